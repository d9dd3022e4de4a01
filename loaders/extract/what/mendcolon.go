package what

import "backchannel/loaders/extract/parse"

// Mends of clauses that a colon, a relative word or "and" tears from what they go with.

// didNot parts "Chad did not: its ministry accused" at the colon, where the parse took "did not" for auxiliaries of the verb behind it.
func (s *sentence) didNot(t int) bool {
	v := s.head(t)
	if v < t+3 || !s.verbal(v) {
		return false
	}
	m := t + 1
	if s.low[m] == "not" {
		m++
	}
	if m >= v || s.Tokens[m].Text != ":" && s.Tokens[m].Text != ";" {
		return false
	}
	for k := range m {
		if s.head(k) == v && k != t {
			s.heads[k] = int32(t)
		}
	}
	s.supplant(t, v, parse.Parataxis)
	s.Tokens[t].Tag = parse.VERB
	s.link()
	return true
}

// saidOfNoun makes what is said of a noun behind a comma its content: "a request that Caracas said was based on lies", where the parse made
// the noun the subject of a clause of its own.
func (s *sentence) saidOfNoun(v int) bool {
	n := s.head(v)
	if n < 2 || n > v || !speechVerbs[s.low[v]] || s.Tokens[n].Tag != parse.NOUN || !s.appositive(n) || !s.rels[n].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	w, r := s.head(n), s.child(v, parse.Obj, parse.Nsubj)
	if w < v+2 || r < n || !s.relative(r) || s.child(v, parse.Ccomp) >= 0 || s.comma(v, w) || s.head(w) < 0 || s.head(w) > n {
		return false
	}
	s.heads[r], s.rels[r] = int32(w), s.rels[n]
	s.heads[n], s.rels[n] = s.heads[w], parse.Parataxis
	s.heads[w], s.rels[w] = int32(v), parse.Ccomp
	s.link()
	return true
}

// parallelGerund joins "and asking" to "saying" before it, where the parse joined it to what is said: "saying that he had never promised to
// reopen the treaty and asking Tokyo to wait".
func (s *sentence) parallelGerund(t int) bool {
	h := s.head(t)
	if h < 1 || h > t || s.Tokens[h].XPOS == parse.VBG || len(s.entries[t].verb) == 0 || s.child(t, parse.Coord) < h {
		return false
	}
	for u := s.head(h); u >= 0; u = s.head(u) {
		if u < h && s.Tokens[u].XPOS == parse.VBG && s.utters(u) && s.rels[u] == parse.Advcl && u > 0 && s.Tokens[u-1].Text == "," {
			s.heads[t], s.rels[t] = int32(u), parse.Conj
			s.link()
			return true
		}
	}
	return false
}

// toldThem makes what somebody tells an audience of a clause that the parse took for a relative one: "told a conference that Japan should wait".
func (s *sentence) toldThem(v int) bool {
	n := s.head(v)
	h := -1
	if n >= 0 {
		h = s.head(n)
	}
	if h < 0 || n > v || h > n || s.low[h] != "tell" && s.low[h] != "inform" || !s.rels[n].Is(parse.Obj, parse.Iobj) || s.child(h, parse.Ccomp) >= 0 {
		return false
	}
	that, b := n+1, s.child(v, parse.Nsubj, parse.NsubjPass)
	if that >= v || s.low[that] != "that" || s.head(that) != v || b < that {
		if b = s.lastSubject(v); that >= v || s.low[that] != "that" || s.head(that) != v || b <= that {
			return false
		}
	}
	s.heads[v], s.rels[v] = int32(h), parse.Ccomp
	s.rels[that] = parse.Mark
	s.retag(that, parse.IN)
	s.link()
	return true
}

// lastSubject is the last subject of a verb in front of it; -1.
func (s *sentence) lastSubject(v int) int {
	last := -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			last = int(k)
		}
	}
	return last
}

// hasDone joins ", and has refused" to the main verb, where the parse joined it to a relative clause about several: "between two countries that
// run the dam, and has refused".
func (s *sentence) hasDone(v int) bool {
	h := s.head(v)
	a := s.child(v, parse.Aux, parse.AuxPass)
	if h < 0 || h > v || a < h || a > v || s.Tokens[a].XPOS != parse.VBZ || s.Tokens[h].XPOS != parse.VBP || s.rels[h] != parse.AclRelcl || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	for u := s.head(h); u >= 0; u = s.head(u) {
		if s.verbal(u) && u < h && s.Tokens[u].XPOS != parse.VBP && s.bound(u, 0) {
			s.heads[v] = int32(u)
			s.link()
			return true
		}
	}
	return false
}
