package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// suffered are the nouns for what is done to a person whose it is: "Bazoum's ouster".
var suffered = map[string]bool{"arrest": true, "detention": true, "jailing": true, "imprisonment": true, "killing": true, "murder": true, "assassination": true, "poisoning": true, "execution": true,
	"deportation": true, "abduction": true, "kidnapping": true, "torture": true, "ouster": true, "ousting": true, "overthrow": true, "toppling": true, "beheading": true, "death": true,
	"conviction": true, "sentencing": true, "trial": true, "removal": true, "impeachment": true, "extradition": true, "persecution": true, "mistreatment": true, "disappearance": true,
	"deposition": true, "incarceration": true, "confinement": true, "rendition": true}

// victims takes from those whom somebody criticises, or protests against, the person to whom it was done: "spoke out against
// Bazoum's ouster".
func (d *document) victims(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || len(f.targets) == 0 || f.kind != graph.Criticized && f.kind != graph.Protested && f.kind != graph.CommentedOn && f.kind != graph.Accused {
			continue
		}
		s := &d.sents[f.sentence]
		for _, x := range f.object {
			o := s.Child(x, parse.NmodPoss)
			if !suffered[s.Low[x]] || o < 0 || len(s.Prepositional(x, "of", nil)) > 0 {
				continue
			}
			of := s.Parties(o, 1<<graph.Person)
			f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return clause.Holds(of, p.Entity) })
			if by := s.ByChild(x); len(f.targets) == 0 && by >= 0 {
				f.targets = s.Parties(by, clause.ActorKinds) // "Navalny's jailing by Russia"
			}
		}
	}
}
