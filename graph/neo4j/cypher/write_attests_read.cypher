// Write: all claims of holdings, in order. Leans on attests_holding.
MATCH (a:Article)-[t:ATTESTS]->(p:Person)
WHERE t.holding IN $rows
WITH a, t, p ORDER BY t.holding, a.id, t.extractor, t.piece
RETURN t {.*, article: a.id, person: p.id, edge: elementId(t)} AS claim
