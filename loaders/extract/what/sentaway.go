package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// goes are the verbs of who has to leave a country.
var goes = map[string]bool{"leave": true, "go": true, "depart": true, "quit": true}

// sentAway makes an expulsion of what somebody says a state's diplomats, at b, must do: "The embassy
// staff of Poland and Sweden would have to go, the minister said". It is the speaker's state's.
func (d *document) sentAway(s *sentence, f *find, b int) {
	v := f.token
	if x := s.child(v, parse.Xcomp); x >= 0 && !goes[s.low[v]] {
		v = x
	}
	row := d.reader.tables.plainRow("v:expel")
	if row == nil || !goes[s.low[v]] || b < 0 || !d.reader.tables.classes["diplomat"][s.low[b]] || s.child(v, parse.Ccomp) >= 0 || s.expectsNone(v) {
		return
	}
	c := f.agents[0].entity
	if d.kindOf(c) != graph.Country {
		if c = d.Country(c); c < 0 {
			return
		}
	}
	by := []party{{c, f.agents[0].token, f.agents[0].sure}}
	on := s.follow(b, []path{{steps: []string{"whose"}}}, kindSet(1<<graph.Country))
	if len(on) < len(f.targets) {
		on = f.targets
	}
	if d.related(on, by) {
		return
	}
	f.kind, f.row, f.agents, f.targets = graph.Expelled, row, by, on
}

// expectsNone reports whether who goes, goes elsewhere than home: "must go to court", "must leave the talks".
func (s *sentence) expectsNone(v int) bool {
	if o := s.objectOf(v); o >= 0 && s.mention[o] < 0 {
		return s.low[o] != "country" && s.low[o] != "territory" && s.low[o] != "post"
	}
	return len(s.prepositional(v, "to", nil)) > 0 && s.low[v] == "go"
}
