// Facts: articles with all that extractors read in them. Leans on node_id and reading_article.
MATCH (a:Node:Article)
WHERE a.id IN $ids{{if .Known}} AND a.recorded <= $knownBy{{end}}
RETURN a {.id, .url, .title, .published, .day, .publisher, .byline, .sources, .language, .text, .readers, .recorded,
    publisherID: head([(a)-[:PUBLISHED_BY]->(x) | x.id]), cites: [(a)-[:CITES]->(x) | x.id]} AS article,
  {{if .Known}}$knownBy{{else}}''{{end}} AS knownBy,
  CASE WHEN size(a.readers) > 1 THEN COLLECT { MATCH (r:Reading {article: a.id}) RETURN r {.*} } ELSE [] END AS readings,
  [(a)-[m:MENTIONS]->(n) | m {.start, .end, .text, .extractors, .recorded, entity: n.id}] AS mentions,
  COLLECT {
    MATCH (a)-[r:REPORTS]->(e)
    {{if .Known}}WHERE r.recorded <= $knownBy
    {{end}}WITH r, e ORDER BY r.extractor, e.id, r.piece
    RETURN r {.extractor, .version, .start, .end, .text, .confidence, .recorded, .status, .mode, .cameo, .quote, .place, .about, event: e.id}
  } AS reports,
  COLLECT {
    MATCH (a)-[t:ATTESTS]->(p)
    {{if .Known}}WHERE t.recorded <= $knownBy
    {{end}}WITH t, p ORDER BY t.extractor, t.holding, t.piece
    RETURN t {.*, article: a.id, person: p.id}
  } AS attests
