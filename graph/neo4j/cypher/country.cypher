{{/* The countries of an event's agents or targets, or ''. */}}
{{define "countries" -}}
[c IN [COLLECT {
    MATCH (e)-[:{{.Role}}]->(x:Country)
    RETURN x.id AS c
    UNION
    MATCH (e)-[:{{.Role}}]->()-[:PART_OF]->(x:Country)
    RETURN x.id AS c
    UNION
    MATCH (e)-[:{{.Role}}]->(:Person)-[h:HOLDS]->(:Office)-[:OF]->(x:Country)
    WHERE {{template "covers" .}}
    RETURN x.id AS c
    UNION
    MATCH (e)-[:{{.Role}}]->(:Person)-[h:HOLDS]->(:Office)-[:OF]->(:Organization)-[:PART_OF]->(x:Country)
    WHERE {{template "covers" .}}
    RETURN x.id AS c
  }] | CASE c WHEN [] THEN [''] ELSE c END][0]
{{- end}}
