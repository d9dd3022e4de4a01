package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// ownersBefore adds whose else those of a country are: "Russian and Ukrainian delegations".
func (r *reader) ownersBefore(m *Mention) {
	for k := m.From - 1; k > 0 && len(m.Entities) < 4; {
		w := r.lower(m.Sentence, k)
		if w == "and" && r.word(m.Sentence, k-1) == "," && k > 1 && r.severalOwners(m.Sentence, k-2) {
			k-- // "the Iranian, Belarusian, and Syrian regimes"
		}
		if w != "and" && w != "," || w == "," && len(m.Entities) < 2 {
			return
		}
		q := r.at(m.Sentence, k-1)
		if q == nil || q.kind != graph.Country || q.sense < gazetteer.Adjective && q.sense != gazetteer.Acronym && !r.is(m.Sentence, q.from, caps) || r.tok(m.Sentence, q.from).Tag == parse.NOUN {
			return
		}
		c := r.countryOfPiece(q)
		if c < 0 || slices.Contains(m.Entities, c) {
			return
		}
		m.Entities, m.From, m.Plural = append(r.one(c), m.Entities...), q.from, true
		k = q.from - 1
	}
}

// severalOwners reports whether the adjective of a state at a token is not the first of a list of such.
func (r *reader) severalOwners(s, k int) bool {
	q, c := r.at(s, k), 0
	for ; q != nil && q.kind == graph.Country && q.sense >= gazetteer.Adjective; c++ {
		if r.word(s, q.from-1) != "," {
			return c > 0
		}
		q = r.at(s, q.from-2)
	}
	return false
}
