// All that asks what was known by a moment. Leans on event_updated, which has only events of several moments.
MATCH (e:Event)
WHERE e.updated > $knownBy AND e.recorded <= $knownBy
RETURN {{template "event"}}, [(a:Article)-[r:REPORTS]->(e) WHERE r.piece = 1 AND r.recorded <= $knownBy | {{template "claim"}}] AS claims
