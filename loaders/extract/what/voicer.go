package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// voicing returns the verb by which somebody gives voice to what the noun at t names: that of "issued a condemnation of",
// "came out with criticism of", "the warning was delivered by"; -1.
func (s *sentence) voicing(t int) int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rels[k] == parse.Acl && s.Tokens[k].XPOS == parse.VBN && s.givesVoice(int(k)) && s.byAgent(int(k)) > int(k) {
			return int(k) // "the criticism voiced by Ghana"
		}
	}
	h := s.head(t)
	for ; s.rels[t] == parse.Conj && h >= 0 && h < t && s.Tokens[h].Tag == parse.NOUN; h = s.head(t) {
		t = h // "voiced thanks to X and praise for Y"
	}
	switch {
	case h < 0 || !s.verbal(h):
		return -1
	case s.rels[t] == parse.Obj && h < t || s.rels[t] == parse.NsubjPass:
		if s.givesVoice(h) {
			return h
		}
	case s.rels[t].Is(parse.Obl, parse.Advcl) && s.caseOf(t) == "with" && t > h && comesWith[s.low[h]]:
		return h
	}
	return -1
}

// givesVoice reports whether the verb is one by which words are given voice: "put out", but not "put".
func (s *sentence) givesVoice(v int) bool {
	return s.doc.reader.tables.classes["voices"][s.low[v]] && (s.low[v] != "put" || v+1 < len(s.Tokens) && (s.low[v+1] == "out" || s.low[v+1] == "forward"))
}

// comesWith are the verbs after which one says with what words one does so: "hit back with an accusation that".
var comesWith = map[string]bool{"come": true, "respond": true, "reply": true, "react": true, "hit": true, "counter": true, "retaliate": true, "follow": true, "weigh": true, "answer": true, "go": true, "proceed": true}

// voiced reports whether a row is about who gives voice to what a noun names.
func (r *Row) voiced() bool { return r.agent[0].steps[0] == "voicer" }

// leaveToNouns leaves to a noun what the verb that gives voice to it says no better: "offered a denunciation of" offers
// nothing, "fired criticism at" no shots.
func (s *sentence) leaveToNouns(finds []*find, at []*find) {
	for _, g := range finds {
		if g.gone != "" || !g.row.voiced() {
			continue
		}
		v := s.voicing(g.token)
		if v < 0 {
			continue
		}
		f := at[v]
		if f == nil || f.gone != "" && f.standing.dropped == "" && len(f.targets) > 0 || !sameParties(f.agents, g.agents) {
			continue
		}
		if f.kind == graph.Protested && g.kind == graph.Requested { // "delivered an appeal to"
			f.gone = "left to " + s.Tokens[g.token].Text
			continue
		}
		if len(f.targets) == 0 && (len(g.targets) > 0 || f.kind == graph.Proposed) || f.kind == graph.Attacked || f.kind != g.kind && comesWith[s.low[v]] {
			f.gone = "left to " + s.Tokens[g.token].Text
		}
	}
}

// sentTo reports whether the noun at n is a call or a letter that somebody makes or sends to somebody: "placed a call to X".
func (s *sentence) sentTo(n int) bool {
	v, classes := s.head(n), s.doc.reader.tables.classes
	if v < 0 || !s.verbal(v) || s.objectOf(v) != n || !classes["call"][s.low[n]] && !classes["message"][s.low[n]] {
		return false
	}
	switch s.low[v] {
	case "place", "make", "put", "send", "write", "dispatch", "have", "hold", "pen", "address":
		return len(s.follow(n, []path{{steps: []string{"to"}}, {steps: []string{"with"}}}, actorKinds)) > 0
	}
	return false
}
