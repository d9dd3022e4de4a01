package what

import "backchannel/loaders/extract/parse"

// Mends of words that were taken for words of another class.

// didHarm makes "do" the verb of the harm it does, where the parse took it for an auxiliary: "Honduras did grave harm to us".
func (s *sentence) didHarm(t int) bool {
	a := s.child(t, parse.Aux)
	if a < 0 || a > t-1 || s.low[a] != "do" || s.Tokens[t].Tag != parse.NOUN {
		return false
	}
	for k := a + 1; k < t; k++ {
		if !s.Tokens[k].Tag.Is(parse.ADJ, parse.DET) {
			return false
		}
	}
	s.supplant(a, t, parse.Obj)
	s.makeVerb(a, s.Tokens[a].XPOS)
	for k := range s.heads {
		if s.head(k) == t && (k < a || k > t && s.rels[k].Is(parse.Punct, parse.Ccomp, parse.Parataxis, parse.Advcl)) {
			s.heads[k] = int32(a)
		}
	}
	s.link()
	return true
}

// firmIn makes an adjective of what somebody is in his support: "France is firm in its support of Lebanon".
func (s *sentence) firmIn(t int) bool {
	if s.Tokens[t].Tag != parse.NOUN || s.child(t, parse.Cop) < 0 || s.child(t, parse.Det, parse.Amod, parse.Compound, parse.NmodPoss) >= 0 || t+1 >= len(s.Tokens) || s.low[t+1] != "in" {
		return false
	}
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Nmod && int(k) > t {
			s.rels[k] = parse.Obl
		}
	}
	s.link()
	return true
}

// setsOut makes a past tense of a verb of motion behind those who move, where the parse took it for an attribute or an adverb: "A rescue team
// headed to Nepal", "Troops thrust into Somalia".
func (s *sentence) setsOut(v int) bool {
	n := s.head(v)
	if n < 0 || n != v-1 || s.rels[n] != parse.Root || s.Tokens[n].Tag != parse.NOUN || v+1 >= len(s.Tokens) || s.Tokens[v+1].Tag != parse.ADP || !s.rels[v].Is(parse.Acl, parse.Advmod) || s.child(n, parse.Nsubj, parse.Cop) >= 0 {
		return false
	}
	for k := v + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].XPOS.Tensed() {
			return false // "A team headed to Nepal was stopped"
		}
		if s.head(k) == n && s.rels[k] != parse.Conj {
			s.heads[k] = int32(v)
		}
	}
	s.makeVerb(v, parse.VBD)
	return s.crown(v, n, parse.Nsubj)
}
