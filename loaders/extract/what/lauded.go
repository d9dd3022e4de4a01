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
	if c < 0 || s.Tokens[c].Tag != parse.NOUN || s.negated(c) || s.modal(c) != plain || s.child(c, parse.Cop) < 0 || s.caseOf(c) != "" {
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
