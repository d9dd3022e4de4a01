package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// ownersConjunct makes an owner of the name with "'s" that the parse joined to what it owns:
// "Sri Lanka's Tamil Tigers".
func (s *Sentence) ownersConjunct(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || s.Child(t, parse.Coord) >= 0 {
		return false
	}
	p := s.Child(h, parse.Case)
	if p < h || p > t || s.Tokens[p].Text != "'s" && s.Tokens[p].Text != "’s" && s.Tokens[p].Text != "'" && s.Tokens[p].Text != "’" {
		return false
	}
	if s.insideName(p) { // "urged Khartoum and the Sudan People's Front", torn into three
		m := &s.Doc.Mentions[s.Mention[p]]
		if m.From < h || t >= m.To {
			return false
		}
		for k := m.From; k < m.To; k++ {
			if k != t && s.Head(k) == h {
				s.Heads[k], s.Rels[k] = int32(t), parse.Compound
			}
		}
		s.link()
		return true
	}
	for k := p + 1; k < t; k++ {
		if s.Head(k) != t {
			return false
		}
	}
	s.supplant(t, h, parse.NmodPoss)
	s.link()
	return true
}

// clauseOfNoun hangs "unless Israel apologises" on the verb of "expel the ambassador", where the
// parse took it for what tells which ambassador.
func (s *Sentence) clauseOfNoun(v int) bool {
	m, h := s.Child(v, parse.Mark), s.Head(v)
	if m < 0 || m > v || h < 0 || h > m || !s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN) || !adverbials.Has(s.Low[m]) || s.Child(v, parse.Nsubj, parse.NsubjPass) < m {
		return false
	}
	u := s.Head(h)
	for u >= 0 && s.Rels[h].Is(parse.Nmod, parse.Conj, parse.Compound) && !s.Verbal(u) {
		h, u = u, s.Head(u)
	}
	if u < 0 || u > h || !s.Verbal(u) || !s.Rels[h].Is(parse.Obj, parse.Obl) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(u), parse.Advcl
	s.link()
	return true
}

// adverbials are the conjunctions of clauses that qualify no noun.
var adverbials = vocab.Words("unless", "because", "until", "till", "before", "although", "though")

// headlinePlan makes the infinitive of a headline its verb: "Japan to give Manila two ships".
func (s *Sentence) headlinePlan(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v-2 || s.Rels[h] != parse.Root || s.Low[v-1] != "to" || s.Head(v-1) != v || !s.Names(h) || s.Tokens[h].Tag == parse.VERB || s.Child(h, parse.Cop) >= 0 || s.Child(v, parse.Nsubj) >= 0 || s.firstWas(h, v) >= 0 {
		return false
	}
	for t := range s.Tokens {
		if s.Finite(t) || t > h && t < v-1 && s.Tokens[t].Tag.Is(parse.NOUN, parse.PUNCT) {
			return false
		}
	}
	s.Tokens[v].Tag = parse.VERB
	return s.crown(v, h, parse.Nsubj)
}

// placeBehind hangs "Syria" on "Tabqa Dam, Syria" rather than on what happened there.
func (s *Sentence) placeBehind(t int) bool {
	h := s.Head(t)
	if t < 3 || h < 0 || h > t-3 || s.Tokens[t-1].Text != "," || !s.Names(t) || s.Mention[t-2] < 0 || s.CaseOf(t) != "" {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t-2]]
	if m.Form != who.Name || m.Head == h || len(m.Entities) != 1 || s.Doc.KindOf(m.Entities[0]) != graph.Place || !s.Dominates(h, m.Head) {
		return false
	}
	if n := s.Doc.Mentions[s.Mention[t]]; len(n.Entities) != 1 || s.Doc.KindOf(n.Entities[0]) != graph.Country && s.Doc.KindOf(n.Entities[0]) != graph.Place {
		return false
	}
	s.Heads[t] = int32(m.Head)
	s.link()
	return true
}

// requestTo hangs the infinitive of "received a request from Malawi to extradite him", "agreed to a request by Haiti to send
// policemen" on the request, where the parse took it for a purpose, or for what the verb is about.
func (s *Sentence) requestTo(v int) bool {
	u, to := s.Head(v), s.Child(v, parse.Mark)
	if u < 0 || to < u+3 || s.Low[to] != "to" || !s.Verbal(u) {
		return false
	}
	o := s.ObjectOf(u)
	if o < 0 {
		for k := s.Kid[u]; k >= 0; k = s.Sib[k] {
			if s.Rels[k] == parse.Obl && int(k) > u && (s.CaseIs(int(k), "to") || s.CaseIs(int(k), "with")) {
				o = int(k)
				break
			}
		}
	}
	if o <= u || o >= to-1 || !willed.Has(s.Low[o]) {
		return false
	}
	for k := o + 1; k < to; k++ {
		if !s.Dominates(o, k) {
			return false
		}
	}
	if c := s.Low[o+1]; c != "from" && c != "by" {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(o), parse.Acl
	s.link()
	return true
}

// willed are the nouns that say what somebody wants done.
var willed = vocab.Words("request", "offer", "appeal", "demand", "threat", "call", "plea", "proposal",
	"order", "invitation", "pledge", "promise", "ultimatum", "warning", "bid")

// behindFront makes a subject of the name that the parse took into the time or place before it:
// "In March Macron met", "In Geneva Karahan said".
func (s *Sentence) behindFront(t int) bool {
	if t == 0 || s.Mention[t] < 0 || !s.Names(t) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t]]
	if m.From != t || m.To >= len(s.Tokens) || !s.Doc.KindOf(m.Entities[0]).IsActor() {
		return false
	}
	b := t - 1
	if s.Tokens[b].Text == "," {
		return s.apposedInFront(t)
	}
	if !Temporal.Has(s.Low[b]) && (s.Mention[b] < 0 || s.Mention[b] == s.Mention[t] || !s.Names(b)) {
		return false
	}
	h := s.Head(t)
	for n := 0; h >= 0 && h < t && s.CaseOf(h) == "" && n < 3; n++ {
		h = s.Head(h)
	}
	if h < 0 || h > b || s.CaseOf(h) == "" {
		return false // no phrase in front
	}
	v := s.ClauseFrom(m.To)
	if v < 0 {
		return false
	}
	if n := s.Child(v, parse.Nsubj, parse.NsubjPass); n >= 0 {
		// the phrase in front was taken for the subject
		if n > b || !s.Dominates(n, t) {
			return false
		}
		if mark := s.Child(v, parse.Mark); s.CaseOf(n) == "" && mark >= 0 && mark < n && s.Tokens[mark].Tag.Is(parse.ADP) {
			s.Heads[mark], s.Rels[mark] = int32(n), parse.Case
		} else if s.CaseOf(n) == "" {
			return false
		}
		s.Rels[n] = parse.Obl
	}
	s.subject(t, v)
	for k := m.From + 1; k < m.To; k++ {
		if x := s.Head(k); x < m.From || x >= m.To {
			s.Heads[k], s.Rels[k] = int32(t), parse.Flat
		}
	}
	s.link()
	return true
}

// apposedInFront makes a subject of the name, with its apposition, that the parse hung on the phrase in front of it: "In a
// later briefing, X, the spokeswoman, said she had no word but criticised Y", where it may have made what is said the sentence.
func (s *Sentence) apposedInFront(t int) bool {
	h, m := s.Head(t), &s.Doc.Mentions[s.Mention[t]]
	if h < 1 || h > t || m.Form != who.Name || !s.Names(t) || m.From < 2 || s.Tokens[m.From-1].Text != "," || s.Head(h) < 0 || s.CaseOf(h) == "" || m.To+3 >= len(s.Tokens) || s.Tokens[m.To].Text != "," {
		return false
	}
	for k := s.PhraseStart(); k < m.From; k++ {
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
	v := s.ClauseFrom(end + 1)
	if v < 0 || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if r := s.Head(v); r > v && s.Rels[v] == parse.Advcl {
		if n := s.Child(r, parse.Nsubj); n < v || !s.Utters(v) {
			return false
		}
		s.supplant(v, r, parse.Ccomp) // "X said she had"
		for k := range v {
			if s.Head(k) == r {
				s.Heads[k] = int32(v)
			}
		}
	}
	for k := m.To; k < v; k++ {
		if s.Head(k) == h {
			s.Heads[k] = int32(t)
		}
	}
	s.subject(t, v)
	s.link()
	return true
}

// ofHisBody gives a verb the person for subject of whose body the parse made it: "X of the opposition Unity Party accused".
func (s *Sentence) ofHisBody(t int) bool {
	v, m := s.Head(t), &s.Doc.Mentions[s.Mention[t]]
	if v < m.To || m.Form != who.Name || s.Rels[t] != parse.Nsubj || s.Child(v, parse.NsubjPass) >= 0 {
		return false
	}
	of := m.From - 1
	for of > 0 && of > m.From-5 && s.Tokens[of].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.VERB) {
		of--
	}
	if of < 2 || s.Low[of] != "of" || s.Mention[of-1] < 0 {
		return false
	}
	a := &s.Doc.Mentions[s.Mention[of-1]]
	if a.To != of || a.Form != who.Name || len(a.Entities) != 1 || s.Doc.KindOf(a.Entities[0]) != graph.Person || s.Dominates(t, a.Head) || s.Head(a.Head) == v && s.Rels[a.Head] != parse.Obl {
		return false
	}
	for k := m.To; k < v; k++ {
		if !s.Tokens[k].Tag.Is(parse.AUX, parse.ADV, parse.PART) {
			return false
		}
	}
	for k := of + 1; k < m.From; k++ {
		if s.Head(k) < m.From && s.Head(k) != t {
			s.Heads[k] = int32(t)
			s.Rels[k] = parse.Compound
		}
	}
	s.Heads[of], s.Rels[of] = int32(t), parse.Case
	s.Heads[a.Head], s.Rels[a.Head] = int32(v), parse.Nsubj
	s.Heads[t], s.Rels[t] = int32(a.Head), parse.Nmod
	s.link()
	return true
}
