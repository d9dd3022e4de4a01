// Aggregate. Leans on what the filter leans on: node_id for ids, else a scan.
// Events are grouped by what they hold, chosen by parameter, so that few plans serve all dimensions; lists become keys in Go, once for each group.
// Groups of one value of the first dimension are one row: handing over a row for each takes longer than to find them.
{{template "events" .}}
{{- if .ByPublisher}}
WITH e, COLLECT { MATCH (e)<-[r:REPORTS]-(a:Article){{if .Known}} WHERE r.recorded <= $knownBy{{end}} RETURN DISTINCT coalesce(a.publisherID, '') } AS publishers
{{- end}}
WITH {{if ge .By 1}}{{template "dimension0" .}}{{else}}null{{end}} AS value0
  {{- if ge .By 2}}, {{template "dimension1" .}} AS value1{{end}}
  {{- if ge .By 3}}, {{template "dimension2" .}} AS value2{{end}}, count(*) AS count
RETURN value0
  {{- if ge .By 2}}, collect(value1) AS values1{{end}}
  {{- if ge .By 3}}, collect(value2) AS values2{{end}}, collect(count) AS counts
{{define "dimension0"}}CASE $by[0] {{template "dimension" .}}{{end}}
{{define "dimension1"}}CASE $by[1] {{template "dimension" .}}{{end}}
{{define "dimension2"}}CASE $by[2] {{template "dimension" .}}{{end}}
{{define "dimension"}}WHEN 'TYPE' THEN e.type WHEN 'PLOVER' THEN e.plover WHEN 'STATUS' THEN {{template "status" .}}
  WHEN 'AGENT' THEN e.agents WHEN 'TARGET' THEN coalesce(e.targets, [])
  WHEN 'PLACE' THEN coalesce({{template "place" .}}, '') WHEN 'ABOUT' THEN coalesce({{template "about" .}}, [])
  WHEN 'DAY' THEN CASE WHEN size(e.date) = 10 THEN e.date ELSE '' END
  WHEN 'MONTH' THEN CASE WHEN size(e.date) >= 7 THEN left(e.date, 7) ELSE '' END
  WHEN 'YEAR' THEN left(e.date, 4)
{{- if .ByCountry}}
  WHEN 'AGENT_COUNTRY' THEN {{template "countries" "agents"}} WHEN 'TARGET_COUNTRY' THEN {{template "countries" "targets"}}
{{- end}}
{{- if .ByPublisher}}
  WHEN 'PUBLISHER' THEN publishers
{{- end}} END{{end}}
{{/* The countries of participants at the event's date, as graph.Affiliations.Of has them, perhaps some twice. */}}
{{define "countries"}}reduce(all = [], x IN coalesce(e.{{.}}, []) | CASE WHEN x STARTS WITH 'country:' THEN all + x
    ELSE reduce(some = all, b IN coalesce($belongs[x], []) | CASE WHEN b.from <= e.date + '~' AND e.date <= b.to THEN some + b.countries ELSE some END) END){{end}}
