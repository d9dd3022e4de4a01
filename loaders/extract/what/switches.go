package what

import "backchannel/graph"

// droppedFor gives who recognises one state for another the break with that other: "switched ties from Taiwan to China", "dropped
// Taiwan for Beijing". nil where the find tells of none.
func (d *document) droppedFor(f *find) *find {
	if f.kind != graph.Recognized || !f.row.isVerb() {
		return nil
	}
	s := &d.sents[f.sentence]
	var from []party
	switch s.low[f.token] {
	case "switch", "shift", "transfer", "move":
		from = s.follow(f.token, []path{{steps: []string{"from"}}, {steps: []string{"obj", "from"}}}, kindSet(1<<graph.Country))
	case "drop", "ditch", "dump", "abandon", "desert", "leave", "jilt":
		from = s.follow(f.token, []path{{steps: []string{"obj"}}}, kindSet(1<<graph.Country))
	}
	row := d.reader.tables.plainRow("v:sever")
	if len(from) == 0 || row == nil || row.Type != graph.Suspended || d.related(from, f.agents) || d.related(from, f.targets) {
		return nil
	}
	g := s.told(row, graph.Suspended, f.token, f.agents, 0.85)
	g.targets, g.standing = from, f.standing
	return g
}
