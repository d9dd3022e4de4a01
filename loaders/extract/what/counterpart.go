package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// onSomebody reports whether a sanction names people as those it falls on, although
// nobody of ours: "travel bans on 15 people".
func (d *document) onSomebody(f *find) bool {
	s := &d.sents[f.sentence]
	for _, p := range f.row.target {
		for _, x := range s.walk(f.token, p.steps) {
			switch s.low[x] {
			case "country", "nation", "state", "people", "person", "individual", "man", "suspect", "figure":
				return true
			}
		}
	}
	return false
}

// onlyOther returns the one country besides the agents' own that the sentence names,
// -1 if there is none or several: "filed a protest over the harassment by a Chinese ship".
func (d *document) onlyOther(f *find) int {
	other := -1
	for _, m := range d.In(f.sentence) {
		for _, e := range m.Entities {
			c := d.Country(e)
			if c < 0 || c == other || slices.ContainsFunc(f.agents, func(p party) bool { return d.Country(p.entity) == c }) {
				continue
			}
			if other >= 0 {
				return -1
			}
			other = c
		}
	}
	return other
}

// counterpart returns the country that the find is towards, -1 if none stands out.
func (d *document) counterpart(before []*find, f *find, named []int) int {
	own := map[int]bool{}
	for _, a := range f.agents {
		own[d.Country(a.entity)] = true
	}
	for i := len(before) - 1; i >= 0; i-- {
		g := before[i]
		if g.gone != "" || g == f {
			continue
		}
		if g.sentence == f.sentence && g.kind.IsReciprocal() && len(g.agents)+len(g.targets) == 2 {
			// "X and Y agreed to resume what Y suspended"
			all := append(slices.Clone(g.agents), g.targets...)
			for n, p := range all {
				if q := all[1-n]; own[d.Country(p.entity)] && d.kindOf(q.entity) == graph.Country && !own[q.entity] {
					return q.entity
				}
			}
		}
		if g.sentence == f.sentence && d.reader.tables.acts[g.kind].ofState && d.reader.tables.acts[f.kind].ofState && !d.related(g.targets, f.agents) {
			// "X cut ties with Y, while Z recalled its ambassador"
			for _, p := range g.targets {
				if d.kindOf(p.entity) == graph.Country && !own[p.entity] {
					return p.entity
				}
			}
		}
		if g.kind == f.kind || d.related(g.agents, f.agents) && (d.reader.tables.acts[g.kind].ofState || hostile[g.kind]) {
			for _, p := range g.targets {
				if d.kindOf(p.entity) == graph.Country && !own[p.entity] {
					return p.entity
				}
			}
		}
		if d.related(g.targets, f.agents) && (d.reader.tables.acts[g.kind].ofState || hostile[g.kind]) {
			for _, p := range g.agents {
				if d.kindOf(p.entity) == graph.Country && !own[p.entity] {
					return p.entity
				}
			}
		}
	}
	best, most := -1, 1
	for e, n := range named {
		if n > most && !own[e] && d.kindOf(e) == graph.Country {
			best, most = e, n
		}
	}
	return best
}

// opponent returns who did something to the agents within the last sentences,
// whom a demand without address is then meant for, nil if nobody did.
func (d *document) opponent(before []*find, f *find) []party {
	for i := len(before) - 1; i >= 0 && f.sentence-before[i].sentence < 3; i-- {
		g := before[i]
		if g.gone == "" && sameParties(g.agents, f.agents) && len(g.targets) > 0 && (demands[g.kind] || f.kind == graph.Demanded && len(g.targets) == 1 && (g.kind == graph.Criticized || hostile[g.kind] || d.reader.tables.acts[g.kind].ofState)) {
			return g.targets // "The four cut ties with Qatar. They issued 13 demands"
		}
		if g.gone == "" && d.related(g.targets, f.agents) && !d.related(g.agents, f.agents) && (hostile[g.kind] || d.reader.tables.acts[g.kind].ofState) {
			return g.agents
		}
	}
	return nil
}

// between returns the two states that an article is about, for a mediation whose
// sentence does not name the sides; nil if not two stand out.
func (d *document) between(finds []*find, f *find, named []int) []party {
	own := map[int]bool{}
	for _, a := range f.agents {
		own[d.Country(a.entity)] = true
	}
	first, second, third := -1, -1, 0
	for e := range named {
		if d.kindOf(e) != graph.Country || own[e] || named[e] < 2 {
			continue
		}
		switch {
		case first < 0 || named[e] > named[first]:
			if second >= 0 {
				third = named[second]
			}
			first, second = e, first
		case second < 0 || named[e] > named[second]:
			if second >= 0 {
				third = named[second]
			}
			second = e
		default:
			third = max(third, named[e])
		}
	}
	if second < 0 || third*2 > named[second] || !d.deal(finds, first, second) {
		return nil
	}
	return []party{{first, f.token, 0.5}, {second, f.token, 0.5}}
}

// withWhom gives an agreement that names one party the other that the next sentences name:
// "Manila agreed on a plan with rebels. The deal with the MILF was reached".
func (d *document) withWhom(finds []*find) {
	c := d.reader.tables.classes["deal"]
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Agreed && f.kind != graph.Signed || len(f.agents) != 1 || len(f.targets) > 0 || d.kindOf(f.agents[0].entity) == graph.Person {
			continue
		}
		for i := f.sentence + 1; i < len(d.sents) && i < f.sentence+3 && len(f.targets) == 0; i++ {
			s := &d.sents[i]
			for t := range s.Tokens {
				if k := s.child(t, parse.Det); s.Tokens[t].Tag != parse.NOUN || !c[s.low[t]] || k < 0 || s.low[k] != "the" && s.low[k] != "this" {
					continue
				}
				ps := s.follow(t, []path{{steps: []string{"with"}}}, kindsNamed["state"])
				if len(ps) > 0 && !holds(ps, f.agents[0].entity) {
					for _, p := range ps {
						f.targets = append(f.targets, party{p.entity, f.token, p.sure * 0.8})
					}
					break
				}
			}
		}
	}
}

// oneSide reports whether one of two speaks for the state that the other is or speaks for.
func (d *document) oneSide(a, b party) bool {
	return d.kindOf(a.entity) != graph.Organization && d.kindOf(b.entity) != graph.Organization && d.related([]party{a}, []party{b})
}

// deal reports whether the article tells something that one country or its people did to
// the other or with it.
func (d *document) deal(finds []*find, a, b int) bool {
	on := func(ps []party, c int) bool {
		return slices.ContainsFunc(ps, func(p party) bool { return p.entity == c || d.Country(p.entity) == c })
	}
	for _, g := range finds {
		all := append(slices.Clone(g.agents), g.targets...)
		if g.kind != graph.Mediated && len(all) > 1 && on(all, a) && on(all, b) {
			return true
		}
	}
	return false
}

// ends returns the two of "between X and Y" in the sentence of a mediation, however far
// from its word: "mediating in talks that aim to end the war between X and Y".
func (d *document) ends(f *find) []party {
	s := &d.sents[f.sentence]
	for t := f.token + 1; t < len(s.Tokens); t++ {
		if s.low[t] != "between" || s.rels[t] != parse.Case {
			continue
		}
		var ps []party
		for _, x := range s.twoEnds(t-1, []int{s.head(t)}) {
			ps = append(ps, s.parties(x, actorKinds)...)
		}
		if len(ps) == 2 && !d.related(ps, f.agents) {
			return ps
		}
	}
	return nil
}

// swapped returns the two states between which a swap is brokered, where its sentence names no
// other: "Europeans held in Iran and an Iranian jailed in Belgium flew home, in a swap brokered by Oman".
func (d *document) swapped(f *find) []party {
	s := &d.sents[f.sentence]
	if o := s.objectOf(f.token); o < 0 || !returns[s.low[o]] {
		return nil
	}
	var out []party
	for _, m := range d.In(f.sentence) {
		for _, e := range m.Entities {
			c := d.Country(e)
			if c < 0 || holds(out, c) || slices.ContainsFunc(f.agents, func(p party) bool { return d.Country(p.entity) == c }) {
				continue
			}
			out = append(out, party{c, f.token, 0.6})
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// returns are the nouns for what sends somebody home.
var returns = map[string]bool{"swap": true, "exchange": true, "release": true, "return": true, "handover": true, "transfer": true, "repatriation": true, "reunification": true}

// teller returns the state, other than the agents', whose people tell of the find in its sentence:
// "Armenia shelled villages across the border, Baku said"; -1 for none.
func (d *document) teller(f *find) int {
	s := &d.sents[f.sentence]
	v := f.standing.reported
	if v < 0 {
		v = s.child(f.token, parse.Parataxis)
	}
	if v < 0 || !speechVerbs[s.low[v]] {
		return -1
	}
	for _, p := range s.parties(s.subjects(v), actorKinds) {
		if c := d.Country(p.entity); c >= 0 && !slices.ContainsFunc(f.agents, func(a party) bool { return d.Country(a.entity) == c }) {
			return c
		}
	}
	return -1
}

// underWhich returns who does something under what the word o names: "brokered the deal, under
// which X and Y will trade".
func (s *sentence) underWhich(o int) []party {
	for x := o + 1; o >= 0 && x < min(o+4, len(s.Tokens)); x++ {
		if s.low[x] != "which" {
			continue
		}
		if p := s.low[x-1]; p != "under" && p != "by" && p != "in" {
			return nil
		}
		for v := x + 1; v < len(s.Tokens); v++ {
			if n := s.child(v, parse.Nsubj); n > x && s.verbal(v) {
				return s.parties(n, actorKinds)
			}
		}
	}
	return nil
}

// gathered returns whom talks or a deal bring together or concern, where it is their clause that
// says so: "The talks, hosted by Qatar, bring together Chad and the rebels".
func (d *document) gathered(f *find) []party {
	s := &d.sents[f.sentence]
	if ps := s.underWhich(s.objectOf(f.token)); len(ps) > 1 && !d.related(ps, f.agents) {
		return ps
	}
	n := s.head(f.token)
	if s.rels[f.token] != parse.Acl || n < 0 || s.rels[n] != parse.Nsubj || !s.verbal(s.head(n)) {
		return nil
	}
	v := s.head(n)
	switch s.low[v] {
	case "bring", "gather", "involve", "include", "pit", "group", "unite":
		return s.follow(v, []path{{steps: []string{"obj"}}, {steps: []string{"obj", "of"}}}, actorKinds)
	}
	return nil
}

// dealt returns the parties of the deal or the talks told beside a mediation:
// "X and Y agreed to restore ties under a deal brokered by Z".
func (d *document) dealt(finds []*find, f *find) []party {
	var two, one []party
	for _, g := range finds {
		off := g.gone == "negated" && g.sentence == f.sentence // "the talks … at which X and Y did not agree"
		if g.gone != "" && !off || f.sentence-g.sentence > 3 || g.sentence > f.sentence {
			continue
		}
		switch g.kind {
		case graph.Agreed, graph.Signed, graph.Met, graph.Recognized:
			all := append(slices.Clone(g.agents), g.targets...)
			near := f.sentence-g.sentence < 2
			if (len(all) == 2 || len(all) == 3 && g.kind != graph.Met) && !slices.ContainsFunc(all, d.bystander) && !d.related(all, f.agents) && !d.oneSide(all[0], all[1]) && (near || two == nil && g.kind != graph.Met) {
				two = all
			}
			if len(all) == 1 && g.kind != graph.Met && !d.related(all, f.agents) {
				one = all // the other is a group without a name
			}
		}
	}
	if two != nil {
		return two
	}
	return one
}

// quarrels are the acts between those who need a mediator.
var quarrels = map[graph.EventType]bool{graph.Accused: true, graph.Suspended: true, graph.Attacked: true, graph.Expelled: true, graph.Recalled: true, graph.Threatened: true,
	graph.Protested: true, graph.Sanctioned: true, graph.Deployed: true, graph.Criticized: true, graph.Rejected: true, graph.Denied: true}

// quarrelled returns the two of whom the sentences before tell that one did the other wrong, or
// whom somebody urged together, for who mediates between parties that are not named.
func (d *document) quarrelled(finds []*find, f *find) []party {
	var last []party
	times := map[[2]int]int{}
	for i := len(finds) - 1; i >= 0; i-- {
		g := finds[i]
		if g.gone != "" || g.sentence > f.sentence {
			continue
		}
		two := d.atOdds(g, f)
		if two == nil {
			continue
		}
		times[pairOf(two)]++
		if last == nil && g.sentence >= f.sentence-quarrelReach {
			last = two
		}
	}
	return mainQuarrel(last, times)
}

// quarrelReach is how many sentences before the quarrel may stand.
const quarrelReach = 4

// theatre returns where the troops are that somebody withdraws where the sentence does
// not say it, or says "the country": what is last named before, or where others
// withdraw theirs from.
func (d *document) theatre(finds []*find, f *find) []party {
	s := &d.sents[f.sentence]
	if o := s.objectOf(f.token); !strings.Contains(f.row.Needs, "@troops") && !(f.row.isVerb() && o >= 0 && d.reader.tables.classes["troops"][s.low[o]]) {
		return nil
	}
	own := map[int]bool{-1: true}
	for _, a := range f.agents {
		own[d.Country(a.entity)] = true
	}
	for t := f.token + 1; t+1 < len(s.Tokens) && t < f.token+10; t++ {
		if s.low[t] != "the" || s.low[t+1] != "country" || s.Tokens[t-1].Tag != parse.ADP {
			continue
		}
		for i := s.index; i >= 0 && i > s.index-3; i-- {
			in := d.In(i)
			for m := len(in) - 1; m >= 0; m-- {
				e := in[m].Entities
				if len(e) == 1 && d.kindOf(e[0]) == graph.Country && in[m].Form == who.Name && !own[e[0]] && (i < s.index || in[m].From < f.token) {
					return []party{{e[0], t + 1, 0.6}}
				}
			}
		}
	}
	var best *find
	for _, g := range finds {
		if g == f || g.gone != "" || g.kind != graph.Withdrew || len(g.targets) != 1 || own[d.Country(g.targets[0].entity)] || d.kindOf(g.targets[0].entity) == graph.Organization {
			continue
		}
		if best == nil || g.sentence <= f.sentence {
			best = g
		}
	}
	if best == nil {
		return nil
	}
	return []party{{best.targets[0].entity, f.token, 0.6}}
}

// visitors returns who came, as told before an invitation that names nobody as invited:
// "The visit takes place at the invitation of X".
func (d *document) visitors(f *find) []party {
	s := &d.sents[f.sentence]
	if s.caseOf(f.token) != "at" && s.caseOf(f.token) != "on" {
		return nil
	}
	for x := f.token - 1; x >= 0; x-- {
		if d.reader.tables.classes["visit"][s.low[x]] {
			if own := s.follow(x, []path{{steps: []string{"whose"}}}, kindSet(1<<graph.Person)); len(own) > 0 {
				return own // "X's visit, at Y's invitation"
			}
		}
	}
	for i := len(d.before) - 1; i >= 0 && f.sentence-d.before[i].sentence < 5; i-- {
		if g := d.before[i]; g.kind == graph.Visited && g.gone == "" && len(g.agents) > 0 && !d.related(g.agents, f.agents) {
			return g.agents
		}
	}
	return nil
}

// capitalNamed reports whether a capital is named at t for its state.
func (s *sentence) capitalNamed(t int) bool {
	m := s.mention[t]
	return m >= 0 && s.doc.Mentions[m].Form == who.Metonym
}

// newStates gives a recognition of "the new state" the state that was recognised, or that
// declared its independence, just before.
func (d *document) newStates(finds []*find) {
	for i, f := range finds {
		s := &d.sents[f.sentence]
		o := s.objectOf(f.token)
		if f.gone != "" || f.kind != graph.Recognized || o < 0 || !stateNouns[s.low[o]] || s.child(o, parse.Det) < 0 || s.child(o, parse.Nmod, parse.NmodPoss) >= 0 {
			continue
		}
		meant := f.targets
		f.targets = nil // "the republic" is the last one spoken of only if none is new
		reach := 3
		if a := s.child(o, parse.Amod); a >= 0 && s.low[a] == "new" || s.known(o) && len(meant) > 0 {
			reach = 40
		}
		for j := i - 1; j >= 0 && len(f.targets) == 0; j-- {
			g := finds[j]
			switch {
			case g.gone != "" || f.sentence-g.sentence > reach:
			case g.kind == graph.Recognized && len(g.targets) == 1 && d.kindOf(g.targets[0].entity) != graph.Person && !sameParties(g.targets, f.agents):
				f.targets = g.targets
			case g.kind == graph.Stated && len(g.agents) == 1 && d.Country(g.agents[0].entity) >= 0 && !d.related(g.agents, f.agents):
				// also by its parliament
				if x := d.sents[g.sentence].objectOf(g.token); x >= 0 && d.sents[g.sentence].low[x] == "independence" {
					f.targets = []party{{d.Country(g.agents[0].entity), g.agents[0].token, g.agents[0].sure * 0.9}}
				}
			}
		}
		if len(f.targets) == 0 {
			f.targets = meant
		}
	}
}

// stateNouns are the nouns for what declares its independence.
var stateNouns = map[string]bool{"state": true, "country": true, "nation": true, "republic": true}
