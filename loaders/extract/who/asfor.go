package who

import "backchannel/graph"

// asFor returns whom a pronoun takes up behind "As for Ethiopia, it had"; -1.
func (r *reader) asFor(s, i int, c byte) int {
	if i < 4 || i > 9 || r.lower(s, 0) != "as" || r.lower(s, 1) != "for" || r.word(s, i-1) != "," {
		return -1
	}
	for k := 2; k < i-1; k++ {
		p := r.at(s, k)
		if p == nil || p.entity < 0 || p.to != i-1 {
			continue
		}
		if person := r.beings[p.entity].Kind == graph.Person; person != (c == 'm' || c == 'f') || c == 'p' {
			return -1
		}
		return p.entity
	}
	return -1
}
