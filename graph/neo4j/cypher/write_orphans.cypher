// Write: deletes events without claims. Leans on node_id.
MATCH (e:Node)
WHERE e.id IN $rows
DETACH DELETE e
