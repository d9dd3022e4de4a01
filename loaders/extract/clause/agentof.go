package clause

import "backchannel/loaders/extract/parse"

// Who does it where another clause says so.

// sharedAgent returns the agent that stands with the other of two passives that "and" joins: "was
// summoned and handed a note by X", "was summoned by X and handed a note"; -1.
func (s *Sentence) sharedAgent(v int) int {
	if s.Tokens[v].XPOS != parse.VBN || s.byNamed(v) {
		return -1
	}
	if h := s.Head(v); s.Rels[v] == parse.Conj && h >= 0 && h < v && s.Tokens[h].XPOS == parse.VBN && s.Child(h, parse.AuxPass) >= 0 && s.Child(v, parse.AuxPass, parse.NsubjPass, parse.Nsubj) < 0 {
		return s.ownAgent(h)
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && int(k) > v && s.Tokens[k].XPOS == parse.VBN && s.Child(int(k), parse.AuxPass, parse.NsubjPass, parse.Nsubj) < 0 && s.Child(v, parse.AuxPass) >= 0 && !s.ownTime(v, int(k)) {
			return s.ownAgent(int(k))
		}
	}
	return -1
}

// ownAgent returns the phrase with "by" of a passive itself or of its object, -1 for none.
func (s *Sentence) ownAgent(v int) int {
	for _, x := range [...]int{v, s.Child(v, parse.Obj)} {
		if x < 0 {
			continue
		}
		for k := s.Kid[x]; k >= 0; k = s.Sib[k] {
			if s.Rels[k].Is(parse.OblAgent, parse.Obl, parse.Nmod) && int(k) > v && s.CaseOf(int(k)) == "by" && (x == v || s.Names(int(k))) {
				return int(k)
			}
		}
	}
	return -1
}

// wanter returns the subject of the clause in "what Moscow wants is to divide us", which does
// the rest of the sentence as well; -1.
func (s *Sentence) wanter(what int) int {
	if s.Low[what] != "what" {
		return -1
	}
	c := s.Child(what, parse.AclRelcl, parse.Acl)
	if c < 0 {
		return -1
	}
	switch s.Low[c] {
	case "want", "seek", "do", "intend", "aim", "plan", "attempt", "try":
		return s.Child(c, parse.Nsubj)
	}
	return -1
}

// traveller returns the owner of what the clause is about, where a gerund before or behind tells what he did: "Wang's
// visit came after meeting X"; -1.
func (s *Sentence) traveller(v int, subj []int) int {
	if len(subj) != 1 || s.Tokens[v].XPOS != parse.VBG || s.Rels[v] != parse.Advcl || s.Mention[subj[0]] >= 0 || s.Tokens[subj[0]].Tag != parse.NOUN {
		return -1
	}
	m, p := s.Child(v, parse.Mark), s.Child(subj[0], parse.NmodPoss)
	if m < 0 || p < 0 || len(s.Parties(p, ActorKinds)) == 0 {
		return -1
	}
	switch s.Low[m] {
	case "after", "before", "while", "when", "since":
		return p
	}
	return -1
}

// byBehind returns who stands with "by" behind what is decided or meant to be done, or right behind the noun: "the decision to leave
// ECOWAS by Mali", "the decision last week by Mali to leave"; -1.
func (s *Sentence) byBehind(h, v int) int {
	if s.Tokens[v].XPOS != parse.VB || s.Tokens[h].Tag != parse.NOUN || s.Child(v, parse.AuxPass) >= 0 {
		return -1
	}
	for x := v - 1; x > h && s.governs(h); x-- {
		if c := s.CaseOf(x); s.Head(x) == h && s.Rels[x] == parse.Nmod && (c == "by" || c == "of") && len(s.Parties(x, ActorKinds)) > 0 {
			return x
		}
	}
	for x := v + 1; x < len(s.Tokens) && x < v+10 && !s.Finite(x) && s.Tokens[x].Text != ","; x++ {
		if s.Low[x] == "by" && s.Rels[x] == parse.Case && s.Head(x) > x {
			if n := s.Head(x); len(s.Parties(n, ActorKinds)) > 0 {
				return n
			}
			return -1
		}
	}
	return -1
}
