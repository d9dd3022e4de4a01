// Events and Aggregate, of what was known by a moment. Leans on holds_updated and attests_holding.
MATCH (p:Person)-[h:HOLDS]->(o:Office)
WHERE h.updated > $knownBy AND h.recorded <= $knownBy
RETURN h {.*} AS holding, p.id AS person, o.id AS office, {{template "holdingClaims" .}} AS claims
