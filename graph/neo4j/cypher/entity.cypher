{{/* Fragments about entities that the variable n stands for. */}}

{{/* Who is both agent and target of events, once for each such event. */}}
{{define "reflexive" -}}
CALL () {
  OPTIONAL MATCH (z:Event)
  WHERE z.reflexive IS NOT NULL
  UNWIND coalesce(z.reflexive, []) AS id
  RETURN collect(id) AS reflexive
}
{{- end}}

{{define "entities" -}}
{{if eq .Anchor "ids"}}MATCH (n:Node)
WHERE n.id IN $ids
{{- else if eq .Anchor "iso"}}MATCH (n:Country)
WHERE (n.iso2 = $iso OR n.iso3 = $iso)
{{- else if eq .Anchor "name"}}CALL db.index.fulltext.queryNodes('name_words', $query) YIELD node AS n
WHERE $name IN n.folded
{{- else if eq .Anchor "of"}}MATCH (n:Office)-[:OF]->(x:Node)
WHERE x.id IN $of
{{- else if eq .Anchor "partOf"}}MATCH (n)-[:PART_OF]->(x:Node)
WHERE x.id IN $partOf
WITH DISTINCT n
WHERE true
{{- else if eq .Anchor "country"}}CALL () {
  MATCH (n:Node)
  WHERE n.id IN $country
  RETURN n
  UNION
  MATCH (n:Office)-[:OF]->(x:Node)
  WHERE x.id IN $country
  RETURN n
  UNION
  MATCH (n:Person)-[h:HOLDS]->(:Office)-[:OF]->(x:Node)
  WHERE x.id IN $country{{if .Known}} AND h.recorded <= $knownBy{{end}}
  RETURN n
  UNION
  MATCH (n)-[:PART_OF]->(x:Node)
  WHERE x.id IN $country
  RETURN n
}
WITH n
WHERE true
{{- end}}
  AND n:{{.Label}}{{template "nodeKnown" .}}
{{- if and .ISO (ne .Anchor "iso")}}
  AND (n.iso2 = $iso OR n.iso3 = $iso)
{{- end}}
{{- if and .Name (ne .Anchor "name")}}
  AND $name IN n.folded
{{- end}}
{{- if and .Of (ne .Anchor "of")}}
  AND n.of IN $of
{{- end}}
{{- if and .PartOf (ne .Anchor "partOf")}}
  AND any(x IN n.partOf WHERE x IN $partOf)
{{- end}}
{{- if and .Country (ne .Anchor "country")}}
  AND (n.id IN $country
    OR n.of IN $country
    OR EXISTS { (n)-[h:HOLDS]->(x) WHERE x.of IN $country{{if .Known}} AND h.recorded <= $knownBy{{end}} }
    OR any(x IN n.partOf WHERE x IN $country))
{{- end}}
{{- end}}

{{/* The columns of an entity. */}}
{{define "entity" -}}
n {.id, .name, .aliases, .wikidata, .listed, .iso2, .iso3, .title, .of, .partOf, .recorded} AS entity
{{- end}}
