// Projection, of filters by what the direct edges carry. Leans on the label Actor, then walks all edges of the types.
// What belongs to one actor is one row: handing over a row for each pair takes longer than all else.
MATCH (a:Actor)
CALL (a) {
  MATCH (a)-[r:{{.EdgeTypes}}]->(b:Actor)
  {{- if or .Statuses .MinConfidence}}
  WHERE {{if .Statuses}}r.status IN $statuses{{end}}{{if and .Statuses .MinConfidence}} AND {{end}}{{if .MinConfidence}}r.confidence >= $minConfidence{{end}}
  {{- end}}
  WITH b, count(*) AS count, {{template "firstAndLast" "r"}}
  RETURN {{template "collected"}}
}
RETURN a.id AS from, false AS both, to, counts, first, last

{{/* Dates of edges or events; '' is no date, and least. */}}
{{define "firstAndLast"}}coalesce(min(CASE WHEN {{.}}.date <> '' THEN {{.}}.date END), '') AS one, coalesce(max({{.}}.date), '') AS other{{end}}
{{define "collected"}}collect(b.id) AS to, collect(count) AS counts, collect(one) AS first, collect(other) AS last{{end}}
