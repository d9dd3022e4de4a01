// Filters by country: what is part of the countries. Leans on node_id.
MATCH (n:Node)-[:PART_OF]->(c:Node)
WHERE c.id IN $country
RETURN DISTINCT n.id AS id
