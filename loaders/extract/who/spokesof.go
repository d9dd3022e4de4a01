package who

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// spokesOf returns for whom a spokesperson speaks who is named without a body: "The ministry denied it, with spokesman X saying",
// "Chad's army withdrew. Spokesman X said", "Peru expelled the envoy. Government spokeswoman Y said"; -1.
func (r *reader) spokesOf(t *title, person int) int {
	if t.role.Class != "spokesperson" || person < 0 || len(t.before)+len(t.after) > 0 || t.possessor >= 0 || t.ownerNoun >= 0 || t.ownerTitle >= 0 || t.definite || t.indefinite || len(t.named) != 1 {
		return -1
	}
	if strings.HasPrefix(t.role.Key, "government-") {
		switch r.lower(t.sent, t.roleFrom) {
		case "government", "presidential":
			return r.contextCountry(t, t.sent, t.from, func(graph.ID) bool { return false })
		}
		return -1
	}
	if r.pieces[t.named[0]].from < t.roleTo {
		return -1
	}
	beside := r.lower(t.sent, t.from-1) == "with" && r.word(t.sent, t.from-2) == ","
	if !beside && !r.is(t.sent, t.roleFrom, opener) {
		return -1
	}
	found := -1
	r.back(func(x *ref) bool {
		if beside && x.sent < t.sent || !beside && x.sent < t.sent-1 {
			return false
		}
		if beside && x.from > t.from || !beside && x.sent == t.sent || x.part != subject || !x.main || x.quoted || len(x.entities) != 1 {
			return true
		}
		switch b := &r.beings[x.entities[0]]; b.Kind {
		case graph.Country, graph.Organization:
			found = x.entities[0]
		}
		return false
	})
	if found >= 0 && r.beings[found].Kind == graph.Organization && outlet(r.beings[found].class) {
		return -1
	}
	return found
}

// servedLand returns of what the office is whose holder a spokesperson of no name speaks for: "a spokesman for Peruvian President X",
// "a spokeswoman for the Prime Minister"; -1.
func (r *reader) servedLand(t *title) int {
	s := t.sent
	if t.role.Class != "spokesperson" || r.lower(s, t.roleTo) != "for" && r.lower(s, t.roleTo) != "of" {
		return -1
	}
	for k := t.roleTo + 1; k < min(t.roleTo+6, len(r.words[s])); k++ {
		if r.titleAt[s][k] < 0 {
			if r.pieceAt[s][k] < 0 && !r.tok(s, k).Tag.Is(parse.DET, parse.ADJ, parse.PART) {
				return -1
			}
			continue
		}
		in := &r.titles[r.titleAt[s][k]]
		if in.from > k || in == t || in.role.Plural || in.void {
			return -1
		}
		person := -1
		if names, _, _ := r.beside(in); len(names) == 1 && r.pieces[names[0]].kind == graph.Person {
			person = r.pieces[names[0]].entity
		}
		return r.owner(in, person)
	}
	return -1
}
