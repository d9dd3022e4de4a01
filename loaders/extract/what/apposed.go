package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// apposed makes one phrase of a name and the title beside it that the parse tore:
// "The ambassador to Japan, Wu Jianghao, was summoned", where he was listed with Japan,
// and "Armitage, the United States Deputy Secretary of State, flew", where the States
// flew as well.
func (s *sentence) apposed(t int) bool {
	if s.Tokens[t].Text != "," || t == 0 || t+1 >= len(s.Tokens) {
		return false
	}
	a, b := s.endingAt(t), s.startingAt(t+1)
	if a == nil || b == nil || (a.Form == who.Title) == (b.Form == who.Title) || a.Entities[0] != b.Entities[0] {
		return false
	}
	x, y := s.nounOf(a), s.nounOf(b)
	if s.rels[x] == parse.Appos && b.Form == who.Title {
		return false // "named his deputy, Eva Novak, acting director"
	}
	changed := s.gather(a, x) || s.gather(b, y)
	if s.head(y) == x || s.dominates(y, x) {
		if changed {
			s.link()
		}
		return changed
	}
	if h := s.head(x); h < 0 || s.dominates(y, h) {
		if changed {
			s.link()
		}
		return changed
	}
	subject := s.rels[y].Is(parse.Nsubj, parse.NsubjPass) && !s.rels[x].Is(parse.Nsubj, parse.NsubjPass) && !s.joinedSubject(x, s.head(y))
	listed := s.rels[y] == parse.Conj && s.person(s.head(y)) && !s.person(s.head(x))
	if (subject || listed) && !s.dominates(x, s.head(y)) && s.caseOf(x) == "" {
		s.heads[x], s.rels[x] = s.heads[y], s.rels[y]
	}
	s.heads[y], s.rels[y] = int32(x), parse.Appos
	s.link()
	return true
}

// joinedSubject reports whether a noun is joined to the subject of a verb, as whose second it acts.
func (s *sentence) joinedSubject(x, v int) bool {
	h := s.head(x)
	return s.rels[x] == parse.Conj && h >= 0 && s.rels[h].Is(parse.Nsubj, parse.NsubjPass) && s.head(h) == v
}

// spokenFor hangs the name in "a spokeswoman for the bloc, Nabila Massrali, said" on who
// speaks, where it was hung on the bloc.
func (s *sentence) spokenFor(t int) bool {
	h := s.head(t)
	if s.rels[t] != parse.Appos || h < 0 || h > t || s.rels[h] != parse.Nmod || !s.person(t) || !s.names(h) || s.person(h) || s.caseOf(h) == "" {
		return false
	}
	n := s.head(h)
	if n < 0 || n > h || !strings.HasPrefix(s.low[n], "spokes") && !s.doc.reader.tables.classes["chief"][s.low[n]] || s.child(n, parse.Appos) >= 0 {
		return false
	}
	s.heads[t] = int32(n)
	s.link()
	return true
}

// endingAt returns the longest mention of one person right before the token at t, nil for none.
func (s *sentence) endingAt(t int) *who.Mention {
	return s.personAt(func(m *who.Mention) bool { return m.To == t })
}

// startingAt returns the longest mention of one person that begins at t, nil for none.
func (s *sentence) startingAt(t int) *who.Mention {
	return s.personAt(func(m *who.Mention) bool {
		return m.From == t && (m.To >= len(s.Tokens) || s.Tokens[m.To].Tag == parse.PUNCT)
	})
}

func (s *sentence) personAt(at func(*who.Mention) bool) *who.Mention {
	var best *who.Mention
	all := s.doc.In(s.index)
	for i := range all {
		m := &all[i]
		if at(m) && len(m.Entities) == 1 && s.doc.kindOf(m.Entities[0]) == graph.Person && m.Form != who.Pronoun && (best == nil || m.To-m.From > best.To-best.From) {
			best = m
		}
	}
	return best
}

// nounOf returns the noun that a mention is built on: its first word if it is a name, of
// a title the last noun before a preposition.
func (s *sentence) nounOf(m *who.Mention) int {
	if m.Form != who.Title {
		return m.Head
	}
	n := m.Head
	for x := m.From; x < m.To && !s.Tokens[x].Tag.Is(parse.ADP, parse.PUNCT, parse.CCONJ); x++ {
		if s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN) && s.low[x] != "'s" {
			n = x
		}
	}
	return n
}

// gather hangs the words of a mention that left it on its noun.
func (s *sentence) gather(m *who.Mention, n int) bool {
	changed := false
	for x := m.From; x < m.To; x++ {
		h := s.head(x)
		if x == n || h >= m.From && h < m.To || !s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.DET) {
			continue
		}
		if s.dominates(x, n) {
			s.heads[n], s.rels[n] = s.heads[x], s.rels[x]
		}
		r := parse.Compound
		switch {
		case s.Tokens[x].Tag == parse.DET:
			r = parse.Det
		case x > n:
			r = parse.Nmod
		}
		s.heads[x], s.rels[x] = int32(n), r
		changed = true
	}
	return changed
}

// person reports whether the word names a person.
func (s *sentence) person(t int) bool {
	return t >= 0 && s.names(t) && s.doc.kindOf(s.doc.Mentions[s.mention[t]].Entities[0]) == graph.Person
}

// unlisted makes an apposition of what was listed with a person though no "and" stands in
// the list: "Adam Smith, the top Democrat on the committee, cautioned".
func (s *sentence) unlisted(t int) bool {
	h := s.head(t)
	if s.rels[t] != parse.Conj || h < 0 || h > t || !s.person(h) || s.person(t) {
		return false
	}
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		for c := s.kid[k]; s.rels[k] == parse.Conj && c >= 0; c = s.sib[c] {
			if s.Tokens[c].Tag == parse.CCONJ {
				return false
			}
		}
	}
	for x := h + 1; x < t; x++ {
		if s.Tokens[x].Tag == parse.CCONJ {
			return false
		}
	}
	if c := s.child(t, parse.Case); c >= 0 && c < t && s.caseOf(h) == "" {
		n := c - 1
		if n <= h || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
			return false
		}
		s.heads[t], s.rels[t] = int32(n), parse.Nmod
		s.link()
		return true
	}
	if s.countryOf(t) {
		return true
	}
	d := s.child(t, parse.Det)
	if d < 1 || s.Tokens[d-1].Text != "," {
		return false
	}
	s.rels[t] = parse.Appos
	s.link()
	return true
}

// countryOf hangs a country on the town before it: "X of the university in Pohang, South Korea, said".
func (s *sentence) countryOf(t int) bool {
	if s.mention[t] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[t]]
	p := m.From - 2
	if p < 1 || m.To >= len(s.Tokens) || s.Tokens[p+1].Text != "," || s.Tokens[m.To].Text != "," || s.mention[p] < 0 {
		return false
	}
	town := &s.doc.Mentions[s.mention[p]]
	if len(m.Entities) == 0 || len(town.Entities) == 0 || s.doc.kindOf(m.Entities[0]) != graph.Country || s.doc.kindOf(town.Entities[0]) != graph.Place {
		return false
	}
	s.heads[t], s.rels[t] = int32(town.Head), parse.Nmod
	s.link()
	return true
}

// behindPlace finds the object of a verb of receiving behind where and when it was: "received
// at the palace the foreign minister", "met in Doha on Sunday Prime Minister X".
func (s *sentence) behindPlace(v int) bool {
	if !s.verbal(v) || !receives[s.low[v]] || s.child(v, parse.Obj, parse.AuxPass) > v || s.passive(v) {
		return false
	}
	prep := false
	for x := v + 1; x < min(v+14, len(s.Tokens)); x++ {
		t := &s.Tokens[x]
		if b := s.personAt(func(m *who.Mention) bool { return m.From == x }); b != nil {
			if !prep || s.Tokens[x-1].Tag.Is(parse.ADP, parse.PUNCT, parse.CCONJ) || b.Form == who.Pronoun {
				return false
			}
			y := s.nounOf(b)
			for k := range s.Tokens[:x] {
				if k > v && s.head(k) == y {
					s.heads[k] = int32(v) // the day before a title, the preposition of the day
				}
			}
			s.heads[y], s.rels[y] = int32(v), parse.Obj
			s.link()
			return true
		}
		switch {
		case t.Tag == parse.ADP && (s.low[x] == "in" || s.low[x] == "at" || s.low[x] == "on"):
			prep = true
		case t.Tag == parse.ADP && s.low[x] != "of", t.Tag.Is(parse.VERB, parse.AUX, parse.SCONJ, parse.PUNCT, parse.CCONJ), x == v+1 && !temporal[s.low[x]] && t.Tag != parse.ADV:
			return false
		}
	}
	return false
}

// receives are the verbs of receiving whose object may wait.
var receives = map[string]bool{"receive": true, "meet": true, "welcome": true, "host": true, "greet": true, "summon": true}

// toPlace makes "travels to Juba" a way and "agreed to tougher sanctions" a thing where the parse took "to" for that of an
// infinitive.
func (s *sentence) toPlace(t int) bool {
	if a := t + 1; t > 0 && t+2 < len(s.Tokens) && s.head(t) == a && s.rels[t] == parse.Mark && (s.Tokens[a].Tag == parse.ADJ || comparatives[s.low[a]]) && s.Tokens[t+2].Tag == parse.NOUN && s.head(t+2) == a && s.rels[t+2] == parse.Obj {
		s.retag(a, parse.JJR)
		s.Tokens[a].Tag = parse.ADJ
		s.supplant(t+2, a, parse.Amod)
		s.handOver(a, t+2)
		s.heads[t], s.rels[t], s.rels[t+2] = int32(t+2), parse.Case, parse.Obl
		s.link()
		return true
	}
	if s.Tokens[t].XPOS != parse.TO || t == 0 || t+1 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.PROPN || s.mention[t+1] < 0 || !s.names(t+1) {
		return false
	}
	n := s.doc.Mentions[s.mention[t+1]].Head
	if v := s.head(n); v < 0 || v >= t || !s.verbal(v) || s.head(t) != v && s.head(t) != n {
		return false
	}
	s.heads[t], s.rels[t], s.rels[n] = int32(n), parse.Case, parse.Obl
	s.link()
	return true
}

// comparatives are adjectives that the parse may take for verbs behind "to".
var comparatives = map[string]bool{"tougher": true, "harsher": true, "stricter": true, "stiffer": true, "broader": true, "wider": true, "deeper": true, "closer": true, "stronger": true, "tighter": true,
	"heavier": true, "steeper": true, "higher": true, "larger": true, "bigger": true, "greater": true, "fresh": true, "new": true}

// friend hangs a name on the noun right before it that says what he is to the speaker:
// "spoke to my friend President X", or several on a plural: "with his counterparts Minister X and Minister Y".
func (s *sentence) friend(t int) bool {
	if s.child(t, parse.NmodPoss) < 0 || !friends[s.low[t]] {
		return false
	}
	several := s.Tokens[t].XPOS == parse.NNS
	b := s.personAt(func(m *who.Mention) bool { return m.From == t+1 })
	if b == nil {
		return false
	}
	y := s.nounOf(b)
	for several && s.rels[y] == parse.NmodDesc && s.head(y) > y {
		y = s.head(y)
	}
	if s.rels[y].Is(parse.Nsubj, parse.NsubjPass) || s.caseOf(y) != "" || s.head(y) < 0 || s.dominates(t, y) || s.dominates(y, t) || several && (s.child(y, parse.Conj) < y || s.head(y) != s.head(t) && s.head(y) != s.head(s.head(t))) {
		return false
	}
	s.heads[y], s.rels[y] = int32(t), parse.Appos
	s.link()
	return true
}

// friends are the nouns for what somebody is to another by whom he is named.
var friends = map[string]bool{"friend": true, "brother": true, "colleague": true, "counterpart": true, "partner": true, "guest": true, "host": true, "predecessor": true, "successor": true}

// kinTitle makes an apposition of what somebody is to another where it was listed with him: "The
// senator, Santos's predecessor and once his boss, accused".
func (s *sentence) kinTitle(t int) bool {
	h := s.head(t)
	if s.rels[t] != parse.Conj || h < 0 || h > t || !s.rels[h].Is(parse.Nsubj, parse.NsubjPass) || s.child(t, parse.NmodPoss) < 0 || !s.doc.reader.tables.classes["relation"][s.low[t]] || s.Tokens[t].XPOS != parse.NN || s.Tokens[h].XPOS == parse.NNS {
		return false
	}
	from, _ := s.span(t)
	for from < t && s.Tokens[from].Tag == parse.PUNCT {
		from++
	}
	if from < 1 || s.Tokens[from-1].Text != "," {
		return false
	}
	s.rels[t] = parse.Appos
	for k := t + 1; k < len(s.Tokens); k++ {
		if s.head(k) == h && s.rels[k] == parse.Conj && s.child(k, parse.NmodPoss) >= 0 && s.doc.reader.tables.classes["relation"][s.low[k]] {
			s.heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// commissioner returns the name of who holds the office by which a body is called, where it stands behind: "the UN High
// Commissioner for Refugees, X"; -1.
func (s *sentence) commissioner(t int) int {
	if s.low[t] != "commissioner" || s.mention[t] < 0 {
		return -1
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rel(int(k)).Is(parse.Appos, parse.Flat, parse.NmodDesc) && s.person(int(k)) {
			return int(k)
		}
	}
	return -1
}

// kindBefore hangs the word for a kind of body or person on the names right behind it, which the parse made its apposition
// though others are coordinated with them: "the rebel X and Y walked out".
func (s *sentence) kindBefore(t int) bool {
	h := s.head(t)
	m := &s.doc.Mentions[s.mention[t]]
	if h < 0 || h != m.From-1 || s.head(h) < 0 || s.Tokens[h].Tag != parse.NOUN || s.Tokens[h].XPOS == parse.NNS || s.names(h) || !s.names(t) || s.child(t, parse.Conj) < 0 || s.caseOf(t) != "" {
		return false
	}
	s.supplant(t, h, parse.Compound)
	s.handOver(h, t)
	s.link()
	return true
}

// pastApposition gives an infinitive behind an apposition to who is asked to do it: "asked Malaysia, the chair of
// ASEAN, to mediate" is no chair's to mediate.
func (s *sentence) pastApposition(t int) bool {
	n, to := s.head(t), s.child(t, parse.Mark)
	if n < 0 || n > t || s.rels[n] != parse.Appos || to < n || s.low[to] != "to" || s.Tokens[to-1].Text != "," {
		return false
	}
	o := s.head(n)
	if o < 0 || o > n || !s.rels[o].Is(parse.Obj, parse.Iobj) || !objectControls[s.low[s.head(o)]] {
		return false
	}
	s.heads[t], s.rels[t] = s.heads[o], parse.Xcomp
	s.link()
	return true
}

// asGuests makes those named behind a comma the several before it, not what is held with them: "a meeting with his
// counterparts, President X and Prime Minister Y".
func (s *sentence) asGuests(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.Tokens[h].Tag != parse.NOUN || s.mention[h] >= 0 {
		return false
	}
	n := -1
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Nmod && int(k) > h && int(k) < t {
			n = int(k)
		}
	}
	if n < 0 || s.Tokens[n].XPOS != parse.NNS || s.mention[n] < 0 && !instanced[s.low[n]] || s.Tokens[n+1].Text != "," {
		return false
	}
	s.heads[t] = int32(n)
	s.link()
	return true
}

// includingNamed hangs those whom "including" names on whom they are of, where it was read as their attribute:
// "met ministers of the coalition including Foreign Minister X".
func (s *sentence) includingNamed(t int) bool {
	d := s.head(t)
	for d > t && s.rels[d].Is(parse.NmodDesc, parse.Flat, parse.Compound, parse.Amod) && s.head(d) > t {
		d = s.head(d)
	}
	n := t - 1
	if n > 0 && s.Tokens[n].Text == "," {
		n--
	}
	if d <= t || s.mention[d] < 0 || s.head(d) >= t || n < 0 || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	for h := s.head(n); h >= 0 && h < n && s.rels[n].Is(parse.Nmod, parse.Compound) && s.Tokens[h].Tag == parse.NOUN; h = s.head(n) {
		n = h
	}
	s.heads[t], s.rels[t] = int32(d), parse.Case
	s.heads[d], s.rels[d] = int32(n), parse.Nmod
	s.link()
	return true
}
