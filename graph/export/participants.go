package export

import (
	"cmp"
	"slices"

	"backchannel/graph"
)

// party is who stands in a row of event data: a name, the countries it stood
// for and the offices it held at the event's date.
type party struct {
	entity    graph.Entity
	countries []graph.Entity
	titles    []string
}

// parties looks up those who take part in events, set at a time.
type parties struct {
	entities map[graph.ID]graph.Entity
	held     map[graph.ID][]graph.Holding
}

func (p *plan) partiesOf(events []graph.Event) (*parties, error) {
	ps := &parties{entities: map[graph.ID]graph.Entity{}, held: map[graph.ID][]graph.Holding{}}
	var wanted, persons []graph.ID
	for _, e := range events {
		wanted = append(append(append(wanted, e.Agents...), e.Targets...), e.About...)
		wanted = append(wanted, e.Place)
	}
	slices.Sort(wanted)
	for _, id := range slices.Compact(wanted) {
		if id.Kind() == graph.Person {
			persons = append(persons, id)
		}
	}
	held, err := p.expand(persons, graph.Holds, graph.Out)
	if err != nil {
		return nil, err
	}
	for id, list := range held {
		for _, e := range list {
			ps.held[id] = append(ps.held[id], *e.Holding)
			wanted = append(wanted, e.To)
		}
	}
	for len(wanted) > 0 {
		slices.Sort(wanted)
		nodes, err := p.store.Nodes(p.ctx, slices.Compact(wanted), p.selection.KnownBy)
		if err != nil {
			return nil, err
		}
		wanted = nil
		for id, n := range nodes {
			if e, ok := n.(graph.Entity); ok {
				ps.entities[id] = e
				for _, whole := range append(slices.Clone(e.PartOf), e.Of) {
					if _, known := ps.entities[whole]; whole != "" && !known {
						wanted = append(wanted, whole)
					}
				}
			}
		}
	}
	return ps, nil
}

// at is the party as it stood on a date.
func (ps *parties) at(id graph.ID, date graph.Date) party {
	out := party{entity: ps.entities[id]}
	if out.entity.ID == "" {
		out.entity = graph.Entity{ID: id, Kind: id.Kind(), Name: id.Slug()}
	}
	of := []graph.ID{id}
	for _, h := range ps.held[id] {
		if h.InForce.Covers(date) {
			out.titles = append(out.titles, cmp.Or(h.Title, ps.entities[h.Office].Name))
			of = append(of, ps.entities[h.Office].Of)
		}
	}
	seen := map[graph.ID]bool{}
	for len(of) > 0 {
		e := ps.entities[of[0]]
		of = of[1:]
		if e.ID == "" || seen[e.ID] {
			continue
		}
		seen[e.ID] = true
		if e.Kind == graph.Country {
			out.countries = append(out.countries, e)
			continue
		}
		of = append(of, e.PartOf...)
	}
	slices.SortFunc(out.countries, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	slices.Sort(out.titles)
	out.titles = slices.Compact(out.titles)
	return out
}

// evidenceOf reads the evidence of events and the articles it is from.
func (p *plan) evidenceOf(events []graph.Event) (map[graph.ID][]graph.Edge, map[graph.ID]graph.Article, error) {
	var from []graph.ID
	for _, e := range events {
		from = append(from, e.NodeID())
	}
	told, err := p.expand(from, graph.Reports, graph.In)
	if err != nil {
		return nil, nil, err
	}
	var ids sortedList
	defer ids.close()
	for _, list := range told {
		for _, e := range list {
			ids.add(string(e.From))
		}
	}
	if err := ids.settle(); err != nil {
		return nil, nil, err
	}
	articles := map[graph.ID]graph.Article{}
	for part, err := range ids.chunks(chunk) {
		if err != nil {
			return nil, nil, err
		}
		l, err := p.store.Articles(p.ctx, graph.ArticleFilter{IDs: articleIDs(part)}, graph.ByArticleID, graph.Page{First: chunk})
		if err != nil {
			return nil, nil, err
		}
		for _, a := range l.Items {
			articles[a.ID.Node()] = a
		}
	}
	return told, articles, nil
}
