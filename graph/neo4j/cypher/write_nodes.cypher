// Write: sets the properties and labels of nodes that have been locked; null removes a property. Leans on node_id.
UNWIND $rows AS row
MATCH (n:Node {id: row.id})
SET n += row.properties, n:{{.Labels}}
