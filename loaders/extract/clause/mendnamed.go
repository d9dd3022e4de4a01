package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// homeParticle makes a particle of "home" and "back" in "called home Ana Novak, its envoy", which the parse took for a part of her name.
func (s *Sentence) homeParticle(t int) bool {
	v := t - 1
	if v < 0 || s.Head(t) <= t || !s.Verbal(v) || s.Head(s.Head(t)) != v {
		return false
	}
	switch s.Low[v] {
	case "call", "order", "bring", "summon":
	default:
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.CompoundPrt
	s.link()
	return true
}

// dayOfParticiple hangs the day of "threw him out, last Monday, complaining that" on what happened then: a day complains of nothing.
func (s *Sentence) dayOfParticiple(d int) bool {
	v := s.Head(d)
	if v < d+2 || s.Tokens[v].XPOS != parse.VBG || s.Tokens[v-1].Text != "," || s.dayPhrase(d) < 0 {
		return false
	}
	u := s.Head(v)
	if u < 0 || u > d || !s.Verbal(u) {
		return false
	}
	s.Heads[d], s.Rels[d] = int32(u), parse.OblUnmarked
	s.link()
	return true
}

// dealBrokered hangs "brokered by Qatar" on the deal of "an agreement reached between Chad and Mali, brokered by Qatar", not on who made it.
func (s *Sentence) dealBrokered(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Tokens[v-1].Text != "," || s.ByAgent(v) < v || s.Verbal(h) && s.Rels[v] == parse.Acl {
		return false
	}
	if w := s.Low[v]; w != "broker" && w != "mediate" && w != "facilitate" && w != "sponsor" {
		return false
	}
	c := s.Doc.Tables.Classes
	for n := s.Head(h); n >= 0 && n < h; n = s.Head(n) {
		if c["deal"].Has(s.Low[n]) || c["talks"].Has(s.Low[n]) {
			s.Heads[v], s.Rels[v] = int32(n), parse.Acl
			s.link()
			return true
		}
		if !s.Rels[n].Is(parse.Acl, parse.Nmod, parse.Obl, parse.Conj) {
			break
		}
	}
	return false
}

// appointedWho makes the object of a noun with its name in "has appointed Chad's former leader, Ana Novak, to head a team", which the
// parse took for what somebody is appointed.
func (s *Sentence) appointedWho(t int) bool {
	v := s.Head(t)
	if v < 0 || v > t || !names.Has(s.Low[v]) || s.Passive(v) {
		return false
	}
	o := s.Child(v, parse.Obj, parse.Iobj)
	if o >= 0 && (o > t || s.Tokens[o+1].XPOS != parse.POS) {
		return false
	}
	named := false
	for k := t + 2; k < len(s.Tokens) && k < t+10 && !named; k++ {
		named = (s.Head(k) == t || s.Head(k) == v) && s.Rels[k].Is(parse.Appos, parse.Conj, parse.Obl) && s.CaseOf(k) == "" && s.Person(k) &&
			s.Tokens[s.Doc.Mentions[s.Mention[k]].From-1].Text == "," && s.Child(k, parse.Coord) < 0
	}
	if !named {
		return false
	}
	if o >= 0 {
		s.Heads[o], s.Rels[o] = int32(t), parse.NmodPoss
	}
	s.Rels[t] = parse.Obj
	s.link()
	return true
}

// saidInReport makes the subject of "said" of whom the parse took for what an agency reported: "Antara reported the ASEAN chief said that".
func (s *Sentence) saidInReport(v int) bool {
	o := v - 1
	if o < 1 || !s.Finite(v) || !SpeechVerbs.Has(s.Low[v]) || s.Rels[o] != parse.Obj || s.Mention[o] < 0 && s.Child(o, parse.Det) < 0 || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
		return false
	}
	u := s.Head(o)
	if u < 0 || u > o || !SpeechVerbs.Has(s.Low[u]) || s.Dominates(v, u) {
		return false
	}
	s.subject(o, v)
	s.Heads[v], s.Rels[v] = int32(u), parse.Ccomp
	s.link()
	return true
}

// legOfTour hangs "on the last leg of his tour" on the meeting and not on what was to be talked of: "met Y to discuss trade on the last leg of".
func (s *Sentence) legOfTour(t int) bool {
	n := s.Head(t)
	if n < 0 || n > t || s.CaseOf(t) != "on" && s.CaseOf(t) != "during" {
		return false
	}
	v := s.Head(n)
	if v < 0 || v > n || !s.ToInfinitive(v) || s.Rels[n] != parse.Obj || s.Rels[v] != parse.Advcl {
		return false
	}
	u := s.Head(v)
	if u < 0 || u > v || !s.Finite(u) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(u), parse.Obl
	s.link()
	return true
}

// objectOfSaid makes the subject of the clause of what the parse took for the object of the verb above: "suggested the two countries
// continue cooperation", "contends the rebels include".
func (s *Sentence) objectOfSaid(n int) bool {
	v := s.Head(n)
	if v < 0 || v > n || !SpeechVerbs.Has(s.Low[v]) || listened.Has(s.Low[v]) || s.Passive(v) || s.CaseOf(n) != "" {
		return false
	}
	c := s.Child(v, parse.Ccomp)
	if k := s.Child(v, parse.Conj); c < 0 && k > n && s.Tokens[k].XPOS == parse.VB && s.Child(k, parse.Coord, parse.Nsubj, parse.NsubjPass, parse.Mark) < 0 {
		if a := s.Child(k, parse.Aux); a > n && s.Tokens[a].XPOS == parse.MD && s.joinsSaid(n, k, a) { // "reiterated any further attack would result in"
			s.Rels[k] = parse.Ccomp
			s.subject(n, k)
			s.link()
			return true
		}
	}
	if c < n || !s.Verbal(c) || s.Tokens[c].XPOS != parse.VBP && s.Tokens[c].XPOS != parse.VBZ && s.Tokens[c].XPOS != parse.VBD || s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark, parse.Aux) >= 0 {
		return false
	}
	for k := n + 1; k < c; k++ {
		if !s.Dominates(n, k) && s.Head(k) != c || s.Tokens[k].Tag == parse.PUNCT {
			return false
		}
	}
	s.subject(n, c)
	s.link()
	return true
}

// joinsSaid reports whether nothing but the words of the noun at n stands before the auxiliary at a of the verb at k.
func (s *Sentence) joinsSaid(n, k, a int) bool {
	for x := n + 1; x < a; x++ {
		if s.Tokens[x].Tag.Is(parse.PUNCT, parse.CCONJ) && !s.Dominates(n, x) || !s.Dominates(n, x) && s.Head(x) != k {
			return false
		}
	}
	return true
}

// listened are the verbs of saying whose object is spoken to.
var listened = vocab.Words("tell", "ask", "remind", "warn", "inform", "urge", "assure", "advise", "brief", "notify", "question", "call")

// besideTheirMen makes a name and the people without one behind it the two that "and" joins, where the parse took the name for a part
// of these: "Ellen Shaw and British aides denied it".
func (s *Sentence) besideTheirMen(t int) bool {
	m := &s.Doc.Mentions[s.Mention[t]]
	n := s.Head(t)
	if m.Head != t || m.Form == who.Demonym || !s.Names(t) || s.Doc.KindOf(m.Entities[0]) != graph.Person || m.To+2 > n || s.Low[m.To] != "and" || s.Tokens[n].XPOS != parse.NNS {
		return false
	}
	if a := m.To + 1; s.Tokens[a].Tag != parse.ADJ && s.Tokens[a].Tag != parse.DET || s.Child(n, parse.NmodPoss) >= 0 {
		return false
	}
	for k := m.To + 1; k < n; k++ {
		if !s.Tokens[k].Tag.Is(parse.ADJ, parse.DET, parse.NOUN, parse.PROPN) {
			return false
		}
	}
	s.supplant(t, n, parse.Conj)
	for k := m.From; k < n; k++ {
		switch h := s.Head(k); {
		case k == t:
		case k < m.To && h == n:
			s.Heads[k], s.Rels[k] = int32(t), parse.Flat
		case k == m.To:
			s.Heads[k], s.Rels[k] = int32(n), parse.Coord
		case k > m.To && h < m.To:
			s.Heads[k] = int32(n) // "British", hung on the name
			if s.Rels[k] == parse.Conj {
				s.Rels[k] = parse.Amod
			}
		}
	}
	s.link()
	return true
}
