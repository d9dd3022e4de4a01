package what

import "backchannel/loaders/extract/parse"

// finite reports whether a verb is a past or present tense without auxiliary.
func (s *sentence) finite(v int) bool {
	if s.Tokens[v].Tag != parse.VERB {
		return false
	}
	switch s.Tokens[v].XPOS {
	case parse.VBD, parse.VBZ, parse.VBP:
		return true
	}
	return false
}

// tensed reports whether a tag is of a verb that can carry a main clause.
func tensed(x parse.Penn) bool {
	return x == parse.VBD || x == parse.VBZ || x == parse.VBP || x == parse.MD
}

// tenseless reports whether the parse sees no such verb in the sentence.
func (s *sentence) tenseless() bool {
	for t := range s.Tokens {
		if tensed(s.Tokens[t].XPOS) {
			return false
		}
	}
	return true
}
