package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// pleads reads "please" between quotation marks as a request of who speaks: "He said: “Please open
// the crossing.”"
func (d *document) pleads(finds []*find) []*find {
	row := d.Tables.PlainRow("v:urge")
	if row == nil {
		return nil
	}
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := 0; t+1 < len(s.Tokens); t++ {
			if s.Low[t] != "please" || !s.Tokens[t].Quoted || s.Tokens[t+1].XPOS != parse.VB && s.Low[t+1] != "do" && s.Low[t+1] != "let" && s.Tokens[t+1].Text != "," {
				continue
			}
			q := d.QuoteAt(position(i, t))
			if q < 0 || d.Quotes[q].Turn {
				continue
			}
			sp := d.speaker(q)
			if sp < 0 || d.CapacityOf(sp) == clause.Expert {
				continue
			}
			by := []clause.Party{{Entity: sp, Token: t, Sure: 0.85}}
			same := func(f *find) bool {
				return f.gone == "" && asks[f.kind] && clause.SameParties(f.agents, by) && f.sentence <= i && i-f.sentence < 2
			}
			if slices.ContainsFunc(finds, same) || slices.ContainsFunc(out, same) {
				continue
			}
			f := s.told(row, graph.Requested, t, by, 0.8)
			f.quote = d.quoteText(q)
			f.targets = d.pleadedWith(finds, q, f)
			out = append(out, f)
		}
	}
	return out
}

// pleadedWith returns who hears what somebody asks for: whom the verb of speech has, else who is on
// the other side of the message or the talk told just before.
func (d *document) pleadedWith(finds []*find, q int, f *find) []clause.Party {
	if q >= 0 && d.Quotes[q].Cue.Token >= 0 {
		c := d.Quotes[q].Cue
		s := &d.sents[c.Sentence]
		if ps := s.Follow(c.Token, []verbs.Path{{Steps: []string{"iobj"}}, {Steps: []string{"obj"}}, {Steps: []string{"to"}}}, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) {
			return ps
		}
	}
	var last *find
	for _, g := range finds {
		if g.gone == "" && clause.Contact[g.kind] && g.sentence <= f.sentence && (f.sentence-g.sentence < 4 || g.kind != graph.Met && d.inTalk(f.sentence)) && (clause.Holds(g.agents, f.agents[0].Entity) || g.kind.IsReciprocal() && clause.Holds(g.targets, f.agents[0].Entity)) && (last == nil || g.sentence >= last.sentence) {
			last = g
		}
	}
	if last == nil {
		return nil
	}
	var out []clause.Party
	for _, p := range append(slices.Clone(last.agents), last.targets...) {
		if p.Entity != f.agents[0].Entity {
			out = append(out, clause.Party{Entity: p.Entity, Token: f.token, Sure: p.Sure * 0.85})
		}
	}
	return out
}

// inTalk reports whether a sentence, or the one before it, speaks of a call or a message.
func (d *document) inTalk(i int) bool {
	c := d.Tables.Classes
	for k := max(0, i-1); k <= i; k++ {
		for t := range d.sents[k].Tokens {
			if w := d.sents[k].Low[t]; d.sents[k].Tokens[t].Tag == parse.NOUN && (c["call"].Has(w) || c["message"].Has(w) || w == "call") {
				return true
			}
		}
	}
	return false
}

// heardBy returns who hears what somebody begs for in his own words: "“Don't be mad,” she pleaded".
func (d *document) heardBy(o *open) []clause.Party {
	if len(o.agents) != 1 || !o.row.IsVerb() || o.row.Needs != "quote" {
		return nil
	}
	return d.pleadedWith(o.finds, -1, o.find)
}
