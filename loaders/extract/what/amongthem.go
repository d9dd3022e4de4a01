package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// amongThem returns the states that are named behind a plural of which an act is: "expelled the diplomats of four countries,
// among them France and Germany", "… of four countries. They are France, Germany, Denmark and Sweden".
func (d *document) amongThem(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	n := -1
	for t := f.token + 1; t < len(s.Tokens) && t < f.token+12; t++ {
		if s.Finite(t) {
			break
		}
		if clause.CountedStates.Has(s.Low[t]) && s.Tokens[t].XPOS == parse.NNS && s.Mention[t] < 0 {
			n = t
		}
	}
	if n < 0 {
		return nil
	}
	u := n + 1
	if u < len(s.Tokens) && s.Tokens[u].Text == "," {
		u++
	}
	if u+1 < len(s.Tokens) && s.Low[u] == "among" && s.Low[u+1] == "they" {
		return d.stateList(s, u+2, f)
	}
	if u < len(s.Tokens) && (s.Low[u] == "include" && s.Tokens[u].XPOS == parse.VBG || s.Low[u] == "notably" || s.Low[u] == "namely") {
		return d.stateList(s, u+1, f)
	}
	if f.sentence+1 >= len(d.sents) {
		return nil
	}
	p := &d.sents[f.sentence+1]
	if len(p.Tokens) > 4 && (p.Low[0] == "they" || p.Low[0] == "these") && (p.Low[1] == "be" || p.Low[1] == "include") {
		if out := d.stateList(p, 2, f); len(out) > 1 {
			return out
		}
	}
	return nil
}

// stateList returns the countries that are listed from a word on, but for the agent's own.
func (d *document) stateList(s *sentence, from int, f *find) []clause.Party {
	var out []clause.Party
	for t := from; t < len(s.Tokens); t++ {
		if m := s.Mention[t]; m >= 0 && d.Mentions[m].Head == t {
			for _, p := range s.Filter(s.MentionParties(t, nil), 1<<graph.Country) {
				if !clause.Holds(out, p.Entity) && !d.Related([]clause.Party{p}, f.agents) {
					out = append(out, p)
				}
			}
		} else if m < 0 && !s.Tokens[t].Tag.Is(parse.PUNCT, parse.CCONJ, parse.DET, parse.PROPN) {
			break
		}
	}
	return out
}
