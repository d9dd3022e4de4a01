package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// dears are what one calls whom one praises by saying that he is one; trusty makes such of who may else be no more than
// a partner in something.
var (
	dears  = vocab.Words("friend", "hero", "model", "example", "pillar", "champion", "beacon", "patriot", "visionary")
	allies = vocab.Words("partner", "ally", "neighbour", "neighbor", "leader", "country", "nation", "statesman", "man", "woman")
	trusty = vocab.Words("reliable", "dependable", "good", "great", "true", "trusted", "valued", "steadfast", "loyal",
		"indispensable", "excellent", "faithful", "wonderful", "staunch", "exemplary", "responsible", "brave", "courageous",
		"outstanding", "wise", "cherished", "model")
)

// lauded returns whom somebody says to be a friend, a reliable partner and the like: "Sweden, she said, was a
// trusted ally"; nil.
func (d *document) lauded(s *sentence, f *find) []clause.Party {
	c := s.Content(f.token)
	if c < 0 || s.Negated(c) || s.Modal(c) != clause.Plain {
		return nil
	}
	if s.worthily(c) {
		return d.worthies(s, f, c)
	}
	if s.Tokens[c].Tag != parse.NOUN || s.Child(c, parse.Cop) < 0 || s.CaseOf(c) != "" {
		return nil
	}
	ok := dears.Has(s.Low[c])
	for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
		switch {
		case s.Rels[k] == parse.Amod && (s.Low[k] == "former" || s.Low[k] == "bad" || s.Low[k] == "poor"):
			return nil
		case s.Rels[k] == parse.Amod && allies.Has(s.Low[c]) && trusty.Has(s.Low[k]):
			ok = true
		case s.Rels[k] == parse.NmodPoss && dears.Has(s.Low[c]):
			if ps := s.Parties(int(k), clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) {
				return nil // "Assad was Iran's friend"
			}
		}
	}
	n := s.Child(c, parse.Nsubj)
	if !ok || n < 0 || n > c {
		return nil
	}
	ps := s.Parties(n, 1<<graph.Country|1<<graph.Person|1<<graph.Organization)
	if len(ps) != 1 || d.Related(ps, f.agents) && d.KindOf(ps[0].Entity) != graph.Person || clause.SameParties(ps, f.agents) {
		return nil
	}
	return ps
}

// worthily reports whether a clause says of its subject that it has virtues: "has been extremely brave", "has shown great
// restraint", "is doing a remarkable job".
func (s *sentence) worthily(c int) bool {
	if s.Child(c, parse.Cop) >= 0 {
		return s.Tokens[c].Tag == parse.ADJ && worthy.Has(s.Low[c]) && s.Child(c, parse.Ccomp, parse.Xcomp, parse.Csubj) < 0
	}
	o := s.Child(c, parse.Obj)
	if !s.Verbal(c) || s.Passive(c) || o < c {
		return false
	}
	switch s.Low[c] {
	case "show", "display", "demonstrate", "exhibit", "prove":
		return virtues.Has(s.Low[o])
	case "do":
		if s.Low[o] != "job" && s.Low[o] != "work" && s.Low[o] != "service" {
			return false
		}
		for k := s.Kid[o]; k >= 0; k = s.Sib[k] {
			if s.Rels[k] == parse.Amod && (worthy.Has(s.Low[k]) || trusty.Has(s.Low[k]) || s.Low[k] == "fine" || s.Low[k] == "incredible") {
				return true
			}
		}
	}
	return false
}

// worthies returns of whom the clause at c tells it.
func (d *document) worthies(s *sentence, f *find, c int) []clause.Party {
	n := s.Child(c, parse.Nsubj)
	if n < 0 || n > c {
		return nil
	}
	ps := s.Parties(n, clause.ActorKinds)
	if len(ps) == 0 {
		ps = s.Follow(n, []verbs.Path{verbs.NewPath("whose")}, clause.ActorKinds)
	}
	if len(ps) != 1 || d.Related(ps, f.agents) {
		return nil
	}
	return ps
}

// worthy are the adjectives for who or what is praised, virtues what he shows.
var (
	worthy = vocab.Words("brave", "courageous", "heroic", "admirable", "commendable", "praiseworthy", "laudable", "remarkable",
		"impressive", "generous", "helpful", "supportive", "constructive", "magnificent", "outstanding", "exemplary", "wise",
		"steadfast", "gracious", "fantastic", "wonderful", "terrific", "tremendous", "brilliant", "phenomenal", "exceptional",
		"extraordinary", "invaluable", "cooperative", "loyal", "trustworthy", "amazing", "superb", "excellent", "great")
	virtues = vocab.Words("courage", "restraint", "leadership", "maturity", "wisdom", "generosity", "solidarity", "goodwill",
		"resilience", "statesmanship", "bravery", "flexibility", "patience", "heroism", "humanity", "vision", "dignity")
)

// doersOf returns who has done what somebody praises, where a relative clause says it: "voiced appreciation for the help that
// Japan had rendered", "appreciates what Japan has done".
func (d *document) doersOf(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	if !f.row.IsVerb() {
		return nil
	}
	var things []int
	if o := s.ObjectOf(f.token); o > f.token {
		things = s.Fillers(o, "for", append(things, o))
	}
	things = s.Fillers(f.token, "for", things)
	for _, x := range things {
		v := s.Child(x, parse.AclRelcl)
		if a := s.Child(x, parse.Acl); v < 0 && a > x && s.Child(a, parse.Nsubj) > x && !s.ToInfinitive(a) {
			v = a
		}
		if v < x || s.Mention[x] >= 0 || s.Passive(v) || s.Modal(v) != clause.Plain {
			continue
		}
		n := s.Child(v, parse.Nsubj)
		if n < x || n > v {
			continue
		}
		if ps := s.Parties(n, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) {
			return ps
		}
	}
	return nil
}
