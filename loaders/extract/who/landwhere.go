package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// landWhere returns the state of "the president" in "left Belarus, where crowds rally against the president": that of which the clause
// tells, where it names no other; -1.
func (r *reader) landWhere(t *title) int {
	s := t.sent
	if r.lower(s, t.from) != "the" || len(t.before)+len(t.after) > 0 || t.role.Plural || !r.ofCountry(t) || r.ofUnknown(t) || t.role.Class == "envoy" {
		return -1
	}
	for k := t.from - 1; k > 2 && k > t.from-25; k-- {
		switch r.lower(s, k) {
		case ";", ":":
			return -1
		case "where":
			p := r.at(s, k-2)
			if r.word(s, k-1) != "," || p == nil || p.kind != graph.Country {
				return -1
			}
			return r.pieceBeing(p)
		}
		if p := r.at(s, k); p != nil && (p.kind == graph.Country || p.kind == graph.Person) {
			return -1
		}
	}
	return -1
}

// coerces are the verbs for what only those who rule a place do to somebody there.
var coerces = vocab.Words("arrest", "detain", "jail", "imprison", "charge", "sentence", "convict", "try", "seize", "indict")

// coercedWhere returns the state whose the body at a token is that is named behind where somebody was held: "was arrested in Astana and
// accused by the energy ministry of"; -1.
func (r *reader) coercedWhere(s, at int) int {
	held := false
	for k := range at {
		if t := r.tok(s, k); t.XPOS == parse.VBN && coerces.Has(t.Lemma) {
			held = true
		}
		if q := r.at(s, k); held && q != nil && q.from == k && r.lower(s, k-1) == "in" && (q.kind == graph.Place || q.kind == graph.Country) {
			return r.countryOfPiece(q)
		}
	}
	return -1
}
