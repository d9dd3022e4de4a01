// Write: what the database has of holdings. Leans on holds_id.
MATCH (p:Person)-[h:HOLDS]->(o:Office)
WHERE h.id IN $rows
RETURN h {.*} AS holding, p.id AS person, o.id AS office, elementId(h) AS edge
