package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// hadQuoted makes "had" the verb again before a quotation of what somebody has, where the parse took it for an
// auxiliary: "said she had “the opportunity to talk” with X".
func (s *sentence) hadQuoted(n int) bool {
	a := s.child(n, parse.Aux)
	if a < 0 || a > n || s.low[a] != "have" || s.child(n, parse.Cop) >= 0 || s.Tokens[n].Tag != parse.NOUN || a+1 >= n || s.Tokens[a+1].XPOS != parse.OpenQuote && s.Tokens[a+1].Text != "\"" {
		return false
	}
	s.retag(a, tensedAs(s.Tokens[a].Text))
	s.Tokens[a].Tag = parse.VERB
	s.supplant(a, n, parse.Obj)
	for k := range s.heads {
		if s.head(k) == n && k < a {
			s.heads[k] = int32(a)
		}
	}
	s.link()
	return true
}

func tensedAs(have string) parse.Penn {
	switch have {
	case "has":
		return parse.VBZ
	case "have":
		return parse.VBP
	}
	return parse.VBD
}

// subjectBehind makes an object of a noun behind its verb that was taken for a second subject: "X lamented the position assumed by Y".
func (s *sentence) subjectBehind(n int) bool {
	v := s.head(n)
	if v < 0 || v > n || !s.verbal(v) || s.passive(v) || s.child(v, parse.Obj) >= 0 || s.Tokens[n].Tag != parse.NOUN || s.child(n, parse.Det) != v+1 {
		return false
	}
	if sub := s.child(v, parse.Nsubj); sub < 0 || sub >= v || s.child(v, parse.Ccomp, parse.Xcomp) >= 0 {
		return false
	}
	s.rels[n] = parse.Obj
	s.link()
	return true
}

// mistakenMark gives back to a noun whom its preposition names, where the parse took that for the mark of a clause with two
// subjects: "Following talks with X and other officials, Y said".
func (s *sentence) mistakenMark(n int) bool {
	v := s.head(n)
	p := s.child(v, parse.Mark)
	if p < 1 || p > n || v < n || s.Tokens[p].Tag != parse.ADP || s.head(p-1) != v || s.Tokens[p-1].Tag != parse.NOUN || !s.nominal(p-1) || s.low[p] != "with" && s.low[p] != "between" && s.low[p] != "to" && s.low[p] != "by" && s.low[p] != "from" {
		return false
	}
	second := -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Nsubj && int(k) > n {
			second = int(k)
		}
	}
	if _, to := s.span(n); second < 0 || to > second || s.Tokens[to-1].Text != "," && s.Tokens[to].Text != "," {
		return false
	}
	s.heads[n], s.rels[n] = int32(p-1), parse.Nmod
	s.heads[p], s.rels[p] = int32(n), parse.Case
	s.link()
	return true
}

// insideTitle keeps in a title the preposition that the parse gave to the name behind it: "met Minister | for Trade | X".
func (s *sentence) insideTitle(p int) bool {
	n := s.head(p)
	if n < p+2 || s.Tokens[p].Tag != parse.ADP || s.mention[n] < 0 {
		return false
	}
	name := &s.doc.Mentions[s.mention[n]]
	ms := s.doc.In(s.index)
	for i := range ms {
		m := &ms[i]
		if m.Form != who.Title || m.From >= p || m.To <= p+1 || m.To > name.From || name.From-m.To > 1 || name.Form != who.Name {
			continue
		}
		last, head := m.To-1, p-1
		for k := p + 1; k < last; k++ {
			if s.head(k) >= m.To {
				s.heads[k], s.rels[k] = int32(last), parse.Compound
			}
		}
		s.heads[last], s.rels[last] = int32(head), parse.Nmod
		s.heads[p], s.rels[p] = int32(last), parse.Case
		if s.head(head) == n {
			s.rels[head] = parse.NmodDesc
		}
		if v := s.head(n); s.rels[n] == parse.Obl && v >= 0 && v < m.From && s.verbal(v) && s.caseOf(n) == "" && s.child(v, parse.Obj) < 0 {
			s.rels[n] = parse.Obj
		}
		s.link()
		return true
	}
	return false
}

// ownCase takes somebody behind a preposition of his own out of a list in which no "and" put him: "a letter to X from Y".
func (s *sentence) ownCase(n int) bool {
	h, p := s.head(n), s.child(n, parse.Case)
	if h < 0 || h > n || p < h || p > n || s.child(n, parse.Coord) >= 0 || s.low[p] != "from" || s.Tokens[p-1].Text == "," || s.caseOf(h) != "to" && s.caseOf(h) != "for" || !s.rels[h].Is(parse.Nmod, parse.Obl) || len(s.parties(n, actorKinds)) == 0 {
		return false
	}
	s.heads[n], s.rels[n] = s.heads[h], s.rels[h]
	s.link()
	return true
}

// objectWithCase makes an oblique of what a preposition brings in behind the object proper: "received reactions from both regarding the
// response".
func (s *sentence) objectWithCase(t int) bool {
	v := s.head(t)
	if v < 0 {
		return false
	}
	o := s.child(v, parse.Obj)
	if o < v || o >= t {
		return false
	}
	p, _ := s.span(t)
	if p <= o || p == t || s.rels[p] != parse.Case || s.low[p] == "of" {
		return false
	}
	s.heads[p], s.rels[t] = int32(t), parse.Obl
	s.link()
	return true
}

// nameInTitle takes a name out of the long title behind its comma, in which the parse lost it, and makes it the subject: "X and Y,
// Secretary of State for Foreign, Commonwealth and Development Affairs, discussed".
func (s *sentence) nameInTitle(t int) bool {
	h := s.head(t)
	if h < t+2 || !s.names(t) || s.doc.Mentions[s.mention[t]].Form != who.Name {
		return false
	}
	var title *who.Mention
	ms := s.doc.In(s.index)
	for i := range ms {
		if m := &ms[i]; m.Form == who.Title && m.From <= h && h < m.To && m.From > t+1 && s.Tokens[m.From-1].Text == "," {
			title = m
		}
	}
	if title == nil || title.To >= len(s.Tokens) || s.Tokens[title.To].Text != "," {
		return false
	}
	v := -1
	for k := title.From; k < title.To; k++ {
		if u := s.head(k); u >= title.To {
			v = u
		}
	}
	if v < 0 || !s.verbal(v) || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	head := title.Head
	for k := title.From; k < title.To; k++ {
		if u := s.head(k); k != head && (u < title.From || u >= title.To) {
			s.heads[k], s.rels[k] = int32(head), parse.Nmod
		}
	}
	s.heads[t], s.rels[t] = int32(v), parse.Nsubj
	s.heads[head], s.rels[head] = int32(t), parse.Appos
	s.link()
	return true
}

// timeBetween reports whether nothing but a time stands between two words: "had a day earlier called".
func (s *sentence) timeBetween(h, v int) bool {
	timed := false
	for t := h + 1; t < v; t++ {
		if !s.Tokens[t].Tag.Is(parse.DET, parse.NUM, parse.ADV, parse.ADJ) && !temporal[s.low[t]] {
			return false
		}
		timed = timed || temporal[s.low[t]]
	}
	return timed
}

// hadDays gives "had" at t its object at o, and the object the infinitive at v of which the parse made it an auxiliary.
func (s *sentence) hadDays(t, o, v int) bool {
	s.retag(t, s.Tokens[t].XPOS)
	s.Tokens[t].Tag = parse.VERB
	s.heads[t], s.rels[t] = s.heads[v], s.rels[v]
	for k := range s.heads {
		if s.head(k) == v && k < t {
			s.heads[k] = int32(t)
		}
	}
	s.heads[v], s.rels[v] = int32(o), parse.Acl
	s.link()
	return true
}
