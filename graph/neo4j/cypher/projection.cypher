// Projection. Leans on what the filter leans on: node_id for ids, else a scan.
{{template "events" .}}
RETURN e {.id, .type, .date} AS event, [(e)-[:AGENT]->(x) | x.id] AS agents, [(e)-[:TARGET]->(x) | x.id] AS targets,
  head([(e)-[:OBJECT]->(x) | x.id]) AS object
