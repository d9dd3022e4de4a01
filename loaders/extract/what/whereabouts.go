package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// ledBy returns who leads what the word t names: "a delegation led by the chancellor", "a
// delegation of the office, headed by X", "Headed by X, the delegation"; -1.
func (s *sentence) ledBy(t int) int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if by := s.leader(int(k), parse.Acl); by >= 0 {
			return by
		}
		for g := s.kid[k]; g >= 0 && s.rels[k] == parse.Nmod && s.caseOf(int(k)) == "of"; g = s.sib[g] {
			if by := s.leader(int(g), parse.Acl); by >= 0 && (s.Tokens[g-1].Text == "," || s.Tokens[k].XPOS == parse.NNS && s.mention[s.byAgent(int(g))] >= 0) {
				return by
			}
		}
	}
	if v := s.head(t); v > t && s.rels[t].Is(parse.Nsubj, parse.NsubjPass) {
		for k := s.kid[v]; k >= 0 && int(k) < t; k = s.sib[k] {
			if by := s.leader(int(k), parse.Advcl); by >= 0 {
				return by
			}
		}
	}
	return -1
}

// leader returns the agent of the participle v where it says who leads; -1.
func (s *sentence) leader(v int, rel parse.Rel) int {
	if s.rels[v] != rel || s.low[v] != "lead" && s.low[v] != "head" || s.Tokens[v].XPOS != parse.VBN {
		return -1
	}
	return s.byAgent(v)
}

// timeRoot gives "X will be in Rome next week" its place as predicate where the parse has the time.
func (s *sentence) timeRoot(t int) bool {
	c := s.child(t, parse.Cop)
	if c < 0 || !temporal[s.low[t]] || s.low[c] != "be" || s.caseOf(t) != "" {
		return false
	}
	for p := c + 1; p < t; p++ {
		if h := s.head(p); h != c && h != t || s.caseOf(p) != "in" || s.mention[p] < 0 {
			continue
		}
		s.handOver(t, p)
		s.supplant(p, t, parse.OblUnmarked)
		for k := p + 1; k < t; k++ {
			if s.head(k) == p && s.rels[k].Is(parse.Amod, parse.Det, parse.Nummod) {
				s.heads[k] = int32(t)
			}
		}
		s.link()
		return true
	}
	return false
}

// errand gives "X was in Rome last week for talks" its place as predicate where the parse has what
// he was there for.
func (s *sentence) errand(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.child(t, parse.Cop) < 0 || s.caseOf(t) != "in" || s.mention[t] < 0 || s.rels[h] != parse.Nsubj {
		return false
	}
	q := s.head(h)
	rel := parse.Obl
	switch {
	case q < t:
		return false
	case s.Tokens[q].XPOS == parse.VB && s.toInfinitive(q) && s.child(q, parse.Aux, parse.AuxPass, parse.Cop) < 0:
		rel = parse.Advcl // "was in Rome on Monday to try to save the talks"
	case s.rels[t] != parse.Nmod || s.Tokens[q].Tag != parse.NOUN || s.caseOf(q) != "for":
		return false
	}
	s.heads[t], s.rels[t] = s.heads[q], s.rels[q]
	s.heads[h], s.rels[h] = int32(t), parse.Nsubj
	s.heads[q], s.rels[q] = int32(t), rel
	for k := s.kid[h]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rels[k].Is(parse.Nmod, parse.NmodUnmarked) {
			s.heads[k], s.rels[k] = int32(t), parse.Obl // the day
		}
	}
	s.link()
	return true
}

// whereIn returns the country or place whose relative clause tells what somebody does there: "South Sudan, where Rwanda has
// deployed troops"; nil.
func (s *sentence) whereIn(v int) []party {
	h, w := s.head(v), s.child(v, parse.Advmod)
	if !s.rel(v).Is(parse.AclRelcl, parse.Advcl) || h < 0 || h > v || w < 0 || w > v || s.low[w] != "where" || s.mention[h] < 0 {
		return nil
	}
	return s.parties(h, 1<<graph.Country|1<<graph.Place)
}

// capitalIn returns the state in whose capital something is taken well or ill by nobody named:
// "was dismissed in Tehran", "was greeted with anger in the Angolan capital"; nil.
func (s *sentence) capitalIn(v int) []party {
	if s.byAgent(v) >= 0 {
		return nil
	}
	d := s.doc
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		x := int(k)
		if s.rels[x] != parse.Obl || s.caseOf(x) != "in" {
			continue
		}
		e, _ := s.stay(x)
		if e >= 0 && d.kindOf(e) == graph.Place && d.capital(e) {
			e = d.Country(e)
		}
		if e < 0 || d.kindOf(e) != graph.Country {
			continue
		}
		if n := s.surface(v); n >= 0 && (d.related(s.parties(n, actorKinds), []party{{entity: e}}) || d.related(s.follow(n, []path{{steps: []string{"whose"}}}, actorKinds), []party{{entity: e}})) {
			continue // "was rejected at home"
		}
		return []party{{e, x, 0.7}}
	}
	return nil
}
