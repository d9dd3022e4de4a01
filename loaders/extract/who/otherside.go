package who

import (
	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// fellows are the nouns for what has another of its kind before it in an article of two: "the other side".
var fellows = vocab.Words("side", "government", "party", "capital", "country", "nation", "state", "camp", "delegation",
	"republic", "kingdom", "neighbour", "neighbor")

// otherSide returns the state that "the other side", "the other government" means at token i: the one most spoken of
// that is not the state of who acts or speaks in the sentence; -1 where another comes near it.
func (r *reader) otherSide(s, i int) int {
	if r.lower(s, i-1) != "other" || r.lower(s, i-2) != "the" || !fellows.Has(r.tok(s, i).Lemma) {
		return -1
	}
	own := r.actingState(s, i)
	if own < 0 {
		return -1
	}
	type presence struct{ last, sentences int }
	seen := map[int]*presence{}
	r.back(func(x *ref) bool {
		if x.generic || x.sent < s-12 {
			return !x.generic && x.sent >= s-12 || x.generic
		}
		for _, e := range x.entities {
			c := r.countryOf(e)
			if r.beings[e].Kind == graph.Place || c < 0 || c == own {
				continue
			}
			p := seen[c]
			if p == nil {
				p = &presence{last: -1}
				seen[c] = p
			}
			if p.last != x.sent {
				p.last = x.sent
				p.sentences++
			}
		}
		return true
	})
	best, second := -1, 0
	for c, p := range seen {
		switch {
		case best < 0 || p.sentences > seen[best].sentences:
			if best >= 0 {
				second = max(second, seen[best].sentences)
			}
			best = c
		default:
			second = max(second, p.sentences)
		}
	}
	if best < 0 || second == seen[best].sentences {
		return -1
	}
	return best
}

// actingState returns the state of the last who is a subject before token i of the sentence; -1.
func (r *reader) actingState(s, i int) int {
	own := -1
	r.back(func(x *ref) bool {
		if x.sent < s {
			return false
		}
		if x.part == subject && x.from < i && len(x.entities) == 1 && !x.generic {
			own = r.countryOf(x.entities[0])
		}
		return own < 0
	})
	return own
}
