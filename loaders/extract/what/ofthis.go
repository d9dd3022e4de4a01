package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// ofThis makes a comment of words that speak of what was just told of others as "this accord", "this visit": "“With this accord we have
// made peace,” she said". It reports whether it did.
func (d *document) ofThis(finds []*find, s *sentence, f *find) bool {
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Scare || q.Turn || q.Cue.Sentence != s.Index || q.Cue.Token != f.token {
			continue
		}
		for k := q.From.Sentence; k <= q.To.Sentence && k < len(d.sents); k++ {
			p := &d.sents[k]
			for x := 1; x < len(p.Tokens); x++ {
				if pos := position(k, x); pos.Before(q.From) || !pos.Before(q.To) || p.Tokens[x].Tag != parse.NOUN && p.Tokens[x].Tag != parse.PROPN {
					continue
				}
				if det := p.Child(x, parse.Det); det < 0 || verbs.Lower(p.Tokens[det].Text) != "this" || !weighed.Has(p.Low[x]) {
					continue
				}
				if g := d.toldOf(finds, p, f, x); g != nil && g.standing.status == graph.StatusActual && !d.Related(g.agents, f.agents) && !d.Related(g.targets, f.agents) {
					f.kind, f.of = graph.CommentedOn, g
					return true
				}
			}
		}
	}
	return false
}

// weighed are the nouns for what is judged when somebody speaks of it as "this".
var weighed = vocab.Words("accord", "agreement", "deal", "treaty", "declaration", "attack", "decision", "visit", "move",
	"truce", "ceasefire", "strike", "summit", "pact", "withdrawal", "expulsion", "invasion")
