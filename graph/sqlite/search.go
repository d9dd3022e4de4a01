package sqlite

import (
	"cmp"
	"context"
	_ "embed"
	"errors"
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

var (
	//go:embed search_names.sql
	searchNamesFile string
	//go:embed search_titles.sql
	searchTitlesFile string
	//go:embed search_evidence.sql
	searchEvidenceFile string

	searchNamesSQL    = trim(searchNamesFile)
	searchTitlesSQL   = trim(searchTitlesFile)
	searchEvidenceSQL = trim(searchEvidenceFile)
)

// found is a hit with what it is ranked by.
type found struct {
	graph.Hit
	whole  bool
	events int64
}

// Search implements graph.Store.
func (s *Store) Search(ctx context.Context, text string, kinds []graph.Kind, limit int) ([]graph.Hit, error) {
	if limit < 1 || limit > graph.MaxPage {
		return nil, graph.Invalidf("a search gives from 1 to %d hits, not %d", graph.MaxPage, limit)
	}
	words := graph.Words(text)
	if len(words) == 0 {
		return nil, ctx.Err()
	}
	if len(kinds) == 0 {
		kinds = graph.Kinds()
	}
	a := args{":match": matching(words), ":folded": strings.Join(words, " "), ":limit": limit}
	var hits []found
	err := s.read(ctx, func(c *conn) error {
		var entities []int
		for _, k := range kinds {
			if k.IsEntity() {
				entities = append(entities, int(k))
			}
		}
		if len(entities) > 0 {
			a[":kinds"] = list(entities)
			err := c.query(searchNamesSQL, a, func(stmt *sqlite.Stmt) error {
				hits = append(hits, found{graph.Hit{ID: graph.ID(stmt.ColumnText(0)), Kind: graph.Kind(stmt.ColumnInt64(1)), Label: stmt.ColumnText(2),
					Matched: stmt.ColumnText(3)}, stmt.ColumnInt(4) != 0, stmt.ColumnInt64(5)})
				return nil
			})
			if err != nil {
				return err
			}
		}
		if slices.Contains(kinds, graph.ArticleKind) {
			err := c.query(searchTitlesSQL, a, func(stmt *sqlite.Stmt) error {
				title := stmt.ColumnText(1)
				hits = append(hits, found{Hit: graph.Hit{ID: graph.ID(stmt.ColumnText(0)), Kind: graph.ArticleKind, Label: title, Matched: title},
					whole: stmt.ColumnInt(2) != 0})
				return nil
			})
			if err != nil {
				return err
			}
		}
		slices.SortFunc(hits, func(a, b found) int {
			if a.whole != b.whole {
				if a.whole {
					return -1
				}
				return 1
			}
			return cmp.Or(cmp.Compare(b.events, a.events), cmp.Compare(a.ID, b.ID))
		})
		if len(hits) >= limit || !slices.Contains(kinds, graph.EventKind) {
			return nil
		}
		events, err := searchEvidence(c, a, limit-len(hits))
		hits = append(hits, events...)
		return err
	})
	if err != nil {
		return nil, err
	}
	out := make([]graph.Hit, min(len(hits), limit))
	for i := range out {
		out[i] = hits[i].Hit
		out[i].Score = 1 / float64(1+i)
	}
	return out, nil
}

// matching is the full-text query: all words, the last one perhaps begun only.
// Words consist of letters and digits, so that quoting them is enough.
func matching(words []string) string {
	return `"` + strings.Join(words, `" AND "`) + `" *`
}

// errEnough ends a query early.
var errEnough = errors.New("enough rows")

// searchEvidence finds the latest events by their evidence. A piece's rowid
// tells its claim and its place in the claim's evidence.
func searchEvidence(c *conn, a args, limit int) ([]found, error) {
	type piece struct{ claim, number int64 }
	pieces := map[int64][]piece{} // by event
	var events []int64
	err := c.query(searchEvidenceSQL, args{":match": a[":match"]}, func(stmt *sqlite.Stmt) error {
		event, row := stmt.ColumnInt64(0), stmt.ColumnInt64(1)
		if len(pieces[event]) == 0 {
			if len(events) == limit {
				return errEnough
			}
			events = append(events, event)
		}
		pieces[event] = append(pieces[event], piece{row >> shift, row & (1<<shift - 1)})
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return nil, err
	}
	claims, err := eventClaims(c, events, nil)
	if err != nil {
		return nil, err
	}
	hits := make([]found, len(events))
	for i, event := range events {
		byNumber := map[int64]*storedClaim{}
		for _, cl := range claims[event] {
			byNumber[cl.nid] = cl
		}
		first := claims[event][0]
		h := graph.Hit{ID: first.ID.Node(), Kind: graph.EventKind, Label: first.Type.String()}
		for j, p := range pieces[event] {
			if text := byNumber[p.claim].Evidence[p.number].Text; j == 0 || text < h.Matched {
				h.Matched = text
			}
		}
		hits[i].Hit = h
	}
	return hits, nil
}
