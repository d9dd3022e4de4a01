// Search in the evidence of events. Leans on evidence_words.
CALL db.index.fulltext.queryRelationships('evidence_words', $query) YIELD relationship AS r
WITH endNode(r) AS e, r.text AS text, r.folded AS folded
WHERE {{template "has words"}}
WITH e, min(CASE WHEN folded = $text THEN text END) AS whole, min(text) AS first
RETURN e.id AS id, e.type AS label, coalesce(whole, first) AS matched
ORDER BY e.date DESC, id LIMIT $limit
