package who

import (
	"slices"

	"backchannel/graph"
)

// openTitle is a reference to an office whose holder had not been named yet.
type openTitle struct {
	mention int
	title   *title
	of      int // the country or organisation, as a being
}

// closeTitles gives references by title to the holders named later in the text.
func (r *reader) closeTitles() {
	for _, o := range r.open {
		m := &r.mentions[o.mention]
		of := r.beings[m.Entities[0]].ID
		for i := range r.beings {
			if r.beings[i].Kind != graph.Person {
				continue
			}
			if slices.ContainsFunc(r.beings[i].held, func(h held) bool { return h.of == of && r.fitsRole(h, o.title) }) {
				m.Entities = r.one(i)
				break
			}
		}
		if m.Entities[0] != o.of {
			continue
		}
		if p := r.introducedLate(o); p >= 0 {
			m.Entities = r.one(p)
			r.hold(o.title, p, o.of, o.title.from, o.title.to, false)
		}
	}
}

// introducedLate finds the holder of an office in somebody whom the next
// sentences name in full with nothing but a rank or a word of respect:
// "Colombia's police chief said … Gen. Oscar Naranjo said"; -1.
func (r *reader) introducedLate(o openTitle) int {
	t := o.title
	if t.status == graph.Former || t.role.Plural || r.generic(t) && t.role.Class != "minister" || !t.definite && len(t.before) == 0 {
		return -1
	}
	armed := t.role.Class == "military" || t.role.Class == "security" || t.role.Class == "intelligence"
	last := t.sent + 3
	if armed {
		last = len(r.words) // a rank is sign enough, however late
	}
	found := -1
	for k := r.firstPiece(t.sent); k < len(r.pieces) && r.pieces[k].sent <= last; k++ {
		p := &r.pieces[k]
		if p.kind != graph.Person || p.entity < 0 || p.sent == t.sent && p.from < t.to {
			continue
		}
		b := &r.beings[p.entity]
		if b.since != (Position{p.sent, p.from}) || r.parts(p) < 2 {
			continue
		}
		ranked := r.ranked(p)
		if !ranked && !p.honorific || len(b.held) > 0 && !ranked {
			continue
		}
		if slices.ContainsFunc(b.held, func(h held) bool { return h.class != "military" }) || b.country != "" && r.beings[o.of].country != "" && b.country != r.beings[o.of].country {
			continue
		}
		if ranked != armed {
			continue
		}
		if found >= 0 && found != p.entity {
			return -1
		}
		found = p.entity
	}
	return found
}

// ranked reports whether a military rank stands before a name.
func (r *reader) ranked(p *piece) bool {
	t := r.titleBefore(p)
	return t != nil && t.role.Class == "military" && t.role.Office == "" && t.role.Title && len(t.before) == 0
}
