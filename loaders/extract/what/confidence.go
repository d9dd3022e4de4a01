package what

import (
	"slices"

	"backchannel/graph"
)

// finish gives a find its confidence, topics and place.
func (d *document) finish(f *find) {
	s := &d.sents[f.sentence]
	a := d.Tables.Acts[f.kind]
	c := a.Verb
	if !f.row.IsVerb() {
		c = a.Noun
	}
	c *= f.standing.sure
	weakest := 1.0
	for _, p := range f.agents {
		weakest = min(weakest, p.Sure)
	}
	for _, p := range f.targets {
		weakest = min(weakest, p.Sure)
	}
	c *= 0.6 + 0.4*weakest
	if len(f.targets) == 0 && f.ref < 0 && len(f.row.TargetPaths) > 0 {
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
	from, to := s.Span(f.token)
	if c := s.Content(f.token); c >= 0 && !s.Dominates(f.token, c) {
		from, to = s.Span(c)
	}
	var out []int
	for t := from; t < to; t++ {
		m := s.Mention[t]
		if m < 0 {
			continue
		}
		for _, e := range d.Mentions[m].Entities {
			if d.KindOf(e) == graph.Office || slices.Contains(out, e) || f.involves(e) {
				continue
			}
			out = append(out, e)
		}
	}
	return out
}
