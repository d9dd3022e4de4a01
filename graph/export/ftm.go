package export

import (
	"bufio"
	"cmp"
	"slices"
	"strings"

	"backchannel/graph"
)

// ftmEntity is an entity of FollowTheMoney: every property is a list of texts.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"` // printed by name
}

func (e *ftmEntity) add(property string, values ...string) {
	for _, v := range values {
		// It knows no date before the year 1000.
		if v != "" && !(strings.HasSuffix(strings.ToLower(property), "date") && v < "1000") {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

// writeFTM writes FollowTheMoney entities, one a line: nodes as Person,
// Position, PublicBody, Organization, Address, Event and Article; holdings as
// Occupancy. Places are Addresses, for the model has no other.
func writeFTM(p *plan, out Output, _ Options) error {
	return one(out, func(w *bufio.Writer) error {
		codes := countryCodes{}
		emit := func(e ftmEntity) {
			put(w, jsonText(e), "\n")
			p.count.Rows++
			p.step()
		}
		for nodes, err := range p.pages() {
			if err != nil {
				return err
			}
			var events []graph.Event
			for _, n := range nodes {
				if e, ok := n.(graph.Event); ok {
					events = append(events, e)
				}
			}
			told, articles, err := p.evidenceOf(events)
			if err != nil {
				return err
			}
			edges, err := p.owned(nodes)
			if err != nil {
				return err
			}
			if err := codes.learn(p, nodes); err != nil {
				return err
			}
			for _, n := range nodes {
				emit(p.ftmNode(n, told[n.NodeID()], articles, codes))
				for _, e := range edges[n.NodeID()] {
					if e.Type != graph.Holds.String() {
						continue
					}
					o := ftmEntity{ftmID(value(e.Attrs, edgeColumn["holding"])), "Occupancy", map[string][]string{}}
					o.add("holder", ftmID(e.From))
					o.add("post", ftmID(e.To))
					o.add("startDate", value(e.Attrs, edgeColumn["since"]))
					o.add("endDate", value(e.Attrs, edgeColumn["until"]))
					o.add("description", value(e.Attrs, edgeColumn["title"]))
					if status := value(e.Attrs, edgeColumn["status"]); status == "current" || status == "acting" {
						o.add("status", "current")
					} else if status == "former" {
						o.add("status", "ended")
					}
					emit(o)
				}
			}
		}
		return nil
	})
}

func (p *plan) ftmNode(n graph.Node, told []graph.Edge, articles map[graph.ID]graph.Article, codes countryCodes) ftmEntity {
	out := ftmEntity{ftmID(string(n.NodeID())), "", map[string][]string{}}
	refer := func(property string, ids ...graph.ID) {
		for _, id := range ids {
			if p.has(id) {
				out.add(property, ftmID(string(id)))
			}
		}
	}
	switch n := n.(type) {
	case graph.Entity:
		out.add("name", n.Name)
		out.Schema = map[graph.Kind]string{graph.Person: "Person", graph.Office: "Position", graph.Country: "PublicBody",
			graph.Organization: "Organization", graph.Place: "Address"}[n.Kind]
		switch n.Kind {
		case graph.Office:
			out.add("country", codes[n.Of])
			refer("organization", organizations(n.Of)...)
		case graph.Place:
			out.add("full", n.Name)
			fallthrough
		default:
			for _, whole := range n.PartOf {
				out.add("country", codes[whole])
			}
		}
		if n.Kind == graph.Country {
			out.add("country", codes[n.ID])
		}
		if n.Kind != graph.Place {
			out.add("alias", n.Aliases...)
			out.add("wikidataId", n.Wikidata)
		}
	case graph.Event:
		out.Schema = "Event"
		out.add("name", strings.Join(append([]string{n.Type.String()}, dateOr(n.Date)...), " "))
		out.add("date", n.Date.String())
		out.add("keywords", n.Type.String(), n.Type.PLOVER(), n.Status.String())
		out.add("notes", n.Quote)
		refer("organizer", n.Agents...)
		refer("involved", append(append([]graph.ID{}, n.Targets...), n.About...)...)
		if n.Place.Kind() == graph.Place {
			refer("address", n.Place)
		}
		var said []string
		for _, e := range told {
			said = append(said, e.Evidence.Span.Text)
			out.add("sourceUrl", articles[e.From].URL)
		}
		out.add("summary", strings.Join(said, "\n"))
	case graph.Article:
		out.Schema = "Article"
		out.add("title", n.Title)
		out.add("fileName", n.Title)
		out.add("sourceUrl", n.URL)
		out.add("date", n.Day.String())
		out.add("publisher", n.Publisher)
		out.add("author", n.Byline)
		out.add("bodyText", n.Text)
	}
	return out
}

func dateOr(d graph.Date) []string {
	if d.IsZero() {
		return nil
	}
	return []string{d.String()}
}

func organizations(id graph.ID) []graph.ID {
	if id.Kind() == graph.Organization {
		return []graph.ID{id}
	}
	return nil
}

// countryCodes are the codes that FollowTheMoney has for countries: ISO 3166-1
// alpha-2 in lower case.
type countryCodes map[graph.ID]string

// learn reads the countries that the nodes are or belong to.
func (c countryCodes) learn(p *plan, nodes []graph.Node) error {
	var unknown []graph.ID
	for _, n := range nodes {
		e, ok := n.(graph.Entity)
		if !ok {
			continue
		}
		for _, id := range append(slices.Clone(e.PartOf), e.Of, e.ID) {
			if _, known := c[id]; id.Kind() == graph.Country && !known {
				unknown = append(unknown, id)
				c[id] = ""
			}
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	found, err := p.read(unknown)
	for _, n := range found {
		if e, ok := n.(graph.Entity); ok {
			c[e.ID] = strings.ToLower(cmp.Or(e.ISO2, e.ISO3))
		}
	}
	return err
}

// ftmID makes an id of the letters that FollowTheMoney's tools agree on.
func ftmID(id string) string { return minted("bc", id)[3:] }
