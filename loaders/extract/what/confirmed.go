package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// confirmed takes an arrest that was only what somebody came for as made where it is spoken of as made further on: "broke in to arrest
// X. … called X's detention unlawful".
func (d *document) confirmed(finds []*find) {
	for _, f := range finds {
		if f.kind != graph.Detained || f.gone != onlyPurpose || len(f.targets) != 1 || d.KindOf(f.targets[0].Entity) != graph.Person {
			continue
		}
		for i := f.sentence + 1; i < len(d.sents) && f.gone != ""; i++ {
			s := &d.sents[i]
			for t := range s.Tokens {
				if s.Tokens[t].Tag == parse.NOUN && arrests.Has(s.Low[t]) && !s.Indefinite(t) && s.Modal(t) == clause.Plain && clause.Holds(s.Follow(t, []verbs.Path{{Steps: []string{"poss"}}, {Steps: []string{"of"}}}, clause.ActorKinds), f.targets[0].Entity) {
					f.gone = ""
					break
				}
			}
		}
	}
}

// onlyPurpose is why an infinitive that tells for what something was done is no event.
const onlyPurpose = "only a purpose"

// arrests are the nouns for what has been done to who was to be arrested.
var arrests = vocab.Words("detention", "arrest", "capture", "seizure")
