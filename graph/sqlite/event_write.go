package sqlite

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// storedEvent is a folded event with its row's own fields.
type storedEvent struct {
	graph.Event
	nid, object, latest int64
	places              []graph.ID // that claims name beside Place, sorted
}

// claimKey says which claim of the round is meant.
type claimKey struct {
	reading int64
	event   graph.EventID
}

// storedClaim is an event claim with its row's own fields; evidence is as in
// the column.
type storedClaim struct {
	graph.StoredEventClaim
	nid, event, reading int64
	pieces              int
	evidence            string
}

// sameContent reports whether two claims of one event say the same.
func (a *storedClaim) sameContent(b *storedClaim) bool {
	return a.Status == b.Status && a.Confidence == b.Confidence && a.Mode == b.Mode && a.CAMEO == b.CAMEO && a.Quote == b.Quote &&
		a.Place == b.Place && slices.Equal(a.About, b.About) && a.evidence == b.evidence
}

// eventBatch is the part of a batch that is about events.
type eventBatch struct {
	*batch
	byID    map[graph.EventID]*concerned
	sorted  []*concerned   // by id
	gone    []*storedClaim // claims that are no longer made
	changed []*storedClaim // claims with other content
	added   []*storedClaim
}

// concerned is an event of which the round says something.
type concerned struct {
	id      graph.EventID
	nid     int64
	old     *storedEvent   // as it is there; nil
	claims  []*storedClaim // the round's
	touched bool           // is to be folded again
}

// writeEvents makes each reading's claims those of its facts, folds the events
// that this touches, and writes what is derived from them.
func (b *batch) writeEvents() error {
	e := &eventBatch{batch: b, byID: map[graph.EventID]*concerned{}}
	before, err := e.oldClaims()
	if err != nil {
		return err
	}
	if err := e.compare(before); err != nil {
		return err
	}
	changes, err := e.foldNew()
	if err != nil {
		return err
	}
	if err := e.writeClaims(); err != nil {
		return err
	}
	more, err := e.foldOld()
	if err != nil {
		return err
	}
	return e.writeDerived(append(changes, more...))
}

// oldClaims reads what the round's readings claimed before.
func (e *eventBatch) oldClaims() (map[claimKey]*storedClaim, error) {
	before := map[claimKey]*storedClaim{}
	known := e.knownReadings()
	if len(known) == 0 {
		return before, nil
	}
	err := e.c.query("SELECT "+claimColumns+` FROM json_each(:readings) j CROSS JOIN claims c ON c.reading = j.value
		CROSS JOIN readings r ON r.nid = c.reading CROSS JOIN articles a ON a.nid = r.article CROSS JOIN events e ON e.nid = c.event`,
		args{":readings": list(known)}, func(stmt *sqlite.Stmt) error {
			c, err := scanClaim(stmt)
			before[claimKey{c.reading, c.ID}] = c
			return err
		})
	return before, err
}

// compare finds which of the round's claims are new, changed or gone.
func (e *eventBatch) compare(before map[claimKey]*storedClaim) error {
	concern := func(id graph.EventID) {
		if e.byID[id] == nil {
			ev := &concerned{id: id}
			e.byID[id], e.sorted = ev, append(e.sorted, ev)
		}
	}
	for k := range before {
		concern(k.event)
	}
	for _, f := range e.facts {
		for i := range f.Events {
			concern(f.Events[i].ID)
		}
	}
	slices.SortFunc(e.sorted, func(a, b *concerned) int { return strings.Compare(string(a.id), string(b.id)) })
	if err := e.oldEvents(); err != nil {
		return err
	}
	for _, ev := range e.sorted {
		if ev.old == nil {
			ev.nid, ev.touched = next(&e.seq.node), true
		}
	}
	for i, f := range e.facts {
		for _, c := range f.Events {
			ev := e.byID[c.ID]
			sp := canonicalSpans(c.Evidence)
			evidence, err := spansJSON(sp)
			if err != nil {
				return err
			}
			n := &storedClaim{event: ev.nid, reading: e.readings[i].nid, pieces: len(sp), evidence: evidence}
			n.EventClaim, n.Article, n.Extractor = graph.EventClaim{Event: c.Event, Evidence: sp}, f.Article.ID, f.Extractor
			n.Recorded = f.Recorded
			ev.claims = append(ev.claims, n)
			var was *storedClaim
			if len(before) > 0 {
				was = before[claimKey{n.reading, c.ID}]
				delete(before, claimKey{n.reading, c.ID})
			}
			switch {
			case was == nil:
				e.added, ev.touched = append(e.added, n), true
			case !was.sameContent(n) || !ev.old.Event.SameIdentity(c.Event):
				n.nid = was.nid
				e.changed, ev.touched = append(e.changed, n), true
				e.gone = append(e.gone, &storedClaim{nid: was.nid, pieces: was.pieces}) // its words
			default:
				n.nid = was.nid
				if n.Recorded.UnixMicro() < was.Recorded.UnixMicro() {
					e.changed, ev.touched = append(e.changed, n), true
				}
			}
		}
	}
	for k, c := range before {
		e.gone = append(e.gone, c)
		e.byID[k.event].touched = true
	}
	for _, ev := range e.sorted {
		for i, c := range ev.claims {
			if i > 0 && !ev.claims[0].Event.SameIdentity(c.Event) {
				return e.conflict(ev.id, c.Article)
			}
		}
	}
	return nil
}

func (e *eventBatch) conflict(id graph.EventID, article graph.ArticleID) error {
	return fmt.Errorf("%w: article %s gives event %s another type, date, object or participants than another claim does: make ids with graph.NewEventID",
		graph.ErrConflict, article, id)
}

// oldEvents reads the events that are there.
func (e *eventBatch) oldEvents() error {
	ids := make([]graph.EventID, len(e.sorted))
	for i, ev := range e.sorted {
		ids[i] = ev.id
	}
	return e.c.query("SELECT "+eventColumns+" FROM json_each(:ids) j CROSS JOIN events e ON e.id = j.value "+eventJoins,
		args{":ids": list(ids)}, func(stmt *sqlite.Stmt) error {
			o := scanEvent(stmt)
			e.byID[o.ID].old, e.byID[o.ID].nid = &o, o.nid
			return nil
		})
}

// shift leaves room below a claim's number for its pieces of evidence.
const shift = 20

// writeClaims writes the claims and their words.
func (e *eventBatch) writeClaims() error {
	var dead, deadWords []int64
	for _, c := range e.gone {
		if c.event != 0 {
			dead = append(dead, c.nid)
		}
		for i := range c.pieces {
			deadWords = append(deadWords, c.nid<<shift+int64(i))
		}
	}
	if err := e.deleteRows("claims", dead); err != nil {
		return err
	}
	if len(deadWords) > 0 {
		if err := e.c.query("DELETE FROM evidence_words WHERE rowid IN (SELECT value FROM json_each(:rows))", args{":rows": list(deadWords)}, nil); err != nil {
			return err
		}
	}
	rewritten := map[int64]bool{}
	for _, c := range e.gone {
		rewritten[c.nid] = c.event == 0
	}
	words := newInserter(e.c, "evidence_words", "rowid, words")
	addWords := func(c *storedClaim) {
		for i, s := range c.Evidence {
			words.add(integer(c.nid<<shift+int64(i)), text(graph.FoldText(s.Text)))
		}
	}
	slices.SortFunc(e.changed, func(a, b *storedClaim) int { return cmp.Compare(a.nid, b.nid) })
	for _, c := range e.changed {
		err := e.c.query(updateClaimSQL, args{":nid": c.nid, ":status": int(c.Status), ":confidence": c.Confidence, ":mode": c.Mode, ":cameo": c.CAMEO,
			":quote": c.Quote, ":place": null(string(c.Place)), ":about": joinIDs(c.About), ":recorded": c.Recorded.UnixMicro(),
			":pieces": c.pieces, ":evidence": c.evidence}, nil)
		if err != nil {
			return err
		}
		if rewritten[c.nid] {
			addWords(c)
		}
	}
	slices.SortFunc(e.added, func(a, b *storedClaim) int {
		return cmp.Or(cmp.Compare(a.event, b.event), cmp.Compare(a.reading, b.reading))
	})
	rows := newInserter(e.c, "claims", "nid, event, reading, status, confidence, mode, cameo, quote, place, about, recorded, pieces, evidence")
	for _, c := range e.added {
		c.nid = next(&e.seq.claim)
		rows.add(integer(c.nid), integer(c.event), integer(c.reading), integer(int64(c.Status)), real(c.Confidence), text(c.Mode), text(c.CAMEO),
			text(c.Quote), optional(string(c.Place)), text(joinIDs(c.About)), integer(c.Recorded.UnixMicro()), integer(int64(c.pieces)), text(c.evidence))
		addWords(c)
	}
	return firstError(rows.done(), words.done())
}

// foldNew folds the events that were not there, whose claims are all in hand,
// and writes their rows.
func (e *eventBatch) foldNew() ([]change, error) {
	var changes []change
	for _, ev := range e.sorted {
		if ev.old == nil {
			changes = append(changes, change{new: e.fold(ev, ev.claims[0].Event, ev.claims)})
		}
	}
	rows := newInserter(e.c, "events", "nid, id, type, agents, targets, object, date, about, place, status, mode, cameo, quote, confidence, recorded, latest, places")
	for _, ch := range changes {
		n := ch.new
		rows.add(integer(n.nid), text(string(n.ID)), integer(int64(n.Type)), text(joinIDs(n.Agents)), text(joinIDs(n.Targets)), reference(n.object),
			integer(int64(dateKey(n.Date))), text(joinIDs(n.About)), optional(string(n.Place)), integer(int64(n.Status)), text(n.Mode), text(n.CAMEO),
			text(n.Quote), real(n.Confidence), integer(n.Recorded.UnixMicro()), integer(n.latest), text(joinIDs(n.places)))
	}
	return changes, rows.done()
}

// foldOld folds the events that were there from the claims that the round
// leaves, and writes their rows.
func (e *eventBatch) foldOld() ([]change, error) {
	var there []int64
	for _, ev := range e.sorted {
		if ev.old != nil && ev.touched {
			there = append(there, ev.nid)
		}
	}
	slices.Sort(there)
	standing, err := eventClaims(e.c, there, nil)
	if err != nil {
		return nil, err
	}
	mine := map[int64]bool{}
	for _, r := range e.readings {
		mine[r.nid] = true
	}
	var changes []change
	var dead []int64
	for _, ev := range e.sorted {
		if ev.old == nil || !ev.touched {
			continue
		}
		claims := standing[ev.nid]
		if len(claims) == 0 {
			changes, dead = append(changes, change{old: ev.old}), append(dead, ev.nid)
			continue
		}
		identity := claims[0].Event
		if len(ev.claims) > 0 {
			identity = ev.claims[0].Event
		}
		for _, c := range claims {
			if !mine[c.reading] && !identity.SameIdentity(c.Event) {
				return nil, e.conflict(ev.id, ev.claims[0].Article)
			}
		}
		n := e.fold(ev, identity, claims)
		if err := e.updateEvent(n); err != nil {
			return nil, err
		}
		changes = append(changes, change{old: ev.old, new: n})
	}
	return changes, e.deleteRows("events", dead)
}

// fold makes the row of an event from its claims, of which identity says what
// they share.
func (e *eventBatch) fold(ev *concerned, identity graph.Event, claims []*storedClaim) *storedEvent {
	n := &storedEvent{nid: ev.nid, latest: claims[0].Recorded.UnixMicro()}
	folding := make([]graph.StoredEventClaim, len(claims))
	for i, c := range claims {
		folding[i] = c.StoredEventClaim
		f := &folding[i].Event
		f.Type, f.Agents, f.Targets, f.Object, f.Date = identity.Type, identity.Agents, identity.Targets, identity.Object, identity.Date
		n.latest = max(n.latest, c.Recorded.UnixMicro())
	}
	n.Event = folding[0].Event
	if len(folding) > 1 {
		n.Event = graph.FoldEvent(folding)
	}
	for _, c := range claims {
		if c.Place != "" && c.Place != n.Place {
			n.places = append(n.places, c.Place)
		}
	}
	slices.Sort(n.places)
	n.places = slices.Compact(n.places)
	switch {
	case n.Object == "":
	case ev.old != nil && ev.old.Object == n.Object:
		n.object = ev.old.object
	default:
		n.object = e.byID[n.Object].nid
	}
	return n
}

func (e *eventBatch) updateEvent(n *storedEvent) error {
	var object any
	if n.object != 0 {
		object = n.object
	}
	return e.c.query(updateEventSQL, args{":nid": n.nid, ":type": int(n.Type), ":agents": joinIDs(n.Agents), ":targets": joinIDs(n.Targets), ":object": object,
		":date": dateKey(n.Date), ":about": joinIDs(n.About), ":place": null(string(n.Place)), ":status": int(n.Status), ":mode": n.Mode, ":cameo": n.CAMEO,
		":quote": n.Quote, ":confidence": n.Confidence, ":recorded": n.Recorded.UnixMicro(), ":latest": n.latest, ":places": joinIDs(n.places)}, nil)
}
