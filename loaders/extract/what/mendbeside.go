package what

import (
	"slices"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// besideOwner makes who is named second a second subject, where the parse has him beside whose the first is: "The government of President X
// and rebels of the Front have agreed".
func (s *sentence) besideOwner(t int) bool {
	h := s.head(t)
	if h < 0 || s.rels[h] != parse.Nmod || s.caseOf(h) != "of" || s.child(t, parse.Case) >= 0 || !s.names(t) && s.Tokens[t].XPOS != parse.NNS {
		return false
	}
	n := s.head(h)
	if n < 0 || n > h || s.Tokens[n].XPOS != parse.NN || !s.names(n) || !s.rels[n].Is(parse.Nsubj, parse.NsubjPass) || s.rels[n].Is(parse.Nsubj) && s.person(n) && !s.person(t) {
		return false
	}
	v := s.head(n)
	if v < t || s.person(t) == s.person(h) && !s.pluralVerb(v) || !s.pluralVerb(v) && s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	s.heads[t] = int32(n)
	for k := t + 1; k < v; k++ { // "rebels of the Front", both hung on the owner
		if s.head(k) == h && s.rels[k] == parse.Nmod {
			s.heads[k] = int32(t)
		}
	}
	s.link()
	return true
}

// pluralVerb reports whether the form of a verb or its auxiliary is that of the plural.
func (s *sentence) pluralVerb(v int) bool {
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) {
			switch lower(s.Tokens[k].Text) {
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
func (s *sentence) tidings(t int) bool {
	h := s.head(t)
	if h < 0 || s.caseOf(t) != "in" || !missives[s.low[t]] || s.Tokens[h].Tag != parse.NOUN {
		return false
	}
	v := s.head(h)
	if v < 0 || v > t || !s.passive(v) || !s.rels[h].Is(parse.Obj, parse.Iobj, parse.Nsubj, parse.NsubjPass, parse.Obl) {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Obl
	s.link()
	return true
}

// missives are the nouns for that by which somebody is told or asked something.
var missives = map[string]bool{"call": true, "letter": true, "message": true, "note": true, "cable": true, "telegram": true, "statement": true, "email": true, "conversation": true,
	"memo": true, "speech": true, "communique": true, "communiqué": true, "report": true, "tweet": true, "post": true, "resolution": true, "appeal": true, "missive": true}

// inMissive returns who speaks where the passive does not say by whom but in whose words: "was promised support in a call from X", "was
// accused of lying in a statement by Y".
func (s *sentence) inMissive(v int, dst []int) []int {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if !s.rels[k].Is(parse.Obl, parse.Nmod) || !missives[s.low[k]] || s.caseOf(int(k)) != "in" {
			continue
		}
		for _, p := range [...]string{"from", "by", "of"} {
			for _, x := range s.prepositional(int(k), p, nil) {
				if len(s.parties(x, actorKinds)) > 0 {
					return append(dst, x)
				}
			}
		}
	}
	return dst
}

// contrasted hangs a clause with "while" on what it is set against, where the parse has it in the condition between: "X has threatened to
// attack if talks fail, while Y has vowed to hit back".
func (s *sentence) contrasted(t int) bool {
	m, h := s.child(t, parse.Mark), s.head(t)
	if m > 0 && m < t && s.low[m] == "while" && s.whileSaying(t, m, h) {
		return true
	}
	if m < 1 || m > t || s.low[m] != "while" && s.low[m] != "whereas" || s.Tokens[m-1].Text != "," || h < 0 || s.rels[h] != parse.Advcl {
		return false
	}
	c, v := s.child(h, parse.Mark), s.head(h)
	if c < 0 || !conditionals[s.low[c]] || v < 0 || v > c {
		return false
	}
	s.heads[t] = int32(v)
	s.link()
	return true
}

// whileSaying hangs on who speaks what he does while he says so, where the parse has it with what is said: "stressed that
// “the people must decide” while condemning the raid".
func (s *sentence) whileSaying(t, m, h int) bool {
	for n := 0; h >= 0 && s.rels[h] != parse.Ccomp && n < 3; n++ {
		h = s.head(h)
	}
	if h < 0 || h > m || s.rels[h] != parse.Ccomp || s.Tokens[t].XPOS != parse.VBG || s.child(t, parse.Nsubj, parse.Aux) >= 0 || !s.speechAct(t) {
		return false
	}
	v, n := s.head(h), s.child(h, parse.Nsubj, parse.NsubjPass)
	if v < 0 || v > h || !s.utters(v) || !s.Tokens[m-1].Quoted && s.Tokens[m-1].XPOS != parse.CloseQuote && n >= 0 && s.mention[n] >= 0 && s.names(n) {
		return false
	}
	s.heads[t] = int32(v)
	s.link()
	return true
}

// speechAct reports whether a verb tells what somebody does in words.
func (s *sentence) speechAct(t int) bool {
	return slices.ContainsFunc(s.entries[t].verb, func(r *Row) bool { return s.doc.reader.tables.acts[r.Type].speech })
}

// moneyOf makes an object of what some money's worth of is given or taken: "imposed $3 billion worth of tariffs on X", "sent millions
// of dollars' worth of arms to X".
func (s *sentence) moneyOf(t int) bool {
	v := s.head(t)
	x := s.child(t, parse.Nmod)
	if v < 0 || v > t || !s.verbal(v) || x < t+2 || s.low[t+1] != "of" || s.caseOf(x) != "of" || s.mention[x] >= 0 {
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
		case s.head(k) == t && k > x:
			s.heads[k] = int32(x)
		case s.head(k) == v && k < t && s.rels[k].Is(parse.Obj, parse.Iobj):
			s.heads[k], s.rels[k] = int32(t), parse.Nummod
		}
	}
	s.heads[t+1], s.rels[t+1] = int32(t), parse.Fixed
	s.heads[t], s.rels[t] = int32(x), parse.NmodUnmarked
	s.heads[x], s.rels[x] = int32(v), parse.Obj
	s.link()
	return true
}

// ofSeveral makes the noun the head of "the Iranian, Belarusian and Syrian governments", where the parse has one of the adjectives.
func (s *sentence) ofSeveral(t int) bool {
	m := s.mention[t]
	if m < 0 {
		return false
	}
	mn := &s.doc.Mentions[m]
	if !mn.Plural || len(mn.Entities) < 2 || mn.To != t+1 || mn.Form != who.Title {
		return false
	}
	out := -1 // the adjective that hangs on what is without
	for k := mn.From; k < t; k++ {
		if h := s.head(k); s.Tokens[k].Tag.Is(parse.ADJ, parse.PROPN) && (h < mn.From || h > t) {
			if out >= 0 || s.rels[k] == parse.Amod {
				return false
			}
			out = k
		}
	}
	if h := s.head(t); out < 0 || h < mn.From || h >= t {
		return false
	}
	s.heads[t], s.rels[t] = s.heads[out], s.rels[out]
	for k := 0; k < len(s.Tokens); k++ {
		switch h := s.head(k); {
		case k == t:
		case k >= mn.From && k < t && s.Tokens[k].Tag.Is(parse.ADJ, parse.PROPN):
			s.heads[k], s.rels[k] = int32(t), parse.Amod
		case h >= mn.From && h < t && (k < mn.From || k > t):
			s.heads[k] = int32(t)
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
func (s *sentence) isDoing(t int) bool {
	if s.Tokens[t].Tag != parse.NOUN || t < 2 || t+1 >= len(s.Tokens) {
		return false
	}
	be := t - 1
	for be > 0 && s.Tokens[be].Tag == parse.ADV {
		be--
	}
	n := be - 1
	if s.low[be] != "be" || n < 0 || s.Tokens[be].XPOS == parse.VB && s.Tokens[be].Tag != parse.AUX || s.mention[n] < 0 && s.Tokens[n].Tag != parse.PRON && s.Tokens[n].XPOS != parse.NNS {
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
	if h := s.head(t); h > t && h <= o && s.child(h, parse.Cop) >= 0 { // the object was the predicate
		s.heads[t], s.rels[t] = s.heads[h], s.rels[h]
		for k := range s.Tokens {
			if s.head(k) == h && k != t && (k < t || k > o) {
				s.heads[k] = int32(t)
			}
		}
		o = h
	} else if h != -1 && s.child(t, parse.Cop) < 0 {
		return false
	}
	s.heads[o], s.rels[o] = int32(t), parse.Obj
	for k := range t {
		if s.head(k) == t && s.rels[k] == parse.Cop {
			s.rels[k] = parse.Aux
		}
	}
	s.reword(t, doings[s.low[t]])
	s.retag(t, parse.VBG)
	s.Tokens[t].Tag = parse.VERB
	s.link()
	return true
}

// whoIs makes a clause of a predicate with "who" that the parse has listed with whom it is about: "X, who was in Turkey for a visit,".
func (s *sentence) whoIs(t int) bool {
	n, h := s.child(t, parse.Nsubj), s.head(t)
	if n < 0 || n > t || !s.relative(n) || s.child(t, parse.Cop) < n || h < 0 || h > n || s.head(n) != t {
		return false
	}
	s.rels[t] = parse.AclRelcl
	s.link()
	return true
}

// whoOnDay gives a clause with "who" the verb behind a day that the parse took for its subject: "X, who earlier Tuesday declared that".
func (s *sentence) whoOnDay(t int) bool {
	v := s.head(t)
	if v != t+1 || !s.finite(v) || !s.rels[t].Is(parse.Nsubj) {
		return false
	}
	w := t - 1
	for w > 0 && (s.Tokens[w].Tag == parse.ADV || s.low[w] == "on" || s.low[w] == "late" || s.low[w] == "early") {
		w--
	}
	if w < 2 || s.Tokens[w].XPOS != parse.WP || s.Tokens[w-1].Text != "," {
		return false
	}
	n := -1
	for k := w - 2; k >= 0 && k > w-6 && n < 0; k-- {
		if m := s.mention[k]; m >= 0 && s.doc.Mentions[m].To == w-1 && s.person(k) {
			n = s.doc.Mentions[m].Head
		}
	}
	if n < 0 || s.dominates(n, v) {
		return false
	}
	main := -1
	for k := 0; k < w; k++ {
		if s.head(k) == v && s.rels[k].Is(parse.Ccomp, parse.Advcl, parse.Parataxis, parse.Csubj) && s.verbal(k) {
			main = k
		}
	}
	if main < 0 && s.rels[v] != parse.Conj {
		return false
	}
	if main >= 0 {
		s.heads[main], s.rels[main] = s.heads[v], s.rels[v]
	}
	s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
	s.heads[t], s.rels[t] = int32(v), parse.OblUnmarked
	s.heads[w], s.rels[w] = int32(v), parse.Nsubj
	s.link()
	return true
}

// aimedTalks makes of "talks with X aimed at" what the talks are for, where the parse has X aim.
func (s *sentence) aimedTalks(t int) bool {
	if t < 3 || t+1 >= len(s.Tokens) || s.low[t+1] != "at" || s.Tokens[t].XPOS != parse.VBD && s.Tokens[t].XPOS != parse.VBN || s.child(t, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	m := s.mention[t-1]
	if m < 0 {
		return false
	}
	n := s.doc.Mentions[m].Head
	k := s.doc.Mentions[m].From - 1
	for k > 0 && s.mention[k] >= 0 {
		k--
	}
	if k < 1 || s.low[k] != "with" && s.low[k] != "between" || !s.doc.reader.tables.classes["talks"][s.low[k-1]] {
		return false
	}
	if s.head(n) == t || s.rels[n] == parse.Nsubj {
		s.heads[n], s.rels[n] = int32(k-1), parse.Nmod
	}
	s.heads[t], s.rels[t] = int32(k-1), parse.Acl
	s.retag(t, parse.VBN)
	s.link()
	return true
}

// reportedOn hangs what somebody goes on to do on what an outlet reports of him, where the parse has the outlet do it: "The agency reported
// X spoke with Y and urged him".
func (s *sentence) reportedOn(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || !speechVerbs[s.low[h]] || !s.finite(v) || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	c := s.child(h, parse.Ccomp)
	n := s.child(h, parse.Nsubj)
	if c < h || c > v || n < 0 || n > h || s.Tokens[c].XPOS != s.Tokens[v].XPOS {
		return false
	}
	ps := s.parties(n, actorKinds)
	if len(ps) != 1 || !s.doc.outlet(ps[0]) {
		return false
	}
	s.heads[v] = int32(c)
	s.link()
	return true
}

// rivalNamed gives "X's rival Y" Y for its head, where the parse has X.
func (s *sentence) rivalNamed(p int) bool {
	n := p + 1
	if p < 1 || n+1 >= len(s.Tokens) || !others[s.low[n]] && !kindred[s.low[n]] || s.mention[p-1] < 0 || s.mention[n+1] < 0 {
		return false
	}
	o, y := s.doc.Mentions[s.mention[p-1]].Head, s.doc.Mentions[s.mention[n+1]].Head
	if !s.person(y) || s.mention[o] == s.mention[y] || s.rels[n] != parse.Flat && s.head(n) != o && s.head(y) != o || s.rels[o] == parse.NmodPoss {
		return false
	}
	if s.head(y) == o {
		s.heads[y], s.rels[y] = s.heads[o], s.rels[o]
	}
	s.heads[o], s.rels[o] = int32(y), parse.NmodPoss
	s.heads[n], s.rels[n] = int32(y), parse.NmodDesc
	s.heads[p], s.rels[p] = int32(o), parse.Case
	s.link()
	return true
}

// kindred are more nouns for who somebody is to another.
var kindred = map[string]bool{"successor": true, "predecessor": true, "challenger": true, "deputy": true, "aide": true, "confidant": true, "protege": true, "mentor": true}

// andAfterWith takes a verb behind "and" from whom "with" brings in, and gives it to the subject of the clause before: "Novak ran into
// a row with Ambassador Lind and accused him of meddling".
func (s *sentence) andAfterWith(v int) bool {
	h, w, n := s.head(v), s.child(v, parse.Mark), s.child(v, parse.Nsubj)
	if h < 0 || w <= h || n <= w || n > v || s.low[w] != "with" || s.low[v-1] != "and" || !s.finite(v) || !s.verbal(h) || s.Tokens[w-1].Text == "," {
		return false
	}
	to, rel := h, parse.Obl
	if s.Tokens[w-1].Tag == parse.NOUN {
		to, rel = w-1, parse.Nmod
	}
	s.heads[n], s.rels[n] = int32(to), rel
	s.heads[w], s.rels[w] = int32(n), parse.Case
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) < n && int(k) > w && s.rels[k].Is(parse.Det, parse.Amod, parse.Compound) {
			s.heads[k] = int32(n)
		}
	}
	s.rels[v] = parse.Conj
	s.link()
	return true
}
