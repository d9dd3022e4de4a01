package clause

import (
	"slices"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// subjectAside gives a verb the subject that stands right before it or before an aside.
func (s *Sentence) subjectAside(v int) bool {
	return s.plainSubject(v) || s.asideSubject(v) || s.alsoDid(v)
}

// alsoDid joins ", and also mediated" to the verb of its sentence, where the parse joined it to a name or noun between.
func (s *Sentence) alsoDid(v int) bool {
	r, h := s.Root(), s.Head(v)
	if v < 5 || s.Tokens[v-1].Tag != parse.ADV || s.Low[v-2] != "and" || s.Tokens[v-3].Text != "," || h <= r || h > v || s.Tokens[v].Tag != parse.VERB || s.Verbal(h) || len(s.Entries[v].Verb) == 0 ||
		!s.Rels[v].Is(parse.Conj, parse.Acl, parse.AclRelcl) || !s.SimplePast(r) || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBN || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	s.retag(v, parse.VBD)
	s.Heads[v], s.Rels[v] = int32(r), parse.Conj
	s.link()
	return true
}

// asideSubject makes who stands before one aside or two the subject of the verb behind them, where the parse lost it: "At dawn,
// Brazil's X, without giving details, demanded", "As expected, Canberra, in a rare interview, had recalled".
func (s *Sentence) asideSubject(v int) bool {
	if s.Tokens[v].Tag != parse.VERB || len(s.Entries[v].Verb) == 0 && !s.Utters(v) {
		return false
	}
	v0 := v
	for v0 > 3 && (s.Tokens[v0-1].Tag == parse.AUX && s.Head(v0-1) == v || s.Tokens[v0-1].Tag == parse.ADV) {
		v0--
	}
	c := s.pastTime(v0)
	if c < 4 || s.Tokens[c-1].Text != "," || !s.Tokens[v0].XPOS.Tensed() && !(v0 == v && s.Tokens[v].XPOS == parse.VBN && s.lastVerb(v)) && s.Tokens[v0].Tag != parse.AUX && s.Tokens[v0].Tag != parse.ADV {
		return false
	}
	if s.Tokens[v0].Tag == parse.ADV && !s.Finite(v) {
		return false
	}
	n := s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl)
	if n > v || n >= 0 && (s.Relative(n) || s.Tokens[n].Tag == parse.PRON || len(s.Parties(n, AnyKind)) > 0) {
		return false
	}
	m := s.beforeAsides(c - 1)
	if m == nil {
		return false
	}
	x, mark := m.Head, m.From-1
	for mark > 0 && (s.Mention[mark] >= 0 || s.Tokens[mark].Tag.Is(parse.DET, parse.ADJ) || s.Tokens[mark].XPOS == parse.POS) {
		mark--
	}
	if mark < 0 || !clauseMarks.Has(s.Low[mark]) {
		mark = -1
	}
	for k := s.Dateline; SpeechVerbs.Has(s.Low[v]) && s.Tokens[s.Dateline].Tag != parse.SCONJ && k < m.From; k++ {
		if s.Finite(k) || s.Tokens[k].Tag == parse.AUX {
			return false // "It was late, the envoy, X, told reporters"
		}
	}
	if mark >= 0 && (s.Child(v, parse.Coord, parse.Mark) >= 0 || s.Finite(v) && s.Tokens[v].XPOS != parse.VBD) {
		return false
	}
	if s.Head(x) == v && s.Rels[x].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	if n >= 0 {
		s.Rels[n] = parse.Obl
	}
	h, r := s.Head(v), s.Root()
	for n := 0; mark >= 0 && h >= 0 && n < 50 && (h >= mark || !s.Verbal(h)); n++ {
		h = s.Head(h)
	}
	if p := m.To + 1; p < v0 && s.Verbal(p) && (s.Tokens[p].XPOS == parse.VBN || s.Tokens[p].XPOS == parse.VBG) && p != v {
		s.Heads[p], s.Rels[p] = int32(x), parse.Acl // "X, backed by Y, condemned"
	}
	if s.Tokens[v].XPOS == parse.VBN && v0 == v {
		s.retag(v, parse.VBD)
	}
	s.subject(x, v)
	if mark >= 0 {
		if h < 0 || h >= mark || s.Dominates(v, h) {
			s.link()
			return true
		}
		s.Heads[mark], s.Rels[mark] = int32(v), parse.Mark
		s.Heads[v], s.Rels[v] = int32(h), parse.Advcl
		s.link()
		return true
	}
	if h >= m.From && h < v0 || h >= 0 && !s.Verbal(h) && h < v0 {
		if r < m.From && s.Verbal(r) {
			s.Heads[v], s.Rels[v] = int32(r), parse.Conj
		} else if r != v {
			return s.crown(v, r, parse.Advcl)
		}
	}
	s.link()
	return true
}

// lastVerb reports whether a participle behind a comma can only be the verb of its sentence: none follows that could be, or those that
// do have subjects of their own and it has an object.
func (s *Sentence) lastVerb(v int) bool {
	if v+1 >= len(s.Tokens) || s.Low[v+1] == "by" {
		return false
	}
	active := s.Low[v+1] == "between" || s.Tokens[v+1].Tag.Is(parse.DET, parse.PROPN, parse.NOUN, parse.ADJ) || s.Tokens[v+1].XPOS == parse.PRPS
	for t := v + 1; t < len(s.Tokens) && s.Tokens[t].Text != ";"; t++ {
		if s.Tokens[t].Tag == parse.AUX && !active || s.Finite(t) && !(active && s.Child(t, parse.Nsubj, parse.NsubjPass) >= 0) {
			return false
		}
	}
	return true
}

// beforeAsides returns the name that stands, under no preposition or verb, before one aside or two that end at a comma; nil.
func (s *Sentence) beforeAsides(comma int) *who.Mention {
	for n := 0; n < 2; n++ {
		c := comma - 1
		for c > 0 && s.Tokens[c].Text != "," {
			c--
		}
		if c < 1 || !s.InsetFrom(c+1, comma) {
			return nil
		}
		if m := s.mentionUpTo(c); m != nil && s.opensClause(m) {
			if k := s.Mention[comma-1]; m.Form == who.Title && k >= 0 && s.Doc.Mentions[k].To == comma && s.Person(comma-1) {
				return &s.Doc.Mentions[k] // "the envoy, Mr X,"
			}
			if m.Form == who.Title && m.From > 1 && s.Tokens[m.From-1].Text == "," {
				if o := s.mentionUpTo(m.From - 1); o != nil && s.opensClause(o) && slices.Equal(o.Entities, m.Entities) {
					return o // "Mr X, the envoy,"
				}
			}
			return m
		}
		comma = c
	}
	return nil
}

// pastTime returns where the phrase of time that ends at v begins, v if none does: "X, a lawyer, | late on Friday recognised".
func (s *Sentence) pastTime(v int) int {
	t := v
	for t > 0 && (Temporal.Has(s.Low[t-1]) || Months.Has(s.Low[t-1])) {
		t--
		for t > 0 && (s.Tokens[t-1].Tag.Is(parse.ADJ, parse.NUM, parse.DET) || Temporal.Has(s.Low[t-1])) {
			t--
		}
		if t > 0 && (s.Low[t-1] == "on" || s.Low[t-1] == "in" || s.Low[t-1] == "at") {
			t--
		}
		for t > 0 && s.Tokens[t-1].Tag == parse.ADV {
			t--
		}
	}
	return t
}

// mentionUpTo returns the mention that ends at c, of whom a land may be told behind: "Prime Minister X of Estonia"; nil.
func (s *Sentence) mentionUpTo(c int) *who.Mention {
	k := s.Mention[c-1]
	if k < 0 || s.Doc.Mentions[k].To != c {
		return nil
	}
	m := &s.Doc.Mentions[k]
	if m.From > 1 && s.Low[m.From-1] == "of" && s.Mention[m.From-2] >= 0 {
		return &s.Doc.Mentions[s.Mention[m.From-2]]
	}
	return m
}

// clauseMarks are the words that open a clause and may be taken for prepositions.
var clauseMarks = vocab.Words("as", "after", "before", "since", "until", "because", "while", "when", "once", "although")

// opensClause reports whether a mention names an actor and stands at the beginning of a clause or behind what opens it.
func (s *Sentence) opensClause(m *who.Mention) bool {
	if m.Form == who.Pronoun || m.Form == who.Demonym || len(m.Entities) == 0 || !s.Doc.KindOf(m.Entities[0]).IsActor() {
		return false
	}
	x := m.From
	if x > 0 && s.Tokens[x-1].Tag == parse.ADP && !clauseMarks.Has(s.Low[x-1]) {
		return false
	}
	for x > s.Dateline && s.Tokens[x-1].Tag != parse.ADP && (s.Mention[x-1] >= 0 || s.Tokens[x-1].Tag.Is(parse.DET, parse.ADJ) || s.Tokens[x-1].XPOS == parse.POS) && !Temporal.Has(s.Low[x-1]) {
		x--
	}
	if x == s.Dateline || Temporal.Has(s.Low[x-1]) || Months.Has(s.Low[x-1]) {
		return true
	}
	return clauseMarks.Has(s.Low[x-1]) || s.Tokens[x-1].Text == "," || s.Tokens[x-1].Text == ";" || s.Tokens[x-1].Tag == parse.ADV || s.Tokens[x-1].Tag == parse.SCONJ && s.Tokens[x-1].XPOS != parse.IN || s.Low[x-1] == "that" || s.Low[x-1] == "but" || s.Low[x-1] == "and" && s.Tokens[max(0, x-2)].Text == ","
}
