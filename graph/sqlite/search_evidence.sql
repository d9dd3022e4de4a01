-- Leans on evidence_words, then the primary keys of claims and events.
SELECT e.nid, w.rowid
FROM evidence_words w CROSS JOIN claims c ON c.nid = w.rowid >> 20 CROSS JOIN events e ON e.nid = c.event
WHERE evidence_words MATCH :match
ORDER BY e.date DESC, e.id
