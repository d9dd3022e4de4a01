package who

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// killing are the verbs of which nobody speaks after they were done to him.
var killing = vocab.Words("kill", "assassinate", "murder", "execute", "slay", "behead", "hang", "bury")

// slain reports whether one is told of as dead, so that another is meant by "he said" further on: "letters from X, who was killed in
// the raid. He said".
func (r *reader) slain(x *ref) bool {
	v := r.governor(x.sent, x.head)
	if v < 0 || x.part != subject {
		return false
	}
	t := r.tok(x.sent, v)
	return t.Tag == parse.VERB && (t.Lemma == "die" || killing.Has(t.Lemma) && r.tok(x.sent, x.head).Rel == parse.NsubjPass)
}
