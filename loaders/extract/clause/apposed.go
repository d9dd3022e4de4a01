package clause

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// apposed makes one phrase of a name and the title beside it that the parse tore:
// "The ambassador to Japan, Wu Jianghao, was summoned", where he was listed with Japan,
// and "Armitage, the United States Deputy Secretary of State, flew", where the States
// flew as well.
func (s *Sentence) apposed(t int) bool {
	if s.Tokens[t].Text != "," || t == 0 || t+1 >= len(s.Tokens) {
		return false
	}
	a, b := s.endingAt(t), s.startingAt(t+1)
	if a == nil || b == nil || (a.Form == who.Title) == (b.Form == who.Title) || a.Entities[0] != b.Entities[0] {
		return false
	}
	x, y := s.nounOf(a), s.nounOf(b)
	if s.Rels[x] == parse.Appos && b.Form == who.Title {
		return false // "named his deputy, Eva Novak, acting director"
	}
	changed := s.gather(a, x) || s.gather(b, y)
	if s.Head(y) == x || s.Dominates(y, x) {
		if changed {
			s.link()
		}
		return changed
	}
	if h := s.Head(x); h < 0 || s.Dominates(y, h) {
		if changed {
			s.link()
		}
		return changed
	}
	subject := s.Rels[y].Is(parse.Nsubj, parse.NsubjPass) && !s.Rels[x].Is(parse.Nsubj, parse.NsubjPass) && !s.joinedSubject(x, s.Head(y))
	listed := s.Rels[y] == parse.Conj && s.Person(s.Head(y)) && !s.Person(s.Head(x))
	if (subject || listed) && !s.Dominates(x, s.Head(y)) && s.CaseOf(x) == "" {
		s.Heads[x], s.Rels[x] = s.Heads[y], s.Rels[y]
	}
	s.Heads[y], s.Rels[y] = int32(x), parse.Appos
	s.link()
	return true
}

// joinedSubject reports whether a noun is joined to the subject of a verb, as whose second it acts.
func (s *Sentence) joinedSubject(x, v int) bool {
	h := s.Head(x)
	return s.Rels[x] == parse.Conj && h >= 0 && s.Rels[h].Is(parse.Nsubj, parse.NsubjPass) && s.Head(h) == v
}

// spokenFor hangs the name in "a spokeswoman for the bloc, Nabila Massrali, said" on who
// speaks, where it was hung on the bloc.
func (s *Sentence) spokenFor(t int) bool {
	h := s.Head(t)
	if s.Rels[t] != parse.Appos || h < 0 || h > t || s.Rels[h] != parse.Nmod || !s.Person(t) || !s.Names(h) || s.Person(h) || s.CaseOf(h) == "" {
		return false
	}
	n := s.Head(h)
	if n < 0 || n > h || !strings.HasPrefix(s.Low[n], "spokes") && !s.Doc.Tables.Classes["chief"].Has(s.Low[n]) || s.Child(n, parse.Appos) >= 0 {
		return false
	}
	s.Heads[t] = int32(n)
	s.link()
	return true
}

// endingAt returns the longest mention of one person right before the token at t, nil for none.
func (s *Sentence) endingAt(t int) *who.Mention {
	return s.personAt(func(m *who.Mention) bool { return m.To == t })
}

// startingAt returns the longest mention of one person that begins at t, nil for none.
func (s *Sentence) startingAt(t int) *who.Mention {
	return s.personAt(func(m *who.Mention) bool {
		return m.From == t && (m.To >= len(s.Tokens) || s.Tokens[m.To].Tag == parse.PUNCT)
	})
}

func (s *Sentence) personAt(at func(*who.Mention) bool) *who.Mention {
	var best *who.Mention
	all := s.Doc.In(s.Index)
	for i := range all {
		m := &all[i]
		if at(m) && len(m.Entities) == 1 && s.Doc.KindOf(m.Entities[0]) == graph.Person && m.Form != who.Pronoun && (best == nil || m.To-m.From > best.To-best.From) {
			best = m
		}
	}
	return best
}

// nounOf returns the noun that a mention is built on: its first word if it is a name, of
// a title the last noun before a preposition.
func (s *Sentence) nounOf(m *who.Mention) int {
	if m.Form != who.Title {
		return m.Head
	}
	n := m.Head
	for x := m.From; x < m.To && !s.Tokens[x].Tag.Is(parse.ADP, parse.PUNCT, parse.CCONJ); x++ {
		if s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN) && s.Low[x] != "'s" {
			n = x
		}
	}
	return n
}

// gather hangs the words of a mention that left it on its noun.
func (s *Sentence) gather(m *who.Mention, n int) bool {
	changed := false
	for x := m.From; x < m.To; x++ {
		h := s.Head(x)
		if x == n || h >= m.From && h < m.To || !s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.DET) {
			continue
		}
		if s.Dominates(x, n) {
			s.Heads[n], s.Rels[n] = s.Heads[x], s.Rels[x]
		}
		r := parse.Compound
		switch {
		case s.Tokens[x].Tag == parse.DET:
			r = parse.Det
		case x > n:
			r = parse.Nmod
		}
		s.Heads[x], s.Rels[x] = int32(n), r
		changed = true
	}
	return changed
}

// Person reports whether the word names a person.
func (s *Sentence) Person(t int) bool {
	return t >= 0 && s.Names(t) && s.Doc.KindOf(s.Doc.Mentions[s.Mention[t]].Entities[0]) == graph.Person
}

// unlisted makes an apposition of what was listed with a person though no "and" stands in
// the list: "Adam Smith, the top Democrat on the committee, cautioned".
func (s *Sentence) unlisted(t int) bool {
	h := s.Head(t)
	if s.Rels[t] != parse.Conj || h < 0 || h > t || !s.Person(h) || s.Person(t) {
		return false
	}
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		for c := s.Kid[k]; s.Rels[k] == parse.Conj && c >= 0; c = s.Sib[c] {
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
	if c := s.Child(t, parse.Case); c >= 0 && c < t && s.CaseOf(h) == "" {
		n := c - 1
		if n <= h || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
			return false
		}
		s.Heads[t], s.Rels[t] = int32(n), parse.Nmod
		s.link()
		return true
	}
	if s.countryOf(t) {
		return true
	}
	d := s.Child(t, parse.Det)
	if d < 1 || s.Tokens[d-1].Text != "," {
		return false
	}
	s.Rels[t] = parse.Appos
	s.link()
	return true
}

// countryOf hangs a country on the town before it: "X of the university in Pohang, South Korea, said".
func (s *Sentence) countryOf(t int) bool {
	if s.Mention[t] < 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t]]
	p := m.From - 2
	if p < 1 || m.To >= len(s.Tokens) || s.Tokens[p+1].Text != "," || s.Tokens[m.To].Text != "," || s.Mention[p] < 0 {
		return false
	}
	town := &s.Doc.Mentions[s.Mention[p]]
	if len(m.Entities) == 0 || len(town.Entities) == 0 || s.Doc.KindOf(m.Entities[0]) != graph.Country || s.Doc.KindOf(town.Entities[0]) != graph.Place {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(town.Head), parse.Nmod
	s.link()
	return true
}

// behindPlace finds the object of a verb of receiving behind where and when it was: "received
// at the palace the foreign minister", "met in Doha on Sunday Prime Minister X".
func (s *Sentence) behindPlace(v int) bool {
	if !s.Verbal(v) || !receives.Has(s.Low[v]) || s.Child(v, parse.Obj, parse.AuxPass) > v || s.Passive(v) {
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
				if k > v && s.Head(k) == y {
					s.Heads[k] = int32(v) // the day before a title, the preposition of the day
				}
			}
			s.Heads[y], s.Rels[y] = int32(v), parse.Obj
			s.link()
			return true
		}
		switch {
		case t.Tag == parse.ADP && (s.Low[x] == "in" || s.Low[x] == "at" || s.Low[x] == "on"):
			prep = true
		case t.Tag == parse.ADP && s.Low[x] != "of", t.Tag.Is(parse.VERB, parse.AUX, parse.SCONJ, parse.PUNCT, parse.CCONJ), x == v+1 && !Temporal.Has(s.Low[x]) && t.Tag != parse.ADV:
			return false
		}
	}
	return false
}

// receives are the verbs of receiving whose object may wait.
var receives = vocab.Words("receive", "meet", "welcome", "host", "greet", "summon")

// toPlace makes "travels to Juba" a way and "agreed to tougher sanctions" a thing where the parse took "to" for that of an
// infinitive.
func (s *Sentence) toPlace(t int) bool {
	if a := t + 1; t > 0 && t+2 < len(s.Tokens) && s.Head(t) == a && s.Rels[t] == parse.Mark && (s.Tokens[a].Tag == parse.ADJ || comparatives.Has(s.Low[a])) && s.Tokens[t+2].Tag == parse.NOUN && s.Head(t+2) == a && s.Rels[t+2] == parse.Obj {
		s.retag(a, parse.JJR)
		s.Tokens[a].Tag = parse.ADJ
		s.supplant(t+2, a, parse.Amod)
		s.handOver(a, t+2)
		s.Heads[t], s.Rels[t], s.Rels[t+2] = int32(t+2), parse.Case, parse.Obl
		s.link()
		return true
	}
	if s.Tokens[t].XPOS != parse.TO || t == 0 || t+1 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.PROPN || s.Mention[t+1] < 0 || !s.Names(t+1) {
		return false
	}
	n := s.Doc.Mentions[s.Mention[t+1]].Head
	if v := s.Head(n); v < 0 || v >= t || !s.Verbal(v) || s.Head(t) != v && s.Head(t) != n {
		return false
	}
	s.Heads[t], s.Rels[t], s.Rels[n] = int32(n), parse.Case, parse.Obl
	s.link()
	return true
}

// comparatives are adjectives that the parse may take for verbs behind "to".
var comparatives = vocab.Words("tougher", "harsher", "stricter", "stiffer", "broader", "wider", "deeper", "closer", "stronger", "tighter",
	"heavier", "steeper", "higher", "larger", "bigger", "greater", "fresh", "new")

// friend hangs a name on the noun right before it that says what he is to the speaker:
// "spoke to my friend President X", or several on a plural: "with his counterparts Minister X and Minister Y".
func (s *Sentence) friend(t int) bool {
	if s.Child(t, parse.NmodPoss) < 0 || !friends.Has(s.Low[t]) {
		return false
	}
	several := s.Tokens[t].XPOS == parse.NNS
	b := s.personAt(func(m *who.Mention) bool { return m.From == t+1 })
	if b == nil {
		return false
	}
	y := s.nounOf(b)
	for several && s.Rels[y] == parse.NmodDesc && s.Head(y) > y {
		y = s.Head(y)
	}
	if s.Rels[y].Is(parse.Nsubj, parse.NsubjPass) || s.CaseOf(y) != "" || s.Head(y) < 0 || s.Dominates(t, y) || s.Dominates(y, t) || several && (s.Child(y, parse.Conj) < y || s.Head(y) != s.Head(t) && s.Head(y) != s.Head(s.Head(t))) {
		return false
	}
	s.Heads[y], s.Rels[y] = int32(t), parse.Appos
	s.link()
	return true
}

// friends are the nouns for what somebody is to another by whom he is named.
var friends = vocab.Words("friend", "brother", "colleague", "counterpart", "partner", "guest", "host", "predecessor", "successor")

// kinTitle makes an apposition of what somebody is to another where it was listed with him: "The
// senator, Santos's predecessor and once his boss, accused".
func (s *Sentence) kinTitle(t int) bool {
	h := s.Head(t)
	if s.Rels[t] != parse.Conj || h < 0 || h > t || !s.Rels[h].Is(parse.Nsubj, parse.NsubjPass) || s.Child(t, parse.NmodPoss) < 0 || !s.Doc.Tables.Classes["relation"].Has(s.Low[t]) || s.Tokens[t].XPOS != parse.NN || s.Tokens[h].XPOS == parse.NNS {
		return false
	}
	from, _ := s.Span(t)
	for from < t && s.Tokens[from].Tag == parse.PUNCT {
		from++
	}
	if from < 1 || s.Tokens[from-1].Text != "," {
		return false
	}
	s.Rels[t] = parse.Appos
	for k := t + 1; k < len(s.Tokens); k++ {
		if s.Head(k) == h && s.Rels[k] == parse.Conj && s.Child(k, parse.NmodPoss) >= 0 && s.Doc.Tables.Classes["relation"].Has(s.Low[k]) {
			s.Heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// commissioner returns the name of who holds the office by which a body is called, where it stands behind: "the UN High
// Commissioner for Refugees, X"; -1.
func (s *Sentence) commissioner(t int) int {
	if s.Low[t] != "commissioner" || s.Mention[t] < 0 {
		return -1
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rel(int(k)).Is(parse.Appos, parse.Flat, parse.NmodDesc) && s.Person(int(k)) {
			return int(k)
		}
	}
	return -1
}

// kindBefore hangs the word for a kind of body or person on the names right behind it, which the parse made its apposition
// though others are coordinated with them: "the rebel X and Y walked out".
func (s *Sentence) kindBefore(t int) bool {
	h := s.Head(t)
	m := &s.Doc.Mentions[s.Mention[t]]
	if h < 0 || h != m.From-1 || s.Head(h) < 0 || s.Tokens[h].Tag != parse.NOUN || s.Tokens[h].XPOS == parse.NNS || s.Names(h) || !s.Names(t) || s.Child(t, parse.Conj) < 0 || s.CaseOf(t) != "" {
		return false
	}
	s.supplant(t, h, parse.Compound)
	s.handOver(h, t)
	s.link()
	return true
}

// pastApposition gives an infinitive behind an apposition to who is asked to do it: "asked Malaysia, the chair of
// ASEAN, to mediate" is no chair's to mediate.
func (s *Sentence) pastApposition(t int) bool {
	n, to := s.Head(t), s.Child(t, parse.Mark)
	if n < 0 || n > t || s.Rels[n] != parse.Appos || to < n || s.Low[to] != "to" || s.Tokens[to-1].Text != "," {
		return false
	}
	o := s.Head(n)
	if o < 0 || o > n || !s.Rels[o].Is(parse.Obj, parse.Iobj) || !objectControls.Has(s.Low[s.Head(o)]) {
		return false
	}
	s.Heads[t], s.Rels[t] = s.Heads[o], parse.Xcomp
	s.link()
	return true
}

// asGuests makes those named behind a comma the several before it, not what is held with them: "a meeting with his
// counterparts, President X and Prime Minister Y".
func (s *Sentence) asGuests(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || s.Tokens[h].Tag != parse.NOUN || s.Mention[h] >= 0 {
		return false
	}
	n := -1
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Nmod && int(k) > h && int(k) < t {
			n = int(k)
		}
	}
	if n < 0 || s.Tokens[n].XPOS != parse.NNS || s.Mention[n] < 0 && !instanced.Has(s.Low[n]) || s.Tokens[n+1].Text != "," {
		return false
	}
	s.Heads[t] = int32(n)
	s.link()
	return true
}

// includingNamed hangs those whom "including" names on whom they are of, where it was read as their attribute:
// "met ministers of the coalition including Foreign Minister X".
func (s *Sentence) includingNamed(t int) bool {
	d := s.Head(t)
	for d > t && s.Rels[d].Is(parse.NmodDesc, parse.Flat, parse.Compound, parse.Amod) && s.Head(d) > t {
		d = s.Head(d)
	}
	n := t - 1
	if n > 0 && s.Tokens[n].Text == "," {
		n--
	}
	if d <= t || s.Mention[d] < 0 || s.Head(d) >= t || n < 0 || s.Tokens[n].Tag != parse.NOUN {
		return false
	}
	for h := s.Head(n); h >= 0 && h < n && s.Rels[n].Is(parse.Nmod, parse.Compound) && s.Tokens[h].Tag == parse.NOUN; h = s.Head(n) {
		n = h
	}
	s.Heads[t], s.Rels[t] = int32(d), parse.Case
	s.Heads[d], s.Rels[d] = int32(n), parse.Nmod
	s.link()
	return true
}

// apposedPeople returns the two or more persons who are named behind what they are, in the plural: "two senators — Ana Wetu and Amina
// Dida — met".
func (s *Sentence) apposedPeople(t int) []Party {
	m := s.Mention[t]
	if m < 0 || s.Doc.Mentions[m].Form != who.Title || s.Tokens[t].XPOS != parse.NNS || s.Doc.Mentions[m].Head != t {
		return nil
	}
	a := s.Child(t, parse.Appos)
	if a < t || !s.Person(a) || a > s.Doc.Mentions[m].To+3 {
		return nil
	}
	return s.Parties(a, 1<<graph.Person)
}
