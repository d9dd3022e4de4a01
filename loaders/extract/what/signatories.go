package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// withCounted parts those who do something with each other where one is named first and the others
// counted: "Iran and six powers – Russia, China … – reached a deal", Iran with each of them.
func (s *sentence) withCounted(v int, all []clause.Party) (by, with []clause.Party) {
	n := s.Surface(v)
	if s.Passive(v) || n < 0 || len(s.Resolve(n, nil)) != 1 {
		return all, nil
	}
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && len(s.ListedAfter(int(k), nil)) == len(all)-1 {
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
			if s.Tokens[t].XPOS != parse.NNS || s.Low[t] != "party" && s.Low[t] != "signatory" && s.Low[t] != "participant" || !s.toDeal(t) {
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
			if len(f.agents) == 1 && !clause.Holds(all, f.agents[0].Entity) || len(f.agents) > 1 && len(f.targets) == 0 {
				for _, p := range all {
					if !f.involves(p.Entity) {
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
	if s.Tokens[t].Tag != parse.NOUN || !d.Tables.Classes["deal"].Has(s.Low[t]) {
		return
	}
	if det := s.Child(t, parse.Det); det < 0 || s.Low[det] != "the" {
		return
	}
	f := lastDeal(finds, s.Index, 0)
	if f == nil || f.sentence == s.Index || f.gone != "" || len(f.agents) != 1 || len(f.targets) > 1 {
		return
	}
	all := s.Follow(t, []verbs.Path{{Steps: []string{"with"}}}, verbs.KindSet(1<<graph.Country|1<<graph.Organization))
	if len(all) < 2 || clause.Holds(all, f.agents[0].Entity) || !among(f.targets, all) {
		return
	}
	f.targets = all
	f.evidence = append(slices.Clone(f.evidence), s.Index)
}

// toDeal reports whether "to the accord" stands behind the noun at t, or "the accord's" before it.
func (s *sentence) toDeal(t int) bool {
	deal := s.Doc.Tables.Classes["deal"]
	for _, x := range s.Fillers(t, "poss", nil) {
		if deal.Has(s.Low[x]) {
			return true
		}
	}
	for _, prep := range [...]string{"to", "of", "in"} {
		for _, x := range s.Prepositional(t, prep, nil) {
			if deal.Has(s.Low[x]) || s.Low[x] == "it" {
				return true
			}
		}
	}
	return false
}

// counted returns the states and bodies that the sentence says to be what the noun at t names, before
// the copula or behind it.
func (s *sentence) counted(t int) []clause.Party {
	c := t - 1
	for c > 0 && s.Low[c] != "be" && s.Tokens[c].Tag.Is(parse.ADJ, parse.DET, parse.NUM, parse.ADV) {
		c--
	}
	before := c > 0 && s.FiniteBe(c)
	for c = t + 1; !before && c < len(s.Tokens) && c < t+6 && !s.FiniteBe(c); c++ {
	}
	for _, g := range s.Groups {
		if len(g) < 2 || (g[0] < t) != before || !before && g[0] < c {
			continue
		}
		var all []clause.Party
		for _, x := range g {
			all = s.MentionParties(x, all)
		}
		return s.Filter(all, 1<<graph.Country|1<<graph.Organization)
	}
	return nil
}

// oneAndNobody says why a deal is left out that names one party alone.
const oneAndNobody = "between one and nobody else"

// withBand reports whether the other side of a deal at t with somebody named at x has no name: "between
// the government and 14 armed groups".
func (s *sentence) withBand(t, x int) bool {
	from, to := x, x
	for k := x + 1; k < min(x+12, len(s.Tokens)) && !s.Verbal(k) && s.Tokens[k].Tag != parse.ADP; k++ {
		to = k
	}
	for k := x - 1; k > t && s.Low[k] != "between"; k-- {
		from = k
	}
	and := false
	for k := from; k <= to; k++ {
		and = and || s.Low[k] == "and"
		if s.Tokens[k].Tag == parse.NOUN && (s.Doc.Tables.Classes["fighters"].Has(s.Low[k]) || s.Doc.Tables.Classes["bands"].Has(s.Low[k]) || s.Low[k] == "opposition") && k != x && (and || k < x) {
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

// signers returns who signed besides the first that "by" names: "signed on behalf of
// India by X and on behalf of Bangladesh by Y".
func (s *sentence) signers(v int, first []clause.Party) []clause.Party {
	all := first
	for t := first[0].Token + 1; t < len(s.Tokens); t++ {
		if s.Tokens[t].XPOS.Tensed() || s.Tokens[t].Tag == parse.SCONJ || s.Tokens[t].Text == ";" {
			break
		}
		if s.Low[t] != "by" || s.Tokens[t].Tag != parse.ADP {
			continue
		}
		if n := s.NameFrom(t + 1); n >= 0 {
			for _, p := range s.Parties(n, verbs.KindSet(1<<graph.Person|1<<graph.Country|1<<graph.Organization)) {
				if !clause.Holds(all, p.Entity) {
					all = append(all, p)
				}
			}
		}
	}
	return all
}
