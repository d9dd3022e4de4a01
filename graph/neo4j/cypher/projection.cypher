// Projection. Leans on what the filter leans on: node_id for ids, else a scan.
{{template "events" .}}
RETURN e {.id, .type, .date, .agents, .targets, .object} AS event
