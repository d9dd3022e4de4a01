// Write: changes what direct edges carry. Leans on node_id.
UNWIND $rows AS row
MATCH (a:Node {id: row.from})-[r:{{.Type}} {event: row.event}]->(b:Node {id: row.to})
SET r += row.properties
