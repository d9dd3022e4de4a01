// Stats. Leans on the database's own counts of labels and edge types; the latest claim on event_recorded and event_updated.
RETURN
  { {{- range $i, $k := .Kinds}}{{if $i}}, {{end}}{{$k}}: COUNT { (:{{$k}}) }{{end -}} } AS nodes,
  { {{- range .Relations}}{{.}}: COUNT { ()-[:{{.}}]->() }, {{end}}DIRECT: COUNT { ()-[:{{.Direct}}]->() } } AS edges,
  COLLECT { MATCH (s:Schema {id: 1}) RETURN s.version }[0] AS schema,
  reduce(latest = '', moment IN
    COLLECT { MATCH (e:Event) WHERE e.recorded >= '' RETURN e.recorded ORDER BY e.recorded DESC LIMIT 1 } +
    COLLECT { MATCH (e:Event) WHERE e.updated >= '' RETURN e.updated ORDER BY e.updated DESC LIMIT 1 } +
    COLLECT { MATCH ()-[h:HOLDS]->() RETURN coalesce(h.updated, h.recorded) AS latest ORDER BY latest DESC LIMIT 1 }
    | CASE WHEN moment > latest THEN moment ELSE latest END) AS recorded
