package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// thirdParty returns where the name begins and ends, and whose it is, of a third who stands between others by the words behind
// "with" at t: "with Qatar as mediator", "with Moscow acting as a broker", "with the envoy X in the chair".
func (s *sentence) thirdParty(t int) (from, to int, by []clause.Party) {
	if s.Low[t] != "with" || t+2 >= len(s.Tokens) {
		return 0, 0, nil
	}
	n := -1
	for x := t + 1; x < len(s.Tokens) && x < t+9 && n < 0; x++ {
		if m := s.Mention[x]; m >= 0 && s.Doc.Mentions[m].Head == x && len(s.MentionParties(x, nil)) == 1 && s.Stands(s.Doc.Mentions[m].To) {
			n = x
		} else if s.Mention[x] < 0 && !s.Tokens[x].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN) && s.Tokens[x].XPOS != parse.POS && s.Tokens[x].Text != "," {
			return 0, 0, nil
		}
	}
	if n < 0 {
		return 0, 0, nil
	}
	by = s.Filter(s.MentionParties(n, nil), clause.ActorKinds)
	if len(by) != 1 {
		return 0, 0, nil
	}
	return t + 1, s.Doc.Mentions[s.Mention[n]].To, by
}

// standsBetween reads "resumed talks with Qatar as mediator": the third mediates, between whom the sentence tells of. nil where the word
// is no "with" of that kind.
func (d *document) standsBetween(s *sentence, t int) *find {
	from, _, by := s.thirdParty(t)
	if by == nil {
		return nil
	}
	row := d.Tables.PlainRow("v:mediate")
	if row == nil {
		return nil
	}
	return s.told(row, graph.Mediated, from, by, 0.85)
}

// standsBy reports whether a participle only says of a third that he mediates: "with Qatar mediating".
func (s *sentence) standsBy(v int) bool {
	if s.Tokens[v].XPOS != parse.VBG || !clause.Besides.Has(s.Low[v]) {
		return false
	}
	for t := v - 2; t >= 0 && t > v-10; t-- {
		if s.Low[t] != "with" {
			continue
		}
		_, to, by := s.thirdParty(t)
		return by != nil && to <= v && v < to+3
	}
	return false
}

// besideMediator returns between whom another mediates by the same sentence: "Mexico will host talks between X and Y, with Norway as mediator".
func (d *document) besideMediator(o *open) []clause.Party {
	for _, g := range o.finds {
		if g != o.find && g.sentence == o.sentence && g.gone == "" && g.kind == graph.Mediated && len(g.targets) > 0 && !d.Related(g.targets, o.agents) {
			return d.held(g.targets, o, 0.9)
		}
	}
	return nil
}

// inPassing reports whether a mediation is told by a phrase alone, which needs sides: "under the auspices of the UN", "with Qatar as mediator".
func (d *document) inPassing(f *find) bool {
	s := &d.sents[f.sentence]
	return strings.Contains(f.row.Needs, "case=") && f.row.TargetPaths != nil || f.row.IsVerb() && !s.Verbal(f.token) && f.token > 0 && s.Low[f.token-1] == "with"
}

// sameTalks returns between whom the same mediator has been said to mediate before.
func (d *document) sameTalks(o *open) []clause.Party {
	for i := len(o.before) - 1; i >= 0; i-- {
		g := o.before[i]
		if g.gone != "" || g.kind != graph.Mediated || len(g.targets) < 2 || !clause.SameParties(g.agents, o.agents) {
			continue
		}
		return d.held(g.targets, o, 0.8)
	}
	return nil
}

// mainQuarrel returns, for the pair whose quarrel was told last, that one instead which was told much oftener before and has one of
// them in it: he who joins in late is no party to what is mediated.
func mainQuarrel(last []clause.Party, times map[[2]int]int) []clause.Party {
	if last == nil {
		return nil
	}
	pair := pairOf(last)
	best, most, tie := pair, times[pair]*2, false
	for p, n := range times {
		if p == pair || n < most || n < 3 || p[0] != pair[0] && p[0] != pair[1] && p[1] != pair[0] && p[1] != pair[1] {
			continue
		}
		tie = n == most && best != pair
		best, most = p, n
	}
	if tie || best == pair {
		return last
	}
	out := slices.Clone(last)
	out[0].Entity, out[1].Entity = best[0], best[1]
	return out
}

// pairOf names two parties in whatever order they stand.
func pairOf(two []clause.Party) [2]int {
	return [2]int{min(two[0].Entity, two[1].Entity), max(two[0].Entity, two[1].Entity)}
}

// atOdds returns the two between whom an act of a quarrel is, or whom somebody urges together, as parties of f; nil.
func (d *document) atOdds(g, f *find) []clause.Party {
	var two []clause.Party
	switch {
	case quarrels[g.kind] && len(g.agents) == 1 && len(g.targets) == 1:
		two = []clause.Party{g.agents[0], g.targets[0]}
	case g.kind == graph.Requested && len(g.targets) == 2:
		two = slices.Clone(g.targets)
	default:
		return nil
	}
	for k := range two {
		if d.KindOf(two[k].Entity) == graph.Person || d.KindOf(two[k].Entity) == graph.Place || d.stateArm(two[k].Entity) {
			two[k].Entity = d.Country(two[k].Entity)
		}
		two[k].Token, two[k].Sure = f.token, 0.5
	}
	if two[0].Entity < 0 || two[1].Entity < 0 || d.Related(two, f.agents) || d.Related(two[:1], two[1:]) || d.bystander(two[0]) || d.bystander(two[1]) {
		return nil
	}
	return two
}
