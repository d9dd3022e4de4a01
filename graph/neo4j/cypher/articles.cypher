// Articles. Leans on article_published for the order, on node_id or article_url where the filter says.
{{template "articles" .}}
{{- .Beyond}}
WITH a, {{.Keys}} AS keys
ORDER BY {{.Order}} LIMIT $limit
RETURN keys, a {.id, .url, .title, .published, .day, .publisher, .byline, .sources, .language, .publisherID, .cites} AS article
ORDER BY {{.Sorted}}
