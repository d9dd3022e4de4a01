// Write: what the database has of articles. Leans on node_id and reading_article.
MATCH (a:Node:Article)
WHERE a.id IN $rows
RETURN a {.id, .url, .title, .published, .day, .publisher, .byline, .sources, .language, .text, .publisherID, .cites} AS article, a.recorded AS recorded, a.readers AS readers,
  CASE WHEN size(a.readers) > 1 THEN COLLECT { MATCH (r:Reading {article: a.id}) RETURN r {.*} } ELSE [] END AS readings,
  [(a)-[m:MENTIONS]->(n) | m {.start, .end, .text, .extractors, .recorded, entity: n.id, edge: elementId(m)}] AS mentions
