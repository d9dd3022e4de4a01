package who

import (
	"strings"

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

// spelledOutBefore reads "the Press Complaints Commission … the PCC": letters that begin the words of a body named before mean it,
// not a body of the tables that goes by the same letters and that the text never names in full.
func (r *reader) spelledOutBefore() {
	for i := range r.pieces {
		p := &r.pieces[i]
		w := r.word(p.sent, p.from)
		if p.to-p.from != 1 || len(w) < 3 || !allCaps(w) || p.entity >= 0 || p.thing || p.kind != graph.Organization || p.entry == nil || p.sense != gazetteer.Acronym {
			continue
		}
		if long := r.fullName(w, i, p.entry); long != nil && r.enterNamed(long) {
			p.kind, p.entry, p.readings, p.actor, p.sure = graph.Organization, nil, nil, true, 0.9
			r.join(p, long.entity)
		}
	}
}

// fullName returns the name of a body before the piece whose words begin with the letters, nil where the one that the tables have
// is named in full anywhere.
func (r *reader) fullName(letters string, before int, listed *gazetteer.Entry) (long *piece) {
	for i := range r.pieces {
		q := &r.pieces[i]
		if q.to-q.from < 2 {
			continue
		}
		if q.entry == listed {
			return nil
		}
		if i < before && long == nil && q.kind == graph.Organization && !q.thing && q.institution == nil && capitals(r.words[q.sent][q.from:q.to]) == letters {
			long = q
		}
	}
	return long
}

// capitals returns the letters with which the large words of a name begin.
func capitals(ws []string) string {
	var b strings.Builder
	for _, w := range ws {
		if w != "" && w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
