package neo4j

import (
	"context"
	"time"

	"backchannel/graph"
)

// Nodes implements graph.Store.
func (s *Store) Nodes(ctx context.Context, ids []graph.ID, knownBy time.Time) (map[graph.ID]graph.Node, error) {
	list, err := statement("nodes", !knownBy.IsZero())
	if err != nil {
		return nil, err
	}
	params := map[string]any{"ids": texts(ids), "knownBy": momentOf(knownBy)}
	var nodes map[graph.ID]graph.Node
	err = s.read(ctx, "Nodes", func(t transaction) error {
		nodes = make(map[graph.ID]graph.Node, len(ids))
		var k known
		if !knownBy.IsZero() {
			var err error
			if k, err = t.recallEvents(knownBy, map[string]any{}); err != nil {
				return err
			}
		}
		return t.each(list, params, func(r row) error {
			p := r.properties("node")
			switch id := graph.ID(p.string("id")); id.Kind() {
			case graph.EventKind:
				e, err := k.event(p)
				nodes[id] = e
				return err
			case graph.ArticleKind:
				a, err := readArticle(p)
				nodes[id] = a
				return err
			default:
				nodes[id] = readEntity(p).Entity
				return nil
			}
		})
	})
	if err != nil {
		return nil, err
	}
	return nodes, nil
}
