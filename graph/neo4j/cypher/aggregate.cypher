// Aggregate. Leans on what the filter leans on: node_id for ids, else a scan.
// The dimensions that are the event's own are chosen by parameter: there are thousands of combinations, and each statement is planned anew.
{{template "events" .}}
WITH *
{{- range .By}}
{{- if eq .Dimension "PUBLISHER"}}
WITH *, COLLECT { MATCH (e)<-[r:REPORTS]-(a:Article){{if .Known}} WHERE r.recorded <= $knownBy{{end}} RETURN DISTINCT coalesce(a.publisherID, '') } AS {{.Name}}s
UNWIND CASE WHEN size({{.Name}}s) > 1 THEN [x IN {{.Name}}s WHERE x <> ''] ELSE {{.Name}}s END AS {{.Name}}
{{- else if .Role}}
WITH *, {{template "countries" .}} AS {{.Name}}s
UNWIND CASE {{.Name}}s WHEN [] THEN [''] ELSE {{.Name}}s END AS {{.Name}}
{{- else}}
UNWIND CASE $by[{{.Index}}]
  WHEN 'TYPE' THEN [e.type]
  WHEN 'PLOVER' THEN [e.plover]
  WHEN 'AGENT' THEN e.agents
  WHEN 'TARGET' THEN coalesce(e.targets, [''])
  WHEN 'PLACE' THEN [coalesce({{template "place" .}}, '')]
  WHEN 'ABOUT' THEN coalesce({{template "about" .}}, [''])
  WHEN 'STATUS' THEN [{{template "status" .}}]
  WHEN 'DAY' THEN [CASE WHEN size(e.date) = 10 THEN e.date ELSE '' END]
  WHEN 'MONTH' THEN [CASE WHEN size(e.date) >= 7 THEN left(e.date, 7) ELSE '' END]
  WHEN 'YEAR' THEN [left(e.date, 4)]
END AS {{.Name}}
{{- end}}
{{- end}}
WITH [{{range $i, $d := .By}}{{if $i}}, {{end}}{{.Name}}{{end}}] AS keys, count(*) AS count
RETURN keys, count
ORDER BY count DESC{{range .By}}, keys[{{.Index}}]{{end}} LIMIT $limit
