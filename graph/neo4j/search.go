package neo4j

import (
	"context"
	"slices"
	"strings"

	"backchannel/graph"
)

// wordQuery is the full-text query for texts that have all of the words; the
// last may be begun only if prefix. Folded words have no character that means
// something to the query language, and lower case keeps them from being its
// operators.
func wordQuery(words []string, prefix bool) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString("+" + w)
		if prefix && i == len(words)-1 {
			b.WriteByte('*')
		}
	}
	return b.String()
}

// Search implements graph.Store.
func (s *Store) Search(ctx context.Context, text string, kinds []graph.Kind, limit int) ([]graph.Hit, error) {
	if limit < 1 || limit > graph.MaxPage {
		return nil, graph.Invalidf("a search gives from 1 to %d hits", graph.MaxPage)
	}
	for _, k := range kinds {
		if k.String() == "" {
			return nil, graph.Invalidf("there is no node kind %d", k)
		}
	}
	words := graph.Words(text)
	if len(words) == 0 {
		return nil, ctx.Err()
	}
	wanted := func(k graph.Kind) bool { return len(kinds) == 0 || slices.Contains(kinds, k) }
	var labels []string
	for _, k := range entityKinds() {
		if wanted(k) {
			labels = append(labels, k.String())
		}
	}
	data := struct {
		Entities, Articles bool
		Label              string
	}{len(labels) > 0, wanted(graph.ArticleKind), strings.Join(labels, "|")}
	named, err := statement("search_names", data)
	if err != nil {
		return nil, err
	}
	told, err := statement("search_evidence", nil)
	if err != nil {
		return nil, err
	}
	params := map[string]any{
		"query": wordQuery(words, true), "text": strings.Join(words, " "),
		// Whole words stand between spaces; the last is a word's beginning.
		"words": padded(words[:len(words)-1]), "last": " " + words[len(words)-1],
	}
	var hits []graph.Hit
	err = s.read(ctx, "Search", func(t transaction) error {
		hits = nil
		add := func(r row) error {
			h := graph.Hit{ID: graph.ID(r.string("id")), Label: r.string("label"), Matched: r.string("matched")}
			h.Kind = h.ID.Kind()
			hits = append(hits, h)
			return nil
		}
		params["limit"] = limit
		if data.Entities || data.Articles {
			if err := t.each(named, params, add); err != nil {
				return err
			}
		}
		if params["limit"] = limit - len(hits); len(hits) == limit || !wanted(graph.EventKind) {
			return nil
		}
		return t.each(told, params, add)
	})
	if err != nil {
		return nil, err
	}
	for i := range hits {
		hits[i].Score = 1 / float64(i+1) // the order is all that it says
	}
	return hits, nil
}

func padded(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = " " + w + " "
	}
	return out
}
