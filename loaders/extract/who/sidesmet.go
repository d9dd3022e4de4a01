package who

import "backchannel/graph"

// sidesMet returns the states of the two whom a mediator has met last, where the sides are asked something by him: "The envoy met
// President X of A and President Y of B. He called on the sides"; nil for none.
func (r *reader) sidesMet(s, i int) []int {
	by := r.asker(s, i)
	if by < 0 || r.beings[by].Kind == graph.Country {
		return nil
	}
	two := r.pair(s, i, 2, func(e int) bool {
		return e != by && r.beings[e].Kind == graph.Person && r.countryOf(e) >= 0 && r.countryOf(e) != r.countryOf(by)
	})
	if two == nil {
		return nil
	}
	a, b := r.countryOf(two[0]), r.countryOf(two[1])
	if a < 0 || b < 0 || a == b {
		return nil
	}
	return []int{a, b}
}
