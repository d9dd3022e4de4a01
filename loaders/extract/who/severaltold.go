package who

import (
	"slices"

	"backchannel/graph"
)

// severalToldOf returns the persons, so many as a plural counts, who are meant by it since the article told of them
// together or one after the other; nil.
func (r *reader) severalToldOf(t *title, count int) []int {
	fits := func(e int) bool {
		if r.beings[e].Kind != graph.Person {
			return false
		}
		hs := r.heldBy(e)
		if len(hs) == 0 {
			return r.generic(t)
		}
		return slices.ContainsFunc(hs, func(h held) bool { return r.fitsRole(h, t) })
	}
	leaders := t.role.Key == "leader"
	out := r.wholeGroup(t, fits)
	if t.counted && leaders {
		if two := r.leaderAndOther(t, count, fits); two != nil {
			out = two
		}
	}
	if out == nil && t.counted && leaders {
		out = r.doTogether(t.sent, count, fits)
	}
	if out == nil {
		out = r.ofStates(t.sent-1, count, fits)
	}
	if out == nil {
		out = r.pair(t.sent, t.from, count, fits)
	}
	if out == nil {
		out = r.calledSoBefore(t, count)
	}
	if out == nil && t.counted {
		out = r.joint(t.sent, 0, t.from, count, false, fits) // "the two leaders" of the lead
	}
	if out == nil && leaders {
		// Ministers who speak with each other are leaders too.
		out = r.pair(t.sent, t.from, count, func(e int) bool { return r.beings[e].Kind == graph.Person && len(r.heldBy(e)) > 0 })
	}
	if out == nil && t.counted && (t.role.Key == "politician" || t.role.Key == "diplomat") {
		out = r.pair(t.sent, t.from, count, func(e int) bool { return r.beings[e].Kind == graph.Person && r.trade(e, t.role.Key) })
	}
	return out
}

// leaderAndOther returns those who were named together where but one of them is known as a leader: "President X and his rival Y", both are leaders; nil.
func (r *reader) leaderAndOther(t *title, count int, fits func(int) bool) []int {
	since := max(0, t.sent-2)
	if r.lastNamed(t.sent-1, fits) == count {
		since = t.sent - 1 // "X welcomed Y. The two leaders then met": nor King and Queen, before
	}
	two := r.joint(t.sent, since, t.from, count, false, func(e int) bool { return r.beings[e].Kind == graph.Person })
	if !slices.ContainsFunc(two, fits) {
		return nil
	}
	return two
}

// calledSoBefore returns those whom an earlier plural has called so: "the Angolan and Zambian foreign ministers … both
// ministers"; nil.
func (r *reader) calledSoBefore(t *title, count int) (out []int) {
	r.back(func(x *ref) bool {
		if x.mention >= 0 && len(x.entities) == count && (r.mentions[x.mention].Role == t.role.Key || r.mentions[x.mention].Role != "" && r.generic(t)) {
			out = x.entities
		}
		return out == nil && x.sent > t.sent-6
	})
	return out
}

// statesToldOf returns the states that are meant by a plural where the article tells of no persons: of soldiers who rule,
// of officials who met, of allies; nil.
func (r *reader) statesToldOf(t *title, count int) (out []int) {
	if t.definite && !t.counted && t.role.Class == "military" {
		return r.soldiersRuling(t)
	}
	if t.definite && !t.counted && t.role.Key == "junta-leader" {
		out = r.coupLeaders(t)
	}
	if out == nil && t.counted && (r.lower(t.sent, t.from) == "the" || r.lower(t.sent, t.from) == "both") && t.role.Class == "official" {
		out = r.twoOfRank(t, count)
	}
	if out == nil && r.pairOfAllies(t) {
		out = r.bothSides(t.sent, t.roleTo-1, 2) // "urged the allies": the two of the page
	}
	if h := t.roleTo - 1; out == nil && t.counted && (r.lower(t.sent, t.from) != "two" || r.lower(t.sent, t.from-1) == "the") && (r.t.nominals[r.tok(t.sent, h).Lemma].refers&sides != 0 || t.role.Class == "relation") {
		out = r.bothSides(t.sent, h, count) // "the two allies"
	}
	return out
}

// soldiersRuling returns the country of "the generals": the one in whose capital they are, or whose soldiers were said to
// rule it; nil.
func (r *reader) soldiersRuling(t *title) []int {
	if len(t.after) == 1 && t.after[0].prep == "in" && rulers.Has(r.tok(t.sent, t.roleTo-1).Lemma) {
		if p := &r.pieces[t.after[0].piece]; p.kind == graph.Country && p.entity >= 0 {
			return r.one(p.entity) // "the generals in Naypyidaw"
		}
	}
	return r.junta(t.sent)
}

// coupLeaders returns the country of "the coup leaders", after "the coup leader, General X" too; nil.
func (r *reader) coupLeaders(t *title) []int {
	if out := r.junta(t.sent); out != nil {
		return out
	}
	if p := r.holder(-1, func(h held) bool { return h.role == "junta-leader" && h.status != graph.Former }); p >= 0 {
		if of := r.stateOf(p); of >= 0 {
			return r.one(of)
		}
	}
	return nil
}

// junta returns the country whose soldiers were said to rule it, for "the generals" and "the
// colonels"; nil.
func (r *reader) junta(s int) []int {
	var out []int
	r.back(func(x *ref) bool {
		if x.mention < 0 || x.sent < s-12 || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Country {
			return x.sent >= s-12
		}
		switch m := &r.mentions[x.mention]; r.tok(x.sent, m.Head).Lemma {
		case "junta":
			out = x.entities
		case "ruler", "leader", "government", "regime":
			for k := m.From; k < m.Head; k++ {
				if r.lower(x.sent, k) == "military" {
					out = x.entities
				}
			}
		}
		return out == nil
	})
	return out
}

// trade reports whether a person can be called a diplomat or a politician, by what he holds.
func (r *reader) trade(e int, key string) bool {
	hs := r.heldBy(e)
	if key == "diplomat" {
		return slices.ContainsFunc(hs, func(h held) bool { return h.class == "minister" || h.class == "envoy" })
	}
	return !slices.ContainsFunc(hs, func(h held) bool {
		return unofficial(h.class) || h.class == "military" || h.class == "envoy" || h.class == "spokesperson"
	})
}

// ofStates returns the persons that fit, one of each state that a sentence names; nil unless
// it names as many states, each with one whom the article has named: "X visited Fiji. The
// two prime ministers signed".
func (r *reader) ofStates(s, count int, fits func(int) bool) []int {
	if s < 0 {
		return nil
	}
	states := map[int]int{} // to the person last named
	one := -1
	r.back(func(x *ref) bool {
		if x.sent < s-12 {
			return false
		}
		for _, e := range x.entities {
			c := r.countryOf(e)
			if x.sent == s && c >= 0 {
				if _, ok := states[c]; !ok {
					states[c] = -1
				}
				if one < 0 && len(x.entities) == 1 && r.beings[e].Kind == graph.Person && fits(e) {
					one = e
				}
			}
			if p, ok := states[c]; ok && p < 0 && len(x.entities) == 1 && x.sent <= s && r.beings[e].Kind == graph.Person && fits(e) {
				states[c] = e
			}
		}
		return true
	})
	if len(states) != count || one < 0 {
		return nil
	}
	var out []int
	for _, p := range states {
		if p < 0 {
			return nil
		}
		out = append(out, p)
	}
	slices.Sort(out)
	return out
}

// lastNamed returns how many persons who fit a sentence names.
func (r *reader) lastNamed(s int, fits func(int) bool) int {
	var out []int
	r.back(func(x *ref) bool {
		if x.sent == s && len(x.entities) == 1 && !x.generic && r.beings[x.entities[0]].Kind == graph.Person && fits(x.entities[0]) && !slices.Contains(out, x.entities[0]) {
			out = append(out, x.entities[0])
		}
		return x.sent >= s
	})
	return len(out)
}
