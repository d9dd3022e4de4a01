package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// teams drops what teams do that go by their countries' names, which British English has do it in the plural: "India
// meet Bangladesh on Thursday", "England visit Cardiff".
func (d *document) teams(finds []*find) {
	for _, f := range finds {
		s := &d.sents[f.sentence]
		x := s.Tokens[f.token].XPOS
		if f.gone != "" || !f.row.IsVerb() || s.Title || x != parse.VBP && (x != parse.VB || s.Child(f.token, parse.Aux, parse.Mark) >= 0) {
			continue
		}
		switch f.kind {
		case graph.Met, graph.Visited, graph.Attacked:
		default:
			continue
		}
		n := s.Child(f.token, parse.Nsubj)
		if n < 0 || n > f.token || s.Tokens[n].XPOS != parse.NNP || s.Child(n, parse.Conj) >= 0 || s.Mention[n] < 0 {
			continue
		}
		if m := &d.Mentions[s.Mention[n]]; m.Form == who.Name && len(m.Entities) == 1 && 1<<d.KindOf(m.Entities[0])&(1<<graph.Country|1<<graph.Place) != 0 {
			f.gone = "a team of that name"
		}
	}
}
