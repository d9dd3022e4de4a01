package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// arrivedAt returns where that arrived which somebody sent: "tanks supplied by Poland reached Ukraine", "rice donated by Japan
// arrived in Port Sudan".
func (d *document) arrivedAt(f *find) []clause.Party {
	s, v := &d.sents[f.sentence], f.token
	if s.Rels[v] != parse.Acl || s.Tokens[v].XPOS != parse.VBN {
		return nil
	}
	n := s.Head(v)
	for k := 0; k < 4 && n >= 0 && s.Rels[n].Is(parse.Nmod, parse.Obl, parse.Conj) && s.Head(n) >= 0 && !s.Verbal(s.Head(n)); k++ {
		n = s.Head(n)
	}
	if n < 0 || s.Rels[n] != parse.Nsubj {
		return nil
	}
	h := s.Head(n)
	if h < 0 || s.Negated(h) || s.Modal(h) != clause.Plain {
		return nil
	}
	kinds := verbs.KindSet(1<<graph.Country | 1<<graph.Place | 1<<graph.Organization)
	switch s.Low[h] {
	case "reach":
		return s.Follow(h, []verbs.Path{verbs.NewPath("obj"), verbs.NewPath("obj.adj"), verbs.NewPath("obj.whose"), verbs.NewPath("obj.in")}, kinds)
	case "arrive", "land", "dock":
		return s.Follow(h, []verbs.Path{verbs.NewPath("in"), verbs.NewPath("at"), verbs.NewPath("in.of"), verbs.NewPath("at.of")}, kinds)
	case "go", "head":
		return s.Follow(h, []verbs.Path{verbs.NewPath("to"), verbs.NewPath("for")}, kinds)
	}
	return nil
}
