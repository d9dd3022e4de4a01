package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// controller returns who does the infinitive v that hangs on h.
func (s *Sentence) controller(h, v, depth int) int {
	if s.Verbal(h) && objectControls.Has(s.Low[h]) && !s.OnPhone(h, v) {
		if !s.Passive(h) {
			if o := s.Child(h, parse.Obj, parse.Iobj); o >= 0 && o != v && o < v {
				if commands.Has(s.Low[h]) && len(s.Parties(o, AnyKind)) == 0 {
					return s.surfaceAt(h, depth+1) // "ordered police to expel": done by who gives the order
				}
				return o
			}
			for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
				if p := s.CaseOf(int(k)); s.Rel(int(k)) == parse.Obl && (p == "on" || p == "upon" || p == "to" || p == "with" || p == "for") && int(k) < v {
					return int(k)
				}
			}
		}
	}
	return s.surfaceAt(h, depth+1)
}

// cites lists the verbs by which an outlet gives somebody else's words.
var cites = vocab.Words("quote", "cite", "report")

// commands lists the verbs by which one has something done.
var commands = vocab.Words("order", "instruct", "command", "direct")

// objectControls lists the verbs whose object does what the infinitive says.
var objectControls = vocab.Words("ask", "urge", "order", "tell", "force", "allow", "let",
	"press", "push", "call", "appeal", "encourage", "invite", "want", "expect", "help",
	"persuade", "convince", "compel", "instruct", "command", "advise", "warn", "permit",
	"enable", "lead", "prompt", "cause", "make", "require", "request", "implore", "beg",
	"exhort", "authorise", "authorize", "challenge", "forbid", "pressure", "lobby", "see", "hear")

// fallsTo returns to whom it falls or is left to do what v says: "It fell to Mogherini to tell him"; -1.
func (s *Sentence) fallsTo(h, v int) int {
	switch s.Low[h] {
	case "fall", "leave", "up":
	default:
		return -1
	}
	if n := s.Child(h, parse.Expl, parse.Nsubj, parse.NsubjPass); n < 0 || s.Low[n] != "it" || !s.ToInfinitive(v) {
		return -1
	}
	for _, x := range s.Prepositional(h, "to", nil) {
		if x < v {
			return x
		}
	}
	return -1
}

// ToldAsDone reports whether the writer tells what the verb at h does, under no condition and in nobody's mouth.
func (s *Sentence) ToldAsDone(h int) bool {
	for v := h; v >= 0; v = s.Head(v) {
		if u := s.Head(v); s.Rels[v] == parse.Ccomp || u >= 0 && s.Verbal(u) && SpeechVerbs.Has(s.Low[u]) || s.Conditional(v) {
			return false
		}
	}
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Parataxis {
			return false // "Kigali had to withdraw, he said"
		}
	}
	return true
}

// thanked returns whom the word h thanks for what v says: "is grateful to China for standing
// by it", "expressed its gratitude to China for"; -1. o is the object of h.
func (s *Sentence) thanked(h, o, v int) int {
	if !gratitude.Has(s.Low[h]) && (o < 0 || !s.Doc.Tables.Classes["thanks"].Has(s.Low[o]) && !earned.Has(s.Low[o])) {
		return -1
	}
	for _, x := range s.Prepositional(h, "to", nil) {
		if x < v && len(s.Parties(x, ActorKinds)) > 0 {
			return x
		}
	}
	return -1
}

// gratitude are the adjectives for who thanks.
var gratitude = vocab.Words("grateful", "thankful", "indebted")
