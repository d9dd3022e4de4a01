// Events, the total. Leans on node_id where the filter names ids, else on the label's count or a scan.
{{template "events" .}}
RETURN count(e) AS total
