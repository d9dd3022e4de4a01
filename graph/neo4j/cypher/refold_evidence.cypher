// Migration 2: the evidence in a stretch of articles. Leans on node_id.
MATCH (a:Node:Article)
WHERE a.id > $after
WITH a ORDER BY a.id LIMIT $limit
RETURN a.id AS id, [(a)-[r:REPORTS]->() | r {.text, .folded, edge: elementId(r)}] AS reports
ORDER BY id
