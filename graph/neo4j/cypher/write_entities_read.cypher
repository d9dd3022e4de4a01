// Write: what the database has of entities; the kind tells them from nodes that have only been locked. Leans on node_id.
MATCH (n:Node)
WHERE n.id IN $rows AND n.name IS NOT NULL
RETURN {{template "entity"}}
