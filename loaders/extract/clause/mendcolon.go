package clause

import "backchannel/loaders/extract/parse"

// Mends of clauses that a colon, a relative word or "and" tears from what they go with.

// didNot parts "Chad did not: its ministry accused" at the colon, where the parse took "did not" for auxiliaries of the verb behind it.
func (s *Sentence) didNot(t int) bool {
	v := s.Head(t)
	if v < t+3 || !s.Verbal(v) {
		return false
	}
	m := t + 1
	if s.Low[m] == "not" {
		m++
	}
	if m >= v || s.Tokens[m].Text != ":" && s.Tokens[m].Text != ";" {
		return false
	}
	for k := range m {
		if s.Head(k) == v && k != t {
			s.Heads[k] = int32(t)
		}
	}
	s.supplant(t, v, parse.Parataxis)
	s.Tokens[t].Tag = parse.VERB
	s.link()
	return true
}

// saidOfNoun makes what is said of a noun behind a comma its content: "a request that Caracas said was based on lies", where the parse made
// the noun the subject of a clause of its own.
func (s *Sentence) saidOfNoun(v int) bool {
	n := s.Head(v)
	if n < 2 || n > v || !SpeechVerbs.Has(s.Low[v]) || s.Tokens[n].Tag != parse.NOUN || !s.Appositive(n) || !s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) {
		return false
	}
	w, r := s.Head(n), s.Child(v, parse.Obj, parse.Nsubj)
	if w < v+2 || r < n || !s.Relative(r) || s.Child(v, parse.Ccomp) >= 0 || s.Comma(v, w) || s.Head(w) < 0 || s.Head(w) > n {
		return false
	}
	s.Heads[r], s.Rels[r] = int32(w), s.Rels[n]
	s.Heads[n], s.Rels[n] = s.Heads[w], parse.Parataxis
	s.Heads[w], s.Rels[w] = int32(v), parse.Ccomp
	s.link()
	return true
}

// parallelGerund joins "and asking" to "saying" before it, where the parse joined it to what is said: "saying that he had never promised to
// reopen the treaty and asking Tokyo to wait".
func (s *Sentence) parallelGerund(t int) bool {
	h := s.Head(t)
	if h < 1 || h > t || s.Tokens[h].XPOS == parse.VBG || len(s.Entries[t].Verb) == 0 || s.Child(t, parse.Coord) < h {
		return false
	}
	for u := s.Head(h); u >= 0; u = s.Head(u) {
		if u < h && s.Tokens[u].XPOS == parse.VBG && s.Utters(u) && s.Rels[u] == parse.Advcl && u > 0 && s.Tokens[u-1].Text == "," {
			s.Heads[t], s.Rels[t] = int32(u), parse.Conj
			s.link()
			return true
		}
	}
	return false
}

// toldThem makes what somebody tells an audience of a clause that the parse took for a relative one: "told a conference that Japan should wait".
func (s *Sentence) toldThem(v int) bool {
	n := s.Head(v)
	h := -1
	if n >= 0 {
		h = s.Head(n)
	}
	if h < 0 || n > v || h > n || s.Low[h] != "tell" && s.Low[h] != "inform" || !s.Rels[n].Is(parse.Obj, parse.Iobj) || s.Child(h, parse.Ccomp) >= 0 {
		return false
	}
	that, b := n+1, s.Child(v, parse.Nsubj, parse.NsubjPass)
	if that >= v || s.Low[that] != "that" || s.Head(that) != v || b < that {
		if b = s.lastSubject(v); that >= v || s.Low[that] != "that" || s.Head(that) != v || b <= that {
			return false
		}
	}
	s.Heads[v], s.Rels[v] = int32(h), parse.Ccomp
	s.Rels[that] = parse.Mark
	s.retag(that, parse.IN)
	s.link()
	return true
}

// lastSubject is the last subject of a verb in front of it; -1.
func (s *Sentence) lastSubject(v int) int {
	last := -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			last = int(k)
		}
	}
	return last
}

// hasDone joins ", and has refused" to the main verb, where the parse joined it to a relative clause about several: "between two countries that
// run the dam, and has refused".
func (s *Sentence) hasDone(v int) bool {
	h := s.Head(v)
	a := s.Child(v, parse.Aux, parse.AuxPass)
	if h < 0 || h > v || a < h || a > v || s.Tokens[a].XPOS != parse.VBZ || s.Tokens[h].XPOS != parse.VBP || s.Rels[h] != parse.AclRelcl || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	for u := s.Head(h); u >= 0; u = s.Head(u) {
		if s.Verbal(u) && u < h && s.Tokens[u].XPOS != parse.VBP && s.Bound(u, 0) {
			s.Heads[v] = int32(u)
			s.link()
			return true
		}
	}
	return false
}
