package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// onItself takes off whom an event is towards the agent himself or his own side: nobody acts on
// himself. It reports whether that leaves no event.
func (d *document) onItself(s *sentence, f *find) bool {
	named := len(f.targets) > 0
	d.offOwnState(f)
	s.forOwnSide(f)
	if d.meetsOwn(f) {
		return true
	}
	f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
		return slices.ContainsFunc(f.agents, func(a clause.Party) bool { return a.Entity == p.Entity })
	})
	if len(f.targets) == 0 && d.onlyItself(s, f, named) {
		return true
	}
	d.vowed(s, f)
	d.offOwnPeople(s, f)
	if f.kind == graph.Proposed && len(f.targets) > 1 {
		// "proposed that the two governments meet": to the other one
		if rest := slices.DeleteFunc(slices.Clone(f.targets), func(p clause.Party) bool { return d.Related([]clause.Party{p}, f.agents) }); len(rest) > 0 {
			f.targets = rest
		}
	}
	if d.meetsRanks(s, f) {
		return true
	}
	if f.kind == graph.Detained && len(f.agents) == 1 && d.KindOf(f.agents[0].Entity) == graph.Organization {
		d.offStateOf(f, f.agents[0]) // "Thai police arrested the premier's aide": nor a body on its own state.
	}
	if (f.kind == graph.Demanded || f.kind == graph.Requested) && d.withinState(f) {
		return true
	}
	s.notOneself(f)
	return false
}

// offOwn takes off the targets of the agents' own side.
func (d *document) offOwn(f *find) {
	f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return d.Related(f.agents, []clause.Party{p}) })
}

// offStateOf takes off the target that is the state of the agent.
func (d *document) offStateOf(f *find, agent clause.Party) {
	f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
		return d.KindOf(p.Entity) == graph.Country && p.Entity == d.Country(agent.Entity)
	})
}

// offOwnState takes off the own state of an organ of state, and the own side of an embassy.
func (d *document) offOwnState(f *find) {
	if len(f.agents) != 1 {
		return
	}
	a := f.agents[0]
	if (d.Tables.Acts[f.kind].OfState && f.kind != graph.Withdrew || f.kind == graph.Protested || f.kind == graph.Messaged || f.kind == graph.Supported) && d.KindOf(a.Entity) == graph.Organization {
		d.offStateOf(f, a)
	}
	if f.kind == graph.Protested && strings.HasPrefix(d.Entities[a.Entity].Name, "Embassy of ") {
		d.offOwn(f)
	}
}

// meetsOwn takes off the own country of who meets somebody, and reports whether he meets nobody else.
func (d *document) meetsOwn(f *find) bool {
	if f.kind != graph.Met || len(f.agents) != 1 || len(f.targets) == 0 {
		return false
	}
	a := f.agents[0]
	if len(f.targets) == 1 && f.targets[0].Entity == a.Entity {
		return true // "summoned him for talks with its deputy chief"
	}
	if !f.row.IsVerb() || d.KindOf(a.Entity) != graph.Person {
		return false
	}
	// "Kenya's Ruto met the country's opposition leaders": nobody of another state
	f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
		return d.KindOf(p.Entity) == graph.Country && d.Related(f.agents, []clause.Party{p})
	})
	return len(f.targets) == 0
}

// onlyItself reports whether an act without any other target is none; named says that somebody
// was named, who turned out to be the agent himself.
func (d *document) onlyItself(s *sentence, f *find, named bool) bool {
	switch f.kind {
	case graph.Expelled:
		return named && !f.row.IsVerb() // "the expulsion of a diplomat from Togo": not by Togo
	case graph.Recognized:
		if named {
			f.targets = d.governedBefore(s, f.token, f.agents) // "X seized power in Chad. France soon recognised the new government"
		}
	case graph.Attacked:
		return f.row.IsVerb() && (named || s.wrecksOwn(f.token, f.agents))
	case graph.Supported:
		return named // "the presidency defended the country's right to"
	}
	return false
}

// vowed makes a promise of a threat against an evil: "pledged to fight corruption" is no threat to anybody.
func (d *document) vowed(s *sentence, f *find) {
	t := f.token
	if x := s.Infinitive(t); f.kind == graph.Threatened && len(f.targets) == 0 && x >= 0 && vows.Has(s.Low[t]) && evils.Has(s.Low[x]) && s.ObjectOf(x) >= 0 {
		if row := d.Tables.PlainRow("v:pledge"); row != nil {
			f.kind, f.row = graph.Promised, row
		}
	}
}

// offOwnPeople takes off the own people, to whom somebody speaks: they are nobody else.
func (d *document) offOwnPeople(s *sentence, f *find) {
	t := f.token
	if !d.Tables.Acts[f.kind].Speech {
		return
	}
	// "advised Australians to leave"
	f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
		own := p.Token < len(s.Tokens) && (s.Tokens[p.Token].XPOS == parse.NNPS || compatriots.Has(s.Low[p.Token])) && d.KindOf(p.Entity) == graph.Country && d.Related([]clause.Party{p}, f.agents)
		f.homeward = f.homeward || own
		return own
	})
	if s.Rels[t] == parse.AclRelcl && len(f.targets) == 1 && f.targets[0].Token == s.Head(t) && d.Related(f.targets, f.agents) {
		f.targets = nil // "President X, whose country has offered help"
	}
}

// meetsRanks takes off the state of those who are met as people of some trade, "met Cambodian war
// veterans", and reports whether nobody else is met.
func (d *document) meetsRanks(s *sentence, f *find) bool {
	if f.kind != graph.Met || len(f.targets) == 0 {
		return false
	}
	f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
		return p.Token < len(s.Tokens) && s.Tokens[p.Token].XPOS == parse.NNS && (ranks.Has(s.Low[p.Token]) || s.Low[p.Token] == "veteran") && d.KindOf(p.Entity) != graph.Person
	})
	return len(f.targets) == 0
}

// forOwnSide takes off whom a denial is towards the denier's own bodies, "dismissed allegations of abuses by its security forces", and makes
// a break that somebody announces his state's, "the minister announced the severance of relations with Chad".
func (s *sentence) forOwnSide(f *find) {
	d := s.Doc
	if len(f.agents) != 1 {
		return
	}
	switch f.kind {
	case graph.Denied:
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
			return d.KindOf(p.Entity) == graph.Organization && d.Related(f.agents, []clause.Party{p})
		})
	case graph.Suspended:
		h := s.Head(f.token)
		if f.row.IsVerb() || h < 0 || s.Low[h] != "announce" || d.KindOf(f.agents[0].Entity) != graph.Person {
			return
		}
		if c := d.Country(f.agents[0].Entity); c >= 0 {
			f.agents = []clause.Party{{Entity: c, Token: f.agents[0].Token, Sure: f.agents[0].Sure}}
			f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return p.Entity == c })
		}
	}
}

// compatriots are who, of one's own country, is not the country: "Thailand's X criticised a Thai commander".
var compatriots = vocab.Words("commander", "officer", "general", "soldier", "official", "lawmaker", "politician",
	"judge", "citizen", "activist", "journalist", "businessman")
