package who

import (
	"slices"

	"backchannel/graph"
)

// ownersBehind takes all states listed behind a plural as its owners: "authorities in Lesotho and Malawi".
func (r *reader) ownersBehind(m *Mention, to int) {
	s := m.Sentence
	if w := r.lower(s, to); w != "in" && w != "of" {
		return
	}
	var out []int
	last := false
	for k := to + 1; k < len(r.words[s]); {
		if r.lower(s, k) == "the" {
			k++
		}
		q := r.at(s, k)
		if q == nil || q.from != k || q.kind != graph.Country {
			return
		}
		b := r.pieceBeing(q)
		if b < 0 || slices.Contains(out, b) || isPossessive(r.word(s, q.to)) {
			return
		}
		out = append(out, b)
		if k = q.to; last {
			break
		}
		if r.word(s, k) == "," {
			k++
		}
		if r.lower(s, k) == "and" {
			last = true
			k++
		}
	}
	if last && len(out) > 1 {
		m.Entities, m.Plural = out, true
	}
}
