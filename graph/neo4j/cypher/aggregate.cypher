// Aggregate. Leans on what the filter leans on: node_id for ids, else a scan.
// Events are grouped by what they hold, chosen by parameter, so that one plan serves all dimensions; what it means is worked out once for each group.
{{template "events" .}}
{{- if .ByPublisher}}
WITH e, COLLECT { MATCH (e)<-[r:REPORTS]-(a:Article){{if .Known}} WHERE r.recorded <= $knownBy{{end}} RETURN DISTINCT coalesce(a.publisherID, '') } AS publishers
{{- end}}
WITH {{template "dimension0" .}} AS value0, {{template "dimension1" .}} AS value1, {{template "dimension2" .}} AS value2, {{template "dated"}} AS date, count(*) AS count
RETURN [value0, value1, value2] AS values, date, count
{{/* The date matters where it decides to whom somebody belongs: else far fewer groups are left. */}}
{{define "dated"}}CASE WHEN size($dated) > 0 AND (any(x IN e.agents WHERE x IN $dated) OR any(x IN e.targets WHERE x IN $dated)) THEN e.date END{{end}}
{{define "dimension0"}}CASE $by[0] {{template "dimension" .}}{{end}}
{{define "dimension1"}}CASE $by[1] {{template "dimension" .}}{{end}}
{{define "dimension2"}}CASE $by[2] {{template "dimension" .}}{{end}}
{{define "dimension"}}WHEN 'TYPE' THEN [e.type] WHEN 'PLOVER' THEN [e.plover] WHEN 'STATUS' THEN [{{template "status" .}}]
  WHEN 'AGENT' THEN e.agents WHEN 'AGENT_COUNTRY' THEN e.agents WHEN 'TARGET' THEN e.targets WHEN 'TARGET_COUNTRY' THEN e.targets
  WHEN 'PLACE' THEN [coalesce({{template "place" .}}, '')] WHEN 'ABOUT' THEN {{template "about" .}}
  WHEN 'DAY' THEN [CASE WHEN size(e.date) = 10 THEN e.date ELSE '' END]
  WHEN 'MONTH' THEN [CASE WHEN size(e.date) >= 7 THEN left(e.date, 7) ELSE '' END]
  WHEN 'YEAR' THEN [left(e.date, 4)]
{{- if .ByPublisher}}
  WHEN 'PUBLISHER' THEN publishers
{{- end}} END{{end}}
