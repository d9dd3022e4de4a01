package who

import (
	"slices"

	"backchannel/graph"
)

// kin is who somebody is to another: "her son Kim Aris".
type kin struct {
	of, person int
	word       string
}

// kinOf returns whose relative a title says somebody is: "Suu Kyi's British-born son", "her daughter"; -1.
func (r *reader) kinOf(t *title) int {
	s := t.sent
	for k := t.roleFrom - 1; k >= 0 && k > t.roleFrom-6; k-- {
		switch w := r.lower(s, k); {
		case possessivePronouns[w] != 0:
			if es := r.pronounEntities(s, k); len(es) == 1 && r.beings[es[0]].Kind == graph.Person {
				return es[0]
			}
			return -1
		case isPossessive(w):
			if p := r.at(s, k-1); p != nil && p.kind == graph.Person {
				return p.entity
			}
			if k > 0 && r.titleAt[s][k-1] >= 0 {
				if o := &r.titles[r.titleAt[s][k-1]]; len(o.entities) == 1 && r.beings[o.entities[0]].Kind == graph.Person {
					return o.entities[0]
				}
			}
			return -1
		}
	}
	if w := r.lower(s, t.roleTo); w == "of" {
		for k := t.roleTo + 1; k < len(r.words[s]) && k < t.roleTo+6; k++ {
			if p := r.at(s, k); p != nil && p.kind == graph.Person {
				return p.entity
			}
		}
	}
	return -1
}

// relate keeps whose relative the persons beside a title are.
func (r *reader) relate(t *title, persons []int) {
	if t.role.Class != "relative" || t.role.Plural || len(persons) != 1 {
		return
	}
	if of := r.kinOf(t); of >= 0 && of != persons[0] {
		r.kin = append(r.kin, kin{of, persons[0], r.lower(t.sent, t.roleTo-1)})
	}
}

// relatedTo returns who is meant by "her son" of whom the article has told who that is; nil.
func (r *reader) relatedTo(t *title) []int {
	if t.role.Plural {
		return nil
	}
	of := r.kinOf(t)
	for _, k := range r.kin {
		if of >= 0 && k.of == of && k.word == r.lower(t.sent, t.roleTo-1) {
			return r.one(k.person)
		}
	}
	return nil
}

// rulerOfName returns who leads a state where the article has somebody else of that surname, whom nobody knows and
// whom it has not named yet: "sanctions on Gaddafi", before the text comes to Aisha Gaddafi; else the person.
func (r *reader) rulerOfName(p *piece, person int) int {
	b := &r.beings[person]
	if len(b.words) < 2 || p.to-p.from > 1 || b.entry != nil && slices.ContainsFunc(b.held, func(h held) bool { return h.class == "head-of-state" || h.class == "head-of-government" }) {
		return person
	}
	bs := r.gaz.Bearers(r.nameText(p), r.day)
	if len(bs) == 0 {
		return person
	}
	c := &bs[0]
	o := r.gaz.OfficeKind(c.Holding.Office)
	if c.Part || o == nil || o.Rank > 1 || c.Holding.Of.Kind() != graph.Country || c.ID == b.ID || !r.speaksOf(c.Holding.Of) || !r.unmistakable(c, p) {
		return person
	}
	l, told := r.byID[c.ID]
	if told = told && r.beings[l].pieces > 0; b.since.Before(Position{p.sent, p.from}) && (!told || r.justNamed(person, p)) {
		return person
	}
	return r.beingOf(c.Entry)
}

// rulersSaid returns whose rulers "the interim rulers" are, by the last who were said to be somebody's; nil.
func (r *reader) rulersSaid(t *title) []int {
	for i := len(r.titles) - 1; i >= 0; i-- {
		if o := &r.titles[i]; o.sent < t.sent && o.role.Key == t.role.Key && o.role.Plural && len(o.entities) == 1 && r.beings[o.entities[0]].Kind == graph.Country {
			return o.entities
		}
	}
	return nil
}

// calledKin reports whether the article has a person as somebody's relative: "his daughter Tova", and "Tova Velkan" elsewhere.
func (r *reader) calledKin(b *being) bool {
	if b.entry != nil || len(b.words) < 2 {
		return false
	}
	for i := range r.titles {
		t := &r.titles[i]
		if t.void || t.role.Class != "relative" || t.role.Plural {
			continue
		}
		k := t.roleTo
		if r.word(t.sent, k) == "," {
			k++
		}
		p := r.at(t.sent, k)
		if p == nil || p.from != k || !(t.possessor >= 0 || len(t.before) > 0 || t.ownerTitle >= 0 || t.ownerNoun >= 0) {
			continue
		}
		if ws := folded(r.nameText(p)); len(ws) > 0 && ws[0] == b.words[0] && (len(ws) == 1 || slices.Equal(ws, b.words)) {
			return true
		}
	}
	return false
}
