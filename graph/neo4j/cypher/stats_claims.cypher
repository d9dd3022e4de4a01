// Stats: claims by what made them. A scan of all evidence.
MATCH (:Article)-[r:REPORTS]->()
WHERE r.piece = 1
RETURN r.extractor AS extractor, r.version AS version, count(*) AS count
