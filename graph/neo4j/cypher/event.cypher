{{/*
Fragments about events that the variable e stands for.

"events" begins a statement: it binds e, and with .Known also status,
confidence, about and place as they were known, to the events that the filter
selects, and ends inside a WHERE. "chosen" is the same for an e that is bound
already: it follows a MATCH or WITH.
*/}}
{{define "events" -}}
{{if eq .Anchor "ids"}}MATCH (e:Node:Event)
WHERE e.id IN $ids
{{- else if eq .Anchor "object"}}MATCH (e:Event)-[:OBJECT]->(o:Node)
WHERE o.id IN $object
WITH DISTINCT e
WHERE true
{{- else if eq .Anchor "article"}}MATCH (a:Node)-[r:REPORTS]->(e:Event)
WHERE a.id IN $article{{if .Known}} AND r.recorded <= $knownBy{{end}}
WITH DISTINCT e
WHERE true
{{- else if eq .Anchor "agent"}}MATCH (e:Event)-[:AGENT]->(n:Node)
WHERE n.id IN $agent
WITH DISTINCT e
WHERE true
{{- else if eq .Anchor "target"}}MATCH (e:Event)-[:TARGET]->(n:Node)
WHERE n.id IN $target
WITH DISTINCT e
WHERE true
{{- else if eq .Anchor "participant"}}MATCH (e:Event)-[:AGENT|TARGET]->(n:Node)
WHERE n.id IN $participant
WITH DISTINCT e
WHERE true
{{- else if eq .Anchor "about"}}MATCH (e:Event)-[:ABOUT]->(n:Node)
WHERE n.id IN $about
WITH DISTINCT e
WHERE true
{{- else if eq .Anchor "place"}}
{{- if .Known}}MATCH (:Article)-[r:REPORTS]->(e:Event)
WHERE r.place IN $place AND r.recorded <= $knownBy
{{- else}}MATCH (e:Event)-[:AT]->(n:Node)
WHERE n.id IN $place
{{- end}}
WITH DISTINCT e
WHERE true
{{- else if eq .Anchor "publisher"}}MATCH (n:Node)<-[:PUBLISHED_BY]-(:Article)-[r:REPORTS]->(e:Event)
WHERE n.id IN $publisher{{if .Known}} AND r.recorded <= $knownBy{{end}}
WITH DISTINCT e
WHERE true
{{- else if eq .Anchor "country"}}CALL () {
  MATCH (e:Event)-[:AGENT|TARGET]->(n:Node)
  WHERE n.id IN $country
  RETURN e
  UNION
  MATCH (e:Event)-[:AGENT|TARGET]->(:Node)-[:PART_OF]->(c:Node)
  WHERE c.id IN $country
  RETURN e
  UNION
  MATCH (e:Event)-[:AGENT|TARGET]->(:Person)-[h:HOLDS]->(:Office)-[:OF]->(c:Node)
  WHERE c.id IN $country AND {{template "covers" .}}
  RETURN e
  UNION
  MATCH (e:Event)-[:AGENT|TARGET]->(:Person)-[h:HOLDS]->(:Office)-[:OF]->(:Organization)-[:PART_OF]->(c:Node)
  WHERE c.id IN $country AND {{template "covers" .}}
  RETURN e
}
WITH e
WHERE true
{{- else}}MATCH (e:Event)
WHERE true
{{- end}}
{{- template "conditions" .}}
{{- end}}

{{define "chosen" -}}
WHERE true
{{- template "conditions" .}}
{{- end}}

{{define "conditions"}}
{{- if and .IDs (ne .Anchor "ids")}}
  AND e.id IN $ids
{{- end}}
{{- if .Types}}
  AND e.type IN $types
{{- end}}
{{- if .Dated}}
  AND e.date <> ''
{{- end}}
{{- if .HasSince}}
  AND e.date >= $sinceYear AND e.date + '~' >= $since
{{- end}}
{{- if .HasUntil}}
  AND e.date <= $until
{{- end}}
{{- if and .Object (ne .Anchor "object")}}
  AND EXISTS { (e)-[:OBJECT]->(x) WHERE x.id IN $object }
{{- end}}
{{- if and .Agent (ne .Anchor "agent")}}
  AND EXISTS { (e)-[:AGENT]->(x) WHERE x.id IN $agent }
{{- end}}
{{- if and .Target (ne .Anchor "target")}}
  AND EXISTS { (e)-[:TARGET]->(x) WHERE x.id IN $target }
{{- end}}
{{- if and .Participant (ne .Anchor "participant")}}
  AND EXISTS { (e)-[:AGENT|TARGET]->(x) WHERE x.id IN $participant }
{{- end}}
{{- if and .Article (ne .Anchor "article")}}
  AND EXISTS { (e)<-[r:REPORTS]-(x) WHERE x.id IN $article{{if .Known}} AND r.recorded <= $knownBy{{end}} }
{{- end}}
{{- if and .Publisher (ne .Anchor "publisher")}}
  AND EXISTS { (e)<-[r:REPORTS]-(:Article)-[:PUBLISHED_BY]->(x) WHERE x.id IN $publisher{{if .Known}} AND r.recorded <= $knownBy{{end}} }
{{- end}}
{{- if and .Country (ne .Anchor "country")}}
  AND EXISTS {
    MATCH (e)-[:AGENT|TARGET]->(p)
    WHERE p.id IN $country
      OR EXISTS { (p)-[:PART_OF]->(c) WHERE c.id IN $country }
      OR EXISTS {
        MATCH (p)-[h:HOLDS]->(:Office)-[:OF]->(o)
        WHERE (o.id IN $country OR EXISTS { (o)-[:PART_OF]->(c) WHERE c.id IN $country }) AND {{template "covers" .}}
      }
  }
{{- end}}
{{- if .HasRecordedAfter}}
  AND e.recorded > $recordedAfter
{{- end}}
{{- if .Known}}
  AND e.recorded <= $knownBy
{{template "known"}}
WITH *
WHERE true
{{- if .Statuses}}
  AND status IN $statuses
{{- end}}
{{- if .MinConfidence}}
  AND confidence >= $minConfidence
{{- end}}
{{- if .About}}
  AND any(x IN about WHERE x IN $about)
{{- end}}
{{- if .Place}}
  AND place IN $place
{{- end}}
{{- else}}
{{- if .Statuses}}
  AND e.status IN $statuses
{{- end}}
{{- if .MinConfidence}}
  AND e.confidence >= $minConfidence
{{- end}}
{{- if and .About (ne .Anchor "about")}}
  AND EXISTS { (e)-[:ABOUT]->(x) WHERE x.id IN $about }
{{- end}}
{{- if and .Place (ne .Anchor "place")}}
  AND EXISTS { (e)-[:AT]->(x) WHERE x.id IN $place }
{{- end}}
{{- end}}
{{- end}}

{{/* What graph.FoldEvent makes of the claims known by the moment, as far as filters and counts ask. */}}
{{define "known" -}}
CALL (e) {
  UNWIND CASE WHEN e.updated <= $knownBy THEN [1] ELSE [] END AS unchanged
  RETURN e.status AS status, e.confidence AS confidence, COLLECT { MATCH (e)-[:ABOUT]->(x) RETURN x.id } AS about, head([(e)-[:AT]->(x) | x.id]) AS place
  UNION ALL
  UNWIND CASE WHEN e.updated > $knownBy THEN [1] ELSE [] END AS changed
  MATCH (a:Article)-[r:REPORTS]->(e)
  WHERE r.piece = 1 AND r.recorded <= $knownBy
  WITH r ORDER BY r.confidence DESC, a.id, r.extractor
  WITH collect(r.status) AS statuses, max(r.confidence) AS confidence, collect(r.about) AS abouts, head(collect(r.place)) AS place
  RETURN head([s IN $realness WHERE s IN statuses]) AS status, confidence, reduce(all = [], xs IN abouts | all + [x IN xs WHERE NOT x IN all]) AS about, place
}
{{- end}}

{{/* graph.Interval.Covers: the holding h was in force at the event's date. Strings of dates that mean a span end where '~', which sorts after all digits, is appended. */}}
{{define "covers" -}}
{{if .Known}}h.recorded <= $knownBy AND {{end}}CASE e.date WHEN '' THEN NOT (coalesce({{template "from" .}}, '') = '9999-12-31' AND coalesce({{template "to" .}}, '') = '0001-01-01')
  ELSE coalesce({{template "from" .}}, '') <= e.date + '~' AND e.date <= coalesce({{template "to" .}}, '') + '~' END
{{- end}}
{{define "from"}}{{if .Known}}CASE WHEN h.updated > $knownBy THEN $refolded[h.id].from ELSE h.inForceFrom END{{else}}h.inForceFrom{{end}}{{end}}
{{define "to"}}{{if .Known}}CASE WHEN h.updated > $knownBy THEN $refolded[h.id].to ELSE h.inForceTo END{{else}}h.inForceTo{{end}}{{end}}

{{/* The columns of an event; with .Known, the claims to fold where later ones have come. */}}
{{define "event" -}}
e {.id, .type, .date, .status, .mode, .cameo, .quote, .confidence, .recorded, .updated} AS event,
  [(e)-[:AGENT]->(x) | x.id] AS agents, [(e)-[:TARGET]->(x) | x.id] AS targets, head([(e)-[:OBJECT]->(x) | x.id]) AS object,
  [(e)-[:ABOUT]->(x) | x.id] AS about, head([(e)-[:AT]->(x) | x.id]) AS place
{{- if .Known}},
  CASE WHEN e.updated > $knownBy THEN [(a:Article)-[r:REPORTS]->(e) WHERE r.piece = 1 AND r.recorded <= $knownBy |
    r {.extractor, .version, .confidence, .recorded, .status, .mode, .cameo, .quote, .place, .about, article: a.id}] END AS claims
{{- end}}
{{- end}}
