package sqlite

import (
	"maps"
	"slices"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// storedHolding is a folded holding with its row's own fields.
type storedHolding struct {
	graph.Holding
	nid, latest int64
}

// storedHoldingClaim is a holding claim with its row's own fields.
type storedHoldingClaim struct {
	graph.StoredHoldingClaim
	nid, holding, reading int64
	pieces                int
	evidence              string
}

func (a *storedHoldingClaim) sameContent(b *storedHoldingClaim) bool {
	return a.To == b.To && a.Status == b.Status && a.Said == b.Said && a.Title == b.Title && a.Confidence == b.Confidence && a.Day == b.Day &&
		a.evidence == b.evidence
}

// holdingKey says which claim of the round is meant.
type holdingKey struct {
	reading int64
	holding graph.HoldingID
}

// writeHoldings makes each reading's claims those of its facts, and folds the
// holdings that this touches. A holding's person, office and first day are
// told by its id, so that no two claims of one id can differ in them.
func (b *batch) writeHoldings() error {
	before := map[holdingKey]*storedHoldingClaim{}
	ids := map[graph.HoldingID]bool{}
	if known := b.knownReadings(); len(known) > 0 {
		err := b.c.query("SELECT "+holdingClaimColumns+` FROM json_each(:readings) j CROSS JOIN holding_claims c ON c.reading = j.value
			CROSS JOIN readings r ON r.nid = c.reading CROSS JOIN articles a ON a.nid = r.article CROSS JOIN holdings h ON h.nid = c.holding `+holdingJoins,
			args{":readings": list(known)}, func(stmt *sqlite.Stmt) error {
				c, err := scanHoldingClaim(stmt)
				before[holdingKey{c.reading, c.ID}] = c
				ids[c.ID] = true
				return err
			})
		if err != nil {
			return err
		}
	}
	for _, f := range b.facts {
		for _, h := range f.Holdings {
			ids[h.ID] = true
		}
	}
	if len(ids) == 0 {
		return nil
	}
	sorted := slices.Sorted(maps.Keys(ids))
	old, nids := map[graph.HoldingID]storedHolding{}, map[graph.HoldingID]int64{}
	err := b.c.query("SELECT "+holdingColumns+" FROM json_each(:ids) j CROSS JOIN holdings h ON h.id = j.value "+holdingJoins,
		args{":ids": list(sorted)}, func(stmt *sqlite.Stmt) error {
			h := scanHolding(stmt)
			old[h.ID] = h
			nids[h.ID] = h.nid
			return nil
		})
	if err != nil {
		return err
	}
	rows := newInserter(b.c, "holding_claims", "nid, holding, reading, until, status, said, title, confidence, day, recorded, pieces, evidence")
	touched := map[graph.HoldingID]bool{}
	shape := map[graph.HoldingID]graph.Holding{} // person, office and first day
	for i, f := range b.facts {
		for _, h := range f.Holdings {
			if nids[h.ID] == 0 {
				nids[h.ID] = next(&b.seq.holding)
			}
			shape[h.ID] = h.Holding
			sp := canonicalSpans(h.Evidence)
			evidence, err := spansJSON(sp)
			if err != nil {
				return err
			}
			n := &storedHoldingClaim{holding: nids[h.ID], reading: b.readings[i].nid, pieces: len(sp), evidence: evidence}
			n.HoldingClaim, n.Day = h, f.Article.Day
			at := f.Recorded.UnixMicro()
			k := holdingKey{n.reading, h.ID}
			was, known := before[k]
			delete(before, k)
			switch {
			case !known:
				rows.add(integer(next(&b.seq.holdingClaim)), integer(n.holding), integer(n.reading), integer(int64(dateKey(h.To))), integer(int64(h.Status)),
					integer(int64(h.Said)), text(h.Title), real(h.Confidence), integer(int64(dateKey(n.Day))), integer(at), integer(int64(n.pieces)), text(evidence))
			case was.sameContent(n) && at >= was.Recorded.UnixMicro():
				continue
			default:
				err := b.c.query(updateHoldingClaimSQL, args{":nid": was.nid, ":until": dateKey(h.To), ":status": int(h.Status), ":said": int(h.Said), ":title": h.Title,
					":confidence": h.Confidence, ":day": dateKey(n.Day), ":recorded": at, ":pieces": n.pieces, ":evidence": evidence}, nil)
				if err != nil {
					return err
				}
			}
			touched[h.ID] = true
		}
	}
	var gone []int64
	for k, c := range before {
		gone = append(gone, c.nid)
		touched[k.holding] = true
	}
	if err := firstError(rows.done(), b.deleteRows("holding_claims", gone)); err != nil {
		return err
	}
	return b.foldHoldings(slices.Sorted(maps.Keys(touched)), nids, old, shape)
}

func (b *batch) foldHoldings(ids []graph.HoldingID, nids map[graph.HoldingID]int64, old map[graph.HoldingID]storedHolding, shape map[graph.HoldingID]graph.Holding) error {
	// Claims are read with their holding's row: new ones need one first.
	rows := newInserter(b.c, "holdings", `nid, id, person, office, since, until, status, title, confidence, recorded, latest,
		force_start, force_end, first_day, last_day, ever`)
	var all, dead []int64
	for _, id := range ids {
		all = append(all, nids[id])
		if _, ok := old[id]; ok {
			continue
		}
		h := shape[id]
		zero := integer(0)
		rows.add(integer(nids[id]), text(string(id)), integer(b.entities[h.Person]), integer(b.entities[h.Office]), integer(int64(dateKey(h.From))),
			zero, zero, text(""), real(0), zero, zero, zero, zero, zero, zero, zero)
	}
	if err := rows.done(); err != nil {
		return err
	}
	claims, err := holdingClaims(b.c, all, nil)
	if err != nil {
		return err
	}
	for _, nid := range all {
		if len(claims[nid]) == 0 {
			dead = append(dead, nid)
			continue
		}
		h := foldHolding(claims[nid])
		first, last, ever := bounds(h.InForce)
		err := b.c.query(updateHoldingSQL, args{":nid": nid, ":until": dateKey(h.To), ":status": int(h.Status), ":title": h.Title, ":confidence": h.Confidence,
			":recorded": h.Recorded.UnixMicro(), ":latest": h.latest, ":force_start": dateKey(h.InForce.Start), ":force_end": dateKey(h.InForce.End),
			":first_day": first, ":last_day": last, ":ever": ever}, nil)
		if err != nil {
			return err
		}
	}
	return b.deleteRows("holdings", dead)
}

// openEnd is later than any day.
const openEnd = 99_999_999

// foldHolding folds claims of one holding.
func foldHolding(claims []*storedHoldingClaim) storedHolding {
	folding := make([]graph.StoredHoldingClaim, len(claims))
	latest := claims[0].Recorded.UnixMicro()
	for i, c := range claims {
		folding[i] = c.StoredHoldingClaim
		latest = max(latest, c.Recorded.UnixMicro())
	}
	return storedHolding{Holding: graph.FoldHolding(folding), nid: claims[0].holding, latest: latest}
}
