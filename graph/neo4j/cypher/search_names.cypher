// Search in names and titles. Leans on name_words and title_words; the counts of events are kept by the database.
{{if .Entities}}{{template "reflexive"}}
{{end -}}
CALL ({{if .Entities}}reflexive{{end}}) {
{{- if .Entities}}
  CALL db.index.fulltext.queryNodes('name_words', $query) YIELD node AS n
  WHERE n:{{.Label}}
  WITH n, [n.name] + coalesce(n.aliases, []) AS names
  UNWIND range(0, size(names) - 1) AS i
  WITH n, names[i] AS name, n.folded[i] AS folded
  WHERE {{template "has words"}}
  WITH n, min(CASE WHEN folded = $text THEN name END) AS whole, min(name) AS first
  RETURN n.id AS id, n.name AS label, whole, first,
    COUNT { (n)<-[:AGENT]-() } + COUNT { (n)<-[:TARGET]-() } - size([x IN reflexive WHERE x = n.id]) AS events
{{- end}}
{{- if and .Entities .Articles}}
  UNION ALL
{{- end}}
{{- if .Articles}}
  CALL db.index.fulltext.queryNodes('title_words', $query) YIELD node AS a
  WITH a, a.folded AS folded
  WHERE {{template "has words"}}
  RETURN a.id AS id, a.title AS label, CASE WHEN folded = $text THEN a.title END AS whole, a.title AS first, 0 AS events
{{- end}}
}
RETURN id, label, coalesce(whole, first) AS matched
ORDER BY whole IS NULL, events DESC, id LIMIT $limit
