-- Leans on title_words, then the primary key of articles.
SELECT a.id, a.title, fold(a.title) = :folded AS whole
FROM title_words w CROSS JOIN articles a ON a.nid = w.rowid
WHERE title_words MATCH :match
ORDER BY whole DESC, a.id
LIMIT :limit
