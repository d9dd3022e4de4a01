package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// idleOf says why a verb tells no act of the type, "" where it may.
func (s *sentence) idleOf(kind graph.EventType, t int) string {
	switch {
	case kind == graph.Requested && s.Low[t] == "ask" && s.queries(t):
		return "only a question"
	case kind == graph.Rejected && (s.Low[t] == "recognise" || s.Low[t] == "recognize") && s.notYet(t):
		return "only has not done so" // "has not formally recognised the new government"
	case kind == graph.Sanctioned && s.shutsOff(t):
		return "its own, to everybody"
	case kind == graph.Deployed && s.Low[t] == "station" && s.Rels[t] == parse.Acl:
		return "only says where they are" // "the troops stationed in Mali said"
	case kind == graph.Attacked && s.Low[t] == "occupy" && !s.Title && (s.atPresent(t, parse.VBZ) || s.atPresent(t, parse.VBP)) && s.Child(t, parse.Aux) < 0:
		return "only says whose it is" // "the rocks that China occupies"
	case s.onlyAble(t):
		return "only may do so" // "demanded to be able to veto it"
	}
	return ""
}

// shutsOff reports whether somebody closes all borders of his own: "the junta closed the country's borders".
func (s *sentence) shutsOff(v int) bool {
	switch s.Low[v] {
	case "close", "shut", "seal":
	default:
		return false
	}
	o := s.ObjectOf(v)
	if o < 0 || verbs.Lower(s.Tokens[o].Text) != "borders" && verbs.Lower(s.Tokens[o].Text) != "frontiers" {
		return false
	}
	for _, p := range [...]string{"with", "to"} {
		if len(s.Prepositional(v, p, nil)) > 0 || len(s.Prepositional(o, p, nil)) > 0 {
			return false
		}
	}
	return true
}

// onlyAble reports whether a verb stands under "to be able to".
func (s *sentence) onlyAble(t int) bool {
	h := s.Head(t)
	return h >= 0 && s.Rels[t] == parse.Xcomp && s.Low[h] == "able" && s.ToInfinitive(h) && s.Tokens[h-1].Text == "be"
}
