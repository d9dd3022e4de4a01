package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// stranger returns who is meant by "the Slovak envoy" where nobody is known as an envoy of
// Slovakia, a country of which the article does not speak otherwise: the one envoy spoken of who
// serves no state; -1.
func (r *reader) stranger(t *title, of int) int {
	if !t.definite || t.role.Plural || len(t.before) != 1 || t.possessor >= 0 || t.role.Class == "head-of-state" || t.role.Class == "head-of-government" || r.beings[of].pieces > 1 {
		return -1
	}
	found, many := -1, false
	r.back(func(x *ref) bool {
		if x.sent < t.sent-5 {
			return false
		}
		if len(x.entities) != 1 || x.entities[0] == found || r.beings[x.entities[0]].Kind != graph.Person {
			return true
		}
		served := r.heldBy(x.entities[0])
		if slices.ContainsFunc(served, func(h held) bool { return h.of.Kind() != graph.Country && r.fitsRole(h, t) }) &&
			!slices.ContainsFunc(served, func(h held) bool { return h.of.Kind() == graph.Country && h.of != r.beings[of].ID }) {
			many, found = found >= 0, x.entities[0]
		}
		return true
	})
	if many {
		return -1
	}
	return found
}

// untitled returns who is meant by "the Rwandan foreign minister" where the article names, of Rwanda, but one
// person without an office, as hers: "Rwanda's Jean Habimana said"; -1.
func (r *reader) untitled(t *title, of int) int {
	if t.role.Class != "minister" || !t.definite && t.possessor < 0 && len(t.before) == 0 || t.role.Plural || t.deputy || t.status != 0 || r.beings[of].Kind != graph.Country {
		return -1
	}
	found := -1
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.sent > t.sent || p.sent == t.sent && p.from >= t.from {
			break
		}
		if p.entity < 0 || p.kind != graph.Person || p.entity == found || !isPossessive(r.word(p.sent, p.from-1)) {
			continue
		}
		if q := r.at(p.sent, p.from-2); q == nil || q.entity != of || len(r.heldBy(p.entity)) > 0 {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = p.entity
	}
	return found
}

// guestly reports whether a title says that somebody is on a visit: "the visiting minister".
func (r *reader) guestly(t *title) bool {
	for k := t.from; k < t.roleFrom; k++ {
		if r.lower(t.sent, k) == "visiting" {
			return true
		}
	}
	return false
}

// scene returns the country of the place "in" which something was last said to happen, within
// three sentences before token i; "".
func (r *reader) scene(s, i int) graph.ID {
	last := r.firstPiece(s)
	for last < len(r.pieces) && r.pieces[last].sent == s && r.pieces[last].from < i {
		last++
	}
	for k := last - 1; k >= 0 && r.pieces[k].sent >= s-3; k-- {
		p := &r.pieces[k]
		if p.kind != graph.Place && p.kind != graph.Country || p.entity < 0 {
			continue
		}
		if w := r.lower(p.sent, p.from-1); w != "in" && w != "to" && w != "at" && w != "visit" && w != "visited" && w != "visiting" {
			continue
		}
		return r.beings[p.entity].country
	}
	return ""
}

// visitor returns who is meant by "the visitor", or "the host" where that is asked: the one person
// spoken of who is not, or who is, of the country where it happens, beside others who are; -1.
func (r *reader) visitor(s, i int, host bool) int {
	at := r.scene(s, i)
	if at == "" {
		return -1
	}
	found, many, others := -1, false, false
	r.back(func(x *ref) bool {
		if x.sent < s-3 {
			return false
		}
		if len(x.entities) != 1 || x.generic || r.beings[x.entities[0]].Kind != graph.Person {
			return true
		}
		e := x.entities[0]
		switch id := r.beings[e].country; {
		case id == "" || e == found:
		case (id == at) != host:
			others = true
		default:
			many, found = many || found >= 0, e
		}
		return true
	})
	if many || !others {
		return -1
	}
	return found
}

// victor returns who was last said to have won or been elected: "the president-elect", "the
// winner"; -1.
func (r *reader) victor() int {
	found := -1
	r.back(func(x *ref) bool {
		if len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Person || x.part != subject {
			return true
		}
		if v := r.governor(x.sent, x.head); v >= 0 && !r.negated(x.sent, v) {
			switch r.tok(x.sent, v).Lemma {
			case "win", "elect", "defeat", "beat":
				found = x.entities[0]
			}
		}
		return found < 0
	})
	return found
}

// electedTo resolves a title that says elect, without a name beside; it never means who still sits.
func (r *reader) electedTo(t *title) {
	p := r.holder(-1, func(h held) bool { return h.status == graph.Elect && (h.role == t.role.Key || r.generic(t)) })
	if p < 0 {
		p = r.victor()
	}
	if p < 0 {
		return
	}
	t.entities = r.one(p)
	if of := r.owner(t, p); of >= 0 {
		r.hold(t, p, of, t.from, t.to, false)
	}
}

// namesake returns the other bearer of a surname where "the elder Duterte" or "the younger Bush"
// tells him from the one whom the surname alone means; -1.
func (r *reader) namesake(p *piece) int {
	w := r.lower(p.sent, p.from-1)
	if w != "elder" && w != "younger" && w != "senior" && w != "older" || r.lower(p.sent, p.from-2) != "the" || p.entity < 0 {
		return -1
	}
	name, found := lastWord(r.text(p.sent, p.from, p.to)), -1
	for i := range r.beings {
		if b := &r.beings[i]; i != p.entity && b.Kind == graph.Person && b.pieces > 0 && (lastWord(b.Name) == name || slices.ContainsFunc(b.Aliases, func(a string) bool { return lastWord(a) == name })) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// ministryOf returns the ministry that a minister heads, as a being; -1 where he is none.
func (r *reader) ministryOf(person int) int {
	for _, h := range r.heldBy(person) {
		field, ok := strings.CutSuffix(h.office, "-minister")
		if !ok || h.class != "minister" || h.status == graph.Former || h.of.Kind() != graph.Country {
			continue
		}
		e := r.gaz.InstitutionOf(field+"-ministry", r.gaz.Entry(h.of))
		if e == nil {
			continue
		}
		b := r.beingOf(e)
		r.beings[b].country = h.of
		r.beings[b].pieces++
		return b
	}
	return -1
}

// ministryNear returns the ministry of the minister who acts in the sentence or the one before:
// "Gabriel summoned the ambassador to the ministry"; -1.
func (r *reader) ministryNear(s int) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-1 {
			return false
		}
		if x.part == subject && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person {
			found = r.ministryOf(x.entities[0])
		}
		return found < 0
	})
	if found < 0 {
		found = r.onlyMinistry()
	}
	return found
}

// onlyMinistry returns the ministry of which alone the article has spoken so far; -1.
func (r *reader) onlyMinistry() int {
	found, many := -1, false
	r.back(func(x *ref) bool {
		if len(x.entities) != 1 || x.entities[0] == found {
			return true
		}
		if b := &r.beings[x.entities[0]]; b.Kind == graph.Organization && b.class == "ministry" {
			found, many = x.entities[0], found >= 0
		}
		return !many
	})
	if many {
		return -1
	}
	return found
}

// formerAt reports whether "the former" stands alone at a token, for the first of two.
func (r *reader) formerAt(s, i int) bool {
	if r.lower(s, i) != "the" || r.lower(s, i+1) != "former" {
		return false
	}
	if w := r.word(s, i+2); r.finiteAfter(s, i+2) || w == "," || w == "." || w == ";" || i+2 >= len(r.words[s]) {
		return true
	}
	return r.tok(s, i+2).Rel == parse.Root && r.tok(s, i+2).Tag == parse.VERB || r.tok(s, i+2).Tag == parse.ADV && r.finiteAfter(s, i+3)
}

// former lets "the former" mean the first of the two actors named last.
func (r *reader) former(s, i int) {
	var two []int
	r.back(func(x *ref) bool {
		if x.sent < s-1 {
			return false
		}
		if x.mention < 0 || x.pronoun || x.modifies || x.generic || len(x.entities) != 1 || !r.beings[x.entities[0]].Kind.IsActor() || r.owns(x) || slices.Contains(two, x.entities[0]) {
			return true
		}
		if len(two) == 0 || r.beings[two[0]].Kind == r.beings[x.entities[0]].Kind {
			two = append(two, x.entities[0])
		}
		return len(two) < 2
	})
	if len(two) == 2 {
		r.formerOf, r.second = Position{s, i + 1}, two[0]
		r.mention(Mention{Sentence: s, From: i, To: i + 2, Head: i + 1, Entities: r.one(two[1]), Form: Pronoun, Actor: true, Confidence: 0.7})
	}
}

// saidLately reports whether the sentence or the one before it tells of all of some.
func (r *reader) saidLately(s int, all []int) bool {
	for _, e := range all {
		found := false
		r.back(func(x *ref) bool {
			found = found || x.sent >= s-1 && slices.Contains(x.entities, e)
			return !found && x.sent >= s-1
		})
		if !found {
			return false
		}
	}
	return true
}

// namedFor returns the last body whose name holds the adjective before a noun, -1 for none.
func (r *reader) namedFor(s, i int) int {
	if i == 0 || r.tok(s, i-1).Tag != parse.ADJ || len(r.word(s, i-1)) < 6 || r.is(s, i-1, large) { // large letters say of where
		return -1
	}
	w := r.lower(s, i-1)
	for b := len(r.beings) - 1; b >= 0; b-- {
		if r.beings[b].Kind == graph.Organization && strings.Contains(" "+graph.FoldText(r.beings[b].Name)+" ", " "+w+" ") {
			return b
		}
	}
	return -1
}
