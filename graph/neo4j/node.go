package neo4j

import (
	"context"
	"time"

	"backchannel/graph"
)

// Nodes implements graph.Store.
func (s *Store) Nodes(ctx context.Context, ids []graph.ID, knownBy time.Time) (map[graph.ID]graph.Node, error) {
	data := struct{ Known bool }{!knownBy.IsZero()}
	list, err := statement("nodes", data)
	if err != nil {
		return nil, err
	}
	params := map[string]any{"ids": texts(ids), "knownBy": momentOf(knownBy)}
	var nodes map[graph.ID]graph.Node
	err = s.read(ctx, "Nodes", func(t transaction) error {
		nodes = make(map[graph.ID]graph.Node, len(ids))
		return t.each(list, params, func(r row) error {
			switch id := graph.ID(r.string("id")); id.Kind() {
			case graph.EventKind:
				e, err := readKnownEvent(r)
				nodes[id] = e
				return err
			case graph.ArticleKind:
				a, err := readArticle(r.properties("article"), r.any("publisherID"), r.any("cites"))
				nodes[id] = a
				return err
			default:
				nodes[id] = readEntity(r.properties("entity"), r.any("of"), r.any("partOf")).Entity
				return nil
			}
		})
	})
	if err != nil {
		return nil, err
	}
	return nodes, nil
}
