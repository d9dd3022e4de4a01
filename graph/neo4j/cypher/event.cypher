{{/*
Fragments about events that the variable e stands for.

"events" begins a statement: it binds e to the events that the filter selects
and ends inside a WHERE. "chosen" is the same for an e that is bound already: it
follows a MATCH or WITH.
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
  WHERE n.id IN $scope
  RETURN e
  UNION
  MATCH (n:Node)<-[:OF]-(:Office)<-[h:HOLDS]-(:Person)<-[:AGENT|TARGET]-(e:Event)
  WHERE n.id IN $scope AND {{template "covers" .}}
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

{{/*
Subqueries see the variables around them, and a name used again means the same
edge: those that patterns of expansions bind (n, o, r) are not used here.
*/}}
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
  AND e.object IN $object
{{- end}}
{{- if and .Agent (ne .Anchor "agent")}}
  AND any(x IN e.agents WHERE x IN $agent)
{{- end}}
{{- if and .Target (ne .Anchor "target")}}
  AND any(x IN e.targets WHERE x IN $target)
{{- end}}
{{- if and .Participant (ne .Anchor "participant")}}
  AND (any(x IN e.agents WHERE x IN $participant) OR any(x IN e.targets WHERE x IN $participant))
{{- end}}
{{- if and .Article (ne .Anchor "article")}}
  AND EXISTS { (e)<-[report:REPORTS]-(x) WHERE x.id IN $article{{if .Known}} AND report.recorded <= $knownBy{{end}} }
{{- end}}
{{- if and .Publisher (ne .Anchor "publisher")}}
  AND EXISTS { (e)<-[report:REPORTS]-(:Article)-[:PUBLISHED_BY]->(x) WHERE x.id IN $publisher{{if .Known}} AND report.recorded <= $knownBy{{end}} }
{{- end}}
{{- if and .Country (ne .Anchor "country")}}
  AND EXISTS {
    MATCH (e)-[:AGENT|TARGET]->(p)
    WHERE p.id IN $scope OR EXISTS { (p)-[h:HOLDS]->(office) WHERE office.of IN $scope AND {{template "covers" .}} }
  }
{{- end}}
{{- if .HasRecordedAfter}}
  AND e.recorded > $recordedAfter
{{- end}}
{{- if .Known}}
  AND e.recorded <= $knownBy
{{- end}}
{{- if .Statuses}}
  AND {{template "status" .}} IN $statuses
{{- end}}
{{- if .Claimed}}
  AND EXISTS { (e)<-[claim:REPORTS]-() WHERE claim.status IN $claimed{{if .Known}} AND claim.recorded <= $knownBy{{end}} }
{{- end}}
{{- if .MinConfidence}}
  AND {{template "confidence" .}} >= $minConfidence
{{- end}}
{{- if and .About (or .Known (ne .Anchor "about"))}}
  AND any(x IN {{template "about" .}} WHERE x IN $about)
{{- end}}
{{- if and .Place (or .Known (ne .Anchor "place"))}}
  AND {{template "place" .}} IN $place
{{- end}}
{{- end}}

{{/*
Folded fields. As they were known, they are in $recalled for the few events of
which claims came before the moment and after it.
*/}}
{{define "status"}}{{if .Known}}CASE WHEN e.updated > $knownBy THEN $recalled[e.id].status ELSE e.status END{{else}}e.status{{end}}{{end}}
{{define "confidence"}}{{if .Known}}CASE WHEN e.updated > $knownBy THEN $recalled[e.id].confidence ELSE e.confidence END{{else}}e.confidence{{end}}{{end}}
{{define "about"}}{{if .Known}}CASE WHEN e.updated > $knownBy THEN $recalled[e.id].about ELSE e.about END{{else}}e.about{{end}}{{end}}
{{define "place"}}{{if .Known}}CASE WHEN e.updated > $knownBy THEN $recalled[e.id].place ELSE e.place END{{else}}e.place{{end}}{{end}}

{{/*
graph.Interval.Covers: the holding h was in force at the event's date. '~' sorts
after all that dates are made of, so that appended to one it means its last day;
the last line keeps graph.Never from covering an unknown date.
*/}}
{{define "covers" -}}
{{if .Known}}h.recorded <= $knownBy AND {{end}}{{template "from" .}} <= e.date + '~' AND e.date <= {{template "to" .}} + '~'
      AND {{template "from" .}} + {{template "to" .}} <> '9999-12-310001-01-01'
{{- end}}
{{define "from"}}{{if .Known}}CASE WHEN h.updated > $knownBy THEN $held[h.id].from ELSE coalesce(h.inForceFrom, '') END{{else}}coalesce(h.inForceFrom, ''){{end}}{{end}}
{{define "to"}}{{if .Known}}CASE WHEN h.updated > $knownBy THEN $held[h.id].to ELSE coalesce(h.inForceTo, '') END{{else}}coalesce(h.inForceTo, ''){{end}}{{end}}

{{/* The columns of an event, and of one of its claims. */}}
{{define "event"}}e {.id, .type, .date, .status, .mode, .cameo, .quote, .confidence, .recorded, .updated, .agents, .targets, .object, .about, .place} AS event{{end}}
{{define "claim"}}r {.extractor, .version, .confidence, .recorded, .status, .mode, .cameo, .quote, .place, .about, article: a.id}{{end}}
