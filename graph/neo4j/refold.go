package neo4j

import (
	"context"
	"slices"

	"backchannel/graph"
)

// refold folds names, titles and evidence again, where that gives something
// else, some thousand at a time, each in a transaction of its own: it can be
// interrupted and repeated.
func (s *Store) refold(ctx context.Context) error {
	for _, sweep := range []struct {
		read string
		save string
		rows func(r row) []map[string]any
	}{
		{"refold_nodes", "write_nodes", func(r row) []map[string]any {
			id := graph.ID(r.string("id"))
			names := stringsOf[string](r.any("names"))
			for i, n := range names {
				names[i] = graph.FoldText(n)
			}
			if id.Kind() == graph.ArticleKind { // a title is one text, not a list
				if names[0] == r.string("folded") {
					return nil
				}
				return []map[string]any{{"id": string(id), "properties": map[string]any{"folded": names[0]}}}
			}
			if slices.Equal(names, stringsOf[string](r.any("folded"))) {
				return nil
			}
			return []map[string]any{{"id": string(id), "properties": map[string]any{"folded": names}}}
		}},
		{"refold_evidence", "write_changed", func(r row) []map[string]any {
			var rows []map[string]any
			for _, p := range r.list("reports") {
				if f := graph.FoldText(p.string("text")); f != p.string("folded") {
					rows = append(rows, map[string]any{"edge": p.string("edge"), "properties": map[string]any{"folded": f}})
				}
			}
			return rows
		}},
	} {
		list, err := statement(sweep.read, nil)
		if err != nil {
			return err
		}
		for after := ""; ; {
			last := ""
			err := s.write(ctx, "migrate", func(t transaction) error {
				last = ""
				var rows []map[string]any
				err := t.each(list, map[string]any{"after": after, "limit": chunk}, func(r row) error {
					last = r.string("id")
					rows = append(rows, sweep.rows(r)...)
					return nil
				})
				if err != nil {
					return err
				}
				b := &batch{transaction: t}
				return b.rows(sweep.save, struct{ Labels string }{"Node"}, rows)
			})
			if err != nil {
				return err
			}
			if last == "" {
				break
			}
			after = last
		}
	}
	return nil
}
