package neo4j

import "backchannel/graph"

// storedHolding is a holding with what the store keeps beside it.
type storedHolding struct {
	graph.Holding
	updated string // moment of the latest claim: from then on this is the fold; "" if all claims are of one
}

func holdingProperties(h graph.Holding, updated string) map[string]any {
	return map[string]any{
		"id": string(h.ID), "from": optional(h.From.String()), "fromPrecision": optional(h.From.Precision().String()),
		"to": optional(h.To.String()), "toPrecision": optional(h.To.Precision().String()), "status": h.Status.String(),
		"title": optional(h.Title), "confidence": h.Confidence, "recorded": momentOf(h.Recorded), "updated": optional(updated),
		"inForceFrom": optional(h.InForce.Start.String()), "inForceTo": optional(h.InForce.End.String()),
	}
}

// readHolding makes the holding of the properties of a HOLDS edge.
func readHolding(p properties, person, office string) (storedHolding, error) {
	h := graph.Holding{ID: graph.HoldingID(p.string("id")), Person: graph.ID(person), Office: graph.ID(office),
		Title: p.string("title"), Confidence: p.number("confidence")}
	f := reader{of: string(h.ID)}
	h.From, h.To = f.date(p, "from"), f.date(p, "to")
	h.InForce = graph.Interval{Start: f.date(p, "inForceFrom"), End: f.date(p, "inForceTo")}
	h.Status = parsed(&f, p, "status", graph.ParseHoldingStatus)
	h.Recorded = f.moment(p, "recorded")
	return storedHolding{h, p.string("updated")}, f.err
}

// readHoldingClaim makes the claim of the properties of an ATTESTS edge,
// without its evidence.
func readHoldingClaim(p properties) (graph.StoredHoldingClaim, error) {
	c := graph.StoredHoldingClaim{
		Article:   graph.ArticleID(p.string("article")),
		Extractor: graph.Extractor{Name: p.string("extractor"), Version: p.string("version")},
	}
	f := reader{of: p.string("holding")}
	c.Holding = graph.Holding{
		ID: graph.HoldingID(p.string("holding")), Person: graph.ID(p.string("person")), Office: graph.ID(p.string("office")),
		From: f.date(p, "from"), To: f.date(p, "to"), Title: p.string("title"), Confidence: p.number("confidence"),
		Status: parsed(&f, p, "status", graph.ParseHoldingStatus), Recorded: f.moment(p, "recorded"),
	}
	c.Said = parsed(&f, p, "said", graph.ParseHoldingStatus)
	c.Day = f.date(p, "day")
	return c, f.err
}

// readKnownHolding is the holding as it was known: the edge's properties, or
// the fold of the claims that came before others.
func readKnownHolding(p properties, person, office string, claims []properties) (graph.Holding, error) {
	h, err := readHolding(p, person, office)
	if err != nil || len(claims) == 0 {
		return h.Holding, err
	}
	stored := make([]graph.StoredHoldingClaim, len(claims))
	for i, c := range claims {
		if stored[i], err = readHoldingClaim(c); err != nil {
			return graph.Holding{}, err
		}
	}
	return graph.FoldHolding(stored), nil
}
