-- Leans on name_words, then the primary keys of names and entities.
SELECT n.id, n.kind, n.name, ifnull(min(CASE WHEN m.folded = :folded THEN m.name END), min(m.name)), max(m.folded = :folded) AS whole, n.events
FROM name_words w CROSS JOIN names m ON m.nid = w.rowid CROSS JOIN entities n ON n.nid = m.entity
WHERE name_words MATCH :match AND n.kind IN (SELECT value FROM json_each(:kinds))
GROUP BY n.nid
ORDER BY whole DESC, n.events DESC, n.id
LIMIT :limit
