{{/* Fragments about articles that the variable a stands for. */}}

{{define "articles" -}}
{{if eq .Anchor "ids"}}MATCH (a:Node:Article)
WHERE a.id IN $ids
{{- else if eq .Anchor "url"}}MATCH (a:Article)
WHERE a.url = $url
{{- else if eq .Anchor "mentions"}}MATCH (a:Article)-[r:MENTIONS]->(x:Node)
WHERE x.id IN $mentions{{template "mentionKnown" .}}
WITH DISTINCT a
WHERE true
{{- else if eq .Anchor "publisher"}}MATCH (a:Article)-[:PUBLISHED_BY]->(x:Node)
WHERE x.id IN $publisher
{{- else}}MATCH (a:Article)
WHERE a.{{if .ByID}}id{{else}}published{{end}} >= ''
{{- end}}
{{- if .Known}}
  AND a.recorded <= $knownBy
{{- end}}
{{- template "articleConditions" .}}
{{- end}}

{{/* As "conditions" of events: no name that patterns of expansions bind. */}}
{{define "articleConditions"}}
{{- if and .IDs (ne .Anchor "ids")}}
  AND a.id IN $ids
{{- end}}
{{- if and .URL (ne .Anchor "url")}}
  AND a.url = $url
{{- end}}
{{- if and .Mentions (ne .Anchor "mentions")}}
  AND EXISTS { (a)-[mention:MENTIONS]->(x) WHERE x.id IN $mentions{{if .Known}} AND any(moment IN mention.recorded WHERE moment <= $knownBy){{end}} }
{{- end}}
{{- if and .Publisher (ne .Anchor "publisher")}}
  AND a.publisherID IN $publisher
{{- end}}
{{- if .HasSince}}
  AND a.day <> '' AND a.day + '~' >= $since
{{- end}}
{{- if .HasUntil}}
  AND a.day <> '' AND a.day <= $until
{{- end}}
{{- end}}
