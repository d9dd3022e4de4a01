package neo4j

import (
	"context"
	"slices"
	"strings"

	"backchannel/graph"
)

// storedEntity is an entity with what the store keeps beside it.
type storedEntity struct {
	graph.Entity
	recorded string // moment of the first loading
}

func entityProperties(e graph.Entity, recorded string) map[string]any {
	folded := make([]string, 0, 1+len(e.Aliases))
	for _, n := range names(e) {
		folded = append(folded, graph.FoldText(n))
	}
	return map[string]any{
		"name": e.Name, "aliases": optionalList(e.Aliases), "wikidata": optional(e.Wikidata), "listed": e.Listed,
		"iso2": optional(e.ISO2), "iso3": optional(e.ISO3), "title": optional(e.Title), "recorded": recorded,
		"of": optional(string(e.Of)), "partOf": optionalList(e.PartOf), "sortName": strings.ToLower(e.Name), "folded": folded,
	}
}

// names lists name and aliases; the property folded has their folded forms in
// the same order.
func names(e graph.Entity) []string { return append([]string{e.Name}, e.Aliases...) }

// readEntity makes the entity of a node's properties.
func readEntity(p properties) storedEntity {
	e := graph.Entity{
		ID: graph.ID(p.string("id")), Name: p.string("name"), Aliases: stringsOf[string](p["aliases"]), Wikidata: p.string("wikidata"),
		Listed: p.boolean("listed"), ISO2: p.string("iso2"), ISO3: p.string("iso3"), Title: p.string("title"),
		Of: graph.ID(p.string("of")), PartOf: sortedIDs(p["partOf"]),
	}
	e.Kind = e.ID.Kind()
	return storedEntity{e, p.string("recorded")}
}

// labels are those of a kind beside Node, as the statements write them.
func labels(k graph.Kind) string {
	if k.IsActor() {
		return k.String() + ":Actor"
	}
	return k.String()
}

// entityKinds are the kinds that a list of entities can have.
func entityKinds() []graph.Kind {
	return slices.DeleteFunc(graph.Kinds(), func(k graph.Kind) bool { return !k.IsEntity() })
}

// entityFilter is a filter as the statements see it.
type entityFilter struct {
	graph.EntityFilter
	// Kinds shadows the filter's: entity kinds only, all where it names none.
	Kinds []graph.Kind
	// Anchor is the field with which matching begins, "" for the kinds' labels.
	Anchor string
}

func newEntityFilter(f graph.EntityFilter) (entityFilter, error) {
	q := entityFilter{EntityFilter: f}
	for _, k := range f.Kinds {
		if k.String() == "" {
			return q, graph.Invalidf("the filter has the node kind %d", k)
		}
	}
	for _, k := range entityKinds() {
		if len(f.Kinds) == 0 || slices.Contains(f.Kinds, k) {
			q.Kinds = append(q.Kinds, k)
		}
	}
	switch {
	case len(f.IDs) > 0:
		q.Anchor = "ids"
	case f.ISO != "":
		q.Anchor = "iso"
	case f.Name != "":
		q.Anchor = "name"
	case len(f.Of) > 0:
		q.Anchor = "of"
	case len(f.PartOf) > 0:
		q.Anchor = "partOf"
	case len(f.Country) > 0:
		q.Anchor = "country"
	}
	return q, nil
}

// Label is the label expression of the kinds.
func (f entityFilter) Label() string { return kindLabels(f.Kinds) }

// Known says that entities first loaded after a moment are left out.
func (f entityFilter) Known() bool { return !f.KnownBy.IsZero() }

// kindLabels is the label expression of kinds, "" of none.
func kindLabels(kinds []graph.Kind) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.String()
	}
	return strings.Join(names, "|")
}

func (f entityFilter) params() map[string]any {
	p := map[string]any{"ids": texts(f.IDs), "of": texts(f.Of), "partOf": texts(f.PartOf), "country": texts(f.Country), "iso": f.ISO, "knownBy": momentOf(f.KnownBy)}
	if f.Name != "" {
		p["name"], p["query"] = graph.FoldText(f.Name), wordQuery(graph.Words(f.Name), false)
	}
	return p
}

// Entities implements graph.Store.
func (s *Store) Entities(ctx context.Context, f graph.EntityFilter, o graph.EntityOrder, p graph.Page) (graph.List[graph.Entity], error) {
	none := graph.List[graph.Entity]{}
	filter, err := newEntityFilter(f)
	if err != nil {
		return none, err
	}
	var keys []key
	switch o {
	case graph.ByID:
	case graph.ByName:
		keys = []key{text("n.sortName")}
	case graph.ByEventCount:
		keys = []key{{eventCount, true, graph.IntegerKey}}
	default:
		return none, graph.Invalidf("there is no entity order %d", o)
	}
	page, err := newPaging(p, append(keys, text("n.id")))
	if err != nil {
		return none, err
	}
	if len(filter.Kinds) == 0 || f.Name != "" && len(graph.Words(f.Name)) == 0 {
		return cut[graph.Entity](p, nil, totalOf(p, 0)), nil
	}
	data := struct {
		entityFilter
		paging
		ByName, ByCount bool
	}{filter, page, o == graph.ByName, o == graph.ByEventCount}
	return readList(ctx, s, p, page, "Entities", data, filter.params(), nil, func(r row) (graph.Entity, error) {
		return readEntity(r.properties("entity")).Entity, nil
	})
}

// totalOf is n where the page asks for the total, else -1.
func totalOf(p graph.Page, n int) int {
	if p.Total {
		return n
	}
	return -1
}

// eventCount is the number of events that n takes part in: the edges' numbers,
// which the database keeps, less the events that it takes part in twice.
const eventCount = "(COUNT { (n)<-[:AGENT]-() } + COUNT { (n)<-[:TARGET]-() } - size([x IN reflexive WHERE x = n.id]))"
