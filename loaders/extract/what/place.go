package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// here returns the town of the dateline where somebody is said to "arrive here".
func (d *document) here(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	k := s.Child(f.token, parse.Advmod)
	for ; k >= 0 && s.Low[k] != "here" && s.Low[k] != "there"; k = int(s.Sib[k]) {
	}
	if k < 0 {
		return nil
	}
	if s.Low[k] == "there" {
		return d.thereBefore(f, k)
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.To <= d.sents[m.Sentence].Dateline && len(m.Entities) == 1 && 1<<d.KindOf(m.Entities[0])&(1<<graph.Place|1<<graph.Country) != 0 {
			if d.twoTowns(m) {
				return nil
			}
			return []clause.Party{{Entity: m.Entities[0], Token: k, Sure: 0.8}}
		}
	}
	return nil
}

// thereBefore returns the place or country named last before "there", within two sentences; nil where it is the agent's own.
func (d *document) thereBefore(f *find, there int) []clause.Party {
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		m := &d.Mentions[i]
		if m.Sentence > f.sentence || m.Sentence == f.sentence && m.From >= there || len(m.Entities) != 1 || 1<<d.KindOf(m.Entities[0])&(1<<graph.Place|1<<graph.Country) == 0 {
			continue
		}
		s := &d.sents[m.Sentence]
		if f.sentence-m.Sentence > 2 {
			return nil
		}
		if s.Attributive(m.Head) || s.Rels[m.Head] == parse.NmodPoss || s.Tokens[m.Head].Tag != parse.PROPN {
			continue
		}
		if p := []clause.Party{{Entity: m.Entities[0], Token: there, Sure: 0.7}}; !d.Related(p, f.agents) {
			return p
		}
		return nil
	}
	return nil
}

// comes are the verbs of who comes to where the story is without saying where that is.
var comes = vocab.Words("arrive", "fly", "land", "touch")

// scenePlace returns the place of the dateline, if it is not of who comes there: "BAGHDAD - John Kerry,
// who arrived on Sunday".
func (d *document) scenePlace(f *find) []clause.Party {
	if !f.row.IsVerb() || !comes.Has(d.sents[f.sentence].Low[f.token]) {
		return nil
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.To > d.sents[m.Sentence].Dateline || len(m.Entities) != 1 || d.KindOf(m.Entities[0]) != graph.Place {
			continue
		}
		if p := []clause.Party{{Entity: m.Entities[0], Token: f.token, Sure: 0.7}}; !d.Related(p, f.agents) && !d.twoTowns(m) {
			return p
		}
		return nil
	}
	return nil
}

// hostLand returns the country in which somebody is on a visit of state: the other one of which the clause tells, else
// that of the dateline.
func (d *document) hostLand(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if o.row.IsVerb() || !d.Tables.Classes["visit"].Has(s.Low[o.token]) || len(o.agents) == 0 || !s.formal(o.token) {
		return nil
	}
	own := d.Country(o.agents[0].Entity)
	if own < 0 {
		return nil
	}
	for _, p := range s.Parties(s.ContextSubject(o.token, 0), 1<<graph.Country) {
		if p.Entity != own {
			return []clause.Party{{Entity: p.Entity, Token: o.token, Sure: 0.7}}
		}
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.To > d.sents[m.Sentence].Dateline || len(m.Entities) != 1 || d.KindOf(m.Entities[0]) != graph.Place {
			continue
		}
		if c := d.Country(m.Entities[0]); c >= 0 && c != own {
			return []clause.Party{{Entity: c, Token: o.token, Sure: 0.7}}
		}
		return nil
	}
	return nil
}

// formal reports whether a visit is one of state, or has its days counted.
func (s *sentence) formal(t int) bool {
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		switch s.Low[k] {
		case "state", "official", "working", "day", "two-day", "three-day", "four-day", "courtesy":
			return true
		}
	}
	return false
}

// acrossBorder reports whether something is done "across the border".
func (s *sentence) acrossBorder(v int) bool {
	_, to := s.Span(v)
	for t := v + 1; t < to; t++ {
		if (s.Low[t] == "border" || s.Low[t] == "frontier") && (s.CaseOf(t) == "across" || s.CaseOf(t) == "over") {
			return true
		}
	}
	return false
}

// struck returns where an attack falls that names nobody it falls on: "fired at a
// loudspeaker in South Korea", "air strikes near the Iraqi capital".
func (d *document) struck(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	_, to := s.Span(f.token)
	for t := f.token + 1; t < to; t++ {
		if !nearby.Has(s.CaseOf(t)) && !(f.kind == graph.Deployed && s.CaseOf(t) == "to") || s.RelativeBelow(s.Head(t), t) || s.ClauseOf(t) != f.token && s.Verbal(f.token) && !s.Rels[s.ClauseOf(t)].Is(parse.Acl) {
			continue
		}
		if h := s.Head(t); h > f.token && fires.Has(s.Low[h]) && s.Tokens[h].Tag == parse.VERB {
			continue // "strikes to stop the militants firing on Afghan troops"
		}
		on := s.Follow(t, []verbs.Path{{Steps: []string{"whose"}}}, 1<<graph.Country)
		if len(on) == 0 && clause.Areas.Has(s.Low[t]) {
			on = s.Follow(t, []verbs.Path{{Steps: []string{"of"}}}, 1<<graph.Country|1<<graph.Place)
		}
		if m := s.Mention[t]; m >= 0 && (len(d.Mentions[m].Entities) > 0 || d.Mentions[m].Head == t) {
			on = s.Parties(t, 1<<graph.Country|1<<graph.Place)
		}
		if len(on) == 1 && !slices.ContainsFunc(f.agents, func(p clause.Party) bool { return p.Entity == on[0].Entity || d.Country(p.Entity) == on[0].Entity }) {
			on[0].Sure *= 0.8
			return on
		}
	}
	return nil
}

// fires are the verbs by which others than the one that strikes fire on somebody.
var fires = vocab.Words("fire", "shoot", "shell", "attack", "advance", "march")

// aimed returns whom an attack that names nobody was made to hit: "conducted a strike to kill
// Hamas fighters".
func (d *document) aimed(finds []*find, f *find) []clause.Party {
	s := &d.sents[f.sentence]
	for _, g := range finds {
		if g.sentence == f.sentence && g.kind == graph.Attacked && g.token > f.token && len(g.targets) > 0 && s.Tokens[g.token].XPOS == parse.VB && s.ToInfinitive(g.token) && s.Dominates(f.token, g.token) && clause.SameParties(f.agents, g.agents) {
			return g.targets
		}
	}
	return nil
}

var nearby = vocab.Words("in", "near", "on", "at", "into", "over", "inside", "across", "outside", "around",
	"along", "off", "toward", "towards", "opposite")

// twoTowns reports whether a dateline names another town beside the one of a mention, so that "here" is anybody's guess:
// "JUBA/ADDIS ABABA".
func (d *document) twoTowns(m *who.Mention) bool {
	ts := d.sents[m.Sentence].Tokens
	return m.To < len(ts) && ts[m.To].Text == "/"
}

// inRelative reports whether t stands in a relative clause of the noun n, as far
// as its place tells.
func (s *sentence) inRelative(n, t int) bool {
	for x := n + 1; x < t && x < n+8; x++ {
		if s.Relative(x) || s.Low[x] == "that" {
			return true
		}
	}
	return t > n && s.Dominates(n, t)
}
