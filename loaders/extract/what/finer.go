package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// fines says for the types that finer.tsv refines its column, and what stands before its codes.
var fines = map[graph.EventType]struct {
	column int
	before string
}{
	graph.Requested: {0, "02"}, graph.Demanded: {0, "10"}, graph.Rejected: {1, "12"}, graph.Promised: {2, "03"}, graph.Proposed: {2, "03"}, graph.Agreed: {2, "03"},
	graph.Threatened: {3, "13"}, graph.Accused: {4, "112"}, graph.Attacked: {5, "19"}, graph.Suspended: {6, "16"}, graph.Aided: {7, "07"},
}

// cameo returns the CAMEO code of an event as its words give it, "" for the type's own. What is
// only planned has the code of the intent or the threat.
func (d *document) cameo(f *find) string {
	code := d.deed(f)
	if f.standing.status != graph.StatusPlanned {
		return code
	}
	own := code
	if own == "" {
		own = f.kind.CAMEO()
	}
	if planned := d.Tables.Planned[own]; planned != "" {
		return planned
	}
	return code
}

// deed returns the code of what is done: the row's, or a finer one for what is asked, refused,
// offered, threatened, charged or used.
func (d *document) deed(f *find) string {
	own := f.row.Cameo
	fine, ok := fines[f.kind]
	if !ok || f.kind == graph.Agreed && f.row.Head != "v:agree" || own != "" && !strings.HasPrefix(own, fine.before) {
		return own
	}
	s := &d.sents[f.sentence]
	from, to := f.token, min(len(s.Tokens), f.token+20)
	if f.kind == graph.Attacked {
		from = max(0, from-8)
	}
	ended := false
	for k := from; k < to; k++ {
		if s.Tokens[k].Text == ";" || k > f.token && s.Tokens[k].Tag == parse.SCONJ && reasons.Has(s.Low[k]) {
			break
		}
		if !s.Dominates(f.token, k) {
			continue
		}
		if k > f.token && s.Rels[k] == parse.Conj && s.Verbal(k) && s.Child(k, parse.Nsubj) >= 0 {
			break
		}
		before := ""
		if k > 0 {
			before = s.Low[k-1]
		}
		if c := d.Tables.FineAt(before, s.Low[k], fine.column, ended && f.kind != graph.Suspended); c != "" {
			if c = fine.before + c; own == "131" || strings.HasPrefix(c, strings.TrimSuffix(own, "0")) {
				return c
			}
			return own
		}
		ended = ended || s.Verbal(k) && (d.Tables.Classes["ends"].Has(s.Low[k]) || slices.Contains(endings, s.Low[k]))
	}
	return own
}

// endings are verbs by which something ends, besides those of the class.
var endings = []string{"lift", "cancel", "suspend", "drop", "abandon", "scrap", "renounce", "refrain", "ease", "remove", "relax", "cut", "freeze", "sever", "break", "reduce", "withhold"}

// reasons are the conjunctions behind which stands no more of what is asked.
var reasons = vocab.Words("because", "after", "when", "while", "as", "since", "before", "unless", "if", "until")
