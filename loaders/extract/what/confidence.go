package what

import (
	"slices"

	"backchannel/graph"
)

// finish gives a find its confidence, topics and place.
func (d *document) finish(f *find) {
	s := &d.sents[f.sentence]
	a := d.reader.tables.acts[f.kind]
	c := a.verb
	if !f.row.isVerb() {
		c = a.noun
	}
	c *= f.standing.sure
	weakest := 1.0
	for _, p := range f.agents {
		weakest = min(weakest, p.sure)
	}
	for _, p := range f.targets {
		weakest = min(weakest, p.sure)
	}
	c *= 0.6 + 0.4*weakest
	if len(f.targets) == 0 && f.ref < 0 && len(f.row.target) > 0 {
		c *= 0.9
	}
	if s.Title {
		c *= 0.9
	}
	f.confidence = float64(int(c*100+0.5)) / 100
	f.about = d.topics(s, f)
	f.place = d.placeOf(s, f)
}

// topics returns the entities in what is said, asked or done that take no part themselves.
func (d *document) topics(s *sentence, f *find) []int {
	from, to := s.span(f.token)
	if c := s.content(f.token); c >= 0 && !s.dominates(f.token, c) {
		from, to = s.span(c)
	}
	var out []int
	for t := from; t < to; t++ {
		m := s.mention[t]
		if m < 0 {
			continue
		}
		for _, e := range d.Mentions[m].Entities {
			if d.kindOf(e) == graph.Office || slices.Contains(out, e) || f.involves(e) {
				continue
			}
			out = append(out, e)
		}
	}
	return out
}

// holds reports whether an entity is among the parties.
func holds(ps []party, e int) bool {
	return slices.ContainsFunc(ps, func(p party) bool { return p.entity == e })
}
