// Aggregate by country: what is part of countries. A scan of PART_OF edges, which are few.
MATCH (n)-[:PART_OF]->(c:Country)
RETURN n.id AS part, c.id AS country
