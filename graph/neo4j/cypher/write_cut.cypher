// Write: cuts edges by their ends and, of direct edges, their event. Leans on node_id.
UNWIND $rows AS row
MATCH (a:Node {id: row.from})-[r:{{.Type}}]->(b:Node {id: row.to})
WHERE row.event IS NULL OR r.event = row.event
DELETE r
