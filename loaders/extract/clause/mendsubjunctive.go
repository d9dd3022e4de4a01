package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// exhorts are the verbs and nouns behind which "that" tells what others shall do, in the base form of the verb.
var exhorts = vocab.Words("demand", "insist", "urge", "ask", "request", "propose", "suggest", "recommend", "require", "order",
	"insistence", "proposal", "suggestion", "recommendation", "requirement", "condition", "call", "ultimatum")

// mandated are verbs for what others shall do that are nouns as well.
var mandated = vocab.Words("grant", "end", "halt", "exit", "release", "return", "answer", "share", "stop", "respect",
	"limit", "ban", "lift", "pardon", "probe", "honour", "honor", "cut", "change", "surrender", "transfer",
	"leave", "quit", "free", "disarm", "support", "guarantee", "abandon", "cease", "halve", "stay", "hand",
	"open", "issue", "host", "control", "permit", "process", "witness", "finance", "fund", "police", "guard")

// thatTheyGrant makes a verb of what others shall do, where the parse took it for a noun that they only describe or own: "demanded
// that South Africa step aside", "its demand that Israel's government grant them rights".
func (s *Sentence) thatTheyGrant(that int) bool {
	v := that - 1
	for v >= 0 && (s.Tokens[v].Tag == parse.ADV || Weekdays.Has(s.Low[v]) || v+1 < that && s.Low[v] == "on" && Weekdays.Has(s.Low[v+1])) {
		v-- // "demanded on Friday that"
	}
	if v < 0 || !exhorts.Has(s.Low[v]) || !s.Verbal(v) && s.Tokens[v].Tag != parse.NOUN {
		return false
	}
	g := s.baseAfter(that + 1)
	if g < 0 {
		return false
	}
	n := g - 1
	if m := s.Mention[n]; m >= 0 {
		n = s.Doc.Mentions[m].Head
	}
	end, h := s.restOf(g), s.Head(g)
	s.makeVerb(g, parse.VB)
	s.retag(that, parse.IN)
	s.Tokens[that].Tag = parse.SCONJ
	for k := range s.Heads[:end] {
		switch x := s.Head(k); {
		case k > that && k < n && x == g:
			s.Heads[k] = int32(n)
		case k == g, k == h:
		case k > g && (x == v || x == that || x == n):
			s.Heads[k] = int32(g)
		}
	}
	if h > g && s.Rels[g].Is(parse.Compound, parse.Amod) {
		s.Heads[h], s.Rels[h] = int32(g), parse.Obj
	} else if o := s.phraseHead(g+1, s.runTo(g+1)); o > g && s.Child(g, parse.Obj) < 0 {
		s.Heads[o], s.Rels[o] = int32(g), parse.Obj
	}
	s.subject(n, g)
	s.Heads[that], s.Rels[that] = int32(g), parse.Mark
	s.Heads[g], s.Rels[g] = int32(v), parse.Ccomp
	if !s.Verbal(v) {
		s.Rels[g] = parse.Acl
	}
	s.link()
	return true
}

// baseAfter returns the word tagged as a noun that is the verb of a clause which has no other, behind a subject that begins at
// from and names somebody; -1.
func (s *Sentence) baseAfter(from int) int {
	for g := from + 1; g+1 < len(s.Tokens); g++ {
		before, w := g-1, &s.Tokens[g]
		if !s.Tokens[before].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM) && s.Tokens[before].XPOS != parse.POS && s.Tokens[before].XPOS != parse.HYPH {
			return -1
		}
		if s.Mention[g] >= 0 || s.Low[g] != w.Text || w.XPOS != parse.NN && (w.XPOS != parse.JJ || !mandated.Has(s.Low[g])) || !s.Tokens[before].Tag.Is(parse.NOUN, parse.PROPN) {
			continue
		}
		named := s.Names(before) && s.Doc.Mentions[s.Mention[before]].Form != who.Demonym
		switch {
		case named: // "that South Africa step"
		case !mandated.Has(s.Low[g]) || !s.Tokens[g+1].Tag.Is(parse.DET, parse.PRON, parse.PROPN, parse.NOUN, parse.ADJ, parse.NUM, parse.ADP):
			continue
		}
		if s.restOf(g) > 0 {
			return g
		}
	}
	return -1
}

// restOf returns the end of the clause behind its verb, 0 where another verb stands in it.
func (s *Sentence) restOf(g int) int {
	end := g + 1
	for ; end < len(s.Tokens) && s.Tokens[end].Text != "," && s.Tokens[end].Tag != parse.CCONJ; end++ {
		if s.Finite(end) || s.Tokens[end].Tag == parse.AUX || s.Tokens[end].XPOS == parse.MD || s.Tokens[end].XPOS == parse.VB && s.Tokens[end-1].XPOS != parse.TO {
			return 0
		}
	}
	return end
}
