package what

import "backchannel/loaders/extract/parse"

// homeParticle makes a particle of "home" and "back" in "called home Ana Novak, its envoy", which the parse took for a part of her name.
func (s *sentence) homeParticle(t int) bool {
	v := t - 1
	if v < 0 || s.head(t) <= t || !s.verbal(v) || s.head(s.head(t)) != v {
		return false
	}
	switch s.low[v] {
	case "call", "order", "bring", "summon":
	default:
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.CompoundPrt
	s.link()
	return true
}

// dayOfParticiple hangs the day of "threw him out, last Monday, complaining that" on what happened then: a day complains of nothing.
func (s *sentence) dayOfParticiple(d int) bool {
	v := s.head(d)
	if v < d+2 || s.Tokens[v].XPOS != parse.VBG || s.Tokens[v-1].Text != "," || s.dayPhrase(d) < 0 {
		return false
	}
	u := s.head(v)
	if u < 0 || u > d || !s.verbal(u) {
		return false
	}
	s.heads[d], s.rels[d] = int32(u), parse.OblUnmarked
	s.link()
	return true
}

// dealBrokered hangs "brokered by Qatar" on the deal of "an agreement reached between Chad and Mali, brokered by Qatar", not on who made it.
func (s *sentence) dealBrokered(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.Tokens[v-1].Text != "," || s.byAgent(v) < v || s.verbal(h) && s.rels[v] == parse.Acl {
		return false
	}
	if w := s.low[v]; w != "broker" && w != "mediate" && w != "facilitate" && w != "sponsor" {
		return false
	}
	c := s.doc.reader.tables.classes
	for n := s.head(h); n >= 0 && n < h; n = s.head(n) {
		if c["deal"][s.low[n]] || c["talks"][s.low[n]] {
			s.heads[v], s.rels[v] = int32(n), parse.Acl
			s.link()
			return true
		}
		if !s.rels[n].Is(parse.Acl, parse.Nmod, parse.Obl, parse.Conj) {
			break
		}
	}
	return false
}

// appointedWho makes the object of a noun with its name in "has appointed Chad's former leader, Ana Novak, to head a team", which the
// parse took for what somebody is appointed.
func (s *sentence) appointedWho(t int) bool {
	v := s.head(t)
	if v < 0 || v > t || !names[s.low[v]] || s.passive(v) {
		return false
	}
	o := s.child(v, parse.Obj, parse.Iobj)
	if o >= 0 && (o > t || s.Tokens[o+1].XPOS != parse.POS) {
		return false
	}
	named := false
	for k := t + 2; k < len(s.Tokens) && k < t+10 && !named; k++ {
		named = (s.head(k) == t || s.head(k) == v) && s.rels[k].Is(parse.Appos, parse.Conj, parse.Obl) && s.caseOf(k) == "" && s.person(k) &&
			s.Tokens[s.doc.Mentions[s.mention[k]].From-1].Text == "," && s.child(k, parse.Coord) < 0
	}
	if !named {
		return false
	}
	if o >= 0 {
		s.heads[o], s.rels[o] = int32(t), parse.NmodPoss
	}
	s.rels[t] = parse.Obj
	s.link()
	return true
}

// saidInReport makes the subject of "said" of whom the parse took for what an agency reported: "Antara reported the ASEAN chief said that".
func (s *sentence) saidInReport(v int) bool {
	o := v - 1
	if o < 1 || !s.finite(v) || !speechVerbs[s.low[v]] || s.rels[o] != parse.Obj || s.mention[o] < 0 && s.child(o, parse.Det) < 0 || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
		return false
	}
	u := s.head(o)
	if u < 0 || u > o || !speechVerbs[s.low[u]] || s.dominates(v, u) {
		return false
	}
	s.subject(o, v)
	s.heads[v], s.rels[v] = int32(u), parse.Ccomp
	s.link()
	return true
}

// legOfTour hangs "on the last leg of his tour" on the meeting and not on what was to be talked of: "met Y to discuss trade on the last leg of".
func (s *sentence) legOfTour(t int) bool {
	n := s.head(t)
	if n < 0 || n > t || s.caseOf(t) != "on" && s.caseOf(t) != "during" {
		return false
	}
	v := s.head(n)
	if v < 0 || v > n || !s.toInfinitive(v) || s.rels[n] != parse.Obj || s.rels[v] != parse.Advcl {
		return false
	}
	u := s.head(v)
	if u < 0 || u > v || !s.finite(u) {
		return false
	}
	s.heads[t], s.rels[t] = int32(u), parse.Obl
	s.link()
	return true
}

// objectOfSaid makes the subject of the clause of what the parse took for the object of the verb above: "suggested the two countries
// continue cooperation", "contends the rebels include".
func (s *sentence) objectOfSaid(n int) bool {
	v := s.head(n)
	if v < 0 || v > n || !speechVerbs[s.low[v]] || listened[s.low[v]] || s.passive(v) || s.caseOf(n) != "" {
		return false
	}
	c := s.child(v, parse.Ccomp)
	if c < n || !s.verbal(c) || s.Tokens[c].XPOS != parse.VBP && s.Tokens[c].XPOS != parse.VBZ && s.Tokens[c].XPOS != parse.VBD || s.child(c, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark, parse.Aux) >= 0 {
		return false
	}
	for k := n + 1; k < c; k++ {
		if !s.dominates(n, k) && s.head(k) != c || s.Tokens[k].Tag == parse.PUNCT {
			return false
		}
	}
	s.subject(n, c)
	s.link()
	return true
}

// listened are the verbs of saying whose object is spoken to.
var listened = map[string]bool{"tell": true, "ask": true, "remind": true, "warn": true, "inform": true, "urge": true, "assure": true, "advise": true, "brief": true, "notify": true, "question": true, "call": true}
