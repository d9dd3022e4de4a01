package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// quarrels are the nouns for what two states have with each other that makes them "both sides" of a page.
var quarrels = vocab.Words("dispute", "conflict", "clash", "war", "tension", "row", "stand-off", "standoff", "fighting",
	"hostility", "feud", "confrontation", "crisis", "quarrel", "spat", "rivalry", "skirmish", "ceasefire", "truce",
	"dialogue", "showdown", "rift", "violence", "escalation")

// quarrel returns the two states of whose dispute, war or truce, and of none else's, the page has told up to the word at i, where
// those found near are others that were not named together: "border clashes between A and B … C's minister … Each side blamed
// the other"; nil for none such.
func (r *reader) quarrel(s, i int, near []int) []int {
	var two []int
	found := func(a, b int) bool {
		pair := []int{a, b}
		slices.Sort(pair)
		if a < 0 || b < 0 || a == b || two != nil && !slices.Equal(two, pair) {
			two = nil
			return false
		}
		two = pair
		return true
	}
	for k := range r.refs {
		x := &r.refs[k]
		if x.sent > s || x.sent == s && x.from >= i || !x.group || len(x.entities) != 2 || r.beings[x.entities[0]].Kind != graph.Country || r.beings[x.entities[1]].Kind != graph.Country || !r.quarrelsBefore(x.sent, x.from) {
			continue
		}
		if !found(x.entities[0], x.entities[1]) {
			return nil
		}
	}
	for k := 0; k+1 < len(r.pieces) && r.pieces[k].sent <= s; k++ {
		p, q := &r.pieces[k], &r.pieces[k+1]
		if q.sent != p.sent || q.from != p.to+1 || !r.is(p.sent, p.to, joint) || p.kind != graph.Country || q.kind != graph.Country || !r.quarrelsBehind(q.sent, q.to) {
			continue
		}
		if !found(r.pieceBeing(p), r.pieceBeing(q)) {
			return nil
		}
	}
	if two == nil || len(near) == 2 && (slices.Contains(two, r.countryOf(near[0])) && slices.Contains(two, r.countryOf(near[1])) ||
		slices.Equal(near, r.joint(s, s-2, i, 2, false, func(e int) bool { return r.countryOf(e) >= 0 }))) {
		return nil
	}
	if e := r.asker(s, i); e >= 0 && slices.Contains(two, r.countryOf(e)) {
		return nil
	}
	return two
}

// quarrelsBefore reports whether those named from a token on stand behind "the dispute between".
func (r *reader) quarrelsBefore(s, from int) bool {
	k := from - 1
	if r.lower(s, k) == "the" {
		k--
	}
	if r.lower(s, k) != "between" {
		return false
	}
	for n := k - 1; n >= max(0, k-6); n-- {
		if quarrels.Has(r.tok(s, n).Lemma) {
			return true
		}
	}
	return false
}

// quarrelsBehind reports whether a noun for a quarrel stands behind two names that a hyphen joins: "the Thai-Cambodian border dispute".
func (r *reader) quarrelsBehind(s, to int) bool {
	for k := to; k < min(to+3, len(r.words[s])); k++ {
		if quarrels.Has(r.tok(s, k).Lemma) {
			return true
		}
	}
	return false
}
