package clause

import (
	"slices"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// besideOwner makes who is named second a second subject, where the parse has him beside whose the first is: "The government of President X
// and rebels of the Front have agreed".
func (s *Sentence) besideOwner(t int) bool {
	h := s.Head(t)
	if h < 0 || s.Rels[h] != parse.Nmod || s.CaseOf(h) != "of" || s.Child(t, parse.Case) >= 0 || !s.Names(t) && s.Tokens[t].XPOS != parse.NNS {
		return false
	}
	n := s.Head(h)
	if n < 0 || n > h || s.Tokens[n].XPOS != parse.NN || !s.Names(n) || !s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) || s.Rels[n].Is(parse.Nsubj) && s.Person(n) && !s.Person(t) {
		return false
	}
	v := s.Head(n)
	if v < t || s.Person(t) == s.Person(h) && !s.pluralVerb(v) || !s.pluralVerb(v) && s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	s.Heads[t] = int32(n)
	for k := t + 1; k < v; k++ { // "rebels of the Front", both hung on the owner
		if s.Head(k) == h && s.Rels[k] == parse.Nmod {
			s.Heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// pluralVerb reports whether the form of a verb or its auxiliary is that of the plural.
func (s *Sentence) pluralVerb(v int) bool {
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) {
			switch verbs.Lower(s.Tokens[k].Text) {
			case "have", "are", "were", "do":
				return true
			}
			return false
		}
	}
	return s.Tokens[v].XPOS == parse.VBP
}

// tidings hangs on the verb what something was said or asked in, where the parse has it with what was said: "was promised full support in
// a call from X".
func (s *Sentence) tidings(t int) bool {
	h := s.Head(t)
	if h < 0 || s.CaseOf(t) != "in" || !Missives.Has(s.Low[t]) || s.Tokens[h].Tag != parse.NOUN {
		return false
	}
	v := s.Head(h)
	if v < 0 || v > t || !s.Passive(v) || !s.Rels[h].Is(parse.Obj, parse.Iobj, parse.Nsubj, parse.NsubjPass, parse.Obl) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obl
	s.link()
	return true
}

// Missives are the nouns for that by which somebody is told or asked something.
var Missives = vocab.Words("call", "letter", "message", "note", "cable", "telegram", "statement", "email", "conversation",
	"memo", "speech", "communique", "communiqué", "report", "tweet", "post", "resolution", "appeal", "missive")

// inMissive returns who speaks where the passive does not say by whom but in whose words: "was promised support in a call from X", "was
// accused of lying in a statement by Y".
func (s *Sentence) inMissive(v int, dst []int) []int {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if !s.Rels[k].Is(parse.Obl, parse.Nmod) || !Missives.Has(s.Low[k]) || s.CaseOf(int(k)) != "in" {
			continue
		}
		for _, p := range [...]string{"from", "by", "of"} {
			for _, x := range s.Prepositional(int(k), p, nil) {
				if len(s.Parties(x, ActorKinds)) > 0 {
					return append(dst, x)
				}
			}
		}
	}
	return dst
}

// contrasted hangs a clause with "while" on what it is set against, where the parse has it in the condition between: "X has threatened to
// attack if talks fail, while Y has vowed to hit back".
func (s *Sentence) contrasted(t int) bool {
	m, h := s.Child(t, parse.Mark), s.Head(t)
	if m > 0 && m < t && s.Low[m] == "while" && s.whileSaying(t, m, h) {
		return true
	}
	if m < 1 || m > t || s.Low[m] != "while" && s.Low[m] != "whereas" || s.Tokens[m-1].Text != "," || h < 0 || s.Rels[h] != parse.Advcl {
		return false
	}
	c, v := s.Child(h, parse.Mark), s.Head(h)
	if c < 0 || !Conditionals.Has(s.Low[c]) || v < 0 || v > c {
		return false
	}
	s.Heads[t] = int32(v)
	s.link()
	return true
}

// whileSaying hangs on who speaks what he does while he says so, where the parse has it with what is said: "stressed that
// “the people must decide” while condemning the raid".
func (s *Sentence) whileSaying(t, m, h int) bool {
	for n := 0; h >= 0 && s.Rels[h] != parse.Ccomp && n < 3; n++ {
		h = s.Head(h)
	}
	if h < 0 || h > m || s.Rels[h] != parse.Ccomp || s.Tokens[t].XPOS != parse.VBG || s.Child(t, parse.Nsubj, parse.Aux) >= 0 || !s.speechAct(t) {
		return false
	}
	v, n := s.Head(h), s.Child(h, parse.Nsubj, parse.NsubjPass)
	if v < 0 || v > h || !s.Utters(v) || !s.Tokens[m-1].Quoted && s.Tokens[m-1].XPOS != parse.CloseQuote && n >= 0 && s.Mention[n] >= 0 && s.Names(n) {
		return false
	}
	s.Heads[t] = int32(v)
	s.link()
	return true
}

// speechAct reports whether a verb tells what somebody does in words.
func (s *Sentence) speechAct(t int) bool {
	return slices.ContainsFunc(s.Entries[t].Verb, func(r *verbs.Row) bool { return s.Doc.Tables.Acts[r.Type].Speech })
}

// moneyOf makes an object of what some money's worth of is given or taken: "imposed $3 billion worth of tariffs on X", "sent millions
// of dollars' worth of arms to X".
func (s *Sentence) moneyOf(t int) bool {
	v := s.Head(t)
	x := s.Child(t, parse.Nmod)
	if v < 0 || v > t || !s.Verbal(v) || x < t+2 || s.Low[t+1] != "of" || s.CaseOf(x) != "of" || s.Mention[x] >= 0 {
		return false
	}
	for k := v + 1; k < t; k++ {
		if s.Tokens[k].Tag == parse.ADP {
			return false // "announced a tariff on $3 billion worth of"
		}
	}
	for k := v + 1; k < len(s.Tokens); k++ {
		switch {
		case k == t || k == x:
		case s.Head(k) == t && k > x:
			s.Heads[k] = int32(x)
		case s.Head(k) == v && k < t && s.Rels[k].Is(parse.Obj, parse.Iobj):
			s.Heads[k], s.Rels[k] = int32(t), parse.Nummod
		}
	}
	s.Heads[t+1], s.Rels[t+1] = int32(t), parse.Fixed
	s.Heads[t], s.Rels[t] = int32(x), parse.NmodUnmarked
	s.Heads[x], s.Rels[x] = int32(v), parse.Obj
	s.link()
	return true
}

// amountGiven makes an object of the amount behind a verb that the parse hung on "said" at the end: "will provide nearly 25,000 tons of aid
// to refugees, the agency said".
func (s *Sentence) amountGiven(t int) bool {
	h := s.Head(t)
	if h < t || s.Child(t, parse.Nummod) < 0 || s.CaseOf(t) != "" || Temporal.Has(s.Low[t]) {
		return false
	}
	from, _ := s.Span(t)
	v := from - 1
	if v < 1 || !s.Verbal(v) || s.Dominates(t, v) || s.Child(v, parse.Obj, parse.Xcomp, parse.Ccomp) >= 0 || s.Passive(v) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obj
	s.link()
	return true
}

// wonBacking makes a noun of "backing" behind a verb for getting it: "the plea won backing from Chad".
func (s *Sentence) wonBacking(t int) bool {
	h := s.Head(t)
	if h < 0 || h >= t || h < t-3 || s.Child(t, parse.Obj) >= 0 {
		return false
	}
	switch s.Low[h] {
	case "win", "get", "gain", "receive", "earn", "draw", "secure", "obtain", "lose", "find", "enjoy", "attract":
	default:
		return false
	}
	for k := range s.Heads {
		if s.Head(k) == h && k > t && s.Rels[k] == parse.Obl && s.CaseOf(k) == "from" {
			s.Heads[k] = int32(t)
		}
	}
	s.makeNoun(t)
	s.reword(t, "backing")
	s.Rels[t] = parse.Obj
	s.link()
	return true
}

// ofSeveral makes the noun the head of "the Iranian, Belarusian and Syrian governments", where the parse has one of the adjectives.
func (s *Sentence) ofSeveral(t int) bool {
	m := s.Mention[t]
	if m < 0 {
		return false
	}
	mn := &s.Doc.Mentions[m]
	if !mn.Plural || len(mn.Entities) < 2 || mn.To != t+1 || mn.Form != who.Title {
		return false
	}
	out := -1 // the adjective that hangs on what is without
	for k := mn.From; k < t; k++ {
		if h := s.Head(k); s.Tokens[k].Tag.Is(parse.ADJ, parse.PROPN) && (h < mn.From || h > t) {
			if out >= 0 || s.Rels[k] == parse.Amod {
				return false
			}
			out = k
		}
	}
	if h := s.Head(t); out < 0 || h < mn.From || h >= t {
		return false
	}
	s.Heads[t], s.Rels[t] = s.Heads[out], s.Rels[out]
	for k := 0; k < len(s.Tokens); k++ {
		switch h := s.Head(k); {
		case k == t:
		case k >= mn.From && k < t && s.Tokens[k].Tag.Is(parse.ADJ, parse.PROPN):
			s.Heads[k], s.Rels[k] = int32(t), parse.Amod
		case h >= mn.From && h < t && (k < mn.From || k > t):
			s.Heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// doings are the nouns for deeds that are forms of verbs as well.
var doings = map[string]string{"bombing": "bomb", "shelling": "shell", "killing": "kill", "fighting": "fight", "funding": "fund", "financing": "finance", "training": "train",
	"blocking": "block", "targeting": "target", "arming": "arm", "backing": "back", "mining": "mine", "jailing": "jail", "raiding": "raid", "smuggling": "smuggle",
	"harbouring": "harbour", "warning": "warn", "withholding": "withhold", "recruiting": "recruit", "spying": "spy", "meddling": "meddle", "massing": "mass",
	"building": "build", "mediating": "mediate", "looting": "loot", "hosting": "host"}

// isDoing makes a verb of a deed that somebody is at: "Sudan is still bombing our villages", "was shelling the town".
func (s *Sentence) isDoing(t int) bool {
	if s.Tokens[t].Tag != parse.NOUN || t < 2 || t+1 >= len(s.Tokens) {
		return false
	}
	be := t - 1
	for be > 0 && s.Tokens[be].Tag == parse.ADV {
		be--
	}
	n := be - 1
	if s.Low[be] != "be" || n < 0 || s.Tokens[be].XPOS == parse.VB && s.Tokens[be].Tag != parse.AUX || s.Mention[n] < 0 && s.Tokens[n].Tag != parse.PRON && s.Tokens[n].XPOS != parse.NNS {
		return false
	}
	o := -1
	for k := t + 1; k < len(s.Tokens) && k < t+6 && o < 0; k++ {
		switch {
		case s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) && (k+1 >= len(s.Tokens) || !s.Tokens[k+1].Tag.Is(parse.NOUN, parse.PROPN) && s.Tokens[k+1].XPOS != parse.POS):
			o = k
		case !s.Tokens[k].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM) && s.Tokens[k].XPOS != parse.PRPS && s.Tokens[k].XPOS != parse.POS:
			return false
		}
	}
	if o < 0 {
		return false
	}
	if h := s.Head(t); h > t && h <= o && s.Child(h, parse.Cop) >= 0 { // the object was the predicate
		s.Heads[t], s.Rels[t] = s.Heads[h], s.Rels[h]
		for k := range s.Tokens {
			if s.Head(k) == h && k != t && (k < t || k > o) {
				s.Heads[k] = int32(t)
			}
		}
		o = h
	} else if h != -1 && s.Child(t, parse.Cop) < 0 {
		return false
	}
	s.Heads[o], s.Rels[o] = int32(t), parse.Obj
	for k := range t {
		if s.Head(k) == t && s.Rels[k] == parse.Cop {
			s.Rels[k] = parse.Aux
		}
	}
	s.reword(t, doings[s.Low[t]])
	s.retag(t, parse.VBG)
	s.Tokens[t].Tag = parse.VERB
	s.link()
	return true
}

// whoIs makes a clause of a predicate with "who" that the parse has listed with whom it is about: "X, who was in Turkey for a visit,".
func (s *Sentence) whoIs(t int) bool {
	n, h := s.Child(t, parse.Nsubj), s.Head(t)
	if n < 0 || n > t || !s.Relative(n) || s.Child(t, parse.Cop) < n || h < 0 || h > n || s.Head(n) != t {
		return false
	}
	s.Rels[t] = parse.AclRelcl
	s.link()
	return true
}

// whoOnDay gives a clause with "who" the verb behind a day that the parse took for its subject: "X, who earlier Tuesday declared that".
func (s *Sentence) whoOnDay(t int) bool {
	v := s.Head(t)
	if v != t+1 || !s.Finite(v) || !s.Rels[t].Is(parse.Nsubj) {
		return false
	}
	w := t - 1
	for w > 0 && (s.Tokens[w].Tag == parse.ADV || s.Low[w] == "on" || s.Low[w] == "late" || s.Low[w] == "early") {
		w--
	}
	if w < 2 || s.Tokens[w].XPOS != parse.WP || s.Tokens[w-1].Text != "," {
		return false
	}
	n := -1
	for k := w - 2; k >= 0 && k > w-6 && n < 0; k-- {
		if m := s.Mention[k]; m >= 0 && s.Doc.Mentions[m].To == w-1 && s.Person(k) {
			n = s.Doc.Mentions[m].Head
		}
	}
	if n < 0 || s.Dominates(n, v) {
		return false
	}
	main := -1
	for k := 0; k < w; k++ {
		if s.Head(k) == v && s.Rels[k].Is(parse.Ccomp, parse.Advcl, parse.Parataxis, parse.Csubj) && s.Verbal(k) {
			main = k
		}
	}
	if main < 0 && s.Rels[v] != parse.Conj {
		return false
	}
	if main >= 0 {
		s.Heads[main], s.Rels[main] = s.Heads[v], s.Rels[v]
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	s.Heads[t], s.Rels[t] = int32(v), parse.OblUnmarked
	s.Heads[w], s.Rels[w] = int32(v), parse.Nsubj
	s.link()
	return true
}

// aimedTalks makes of "talks with X aimed at" what the talks are for, where the parse has X aim.
func (s *Sentence) aimedTalks(t int) bool {
	if t < 3 || t+1 >= len(s.Tokens) || s.Low[t+1] != "at" || s.Tokens[t].XPOS != parse.VBD && s.Tokens[t].XPOS != parse.VBN || s.Child(t, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	m := s.Mention[t-1]
	if m < 0 {
		return false
	}
	n := s.Doc.Mentions[m].Head
	k := s.Doc.Mentions[m].From - 1
	for k > 0 && s.Mention[k] >= 0 {
		k--
	}
	if k < 1 || s.Low[k] != "with" && s.Low[k] != "between" || !s.Doc.Tables.Classes["talks"].Has(s.Low[k-1]) {
		return false
	}
	if s.Head(n) == t || s.Rels[n] == parse.Nsubj {
		s.Heads[n], s.Rels[n] = int32(k-1), parse.Nmod
	}
	s.Heads[t], s.Rels[t] = int32(k-1), parse.Acl
	s.retag(t, parse.VBN)
	s.link()
	return true
}

// reportedOn hangs what somebody goes on to do on what an outlet reports of him, where the parse has the outlet do it: "The agency reported
// X spoke with Y and urged him".
func (s *Sentence) reportedOn(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || !SpeechVerbs.Has(s.Low[h]) || !s.Finite(v) || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	c := s.Child(h, parse.Ccomp)
	n := s.Child(h, parse.Nsubj)
	if c < h || c > v || n < 0 || n > h || s.Tokens[c].XPOS != s.Tokens[v].XPOS {
		return false
	}
	ps := s.Parties(n, ActorKinds)
	if len(ps) != 1 || !s.Doc.Outlet(ps[0]) {
		return false
	}
	s.Heads[v] = int32(c)
	s.link()
	return true
}

// rivalNamed gives "X's rival Y" Y for its head, where the parse has X.
func (s *Sentence) rivalNamed(p int) bool {
	n := p + 1
	if p < 1 || n+1 >= len(s.Tokens) || !others.Has(s.Low[n]) && !kindred.Has(s.Low[n]) || s.Mention[p-1] < 0 || s.Mention[n+1] < 0 {
		return false
	}
	o, y := s.Doc.Mentions[s.Mention[p-1]].Head, s.Doc.Mentions[s.Mention[n+1]].Head
	if !s.Person(y) || s.Mention[o] == s.Mention[y] || s.Rels[n] != parse.Flat && s.Head(n) != o && s.Head(y) != o || s.Rels[o] == parse.NmodPoss {
		return false
	}
	if s.Head(y) == o {
		s.Heads[y], s.Rels[y] = s.Heads[o], s.Rels[o]
	}
	s.Heads[o], s.Rels[o] = int32(y), parse.NmodPoss
	s.Heads[n], s.Rels[n] = int32(y), parse.NmodDesc
	s.Heads[p], s.Rels[p] = int32(o), parse.Case
	s.link()
	return true
}

// kindred are more nouns for who somebody is to another.
var kindred = vocab.Words("successor", "predecessor", "challenger", "deputy", "aide", "confidant", "protege", "mentor")

// andAfterWith takes a verb behind "and" from whom "with" brings in, and gives it to the subject of the clause before: "Novak ran into
// a row with Ambassador Lind and accused him of meddling".
func (s *Sentence) andAfterWith(v int) bool {
	h, w, n := s.Head(v), s.Child(v, parse.Mark), s.Child(v, parse.Nsubj)
	if h < 0 || w <= h || n <= w || n > v || s.Low[w] != "with" || s.Low[v-1] != "and" || !s.Finite(v) || !s.Verbal(h) || s.Tokens[w-1].Text == "," {
		return false
	}
	to, rel := h, parse.Obl
	if s.Tokens[w-1].Tag == parse.NOUN {
		to, rel = w-1, parse.Nmod
	}
	s.Heads[n], s.Rels[n] = int32(to), rel
	s.Heads[w], s.Rels[w] = int32(n), parse.Case
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) < n && int(k) > w && s.Rels[k].Is(parse.Det, parse.Amod, parse.Compound) {
			s.Heads[k] = int32(n)
		}
	}
	s.Rels[v] = parse.Conj
	s.link()
	return true
}

// abreast hangs what stands behind "shoulder to shoulder" and its like on the verb, whatever the parse makes of these: "continues to
// stand shoulder to shoulder with the Somali people".
func (s *Sentence) abreast(t int) bool {
	if t < 1 || t+2 >= len(s.Tokens) || s.Low[t+2] != s.Low[t] || s.Low[t+1] != "to" && s.Low[t+1] != "by" && s.Low[t+1] != "in" {
		return false
	}
	v := s.Head(t)
	if s.Verbal(t - 1) {
		v = t - 1
	}
	if v < 0 || v > t || !s.Verbal(v) || s.Rels[t] == parse.Obj && s.Head(t+2) == t && s.Rels[t+2] == parse.Dep {
		return false
	}
	for k := t + 3; k < len(s.Heads); k++ {
		if s.Head(k) == t || s.Head(k) == t+2 {
			s.Heads[k] = int32(v)
			if s.Rels[k] == parse.Nmod {
				s.Rels[k] = parse.Obl
			}
		}
	}
	s.makeNoun(t + 2)
	s.Heads[t+1], s.Rels[t+1] = int32(t+2), parse.Case
	s.Heads[t+2], s.Rels[t+2] = int32(t), parse.Dep
	s.Heads[t], s.Rels[t] = int32(v), parse.Obj
	s.link()
	return true
}
