package neo4j

import (
	"fmt"
	"maps"
	"slices"

	"backchannel/graph"
)

// holdingState is a holding as the database has it and as it is to be.
type holdingState struct {
	claimState[graph.StoredHoldingClaim]
	person, office graph.ID
	old            storedHolding // without id where the database has none
	edge           string        // the database's id of the HOLDS edge
}

func newHoldingState(person, office graph.ID) *holdingState {
	return &holdingState{claimState: newClaimState[graph.StoredHoldingClaim](), person: person, office: office}
}

// loadHoldings reads the holdings that the facts name, or named before, and
// what everybody says of them. Their people are locked by now.
func (b *batch) loadHoldings() error {
	ids := texts(slices.Sorted(maps.Keys(b.holdings)))
	err := eachOf(b, "write_holdings_read", ids, func(r row) error {
		h, err := readHolding(r.properties("holding"), r.string("person"), r.string("office"))
		if err != nil {
			return err
		}
		s := b.holdings[h.ID]
		s.old, s.edge = h, r.string("edge")
		return nil
	})
	if err != nil {
		return err
	}
	return eachOf(b, "write_attests_read", ids, func(r row) error {
		p := r.properties("claim")
		c, err := readHoldingClaim(p)
		if err != nil {
			return err
		}
		b.holdings[c.ID].read(source{c.Article, c.Extractor.Name}, c, c.Recorded, c.Extractor, p)
		return nil
	})
}

func (b *batch) applyHoldings(f *graph.Facts) {
	from := source{f.Article.ID, f.Extractor.Name}
	said := map[graph.HoldingID]bool{}
	for _, h := range f.Holdings {
		said[h.ID] = true
		c := graph.StoredHoldingClaim{HoldingClaim: h, Article: f.Article.ID, Day: f.Article.Day, Extractor: f.Extractor}
		evidence := graph.SortSpans(h.Evidence)
		c.Evidence, c.InForce = nil, graph.Interval{}
		b.holdings[h.ID].say(from, c, evidence, f, func(was graph.StoredHoldingClaim) bool { return sameHoldingClaim(was, c) })
	}
	for id := range b.toldHoldings[from] {
		if !said[id] {
			delete(b.holdings[id].now, from)
		}
	}
	b.toldHoldings[from] = said
}

// sameHoldingClaim compares all that a claim says but its evidence, the day of
// its article included, which decides folds, but not since when.
func sameHoldingClaim(a, b graph.StoredHoldingClaim) bool {
	return sameHolding(a.Holding, b.Holding) && a.Said == b.Said && a.Day == b.Day
}

func (s *holdingState) want() (storedHolding, bool, error) {
	if len(s.now) == 0 {
		return storedHolding{}, false, nil
	}
	claims := make([]graph.StoredHoldingClaim, 0, len(s.now))
	updated := ""
	for _, c := range s.now {
		claim := c.claim
		claim.Recorded, claim.Evidence = c.recorded, c.evidence
		claims = append(claims, claim)
		updated = max(updated, momentOf(c.recorded))
		if claim.Person != s.person || claim.Office != s.office {
			return storedHolding{}, false, fmt.Errorf("%w: article %s gives the holding %s another person or office", graph.ErrConflict, claim.Article, claim.ID)
		}
	}
	folded := graph.FoldHolding(claims)
	if updated == momentOf(folded.Recorded) {
		updated = ""
	}
	return storedHolding{folded, updated}, true, nil
}

func (b *batch) saveHoldings() error {
	for _, id := range slices.Sorted(maps.Keys(b.holdings)) {
		s := b.holdings[id]
		want, there, err := s.want()
		if err != nil {
			return err
		}
		saveClaims(b, s.claimState, func(c *claim[graph.StoredHoldingClaim], piece int, span graph.Span) {
			b.link("ATTESTS", c.claim.Article, c.claim.Person, attestProperties(c, piece, span))
		})
		switch {
		case !there:
			if s.edge != "" {
				b.gone = append(b.gone, s.edge)
			}
		case s.edge == "":
			b.link("HOLDS", want.Person, want.Office, holdingProperties(want.Holding, want.updated))
		case s.old.updated != want.updated || !s.old.Recorded.Equal(want.Recorded) || !sameHolding(s.old.Holding, want.Holding):
			b.changed = append(b.changed, map[string]any{"edge": s.edge, "properties": holdingProperties(want.Holding, want.updated)})
		}
	}
	return nil
}

// sameHolding compares holdings but for Recorded.
func sameHolding(a, b graph.Holding) bool {
	a.Recorded = b.Recorded
	return a == b
}

func attestProperties(c *claim[graph.StoredHoldingClaim], piece int, span graph.Span) map[string]any {
	h := c.claim
	p := pieceProperties(c, piece, span)
	maps.Copy(p, map[string]any{
		"holding": string(h.ID), "office": string(h.Office), "from": optional(h.From.String()), "to": optional(h.To.String()),
		"status": h.Status.String(), "said": optional(h.Said.String()), "title": optional(h.Title), "day": h.Day.String(), "confidence": h.Confidence,
	})
	return p
}
