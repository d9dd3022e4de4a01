package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// envoyBefore returns whose ambassador "the ambassador" is by the last who was said to be
// somebody's; -1.
func (r *reader) envoyBefore(t *title) int {
	bare := t.from == t.roleFrom && len(t.before) == 0 && len(t.after) == 0 && !r.tok(t.sent, t.from-1).Tag.Is(parse.DET, parse.PRON, parse.ADJ)
	if t.role.Class != "envoy" || r.lower(t.sent, t.from) != "the" && !bare {
		return -1
	}
	if bare {
		for k := t.from - 1; k >= 0; k-- { // "a spokeswoman at the U.S. embassy said ambassador X"
			if p := r.at(t.sent, k); p != nil && p.entity >= 0 && r.beings[p.entity].class == "embassy" {
				return r.countryOf(p.entity)
			}
		}
	}
	for i := len(r.titles) - 1; i >= 0; i-- {
		o := &r.titles[i]
		if o.role.Key != t.role.Key || o.sent > t.sent || o.sent == t.sent && o.from >= t.from || o.sent < t.sent-6 {
			continue
		}
		if bare && r.nameFrom(o.sent, o.to) >= 0 {
			continue // another than "Ambassador X"
		}
		if b := r.explicitOwner(o, -1); b >= 0 && r.beings[b].Kind == graph.Country {
			return b
		}
	}
	return -1
}

// posted reports whether a role is an envoy's, a high commissioner's among them.
func posted(m gazetteer.RoleMatch) bool { return m.Class == "envoy" || m.Key == "high-commissioner" }

// envoyTo reports whether what stands at p is where an envoy is, before his name: "the Somali Ambassador to Kenya Mohamud Nur".
func (r *reader) envoyTo(s, p int) bool {
	if w := r.lower(s, p-1); w != "to" && w != "in" {
		return false
	}
	for k := max(0, p-4); k < p-1; k++ {
		if m, ok, _ := r.roleAt(s, k); ok && posted(m) && k+m.Tokens == p-1 {
			return true
		}
	}
	return false
}

// accredited returns the country where an envoy is who is called in: Chad's in "summoned the Sudanese ambassador to Chad"; -1.
func (r *reader) accredited(s int) int {
	called := false
	for k := range r.words[s] {
		if w := r.tok(s, k).Lemma; w == "summon" || w == "convoke" {
			called = true
		}
		m, ok, _ := r.roleAt(s, k)
		if !ok || !posted(m) {
			continue
		}
		j := k + m.Tokens
		if w := r.lower(s, j); w != "to" && w != "in" {
			continue
		}
		p := r.at(s, j+1)
		if p == nil || p.kind != graph.Country && p.kind != graph.Place {
			continue
		}
		if c := r.countryOfPiece(p); called && c >= 0 {
			return c
		}
		if called && p.entry != nil {
			for _, c := range r.gaz.Countries(p.entry) {
				return r.beingOf(c)
			}
		}
	}
	return -1
}
