package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// onSomebody reports whether a sanction names people as those it falls on, although
// nobody of ours: "travel bans on 15 people".
func (d *document) onSomebody(f *find) bool {
	s := &d.sents[f.sentence]
	for _, p := range f.row.TargetPaths {
		for _, x := range s.walk(f.token, p.Steps) {
			switch s.Low[x] {
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
			if c < 0 || c == other || slices.ContainsFunc(f.agents, func(p clause.Party) bool { return d.Country(p.Entity) == c }) {
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
		own[d.Country(a.Entity)] = true
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
				if q := all[1-n]; own[d.Country(p.Entity)] && d.KindOf(q.Entity) == graph.Country && !own[q.Entity] {
					return q.Entity
				}
			}
		}
		if g.sentence == f.sentence && d.Tables.Acts[g.kind].OfState && d.Tables.Acts[f.kind].OfState && !d.Related(g.targets, f.agents) {
			// "X cut ties with Y, while Z recalled its ambassador"
			for _, p := range g.targets {
				if d.KindOf(p.Entity) == graph.Country && !own[p.Entity] {
					return p.Entity
				}
			}
		}
		if g.kind == f.kind || d.Related(g.agents, f.agents) && (d.Tables.Acts[g.kind].OfState || hostile[g.kind]) {
			for _, p := range g.targets {
				if d.KindOf(p.Entity) == graph.Country && !own[p.Entity] {
					return p.Entity
				}
			}
		}
		if d.Related(g.targets, f.agents) && (d.Tables.Acts[g.kind].OfState || hostile[g.kind]) {
			for _, p := range g.agents {
				if d.KindOf(p.Entity) == graph.Country && !own[p.Entity] {
					return p.Entity
				}
			}
		}
	}
	best, most := -1, 1
	for e, n := range named {
		if n > most && !own[e] && d.KindOf(e) == graph.Country {
			best, most = e, n
		}
	}
	return best
}

// opponent returns who did something to the agents within the last sentences,
// whom a demand without address is then meant for, nil if nobody did.
func (d *document) opponent(before []*find, f *find) []clause.Party {
	for i := len(before) - 1; i >= 0 && f.sentence-before[i].sentence < 3; i-- {
		g := before[i]
		if g.gone == "" && clause.SameParties(g.agents, f.agents) && len(g.targets) > 0 && (demands[g.kind] || f.kind == graph.Demanded && len(g.targets) == 1 && (g.kind == graph.Criticized || hostile[g.kind] || d.Tables.Acts[g.kind].OfState)) {
			return g.targets // "The four cut ties with Qatar. They issued 13 demands"
		}
		if g.gone == "" && d.Related(g.targets, f.agents) && !d.Related(g.agents, f.agents) && (hostile[g.kind] || d.Tables.Acts[g.kind].OfState) {
			return g.agents
		}
	}
	return nil
}

// between returns the two states that an article is about, for a mediation whose
// sentence does not name the sides; nil if not two stand out.
func (d *document) between(finds []*find, f *find, named []int) []clause.Party {
	own := map[int]bool{}
	for _, a := range f.agents {
		own[d.Country(a.Entity)] = true
	}
	first, second, third := -1, -1, 0
	for e := range named {
		if d.KindOf(e) != graph.Country || own[e] || named[e] < 2 {
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
	return []clause.Party{{Entity: first, Token: f.token, Sure: 0.5}, {Entity: second, Token: f.token, Sure: 0.5}}
}

// withWhom gives an agreement that names one party the other that the next sentences name:
// "Manila agreed on a plan with rebels. The deal with the MILF was reached".
func (d *document) withWhom(finds []*find) {
	c := d.Tables.Classes["deal"]
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Agreed && f.kind != graph.Signed || len(f.agents) != 1 || len(f.targets) > 0 || d.KindOf(f.agents[0].Entity) == graph.Person {
			continue
		}
		for i := f.sentence + 1; i < len(d.sents) && i < f.sentence+3 && len(f.targets) == 0; i++ {
			s := &d.sents[i]
			for t := range s.Tokens {
				if k := s.Child(t, parse.Det); s.Tokens[t].Tag != parse.NOUN || !c.Has(s.Low[t]) || k < 0 || s.Low[k] != "the" && s.Low[k] != "this" {
					continue
				}
				ps := s.Follow(t, []verbs.Path{{Steps: []string{"with"}}}, clause.KindsNamed["state"])
				if len(ps) > 0 && !clause.Holds(ps, f.agents[0].Entity) {
					for _, p := range ps {
						f.targets = append(f.targets, clause.Party{Entity: p.Entity, Token: f.token, Sure: p.Sure * 0.8})
					}
					break
				}
			}
		}
	}
}

// oneSide reports whether one of two speaks for the state that the other is or speaks for.
func (d *document) oneSide(a, b clause.Party) bool {
	return d.KindOf(a.Entity) != graph.Organization && d.KindOf(b.Entity) != graph.Organization && d.Related([]clause.Party{a}, []clause.Party{b})
}

// deal reports whether the article tells something that one country or its people did to
// the other or with it.
func (d *document) deal(finds []*find, a, b int) bool {
	on := func(ps []clause.Party, c int) bool {
		return slices.ContainsFunc(ps, func(p clause.Party) bool { return p.Entity == c || d.Country(p.Entity) == c })
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
func (d *document) ends(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	for t := f.token + 1; t < len(s.Tokens); t++ {
		if s.Low[t] != "between" || s.Rels[t] != parse.Case {
			continue
		}
		var ps []clause.Party
		for _, x := range s.TwoEnds(t-1, []int{s.Head(t)}) {
			ps = append(ps, s.Parties(x, clause.ActorKinds)...)
		}
		if len(ps) == 2 && !d.Related(ps, f.agents) {
			return ps
		}
	}
	return nil
}

// swapped returns the two states between which a swap is brokered, where its sentence names no
// other: "Europeans held in Iran and an Iranian jailed in Belgium flew home, in a swap brokered by Oman".
func (d *document) swapped(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	if o := s.ObjectOf(f.token); o < 0 || !returns.Has(s.Low[o]) {
		return nil
	}
	var out []clause.Party
	for _, m := range d.In(f.sentence) {
		for _, e := range m.Entities {
			c := d.Country(e)
			if c < 0 || clause.Holds(out, c) || slices.ContainsFunc(f.agents, func(p clause.Party) bool { return d.Country(p.Entity) == c }) {
				continue
			}
			out = append(out, clause.Party{Entity: c, Token: f.token, Sure: 0.6})
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// returns are the nouns for what sends somebody home.
var returns = vocab.Words("swap", "exchange", "release", "return", "handover", "transfer", "repatriation", "reunification")

// teller returns the state, other than the agents', whose people tell of the find in its sentence:
// "Armenia shelled villages across the border, Baku said"; -1 for none.
func (d *document) teller(f *find) int {
	s := &d.sents[f.sentence]
	v := f.standing.reported
	if v < 0 {
		v = s.Child(f.token, parse.Parataxis)
	}
	if v < 0 || !clause.SpeechVerbs.Has(s.Low[v]) {
		return -1
	}
	for _, p := range s.Parties(s.Subjects(v), clause.ActorKinds) {
		if c := d.Country(p.Entity); c >= 0 && !slices.ContainsFunc(f.agents, func(a clause.Party) bool { return d.Country(a.Entity) == c }) {
			return c
		}
	}
	return -1
}

// underWhich returns who does something under what the word o names: "brokered the deal, under
// which X and Y will trade".
func (s *sentence) underWhich(o int) []clause.Party {
	for x := o + 1; o >= 0 && x < min(o+4, len(s.Tokens)); x++ {
		if s.Low[x] != "which" {
			continue
		}
		if p := s.Low[x-1]; p != "under" && p != "by" && p != "in" {
			return nil
		}
		for v := x + 1; v < len(s.Tokens); v++ {
			if n := s.Child(v, parse.Nsubj); n > x && s.Verbal(v) {
				return s.Parties(n, clause.ActorKinds)
			}
		}
	}
	return nil
}

// gathered returns whom talks or a deal bring together or concern, where it is their clause that
// says so: "The talks, hosted by Qatar, bring together Chad and the rebels".
func (d *document) gathered(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	if ps := s.underWhich(s.ObjectOf(f.token)); len(ps) > 1 && !d.Related(ps, f.agents) {
		return ps
	}
	n := s.Head(f.token)
	if s.Rels[f.token] != parse.Acl || n < 0 || s.Rels[n] != parse.Nsubj || !s.Verbal(s.Head(n)) {
		return nil
	}
	v := s.Head(n)
	switch s.Low[v] {
	case "bring", "gather", "involve", "include", "pit", "group", "unite":
		return s.Follow(v, []verbs.Path{{Steps: []string{"obj"}}, {Steps: []string{"obj", "of"}}}, clause.ActorKinds)
	}
	return nil
}

// dealt returns the parties of the deal or the talks told beside a mediation:
// "X and Y agreed to restore ties under a deal brokered by Z".
func (d *document) dealt(finds []*find, f *find) []clause.Party {
	var two, one []clause.Party
	for _, g := range finds {
		off := g.gone == "negated" && g.sentence == f.sentence // "the talks … at which X and Y did not agree"
		if g.gone != "" && !off || f.sentence-g.sentence > 3 || g.sentence > f.sentence {
			continue
		}
		switch g.kind {
		case graph.Agreed, graph.Signed, graph.Met, graph.Recognized:
			all := append(slices.Clone(g.agents), g.targets...)
			near := f.sentence-g.sentence < 2
			if (len(all) == 2 || len(all) == 3 && g.kind != graph.Met) && !slices.ContainsFunc(all, d.bystander) && !d.Related(all, f.agents) && !d.oneSide(all[0], all[1]) && (near || two == nil && g.kind != graph.Met) {
				two = all
			}
			if len(all) == 1 && g.kind != graph.Met && !d.Related(all, f.agents) {
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
func (d *document) quarrelled(finds []*find, f *find) []clause.Party {
	var last []clause.Party
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
func (d *document) theatre(finds []*find, f *find) []clause.Party {
	s := &d.sents[f.sentence]
	if o := s.ObjectOf(f.token); !strings.Contains(f.row.Needs, "@troops") && !(f.row.IsVerb() && o >= 0 && d.Tables.Classes["troops"].Has(s.Low[o])) {
		return nil
	}
	own := map[int]bool{-1: true}
	for _, a := range f.agents {
		own[d.Country(a.Entity)] = true
	}
	for t := f.token + 1; t+1 < len(s.Tokens) && t < f.token+10; t++ {
		if s.Low[t] != "the" || s.Low[t+1] != "country" || s.Tokens[t-1].Tag != parse.ADP {
			continue
		}
		for i := s.Index; i >= 0 && i > s.Index-3; i-- {
			in := d.In(i)
			for m := len(in) - 1; m >= 0; m-- {
				e := in[m].Entities
				if len(e) == 1 && d.KindOf(e[0]) == graph.Country && in[m].Form == who.Name && !own[e[0]] && (i < s.Index || in[m].From < f.token) {
					return []clause.Party{{Entity: e[0], Token: t + 1, Sure: 0.6}}
				}
			}
		}
	}
	var best *find
	for _, g := range finds {
		if g == f || g.gone != "" || g.kind != graph.Withdrew || len(g.targets) != 1 || own[d.Country(g.targets[0].Entity)] || d.KindOf(g.targets[0].Entity) == graph.Organization {
			continue
		}
		if best == nil || g.sentence <= f.sentence {
			best = g
		}
	}
	if best == nil {
		return nil
	}
	return []clause.Party{{Entity: best.targets[0].Entity, Token: f.token, Sure: 0.6}}
}

// visitors returns who came, as told before an invitation that names nobody as invited:
// "The visit takes place at the invitation of X".
func (d *document) visitors(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	if s.CaseOf(f.token) != "at" && s.CaseOf(f.token) != "on" {
		return nil
	}
	for x := f.token - 1; x >= 0; x-- {
		if d.Tables.Classes["visit"].Has(s.Low[x]) {
			if own := s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, verbs.KindSet(1<<graph.Person)); len(own) > 0 {
				return own // "X's visit, at Y's invitation"
			}
		}
	}
	for i := len(d.before) - 1; i >= 0 && f.sentence-d.before[i].sentence < 5; i-- {
		if g := d.before[i]; g.kind == graph.Visited && g.gone == "" && len(g.agents) > 0 && !d.Related(g.agents, f.agents) {
			return g.agents
		}
	}
	return nil
}

// capitalNamed reports whether a capital is named at t for its state.
func (s *sentence) capitalNamed(t int) bool {
	m := s.Mention[t]
	return m >= 0 && s.Doc.Mentions[m].Form == who.Metonym
}

// newStates gives a recognition of "the new state" the state that was recognised, or that
// declared its independence, just before.
func (d *document) newStates(finds []*find) {
	for i, f := range finds {
		s := &d.sents[f.sentence]
		o := s.ObjectOf(f.token)
		if f.gone != "" || f.kind != graph.Recognized || o < 0 || !stateNouns.Has(s.Low[o]) || s.Child(o, parse.Det) < 0 || s.Child(o, parse.Nmod, parse.NmodPoss) >= 0 {
			continue
		}
		meant := f.targets
		f.targets = nil // "the republic" is the last one spoken of only if none is new
		reach := 3
		if a := s.Child(o, parse.Amod); a >= 0 && s.Low[a] == "new" || s.known(o) && len(meant) > 0 {
			reach = 40
		}
		for j := i - 1; j >= 0 && len(f.targets) == 0; j-- {
			g := finds[j]
			switch {
			case g.gone != "" || f.sentence-g.sentence > reach:
			case g.kind == graph.Recognized && len(g.targets) == 1 && d.KindOf(g.targets[0].Entity) != graph.Person && !clause.SameParties(g.targets, f.agents):
				f.targets = g.targets
			case g.kind == graph.Stated && len(g.agents) == 1 && d.Country(g.agents[0].Entity) >= 0 && !d.Related(g.agents, f.agents):
				// also by its parliament
				if x := d.sents[g.sentence].ObjectOf(g.token); x >= 0 && d.sents[g.sentence].Low[x] == "independence" {
					f.targets = []clause.Party{{Entity: d.Country(g.agents[0].Entity), Token: g.agents[0].Token, Sure: g.agents[0].Sure * 0.9}}
				}
			}
		}
		if len(f.targets) == 0 {
			f.targets = meant
		}
	}
}

// stateNouns are the nouns for what declares its independence.
var stateNouns = vocab.Words("state", "country", "nation", "republic")
