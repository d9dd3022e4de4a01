package verbs

import (
	"fmt"
	"strings"

	"backchannel/graph"
)

// Act is what holds for all events of a type.
type Act struct {
	Agents, Targets KindSet
	Otherwise       []Path  // where the target stands if no place of the row holds anybody
	OfState         bool    // an act of state: done by the country even where a person announces it
	StateOnly       bool    // an act that is a state's even where the text has a person do it: recalling an ambassador
	Speech          bool    // an act of speech: its words may stand in quotation marks
	Weight          float64 // how readily other people's comments are about it
	Noun            float64 // the confidence, from 0 to 1, in what a noun tells
	Verb            float64 // and in what a verb does
}

// KindSet is a set of kinds of nodes.
type KindSet uint8

// Has reports whether a kind is in the set.
func (s KindSet) Has(k graph.Kind) bool { return s&(1<<k) != 0 }

func (t *Tables) addType(l line) error {
	et, err := graph.ParseEventType(l.cols[0])
	if err != nil {
		return l.wrap(err)
	}
	a := &t.Acts[et]
	for i, to := range []*KindSet{&a.Agents, &a.Targets} {
		for _, k := range strings.Fields(l.cols[1+i]) {
			kind, err := graph.ParseKind(k)
			if err != nil {
				return l.wrap(err)
			}
			*to |= 1 << kind
		}
	}
	a.StateOnly = strings.Contains(l.cols[3], "state!")
	a.Weight = 1
	if strings.Contains(l.cols[3], "news") {
		a.Weight = 1.8
	}
	a.OfState, a.Speech = strings.Contains(l.cols[3], "state"), strings.Contains(l.cols[3], "speech")
	for i, to := range []*float64{&a.Verb, &a.Noun} {
		if _, err := fmt.Sscanf(l.cols[4+i], "%g", to); err != nil || *to < 0 || *to > 1 {
			return l.errorf("%q is no confidence from 0 to 1", l.cols[4+i])
		}
	}
	a.Otherwise = paths(l.cols[6])
	return nil
}
