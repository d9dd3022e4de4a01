// Identity: every lookup by id, every MERGE and every lock leans on node_id.
CREATE CONSTRAINT schema_id IF NOT EXISTS FOR (s:Schema) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reading_id IF NOT EXISTS FOR (r:Reading) REQUIRE r.id IS UNIQUE;
CREATE INDEX reading_article IF NOT EXISTS FOR (r:Reading) ON (r.article);

// Lists of events in their orders.
CREATE INDEX event_date IF NOT EXISTS FOR (e:Event) ON (e.date);
CREATE INDEX event_recorded IF NOT EXISTS FOR (e:Event) ON (e.recorded);
CREATE INDEX event_updated IF NOT EXISTS FOR (e:Event) ON (e.updated);
CREATE INDEX event_confidence IF NOT EXISTS FOR (e:Event) ON (e.confidence);
CREATE INDEX event_type IF NOT EXISTS FOR (e:Event) ON (e.type);
// Nearly always empty: who is both agent and target of one event.
CREATE INDEX event_reflexive IF NOT EXISTS FOR (e:Event) ON (e.reflexive);

// Lists of articles, latest first, and the article of a URL.
CREATE INDEX article_published IF NOT EXISTS FOR (a:Article) ON (a.published);
CREATE INDEX article_url IF NOT EXISTS FOR (a:Article) ON (a.url);

// Lists of entities by id and by name, kind by kind.
CREATE INDEX person_id IF NOT EXISTS FOR (n:Person) ON (n.id);
CREATE INDEX office_id IF NOT EXISTS FOR (n:Office) ON (n.id);
CREATE INDEX country_id IF NOT EXISTS FOR (n:Country) ON (n.id);
CREATE INDEX organization_id IF NOT EXISTS FOR (n:Organization) ON (n.id);
CREATE INDEX place_id IF NOT EXISTS FOR (n:Place) ON (n.id);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.sortName);
CREATE INDEX office_name IF NOT EXISTS FOR (n:Office) ON (n.sortName);
CREATE INDEX country_name IF NOT EXISTS FOR (n:Country) ON (n.sortName);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.sortName);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.sortName);

// A holding by its id, its claims, and the holdings that a moment divides.
CREATE INDEX holds_id IF NOT EXISTS FOR ()-[h:HOLDS]-() ON (h.id);
CREATE INDEX holds_updated IF NOT EXISTS FOR ()-[h:HOLDS]-() ON (h.updated);
CREATE INDEX attests_holding IF NOT EXISTS FOR ()-[t:ATTESTS]-() ON (t.holding);
// Where a claim put its event before other claims moved it.
CREATE INDEX reports_place IF NOT EXISTS FOR ()-[r:REPORTS]-() ON (r.place);

// Search. The words are folded before they are stored, so the analyser only parts them at spaces.
CREATE FULLTEXT INDEX name_words IF NOT EXISTS FOR (n:Person|Office|Country|Organization|Place) ON EACH [n.folded] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX title_words IF NOT EXISTS FOR (a:Article) ON EACH [a.folded] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX evidence_words IF NOT EXISTS FOR ()-[r:REPORTS]-() ON EACH [r.folded] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
