package clause

import "backchannel/graph"

// CountedStates are the nouns for several states that are named only afterwards.
var CountedStates = map[string]bool{"country": true, "state": true, "nation": true, "government": true, "capital": true, "neighbour": true, "neighbor": true, "power": true, "mission": true, "embassy": true}

// Contact are the types of events by which one talks to another.
var Contact = map[graph.EventType]bool{graph.Messaged: true, graph.Called: true, graph.Met: true}

// Efforts are the words for trying, which mediation is.
var Efforts = map[string]bool{"try": true, "seek": true, "attempt": true, "effort": true, "strive": true, "work": true, "struggle": true, "mission": true, "drive": true, "push": true, "endeavour": true, "endeavor": true, "bid": true, "initiative": true}

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
var Conditionals = map[string]bool{"if": true, "unless": true, "whether": true, "lest": true, "until": true, "till": true, "provided": true, "should": true}
