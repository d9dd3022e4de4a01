package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
)

// visiting reads "met with visiting Chinese Foreign Minister Tang Jiaxuan": the
// person behind the title visits, the country of who is met or the place that
// the sentence names. nil where the word is none such.
func (d *document) visiting(s *sentence, t int) *find {
	if s.Low[t] != "visit" || s.Tokens[t].XPOS != parse.VBG && s.Tokens[t].Tag != parse.ADJ || !strings.EqualFold(s.Tokens[t].Text, "visiting") || t+2 >= len(s.Tokens) {
		return nil
	}
	if t > 0 && s.Tokens[t-1].Tag == parse.AUX || s.Tokens[t+1].Tag.Is(parse.DET, parse.PRON) {
		return nil
	}
	n := -1
	for x := t + 1; x < len(s.Tokens) && x < t+16; x++ {
		if m := s.Mention[x]; m >= 0 && s.Doc.Mentions[m].Head == x && s.Doc.Mentions[m].Form == who.Name && d.KindOf(s.Doc.Mentions[m].Entities[0]) == graph.Person {
			n = x
			break
		}
		if !s.Tokens[x].Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.ADP, parse.NUM, parse.ADV) && s.Tokens[x].XPOS != parse.HYPH && s.Tokens[x].XPOS != parse.VBN && s.Tokens[x].Tag != parse.DET {
			return nil
		}
	}
	if n < 0 || s.Mention[t+1] >= 0 && s.Doc.Mentions[s.Mention[t+1]].Form == who.Name && s.Doc.Mentions[s.Mention[t+1]].To == n {
		return nil
	}
	rows := d.Tables.Heads["v:visit"]
	if len(rows) == 0 {
		return nil
	}
	f := s.told(rows[0], graph.Visited, t, s.MentionParties(n, nil), 0.9)
	own := d.Country(f.agents[0].Entity)
	if v := s.Head(n); v >= 0 && s.Verbal(v) && s.Rels[n] == parse.Nsubj {
		for _, x := range s.Prepositional(v, "in", nil) { // "Visiting Foreign Minister X said in Taipei that"
			if at := s.Parties(x, 1<<graph.Place|1<<graph.Country); x > v && len(at) == 1 && !d.SameState(at[0].Entity, f.agents[0].Entity) && d.Country(at[0].Entity) != own {
				f.targets = at
				return f
			}
		}
	}
	for x := range s.Tokens {
		if x >= t && x <= n || s.Mention[x] < 0 || s.Doc.Mentions[s.Mention[x]].Head != x {
			continue
		}
		e := s.Doc.Mentions[s.Mention[x]].Entities
		if len(e) != 1 {
			continue
		}
		if c := d.Country(e[0]); c >= 0 && c != own && d.KindOf(e[0]) != graph.Office {
			f.targets = []clause.Party{{Entity: c, Token: x, Sure: 0.7}}
			break
		}
	}
	if len(f.targets) == 0 {
		return nil
	}
	return f
}

// staying reads "Blinken is in Doha for talks": who is where he does not belong
// visits. nil where the word is none such.
func (d *document) staying(s *sentence, t int) *find {
	c := s.Child(t, parse.Cop)
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
	if s.Low[c] != "be" || s.Negated(t) || s.CaseOf(t) != "in" {
		return nil
	}
	where, form := s.stay(t)
	row := d.Tables.PlainRow("v:visit")
	if row == nil || where < 0 || form != who.Name && form != who.Metonym {
		return nil
	}
	var by []clause.Party
	for k := s.Kid[t]; k >= 0 && len(by) == 0; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			by = s.Parties(int(k), verbs.KindSet(1<<graph.Person))
		}
	}
	if n := s.Surface(t); n >= 0 && len(by) == 0 {
		by = s.Parties(n, verbs.KindSet(1<<graph.Person))
	}
	if h := s.Head(t); len(by) == 0 && h >= 0 && h < c && s.Rels[t].Is(parse.Nmod, parse.Conj, parse.Appos) {
		by = s.Parties(h, verbs.KindSet(1<<graph.Person)) // "X is in Moscow", hung on the name
	}
	if len(by) == 0 {
		return nil
	}
	goes := s.Modal(t) == clause.Will || s.Tokens[c].XPOS == parse.VBN || s.onVisit(t) // "had been in", "will be in"
	by = slices.DeleteFunc(slices.Clone(by), func(p clause.Party) bool {
		own := d.Country(p.Entity) >= 0 || d.SameState(p.Entity, p.Entity) && d.SameState(where, where)
		return !own && !goes && !d.abroad(p.Entity, where) || d.SameState(p.Entity, where) || d.Country(p.Entity) >= 0 && d.Country(p.Entity) == d.Country(where)
	})
	if len(by) == 0 {
		return nil
	}
	f := s.told(row, graph.Visited, t, by, 0.85)
	f.targets = []clause.Party{{Entity: where, Token: t, Sure: 0.9}}
	switch s.Modal(t) {
	case clause.Will:
		f.standing.status, f.standing.future = graph.StatusPlanned, true
	case clause.Would, clause.Perhaps:
		return nil
	}
	return f
}

// onVisit reports whether "for a visit" or the like stands shortly behind a place.
func (s *sentence) onVisit(t int) bool {
	for k := t + 2; k < len(s.Tokens) && k < t+8 && s.Tokens[k].Text != ","; k++ {
		if c := s.CaseOf(k); s.Doc.Tables.Classes["visit"].Has(s.Low[k]) && (c == "for" || c == "on") {
			return true
		}
	}
	return false
}

// stay returns where somebody is who is in what the word t names, a place or the capital of a
// country, and how it is named; -1 where it is neither.
func (s *sentence) stay(t int) (int, who.Form) {
	if s.Mention[t] >= 0 {
		if m := &s.Doc.Mentions[s.Mention[t]]; len(m.Entities) == 1 && m.Head == t {
			if m.Form == who.Title && (s.Low[t] == "capital" || s.Low[t] == "country" && s.CaseOf(t) == "in" && s.Doc.KindOf(m.Entities[0]) == graph.Country) {
				return m.Entities[0], who.Name
			}
			return m.Entities[0], m.Form
		}
		return -1, who.Title
	}
	if s.Low[t] == "capital" {
		if of := s.Follow(t, []verbs.Path{{Steps: []string{"whose"}}}, verbs.KindSet(1<<graph.Country)); len(of) == 1 {
			return of[0].Entity, who.Name
		}
	}
	return -1, who.Title
}

// brokered reads "Norwegian-facilitated talks between Manila and the rebels": who is
// named before the participle mediates between the parties of the noun. nil where
// the word is none such.
func (d *document) brokered(s *sentence, t int) *find {
	if t < 2 || s.Tokens[t-1].XPOS != parse.HYPH || s.Tokens[t].XPOS != parse.VBN || s.Mention[t-2] < 0 || !d.Tables.Classes["mediates"].Has(s.Low[t]) {
		return nil
	}
	n := s.Head(t)
	if n <= t || s.Verbal(n) {
		return nil
	}
	agents := s.Filter(s.MentionParties(t-2, nil), clause.KindsNamed["state"])
	if len(agents) != 1 {
		return nil
	}
	targets := s.Follow(n, []verbs.Path{{Steps: []string{"between"}}, {Steps: []string{"with"}}}, clause.ActorKinds)
	if c := d.Tables.Classes; len(targets) == 0 && !c["talks"].Has(s.Low[n]) && !c["deal"].Has(s.Low[n]) {
		return nil // of a deal or of talks the article may say elsewhere between whom
	}
	f := s.told(d.Tables.PlainRow("v:mediate"), graph.Mediated, t, agents, 0.85)
	f.targets = targets
	return f
}

// awayIn reads "X, in Tehran for the first time since 2019, met": who is between commas where he
// does not belong visits. nil where the word is none such.
func (d *document) awayIn(s *sentence, t int) *find {
	p := t - 1
	if p < 3 || s.Low[p] != "in" || s.Tokens[p-1].Text != "," || s.Mention[t] < 0 || s.Mention[p-2] < 0 || t+2 >= len(s.Tokens) {
		return nil
	}
	m, n := &d.Mentions[s.Mention[t]], &d.Mentions[s.Mention[p-2]]
	if n.To != p-1 || n.Form != who.Name || len(n.Entities) != 1 || d.KindOf(n.Entities[0]) != graph.Person || len(m.Entities) != 1 {
		return nil
	}
	since := m.To
	if since >= len(s.Tokens) || s.Low[since] != "for" && s.Low[since] != "on" {
		return nil
	}
	end := since
	occasion := false
	for end < len(s.Tokens) && s.Tokens[end].Text != "," {
		if s.Verbal(end) {
			return nil
		}
		c := d.Tables.Classes
		occasion = occasion || c["visit"].Has(s.Low[end]) || c["talks"].Has(s.Low[end]) || c["meeting"].Has(s.Low[end]) || s.Low[end] == "time"
		end++
	}
	where, form := s.stay(t)
	row := d.Tables.PlainRow("v:visit")
	e := n.Entities[0]
	if end >= len(s.Tokens) || !occasion || row == nil || where < 0 || form != who.Name && form != who.Metonym || d.SameState(e, where) || d.Country(e) < 0 || d.Country(e) == d.Country(where) {
		return nil
	}
	f := s.told(row, graph.Visited, t, []clause.Party{{Entity: e, Token: n.Head, Sure: 0.85}}, 0.85)
	f.targets = []clause.Party{{Entity: where, Token: t, Sure: 0.9}}
	return f
}

// topic reports whether a gerund that begins the sentence or the quotation is what it speaks
// of: "Publishing such texts is not how allies behave".
func (s *sentence) topic(v int) bool {
	if s.Tokens[v].XPOS != parse.VBG || s.Child(v, parse.Aux, parse.Nsubj) >= 0 || v > 0 && s.Tokens[v-1].XPOS != parse.OpenQuote && s.Tokens[v-1].Text != "(" {
		return false
	}
	for t := v + 1; t < len(s.Tokens) && (s.Tokens[t].Tag != parse.PUNCT || s.Tokens[t].Text == ")") && !s.Relative(t); t++ {
		if x := s.Tokens[t].XPOS; x.Tensed() {
			n := s.Child(t, parse.Nsubj)
			return s.Tokens[t].Tag == parse.AUX && (n < 0 || n < v)
		}
	}
	return false
}
