package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
)

// shortFor reads "the Kenyan Ministry of Defence (MoD)": the acronym in brackets behind an institution means it from there on,
// whatever body of another state goes by the same letters.
func (r *reader) shortFor(p *piece) {
	s := p.sent
	w := r.word(s, p.to+1)
	if r.word(s, p.to) != "(" || r.word(s, p.to+2) != ")" || len(w) < 2 || len(w) > 7 || !r.is(s, p.to+1, large) || !allCaps(w) && !initials(r.words[s][p.from:p.to], w) {
		return
	}
	for i := range r.pieces {
		q := &r.pieces[i]
		if q.to-q.from != 1 || q.sent < s || q.sent == s && q.from < p.to || q.entity == p.entity || r.word(q.sent, q.from) != w || q.kind == graph.Person || q.kind == graph.Country {
			continue
		}
		q.kind, q.entry, q.readings, q.institution, q.sense, q.actor, q.thing, q.sure = graph.Organization, nil, nil, nil, gazetteer.Acronym, true, false, 0.9
		r.join(q, p.entity)
	}
}
