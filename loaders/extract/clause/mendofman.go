package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// itsManGoesOn gives whom a body tells of the second thing that he did, where the parse gave it to the body: "the ministry said that
// Wong visited Fiji and praised its navy".
func (s *Sentence) itsManGoesOn(v int) bool {
	m := s.Head(v)
	c := s.Child(m, parse.Ccomp)
	if c < m || c > v || !s.ofItsMan(v, c, m) {
		return false
	}
	s.Heads[v] = int32(c)
	s.link()
	return true
}

// besidePlace lists a person with whom somebody met, not with the place where they did: "met X in Quito and Y in Lima".
func (s *Sentence) besidePlace(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || !s.Person(t) || !s.Names(h) || s.Person(h) || s.CaseOf(h) == "" || s.Child(t, parse.Case) >= 0 {
		return false
	}
	if k := s.Doc.KindOf(s.Doc.Mentions[s.Mention[h]].Entities[0]); k != graph.Place && k != graph.Country {
		return false
	}
	v := s.Head(h)
	if v < 0 || v > h || !s.Verbal(v) {
		return false
	}
	o := s.Child(v, parse.Obj)
	for k := s.Kid[v]; o < 0 && k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Obl && s.CaseOf(int(k)) == "with" && int(k) > v && int(k) < h {
			o = int(k)
		}
	}
	if o < v || o > h || !s.Person(o) {
		return false
	}
	s.Heads[t] = int32(o)
	s.link()
	return true
}

// behindWhile gives the main clause its subject, which was listed with the last noun of the clause before it: "While the envoy praised
// the efforts to train police, analysts say".
func (s *Sentence) behindWhile(n int) bool {
	h := s.Head(n)
	from, to := s.Span(n)
	for from < n && s.Tokens[from].Tag == parse.PUNCT {
		from++
	}
	v := to
	if h < 0 || h > n || from < 3 || v >= len(s.Tokens) || s.Tokens[from-1].Text != "," || s.Child(n, parse.Coord, parse.Case) >= 0 {
		return false
	}
	if !s.Finite(v) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 || s.Dominates(n, v) {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		c := int(k)
		if m := s.Child(c, parse.Mark); s.Rels[c] == parse.Advcl && m >= 0 && m < c && c < h && s.Dominates(c, h) && s.Child(c, parse.Nsubj, parse.NsubjPass) > m {
			s.subject(n, v)
			s.link()
			return true
		}
	}
	return false
}

// ofItsMan reports whether the verb at v goes on, without a comma, with what a person did by the one at c, of whom a state or a body
// says by the one at m that he did it.
func (s *Sentence) ofItsMan(v, c, m int) bool {
	and, n := s.Child(v, parse.Coord), s.Child(c, parse.Nsubj)
	if m < 0 || m > c || c > v || and < c || and > v || s.Tokens[and-1].Text == "," || s.Low[and] != "and" || n < m || n > c || !s.Person(n) || !s.Utters(m) {
		return false
	}
	if s.Tokens[v].XPOS != parse.VBD || s.Tokens[c].XPOS != parse.VBD || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.Mark) >= 0 || s.Child(c, parse.Aux) >= 0 || s.Tokens[v].Quoted != s.Tokens[c].Quoted {
		return false
	}
	by := s.Child(m, parse.Nsubj)
	if by < 0 || by > m || s.Person(by) {
		return false
	}
	ps := s.Parties(by, ActorKinds)
	return len(ps) == 1 && s.Doc.KindOf(ps[0].Entity) != graph.Person
}
