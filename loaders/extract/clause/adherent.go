package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// belonging are the words by which somebody is joined to a body that he does not stand for.
var belonging = vocab.Words("link", "tie", "loyal", "close", "connect", "affiliate", "belong", "ally", "relate", "align",
	"sympathetic", "hire", "train", "back", "pay", "send", "sponsor", "allegiance")

// adherent returns the noun for whom "who" at w means behind the body at a that he is joined to: the gunman of "a gunman loyal to
// Islamic State who attacked"; -1.
func (s *Sentence) adherent(a, w int) int {
	m := s.Mention[a]
	if s.Low[w] != "who" || m < 0 || len(s.Doc.Mentions[m].Entities) != 1 || s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]) != graph.Organization || s.Doc.Mentions[m].To != w {
		return -1
	}
	k := s.Doc.Mentions[m].From - 1
	if k > 0 && s.Low[k] == "the" {
		k--
	}
	if k < 2 || s.Tokens[k].Tag != parse.ADP && s.Tokens[k].XPOS != parse.TO || !belonging.Has(s.Low[k-1]) {
		return -1
	}
	for k -= 2; k >= max(0, a-9); k-- {
		if s.Tokens[k].Tag == parse.NOUN || s.Rels[k] == parse.Compound && s.Mention[k] < 0 {
			return k
		}
		if s.Tokens[k].Text == "," || s.Tokens[k].Tag == parse.PROPN {
			return -1
		}
	}
	return -1
}

// ofAdherent reports whether the clause of a verb tells of whom subject names before the body that he is joined to.
func (s *Sentence) ofAdherent(v int, subject []int) bool {
	w := s.Child(v, parse.Nsubj)
	return w > 0 && w < v && s.Low[w] == "who" && len(subject) == 1 && s.Names(w-1) && s.adherent(s.Doc.Mentions[s.Mention[w-1]].Head, w) == subject[0]
}
