package what

import "backchannel/graph"

// recipients gives a message or congratulations without anybody at the other end to whom the same state has just
// congratulated or written to: "Leaders of Peru and Chad congratulated X. In his message, Chad's president said".
func (d *document) recipients(finds []*find) {
	for i, f := range finds {
		if f.gone != "" || len(f.targets) > 0 || len(f.agents) != 1 || f.referred || !d.addresses(f) {
			continue
		}
		for j := i - 1; j >= 0 && finds[j].sentence > f.sentence-6; j-- {
			g := finds[j]
			if g.gone != "" || len(g.targets) != 1 || d.kindOf(g.targets[0].entity) != graph.Person || g.kind != graph.Messaged && (g.kind != graph.Praised || !d.felicitates(g)) {
				continue
			}
			if d.related(f.agents, g.agents) && !d.related(f.agents, g.targets) {
				p := g.targets[0]
				p.token = f.token
				f.targets = []party{p}
				break
			}
			if g.sentence == f.sentence {
				break
			}
		}
	}
}

// addresses reports whether a find tells of a message "in" which somebody speaks, or of congratulations.
func (d *document) addresses(f *find) bool {
	s := &d.sents[f.sentence]
	switch f.kind {
	case graph.Messaged:
		return f.row.isNoun() && s.caseOf(f.token) == "in"
	case graph.Praised:
		return d.felicitates(f)
	}
	return false
}

// felicitates reports whether a find tells of congratulations.
func (d *document) felicitates(f *find) bool {
	s, t := &d.sents[f.sentence], f.token
	if s.verbal(t) {
		if s.low[t] == "congratulate" || s.low[t] == "felicitate" {
			return true
		}
		if t = s.objectOf(t); t < 0 {
			return false
		}
	}
	return s.low[t] == "congratulation" || s.low[t] == "congratulations" || s.low[t] == "felicitation" || s.low[t] == "felicitations"
}
