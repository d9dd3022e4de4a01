package clause

import "backchannel/loaders/extract/parse"

// controller returns who does the infinitive v that hangs on h.
func (s *Sentence) controller(h, v, depth int) int {
	if s.Verbal(h) && objectControls[s.Low[h]] && !s.OnPhone(h, v) {
		if !s.Passive(h) {
			if o := s.Child(h, parse.Obj, parse.Iobj); o >= 0 && o != v && o < v {
				if commands[s.Low[h]] && len(s.Parties(o, AnyKind)) == 0 {
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
var cites = map[string]bool{"quote": true, "cite": true, "report": true}

// commands lists the verbs by which one has something done.
var commands = map[string]bool{"order": true, "instruct": true, "command": true, "direct": true}

// objectControls lists the verbs whose object does what the infinitive says.
var objectControls = map[string]bool{"ask": true, "urge": true, "order": true, "tell": true, "force": true, "allow": true, "let": true,
	"press": true, "push": true, "call": true, "appeal": true, "encourage": true, "invite": true, "want": true, "expect": true, "help": true,
	"persuade": true, "convince": true, "compel": true, "instruct": true, "command": true, "advise": true, "warn": true, "permit": true,
	"enable": true, "lead": true, "prompt": true, "cause": true, "make": true, "require": true, "request": true, "implore": true, "beg": true,
	"exhort": true, "authorise": true, "authorize": true, "challenge": true, "forbid": true, "pressure": true, "lobby": true, "see": true, "hear": true}

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
		if u := s.Head(v); s.Rels[v] == parse.Ccomp || u >= 0 && s.Verbal(u) && SpeechVerbs[s.Low[u]] || s.Conditional(v) {
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
	if !gratitude[s.Low[h]] && (o < 0 || !s.Doc.Tables.Classes["thanks"][s.Low[o]] && !earned[s.Low[o]]) {
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
var gratitude = map[string]bool{"grateful": true, "thankful": true, "indebted": true}
