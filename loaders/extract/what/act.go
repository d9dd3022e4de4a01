package what

import (
	"fmt"
	"strings"

	"backchannel/graph"
)

// act is what holds for all events of a type.
type act struct {
	agents, targets kindSet
	otherwise       []path  // where the target stands if no place of the row holds anybody
	ofState         bool    // an act of state: done by the country even where a person announces it
	stateOnly       bool    // an act that is a state's even where the text has a person do it: recalling an ambassador
	speech          bool    // an act of speech: its words may stand in quotation marks
	weight          float64 // how readily other people's comments are about it
	noun            float64 // the confidence, from 0 to 1, in what a noun tells
	verb            float64 // and in what a verb does
}

// kindSet is a set of kinds of nodes.
type kindSet uint8

// has reports whether a kind is in the set.
func (s kindSet) has(k graph.Kind) bool { return s&(1<<k) != 0 }

func (t *tables) addType(l line) error {
	et, err := graph.ParseEventType(l.cols[0])
	if err != nil {
		return l.wrap(err)
	}
	a := &t.acts[et]
	for i, to := range []*kindSet{&a.agents, &a.targets} {
		for _, k := range strings.Fields(l.cols[1+i]) {
			kind, err := graph.ParseKind(k)
			if err != nil {
				return l.wrap(err)
			}
			*to |= 1 << kind
		}
	}
	a.stateOnly = strings.Contains(l.cols[3], "state!")
	a.weight = 1
	if strings.Contains(l.cols[3], "news") {
		a.weight = 1.8
	}
	a.ofState, a.speech = strings.Contains(l.cols[3], "state"), strings.Contains(l.cols[3], "speech")
	for i, to := range []*float64{&a.verb, &a.noun} {
		if _, err := fmt.Sscanf(l.cols[4+i], "%g", to); err != nil || *to < 0 || *to > 1 {
			return l.errorf("%q is no confidence from 0 to 1", l.cols[4+i])
		}
	}
	a.otherwise = paths(l.cols[6])
	return nil
}
