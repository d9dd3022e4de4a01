{{/*
Patterns of the edges at n, by relation and direction. Each binds the other end
(o, or e where that is an event), the edge r where it carries something, and
ends inside a WHERE.
*/}}
{{define "edges" -}}
{{if eq .Pattern "participation_out"}}MATCH (n)-[:{{.EdgeTypes}}]->(o)
  WITH DISTINCT o
  WHERE true{{template "bothKnown" .}}
{{- else if eq .Pattern "participation_in"}}MATCH (n)<-[:{{.EdgeTypes}}]-(e:Event)
  WITH DISTINCT e
  {{template "chosen" .}}{{template "nodeKnown" .}}
{{- else if eq .Pattern "about_out"}}MATCH (n:Event)-[:ABOUT]->(o)

  WITH n AS e, o
  WHERE true{{if .Known}} AND e.recorded <= $knownBy AND o.recorded <= $knownBy AND o.id IN {{template "about" .}}{{end}}
{{- else if eq .Pattern "about_in"}}MATCH (n)<-[:ABOUT]-(e:Event)
  {{template "chosen" .}}{{template "nodeKnown" .}}{{if .Known}} AND n.id IN {{template "about" .}}{{end}}
{{- else if eq .Pattern "at_out"}}
{{- if .Known}}WITH n AS e
  WHERE e:Event AND e.recorded <= $knownBy
  MATCH (o:Node)
  WHERE o.id = {{template "place" .}} AND o.recorded <= $knownBy
{{- else}}MATCH (n:Event)-[:AT]->(o)
  WHERE true
{{- end}}
{{- else if eq .Pattern "at_in"}}
{{- if .Known}}MATCH (:Article)-[r:REPORTS]->(e:Event)
  WHERE r.place = n.id AND r.recorded <= $knownBy
  WITH DISTINCT e
  {{template "chosen" .}} AND {{template "place" .}} = n.id{{template "nodeKnown" .}}
{{- else}}MATCH (n)<-[:AT]-(e:Event)
  {{template "chosen" .}}
{{- end}}
{{- else if eq .Pattern "object_out"}}MATCH (n)-[:OBJECT]->(e:Event)
  {{template "chosen" .}}{{template "nodeKnown" .}}
{{- else if eq .Pattern "object_in"}}MATCH (n)<-[:OBJECT]-(e:Event)
  {{template "chosen" .}}{{template "nodeKnown" .}}
{{- else if eq .Pattern "plain_out"}}MATCH (n)-[:{{.EdgeTypes}}]->(o)
  WHERE true{{template "bothKnown" .}}
{{- else if eq .Pattern "plain_in"}}MATCH (n)<-[:{{.EdgeTypes}}]-(o)
  WHERE true{{template "bothKnown" .}}
{{- else if eq .Pattern "reported"}}MATCH (n)-[r:REPORTS]->(e:Event)
  WHERE true{{template "edgeKnown" .}}
  WITH DISTINCT e
  {{template "chosen" .}}
{{- else if eq .Pattern "reports_out"}}MATCH (n)-[r:REPORTS]->(e:Event)
  {{template "chosen" .}}{{template "edgeKnown" .}}
{{- else if eq .Pattern "reports_in"}}MATCH (n:Event)<-[r:REPORTS]-(o)
  WITH n AS e, r, o
  {{template "chosen" .}}{{template "edgeKnown" .}}
{{- else if eq .Pattern "attests_out"}}MATCH (n)-[r:ATTESTS]->(o)
  WHERE true{{template "edgeKnown" .}}{{template "bothKnown" .}}
{{- else if eq .Pattern "attests_in"}}MATCH (n)<-[r:ATTESTS]-(o)
  WHERE true{{template "edgeKnown" .}}{{template "bothKnown" .}}
{{- else if eq .Pattern "mentions_out"}}MATCH (n)-[r:MENTIONS]->(o{{if .KindLabels}}:{{.KindLabels}}{{end}})
  WHERE true{{template "mentionKnown" .}}{{template "bothKnown" .}}{{if .Named}} AND o.id IN $named{{end}}
{{- else if eq .Pattern "mentions_in"}}MATCH (n)<-[r:MENTIONS]-(o)
  WHERE true{{template "mentionKnown" .}}{{template "bothKnown" .}}
  WITH o, r ORDER BY r.start, r.end, r.text
  WITH o, o AS a, head(collect(r)) AS r
  WHERE true{{template "articleConditions" .Articles}}
{{- else if eq .Pattern "direct_out"}}{{template "others" .}}MATCH (n)-[r:{{.EdgeTypes}}]->(o)
  {{if not .Plain}}MATCH (e:Node:Event {id: r.event})
  {{end}}{{template "chosen" .}}{{template "bothKnown" .}}
{{- else if eq .Pattern "direct_in"}}{{template "others" .}}MATCH (n)<-[r:{{.EdgeTypes}}]-(o)
  {{if not .Plain}}MATCH (e:Node:Event {id: r.event})
  {{end}}{{template "chosen" .}}{{template "bothKnown" .}}
{{- end}}
{{- end}}

{{/* Both ends found first, so that the edges of whichever has fewer are walked. */}}
{{define "others"}}{{if .Named}}MATCH (o:Node)
  WHERE o.id IN $named
  WITH n, o
  {{end}}{{end}}

{{define "nodeKnown"}}{{if .Known}} AND n.recorded <= $knownBy{{end}}{{end}}
{{define "edgeKnown"}}{{if .Known}} AND r.recorded <= $knownBy{{end}}{{end}}
{{define "bothKnown"}}{{if .Known}} AND n.recorded <= $knownBy AND o.recorded <= $knownBy{{end}}{{end}}
{{define "mentionKnown"}}{{if .Known}} AND any(moment IN r.recorded WHERE moment <= $knownBy){{end}}{{end}}

{{/* The other end's id. */}}
{{define "other" -}}
{{if or (eq .Pattern "participation_in") (eq .Pattern "about_in") (eq .Pattern "at_in") (eq .Pattern "object_out") (eq .Pattern "object_in") (eq .Pattern "reports_out") (eq .Pattern "reported")}}e.id{{else}}o.id{{end}}
{{- end}}

{{/* What the edge carries. */}}
{{define "edge" -}}
{{if or (eq .Pattern "direct_out") (eq .Pattern "direct_in")}}r {.event, type: type(r)}
{{- else if or (eq .Pattern "mentions_out") (eq .Pattern "mentions_in")}}r {.start, .end, .text}
{{- else if or (eq .Pattern "reports_out") (eq .Pattern "reports_in") (eq .Pattern "attests_out") (eq .Pattern "attests_in")}}r {.start, .end, .text, .extractor, .version, .confidence, .recorded, .status, .holding, .said}
{{- else}}null
{{- end}}
{{- end}}
