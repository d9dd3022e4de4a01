package who

import "backchannel/loaders/extract/parse"

// killing are the verbs of which nobody speaks after they were done to him.
var killing = map[string]bool{"kill": true, "assassinate": true, "murder": true, "execute": true, "slay": true, "behead": true, "hang": true, "bury": true}

// slain reports whether one is told of as dead, so that another is meant by "he said" further on: "letters from X, who was killed in
// the raid. He said".
func (r *reader) slain(x *ref) bool {
	v := r.governor(x.sent, x.head)
	if v < 0 || x.part != subject {
		return false
	}
	t := r.tok(x.sent, v)
	return t.Tag == parse.VERB && (t.Lemma == "die" || killing[t.Lemma] && r.tok(x.sent, x.head).Rel == parse.NsubjPass)
}
