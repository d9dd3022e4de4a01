package what

import "backchannel/loaders/extract/parse"

// timeGerund hangs "after accusing it" on the clause of who acts, where the parse hung it on a noun, or in what he wants done or
// says will be: "blamed Chad for the shelling of a village after recalling its envoy", "asked X to stay for dinner after praising Y".
func (s *sentence) timeGerund(v int) bool {
	m, h := s.child(v, parse.Mark, parse.Case), s.head(v)
	if m < 1 || m > v || m < v-2 || h < 0 || h > m || s.child(v, parse.Nsubj, parse.Aux) >= 0 {
		return false
	}
	after := s.low[m] == "after"
	if !after && s.low[m] != "before" && s.low[m] != "while" && s.low[m] != "since" {
		return false
	}
	top := h
	for n := 0; n < 10 && top >= 0; n++ {
		u := s.head(top)
		switch {
		case u < 0 || u > top:
			n = 10
		case !s.verbal(top) && s.child(top, parse.Cop, parse.Nsubj) < 0:
			top = u
		case after && s.Tokens[top].XPOS == parse.VB && s.toInfinitive(top) && s.rels[top].Is(parse.Xcomp, parse.Advcl, parse.Acl):
			top = u
		case after && s.rels[top] == parse.Ccomp && s.verbal(u) && s.inanimate(s.child(top, parse.Nsubj, parse.NsubjPass)):
			top = u
		default:
			n = 10
		}
	}
	if top == h || !s.verbal(top) && s.child(top, parse.Cop) < 0 {
		return false
	}
	s.heads[v], s.rels[v] = int32(top), parse.Advcl
	s.link()
	return true
}

// inanimate reports whether the word is a noun for nobody.
func (s *sentence) inanimate(n int) bool {
	return n >= 0 && s.Tokens[n].Tag == parse.NOUN && s.mention[n] < 0 && len(s.parties(n, anyKind)) == 0
}
