package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// private finds the messages that disclosures imply: who makes public what
// somebody wrote, says that it was written. A disclosure of the words of several
// is as many disclosures, of a message each.
func (d *document) private(finds []*find) []*find {
	var out []*find
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Disclosed {
			continue
		}
		s := &d.sents[f.sentence]
		written, told, kind := -1, false, graph.Messaged
		for _, x := range f.object {
			for n := 0; x >= 0 && n < 4; n++ {
				if slices.Contains(d.Tables.Referents[s.Low[x]], graph.Messaged) {
					written = x
				} else if s.Low[x] == "invitation" {
					written, kind = x, graph.Invited
				}
				next := -1
				for k := s.Kid[x]; k >= 0 && clause.Containers.Has(s.Low[x]); k = s.Sib[k] {
					if s.Rel(int(k)) == parse.Nmod && s.CaseOf(int(k)) == "of" {
						next = int(k)
					}
				}
				x = next
			}
		}
		if written < 0 {
			continue
		}
		if len(f.targets) == 0 {
			// "published a letter in which X asked Y": X wrote it to Y.
			for _, g := range finds {
				if g != f && g.sentence == f.sentence && len(g.agents) > 0 && g.kind != graph.Disclosed && s.inRelative(written, g.token) && !clause.SameParties(g.agents, f.agents) {
					if g.kind == graph.Messaged {
						told = told || g.gone == ""
					}
					f.targets = g.agents
					if !told && (len(g.targets) > 0 || d.receives(f)) {
						m := s.told(f.row, graph.Messaged, written, g.agents, f.standing.sure*0.9)
						m.targets, m.standing.status, m.implied = g.targets, f.standing.status, true
						if len(m.targets) == 0 {
							m.targets = f.agents
						}
						out = append(out, m)
						f.of = m
					}
					break
				}
			}
			continue
		}
		if !d.receives(f) {
			continue
		}
		for _, g := range finds {
			told = told || g.gone == "" && g.kind == kind && g.sentence == f.sentence && d.sents[g.sentence].Low[g.token] == s.Low[written] && g.token == written
		}
		if told {
			continue
		}
		if g := d.sentAs(finds, f, written); g != nil {
			f.of = g
			continue
		}
		owners := f.targets
		for i, o := range owners {
			if d.KindOf(o.Entity) != graph.Person {
				continue
			}
			m := s.told(f.row, kind, written, []clause.Party{o}, f.standing.sure*0.85)
			m.targets, m.standing.status, m.implied = f.agents, f.standing.status, true
			out = append(out, m)
			g := f
			if i > 0 {
				c := *f
				g = &c
				out = append(out, g)
			}
			g.targets, g.of = []clause.Party{o}, m
		}
	}
	return append(finds, out...)
}
