package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// toBid returns who is to do what is demanded, from the first name behind "that", where the parse took the bare verb
// after it for a noun: "demanded that the Sudanese government end curbs", "repeated its demand today that Israel ease
// restrictions", "pushed hard for Kenya to back the plan".
func (d *document) toBid(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	for t := o.token + 1; t < len(s.Tokens) && t < o.token+9; t++ {
		switch {
		case s.Tokens[t].Text == ",", s.Finite(t):
			return nil
		case s.Low[t] == "that" && s.Tokens[t].Tag != parse.DET:
			return d.firstNamed(o, t+1, func(n int) bool {
				return s.Tokens[n].Text == verbs.Lower(s.Tokens[n].Text) && s.Tokens[n].Tag.Is(parse.NOUN, parse.VERB, parse.ADJ) && s.Tokens[n].XPOS != parse.VBD
			})
		case s.Low[t] == "for" && s.Tokens[t].Tag == parse.ADP:
			if ps := d.firstNamed(o, t+1, func(n int) bool { return s.Tokens[n].XPOS == parse.TO }); ps != nil {
				return ps
			}
		}
	}
	return nil
}

// firstNamed returns whom the words from t on name, if the word after the name is one that fits.
func (d *document) firstNamed(o *open, t int, fits func(int) bool) []clause.Party {
	s := &d.sents[o.sentence]
	for t+1 < len(s.Tokens) && s.Tokens[t].Tag.Is(parse.DET, parse.ADJ) && s.Mention[t] < 0 {
		t++
	}
	best := -1
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Sentence != o.sentence || m.From > t || m.To <= t || m.To+1 >= len(s.Tokens) || len(m.Entities) != 1 || 1<<d.KindOf(m.Entities[0])&clause.ActorKinds == 0 || d.KindOf(m.Entities[0]) == graph.Place {
			continue
		}
		if fits(m.To) && (best < 0 || m.To > d.Mentions[best].To) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	ps := []clause.Party{{Entity: d.Mentions[best].Entities[0], Token: d.Mentions[best].Head, Sure: 0.8}}
	if d.OwnSide(o.agents, ps) {
		return nil
	}
	return ps
}

// seatLand returns the state from whose city an envoy is called home: "pulled its ambassador out of Tel Aviv".
func (d *document) seatLand(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	for _, p := range s.Follow(f.token, []verbs.Path{{Steps: []string{"obj", "inf", "from"}}, {Steps: []string{"inf", "from"}}, {Steps: []string{"inf", "in"}}, {Steps: []string{"from"}}, {Steps: []string{"of"}}, {Steps: []string{"in"}}, {Steps: []string{"obj", "in"}}, {Steps: []string{"obj", "from"}}, {Steps: []string{"obj", "to"}}}, clause.KindsNamed["place"]) {
		if c := d.Country(p.Entity); c >= 0 && !d.Related(f.agents, []clause.Party{{Entity: c, Token: p.Token, Sure: 1}}) {
			return []clause.Party{{Entity: c, Token: p.Token, Sure: p.Sure * 0.9}}
		}
	}
	if o := s.ObjectOf(f.token); o >= 0 && s.Person(o) {
		for _, p := range s.postIn(s.Child(o, parse.Appos)) { // "called home Ana Novak, its ambassador in Chad"
			if c := d.Country(p.Entity); c >= 0 && !d.Related(f.agents, []clause.Party{{Entity: c, Token: p.Token, Sure: 1}}) {
				return []clause.Party{{Entity: c, Token: p.Token, Sure: p.Sure * 0.9}}
			}
		}
	}
	return nil
}
