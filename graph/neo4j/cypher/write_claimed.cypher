// Write: the events and holdings that extractors read in articles before. Leans on node_id.
UNWIND $rows AS row
MATCH (a:Node {id: row.article})
RETURN row.article AS article, row.extractor AS extractor,
  [(a)-[r:REPORTS]->(e) WHERE r.extractor = row.extractor AND r.piece = 1 | e.id] AS events,
  [(a)-[t:ATTESTS]->(p) WHERE t.extractor = row.extractor AND t.piece = 1 | t {.holding, .office, person: p.id}] AS holdings
