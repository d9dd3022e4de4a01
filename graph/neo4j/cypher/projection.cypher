// Projection. Leans on what the filter leans on: node_id for ids, else a scan.
// Events of the same sides are one row, for there are far fewer pairs than events.
{{template "events" .}}
WITH e.type IN $reciprocal AS reciprocal, e.agents AS agents, e.targets AS targets, e.object IS NOT NULL AS object, count(*) AS count,
  min(CASE WHEN e.date <> '' THEN e.date END) AS first, max(e.date) AS last
RETURN reciprocal, agents, targets, object, count, first, last
