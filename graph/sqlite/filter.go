package sqlite

import (
	"backchannel/graph"
)

// selection is an event filter as a FROM clause and a condition on events e.
type selection struct {
	from  string
	where *where
	date  string // the column of the event's date that from walks in order
	// merged says that from is for each of the country's streams: its pages are
	// read stream by stream and merged.
	merged bool
}

// access is how a selection finds events by who and what is part of them.
type access uint8

const (
	// walk goes along one entity's roles by date, and ends with the page: for
	// lists sorted by date.
	walk access = iota
	// set looks the events up first: for lists sorted otherwise, and counts.
	set
	// each looks at each event that something else leads to.
	each
)

// selectEvents translates a filter.
func selectEvents(f graph.EventFilter, a access) (*selection, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	sel := &selection{from: "events e", where: newWhere(f.KnownBy), date: "e.date"}
	a = sel.roles(f, a)
	if len(f.Country) > 0 {
		sel.country(f.Country, a)
	}
	sel.add(f)
	return sel, nil
}

// roles adds the conditions on participants, topics and places, and returns
// how the conditions after them find events. Topics only
// become more with every claim, and a place that is no longer the event's
// stays in roles as a former one: so roles lead to everything that any load
// moment knew, and the claims decide.
func (sel *selection) roles(f graph.EventFilter, a access) access {
	w := sel.where
	place := "= 4"
	if w.by != nil {
		place = ">= 4"
	}
	for _, x := range []struct {
		name, role string
		ids        []graph.ID
	}{
		{"agent", "= 1", f.Agent},
		{"target", "= 2", f.Target},
		{"participant", "<= 2", f.Participant},
		{"about", "= 3", f.About},
		{"place", place, f.Place},
	} {
		if len(x.ids) == 0 {
			continue
		}
		switch {
		case a == walk && len(x.ids) == 1:
			a = each
			sel.from, sel.date = "roles d CROSS JOIN events e ON e.nid = d.event", "d.date"
			w.add("d.entity = (SELECT nid FROM entities WHERE id = :"+x.name+") AND d.role "+x.role, args{":" + x.name: string(x.ids[0])})
			if x.name == "participant" {
				w.add(onceEach, nil)
			}
		case a != each:
			a = each
			w.add("e.nid IN (SELECT event FROM roles WHERE entity IN "+w.nids(x.name, x.ids)+" AND role "+x.role+")", nil)
		default:
			w.add("EXISTS (SELECT 1 FROM roles b WHERE b.entity IN "+w.nids(x.name, x.ids)+" AND b.date = e.date AND b.event = e.nid AND b.role "+x.role+")", nil)
		}
		if w.by == nil {
			continue
		}
		switch x.name {
		case "place":
			w.add("("+placeThen+") IN (SELECT value FROM json_each(:places))", args{":places": list(x.ids)})
		case "about":
			w.add("("+aboutThenHas("SELECT value FROM json_each(:abouts)")+")", args{":abouts": list(x.ids)})
		}
	}
	return a
}

// onceEach keeps one row d of roles for who is agent and target of an event at
// once: the agent's stands for both.
const onceEach = "(d.role = 1 OR NOT EXISTS (SELECT 1 FROM roles b WHERE b.entity = d.entity AND b.date = d.date AND b.event = d.event AND b.role = 1))"

// aboutThenHas is whether an event had one of the ids that the query gives
// among its topics as of the load moment.
func aboutThenHas(ids string) string {
	return `e.latest <= :known OR EXISTS (SELECT 1 FROM claims c CROSS JOIN (` + ids + `) j WHERE c.event = e.nid AND c.recorded <= :known
		AND instr(' ' || c.about || ' ', ' ' || j.value || ' ') > 0)`
}

// add adds the other conditions.
func (sel *selection) add(f graph.EventFilter) {
	w := sel.where
	w.known("e.recorded")
	if len(f.IDs) > 0 {
		w.in("e.id", "ids", texts(f.IDs))
	}
	if len(f.Types) > 0 {
		among(w, "e.type", "types", f.Types)
	}
	if len(f.Object) > 0 {
		w.add("e.object IN (SELECT nid FROM events WHERE id IN (SELECT value FROM json_each(:object)))", args{":object": list(f.Object)})
	}
	if len(f.Article) > 0 {
		w.add("e.nid IN (SELECT c.event FROM articles a CROSS JOIN readings r ON r.article = a.nid CROSS JOIN claims c ON c.reading = r.nid"+
			" WHERE a.id IN (SELECT value FROM json_each(:article))"+w.claimKnown()+")", args{":article": list(f.Article)})
	}
	if len(f.Publisher) > 0 {
		w.add("e.nid IN (SELECT c.event FROM articles a CROSS JOIN readings r ON r.article = a.nid CROSS JOIN claims c ON c.reading = r.nid"+
			" WHERE a.publisher_id IN "+w.nids("publisher", f.Publisher)+w.claimKnown()+")", nil)
	}
	w.period(sel.date, f.Since, f.Until)
	if len(f.Statuses) > 0 {
		among(w, w.then(statusNow, statusThen), "statuses", f.Statuses)
	}
	if len(f.Claimed) > 0 {
		w.add("EXISTS (SELECT 1 FROM claims c WHERE c.event = e.nid AND c.status IN (SELECT value FROM json_each(:claimed))"+w.claimKnown()+")",
			args{":claimed": list(numbers(f.Claimed))})
	}
	if f.MinConfidence > 0 {
		w.add(w.then(confidentNow, confidentThen)+" >= :confidence", args{":confidence": f.MinConfidence})
	}
	if !f.RecordedAfter.IsZero() {
		w.add("e.recorded > :after", args{":after": f.RecordedAfter.UnixMicro()})
	}
}

// claimKnown restricts claims c to those recorded by the load moment.
func (w *where) claimKnown() string {
	if w.by == nil {
		return ""
	}
	return " AND c.recorded <= :known"
}

// bounds are an interval's columns in the table of holdings.
func bounds(i graph.Interval) (first, last, ever int64) {
	last, ever = openEnd, 1
	if !i.Start.IsZero() {
		first = int64(dateKey(i.Start.First()))
	}
	if !i.End.IsZero() {
		last = int64(dateKey(i.End.Last()))
	}
	if i == graph.Never {
		ever = 0
	}
	return first, last, ever
}
