package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// ofInner returns whom the act is towards that is threatened or promised: "threatened to impose duties on German goods".
func (d *document) ofInner(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	for _, g := range o.finds {
		if g != o.find && g.sentence == o.sentence && g.kind != graph.Stated && g.token > o.token && g.token < o.token+8 && s.ToInfinitive(g.token) && s.Dominates(o.token, g.token) && len(g.targets) > 0 && len(g.agents) > 0 && d.Related(g.agents, o.agents) && !d.OwnSide(o.agents, g.targets) {
			return g.targets
		}
	}
	return nil
}

// reportedBy reports whether a word stands in what somebody says, of whom the token is the subject.
func (s *sentence) reportedBy(t, by int) bool {
	v := s.Head(by)
	if v < 0 || !s.Verbal(v) || !s.Utters(v) || s.Rels[by] != parse.Nsubj {
		return false
	}
	c := s.Child(v, parse.Ccomp, parse.Parataxis)
	return c >= 0 && s.Dominates(c, t)
}

// toldTo returns to whom somebody says what he will give: "told Ukraine that it would send missiles".
func (d *document) toldTo(f *find) []clause.Party {
	ps := d.sents[f.sentence].addressed(f.token)
	if d.OwnSide(f.agents, ps) {
		return nil
	}
	return ps
}
