package what

import "backchannel/loaders/extract/parse"

// judgedAs are the verbs that want an object of which they say what it is held to be.
var judgedAs = map[string]bool{"condemn": true, "denounce": true, "dismiss": true, "reject": true, "criticise": true, "criticize": true, "decry": true, "deplore": true, "slam": true, "describe": true,
	"brand": true, "label": true, "deride": true, "ridicule": true, "blast": true, "hail": true, "welcome": true, "praise": true}

// asNoun gives the verb its object behind what it is called: "denounced as an act of war the shelling of X".
func (s *sentence) asNoun(t int) bool {
	n := s.head(t)
	if s.caseOf(t) != "" {
		return false
	}
	if n >= 0 && n < t && s.rels[n] == parse.Nmod {
		n = s.head(n) // "an act of war the shelling"
	}
	if n < 0 || n > t || !s.rels[n].Is(parse.Obl, parse.Advcl) || s.child(t, parse.Det, parse.NmodPoss) < n {
		return false
	}
	v, p := s.head(n), s.child(n, parse.Case, parse.Mark)
	if v < 0 || v > n || !judgedAs[s.low[v]] || s.passive(v) || s.child(v, parse.Obj) >= 0 || p != v+1 || s.low[p] != "as" {
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Obj
	s.link()
	return true
}
