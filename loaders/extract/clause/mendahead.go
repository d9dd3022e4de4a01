package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Mends of subjects that stand behind what opens the sentence and before what is said of them.

// aheadOfAside gives a verb its subject with what is said of it between commas, where the parse hung both in
// what opens the sentence: "Having landed in Geneva, Sergei Lavrov, the foreign minister, met Kerry".
func (s *Sentence) aheadOfAside(v int) bool {
	p := int(s.Kid[v])
	if p < 0 || p > v-5 || s.Tokens[p].XPOS != parse.VBN && s.Tokens[p].XPOS != parse.VBG || !s.Rels[p].Is(parse.Advcl, parse.Obl, parse.Acl) || !s.lacksSubject(v) || s.Child(p, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if b := s.beforeVerb(v); b < p || s.Tokens[b].Text != "," {
		return false
	}
	for n := p + 1; n < v-3; n++ {
		if s.Mention[n] < 0 {
			continue
		}
		m := &s.Doc.Mentions[s.Mention[n]]
		if m.Head != n || m.From < 1 || m.To+1 >= v || s.Tokens[m.From-1].Text != "," || s.Tokens[m.To].Text != "," || !s.Dominates(p, n) || s.CaseOf(n) != "" || !s.asideAt(m.To+1) && !s.sameBehind(m) || len(s.Parties(n, ActorKinds)) == 0 {
			continue
		}
		s.subjectAhead(n, m.From, v)
		return true
	}
	return false
}

// lacksSubject reports whether a finite verb has no subject of its own.
func (s *Sentence) lacksSubject(v int) bool {
	return (s.Finite(v) || s.Child(v, parse.Aux, parse.AuxPass, parse.Cop) >= 0) && s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj, parse.Expl, parse.NsubjOuter, parse.Mark) < 0
}

// beforeVerb returns the word before a verb, its auxiliaries, adverbs and day: "X on Monday also called", "X last week called".
func (s *Sentence) beforeVerb(v int) int {
	b := v - 1
	for b >= 0 {
		switch {
		case s.Tokens[b].Tag.Is(parse.ADV, parse.AUX, parse.PART):
			b--
		case b > 2 && s.Mention[b] < 0 && Weekdays.Has(s.Low[b]) && s.Low[b-1] == "on":
			b -= 2
		case b > 2 && s.Mention[b] < 0 && Temporal.Has(s.Low[b]) && (s.Low[b-1] == "last" || s.Low[b-1] == "this"):
			b -= 2
		default:
			return b
		}
	}
	return b
}

// asideAt reports whether what begins at t behind a comma tells of the name before it: "the minister", "his host", "62", "who".
func (s *Sentence) asideAt(t int) bool {
	w := &s.Tokens[t]
	return w.Tag.Is(parse.DET, parse.NUM) || w.XPOS == parse.PRPS || s.Relative(t)
}

// sameBehind reports whether the name of who holds an office stands between commas behind it: "Italy's foreign minister, X,".
func (s *Sentence) sameBehind(m *who.Mention) bool {
	if m.To+2 >= len(s.Tokens) || s.Mention[m.To+1] < 0 || len(m.Entities) != 1 {
		return false
	}
	b := &s.Doc.Mentions[s.Mention[m.To+1]]
	return b.From == m.To+1 && b.To < len(s.Tokens) && s.Tokens[b.To].Text == "," && len(b.Entities) == 1 && b.Entities[0] == m.Entities[0]
}

// subjectAhead makes n, whose words begin at from, the subject of v, and hangs on it what stands between them.
func (s *Sentence) subjectAhead(n, from, v int) {
	for k := from; k < v; k++ {
		if h := s.Head(k); k == n || h >= from {
			continue
		}
		s.Heads[k] = int32(n)
		switch {
		case s.Verbal(k):
			s.Rels[k] = parse.AclRelcl
		case s.Nominal(k) && s.CaseOf(k) == "":
			s.Rels[k] = parse.Appos
		}
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
	if s.Passive(v) {
		s.Rels[n] = parse.NsubjPass
	}
	s.link()
}

// visitingAhead makes a clause of the participle and the place that open a sentence, and a subject of who stands
// behind them: "Visiting Geneva, the foreign minister of Chad, X, thanked", where the place was taken for the subject.
func (s *Sentence) visitingAhead(t int) bool {
	n := s.Head(t)
	if t > s.Dateline || n < t || n > t+4 || s.Mention[n] < 0 || s.Doc.Mentions[s.Mention[n]].From != t+1 || !s.Rels[n].Is(parse.Nsubj, parse.NsubjPass, parse.Obl, parse.OblUnmarked) || s.CaseOf(n) != "" {
		return false
	}
	to, v := s.Doc.Mentions[s.Mention[n]].To, s.Head(n)
	if to >= len(s.Tokens) || s.Tokens[to].Text != "," || v < to || len(s.Parties(n, 1<<graph.Person)) > 0 {
		return false
	}
	first := -1
	for x := to + 1; x < v && first < 0; x++ {
		if s.Mention[x] >= 0 && s.Doc.Mentions[s.Mention[x]].Head == x && len(s.Parties(x, ActorKinds)) > 0 {
			if m := &s.Doc.Mentions[s.Mention[x]]; m.From == to+1 || s.Tokens[m.From-1].XPOS == parse.POS {
				first = x
			}
		}
	}
	if first < 0 {
		return false
	}
	s.makeVerb(t, parse.VBG)
	s.Heads[t], s.Rels[t] = int32(v), parse.Advcl
	s.Heads[n], s.Rels[n] = int32(t), parse.Obj
	if s.Child(v, parse.Nsubj, parse.NsubjPass) < 0 || s.Child(v, parse.Nsubj, parse.NsubjPass) == n {
		s.subjectAhead(first, to+1, v)
	}
	s.link()
	return true
}

// whoseSubject hangs the clause of "the president, X, whose parliament on Monday approved it" on who stands before it, with
// the parliament for its subject, where the parse listed that with him.
func (s *Sentence) whoseSubject(w int) bool {
	c := s.Head(w)
	if w < 2 || c <= w || c > w+5 || s.Tokens[w-1].Text != "," || !s.Names(w-2) || !s.Rels[c].Is(parse.Conj, parse.Appos, parse.Nmod, parse.Obl, parse.Dep) {
		return false
	}
	v := c + 1
	for v < len(s.Tokens) && v < c+9 && s.Tokens[v].Text != "," && !s.Finite(v) {
		v++
	}
	if v >= len(s.Tokens) || !s.Finite(v) || !s.lacksSubject(v) || s.Rels[v] == parse.Root || s.Child(v, parse.Coord) >= 0 && s.Child(v, parse.Coord) < v {
		return false
	}
	a := s.Doc.Mentions[s.Mention[w-2]].Head
	for s.Rels[a].Is(parse.Appos, parse.Flat) && s.Head(a) >= 0 {
		a = s.Head(a)
	}
	s.Heads[w], s.Rels[w] = int32(c), parse.NmodPoss
	s.Heads[c], s.Rels[c] = int32(v), parse.Nsubj
	s.Heads[v], s.Rels[v] = int32(a), parse.AclRelcl
	s.link()
	return true
}

// placeThenName makes who stands right behind the place that opens a sentence the subject, where the parse took both for
// one name or the place for his: "In Paris Emmanuel Macron, flanked by his ministers, accused", "In Oslo her president thanked".
func (s *Sentence) placeThenName(t int) bool {
	m := &s.Doc.Mentions[s.Mention[t]]
	p := m.From - 1
	if p < s.Dateline || p > s.Dateline+1 || s.Tokens[p].Tag != parse.ADP || m.To >= len(s.Tokens) || s.Mention[m.To] < 0 || m.Head != t {
		return false
	}
	b := &s.Doc.Mentions[s.Mention[m.To]]
	n := b.Head
	if b.From != m.To && !(s.Tokens[m.To].XPOS == parse.PRPS && m.To+1 < len(s.Tokens) && s.Mention[m.To+1] >= 0) || s.Tokens[m.To].XPOS == parse.POS {
		return false
	}
	if b.From == m.To && b.To == m.To+1 && s.Tokens[m.To].XPOS == parse.PRPS {
		if b.To >= len(s.Tokens) || s.Mention[b.To] < 0 {
			return false
		}
		b = &s.Doc.Mentions[s.Mention[m.To+1]]
		n = b.Head
	}
	v := s.Head(t)
	switch {
	case s.Dominates(t, n) && v > b.To:
	case s.Head(t) == n && s.Rels[t].Is(parse.NmodPoss, parse.Compound, parse.Nmod) && s.Head(n) > b.To && s.Rels[n].Is(parse.Obl, parse.Nsubj):
		v = s.Head(n)
	default:
		return false
	}
	if !s.Verbal(v) || s.Child(v, parse.NsubjPass, parse.Nsubj, parse.Expl) >= 0 && s.Child(v, parse.Nsubj) != n || len(s.Parties(n, ActorKinds)) == 0 {
		return false
	}
	for k := range v {
		switch h := s.Head(k); {
		case k >= b.From && h == t || k > m.To && k < b.To && h < b.From:
			s.Heads[k] = int32(n)
		case k < m.To && h == n:
			s.Heads[k] = int32(t)
		}
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obl
	s.Heads[p], s.Rels[p] = int32(t), parse.Case
	s.subjectAhead(n, m.To, v)
	return true
}

// toldRoot gives a noun with a clause of what it tells its verb back, where the parse hung that in the clause: "The report by
// the BBC that Iran had spied on Iraq was denied", "The claim by X that Y had bribed officials angered Z".
func (s *Sentence) toldRoot(n int) bool {
	if s.Child(n, parse.Cop, parse.Case) >= 0 || len(s.Entries[n].Noun) == 0 {
		return false
	}
	c := s.Child(n, parse.AclRelcl, parse.Acl)
	if c < n+3 {
		return false
	}
	if o := s.Child(c, parse.Nsubj, parse.NsubjPass); o < n || o > c || s.Relative(o) || s.Child(c, parse.Mark) < n || s.Low[s.Child(c, parse.Mark)] != "that" {
		return false
	}
	for v := c + 1; v < len(s.Tokens) && s.Tokens[v].Text != ","; v++ {
		if s.Tokens[v].Tag != parse.VERB || !s.Dominates(c, v) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Coord, parse.Mark) >= 0 {
			continue
		}
		a := s.Child(v, parse.AuxPass, parse.Aux)
		if r := s.Rels[v]; !(r == parse.Conj && (a > c || s.Finite(v))) && !(r.Is(parse.Acl, parse.Amod) && a < 0 && (s.Child(v, parse.Obj) > v || s.Finite(v))) {
			continue
		}
		if a < 0 {
			s.retag(v, parse.VBD)
		}
		s.Rels[c] = parse.Acl
		s.crown(v, n, parse.Nsubj)
		if s.Passive(v) {
			s.Rels[n] = parse.NsubjPass
		}
		return true
	}
	return false
}

// dayThenList puts the first of a list back into it, where the parse made one name of the day and of him: "On Tuesday France,
// Germany and Poland expelled".
func (s *Sentence) dayThenList(t int) bool {
	d := s.Head(t)
	m := &s.Doc.Mentions[s.Mention[t]]
	if d < 0 || d != m.From-1 || !Temporal.Has(s.Low[d]) || m.Head != t || m.To+1 >= len(s.Tokens) || s.Tokens[m.To].Text != "," {
		return false
	}
	v, n := s.Head(d), -1
	if s.Mention[m.To+1] >= 0 {
		n = s.Doc.Mentions[s.Mention[m.To+1]].Head
	} else if s.Low[m.To+1] == "the" && s.Mention[m.To+2] >= 0 {
		n = s.Doc.Mentions[s.Mention[m.To+2]].Head
	}
	if n < 0 || v < n || s.Head(n) != v || !s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) || s.Child(n, parse.Conj) < 0 || !s.Names(t) || !s.Names(n) {
		return false
	}
	s.supplant(t, n, parse.Conj)
	for k := range s.Heads {
		if s.Head(k) == n && s.Rels[k].Is(parse.Conj, parse.Coord) {
			s.Heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// phraseThenHe hangs the name in the phrase that opens a sentence on its noun, where the parse took it for the subject before
// the pronoun that is: "In the presence of Kenyatta he shook hands".
func (s *Sentence) phraseThenHe(t int) bool {
	v, p := s.Head(t), s.Child(t, parse.Case)
	if v < t || p < 1 || s.Low[p] != "of" || s.Tokens[p-1].Tag != parse.NOUN {
		return false
	}
	for k := s.Sib[t]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) && s.Tokens[k].XPOS == parse.PRP {
			s.Heads[t], s.Rels[t] = int32(p-1), parse.Nmod
			s.link()
			return true
		}
	}
	return false
}

// groupThen gives a clause behind "that" its verb, where the parse took its subject for it and the verb for a participle: "that
// in March a smaller group, the X Brigade, agreed with the government".
func (s *Sentence) groupThen(v int) bool {
	n := s.Head(v)
	if n > 3 && n < v && s.Rels[n] == parse.Appos && s.Tokens[n].Tag == parse.NOUN && s.Tokens[v-1].Text == "," && s.Child(v, parse.AuxPass, parse.OblAgent) < 0 {
		d := s.Head(n)
		that := -1
		if d >= 0 && Temporal.Has(s.Low[d]) {
			that = s.Head(d)
		}
		if that >= 0 && s.Low[that] == "that" && s.Rels[that] == parse.Obj && s.Head(that) == that-1 {
			s.Heads[v], s.Rels[v] = int32(that-1), parse.Ccomp
			s.Heads[that], s.Rels[that] = int32(v), parse.Mark
			s.Heads[d], s.Rels[d] = int32(v), parse.Obl
			s.makeVerb(v, parse.VBD)
			s.subject(n, v)
			s.link()
			return true
		}
	}
	if n < 0 || n > v-4 || s.Rels[n] != parse.Ccomp || s.Tokens[n].Tag != parse.NOUN || s.Child(n, parse.Cop) >= 0 || s.Tokens[v-1].Text != "," || s.Tokens[n+1].Text != "," {
		return false
	}
	m := s.Child(n, parse.Mark)
	if x := s.Child(n, parse.Nsubj); x >= 0 && !Temporal.Has(s.Low[x]) {
		return false
	}
	if m < 0 || m > n || s.Low[m] != "that" || s.Child(v, parse.AuxPass, parse.OblAgent) >= 0 {
		return false
	}
	s.supplant(v, n, parse.Nsubj)
	for k := range s.Heads[:n] {
		if s.Head(k) == n && (k <= m || s.Rels[k].Is(parse.Nsubj, parse.Obl)) {
			if s.Heads[k] = int32(v); s.Rels[k] == parse.Nsubj {
				s.Rels[k] = parse.Obl // "in March"
			}
		}
	}
	s.makeVerb(v, parse.VBD)
	s.link()
	return true
}

// goBetween makes one noun of "go-between" and hangs it on the verb before: "acted as go-betweens".
func (s *Sentence) goBetween(t int) bool {
	n := t + 2
	if n >= len(s.Tokens) || s.Tokens[t+1].XPOS != parse.HYPH || s.Low[n] != "between" && s.Low[n] != "betweens" || s.Low[n] == "go-between" {
		return false
	}
	top, from := -1, t
	for from > 0 && s.Tokens[from-1].Tag.Is(parse.DET, parse.ADJ) {
		from--
	}
	for k := t - 1; k >= 0 && top < 0; k-- {
		if s.Verbal(k) && s.Tokens[k].Tag == parse.VERB {
			top = k
		}
	}
	x := parse.NN
	if s.Low[n] == "betweens" {
		x = parse.NNS
	}
	s.retag(n, x)
	s.Tokens[n].Tag = parse.NOUN
	s.reword(n, "go-between")
	for k := range s.Heads {
		if h := s.Head(k); k != n && (h == t || h == t+1) {
			s.Heads[k] = int32(n)
		}
	}
	if h := s.Head(n); s.Rels[n] != parse.Obl && h != t && s.Head(t) != n && (h > n || s.Rels[n] == parse.Advmod) {
		s.Heads[n], s.Rels[n] = s.Heads[t], s.Rels[t] // "acts as a go-between for Iran"
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Compound
	s.Heads[t+1], s.Rels[t+1] = int32(n), parse.Punct
	if from > 0 && s.Low[from-1] == "as" && top >= 0 {
		s.Heads[from-1], s.Rels[from-1] = int32(n), parse.Case
		s.Heads[n], s.Rels[n] = int32(top), parse.Obl
	}
	s.link()
	return true
}
