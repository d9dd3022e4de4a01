package clause

import "backchannel/loaders/extract/parse"

// Nouns that stand side by side though a clause lies between them.

// ownersBeside hangs what "and" and an owner's name begin on the noun of the owner before it, where the parse took it into the clause
// of that noun: "Greece's demand for Turkey to withdraw its ships and Turkey's refusal to talk".
func (s *Sentence) ownersBeside(pos int) bool {
	if s.Tokens[pos].XPOS != parse.POS || pos < 6 || !s.Names(pos-1) {
		return false
	}
	m := s.Doc.Mentions[s.Mention[pos-1]]
	and := m.From - 1
	n := pos + 1
	for n < len(s.Tokens) && s.Tokens[n].Tag == parse.ADJ {
		n++
	}
	if and < 4 || s.Low[and] != "and" || n >= len(s.Tokens) || s.Tokens[n].Tag != parse.NOUN || len(s.Entries[n].Noun) == 0 {
		return false
	}
	for p := and - 1; p > 0; p-- {
		if s.Tokens[p].Text == "," || s.Finite(p) || s.Tokens[p].Quoted != s.Tokens[pos].Quoted {
			return false
		}
		if s.Tokens[p].XPOS != parse.POS || !s.Names(p-1) {
			continue
		}
		x := p + 1
		for x < and && s.Tokens[x].Tag == parse.ADJ {
			x++
		}
		if s.Tokens[x].Tag != parse.NOUN || len(s.Entries[x].Noun) == 0 || s.Head(n) == x || s.Dominates(n, x) {
			return false
		}
		s.Heads[m.Head], s.Rels[m.Head] = int32(n), parse.NmodPoss
		s.Heads[pos], s.Rels[pos] = int32(m.Head), parse.Case
		s.Heads[and], s.Rels[and] = int32(n), parse.Coord
		s.Heads[n], s.Rels[n] = int32(x), parse.Conj
		s.link()
		return true
	}
	return false
}

// alongWith sets beside the object whom ", along with" names behind an apposition to it: "arrested X, the editor of a paper, along
// with Y".
func (s *Sentence) alongWith(t int) bool {
	if t < 3 || t+2 >= len(s.Tokens) || s.Low[t+1] != "with" || s.Tokens[t-1].Text != "," {
		return false
	}
	n := -1
	for x := t + 2; x < len(s.Tokens) && x < t+9 && n < 0; x++ {
		if m := s.Mention[x]; m >= 0 && s.Names(x) {
			n = s.Doc.Mentions[m].Head
		} else if s.Verbal(x) || s.Tokens[x].Tag == parse.PUNCT {
			return false
		}
	}
	for n >= 0 && s.Head(n) > n && s.Rels[n] == parse.NmodDesc {
		n = s.Head(n) // "along with the activist X"
	}
	if n < 0 || !s.Person(n) {
		return false
	}
	h := s.Head(n)
	for k := 0; k < 8 && h >= 0 && h < t && s.Rels[h] != parse.Obj; k++ {
		h = s.Head(h)
	}
	if h < 0 || h > t || !s.Names(h) || !s.Person(h) || s.Head(n) == h && s.Rels[n] == parse.Conj {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(h), parse.Conj
	s.Heads[t], s.Rels[t] = int32(n), parse.Coord
	s.Heads[t+1], s.Rels[t+1] = int32(t), parse.Fixed
	s.link()
	return true
}

// includingDeed hangs what "including" tells on the noun that it is part of, where the parse took it to the verb far above: "hit firms
// that enabled Iran's acts in the region, including its attack on Jordan".
func (s *Sentence) includingDeed(t int) bool {
	n := s.Head(t)
	if n < t || s.Mention[n] >= 0 || s.Rels[t] != parse.Case || s.Tokens[n].Tag != parse.NOUN || s.Rels[n] != parse.Obl || t < 3 || s.Tokens[t-1].Text != "," {
		return false
	}
	x := t - 2
	for h := s.Head(x); h >= 0 && h < x && !s.Verbal(h) && s.Tokens[x].Tag != parse.VERB; h = s.Head(x) {
		x = h
	}
	if h := s.Head(x); h < 0 || s.Verbal(x) || h <= s.Head(n) || !s.Verbal(h) {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(x), parse.Nmod
	s.link()
	return true
}

// quotedLetter hangs on a missive between quotation marks the participle right behind them that tells what it says: "summoned him over
// a “travel alert” urging people to leave".
func (s *Sentence) quotedLetter(t int) bool {
	n := t - 1
	for n > 1 && (s.Tokens[n].XPOS == parse.CloseQuote || s.Tokens[n].Text == "\"") {
		n--
	}
	if n == t-1 || s.Tokens[n].Tag != parse.NOUN || !Speaks.Has(s.Low[n]) && s.Low[n] != "alert" && s.Low[n] != "notice" || !s.speechAct(t) || s.Head(t) >= n || s.Child(t, parse.Mark, parse.Nsubj) >= 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Acl
	s.link()
	return true
}
