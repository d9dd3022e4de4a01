// Articles, the total. Leans on node_id, article_url or a scan.
{{template "articles" .}}
RETURN count(a) AS total
