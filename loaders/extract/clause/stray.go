package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// heldCase gives a name the preposition that the parse left with its title: "the
// accusation of Assistant Secretary of State Jendayi Frazer".
func (s *Sentence) heldCase(t int) bool {
	n := s.Head(t)
	if n <= t || !s.Rels[t].Is(parse.NmodDesc, parse.Compound) || s.Mention[t] < 0 || !s.Names(n) || !s.Rels[n].Is(parse.Obj, parse.Obl, parse.Nsubj, parse.Dep, parse.NmodUnmarked, parse.OblUnmarked) {
		return false
	}
	title, name := &s.Doc.Mentions[s.Mention[t]], &s.Doc.Mentions[s.Mention[n]]
	if title.Form != who.Title || name.Form != who.Name || title.To > name.From || name.From-title.To > 1 {
		return false
	}
	p := s.Child(t, parse.Case)
	if p < 1 || p >= title.From || s.Tokens[p].Tag != parse.ADP {
		return false
	}
	s.Heads[p] = int32(n)
	switch b := p - 1; {
	case s.Tokens[b].Tag.Is(parse.NOUN, parse.PROPN) && !s.Dominates(n, b):
		s.Heads[n], s.Rels[n] = int32(b), parse.Nmod
	default:
		s.Rels[n] = parse.Obl
	}
	s.link()
	return true
}

// titleTorn hangs a title on the name behind it that was parsed as a phrase of its own: "held talks in Juba with | Abyei
// administrator | Sheikh X".
func (s *Sentence) titleTorn(t int) bool {
	if s.Head(t) >= t || s.Child(t, parse.Conj) >= 0 {
		return false
	}
	var title *who.Mention
	ms := s.Doc.In(s.Index)
	for i := range ms {
		if m := &ms[i]; m.Form == who.Title && !m.Plural && m.From <= t && t < m.To {
			title = m
		}
	}
	if title == nil || title.To >= len(s.Tokens) {
		return false
	}
	k := title.To
	if s.Mention[k] < 0 {
		k++ // "Sheikh"
	}
	if k >= len(s.Tokens) || s.Mention[k] < 0 {
		return false
	}
	name := &s.Doc.Mentions[s.Mention[k]]
	if name.Form != who.Name || name.From != k || len(name.Entities) != 1 || len(title.Entities) != 1 || name.Entities[0] != title.Entities[0] {
		return false
	}
	n, p := name.Head, s.Child(t, parse.Case)
	if p < 0 || p >= title.From || !s.Rels[n].Is(parse.Obl, parse.Obj, parse.OblUnmarked, parse.NmodUnmarked, parse.Appos) || s.Child(n, parse.Case) >= 0 || s.Dominates(t, n) || s.Dominates(n, t) {
		return false
	}
	s.Heads[n], s.Rels[n] = s.Heads[t], s.Rels[t]
	s.Heads[p] = int32(n)
	s.Heads[t], s.Rels[t] = int32(n), parse.NmodDesc
	s.link()
	return true
}

// strayCase gives a preposition to the head of its phrase where it was hung on a word
// that stands before it: "on North Korea troops", "in St Vincent".
func (s *Sentence) strayCase(p int) bool {
	g := s.Head(p)
	if s.Tokens[p].Tag != parse.ADP || s.Rels[p] != parse.Case || g < p {
		return false
	}
	to := g
	for n := 0; n < 5 && s.Rels[to].Is(parse.Compound, parse.Amod, parse.NmodDesc, parse.Nummod) && s.Head(to) > to; n++ {
		to = s.Head(to)
	}
	if to == g || s.Tokens[to].Tag == parse.VERB || s.Child(to, parse.Case) >= 0 {
		return false
	}
	s.Heads[p] = int32(to)
	s.link()
	return true
}

// headedByCase puts a preposition below the name that was hung on it: "in a call with
// President X".
func (s *Sentence) headedByCase(t int) bool {
	p := s.Head(t)
	if p < 1 || p > t || s.Tokens[p].Tag != parse.ADP || !s.Names(t) || !s.Rels[t].Is(parse.Obl, parse.Nmod, parse.Obj) {
		return false
	}
	to := p - 1
	if !s.Tokens[to].Tag.Is(parse.NOUN, parse.VERB) {
		for to = p - 1; to >= 0 && !s.Verbal(to); to-- {
		}
		if to < 0 {
			return false
		}
	}
	to = s.pastPhone(to)
	s.Heads[p], s.Rels[p] = int32(t), parse.Case
	s.Heads[t], s.Rels[t] = int32(to), parse.Obl
	if !s.Verbal(to) {
		s.Rels[t] = parse.Nmod
	}
	s.link()
	return true
}

// openingPhrase makes the clause behind an opening phrase the sentence where the phrase was
// taken for it, or for what somebody says: "In a memo to Putin, Macron defended the plan", "“Without her help, this could not be
// done,” he said".
func (s *Sentence) openingPhrase(t int) bool {
	if s.Verbal(t) || s.Child(t, parse.Cop, parse.Nsubj) >= 0 {
		return false
	}
	if s.Rels[t] == parse.Ccomp && (s.Head(t) < t || !s.Utters(s.Head(t))) {
		return false
	}
	if p := s.Child(t, parse.Case); p < 0 || p > t {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		v := int(k)
		if v < t || !s.Finite(v) && s.Child(v, parse.Aux) < t || !s.Rels[v].Is(parse.AclRelcl, parse.Acl, parse.Parataxis, parse.Ccomp, parse.Appos) || s.Child(v, parse.Mark) >= 0 {
			continue
		}
		n := s.Child(v, parse.Nsubj, parse.NsubjPass)
		if n < t || n > v || s.Relative(n) || !s.Comma(t, n) && !s.openedByPlace(t, n) {
			continue
		}
		s.supplant(v, t, parse.Obl)
		for x := v + 1; x < len(s.Tokens); x++ {
			if s.Head(x) == t && s.Rels[x].Is(parse.Conj, parse.Punct) && (s.Verbal(x) || s.Rels[x] == parse.Punct) {
				s.Heads[x] = int32(v) // "called on X and also held talks"
			}
		}
		s.link()
		return true
	}
	return false
}

// openedByPlace reports whether the phrase of the noun at t begins the sentence and ends in a name, behind which the subject at n
// follows without a comma: "During his stop in Cairo the minister called on X".
func (s *Sentence) openedByPlace(t, n int) bool {
	from, _ := s.Span(n)
	for from < n && s.Tokens[from].Tag == parse.PUNCT {
		from++
	}
	p := s.Child(t, parse.Case)
	return p == 0 && from > t+1 && s.Tokens[from-1].Tag == parse.PROPN && s.Mention[from-1] >= 0 && s.Mention[from-1] != s.Mention[n] &&
		(s.Tokens[from].Tag == parse.DET || s.Names(n) && s.Tokens[from].Tag == parse.PROPN)
}

// acrossCase takes a noun out of the phrase of a preposition behind it: "informed the
// United Nations in a letter", "brokered talks between officials", where it was an
// attribute of the letter, of the officials.
func (s *Sentence) acrossCase(t int) bool {
	h := s.Head(t)
	if h < t+2 || !s.Rels[t].Is(parse.Compound, parse.NmodDesc) || !s.Names(t) && s.Tokens[t].XPOS != parse.NNS {
		return false
	}
	p := t + 1
	if m := s.Mention[t]; m >= 0 && p < s.Doc.Mentions[m].To {
		return false // "called on Minister for Trade X"
	}
	cased := s.Tokens[p].Tag == parse.ADP && s.Rels[p] == parse.Case && s.Head(p) >= p
	if s.Low[p] == "due" && p+1 < len(s.Tokens) && s.Low[p+1] == "to" && s.Head(p) > p && s.Names(t) {
		return s.dueTo(t, p)
	}
	if !cased {
		return false
	}
	v := s.Head(h)
	if v < 0 || v > t || !s.Verbal(v) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obj
	if s.Names(t) {
		s.Rels[h] = parse.Obl
	} else {
		s.Heads[h], s.Rels[h] = int32(t), parse.Nmod
	}
	for k := range s.Tokens[:t] {
		if s.Head(k) == h {
			s.Heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// soleObject makes the second object of a verb that has no first its object: "implored
// Israel to spare it".
func (s *Sentence) soleObject(t int) bool {
	h := s.Head(t)
	if s.Rels[t] != parse.Iobj || h < 0 || h > t || s.Child(h, parse.Obj) >= 0 || !s.Verbal(h) {
		return false
	}
	s.Rels[t] = parse.Obj
	s.link()
	return true
}

// falseAux makes a verb of "imposed" in "imposed targeted sanctions", where the
// participle behind it was taken for the verb.
func (s *Sentence) falseAux(t int) bool {
	v := s.Head(t)
	if v != t+1 || !s.Rels[t].Is(parse.AuxPass, parse.Aux) || s.Tokens[t].XPOS != parse.VBD || s.Low[t] == "be" || s.Low[t] == "get" || s.Low[t] == "have" || s.Low[t] == "do" || len(s.Entries[t].Verb) == 0 {
		return false
	}
	o := s.Child(v, parse.Obj)
	if o < v {
		return false
	}
	s.makeVerb(t, parse.VBD)
	s.Heads[t], s.Rels[t] = s.Heads[v], s.Rels[v]
	for k := range s.Heads {
		if s.Head(k) == v {
			s.Heads[k] = int32(t)
			if s.Rels[k] == parse.NsubjPass {
				s.Rels[k] = parse.Nsubj
			}
		}
	}
	s.Heads[v], s.Rels[v] = int32(o), parse.Amod
	s.link()
	return true
}

// postposed makes the speaker behind the verb its subject where what is said gave it one
// already: "The army “will not cross the border,” said al-Burhan".
func (s *Sentence) postposed(v int) bool {
	if v < 3 || v+1 >= len(s.Tokens) || s.Mention[v+1] < 0 || !parse.IsQuoteMark(s.Tokens[v-1].Text) || !s.Utters(v) {
		return false
	}
	n, m := s.Child(v, parse.Nsubj), &s.Doc.Mentions[s.Mention[v+1]]
	if n < 0 || n > v || m.Form != who.Name || s.Tokens[n].Quoted {
		return false
	}
	for k := s.Sib[n]; k >= 0; k = s.Sib[k] {
		if int(k) > v && int(k) >= m.From && int(k) < m.To && s.Rels[k].Is(parse.Nsubj, parse.Obj, parse.Iobj) {
			s.Rels[n], s.Rels[k] = parse.Dep, parse.Nsubj
			s.link()
			return true
		}
	}
	return false
}

// strayOrigin makes "X, of the Carnegie Center," one party where the institute was taken
// for a second one beside its scholar.
func (s *Sentence) strayOrigin(t int) bool {
	h := s.Head(t)
	if s.Rels[t] != parse.Conj || h < 0 || h > t || !s.Names(h) || s.Child(t, parse.Coord) >= 0 {
		return false
	}
	switch s.CaseOf(t) {
	case "of", "from", "at":
	default:
		return false
	}
	if c := s.Child(t, parse.Case); c < 1 || s.Tokens[c-1].Text != "," || s.CaseOf(h) == s.CaseOf(t) {
		return false
	}
	s.Rels[t] = parse.Nmod
	s.link()
	return true
}

// hyphenated keeps "Rwanda" in "Rwanda-backed rebels" from being the subject.
func (s *Sentence) hyphenated(t int) bool {
	if s.Tokens[t].XPOS != parse.HYPH || t == 0 || t+2 >= len(s.Tokens) || s.Tokens[t+1].XPOS != parse.VBN || s.Mention[t-1] < 0 || s.Tokens[t].SpaceBefore {
		return false
	}
	n := s.Head(t + 1)
	if n <= t+1 || s.Rels[t+1] != parse.Amod || s.Head(t-1) == t+1 || s.Head(t-1) == n {
		return false
	}
	s.Heads[t-1], s.Rels[t-1] = int32(t+1), parse.Compound
	s.Heads[t], s.Rels[t] = int32(t+1), parse.Punct
	s.link()
	return true
}

// helped makes "helped broker the talks" an infinitive where the verb was taken for a noun.
func (s *Sentence) helped(t int) bool {
	if t == 0 || t+1 >= len(s.Tokens) || s.Low[t-1] != "help" || s.Tokens[t-1].Tag != parse.VERB || s.Tokens[t].Tag != parse.NOUN || len(s.Entries[t].Verb) == 0 ||
		!s.Rels[t].Is(parse.Obj, parse.Xcomp) || !s.Tokens[t+1].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.PRON) && !(s.Tokens[t+1].Text == "," && s.Doc.Tables.Classes["mediates"].Has(s.Low[t])) {
		return false
	}
	h := s.Head(t)
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rels[k].Is(parse.Obj, parse.Obl, parse.OblUnmarked) || int(k) < t && s.Rels[k] == parse.Obj && s.Relative(int(k)) {
			s.Heads[k] = int32(t)
			if s.CaseOf(int(k)) == "" {
				s.Rels[k] = parse.Obj
			}
		}
	}
	s.makeVerb(t, parse.VB)
	s.Heads[t], s.Rels[t] = int32(h), parse.Xcomp
	s.link()
	return true
}

// strayPhrase takes a name off the clause behind it: "in a call with Lula, and the
// two agreed", where the preposition was read as the clause's conjunction.
func (s *Sentence) strayPhrase(p int) bool {
	w := s.Head(p)
	if s.Tokens[p].Tag != parse.ADP || s.Rels[p] != parse.Mark || w < p || p+1 >= len(s.Tokens) || !s.Finite(w) {
		return false
	}
	n := s.Child(w, parse.Nsubj)
	if n < p || s.Mention[n] < 0 {
		return false
	}
	second, and := -1, false
	for k := s.Sib[n]; k >= 0 && int(k) < w; k = s.Sib[k] {
		and = and || s.Tokens[k].Tag == parse.CCONJ
		if s.Rels[k] == parse.Nsubj && and {
			second = int(k)
		}
	}
	v := s.Head(w)
	if second < 0 || v < 0 || v > p || !s.Verbal(v) {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Obl
	s.Heads[p], s.Rels[p] = int32(n), parse.Case
	s.Rels[w] = parse.Conj
	s.link()
	return true
}

// strayGerund makes a clause of ", telling reporters that" where the gerund was taken
// for an attribute of its object.
func (s *Sentence) strayGerund(t int) bool {
	n := s.Head(t)
	if t < 3 || s.Tokens[t].XPOS != parse.VBG || s.Rels[t] != parse.Amod || s.Tokens[t-1].Text != "," || n < t || !s.Utters(t) || s.Mention[t] >= 0 {
		return false
	}
	c := s.Head(n)
	for c >= 0 && c > t {
		c = s.Head(c)
	}
	if c < 0 || !s.Verbal(c) && s.Child(c, parse.Cop) < 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(c), parse.Advcl
	s.Heads[n], s.Rels[n] = int32(t), parse.Obj
	for k := t + 1; k < len(s.Tokens); k++ {
		if s.Low[k] == "that" && s.Rels[k] == parse.Mark && s.Head(s.Head(k)) == c && s.Head(k) > k {
			s.Heads[s.Head(k)], s.Rels[s.Head(k)] = int32(t), parse.Ccomp
			break
		}
	}
	s.link()
	return true
}

// gappedPassive makes a passive of a participle whose auxiliary stands in the clause before:
// "the ambassador was expelled, and its own envoy called home", taken for a past tense.
func (s *Sentence) gappedPassive(v int) bool {
	h := s.Head(v)
	if s.Rels[v] != parse.Conj || h < 0 || h > v || s.Tokens[v].XPOS != parse.VBD || !s.Verbal(h) || s.Child(h, parse.AuxPass) < 0 {
		return false
	}
	n := s.Child(v, parse.Nsubj)
	dealt := dealtWith.Has(s.Low[v]) || calledIn.Has(s.Low[h]) && objectControls.Has(s.Low[v]) && s.Child(v, parse.Xcomp, parse.Advcl) > v && s.Low[v+1] == "to"
	if o := s.Child(v, parse.Obj); n < 0 && dealt && s.Child(v, parse.Aux, parse.Iobj) < 0 && (o < 0 || o > v && handsOver.Has(s.Low[v]) && !s.Names(o)) {
		s.retag(v, parse.VBN) // "was summoned and handed a note"
		return true
	}
	if n < 0 && s.Child(v, parse.Aux, parse.Obj, parse.Iobj, parse.Ccomp) < 0 && s.ByAgent(h) < v && s.ByAgent(h) > h && s.byNamed(v) {
		s.retag(v, parse.VBN) // "was granted asylum by X and invited later by Y"
		return true
	}
	if n < 0 || n > v || s.Tokens[n].Tag == parse.PRON || s.Child(v, parse.Aux, parse.Obj, parse.Xcomp, parse.Ccomp) >= 0 {
		return false
	}
	by, home := s.ByAgent(v) > v, v+1 < len(s.Tokens) && (s.Low[v+1] == "home" || s.Low[v+1] == "back")
	if !by && !(home && s.Doc.Tables.Classes["envoy"].Has(s.Low[n])) {
		return false
	}
	s.retag(v, parse.VBN)
	s.Rels[n] = parse.NsubjPass
	s.link()
	return true
}

// byNamed reports whether "by" and who is named follow a verb with nothing but a time between them.
func (s *Sentence) byNamed(v int) bool {
	for t := v + 1; t+1 < len(s.Tokens) && t < v+7; t++ {
		if s.Low[t] != "by" {
			if s.Tokens[t].Tag.Is(parse.VERB, parse.AUX, parse.PUNCT, parse.PROPN) && !Temporal.Has(s.Low[t]) && !Months.Has(s.Low[t]) {
				return false
			}
			continue
		}
		for x := t + 1; x < len(s.Tokens) && x < t+6; x++ {
			if s.Mention[x] >= 0 {
				return true
			}
		}
		return false
	}
	return false
}

// looseThing makes the noun between "and" and a passive its subject: "was called to the
// ministry and a protest was lodged", the protest hung on the ministry.
func (s *Sentence) looseThing(v int) bool {
	a := s.Child(v, parse.Aux, parse.AuxPass)
	if a < 3 || a > v || s.Rels[v] != parse.Conj || s.Child(v, parse.AuxPass) < 0 || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj) >= 0 {
		return false
	}
	n := a - 1
	from := n
	for from > 0 && s.Tokens[from-1].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.NUM) {
		from--
	}
	if s.Tokens[n].Tag != parse.NOUN || s.Mention[n] >= 0 || from == 0 || s.Tokens[from-1].Tag != parse.CCONJ || s.Rels[n] != parse.Conj {
		return false
	}
	s.subject(n, v)
	s.link()
	return true
}

// dealtWith are the verbs that go on with a passive where nobody is named as their object:
// "was called in and told", "were summoned and handed notes".
var dealtWith = vocab.Words("hand", "give", "serve", "tell", "inform", "notify", "remind", "order", "present")

// calledIn are the verbs for what is done to those who are then told or asked something: "was called in and asked to explain".
var calledIn = vocab.Words("summon", "call", "haul", "contact", "approach", "invite", "detain", "arrest", "stop",
	"remind", "inform", "brief", "notify", "tell", "advise", "warn", "caution")

// handsOver are those of them that keep the object that is handed over.
var handsOver = vocab.Words("hand", "give", "serve")
