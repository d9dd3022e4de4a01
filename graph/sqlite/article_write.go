package sqlite

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// storedReading is a reading with its row's own fields.
type storedReading struct {
	graph.ArticleReading
	nid    int64
	raw    string // article_as_read
	claims int64  // of events
}

// storedArticle is an article's folded row, without the text.
type storedArticle struct {
	graph.Article
	nid, recorded, textOf int64
	readings              []storedReading
}

// writeArticles writes the facts' articles as read, and folds them.
func (b *batch) writeArticles() error {
	facts := map[graph.ArticleID][]int{}
	for i, f := range b.facts {
		facts[f.Article.ID] = append(facts[f.Article.ID], i)
	}
	ids := slices.Sorted(maps.Keys(facts))
	old, err := b.oldArticles(ids)
	if err != nil {
		return err
	}
	b.readings = make([]reading, len(b.facts))
	rows := newInserter(b.c, "articles", "nid, id, url, title, published, day, publisher, byline, sources, language, publisher_id, cites, recorded, text_of")
	readings := newInserter(b.c, "readings", "nid, article, extractor, version, article_as_read, text, claims", rows)
	words := newInserter(b.c, "title_words", "rowid, words")
	cites := newInserter(b.c, "cites", "outlet, article_id, article", rows)
	for _, id := range ids {
		o, known := old[id]
		m := storedArticle{nid: o.nid, recorded: o.recorded, readings: slices.Clone(o.readings)}
		if !known {
			m.nid, m.recorded = next(&b.seq.article), b.facts[facts[id][0]].Recorded.UnixMicro()
		}
		for _, i := range facts[id] {
			f := &b.facts[i]
			m.recorded = min(m.recorded, f.Recorded.UnixMicro())
			r := storedReading{ArticleReading: graph.ArticleReading{Article: f.Article, Extractor: f.Extractor}, claims: int64(len(f.Events))}
			r.Cites = slices.Compact(slices.Sorted(slices.Values(r.Cites)))
			j := slices.IndexFunc(m.readings, func(x storedReading) bool { return x.Extractor.Name == f.Extractor.Name })
			if j < 0 {
				r.nid = next(&b.seq.reading)
				m.readings = append(m.readings, r)
			} else {
				r.nid = m.readings[j].nid
				m.readings[j] = r
			}
			b.readings[i] = reading{r.nid, m.nid, j >= 0}
		}
		m.fold()
		if err := m.encodeReadings(); err != nil {
			return err
		}
		if !known {
			rows.add(integer(m.nid), text(string(id)), optional(m.URL), text(m.Title), integer(m.Published.UnixMicro()), integer(int64(dateKey(m.Day))),
				text(m.Publisher), text(m.Byline), text(strsJSON(m.Sources)), text(m.Language), reference(b.entities[m.PublisherID]),
				text(joinIDs(m.Cites)), integer(m.recorded), integer(m.textOf))
		} else if err := b.updateArticle(o, m); err != nil {
			return err
		}
		for _, r := range m.readings {
			j := slices.IndexFunc(o.readings, func(x storedReading) bool { return x.nid == r.nid })
			switch {
			case j < 0:
				readings.add(integer(r.nid), integer(m.nid), text(r.Extractor.Name), text(r.Extractor.Version), text(r.raw), text(r.Text), integer(r.claims))
			case o.readings[j].raw != r.raw || o.readings[j].Text != r.Text || o.readings[j].Extractor != r.Extractor || o.readings[j].claims != r.claims:
				err := b.c.query("UPDATE readings SET version = :version, article_as_read = :raw, text = :text, claims = :claims WHERE nid = :nid",
					args{":nid": r.nid, ":version": r.Extractor.Version, ":raw": r.raw, ":text": r.Text, ":claims": r.claims}, nil)
				if err != nil {
					return err
				}
			}
		}
		if !known || o.Title != m.Title {
			if known {
				if err := b.c.query("DELETE FROM title_words WHERE rowid = :nid", args{":nid": m.nid}, nil); err != nil {
					return err
				}
			}
			words.add(integer(m.nid), text(graph.FoldText(m.Title)))
		}
		for _, outlet := range o.Cites {
			if !slices.Contains(m.Cites, outlet) {
				if err := b.c.query("DELETE FROM cites WHERE outlet = (SELECT nid FROM entities WHERE id = :outlet) AND article_id = :article",
					args{":outlet": string(outlet), ":article": string(id)}, nil); err != nil {
					return err
				}
			}
		}
		for _, outlet := range m.Cites {
			if !slices.Contains(o.Cites, outlet) {
				cites.add(integer(b.entities[outlet]), text(string(id)), integer(m.nid))
			}
		}
	}
	return firstError(rows.done(), readings.done(), words.done(), cites.done())
}

// oldArticles reads the articles that are there, with all their readings.
func (b *batch) oldArticles(ids []graph.ArticleID) (map[graph.ArticleID]storedArticle, error) {
	old := map[graph.ArticleID]storedArticle{}
	err := b.c.query("SELECT "+articleColumns+", a.recorded, a.text_of FROM json_each(:ids) j CROSS JOIN articles a ON a.id = j.value "+articleJoins,
		args{":ids": list(ids)}, func(stmt *sqlite.Stmt) error {
			a, nid, err := scanArticle(stmt)
			n := stmt.ColumnCount()
			old[a.ID] = storedArticle{Article: a, nid: nid, recorded: stmt.ColumnInt64(n - 2), textOf: stmt.ColumnInt64(n - 1)}
			return err
		})
	if err != nil || len(old) == 0 {
		return old, err
	}
	known := slices.Sorted(maps.Keys(old))
	err = b.c.query(`SELECT a.id, r.nid, r.extractor, r.version, r.article_as_read, r.text, r.claims FROM json_each(:ids) j
		CROSS JOIN articles a ON a.id = j.value CROSS JOIN readings r ON r.article = a.nid`,
		args{":ids": list(known)}, func(stmt *sqlite.Stmt) error {
			o := old[graph.ArticleID(stmt.ColumnText(0))]
			r := storedReading{nid: stmt.ColumnInt64(1), raw: stmt.ColumnText(4), claims: stmt.ColumnInt64(6)}
			r.Article = o.Article
			if r.raw != "" {
				r.Article = graph.Article{}
				if err := json.Unmarshal([]byte(r.raw), &r.Article); err != nil {
					return err
				}
			}
			r.Extractor = graph.Extractor{Name: stmt.ColumnText(2), Version: stmt.ColumnText(3)}
			r.Text = stmt.ColumnText(5)
			o.readings = append(o.readings, r)
			old[o.ID] = o
			return nil
		})
	return old, err
}

// fold sets the article from its readings.
func (m *storedArticle) fold() {
	all := make([]graph.ArticleReading, len(m.readings))
	for i, r := range m.readings {
		all[i] = r.ArticleReading
	}
	m.Article = graph.FoldArticle(all)
	leading := slices.MinFunc(m.readings, func(a, b storedReading) int {
		return cmp.Or(cmp.Compare(len(b.Text), len(a.Text)), cmp.Compare(a.Extractor.Name, b.Extractor.Name))
	})
	m.textOf = leading.nid
}

// encodeReadings says in each reading's row what the article's does not.
func (m *storedArticle) encodeReadings() error {
	if len(m.readings) == 1 {
		m.readings[0].raw = ""
		return nil
	}
	for i := range m.readings {
		a := m.readings[i].Article
		a.Text = ""
		raw, err := json.Marshal(a)
		if err != nil {
			return err
		}
		m.readings[i].raw = string(raw)
	}
	return nil
}

func (b *batch) updateArticle(o, m storedArticle) error {
	before, after := o.Article, m.Article
	before.Text, after.Text = "", ""
	if before.Same(after) && o.recorded == m.recorded && o.textOf == m.textOf {
		return nil
	}
	return b.c.query(updateArticleSQL, args{":nid": m.nid, ":url": null(m.URL), ":title": m.Title, ":published": m.Published.UnixMicro(),
		":day": dateKey(m.Day), ":publisher": m.Publisher, ":byline": m.Byline, ":sources": strsJSON(m.Sources), ":language": m.Language,
		":publisher_id": null(string(m.PublisherID)), ":cites": joinIDs(m.Cites), ":recorded": m.recorded, ":text_of": m.textOf}, nil)
}

// writeMentions makes each reading's mentions those of its facts.
func (b *batch) writeMentions() error {
	type place struct {
		reading, entity int64
		first, last     int
		text            string
	}
	type row struct{ nid, recorded int64 }
	old := map[place]row{}
	if known := b.knownReadings(); len(known) > 0 {
		err := b.c.query(`SELECT m.reading, m.entity, m.first, m.last, m.text, m.nid, m.recorded
			FROM json_each(:readings) j CROSS JOIN mentions m ON m.reading = j.value`,
			args{":readings": list(known)}, func(stmt *sqlite.Stmt) error {
				old[place{stmt.ColumnInt64(0), stmt.ColumnInt64(1), stmt.ColumnInt(2), stmt.ColumnInt(3), stmt.ColumnText(4)}] =
					row{stmt.ColumnInt64(5), stmt.ColumnInt64(6)}
				return nil
			})
		if err != nil {
			return err
		}
	}
	seen := map[place]bool{}
	rows := newInserter(b.c, "mentions", "nid, entity, article_id, first, last, text, reading, recorded")
	for i, f := range b.facts {
		at := f.Recorded.UnixMicro()
		for _, m := range f.Mentions {
			p := place{b.readings[i].nid, b.entities[m.Entity], m.Span.Start, m.Span.End, m.Span.Text}
			if seen[p] {
				continue
			}
			seen[p] = true
			o, known := old[p]
			switch {
			case !known:
				rows.add(integer(next(&b.seq.mention)), integer(p.entity), text(string(f.Article.ID)), integer(int64(p.first)),
					integer(int64(p.last)), text(p.text), integer(p.reading), integer(at))
			case at < o.recorded:
				err := b.c.query("UPDATE mentions SET recorded = :at WHERE nid = :nid", args{":at": at, ":nid": o.nid}, nil)
				if err != nil {
					return err
				}
			}
			delete(old, p)
		}
	}
	var gone []int64
	for _, o := range old {
		gone = append(gone, o.nid)
	}
	return firstError(b.deleteRows("mentions", gone), rows.done())
}
