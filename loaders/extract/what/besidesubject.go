package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// alongside adds to those who do something whom an aside joins to them, "Peru, together with Chile, condemned", and who stands behind
// an aside that parts two subjects: "Peru, which holds the chair, and Chile, its neighbour, condemned".
func (s *sentence) alongside(t int, agents []party) []party {
	if len(agents) == 0 || s.passive(t) {
		return agents
	}
	if ps := s.butAlso(t); len(ps) > 0 {
		return ps
	}
	add := func(x int) {
		for _, p := range s.parties(x, actorKinds) {
			if !holds(agents, p.entity) {
				agents = append(slices.Clone(agents), p)
			}
		}
	}
	a := agents[0].token
	if a >= t || s.mention[a] < 0 || s.surface(t) != a {
		return agents
	}
	m := s.mention[a]
	if y := s.firstSubject(a, t); y >= 0 {
		add(y)
		return agents
	}
	x := s.doc.Mentions[m].To
	if x+1 < min(t, len(s.Tokens)) && s.Tokens[x].Text == "," && s.besideWords(x+1) == 0 {
		if y := s.secondSubject(a, x, t); y >= 0 {
			add(y)
		}
		return agents
	}
	if x < min(t, len(s.Tokens)) && s.Tokens[x].Text == "," {
		x++
	}
	if n := s.besideWords(x); n > 0 {
		for y := x + n; y < t && y < x+n+6 && !s.finite(y); y++ {
			if s.mention[y] >= 0 && s.doc.Mentions[s.mention[y]].Head == y && !s.attributive(y) && s.rels[y] != parse.NmodPoss {
				add(y)
				break
			}
		}
	}
	return agents
}

// butAlso returns the subjects of "Not only Peru but also Chile condemned", and that of "Not Peru but Chile condemned" behind the
// first, who alone does it; nil.
func (s *sentence) butAlso(t int) []party {
	v := t
	for v > 0 && s.Tokens[v-1].Tag.Is(parse.ADV, parse.AUX) {
		v--
	}
	if v < 4 || s.mention[v-1] < 0 || s.doc.Mentions[s.mention[v-1]].To != v {
		return nil
	}
	second := &s.doc.Mentions[s.mention[v-1]]
	but := second.From - 1
	for but > 1 && (s.Tokens[but].Tag.Is(parse.ADV, parse.DET) || s.low[but] == "as" || s.low[but] == "well") {
		but--
	}
	if but < 2 || s.low[but] != "but" {
		return nil
	}
	if s.Tokens[but-1].Text == "," {
		but--
	}
	if s.mention[but-1] < 0 || s.doc.Mentions[s.mention[but-1]].To != but {
		return nil
	}
	first := &s.doc.Mentions[s.mention[but-1]]
	not := first.From - 1
	for not > 0 && s.Tokens[not].Tag == parse.DET {
		not--
	}
	if n := s.surface(t); n < not || n >= v {
		return nil
	}
	switch {
	case not > 0 && s.low[not-1] == "not" && (s.low[not] == "only" || s.low[not] == "just" || s.low[not] == "merely"):
		return s.mentionParties(second.Head, s.mentionParties(first.Head, nil))
	case not >= 0 && s.low[not] == "not":
		return s.mentionParties(second.Head, nil)
	}
	return nil
}

// besideWords returns how many words from x on join somebody to a subject: "together with", "alongside", "joined by"; 0 for none.
func (s *sentence) besideWords(x int) int {
	if x+1 >= len(s.Tokens) {
		return 0
	}
	switch next := s.low[x+1]; s.low[x] {
	case "alongside":
		return 1
	case "together", "along":
		if next == "with" {
			return 2
		}
	case "join":
		if next == "by" && s.Tokens[x].XPOS == parse.VBN {
			return 2
		}
	}
	return 0
}

// secondSubject returns who stands behind ", and" after an aside that follows the subject at a, with an aside of his own or none,
// right before the verb at t; -1.
func (s *sentence) secondSubject(a, comma, t int) int {
	v := s.verbOfMany(t)
	if v < 0 {
		return -1
	}
	and := comma + 2
	for and < v && !(s.low[and] == "and" && s.Tokens[and-1].Text == ",") {
		and++
	}
	if and+1 >= v || !s.insetFrom(comma+1, and-1) {
		return -1
	}
	y := and + 1
	for y < v && y < and+5 && (s.mention[y] < 0 || s.attributive(s.doc.Mentions[s.mention[y]].Head) || s.rels[s.doc.Mentions[s.mention[y]].Head] == parse.NmodPoss || s.person(a) && !s.person(y)) {
		if s.Tokens[y].Tag.Is(parse.VERB, parse.AUX, parse.ADP, parse.PUNCT) {
			return -1
		}
		y++
	}
	if y >= v || s.mention[y] < 0 || len(s.doc.Mentions[s.mention[y]].Entities) == 0 || s.person(a) != s.person(y) {
		return -1
	}
	m := &s.doc.Mentions[s.mention[y]]
	if k := s.doc.kindOf(m.Entities[0]); !k.IsActor() || k == graph.Place {
		return -1
	}
	if m.To != v && !(m.To < v && s.Tokens[m.To].Text == "," && s.Tokens[v-1].Text == "," && (m.To+1 == v || s.insetFrom(m.To+1, v-1))) {
		return -1
	}
	return m.Head
}

// firstSubject returns who opens the sentence with an aside, where the parse took only who stands behind it for the subject; -1.
func (s *sentence) firstSubject(a, t int) int {
	if s.verbOfMany(t) < 0 {
		return -1
	}
	from := s.doc.Mentions[s.mention[a]].From
	for from > 2 && s.low[from] != "and" {
		if from < a-6 || s.Tokens[from].Tag.Is(parse.PUNCT, parse.VERB, parse.ADP) {
			return -1
		}
		from--
	}
	comma := s.Dateline + 1
	for comma < from && s.Tokens[comma].Text != "," {
		if s.finite(comma) || s.Tokens[comma].Tag == parse.AUX {
			return -1
		}
		comma++
	}
	if comma+1 >= from || s.Tokens[from-1].Text != "," || s.mention[comma-1] < 0 || !s.insetFrom(comma+1, from-1) {
		return -1
	}
	m := &s.doc.Mentions[s.mention[comma-1]]
	if m.To != comma || s.person(m.Head) != s.person(a) || s.rels[m.Head] != parse.Root || s.caseOf(m.Head) != "" {
		return -1
	}
	return m.Head
}

// verbOfMany returns where the auxiliaries and adverbs of the verb at t begin, -1 if its form is of one subject.
func (s *sentence) verbOfMany(t int) int {
	v := t
	for v > 0 && (s.Tokens[v-1].Tag == parse.ADV || s.Tokens[v-1].Tag == parse.AUX) {
		v--
	}
	for k := v; k <= t; k++ {
		if s.Tokens[k].XPOS == parse.VBZ || lower(s.Tokens[k].Text) == "was" {
			return -1
		}
	}
	return v
}

// notBut reports whether a "not" before the verb at t is only of one whom "but" sets another against: "Not Peru but Chile left".
func (s *sentence) notBut(not, t int) bool {
	for x := not + 1; x < t && x < not+12 && !s.Tokens[x].Tag.Is(parse.VERB, parse.AUX); x++ {
		if s.low[x] == "but" {
			return x > not+1 && s.mention[x-1] >= 0 || x > not+2 && s.mention[x-2] >= 0 && s.Tokens[x-1].Text == ","
		}
	}
	return false
}

// insetFrom reports whether the words from a up to b are a relative clause, or tell of a subject without a finite verb, and list nothing.
func (s *sentence) insetFrom(a, b int) bool {
	relative := s.relative(a) || s.low[a] == "whose" || s.low[a] == "where"
	for x := a; x < b; x++ {
		relative = relative || x > a+1 && s.relative(x) && s.Tokens[x-1].Tag.Is(parse.NOUN, parse.PROPN)
		if s.Tokens[x].Text == "," || s.Tokens[x].Text == ";" || !relative && (s.finite(x) || s.Tokens[x].Tag == parse.AUX) {
			return false
		}
	}
	return b > a
}
