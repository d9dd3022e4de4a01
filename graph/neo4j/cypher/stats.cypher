// Stats. Leans on the database's own counts of labels and edge types; the latest claim on event_updated and holds_updated.
RETURN
  { {{- range $i, $k := .Kinds}}{{if $i}}, {{end}}{{$k}}: COUNT { (:{{$k}}) }{{end -}} } AS nodes,
  { {{- range .Relations}}{{.}}: COUNT { ()-[:{{.}}]->() }, {{end}}DIRECT: COUNT { ()-[:{{.Direct}}]->() } } AS edges,
  COLLECT { MATCH (s:Schema {id: 1}) RETURN s.version }[0] AS schema,
  reduce(latest = '', moment IN
    COLLECT { MATCH (e:Event) WHERE e.updated >= '' RETURN e.updated ORDER BY e.updated DESC LIMIT 1 } +
    COLLECT { MATCH ()-[h:HOLDS]->() WHERE h.updated >= '' RETURN h.updated ORDER BY h.updated DESC LIMIT 1 }
    | CASE WHEN moment > latest THEN moment ELSE latest END) AS recorded
