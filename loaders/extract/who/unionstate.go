package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Countries' names that mean something else: states of the United States, ships, persons.

const unitedNations = "org:united-nations"

// stateOfUnion reports whether a reading is a state of the United States.
func stateOfUnion(c *gazetteer.Candidate) bool {
	return c.Kind == graph.Place && c.Class == "state"
}

// inUnion reports whether a place lies in the United States and is not their capital.
func (r *reader) inUnion(e *gazetteer.Entry) bool {
	return slices.ContainsFunc(r.gaz.Countries(e), func(n *gazetteer.Entry) bool { return n.ID == "country:USA" }) && e.ID != "place:washington"
}

// amongStates reports whether a state of the United States stands beside a name: "Georgia and Florida", "Alabama, Georgia".
func (r *reader) amongStates(p *piece) bool {
	state := func(i int) bool {
		q := r.at(p.sent, i)
		return q != nil && q != p && len(q.readings) > 0 && len(r.distinct(q)) == 1 && stateOfUnion(&q.readings[0])
	}
	next, last := p.to, p.from-1
	for next < len(r.words[p.sent]) && (r.word(p.sent, next) == "," || r.lower(p.sent, next) == "and" || r.lower(p.sent, next) == "or") {
		next++
	}
	for last >= 0 && (r.word(p.sent, last) == "," || r.lower(p.sent, last) == "and" || r.lower(p.sent, last) == "or") {
		last--
	}
	return next > p.to && state(next) || last >= 0 && last < p.from-1 && state(last)
}

// vessels stand before the names of ships.
var vessels = vocab.Words("HMS", "USS", "HMAS", "HMCS", "HMNZS", "RMS", "USNS", "SMS", "MV", "MS", "INS", "ROKS")

// namesakesIn notes the names of ships, and the countries' names that persons bear.
func (r *reader) namesakesIn(sup *support) {
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.to-p.from != 1 || len(p.readings) == 0 || p.readings[0].Kind != graph.Country || p.readings[0].Sense == gazetteer.Adjective || p.readings[0].Sense == gazetteer.People {
			continue
		}
		r.noteNamesake(p, sup)
	}
	for s := range r.words {
		for i := 0; i+1 < len(r.words[s]); i++ {
			w := r.words[s][i]
			switch {
			case vessels.Has(w) && r.is(s, i+1, large):
				if sup.ships == nil {
					sup.ships = map[string]bool{}
				}
				sup.ships[r.words[s][i+1]] = true
			}
		}
	}
}

// noteNamesake looks for somebody who bears the name of a country.
func (r *reader) noteNamesake(p *piece, sup *support) {
	name := r.word(p.sent, p.from)
	if sup.bearers[name] {
		return
	}
	borne := false
	for s := range r.words {
		if r.d.Sentences[s].Title {
			continue
		}
		for i, w := range r.words[s] {
			if len(w) > len(name) && len(name) > 3 && w[:4] == name[:4] && w[0] >= 'A' && w[0] <= 'Z' {
				return // "Jordanian": the country is spoken of
			}
			if w != name || borne {
				continue
			}
			borne = i > 0 && r.gaz.GivenName(r.words[s][i-1]) != 0 && r.is(s, i-1, large) && !r.is(s, i+1, large) ||
				r.gaz.GivenName(w) != 0 && i+2 < len(r.words[s]) && r.is(s, i+1, large) && r.at(s, i+1) == nil && r.tok(s, i+1).Tag == parse.PROPN && !r.is(s, i+2, large)
		}
	}
	if borne {
		if sup.bearers == nil {
			sup.bearers = map[string]bool{}
		}
		sup.bearers[name] = true
	}
}

func (r *reader) ship(p *piece, sup *support) bool {
	return p.to-p.from == 1 && sup.ships[r.word(p.sent, p.from)]
}

// shipOrBearer reports whether a country's or place's name means a ship of that name, or somebody whom the text names so.
func (r *reader) shipOrBearer(p *piece, sup *support) bool {
	if p.to-p.from != 1 || p.dateline || p.readings[0].Sense == gazetteer.Adjective || p.readings[0].Sense == gazetteer.People || r.lower(p.sent, p.from-1) == "in" || r.lower(p.sent, p.from-1) == "to" || r.lower(p.sent, p.from-1) == "from" {
		return false
	}
	if k := p.readings[0].Kind; k != graph.Country && k != graph.Place {
		return false
	}
	if after := r.word(p.sent, p.to); !r.ship(p, sup) && !r.finiteAfter(p.sent, p.to) && !isPossessive(after) {
		return false
	}
	return r.ship(p, sup) || p.readings[0].Kind == graph.Country && sup.bearers[r.word(p.sent, p.from)]
}
