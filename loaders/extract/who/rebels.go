package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// rebels finds whose people "the rebels" are: of the one armed group that has been named of
// late; nil where none has or several have.
func (r *reader) rebels(t *title) []int {
	if t.role.Class == "armed-group" && len(t.after) == 0 && t.sent < 4 && t.from >= t.roleFrom-1 && (t.from == t.roleFrom && r.lower(t.sent, t.from-1) == "and" || r.lower(t.sent, t.from) == "the") {
		if es := r.armedNamed(t.sent, t.roleTo, 1, false); es != nil {
			return es // "The government and rebels agreed", whom the report names further on
		}
	}
	of := r.rebelsAgainst(t)
	if len(t.after) > 0 || of < 0 && !r.theRebels(t) {
		return nil
	}
	found, reach := -1, 12
	if r.lower(t.sent, t.from) != "the" {
		reach = 3 // "Guerrillas threatened" may be others
	}
	r.back(func(x *ref) bool {
		if x.sent < t.sent-reach {
			return false
		}
		for _, e := range x.entities {
			if e == found || x.generic || !r.armed(e) || of >= 0 && r.beings[e].country != "" && r.beings[e].country != r.beings[of].ID {
				continue
			}
			if found >= 0 {
				found = -1
				return false
			}
			found = e
		}
		return true
	})
	if found < 0 {
		return nil
	}
	return r.one(found)
}

// fightsState reports whether a noun alone tells of those who fight a state.
func fightsState(w string) bool { return w == "rebel" || w == "guerrilla" || w == "insurgent" }

// rebelsAgainst returns the state that a title gives rebels: "the Ivorian rebels"; -1.
func (r *reader) rebelsAgainst(t *title) int {
	if t.role.Class != "armed-group" || !t.role.Plural || len(t.before) != 1 || t.counted || t.possessor >= 0 {
		return -1
	}
	if !fightsState(r.tok(t.sent, t.roleFrom).Lemma) {
		return -1
	}
	if b := r.pieceBeing(&r.pieces[t.before[0]]); b >= 0 && r.beings[b].Kind == graph.Country {
		return b
	}
	return -1
}

// theRebels reports whether a title means those who fight, without a name: "the rebels", "Rebels said", "rebel leaders".
func (r *reader) theRebels(t *title) bool {
	if t.role.Class == "armed-group" && t.definite && r.lower(t.sent, t.from) == "the" && t.roleFrom == t.from+1 {
		return true
	}
	if len(t.before) > 0 || t.counted || t.indefinite || t.possessor >= 0 {
		return false
	}
	if t.from == t.roleFrom && t.role.Class == "armed-group" {
		part, _ := r.part(t.sent, t.head)
		return part == subject && fightsState(r.tok(t.sent, t.roleFrom).Lemma)
	}
	k := t.roleFrom - 1
	if r.lower(t.sent, t.roleFrom) == "rebel" {
		k++ // "rebel commanders"
	}
	if !fightsState(r.lower(t.sent, k)) {
		return false
	}
	if k--; k < 0 || r.lower(t.sent, k) == "the" {
		return true
	}
	return !r.tok(t.sent, k).Tag.Is(parse.ADJ, parse.NOUN, parse.NUM, parse.PROPN, parse.DET)
}

// armed reports whether an organisation is a group under arms, by the tables or its own name.
func (r *reader) armed(e int) bool {
	b := &r.beings[e]
	if b.Kind != graph.Organization {
		return false
	}
	if b.class != "" {
		return b.class == "armed-group"
	}
	for _, w := range folded(b.Name) {
		switch w {
		case "liberation", "resistance", "insurgent", "guerrilla", "jihad", "rebel", "mujahideen":
			return true
		}
	}
	return b.entry == nil && r.saidArmed(e)
}

// saidArmed reports whether the article says of an organisation without a class that it is one of rebels: "rebels with the
// Patriotic Movement", "the rebel Patriotic Movement", "the main insurgent group, the Patriotic Movement".
func (r *reader) saidArmed(e int) bool {
	for k := range r.pieces {
		p := &r.pieces[k]
		if p.entity != e {
			continue
		}
		j := p.from - 1
		if r.lower(p.sent, j) == "the" {
			j--
		}
		switch r.lower(p.sent, j) {
		case "with", "of", "from", ",", "called":
			j--
		}
		for n := 0; n < 3 && j >= 0; n++ {
			switch r.tok(p.sent, j).Lemma {
			case "rebel", "insurgent", "guerrilla", "militant":
				return true
			case "group":
				if r.word(p.sent, p.from-2) == "," && r.rebelsNear(p.sent) {
					return true // "Rebels are waiting. Leaders of the main group, the Patriotic Movement"
				}
			case "movement", "faction", "army", "militia", "organisation", "organization", "leader":
			default:
				n = 3
			}
			j--
		}
	}
	return false
}

// rebelsNear reports whether a sentence or the two before it tell of rebels.
func (r *reader) rebelsNear(s int) bool {
	for k := len(r.titles) - 1; k >= 0; k-- {
		if t := &r.titles[k]; t.sent <= s && t.sent > s-3 && t.role.Class == "armed-group" {
			return true
		}
	}
	return false
}

// chairsOf returns the body of which somebody is chair together with others, "the co-chairs of the Minsk Group", or that of
// which the article has last spoken of chairs; nil.
func (r *reader) chairsOf(t *title) []int {
	of := func(u *title) int {
		b := r.explicitOwner(u, -1)
		if b < 0 && len(u.before) > 0 {
			b = r.pieceBeing(&r.pieces[u.before[len(u.before)-1]])
		}
		if b >= 0 && r.beings[b].Kind == graph.Organization {
			return b
		}
		return -1
	}
	if b := of(t); b >= 0 {
		return r.one(b)
	}
	if len(t.after) > 0 || len(t.before) > 0 {
		return nil
	}
	for k := len(r.titles) - 1; k >= 0; k-- {
		if u := &r.titles[k]; (u.sent < t.sent || u.sent == t.sent && u.from < t.from) && u.role.Plural && u.role.Key == t.role.Key {
			if b := of(u); b >= 0 && u.sent > t.sent-12 {
				return r.one(b)
			}
		}
	}
	return nil
}
