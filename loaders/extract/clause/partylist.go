package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// listsPeople reports whether a people stands before the names of those who are meant:
// "two Canadians, X and Y".
func (s *Sentence) listsPeople(t int) bool {
	m := s.Mention[t]
	if m < 0 {
		return false
	}
	mn := &s.Doc.Mentions[m]
	if mn.Form != who.Demonym || mn.Head != t || s.Tokens[t].XPOS != parse.NNPS && s.Tokens[t].XPOS != parse.NNS || mn.To+1 >= len(s.Tokens) || s.Tokens[mn.To].Text != "," {
		return false
	}
	n := s.Mention[mn.To+1]
	return n >= 0 && s.Doc.Mentions[n].Form == who.Name && len(s.Doc.Mentions[n].Entities) == 1 && s.Doc.KindOf(s.Doc.Mentions[n].Entities[0]) == graph.Person
}

// partitive lists the nouns for people of a body who act as it.
var partitive = vocab.Words("member", "group", "representative", "colleague", "counterpart", "staff",
	"house", "chamber")

// manyTroops reports whether a noun counts a state's forces, which act as it however many they are: "hundreds of French soldiers".
func (s *Sentence) manyTroops(t int) bool {
	switch s.Low[t] {
	case "hundred", "thousand", "dozen", "score":
	default:
		return false
	}
	n := s.Child(t, parse.Nmod)
	return s.Tokens[t].XPOS == parse.NNS && n > t && s.CaseOf(n) == "of" && s.Doc.Tables.Classes["troops"].Has(s.Low[n])
}

// exampled reports whether the sentence names some of those whom the word at t means.
func (s *Sentence) exampled(t int) bool {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rels[k].Is(parse.Nmod, parse.Obl) && examples.Has(s.CaseOf(int(k))) && s.Names(int(k)) {
			return true
		}
	}
	return false
}

// foremost returns who is named of several, as the one who leads them or before all others: "several states, led by Britain, asked",
// "accused the West, particularly Britain, of".
func (s *Sentence) foremost(t int) []Party {
	if s.Tokens[t].XPOS != parse.NNS && !leagues.Has(s.Low[t]) && !tallies.Has(s.Low[t]) && s.Tokens[t].Tag != parse.PROPN {
		return nil
	}
	if t+3 < len(s.Tokens) && s.Tokens[t+1].Text == "," && Singling.Has(s.Low[t+2]) {
		for n := t + 3; n < len(s.Tokens) && n < t+6; n++ {
			if s.Names(n) && s.Doc.Mentions[s.Mention[n]].Head == n {
				return s.Parties(n, AnyKind)
			}
		}
		return nil
	}
	if n := s.Child(t, parse.Nmod); !CountedStates.Has(s.Low[t]) && !leagues.Has(s.Low[t]) && !(tallies.Has(s.Low[t]) && n > t && CountedStates.Has(s.Low[n])) {
		return nil
	}
	if by := s.ledBy(t); by >= 0 {
		return s.Parties(by, AnyKind)
	}
	return nil
}

// amongThose returns who is said to be one of those of whom something is told: "X was among those expelled by Chad"; -1.
func (s *Sentence) amongThose(t int) int {
	if t < 3 || verbs.Lower(s.Tokens[t].Text) != "those" || s.Low[t-1] != "among" {
		return -1
	}
	n := s.Child(t, parse.Nsubj)
	if n < 0 {
		if n = s.Head(t); s.Rels[t] == parse.Conj {
			return -1 // whoever is asked for n is asked for those joined to it
		}
	}
	if n < 0 || n > t || s.VerbBetween(n, t-3) || !s.Person(n) && !s.Names(n) {
		return -1
	}
	for x := t - 2; x > n; x-- {
		if s.Low[x] == "be" {
			return n
		}
	}
	return -1
}

// leagues are the nouns for several states that act as one.
var leagues = vocab.Words("coalition", "group", "bloc", "alliance", "quartet", "camp", "grouping", "trio", "pair",
	"duo", "troika", "quintet")

// examples are the prepositions that name some of what is meant.
var examples = vocab.Words("such", "including", "include", "like", "namely")

// othersOf reports whether the word at k means more people of the side of somebody named before it:
// "Mirzoyan and other members of the delegation".
func (s *Sentence) othersOf(k int, named []Party) bool {
	a := s.Child(k, parse.Amod)
	return a >= 0 && (s.Low[a] == "other" || s.Low[a] == "fellow") && s.Tokens[k].XPOS == parse.NNS && partitive.Has(s.Low[k]) && len(named) > 0 && s.Doc.KindOf(named[0].Entity) == graph.Person
}

// listedBehind adds the others of a list of names that says who is meant: "its two allies,
// Japan and South Korea".
func (s *Sentence) listedBehind(t int, all []Party) []Party {
	if len(all) != 1 || s.Tokens[t].XPOS != parse.NNS && s.Tokens[t].XPOS != parse.CD || all[0].Token == t || s.Rels[all[0].Token] != parse.Appos || s.Head(all[0].Token) != t {
		return all
	}
	for _, g := range s.Groups {
		if g[0] != all[0].Token {
			continue
		}
		for _, x := range g[1:] {
			all = s.Resolve(x, all)
		}
	}
	return all
}

// afterAnd reports whether a list was complete before k: in "of Serbia and
// Russia, the president" the president is no third.
func (s *Sentence) afterAnd(t, k int) bool {
	from, _ := s.Span(k)
	and := false
	if m := s.Mention[t]; m >= 0 {
		if to := s.Doc.Mentions[m].To; to+1 < len(s.Tokens) && s.Tokens[to].Text == "," && s.Tokens[to+1].Tag == parse.CCONJ {
			// "Iran, which supports X, and Y": Y stands beside Iran
			for x := t - 1; x > 0 && s.Tokens[x].Text != ","; x-- {
				if s.Relative(x) && s.Tokens[x].Tag == parse.PRON && s.Tokens[x-1].Text == "," {
					return true
				}
			}
		}
	}
	for x := t + 1; x < from; x++ {
		if s.Low[x] == "and" || s.Low[x] == "or" {
			and = true
		}
	}
	return and && from > 0 && s.Tokens[from-1].Text == ","
}

// tallies are the nouns that count others: "a handful of countries".
var tallies = vocab.Words("number", "dozen", "handful", "score", "host", "majority", "couple", "half")

// includingBehind returns the first of those who are named as some of the many that a subject means, where they were hung on a word
// between: "Member states at the meeting, including A and B, said"; -1.
func (s *Sentence) includingBehind(t int) int {
	if s.Tokens[t].XPOS != parse.NNS || s.Mention[t] >= 0 || !s.Rels[t].Is(parse.Nsubj, parse.NsubjPass) {
		return -1
	}
	for x := t + 1; x+1 < len(s.Tokens) && x < t+10 && !s.Finite(x); x++ {
		if s.Tokens[x].Text != "," || s.Low[x+1] != "include" || s.Tokens[x+1].XPOS != parse.VBG {
			continue
		}
		if n := s.Head(x + 1); n > x+1 && s.Rels[x+1] == parse.Case && s.Names(n) {
			return n
		}
		return -1
	}
	return -1
}

// deadly are the nouns behind which "including" names who was hit: "the killing of seven people, including a UN worker".
var deadly = vocab.Words("killing", "death", "murder", "massacre", "slaying", "abduction", "kidnapping", "detention", "arrest",
	"attack", "execution", "shooting", "injury", "loss", "beating", "assassination", "disappearance", "wounding", "bombing")

// VerbBetween reports whether a verb stands between two words.
func (s *Sentence) VerbBetween(a, b int) bool {
	for t := a + 1; t < b; t++ {
		if s.Tokens[t].Tag.Is(parse.VERB, parse.AUX) {
			return true
		}
	}
	return false
}
