package who

import "backchannel/graph"

// fromSeat reports whether a dateline only says where a body of many states sits that the first sentence
// tells of, and nothing else is of that country: "VIENNA – The OSCE envoy condemned the raid in Minsk".
func (r *reader) fromSeat(p *piece, land graph.ID) bool {
	body, elsewhere := false, false
	for i := range r.pieces {
		q := &r.pieces[i]
		if q == p || q.entry == nil || q.dateline {
			continue
		}
		cs := r.gaz.Countries(q.entry)
		for _, c := range cs {
			if c.ID == land {
				return false
			}
		}
		elsewhere = elsewhere || len(cs) > 0 && q.entry.Kind != graph.Person
		body = body || q.sent == p.sent && q.entry.Kind == graph.Organization && len(cs) == 0 && !outlet(q.entry.Class)
	}
	return body && elsewhere
}
