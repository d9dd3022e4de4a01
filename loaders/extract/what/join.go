package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// listed puts right a name taken for an attribute of what it is listed with: "met
// President Zelensky and senior officials".
func (s *sentence) listed(t int) bool {
	h := s.head(t)
	if h <= t || !s.rels[t].Is(parse.Compound, parse.NmodDesc, parse.Amod) || !s.names(t) || s.Tokens[h].Tag == parse.PROPN && (s.mention[h] < 0 || s.mention[h] == s.mention[t]) {
		return false
	}
	m := &s.doc.Mentions[s.mention[t]]
	if m.To > h || m.Form != who.Name {
		return false
	}
	and := -1
	for x := m.To; x < h; x++ {
		if g := s.head(x); s.Tokens[x].Tag == parse.CCONJ && (g == h || g >= 0 && s.mention[g] >= 0 && s.mention[g] == s.mention[h]) {
			and = x
			if g != h { // "North and South Korea"
				s.heads[g], s.rels[g] = int32(h), parse.Compound
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
		if s.head(k) == h && s.rel(k).Is(parse.Case, parse.Mark, parse.NmodDesc, parse.Det) {
			s.heads[k] = int32(t)
		}
	}
	return true
}

// resumed puts right a past tense behind "and" that was taken for a participle, of
// what follows it or of the list before: "ordered the expulsion of 35 spies and
// imposed sanctions", "denied any role in it and fired missiles".
func (s *sentence) resumed(v int) bool {
	if s.againDid(v) {
		return true
	}
	h := s.head(v)
	if h < 0 || v == 0 || s.Tokens[v].XPOS != parse.VBN || s.Tokens[v-1].Tag != parse.CCONJ || s.child(v, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	object, above := -1, h
	switch {
	case s.rels[v] == parse.Amod && h > v && h < v+4 && s.rels[h] == parse.Conj && s.entries[v].wants(s.low[h]):
		object, above = h, s.head(h)
	case s.rels[v] == parse.Conj && h < v && s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN) && s.child(h, parse.Cop, parse.Nsubj) < 0 && s.child(v, parse.Obj) > v:
	default:
		return false
	}
	for n := 0; above >= 0 && n < 6 && !s.verbal(above); n++ {
		above = s.head(above)
	}
	if above < 0 || above > v || !s.verbal(above) {
		return false
	}
	s.heads[v], s.rels[v] = int32(above), parse.Conj
	s.retag(v, parse.VBD)
	if object >= 0 {
		s.heads[object], s.rels[object] = int32(v), parse.Obj
	}
	s.link()
	return true
}

// againDid makes the verb of "Kenya once again suspended aid" its sentence's, where the parse took it for an attribute of what it is
// done to and found no verb.
func (s *sentence) againDid(v int) bool {
	h, r := s.head(v), s.Root()
	if s.rels[v] != parse.Amod || v < 2 || h < v || r < v || s.Tokens[v-1].Tag != parse.ADV || len(s.entries[v].verb) == 0 {
		return false
	}
	n := v - 1
	for n > 0 && s.Tokens[n].Tag == parse.ADV {
		n--
	}
	if s.mention[n] < 0 || s.doc.Mentions[s.mention[n]].To != n+1 || !s.names(n) {
		return false
	}
	n = s.doc.Mentions[s.mention[n]].Head
	if s.head(n) != r && s.head(n) != h || !s.rels[n].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	for k := range s.Tokens {
		if s.finite(k) || s.Tokens[k].Tag == parse.AUX {
			return false
		}
	}
	s.retag(v, parse.VBD)
	for k := range s.heads {
		if x := s.head(k); (x == r || x == h) && (k < v || s.rels[k] == parse.Punct) {
			s.heads[k] = int32(v)
		}
	}
	s.heads[h], s.rels[h] = int32(v), parse.Obj
	s.rels[n] = parse.Nsubj
	if r == h {
		return s.crown(v, h, parse.Obj)
	}
	return s.crown(v, r, parse.Xcomp)
}

// wants reports whether the table has rows of the verb for an object like the noun.
func (e *entry) wants(noun string) bool {
	for _, r := range e.verb {
		for _, c := range r.needs {
			if c.keys[0] != "obj" || c.negated {
				continue
			}
			for _, w := range c.values {
				if w.words[noun] {
					return true
				}
			}
		}
	}
	return false
}

// relativeBelow reports whether x stands in a relative clause of the noun at n.
func (s *sentence) relativeBelow(n, x int) bool {
	for k := 0; k < 12 && x >= 0 && x != n; k++ {
		if s.rels[x].Is(parse.AclRelcl, parse.Acl) && s.head(x) == n {
			return true
		}
		x = s.head(x)
	}
	return false
}

// bareVerb hangs a bare verb that was coordinated with a past tense on the infinitive
// that it goes on with: "urged Washington to abide by it, stop the sales and cut the ties".
func (s *sentence) bareVerb(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.rels[v] != parse.Conj || s.Tokens[v].XPOS != parse.VB && s.Tokens[v].XPOS != parse.VBP ||
		s.Tokens[h].XPOS != parse.VBD && s.Tokens[h].XPOS != parse.VBZ || s.child(v, parse.Aux, parse.Nsubj, parse.Mark) >= 0 {
		return false
	}
	for x := v - 1; x > h; x-- {
		if s.Tokens[x].XPOS != parse.VB || !s.rels[x].Is(parse.Xcomp, parse.Advcl, parse.Ccomp) {
			continue
		}
		if u := s.head(x); u == h && s.toInfinitive(x) || u > h && s.low[u] == "help" && s.dominates(h, u) { // "accused it of helping train and arm rebels"
			s.heads[v] = int32(x)
			s.retag(v, parse.VB)
			s.link()
			return true
		}
	}
	return false
}

// poster returns on whose page what nobody is said to have published appears: "was
// published on the president's account".
func (s *sentence) poster(v int) []party {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rels[k].Is(parse.Obl) && s.caseOf(int(k)) == "on" && (s.doc.reader.tables.classes["web"][s.low[k]] || s.low[k] == "account" || s.low[k] == "page") {
			return s.follow(int(k), []path{{steps: []string{"whose"}}}, actorKinds)
		}
	}
	return nil
}

// gerundObject gives the verb before the object that was taken for the subject of a
// gerund behind a comma: "criticised the sanctions the US has imposed, claiming that".
func (s *sentence) gerundObject(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.Tokens[v].XPOS != parse.VBG || !s.rels[v].Is(parse.Ccomp, parse.Advcl) || s.child(v, parse.Aux) >= 0 || s.child(h, parse.Obj) >= 0 || !s.verbal(h) {
		return false
	}
	n := s.child(v, parse.Nsubj)
	if n < h || n > v || s.caseOf(n) != "" || !s.comma(n, v) || s.Tokens[n].Tag == parse.PRON {
		return false
	}
	s.heads[n], s.rels[n] = int32(h), parse.Obj
	s.rels[v] = parse.Advcl
	s.link()
	return true
}

// ofSaid hangs a gerund at the end on what is said and not on the saying: "said that
// Azerbaijan had shelled its positions, killing two soldiers".
func (s *sentence) ofSaid(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || v == 0 || s.Tokens[v].XPOS != parse.VBG || s.rels[v] != parse.Advcl || s.Tokens[v-1].Text != "," || !speechVerbs[s.low[h]] || s.utters(v) || s.child(v, parse.Mark, parse.Nsubj) >= 0 {
		return false
	}
	c := s.child(h, parse.Ccomp)
	if c < h || c > v || !s.verbal(c) || s.Tokens[c].Quoted != s.Tokens[v].Quoted {
		return false
	}
	s.heads[v] = int32(c)
	s.link()
	return true
}

// thatNoun makes "that accusation" an object again where "that" alone was taken for it.
func (s *sentence) thatNoun(t int) bool {
	v := s.head(t)
	if s.low[t] != "that" || s.rels[t] != parse.Obj || v < 0 || v > t || t+1 >= len(s.Tokens) || s.Tokens[t+1].Tag != parse.NOUN || s.head(t+1) < t+1 && !(s.head(t+1) == t && s.rels[t+1] == parse.Appos) {
		return false
	}
	n := t + 1
	s.heads[n], s.rels[n] = int32(v), parse.Obj
	for k := range s.heads {
		if s.head(k) == t {
			s.heads[k] = int32(v)
			if s.Tokens[k].XPOS == parse.VBG {
				s.rels[k] = parse.Advcl
			}
		}
	}
	s.heads[t], s.rels[t] = int32(n), parse.Det
	s.link()
	return true
}

// askedAside makes "Coveney, asked about it, said" Coveney's saying where the participle
// between the commas was taken for a clause of its own.
func (s *sentence) askedAside(v int) bool {
	h := s.head(v)
	if h <= v || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBN || !s.rels[v].Is(parse.Ccomp, parse.Advcl) || v < 2 ||
		s.Tokens[v-1].Text != "," || s.Tokens[h-1].Text != "," || !speechVerbs[s.low[h]] || s.child(h, parse.Nsubj) >= 0 {
		return false
	}
	n := s.child(v, parse.Nsubj, parse.NsubjPass)
	if n < 0 || n > v || !s.names(n) || s.doc.Mentions[s.mention[n]].To != v-1 {
		return false
	}
	s.heads[n], s.rels[n] = int32(h), parse.Nsubj
	s.heads[v], s.rels[v] = int32(n), parse.Acl
	s.retag(v, parse.VBN)
	s.link()
	return true
}

// writer returns who sends what the clause only says is sent to somebody: "proposed a
// truce in a letter sent to Guterres".
func (s *sentence) writer(v int) []party {
	n := s.head(v)
	if n < 0 || s.rels[v] != parse.Acl || s.Tokens[v].XPOS != parse.VBN || s.byAgent(v) >= 0 || !s.rels[n].Is(parse.Obl, parse.Nmod, parse.Obj) {
		return nil
	}
	if own := s.follow(n, []path{{steps: []string{"whose"}}}, actorKinds); len(own) > 0 {
		return own
	}
	if s.caseOf(n) != "in" && s.caseOf(n) != "with" && s.caseOf(n) != "via" && s.caseOf(n) != "by" && s.caseOf(n) != "through" {
		return nil
	}
	return s.follow(n, []path{{steps: []string{"ctx"}}}, actorKinds)
}

// serial puts right a past tense in a list of them that was taken for what the first
// one says: "emphasised her concern, reaffirmed the commitment, and briefed him".
func (s *sentence) serial(v int) bool {
	h := s.head(v)
	if s.Tokens[v].XPOS == parse.VB && h > v {
		return s.purposeSaid(v, h)
	}
	if h < 0 || h > v || v == 0 || s.low[h] == "say" || s.rels[v] != parse.Ccomp || s.Tokens[v].XPOS != s.Tokens[h].XPOS || !s.finite(h) ||
		s.Tokens[v-1].Text != "," && s.Tokens[v-1].Tag != parse.CCONJ || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark, parse.Aux) >= 0 {
		return false
	}
	if o := s.child(h, parse.Obj); o < h || o > v || s.Tokens[v].Quoted != s.Tokens[h].Quoted {
		return false
	}
	s.rels[v] = parse.Conj
	s.link()
	return true
}

// purposeSaid hangs an infinitive behind a comma on what is said to be done and not on who says so: "has written to X, to propose
// that the border be settled, his office said".
func (s *sentence) purposeSaid(v, h int) bool {
	to := s.child(v, parse.Mark)
	if to < 1 || s.low[to] != "to" || s.Tokens[to-1].Text != "," || !s.utters(h) || s.child(v, parse.Nsubj) >= 0 {
		return false
	}
	for k := s.kid[h]; k >= 0 && int(k) < to; k = s.sib[k] {
		if c := int(k); s.rels[c] == parse.Ccomp && s.verbal(c) && s.child(c, parse.Nsubj, parse.NsubjPass) >= 0 {
			s.heads[v], s.rels[v] = int32(c), parse.Advcl
			s.link()
			return true
		}
	}
	return false
}

// made lists the verbs by which one owns what he puts to others.
var made = map[string]bool{"pen": true, "sign": true, "compose": true, "make": true, "play": true, "show": true, "voice": true, "express": true, "utter": true, "propose": true, "draft": true, "table": true, "submit": true, "present": true, "issue": true, "sponsor": true, "circulate": true,
	"send": true, "write": true, "announce": true, "impose": true, "launch": true, "conduct": true, "order": true, "push": true, "back": true, "introduce": true, "take": true, "adopt": true, "approve": true,
	"carry": true, "commit": true, "perpetrate": true, "wage": true, "inflict": true, "mount": true, "stage": true, "execute": true, "unleash": true, "initiate": true, "undertake": true, "perform": true, "enact": true, "claim": true, "endorse": true, "orchestrate": true, "enforce": true, "exert": true, "extend": true, "provide": true, "offer": true, "lend": true,
	"level": true, "levy": true, "raise": true, "bring": true, "air": true, "hurl": true, "spread": true, "peddle": true, "advance": true, "file": true, "deliver": true, "lodge": true, "tender": true, "float": true, "unveil": true, "broker": true, "negotiate": true, "devise": true}

// kept lists the verbs by which somebody has what he does: a policy, a course.
var kept = map[string]bool{"maintain": true, "pursue": true, "adopt": true, "follow": true, "keep": true}

// addressee returns to whom a message goes by the participle that goes with it: "a
// letter addressed to his counterpart".
func (s *sentence) addressee(n int) []party {
	for k := s.kid[n]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Acl && s.Tokens[k].XPOS == parse.VBN {
			if to := s.follow(int(k), []path{{steps: []string{"to"}}}, actorKinds); len(to) > 0 {
				return to
			}
		}
	}
	return nil
}

// ownerBefore returns whose a thing is that the text takes up: "the sales", where it
// told of "US arms sales" before.
func (s *sentence) ownerBefore(n int) []party {
	if of := s.prepositional(n, "of", nil); len(of) == 1 && (s.low[n] == "sort" || s.low[n] == "kind" || s.low[n] == "type") && s.pointed(n) {
		return s.wordsBefore(of[0]) // "such sort of statements"
	}
	if d := s.child(n, parse.Det); s.Tokens[n].Tag != parse.NOUN || d < 0 && !s.pointed(n) || d >= 0 && s.low[d] != "the" && s.low[d] != "this" && s.low[d] != "these" || s.mention[n] >= 0 {
		return nil
	}
	if ps := s.utteredBy(n); len(ps) > 0 {
		return ps
	}
	return s.wordsBefore(n)
}

// utteredBy returns who made "the comments made by Rajnath Singh", where the parse does not tell.
func (s *sentence) utteredBy(n int) []party {
	for v := n + 1; v+1 < len(s.Tokens) && v < n+4; v++ {
		if s.Tokens[v].Tag == parse.AUX {
			return nil // "the law was welcomed by X but denounced by Y"
		}
		if s.Tokens[v].XPOS != parse.VBN || s.low[v+1] != "by" {
			continue
		}
		for x := v + 2; x < len(s.Tokens) && x < v+10; x++ {
			if m := s.mention[x]; m >= 0 && s.doc.Mentions[m].Form == who.Name && s.doc.Mentions[m].Head == x && !s.attributive(x) {
				return s.filter(s.mentionParties(x, nil), actorKinds)
			}
			if !s.Tokens[x].Tag.Is(parse.PROPN, parse.NOUN, parse.ADJ, parse.DET) {
				break
			}
		}
	}
	return nil
}

// saidBefore returns the parties that the nearest word before t gives by itself, within as
// many sentences as reach, as those of t, and by so much less sure; nil for none.
func (s *sentence) saidBefore(t, reach int, sure float64, of func(g *sentence, x int) []party) []party {
	for i := s.index; i >= 0 && i > s.index-reach; i-- {
		g := &s.doc.sents[i]
		x := len(g.Tokens)
		if i == s.index {
			x = t
		}
		for x--; x >= 0; x-- {
			if ps := of(g, x); len(ps) > 0 {
				for k := range ps {
					ps[k].token, ps[k].sure = t, ps[k].sure*sure
				}
				return ps
			}
		}
	}
	return nil
}

// claimed hangs the clause of "the accusation that Iran supplied drones" on the noun where
// it was taken for a relative clause, or for one of the main verb.
func (s *sentence) claimed(t int) bool {
	if s.Tokens[t].Tag != parse.NOUN || t+2 >= len(s.Tokens) || !s.doc.reader.tables.classes["claimed"][s.low[t]] {
		return false
	}
	that := t + 1
	for that+2 < len(s.Tokens) && that < t+9 && s.low[that] != "that" && (that > t+1 || s.low[that] == "by" || s.low[that] == "from" || s.low[that] == "against") && s.Tokens[that].Tag.Is(parse.ADP, parse.PROPN, parse.NOUN, parse.ADJ, parse.DET, parse.PART) {
		that++ // "an allegation by Togo that"
	}
	if s.low[that] != "that" || that > t+1 && s.rels[that] != parse.Mark {
		return false
	}
	v := s.head(that)
	if v < that+1 || s.rels[v] == parse.Acl && s.head(v) == t {
		return false
	}
	if n := s.child(v, parse.Nsubj, parse.NsubjPass); n == that || n < 0 {
		return false
	}
	if o := s.child(v, parse.Obj, parse.Ccomp, parse.Xcomp, parse.Cop); o < 0 || o == that && s.child(v, parse.Ccomp, parse.Xcomp, parse.Cop) < 0 && s.objectBehind(v) < 0 {
		return false // "an accusation that the negotiator has denied"
	}
	if labels[s.low[v]] != 0 && s.child(v, parse.Xcomp) > v && s.child(v, parse.Obj) < 0 {
		return false // "a charge that London called absurd"
	}
	beside := s.rels[v] == parse.Ccomp && s.rels[t] == parse.Obj && s.head(v) == s.head(t) // "rejected the accusation that"
	if s.head(v) != t && !beside && !(s.rels[v] == parse.Advcl && (s.head(v) > v || s.head(v) < t)) {
		return false
	}
	s.heads[v], s.rels[v] = int32(t), parse.Acl
	s.heads[that], s.rels[that] = int32(v), parse.Mark
	s.link()
	return true
}

// objectBehind returns the object that stands behind a verb, -1 if none does.
func (s *sentence) objectBehind(v int) int {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) > v && s.rels[k] == parse.Obj {
			return int(k)
		}
	}
	return -1
}

// asAdjective parts "hailed as historic the visit": the adjective is what the visit is
// called, the noun behind it the verb's object.
func (s *sentence) asAdjective(t int) bool {
	v, p := s.head(t), s.child(t, parse.Case)
	if s.behindAs(t, v) {
		s.heads[t], s.rels[t] = s.heads[v], parse.Obj
		s.link()
		return true
	}
	if s.Tokens[t].Tag != parse.NOUN || !s.rels[t].Is(parse.Obl, parse.Nmod, parse.Obj) || v < 0 || v > t || !s.verbal(v) || p != v+1 || s.low[p] != "as" {
		return false
	}
	a, d, o := s.child(t, parse.Amod), s.child(t, parse.Det, parse.NmodPoss), s.child(v, parse.Obj)
	if a != p+1 && !(a == p+2 && s.Tokens[p+1].Tag == parse.PUNCT) || o >= 0 && o != t {
		return false
	}
	if d < a && (d >= 0 || s.Tokens[t].XPOS != parse.NNS || !judgedAs[s.low[v]] || s.passive(v)) {
		return false
	}
	s.heads[p] = int32(a)
	s.heads[a], s.rels[a] = int32(v), parse.Obl
	s.rels[t] = parse.Obj
	s.link()
	return true
}

// behindAs reports whether a noun phrase that was hung on the adjective before it is what the adjective is said
// of: "blasted as "unhelpful" the intervention".
func (s *sentence) behindAs(t, a int) bool {
	if a < 0 || a > t || !s.rels[t].Is(parse.Conj, parse.Obl, parse.Nmod, parse.Appos, parse.Dep) || s.Tokens[a].Tag != parse.ADJ && s.Tokens[a].XPOS != parse.VBN || s.caseOf(a) != "as" || s.caseOf(t) != "" {
		return false
	}
	v, d := s.head(a), s.child(t, parse.Det, parse.NmodPoss)
	if v < 0 || v > a || !s.verbal(v) || s.child(v, parse.Obj) >= 0 || d < a || s.child(t, parse.Coord) >= 0 {
		return false
	}
	from, _ := s.span(t)
	return from == a+1 || from == a+2 && s.Tokens[a+1].Tag == parse.PUNCT && s.Tokens[a+1].Text != ","
}

// strongTerms gives the verb its object in "condemned in the strongest terms the launch", where
// the parse hung it on the terms.
func (s *sentence) strongTerms(t int) bool {
	v := s.head(t)
	if !(s.low[t] == "term" && s.caseOf(t) == "in" || s.low[t] != "term" && s.caseOf(t) == "with") || v < 0 || v > t || !s.verbal(v) || s.child(v, parse.Obj) >= 0 {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if n := int(k); n > t && s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) && s.caseOf(n) == "" && s.rels[n].Is(parse.Obj, parse.Obl, parse.Nmod, parse.NmodUnmarked, parse.OblUnmarked, parse.Appos, parse.Dep) {
			s.heads[n], s.rels[n] = int32(v), parse.Obj
			s.link()
			return true
		}
	}
	return false
}
