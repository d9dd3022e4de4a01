package neo4j

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"backchannel/graph"
)

// holdingState is a holding as the database has it and as it is to be.
type holdingState struct {
	person, office graph.ID
	old            storedHolding // without id where the database has none
	edge           string        // the database's id of the HOLDS edge
	before, now    map[source]*holdingClaim
}

// holdingClaim is a claim with the database's ids of its edges, one for each
// piece of evidence; none where it is new.
type holdingClaim struct {
	graph.StoredHoldingClaim
	edges []string
}

func newHoldingState(person, office graph.ID) *holdingState {
	return &holdingState{person: person, office: office, before: map[source]*holdingClaim{}, now: map[source]*holdingClaim{}}
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
	err = eachOf(b, "write_attests_read", ids, func(r row) error {
		p := r.properties("claim")
		c, err := readHoldingClaim(p)
		if err != nil {
			return err
		}
		// Edges come claim by claim, in the order of their pieces.
		s, key := b.holdings[c.ID], source{c.Article, c.Extractor.Name}
		if s.before[key] == nil {
			s.before[key] = &holdingClaim{StoredHoldingClaim: c}
		}
		x := s.before[key]
		x.Evidence = append(x.Evidence, graph.Span{Start: int(p.integer("start")), End: int(p.integer("end")), Text: p.string("text")})
		x.edges = append(x.edges, p.string("edge"))
		return nil
	})
	for _, s := range b.holdings {
		s.now = maps.Clone(s.before)
	}
	return err
}

func (b *batch) applyHoldings(f *graph.Facts) {
	from := source{f.Article.ID, f.Extractor.Name}
	said := map[graph.HoldingID]bool{}
	for _, h := range f.Holdings {
		said[h.ID] = true
		c := &holdingClaim{StoredHoldingClaim: graph.StoredHoldingClaim{HoldingClaim: h, Article: f.Article.ID, Day: f.Article.Day, Extractor: f.Extractor}}
		c.Recorded, c.InForce = f.Recorded, graph.Interval{}
		c.Evidence = sortSpans(h.Evidence)
		s := b.holdings[h.ID]
		if was := s.now[from]; was != nil && sameHoldingClaim(was.StoredHoldingClaim, c.StoredHoldingClaim) {
			c.edges = was.edges
			if was.Recorded.Before(c.Recorded) {
				c.Recorded = was.Recorded
			}
		}
		s.now[from] = c
	}
	for id, s := range b.holdings {
		if !said[id] {
			delete(s.now, from)
		}
	}
}

// sameHoldingClaim compares all that a claim says, the day of its article
// included, which decides folds, but not since when.
func sameHoldingClaim(a, b graph.StoredHoldingClaim) bool {
	x, y := a.Holding, b.Holding
	x.Recorded = y.Recorded
	return x == y && a.Said == b.Said && a.Day == b.Day && slices.Equal(a.Evidence, b.Evidence)
}

func (s *holdingState) want() (storedHolding, bool, error) {
	if len(s.now) == 0 {
		return storedHolding{}, false, nil
	}
	claims := make([]graph.StoredHoldingClaim, 0, len(s.now))
	updated := ""
	for _, c := range s.now {
		claims = append(claims, c.StoredHoldingClaim)
		updated = max(updated, momentOf(c.Recorded))
		if c.Person != s.person || c.Office != s.office {
			return storedHolding{}, false, fmt.Errorf("%w: article %s gives the holding %s another person or office", graph.ErrConflict, c.Article, c.ID)
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
		b.saveAttests(s)
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

// saveAttests notes the edges of claims that have gone, come or changed.
func (b *batch) saveAttests(s *holdingState) {
	for key, old := range s.before {
		if c := s.now[key]; c == nil || c != old && len(c.edges) == 0 {
			b.gone = append(b.gone, old.edges...)
		}
	}
	bySource := func(a, b source) int {
		return cmp.Or(cmp.Compare(a.article, b.article), strings.Compare(a.extractor, b.extractor))
	}
	for _, key := range slices.SortedFunc(maps.Keys(s.now), bySource) {
		c, old := s.now[key], s.before[key]
		if len(c.edges) == 0 {
			for i, span := range c.Evidence {
				b.link("ATTESTS", c.Article, c.Person, attestProperties(c, i+1, span))
			}
			continue
		}
		if !c.Recorded.Equal(old.Recorded) || c.Extractor != old.Extractor {
			for _, edge := range c.edges {
				b.changed = append(b.changed, map[string]any{"edge": edge,
					"properties": map[string]any{"recorded": momentOf(c.Recorded), "version": c.Extractor.Version}})
			}
		}
	}
}

func attestProperties(c *holdingClaim, piece int, span graph.Span) map[string]any {
	return map[string]any{
		"holding": string(c.ID), "office": string(c.Office), "from": optional(c.From.String()), "to": optional(c.To.String()),
		"status": c.Status.String(), "said": optional(c.Said.String()), "title": optional(c.Title), "day": c.Day.String(),
		"confidence": c.Confidence, "extractor": c.Extractor.Name, "version": c.Extractor.Version, "piece": piece,
		"start": span.Start, "end": span.End, "text": span.Text, "recorded": momentOf(c.Recorded),
	}
}
