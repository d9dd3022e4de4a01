package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// toBid returns who is to do what is demanded, from the first name behind "that", where the parse took the bare verb
// after it for a noun: "demanded that the Sudanese government end curbs", "repeated its demand today that Israel ease
// restrictions", "pushed hard for Kenya to back the plan".
func (d *document) toBid(o *open) []party {
	s := &d.sents[o.sentence]
	for t := o.token + 1; t < len(s.Tokens) && t < o.token+9; t++ {
		switch {
		case s.Tokens[t].Text == ",", s.finite(t):
			return nil
		case s.low[t] == "that" && s.Tokens[t].Tag != parse.DET:
			return d.firstNamed(o, t+1, func(n int) bool {
				return s.Tokens[n].Text == lower(s.Tokens[n].Text) && s.Tokens[n].Tag.Is(parse.NOUN, parse.VERB, parse.ADJ) && s.Tokens[n].XPOS != parse.VBD
			})
		case s.low[t] == "for" && s.Tokens[t].Tag == parse.ADP:
			if ps := d.firstNamed(o, t+1, func(n int) bool { return s.Tokens[n].XPOS == parse.TO }); ps != nil {
				return ps
			}
		}
	}
	return nil
}

// firstNamed returns whom the words from t on name, if the word after the name is one that fits.
func (d *document) firstNamed(o *open, t int, fits func(int) bool) []party {
	s := &d.sents[o.sentence]
	for t+1 < len(s.Tokens) && s.Tokens[t].Tag.Is(parse.DET, parse.ADJ) && s.mention[t] < 0 {
		t++
	}
	best := -1
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Sentence != o.sentence || m.From > t || m.To <= t || m.To+1 >= len(s.Tokens) || len(m.Entities) != 1 || 1<<d.kindOf(m.Entities[0])&actorKinds == 0 || d.kindOf(m.Entities[0]) == graph.Place {
			continue
		}
		if fits(m.To) && (best < 0 || m.To > d.Mentions[best].To) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	ps := []party{{d.Mentions[best].Entities[0], d.Mentions[best].Head, 0.8}}
	if d.ownSide(o.agents, ps) {
		return nil
	}
	return ps
}

// seatLand returns the state from whose city an envoy is called home: "pulled its ambassador out of Tel Aviv".
func (d *document) seatLand(f *find) []party {
	s := &d.sents[f.sentence]
	for _, p := range s.follow(f.token, []path{{steps: []string{"obj", "inf", "from"}}, {steps: []string{"inf", "from"}}, {steps: []string{"inf", "in"}}, {steps: []string{"from"}}, {steps: []string{"of"}}, {steps: []string{"in"}}, {steps: []string{"obj", "in"}}, {steps: []string{"obj", "from"}}, {steps: []string{"obj", "to"}}}, kindsNamed["place"]) {
		if c := d.Country(p.entity); c >= 0 && !d.related(f.agents, []party{{c, p.token, 1}}) {
			return []party{{c, p.token, p.sure * 0.9}}
		}
	}
	if o := s.objectOf(f.token); o >= 0 && s.person(o) {
		for _, p := range s.postIn(s.child(o, parse.Appos)) { // "called home Ana Novak, its ambassador in Chad"
			if c := d.Country(p.entity); c >= 0 && !d.related(f.agents, []party{{c, p.token, 1}}) {
				return []party{{c, p.token, p.sure * 0.9}}
			}
		}
	}
	return nil
}
