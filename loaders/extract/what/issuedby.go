package what

import "backchannel/graph"

// issuer returns whose "the statement" is: who spoke last in one, else the body that alone has spoken just before.
func (d *document) issuer(s *sentence, v int, r *Row) []party {
	n := s.subjects(v)
	if n < 0 || !d.reader.tables.acts[r.Type].speech || !d.reader.tables.classes["issued"][s.low[n]] && !passed[s.low[n]] || s.indefinite(n) {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && s.index-d.before[i].sentence < 6; i-- {
		g := d.before[i]
		if g.gone != "" || len(g.agents) == 0 || g.sentence == s.index || !d.reader.tables.acts[g.kind].speech {
			continue
		}
		p := &d.sents[g.sentence]
		for x := range p.Tokens {
			if p.low[x] == s.low[n] && (p.head(x) == g.token || p.dominates(g.token, x) || p.surface(g.token) == x) {
				var out []party
				for _, a := range g.agents {
					out = append(out, party{a.entity, n, a.sure * 0.85})
				}
				return out
			}
		}
	}
	return d.lastBody(s, n)
}

// passed are the nouns for what only a body of several brings out.
var passed = map[string]bool{"resolution": true, "motion": true}

// lastBody returns the one state or organisation that has spoken or agreed in the two sentences before: "The Arab League
// rejected the plan. The communique calls for a truce"; nil where several have, or persons.
func (d *document) lastBody(s *sentence, n int) []party {
	var of *party
	for i := len(d.before) - 1; i >= 0 && s.index-d.before[i].sentence < 3; i-- {
		g := d.before[i]
		if g.gone != "" || g.sentence == s.index || len(g.agents) == 0 {
			continue
		}
		p := &g.agents[0]
		speaks := d.reader.tables.acts[g.kind].speech || g.kind == graph.Agreed
		switch k := d.kindOf(p.entity); {
		case !speaks || len(g.agents) > 1 || of != nil && of.entity != p.entity,
			k != graph.Organization && (k != graph.Country || passed[s.low[n]]):
			return nil
		}
		of = p
	}
	if of == nil {
		return nil
	}
	return []party{{of.entity, n, of.sure * 0.8}}
}
