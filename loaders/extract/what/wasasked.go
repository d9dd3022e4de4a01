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
