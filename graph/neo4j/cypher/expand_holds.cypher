// Expand of HOLDS. Leans on node_id{{if .Known}} and attests_holding{{end}}.
UNWIND $from AS from
{{- if .In}}
MATCH (o:Node:Office {id: from})<-[h:HOLDS]-(p:Person)
{{- else}}
MATCH (p:Node:Person {id: from})-[h:HOLDS]->(o:Office)
{{- end}}
{{- if .Known}}
WHERE h.recorded <= $knownBy AND p.recorded <= $knownBy AND o.recorded <= $knownBy
{{- end}}
RETURN from, p.id AS person, o.id AS office, h {.*} AS holding
{{- if .Known}}, CASE WHEN h.updated > $knownBy THEN {{template "holdingClaims" .}} END AS claims{{end}}
