package neo4j

import (
	"cmp"
	"context"
	"slices"
	"time"

	"backchannel/graph"
)

var _ graph.Archive = (*Store)(nil)

// Facts implements graph.Archive.
func (s *Store) Facts(ctx context.Context, articles []graph.ArticleID, knownBy time.Time) ([]graph.Facts, error) {
	data := struct{ Known bool }{!knownBy.IsZero()}
	read, err := statement("facts", data)
	if err != nil {
		return nil, err
	}
	events, err := statement("facts_events", nil)
	if err != nil {
		return nil, err
	}
	ids := slices.Clone(articles)
	slices.Sort(ids)
	params := map[string]any{"ids": texts(slices.Compact(ids)), "knownBy": momentOf(knownBy)}
	var facts []graph.Facts
	err = s.read(ctx, "Facts", func(t transaction) error {
		facts = nil
		var claimed []*archived
		err := t.each(read, params, func(r row) error {
			all, err := readArchived(r)
			for _, a := range all {
				if !data.Known || len(a.reports)+len(a.Holdings)+len(a.Mentions) > 0 {
					claimed = append(claimed, a)
				}
			}
			return err
		})
		if err != nil {
			return err
		}
		named := map[graph.EventID]graph.Event{}
		for _, a := range claimed {
			for _, p := range a.reports {
				named[graph.EventID(p.string("event"))] = graph.Event{}
			}
		}
		list := make([]string, 0, len(named))
		for id := range named {
			list = append(list, string(id))
		}
		slices.Sort(list)
		err = t.each(events, map[string]any{"ids": list}, func(r row) error {
			p := r.properties("event")
			f := reader{of: p.string("id")}
			e := graph.Event{ID: graph.EventID(p.string("id")), Agents: sortedIDs(p["agents"]), Targets: sortedIDs(p["targets"]),
				Object: graph.EventID(p.string("object")), Type: parsed(&f, p, "type", graph.ParseEventType), Date: f.date(p, "date")}
			named[e.ID] = e
			return f.err
		})
		if err != nil {
			return err
		}
		for _, a := range claimed {
			if err := a.claims(named); err != nil {
				return err
			}
			a.Arrange(a.seen, a.first)
			facts = append(facts, a.Facts)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(facts, func(a, b graph.Facts) int {
		return cmp.Or(cmp.Compare(a.Article.ID, b.Article.ID), cmp.Compare(a.Extractor.Name, b.Extractor.Name))
	})
	return facts, nil
}

// archived are the facts of one extractor about one article, while they are
// put together.
type archived struct {
	graph.Facts
	first   time.Time    // when the article was first loaded
	seen    time.Time    // the earliest mention
	reports []properties // REPORTS edges, by event, then piece
}

// readArchived reads one article's row: one archived for each of its readers.
func readArchived(r row) ([]*archived, error) {
	p := r.properties("article")
	a, err := archivedArticle(p)
	if err != nil {
		return nil, err
	}
	f := reader{of: string(a.ID)}
	by := map[string]*archived{}
	var all []*archived
	for _, x := range stringsOf[string](p["readers"]) {
		by[x] = &archived{first: f.moment(p, "recorded"), Facts: graph.Facts{Article: a, Extractor: graph.Extractor{Name: x}}}
		all = append(all, by[x])
	}
	for _, p := range r.list("readings") {
		as, err := archivedArticle(p)
		if err != nil {
			return nil, err
		}
		as.ID = a.ID
		if !p.boolean("ownText") {
			as.Text = a.Text
		}
		if x := by[p.string("extractor")]; x != nil {
			x.Article = as
		}
	}
	for _, p := range r.list("mentions") {
		moments := stringsOf[string](p["recorded"])
		for i, name := range stringsOf[string](p["extractors"]) {
			x := by[name]
			at, err := parseMoment(moments[i])
			f.fault("recorded", err)
			if limit := r.string("knownBy"); x == nil || limit != "" && moments[i] > limit {
				continue
			}
			x.Mentions = append(x.Mentions, graph.Mention{Entity: graph.ID(p.string("entity")), Span: spanOf(p)})
			if x.seen.IsZero() || at.Before(x.seen) {
				x.seen = at
			}
		}
	}
	for _, p := range r.list("reports") {
		if x := by[p.string("extractor")]; x != nil {
			x.reports = append(x.reports, p)
			x.Extractor.Version = p.string("version")
		}
	}
	for _, p := range r.list("attests") {
		x := by[p.string("extractor")]
		if x == nil {
			continue
		}
		x.Extractor.Version = p.string("version")
		if n := len(x.Holdings); n > 0 && string(x.Holdings[n-1].ID) == p.string("holding") {
			x.Holdings[n-1].Evidence = append(x.Holdings[n-1].Evidence, spanOf(p))
			continue
		}
		c, err := readHoldingClaim(p)
		if err != nil {
			return nil, err
		}
		c.Evidence = []graph.Span{spanOf(p)}
		x.Holdings = append(x.Holdings, c.HoldingClaim)
	}
	return all, f.err
}

// claims turns the REPORTS edges into claims of the events named.
func (a *archived) claims(named map[graph.EventID]graph.Event) error {
	for _, p := range a.reports {
		id := graph.EventID(p.string("event"))
		if n := len(a.Events); n > 0 && a.Events[n-1].ID == id {
			a.Events[n-1].Evidence = append(a.Events[n-1].Evidence, spanOf(p))
			continue
		}
		c, err := readEventClaim(named[id], p)
		if err != nil {
			return err
		}
		c.Evidence = []graph.Span{spanOf(p)}
		a.Events = append(a.Events, c.EventClaim)
	}
	return nil
}

func spanOf(p properties) graph.Span {
	return graph.Span{Start: int(p.integer("start")), End: int(p.integer("end")), Text: p.string("text")}
}

// archivedArticle makes the article of a node's or reading's properties.
func archivedArticle(p properties) (graph.Article, error) {
	f := reader{of: p.string("id")}
	return graph.Article{
		ID: graph.ArticleID(p.string("id")), URL: p.string("url"), Title: p.string("title"), Published: f.moment(p, "published"), Day: f.date(p, "day"),
		Publisher: p.string("publisher"), Byline: p.string("byline"), Sources: stringsOf[string](p["sources"]), Language: p.string("language"),
		Text: p.string("text"), PublisherID: graph.ID(p.string("publisherID")), Cites: sortedIDs(p["cites"]),
	}, f.err
}
