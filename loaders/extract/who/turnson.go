package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// turnsOn returns the country that the holder of a title turns to or on, which is not his: "The president has warned Iran"; "".
func (r *reader) turnsOn(t *title) graph.ID {
	h := r.tok(t.sent, t.head)
	if h.Rel != parse.Nsubj || h.Head < t.head {
		return ""
	}
	if v := r.tok(t.sent, h.Head).Lemma; !assails.Has(v) && !urges.Has(v) && !onOthers.Has(v) {
		return ""
	}
	o := r.d.Sentences[t.sent].Child(h.Head, parse.Obj, parse.Iobj)
	if q := r.at(t.sent, max(o, 0)); o > h.Head && q != nil && q.kind == graph.Country && q.entity >= 0 && q.sense != gazetteer.Adjective && !isPossessive(r.word(t.sent, q.to)) {
		return r.beings[q.entity].ID
	}
	return ""
}

// onOthers lists more verbs of which another state than one's own is the object.
var onOthers = vocab.Words("visit", "test", "thank", "praise", "congratulate", "recognise", "recognize", "sanction", "attack",
	"invade", "bomb", "court", "isolate")
