package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// leaveToNouns leaves to a noun what the verb that gives voice to it says no better: "offered a denunciation of" offers
// nothing, "fired criticism at" no shots.
func (s *sentence) leaveToNouns(finds []*find, at []*find) {
	for _, g := range finds {
		if g.gone != "" || !g.row.Voiced() {
			continue
		}
		v := s.Voicing(g.token)
		if v < 0 {
			continue
		}
		f := at[v]
		if f == nil || f.gone != "" && f.standing.dropped == "" && len(f.targets) > 0 || !clause.SameParties(f.agents, g.agents) {
			continue
		}
		if f.kind == graph.Protested && g.kind == graph.Requested { // "delivered an appeal to"
			f.gone = "left to " + s.Tokens[g.token].Text
			continue
		}
		if f.kind == g.kind && s.besideVoiced(g.token) && s.ofOtherVoiced(f, g.token, v) {
			f.gone = "left to " + s.Tokens[g.token].Text
			continue
		}
		if len(f.targets) == 0 && (len(g.targets) > 0 || f.kind == graph.Proposed) || f.kind == graph.Attacked || f.kind != g.kind && clause.ComesWith.Has(s.Low[v]) {
			f.gone = "left to " + s.Tokens[g.token].Text
		}
	}
}

// ofOtherVoiced reports whether the target of a find at the verb v belongs to another noun that v gives voice to than the one at n, one
// that tells nothing of the kind: "expressed condolences to Peru and rejection of the embargo" rejects nothing of Peru's.
func (s *sentence) ofOtherVoiced(f *find, n, v int) bool {
	if len(f.targets) == 0 {
		return false
	}
	for m := f.targets[0].Token; m >= 0 && m != v; m = s.Head(m) {
		if m == n {
			return false
		}
		if s.Tokens[m].Tag == parse.NOUN && s.Voicing(m) == v {
			return !slices.ContainsFunc(s.Entries[m].Noun, func(r *verbs.Row) bool { return r.Type == f.kind })
		}
	}
	return false
}

// besideVoiced reports whether the noun at n is one of several that somebody gives voice to.
func (s *sentence) besideVoiced(n int) bool {
	if k := s.Child(n, parse.Conj); s.Rels[n] != parse.Conj && (k < n || s.Tokens[k].Tag != parse.NOUN) {
		return false
	}
	return s.Voicing(n) >= 0
}

// sentTo reports whether the noun at n is a call or a letter that somebody makes or sends to somebody: "placed a call to X".
func (s *sentence) sentTo(n int) bool {
	v, classes := s.Head(n), s.Doc.Tables.Classes
	if v < 0 || !s.Verbal(v) || s.ObjectOf(v) != n || !classes["call"].Has(s.Low[n]) && !classes["message"].Has(s.Low[n]) {
		return false
	}
	switch s.Low[v] {
	case "place", "make", "put", "send", "write", "dispatch", "have", "hold", "pen", "address":
		return len(s.Follow(n, []verbs.Path{{Steps: []string{"to"}}, {Steps: []string{"with"}}}, clause.ActorKinds)) > 0
	}
	return false
}
