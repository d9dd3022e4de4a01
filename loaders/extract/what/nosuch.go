package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// noSuch says why a word that the table has tells no event of its type; "" where it may.
func (s *sentence) noSuch(t int, r *verbs.Row) string {
	switch {
	case s.topic(t):
		return "only spoken of"
	case s.Tokens[t].XPOS == parse.VBG && s.troubled(t):
		return "only what somebody has trouble with"
	case s.wasNotAny(t):
		return "there was none"
	case r.Type == graph.Suspended && s.fighting(t):
		return "ends fighting, not ties"
	case r.Type == graph.Signed && s.putsNameTo(t):
		return "only puts a name under words of one's own"
	}
	return ""
}

// troubled reports whether a gerund says what is hard to do: "the trouble they will have at mending ties", "had difficulty
// finding".
func (s *sentence) troubled(t int) bool {
	for k := t - 1; k >= 0 && k > t-12 && s.Tokens[k].Tag != parse.PUNCT; k-- {
		if w := s.Low[k]; w == "trouble" || w == "difficulty" || w == "problem" {
			p := s.Low[t-1]
			return k == t-1 || p == "in" || p == "at" || p == "with" || p == "of"
		}
	}
	return false
}

// wasNotAny reports whether a word tells of what there is said not to be: "there was not any promise made by Chad".
func (s *sentence) wasNotAny(t int) bool {
	n := t
	if s.Rels[t] == parse.Acl && s.Tokens[t].XPOS == parse.VBN {
		n = s.Head(t)
	}
	v := s.Head(n)
	return v >= 0 && v < n && s.Low[v] == "be" && s.Rels[n] == parse.Nsubj && s.Child(v, parse.Expl) >= 0 && (s.Negated(v) || s.noneOf(n))
}

// noneOf reports whether "any" behind a "not" stands before a noun.
func (s *sentence) noneOf(n int) bool {
	d := s.Child(n, parse.Det)
	return d >= 0 && s.Low[d] == "any" && d > 0 && s.Low[d-1] == "not"
}

// fighting reports whether what a verb ends is a fight: "stop military operations".
func (s *sentence) fighting(t int) bool {
	o := s.ObjectOf(t)
	if o < 0 || s.Low[o] != "operation" {
		return false
	}
	for k := s.Kid[o]; k >= 0 && int(k) < o; k = s.Sib[k] {
		switch s.Low[k] {
		case "military", "combat", "offensive", "ground", "air", "hostile":
			return true
		}
	}
	return false
}

// putsNameTo reports whether one alone signs what he says himself: "in a statement he signed".
func (s *sentence) putsNameTo(t int) bool {
	n := s.Head(t)
	if s.Rels[t] != parse.AclRelcl && s.Rels[t] != parse.Acl || n < 0 || n > t || s.CaseOf(n) != "in" {
		return false
	}
	switch s.Low[n] {
	case "statement", "letter", "note", "message", "article", "release", "memo", "circular", "communique", "communiqué":
		return len(s.Follow(t, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds)) < 2
	}
	return false
}
