package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// Who holds the office that a title means.

// titled returns the name of a person to whose title t belongs, "U.S." in "U.S.
// Secretary of State John Kerry", -1 if none: such a name is nobody by itself,
// whatever the parse hangs on it.
func (s *sentence) titled(t int) int {
	m := s.mention[t]
	if m < 0 {
		return -1
	}
	mn := &s.doc.Mentions[m]
	if len(mn.Entities) != 1 || mn.Form == who.Title || mn.Form == who.Pronoun {
		return -1
	}
	if k := s.doc.kindOf(mn.Entities[0]); k != graph.Country && k != graph.Organization {
		return -1
	}
	noun := false
	for x := mn.To; x < len(s.Tokens) && x < mn.To+8; x++ {
		if n := s.mention[x]; n >= 0 && x >= s.doc.Mentions[n].From && len(s.doc.Mentions[n].Entities) == 1 && s.doc.kindOf(s.doc.Mentions[n].Entities[0]) == graph.Person &&
			s.doc.Mentions[n].Form != who.Title {
			if noun && s.doc.Mentions[n].Form == who.Name && s.doc.Mentions[n].From == x {
				return s.doc.Mentions[n].Head
			}
			return -1
		}
		switch tok := &s.Tokens[x]; {
		case tok.Tag.Is(parse.NOUN, parse.PROPN):
			noun = true
		case tok.Tag == parse.ADJ || tok.XPOS == parse.HYPH || tok.Text == "-":
		case s.low[x] == "of" || s.low[x] == "for" || s.low[x] == "and" && noun:
		default:
			return -1
		}
	}
	return -1
}

// namedHolders leaves the states out where those who hold their offices are named:
// "the presidents of Chile and Peru, X and Y".
func (s *sentence) namedHolders(t int, all []party) []party {
	if s.Tokens[t].XPOS != parse.NNS || !s.doc.reader.tables.classes["agents"][s.low[t]] {
		return all
	}
	persons := 0
	for _, p := range all {
		if s.doc.kindOf(p.entity) == graph.Person {
			persons++
		}
	}
	if persons == 0 {
		// named behind the comma
		for _, g := range s.groups {
			if f := g[0]; f > t && f < t+14 && len(g) > 1 && s.names(f) && s.doc.kindOf(s.doc.Mentions[s.mention[f]].Entities[0]) == graph.Person &&
				s.doc.Mentions[s.mention[f]].From > 0 && s.Tokens[s.doc.Mentions[s.mention[f]].From-1].Text == "," && !s.verbBetween(t, f) {
				var named []party
				for _, x := range g {
					named = s.resolve(x, named)
				}
				if len(named) == len(all) {
					return named
				}
			}
		}
		return all
	}
	return slices.DeleteFunc(all, func(p party) bool {
		if s.doc.kindOf(p.entity) == graph.Person {
			return false
		}
		// "the presidents of Chile, X, Peru, Y"
		return p.token == t || s.doc.kindOf(p.entity) == graph.Country && s.holderBehind(p.token)
	})
}

// holderBehind reports whether a person's name stands behind the comma after a country's.
func (s *sentence) holderBehind(t int) bool {
	m := s.mention[t]
	if m < 0 {
		return false
	}
	to := s.doc.Mentions[m].To
	return to+1 < len(s.Tokens) && s.Tokens[to].Text == "," && s.mention[to+1] >= 0 && s.names(to+1) && s.doc.kindOf(s.doc.Mentions[s.mention[to+1]].Entities[0]) == graph.Person
}

// titleHolder returns the person to whose name the phrase of a belongs as what he is, where a
// names nobody itself; -1.
func (s *sentence) titleHolder(a int) int {
	if len(s.parties(a, 1<<graph.Person)) > 0 {
		return -1
	}
	for n := 0; n < 4 && s.rels[a] == parse.Nmod && s.head(a) >= 0; n++ {
		a = s.head(a)
	}
	if h := s.head(a); s.rels[a] == parse.Appos && h >= 0 && s.person(h) {
		return h
	}
	return -1
}
