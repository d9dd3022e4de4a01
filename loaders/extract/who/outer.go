package who

import (
	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// Titles within titles: whose name is it in "the special envoy of the UN Secretary-General X" and in "the
// spokesman of President X, Y,".

// servants are the classes of those who act for the holder of another office.
var servants = vocab.Words("envoy", "spokesperson", "official", "staff", "deputy-head")

// outerOf returns the title of whoever serves the holder of the title, in whose phrase it stands; nil.
func (r *reader) outerOf(t *title) *title {
	s := t.sent
	for k := t.from - 1; k >= max(0, t.from-10); k-- {
		n := r.titleAt[s][k]
		if n < 0 {
			continue
		}
		o := &r.titles[n]
		if o == t || o.role.Plural || o.roleTo > t.from || !servants.Has(o.role.Class) && !r.ofHousehold(o, t) || !o.definite && len(o.before) == 0 {
			return nil
		}
		switch r.lower(s, o.roleTo) {
		case "of", "for", "to":
			if o.roleTo+1 == t.from || o.roleTo+2 >= t.roleFrom {
				return o
			}
			// "of the OSCE Chairperson-in-Office"
			for k := o.roleTo + 1; k < t.roleFrom; k++ {
				if !r.is(s, k, large) && r.lower(s, k) != "the" && r.pieceAt[s][k] < 0 && r.lower(s, k) != "of" && !households.Has(r.lower(s, k)) {
					return nil
				}
			}
			return o
		}
		return nil
	}
	return nil
}

// served returns the title within the phrase of a servant's title and the token behind it and the
// name that follows right upon it; nil where none is.
func (r *reader) served(o *title) (*title, int) {
	s := o.sent
	for k := o.roleTo; k < min(o.roleTo+8, len(r.words[s])); k++ {
		n := r.titleAt[s][k]
		if n < 0 {
			continue
		}
		t := &r.titles[n]
		if r.outerOf(t) != o {
			return nil, 0
		}
		end := max(t.to, t.roleTo)
		if p := r.nameFrom(s, end); p >= 0 && !r.namesServant(t, p) {
			end = r.pieces[p].to
		}
		return t, end
	}
	return nil, 0
}

// namesServant reports whether the name right behind a title within another is that of the outer one's
// holder: of "the envoy of the UN Secretary-General X" where X is known not to be the latter.
func (r *reader) namesServant(t *title, p int32) bool {
	pc := &r.pieces[p]
	if t.role.Of != "organization" && !r.ofBody(t) || !t.definite || pc.to-pc.from < 2 || pc.from != max(t.to, t.roleTo) {
		return false
	}
	for _, e := range r.gaz.Person(r.nameText(pc)) {
		for _, h := range r.gaz.Offices(e.ID) {
			if h.Office == t.role.Office && h.Of.Kind() == graph.Organization {
				return false
			}
		}
	}
	return true
}

// ofBody reports whether a title names an organisation behind it: "the chairperson of the African Union Commission".
func (r *reader) ofBody(t *title) bool {
	return len(t.after) > 0 && t.after[0].prep == "of" && r.pieces[t.after[0].piece].kind == graph.Organization
}

// servedOwner returns whose office a servant's is by that of whom he serves: "the spokesman of President X, Y,"; -1.
func (r *reader) servedOwner(t *title, person int) int {
	in, _ := r.served(t)
	if in == nil || person < 0 {
		return -1
	}
	names, _, _ := r.beside(in)
	for _, n := range names {
		if q := r.pieces[n].entity; q >= 0 && q != person {
			return r.owner(in, q)
		}
	}
	return -1
}

// post keeps the state of the city where an envoy is, whose acts towards him are its own:
// "its ambassador in Dublin".
func (r *reader) post(t *title, b int) {
	if posted(t.role) && r.beings[b].Kind == graph.Place && r.beings[b].country != "" {
		if c := r.countryOf(b); c >= 0 {
			r.posts = append(r.posts, c)
		}
	}
}

// envoyOf returns the country of the ambassador spoken of last; "" for none.
func (r *reader) envoyOf() graph.ID {
	var of graph.ID
	r.back(func(x *ref) bool {
		if len(x.entities) == 1 {
			for _, h := range r.heldBy(x.entities[0]) {
				if h.class == "envoy" && h.of.Kind() == graph.Country {
					of = h.of
				}
			}
		}
		return of == ""
	})
	return of
}

// commands reports whether a body is what another title is of, right before it: "Commander of the National Guard".
func (r *reader) commands(p *piece) bool {
	k := p.from - 1
	if r.lower(p.sent, k) == "the" {
		k--
	}
	_, role, _ := r.roleAt(p.sent, k-1)
	return k > 0 && r.lower(p.sent, k) == "of" && role && r.is(p.sent, k-1, large)
}

// households are the nouns for the offices that serve the holder of a higher one.
var households = vocab.Words("chancellery", "office", "cabinet", "administration", "secretariat", "bureau", "household", "court")

// ofHousehold reports whether a title is that of who heads the office of another's holder: "the Chief of the Chancellery of the
// President of Chad".
func (r *reader) ofHousehold(o, t *title) bool {
	if o.role.Class != "leader" && o.role.Class != "official" && o.role.Class != "expert" || r.lower(o.sent, t.from-1) != "of" {
		return false
	}
	for k := o.roleTo + 1; k < t.from-1; k++ {
		if households.Has(r.lower(o.sent, k)) {
			return r.lower(o.sent, o.roleTo) == "of"
		}
	}
	return false
}
