// Projection, of all other filters. Leans on what these lean on, then walks AGENT and TARGET, by which nearly all direct edges run:
// both ways where the type is reciprocal. An event joins a pair once. What this leaves out is left to projection_sides.
{{template "events" .}}
  AND (NOT e.type IN $reciprocal OR e.reflexive IS NULL)
WITH e
MATCH (e)-[:AGENT]->(a)
MATCH (e)-[:TARGET]->(b:Actor)
WHERE a <> b
WITH a, b, e.type IN $reciprocal AS both, count(*) AS count, {{template "firstAndLast" "e"}}
WITH a, both, {{template "collected"}}
RETURN a.id AS from, both, to, counts, first, last
