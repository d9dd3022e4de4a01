// Entities. Without an anchor leans on person_id, person_name and their like, kind by kind; else on node_id or name_words.
{{if or .Anchor .ByCount -}}
{{if .Anchor}}{{template "entities" .}}{{else}}MATCH (n:{{.Label}})
WHERE true{{template "nodeKnown" .}}{{end}}
{{- if .ByCount}}
{{template "reflexive"}}
WITH n, reflexive
WHERE true
{{- end}}
{{- .Beyond}}
WITH n, {{.Keys}} AS keys
{{- else -}}
CALL () {
{{- range $i, $kind := .Kinds}}
{{- if $i}}
  UNION ALL
{{- end}}
  MATCH (n:{{$kind}})
  WHERE n.{{if $.ByName}}sortName{{else}}id{{end}} >= ''{{template "nodeKnown" $}}{{$.Beyond}}
  RETURN n, {{$.Keys}} AS keys
  ORDER BY {{$.Order}} LIMIT $limit
{{- end}}
}
WITH n, keys
{{- end}}
ORDER BY {{.Sorted}} LIMIT $limit
RETURN keys, {{template "entity" .}}
ORDER BY {{.Sorted}}
