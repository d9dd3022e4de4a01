package sqlite

import (
	_ "embed"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

var (
	//go:embed holding_update.sql
	holdingUpdateFile string
	//go:embed holding_claim_update.sql
	holdingClaimUpdateFile string

	updateHoldingSQL      = trim(holdingUpdateFile)
	updateHoldingClaimSQL = trim(holdingClaimUpdateFile)
)

// holdingColumns are read by scanHolding, from holdings h with holdingJoins.
const (
	holdingColumns = "h.nid, h.id, hp.id, ho.id, h.since, h.until, h.status, h.title, h.confidence, h.recorded, h.latest, h.force_start, h.force_end"
	holdingJoins   = "CROSS JOIN entities hp ON hp.nid = h.person CROSS JOIN entities ho ON ho.nid = h.office"
	holdingCount   = 13
)

func scanHolding(stmt *sqlite.Stmt) storedHolding {
	return storedHolding{
		nid:    stmt.ColumnInt64(0),
		latest: stmt.ColumnInt64(10),
		Holding: graph.Holding{
			ID:         graph.HoldingID(stmt.ColumnText(1)),
			Person:     graph.ID(stmt.ColumnText(2)),
			Office:     graph.ID(stmt.ColumnText(3)),
			From:       keyDate(stmt.ColumnInt64(4)),
			To:         keyDate(stmt.ColumnInt64(5)),
			Status:     graph.HoldingStatus(stmt.ColumnInt64(6)),
			Title:      stmt.ColumnText(7),
			Confidence: stmt.ColumnFloat(8),
			Recorded:   moment(stmt.ColumnInt64(9)),
			InForce:    graph.Interval{Start: keyDate(stmt.ColumnInt64(11)), End: keyDate(stmt.ColumnInt64(12))},
		},
	}
}

// holdingClaimColumns are read by scanHoldingClaim, from holding_claims c,
// readings r, articles a and what holdingColumns needs.
const holdingClaimColumns = `c.nid, c.holding, c.reading, c.until, c.status, c.said, c.title, c.confidence, c.day, c.recorded, c.pieces, c.evidence,
	a.id, r.extractor, r.version, h.id, hp.id, ho.id, h.since`

func scanHoldingClaim(stmt *sqlite.Stmt) (*storedHoldingClaim, error) {
	c := &storedHoldingClaim{
		nid: stmt.ColumnInt64(0), holding: stmt.ColumnInt64(1), reading: stmt.ColumnInt64(2),
		pieces: stmt.ColumnInt(10), evidence: stmt.ColumnText(11),
	}
	c.To, c.Status, c.Said = keyDate(stmt.ColumnInt64(3)), graph.HoldingStatus(stmt.ColumnInt64(4)), graph.HoldingStatus(stmt.ColumnInt64(5))
	c.Title, c.Confidence, c.Day = stmt.ColumnText(6), stmt.ColumnFloat(7), keyDate(stmt.ColumnInt64(8))
	c.Recorded = moment(stmt.ColumnInt64(9))
	c.Article = graph.ArticleID(stmt.ColumnText(12))
	c.Extractor = graph.Extractor{Name: stmt.ColumnText(13), Version: stmt.ColumnText(14)}
	c.ID, c.Person, c.Office = graph.HoldingID(stmt.ColumnText(15)), graph.ID(stmt.ColumnText(16)), graph.ID(stmt.ColumnText(17))
	c.From = keyDate(stmt.ColumnInt64(18))
	var err error
	c.Evidence, err = spans(c.evidence)
	return c, err
}

// holdingClaims reads all claims of holdings, or those recorded by a moment,
// by the holding's nid.
func holdingClaims(c *conn, nids []int64, by any) (map[int64][]*storedHoldingClaim, error) {
	claims := map[int64][]*storedHoldingClaim{}
	if len(nids) == 0 {
		return claims, nil
	}
	err := c.query("SELECT "+holdingClaimColumns+` FROM json_each(:nids) j CROSS JOIN holding_claims c ON c.holding = j.value AND (:by IS NULL OR c.recorded <= :by)
		CROSS JOIN readings r ON r.nid = c.reading CROSS JOIN articles a ON a.nid = r.article CROSS JOIN holdings h ON h.nid = c.holding `+holdingJoins,
		args{":nids": list(nids), ":by": by}, func(stmt *sqlite.Stmt) error {
			h, err := scanHoldingClaim(stmt)
			claims[h.holding] = append(claims[h.holding], h)
			return err
		})
	return claims, err
}

// asKnown folds again the holdings that claims after the moment have changed.
// by is nil for now. What was not known by then must have been left out.
func asKnown(c *conn, hs []storedHolding, by any) error {
	moment, ok := by.(int64)
	if !ok {
		return nil
	}
	var later []int64
	for _, h := range hs {
		if h.latest > moment {
			later = append(later, h.nid)
		}
	}
	claims, err := holdingClaims(c, later, by)
	if err != nil {
		return err
	}
	for i, h := range hs {
		if cs := claims[h.nid]; len(cs) > 0 {
			hs[i] = foldHolding(cs)
		}
	}
	return nil
}
