package what

import (
	"slices"

	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// Lists of what somebody does, under a line that says who: "Portugal and Guinea-Bissau:", "We, the presidents of A and B:".

// leadIn returns the subject of a list: "Portugal and Guinea-Bissau:" before
// "- welcomed the commitment", or before paragraphs that begin with a verb, "Condemn the attack".
func (d *document) leadIn(s *sentence, t int) []clause.Party {
	if s.Rel(t) != parse.Root && !(s.Rel(t) == parse.Conj && s.Rel(s.Head(t)) == parse.Root) || s.Index == 0 {
		return nil
	}
	listed, marked := d.listItem(s)
	if !listed {
		return nil
	}
	for i := s.Index - 1; i >= 0; i-- {
		p := &d.sents[i]
		if p.Tokens[len(p.Tokens)-1].Text == ":" {
			return d.leaders(p, t)
		}
		item, m := d.listItem(p)
		if m != marked || !item && (marked || p.Paragraph != d.sents[max(i-1, 0)].Paragraph) {
			return nil
		}
	}
	return nil
}

// listItem reports whether a sentence may be an item of a list of what somebody does, and whether a mark before it says so.
func (d *document) listItem(s *sentence) (item, marked bool) {
	switch s.Tokens[0].Text {
	case "-", "–", "—", "•", "*", "·":
		return len(s.Tokens) > 1 && s.Tokens[1].Tag.Is(parse.VERB, parse.ADV, parse.AUX), true
	}
	first := &s.Tokens[0]
	if s.Index == 0 || d.sents[s.Index-1].Paragraph == s.Paragraph || first.Quoted {
		return false, false
	}
	v := 0
	if first.Tag == parse.ADV && len(s.Tokens) > 1 {
		v = 1 // "Strongly condemn the attack"
	}
	return s.Tokens[v].Tag == parse.VERB && (s.Tokens[v].XPOS == parse.VB || s.Tokens[v].XPOS == parse.VBP) && s.Rels[v] == parse.Root && s.Child(v, parse.Nsubj, parse.NsubjPass) < 0, false
}

// leaders returns whom the line above a list has do what it tells.
func (d *document) leaders(p *sentence, t int) []clause.Party {
	in := d.In(p.Index)
	for m := len(in) - 1; m >= 0; m-- {
		if p.Low[0] == "we" && in[m].From > 0 {
			continue // "We, the Presidents of Mali and Chad:"
		}
		if len(in[m].Entities) > 0 && p.CaseOf(in[m].Head) == "" && in[m].Actor {
			out := slices.Clone(p.Parties(in[m].Head, clause.ActorKinds))
			for k := range out {
				out[k].Token = t // not one of the sentence above
			}
			return out
		}
	}
	return nil
}
