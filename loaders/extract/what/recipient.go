package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// recipients gives a message or congratulations without anybody at the other end to whom the same state has just
// congratulated or written to: "Leaders of Peru and Chad congratulated X. In his message, Chad's president said".
func (d *document) recipients(finds []*find) {
	for i, f := range finds {
		if f.gone == "" && len(f.targets) == 0 && (f.kind == graph.Messaged || f.kind == graph.Protested) && f.row.isVerb() {
			f.targets = d.calledInBefore(finds[:i], f)
		}
		if p := d.handedTo(finds[:i], f); p != nil {
			f.targets = p
		}
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

// calledInBefore returns whom the sentence has just told somebody to have called in or received who then hands over a note: "summoned
// the ambassador and handed over a note"; nil.
func (d *document) calledInBefore(before []*find, f *find) []party {
	s := &d.sents[f.sentence]
	for _, g := range before {
		if g.gone == "" && g.sentence == f.sentence && (g.kind == graph.Summoned || g.kind == graph.Met) && g.row.isVerb() && len(g.targets) == 1 && sameParties(g.agents, f.agents) &&
			g.token < f.token && s.rels[f.token].Is(parse.Conj, parse.Advcl, parse.Xcomp) && s.dominates(g.token, f.token) {
			return g.targets
		}
	}
	return nil
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

// bringsWords are the verbs by which somebody brings the message of another.
var bringsWords = map[string]bool{"deliver": true, "carry": true, "bring": true, "hand": true, "convey": true, "pass": true, "relay": true}

// handedTo returns to whom goes the message that somebody brings when he meets another: "was meeting X and was expected to deliver a
// message from Y"; nil.
func (d *document) handedTo(before []*find, f *find) []party {
	s := &d.sents[f.sentence]
	if f.gone != "" || f.kind != graph.Messaged || len(f.targets) > 0 || !s.verbal(f.token) || !bringsWords[s.low[f.token]] {
		return nil
	}
	by := s.follow(f.token, []path{{steps: []string{"subj"}}}, 1<<graph.Person)
	if len(by) != 1 || d.related(by, f.agents) && by[0].entity == f.agents[0].entity {
		return nil
	}
	for j := len(before) - 1; j >= 0 && before[j].sentence == f.sentence; j-- {
		g := before[j]
		if g.gone != "" || g.kind != graph.Met || len(g.agents) != 1 || len(g.targets) != 1 || g.agents[0].entity != by[0].entity || d.kindOf(g.targets[0].entity) != graph.Person {
			continue
		}
		p := g.targets[0]
		p.token = f.token
		return []party{p}
	}
	return nil
}

// pointed reports whether a noun points at what was told last: "such remarks", "that charge".
func (s *sentence) pointed(x int) bool {
	for k := s.kid[x]; k >= 0 && int(k) < x; k = s.sib[k] {
		switch s.low[k] {
		case "this", "that", "these", "those", "such":
			return true
		}
	}
	return false
}
