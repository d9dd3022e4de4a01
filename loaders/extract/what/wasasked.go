package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// idleOf says why a verb tells no act of the type, "" where it may.
func (s *sentence) idleOf(kind graph.EventType, t int) string {
	switch {
	case kind == graph.Requested && s.low[t] == "ask" && s.queries(t):
		return "only a question"
	case kind == graph.Rejected && (s.low[t] == "recognise" || s.low[t] == "recognize") && s.notYet(t):
		return "only has not done so" // "has not formally recognised the new government"
	case kind == graph.Sanctioned && s.shutsOff(t):
		return "its own, to everybody"
	case kind == graph.Deployed && s.low[t] == "station" && s.rels[t] == parse.Acl:
		return "only says where they are" // "the troops stationed in Mali said"
	case kind == graph.Attacked && s.low[t] == "occupy" && !s.Title && (s.atPresent(t, parse.VBZ) || s.atPresent(t, parse.VBP)) && s.child(t, parse.Aux) < 0:
		return "only says whose it is" // "the rocks that China occupies"
	case s.onlyAble(t):
		return "only may do so" // "demanded to be able to veto it"
	}
	return ""
}

// shutsOff reports whether somebody closes all borders of his own: "the junta closed the country's borders".
func (s *sentence) shutsOff(v int) bool {
	switch s.low[v] {
	case "close", "shut", "seal":
	default:
		return false
	}
	o := s.objectOf(v)
	if o < 0 || lower(s.Tokens[o].Text) != "borders" && lower(s.Tokens[o].Text) != "frontiers" {
		return false
	}
	for _, p := range [...]string{"with", "to"} {
		if len(s.prepositional(v, p, nil)) > 0 || len(s.prepositional(o, p, nil)) > 0 {
			return false
		}
	}
	return true
}

// onlyAble reports whether a verb stands under "to be able to".
func (s *sentence) onlyAble(t int) bool {
	h := s.head(t)
	return h >= 0 && s.rels[t] == parse.Xcomp && s.low[h] == "able" && s.toInfinitive(h) && s.Tokens[h-1].Text == "be"
}
