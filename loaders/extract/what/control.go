package what

import "backchannel/loaders/extract/parse"

// controller returns who does the infinitive v that hangs on h.
func (s *sentence) controller(h, v, depth int) int {
	if s.verbal(h) && objectControls[s.low[h]] && !s.onPhone(h, v) {
		if !s.passive(h) {
			if o := s.child(h, parse.Obj, parse.Iobj); o >= 0 && o != v && o < v {
				if commands[s.low[h]] && len(s.parties(o, anyKind)) == 0 {
					return s.surfaceAt(h, depth+1) // "ordered police to expel": done by who gives the order
				}
				return o
			}
			for k := s.kid[h]; k >= 0; k = s.sib[k] {
				if p := s.caseOf(int(k)); s.rel(int(k)) == parse.Obl && (p == "on" || p == "upon" || p == "to" || p == "with" || p == "for") && int(k) < v {
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
func (s *sentence) fallsTo(h, v int) int {
	switch s.low[h] {
	case "fall", "leave", "up":
	default:
		return -1
	}
	if n := s.child(h, parse.Expl, parse.Nsubj, parse.NsubjPass); n < 0 || s.low[n] != "it" || !s.toInfinitive(v) {
		return -1
	}
	for _, x := range s.prepositional(h, "to", nil) {
		if x < v {
			return x
		}
	}
	return -1
}

// hadTo reports whether what one had to do is told as done: "has had to cancel a meeting", not "said
// that Kigali had to withdraw", nor "had to leave by June".
func (s *sentence) hadTo(h, x int) bool {
	if s.low[h] != "have" || s.Tokens[h].Quoted || s.negated(h) || s.Tokens[h].XPOS != parse.VBD && !(s.Tokens[h].XPOS == parse.VBN && s.child(h, parse.Aux) >= 0) || s.modal(h) != plain {
		return false
	}
	for _, b := range s.prepositional(x, "by", nil) {
		if b >= 0 {
			return false
		}
	}
	return s.toldAsDone(h)
}

// toldAsDone reports whether the writer tells what the verb at h does, under no condition and in nobody's mouth.
func (s *sentence) toldAsDone(h int) bool {
	for v := h; v >= 0; v = s.head(v) {
		if u := s.head(v); s.rels[v] == parse.Ccomp || u >= 0 && s.verbal(u) && speechVerbs[s.low[u]] || s.conditional(v) {
			return false
		}
	}
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Parataxis {
			return false // "Kigali had to withdraw, he said"
		}
	}
	return true
}

// queries reports whether a verb of asking only puts a question: "“Why now?” X asked", "Asked for how long, X said".
func (s *sentence) queries(t int) bool {
	if s.Tokens[t].XPOS == parse.VBN && s.rels[t] == parse.Advcl && s.child(t, parse.Aux, parse.AuxPass, parse.Nsubj) < 0 {
		for k := t + 1; k < len(s.Tokens) && k < t+4; k++ {
			if s.Tokens[k].XPOS == parse.WRB {
				return true
			}
		}
	}
	for k := t - 1; k >= 0 && k > t-7; k-- {
		switch s.Tokens[k].Text {
		case "?":
			return true
		case ",", ".", ":":
			return false
		}
	}
	return s.asksWhat(t)
}

// asksWhat reports whether what follows a verb of asking is a question, not for something to be done: "asked him what it was", "asked:
// “What is it?”", but not "asked: “Would you help?”".
func (s *sentence) asksWhat(v int) bool {
	for x := v + 1; x < len(s.Tokens) && x < v+12; x++ {
		switch s.low[x] {
		case "what", "who", "whom", "how", "why", "when", "where", "which", "whether", "if", "whose":
			return x == v+1 || s.mention[x-1] >= 0 && s.head(x-1) == v || s.mention[x-1] >= 0 && s.rels[x-1] == parse.Flat || s.Tokens[x].Quoted || parse.IsQuoteMark(s.Tokens[x-1].Text)
		}
		if s.finite(x) || s.Tokens[x].Tag == parse.PART || s.Tokens[x].Text == "." {
			return false
		}
	}
	return false
}

// thanked returns whom the word h thanks for what v says: "is grateful to China for standing
// by it", "expressed its gratitude to China for"; -1. o is the object of h.
func (s *sentence) thanked(h, o, v int) int {
	if !gratitude[s.low[h]] && (o < 0 || !s.doc.reader.tables.classes["thanks"][s.low[o]] && !earned[s.low[o]]) {
		return -1
	}
	for _, x := range s.prepositional(h, "to", nil) {
		if x < v && len(s.parties(x, actorKinds)) > 0 {
			return x
		}
	}
	return -1
}

// gratitude are the adjectives for who thanks.
var gratitude = map[string]bool{"grateful": true, "thankful": true, "indebted": true}
