package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// Parties that a sentence counts, and names elsewhere.

// listedAfter returns those of whom a counted plural is told right behind it: "six governments – those
// of Brazil, Spain and Norway", "the two neighbours: Mali and Niger".
func (s *sentence) listedAfter(t int, dst []party) []party {
	if s.low[t] == "each" || s.low[t] == "all" {
		// "with each of the foreign ministers of seven countries: Kenya, Peru and Mali"
		for x := t + 1; x+1 < len(s.Tokens) && x < t+12 && !s.Tokens[x].Tag.Is(parse.VERB, parse.AUX, parse.PUNCT); x++ {
			if s.Tokens[x+1].Text == ":" && x > t+1 && s.low[t+1] == "of" {
				return s.listedAfter(x, dst)
			}
		}
		return dst
	}
	n := s.child(t, parse.Nummod)
	if n < 0 || n > t || s.Tokens[t].XPOS != parse.NNS || t+2 >= len(s.Tokens) || s.mention[t] >= 0 && len(s.doc.Mentions[s.mention[t]].Entities) > 0 {
		return dst
	}
	switch s.Tokens[t+1].Text {
	case "–", "—", "-", ":", "(", ",":
	default:
		return dst
	}
	x := t + 2
	for x < len(s.Tokens) && x < t+7 && (s.Tokens[x].Tag == parse.DET || s.low[x] == "that" || s.low[x] == "of" || s.low[x] == "namely") {
		x++
	}
	for _, g := range s.groups {
		m := s.mention[g[0]]
		if m < 0 || s.doc.Mentions[m].From > x || s.doc.Mentions[m].To <= x || len(g) < 2 {
			continue
		}
		for _, y := range g {
			dst = s.mentionParties(y, dst)
		}
		return dst
	}
	return dst
}

// withCounted parts those who do something with each other where one is named first and the others
// counted: "Iran and six powers – Russia, China … – reached a deal", Iran with each of them.
func (s *sentence) withCounted(v int, all []party) (by, with []party) {
	n := s.surface(v)
	if s.passive(v) || n < 0 || len(s.resolve(n, nil)) != 1 {
		return all, nil
	}
	for k := s.kid[n]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Conj && len(s.listedAfter(int(k), nil)) == len(all)-1 {
			return all[:1], all[1:]
		}
	}
	return all, nil
}

// signatories gives a deal the parties that a sentence behind it names: "A pact was struck between
// Ethiopia and six states … Kenya, Rwanda and Sudan are the other parties to the accord".
func (d *document) signatories(finds []*find) {
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			d.dealWith(finds, s, t)
			if s.Tokens[t].XPOS != parse.NNS || s.low[t] != "party" && s.low[t] != "signatory" && s.low[t] != "participant" || !s.toDeal(t) {
				continue
			}
			all := s.counted(t)
			f := lastDeal(finds, i, t)
			if len(all) == 0 || f == nil {
				continue
			}
			if f.gone == oneAndNobody {
				f.gone = ""
			}
			if len(f.agents) == 1 && !holds(all, f.agents[0].entity) || len(f.agents) > 1 && len(f.targets) == 0 {
				for _, p := range all {
					if !f.involves(p.entity) {
						f.targets = append(slices.Clone(f.targets), p)
					}
				}
				f.evidence = append(slices.Clone(f.evidence), i)
			}
		}
	}
}

// dealWith gives a deal with one or with nobody named those of "the agreement with A, B and C", told of
// again.
func (d *document) dealWith(finds []*find, s *sentence, t int) {
	if !d.reader.tables.classes["deal"][s.low[t]] || s.Tokens[t].Tag != parse.NOUN {
		return
	}
	if det := s.child(t, parse.Det); det < 0 || s.low[det] != "the" {
		return
	}
	f := lastDeal(finds, s.index, 0)
	if f == nil || f.sentence == s.index || f.gone != "" || len(f.agents) != 1 || len(f.targets) > 1 {
		return
	}
	all := s.follow(t, []path{{steps: []string{"with"}}}, kindSet(1<<graph.Country|1<<graph.Organization))
	if len(all) < 2 || holds(all, f.agents[0].entity) || !among(f.targets, all) {
		return
	}
	f.targets = all
	f.evidence = append(slices.Clone(f.evidence), s.index)
}

// toDeal reports whether "to the accord" stands behind the noun at t, or "the accord's" before it.
func (s *sentence) toDeal(t int) bool {
	deal := s.doc.reader.tables.classes["deal"]
	for _, x := range s.fillers(t, "poss", nil) {
		if deal[s.low[x]] {
			return true
		}
	}
	for _, prep := range [...]string{"to", "of", "in"} {
		for _, x := range s.prepositional(t, prep, nil) {
			if deal[s.low[x]] || s.low[x] == "it" {
				return true
			}
		}
	}
	return false
}

// counted returns the states and bodies that the sentence says to be what the noun at t names, before
// the copula or behind it.
func (s *sentence) counted(t int) []party {
	c := t - 1
	for c > 0 && s.low[c] != "be" && s.Tokens[c].Tag.Is(parse.ADJ, parse.DET, parse.NUM, parse.ADV) {
		c--
	}
	before := c > 0 && s.finiteBe(c)
	for c = t + 1; !before && c < len(s.Tokens) && c < t+6 && !s.finiteBe(c); c++ {
	}
	for _, g := range s.groups {
		if len(g) < 2 || (g[0] < t) != before || !before && g[0] < c {
			continue
		}
		var all []party
		for _, x := range g {
			all = s.mentionParties(x, all)
		}
		return s.filter(all, 1<<graph.Country|1<<graph.Organization)
	}
	return nil
}

// oneAndNobody says why a deal is left out that names one party alone.
const oneAndNobody = "between one and nobody else"

// withBand reports whether the other side of a deal at t with somebody named at x has no name: "between
// the government and 14 armed groups".
func (s *sentence) withBand(t, x int) bool {
	from, to := x, x
	for k := x + 1; k < min(x+12, len(s.Tokens)) && !s.verbal(k) && s.Tokens[k].Tag != parse.ADP; k++ {
		to = k
	}
	for k := x - 1; k > t && s.low[k] != "between"; k-- {
		from = k
	}
	and := false
	for k := from; k <= to; k++ {
		and = and || s.low[k] == "and"
		if s.Tokens[k].Tag == parse.NOUN && (s.doc.reader.tables.classes["fighters"][s.low[k]] || s.doc.reader.tables.classes["bands"][s.low[k]] || s.low[k] == "opposition") && k != x && (and || k < x) {
			return true
		}
	}
	return false
}

// lastDeal returns the last deal told before the word at t of a sentence, nil for none near.
func lastDeal(finds []*find, sentence, t int) *find {
	var last *find
	for _, f := range finds {
		if (f.kind == graph.Agreed || f.kind == graph.Signed) && (f.gone == "" || f.gone == oneAndNobody) && f.sentence > sentence-4 && (f.sentence < sentence || f.sentence == sentence && f.token < t) {
			last = f
		}
	}
	return last
}
