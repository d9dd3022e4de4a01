// Entities, the total. Without an anchor leans on the labels' counts.
{{if .Anchor -}}
{{template "entities" .}}
RETURN count(n) AS total
{{- else if .Known -}}
MATCH (n:{{.Label}})
WHERE n.recorded <= $knownBy
RETURN count(n) AS total
{{- else -}}
RETURN {{range $i, $kind := .Kinds}}{{if $i}} + {{end}}COUNT { (:{{$kind}}) }{{end}} AS total
{{- end}}
