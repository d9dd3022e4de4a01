package neo4j

import (
	"time"

	"backchannel/graph"
)

// known is what had been loaded by a moment, where later claims have changed
// the stored fold. These are few: most events and holdings are told at one
// moment only, and then the fold either rests on it or was not there yet.
type known map[graph.EventID]graph.Event

// event makes the event of a node's properties as it was known.
func (k known) event(p properties) (graph.Event, error) {
	if e, ok := k[graph.EventID(p.string("id"))]; ok {
		return e, nil
	}
	e, err := readEvent(p)
	return e.Event, err
}

// recall gives the statements what the filter leans on beyond the database's
// own properties: what is part of its countries ($scope) and, where it asks
// what was known by a moment, events ($recalled) and holdings ($held) as they
// were then.
func (t transaction) recall(f eventFilter, params map[string]any) (known, error) {
	params["scope"], params["recalled"], params["held"] = texts(f.Country), map[string]any{}, map[string]any{}
	if len(f.Country) > 0 {
		list, err := statement("country_scope", nil)
		if err != nil {
			return nil, err
		}
		scope := texts(f.Country)
		err = t.each(list, params, func(r row) error {
			scope = append(scope, r.string("id"))
			return nil
		})
		if params["scope"] = scope; err != nil {
			return nil, err
		}
	}
	if !f.Known {
		return nil, nil
	}
	if err := t.recallHoldings(f.KnownBy, params); err != nil {
		return nil, err
	}
	return t.recallEvents(f.KnownBy, params)
}

func (t transaction) recallEvents(knownBy time.Time, params map[string]any) (known, error) {
	list, err := statement("events_recalled", nil)
	if err != nil {
		return nil, err
	}
	k, recalled := known{}, map[string]any{}
	err = t.each(list, map[string]any{"knownBy": momentOf(knownBy)}, func(r row) error {
		stored, err := readEvent(r.properties("event"))
		if err != nil {
			return err
		}
		var claims []graph.StoredEventClaim
		for _, p := range r.list("claims") {
			c, err := readEventClaim(stored.Event, p)
			if err != nil {
				return err
			}
			claims = append(claims, c)
		}
		if len(claims) == 0 {
			return nil // written while this is read
		}
		e := graph.FoldEvent(claims)
		k[e.ID] = e
		recalled[string(e.ID)] = map[string]any{"status": e.Status.String(), "confidence": e.Confidence,
			"about": optionalList(e.About), "place": optional(string(e.Place))}
		return nil
	})
	params["recalled"] = recalled
	return k, err
}

func (t transaction) recallHoldings(knownBy time.Time, params map[string]any) error {
	list, err := statement("holdings_recalled", nil)
	if err != nil {
		return err
	}
	held := map[string]any{}
	err = t.each(list, map[string]any{"knownBy": momentOf(knownBy)}, func(r row) error {
		h, err := readKnownHolding(r.properties("holding"), r.string("person"), r.string("office"), r.list("claims"))
		held[string(h.ID)] = map[string]any{"from": h.InForce.Start.String(), "to": h.InForce.End.String()}
		return err
	})
	params["held"] = held
	return err
}
