package sqlite

import (
	"zombiezen.com/go/sqlite"

	"backchannel/graph"
)

// holdings follows HOLDS. It leans on holdings_by_person and _by_office. Which
// holdings are selected only graph can say.
func (e *expander) holdings() error {
	e.order = up(graph.TextKey, graph.DateKey, graph.TextKey)
	here := "person"
	if e.x.Direction == graph.In {
		here = "office"
	}
	w := newWhere(e.x.Events.KnownBy)
	w.known("h.recorded")
	w.args[":from"] = e.nids
	var found []storedHolding
	node := map[int64]int64{}
	err := e.c.query("SELECT "+holdingColumns+", f.value FROM json_each(:from) f CROSS JOIN holdings h ON h."+here+" = f.value "+holdingJoins+w.sql(),
		w.args, func(stmt *sqlite.Stmt) error {
			h := scanHolding(stmt)
			found = append(found, h)
			node[h.nid] = stmt.ColumnInt64(holdingCount)
			return nil
		})
	if err != nil {
		return err
	}
	if err := asKnown(e.c, found, w.by); err != nil {
		return err
	}
	for _, h := range found {
		if e.x.Holdings.Matches(h.Holding) {
			e.add(node[h.nid], graph.Edge{From: h.Person, To: h.Office, Holding: &h.Holding}, string(h.Office), int64(dateKey(h.From)), string(h.ID))
		}
	}
	return nil
}

// belonging follows OF and PART_OF. It leans on entities_by_office and the
// primary key of parts; along PART_OF the lists are in the entities' rows.
func (e *expander) belonging() error {
	e.order = up(graph.TextKey)
	w := newWhere(e.x.Events.KnownBy)
	w.known("n.recorded")
	w.args[":from"] = e.nids
	path := map[graph.Relation][2]string{
		graph.Of: {"entities s ON s.nid = f.value CROSS JOIN entities n ON n.nid = s.office_of", "entities n ON n.office_of = f.value"},
		graph.PartOf: {"entities s ON s.nid = f.value CROSS JOIN json_each('[\"' || replace(replace(s.part_of, '\\', '\\\\'), ' ', '\",\"') || '\"]') p CROSS JOIN entities n ON n.id = p.value",
			"parts p ON p.whole = f.value CROSS JOIN entities n ON n.nid = p.part"},
	}[e.x.Relation][e.x.Direction]
	return e.c.query("SELECT f.value, n.id FROM json_each(:from) f CROSS JOIN "+path+w.sql(), w.args, func(stmt *sqlite.Stmt) error {
		nid, id := stmt.ColumnInt64(0), stmt.ColumnText(1)
		e.add(nid, e.ended(graph.Edge{}, e.ids[nid], graph.ID(id)), id)
		return nil
	})
}

// attests follows ATTESTS: one edge for each piece of evidence of a holding.
// It leans on readings_by_article, holding_claims_by_reading,
// holdings_by_person and holding_claims_by_holding.
func (e *expander) attests() error {
	path := `readings r ON r.article = f.value CROSS JOIN holding_claims c ON c.reading = r.nid CROSS JOIN holdings h ON h.nid = c.holding
		CROSS JOIN articles a ON a.nid = r.article CROSS JOIN entities n ON n.nid = h.person`
	if e.x.Direction == graph.In {
		path = `holdings h ON h.person = f.value CROSS JOIN holding_claims c ON c.holding = h.nid CROSS JOIN readings r ON r.nid = c.reading
			CROSS JOIN articles a ON a.nid = r.article CROSS JOIN entities n ON n.nid = h.person`
	}
	e.order = up(graph.TextKey, graph.IntegerKey, graph.TextKey, graph.TextKey, graph.IntegerKey)
	if e.x.Direction == graph.Out {
		e.order = up(graph.TextKey, graph.TextKey, graph.IntegerKey, graph.IntegerKey, graph.TextKey)
	}
	w := newWhere(e.x.Events.KnownBy)
	w.known("c.recorded")
	w.args[":from"] = e.nids
	return e.c.query("SELECT f.value, a.id, n.id, r.extractor, r.version, c.confidence, c.recorded, c.evidence, h.id, c.said FROM json_each(:from) f CROSS JOIN "+
		path+w.sql(), w.args, func(stmt *sqlite.Stmt) error {
		article, person, holding := stmt.ColumnText(1), stmt.ColumnText(2), stmt.ColumnText(8)
		sp, err := spans(stmt.ColumnText(7))
		for _, s := range sp {
			ev := evidence(stmt, s)
			keys := []any{article, int64(s.Start), ev.Extractor.Name, holding, int64(s.End)}
			if e.x.Direction == graph.Out {
				keys = []any{person, holding, int64(s.Start), int64(s.End), ev.Extractor.Name}
			}
			e.add(stmt.ColumnInt64(0), graph.Edge{From: graph.ID(article), To: graph.ID(person), Evidence: ev, Attested: graph.HoldingID(holding),
				Said: graph.HoldingStatus(stmt.ColumnInt64(9))}, keys...)
		}
		return err
	})
}

// mentionsOfArticles follows MENTIONS along the arrows. It leans on
// readings_by_article and mentions_by_reading.
func (e *expander) mentionsOfArticles() error {
	e.order = up(graph.IntegerKey, graph.TextKey, graph.IntegerKey, graph.TextKey)
	w := newWhere(e.x.Events.KnownBy)
	w.known("m.recorded")
	if len(e.x.Mentions.Kinds) > 0 {
		among(w, "n.kind", "kinds", e.x.Mentions.Kinds)
	}
	if len(e.x.Mentions.Entities) > 0 {
		w.in("n.id", "entities", texts(e.x.Mentions.Entities))
	}
	w.args[":from"] = e.nids
	return e.c.query(`SELECT f.value, n.id, m.first, m.last, m.text FROM json_each(:from) f CROSS JOIN readings r ON r.article = f.value
		CROSS JOIN mentions m ON m.reading = r.nid CROSS JOIN entities n ON n.nid = m.entity`+w.sql()+
		" GROUP BY f.value, n.id, m.first, m.last, m.text", w.args, func(stmt *sqlite.Stmt) error {
		nid, id := stmt.ColumnInt64(0), stmt.ColumnText(1)
		s := graph.Span{Start: stmt.ColumnInt(2), End: stmt.ColumnInt(3), Text: stmt.ColumnText(4)}
		e.add(nid, graph.Edge{From: e.ids[nid], To: graph.ID(id), Mention: &s}, int64(s.Start), id, int64(s.End), s.Text)
		return nil
	})
}

// mentionsOfEntities follows MENTIONS against the arrows, along
// mentions_by_entity, which has all that it needs where nothing is asked of the
// articles: of an article's mentions the first in the index, which a later one
// finds before it at once.
func (e *expander) mentionsOfEntities() error {
	w := newWhere(e.x.Events.KnownBy)
	w.add("m.entity = f.value", nil)
	w.known("m.recorded")
	known := ""
	if w.by != nil {
		known = " AND b.recorded <= :known"
	}
	w.add(`NOT EXISTS (SELECT 1 FROM mentions b WHERE b.entity = m.entity AND b.article_id = m.article_id
		AND (b.first, b.last, b.text, b.recorded, b.nid) < (m.first, m.last, m.text, m.recorded, m.nid)`+known+")", nil)
	p := paged{columns: "m.article_id, m.first, m.last, m.text", outer: "mentions m", key: "m.nid", inner: "SELECT m.nid FROM mentions m",
		where: w, order: terms{{"m.article_id", ascending, graph.TextKey}}, keys: []string{"m.article_id"},
		scan: func(nid int64, stmt *sqlite.Stmt) graph.Edge {
			s := graph.Span{Start: stmt.ColumnInt(2), End: stmt.ColumnInt(3), Text: stmt.ColumnText(4)}
			return graph.Edge{From: graph.ID(stmt.ColumnText(1)), To: e.ids[nid], Mention: &s}
		}}
	conditions := len(w.clauses)
	w.articles(e.x.Articles)
	if e.x.ArticleOrder != graph.ByArticleID || len(w.clauses) > conditions {
		const article = " CROSS JOIN articles a ON a.id = m.article_id"
		p.inner, p.outer, p.keys = p.inner+article, p.outer+"\n"+article, nil
		p.order, _ = articleOrder(e.x.ArticleOrder)
		for _, t := range p.order {
			p.keys = append(p.keys, t.expr)
		}
	}
	return e.read(p)
}

// outlets follows CITES and PUBLISHED_BY along the arrows: all is in the
// articles' rows.
func (e *expander) outlets() error {
	e.order = up(graph.TextKey)
	w := newWhere(e.x.Events.KnownBy)
	w.known("n.recorded")
	w.args[":from"] = e.nids
	path := "entities n ON n.nid = a.publisher_id"
	if e.x.Relation == graph.Cites {
		path = `json_each('["' || replace(replace(a.cites, '\', '\\'), ' ', '","') || '"]') p CROSS JOIN entities n ON n.id = p.value`
	}
	return e.c.query("SELECT f.value, n.id FROM json_each(:from) f CROSS JOIN articles a ON a.nid = f.value CROSS JOIN "+path+w.sql(), w.args,
		func(stmt *sqlite.Stmt) error {
			nid, id := stmt.ColumnInt64(0), stmt.ColumnText(1)
			e.add(nid, graph.Edge{From: e.ids[nid], To: graph.ID(id)}, id)
			return nil
		})
}

// articlesOfOutlets follows CITES and PUBLISHED_BY against the arrows, along
// the primary key of cites or articles_by_publisher.
func (e *expander) articlesOfOutlets() error {
	w := newWhere(e.x.Events.KnownBy)
	p := paged{columns: "a.id", outer: "articles a", key: "a.nid", where: w, keys: []string{"a.id"}, scan: e.toEvent}
	if e.x.Relation == graph.Cites {
		w.add("c.outlet = f.value", nil)
		if w.by != nil {
			w.add("(SELECT recorded FROM articles WHERE nid = c.article) <= :known", nil)
		}
		p.inner, p.order = "SELECT c.article FROM cites c", terms{{"c.article_id", ascending, graph.TextKey}}
	} else {
		w.add("a.publisher_id = f.value", nil)
		w.known("a.recorded")
		p.inner, p.order = "SELECT a.nid FROM articles a", terms{{"a.id", ascending, graph.TextKey}}
	}
	return e.read(p)
}
