package what

import "backchannel/loaders/extract/parse"

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
