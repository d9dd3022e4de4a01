package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// goes are the verbs of who has to leave a country.
var goes = vocab.Words("leave", "go", "depart", "quit")

// sentAway makes an expulsion of what somebody says a state's diplomats, at b, must do: "The embassy
// staff of Poland and Sweden would have to go, the minister said". It is the speaker's state's.
func (d *document) sentAway(s *sentence, f *find, b int) {
	v := f.token
	if x := s.Child(v, parse.Xcomp); x >= 0 && !goes.Has(s.Low[v]) {
		v = x
	}
	row := d.Tables.PlainRow("v:expel")
	if row == nil || !goes.Has(s.Low[v]) || b < 0 || !d.Tables.Classes["diplomat"].Has(s.Low[b]) || s.Child(v, parse.Ccomp) >= 0 || s.expectsNone(v) {
		return
	}
	c := f.agents[0].Entity
	if d.KindOf(c) != graph.Country {
		if c = d.Country(c); c < 0 {
			return
		}
	}
	by := []clause.Party{{Entity: c, Token: f.agents[0].Token, Sure: f.agents[0].Sure}}
	on := s.Follow(b, []verbs.Path{{Steps: []string{"whose"}}}, verbs.KindSet(1<<graph.Country))
	if len(on) < len(f.targets) {
		on = f.targets
	}
	if d.Related(on, by) {
		return
	}
	f.kind, f.row, f.agents, f.targets = graph.Expelled, row, by, on
}

// expectsNone reports whether who goes, goes elsewhere than home: "must go to court", "must leave the talks".
func (s *sentence) expectsNone(v int) bool {
	if o := s.ObjectOf(v); o >= 0 && s.Mention[o] < 0 {
		return s.Low[o] != "country" && s.Low[o] != "territory" && s.Low[o] != "post"
	}
	return len(s.Prepositional(v, "to", nil)) > 0 && s.Low[v] == "go"
}
