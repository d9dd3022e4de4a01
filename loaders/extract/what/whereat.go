package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// placeOf returns where the event happened, -1 if the sentence does not say.
func (d *document) placeOf(s *sentence, f *find) int {
	for k := s.kid[f.token]; k >= 0; k = s.sib[k] {
		if !s.rel(int(k)).Is(parse.Obl, parse.Nmod) {
			continue
		}
		if p := s.caseOf(int(k)); p != "in" && p != "at" {
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
		if s.rels[t] == parse.Obj && s.mention[t] >= 0 && s.head(t) >= 0 && s.low[s.head(t)] == "visit" && s.sameStay(s.head(t), f.token) {
			if e := s.placeIn(t, f); e >= 0 {
				return e
			}
		}
		if c := s.caseOf(t); c != "in" && c != "at" && c != "to" || s.mention[t] < 0 && s.low[t] != "capital" || s.rels[t].Is(parse.Compound, parse.Flat) {
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
	if s.justMet(f.token) || s.sameDay(f.token) {
		g := *f
		g.token = s.head(f.token)
		return d.placeOf(s, &g) // "told reporters in Juba after meeting X", "following a meeting with X"
	}
	if e := s.wentFor(f); e >= 0 {
		return e
	}
	if e := s.summitAt(f); e >= 0 {
		return e
	}
	if h := s.head(f.token); f.kind != graph.Visited && s.rels[f.token] == parse.Conj && h >= 0 && (s.low[h] == "meet" || s.low[h] == "gather") && s.verbal(h) && s.verbal(f.token) && s.child(f.token, parse.Nsubj) < 0 {
		g := *f
		g.token = h
		return d.placeOf(s, &g) // "met in Lima and agreed"
	}
	return d.hereWas(s, f)
}

// placeIn returns the place that a word names, or that what it names is in, if it takes no part itself; -1.
func (s *sentence) placeIn(t int, f *find) int {
	for _, n := range s.inside(t) {
		if e, form := s.stay(n); e >= 0 && form == who.Name && s.low[n] == "capital" && s.doc.kindOf(e) == graph.Country {
			for c := range s.doc.Entities {
				if s.doc.kindOf(c) == graph.Place && s.doc.capital(c) && s.doc.Country(c) == e {
					return c
				}
			}
			if !f.involves(e) {
				return e
			}
		}
		for _, q := range s.parties(n, 1<<graph.Place|1<<graph.Country) {
			if !f.involves(q.entity) {
				return q.entity
			}
		}
	}
	return -1
}

// inside lists a place and what it is in: "at the palace in Riyadh", "at a summit of the union in Accra".
func (s *sentence) inside(n int) []int {
	list := []int{n}
	for i := 0; i < len(list) && i < 4; i++ {
		for k := s.kid[list[i]]; k >= 0; k = s.sib[k] {
			if c := s.caseOf(int(k)); s.rels[k] == parse.Nmod && (c == "in" || c == "at" || c == "of" && s.gathers(n)) {
				list = append(list, int(k))
			}
		}
	}
	return list
}

// gathers reports whether a word names a gathering or a visit, which are somewhere.
func (s *sentence) gathers(n int) bool {
	c := s.doc.reader.tables.classes
	return s.Tokens[n].Tag == parse.NOUN && (overThen[s.low[n]] || c["meeting"][s.low[n]] || c["visit"][s.low[n]])
}

// stands are the types of events of which a name beside them says where they were: "met X in Paris", but "criticized Hamas in Gaza".
var stands = map[graph.EventType]bool{graph.Met: true, graph.Signed: true, graph.Agreed: true, graph.Attacked: true, graph.Detained: true, graph.Summoned: true}

// locates reports whether a phrase with "in" that the parse hung on something else says where an event was: on whom one
// met, "met X in Paris", on the day, "met on Monday in Paris", on the verb of a noun, "held talks with X in Paris", or on the
// gathering at which it was, "at a meeting in Paris X said".
func (s *sentence) locates(t int, f *find) bool {
	h := s.head(t)
	if h < 0 || h == f.token || !s.rels[t].Is(parse.Nmod, parse.Obl) {
		return false
	}
	if s.caseOf(t) == "to" {
		// "during a visit to Kyiv he said"
		return s.doc.reader.tables.classes["visit"][s.low[h]] && !s.verbal(h) && f.kind != graph.Visited && s.gatheredAt(h, f)
	}
	if g := s.head(h); s.rels[h] == parse.Acl && takesPlace[s.low[h]] && g >= 0 && s.gathers(g) && (g == f.token || s.gatheredAt(g, f)) {
		return true // "agreed during a meeting held in Accra"
	}
	for g, n := h, 0; g >= 0 && n < 3 && !s.verbal(g); g, n = s.head(g), n+1 {
		if s.gathers(g) && s.gatheredAt(g, f) {
			return true // also "at a meeting of the union in Accra"
		}
		if s.rels[g] != parse.Nmod {
			break
		}
	}
	if s.rels[t] == parse.Obl && s.sameStay(h, f.token) {
		return true
	}
	if f.kind == graph.Signed && s.rels[h] == parse.Obj && s.head(h) == f.token && s.doc.reader.tables.classes["treaty"][s.low[h]] {
		return true // "signed an accord in Jeddah"
	}
	if g := h; s.gathers(g) && s.rels[g] == parse.Obl && s.speaking(s.head(g), f.token) || s.speaking(h, f.token) {
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
		case temporal[s.low[h]]:
		case s.gathers(h):
		case s.rels[h] == parse.Nmod && s.caseOf(h) == "of" && s.head(h) >= 0 && s.gathers(s.head(h)): // "the first meeting of their group in Male"
		case s.mention[h] >= 0 && s.names(h):
			if k := s.doc.kindOf(s.doc.Mentions[s.mention[h]].Entities[0]); k != graph.Person && !stands[f.kind] || f.kind == graph.Called {
				return false
			}
		default:
			return false
		}
		if !s.rel(h).Is(parse.Obj, parse.Obl, parse.OblUnmarked, parse.Nmod, parse.NmodUnmarked, parse.Conj, parse.Appos, parse.Iobj) {
			return false
		}
		h = s.head(h)
	}
	return false
}

// wentFor returns where somebody went for talks: "travelled to Lima for talks with X", "flew to Lima to meet X"; -1.
func (s *sentence) wentFor(f *find) int {
	h := s.head(f.token)
	if f.kind != graph.Met || h < 0 || h > f.token || !movement[s.low[h]] {
		return -1
	}
	if !s.verbal(f.token) && s.caseOf(f.token) != "for" || s.verbal(f.token) && !s.toInfinitive(f.token) {
		return -1
	}
	for k := s.kid[h]; k >= 0 && int(k) < f.token; k = s.sib[k] {
		if c := s.caseOf(int(k)); (c == "to" || c == "in") && s.rels[k].Is(parse.Obl, parse.Nmod) {
			if e := s.placeIn(int(k), f); e >= 0 {
				return e
			}
		}
	}
	return -1
}

// summitAt returns the town after which a summit or conference is called: "their Helsinki summit"; -1.
func (s *sentence) summitAt(f *find) int {
	if s.verbal(f.token) || s.low[f.token] != "summit" && s.low[f.token] != "conference" && !(s.low[f.token] == "meeting" && f.token > 0 && s.low[f.token-1] == "summit") {
		return -1
	}
	for t := max(f.token-4, 0); t < f.token; t++ {
		if m := s.mention[t]; m >= 0 && s.names(t) && s.rels[t].Is(parse.Compound, parse.Amod, parse.NmodDesc, parse.NmodUnmarked) {
			if e := s.doc.Mentions[m].Entities[0]; len(s.doc.Mentions[m].Entities) == 1 && s.doc.kindOf(e) == graph.Place && !holds(f.agents, e) {
				return e
			}
		}
	}
	return -1
}

// speaking reports whether v is the participle with which who acts is said to have spoken: "Speaking in Oslo, he accused".
func (s *sentence) speaking(v, main int) bool {
	if v < 0 || s.Tokens[v].XPOS != parse.VBG || s.rels[v] != parse.Advcl || s.child(v, parse.Mark) >= 0 {
		return false
	}
	switch s.low[v] {
	case "speak", "talk", "appear", "address":
		return s.head(v) == main || s.rels[main] == parse.Ccomp && s.head(v) == s.head(main)
	}
	return false
}

// onlyHolds reports whether the verb v says only that what the noun n names was.
func (s *sentence) onlyHolds(v, n int) bool {
	if !s.verbal(v) || s.verbal(n) || s.head(n) != v {
		return false
	}
	switch {
	case s.rels[n].Is(parse.Obj):
		return makes[s.low[v]] || s.low[v] == "have" || s.low[v] == "begin" || s.low[v] == "open" || s.low[v] == "end" || s.low[v] == "resume" || s.low[v] == "attend"
	case s.rels[n].Is(parse.Nsubj, parse.NsubjPass):
		return takesPlace[s.low[v]] || makes[s.low[v]] || s.low[v] == "begin" || s.low[v] == "open" || s.low[v] == "end" || s.low[v] == "resume" || s.low[v] == "be"
	}
	return false
}

// gatheredAt reports whether what an event's clause tells was done at or during a gathering or visit: "said during a visit".
func (s *sentence) gatheredAt(g int, f *find) bool {
	if s.rels[g] != parse.Obl {
		return false
	}
	switch s.caseOf(g) {
	case "at", "during", "in", "after", "following", "on", "before":
	default:
		return false
	}
	v := f.token
	if x := s.head(g); x >= 0 && s.rels[x] == parse.Xcomp && s.head(x) == v {
		return true // "agreed to strengthen ties during a meeting"
	}
	for n := 0; n < 3; n++ {
		if s.head(g) == v {
			return true
		}
		if !s.rels[v].Is(parse.Xcomp, parse.Obj, parse.Obl) && !(s.rels[v] == parse.Conj && g < s.head(v)) {
			return false
		}
		if v = s.head(v); v < 0 {
			return false
		}
	}
	return false
}

// whereWas returns the place in whose relative clause the event is told: "flew to Cairo, where he met X"; -1.
func (s *sentence) whereWas(f *find) int {
	v := f.token
	if !s.verbal(v) {
		v = s.clauseOf(v)
	}
	for n := 0; v >= 0 && n < 3; n++ {
		for _, p := range s.whereIn(v) {
			if !f.involves(p.entity) {
				return p.entity
			}
		}
		if w := s.child(v, parse.Advmod); w > 1 && w < v && s.low[w] == "where" {
			if p := s.placeBefore(w); p >= 0 && !f.involves(p) {
				return p
			}
		}
		if !s.rels[v].Is(parse.Conj, parse.Xcomp) {
			break
		}
		v = s.head(v)
	}
	return -1
}

// sameStay reports whether a clause with "when" or "while" says where somebody was who did what v tells: "met X when he
// was in Lima".
func (s *sentence) sameStay(c, v int) bool {
	if c < 0 || s.rels[c] != parse.Advcl || s.head(c) != v {
		return false
	}
	w := s.child(c, parse.Advmod, parse.Mark)
	return w >= 0 && w < c && (s.low[w] == "when" || s.low[w] == "while") && (s.child(c, parse.Nsubj) < 0 || s.Tokens[s.child(c, parse.Nsubj)].Tag == parse.PRON)
}

// placeBefore returns the place that stands before a "where", its day passed over: "to Nuuk on Monday, where"; -1.
func (s *sentence) placeBefore(w int) int {
	for t := w - 1; t >= 0 && w-t < 8; t-- {
		if m := s.mention[t]; m >= 0 {
			if e := s.doc.Mentions[m].Entities; len(e) == 1 && (s.doc.kindOf(e[0]) == graph.Place || s.doc.kindOf(e[0]) == graph.Country) && s.doc.Mentions[m].Form == who.Name {
				return e[0]
			}
			return -1
		}
		if s.Tokens[t].Text != "," && s.low[t] != "on" && s.low[t] != "in" && !temporal[s.low[t]] && s.Tokens[t].Tag != parse.NUM {
			return -1
		}
	}
	return -1
}

// hereWas returns the town of the dateline for what was "here"; -1.
func (d *document) hereWas(s *sentence, f *find) int {
	v := f.token
	if !s.verbal(v) {
		v = s.clauseOf(v)
	}
	here := -1
	for t := f.token + 1; t < len(s.Tokens) && here < 0; t++ {
		if s.low[t] == "here" && s.Tokens[t].Tag == parse.ADV && !s.Tokens[t].Quoted && (s.clauseOf(s.head(t)) == v || s.head(t) == v) {
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
		if m.To <= d.sents[m.Sentence].Dateline && len(m.Entities) == 1 && d.kindOf(m.Entities[0]) == graph.Place && !f.involves(m.Entities[0]) {
			return m.Entities[0]
		}
	}
	return -1
}

// opensIn returns the place with which the sentence opens, "In Turkey Mr Ellwood met", for what its
// main clause tells; -1 for none.
func (s *sentence) opensIn(f *find) int {
	t := s.Dateline
	if t+2 >= len(s.Tokens) || s.low[t] != "in" && s.low[t] != "at" || s.mention[t+1] < 0 {
		return -1
	}
	m := &s.doc.Mentions[s.mention[t+1]]
	if m.From != t+1 || len(m.Entities) != 1 || f.involves(m.Entities[0]) {
		return -1
	}
	if k := s.doc.kindOf(m.Entities[0]); k != graph.Place && k != graph.Country {
		return -1
	}
	for v := f.token; v >= 0; v = s.head(v) {
		if s.rels[v] == parse.Root {
			return m.Entities[0]
		}
		if !s.rels[v].Is(parse.Conj, parse.Xcomp, parse.Obj, parse.Obl) {
			return -1
		}
	}
	return -1
}
