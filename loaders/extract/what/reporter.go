package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// reporter reports whether who speaks is an outlet's own man on the spot: "Al Jazeera's Jane Doe, reporting from Cairo, said",
// "the BBC's John Roe in Kabul says".
func (d *document) reporter(s *sentence, p clause.Party) bool {
	if p.Token >= len(s.Tokens) || s.Mention[p.Token] < 0 {
		return false
	}
	m := &d.Mentions[s.Mention[p.Token]]
	if d.KindOf(p.Entity) != graph.Person {
		return d.Outlet(p) && m.To+1 < len(s.Tokens) && s.Tokens[m.To].XPOS == parse.POS && s.Tokens[m.To+1].Tag == parse.PROPN
	}
	if k := m.From - 1; k > 0 && s.Tokens[k].XPOS == parse.POS && s.Mention[k-1] >= 0 {
		if o := &d.Mentions[s.Mention[k-1]]; len(o.Entities) == 1 && d.isOutlet(o.Entities[0]) && d.CapacityOf(p.Entity) == clause.Ordinary {
			return true
		}
	}
	t := m.To
	if t < len(s.Tokens) && s.Tokens[t].Text == "," {
		t++
	}
	return t+1 < len(s.Tokens) && s.Tokens[t].Text == "reporting" && (s.Low[t+1] == "from" || s.Low[t+1] == "in")
}

// isOutlet reports whether an entity is an organisation of the press by its name.
func (d *document) isOutlet(e int) bool { return d.Outlet(clause.Party{Entity: e}) }
