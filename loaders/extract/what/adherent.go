package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// belonging are the words by which somebody is joined to a body that he does not stand for.
var belonging = map[string]bool{"link": true, "tie": true, "loyal": true, "close": true, "connect": true, "affiliate": true, "belong": true, "ally": true, "relate": true, "align": true,
	"sympathetic": true, "hire": true, "train": true, "back": true, "pay": true, "send": true, "sponsor": true, "allegiance": true}

// adherent returns the noun for whom "who" at w means behind the body at a that he is joined to: the gunman of "a gunman loyal to
// Islamic State who attacked"; -1.
func (s *sentence) adherent(a, w int) int {
	m := s.mention[a]
	if s.low[w] != "who" || m < 0 || len(s.doc.Mentions[m].Entities) != 1 || s.doc.kindOf(s.doc.Mentions[m].Entities[0]) != graph.Organization || s.doc.Mentions[m].To != w {
		return -1
	}
	k := s.doc.Mentions[m].From - 1
	if k > 0 && s.low[k] == "the" {
		k--
	}
	if k < 2 || s.Tokens[k].Tag != parse.ADP && s.Tokens[k].XPOS != parse.TO || !belonging[s.low[k-1]] {
		return -1
	}
	for k -= 2; k >= max(0, a-9); k-- {
		if s.Tokens[k].Tag == parse.NOUN || s.rels[k] == parse.Compound && s.mention[k] < 0 {
			return k
		}
		if s.Tokens[k].Text == "," || s.Tokens[k].Tag == parse.PROPN {
			return -1
		}
	}
	return -1
}

// ofAdherent reports whether the clause of a verb tells of whom subject names before the body that he is joined to.
func (s *sentence) ofAdherent(v int, subject []int) bool {
	w := s.child(v, parse.Nsubj)
	return w > 0 && w < v && s.low[w] == "who" && len(subject) == 1 && s.names(w-1) && s.adherent(s.doc.Mentions[s.mention[w-1]].Head, w) == subject[0]
}
