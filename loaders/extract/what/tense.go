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

// wasTo reports whether an infinitive is what somebody was to do.
func (s *sentence) wasTo(x int) bool {
	k := x - 1
	for k > 0 && s.Tokens[k].Tag == parse.ADV {
		k--
	}
	return k > 0 && s.low[k] == "to" && s.low[k-1] == "be" && tensed(s.Tokens[k-1].XPOS)
}

// becameFirst reports whether an infinitive tells what somebody became the first to do.
func (s *sentence) becameFirst(h, x int) bool {
	if s.low[h] != "become" || s.modal(h) != plain {
		return false
	}
	o := s.objectOf(h)
	if o < 0 {
		o = s.child(h, parse.Xcomp)
	}
	return o > h && o < x && s.ranked(o)
}

// happening lists the verbs whose subject is an event that takes place.
var happening = map[string]bool{"take": true, "begin": true, "start": true, "resume": true, "open": true, "continue": true, "happen": true,
	"occur": true, "follow": true, "be": true, "end": true, "conclude": true, "go": true}
