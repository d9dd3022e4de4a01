// Migration 2: names and titles with what they are folded to. Leans on node_id.
MATCH (n:Node)
WHERE n.id > $after AND n.folded IS NOT NULL
RETURN n.id AS id, CASE WHEN n:Article THEN [n.title] ELSE [n.name] + coalesce(n.aliases, []) END AS names, n.folded AS folded
ORDER BY n.id LIMIT $limit
