// Expand, the totals. Leans on node_id.
UNWIND $from AS from
MATCH (n:Node {id: from})
CALL (n) {
  {{template "edges" .}}
  RETURN count(*) AS total
}
RETURN from, total
