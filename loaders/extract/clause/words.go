package clause

import (
	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// CountedStates are the nouns for several states that are named only afterwards.
var CountedStates = vocab.Words("country", "state", "nation", "government", "capital", "neighbour", "neighbor", "power", "mission", "embassy")

// Contact are the types of events by which one talks to another.
var Contact = map[graph.EventType]bool{graph.Messaged: true, graph.Called: true, graph.Met: true}

// Efforts are the words for trying, which mediation is.
var Efforts = vocab.Words("try", "seek", "attempt", "effort", "strive", "work", "struggle", "mission", "drive", "push", "endeavour", "endeavor", "bid", "initiative")

// Pointed reports whether a noun points at what was told last: "such remarks", "that charge".
func (s *Sentence) Pointed(x int) bool {
	for k := s.Kid[x]; k >= 0 && int(k) < x; k = s.Sib[k] {
		switch s.Low[k] {
		case "this", "that", "these", "those", "such":
			return true
		}
	}
	return false
}

// Conditionals are the conjunctions that make an event only possible.
var Conditionals = vocab.Words("if", "unless", "whether", "lest", "until", "till", "provided", "should")
