package who

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// headed reports whether a word in [p, q) tells that an organisation is named.
func (r *reader) headed(s, p, q int) bool {
	k, ok := r.headKind(s, p, q)
	return ok && k == graph.Organization
}

// headKind returns the kind of thing that the head word among [p, q) names: 0
// and true for a thing that is no entity, false where no word tells.
func (r *reader) headKind(s, p, q int) (graph.Kind, bool) {
	if q-p < 2 {
		return 0, false
	}
	// What "of" and "for" join to a head says nothing: "Institute for Maritime Strategy".
	for i := p + 1; i < q; i++ {
		if w := r.word(s, i); w == "of" || w == "for" || w == "on" || w == "to" || w == "de" || w == "against" {
			if _, ok := r.t.heads[bare(r.lower(s, i-1))]; ok {
				if i-p == 1 {
					h := r.t.heads[bare(r.lower(s, p))]
					return h.kind, h.where != last
				}
				return r.headKind(s, p, i)
			}
			break
		}
	}
	// The last word decides: "Bank Street", "Defence Ministry Press Office".
	if h, ok := r.t.heads[bare(r.lower(s, q-1))]; ok && h.where != first {
		return h.kind, true
	}
	for i := p; i < q; i++ {
		h, ok := r.t.heads[bare(r.lower(s, i))]
		if !ok {
			continue
		}
		if h.where == anywhere || h.where == first && i == p {
			return h.kind, true
		}
		if next := r.lower(s, i+1); i+1 < q && (next == "of" || next == "for" || next == "on" || next == "and" || next == "to") {
			return h.kind, true
		}
	}
	return 0, false
}

// extend takes [p, q) and, where its words name an organisation, a place or a
// thing, what "of", "for", "and" join to it, as one piece.
func (r *reader) extend(s, p, q int) int {
	if q-p > 3 && r.is(s, q-1, caps) && initials(r.words[s][p:q-1], r.word(s, q-1)) {
		r.extend(s, p, q-1) // "National Transitional Council NTC"
		return r.extend(s, q-1, q)
	}
	q = r.tail(s, p, q)
	if q-p == 1 && r.outletTail(s, p, q) {
		q++
	}
	r.add(piece{sent: s, from: p, to: q})
	return q
}

// branch returns the end of the name of a country right behind that of a charity, whose branch there is meant: "Greenpeace Russia accused";
// q for none.
func (r *reader) branch(s, q, end int, c []gazetteer.Candidate) int {
	if c[0].Class != "ngo" {
		return q
	}
	m := r.match(s, q)
	if len(m) == 0 || m[0].Kind != graph.Country || m[0].Sense >= gazetteer.Adjective || q+m[0].Tokens != end || end < len(r.words[s]) && (isPossessive(r.word(s, end)) || r.tok(s, end).Tag.Is(parse.NOUN, parse.PROPN) && r.word(s, end) != "today" && r.word(s, end) != "yesterday") {
		return q
	}
	return end
}

// outletTail reports whether the small word at q ends an outlet's name in
// another language: "the daily Gazeta wyborcza reported".
func (r *reader) outletTail(s, p, q int) bool {
	switch r.lower(s, p-1) {
	case "daily", "newspaper", "weekly", "magazine", "tabloid", "broadcaster":
	default:
		return false
	}
	if q >= len(r.words[s]) || r.is(s, q, large|number|joint) || !r.tok(s, q).Tag.Is(parse.NOUN, parse.ADJ, parse.X, parse.PROPN) || r.roleHere(s, q, q+1) > 0 {
		return false
	}
	_, common := r.t.introduces[r.word(s, q)]
	return !common && (r.finiteAfter(s, q+1) || r.word(s, q+1) == ",")
}

// tail returns the end of the name that begins with [p, q), joined words included.
func (r *reader) tail(s, p, q int) int {
	joined := false
	for {
		h, ok := r.t.heads[bare(r.lower(s, q-1))]
		if !ok || h.where == last && !joined {
			// "Episcopal Conference of Angola"
			if ok && !joined && h.kind == graph.Organization && q-p > 1 && r.lower(s, q) == "of" {
				c := q + 1
				if r.lower(s, c) == "the" {
					c++
				}
				if m := r.match(s, c); m != nil && m[0].Kind == graph.Country && m[0].Sense < gazetteer.Adjective && !isPossessive(r.word(s, c+m[0].Tokens)) {
					return c + m[0].Tokens
				}
			}
			// "General Intelligence and Security Service"
			if !joined && r.lower(s, q) == "and" && r.is(s, q+1, large) && r.lower(s, p-1) == "the" {
				end := r.runEnd(s, q+1)
				if k, ok := r.headKind(s, q+1, end); ok && k == graph.Organization && r.match(s, q+1) == nil && r.match(s, p) == nil {
					return end
				}
			}
			if !joined {
				return q
			}
		}
		c := q
		switch r.lower(s, c) {
		case "of", "for", "on", "against", "to":
			c++
			if r.lower(s, c) == "the" {
				c++
			}
			if m := r.match(s, c); m != nil && m[0].Kind == graph.Country && m[0].Sense < gazetteer.Adjective && r.lower(s, q) == "for" && r.lower(s, c+m[0].Tokens) == "to" {
				return q // "calls by the Unity Party for Uganda to free him"
			}
		case "de", "du", "des", "del", "&":
			c++
		case "and":
			if !joined {
				return q
			}
			c++
			if m := r.match(s, c); m != nil && m[0].Kind != graph.Place && m[0].Sense < gazetteer.Adjective || r.headedAt(s, c) {
				return q
			}
		case ",": // "Centre for Democracy, Development and the Rule of Law"
			if !joined || !r.is(s, c+1, large) || r.lower(s, r.runEnd(s, c+1)) != "and" || r.match(s, c+1) != nil {
				return q
			}
			c++
		default:
			return q
		}
		if g := r.guild(s, c); g > c && r.lower(s, q) == "of" {
			q, joined = g, true
			continue
		}
		if !r.is(s, c, large) || r.roleHere(s, c, len(r.words[s])) > 0 {
			return q
		}
		if t := r.tok(s, c); t.Tag == parse.ADJ && t.Rel == parse.Amod && t.Head == c+1 && !r.is(s, c+1, large) && r.tok(s, c+1).Tag == parse.NOUN {
			return q // "the Board of Muslim clerics"
		}
		end := c + 1
		stop := r.runEnd(s, c)
		for end < stop && (r.is(s, end, joint) || !r.border(s, c, end, stop)) {
			end++
		}
		if m := r.match(s, c); m != nil {
			end = max(min(end, stop), c+m[0].Tokens)
		}
		q, joined = min(end, len(r.words[s])), true
	}
}

// guild returns the end of the large words at c for people of a calling, as unions are named
// for: "Teachers", "Greek Workers"; 0 where there are none.
func (r *reader) guild(s, c int) int {
	k := c
	for k < c+3 && r.is(s, k, large) && !r.plural(s, k) {
		k++
	}
	if !r.is(s, k, large) || !r.plural(s, k) || r.is(s, k+1, large) {
		return 0
	}
	if m, ok, _ := r.roleAt(s, k); !ok || m.Tokens > 1 || !unofficial(m.Class) && m.Class != "academic" && m.Class != "legal" {
		return 0
	}
	return k + 1
}

// plural reports whether the word at k ends as plurals do.
func (r *reader) plural(s, k int) bool {
	w := r.word(s, k)
	return len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// headedAt reports whether the run of large words at i is headed by itself: "and the State Department".
func (r *reader) headedAt(s, i int) bool {
	if !r.is(s, i, large) {
		return false
	}
	end := r.runEnd(s, i)
	_, ok := r.headKind(s, i, end)
	return ok && end-i > 1
}

// personFrom reports whether the words [q, u) of a run are a person's name: one that is known, or
// one that begins with a given name and ends in no word for a body.
func (r *reader) personFrom(s, q, u int) bool {
	if m := r.match(s, q); m != nil && m[0].Kind == graph.Person && m[0].Tokens > 1 {
		return true
	}
	if u-q < 2 || r.gaz.GivenName(r.word(s, q)) == 0 {
		return false
	}
	k, ok := r.headKind(s, q, u)
	return !ok || k == graph.Person
}

// givenNamed reports whether a name is of two words of which the first is a given name.
func (r *reader) givenNamed(p *piece) bool {
	return p != nil && p.to-p.from == 2 && !p.thing && r.gaz.GivenName(r.word(p.sent, p.from)) != 0 && (p.readings == nil || p.kind == graph.Person)
}
