package who

import (
	"slices"

	"backchannel/graph"
)

// membersOf lets the members of a body of states, who speak for it together, mean the body: "the members of the Security
// Council", "council members". It reports whether they do; members of a party or a parliament speak for themselves.
func (r *reader) membersOf(t *title) bool {
	from, to, head := t.from, t.to, t.head
	states := t.role.Key == "member" && !t.role.Plural && len(t.before) > 0 && r.memberStates(t)
	if t.role.Key != "member" || !states && (!t.role.Plural || !t.definite && len(t.before) == 0 && !(r.lower(t.sent, t.roleFrom) == "council" && r.is(t.sent, t.roleFrom, large) && r.pageOfUN())) || t.counted || t.among {
		return false
	}
	if states {
		from, to, head = r.leadersOf(t)
	}
	of := -1
	for _, o := range t.after {
		if o.prep == "of" && of < 0 {
			of = r.pieceBeing(&r.pieces[o.piece])
		}
	}
	for _, k := range t.before {
		if of < 0 {
			of = r.pieceBeing(&r.pieces[k])
		}
	}
	if of < 0 && r.lower(t.sent, t.roleFrom) == "council" {
		of = r.organizationSaid(t.sent, "council", []string{"council"})
	}
	if of < 0 || r.beings[of].Kind != graph.Organization || r.beings[of].entry == nil {
		return false
	}
	switch r.beings[of].entry.Class {
	case "un-body", "regional", "alliance", "eu-body", "treaty-body", "forum":
	default:
		return false
	}
	r.mention(Mention{Sentence: t.sent, From: from, To: to, Head: head, Entities: r.one(of), Form: Title, Plural: true, Actor: true, Confidence: 0.8})
	return true
}

// memberStates reports whether a title is the first part of "NATO member states".
func (r *reader) memberStates(t *title) bool {
	switch r.lower(t.sent, t.to) {
	case "states", "countries", "nations":
		return true
	}
	return false
}

// leadersOf returns the bounds and the head of "the heads of state of the NATO member states", who act as the body when they are
// together, or of the member states alone.
func (r *reader) leadersOf(t *title) (from, to, head int) {
	s := t.sent
	from, to, head = t.from, t.to+1, t.to
	k := t.from - 1
	if r.lower(s, k) == "the" {
		k--
	}
	if r.lower(s, k) != "of" {
		return from, to, head
	}
	for k--; k >= 0; k-- {
		switch r.lower(s, k) {
		case "of", "state", "and", "government", "foreign":
			continue
		case "heads", "leaders", "presidents", "representatives", "ministers", "ambassadors":
			from, head = k, k
			if r.lower(s, k-1) == "the" {
				from--
			}
		}
		break
	}
	return from, to, head
}

// members reports whether a phrase is of the members of a body, who travel as its delegation.
func (r *reader) members(m *Mention) bool {
	switch r.tok(m.Sentence, m.To-1).Lemma {
	case "member", "ambassador":
		return true
	}
	return r.tok(m.Sentence, m.From).Lemma == "member"
}

// severalBodies returns the organisations that a counted noun of some classes can mean, where the last sentences have named just so many,
// or the last that was named together; nil.
func (r *reader) severalBodies(s int, classes []string, count int) []int {
	fits := func(e int) bool {
		b := &r.beings[e]
		return b.Kind == graph.Organization && b.class != "" && (fitsClass(b, classes) || b.ID == "org:european-union" && slices.Contains(classes, "organization"))
	}
	var out []int
	r.back(func(x *ref) bool {
		if x.sent < s-3 {
			return false
		}
		for _, e := range x.entities {
			if fits(e) && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
		return true
	})
	if len(out) == count {
		slices.Reverse(out)
		return out
	}
	return r.joint(s, s-3, 0, count, false, fits)
}

// councilSaid returns the body of states, itself a council, whose ministers meet in a council of their own: that named behind it
// with "of", else before: "the Ministerial Council of the Gulf Cooperation Council"; -1.
func (r *reader) councilSaid(s, to int) int {
	fits := func(e int) bool {
		return r.beings[e].Kind == graph.Organization && r.beings[e].class == "regional" && r.beings[e].headed("council")
	}
	if r.lower(s, to) == "of" && r.lower(s, to+1) == "the" {
		if q := r.at(s, to+2); q != nil {
			if b := r.pieceBeing(q); b >= 0 && fits(b) {
				return b
			}
		}
	}
	for i := range r.pieces {
		if p := &r.pieces[i]; p.sent <= s && p.entity >= 0 && fits(p.entity) {
			return p.entity
		}
	}
	return -1
}

// bodyOfRegion returns the one body of states named so far whose leaders "the regional leaders" are; -1.
func (r *reader) bodyOfRegion(t *title) int {
	if t.role.Key != "leader" || !t.role.Plural || t.counted || len(t.before)+len(t.after) > 0 || r.lower(t.sent, t.roleFrom-1) != "regional" {
		return -1
	}
	found := -1
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.sent > t.sent || p.entity < 0 || r.beings[p.entity].class != "regional" || p.entity == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = p.entity
	}
	return found
}
