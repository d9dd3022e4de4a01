// Write: what several extractors have read of one article. Leans on reading_id.
UNWIND $rows AS row
MERGE (r:Reading {id: row.id})
SET r = row.properties, r.id = row.id
