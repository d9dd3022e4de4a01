package clause

import "backchannel/loaders/extract/parse"

// ledBy returns who leads what the word t names: "a delegation led by the chancellor", "a
// delegation of the office, headed by X", "Headed by X, the delegation"; -1.
func (s *Sentence) ledBy(t int) int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if by := s.leader(int(k), parse.Acl); by >= 0 {
			return by
		}
		for g := s.Kid[k]; g >= 0 && s.Rels[k] == parse.Nmod && s.CaseOf(int(k)) == "of"; g = s.Sib[g] {
			if by := s.leader(int(g), parse.Acl); by >= 0 && (s.Tokens[g-1].Text == "," || s.Tokens[k].XPOS == parse.NNS && s.Mention[s.ByAgent(int(g))] >= 0) {
				return by
			}
		}
	}
	if v := s.Head(t); v > t && s.Rels[t].Is(parse.Nsubj, parse.NsubjPass) {
		for k := s.Kid[v]; k >= 0 && int(k) < t; k = s.Sib[k] {
			if by := s.leader(int(k), parse.Advcl); by >= 0 {
				return by
			}
		}
	}
	return -1
}

// leader returns the agent of the participle v where it says who leads; -1.
func (s *Sentence) leader(v int, rel parse.Rel) int {
	if s.Rels[v] != rel || s.Low[v] != "lead" && s.Low[v] != "head" || s.Tokens[v].XPOS != parse.VBN {
		return -1
	}
	return s.ByAgent(v)
}

// timeRoot gives "X will be in Rome next week" its place as predicate where the parse has the time.
func (s *Sentence) timeRoot(t int) bool {
	c := s.Child(t, parse.Cop)
	if c < 0 || !Temporal.Has(s.Low[t]) || s.Low[c] != "be" || s.CaseOf(t) != "" {
		return false
	}
	for p := c + 1; p < t; p++ {
		if h := s.Head(p); h != c && h != t || s.CaseOf(p) != "in" || s.Mention[p] < 0 {
			continue
		}
		s.handOver(t, p)
		s.supplant(p, t, parse.OblUnmarked)
		for k := p + 1; k < t; k++ {
			if s.Head(k) == p && s.Rels[k].Is(parse.Amod, parse.Det, parse.Nummod) {
				s.Heads[k] = int32(t)
			}
		}
		s.link()
		return true
	}
	return false
}

// errand gives "X was in Rome last week for talks" its place as predicate where the parse has what
// he was there for.
func (s *Sentence) errand(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || s.Child(t, parse.Cop) < 0 || s.CaseOf(t) != "in" || s.Mention[t] < 0 || s.Rels[h] != parse.Nsubj {
		return false
	}
	q := s.Head(h)
	rel := parse.Obl
	switch {
	case q < t:
		return false
	case s.Tokens[q].XPOS == parse.VB && s.ToInfinitive(q) && s.Child(q, parse.Aux, parse.AuxPass, parse.Cop) < 0:
		rel = parse.Advcl // "was in Rome on Monday to try to save the talks"
	case s.Rels[t] != parse.Nmod || s.Tokens[q].Tag != parse.NOUN || s.CaseOf(q) != "for":
		return false
	}
	s.Heads[t], s.Rels[t] = s.Heads[q], s.Rels[q]
	s.Heads[h], s.Rels[h] = int32(t), parse.Nsubj
	s.Heads[q], s.Rels[q] = int32(t), rel
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rels[k].Is(parse.Nmod, parse.NmodUnmarked) {
			s.Heads[k], s.Rels[k] = int32(t), parse.Obl // the day
		}
	}
	s.link()
	return true
}
