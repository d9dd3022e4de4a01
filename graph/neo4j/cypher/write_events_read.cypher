// Write: what the database has of events, and all claims of them in order. Leans on node_id.
MATCH (e:Node:Event)
WHERE e.id IN $rows
RETURN {{template "event"}},
  COLLECT {
    MATCH (a:Article)-[r:REPORTS]->(e)
    WITH a, r ORDER BY a.id, r.extractor, r.piece
    RETURN r {.extractor, .version, .start, .end, .text, .confidence, .recorded, .status, .mode, .cameo, .quote, .place, .about, article: a.id, edge: elementId(r)}
  } AS reports
