package sqlite

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

var _ graph.Archive = (*Store)(nil)

// archived are the facts of one reading, while they are put together.
type archived struct {
	graph.Facts
	first int64 // when the article was first loaded
	seen  int64 // the earliest mention; 0 for none
}

// Facts implements graph.Archive.
func (s *Store) Facts(ctx context.Context, articles []graph.ArticleID, knownBy time.Time) ([]graph.Facts, error) {
	var by any
	if !knownBy.IsZero() {
		by = knownBy.UnixMicro()
	}
	var facts []graph.Facts
	err := s.read(ctx, func(c *conn) error {
		readings, err := readingsOf(c, articles, by)
		if err != nil || len(readings) == 0 {
			return err
		}
		nids := make([]int64, 0, len(readings))
		for nid := range readings {
			nids = append(nids, nid)
		}
		slices.Sort(nids)
		for _, read := range []func(*conn, string, any, map[int64]*archived) error{mentionsOf, claimsOf, holdingClaimsOf} {
			if err := read(c, list(nids), by, readings); err != nil {
				return err
			}
		}
		for _, nid := range nids {
			r := readings[nid]
			if by != nil && len(r.Events)+len(r.Holdings)+len(r.Mentions) == 0 {
				continue
			}
			seen := time.Time{}
			if r.seen != 0 {
				seen = moment(r.seen)
			}
			r.Arrange(seen, moment(r.first))
			facts = append(facts, r.Facts)
		}
		return nil
	})
	slices.SortFunc(facts, func(a, b graph.Facts) int {
		return cmp.Or(cmp.Compare(a.Article.ID, b.Article.ID), cmp.Compare(a.Extractor.Name, b.Extractor.Name))
	})
	return facts, err
}

// readingsOf reads the articles as each extractor passed them on, by nid of
// the reading.
func readingsOf(c *conn, articles []graph.ArticleID, by any) (map[int64]*archived, error) {
	readings := map[int64]*archived{}
	if len(articles) == 0 {
		return readings, nil
	}
	err := c.query("SELECT "+articleColumns+`, a.recorded, r.nid, r.extractor, r.version, r.article_as_read, r.text
		FROM json_each(:ids) j CROSS JOIN articles a ON a.id = j.value AND (:by IS NULL OR a.recorded <= :by)
		CROSS JOIN readings r ON r.article = a.nid `+articleJoins,
		args{":ids": list(articles), ":by": by}, func(stmt *sqlite.Stmt) error {
			a, _, err := scanArticle(stmt)
			if err != nil {
				return err
			}
			if raw := stmt.ColumnText(articleCount + 4); raw != "" {
				a = graph.Article{}
				if err := json.Unmarshal([]byte(raw), &a); err != nil {
					return err
				}
			}
			a.Text = stmt.ColumnText(articleCount + 5)
			readings[stmt.ColumnInt64(articleCount+1)] = &archived{first: stmt.ColumnInt64(articleCount), Facts: graph.Facts{Article: a,
				Extractor: graph.Extractor{Name: stmt.ColumnText(articleCount + 2), Version: stmt.ColumnText(articleCount + 3)}}}
			return nil
		})
	return readings, err
}

func mentionsOf(c *conn, nids string, by any, readings map[int64]*archived) error {
	return c.query(`SELECT m.reading, e.id, m.first, m.last, m.text, m.recorded FROM json_each(:readings) j
		CROSS JOIN mentions m ON m.reading = j.value AND (:by IS NULL OR m.recorded <= :by) CROSS JOIN entities e ON e.nid = m.entity`,
		args{":readings": nids, ":by": by}, func(stmt *sqlite.Stmt) error {
			r := readings[stmt.ColumnInt64(0)]
			r.Mentions = append(r.Mentions, graph.Mention{Entity: graph.ID(stmt.ColumnText(1)),
				Span: graph.Span{Start: stmt.ColumnInt(2), End: stmt.ColumnInt(3), Text: stmt.ColumnText(4)}})
			if at := stmt.ColumnInt64(5); r.seen == 0 || at < r.seen {
				r.seen = at
			}
			return nil
		})
}

func claimsOf(c *conn, nids string, by any, readings map[int64]*archived) error {
	return c.query("SELECT "+claimColumns+` FROM json_each(:readings) j CROSS JOIN claims c ON c.reading = j.value AND (:by IS NULL OR c.recorded <= :by)
		CROSS JOIN readings r ON r.nid = c.reading CROSS JOIN articles a ON a.nid = r.article CROSS JOIN events e ON e.nid = c.event`,
		args{":readings": nids, ":by": by}, func(stmt *sqlite.Stmt) error {
			cl, err := scanClaim(stmt)
			if err == nil {
				r := readings[cl.reading]
				r.Events = append(r.Events, cl.EventClaim)
			}
			return err
		})
}

func holdingClaimsOf(c *conn, nids string, by any, readings map[int64]*archived) error {
	return c.query("SELECT "+holdingClaimColumns+` FROM json_each(:readings) j
		CROSS JOIN holding_claims c ON c.reading = j.value AND (:by IS NULL OR c.recorded <= :by)
		CROSS JOIN readings r ON r.nid = c.reading CROSS JOIN articles a ON a.nid = r.article CROSS JOIN holdings h ON h.nid = c.holding `+holdingJoins,
		args{":readings": nids, ":by": by}, func(stmt *sqlite.Stmt) error {
			cl, err := scanHoldingClaim(stmt)
			if err == nil {
				r := readings[cl.reading]
				r.Holdings = append(r.Holdings, cl.HoldingClaim)
			}
			return err
		})
}
