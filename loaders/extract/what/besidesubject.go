package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// alongside adds to those who do something whom an aside joins to them, "Peru, together with Chile, condemned", and who stands behind
// an aside that parts two subjects: "Peru, which holds the chair, and Chile, its neighbour, condemned".
func (s *sentence) alongside(t int, agents []clause.Party) []clause.Party {
	if len(agents) == 0 || s.Passive(t) {
		return agents
	}
	if ps := s.butAlso(t); len(ps) > 0 {
		return ps
	}
	add := func(x int) {
		for _, p := range s.Parties(x, clause.ActorKinds) {
			if !clause.Holds(agents, p.Entity) {
				agents = append(slices.Clone(agents), p)
			}
		}
	}
	a := agents[0].Token
	if a >= t || s.Mention[a] < 0 || s.Surface(t) != a {
		return agents
	}
	m := s.Mention[a]
	if y := s.firstSubject(a, t); y >= 0 {
		add(y)
		return agents
	}
	x := s.Doc.Mentions[m].To
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
		for y := x + n; y < t && y < x+n+6 && !s.Finite(y); y++ {
			if s.Mention[y] >= 0 && s.Doc.Mentions[s.Mention[y]].Head == y && !s.Attributive(y) && s.Rels[y] != parse.NmodPoss {
				add(y)
				break
			}
		}
	}
	return agents
}

// butAlso returns the subjects of "Not only Peru but also Chile condemned", and that of "Not Peru but Chile condemned" behind the
// first, who alone does it; nil.
func (s *sentence) butAlso(t int) []clause.Party {
	v := t
	for v > 0 && s.Tokens[v-1].Tag.Is(parse.ADV, parse.AUX) {
		v--
	}
	if v < 4 || s.Mention[v-1] < 0 || s.Doc.Mentions[s.Mention[v-1]].To != v {
		return nil
	}
	second := &s.Doc.Mentions[s.Mention[v-1]]
	but := second.From - 1
	for but > 1 && (s.Tokens[but].Tag.Is(parse.ADV, parse.DET) || s.Low[but] == "as" || s.Low[but] == "well") {
		but--
	}
	if but < 2 || s.Low[but] != "but" {
		return nil
	}
	if s.Tokens[but-1].Text == "," {
		but--
	}
	if s.Mention[but-1] < 0 || s.Doc.Mentions[s.Mention[but-1]].To != but {
		return nil
	}
	first := &s.Doc.Mentions[s.Mention[but-1]]
	not := first.From - 1
	for not > 0 && s.Tokens[not].Tag == parse.DET {
		not--
	}
	if n := s.Surface(t); n < not || n >= v {
		return nil
	}
	switch {
	case not > 0 && s.Low[not-1] == "not" && (s.Low[not] == "only" || s.Low[not] == "just" || s.Low[not] == "merely"):
		return s.MentionParties(second.Head, s.MentionParties(first.Head, nil))
	case not >= 0 && s.Low[not] == "not":
		return s.MentionParties(second.Head, nil)
	}
	return nil
}

// besideWords returns how many words from x on join somebody to a subject: "together with", "alongside", "joined by"; 0 for none.
func (s *sentence) besideWords(x int) int {
	if x+1 >= len(s.Tokens) {
		return 0
	}
	switch next := s.Low[x+1]; s.Low[x] {
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
	for and < v && !(s.Low[and] == "and" && s.Tokens[and-1].Text == ",") {
		and++
	}
	if and+1 >= v || !s.InsetFrom(comma+1, and-1) {
		return -1
	}
	y := and + 1
	for y < v && y < and+5 && (s.Mention[y] < 0 || s.Attributive(s.Doc.Mentions[s.Mention[y]].Head) || s.Rels[s.Doc.Mentions[s.Mention[y]].Head] == parse.NmodPoss || s.Person(a) && !s.Person(y)) {
		if s.Tokens[y].Tag.Is(parse.VERB, parse.AUX, parse.ADP, parse.PUNCT) {
			return -1
		}
		y++
	}
	if y >= v || s.Mention[y] < 0 || len(s.Doc.Mentions[s.Mention[y]].Entities) == 0 || s.Person(a) != s.Person(y) {
		return -1
	}
	m := &s.Doc.Mentions[s.Mention[y]]
	if k := s.Doc.KindOf(m.Entities[0]); !k.IsActor() || k == graph.Place {
		return -1
	}
	if m.To != v && !(m.To < v && s.Tokens[m.To].Text == "," && s.Tokens[v-1].Text == "," && (m.To+1 == v || s.InsetFrom(m.To+1, v-1))) {
		return -1
	}
	return m.Head
}

// firstSubject returns who opens the sentence with an aside, where the parse took only who stands behind it for the subject; -1.
func (s *sentence) firstSubject(a, t int) int {
	if s.verbOfMany(t) < 0 {
		return -1
	}
	from := s.Doc.Mentions[s.Mention[a]].From
	for from > 2 && s.Low[from] != "and" {
		if from < a-6 || s.Tokens[from].Tag.Is(parse.PUNCT, parse.VERB, parse.ADP) {
			return -1
		}
		from--
	}
	comma := s.Dateline + 1
	for comma < from && s.Tokens[comma].Text != "," {
		if s.Finite(comma) || s.Tokens[comma].Tag == parse.AUX {
			return -1
		}
		comma++
	}
	if comma+1 >= from || s.Tokens[from-1].Text != "," || s.Mention[comma-1] < 0 || !s.InsetFrom(comma+1, from-1) {
		return -1
	}
	m := &s.Doc.Mentions[s.Mention[comma-1]]
	if m.To != comma || s.Person(m.Head) != s.Person(a) || s.Rels[m.Head] != parse.Root || s.CaseOf(m.Head) != "" {
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
		if s.Tokens[k].XPOS == parse.VBZ || verbs.Lower(s.Tokens[k].Text) == "was" {
			return -1
		}
	}
	return v
}
