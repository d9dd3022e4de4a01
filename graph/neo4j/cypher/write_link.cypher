// Write: makes edges. Leans on node_id.
UNWIND $rows AS row
MATCH (a:Node {id: row.from}), (b:Node {id: row.to})
CREATE (a)-[r:{{.Type}}]->(b)
SET r = row.properties
