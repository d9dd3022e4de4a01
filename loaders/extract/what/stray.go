package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// heldCase gives a name the preposition that the parse left with its title: "the
// accusation of Assistant Secretary of State Jendayi Frazer".
func (s *sentence) heldCase(t int) bool {
	n := s.head(t)
	if n <= t || !s.rels[t].Is(parse.NmodDesc, parse.Compound) || s.mention[t] < 0 || !s.names(n) || !s.rels[n].Is(parse.Obj, parse.Obl, parse.Nsubj, parse.Dep, parse.NmodUnmarked, parse.OblUnmarked) {
		return false
	}
	title, name := &s.doc.Mentions[s.mention[t]], &s.doc.Mentions[s.mention[n]]
	if title.Form != who.Title || name.Form != who.Name || title.To > name.From || name.From-title.To > 1 {
		return false
	}
	p := s.child(t, parse.Case)
	if p < 1 || p >= title.From || s.Tokens[p].Tag != parse.ADP {
		return false
	}
	s.heads[p] = int32(n)
	switch b := p - 1; {
	case s.Tokens[b].Tag.Is(parse.NOUN, parse.PROPN) && !s.dominates(n, b):
		s.heads[n], s.rels[n] = int32(b), parse.Nmod
	default:
		s.rels[n] = parse.Obl
	}
	s.link()
	return true
}

// titleTorn hangs a title on the name behind it that was parsed as a phrase of its own: "held talks in Juba with | Abyei
// administrator | Sheikh X".
func (s *sentence) titleTorn(t int) bool {
	if s.head(t) >= t || s.child(t, parse.Conj) >= 0 {
		return false
	}
	var title *who.Mention
	ms := s.doc.In(s.index)
	for i := range ms {
		if m := &ms[i]; m.Form == who.Title && !m.Plural && m.From <= t && t < m.To {
			title = m
		}
	}
	if title == nil || title.To >= len(s.Tokens) {
		return false
	}
	k := title.To
	if s.mention[k] < 0 {
		k++ // "Sheikh"
	}
	if k >= len(s.Tokens) || s.mention[k] < 0 {
		return false
	}
	name := &s.doc.Mentions[s.mention[k]]
	if name.Form != who.Name || name.From != k || len(name.Entities) != 1 || len(title.Entities) != 1 || name.Entities[0] != title.Entities[0] {
		return false
	}
	n, p := name.Head, s.child(t, parse.Case)
	if p < 0 || p >= title.From || !s.rels[n].Is(parse.Obl, parse.Obj, parse.OblUnmarked, parse.NmodUnmarked, parse.Appos) || s.child(n, parse.Case) >= 0 || s.dominates(t, n) || s.dominates(n, t) {
		return false
	}
	s.heads[n], s.rels[n] = s.heads[t], s.rels[t]
	s.heads[p] = int32(n)
	s.heads[t], s.rels[t] = int32(n), parse.NmodDesc
	s.link()
	return true
}

// strayCase gives a preposition to the head of its phrase where it was hung on a word
// that stands before it: "on North Korea troops", "in St Vincent".
func (s *sentence) strayCase(p int) bool {
	g := s.head(p)
	if s.Tokens[p].Tag != parse.ADP || s.rels[p] != parse.Case || g < p {
		return false
	}
	to := g
	for n := 0; n < 5 && s.rels[to].Is(parse.Compound, parse.Amod, parse.NmodDesc, parse.Nummod) && s.head(to) > to; n++ {
		to = s.head(to)
	}
	if to == g || s.Tokens[to].Tag == parse.VERB || s.child(to, parse.Case) >= 0 {
		return false
	}
	s.heads[p] = int32(to)
	s.link()
	return true
}

// headedByCase puts a preposition below the name that was hung on it: "in a call with
// President X".
func (s *sentence) headedByCase(t int) bool {
	p := s.head(t)
	if p < 1 || p > t || s.Tokens[p].Tag != parse.ADP || !s.names(t) || !s.rels[t].Is(parse.Obl, parse.Nmod, parse.Obj) {
		return false
	}
	to := p - 1
	if !s.Tokens[to].Tag.Is(parse.NOUN, parse.VERB) {
		for to = p - 1; to >= 0 && !s.verbal(to); to-- {
		}
		if to < 0 {
			return false
		}
	}
	to = s.pastPhone(to)
	s.heads[p], s.rels[p] = int32(t), parse.Case
	s.heads[t], s.rels[t] = int32(to), parse.Obl
	if !s.verbal(to) {
		s.rels[t] = parse.Nmod
	}
	s.link()
	return true
}

// openingPhrase makes the clause behind an opening phrase the sentence where the phrase was
// taken for it, or for what somebody says: "In a memo to Putin, Macron defended the plan", "“Without her help, this could not be
// done,” he said".
func (s *sentence) openingPhrase(t int) bool {
	if s.verbal(t) || s.child(t, parse.Cop, parse.Nsubj) >= 0 {
		return false
	}
	if s.rels[t] == parse.Ccomp && (s.head(t) < t || !s.utters(s.head(t))) {
		return false
	}
	if p := s.child(t, parse.Case); p < 0 || p > t {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		v := int(k)
		if v < t || !s.finite(v) && s.child(v, parse.Aux) < t || !s.rels[v].Is(parse.AclRelcl, parse.Acl, parse.Parataxis, parse.Ccomp, parse.Appos) || s.child(v, parse.Mark) >= 0 {
			continue
		}
		n := s.child(v, parse.Nsubj, parse.NsubjPass)
		if n < t || n > v || s.relative(n) || !s.comma(t, n) {
			continue
		}
		s.supplant(v, t, parse.Obl)
		s.link()
		return true
	}
	return false
}

// acrossCase takes a noun out of the phrase of a preposition behind it: "informed the
// United Nations in a letter", "brokered talks between officials", where it was an
// attribute of the letter, of the officials.
func (s *sentence) acrossCase(t int) bool {
	h := s.head(t)
	if h < t+2 || !s.rels[t].Is(parse.Compound, parse.NmodDesc) || !s.names(t) && s.Tokens[t].XPOS != parse.NNS {
		return false
	}
	p := t + 1
	if m := s.mention[t]; m >= 0 && p < s.doc.Mentions[m].To {
		return false // "called on Minister for Trade X"
	}
	cased := s.Tokens[p].Tag == parse.ADP && s.rels[p] == parse.Case && s.head(p) >= p
	if s.low[p] == "due" && p+1 < len(s.Tokens) && s.low[p+1] == "to" && s.head(p) > p && s.names(t) {
		return s.dueTo(t, p)
	}
	if !cased {
		return false
	}
	v := s.head(h)
	if v < 0 || v > t || !s.verbal(v) {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Obj
	if s.names(t) {
		s.rels[h] = parse.Obl
	} else {
		s.heads[h], s.rels[h] = int32(t), parse.Nmod
	}
	for k := range s.Tokens[:t] {
		if s.head(k) == h {
			s.heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// soleObject makes the second object of a verb that has no first its object: "implored
// Israel to spare it".
func (s *sentence) soleObject(t int) bool {
	h := s.head(t)
	if s.rels[t] != parse.Iobj || h < 0 || h > t || s.child(h, parse.Obj) >= 0 || !s.verbal(h) {
		return false
	}
	s.rels[t] = parse.Obj
	s.link()
	return true
}

// falseAux makes a verb of "imposed" in "imposed targeted sanctions", where the
// participle behind it was taken for the verb.
func (s *sentence) falseAux(t int) bool {
	v := s.head(t)
	if v != t+1 || !s.rels[t].Is(parse.AuxPass, parse.Aux) || s.Tokens[t].XPOS != parse.VBD || s.low[t] == "be" || s.low[t] == "get" || s.low[t] == "have" || s.low[t] == "do" || len(s.entries[t].verb) == 0 {
		return false
	}
	o := s.child(v, parse.Obj)
	if o < v {
		return false
	}
	s.makeVerb(t, parse.VBD)
	s.heads[t], s.rels[t] = s.heads[v], s.rels[v]
	for k := range s.heads {
		if s.head(k) == v {
			s.heads[k] = int32(t)
			if s.rels[k] == parse.NsubjPass {
				s.rels[k] = parse.Nsubj
			}
		}
	}
	s.heads[v], s.rels[v] = int32(o), parse.Amod
	s.link()
	return true
}

// strayAgent gives a phrase with "by" to the noun before it where the verb is no
// passive: "has lodged a complaint over a visit by lawmakers".
func (s *sentence) strayAgent(t int) bool {
	if s.disputedBy(t) {
		return true
	}
	v := s.head(t)
	if !s.rels[t].Is(parse.OblAgent, parse.Obl) || s.caseOf(t) != "by" || v < 0 || v > t || !s.verbal(v) || s.passive(v) || s.child(v, parse.Obj) < 0 {
		return false
	}
	by := s.child(t, parse.Case)
	if by < 1 {
		return false
	}
	n := by - 1
	for n > v && (s.Tokens[n].Tag != parse.NOUN || s.mention[n] >= 0) {
		if n = s.head(n); n < 0 {
			return false
		}
	}
	if n <= v || n >= by {
		return false
	}
	s.heads[t], s.rels[t] = int32(n), parse.Nmod
	s.link()
	return true
}

// strayName makes a name behind a plural noun its apposition where the parse took it
// for the noun's object: "Leftist allies Venezuela and Ecuador".
func (s *sentence) strayName(t int) bool {
	h := s.head(t)
	if h < 0 || h != t-1 || s.rels[t] != parse.Obj || s.Tokens[h].Tag != parse.NOUN || s.Tokens[h].XPOS != parse.NNS || !s.names(t) {
		return false
	}
	g := s.heads[h]
	s.heads[t], s.rels[t] = g, s.rels[h]
	s.heads[h], s.rels[h] = int32(t), parse.NmodDesc
	s.link()
	return true
}

// strayActors makes a noun that was listed with a verb the subject of the verb behind it: "Both
// have troops there, and the two presidents, X and Y, met".
func (s *sentence) strayActors(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || !s.asserted(h) || s.child(h, parse.Nsubj, parse.NsubjPass) < 0 || s.child(t, parse.Cop, parse.Nsubj) >= 0 || s.caseOf(t) != "" {
		return false
	}
	v := t + 1
	for v < len(s.Tokens) && (s.dominates(t, v) || s.Tokens[v].Tag.Is(parse.PUNCT, parse.ADV)) {
		v++
	}
	if v >= len(s.Tokens) || s.head(v) != h || s.rels[v] != parse.Conj || !s.finite(v) || !s.verbal(v) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Nsubj
	s.link()
	return true
}

// postposed makes the speaker behind the verb its subject where what is said gave it one
// already: "The army “will not cross the border,” said al-Burhan".
func (s *sentence) postposed(v int) bool {
	if v < 3 || v+1 >= len(s.Tokens) || s.mention[v+1] < 0 || !parse.IsQuoteMark(s.Tokens[v-1].Text) || !s.utters(v) {
		return false
	}
	n, m := s.child(v, parse.Nsubj), &s.doc.Mentions[s.mention[v+1]]
	if n < 0 || n > v || m.Form != who.Name || s.Tokens[n].Quoted {
		return false
	}
	for k := s.sib[n]; k >= 0; k = s.sib[k] {
		if int(k) > v && int(k) >= m.From && int(k) < m.To && s.rels[k].Is(parse.Nsubj, parse.Obj, parse.Iobj) {
			s.rels[n], s.rels[k] = parse.Dep, parse.Nsubj
			s.link()
			return true
		}
	}
	return false
}

// strayOrigin makes "X, of the Carnegie Center," one party where the institute was taken
// for a second one beside its scholar.
func (s *sentence) strayOrigin(t int) bool {
	h := s.head(t)
	if s.rels[t] != parse.Conj || h < 0 || h > t || !s.names(h) || s.child(t, parse.Coord) >= 0 {
		return false
	}
	switch s.caseOf(t) {
	case "of", "from", "at":
	default:
		return false
	}
	if c := s.child(t, parse.Case); c < 1 || s.Tokens[c-1].Text != "," || s.caseOf(h) == s.caseOf(t) {
		return false
	}
	s.rels[t] = parse.Nmod
	s.link()
	return true
}

// hyphenated keeps "Rwanda" in "Rwanda-backed rebels" from being the subject.
func (s *sentence) hyphenated(t int) bool {
	if s.Tokens[t].XPOS != parse.HYPH || t == 0 || t+2 >= len(s.Tokens) || s.Tokens[t+1].XPOS != parse.VBN || s.mention[t-1] < 0 || s.Tokens[t].SpaceBefore {
		return false
	}
	n := s.head(t + 1)
	if n <= t+1 || s.rels[t+1] != parse.Amod || s.head(t-1) == t+1 || s.head(t-1) == n {
		return false
	}
	s.heads[t-1], s.rels[t-1] = int32(t+1), parse.Compound
	s.heads[t], s.rels[t] = int32(t+1), parse.Punct
	s.link()
	return true
}

// helped makes "helped broker the talks" an infinitive where the verb was taken for a noun.
func (s *sentence) helped(t int) bool {
	if t == 0 || t+1 >= len(s.Tokens) || s.low[t-1] != "help" || s.Tokens[t-1].Tag != parse.VERB || s.Tokens[t].Tag != parse.NOUN || len(s.entries[t].verb) == 0 ||
		!s.rels[t].Is(parse.Obj, parse.Xcomp) || !s.Tokens[t+1].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.PRON) && !(s.Tokens[t+1].Text == "," && s.doc.reader.tables.classes["mediates"][s.low[t]]) {
		return false
	}
	h := s.head(t)
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rels[k].Is(parse.Obj, parse.Obl, parse.OblUnmarked) || int(k) < t && s.rels[k] == parse.Obj && s.relative(int(k)) {
			s.heads[k] = int32(t)
			if s.caseOf(int(k)) == "" {
				s.rels[k] = parse.Obj
			}
		}
	}
	s.makeVerb(t, parse.VB)
	s.heads[t], s.rels[t] = int32(h), parse.Xcomp
	s.link()
	return true
}

// strayPhrase takes a name off the clause behind it: "in a call with Lula, and the
// two agreed", where the preposition was read as the clause's conjunction.
func (s *sentence) strayPhrase(p int) bool {
	w := s.head(p)
	if s.Tokens[p].Tag != parse.ADP || s.rels[p] != parse.Mark || w < p || p+1 >= len(s.Tokens) || !s.finite(w) {
		return false
	}
	n := s.child(w, parse.Nsubj)
	if n < p || s.mention[n] < 0 {
		return false
	}
	second, and := -1, false
	for k := s.sib[n]; k >= 0 && int(k) < w; k = s.sib[k] {
		and = and || s.Tokens[k].Tag == parse.CCONJ
		if s.rels[k] == parse.Nsubj && and {
			second = int(k)
		}
	}
	v := s.head(w)
	if second < 0 || v < 0 || v > p || !s.verbal(v) {
		return false
	}
	s.heads[n], s.rels[n] = int32(v), parse.Obl
	s.heads[p], s.rels[p] = int32(n), parse.Case
	s.rels[w] = parse.Conj
	s.link()
	return true
}

// strayGerund makes a clause of ", telling reporters that" where the gerund was taken
// for an attribute of its object.
func (s *sentence) strayGerund(t int) bool {
	n := s.head(t)
	if t < 3 || s.Tokens[t].XPOS != parse.VBG || s.rels[t] != parse.Amod || s.Tokens[t-1].Text != "," || n < t || !s.utters(t) || s.mention[t] >= 0 {
		return false
	}
	c := s.head(n)
	for c >= 0 && c > t {
		c = s.head(c)
	}
	if c < 0 || !s.verbal(c) && s.child(c, parse.Cop) < 0 {
		return false
	}
	s.heads[t], s.rels[t] = int32(c), parse.Advcl
	s.heads[n], s.rels[n] = int32(t), parse.Obj
	for k := t + 1; k < len(s.Tokens); k++ {
		if s.low[k] == "that" && s.rels[k] == parse.Mark && s.head(s.head(k)) == c && s.head(k) > k {
			s.heads[s.head(k)], s.rels[s.head(k)] = int32(t), parse.Ccomp
			break
		}
	}
	s.link()
	return true
}

// gappedPassive makes a passive of a participle whose auxiliary stands in the clause before:
// "the ambassador was expelled, and its own envoy called home", taken for a past tense.
func (s *sentence) gappedPassive(v int) bool {
	h := s.head(v)
	if s.rels[v] != parse.Conj || h < 0 || h > v || s.Tokens[v].XPOS != parse.VBD || !s.verbal(h) || s.child(h, parse.AuxPass) < 0 {
		return false
	}
	n := s.child(v, parse.Nsubj)
	dealt := dealtWith[s.low[v]] || calledIn[s.low[h]] && objectControls[s.low[v]] && s.child(v, parse.Xcomp, parse.Advcl) > v && s.low[v+1] == "to"
	if o := s.child(v, parse.Obj); n < 0 && dealt && s.child(v, parse.Aux, parse.Iobj) < 0 && (o < 0 || o > v && handsOver[s.low[v]] && !s.names(o)) {
		s.retag(v, parse.VBN) // "was summoned and handed a note"
		return true
	}
	if n < 0 && s.child(v, parse.Aux, parse.Obj, parse.Iobj, parse.Ccomp) < 0 && s.byAgent(h) < v && s.byAgent(h) > h && s.byNamed(v) {
		s.retag(v, parse.VBN) // "was granted asylum by X and invited later by Y"
		return true
	}
	if n < 0 || n > v || s.Tokens[n].Tag == parse.PRON || s.child(v, parse.Aux, parse.Obj, parse.Xcomp, parse.Ccomp) >= 0 {
		return false
	}
	by, home := s.byAgent(v) > v, v+1 < len(s.Tokens) && (s.low[v+1] == "home" || s.low[v+1] == "back")
	if !by && !(home && s.doc.reader.tables.classes["envoy"][s.low[n]]) {
		return false
	}
	s.retag(v, parse.VBN)
	s.rels[n] = parse.NsubjPass
	s.link()
	return true
}

// byNamed reports whether "by" and who is named follow a verb with nothing but a time between them.
func (s *sentence) byNamed(v int) bool {
	for t := v + 1; t+1 < len(s.Tokens) && t < v+7; t++ {
		if s.low[t] != "by" {
			if s.Tokens[t].Tag.Is(parse.VERB, parse.AUX, parse.PUNCT, parse.PROPN) && !temporal[s.low[t]] && !months[s.low[t]] {
				return false
			}
			continue
		}
		for x := t + 1; x < len(s.Tokens) && x < t+6; x++ {
			if s.mention[x] >= 0 {
				return true
			}
		}
		return false
	}
	return false
}

// looseThing makes the noun between "and" and a passive its subject: "was called to the
// ministry and a protest was lodged", the protest hung on the ministry.
func (s *sentence) looseThing(v int) bool {
	a := s.child(v, parse.Aux, parse.AuxPass)
	if a < 3 || a > v || s.rels[v] != parse.Conj || s.child(v, parse.AuxPass) < 0 || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj) >= 0 {
		return false
	}
	n := a - 1
	from := n
	for from > 0 && s.Tokens[from-1].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.NUM) {
		from--
	}
	if s.Tokens[n].Tag != parse.NOUN || s.mention[n] >= 0 || from == 0 || s.Tokens[from-1].Tag != parse.CCONJ || s.rels[n] != parse.Conj {
		return false
	}
	s.subject(n, v)
	s.link()
	return true
}

// dealtWith are the verbs that go on with a passive where nobody is named as their object:
// "was called in and told", "were summoned and handed notes".
var dealtWith = map[string]bool{"hand": true, "give": true, "serve": true, "tell": true, "inform": true, "notify": true, "remind": true, "order": true, "present": true}

// calledIn are the verbs for what is done to those who are then told or asked something: "was called in and asked to explain".
var calledIn = map[string]bool{"summon": true, "call": true, "haul": true, "contact": true, "approach": true, "invite": true, "detain": true, "arrest": true, "stop": true,
	"remind": true, "inform": true, "brief": true, "notify": true, "tell": true, "advise": true, "warn": true, "caution": true}

// handsOver are those of them that keep the object that is handed over.
var handsOver = map[string]bool{"hand": true, "give": true, "serve": true}
