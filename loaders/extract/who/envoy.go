package who

import (
	"slices"

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
	far := -1 // the only state whose ambassador the article has spoken of, without his name
	for i := len(r.titles) - 1; i >= 0; i-- {
		o := &r.titles[i]
		if o.role.Key != t.role.Key && !(bare && t.role.Key == "envoy" && o.role.Class == "envoy") || o.sent > t.sent || o.sent == t.sent && o.from >= t.from || o.sent < t.sent-6 && !bare {
			continue
		}
		if bare && o.possessor >= 0 {
			continue // "expelled the Canadian ambassador and recalled its own", then "envoy X"
		}
		if bare && r.nameFrom(o.sent, o.to) >= 0 {
			continue // another than "Ambassador X"
		}
		if len(o.after) > 0 && r.pieces[o.after[0].piece].kind == graph.Organization {
			return -1 // "a former Nigerian minister and envoy of ECOWAS"
		}
		b := r.explicitOwner(o, -1)
		switch {
		case b < 0 || r.beings[b].Kind != graph.Country:
		case o.sent >= t.sent-6:
			return b
		case far >= 0 && far != b:
			return -1
		default:
			far = b
		}
	}
	return far
}

// posted reports whether a role is an envoy's, a high commissioner's among them.
func posted(m gazetteer.RoleMatch) bool { return m.Class == "envoy" || m.Key == "high-commissioner" }

// envoyTo reports whether what stands at p is where an envoy is, before his name: "the Somali Ambassador to Kenya Mohamud Nur".
func (r *reader) envoyTo(s, p int) bool {
	if r.lower(s, p-1) == "the" {
		p-- // "envoy to the Maldives Anna Lind"
	}
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

// accredited returns the country where an envoy is who is called in: Chad's in "summoned the Sudanese ambassador to Chad" and in
// "The Sudanese ambassador in N'Djamena was told to come to the ministry"; -1.
func (r *reader) accredited(s int) int {
	if !r.callsIn(s) {
		return -1
	}
	return r.postIn(s)
}

// postIn returns the country to which the first envoy whose post a sentence names is sent; -1.
func (r *reader) postIn(s int) int {
	for k := range r.words[s] {
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
		if c := r.countryOfPiece(p); c >= 0 {
			return c
		}
		if p.entry != nil {
			for _, c := range r.gaz.Countries(p.entry) {
				return r.beingOf(c)
			}
		}
	}
	return -1
}

// callsIn reports whether somebody is called in by what a sentence says: "summoned", "was called in", "asked to come".
func (r *reader) callsIn(s int) bool {
	for k := range r.words[s] {
		switch r.tok(s, k).Lemma {
		case "summon", "convoke":
			return true
		case "call", "haul", "bring", "send":
			if w := r.lower(s, k+1); w == "in" || w == "to" || w == "into" || w == "before" || w == "for" {
				return true
			}
		case "ask", "tell", "order", "instruct", "bid", "invite":
			for j := k + 1; j < k+10; j++ {
				if w := r.lower(s, j); r.lower(s, j-1) == "to" && (w == "come" || w == "report" || w == "appear" || w == "call" || w == "present" || w == "attend" || w == "explain") {
					return true
				}
			}
		}
	}
	return false
}

// postsListed keeps the states of all cities where envoys are who are named together: "its ambassadors in
// Washington, Ottawa and Canberra".
func (r *reader) postsListed() {
	for i := range r.titles {
		t := &r.titles[i]
		if !posted(t.role) || !t.role.Plural {
			continue
		}
		k := t.roleTo
		if w := r.lower(t.sent, k); w != "in" && w != "to" && w != "from" {
			continue
		}
		for k++; k < len(r.words[t.sent]); {
			p := r.at(t.sent, k)
			if p == nil || p.from != k {
				if w := r.lower(t.sent, k); w == "," || w == "and" || w == "the" {
					k++
					continue
				}
				break
			}
			if b := r.pieceBeing(p); b >= 0 {
				r.post(t, b)
			}
			k = p.to
		}
	}
}

// envoyOfBody resolves "the envoy" to a body's who is named, whatever state is spoken of, and reports whether there is one.
func (r *reader) envoyOfBody(t *title) bool {
	if t.explicit() || t.role.Class != "envoy" {
		return false
	}
	p := r.holderFor(t, func(h held) bool { return h.of.Kind() == graph.Organization })
	if p >= 0 {
		t.entities = r.one(p)
	}
	return p >= 0
}

// explicit reports whether whose office it is stands with it.
func (t *title) explicit() bool {
	return len(t.before) > 0 || len(t.after) > 0 || t.possessor >= 0 || t.ownerTitle >= 0
}

// ofOwnBody reports whether a title is of a body while the one that it is joined to is somebody else's: "former president of Nigeria
// and envoy of ECOWAS", which he is still.
func (r *reader) ofOwnBody(t, o *title) bool {
	return len(t.after) > 0 && o.explicit() && r.pieces[t.after[0].piece].kind == graph.Organization
}

// diplomatBefore returns the compatriot in office of whom the sentences before tell, where "the top Indian diplomat" would else be
// somebody who is only named further on: India's foreign secretary, not her minister; -1.
func (r *reader) diplomatBefore(t *title, of, p int) int {
	if r.tok(t.sent, t.roleTo-1).Lemma != "diplomat" || t.role.Plural {
		return -1
	}
	q := -1
	r.back(func(x *ref) bool {
		if len(x.entities) != 1 {
			return true
		}
		e := x.entities[0]
		if e == p {
			q = -1
			return false
		}
		if q < 0 && r.beings[e].Kind == graph.Person && x.part == subject && r.countryOf(e) == of && slices.ContainsFunc(r.beings[e].held, func(h held) bool { return h.status != graph.Former && !leads(h.class) }) {
			q = e
		}
		return true
	})
	return q
}

// envoyReceived returns the state whose envoy is received, called in or spoken to by the minister of whom a title without an owner
// speaks, in the same clause: no minister of that state, "The French ambassador to Mali was called in by the foreign minister"; "".
func (r *reader) envoyReceived(t *title) graph.ID {
	if !t.definite || t.explicit() || t.role.Plural || t.role.Class != "minister" && t.role.Key != "foreign-secretary" || r.lower(t.sent, t.from-1) != "by" {
		return ""
	}
	v := r.governor(t.sent, t.head)
	for i := len(r.titles) - 1; i >= 0 && v >= 0; i-- {
		o := &r.titles[i]
		if o.sent > t.sent || o.sent == t.sent && o.from >= t.from {
			continue
		}
		if o.sent < t.sent {
			break
		}
		if !posted(o.role) || r.governor(o.sent, o.head) != v {
			continue
		}
		if b := r.explicitOwner(o, -1); b >= 0 && r.beings[b].Kind == graph.Country {
			return r.beings[b].ID
		}
	}
	return ""
}

// ownEnvoy reports whether somebody is of the state whose envoy the minister of a title receives.
func (r *reader) ownEnvoy(t *title, e int) bool {
	c := r.envoyReceived(t)
	return c != "" && r.countryOf(e) >= 0 && r.beings[r.countryOf(e)].ID == c
}
