package export

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"backchannel/graph"
)

// factsOf reads what extractors said in those articles of what is selected.
func (p *plan) factsOf(articles []graph.ArticleID) ([]graph.Facts, error) {
	a, ok := p.store.(graph.Archive)
	if !ok {
		return nil, fmt.Errorf("%w: this store cannot give back facts as they were written", graph.ErrConflict)
	}
	facts, err := a.Facts(p.ctx, articles, p.selection.KnownBy)
	if err != nil {
		return nil, err
	}
	for i := range facts {
		f := &facts[i]
		f.Events = slices.DeleteFunc(f.Events, func(e graph.EventClaim) bool { return !p.has(e.ID.Node()) })
		f.Holdings = slices.DeleteFunc(f.Holdings, func(h graph.HoldingClaim) bool { return !p.holds(h.Holding) })
		f.Mentions = slices.DeleteFunc(f.Mentions, func(m graph.Mention) bool { return !p.has(m.Entity) })
		if len(f.Events)+len(f.Holdings) == 0 {
			f.Extractor.Version = "0"
		}
		for k := range f.Events {
			e := &f.Events[k]
			if !p.has(e.Place) {
				e.Place = ""
			}
		}
	}
	return facts, nil
}

func (p *plan) holds(h graph.Holding) bool { return p.has(h.Person) && p.has(h.Office) }

// eachNode hands on the records of all nodes.
func (p *plan) eachNode(do func(Node) error) error {
	for nodes, err := range p.pages() {
		if err != nil {
			return err
		}
		read, err := p.readings(nodes)
		if err != nil {
			return err
		}
		for _, n := range nodes {
			p.count.Nodes++
			p.count.Kinds[n.NodeKind().String()]++
			p.step()
			if err := do(nodeOf(n, read[n.NodeID()], p.selection.Recorded)); err != nil {
				return err
			}
		}
	}
	return nil
}

// reading says in an article's record which extractor read it, and what it
// passed on where that differs from the article.
type reading struct {
	Extractor string         `json:"extractor"`
	Version   string         `json:"version"`
	Article   *graph.Article `json:"article,omitempty"`
}

func (p *plan) readings(nodes []graph.Node) (map[graph.ID]string, error) {
	var articles []graph.ArticleID
	folded := map[graph.ArticleID]graph.Article{}
	for _, n := range nodes {
		if a, ok := n.(graph.Article); ok {
			articles = append(articles, a.ID)
			folded[a.ID] = a
		}
	}
	texts := map[graph.ID]string{}
	if len(articles) == 0 {
		return texts, nil
	}
	facts, err := p.factsOf(articles)
	if err != nil {
		return nil, err
	}
	by := map[graph.ArticleID][]reading{}
	for _, f := range facts {
		r := reading{Extractor: f.Extractor.Name, Version: f.Extractor.Version}
		if a := f.Article; !a.Same(folded[a.ID]) {
			r.Article = &a
		}
		by[f.Article.ID] = append(by[f.Article.ID], r)
	}
	for id, list := range by {
		texts[id.Node()] = jsonText(list)
	}
	return texts, nil
}

// eachEdge hands on the records of all edges, numbered.
func (p *plan) eachEdge(do func(Edge) error) error {
	number := 0
	emit := func(edges []Edge) error {
		for _, e := range edges {
			number++
			e.Number = number
			p.count.Edges++
			p.count.Types[e.Type]++
			p.step()
			if err := do(e); err != nil {
				return err
			}
		}
		return nil
	}
	if p.selection.projection() == Actors {
		return p.links(emit)
	}
	if p.selection.projection() == ActorEvents {
		return p.contacts(emit)
	}
	for nodes, err := range p.pages() {
		if err != nil {
			return err
		}
		owned, err := p.owned(nodes)
		if err != nil {
			return err
		}
		for _, n := range nodes {
			if err := emit(owned[n.NodeID()]); err != nil {
				return err
			}
		}
	}
	return nil
}

// owned makes the edges of each of the nodes, in order.
func (p *plan) owned(nodes []graph.Node) (map[graph.ID][]Edge, error) {
	edges := map[graph.ID][]Edge{}
	add := func(owner graph.ID, e Edge) {
		if p.has(graph.ID(e.From)) && p.has(graph.ID(e.To)) {
			edges[owner] = append(edges[owner], e)
		}
	}
	plainly := func(r graph.Relation, from graph.ID, to ...graph.ID) {
		for _, id := range to {
			if id != "" {
				add(from, Edge{Type: r.String(), From: string(from), To: string(id)})
			}
		}
	}
	var persons []graph.ID
	var articles []graph.ArticleID
	for _, n := range nodes {
		switch n := n.(type) {
		case graph.Event:
			id := n.NodeID()
			plainly(graph.Agent, id, n.Agents...)
			plainly(graph.Target, id, n.Targets...)
			plainly(graph.Object, id, n.Object.Node())
			plainly(graph.About, id, n.About...)
			plainly(graph.At, id, n.Place)
			for _, d := range n.Direct() {
				add(id, directEdge(d))
			}
		case graph.Article:
			articles = append(articles, n.ID)
			plainly(graph.PublishedBy, n.NodeID(), n.PublisherID)
			plainly(graph.Cites, n.NodeID(), n.Cites...)
		case graph.Entity:
			plainly(graph.Of, n.ID, n.Of)
			plainly(graph.PartOf, n.ID, n.PartOf...)
			if n.Kind == graph.Person {
				persons = append(persons, n.ID)
			}
		}
	}
	if len(persons) > 0 {
		held, err := p.expand(persons, graph.Holds, graph.Out)
		if err != nil {
			return nil, err
		}
		for id, list := range held {
			for _, e := range list {
				add(id, holdsEdge(*e.Holding, p.selection.Recorded))
			}
		}
	}
	if len(articles) > 0 {
		if err := p.evidence(articles, add); err != nil {
			return nil, err
		}
	}
	for _, list := range edges {
		slices.SortStableFunc(list, func(a, b Edge) int {
			return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
		})
	}
	return edges, nil
}

// evidence makes the edges from articles to what they tell. The facts come in
// order, so that a stable sort settles parallel edges: by extractor, then
// holding, then span.
func (p *plan) evidence(articles []graph.ArticleID, add func(graph.ID, Edge)) error {
	facts, err := p.factsOf(articles)
	if err != nil {
		return err
	}
	for group := range byArticle(facts) {
		id := group[0].Article.ID
		type place struct {
			entity graph.ID
			span   graph.Span
		}
		said := map[place][]string{}
		var places []place
		for _, f := range group {
			for _, c := range f.Events {
				for _, sp := range c.Evidence {
					add(id.Node(), reportsEdge(id, f.Extractor, c, sp, p.selection.Recorded))
				}
			}
			for _, c := range f.Holdings {
				for _, sp := range c.Evidence {
					add(id.Node(), attestsEdge(id, f.Extractor, c, sp, p.selection.Recorded))
				}
			}
			for _, m := range f.Mentions {
				k := place{m.Entity, m.Span}
				if said[k] == nil {
					places = append(places, k)
				}
				said[k] = append(said[k], f.Extractor.Name)
			}
		}
		slices.SortFunc(places, func(a, b place) int {
			return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End), cmp.Compare(a.entity, b.entity))
		})
		for _, k := range places {
			add(id.Node(), mentionsEdge(id, graph.Mention{Entity: k.entity, Span: k.span}, said[k]))
		}
	}
	return nil
}

// byArticle yields the facts, which are sorted, one article's at a time.
func byArticle(facts []graph.Facts) iter.Seq[[]graph.Facts] {
	return func(yield func([]graph.Facts) bool) {
		for len(facts) > 0 {
			n := 1
			for n < len(facts) && facts[n].Article.ID == facts[0].Article.ID {
				n++
			}
			if !yield(facts[:n]) {
				return
			}
			facts = facts[n:]
		}
	}
}

// eachEvent hands on the selected events by id, page by page.
func (p *plan) eachEvent(do func([]graph.Event) error) error {
	for ids, err := range p.events.chunks(chunk) {
		if err != nil {
			return err
		}
		nodes, err := p.read(ids)
		if err != nil {
			return err
		}
		if len(nodes) < len(ids) {
			return errChanged
		}
		events := make([]graph.Event, 0, len(nodes))
		for _, n := range nodes {
			if e, ok := n.(graph.Event); ok {
				events = append(events, e)
			}
		}
		if err := do(events); err != nil {
			return err
		}
	}
	return nil
}

// contacts are the direct edges between actors, by event.
func (p *plan) contacts(emit func([]Edge) error) error {
	return p.eachEvent(func(events []graph.Event) error {
		for _, e := range events {
			var edges []Edge
			for _, d := range e.Direct() {
				if p.has(d.From) && d.To.Kind().IsActor() && p.has(d.To) {
					edges = append(edges, directEdge(d))
				}
			}
			if err := emit(edges); err != nil {
				return err
			}
		}
		return nil
	})
}

// Contact is the type of the edges of the actors projection.
const Contact = "CONTACT"

// links are the actor–actor edges, one for each pair, by both ends. Pairs are
// sorted outside memory, for there can be as many as events.
func (p *plan) links(emit func([]Edge) error) error {
	var contacts sortedList
	defer contacts.close()
	err := p.eachEvent(func(events []graph.Event) error {
		for _, e := range events {
			for _, d := range e.Direct() {
				if p.has(d.From) && d.To.Kind().IsActor() && p.has(d.To) {
					contacts.add(strings.Join([]string{string(d.From), string(d.To), string(d.Event), d.Date.String(), strconv.Itoa(int(d.Type))}, "\x00"))
				}
			}
		}
		return nil
	})
	if err := firstOf(err, contacts.settle()); err != nil {
		return err
	}
	var l link
	for text := range contacts.all() {
		parts := strings.Split(text, "\x00")
		if parts[0] != l.from || parts[1] != l.to {
			if err := emit(l.edges()); err != nil {
				return err
			}
			l = link{from: parts[0], to: parts[1]}
		}
		date, dateErr := graph.ParseDate(parts[3])
		typ, typErr := strconv.Atoi(parts[4])
		if err := firstOf(dateErr, typErr); err != nil {
			return err
		}
		l.add(date, graph.EventType(typ))
	}
	return firstOf(contacts.err, emit(l.edges()))
}

// link is what joins two actors.
type link struct {
	from, to    string
	count       int
	first, last graph.Date
	types       uint64 // bits by event type
}

func (l *link) add(d graph.Date, t graph.EventType) {
	l.count++
	l.types |= 1 << t
	if !d.IsZero() && (l.first.IsZero() || d.Before(l.first)) {
		l.first = d
	}
	if l.last.Before(d) {
		l.last = d
	}
}

// edges are the one edge, none before there is a contact.
func (l *link) edges() []Edge {
	if l.count == 0 {
		return nil
	}
	a := attrs{at: edgeColumn}
	a.text("first_day", l.first.First().String())
	a.text("last_day", l.last.Last().String())
	a.value("weight", l.count)
	a.text("first", l.first.String())
	a.text("last", l.last.String())
	var types []string
	for _, t := range graph.EventTypes() {
		if l.types&(1<<t) != 0 {
			types = append(types, t.String())
		}
	}
	a.texts("types", types)
	return []Edge{{Type: Contact, From: l.from, To: l.to, Attrs: a.list}}
}
