package neo4j

import (
	"cmp"
	"maps"
	"slices"

	"backchannel/graph"
)

// articleState is an article as the database has it and as it is to be.
type articleState struct {
	old      graph.Article // without id where the database has none
	recorded string
	readings map[string]graph.ArticleReading // by extractor
	mentions map[mention]*mentionState

	readers     []string // of old
	oldRecorded string
}

// mention is one place where the article names an entity.
type mention struct {
	entity     graph.ID
	start, end int
	text       string
}

// mentionState is who says so since when: before and after the facts.
type mentionState struct {
	edge     string // the database's id; "" where it has none
	old, now map[string]string
}

// loadArticles takes the articles' locks and reads what the database has of them.
func (b *batch) loadArticles() error {
	b.articles = map[graph.ArticleID]*articleState{}
	for _, f := range b.facts {
		b.articles[f.Article.ID] = &articleState{readings: map[string]graph.ArticleReading{}, mentions: map[mention]*mentionState{}}
	}
	ids := texts(slices.Sorted(maps.Keys(b.articles)))
	if err := b.lock(ids); err != nil {
		return err
	}
	return eachOf(b, "write_articles_read", ids, func(r row) error {
		a, err := readArticle(r.properties("article"))
		if err != nil {
			return err
		}
		s := b.articles[a.ID]
		s.old, s.recorded, s.oldRecorded = a, r.string("recorded"), r.string("recorded")
		s.readers = stringsOf[string](r.any("readers"))
		for _, x := range s.readers {
			s.readings[x] = graph.ArticleReading{Article: a, Extractor: graph.Extractor{Name: x}}
		}
		for _, p := range r.list("readings") {
			reading, err := readReading(a, p)
			if err != nil {
				return err
			}
			s.readings[reading.Extractor.Name] = reading
		}
		for _, p := range r.list("mentions") {
			m := &mentionState{edge: p.string("edge"), old: map[string]string{}}
			moments := stringsOf[string](p["recorded"])
			for i, x := range stringsOf[string](p["extractors"]) {
				m.old[x] = moments[i]
			}
			m.now = maps.Clone(m.old)
			s.mentions[mention{graph.ID(p.string("entity")), int(p.integer("start")), int(p.integer("end")), p.string("text")}] = m
		}
		return nil
	})
}

// apply lets the facts take the place of what their extractor said before.
func (s *articleState) apply(f *graph.Facts) {
	a := f.Article
	a.Sources = slices.Clone(a.Sources)
	s.readings[f.Extractor.Name] = graph.ArticleReading{Article: a, Extractor: f.Extractor}
	at := momentOf(f.Recorded)
	if s.recorded == "" || at < s.recorded {
		s.recorded = at
	}
	said := map[mention]bool{}
	for _, m := range f.Mentions {
		k := mention{m.Entity, m.Span.Start, m.Span.End, m.Span.Text}
		said[k] = true
		x := s.mentions[k]
		if x == nil {
			x = &mentionState{now: map[string]string{}}
			s.mentions[k] = x
		}
		if was := x.now[f.Extractor.Name]; was == "" || at < was {
			x.now[f.Extractor.Name] = at
		}
	}
	for k, x := range s.mentions {
		if !said[k] {
			delete(x.now, f.Extractor.Name)
		}
	}
}

func (b *batch) saveArticles() error {
	var nodes, readings []map[string]any
	for _, id := range slices.Sorted(maps.Keys(b.articles)) {
		s := b.articles[id]
		readers := slices.Sorted(maps.Keys(s.readings))
		all := make([]graph.ArticleReading, len(readers))
		for i, x := range readers {
			all[i] = s.readings[x]
		}
		want := graph.FoldArticle(all)
		if s.old.ID == "" || s.recorded != s.oldRecorded || !slices.Equal(readers, s.readers) || !want.Same(s.old) {
			p := articleProperties(want)
			p["recorded"], p["readers"] = s.recorded, readers
			if want.Text != s.old.Text {
				p["text"] = optional(want.Text)
			}
			nodes = append(nodes, map[string]any{"id": string(id), "properties": p})
		}
		b.relink("PUBLISHED_BY", id, optionalID(s.old.PublisherID), optionalID(want.PublisherID))
		b.relink("CITES", id, s.old.Cites, want.Cites)
		if len(readers) > 1 {
			for _, r := range all {
				readings = append(readings, readingRow(want, r))
			}
		}
		b.saveMentions(id, s)
	}
	if err := b.rows("write_nodes", struct{ Labels string }{labels(graph.ArticleKind)}, nodes); err != nil {
		return err
	}
	return b.rows("write_readings", nil, readings)
}

func (b *batch) saveMentions(id graph.ArticleID, s *articleState) {
	byPlace := func(x, y mention) int {
		return cmp.Or(cmp.Compare(x.start, y.start), cmp.Compare(x.end, y.end), cmp.Compare(x.entity, y.entity), cmp.Compare(x.text, y.text))
	}
	for _, k := range slices.SortedFunc(maps.Keys(s.mentions), byPlace) {
		m := s.mentions[k]
		if maps.Equal(m.old, m.now) {
			continue
		}
		extractors := slices.Sorted(maps.Keys(m.now))
		moments := make([]string, len(extractors))
		for i, x := range extractors {
			moments[i] = m.now[x]
		}
		switch {
		case len(m.now) == 0:
			if m.edge != "" {
				b.gone = append(b.gone, m.edge)
			}
		case m.edge != "":
			b.changed = append(b.changed, map[string]any{"edge": m.edge, "properties": map[string]any{"extractors": extractors, "recorded": moments}})
		default:
			b.link("MENTIONS", id, k.entity, map[string]any{"start": k.start, "end": k.end, "text": k.text, "extractors": extractors, "recorded": moments})
		}
	}
}

// readingRow is what one extractor passed of an article that several have
// read. A text that is the article's is not kept twice.
func readingRow(a graph.Article, r graph.ArticleReading) map[string]any {
	p := articleProperties(r.Article)
	delete(p, "folded")
	p["article"], p["extractor"] = string(a.ID), r.Extractor.Name
	p["ownText"] = r.Text != a.Text
	if r.Text != a.Text {
		p["text"] = r.Text
	}
	return map[string]any{"id": string(a.ID) + " " + r.Extractor.Name, "properties": p}
}

func readReading(a graph.Article, p properties) (graph.ArticleReading, error) {
	r, err := readArticle(p)
	r.ID = a.ID
	if !p.boolean("ownText") {
		r.Text = a.Text
	}
	return graph.ArticleReading{Article: r, Extractor: graph.Extractor{Name: p.string("extractor")}}, err
}
