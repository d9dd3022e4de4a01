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

// happened reports whether a verb tells what was done, in whatever form of the past: "said", "has said", "had said", "did say",
// "went on to say".
func (s *sentence) happened(v int) bool {
	if s.Tokens[v].Tag != parse.VERB {
		return false
	}
	a := s.child(v, parse.Aux)
	switch s.Tokens[v].XPOS {
	case parse.VBD:
		return true
	case parse.VBN:
		return a >= 0 && a < v && s.low[a] == "have" && s.Tokens[a].XPOS.Tensed() && s.child(v, parse.AuxPass) < 0 && s.modal(v) == plain
	case parse.VB, parse.VBP:
		if a >= 0 && a < v && s.low[a] == "do" {
			return s.Tokens[a].XPOS == parse.VBD && !s.negated(v)
		}
		h := s.head(v)
		return h >= 0 && h < v && s.rels[v] == parse.Xcomp && s.toInfinitive(v) && proceeds[s.low[h]] && (s.low[h] != "go" || s.low[h+1] == "on") && s.happened(h)
	}
	return false
}

// asserted reports whether a verb tells in its own words what is or was done: "says", "said", "has said".
func (s *sentence) asserted(v int) bool { return s.finite(v) || s.happened(v) }

// proceeds are the verbs with which what somebody goes about to do is done.
var proceeds = map[string]bool{"go": true, "proceed": true, "rush": true, "hasten": true, "choose": true, "opt": true, "move": true, "dare": true}

// tenseless reports whether the parse sees no verb in the sentence that can carry a main clause.
func (s *sentence) tenseless() bool {
	for t := range s.Tokens {
		if s.Tokens[t].XPOS.Tensed() {
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
	return k > 0 && s.low[k] == "to" && s.low[k-1] == "be" && s.Tokens[k-1].XPOS.Tensed()
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
