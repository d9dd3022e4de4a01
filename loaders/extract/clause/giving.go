package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// givenApart divides "gave Sudan tents", which a parser takes for tents of one sort, into who is given something and what.
func (s *Sentence) givenApart(v int, np [][2]int) [][2]int {
	if len(np) != 1 || !bestows.Has(s.Low[v]) || s.Tokens[v].XPOS == parse.VBG && s.Rels[v] == parse.Amod {
		return np
	}
	from, to := np[0][0], np[0][1]
	if s.Tokens[from].Tag == parse.DET {
		from++
	}
	if from >= to {
		return np
	}
	m := s.Mention[from]
	if m < 0 || s.Doc.Mentions[m].Form != who.Name && s.Doc.Mentions[m].Form != who.Metonym || len(s.Doc.Mentions[m].Entities) != 1 {
		return np
	}
	mid := s.Doc.Mentions[m].To
	if mid >= to || s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]) != graph.Country || s.Tokens[mid-1].XPOS != parse.NNP && s.Tokens[mid-1].XPOS != parse.NNPS {
		return np
	}
	for x := mid; x < to; x++ {
		if s.Tokens[x].Tag != parse.NOUN && s.Tokens[x].Tag != parse.ADJ || s.Mention[x] >= 0 {
			return np
		}
	}
	return [][2]int{{np[0][0], mid}, {mid, to}}
}

// bestows are the verbs behind which a state is hardly ever named for a sort of thing.
var bestows = vocab.Words("give", "send", "offer", "grant", "lend", "promise", "pledge", "loan", "award", "sell")
