// Aggregate. Leans on what the filter leans on: node_id for ids, else a scan.
// Events are grouped by what they hold, ids joined by spaces, since lists take longer to compare; these become keys in Go, once for each group.
// Groups of one value of the first dimension are one row: handing over a row for each takes longer than to find them.
{{template "events" .}}
{{- if .ByPublisher}}
WITH e, COLLECT { MATCH (e)<-[r:REPORTS]-(a:Article){{if .Known}} WHERE r.recorded <= $knownBy{{end}} RETURN DISTINCT coalesce(a.publisherID, '') } AS publishers
{{- end}}
WITH {{range $i, $d := .By}}{{template "dimension" ($.As $d)}} AS value{{$i}}, {{else}}null AS value0, {{end}}count(*) AS count
RETURN value0, {{range $i, $d := .By}}{{if $i}}collect(value{{$i}}) AS values{{$i}}, {{end}}{{end}}collect(count) AS counts
{{define "dimension"}}
{{- if eq .Dimension "TYPE"}}e.type
{{- else if eq .Dimension "PLOVER"}}e.plover
{{- else if eq .Dimension "STATUS"}}{{template "status" .}}
{{- else if eq .Dimension "AGENT"}}{{template "ids" "e.agents"}}
{{- else if eq .Dimension "TARGET"}}{{template "ids" "coalesce(e.targets, [])"}}
{{- else if eq .Dimension "AGENT_COUNTRY"}}{{template "countries" "agents"}}
{{- else if eq .Dimension "TARGET_COUNTRY"}}{{template "countries" "targets"}}
{{- else if eq .Dimension "PUBLISHER"}}publishers
{{- else if eq .Dimension "PLACE"}}coalesce({{template "place" .}}, '')
{{- else if eq .Dimension "ABOUT"}}reduce(all = '', x IN coalesce({{template "about" .}}, []) | all + x + ' ')
{{- else if eq .Dimension "DAY"}}CASE WHEN size(e.date) = 10 THEN e.date ELSE '' END
{{- else if eq .Dimension "MONTH"}}CASE WHEN size(e.date) >= 7 THEN left(e.date, 7) ELSE '' END
{{- else if eq .Dimension "YEAR"}}left(e.date, 4)
{{- end}}{{end}}
{{define "ids"}}reduce(all = '', x IN {{.}} | all + x + ' '){{end}}
{{/* The countries of participants at the event's date, as graph.Affiliations.Of has them, perhaps some twice. */}}
{{define "countries"}}reduce(all = '', x IN coalesce(e.{{.}}, []) | all + coalesce($countries[x], CASE WHEN x STARTS WITH 'country:' THEN x + ' ' WHEN $terms[x] IS NULL THEN ''
    ELSE reduce(some = '', t IN $terms[x] | CASE WHEN t.from <= e.date + '~' AND e.date <= t.to THEN some + t.countries ELSE some END) END)){{end}}
