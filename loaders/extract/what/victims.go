package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// suffered are the nouns for what is done to a person whose it is: "Bazoum's ouster".
var suffered = vocab.Words("arrest", "detention", "jailing", "imprisonment", "killing", "murder", "assassination", "poisoning", "execution",
	"deportation", "abduction", "kidnapping", "torture", "ouster", "ousting", "overthrow", "toppling", "beheading", "death",
	"conviction", "sentencing", "trial", "removal", "impeachment", "extradition", "persecution", "mistreatment", "disappearance",
	"deposition", "incarceration", "confinement", "rendition")

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
			if !suffered.Has(s.Low[x]) || o < 0 || len(s.Prepositional(x, "of", nil)) > 0 {
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
