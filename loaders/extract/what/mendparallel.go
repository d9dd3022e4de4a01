package what

import "backchannel/loaders/extract/parse"

// Nouns that stand side by side though a clause lies between them.

// ownersBeside hangs what "and" and an owner's name begin on the noun of the owner before it, where the parse took it into the clause
// of that noun: "Greece's demand for Turkey to withdraw its ships and Turkey's refusal to talk".
func (s *sentence) ownersBeside(pos int) bool {
	if s.Tokens[pos].XPOS != parse.POS || pos < 6 || !s.names(pos-1) {
		return false
	}
	m := s.doc.Mentions[s.mention[pos-1]]
	and := m.From - 1
	n := pos + 1
	for n < len(s.Tokens) && s.Tokens[n].Tag == parse.ADJ {
		n++
	}
	if and < 4 || s.low[and] != "and" || n >= len(s.Tokens) || s.Tokens[n].Tag != parse.NOUN || len(s.entries[n].noun) == 0 {
		return false
	}
	for p := and - 1; p > 0; p-- {
		if s.Tokens[p].Text == "," || s.finite(p) || s.Tokens[p].Quoted != s.Tokens[pos].Quoted {
			return false
		}
		if s.Tokens[p].XPOS != parse.POS || !s.names(p-1) {
			continue
		}
		x := p + 1
		for x < and && s.Tokens[x].Tag == parse.ADJ {
			x++
		}
		if s.Tokens[x].Tag != parse.NOUN || len(s.entries[x].noun) == 0 || s.head(n) == x || s.dominates(n, x) {
			return false
		}
		s.heads[m.Head], s.rels[m.Head] = int32(n), parse.NmodPoss
		s.heads[pos], s.rels[pos] = int32(m.Head), parse.Case
		s.heads[and], s.rels[and] = int32(n), parse.Coord
		s.heads[n], s.rels[n] = int32(x), parse.Conj
		s.link()
		return true
	}
	return false
}

// alongWith sets beside the object whom ", along with" names behind an apposition to it: "arrested X, the editor of a paper, along
// with Y".
func (s *sentence) alongWith(t int) bool {
	if t < 3 || t+2 >= len(s.Tokens) || s.low[t+1] != "with" || s.Tokens[t-1].Text != "," {
		return false
	}
	n := -1
	for x := t + 2; x < len(s.Tokens) && x < t+9 && n < 0; x++ {
		if m := s.mention[x]; m >= 0 && s.names(x) {
			n = s.doc.Mentions[m].Head
		} else if s.verbal(x) || s.Tokens[x].Tag == parse.PUNCT {
			return false
		}
	}
	for n >= 0 && s.head(n) > n && s.rels[n] == parse.NmodDesc {
		n = s.head(n) // "along with the activist X"
	}
	if n < 0 || !s.person(n) {
		return false
	}
	h := s.head(n)
	for k := 0; k < 8 && h >= 0 && h < t && s.rels[h] != parse.Obj; k++ {
		h = s.head(h)
	}
	if h < 0 || h > t || !s.names(h) || !s.person(h) || s.head(n) == h && s.rels[n] == parse.Conj {
		return false
	}
	s.heads[n], s.rels[n] = int32(h), parse.Conj
	s.heads[t], s.rels[t] = int32(n), parse.Coord
	s.heads[t+1], s.rels[t+1] = int32(t), parse.Fixed
	s.link()
	return true
}

// includingDeed hangs what "including" tells on the noun that it is part of, where the parse took it to the verb far above: "hit firms
// that enabled Iran's acts in the region, including its attack on Jordan".
func (s *sentence) includingDeed(t int) bool {
	n := s.head(t)
	if n < t || s.mention[n] >= 0 || s.rels[t] != parse.Case || s.Tokens[n].Tag != parse.NOUN || s.rels[n] != parse.Obl || t < 3 || s.Tokens[t-1].Text != "," {
		return false
	}
	x := t - 2
	for h := s.head(x); h >= 0 && h < x && !s.verbal(h) && s.Tokens[x].Tag != parse.VERB; h = s.head(x) {
		x = h
	}
	if h := s.head(x); h < 0 || s.verbal(x) || h <= s.head(n) || !s.verbal(h) {
		return false
	}
	s.heads[n], s.rels[n] = int32(x), parse.Nmod
	s.link()
	return true
}

// quotedLetter hangs on a missive between quotation marks the participle right behind them that tells what it says: "summoned him over
// a “travel alert” urging people to leave".
func (s *sentence) quotedLetter(t int) bool {
	n := t - 1
	for n > 1 && (s.Tokens[n].XPOS == parse.CloseQuote || s.Tokens[n].Text == "\"") {
		n--
	}
	if n == t-1 || s.Tokens[n].Tag != parse.NOUN || !speaks[s.low[n]] && s.low[n] != "alert" && s.low[n] != "notice" || !s.speechAct(t) || s.head(t) >= n || s.child(t, parse.Mark, parse.Nsubj) >= 0 {
		return false
	}
	s.heads[t], s.rels[t] = int32(n), parse.Acl
	s.link()
	return true
}
