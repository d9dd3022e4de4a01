package what

import "backchannel/loaders/extract/parse"

// whoseClause hangs the clause of "the AU, whose chairman, X, visited Cairo, has failed" on the
// body, with the chairman as its subject, where the parse gave its verb the body.
func (s *sentence) whoseClause(v int) bool {
	h := s.child(v, parse.Nsubj)
	if !s.verbal(v) && s.child(v, parse.Cop) < 0 || h < 0 || h > v {
		return false
	}
	c := s.child(h, parse.Appos)
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rels[k] != parse.Nsubj || int(k) > v {
			continue
		}
		if s.child(int(k), parse.NmodPoss) >= 0 { // two subjects
			c = int(k)
		} else {
			h = int(k)
		}
	}
	if w := s.child(h, parse.NmodPoss); w > 2 && s.Tokens[w].XPOS == parse.WPS && s.names(w-2) && s.rels[w-2].Is(parse.Appos, parse.Nmod, parse.Dep) {
		c, h = h, w-2 // "For its part, Serbia, whose president": hung on the part
	}
	if c < h+3 || c > v || s.child(c, parse.NmodPoss) < 0 {
		return false
	}
	w := s.child(c, parse.NmodPoss)
	if s.Tokens[w].XPOS != parse.WPS || s.Tokens[w-1].Text != "," {
		return false
	}
	u := s.head(v)
	switch {
	case u > v && s.verbal(u) && s.child(u, parse.Nsubj, parse.NsubjPass) < 0:
	case s.rels[v] == parse.Root:
		if u = s.child(v, parse.Conj); u < v || !s.verbal(u) || s.child(u, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
			return false
		}
		s.crown(u, v, parse.AclRelcl)
	default:
		return false
	}
	s.heads[c], s.rels[c] = int32(v), parse.Nsubj
	s.heads[h], s.rels[h] = int32(u), parse.Nsubj
	s.heads[v], s.rels[v] = int32(h), parse.AclRelcl
	s.link()
	return true
}

// promising makes a past tense of the participle in "Taipei, for its part, promised to help",
// which has a subject, no auxiliary and what the speaker himself will do.
func (s *sentence) promising(v int) bool {
	n := s.child(v, parse.NsubjPass)
	if n < 0 || n > v || s.Title || !speechVerbs[s.low[v]] || objectControls[s.low[v]] || s.child(v, parse.AuxPass, parse.Aux, parse.Mark) >= 0 || s.child(v, parse.Xcomp, parse.Ccomp) < v {
		return false
	}
	s.makeVerb(v, parse.VBD)
	s.rels[n] = parse.Nsubj
	if s.rels[v] == parse.Advcl {
		s.rels[v] = parse.Parataxis
	}
	s.link()
	return true
}

// behindSemicolon makes the name right behind a semicolon the subject of the verb that has none,
// where it was hung on a noun of the clause before: "…; Kung, head of the council, made it".
func (s *sentence) behindSemicolon(t int) bool {
	h := s.head(t)
	first := t
	for first > 0 && s.dominates(t, first-1) && s.Tokens[first-1].Text != ";" {
		first--
	}
	if h < 0 || h > t || first < 1 || s.Tokens[first-1].Text != ";" {
		return false
	}
	for v := t + 1; v < len(s.Tokens) && s.Tokens[v].Text != ";"; v++ {
		if s.finite(v) && !s.dominates(t, v) && s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) < 0 && s.rels[v].Is(parse.Root, parse.Conj, parse.Parataxis) {
			s.heads[t], s.rels[t] = int32(v), parse.Nsubj
			s.link()
			return true
		}
	}
	return false
}

// announced hangs a clause with "that" on the verb of speech before it, where it was hung on the main verb behind, or had
// that verb hung on itself: "When Macron announced that France would withdraw, he blamed the junta".
func (s *sentence) announced(v int) bool {
	h, that := s.head(v), s.child(v, parse.Mark)
	if s.rels[v] != parse.Advcl || h < v || that < 2 || that > v || s.low[that] != "that" {
		return false
	}
	w := that - 1
	for w > 0 && s.Tokens[w].Tag.Is(parse.NOUN, parse.ADJ, parse.NUM, parse.ADP, parse.DET, parse.PROPN) {
		w--
	}
	if !s.finite(w) || !speechVerbs[s.low[w]] || s.child(w, parse.Ccomp) >= 0 {
		return false
	}
	if s.head(w) == v {
		s.heads[w], s.rels[w] = int32(h), parse.Advcl
	} else if s.dominates(v, w) {
		return false
	}
	s.heads[v], s.rels[v] = int32(w), parse.Ccomp
	s.link()
	return true
}

// whoAside hangs the clause of "that X, who chairs the bloc, had ordered Y" on X, who is the
// subject of the verb behind it, where the parse gave him to the first.
func (s *sentence) whoAside(v int) bool {
	n, w := -1, -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		switch {
		case !s.rels[k].Is(parse.Nsubj, parse.NsubjPass):
		case s.relative(int(k)):
			w = int(k)
		default:
			n = int(k)
		}
	}
	if n < 0 || w < n+2 || s.Tokens[w-1].Text != "," || !s.finite(v) || s.low[w] == "that" {
		return false
	}
	for u := v + 1; u < len(s.Tokens); u++ {
		if !s.verbal(u) || s.child(u, parse.Nsubj, parse.NsubjPass) >= 0 || !s.comma(v, u) || !s.finite(u) && s.child(u, parse.Aux, parse.AuxPass) < 0 {
			continue
		}
		switch {
		case s.head(v) == u, s.head(v) >= 0 && s.head(u) == s.head(v) && s.rels[u] == s.rels[v]:
		case s.rels[v] == parse.Root && s.head(u) == v && s.rels[u] == parse.Conj && s.child(u, parse.Coord) < 0:
			s.crown(u, v, parse.AclRelcl)
		default:
			continue
		}
		s.heads[n], s.rels[n] = int32(u), parse.Nsubj
		s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
		if m := s.child(v, parse.Mark); m >= 0 && m < n {
			s.heads[m] = int32(u)
		}
		s.link()
		return true
	}
	return false
}

// copularClause makes a clause again of what was taken for the object of a verb of speech although it has a subject and a copula: "the
// Kremlin says the drone was in a restricted zone".
func (s *sentence) copularClause(t int) bool {
	h := s.head(t)
	if s.rels[t] != parse.Obj || h < 0 || h > t || !speechVerbs[s.low[h]] || s.child(t, parse.Cop) < h || s.child(t, parse.Nsubj) < h {
		return false
	}
	s.rels[t] = parse.Ccomp
	return true
}

// rightTo hangs on "right" what somebody is right to do, which was taken for its subject: "Graham is
// right to say that".
func (s *sentence) rightTo(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.Tokens[h].Tag != parse.ADJ || !s.toInfinitive(v) {
		return false
	}
	n := s.child(h, parse.Nsubj)
	if n < 0 || n > h || s.low[n] == "it" {
		return false
	}
	s.rels[v] = parse.Xcomp
	s.link()
	return true
}

// onPhone reports whether an infinitive behind "called X" says what one called him to say: "called Abe today to congratulate
// him", not what he was called upon to do.
func (s *sentence) onPhone(h, v int) bool {
	return s.low[h] == "call" && h < v && phoned[s.low[v]] && s.toInfinitive(v) && !s.passive(h) && s.child(h, parse.Obj) > h
}

// phoned are the verbs for what one calls somebody to say.
var phoned = map[string]bool{"congratulate": true, "thank": true, "express": true, "inform": true, "assure": true, "convey": true, "discuss": true, "offer": true, "wish": true,
	"explain": true, "reaffirm": true, "apologise": true, "apologize": true, "urge": true, "warn": true, "invite": true, "console": true, "praise": true}

// whatDid gives "what X did was to press Y" X as the subject of what he did.
func (s *sentence) whatDid(v int) bool {
	k := s.child(v, parse.NsubjOuter, parse.Nsubj, parse.Csubj)
	if k < 0 || k > v || s.low[k] != "what" && s.low[k] != "all" || s.Tokens[v].XPOS != parse.VB {
		return false
	}
	d, be := s.child(k, parse.AclRelcl), s.child(v, parse.Cop, parse.Aux)
	if d < k || d > v || s.low[d] != "do" || be < d || s.low[be] != "be" {
		return false
	}
	j := s.child(d, parse.Nsubj)
	if j < 0 || j > d || s.negated(d) {
		return false
	}
	s.rels[k], s.rels[be] = parse.Dep, parse.Dep
	if m := s.child(v, parse.Mark); m >= 0 && s.low[m] == "to" {
		s.rels[m] = parse.Dep
	}
	s.heads[j], s.rels[j] = int32(v), parse.Nsubj
	s.retag(v, parse.VBD)
	s.link()
	return true
}

// beginsClause reports whether a phrase has the subject of what somebody is told.
func (s *sentence) beginsClause(v, from, to int) bool {
	for t := from; t < to; t++ {
		if c := s.head(t); s.rels[t].Is(parse.Nsubj, parse.NsubjPass) && c > to && s.rels[c] == parse.Ccomp && s.head(c) == v && (s.finite(c) || s.child(c, parse.Cop, parse.Aux, parse.AuxPass) > to) {
			return true
		}
	}
	return false
}

// ifFirst hangs a condition on what would follow from it, where the parse did the reverse: "If Eritrea attacks us we will
// answer with force".
func (s *sentence) ifFirst(m int) bool {
	v := s.head(m)
	if v < m || m > 0 && s.Tokens[m-1].Tag != parse.PUNCT && s.low[m-1] != "that" || !s.verbal(v) || s.rels[v].Is(parse.Advcl, parse.Conj) {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		c := int(k)
		if c < v || !s.rels[c].Is(parse.Ccomp, parse.Parataxis, parse.Conj) || s.child(c, parse.Nsubj, parse.NsubjPass) < v || s.child(c, parse.Mark, parse.Coord) >= 0 {
			continue
		}
		if w := s.modal(c); w != will && w != would {
			continue
		}
		s.supplant(c, v, parse.Advcl)
		for k := range s.heads {
			if s.head(k) == v && (k < m || k > c) && k != c {
				s.heads[k] = int32(c)
			}
		}
		s.link()
		return true
	}
	return false
}

// thinkSo gives a predicate behind "think" the noun before it for its subject, where the parse made that the object: "did not
// think the Iranians were serious".
func (s *sentence) thinkSo(v int) bool {
	o, c := s.child(v, parse.Obj), s.child(v, parse.Ccomp)
	if h := s.head(v); c < 0 && o < 0 && h > v && s.rels[v] == parse.Ccomp {
		// "I think the decision of Spain is a disgrace," hung on who says so
		for k := s.kid[h]; k >= 0 && int(k) < h; k = s.sib[k] {
			if n := s.child(int(k), parse.Nsubj); int(k) > v && s.rels[k] == parse.Ccomp && n > v && s.child(int(k), parse.Cop) > n && !s.comma(v, n) {
				s.heads[k] = int32(v)
				s.link()
				return true
			}
		}
	}
	if o < v || c < o || s.child(c, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Expl) >= 0 || s.child(c, parse.Cop, parse.Aux, parse.AuxPass) < o && !s.finite(c) {
		return false
	}
	s.subject(o, c)
	s.link()
	return true
}
