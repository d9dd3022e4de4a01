package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// What is taken up again by its own noun alone: "the ambassador", "the delegation".

// reachAgain is how many sentences back somebody without a name is taken up by the noun alone.
const reachAgain = 3

// sameEnvoy returns whom "the ambassador" takes up: the state of the envoy without a name of whom
// the sentences before told last; -1 where they tell of none or the envoy is named.
func (r *reader) sameEnvoy(t *title) int {
	if t.role.Class != "envoy" || !t.definite || t.role.Plural || t.status == graph.Former || len(t.before) > 0 || len(t.after) > 0 || t.possessor >= 0 || t.ownerNoun >= 0 || t.ownerTitle >= 0 {
		return -1
	}
	for i := len(r.titles) - 1; i >= 0; i-- {
		o := &r.titles[i]
		if o.sent > t.sent || o.sent == t.sent && o.from >= t.from {
			continue
		}
		if o.sent < t.sent-reachAgain {
			break
		}
		if o.role.Class == "envoy" && o.role.Key == t.role.Key && !o.role.Plural && o.status != graph.Former && len(o.entities) == 1 {
			if e := o.entities[0]; r.beings[e].Kind == graph.Country {
				return e
			}
			return -1
		}
	}
	return -1
}

// teams are the nouns for people sent together.
var teams = map[string]bool{"delegation": true, "mission": true, "team": true}

// sameTeam returns whose "the delegation" is: that of which the sentences before told last; nil.
func (r *reader) sameTeam(s, i int) []int {
	noun := r.tok(s, i).Lemma
	if !teams[noun] {
		return nil
	}
	var out []int
	r.back(func(x *ref) bool {
		if x.sent < s-reachAgain {
			return false
		}
		if x.mention < 0 || len(x.entities) != 1 || x.plural || r.mentions[x.mention].Form != Title {
			return true
		}
		if h := r.mentions[x.mention].Head; r.tok(x.sent, h).Lemma == noun && r.beings[x.entities[0]].Kind != graph.Person {
			out = x.entities
		}
		return out == nil
	})
	return out
}

// sayerBefore returns, for a body last named as anything but a subject, the body of the
// same kind that the same sentence is about, which goes on speaking: "X's ministry said it had a
// message from Y's ministry. … the ministry said"; else the body itself.
func (r *reader) sayerBefore(b int, fits func(*being) bool) int {
	sent, out := -1, b
	r.back(func(x *ref) bool {
		switch {
		case sent >= 0 && x.sent < sent:
			return false
		case len(x.entities) != 1 || x.generic:
		case x.entities[0] == b:
			if sent = x.sent; x.part == subject {
				out = b
				return false
			}
		case sent >= 0 && x.part == subject && x.main && r.beings[x.entities[0]].Kind == graph.Organization && fits(&r.beings[x.entities[0]]):
			out = x.entities[0]
		}
		return true
	})
	return out
}

// triers reports whether the word at h is of whose "efforts to mediate" are spoken of, who is no
// party to what is mediated.
func (r *reader) triers(s, h int) bool {
	n := r.governor(s, h)
	if n < 0 || r.tok(s, n).Tag != parse.NOUN || !tries[r.tok(s, n).Lemma] {
		return false
	}
	ws := r.d.Sentences[s].Tokens
	for k := max(h, n) + 1; k+1 < len(ws) && k < max(h, n)+5; k++ {
		if r.lower(s, k) == "to" && hosting[ws[k+1].Lemma] {
			return true
		}
	}
	return false
}

// tries are the nouns for what somebody undertakes.
var tries = map[string]bool{"effort": true, "attempt": true, "bid": true, "offer": true, "initiative": true, "move": true, "endeavour": true, "readiness": true, "willingness": true}

// twoOfRank finds "the two officials": two persons in public office who were named together, or one by one.
func (r *reader) twoOfRank(t *title, count int) []int {
	fits := func(e int) bool {
		return r.beings[e].Kind == graph.Person && slices.ContainsFunc(r.heldBy(e), func(h held) bool { return h.of != "" && !unofficial(h.class) })
	}
	r.groups(t.sent)
	if out := r.joint(t.sent, 0, t.from, count, false, fits); out != nil {
		return out
	}
	return r.pair(t.sent, t.from, count, fits)
}
