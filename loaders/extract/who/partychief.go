package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// bodyChief returns who is meant by the head of a body whom nobody has called so: of a party, of a ministry; -1.
func (r *reader) bodyChief(t *title, of int) int {
	if p := r.ministryHead(t, of); p >= 0 {
		return p
	}
	return r.partyChief(t, of)
}

// ministryHead returns the minister who is meant by "the head of the Ukrainian Foreign Ministry", "the Defence
// Ministry chief"; -1.
func (r *reader) ministryHead(t *title, of int) int {
	b := &r.beings[of]
	if t.role.Key != "leader" || b.class != "ministry" || t.status == graph.Former || t.deputy {
		return -1
	}
	heads := func(office string, state graph.ID) bool {
		field, ok := strings.CutSuffix(office, "-minister")
		if !ok || state.Kind() != graph.Country {
			return false
		}
		e := r.gaz.InstitutionOf(field+"-ministry", r.gaz.Entry(state))
		return e != nil && e.ID == b.ID
	}
	if p := r.holder(r.doerTo(t), func(h held) bool {
		return h.class == "minister" && h.status != graph.Former && heads(h.office, h.of)
	}); p >= 0 {
		return p
	}
	state, ok := r.byID[b.country]
	if !ok {
		return -1
	}
	for _, office := range [...]string{"foreign-minister", "defence-minister", "interior-minister", "finance-minister"} {
		if heads(office, b.country) {
			if es := r.tabled(office, state); r.beings[es[0]].Kind == graph.Person {
				return es[0]
			}
		}
	}
	return -1
}

// partyChief returns who is meant by "the Likud leader" where the article has named nobody as such: the person who is
// the subject of the sentence before, unless he is known for an office of state; -1.
func (r *reader) partyChief(t *title, of int) int {
	b := &r.beings[of]
	if !t.definite || t.role.Key != "leader" || t.status == graph.Former || t.deputy || b.Kind != graph.Organization || b.entry != nil && b.entry.Class != "party" {
		return -1
	}
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < t.sent-1 {
			return false
		}
		if x.sent == t.sent || x.part != subject || x.pronoun || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Person {
			return true
		}
		found = x.entities[0]
		return false
	})
	if found < 0 {
		return -1
	}
	for _, h := range r.heldBy(found) {
		switch h.class {
		case "head-of-state", "head-of-government", "minister", "spokesperson", "envoy", "media":
			if h.status != graph.Former {
				return -1
			}
		}
	}
	return found
}

// opponent returns who is meant by "the opposition leader" where the article has named nobody as such: who was last
// said to lead a party; -1.
func (r *reader) opponent(t *title) int {
	if t.role.Key != "opposition-leader" || t.status == graph.Former {
		return -1
	}
	return r.holder(-1, func(h held) bool {
		if h.status == graph.Former || h.of.Kind() != graph.Organization {
			return false
		}
		return h.class == "party" || h.role == "leader" && r.byID[h.of] > 0 && r.partyLike(r.byID[h.of])
	})
}

// partyLike reports whether a body may be a party: no table knows it as something else.
func (r *reader) partyLike(b int) bool {
	e := r.beings[b].entry
	return e == nil || e.Class == "party"
}

// commissionOf reports whether a body is the one that does the work of an organisation, whose head is taken for the organisation's:
// the African Union's Commission.
func (r *reader) commissionOf(body, of graph.ID) bool {
	e, ok := r.byID[body]
	if !ok || body == of || of.Kind() != graph.Organization {
		return false
	}
	b := &r.beings[e]
	return b.entry != nil && slices.Contains(b.entry.Of, of) && (strings.HasSuffix(b.Name, " Commission") || strings.HasSuffix(b.Name, " Secretariat"))
}

// bodyHeads are the roles by which the head of an organisation goes.
var bodyHeads = vocab.Words("chair", "chairman", "chairwoman", "leader", "president")
