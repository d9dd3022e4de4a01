{{/* The countries of an event's agents or targets, or ''. */}}
{{define "countries" -}}
COLLECT {
    MATCH (e)-[:{{.Role}}]->(x)
    OPTIONAL MATCH (x)-[h:HOLDS]->(:Office)-[:OF]->(o)
    WHERE {{template "covers" .}}
    UNWIND [x.id, o.id] + coalesce(x.partOf, []) + coalesce(o.partOf, []) AS id
    WITH DISTINCT id
    WHERE id STARTS WITH 'country:'
    RETURN id
  }
{{- end}}
