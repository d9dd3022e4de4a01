package what

import (
	"slices"

	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// goBetweens are the nouns for who stands between two sides.
var goBetweens = map[string]bool{"mediator": true, "intermediary": true, "facilitator": true, "broker": true, "go-between": true, "peacemaker": true, "middleman": true,
	"conciliator": true, "moderator": true, "arbiter": true, "arbitrator": true}

// besides are the participles for what a third does at the talks of two sides.
var besides = map[string]bool{"mediate": true, "broker": true, "facilitate": true, "moderate": true, "chair": true, "preside": true, "arbitrate": true}

// thirdParty returns where the name begins and ends, and whose it is, of a third who stands between others by the words behind
// "with" at t: "with Qatar as mediator", "with Moscow acting as a broker", "with the envoy X in the chair".
func (s *sentence) thirdParty(t int) (from, to int, by []party) {
	if s.low[t] != "with" || t+2 >= len(s.Tokens) {
		return 0, 0, nil
	}
	n := -1
	for x := t + 1; x < len(s.Tokens) && x < t+9 && n < 0; x++ {
		if m := s.mention[x]; m >= 0 && s.doc.Mentions[m].Head == x && len(s.mentionParties(x, nil)) == 1 && s.stands(s.doc.Mentions[m].To) {
			n = x
		} else if s.mention[x] < 0 && !s.Tokens[x].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN) && s.Tokens[x].XPOS != parse.POS && s.Tokens[x].Text != "," {
			return 0, 0, nil
		}
	}
	if n < 0 {
		return 0, 0, nil
	}
	by = s.filter(s.mentionParties(n, nil), actorKinds)
	if len(by) != 1 {
		return 0, 0, nil
	}
	return t + 1, s.doc.Mentions[s.mention[n]].To, by
}

// stands reports whether what begins at k says that who is named before it stands between two sides.
func (s *sentence) stands(k int) bool {
	for k < len(s.Tokens) && (s.Tokens[k].Tag == parse.ADV || s.low[k] == "once" || s.low[k] == "more") {
		k++
	}
	if k+1 < len(s.Tokens) && (s.Tokens[k].XPOS == parse.VBG && (s.low[k] == "act" || s.low[k] == "serve")) {
		k++
	}
	if k >= len(s.Tokens) {
		return false
	}
	if s.Tokens[k].XPOS == parse.VBG && besides[s.low[k]] {
		return true
	}
	if s.low[k] == "in" && k+2 < len(s.Tokens) && s.low[k+2] == "chair" {
		return true
	}
	if s.low[k] != "as" {
		return false
	}
	for x := k + 1; x < len(s.Tokens) && x < k+6; x++ {
		switch {
		case goBetweens[s.low[x]] || s.low[x] == "go" && x+2 < len(s.Tokens) && s.low[x+2] == "between":
			return true
		case !s.Tokens[x].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.CCONJ) && s.Tokens[x].XPOS != parse.PRPS:
			return false
		}
	}
	return false
}

// standsBetween reads "resumed talks with Qatar as mediator": the third mediates, between whom the sentence tells of. nil where the word
// is no "with" of that kind.
func (d *document) standsBetween(s *sentence, t int) *find {
	from, _, by := s.thirdParty(t)
	if by == nil {
		return nil
	}
	row := d.reader.tables.plainRow("v:mediate")
	if row == nil {
		return nil
	}
	return s.told(row, graph.Mediated, from, by, 0.85)
}

// standsBy reports whether a participle only says of a third that he mediates: "with Qatar mediating".
func (s *sentence) standsBy(v int) bool {
	if s.Tokens[v].XPOS != parse.VBG || !besides[s.low[v]] {
		return false
	}
	for t := v - 2; t >= 0 && t > v-10; t-- {
		if s.low[t] != "with" {
			continue
		}
		_, to, by := s.thirdParty(t)
		return by != nil && to <= v && v < to+3
	}
	return false
}

// besideMediator returns between whom another mediates by the same sentence: "Mexico will host talks between X and Y, with Norway as mediator".
func (d *document) besideMediator(o *open) []party {
	for _, g := range o.finds {
		if g != o.find && g.sentence == o.sentence && g.gone == "" && g.kind == graph.Mediated && len(g.targets) > 0 && !d.related(g.targets, o.agents) {
			return d.held(g.targets, o, 0.9)
		}
	}
	return nil
}

// inPassing reports whether a mediation is told by a phrase alone, which needs sides: "under the auspices of the UN", "with Qatar as mediator".
func (d *document) inPassing(f *find) bool {
	s := &d.sents[f.sentence]
	return strings.Contains(f.row.Needs, "case=") && f.row.target != nil || f.row.isVerb() && !s.verbal(f.token) && f.token > 0 && s.low[f.token-1] == "with"
}

// sameTalks returns between whom the same mediator has been said to mediate before.
func (d *document) sameTalks(o *open) []party {
	for i := len(o.before) - 1; i >= 0; i-- {
		g := o.before[i]
		if g.gone != "" || g.kind != graph.Mediated || len(g.targets) < 2 || !sameParties(g.agents, o.agents) {
			continue
		}
		return d.held(g.targets, o, 0.8)
	}
	return nil
}

// mainQuarrel returns, for the pair whose quarrel was told last, that one instead which was told much oftener before and has one of
// them in it: he who joins in late is no party to what is mediated.
func mainQuarrel(last []party, times map[[2]int]int) []party {
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
	out[0].entity, out[1].entity = best[0], best[1]
	return out
}

// pairOf names two parties in whatever order they stand.
func pairOf(two []party) [2]int {
	return [2]int{min(two[0].entity, two[1].entity), max(two[0].entity, two[1].entity)}
}

// atOdds returns the two between whom an act of a quarrel is, or whom somebody urges together, as parties of f; nil.
func (d *document) atOdds(g, f *find) []party {
	var two []party
	switch {
	case quarrels[g.kind] && len(g.agents) == 1 && len(g.targets) == 1:
		two = []party{g.agents[0], g.targets[0]}
	case g.kind == graph.Requested && len(g.targets) == 2:
		two = slices.Clone(g.targets)
	default:
		return nil
	}
	for k := range two {
		if d.kindOf(two[k].entity) == graph.Person || d.kindOf(two[k].entity) == graph.Place || d.stateArm(two[k].entity) {
			two[k].entity = d.Country(two[k].entity)
		}
		two[k].token, two[k].sure = f.token, 0.5
	}
	if two[0].entity < 0 || two[1].entity < 0 || d.related(two, f.agents) || d.related(two[:1], two[1:]) || d.bystander(two[0]) || d.bystander(two[1]) {
		return nil
	}
	return two
}
