package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// outsiderTo returns which countries an institution without an owner beside it cannot be of: one that it acts towards, as "the
// government thanked China" has it, and one that only says where somebody sits, a "UK-based group".
func (r *reader) outsiderTo(p *piece) func(graph.ID) bool {
	s := p.sent
	h := r.headOf(s, p.from, p.to)
	facing := map[graph.ID]bool{}
	seated, there := map[graph.ID]bool{}, map[graph.ID]bool{}
	for k := range r.pieces {
		q := &r.pieces[k]
		if q.entity < 0 || q.kind != graph.Country && q.kind != graph.Place {
			continue
		}
		c := r.countryOfPiece(q)
		if c < 0 {
			continue
		}
		id := r.beings[c].ID
		if r.seatOnly(q) {
			seated[id] = true
		} else {
			there[id] = true
		}
		if q.kind == graph.Country && q.sent == s && r.tok(s, h).Rel == parse.Nsubj && q.from > h && r.tok(s, h).Head >= 0 && r.towards(q, r.tok(s, h).Head) {
			facing[id] = true
		}
	}
	return func(id graph.ID) bool { return facing[id] || seated[id] && !there[id] }
}

// seatOnly reports whether a country's name only says where somebody sits: "the UK-based group".
func (r *reader) seatOnly(q *piece) bool {
	if !r.is(q.sent, q.to, joint) {
		return false
	}
	switch r.lower(q.sent, q.to+1) {
	case "based", "born", "educated", "trained", "registered", "flagged", "headquartered":
		return true
	}
	return false
}

// towards reports whether the act of a verb, or of one joined to it, goes to the country named: its object, whom it deals "with", the
// owner of the help that it lauds.
func (r *reader) towards(q *piece, v int) bool {
	s := q.sent
	h := r.headOf(s, q.from, q.to)
	t := r.tok(s, h)
	if t.Head < 0 || q.sense == gazetteer.People {
		return false
	}
	verb := func(k int) bool {
		return k == v || k >= 0 && r.tok(s, k).Rel == parse.Conj && r.tok(s, k).Head == v && r.d.Sentences[s].Child(k, parse.Nsubj) < 0
	}
	faced := func() bool {
		c := r.caseOf(s, h)
		if c < 0 {
			return false
		}
		w := r.lower(s, c)
		return w == "with" || w == "to" || w == "against"
	}
	switch n := r.tok(s, t.Head); {
	case verb(t.Head):
		return t.Rel == parse.Obj && q.sense != gazetteer.Adjective || t.Rel == parse.Obl && faced()
	case n.Rel == parse.Obj && verb(n.Head) && t.Rel == parse.Nmod:
		return faced() || foreignGifts.Has(n.Lemma)
	}
	return foreignGifts.Has(r.tok(s, t.Head).Lemma)
}

// foreignGifts are what a government has from other states alone.
var foreignGifts = vocab.Words("ambassador", "envoy", "aid", "assistance", "help", "offer", "invitation", "invasion", "embassy")
