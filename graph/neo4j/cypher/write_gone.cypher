// Write: cuts edges by the database's own ids.
MATCH ()-[r]->()
WHERE elementId(r) IN $rows
DELETE r
