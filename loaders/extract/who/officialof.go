package who

import "backchannel/graph"

// soleServant returns the one person whom the article has said to hold an office in a body, for "the coast guard official"; -1.
func (r *reader) soleServant(t *title, body int) int {
	id := r.beings[body].ID
	found := -1
	r.back(func(x *ref) bool {
		for _, e := range x.entities {
			if len(x.entities) > 1 || r.beings[e].Kind != graph.Person || e == found {
				continue
			}
			for _, h := range r.beings[e].held {
				if h.of == id && h.status != graph.Former {
					if found >= 0 {
						found = -1
						return false // which of two, nobody can tell
					}
					found = e
					break
				}
			}
		}
		return x.sent > t.sent-20
	})
	return found
}
