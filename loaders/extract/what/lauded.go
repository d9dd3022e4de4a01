package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// dears are what one calls whom one praises by saying that he is one; trusty makes such of who may else be no more than
// a partner in something.
var (
	dears  = map[string]bool{"friend": true, "hero": true, "model": true, "example": true, "pillar": true, "champion": true, "beacon": true, "patriot": true, "visionary": true}
	allies = map[string]bool{"partner": true, "ally": true, "neighbour": true, "neighbor": true, "leader": true, "country": true, "nation": true, "statesman": true, "man": true, "woman": true}
	trusty = map[string]bool{"reliable": true, "dependable": true, "good": true, "great": true, "true": true, "trusted": true, "valued": true, "steadfast": true, "loyal": true,
		"indispensable": true, "excellent": true, "faithful": true, "wonderful": true, "staunch": true, "exemplary": true, "responsible": true, "brave": true, "courageous": true,
		"outstanding": true, "wise": true, "cherished": true, "model": true}
)

// lauded returns whom somebody says to be a friend, a reliable partner and the like: "Sweden, she said, was a
// trusted ally"; nil.
func (d *document) lauded(s *sentence, f *find) []party {
	c := s.content(f.token)
	if c < 0 || s.negated(c) || s.modal(c) != plain {
		return nil
	}
	if s.worthily(c) {
		return d.worthies(s, f, c)
	}
	if s.Tokens[c].Tag != parse.NOUN || s.child(c, parse.Cop) < 0 || s.caseOf(c) != "" {
		return nil
	}
	ok := dears[s.low[c]]
	for k := s.kid[c]; k >= 0; k = s.sib[k] {
		switch {
		case s.rels[k] == parse.Amod && (s.low[k] == "former" || s.low[k] == "bad" || s.low[k] == "poor"):
			return nil
		case s.rels[k] == parse.Amod && allies[s.low[c]] && trusty[s.low[k]]:
			ok = true
		case s.rels[k] == parse.NmodPoss && dears[s.low[c]]:
			if ps := s.parties(int(k), actorKinds); len(ps) > 0 && !d.related(ps, f.agents) {
				return nil // "Assad was Iran's friend"
			}
		}
	}
	n := s.child(c, parse.Nsubj)
	if !ok || n < 0 || n > c {
		return nil
	}
	ps := s.parties(n, 1<<graph.Country|1<<graph.Person|1<<graph.Organization)
	if len(ps) != 1 || d.related(ps, f.agents) && d.kindOf(ps[0].entity) != graph.Person || sameParties(ps, f.agents) {
		return nil
	}
	return ps
}

// worthily reports whether a clause says of its subject that it has virtues: "has been extremely brave", "has shown great
// restraint", "is doing a remarkable job".
func (s *sentence) worthily(c int) bool {
	if s.child(c, parse.Cop) >= 0 {
		return s.Tokens[c].Tag == parse.ADJ && worthy[s.low[c]] && s.child(c, parse.Ccomp, parse.Xcomp, parse.Csubj) < 0
	}
	o := s.child(c, parse.Obj)
	if !s.verbal(c) || s.passive(c) || o < c {
		return false
	}
	switch s.low[c] {
	case "show", "display", "demonstrate", "exhibit", "prove":
		return virtues[s.low[o]]
	case "do":
		if s.low[o] != "job" && s.low[o] != "work" && s.low[o] != "service" {
			return false
		}
		for k := s.kid[o]; k >= 0; k = s.sib[k] {
			if s.rels[k] == parse.Amod && (worthy[s.low[k]] || trusty[s.low[k]] || s.low[k] == "fine" || s.low[k] == "incredible") {
				return true
			}
		}
	}
	return false
}

// worthies returns of whom the clause at c tells it.
func (d *document) worthies(s *sentence, f *find, c int) []party {
	n := s.child(c, parse.Nsubj)
	if n < 0 || n > c {
		return nil
	}
	ps := s.parties(n, actorKinds)
	if len(ps) == 0 {
		ps = s.follow(n, []path{newPath("whose")}, actorKinds)
	}
	if len(ps) != 1 || d.related(ps, f.agents) {
		return nil
	}
	return ps
}

// worthy are the adjectives for who or what is praised, virtues what he shows.
var (
	worthy = map[string]bool{"brave": true, "courageous": true, "heroic": true, "admirable": true, "commendable": true, "praiseworthy": true, "laudable": true, "remarkable": true,
		"impressive": true, "generous": true, "helpful": true, "supportive": true, "constructive": true, "magnificent": true, "outstanding": true, "exemplary": true, "wise": true,
		"steadfast": true, "gracious": true, "fantastic": true, "wonderful": true, "terrific": true, "tremendous": true, "brilliant": true, "phenomenal": true, "exceptional": true,
		"extraordinary": true, "invaluable": true, "cooperative": true, "loyal": true, "trustworthy": true, "amazing": true, "superb": true, "excellent": true, "great": true}
	virtues = map[string]bool{"courage": true, "restraint": true, "leadership": true, "maturity": true, "wisdom": true, "generosity": true, "solidarity": true, "goodwill": true,
		"resilience": true, "statesmanship": true, "bravery": true, "flexibility": true, "patience": true, "heroism": true, "humanity": true, "vision": true, "dignity": true}
)

// doersOf returns who has done what somebody praises, where a relative clause says it: "voiced appreciation for the help that
// Japan had rendered", "appreciates what Japan has done".
func (d *document) doersOf(f *find) []party {
	s := &d.sents[f.sentence]
	if !f.row.isVerb() {
		return nil
	}
	var things []int
	if o := s.objectOf(f.token); o > f.token {
		things = s.fillers(o, "for", append(things, o))
	}
	things = s.fillers(f.token, "for", things)
	for _, x := range things {
		v := s.child(x, parse.AclRelcl)
		if a := s.child(x, parse.Acl); v < 0 && a > x && s.child(a, parse.Nsubj) > x && !s.toInfinitive(a) {
			v = a
		}
		if v < x || s.mention[x] >= 0 || s.passive(v) || s.modal(v) != plain {
			continue
		}
		n := s.child(v, parse.Nsubj)
		if n < x || n > v {
			continue
		}
		if ps := s.parties(n, actorKinds); len(ps) > 0 && !d.related(ps, f.agents) {
			return ps
		}
	}
	return nil
}
