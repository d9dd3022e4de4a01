package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// whoseClause hangs the clause of "the AU, whose chairman, X, visited Cairo, has failed" on the
// body, with the chairman as its subject, where the parse gave its verb the body.
func (s *Sentence) whoseClause(v int) bool {
	h := s.Child(v, parse.Nsubj)
	if !s.Verbal(v) && s.Child(v, parse.Cop) < 0 || h < 0 || h > v {
		return false
	}
	c := s.Child(h, parse.Appos)
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] != parse.Nsubj || int(k) > v {
			continue
		}
		if s.Child(int(k), parse.NmodPoss) >= 0 { // two subjects
			c = int(k)
		} else {
			h = int(k)
		}
	}
	if w := s.Child(h, parse.NmodPoss); w > 2 && s.Tokens[w].XPOS == parse.WPS && s.Names(w-2) && s.Rels[w-2].Is(parse.Appos, parse.Nmod, parse.Dep) {
		c, h = h, w-2 // "For its part, Serbia, whose president": hung on the part
	}
	if c < h+3 || c > v || s.Child(c, parse.NmodPoss) < 0 {
		return false
	}
	w := s.Child(c, parse.NmodPoss)
	if s.Tokens[w].XPOS != parse.WPS || s.Tokens[w-1].Text != "," {
		return false
	}
	u := s.Head(v)
	switch {
	case u > v && s.Verbal(u) && s.Child(u, parse.Nsubj, parse.NsubjPass) < 0:
	case s.Rels[v] == parse.Root:
		if u = s.Child(v, parse.Conj); u < v || !s.Verbal(u) || s.Child(u, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
			return false
		}
		s.crown(u, v, parse.AclRelcl)
	default:
		return false
	}
	s.Heads[c], s.Rels[c] = int32(v), parse.Nsubj
	s.Heads[h], s.Rels[h] = int32(u), parse.Nsubj
	s.Heads[v], s.Rels[v] = int32(h), parse.AclRelcl
	s.link()
	return true
}

// promising makes a past tense of the participle in "Taipei, for its part, promised to help",
// which has a subject, no auxiliary and what the speaker himself will do.
func (s *Sentence) promising(v int) bool {
	n := s.Child(v, parse.NsubjPass)
	if n < 0 || n > v || s.Title || !SpeechVerbs.Has(s.Low[v]) || objectControls.Has(s.Low[v]) || s.Child(v, parse.AuxPass, parse.Aux, parse.Mark) >= 0 || s.Child(v, parse.Xcomp, parse.Ccomp) < v {
		return false
	}
	s.makeVerb(v, parse.VBD)
	s.Rels[n] = parse.Nsubj
	if s.Rels[v] == parse.Advcl {
		s.Rels[v] = parse.Parataxis
	}
	s.link()
	return true
}

// behindSemicolon makes the name right behind a semicolon the subject of the verb that has none,
// where it was hung on a noun of the clause before: "…; Kung, head of the council, made it".
func (s *Sentence) behindSemicolon(t int) bool {
	h := s.Head(t)
	first := t
	for first > 0 && s.Dominates(t, first-1) && s.Tokens[first-1].Text != ";" {
		first--
	}
	if h < 0 || h > t || first < 1 || s.Tokens[first-1].Text != ";" {
		return false
	}
	for v := t + 1; v < len(s.Tokens) && s.Tokens[v].Text != ";"; v++ {
		if s.Finite(v) && !s.Dominates(t, v) && s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) < 0 && s.Rels[v].Is(parse.Root, parse.Conj, parse.Parataxis) {
			s.Heads[t], s.Rels[t] = int32(v), parse.Nsubj
			s.link()
			return true
		}
	}
	return false
}

// announced hangs a clause with "that" on the verb of speech before it, where it was hung on the main verb behind, or had
// that verb hung on itself: "When Macron announced that France would withdraw, he blamed the junta".
func (s *Sentence) announced(v int) bool {
	h, that := s.Head(v), s.Child(v, parse.Mark)
	if s.Rels[v] != parse.Advcl || h < v || that < 2 || that > v || s.Low[that] != "that" {
		return false
	}
	w := that - 1
	for w > 0 && s.Tokens[w].Tag.Is(parse.NOUN, parse.ADJ, parse.NUM, parse.ADP, parse.DET, parse.PROPN) {
		w--
	}
	if !s.Finite(w) || !SpeechVerbs.Has(s.Low[w]) || s.Child(w, parse.Ccomp) >= 0 {
		return false
	}
	if s.Head(w) == v {
		s.Heads[w], s.Rels[w] = int32(h), parse.Advcl
	} else if s.Dominates(v, w) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(w), parse.Ccomp
	s.link()
	return true
}

// whoAside hangs the clause of "that X, who chairs the bloc, had ordered Y" on X, who is the
// subject of the verb behind it, where the parse gave him to the first.
func (s *Sentence) whoAside(v int) bool {
	n, w := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		switch {
		case !s.Rels[k].Is(parse.Nsubj, parse.NsubjPass):
		case s.Relative(int(k)):
			w = int(k)
		default:
			n = int(k)
		}
	}
	if n < 0 || w < n+2 || s.Tokens[w-1].Text != "," || !s.Finite(v) || s.Low[w] == "that" {
		return false
	}
	for u := v + 1; u < len(s.Tokens); u++ {
		if !s.Verbal(u) || s.Child(u, parse.Nsubj, parse.NsubjPass) >= 0 || !s.Comma(v, u) || !s.Finite(u) && s.Child(u, parse.Aux, parse.AuxPass) < 0 {
			continue
		}
		switch {
		case s.Head(v) == u, s.Head(v) >= 0 && s.Head(u) == s.Head(v) && s.Rels[u] == s.Rels[v]:
		case s.Rels[v] == parse.Root && s.Head(u) == v && s.Rels[u] == parse.Conj && s.Child(u, parse.Coord) < 0:
			s.crown(u, v, parse.AclRelcl)
		default:
			continue
		}
		s.Heads[n], s.Rels[n] = int32(u), parse.Nsubj
		s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
		if m := s.Child(v, parse.Mark); m >= 0 && m < n {
			s.Heads[m] = int32(u)
		}
		s.link()
		return true
	}
	return false
}

// copularClause makes a clause again of what was taken for the object of a verb of speech although it has a subject and a copula: "the
// Kremlin says the drone was in a restricted zone".
func (s *Sentence) copularClause(t int) bool {
	h := s.Head(t)
	if s.Rels[t] != parse.Obj || h < 0 || h > t || !SpeechVerbs.Has(s.Low[h]) || s.Child(t, parse.Cop) < h || s.Child(t, parse.Nsubj) < h {
		return false
	}
	s.Rels[t] = parse.Ccomp
	return true
}

// rightTo hangs on "right" what somebody is right to do, which was taken for its subject: "Graham is
// right to say that".
func (s *Sentence) rightTo(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Tokens[h].Tag != parse.ADJ || !s.ToInfinitive(v) {
		return false
	}
	n := s.Child(h, parse.Nsubj)
	if n < 0 || n > h || s.Low[n] == "it" {
		return false
	}
	s.Rels[v] = parse.Xcomp
	s.link()
	return true
}

// OnPhone reports whether an infinitive behind "called X" says what one called him to say: "called Abe today to congratulate
// him", not what he was called upon to do.
func (s *Sentence) OnPhone(h, v int) bool {
	return s.Low[h] == "call" && h < v && phoned.Has(s.Low[v]) && s.ToInfinitive(v) && !s.Passive(h) && s.Child(h, parse.Obj) > h
}

// phoned are the verbs for what one calls somebody to say.
var phoned = vocab.Words("congratulate", "thank", "express", "inform", "assure", "convey", "discuss", "offer", "wish",
	"explain", "reaffirm", "apologise", "apologize", "urge", "warn", "invite", "console", "praise")

// whatDid gives "what X did was to press Y" X as the subject of what he did.
func (s *Sentence) whatDid(v int) bool {
	k := s.Child(v, parse.NsubjOuter, parse.Nsubj, parse.Csubj)
	if k < 0 || k > v || s.Low[k] != "what" && s.Low[k] != "all" || s.Tokens[v].XPOS != parse.VB {
		return false
	}
	d, be := s.Child(k, parse.AclRelcl), s.Child(v, parse.Cop, parse.Aux)
	if d < k || d > v || s.Low[d] != "do" || be < d || s.Low[be] != "be" {
		return false
	}
	j := s.Child(d, parse.Nsubj)
	if j < 0 || j > d || s.Negated(d) {
		return false
	}
	s.Rels[k], s.Rels[be] = parse.Dep, parse.Dep
	if m := s.Child(v, parse.Mark); m >= 0 && s.Low[m] == "to" {
		s.Rels[m] = parse.Dep
	}
	s.Heads[j], s.Rels[j] = int32(v), parse.Nsubj
	s.retag(v, parse.VBD)
	s.link()
	return true
}

// beginsClause reports whether a phrase has the subject of what somebody is told.
func (s *Sentence) beginsClause(v, from, to int) bool {
	for t := from; t < to; t++ {
		if c := s.Head(t); s.Rels[t].Is(parse.Nsubj, parse.NsubjPass) && c > to && s.Rels[c] == parse.Ccomp && s.Head(c) == v && (s.Finite(c) || s.Child(c, parse.Cop, parse.Aux, parse.AuxPass) > to) {
			return true
		}
	}
	return false
}

// ifFirst hangs a condition on what would follow from it, where the parse did the reverse: "If Eritrea attacks us we will
// answer with force".
func (s *Sentence) ifFirst(m int) bool {
	v := s.Head(m)
	if v < m || m > 0 && s.Tokens[m-1].Tag != parse.PUNCT && s.Low[m-1] != "that" || !s.Verbal(v) || s.Rels[v].Is(parse.Advcl, parse.Conj) {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		c := int(k)
		if c < v || !s.Rels[c].Is(parse.Ccomp, parse.Parataxis, parse.Conj) || s.Child(c, parse.Nsubj, parse.NsubjPass) < v || s.Child(c, parse.Mark, parse.Coord) >= 0 {
			continue
		}
		if w := s.Modal(c); w != Will && w != Would {
			continue
		}
		s.supplant(c, v, parse.Advcl)
		for k := range s.Heads {
			if s.Head(k) == v && (k < m || k > c) && k != c {
				s.Heads[k] = int32(c)
			}
		}
		s.link()
		return true
	}
	return false
}

// thinkSo gives a predicate behind "think" the noun before it for its subject, where the parse made that the object: "did not
// think the Iranians were serious".
func (s *Sentence) thinkSo(v int) bool {
	o, c := s.Child(v, parse.Obj), s.Child(v, parse.Ccomp)
	if h := s.Head(v); c < 0 && o < 0 && h > v && s.Rels[v] == parse.Ccomp {
		// "I think the decision of Spain is a disgrace," hung on who says so
		for k := s.Kid[h]; k >= 0 && int(k) < h; k = s.Sib[k] {
			if n := s.Child(int(k), parse.Nsubj); int(k) > v && s.Rels[k] == parse.Ccomp && n > v && s.Child(int(k), parse.Cop) > n && !s.Comma(v, n) {
				s.Heads[k] = int32(v)
				s.link()
				return true
			}
		}
	}
	if o < v || c < o || s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Expl) >= 0 || s.Child(c, parse.Cop, parse.Aux, parse.AuxPass) < o && !s.Finite(c) {
		return false
	}
	s.subject(o, c)
	s.link()
	return true
}
