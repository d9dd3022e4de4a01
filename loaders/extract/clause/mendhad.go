package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// hadQuoted makes "had" the verb again before a quotation of what somebody has, where the parse took it for an
// auxiliary: "said she had “the opportunity to talk” with X".
func (s *Sentence) hadQuoted(n int) bool {
	a := s.Child(n, parse.Aux)
	if a < 0 || a > n || s.Low[a] != "have" || s.Child(n, parse.Cop) >= 0 || s.Tokens[n].Tag != parse.NOUN || a+1 >= n || s.Tokens[a+1].XPOS != parse.OpenQuote && s.Tokens[a+1].Text != "\"" {
		return false
	}
	s.retag(a, tensedAs(s.Tokens[a].Text))
	s.Tokens[a].Tag = parse.VERB
	s.supplant(a, n, parse.Obj)
	for k := range s.Heads {
		if s.Head(k) == n && k < a {
			s.Heads[k] = int32(a)
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
func (s *Sentence) subjectBehind(n int) bool {
	v := s.Head(n)
	if v < 0 || v > n || !s.Verbal(v) || s.Passive(v) || s.Child(v, parse.Obj) >= 0 || s.Tokens[n].Tag != parse.NOUN || s.Child(n, parse.Det) != v+1 {
		return false
	}
	if sub := s.Child(v, parse.Nsubj); sub < 0 || sub >= v || s.Child(v, parse.Ccomp, parse.Xcomp) >= 0 {
		return false
	}
	s.Rels[n] = parse.Obj
	s.link()
	return true
}

// mistakenMark gives back to a noun whom its preposition names, where the parse took that for the mark of a clause with two
// subjects: "Following talks with X and other officials, Y said".
func (s *Sentence) mistakenMark(n int) bool {
	v := s.Head(n)
	p := s.Child(v, parse.Mark)
	if p < 1 || p > n || v < n || s.Tokens[p].Tag != parse.ADP || s.Head(p-1) != v || s.Tokens[p-1].Tag != parse.NOUN || !s.Nominal(p-1) || s.Low[p] != "with" && s.Low[p] != "between" && s.Low[p] != "to" && s.Low[p] != "by" && s.Low[p] != "from" {
		return false
	}
	second := -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Nsubj && int(k) > n {
			second = int(k)
		}
	}
	if _, to := s.Span(n); second < 0 || to > second || s.Tokens[to-1].Text != "," && s.Tokens[to].Text != "," {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(p-1), parse.Nmod
	s.Heads[p], s.Rels[p] = int32(n), parse.Case
	s.link()
	return true
}

// insideTitle keeps in a title the preposition that the parse gave to the name behind it: "met Minister | for Trade | X".
func (s *Sentence) insideTitle(p int) bool {
	n := s.Head(p)
	if n < p+2 || s.Tokens[p].Tag != parse.ADP || s.Mention[n] < 0 {
		return false
	}
	name := &s.Doc.Mentions[s.Mention[n]]
	ms := s.Doc.In(s.Index)
	for i := range ms {
		m := &ms[i]
		if m.Form != who.Title || m.From >= p || m.To <= p+1 || m.To > name.From || name.From-m.To > 1 || name.Form != who.Name {
			continue
		}
		last, head := m.To-1, p-1
		for k := p + 1; k < last; k++ {
			if s.Head(k) >= m.To {
				s.Heads[k], s.Rels[k] = int32(last), parse.Compound
			}
		}
		s.Heads[last], s.Rels[last] = int32(head), parse.Nmod
		s.Heads[p], s.Rels[p] = int32(last), parse.Case
		if s.Head(head) == n {
			s.Rels[head] = parse.NmodDesc
		}
		if v := s.Head(n); s.Rels[n] == parse.Obl && v >= 0 && v < m.From && s.Verbal(v) && s.CaseOf(n) == "" && s.Child(v, parse.Obj) < 0 {
			s.Rels[n] = parse.Obj
		}
		s.link()
		return true
	}
	return false
}

// ownCase takes somebody behind a preposition of his own out of a list in which no "and" put him: "a letter to X from Y".
func (s *Sentence) ownCase(n int) bool {
	h, p := s.Head(n), s.Child(n, parse.Case)
	if h < 0 || h > n || p < h || p > n || s.Child(n, parse.Coord) >= 0 || s.Low[p] != "from" || s.Tokens[p-1].Text == "," || s.CaseOf(h) != "to" && s.CaseOf(h) != "for" || !s.Rels[h].Is(parse.Nmod, parse.Obl) || len(s.Parties(n, ActorKinds)) == 0 {
		return false
	}
	s.Heads[n], s.Rels[n] = s.Heads[h], s.Rels[h]
	s.link()
	return true
}

// objectWithCase makes an oblique of what a preposition brings in behind the object proper: "received reactions from both regarding the
// response".
func (s *Sentence) objectWithCase(t int) bool {
	v := s.Head(t)
	if v < 0 {
		return false
	}
	o := s.Child(v, parse.Obj)
	if o < v || o >= t {
		return false
	}
	p, _ := s.Span(t)
	if p <= o || p == t || s.Rels[p] != parse.Case || s.Low[p] == "of" {
		return false
	}
	s.Heads[p], s.Rels[t] = int32(t), parse.Obl
	s.link()
	return true
}

// nameInTitle takes a name out of the long title behind its comma, in which the parse lost it, and makes it the subject: "X and Y,
// Secretary of State for Foreign, Commonwealth and Development Affairs, discussed".
func (s *Sentence) nameInTitle(t int) bool {
	h := s.Head(t)
	if h < t+2 || !s.Names(t) || s.Doc.Mentions[s.Mention[t]].Form != who.Name {
		return false
	}
	var title *who.Mention
	ms := s.Doc.In(s.Index)
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
		if u := s.Head(k); u >= title.To {
			v = u
		}
	}
	if v < 0 || !s.Verbal(v) || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	head := title.Head
	for k := title.From; k < title.To; k++ {
		if u := s.Head(k); k != head && (u < title.From || u >= title.To) {
			s.Heads[k], s.Rels[k] = int32(head), parse.Nmod
		}
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
	s.Heads[head], s.Rels[head] = int32(t), parse.Appos
	s.link()
	return true
}

// timeBetween reports whether nothing but a time stands between two words: "had a day earlier called".
func (s *Sentence) timeBetween(h, v int) bool {
	timed := false
	for t := h + 1; t < v; t++ {
		if !s.Tokens[t].Tag.Is(parse.DET, parse.NUM, parse.ADV, parse.ADJ) && !Temporal.Has(s.Low[t]) {
			return false
		}
		timed = timed || Temporal.Has(s.Low[t])
	}
	return timed
}

// hadDays gives "had" at t its object at o, and the object the infinitive at v of which the parse made it an auxiliary.
func (s *Sentence) hadDays(t, o, v int) bool {
	s.retag(t, s.Tokens[t].XPOS)
	s.Tokens[t].Tag = parse.VERB
	s.Heads[t], s.Rels[t] = s.Heads[v], s.Rels[v]
	for k := range s.Heads {
		if s.Head(k) == v && k < t {
			s.Heads[k] = int32(t)
		}
	}
	s.Heads[v], s.Rels[v] = int32(o), parse.Acl
	s.link()
	return true
}
