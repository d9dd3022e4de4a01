package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// lonely drops the calls and meetings that are left with one person or state, who cannot
// meet alone; an organisation may, of its members.
func (d *document) lonely(finds []*find) {
	for _, f := range finds {
		if f.gone == "" && f.merged < 0 && f.kind == graph.Suspended && len(f.targets) == 0 && d.sents[f.sentence].ownPlan(f.token) {
			f.gone = "a plan of one's own"
		}
		if f.gone != "" || f.merged >= 0 || f.kind != graph.Met && f.kind != graph.Called {
			continue
		}
		if p := parties(f); len(p) == 1 && d.KindOf(p[0]) != graph.Organization {
			if f.targets = d.otherOfThem(f); len(f.targets) == 0 {
				f.gone = "nobody meets alone"
			}
		}
	}
}

// ownPlan reports whether what a verb puts off is a plan to do something, which cuts nobody off: "halted plans to raise the levy".
func (s *sentence) ownPlan(v int) bool {
	o := s.ObjectOf(v)
	if o < 0 || s.Low[o] != "plan" && s.Low[o] != "scheme" {
		return false
	}
	x := s.Child(o, parse.Acl)
	return x > o && s.ToInfinitive(x)
}

// otherOfThem returns the other one of those whose meeting it is, where the one found speaks for one of them: "after their
// meeting, Rwanda's X said" with whom Rwanda is named; nil.
func (d *document) otherOfThem(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	p := s.Child(f.token, parse.NmodPoss)
	if p < 0 || s.Low[p] != "their" || len(f.agents) != 1 {
		return nil
	}
	them := s.Parties(p, clause.ActorKinds)
	if len(them) != 2 {
		return nil
	}
	others := slices.DeleteFunc(them, func(x clause.Party) bool { return d.Related([]clause.Party{x}, f.agents) })
	if len(others) != 1 {
		return nil
	}
	return others
}

// hosting makes a mediation of a meeting whose guests are said to meet each other: "Hosted by X,
// the presidents of Y and Z sat down".
func (d *document) hosting(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Met || f.row.Head != "v:host" || len(f.targets) < 2 {
			continue
		}
		for _, g := range finds {
			if g != f && g.gone == "" && g.sentence == f.sentence && g.kind == graph.Met && slices.Equal(parties(g), entitiesOf(f.targets)) {
				f.kind = graph.Mediated
				break
			}
		}
	}
}

// visitor returns who, by the sentence of a meeting that a country seems to have had, visits that
// country: "X will be in the Azerbaijani capital, for talks with Y"; nil.
func (d *document) visitor(finds []*find, f *find, country int) []clause.Party {
	for _, g := range finds {
		if g.gone == "" && g.sentence == f.sentence && g.kind == graph.Visited && g.token < f.token && len(g.agents) == 1 && d.KindOf(g.agents[0].Entity) == graph.Person &&
			clause.Holds(g.targets, country) && !clause.Holds(f.targets, g.agents[0].Entity) {
			return g.agents
		}
	}
	return nil
}

// inward makes a comment of who backs his own state's act, and drops what courts and the police of a state do that falls on nobody named: "the top
// court rejected a plea for bail", "police fired tear gas".
func (d *document) inward(finds []*find) {
	for _, f := range finds {
		if f.gone == "" && f.kind == graph.Supported && f.ref >= 0 && len(f.targets) > 0 && d.Related(f.targets, f.agents) {
			f.kind = graph.CommentedOn // who defends what his own state did explains it
		}
		if f.gone != "" || len(f.agents) != 1 || len(f.targets) > 0 || f.ref >= 0 || d.Country(f.agents[0].Entity) < 0 && d.KindOf(f.agents[0].Entity) != graph.Country {
			continue
		}
		switch f.kind {
		case graph.Rejected, graph.Requested, graph.Demanded, graph.Attacked, graph.Denied:
			if justice.Has(d.sents[f.sentence].Low[f.agents[0].Token]) {
				f.gone = "falls on nobody outside"
			}
		}
	}
}

// justice are the nouns for those by whom a state judges and guards its own.
var justice = vocab.Words("court", "tribunal", "police", "judge", "prosecutor", "jury")

// ownQuarrel reports whether who mediates is of one of the two states: "Chad's minister met Mali's to ease tensions between the two".
func (d *document) ownQuarrel(f *find) bool {
	by := f.agents[0].Entity
	for _, p := range f.targets {
		if d.KindOf(p.Entity) != graph.Country {
			return false
		}
	}
	c := by
	if d.KindOf(by) == graph.Person {
		c = d.Country(by)
	}
	return c >= 0 && (f.targets[0].Entity == c || f.targets[1].Entity == c)
}

// domestic corrects meetings of a state with the holder of one of its own offices, where the state
// only names where they are: in "Kigali would be his next stop, for talks with Kagame" it is he
// who meets him. They are dropped where the sentence names nobody else before.
func (d *document) domestic(finds []*find) {
	for _, f := range finds {
		if f.gone == "" && f.kind == graph.Mediated && len(f.agents) == 1 && len(f.targets) == 2 && d.ownQuarrel(f) {
			f.gone = "a party to the quarrel"
		}
		if f.gone != "" || f.kind != graph.Met && f.kind != graph.Called || f.row.IsVerb() || len(f.agents) != 1 || len(f.targets) == 0 {
			continue
		}
		c := f.agents[0].Entity
		if d.KindOf(c) != graph.Country {
			continue
		}
		if by := d.visitor(finds, f, c); by != nil {
			f.agents = by
			continue
		}
		own := true
		for _, p := range f.targets {
			own = own && d.KindOf(p.Entity) == graph.Person && d.SameState(p.Entity, c)
		}
		if !own {
			continue
		}
		f.gone = "a state does not meet its own"
		s := &d.sents[f.sentence]
		for t := f.token - 1; t >= 0; t-- {
			if s.Mention[t] < 0 || !s.Rels[t].Is(parse.Nsubj, parse.NsubjPass, parse.NmodPoss) {
				continue
			}
			ps := s.Parties(t, verbs.KindSet(1<<graph.Person))
			if len(ps) == 1 && !d.Related(ps, f.targets) {
				f.agents, f.gone = ps, ""
				break
			}
		}
	}
}
