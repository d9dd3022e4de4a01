// Projection: reciprocal events whose sides say more than that each agent meets each target. Leans on what the filter leans on, else on event_type.
{{template "events" .}}
  AND e.type IN $reciprocal AND (e.targets IS NULL OR e.reflexive IS NOT NULL)
RETURN e.agents AS agents, e.targets AS targets, e.object IS NOT NULL AS object, count(*) AS count,
  min(CASE WHEN e.date <> '' THEN e.date END) AS first, max(e.date) AS last
