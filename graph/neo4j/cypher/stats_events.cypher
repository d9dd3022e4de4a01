// Stats: events by type and month. A scan.
MATCH (e:Event)
RETURN e.type AS type, left(e.date, 7) AS month, count(*) AS count
