package clause

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
func (s *Sentence) titled(t int) int {
	m := s.Mention[t]
	if m < 0 {
		return -1
	}
	mn := &s.Doc.Mentions[m]
	if len(mn.Entities) != 1 || mn.Form == who.Title || mn.Form == who.Pronoun {
		return -1
	}
	if k := s.Doc.KindOf(mn.Entities[0]); k != graph.Country && k != graph.Organization {
		return -1
	}
	noun := false
	for x := mn.To; x < len(s.Tokens) && x < mn.To+8; x++ {
		if n := s.Mention[x]; n >= 0 && x >= s.Doc.Mentions[n].From && len(s.Doc.Mentions[n].Entities) == 1 && s.Doc.KindOf(s.Doc.Mentions[n].Entities[0]) == graph.Person &&
			s.Doc.Mentions[n].Form != who.Title {
			if noun && s.Doc.Mentions[n].Form == who.Name && s.Doc.Mentions[n].From == x {
				return s.Doc.Mentions[n].Head
			}
			return -1
		}
		switch tok := &s.Tokens[x]; {
		case tok.Tag.Is(parse.NOUN, parse.PROPN):
			noun = true
		case tok.Tag == parse.ADJ || tok.XPOS == parse.HYPH || tok.Text == "-":
		case s.Low[x] == "of" || s.Low[x] == "for" || s.Low[x] == "and" && noun:
		default:
			return -1
		}
	}
	return -1
}

// namedHolders leaves the states out where those who hold their offices are named:
// "the presidents of Chile and Peru, X and Y".
func (s *Sentence) namedHolders(t int, all []Party) []Party {
	if s.Tokens[t].XPOS != parse.NNS || !s.Doc.Tables.Classes["agents"].Has(s.Low[t]) {
		return all
	}
	persons := 0
	for _, p := range all {
		if s.Doc.KindOf(p.Entity) == graph.Person {
			persons++
		}
	}
	if persons == 0 {
		// named behind the comma
		for _, g := range s.Groups {
			if f := g[0]; f > t && f < t+14 && len(g) > 1 && s.Names(f) && s.Doc.KindOf(s.Doc.Mentions[s.Mention[f]].Entities[0]) == graph.Person &&
				s.Doc.Mentions[s.Mention[f]].From > 0 && s.Tokens[s.Doc.Mentions[s.Mention[f]].From-1].Text == "," && !s.VerbBetween(t, f) {
				var named []Party
				for _, x := range g {
					named = s.Resolve(x, named)
				}
				if len(named) == len(all) {
					return named
				}
			}
		}
		return all
	}
	return slices.DeleteFunc(all, func(p Party) bool {
		if s.Doc.KindOf(p.Entity) == graph.Person {
			return false
		}
		// "the presidents of Chile, X, Peru, Y"
		return p.Token == t || s.Doc.KindOf(p.Entity) == graph.Country && s.holderBehind(p.Token)
	})
}

// holderBehind reports whether a person's name stands behind the comma after a country's.
func (s *Sentence) holderBehind(t int) bool {
	m := s.Mention[t]
	if m < 0 {
		return false
	}
	to := s.Doc.Mentions[m].To
	return to+1 < len(s.Tokens) && s.Tokens[to].Text == "," && s.Mention[to+1] >= 0 && s.Names(to+1) && s.Doc.KindOf(s.Doc.Mentions[s.Mention[to+1]].Entities[0]) == graph.Person
}

// titleHolder returns the person to whose name the phrase of a belongs as what he is, where a
// names nobody itself; -1.
func (s *Sentence) titleHolder(a int) int {
	if len(s.Parties(a, 1<<graph.Person)) > 0 {
		return -1
	}
	for n := 0; n < 4 && s.Rels[a] == parse.Nmod && s.Head(a) >= 0; n++ {
		a = s.Head(a)
	}
	if h := s.Head(a); s.Rels[a] == parse.Appos && h >= 0 && s.Person(h) {
		return h
	}
	return -1
}
