package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// listsPeople reports whether a people stands before the names of those who are meant:
// "two Canadians, X and Y".
func (s *sentence) listsPeople(t int) bool {
	m := s.mention[t]
	if m < 0 {
		return false
	}
	mn := &s.doc.Mentions[m]
	if mn.Form != who.Demonym || mn.Head != t || s.Tokens[t].XPOS != parse.NNPS && s.Tokens[t].XPOS != parse.NNS || mn.To+1 >= len(s.Tokens) || s.Tokens[mn.To].Text != "," {
		return false
	}
	n := s.mention[mn.To+1]
	return n >= 0 && s.doc.Mentions[n].Form == who.Name && len(s.doc.Mentions[n].Entities) == 1 && s.doc.kindOf(s.doc.Mentions[n].Entities[0]) == graph.Person
}

// partitive lists the nouns for people of a body who act as it.
var partitive = map[string]bool{"member": true, "group": true, "representative": true, "colleague": true, "counterpart": true, "staff": true,
	"house": true, "chamber": true}

// manyTroops reports whether a noun counts a state's forces, which act as it however many they are: "hundreds of French soldiers".
func (s *sentence) manyTroops(t int) bool {
	switch s.low[t] {
	case "hundred", "thousand", "dozen", "score":
	default:
		return false
	}
	n := s.child(t, parse.Nmod)
	return s.Tokens[t].XPOS == parse.NNS && n > t && s.caseOf(n) == "of" && s.doc.reader.tables.classes["troops"][s.low[n]]
}

// exampled reports whether the sentence names some of those whom the word at t means.
func (s *sentence) exampled(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rels[k].Is(parse.Nmod, parse.Obl) && examples[s.caseOf(int(k))] && s.names(int(k)) {
			return true
		}
	}
	return false
}

// foremost returns who is named of several, as the one who leads them or before all others: "several states, led by Britain, asked",
// "accused the West, particularly Britain, of".
func (s *sentence) foremost(t int) []party {
	if s.Tokens[t].XPOS != parse.NNS && !leagues[s.low[t]] && !tallies[s.low[t]] && s.Tokens[t].Tag != parse.PROPN {
		return nil
	}
	if t+3 < len(s.Tokens) && s.Tokens[t+1].Text == "," && singling[s.low[t+2]] {
		for n := t + 3; n < len(s.Tokens) && n < t+6; n++ {
			if s.names(n) && s.doc.Mentions[s.mention[n]].Head == n {
				return s.parties(n, anyKind)
			}
		}
		return nil
	}
	if n := s.child(t, parse.Nmod); !countedStates[s.low[t]] && !leagues[s.low[t]] && !(tallies[s.low[t]] && n > t && countedStates[s.low[n]]) {
		return nil
	}
	if by := s.ledBy(t); by >= 0 {
		return s.parties(by, anyKind)
	}
	return nil
}

// amongThose returns who is said to be one of those of whom something is told: "X was among those expelled by Chad"; -1.
func (s *sentence) amongThose(t int) int {
	if t < 3 || lower(s.Tokens[t].Text) != "those" || s.low[t-1] != "among" {
		return -1
	}
	n := s.child(t, parse.Nsubj)
	if n < 0 {
		n = s.head(t)
	}
	if n < 0 || n > t || s.verbBetween(n, t-3) || !s.person(n) && !s.names(n) {
		return -1
	}
	for x := t - 2; x > n; x-- {
		if s.low[x] == "be" {
			return n
		}
	}
	return -1
}

// leagues are the nouns for several states that act as one.
var leagues = map[string]bool{"coalition": true, "group": true, "bloc": true, "alliance": true, "quartet": true, "camp": true, "grouping": true}

// examples are the prepositions that name some of what is meant.
var examples = map[string]bool{"such": true, "including": true, "include": true, "like": true, "namely": true}

// othersOf reports whether the word at k means more people of the side of somebody named before it:
// "Mirzoyan and other members of the delegation".
func (s *sentence) othersOf(k int, named []party) bool {
	a := s.child(k, parse.Amod)
	return a >= 0 && (s.low[a] == "other" || s.low[a] == "fellow") && s.Tokens[k].XPOS == parse.NNS && partitive[s.low[k]] && len(named) > 0 && s.doc.kindOf(named[0].entity) == graph.Person
}

// listedBehind adds the others of a list of names that says who is meant: "its two allies,
// Japan and South Korea".
func (s *sentence) listedBehind(t int, all []party) []party {
	if len(all) != 1 || s.Tokens[t].XPOS != parse.NNS && s.Tokens[t].XPOS != parse.CD || all[0].token == t || s.rels[all[0].token] != parse.Appos || s.head(all[0].token) != t {
		return all
	}
	for _, g := range s.groups {
		if g[0] != all[0].token {
			continue
		}
		for _, x := range g[1:] {
			all = s.resolve(x, all)
		}
	}
	return all
}

// afterAnd reports whether a list was complete before k: in "of Serbia and
// Russia, the president" the president is no third.
func (s *sentence) afterAnd(t, k int) bool {
	from, _ := s.span(k)
	and := false
	if m := s.mention[t]; m >= 0 {
		if to := s.doc.Mentions[m].To; to+1 < len(s.Tokens) && s.Tokens[to].Text == "," && s.Tokens[to+1].Tag == parse.CCONJ {
			// "Iran, which supports X, and Y": Y stands beside Iran
			for x := t - 1; x > 0 && s.Tokens[x].Text != ","; x-- {
				if s.relative(x) && s.Tokens[x].Tag == parse.PRON && s.Tokens[x-1].Text == "," {
					return true
				}
			}
		}
	}
	for x := t + 1; x < from; x++ {
		if s.low[x] == "and" || s.low[x] == "or" {
			and = true
		}
	}
	return and && from > 0 && s.Tokens[from-1].Text == ","
}

// together adds to those who travel the people with whom they do: "travelled to Tunis together
// with Mark Rutte".
func (s *sentence) together(t int, agents []party) []party {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		c := s.child(int(k), parse.Case)
		if int(k) < t || c < 1 || s.low[c] != "with" && s.low[c] != "together" && s.low[c] != "along" || s.low[c-1] != "together" && s.low[c-1] != "along" && s.low[c] == "with" {
			continue
		}
		for _, p := range s.parties(int(k), 1<<graph.Person) {
			if !holds(agents, p.entity) {
				agents = append(slices.Clone(agents), p)
			}
		}
	}
	return agents
}

// tallies are the nouns that count others: "a handful of countries".
var tallies = map[string]bool{"number": true, "dozen": true, "handful": true, "score": true, "host": true, "majority": true, "couple": true, "half": true}

// includingBehind returns the first of those who are named as some of the many that a subject means, where they were hung on a word
// between: "Member states at the meeting, including A and B, said"; -1.
func (s *sentence) includingBehind(t int) int {
	if s.Tokens[t].XPOS != parse.NNS || s.mention[t] >= 0 || !s.rels[t].Is(parse.Nsubj, parse.NsubjPass) {
		return -1
	}
	for x := t + 1; x+1 < len(s.Tokens) && x < t+10 && !s.finite(x); x++ {
		if s.Tokens[x].Text != "," || s.low[x+1] != "include" || s.Tokens[x+1].XPOS != parse.VBG {
			continue
		}
		if n := s.head(x + 1); n > x+1 && s.rels[x+1] == parse.Case && s.names(n) {
			return n
		}
		return -1
	}
	return -1
}

// deadly are the nouns behind which "including" names who was hit: "the killing of seven people, including a UN worker".
var deadly = map[string]bool{"killing": true, "death": true, "murder": true, "massacre": true, "slaying": true, "abduction": true, "kidnapping": true, "detention": true, "arrest": true,
	"attack": true, "execution": true, "shooting": true, "injury": true, "loss": true, "beating": true, "assassination": true, "disappearance": true, "wounding": true, "bombing": true}

// verbBetween reports whether a verb stands between two words.
func (s *sentence) verbBetween(a, b int) bool {
	for t := a + 1; t < b; t++ {
		if s.Tokens[t].Tag.Is(parse.VERB, parse.AUX) {
			return true
		}
	}
	return false
}

// crowd reports whether a name stands for people rather than their state: "Iranians". The word may stand in another sentence.
func (s *sentence) crowd(t int) bool { return t < len(s.Tokens) && s.Tokens[t].XPOS == parse.NNPS }
