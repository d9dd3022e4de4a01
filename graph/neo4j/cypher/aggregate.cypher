// Aggregate. Leans on what the filter leans on: node_id for ids, else a scan.
{{template "events" .}}
WITH *
{{- range .By}}
UNWIND {{if eq .Fragment "by_type"}}[e.type]
{{- else if eq .Fragment "by_plover"}}[e.plover]
{{- else if eq .Fragment "by_status"}}[{{if .Known}}status{{else}}e.status{{end}}]
{{- else if eq .Fragment "by_day"}}[CASE WHEN size(e.date) = 10 THEN e.date ELSE '' END]
{{- else if eq .Fragment "by_month"}}[CASE WHEN size(e.date) >= 7 THEN left(e.date, 7) ELSE '' END]
{{- else if eq .Fragment "by_year"}}[left(e.date, 4)]
{{- else if eq .Fragment "by_place"}}[coalesce({{if .Known}}place{{else}}head([(e)-[:AT]->(x) | x.id]){{end}}, '')]
{{- else if eq .Fragment "by_about"}}{{if .Known}}CASE about WHEN [] THEN [''] ELSE about END{{else}}COLLECT { OPTIONAL MATCH (e)-[:ABOUT]->(x) RETURN coalesce(x.id, '') }{{end}}
{{- else if eq .Fragment "by_participant"}}COLLECT { OPTIONAL MATCH (e)-[:{{.Role}}]->(x) RETURN coalesce(x.id, '') }
{{- else if eq .Fragment "by_publisher"}}COLLECT { OPTIONAL MATCH (e)<-[r:REPORTS]-(:Article)-[:PUBLISHED_BY]->(x){{if .Known}} WHERE r.recorded <= $knownBy{{end}} RETURN DISTINCT coalesce(x.id, '') }
{{- else if eq .Fragment "by_country"}}{{template "countries" .}}
{{- end}} AS {{.Name}}
{{- end}}
WITH [{{range $i, $d := .By}}{{if $i}}, {{end}}{{.Name}}{{end}}] AS keys, count(*) AS count
RETURN keys, count
ORDER BY count DESC, {{range $i, $d := .By}}keys[{{$i}}], {{end}}0 LIMIT $limit
