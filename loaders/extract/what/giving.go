package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// givenApart divides "gave Sudan tents", which a parser takes for tents of one sort, into who is given something and what.
func (s *sentence) givenApart(v int, np [][2]int) [][2]int {
	if len(np) != 1 || !bestows[s.low[v]] || s.Tokens[v].XPOS == parse.VBG && s.rels[v] == parse.Amod {
		return np
	}
	from, to := np[0][0], np[0][1]
	if s.Tokens[from].Tag == parse.DET {
		from++
	}
	if from >= to {
		return np
	}
	m := s.mention[from]
	if m < 0 || s.doc.Mentions[m].Form != who.Name && s.doc.Mentions[m].Form != who.Metonym || len(s.doc.Mentions[m].Entities) != 1 {
		return np
	}
	mid := s.doc.Mentions[m].To
	if mid >= to || s.doc.kindOf(s.doc.Mentions[m].Entities[0]) != graph.Country || s.Tokens[mid-1].XPOS != parse.NNP && s.Tokens[mid-1].XPOS != parse.NNPS {
		return np
	}
	for x := mid; x < to; x++ {
		if s.Tokens[x].Tag != parse.NOUN && s.Tokens[x].Tag != parse.ADJ || s.mention[x] >= 0 {
			return np
		}
	}
	return [][2]int{{np[0][0], mid}, {mid, to}}
}

// bestows are the verbs behind which a state is hardly ever named for a sort of thing.
var bestows = map[string]bool{"give": true, "send": true, "offer": true, "grant": true, "lend": true, "promise": true, "pledge": true, "loan": true, "award": true, "sell": true}

// arrivedAt returns where that arrived which somebody sent: "tanks supplied by Poland reached Ukraine", "rice donated by Japan
// arrived in Port Sudan".
func (d *document) arrivedAt(f *find) []party {
	s, v := &d.sents[f.sentence], f.token
	if s.rels[v] != parse.Acl || s.Tokens[v].XPOS != parse.VBN {
		return nil
	}
	n := s.head(v)
	for k := 0; k < 4 && n >= 0 && s.rels[n].Is(parse.Nmod, parse.Obl, parse.Conj) && s.head(n) >= 0 && !s.verbal(s.head(n)); k++ {
		n = s.head(n)
	}
	if n < 0 || s.rels[n] != parse.Nsubj {
		return nil
	}
	h := s.head(n)
	if h < 0 || s.negated(h) || s.modal(h) != plain {
		return nil
	}
	kinds := kindSet(1<<graph.Country | 1<<graph.Place | 1<<graph.Organization)
	switch s.low[h] {
	case "reach":
		return s.follow(h, []path{newPath("obj"), newPath("obj.adj"), newPath("obj.whose"), newPath("obj.in")}, kinds)
	case "arrive", "land", "dock":
		return s.follow(h, []path{newPath("in"), newPath("at"), newPath("in.of"), newPath("at.of")}, kinds)
	case "go", "head":
		return s.follow(h, []path{newPath("to"), newPath("for")}, kinds)
	}
	return nil
}
