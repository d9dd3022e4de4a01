package clause

import "backchannel/loaders/extract/parse"

// Mends of words that were taken for words of another class.

// didHarm makes "do" the verb of the harm it does, where the parse took it for an auxiliary: "Honduras did grave harm to us".
func (s *Sentence) didHarm(t int) bool {
	a := s.Child(t, parse.Aux)
	if a < 0 || a > t-1 || s.Low[a] != "do" || s.Tokens[t].Tag != parse.NOUN {
		return false
	}
	for k := a + 1; k < t; k++ {
		if !s.Tokens[k].Tag.Is(parse.ADJ, parse.DET) {
			return false
		}
	}
	s.supplant(a, t, parse.Obj)
	s.makeVerb(a, s.Tokens[a].XPOS)
	for k := range s.Heads {
		if s.Head(k) == t && (k < a || k > t && s.Rels[k].Is(parse.Punct, parse.Ccomp, parse.Parataxis, parse.Advcl)) {
			s.Heads[k] = int32(a)
		}
	}
	s.link()
	return true
}

// firmIn makes an adjective of what somebody is in his support: "France is firm in its support of Lebanon".
func (s *Sentence) firmIn(t int) bool {
	if s.Tokens[t].Tag != parse.NOUN || s.Child(t, parse.Cop) < 0 || s.Child(t, parse.Det, parse.Amod, parse.Compound, parse.NmodPoss) >= 0 || t+1 >= len(s.Tokens) || s.Low[t+1] != "in" {
		return false
	}
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Nmod && int(k) > t {
			s.Rels[k] = parse.Obl
		}
	}
	s.link()
	return true
}

// setsOut makes a past tense of a verb of motion behind those who move, where the parse took it for an attribute or an adverb: "A rescue team
// headed to Nepal", "Troops thrust into Somalia".
func (s *Sentence) setsOut(v int) bool {
	n := s.Head(v)
	if n < 0 || n != v-1 || s.Rels[n] != parse.Root || s.Tokens[n].Tag != parse.NOUN || v+1 >= len(s.Tokens) || s.Tokens[v+1].Tag != parse.ADP || !s.Rels[v].Is(parse.Acl, parse.Advmod) || s.Child(n, parse.Nsubj, parse.Cop) >= 0 {
		return false
	}
	for k := v + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].XPOS.Tensed() {
			return false // "A team headed to Nepal was stopped"
		}
		if s.Head(k) == n && s.Rels[k] != parse.Conj {
			s.Heads[k] = int32(v)
		}
	}
	s.makeVerb(v, parse.VBD)
	return s.crown(v, n, parse.Nsubj)
}
