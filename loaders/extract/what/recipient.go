package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// recipients gives a message or congratulations without anybody at the other end to whom the same state has just
// congratulated or written to: "Leaders of Peru and Chad congratulated X. In his message, Chad's president said".
func (d *document) recipients(finds []*find) {
	for i, f := range finds {
		if f.gone == "" && len(f.targets) == 0 && (f.kind == graph.Messaged || f.kind == graph.Protested) && f.row.IsVerb() {
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
			if g.gone != "" || len(g.targets) != 1 || d.KindOf(g.targets[0].Entity) != graph.Person || g.kind != graph.Messaged && (g.kind != graph.Praised || !d.felicitates(g)) {
				continue
			}
			if d.Related(f.agents, g.agents) && !d.Related(f.agents, g.targets) {
				p := g.targets[0]
				p.Token = f.token
				f.targets = []clause.Party{p}
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
func (d *document) calledInBefore(before []*find, f *find) []clause.Party {
	s := &d.sents[f.sentence]
	for _, g := range before {
		if g.gone == "" && g.sentence == f.sentence && (g.kind == graph.Summoned || g.kind == graph.Met) && g.row.IsVerb() && len(g.targets) == 1 && clause.SameParties(g.agents, f.agents) &&
			g.token < f.token && s.Rels[f.token].Is(parse.Conj, parse.Advcl, parse.Xcomp) && s.Dominates(g.token, f.token) {
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
		return f.row.IsNoun() && s.CaseOf(f.token) == "in"
	case graph.Praised:
		return d.felicitates(f)
	}
	return false
}

// felicitates reports whether a find tells of congratulations.
func (d *document) felicitates(f *find) bool {
	s, t := &d.sents[f.sentence], f.token
	if s.Verbal(t) {
		if s.Low[t] == "congratulate" || s.Low[t] == "felicitate" {
			return true
		}
		if t = s.ObjectOf(t); t < 0 {
			return false
		}
	}
	return s.Low[t] == "congratulation" || s.Low[t] == "congratulations" || s.Low[t] == "felicitation" || s.Low[t] == "felicitations"
}

// bringsWords are the verbs by which somebody brings the message of another.
var bringsWords = vocab.Words("deliver", "carry", "bring", "hand", "convey", "pass", "relay")

// handedTo returns to whom goes the message that somebody brings when he meets another: "was meeting X and was expected to deliver a
// message from Y"; nil.
func (d *document) handedTo(before []*find, f *find) []clause.Party {
	s := &d.sents[f.sentence]
	if f.gone != "" || f.kind != graph.Messaged || len(f.targets) > 0 || !s.Verbal(f.token) || !bringsWords.Has(s.Low[f.token]) {
		return nil
	}
	by := s.Follow(f.token, []verbs.Path{{Steps: []string{"subj"}}}, 1<<graph.Person)
	if len(by) != 1 || d.Related(by, f.agents) && by[0].Entity == f.agents[0].Entity {
		return nil
	}
	for j := len(before) - 1; j >= 0 && before[j].sentence == f.sentence; j-- {
		g := before[j]
		if g.gone != "" || g.kind != graph.Met || len(g.agents) != 1 || len(g.targets) != 1 || g.agents[0].Entity != by[0].Entity || d.KindOf(g.targets[0].Entity) != graph.Person {
			continue
		}
		p := g.targets[0]
		p.Token = f.token
		return []clause.Party{p}
	}
	return nil
}
