package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// countedStates are the nouns for several states that are named only afterwards.
var countedStates = map[string]bool{"country": true, "state": true, "nation": true, "government": true, "capital": true, "neighbour": true, "neighbor": true, "power": true, "mission": true, "embassy": true}

// amongThem returns the states that are named behind a plural of which an act is: "expelled the diplomats of four countries,
// among them France and Germany", "… of four countries. They are France, Germany, Denmark and Sweden".
func (d *document) amongThem(f *find) []party {
	s := &d.sents[f.sentence]
	n := -1
	for t := f.token + 1; t < len(s.Tokens) && t < f.token+12; t++ {
		if s.finite(t) {
			break
		}
		if countedStates[s.low[t]] && s.Tokens[t].XPOS == parse.NNS && s.mention[t] < 0 {
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
	if u+1 < len(s.Tokens) && s.low[u] == "among" && s.low[u+1] == "they" {
		return d.stateList(s, u+2, f)
	}
	if u < len(s.Tokens) && (s.low[u] == "include" && s.Tokens[u].XPOS == parse.VBG || s.low[u] == "notably" || s.low[u] == "namely") {
		return d.stateList(s, u+1, f)
	}
	if f.sentence+1 >= len(d.sents) {
		return nil
	}
	p := &d.sents[f.sentence+1]
	if len(p.Tokens) > 4 && (p.low[0] == "they" || p.low[0] == "these") && (p.low[1] == "be" || p.low[1] == "include") {
		if out := d.stateList(p, 2, f); len(out) > 1 {
			return out
		}
	}
	return nil
}

// stateList returns the countries that are listed from a word on, but for the agent's own.
func (d *document) stateList(s *sentence, from int, f *find) []party {
	var out []party
	for t := from; t < len(s.Tokens); t++ {
		if m := s.mention[t]; m >= 0 && d.Mentions[m].Head == t {
			for _, p := range s.filter(s.mentionParties(t, nil), 1<<graph.Country) {
				if !holds(out, p.entity) && !d.related([]party{p}, f.agents) {
					out = append(out, p)
				}
			}
		} else if m < 0 && !s.Tokens[t].Tag.Is(parse.PUNCT, parse.CCONJ, parse.DET, parse.PROPN) {
			break
		}
	}
	return out
}
