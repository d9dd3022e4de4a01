// Expand: one page of the edges of each node. Leans on node_id, for the nodes and for the events behind direct edges.
UNWIND $from AS from
MATCH (n:Node {id: from})
CALL (n) {
  {{template "edges" .}}{{.BeyondIfAny}}
  WITH *, {{.Keys}} AS keys
  ORDER BY {{.Order}} LIMIT $limit
  RETURN keys, {{template "other" .}} AS other, {{template "edge" .}} AS edge
}
RETURN from, other, edge, keys
ORDER BY from, {{.Sorted}}
