package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// placeOf returns where the event happened, -1 if the sentence does not say.
func (d *document) placeOf(s *sentence, f *find) int {
	if e := s.behindTarget(f); e >= 0 {
		return e
	}
	for k := s.Kid[f.token]; k >= 0; k = s.Sib[k] {
		if !s.Rel(int(k)).Is(parse.Obl, parse.Nmod) {
			continue
		}
		if p := s.CaseOf(int(k)); p != "in" && p != "at" {
			continue
		}
		if e := s.placeIn(int(k), f); e >= 0 {
			return e
		}
	}
	if e := s.opensIn(f); e >= 0 {
		return e
	}
	for t := range s.Tokens {
		if s.Rels[t] == parse.Obj && s.Mention[t] >= 0 && s.Head(t) >= 0 && s.Low[s.Head(t)] == "visit" && s.sameStay(s.Head(t), f.token) {
			if e := s.placeIn(t, f); e >= 0 {
				return e
			}
		}
		if c := s.CaseOf(t); c != "in" && c != "at" && c != "to" || s.Mention[t] < 0 && s.Low[t] != "capital" || s.Rels[t].Is(parse.Compound, parse.Flat) {
			continue
		}
		if s.locates(t, f) {
			if e := s.placeIn(t, f); e >= 0 {
				return e
			}
		}
	}
	if e := s.whereWas(f); e >= 0 {
		return e
	}
	if e := s.onMargins(f); e >= 0 {
		return e
	}
	if s.justMet(f.token) || s.sameDay(f.token) {
		g := *f
		g.token = s.Head(f.token)
		return d.placeOf(s, &g) // "told reporters in Juba after meeting X", "following a meeting with X"
	}
	if e := s.wentFor(f); e >= 0 {
		return e
	}
	if e := s.summitAt(f); e >= 0 {
		return e
	}
	if h := s.Head(f.token); f.kind != graph.Visited && s.Rels[f.token] == parse.Conj && h >= 0 && (s.Low[h] == "meet" || s.Low[h] == "gather") && s.Verbal(h) && s.Verbal(f.token) && s.Child(f.token, parse.Nsubj) < 0 {
		g := *f
		g.token = h
		return d.placeOf(s, &g) // "met in Lima and agreed"
	}
	return d.hereWas(s, f)
}

// behindTarget returns the place right behind the last of several groups of those somebody met, each in a place of its own: "met X in
// Quito on Monday and with Y in Lima on Friday"; -1.
func (s *sentence) behindTarget(f *find) int {
	if !f.row.IsVerb() || len(f.targets) == 0 || !s.Verbal(f.token) {
		return -1
	}
	last, places, at := f.targets[len(f.targets)-1].Token, 0, -1
	for t := f.token + 1; t < len(s.Tokens) && last > f.token; t++ {
		h := s.Head(t)
		if c := s.CaseOf(t); c != "in" && c != "at" || s.Mention[t] < 0 || !s.Rel(t).Is(parse.Obl, parse.Nmod) || h != f.token && (h < f.token || !s.Names(h) || s.ClauseOf(h) != f.token) || s.placeIn(t, f) < 0 {
			continue
		}
		if places++; t > last && at < 0 {
			at = t
		} else if t < last && t > f.targets[0].Token {
			return -1 // all of them in one event
		}
	}
	if places < 2 || at < 0 {
		return -1
	}
	return s.placeIn(at, f)
}

// margins are the nouns for what goes on beside a gathering.
var margins = vocab.Words("margin", "sideline", "fringe", "periphery")

// onMargins returns the place of the gathering beside which somebody met, or of the visit that it was a part of: "on the sidelines of
// the summit in Quito", "as part of her visit to Fiji"; -1.
func (s *sentence) onMargins(f *find) int {
	for t := range s.Tokens {
		c := s.CaseOf(t)
		beside, part := margins.Has(s.Low[t]) && (c == "on" || c == "in" || c == "at"), s.Low[t] == "part" && c == "as"
		if !beside && !part || s.ClauseOf(t) != f.token && !s.Dominates(f.token, t) {
			continue
		}
		for x := t + 1; x < len(s.Tokens); x++ {
			at := s.CaseOf(x)
			if s.Mention[x] < 0 || !s.Dominates(t, x) || !(beside && (at == "in" || at == "at") || part && at == "to" && s.Doc.Tables.Classes["visit"].Has(s.Low[s.Head(x)])) {
				continue
			}
			if e := s.placeIn(x, f); e >= 0 {
				return e
			}
		}
	}
	return -1
}

// placeIn returns the place that a word names, or that what it names is in, if it takes no part itself; -1.
func (s *sentence) placeIn(t int, f *find) int {
	for _, n := range s.inside(t) {
		if e, form := s.stay(n); e >= 0 && form == who.Name && s.Low[n] == "capital" && s.Doc.KindOf(e) == graph.Country {
			for c := range s.Doc.Entities {
				if s.Doc.KindOf(c) == graph.Place && s.Doc.Capital(c) && s.Doc.Country(c) == e {
					return c
				}
			}
			if !f.involves(e) {
				return e
			}
		}
		for _, q := range s.Parties(n, 1<<graph.Place|1<<graph.Country) {
			if !f.involves(q.Entity) {
				return q.Entity
			}
		}
	}
	return -1
}

// inside lists a place and what it is in: "at the palace in Riyadh", "at a summit of the union in Accra".
func (s *sentence) inside(n int) []int {
	list := []int{n}
	for i := 0; i < len(list) && i < 4; i++ {
		for k := s.Kid[list[i]]; k >= 0; k = s.Sib[k] {
			if c := s.CaseOf(int(k)); s.Rels[k] == parse.Nmod && (c == "in" || c == "at" || c == "of" && s.gathers(n)) {
				list = append(list, int(k))
			}
		}
	}
	return list
}

// gathers reports whether a word names a gathering or a visit, which are somewhere.
func (s *sentence) gathers(n int) bool {
	c := s.Doc.Tables.Classes
	return s.Tokens[n].Tag == parse.NOUN && (overThen.Has(s.Low[n]) || c["meeting"].Has(s.Low[n]) || c["visit"].Has(s.Low[n]))
}

// stands are the types of events of which a name beside them says where they were: "met X in Paris", but "criticized Hamas in Gaza".
var stands = map[graph.EventType]bool{graph.Met: true, graph.Signed: true, graph.Agreed: true, graph.Attacked: true, graph.Detained: true, graph.Summoned: true}

// locates reports whether a phrase with "in" that the parse hung on something else says where an event was: on whom one
// met, "met X in Paris", on the day, "met on Monday in Paris", on the verb of a noun, "held talks with X in Paris", or on the
// gathering at which it was, "at a meeting in Paris X said".
func (s *sentence) locates(t int, f *find) bool {
	h := s.Head(t)
	if h < 0 || h == f.token || !s.Rels[t].Is(parse.Nmod, parse.Obl) {
		return false
	}
	if s.CaseOf(t) == "to" {
		// "during a visit to Kyiv he said"
		return s.Doc.Tables.Classes["visit"].Has(s.Low[h]) && !s.Verbal(h) && f.kind != graph.Visited && s.gatheredAt(h, f)
	}
	if g := s.Head(h); s.Rels[h] == parse.Acl && takesPlace.Has(s.Low[h]) && g >= 0 && s.gathers(g) && (g == f.token || s.gatheredAt(g, f)) {
		return true // "agreed during a meeting held in Accra"
	}
	for g, n := h, 0; g >= 0 && n < 3 && !s.Verbal(g); g, n = s.Head(g), n+1 {
		if s.gathers(g) && s.gatheredAt(g, f) {
			return true // also "at a meeting of the union in Accra"
		}
		if s.Rels[g] != parse.Nmod {
			break
		}
	}
	if s.Rels[t] == parse.Obl && s.sameStay(h, f.token) {
		return true
	}
	if f.kind == graph.Signed && s.Rels[h] == parse.Obj && s.Head(h) == f.token && s.Doc.Tables.Classes["treaty"].Has(s.Low[h]) {
		return true // "signed an accord in Jeddah"
	}
	if g := h; s.gathers(g) && s.Rels[g] == parse.Obl && s.speaking(s.Head(g), f.token) || s.speaking(h, f.token) {
		return true
	}
	for n := 0; n < 5; n++ {
		switch {
		case h < 0:
			return false
		case h == f.token:
			return t > f.token || n == 0
		case s.onlyHolds(h, f.token) && n < 3:
			return true
		case h < f.token:
			return false
		case clause.Temporal.Has(s.Low[h]):
		case s.gathers(h):
		case s.Rels[h] == parse.Nmod && s.CaseOf(h) == "of" && s.Head(h) >= 0 && s.gathers(s.Head(h)): // "the first meeting of their group in Male"
		case s.Mention[h] >= 0 && s.Names(h):
			if k := s.Doc.KindOf(s.Doc.Mentions[s.Mention[h]].Entities[0]); k != graph.Person && !stands[f.kind] || f.kind == graph.Called {
				return false
			}
		default:
			return false
		}
		if !s.Rel(h).Is(parse.Obj, parse.Obl, parse.OblUnmarked, parse.Nmod, parse.NmodUnmarked, parse.Conj, parse.Appos, parse.Iobj) {
			return false
		}
		h = s.Head(h)
	}
	return false
}

// wentFor returns where somebody went for talks: "travelled to Lima for talks with X", "flew to Lima to meet X"; -1.
func (s *sentence) wentFor(f *find) int {
	h := s.Head(f.token)
	if f.kind != graph.Met || h < 0 || h > f.token || !movement.Has(s.Low[h]) {
		return -1
	}
	if !s.Verbal(f.token) && s.CaseOf(f.token) != "for" || s.Verbal(f.token) && !s.ToInfinitive(f.token) {
		return -1
	}
	for k := s.Kid[h]; k >= 0 && int(k) < f.token; k = s.Sib[k] {
		if c := s.CaseOf(int(k)); (c == "to" || c == "in") && s.Rels[k].Is(parse.Obl, parse.Nmod) {
			if e := s.placeIn(int(k), f); e >= 0 {
				return e
			}
		}
	}
	return -1
}

// summitAt returns the town after which a summit or conference is called: "their Helsinki summit"; -1.
func (s *sentence) summitAt(f *find) int {
	if s.Verbal(f.token) || s.Low[f.token] != "summit" && s.Low[f.token] != "conference" && !(s.Low[f.token] == "meeting" && f.token > 0 && s.Low[f.token-1] == "summit") {
		return -1
	}
	for t := max(f.token-4, 0); t < f.token; t++ {
		if m := s.Mention[t]; m >= 0 && s.Names(t) && s.Rels[t].Is(parse.Compound, parse.Amod, parse.NmodDesc, parse.NmodUnmarked) {
			if e := s.Doc.Mentions[m].Entities[0]; len(s.Doc.Mentions[m].Entities) == 1 && s.Doc.KindOf(e) == graph.Place && !clause.Holds(f.agents, e) {
				return e
			}
		}
	}
	return -1
}

// speaking reports whether v is the participle with which who acts is said to have spoken: "Speaking in Oslo, he accused".
func (s *sentence) speaking(v, main int) bool {
	if v < 0 || s.Tokens[v].XPOS != parse.VBG || s.Rels[v] != parse.Advcl || s.Child(v, parse.Mark) >= 0 {
		return false
	}
	switch s.Low[v] {
	case "speak", "talk", "appear", "address":
		return s.Head(v) == main || s.Rels[main] == parse.Ccomp && s.Head(v) == s.Head(main)
	}
	return false
}

// onlyHolds reports whether the verb v says only that what the noun n names was.
func (s *sentence) onlyHolds(v, n int) bool {
	if !s.Verbal(v) || s.Verbal(n) || s.Head(n) != v {
		return false
	}
	switch {
	case s.Rels[n].Is(parse.Obj):
		return makes.Has(s.Low[v]) || s.Low[v] == "have" || s.Low[v] == "begin" || s.Low[v] == "open" || s.Low[v] == "end" || s.Low[v] == "resume" || s.Low[v] == "attend"
	case s.Rels[n].Is(parse.Nsubj, parse.NsubjPass):
		return takesPlace.Has(s.Low[v]) || makes.Has(s.Low[v]) || s.Low[v] == "begin" || s.Low[v] == "open" || s.Low[v] == "end" || s.Low[v] == "resume" || s.Low[v] == "be"
	}
	return false
}

// gatheredAt reports whether what an event's clause tells was done at or during a gathering or visit: "said during a visit".
func (s *sentence) gatheredAt(g int, f *find) bool {
	if s.Rels[g] != parse.Obl {
		return false
	}
	switch s.CaseOf(g) {
	case "at", "during", "in", "after", "following", "on", "before":
	default:
		return false
	}
	v := f.token
	if x := s.Head(g); x >= 0 && s.Rels[x] == parse.Xcomp && s.Head(x) == v {
		return true // "agreed to strengthen ties during a meeting"
	}
	for n := 0; n < 3; n++ {
		if s.Head(g) == v {
			return true
		}
		if !s.Rels[v].Is(parse.Xcomp, parse.Obj, parse.Obl) && !(s.Rels[v] == parse.Conj && g < s.Head(v)) {
			return false
		}
		if v = s.Head(v); v < 0 {
			return false
		}
	}
	return false
}

// whereWas returns the place in whose relative clause the event is told: "flew to Cairo, where he met X"; -1.
func (s *sentence) whereWas(f *find) int {
	v := f.token
	if !s.Verbal(v) {
		v = s.ClauseOf(v)
	}
	for n := 0; v >= 0 && n < 3; n++ {
		for _, p := range s.whereIn(v) {
			if !f.involves(p.Entity) {
				return p.Entity
			}
		}
		if w := s.Child(v, parse.Advmod); w > 1 && w < v && s.Low[w] == "where" {
			if p := s.placeBefore(w); p >= 0 && !f.involves(p) {
				return p
			}
		}
		if !s.Rels[v].Is(parse.Conj, parse.Xcomp) {
			break
		}
		v = s.Head(v)
	}
	return -1
}

// sameStay reports whether a clause with "when" or "while" says where somebody was who did what v tells: "met X when he
// was in Lima".
func (s *sentence) sameStay(c, v int) bool {
	if c < 0 || s.Rels[c] != parse.Advcl || s.Head(c) != v {
		return false
	}
	w := s.Child(c, parse.Advmod, parse.Mark)
	return w >= 0 && w < c && (s.Low[w] == "when" || s.Low[w] == "while") && (s.Child(c, parse.Nsubj) < 0 || s.Tokens[s.Child(c, parse.Nsubj)].Tag == parse.PRON)
}

// placeBefore returns the place that stands before a "where", its day passed over: "to Nuuk on Monday, where"; -1.
func (s *sentence) placeBefore(w int) int {
	for t := w - 1; t >= 0 && w-t < 8; t-- {
		if m := s.Mention[t]; m >= 0 {
			if e := s.Doc.Mentions[m].Entities; len(e) == 1 && (s.Doc.KindOf(e[0]) == graph.Place || s.Doc.KindOf(e[0]) == graph.Country) && s.Doc.Mentions[m].Form == who.Name {
				return e[0]
			}
			return -1
		}
		if s.Tokens[t].Text != "," && s.Low[t] != "on" && s.Low[t] != "in" && !clause.Temporal.Has(s.Low[t]) && s.Tokens[t].Tag != parse.NUM {
			return -1
		}
	}
	return -1
}

// hereWas returns the town of the dateline for what was "here"; -1.
func (d *document) hereWas(s *sentence, f *find) int {
	v := f.token
	if !s.Verbal(v) {
		v = s.ClauseOf(v)
	}
	here := -1
	for t := f.token + 1; t < len(s.Tokens) && here < 0; t++ {
		if s.Low[t] == "here" && s.Tokens[t].Tag == parse.ADV && !s.Tokens[t].Quoted && (s.ClauseOf(s.Head(t)) == v || s.Head(t) == v) {
			here = t
		}
	}
	if here < 0 {
		return -1
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Sentence > 3 {
			break
		}
		if m.To <= d.sents[m.Sentence].Dateline && len(m.Entities) == 1 && d.KindOf(m.Entities[0]) == graph.Place && !f.involves(m.Entities[0]) {
			return m.Entities[0]
		}
	}
	return -1
}

// opensIn returns the place with which the sentence opens, "In Turkey Mr Ellwood met", for what its
// main clause tells; -1 for none.
func (s *sentence) opensIn(f *find) int {
	t := s.Dateline
	if t+2 >= len(s.Tokens) || s.Low[t] != "in" && s.Low[t] != "at" || s.Mention[t+1] < 0 {
		return -1
	}
	m := &s.Doc.Mentions[s.Mention[t+1]]
	if m.From != t+1 || len(m.Entities) != 1 || f.involves(m.Entities[0]) {
		return -1
	}
	if k := s.Doc.KindOf(m.Entities[0]); k != graph.Place && k != graph.Country {
		return -1
	}
	for v := f.token; v >= 0; v = s.Head(v) {
		if s.Rels[v] == parse.Root {
			return m.Entities[0]
		}
		if !s.Rels[v].Is(parse.Conj, parse.Xcomp, parse.Obj, parse.Obl) {
			return -1
		}
	}
	return -1
}
