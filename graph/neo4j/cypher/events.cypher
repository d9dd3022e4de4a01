// Events. Leans on event_date, event_recorded or event_confidence for the order, on node_id where the filter names ids.
{{template "events" .}}
{{- if .Anchor}}
{{- else if le .By 1}}
  AND e.date >= ''
{{- else if eq .By 2}}
  AND e.confidence >= 0
{{- else}}
  AND e.recorded >= ''
{{- end}}
{{- .Beyond}}
WITH e, {{.Keys}} AS keys
ORDER BY {{.Order}} LIMIT $limit
RETURN keys, {{template "event"}}
ORDER BY {{.Sorted}}
