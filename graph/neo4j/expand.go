package neo4j

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"backchannel/graph"
)

// walk says how a statement follows a relation in one direction.
type walk struct {
	// pattern names the template that matches the edges of n.
	pattern string
	// events says that the list is sorted by the events at the other end.
	events bool
	// filtered says that the filter is about the events that the edges lead to
	// or stand for; else only KnownBy counts.
	filtered bool
	keys     []key // behind the event's, where the list is sorted by events
}

func text(expression string) key    { return key{expression: expression, kind: graph.TextKey} }
func integer(expression string) key { return key{expression: expression, kind: graph.IntegerKey} }

// walks has every relation but Holds, whose filter is Go; Out first.
var walks = map[graph.Relation][2]walk{
	graph.Agent:       participation,
	graph.Target:      participation,
	graph.Participant: participation,
	graph.About:       {{pattern: "about_out", keys: []key{text("o.id")}}, {pattern: "about_in", events: true, filtered: true, keys: []key{text("e.id")}}},
	graph.At:          {{pattern: "at_out", keys: []key{text("o.id")}}, {pattern: "at_in", events: true, filtered: true, keys: []key{text("e.id")}}},
	graph.Object: {
		{pattern: "object_out", events: true, filtered: true, keys: []key{text("e.id")}},
		{pattern: "object_in", events: true, filtered: true, keys: []key{text("e.id")}},
	},
	graph.Of:          plainEdge,
	graph.PartOf:      plainEdge,
	graph.Cites:       plainEdge,
	graph.PublishedBy: plainEdge,
	graph.Reports: {
		{pattern: "reports_out", events: true, filtered: true,
			keys: []key{text("e.id"), integer("r.start"), integer("r.end"), text("r.extractor")}},
		{pattern: "reports_in", filtered: true,
			keys: []key{text("o.id"), integer("r.start"), text("r.extractor"), integer("r.end")}},
	},
	graph.Attests: {
		{pattern: "attests_out", keys: []key{text("o.id"), text("r.holding"), integer("r.start"), integer("r.end"), text("r.extractor")}},
		{pattern: "attests_in", keys: []key{text("o.id"), integer("r.start"), text("r.extractor"), text("r.holding"), integer("r.end")}},
	},
	graph.Mentions: {
		{pattern: "mentions_out", keys: []key{integer("r.start"), text("o.id"), integer("r.end"), text("r.text")}},
		{pattern: "mentions_in"}, // by the order of articles
	},
	graph.Direct: {
		{pattern: "direct_out", events: true, filtered: true, keys: []key{text("o.id"), text("r.event")}},
		{pattern: "direct_in", events: true, filtered: true, keys: []key{text("o.id"), text("r.event")}},
	},
}

var (
	participation = [2]walk{
		{pattern: "participation_out", keys: []key{text("o.id")}},
		{pattern: "participation_in", events: true, filtered: true, keys: []key{text("e.id")}},
	}
	// reported is REPORTS followed Out, each event once.
	reported  = walk{pattern: "reported", events: true, filtered: true, keys: []key{text("e.id")}}
	plainEdge = [2]walk{
		{pattern: "plain_out", keys: []key{text("o.id")}},
		{pattern: "plain_in", keys: []key{text("o.id")}},
	}
)

// edgeTypes are the types of a relation's edges, as statements write them.
func edgeTypes(r graph.Relation, types []graph.EventType) string {
	switch r {
	case graph.Participant:
		return "AGENT|TARGET"
	case graph.Direct:
		if len(types) == 0 {
			types = graph.EventTypes()
		}
		names := make([]string, len(types))
		for i, t := range types {
			names[i] = cmp.Or(t.String(), "NONE") // no event has the zero type
		}
		slices.Sort(names)
		return strings.Join(slices.Compact(names), "|")
	}
	return r.String()
}

// Expand implements graph.Store.
func (s *Store) Expand(ctx context.Context, x graph.Expansion) (map[graph.ID]graph.List[graph.Edge], error) {
	if x.Relation.String() == "" || x.Direction > graph.In {
		return nil, graph.Invalidf("there is no relation %d in direction %d", x.Relation, x.Direction)
	}
	filter, err := newEventFilter(x.Events)
	if err != nil {
		return nil, err
	}
	by, err := filter.eventKey(x.Order)
	if err != nil {
		return nil, err
	}
	if x.Relation == graph.Holds {
		return s.expandHoldings(ctx, x)
	}
	w := walks[x.Relation][x.Direction]
	if w.pattern == "reports_out" && x.Once {
		w = reported
	}
	if !w.filtered {
		filter, _ = newEventFilter(graph.EventFilter{KnownBy: x.Events.KnownBy})
	}
	filter.Anchor = "" // the nodes are where matching begins
	articles, err := newArticleFilter(x.Articles)
	if err != nil {
		return nil, err
	}
	articles.Known = filter.Known
	byArticle, err := articleKeys(x.ArticleOrder, "o")
	if err != nil {
		return nil, err
	}
	keys := w.keys
	if w.pattern == "mentions_in" {
		keys = byArticle
	}
	plain := x.Relation == graph.Direct && x.Order != graph.ByRecorded && filter.onlyTypes()
	if w.events {
		// One statement for all orders: no index sorts the edges of a node.
		by.expression = "CASE $order WHEN 'confidence' THEN " + filter.confidence() + " WHEN 'recorded' THEN e.recorded ELSE e.date END"
		if plain {
			by.expression = "CASE $order WHEN 'confidence' THEN r.confidence ELSE r.date END"
		}
		keys = append([]key{by}, keys...)
	}
	page, err := newPaging(x.Page, keys)
	if err != nil {
		return nil, err
	}
	data := struct {
		eventFilter
		paging
		Pattern, EdgeTypes string
		Plain              bool // the edges carry all that is asked of their events
		Articles           articleFilter
		KindLabels         string // of what is mentioned, "" for all
		Named              bool   // $named are the entities mentioned, or the other ends of direct edges
	}{filter, page, w.pattern, edgeTypes(x.Relation, filter.Types), plain, articles, kindLabels(x.Mentions.Kinds), false}
	named := x.Mentions.Entities
	if x.Relation == graph.Direct {
		named = x.Others
	}
	data.Named = len(named) > 0
	if plain {
		data.Types = nil // the edges' own
	}
	list, err := statement("expand", data)
	if err != nil {
		return nil, err
	}
	count, err := statement("expand_count", data)
	if err != nil {
		return nil, err
	}
	params := filter.params()
	page.params(params)
	params["from"], params["order"], params["named"] = distinct(x.From), orderNames[x.Order], texts(named)
	if w.pattern == "mentions_in" {
		articles.KnownBy = x.Events.KnownBy
		articles.params(params)
	}
	edges := map[graph.ID][]graph.Keyed[graph.Edge]{}
	totals := map[graph.ID]int{}
	err = s.read(ctx, "Expand", func(t transaction) error {
		clear(edges)
		clear(totals)
		if w.filtered || x.Relation == graph.About || x.Relation == graph.At {
			if _, err := t.recall(filter, params); err != nil {
				return err
			}
		}
		err := t.each(list, params, func(r row) error {
			e, err := readEdge(x, r)
			if err != nil {
				return err
			}
			k, err := keyed(page, e, r)
			from := graph.ID(r.string("from"))
			edges[from] = append(edges[from], k)
			return err
		})
		if err != nil || !x.Page.Total {
			return err
		}
		return t.each(count, params, func(r row) error {
			totals[graph.ID(r.string("from"))] = int(r.integer("total"))
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	lists := make(map[graph.ID]graph.List[graph.Edge], len(edges))
	for id, l := range edges {
		lists[id] = cut(x.Page, l, totalOf(x.Page, totals[id]))
	}
	return lists, nil
}

func distinct(ids []graph.ID) []string {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	return texts(slices.Compact(ids))
}

// readEdge makes an edge of the columns of the statement expand.
func readEdge(x graph.Expansion, r row) (graph.Edge, error) {
	e := graph.Edge{Relation: x.Relation, From: graph.ID(r.string("from")), To: graph.ID(r.string("other"))}
	if x.Direction == graph.In {
		e.From, e.To = e.To, e.From
	}
	p := r.properties("edge")
	f := reader{of: "an edge from " + string(e.From)}
	span := graph.Span{Start: int(p.integer("start")), End: int(p.integer("end")), Text: p.string("text")}
	switch x.Relation {
	case graph.Direct:
		e.Event = graph.EventID(p.string("event"))
		e.Type = parsed(&f, p, "type", graph.ParseEventType)
	case graph.Mentions:
		e.Mention = &span
	case graph.Reports, graph.Attests:
		if x.Relation == graph.Reports && x.Direction == graph.Out && x.Once {
			break
		}
		e.Evidence = &graph.Evidence{
			Article: graph.ArticleID(e.From), Span: span, Confidence: p.number("confidence"), Recorded: f.moment(p, "recorded"),
			Extractor: graph.Extractor{Name: p.string("extractor"), Version: p.string("version")},
		}
		if x.Relation == graph.Reports {
			e.Evidence.Status = parsed(&f, p, "status", graph.ParseEventStatus)
		}
		e.Attested = graph.HoldingID(p.string("holding"))
		e.Said = parsed(&f, p, "said", graph.ParseHoldingStatus)
	}
	return e, f.err
}

// expandHoldings reads all holdings of the people or offices, which are few,
// and selects and pages in Go: graph.HoldingFilter.Matches alone decides.
func (s *Store) expandHoldings(ctx context.Context, x graph.Expansion) (map[graph.ID]graph.List[graph.Edge], error) {
	if err := x.Page.Validate(); err != nil {
		return nil, err
	}
	if err := x.Holdings.AsOf.Validate(); err != nil {
		return nil, err
	}
	data := struct{ Known, In bool }{!x.Events.KnownBy.IsZero(), x.Direction == graph.In}
	list, err := statement("expand_holds", data)
	if err != nil {
		return nil, err
	}
	params := map[string]any{"from": distinct(x.From), "knownBy": momentOf(x.Events.KnownBy)}
	var edges map[graph.ID][]graph.Keyed[graph.Edge]
	err = s.read(ctx, "Expand", func(t transaction) error {
		edges = map[graph.ID][]graph.Keyed[graph.Edge]{}
		return t.each(list, params, func(r row) error {
			e := graph.Edge{Relation: graph.Holds, From: graph.ID(r.string("person")), To: graph.ID(r.string("office"))}
			h, err := readKnownHolding(r.properties("holding"), string(e.From), string(e.To), r.list("claims"))
			if err != nil || !x.Holdings.Matches(h) {
				return err
			}
			e.Holding = &h
			from := graph.ID(r.string("from"))
			edges[from] = append(edges[from], graph.Keyed[graph.Edge]{Item: e, Keys: []any{string(e.To), h.From, string(h.ID)}})
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	lists := map[graph.ID]graph.List[graph.Edge]{}
	for id, all := range edges {
		l, err := graph.CutWhole(x.Page, all, false, graph.TextKey, graph.DateKey, graph.TextKey)
		if err != nil {
			return nil, err
		}
		if len(l.Items) > 0 {
			lists[id] = l
		}
	}
	return lists, nil
}
