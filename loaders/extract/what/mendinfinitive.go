package what

import "backchannel/loaders/extract/parse"

// Mends of infinitives that go on behind a comma or a semicolon.

// bareInfinitive reports whether a verb may be an infinitive that has neither "to" nor a subject.
func (s *sentence) bareInfinitive(t int) bool {
	return (s.Tokens[t].XPOS == parse.VB || s.Tokens[t].XPOS == parse.VBP) && s.child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.Mark) < 0
}

// oneMoreThing joins a bare infinitive behind a semicolon to the infinitive before: "urged Iran to stop; free X; recall Y, it said".
func (s *sentence) oneMoreThing(t int) bool {
	k := t - 1
	if k > 0 && s.Tokens[k].XPOS == parse.CC {
		k--
	}
	if k < 1 || s.Tokens[k].Text != ";" || !s.bareInfinitive(t) {
		return false
	}
	for k--; k > 1; k-- {
		switch tok := &s.Tokens[k]; {
		case tok.XPOS == parse.VB && (s.toInfinitive(k) || s.rels[k] == parse.Conj && s.bareInfinitive(k)):
			if s.dominates(t, k) || s.head(t) == k {
				return false
			}
			if c := s.kid[t]; c >= 0 && int(c) < k { // hung on it from before the semicolon
				return false
			}
			s.heads[t], s.rels[t], s.Tokens[t].XPOS = int32(k), parse.Conj, parse.VB
			s.link()
			return true
		case tensed(tok.XPOS) && !s.relative(k):
			return false
		}
	}
	return false
}

// infinitiveGoesOn joins a bare infinitive to the infinitives before, where it was hung on the verb that governs them: "said that X had to
// end it, pull out and resume talks".
func (s *sentence) infinitiveGoesOn(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.Tokens[t].XPOS != parse.VB || !s.bareInfinitive(t) || !tensed(s.Tokens[h].XPOS) || s.Tokens[h].XPOS == parse.MD || s.child(h, parse.Aux) >= 0 {
		return false
	}
	if c := s.kid[t]; c >= 0 && int(c) < t-1 { // something was hung on it from before
		return false
	}
	if w := t - 1; s.Tokens[w].Text != "," && s.Tokens[w].XPOS != parse.CC {
		return false
	}
	for k := t - 1; k > h+1; k-- {
		switch {
		case s.Tokens[k].XPOS == parse.VB && s.toInfinitive(k) && !s.Tokens[k].Quoted:
			s.heads[t], s.rels[t] = int32(k), parse.Conj
			s.link()
			return true
		case tensed(s.Tokens[k].XPOS) || s.Tokens[k].Text == ";":
			return false
		}
	}
	return false
}
