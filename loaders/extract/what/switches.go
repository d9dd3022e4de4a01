package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/verbs"
)

// droppedFor gives who recognises one state for another the break with that other: "switched ties from Taiwan to China", "dropped
// Taiwan for Beijing". nil where the find tells of none.
func (d *document) droppedFor(f *find) *find {
	if f.kind != graph.Recognized || !f.row.IsVerb() {
		return nil
	}
	s := &d.sents[f.sentence]
	var from []clause.Party
	switch s.Low[f.token] {
	case "switch", "shift", "transfer", "move":
		from = s.Follow(f.token, []verbs.Path{{Steps: []string{"from"}}, {Steps: []string{"obj", "from"}}}, verbs.KindSet(1<<graph.Country))
	case "drop", "ditch", "dump", "abandon", "desert", "leave", "jilt":
		from = s.Follow(f.token, []verbs.Path{{Steps: []string{"obj"}}}, verbs.KindSet(1<<graph.Country))
	}
	row := d.Tables.PlainRow("v:sever")
	if len(from) == 0 || row == nil || row.Type != graph.Suspended || d.Related(from, f.agents) || d.Related(from, f.targets) {
		return nil
	}
	g := s.told(row, graph.Suspended, f.token, f.agents, 0.85)
	g.targets, g.standing = from, f.standing
	return g
}
