// Aggregate by country: who held offices, and whose. A scan of HOLDS edges, which are few{{if .Known}}; leans on attests_holding{{end}}.
MATCH (p:Person)-[h:HOLDS]->(o:Office)
WHERE o.of IS NOT NULL{{if .Known}} AND h.recorded <= $knownBy{{end}}
RETURN h {.*} AS holding, p.id AS person, o.id AS office, o.of AS owner
{{- if .Known}}, CASE WHEN h.updated > $knownBy THEN {{template "holdingClaims" .}} END AS claims{{end}}
