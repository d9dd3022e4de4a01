package who

import (
	"slices"

	"backchannel/graph"
)

// whoSpoke returns the two who together did what the sentence before tells, where those found near are two others of the same
// states whom it names by the way: "X and Y discussed a meeting of their presidents, A and B"; nil.
func (r *reader) whoSpoke(s int, near []int) []int {
	if len(near) != 2 || r.beings[near[0]].Kind != graph.Person || r.beings[near[1]].Kind != graph.Person {
		return nil
	}
	a, b := r.countryOf(near[0]), r.countryOf(near[1])
	if a < 0 || b < 0 || a == b {
		return nil
	}
	var out []int
	r.back(func(x *ref) bool {
		if x.sent < s-1 || out != nil {
			return false
		}
		if x.sent != s && x.group && x.part == subject && len(x.entities) == 2 {
			c, d := r.countryOf(x.entities[0]), r.countryOf(x.entities[1])
			if (c == a && d == b || c == b && d == a) && r.beings[x.entities[0]].Kind == graph.Person && r.beings[x.entities[1]].Kind == graph.Person {
				out = slices.Clone(x.entities)
			}
		}
		return out == nil
	})
	return out
}

// goBetweens reports whether those found near are a body of states and one that is no side, as mediators are listed: "a deal worked
// out by the African Union and Algeria".
func (r *reader) goBetweens(near, two []int) bool {
	return len(near) == 2 && !slices.ContainsFunc(near, func(e int) bool {
		return slices.Contains(two, r.countryOf(e)) || r.countryOf(e) < 0 && (warring(r.beings[e].class) || r.armed(e) || r.beings[e].entry == nil)
	})
}
