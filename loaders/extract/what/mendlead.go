package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// ownersConjunct makes an owner of the name with "'s" that the parse joined to what it owns:
// "Sri Lanka's Tamil Tigers".
func (s *sentence) ownersConjunct(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.child(t, parse.Coord) >= 0 {
		return false
	}
	p := s.child(h, parse.Case)
	if p < h || p > t || s.Tokens[p].Text != "'s" && s.Tokens[p].Text != "’s" && s.Tokens[p].Text != "'" && s.Tokens[p].Text != "’" {
		return false
	}
	for k := p + 1; k < t; k++ {
		if s.head(k) != t {
			return false
		}
	}
	s.supplant(t, h, parse.NmodPoss)
	s.link()
	return true
}

// clauseOfNoun hangs "unless Israel apologises" on the verb of "expel the ambassador", where the
// parse took it for what tells which ambassador.
func (s *sentence) clauseOfNoun(v int) bool {
	m, h := s.child(v, parse.Mark), s.head(v)
	if m < 0 || m > v || h < 0 || h > m || !s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN) || !adverbials[s.low[m]] || s.child(v, parse.Nsubj, parse.NsubjPass) < m {
		return false
	}
	u := s.head(h)
	for u >= 0 && s.rels[h].Is(parse.Nmod, parse.Conj, parse.Compound) && !s.verbal(u) {
		h, u = u, s.head(u)
	}
	if u < 0 || u > h || !s.verbal(u) || !s.rels[h].Is(parse.Obj, parse.Obl) {
		return false
	}
	s.heads[v], s.rels[v] = int32(u), parse.Advcl
	s.link()
	return true
}

// adverbials are the conjunctions of clauses that qualify no noun.
var adverbials = map[string]bool{"unless": true, "because": true, "until": true, "till": true, "before": true, "although": true, "though": true}

// headlinePlan makes the infinitive of a headline its verb: "Japan to give Manila two ships".
func (s *sentence) headlinePlan(v int) bool {
	h := s.head(v)
	if h < 0 || h > v-2 || s.rels[h] != parse.Root || s.low[v-1] != "to" || s.head(v-1) != v || !s.names(h) || s.Tokens[h].Tag == parse.VERB || s.child(h, parse.Cop) >= 0 || s.child(v, parse.Nsubj) >= 0 || s.firstWas(h, v) >= 0 {
		return false
	}
	for t := range s.Tokens {
		if s.finite(t) || t > h && t < v-1 && s.Tokens[t].Tag.Is(parse.NOUN, parse.PUNCT) {
			return false
		}
	}
	s.Tokens[v].Tag = parse.VERB
	return s.crown(v, h, parse.Nsubj)
}

// placeBehind hangs "Syria" on "Tabqa Dam, Syria" rather than on what happened there.
func (s *sentence) placeBehind(t int) bool {
	h := s.head(t)
	if t < 3 || h < 0 || h > t-3 || s.Tokens[t-1].Text != "," || !s.names(t) || s.mention[t-2] < 0 || s.caseOf(t) != "" {
		return false
	}
	m := &s.doc.Mentions[s.mention[t-2]]
	if m.Form != who.Name || m.Head == h || len(m.Entities) != 1 || s.doc.kindOf(m.Entities[0]) != graph.Place || !s.dominates(h, m.Head) {
		return false
	}
	if n := s.doc.Mentions[s.mention[t]]; len(n.Entities) != 1 || s.doc.kindOf(n.Entities[0]) != graph.Country && s.doc.kindOf(n.Entities[0]) != graph.Place {
		return false
	}
	s.heads[t] = int32(m.Head)
	s.link()
	return true
}

// requestTo hangs the infinitive of "received a request from Malawi to extradite him", "agreed to a request by Haiti to send
// policemen" on the request, where the parse took it for a purpose, or for what the verb is about.
func (s *sentence) requestTo(v int) bool {
	u, to := s.head(v), s.child(v, parse.Mark)
	if u < 0 || to < u+3 || s.low[to] != "to" || !s.verbal(u) {
		return false
	}
	o := s.objectOf(u)
	if o < 0 {
		for k := s.kid[u]; k >= 0; k = s.sib[k] {
			if s.rels[k] == parse.Obl && int(k) > u && (s.caseIs(int(k), "to") || s.caseIs(int(k), "with")) {
				o = int(k)
				break
			}
		}
	}
	if o <= u || o >= to-1 || !willed[s.low[o]] {
		return false
	}
	for k := o + 1; k < to; k++ {
		if !s.dominates(o, k) {
			return false
		}
	}
	if c := s.low[o+1]; c != "from" && c != "by" {
		return false
	}
	s.heads[v], s.rels[v] = int32(o), parse.Acl
	s.link()
	return true
}

// willed are the nouns that say what somebody wants done.
var willed = map[string]bool{"request": true, "offer": true, "appeal": true, "demand": true, "threat": true, "call": true, "plea": true, "proposal": true,
	"order": true, "invitation": true, "pledge": true, "promise": true, "ultimatum": true, "warning": true, "bid": true}

// behindFront makes a subject of the name that the parse took into the time or place before it:
// "In March Macron met", "In Geneva Karahan said".
func (s *sentence) behindFront(t int) bool {
	if t == 0 || s.mention[t] < 0 || !s.names(t) {
		return false
	}
	m := &s.doc.Mentions[s.mention[t]]
	if m.From != t || m.To >= len(s.Tokens) || !s.doc.kindOf(m.Entities[0]).IsActor() {
		return false
	}
	b := t - 1
	if s.Tokens[b].Text == "," {
		return s.apposedInFront(t)
	}
	if !temporal[s.low[b]] && (s.mention[b] < 0 || s.mention[b] == s.mention[t] || !s.names(b)) {
		return false
	}
	h := s.head(t)
	for n := 0; h >= 0 && h < t && s.caseOf(h) == "" && n < 3; n++ {
		h = s.head(h)
	}
	if h < 0 || h > b || s.caseOf(h) == "" {
		return false // no phrase in front
	}
	v := s.clauseFrom(m.To)
	if v < 0 {
		return false
	}
	if n := s.child(v, parse.Nsubj, parse.NsubjPass); n >= 0 {
		// the phrase in front was taken for the subject
		if n > b || !s.dominates(n, t) {
			return false
		}
		if mark := s.child(v, parse.Mark); s.caseOf(n) == "" && mark >= 0 && mark < n && s.Tokens[mark].Tag.Is(parse.ADP) {
			s.heads[mark], s.rels[mark] = int32(n), parse.Case
		} else if s.caseOf(n) == "" {
			return false
		}
		s.rels[n] = parse.Obl
	}
	s.subject(t, v)
	for k := m.From + 1; k < m.To; k++ {
		if x := s.head(k); x < m.From || x >= m.To {
			s.heads[k], s.rels[k] = int32(t), parse.Flat
		}
	}
	s.link()
	return true
}

// apposedInFront makes a subject of the name, with its apposition, that the parse hung on the phrase in front of it: "In a
// later briefing, X, the spokeswoman, said she had no word but criticised Y", where it may have made what is said the sentence.
func (s *sentence) apposedInFront(t int) bool {
	h, m := s.head(t), &s.doc.Mentions[s.mention[t]]
	if h < 1 || h > t || m.Form != who.Name || !s.names(t) || m.From < 2 || s.Tokens[m.From-1].Text != "," || s.head(h) < 0 || s.caseOf(h) == "" || m.To+3 >= len(s.Tokens) || s.Tokens[m.To].Text != "," {
		return false
	}
	for k := s.phraseStart(); k < m.From; k++ {
		if s.Tokens[k].Tag.Is(parse.VERB, parse.AUX) || k < m.From-1 && s.Tokens[k].Text == "," {
			return false
		}
	}
	end := m.To + 1
	for end < len(s.Tokens) && s.Tokens[end].Text != "," {
		if s.Tokens[end].Tag.Is(parse.VERB, parse.AUX, parse.SCONJ, parse.CCONJ) {
			return false // a list, or a clause
		}
		end++
	}
	v := s.clauseFrom(end + 1)
	if v < 0 || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if r := s.head(v); r > v && s.rels[v] == parse.Advcl {
		if n := s.child(r, parse.Nsubj); n < v || !s.utters(v) {
			return false
		}
		s.supplant(v, r, parse.Ccomp) // "X said she had"
		for k := range v {
			if s.head(k) == r {
				s.heads[k] = int32(v)
			}
		}
	}
	for k := m.To; k < v; k++ {
		if s.head(k) == h {
			s.heads[k] = int32(t)
		}
	}
	s.subject(t, v)
	s.link()
	return true
}

// ofHisBody gives a verb the person for subject of whose body the parse made it: "X of the opposition Unity Party accused".
func (s *sentence) ofHisBody(t int) bool {
	v, m := s.head(t), &s.doc.Mentions[s.mention[t]]
	if v < m.To || m.Form != who.Name || s.rels[t] != parse.Nsubj || s.child(v, parse.NsubjPass) >= 0 {
		return false
	}
	of := m.From - 1
	for of > 0 && of > m.From-5 && s.Tokens[of].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.VERB) {
		of--
	}
	if of < 2 || s.low[of] != "of" || s.mention[of-1] < 0 {
		return false
	}
	a := &s.doc.Mentions[s.mention[of-1]]
	if a.To != of || a.Form != who.Name || len(a.Entities) != 1 || s.doc.kindOf(a.Entities[0]) != graph.Person || s.dominates(t, a.Head) || s.head(a.Head) == v && s.rels[a.Head] != parse.Obl {
		return false
	}
	for k := m.To; k < v; k++ {
		if !s.Tokens[k].Tag.Is(parse.AUX, parse.ADV, parse.PART) {
			return false
		}
	}
	for k := of + 1; k < m.From; k++ {
		if s.head(k) < m.From && s.head(k) != t {
			s.heads[k] = int32(t)
			s.rels[k] = parse.Compound
		}
	}
	s.heads[of], s.rels[of] = int32(t), parse.Case
	s.heads[a.Head], s.rels[a.Head] = int32(v), parse.Nsubj
	s.heads[t], s.rels[t] = int32(a.Head), parse.Nmod
	s.link()
	return true
}
