// Facts: what identifies events. Leans on node_id.
MATCH (e:Node:Event)
WHERE e.id IN $ids
RETURN e {.id, .type, .date, agents: [(e)-[:AGENT]->(x) | x.id], targets: [(e)-[:TARGET]->(x) | x.id],
  object: head([(e)-[:OBJECT]->(x) | x.id])} AS event
