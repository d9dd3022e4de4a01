package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// echo returns whose a thing is that somebody judges, "condemned the sale", by what was said when it was brought up: "Washington
// approved an arms sale to Taiwan", "Ukraine's account of the dredging"; nil where nobody was named with it, or the speaker's
// own side.
func (d *document) echo(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	o := s.ObjectOf(f.token)
	if !f.row.IsVerb() || o < 0 || s.Tokens[o].Tag != parse.NOUN || s.Mention[o] >= 0 || !s.known(o) || len(s.Fillers(o, "whose", nil)) > 0 {
		return nil
	}
	for i := f.sentence; i >= 0 && i >= f.sentence-5; i-- {
		u := &d.sents[i]
		for t := len(u.Tokens) - 1; t >= 0; t-- {
			if i == f.sentence && t >= o || u.Low[t] != s.Low[o] || u.Tokens[t].Tag != parse.NOUN {
				continue
			}
			ps := u.Follow(t, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds)
			if v := u.Head(t); len(ps) == 0 && v >= 0 && u.Rel(t) == parse.Obj && u.Verbal(v) && !u.Negated(v) {
				ps = u.Follow(v, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds)
			}
			ps = slices.DeleteFunc(slices.Clone(ps), func(p clause.Party) bool { return d.ownDoing([]clause.Party{p}, f.agents) })
			if len(ps) == 0 {
				continue
			}
			for k := range ps {
				ps[k] = clause.Party{Entity: ps[k].Entity, Token: f.token, Sure: ps[k].Sure * 0.7}
			}
			return ps
		}
	}
	return nil
}

// repeats are the verbs for saying once more what was said before.
var repeats = vocab.Words("repeat", "renew", "reiterate", "restate", "echo")

// repeated returns of whom the speaker's side has spoken ill where somebody does so again: "Xi's minister accused Peru. His
// ambassador repeated the charge"; whoever said it where the words name no side.
func (d *document) repeated(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if !o.row.IsVerb() || !repeats.Has(s.Low[o.token]) {
		return nil
	}
	for _, own := range [...]bool{true, false} {
		for g := range o.recent(9) {
			if (g.kind == graph.Accused || g.kind == graph.Criticized) && len(g.targets) > 0 && !d.Related(g.targets, o.agents) && d.Related(g.agents, o.agents) == own {
				return d.held(g.targets, o, 0.8)
			}
		}
	}
	return nil
}

// known reports whether a noun is brought up as something spoken of before: "the sale", "this policy".
func (s *sentence) known(n int) bool {
	k := s.Child(n, parse.Det)
	return k >= 0 && (s.Low[k] == "the" || s.Low[k] == "this" || s.Low[k] == "that" || s.Low[k] == "these" || s.Low[k] == "those")
}

// claimant returns who says of himself that he made the attack which somebody condemns: "condemned the attack in Kabul, for
// which X claimed responsibility"; where the same sentence does not tell, it is the only one who does in the article.
func (d *document) claimant(finds []*find, f *find) []clause.Party {
	s := &d.sents[f.sentence]
	if o := s.ObjectOf(f.token); !f.row.IsVerb() || o < 0 || !s.violent(o) {
		return nil
	}
	if by := s.claims(f.token + 1); len(by) == 1 {
		return []clause.Party{{Entity: by[0].Entity, Token: f.token, Sure: by[0].Sure * 0.9}}
	}
	one := -1
	take := func(ps []clause.Party) bool {
		for _, p := range ps {
			if one >= 0 && one != p.Entity || d.Related([]clause.Party{p}, f.agents) {
				return false
			}
			one = p.Entity
		}
		return true
	}
	for _, g := range finds {
		if g.kind == graph.Attacked && g.gone == "" && (!g.row.IsVerb() || g.standing.status != graph.StatusActual || !take(g.agents)) {
			return nil
		}
	}
	for i := range d.sents {
		if !take(d.sents[i].claims(0)) {
			return nil
		}
	}
	if one < 0 || d.KindOf(one) != graph.Organization {
		return nil
	}
	return []clause.Party{{Entity: one, Token: f.token, Sure: 0.6}}
}

// violent reports whether a noun is one for an attack, also as one of those joined to it: "terrorism and the attack on".
func (s *sentence) violent(n int) bool {
	attack := s.Doc.Tables.Classes["attack"]
	if s.Tokens[n].Tag == parse.NOUN && (attack.Has(s.Low[n]) || blasts.Has(s.Low[n])) {
		return true
	}
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && (attack.Has(s.Low[k]) || blasts.Has(s.Low[k])) {
			return true
		}
	}
	return false
}

// blasts are nouns for attacks besides those that one launches.
var blasts = vocab.Words("blast", "explosion", "killing", "massacre", "murder", "shooting", "kidnapping", "abduction", "slaughter")

// claims returns who claims an attack in the words from a token on: "X claimed responsibility", "which X claimed".
func (s *sentence) claims(from int) []clause.Party {
	for v := from; v < len(s.Tokens); v++ {
		if s.Low[v] != "claim" || !s.Verbal(v) || s.Negated(v) {
			continue
		}
		o := s.ObjectOf(v)
		if o < 0 || s.Low[o] != "responsibility" && !s.violent(o) && !(s.Relative(o) && from > 0) {
			continue
		}
		if ps := s.Follow(v, []verbs.Path{{Steps: []string{"subj"}}}, 1<<graph.Organization); len(ps) > 0 {
			return ps
		}
	}
	return nil
}

// lastAccount returns what was said last by another side where somebody denies "that version" of it; -1.
func (d *document) lastAccount(finds []*find, before []int, f *find, x int, types []graph.EventType) int {
	s := &d.sents[f.sentence]
	k := s.Child(x, parse.Det)
	if !accounts.Has(s.Low[x]) || k < 0 || s.Low[k] != "that" && s.Low[k] != "this" {
		return -1
	}
	for n := len(before) - 1; n >= 0 && s.Index-finds[before[n]].sentence < 3; n-- {
		if g := finds[before[n]]; slices.Contains(types, g.kind) && g.gone == "" && !d.Related(f.agents, g.agents) {
			return before[n]
		}
	}
	return -1
}

// wordsBefore gives a judgement of "them" to whose words the sentence before is about, and reports whether it is: "Her remarks did not
// pass unnoticed. Ma described them as arrogant".
func (d *document) wordsBefore(f *find) bool {
	if f.sentence == 0 {
		return false
	}
	s := &d.sents[f.sentence-1]
	r := s.Root()
	if r < 0 {
		return false
	}
	n := s.Child(r, parse.Nsubj, parse.NsubjPass)
	if n < 0 || n > r || s.Tokens[n].XPOS != parse.NNS || !d.Tables.Classes["utterance"].Has(s.Low[n]) || s.Child(n, parse.NmodPoss) < 0 {
		return false
	}
	ps := s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds)
	if len(ps) != 1 || d.Related(ps, f.agents) {
		return false
	}
	f.targets = weaker(ps, f.token)
	return true
}

// stances are the nouns for how somebody behaves, besides those for deeds.
var stances = vocab.Words("stance", "attitude", "intrusion", "incursion", "snub", "boycott", "response", "silence", "manoeuvre", "maneuver")

// apposedDeed returns who does what a noun behind a comma sums up and another judges: "Guyana said that a Venezuelan ship had sailed in, an
// intrusion that Ali called grave".
func (d *document) apposedDeed(s *sentence, o *open) []clause.Party {
	for _, x := range s.things(o.find) {
		if s.Tokens[x].Tag == parse.NOUN && s.Mention[x] < 0 && x < o.token && s.Appositive(x) && (stances.Has(s.Low[x]) || clause.Sums.Has(s.Low[x]) || d.Tables.Classes["doing"].Has(s.Low[x])) {
			return d.lastActor(s, x, o)
		}
	}
	return nil
}

// lastActor returns who does what the last verb with a subject of its own tells in front of a word; nil where it is the judge's side.
func (d *document) lastActor(s *sentence, to int, o *open) []clause.Party {
	for v := to - 1; v >= 0; v-- {
		if s.Tokens[v].Tag != parse.VERB || s.Rels[v] == parse.AclRelcl || !s.Bound(v, 0) || s.Child(v, parse.Nsubj, parse.NsubjPass) < 0 && s.Rels[v] != parse.Conj {
			continue
		}
		ps := s.Follow(v, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds)
		if len(ps) == 0 || d.ownDoing(ps, o.agents) {
			return nil
		}
		return d.held(ps, o, 0.7)
	}
	return nil
}

// bluntly are the acts by which one turns to him whom one judges in the same breath.
var bluntly = map[graph.EventType]bool{graph.Warned: true, graph.Threatened: true, graph.Summoned: true, graph.Accused: true, graph.Demanded: true, graph.Protested: true, graph.Expelled: true, graph.Recalled: true}

// sameBreath returns at whom else the same clause is aimed that judges what is nobody's: "condemned the incident and warned Kenya", "called
// in the envoy and conveyed its displeasure".
func (d *document) sameBreath(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	x := s.ObjectOf(o.token)
	if !o.row.IsVerb() || x < 0 || s.Mention[x] >= 0 || s.Tokens[x].Tag != parse.NOUN || !s.known(x) && !strings.Contains(o.row.Needs, "@anger") || s.Child(x, parse.Nmod, parse.AclRelcl, parse.Acl) >= 0 {
		return nil
	}
	for _, g := range o.finds {
		if g.sentence != o.sentence {
			continue
		}
		beside := s.Rels[g.token] == parse.Conj && s.Head(g.token) == o.token || s.Rels[o.token] == parse.Conj && s.Head(o.token) == g.token
		if g == o.find || g.gone != "" || !bluntly[g.kind] || !beside || len(g.targets) != 1 || !clause.SameParties(g.agents, o.agents) {
			continue
		}
		if c := d.Country(g.targets[0].Entity); g.kind == graph.Summoned && c >= 0 && g.token > o.token {
			return []clause.Party{{Entity: c, Token: o.token, Sure: 0.7}} // what the envoy's state did
		}
		return d.held(g.targets, o, 0.8)
	}
	return nil
}
