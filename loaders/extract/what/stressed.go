package what

import "backchannel/loaders/extract/parse"

// needed are the nouns for what somebody wants to be done, stresses the verbs by which he says so.
var (
	needed   = map[string]bool{"importance": true, "need": true, "necessity": true, "urgency": true}
	stresses = map[string]bool{"stress": true, "underline": true, "underscore": true, "emphasise": true, "emphasize": true, "highlight": true, "note": true, "reiterate": true,
		"reaffirm": true, "affirm": true, "express": true, "convey": true, "raise": true, "cite": true}
)

// stressedNeed returns the verb by which somebody stresses the need that the noun at t names; -1.
func (s *sentence) stressedNeed(t int) int {
	v := s.head(t)
	if !needed[s.low[t]] || v < 0 || v > t || !stresses[s.low[v]] || s.rels[t] != parse.Obj || s.negated(v) {
		return -1
	}
	return v
}

// neededOf returns the verb of what others are needed to do: "the importance of Israel protecting civilians", "the need for Rwanda to
// leave"; -1.
func (s *sentence) neededOf(t int) int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		x := int(k)
		if n := s.child(x, parse.Nsubj); x > t && s.rel(x).Is(parse.Acl, parse.Advcl, parse.Ccomp) && s.Tokens[x].Tag == parse.VERB && n > t && n < x && s.names(n) {
			return x
		}
	}
	return -1
}
