// Write: changes what edges carry, by the database's own ids.
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.edge
SET r += row.properties
