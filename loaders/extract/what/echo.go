package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// echoes are the judgements that are on somebody even where they name only a thing.
var echoes = map[graph.EventType]bool{graph.Criticized: true, graph.Rejected: true, graph.Praised: true}

// echo returns whose a thing is that somebody judges, "condemned the sale", by what was said when it was brought up: "Washington
// approved an arms sale to Taiwan", "Ukraine's account of the dredging"; nil where nobody was named with it, or the speaker's
// own side.
func (d *document) echo(f *find) []party {
	s := &d.sents[f.sentence]
	o := s.objectOf(f.token)
	if !f.row.isVerb() || o < 0 || s.Tokens[o].Tag != parse.NOUN || s.mention[o] >= 0 || !s.known(o) || len(s.fillers(o, "whose", nil)) > 0 {
		return nil
	}
	for i := f.sentence; i >= 0 && i >= f.sentence-5; i-- {
		u := &d.sents[i]
		for t := len(u.Tokens) - 1; t >= 0; t-- {
			if i == f.sentence && t >= o || u.low[t] != s.low[o] || u.Tokens[t].Tag != parse.NOUN {
				continue
			}
			ps := u.follow(t, []path{{steps: []string{"whose"}}}, actorKinds)
			if v := u.head(t); len(ps) == 0 && v >= 0 && u.rel(t) == parse.Obj && u.verbal(v) && !u.negated(v) {
				ps = u.follow(v, []path{{steps: []string{"subj"}}}, actorKinds)
			}
			ps = slices.DeleteFunc(slices.Clone(ps), func(p party) bool { return d.related([]party{p}, f.agents) })
			if len(ps) == 0 {
				continue
			}
			for k := range ps {
				ps[k] = party{ps[k].entity, f.token, ps[k].sure * 0.7}
			}
			return ps
		}
	}
	return nil
}

// known reports whether a noun is brought up as something spoken of before: "the sale", "this policy".
func (s *sentence) known(n int) bool {
	k := s.child(n, parse.Det)
	return k >= 0 && (s.low[k] == "the" || s.low[k] == "this" || s.low[k] == "that" || s.low[k] == "these" || s.low[k] == "those")
}
