package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// listed puts right a name taken for an attribute of what it is listed with: "met
// President Zelensky and senior officials".
func (s *Sentence) listed(t int) bool {
	h := s.Head(t)
	if h <= t || !s.Rels[t].Is(parse.Compound, parse.NmodDesc, parse.Amod) || !s.Names(t) || s.Tokens[h].Tag == parse.PROPN && (s.Mention[h] < 0 || s.Mention[h] == s.Mention[t]) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t]]
	if m.To > h || m.Form != who.Name {
		return false
	}
	and := -1
	for x := m.To; x < h; x++ {
		if g := s.Head(x); s.Tokens[x].Tag == parse.CCONJ && (g == h || g >= 0 && s.Mention[g] >= 0 && s.Mention[g] == s.Mention[h]) {
			and = x
			if g != h { // "North and South Korea"
				s.Heads[g], s.Rels[g] = int32(h), parse.Compound
			}
			break
		}
		if s.Tokens[x].Text != "," {
			return false
		}
	}
	if and < 0 {
		return false
	}
	s.supplant(t, h, parse.Conj)
	for k := range s.Tokens[:t] {
		if s.Head(k) == h && s.Rel(k).Is(parse.Case, parse.Mark, parse.NmodDesc, parse.Det) {
			s.Heads[k] = int32(t)
		}
	}
	return true
}

// resumed puts right a past tense behind "and" that was taken for a participle, of
// what follows it or of the list before: "ordered the expulsion of 35 spies and
// imposed sanctions", "denied any role in it and fired missiles".
func (s *Sentence) resumed(v int) bool {
	if s.againDid(v) {
		return true
	}
	h := s.Head(v)
	if h < 0 || v == 0 || s.Tokens[v].XPOS != parse.VBN || s.Tokens[v-1].Tag != parse.CCONJ || s.Child(v, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	object, above := -1, h
	switch {
	case s.Rels[v] == parse.Amod && h > v && h < v+4 && s.Rels[h] == parse.Conj && s.Entries[v].Wants(s.Low[h]):
		object, above = h, s.Head(h)
	case s.Rels[v] == parse.Conj && h < v && s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN) && s.Child(h, parse.Cop, parse.Nsubj) < 0 && s.Child(v, parse.Obj) > v:
	default:
		return false
	}
	for n := 0; above >= 0 && n < 6 && !s.Verbal(above); n++ {
		above = s.Head(above)
	}
	if above < 0 || above > v || !s.Verbal(above) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(above), parse.Conj
	s.retag(v, parse.VBD)
	if object >= 0 {
		s.Heads[object], s.Rels[object] = int32(v), parse.Obj
	}
	s.link()
	return true
}

// againDid makes the verb of "Kenya once again suspended aid" its sentence's, where the parse took it for an attribute of what it is
// done to and found no verb.
func (s *Sentence) againDid(v int) bool {
	h, r := s.Head(v), s.Root()
	if s.Rels[v] != parse.Amod || v < 2 || h < v || r < v || s.Tokens[v-1].Tag != parse.ADV || len(s.Entries[v].Verb) == 0 {
		return false
	}
	n := v - 1
	for n > 0 && s.Tokens[n].Tag == parse.ADV {
		n--
	}
	if s.Mention[n] < 0 || s.Doc.Mentions[s.Mention[n]].To != n+1 || !s.Names(n) {
		return false
	}
	n = s.Doc.Mentions[s.Mention[n]].Head
	if s.Head(n) != r && s.Head(n) != h || !s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	for k := range s.Tokens {
		if s.Finite(k) || s.Tokens[k].Tag == parse.AUX {
			return false
		}
	}
	s.retag(v, parse.VBD)
	for k := range s.Heads {
		if x := s.Head(k); (x == r || x == h) && (k < v || s.Rels[k] == parse.Punct) {
			s.Heads[k] = int32(v)
		}
	}
	s.Heads[h], s.Rels[h] = int32(v), parse.Obj
	s.Rels[n] = parse.Nsubj
	if r == h {
		return s.crown(v, h, parse.Obj)
	}
	return s.crown(v, r, parse.Xcomp)
}

// RelativeBelow reports whether x stands in a relative clause of the noun at n.
func (s *Sentence) RelativeBelow(n, x int) bool {
	for k := 0; k < 12 && x >= 0 && x != n; k++ {
		if s.Rels[x].Is(parse.AclRelcl, parse.Acl) && s.Head(x) == n {
			return true
		}
		x = s.Head(x)
	}
	return false
}

// bareVerb hangs a bare verb that was coordinated with a past tense on the infinitive
// that it goes on with: "urged Washington to abide by it, stop the sales and cut the ties".
func (s *Sentence) bareVerb(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Rels[v] != parse.Conj || s.Tokens[v].XPOS != parse.VB && s.Tokens[v].XPOS != parse.VBP ||
		s.Tokens[h].XPOS != parse.VBD && s.Tokens[h].XPOS != parse.VBZ || s.Child(v, parse.Aux, parse.Nsubj, parse.Mark) >= 0 {
		return false
	}
	for x := v - 1; x > h; x-- {
		if s.Tokens[x].XPOS != parse.VB || !s.Rels[x].Is(parse.Xcomp, parse.Advcl, parse.Ccomp) {
			continue
		}
		if u := s.Head(x); u == h && s.ToInfinitive(x) || u > h && s.Low[u] == "help" && s.Dominates(h, u) { // "accused it of helping train and arm rebels"
			s.Heads[v] = int32(x)
			s.retag(v, parse.VB)
			s.link()
			return true
		}
	}
	return false
}

// gerundObject gives the verb before the object that was taken for the subject of a
// gerund behind a comma: "criticised the sanctions the US has imposed, claiming that".
func (s *Sentence) gerundObject(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Tokens[v].XPOS != parse.VBG || !s.Rels[v].Is(parse.Ccomp, parse.Advcl) || s.Child(v, parse.Aux) >= 0 || s.Child(h, parse.Obj) >= 0 || !s.Verbal(h) {
		return false
	}
	n := s.Child(v, parse.Nsubj)
	if n < h || n > v || s.CaseOf(n) != "" || !s.Comma(n, v) || s.Tokens[n].Tag == parse.PRON {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(h), parse.Obj
	s.Rels[v] = parse.Advcl
	s.link()
	return true
}

// ofSaid hangs a gerund at the end on what is said and not on the saying: "said that
// Azerbaijan had shelled its positions, killing two soldiers".
func (s *Sentence) ofSaid(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || v == 0 || s.Tokens[v].XPOS != parse.VBG || s.Rels[v] != parse.Advcl || s.Tokens[v-1].Text != "," || !SpeechVerbs.Has(s.Low[h]) || s.Utters(v) || s.Child(v, parse.Mark, parse.Nsubj) >= 0 {
		return false
	}
	c := s.Child(h, parse.Ccomp)
	if c < h || c > v || !s.Verbal(c) || s.Tokens[c].Quoted != s.Tokens[v].Quoted {
		return false
	}
	s.Heads[v] = int32(c)
	s.link()
	return true
}

// thatNoun makes "that accusation" an object again where "that" alone was taken for it.
func (s *Sentence) thatNoun(t int) bool {
	v := s.Head(t)
	if s.Low[t] != "that" || s.Rels[t] != parse.Obj || v < 0 || v > t || t+1 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.NOUN || s.Head(t+1) < t+1 && !(s.Head(t+1) == t && s.Rels[t+1] == parse.Appos) {
		return false
	}
	n := t + 1
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	for k := range s.Heads {
		if s.Head(k) == t {
			s.Heads[k] = int32(v)
			if s.Tokens[k].XPOS == parse.VBG {
				s.Rels[k] = parse.Advcl
			}
		}
	}
	s.Heads[t], s.Rels[t] = int32(n), parse.Det
	s.link()
	return true
}

// askedAside makes "Coveney, asked about it, said" Coveney's saying where the participle
// between the commas was taken for a clause of its own.
func (s *Sentence) askedAside(v int) bool {
	h := s.Head(v)
	if h <= v || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBN || !s.Rels[v].Is(parse.Ccomp, parse.Advcl) || v < 2 ||
		s.Tokens[v-1].Text != "," || s.Tokens[h-1].Text != "," || !SpeechVerbs.Has(s.Low[h]) || s.Child(h, parse.Nsubj) >= 0 {
		return false
	}
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	if n < 0 || n > v || !s.Names(n) || s.Doc.Mentions[s.Mention[n]].To != v-1 {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(h), parse.Nsubj
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	s.retag(v, parse.VBN)
	s.link()
	return true
}

// serial puts right a past tense in a list of them that was taken for what the first
// one says: "emphasised her concern, reaffirmed the commitment, and briefed him".
func (s *Sentence) serial(v int) bool {
	h := s.Head(v)
	if s.Tokens[v].XPOS == parse.VB && h > v {
		return s.purposeSaid(v, h)
	}
	if h < 0 || h > v || v == 0 || s.Low[h] == "say" || s.Rels[v] != parse.Ccomp || s.Tokens[v].XPOS != s.Tokens[h].XPOS || !s.Finite(h) ||
		s.Tokens[v-1].Text != "," && s.Tokens[v-1].Tag != parse.CCONJ || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark, parse.Aux) >= 0 {
		return false
	}
	if o := s.Child(h, parse.Obj); o < h || o > v || s.Tokens[v].Quoted != s.Tokens[h].Quoted {
		return false
	}
	s.Rels[v] = parse.Conj
	s.link()
	return true
}

// purposeSaid hangs an infinitive behind a comma on what is said to be done and not on who says so: "has written to X, to propose
// that the border be settled, his office said".
func (s *Sentence) purposeSaid(v, h int) bool {
	to := s.Child(v, parse.Mark)
	if to < 1 || s.Low[to] != "to" || s.Tokens[to-1].Text != "," || !s.Utters(h) || s.Child(v, parse.Nsubj) >= 0 {
		return false
	}
	for k := s.Kid[h]; k >= 0 && int(k) < to; k = s.Sib[k] {
		if c := int(k); s.Rels[c] == parse.Ccomp && s.Verbal(c) && s.Child(c, parse.Nsubj, parse.NsubjPass) >= 0 {
			s.Heads[v], s.Rels[v] = int32(c), parse.Advcl
			s.link()
			return true
		}
	}
	return false
}

// made lists the verbs by which one owns what he puts to others.
var made = vocab.Words("pen", "sign", "compose", "make", "play", "show", "voice", "express", "utter", "propose", "draft", "table", "submit", "present", "issue", "sponsor", "circulate",
	"send", "write", "announce", "impose", "launch", "conduct", "order", "push", "back", "introduce", "take", "adopt", "approve",
	"carry", "commit", "perpetrate", "wage", "inflict", "mount", "stage", "execute", "unleash", "initiate", "undertake", "perform", "enact", "claim", "endorse", "orchestrate", "enforce", "exert", "extend", "provide", "offer", "lend",
	"level", "levy", "raise", "bring", "air", "hurl", "spread", "peddle", "advance", "file", "deliver", "lodge", "tender", "float", "unveil", "broker", "negotiate", "devise")

// kept lists the verbs by which somebody has what he does: a policy, a course.
var kept = vocab.Words("maintain", "pursue", "adopt", "follow", "keep")

// OwnerBefore returns whose a thing is that the text takes up: "the sales", where it
// told of "US arms sales" before.
func (s *Sentence) OwnerBefore(n int) []Party {
	if of := s.Prepositional(n, "of", nil); len(of) == 1 && (s.Low[n] == "sort" || s.Low[n] == "kind" || s.Low[n] == "type") && s.Pointed(n) {
		return s.wordsBefore(of[0]) // "such sort of statements"
	}
	if d := s.Child(n, parse.Det); s.Tokens[n].Tag != parse.NOUN || d < 0 && !s.Pointed(n) || d >= 0 && s.Low[d] != "the" && s.Low[d] != "this" && s.Low[d] != "these" || s.Mention[n] >= 0 {
		return nil
	}
	if ps := s.utteredBy(n); len(ps) > 0 {
		return ps
	}
	return s.wordsBefore(n)
}

// utteredBy returns who made "the comments made by Rajnath Singh", where the parse does not tell.
func (s *Sentence) utteredBy(n int) []Party {
	for v := n + 1; v+1 < len(s.Tokens) && v < n+4; v++ {
		if s.Tokens[v].Tag == parse.AUX {
			return nil // "the law was welcomed by X but denounced by Y"
		}
		if s.Tokens[v].XPOS != parse.VBN || s.Low[v+1] != "by" {
			continue
		}
		for x := v + 2; x < len(s.Tokens) && x < v+10; x++ {
			if m := s.Mention[x]; m >= 0 && s.Doc.Mentions[m].Form == who.Name && s.Doc.Mentions[m].Head == x && !s.Attributive(x) {
				return s.Filter(s.MentionParties(x, nil), ActorKinds)
			}
			if !s.Tokens[x].Tag.Is(parse.PROPN, parse.NOUN, parse.ADJ, parse.DET) {
				break
			}
		}
	}
	return nil
}

// SaidBefore returns the parties that the nearest word before t gives by itself, within as
// many sentences as reach, as those of t, and by so much less sure; nil for none.
func (s *Sentence) SaidBefore(t, reach int, sure float64, of func(g *Sentence, x int) []Party) []Party {
	for i := s.Index; i >= 0 && i > s.Index-reach; i-- {
		g := &s.Doc.Sents[i]
		x := len(g.Tokens)
		if i == s.Index {
			x = t
		}
		for x--; x >= 0; x-- {
			if ps := of(g, x); len(ps) > 0 {
				for k := range ps {
					ps[k].Token, ps[k].Sure = t, ps[k].Sure*sure
				}
				return ps
			}
		}
	}
	return nil
}

// claimed hangs the clause of "the accusation that Iran supplied drones" on the noun where
// it was taken for a relative clause, or for one of the main verb.
func (s *Sentence) claimed(t int) bool {
	if s.Tokens[t].Tag != parse.NOUN || t+2 >= len(s.Tokens) || !s.Doc.Tables.Classes["claimed"].Has(s.Low[t]) {
		return false
	}
	that := t + 1
	for that+2 < len(s.Tokens) && that < t+9 && s.Low[that] != "that" && (that > t+1 || s.Low[that] == "by" || s.Low[that] == "from" || s.Low[that] == "against") && s.Tokens[that].Tag.Is(parse.ADP, parse.PROPN, parse.NOUN, parse.ADJ, parse.DET, parse.PART) {
		that++ // "an allegation by Togo that"
	}
	if s.Low[that] != "that" || that > t+1 && s.Rels[that] != parse.Mark {
		return false
	}
	v := s.Head(that)
	if v < that+1 || s.Rels[v] == parse.Acl && s.Head(v) == t {
		return false
	}
	if n := s.Child(v, parse.Nsubj, parse.NsubjPass); n == that || n < 0 {
		return false
	}
	if o := s.Child(v, parse.Obj, parse.Ccomp, parse.Xcomp, parse.Cop); o < 0 || o == that && s.Child(v, parse.Ccomp, parse.Xcomp, parse.Cop) < 0 && s.objectBehind(v) < 0 {
		return false // "an accusation that the negotiator has denied"
	}
	if Labels[s.Low[v]] != 0 && s.Child(v, parse.Xcomp) > v && s.Child(v, parse.Obj) < 0 {
		return false // "a charge that London called absurd"
	}
	beside := s.Rels[v] == parse.Ccomp && s.Rels[t] == parse.Obj && s.Head(v) == s.Head(t) // "rejected the accusation that"
	if s.Head(v) != t && !beside && !(s.Rels[v] == parse.Advcl && (s.Head(v) > v || s.Head(v) < t)) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(t), parse.Acl
	s.Heads[that], s.Rels[that] = int32(v), parse.Mark
	s.link()
	return true
}

// objectBehind returns the object that stands behind a verb, -1 if none does.
func (s *Sentence) objectBehind(v int) int {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) > v && s.Rels[k] == parse.Obj {
			return int(k)
		}
	}
	return -1
}

// asAdjective parts "hailed as historic the visit": the adjective is what the visit is
// called, the noun behind it the verb's object.
func (s *Sentence) asAdjective(t int) bool {
	v, p := s.Head(t), s.Child(t, parse.Case)
	if s.behindAs(t, v) {
		s.Heads[t], s.Rels[t] = s.Heads[v], parse.Obj
		s.link()
		return true
	}
	if s.Tokens[t].Tag != parse.NOUN || !s.Rels[t].Is(parse.Obl, parse.Nmod, parse.Obj) || v < 0 || v > t || !s.Verbal(v) || p != v+1 || s.Low[p] != "as" {
		return false
	}
	a, d, o := s.Child(t, parse.Amod), s.Child(t, parse.Det, parse.NmodPoss), s.Child(v, parse.Obj)
	if a != p+1 && !(a == p+2 && s.Tokens[p+1].Tag == parse.PUNCT) || o >= 0 && o != t {
		return false
	}
	if d < a && (d >= 0 || s.Tokens[t].XPOS != parse.NNS || !judgedAs.Has(s.Low[v]) || s.Passive(v)) {
		return false
	}
	s.Heads[p] = int32(a)
	s.Heads[a], s.Rels[a] = int32(v), parse.Obl
	s.Rels[t] = parse.Obj
	s.link()
	return true
}

// behindAs reports whether a noun phrase that was hung on the adjective before it is what the adjective is said
// of: "blasted as "unhelpful" the intervention".
func (s *Sentence) behindAs(t, a int) bool {
	if a < 0 || a > t || !s.Rels[t].Is(parse.Conj, parse.Obl, parse.Nmod, parse.Appos, parse.Dep) || s.Tokens[a].Tag != parse.ADJ && s.Tokens[a].XPOS != parse.VBN || s.CaseOf(a) != "as" || s.CaseOf(t) != "" {
		return false
	}
	v, d := s.Head(a), s.Child(t, parse.Det, parse.NmodPoss)
	if v < 0 || v > a || !s.Verbal(v) || s.Child(v, parse.Obj) >= 0 || d < a || s.Child(t, parse.Coord) >= 0 {
		return false
	}
	from, _ := s.Span(t)
	return from == a+1 || from == a+2 && s.Tokens[a+1].Tag == parse.PUNCT && s.Tokens[a+1].Text != ","
}

// strongTerms gives the verb its object in "condemned in the strongest terms the launch", where
// the parse hung it on the terms.
func (s *Sentence) strongTerms(t int) bool {
	v := s.Head(t)
	if !(s.Low[t] == "term" && s.CaseOf(t) == "in" || s.Low[t] != "term" && s.CaseOf(t) == "with") || v < 0 || v > t || !s.Verbal(v) || s.Child(v, parse.Obj) >= 0 {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if n := int(k); n > t && s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) && s.CaseOf(n) == "" && s.Rels[n].Is(parse.Obj, parse.Obl, parse.Nmod, parse.NmodUnmarked, parse.OblUnmarked, parse.Appos, parse.Dep) {
			s.Heads[n], s.Rels[n] = int32(v), parse.Obj
			s.link()
			return true
		}
	}
	return false
}
