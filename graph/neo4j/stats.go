package neo4j

import (
	"context"
	"strings"

	"backchannel/graph"
)

// Stats implements graph.Store.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	data := struct {
		Kinds     []graph.Kind
		Relations []graph.Relation
		Direct    string
	}{Kinds: graph.Kinds(), Direct: edgeTypes(graph.Direct, nil)}
	for _, r := range graph.Relations() {
		if r != graph.Participant && r != graph.Direct {
			data.Relations = append(data.Relations, r)
		}
	}
	var texts []string
	for _, name := range []string{"stats", "stats_events", "stats_claims"} {
		text, err := statement(name, data)
		if err != nil {
			return graph.Stats{}, err
		}
		texts = append(texts, text)
	}
	var st graph.Stats
	err := s.read(ctx, "Stats", func(t transaction) error {
		st = graph.Stats{Nodes: map[graph.Kind]int{}, Events: map[graph.EventType]int{}, Months: map[string]int{},
			Edges: map[graph.Relation]int{}, Extractor: map[graph.Extractor]int{}}
		err := t.each(texts[0], nil, func(r row) error {
			nodes, edges := r.properties("nodes"), r.properties("edges")
			for _, k := range data.Kinds {
				if n := nodes.integer(k.String()); n > 0 {
					st.Nodes[k] = int(n)
				}
			}
			for _, rel := range append(data.Relations, graph.Direct) {
				if n := edges.integer(rel.String()); n > 0 {
					st.Edges[rel] = int(n)
				}
			}
			st.Holdings = st.Edges[graph.Holds]
			st.Schema = int(r.integer("schema"))
			var err error
			st.Recorded, err = parseMoment(r.string("recorded"))
			return err
		})
		if err != nil {
			return err
		}
		err = t.each(texts[1], nil, func(r row) error {
			typ, err := graph.ParseEventType(r.string("type"))
			n := int(r.integer("count"))
			st.Events[typ] += n
			month := r.string("month")
			if !strings.Contains(month, "-") {
				month = "" // a year alone
			}
			st.Months[month] += n
			return err
		})
		if err != nil {
			return err
		}
		return t.each(texts[2], nil, func(r row) error {
			n := int(r.integer("count"))
			st.Extractor[graph.Extractor{Name: r.string("extractor"), Version: r.string("version")}] = n
			st.Claims += n
			return nil
		})
	})
	if err != nil {
		return graph.Stats{}, err
	}
	return st, nil
}
