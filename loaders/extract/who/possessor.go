package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// samePossessor reads "Poland's president, X, and its prime minister": the possessor of what
// "its" office is joined to; -1.
func (r *reader) samePossessor(s, i int) int {
	if w := r.lower(s, i); (w == "his" || w == "her") && r.lower(s, i-1) == "and" {
		// "received Y and his delegation": Y's
		if p := r.at(s, i-2); p != nil && p.to == i-1 && p.kind == graph.Person {
			return p.entity
		}
	}
	if w := r.lower(s, i); (w == "his" || w == "her") && i > 3 {
		if e := r.ownWords(s, i); e >= 0 {
			return e
		}
	}
	if r.lower(s, i) == "its" && r.word(s, i-1) == "," {
		return r.listedOwner(s, i)
	}
	if r.lower(s, i) != "its" || r.lower(s, i-1) != "and" {
		return -1
	}
	last := i - 2
	if r.at(s, last) == nil && r.lower(s, last) == "party" {
		last--
	}
	if p := r.at(s, last); p != nil && p.to == last+1 && p.kind == graph.Organization && p.entity >= 0 && !r.is(s, p.from, opener) {
		return p.entity // "Chad's opposition Movement for Change and its leader": the movement's
	}
	for k := i - 2; k >= max(0, i-14); k-- {
		if p := r.at(s, k); p != nil && p.to == k+1 && isPossessive(r.word(s, k+1)) && p.kind == graph.Country {
			return p.entity
		}
		if r.tok(s, k).Tag.Is(parse.VERB, parse.AUX) {
			break
		}
	}
	return -1
}

// ownTelling are the nouns for what one says, often of oneself.
var ownTelling = vocab.Words("announcement", "statement", "declaration", "account", "description", "disclosure", "remark", "admission",
	"explanation", "defence", "defense", "revelation", "confirmation", "comment")

// ownWords returns the person whose words are of what is his: "Orban's announcement of his intention to travel"; -1.
func (r *reader) ownWords(s, i int) int {
	k := i - 2
	if p := r.lower(s, i-1); p != "of" && p != "about" && p != "on" || !ownTelling.Has(r.tok(s, k).Lemma) {
		return -1
	}
	for k--; k > 0 && r.tok(s, k).Tag == parse.ADJ; k-- {
	}
	if k < 1 || !isPossessive(r.word(s, k)) {
		return -1
	}
	if p := r.at(s, k-1); p != nil && p.to == k && p.kind == graph.Person {
		return p.entity
	}
	if es := r.saidAt(s, k-1, k); len(es) == 1 && r.beings[es[0]].Kind == graph.Person {
		return es[0] // "the envoy's announcement"
	}
	return -1
}

// listedOwner reads "Josep Borrell, the bloc's top diplomat, and Miroslav Lajcak, its envoy": whose
// office the one before in the list has; -1.
func (r *reader) listedOwner(s, i int) int {
	p := r.at(s, i-2)
	if p == nil || p.kind != graph.Person {
		return -1
	}
	k := p.from - 1
	if r.lower(s, k) == "and" {
		k--
	}
	if r.word(s, k) == "," {
		k--
	}
	o := r.titleEnding(s, k+1)
	if o < 0 || k == p.from-1 || len(r.titles[o].named) == 0 {
		return -1
	}
	t := &r.titles[o]
	switch {
	case t.ownerNoun >= 0:
		for _, e := range r.saidAt(s, t.ownerNoun, t.roleFrom) {
			return e
		}
	case t.possessor >= 0:
		for _, e := range r.pronounEntities(s, t.possessor) {
			return e
		}
	case len(t.before) > 0 && isPossessive(r.word(s, r.pieces[t.before[0]].to)):
		return r.pieceBeing(&r.pieces[t.before[0]])
	}
	return -1
}

// statesOwn reports whether what stands after "its" is what states have: an army, a
// parliament, a foreign minister.
func (r *reader) statesOwn(s, i int) bool {
	for k := i + 1; k < min(i+4, len(r.words[s])); k++ {
		if p := r.at(s, k); p != nil {
			if p.institution == nil {
				return false
			}
			switch p.institution.Class {
			case "military", "parliament", "ministry", "embassy", "government-body", "country":
				return p.institution.Key != "government" || r.lower(s, k) == "government"
			}
			return false
		}
		if t := r.titleAt[s][k]; t >= 0 {
			role := r.titles[t].role
			return role.Of == "country" && (role.Class == "head-of-government" || role.Class == "minister" || role.Class == "envoy")
		}
		if !r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN) {
			return false
		}
	}
	return false
}

// besideOwner returns who stands right before "and its allies", whose they are; nil.
func (r *reader) besideOwner(s, i int, c byte) []int {
	if c == 'n' && r.lower(s, i) == "its" && r.lower(s, i-1) == "including" && r.word(s, i-2) == "," {
		return r.ownerOfWhole(s, i-2)
	}
	if c != 'n' || r.lower(s, i) != "its" || r.lower(s, i-1) != "and" {
		return nil
	}
	switch r.lower(s, i+1) {
	case "ally", "allies", "partners", "proxies", "backers", "supporters", "satellites", "vassals", "affiliates", "friends":
	default:
		return nil
	}
	p := r.at(s, i-2)
	if p == nil || p.to != i-1 || p.kind != graph.Country && p.kind != graph.Organization {
		return nil
	}
	if b := r.pieceBeing(p); b >= 0 {
		return r.one(b)
	}
	return nil
}

// ownerOfWhole returns whose the acts are of which ", including its attack on Chad" before the comma at i tells one: Mali's in "Mali's acts
// in the region, including its attack"; nil.
func (r *reader) ownerOfWhole(s, i int) []int {
	for k := i - 1; k > 1 && r.word(s, k) != "," && r.tok(s, k).Tag != parse.VERB; k-- {
		if isPossessive(r.word(s, k)) {
			if p := r.at(s, k-1); p != nil && p.to == k && (p.kind == graph.Country || p.kind == graph.Organization) {
				if b := r.pieceBeing(p); b >= 0 {
					return r.one(b)
				}
			}
			return nil
		}
	}
	return nil
}
