package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
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
			if d.kindOf(e) == graph.Office || slices.Contains(out, e) || holds(f.agents, e) || holds(f.targets, e) {
				continue
			}
			out = append(out, e)
		}
	}
	return out
}

func holds(ps []party, e int) bool {
	return slices.ContainsFunc(ps, func(p party) bool { return p.entity == e })
}

// placeOf returns where the event happened, -1 if the sentence does not say.
func (d *document) placeOf(s *sentence, f *find) int {
	for k := s.kid[f.token]; k >= 0; k = s.sib[k] {
		if !s.rel(int(k)).Is(parse.Obl, parse.Nmod) {
			continue
		}
		if p := s.caseOf(int(k)); p != "in" && p != "at" {
			continue
		}
		for _, n := range s.inside(int(k)) {
			for _, q := range s.parties(n, 1<<graph.Place|1<<graph.Country) {
				if !holds(f.agents, q.entity) && !holds(f.targets, q.entity) {
					return q.entity
				}
			}
		}
	}
	return s.opensIn(f)
}

// inside lists a place and what it is in: "at the palace in Riyadh".
func (s *sentence) inside(n int) []int {
	list := []int{n}
	for k := s.kid[n]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Nmod && s.caseOf(int(k)) == "in" {
			list = append(list, int(k))
		}
	}
	return list
}

// opensIn returns the place with which the sentence opens, "In Turkey Mr Ellwood met", for what its
// main clause tells; -1 for none.
func (s *sentence) opensIn(f *find) int {
	t := s.Dateline
	if t+2 >= len(s.Tokens) || s.low[t] != "in" && s.low[t] != "at" || s.mention[t+1] < 0 {
		return -1
	}
	m := &s.doc.Mentions[s.mention[t+1]]
	if m.From != t+1 || len(m.Entities) != 1 || holds(f.agents, m.Entities[0]) || holds(f.targets, m.Entities[0]) {
		return -1
	}
	if k := s.doc.kindOf(m.Entities[0]); k != graph.Place && k != graph.Country {
		return -1
	}
	for v := f.token; v >= 0; v = s.head(v) {
		if s.rels[v] == parse.Root {
			return m.Entities[0]
		}
		if !s.rels[v].Is(parse.Conj, parse.Xcomp, parse.Obj, parse.Obl) {
			return -1
		}
	}
	return -1
}
