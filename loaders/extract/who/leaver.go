package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// leavers marks the offices of those who, the article says, have resigned or
// been dismissed.
func (r *reader) leavers() {
	for s := range r.words {
		for i := range r.words[s] {
			t := r.tok(s, i)
			if t.Tag != parse.VERB || !r.leaves(s, i) {
				continue
			}
			p := r.speakerOf(s, i)
			if p < 0 || r.beings[p].Kind != graph.Person {
				continue
			}
			for k := range r.holdings {
				c := &r.holdings[k]
				if c.person == p && c.status == graph.Current && (c.at.Sentence <= s) {
					c.status = graph.Former
				}
			}
		}
	}
}

// leaves reports whether the verb at a token says that its subject has left an
// office: "resigned", "has stepped down", "was dismissed", not "will resign".
func (r *reader) leaves(s, i int) bool {
	t := r.tok(s, i)
	passive := false
	switch t.Lemma {
	case "resign", "quit":
	case "step", "stand":
		if r.lower(s, i+1) != "down" && r.lower(s, i+1) != "aside" {
			return false
		}
	case "dismiss", "sack", "fire", "oust", "depose", "remove":
		passive = true
	default:
		return false
	}
	sen := &r.d.Sentences[s]
	if r.negated(s, i) || sen.Has(i, parse.Mark) || r.tok(s, i).Quoted {
		return false
	}
	for j := range sen.Children(i) {
		if sen.Tokens[j].XPOS == parse.MD {
			return false
		}
	}
	if passive {
		return t.XPOS == parse.VBN && sen.Has(i, parse.NsubjPass)
	}
	return t.XPOS == parse.VBD || t.XPOS == parse.VBN && sen.Has(i, parse.Aux)
}
