package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// sameDeed reports whether two finds of one kind are of the same parties.
func sameDeed(a, b *find) bool {
	if a.kind.IsReciprocal() {
		return subset(parties(a), parties(b)) && subset(parties(b), parties(a))
	}
	return clause.SameParties(a.agents, b.agents) && (len(b.targets) == 0 || clause.SameParties(a.targets, b.targets))
}

// judgedThen gives a deed that a noun tells, as what somebody judges, the day on which the article
// tells that it was done rather than that of the judgement: "on Friday condemned the
// expulsion. … expelled them in March".
func judgedThen(finds []*find) {
	for _, g := range finds {
		if g.gone != "" || g.ref < 0 {
			continue
		}
		f := finds[g.ref]
		if f.gone != "" || f.row.IsVerb() || f.sentence != g.sentence || f.date.IsZero() || f.date != g.date {
			continue
		}
		for _, o := range finds {
			if o != f && o.gone == "" && o.kind == f.kind && o.row.IsVerb() && !o.date.IsZero() && o.date != f.date && sameDeed(o, f) {
				f.date = o.date
				break
			}
		}
	}
}

// gerundThen gives a deed that a gerund tells over again, as what somebody is judged for, the day on which it was
// done: "on Monday blasted Taiwan for congratulating Kosovo", which it did on Sunday.
func (d *document) gerundThen(finds []*find) {
	for _, f := range finds {
		s := &d.sents[f.sentence]
		t := f.token
		if h := s.Head(t); s.Rels[t] == parse.Conj && h >= 0 && s.Tokens[h].XPOS == parse.VBG {
			t = h // "for accusing and expelling"
		}
		if m := s.Child(t, parse.Mark); f.gone != "" || !f.row.IsVerb() || s.Tokens[f.token].XPOS != parse.VBG || f.date.IsZero() || m < 0 || s.Low[m] != "for" {
			continue
		}
		for _, o := range finds {
			if o != f && o.gone == "" && o.kind == f.kind && !o.date.IsZero() && o.date.Before(f.date) && d.sents[o.sentence].Tokens[o.token].XPOS != parse.VBG && sameDeed(o, f) {
				f.date = o.date
				break
			}
		}
	}
}

// purposeThen gives what one did by a call, a visit or a letter the day of that: "had called X on Thursday to congratulate him".
func (d *document) purposeThen(finds []*find) {
	for _, f := range finds {
		s := &d.sents[f.sentence]
		h := s.Head(f.token)
		if f.gone != "" || !f.row.IsVerb() || !f.date.IsZero() || f.standing.status != graph.StatusActual || !s.ToInfinitive(f.token) || !s.Rels[f.token].Is(parse.Advcl, parse.Xcomp) {
			continue
		}
		for _, o := range finds {
			if o.gone == "" && o.sentence == f.sentence && o.token == h && clause.Contact[o.kind] && o.date.Precision() == graph.DayPrecision && o.standing.status == graph.StatusActual && clause.SameParties(o.agents, f.agents) {
				f.date = o.date
				break
			}
		}
	}
}
