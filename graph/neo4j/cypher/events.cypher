// Events. Leans on event_date, event_recorded or event_confidence for the order, on node_id where the filter names ids.
{{template "events" .}}
{{- if and (not .Anchor) (eq .By "date")}}
  AND e.date >= ''
{{- else if and (not .Anchor) (eq .By "recorded")}}
  AND e.recorded >= ''
{{- end}}
{{- .Beyond}}
WITH e, {{.Keys}} AS keys
ORDER BY {{.Order}} LIMIT $limit
RETURN keys, {{template "event" .}}
ORDER BY {{.Sorted}}
