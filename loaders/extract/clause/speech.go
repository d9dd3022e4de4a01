package clause

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// IsMedium reports whether an organisation is one of the press: by its name or by the
// word beside it, "the news agency ISNA".
func (d *Document) IsMedium(s *Sentence, p Party) bool {
	if d.KindOf(p.Entity) != graph.Organization {
		return false
	}
	if d.Outlet(p) {
		return true
	}
	media := d.Tables.Classes["media"]
	for x := max(0, p.Token-5); x < min(len(s.Tokens), p.Token+5); x++ {
		if media.Has(s.Low[x]) || s.Low[x] == "agency" || s.Low[x] == "daily" {
			return true
		}
	}
	return false
}

// Outlet reports whether an organisation's name is that of a newspaper, an agency or a station.
func (d *Document) Outlet(p Party) bool {
	if d.KindOf(p.Entity) != graph.Organization {
		return false
	}
	media, outlet := d.Tables.Classes["media"], d.Tables.Classes["outlet"]
	for _, w := range strings.Fields(strings.ToLower(d.Entities[p.Entity].Name)) {
		if media.Has(w) || outlet.Has(w) && w != "agency" && w != "press" {
			return true
		}
	}
	return false
}

// IsBad reports whether a predicate says that something is bad.
func (s *Sentence) IsBad(c int) bool {
	bad := s.Doc.Tables.Classes["bad"]
	ok := bad.Has(s.Low[c]) || strays.Has(s.CaseOf(c)+" "+s.Low[c]) || c > 1 && s.Tokens[c-1].XPOS == parse.HYPH && s.Low[c-2] == "ill" // "ill-advised"
	for k := s.Kid[c]; k >= 0 && !ok; k = s.Sib[k] {
		ok = s.Rels[k].Is(parse.Amod, parse.Conj) && bad.Has(s.Low[k]) || s.Rels[k] == parse.Nmod && s.CaseOf(int(k)) == "of" && bad.Has(s.Low[k])
	}
	return ok
}

// strays are phrases for what goes too far: "out of line" is "from" with its noun.
var strays = vocab.Words("from line", "from order", "from place", "from bound", "from bounds", "beyond pale", "over top", "below belt", "in taste")

// SameParties reports whether two lists hold the same entities, in any order.
func SameParties(a, b []Party) bool {
	if len(a) != len(b) {
		return false
	}
	for _, p := range a {
		if !slices.ContainsFunc(b, func(q Party) bool { return q.Entity == p.Entity }) {
			return false
		}
	}
	return true
}
