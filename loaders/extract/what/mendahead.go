package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Mends of subjects that stand behind what opens the sentence and before what is said of them.

// aheadOfAside gives a verb its subject with what is said of it between commas, where the parse hung both in
// what opens the sentence: "Having landed in Geneva, Sergei Lavrov, the foreign minister, met Kerry".
func (s *sentence) aheadOfAside(v int) bool {
	p := int(s.kid[v])
	if p < 0 || p > v-5 || s.Tokens[p].XPOS != parse.VBN && s.Tokens[p].XPOS != parse.VBG || !s.rels[p].Is(parse.Advcl, parse.Obl, parse.Acl) || !s.lacksSubject(v) || s.child(p, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if b := s.beforeVerb(v); b < p || s.Tokens[b].Text != "," {
		return false
	}
	for n := p + 1; n < v-3; n++ {
		if s.mention[n] < 0 {
			continue
		}
		m := &s.doc.Mentions[s.mention[n]]
		if m.Head != n || m.From < 1 || m.To+1 >= v || s.Tokens[m.From-1].Text != "," || s.Tokens[m.To].Text != "," || !s.dominates(p, n) || s.caseOf(n) != "" || !s.asideAt(m.To+1) && !s.sameBehind(m) || len(s.parties(n, actorKinds)) == 0 {
			continue
		}
		s.subjectAhead(n, m.From, v)
		return true
	}
	return false
}

// lacksSubject reports whether a finite verb has no subject of its own.
func (s *sentence) lacksSubject(v int) bool {
	return (s.finite(v) || s.child(v, parse.Aux, parse.AuxPass, parse.Cop) >= 0) && s.child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj, parse.Expl, parse.NsubjOuter, parse.Mark) < 0
}

// beforeVerb returns the word before a verb, its auxiliaries, adverbs and day: "X on Monday also called", "X last week called".
func (s *sentence) beforeVerb(v int) int {
	b := v - 1
	for b >= 0 {
		switch {
		case s.Tokens[b].Tag.Is(parse.ADV, parse.AUX, parse.PART):
			b--
		case b > 2 && s.mention[b] < 0 && weekdays[s.low[b]] && s.low[b-1] == "on":
			b -= 2
		case b > 2 && s.mention[b] < 0 && temporal[s.low[b]] && (s.low[b-1] == "last" || s.low[b-1] == "this"):
			b -= 2
		default:
			return b
		}
	}
	return b
}

// asideAt reports whether what begins at t behind a comma tells of the name before it: "the minister", "his host", "62", "who".
func (s *sentence) asideAt(t int) bool {
	w := &s.Tokens[t]
	return w.Tag.Is(parse.DET, parse.NUM) || w.XPOS == parse.PRPS || s.relative(t)
}

// sameBehind reports whether the name of who holds an office stands between commas behind it: "Italy's foreign minister, X,".
func (s *sentence) sameBehind(m *who.Mention) bool {
	if m.To+2 >= len(s.Tokens) || s.mention[m.To+1] < 0 || len(m.Entities) != 1 {
		return false
	}
	b := &s.doc.Mentions[s.mention[m.To+1]]
	return b.From == m.To+1 && b.To < len(s.Tokens) && s.Tokens[b.To].Text == "," && len(b.Entities) == 1 && b.Entities[0] == m.Entities[0]
}

// subjectAhead makes n, whose words begin at from, the subject of v, and hangs on it what stands between them.
func (s *sentence) subjectAhead(n, from, v int) {
	for k := from; k < v; k++ {
		if h := s.head(k); k == n || h >= from {
			continue
		}
		s.heads[k] = int32(n)
		switch {
		case s.verbal(k):
			s.rels[k] = parse.AclRelcl
		case s.nominal(k) && s.caseOf(k) == "":
			s.rels[k] = parse.Appos
		}
	}
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	if s.passive(v) {
		s.rels[n] = parse.NsubjPass
	}
	s.link()
}

// visitingAhead makes a clause of the participle and the place that open a sentence, and a subject of who stands
// behind them: "Visiting Geneva, the foreign minister of Chad, X, thanked", where the place was taken for the subject.
func (s *sentence) visitingAhead(t int) bool {
	n := s.head(t)
	if t > s.Dateline || n < t || n > t+4 || s.mention[n] < 0 || s.doc.Mentions[s.mention[n]].From != t+1 || !s.rels[n].Is(parse.Nsubj, parse.NsubjPass, parse.Obl, parse.OblUnmarked) || s.caseOf(n) != "" {
		return false
	}
	to, v := s.doc.Mentions[s.mention[n]].To, s.head(n)
	if to >= len(s.Tokens) || s.Tokens[to].Text != "," || v < to || len(s.parties(n, 1<<graph.Person)) > 0 {
		return false
	}
	first := -1
	for x := to + 1; x < v && first < 0; x++ {
		if s.mention[x] >= 0 && s.doc.Mentions[s.mention[x]].Head == x && len(s.parties(x, actorKinds)) > 0 {
			if m := &s.doc.Mentions[s.mention[x]]; m.From == to+1 || s.Tokens[m.From-1].XPOS == parse.POS {
				first = x
			}
		}
	}
	if first < 0 {
		return false
	}
	s.makeVerb(t, parse.VBG)
	s.heads[t], s.rels[t] = int32(v), parse.Advcl
	s.heads[n], s.rels[n] = int32(t), parse.Obj
	if s.child(v, parse.Nsubj, parse.NsubjPass) < 0 || s.child(v, parse.Nsubj, parse.NsubjPass) == n {
		s.subjectAhead(first, to+1, v)
	}
	s.link()
	return true
}

// whoseSubject hangs the clause of "the president, X, whose parliament on Monday approved it" on who stands before it, with
// the parliament for its subject, where the parse listed that with him.
func (s *sentence) whoseSubject(w int) bool {
	c := s.head(w)
	if w < 2 || c <= w || c > w+5 || s.Tokens[w-1].Text != "," || !s.names(w-2) || !s.rels[c].Is(parse.Conj, parse.Appos, parse.Nmod, parse.Obl, parse.Dep) {
		return false
	}
	v := c + 1
	for v < len(s.Tokens) && v < c+9 && s.Tokens[v].Text != "," && !s.finite(v) {
		v++
	}
	if v >= len(s.Tokens) || !s.finite(v) || !s.lacksSubject(v) || s.rels[v] == parse.Root || s.child(v, parse.Coord) >= 0 && s.child(v, parse.Coord) < v {
		return false
	}
	a := s.doc.Mentions[s.mention[w-2]].Head
	for s.rels[a].Is(parse.Appos, parse.Flat) && s.head(a) >= 0 {
		a = s.head(a)
	}
	s.heads[w], s.rels[w] = int32(c), parse.NmodPoss
	s.heads[c], s.rels[c] = int32(v), parse.Nsubj
	s.heads[v], s.rels[v] = int32(a), parse.AclRelcl
	s.link()
	return true
}

// placeThenName makes who stands right behind the place that opens a sentence the subject, where the parse took both for
// one name or the place for his: "In Paris Emmanuel Macron, flanked by his ministers, accused", "In Oslo her president thanked".
func (s *sentence) placeThenName(t int) bool {
	m := &s.doc.Mentions[s.mention[t]]
	p := m.From - 1
	if p < s.Dateline || p > s.Dateline+1 || s.Tokens[p].Tag != parse.ADP || m.To >= len(s.Tokens) || s.mention[m.To] < 0 || m.Head != t {
		return false
	}
	b := &s.doc.Mentions[s.mention[m.To]]
	n := b.Head
	if b.From != m.To && !(s.Tokens[m.To].XPOS == parse.PRPS && m.To+1 < len(s.Tokens) && s.mention[m.To+1] >= 0) || s.Tokens[m.To].XPOS == parse.POS {
		return false
	}
	if b.From == m.To && b.To == m.To+1 && s.Tokens[m.To].XPOS == parse.PRPS {
		if b.To >= len(s.Tokens) || s.mention[b.To] < 0 {
			return false
		}
		b = &s.doc.Mentions[s.mention[m.To+1]]
		n = b.Head
	}
	v := s.head(t)
	switch {
	case s.dominates(t, n) && v > b.To:
	case s.head(t) == n && s.rels[t].Is(parse.NmodPoss, parse.Compound, parse.Nmod) && s.head(n) > b.To && s.rels[n].Is(parse.Obl, parse.Nsubj):
		v = s.head(n)
	default:
		return false
	}
	if !s.verbal(v) || s.child(v, parse.NsubjPass, parse.Nsubj, parse.Expl) >= 0 && s.child(v, parse.Nsubj) != n || len(s.parties(n, actorKinds)) == 0 {
		return false
	}
	for k := range v {
		switch h := s.head(k); {
		case k >= b.From && h == t || k > m.To && k < b.To && h < b.From:
			s.heads[k] = int32(n)
		case k < m.To && h == n:
			s.heads[k] = int32(t)
		}
	}
	s.heads[t], s.rels[t] = int32(v), parse.Obl
	s.heads[p], s.rels[p] = int32(t), parse.Case
	s.subjectAhead(n, m.To, v)
	return true
}

// toldRoot gives a noun with a clause of what it tells its verb back, where the parse hung that in the clause: "The report by
// the BBC that Iran had spied on Iraq was denied", "The claim by X that Y had bribed officials angered Z".
func (s *sentence) toldRoot(n int) bool {
	if s.child(n, parse.Cop, parse.Case) >= 0 || len(s.entries[n].noun) == 0 {
		return false
	}
	c := s.child(n, parse.AclRelcl, parse.Acl)
	if c < n+3 {
		return false
	}
	if o := s.child(c, parse.Nsubj, parse.NsubjPass); o < n || o > c || s.relative(o) || s.child(c, parse.Mark) < n || s.low[s.child(c, parse.Mark)] != "that" {
		return false
	}
	for v := c + 1; v < len(s.Tokens) && s.Tokens[v].Text != ","; v++ {
		if s.Tokens[v].Tag != parse.VERB || !s.dominates(c, v) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Coord, parse.Mark) >= 0 {
			continue
		}
		a := s.child(v, parse.AuxPass, parse.Aux)
		if r := s.rels[v]; !(r == parse.Conj && (a > c || s.finite(v))) && !(r.Is(parse.Acl, parse.Amod) && a < 0 && (s.child(v, parse.Obj) > v || s.finite(v))) {
			continue
		}
		if a < 0 {
			s.retag(v, parse.VBD)
		}
		s.rels[c] = parse.Acl
		s.crown(v, n, parse.Nsubj)
		if s.passive(v) {
			s.rels[n] = parse.NsubjPass
		}
		return true
	}
	return false
}

// dayThenList puts the first of a list back into it, where the parse made one name of the day and of him: "On Tuesday France,
// Germany and Poland expelled".
func (s *sentence) dayThenList(t int) bool {
	d := s.head(t)
	m := &s.doc.Mentions[s.mention[t]]
	if d < 0 || d != m.From-1 || !temporal[s.low[d]] || m.Head != t || m.To+1 >= len(s.Tokens) || s.Tokens[m.To].Text != "," {
		return false
	}
	v, n := s.head(d), -1
	if s.mention[m.To+1] >= 0 {
		n = s.doc.Mentions[s.mention[m.To+1]].Head
	} else if s.low[m.To+1] == "the" && s.mention[m.To+2] >= 0 {
		n = s.doc.Mentions[s.mention[m.To+2]].Head
	}
	if n < 0 || v < n || s.head(n) != v || !s.rels[n].Is(parse.Nsubj, parse.NsubjPass) || s.child(n, parse.Conj) < 0 || !s.names(t) || !s.names(n) {
		return false
	}
	s.supplant(t, n, parse.Conj)
	for k := range s.heads {
		if s.head(k) == n && s.rels[k].Is(parse.Conj, parse.Coord) {
			s.heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// phraseThenHe hangs the name in the phrase that opens a sentence on its noun, where the parse took it for the subject before
// the pronoun that is: "In the presence of Kenyatta he shook hands".
func (s *sentence) phraseThenHe(t int) bool {
	v, p := s.head(t), s.child(t, parse.Case)
	if v < t || p < 1 || s.low[p] != "of" || s.Tokens[p-1].Tag != parse.NOUN {
		return false
	}
	for k := s.sib[t]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) && s.Tokens[k].XPOS == parse.PRP {
			s.heads[t], s.rels[t] = int32(p-1), parse.Nmod
			s.link()
			return true
		}
	}
	return false
}

// groupThen gives a clause behind "that" its verb, where the parse took its subject for it and the verb for a participle: "that
// in March a smaller group, the X Brigade, agreed with the government".
func (s *sentence) groupThen(v int) bool {
	n := s.head(v)
	if n > 3 && n < v && s.rels[n] == parse.Appos && s.Tokens[n].Tag == parse.NOUN && s.Tokens[v-1].Text == "," && s.child(v, parse.AuxPass, parse.OblAgent) < 0 {
		d := s.head(n)
		that := -1
		if d >= 0 && temporal[s.low[d]] {
			that = s.head(d)
		}
		if that >= 0 && s.low[that] == "that" && s.rels[that] == parse.Obj && s.head(that) == that-1 {
			s.heads[v], s.rels[v] = int32(that-1), parse.Ccomp
			s.heads[that], s.rels[that] = int32(v), parse.Mark
			s.heads[d], s.rels[d] = int32(v), parse.Obl
			s.makeVerb(v, parse.VBD)
			s.subject(n, v)
			s.link()
			return true
		}
	}
	if n < 0 || n > v-4 || s.rels[n] != parse.Ccomp || s.Tokens[n].Tag != parse.NOUN || s.child(n, parse.Cop) >= 0 || s.Tokens[v-1].Text != "," || s.Tokens[n+1].Text != "," {
		return false
	}
	m := s.child(n, parse.Mark)
	if x := s.child(n, parse.Nsubj); x >= 0 && !temporal[s.low[x]] {
		return false
	}
	if m < 0 || m > n || s.low[m] != "that" || s.child(v, parse.AuxPass, parse.OblAgent) >= 0 {
		return false
	}
	s.supplant(v, n, parse.Nsubj)
	for k := range s.heads[:n] {
		if s.head(k) == n && (k <= m || s.rels[k].Is(parse.Nsubj, parse.Obl)) {
			if s.heads[k] = int32(v); s.rels[k] == parse.Nsubj {
				s.rels[k] = parse.Obl // "in March"
			}
		}
	}
	s.makeVerb(v, parse.VBD)
	s.link()
	return true
}

// goBetween makes one noun of "go-between" and hangs it on the verb before: "acted as go-betweens".
func (s *sentence) goBetween(t int) bool {
	n := t + 2
	if n >= len(s.Tokens) || s.Tokens[t+1].XPOS != parse.HYPH || s.low[n] != "between" && s.low[n] != "betweens" || s.low[n] == "go-between" {
		return false
	}
	top, from := -1, t
	for from > 0 && s.Tokens[from-1].Tag.Is(parse.DET, parse.ADJ) {
		from--
	}
	for k := t - 1; k >= 0 && top < 0; k-- {
		if s.verbal(k) && s.Tokens[k].Tag == parse.VERB {
			top = k
		}
	}
	x := parse.NN
	if s.low[n] == "betweens" {
		x = parse.NNS
	}
	s.retag(n, x)
	s.Tokens[n].Tag = parse.NOUN
	s.reword(n, "go-between")
	for k := range s.heads {
		if h := s.head(k); k != n && (h == t || h == t+1) {
			s.heads[k] = int32(n)
		}
	}
	if h := s.head(n); s.rels[n] != parse.Obl && h != t && s.head(t) != n && (h > n || s.rels[n] == parse.Advmod) {
		s.heads[n], s.rels[n] = s.heads[t], s.rels[t] // "acts as a go-between for Iran"
	}
	s.heads[t], s.rels[t] = int32(n), parse.Compound
	s.heads[t+1], s.rels[t+1] = int32(n), parse.Punct
	if from > 0 && s.low[from-1] == "as" && top >= 0 {
		s.heads[from-1], s.rels[from-1] = int32(n), parse.Case
		s.heads[n], s.rels[n] = int32(top), parse.Obl
	}
	s.link()
	return true
}
