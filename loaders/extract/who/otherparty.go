package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// otherParty returns the country of the official whom the holder of a title
// meets, calls or summons, which is not the holder's own, as a being; -1.
func (r *reader) otherParty(t *title) int {
	s := t.sent
	if b := r.likened(t); b >= 0 {
		return b
	}
	if part, _ := r.part(s, t.head); part != subject && t.from > 1 {
		return -1
	}
	for i := range r.titles {
		o := &r.titles[i]
		if o.sent != s || o.from <= t.to || o.void || len(o.before) == 0 && r.plainOwner(o) == "" && r.ownerBehind(o) == "" {
			continue
		}
		verbs := 0
		for k := t.to; k < o.from; k++ {
			if x := r.tok(s, k); x.Tag == parse.VERB {
				verbs++
				if r.t.speech.Has(x.Lemma) && r.word(s, k+1) != "to" && !r.objectOf(o, k) {
					return -1
				}
			}
		}
		if verbs != 1 {
			return -1
		}
		for _, k := range o.before {
			if q := &r.pieces[k]; q.entry != nil && q.kind == graph.Country {
				return r.pieceBeing(q)
			}
		}
		if id := r.plainOwner(o); id != "" && len(o.before) == 0 {
			return r.countryBeing(id) // "the foreign minister of Portugal, X"
		}
		if id := r.ownerBehind(o); id != "" {
			return r.countryBeing(id)
		}
		return -1
	}
	return -1
}

// ownerBehind returns the country that stands behind the name of the holder of a title, "Prime Minister X of Peru"; "".
func (r *reader) ownerBehind(t *title) graph.ID {
	names, _, _ := r.beside(t)
	if len(names) != 1 {
		return ""
	}
	p := &r.pieces[names[0]]
	if q := r.at(p.sent, p.to+1); r.lower(p.sent, p.to) == "of" && q != nil && q.entry != nil && q.kind == graph.Country {
		return q.entry.ID
	}
	return ""
}

// objectOf reports whether a title is an object of the verb at token v.
func (r *reader) objectOf(t *title, v int) bool {
	h := r.tok(t.sent, t.head)
	return h.Head == v && h.Rel.Is(parse.Obj, parse.Iobj)
}
