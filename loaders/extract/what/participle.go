package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// visiting reads "met with visiting Chinese Foreign Minister Tang Jiaxuan": the
// person behind the title visits, the country of who is met or the place that
// the sentence names. nil where the word is none such.
func (d *document) visiting(s *sentence, t int) *find {
	if s.low[t] != "visit" || s.Tokens[t].XPOS != parse.VBG && s.Tokens[t].Tag != parse.ADJ || !strings.EqualFold(s.Tokens[t].Text, "visiting") || t+2 >= len(s.Tokens) {
		return nil
	}
	if t > 0 && s.Tokens[t-1].Tag == parse.AUX || s.Tokens[t+1].Tag.Is(parse.DET, parse.PRON) {
		return nil
	}
	n := -1
	for x := t + 1; x < len(s.Tokens) && x < t+16; x++ {
		if m := s.mention[x]; m >= 0 && s.doc.Mentions[m].Head == x && s.doc.Mentions[m].Form == who.Name && d.kindOf(s.doc.Mentions[m].Entities[0]) == graph.Person {
			n = x
			break
		}
		if !s.Tokens[x].Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.ADP, parse.NUM, parse.ADV) && s.Tokens[x].XPOS != parse.HYPH && s.Tokens[x].XPOS != parse.VBN && s.Tokens[x].Tag != parse.DET {
			return nil
		}
	}
	if n < 0 || s.mention[t+1] >= 0 && s.doc.Mentions[s.mention[t+1]].Form == who.Name && s.doc.Mentions[s.mention[t+1]].To == n {
		return nil
	}
	rows := d.reader.tables.heads["v:visit"]
	if len(rows) == 0 {
		return nil
	}
	f := s.told(rows[0], graph.Visited, t, s.mentionParties(n, nil), 0.9)
	own := d.Country(f.agents[0].entity)
	if v := s.head(n); v >= 0 && s.verbal(v) && s.rels[n] == parse.Nsubj {
		for _, x := range s.prepositional(v, "in", nil) { // "Visiting Foreign Minister X said in Taipei that"
			if at := s.parties(x, 1<<graph.Place|1<<graph.Country); x > v && len(at) == 1 && !d.SameState(at[0].entity, f.agents[0].entity) && d.Country(at[0].entity) != own {
				f.targets = at
				return f
			}
		}
	}
	for x := range s.Tokens {
		if x >= t && x <= n || s.mention[x] < 0 || s.doc.Mentions[s.mention[x]].Head != x {
			continue
		}
		e := s.doc.Mentions[s.mention[x]].Entities
		if len(e) != 1 {
			continue
		}
		if c := d.Country(e[0]); c >= 0 && c != own && d.kindOf(e[0]) != graph.Office {
			f.targets = []party{{c, x, 0.7}}
			break
		}
	}
	if len(f.targets) == 0 {
		return nil
	}
	return f
}

// copula puts right a place that somebody "is in" and that was hung on his name: "X is in
// Accra on a visit", "X is back in Accra after a visit".
func (s *sentence) copula(t int) bool {
	c, h := s.child(t, parse.Cop), s.head(t)
	if c < 0 || h < 0 || h > c || s.low[c] != "be" || !s.names(h) || s.caseOf(h) != "" || s.child(t, parse.Nsubj) >= 0 || s.low[t] != "back" && (!s.names(t) || s.caseOf(t) != "in") ||
		!s.rels[t].Is(parse.Conj, parse.Nmod, parse.NmodUnmarked, parse.List, parse.Appos, parse.Dep, parse.Parataxis, parse.Acl, parse.Advmod) {
		return false
	}
	b := s.doc.Mentions[s.mention[h]].To
	for b < c && s.Tokens[b].Tag.Is(parse.ADV, parse.AUX) {
		b++
	}
	if b != c {
		return false
	}
	s.supplant(t, h, parse.Nsubj)
	if v := s.head(t); v > t && s.rels[t].Is(parse.Nsubj, parse.NsubjPass) && s.Tokens[v].XPOS == parse.VBG && s.child(v, parse.Aux) < 0 {
		s.supplant(t, v, parse.Advcl) // "X is in Maputo today hosting Y"
	}
	for k := range s.heads {
		if s.head(k) == h && k > c && k != t {
			s.heads[k] = int32(t)
			if s.rels[k] == parse.AclRelcl && !s.verbal(k) {
				s.rels[k] = parse.Obl
			}
		}
	}
	s.link()
	return true
}

// staying reads "Blinken is in Doha for talks": who is where he does not belong
// visits. nil where the word is none such.
func (d *document) staying(s *sentence, t int) *find {
	c := s.child(t, parse.Cop)
	if c < 0 {
		if f := d.whereHeIs(s, t); f != nil {
			return f
		}
		if f := d.flownHome(s, t); f != nil {
			return f
		}
		if f := d.inFor(s, t); f != nil {
			return f
		}
		return d.awayIn(s, t)
	}
	if s.low[c] != "be" || s.negated(t) || s.caseOf(t) != "in" {
		return nil
	}
	where, form := s.stay(t)
	row := d.reader.tables.plainRow("v:visit")
	if row == nil || where < 0 || form != who.Name && form != who.Metonym {
		return nil
	}
	var by []party
	for k := s.kid[t]; k >= 0 && len(by) == 0; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			by = s.parties(int(k), kindSet(1<<graph.Person))
		}
	}
	if n := s.surface(t); n >= 0 && len(by) == 0 {
		by = s.parties(n, kindSet(1<<graph.Person))
	}
	if h := s.head(t); len(by) == 0 && h >= 0 && h < c && s.rels[t].Is(parse.Nmod, parse.Conj, parse.Appos) {
		by = s.parties(h, kindSet(1<<graph.Person)) // "X is in Moscow", hung on the name
	}
	if len(by) == 0 {
		return nil
	}
	goes := s.modal(t) == will || s.Tokens[c].XPOS == parse.VBN || s.onVisit(t) // "had been in", "will be in"
	by = slices.DeleteFunc(slices.Clone(by), func(p party) bool {
		own := d.Country(p.entity) >= 0 || d.SameState(p.entity, p.entity) && d.SameState(where, where)
		return !own && !goes && !d.abroad(p.entity, where) || d.SameState(p.entity, where) || d.Country(p.entity) >= 0 && d.Country(p.entity) == d.Country(where)
	})
	if len(by) == 0 {
		return nil
	}
	f := s.told(row, graph.Visited, t, by, 0.85)
	f.targets = []party{{where, t, 0.9}}
	switch s.modal(t) {
	case will:
		f.standing.status, f.standing.future = graph.StatusPlanned, true
	case would, perhaps:
		return nil
	}
	return f
}

// onVisit reports whether "for a visit" or the like stands shortly behind a place.
func (s *sentence) onVisit(t int) bool {
	for k := t + 2; k < len(s.Tokens) && k < t+8 && s.Tokens[k].Text != ","; k++ {
		if c := s.caseOf(k); s.doc.reader.tables.classes["visit"][s.low[k]] && (c == "for" || c == "on") {
			return true
		}
	}
	return false
}

// stay returns where somebody is who is in what the word t names, a place or the capital of a
// country, and how it is named; -1 where it is neither.
func (s *sentence) stay(t int) (int, who.Form) {
	if s.mention[t] >= 0 {
		if m := &s.doc.Mentions[s.mention[t]]; len(m.Entities) == 1 && m.Head == t {
			if m.Form == who.Title && (s.low[t] == "capital" || s.low[t] == "country" && s.caseOf(t) == "in" && s.doc.kindOf(m.Entities[0]) == graph.Country) {
				return m.Entities[0], who.Name
			}
			return m.Entities[0], m.Form
		}
		return -1, who.Title
	}
	if s.low[t] == "capital" {
		if of := s.follow(t, []path{{steps: []string{"whose"}}}, kindSet(1<<graph.Country)); len(of) == 1 {
			return of[0].entity, who.Name
		}
	}
	return -1, who.Title
}

// brokered reads "Norwegian-facilitated talks between Manila and the rebels": who is
// named before the participle mediates between the parties of the noun. nil where
// the word is none such.
func (d *document) brokered(s *sentence, t int) *find {
	if t < 2 || s.Tokens[t-1].XPOS != parse.HYPH || s.Tokens[t].XPOS != parse.VBN || s.mention[t-2] < 0 || !d.reader.tables.classes["mediates"][s.low[t]] {
		return nil
	}
	n := s.head(t)
	if n <= t || s.verbal(n) {
		return nil
	}
	agents := s.filter(s.mentionParties(t-2, nil), kindsNamed["state"])
	if len(agents) != 1 {
		return nil
	}
	targets := s.follow(n, []path{{steps: []string{"between"}}, {steps: []string{"with"}}}, actorKinds)
	if c := d.reader.tables.classes; len(targets) == 0 && !c["talks"][s.low[n]] && !c["deal"][s.low[n]] {
		return nil // of a deal or of talks the article may say elsewhere between whom
	}
	f := s.told(d.reader.tables.plainRow("v:mediate"), graph.Mediated, t, agents, 0.85)
	f.targets = targets
	return f
}

// opening makes a participle that opens the sentence depend on the verb behind the comma,
// where the parse took it for the main one: "Having brokered a deal, Algeria is struggling".
func (s *sentence) opening(v int) bool {
	x := s.Tokens[v].XPOS
	if s.rels[v] != parse.Root || s.Tokens[v].Tag != parse.VERB || x != parse.VBG && x != parse.VBN && (v == 0 || s.Tokens[v-1].Text != "Having") || v > s.Dateline+3 {
		return false
	}
	for t := s.Dateline; t < v; t++ {
		if s.Tokens[t].XPOS.Tensed() || s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) {
			return false
		}
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		m := int(k)
		if m < v || !s.verbal(m) || s.rels[m].Is(parse.Xcomp, parse.AclRelcl) {
			continue
		}
		n, a := s.child(m, parse.Nsubj, parse.NsubjPass), s.child(m, parse.Aux, parse.AuxPass)
		if n < v || n > m || s.relative(n) || !s.finite(m) && (a < 0 || a > m || !s.Tokens[a].XPOS.Tensed()) || s.child(m, parse.Mark) >= 0 {
			continue
		}
		if c := s.child(n, parse.Conj); c > n && c < m && s.child(c, parse.Coord) < 0 && s.comma(n, c) && s.names(n) && s.names(c) && s.child(v, parse.Obj) < 0 && s.doc.Mentions[s.mention[n]].From <= v+2 {
			// "Having praised Nepal, the Maldives recalled", where the two were listed
			s.heads[n], s.rels[n] = int32(v), parse.Obj
			s.subject(c, m)
			s.supplant(m, v, parse.Advcl)
			s.link()
			return true
		}
		from, _ := s.span(n)
		if from < 1 || s.Tokens[from-1].Text != "," && s.Tokens[from].Text != "," {
			continue
		}
		s.supplant(m, v, parse.Advcl)
		s.link()
		return true
	}
	return s.openingObject(v)
}

// openingObject does the same where the parse made what the sentence tells a relative clause of the participle's
// object: "Having condemned Belize, Kenya is waiting", "Condemning Belize, Kenya recalled its envoy".
func (s *sentence) openingObject(v int) bool {
	for m := v + 1; m < len(s.Tokens); m++ {
		if !s.rels[m].Is(parse.AclRelcl, parse.Acl) && (!s.rels[m].Is(parse.Conj, parse.Advcl) || s.child(m, parse.Coord) >= 0) || !s.dominates(v, m) {
			continue
		}
		n, a := s.child(m, parse.Nsubj, parse.NsubjPass), s.child(m, parse.Aux, parse.AuxPass, parse.Cop)
		if n >= 0 && s.relative(n) || !s.finite(m) && (a < 0 || a > m || !s.Tokens[a].XPOS.Tensed()) || s.child(m, parse.Mark) >= 0 {
			continue
		}
		by := n
		if n >= 0 && n == v+1 && s.mention[n] >= 0 {
			n = -1 // whom it is done to
		}
		if n < 0 {
			p := m - 1
			for p > v && s.Tokens[p].Tag.Is(parse.AUX, parse.ADV, parse.PART) {
				p--
			}
			if s.mention[p] >= 0 {
				by = s.doc.Mentions[s.mention[p]].Head
				for h := s.head(by); h > v && h < by && s.rels[by] == parse.Flat; h = s.head(by) {
					by = h
				}
			}
			if by < 0 || !s.rels[by].Is(parse.Conj, parse.Appos) || s.child(by, parse.Coord) >= 0 {
				continue
			}
		}
		if by <= v || by > m || s.mention[by] < 0 {
			continue
		}
		from, _ := s.span(by)
		if from = min(from, s.doc.Mentions[s.mention[by]].From); from < 1 || s.Tokens[from-1].Text != "," && s.Tokens[from].Text != "," {
			continue
		}
		s.supplant(m, v, parse.Advcl)
		if n < 0 {
			if o := s.child(m, parse.Nsubj, parse.NsubjPass); o >= 0 {
				s.heads[o], s.rels[o] = int32(v), parse.Obj
			}
			s.heads[by], s.rels[by] = int32(m), parse.Nsubj
		}
		s.link()
		return true
	}
	return false
}

// openingAttribute makes a participle of what opens the sentence where it was taken for an attribute of the title behind
// it: "Condemning Nepali Prime Minister Deepak Wosti, Zambia recalled its envoy".
func (s *sentence) openingAttribute(v int) bool {
	if v != s.Dateline || len(s.entries[v].verb) == 0 {
		return false
	}
	o := s.head(v)
	for o > v && s.rels[o].Is(parse.Compound, parse.Amod, parse.NmodDesc) && s.head(o) > o {
		o = s.head(o)
	}
	g := s.head(o)
	if o < v || s.mention[o] < 0 || g < 0 || !s.verbal(g) || !s.person(o) {
		return false
	}
	if to := s.doc.Mentions[s.mention[o]].To; g < to || to >= len(s.Tokens) || s.Tokens[to].Text != "," {
		return false
	}
	s.heads[v], s.rels[v] = int32(g), parse.Advcl
	s.heads[o], s.rels[o] = int32(v), parse.Obj
	s.link()
	return true
}

// awayIn reads "X, in Tehran for the first time since 2019, met": who is between commas where he
// does not belong visits. nil where the word is none such.
func (d *document) awayIn(s *sentence, t int) *find {
	p := t - 1
	if p < 3 || s.low[p] != "in" || s.Tokens[p-1].Text != "," || s.mention[t] < 0 || s.mention[p-2] < 0 || t+2 >= len(s.Tokens) {
		return nil
	}
	m, n := &d.Mentions[s.mention[t]], &d.Mentions[s.mention[p-2]]
	if n.To != p-1 || n.Form != who.Name || len(n.Entities) != 1 || d.kindOf(n.Entities[0]) != graph.Person || len(m.Entities) != 1 {
		return nil
	}
	since := m.To
	if since >= len(s.Tokens) || s.low[since] != "for" && s.low[since] != "on" {
		return nil
	}
	end := since
	occasion := false
	for end < len(s.Tokens) && s.Tokens[end].Text != "," {
		if s.verbal(end) {
			return nil
		}
		c := d.reader.tables.classes
		occasion = occasion || c["visit"][s.low[end]] || c["talks"][s.low[end]] || c["meeting"][s.low[end]] || s.low[end] == "time"
		end++
	}
	where, form := s.stay(t)
	row := d.reader.tables.plainRow("v:visit")
	e := n.Entities[0]
	if end >= len(s.Tokens) || !occasion || row == nil || where < 0 || form != who.Name && form != who.Metonym || d.SameState(e, where) || d.Country(e) < 0 || d.Country(e) == d.Country(where) {
		return nil
	}
	f := s.told(row, graph.Visited, t, []party{{e, n.Head, 0.85}}, 0.85)
	f.targets = []party{{where, t, 0.9}}
	return f
}
