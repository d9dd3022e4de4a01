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
	case kind == graph.Deployed && s.low[t] == "station" && s.rels[t] == parse.Acl:
		return "only says where they are" // "the troops stationed in Mali said"
	}
	return ""
}
