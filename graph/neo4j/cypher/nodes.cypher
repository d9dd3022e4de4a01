// Nodes. Leans on node_id.
MATCH (n:Node)
WHERE n.id IN $ids{{if .}} AND n.recorded <= $knownBy{{end}}
RETURN n {.*, folded: null} AS node
