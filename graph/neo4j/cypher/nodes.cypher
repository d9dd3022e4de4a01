// Nodes. Leans on node_id.
{{- $known := .Known}}
CALL () {
  MATCH (e:Node:Event)
  WHERE e.id IN $ids{{if $known}} AND e.recorded <= $knownBy{{end}}
  RETURN e.id AS id, {{template "event" .}}{{if not $known}}, null AS claims{{end}}, null AS article, null AS publisherID, null AS cites, null AS entity, null AS of, null AS partOf
  UNION ALL
  MATCH (a:Node:Article)
  WHERE a.id IN $ids{{if $known}} AND a.recorded <= $knownBy{{end}}
  RETURN a.id AS id, null AS event, null AS agents, null AS targets, null AS object, null AS about, null AS place, null AS claims,
    a {.id, .url, .title, .published, .day, .publisher, .byline, .sources, .language, .text} AS article,
    head([(a)-[:PUBLISHED_BY]->(x) | x.id]) AS publisherID, [(a)-[:CITES]->(x) | x.id] AS cites, null AS entity, null AS of, null AS partOf
  UNION ALL
  MATCH (n:Node)
  WHERE n.id IN $ids AND NOT n:Event AND NOT n:Article{{if $known}} AND n.recorded <= $knownBy{{end}}
  RETURN n.id AS id, null AS event, null AS agents, null AS targets, null AS object, null AS about, null AS place, null AS claims,
    null AS article, null AS publisherID, null AS cites, {{template "entity" .}}
}
RETURN *
