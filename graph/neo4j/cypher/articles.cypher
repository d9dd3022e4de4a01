// Articles. Leans on article_published for the order, on node_id or article_url where the filter says.
{{template "articles" .}}
{{- .Beyond}}
WITH a, {{.Keys}} AS keys
ORDER BY {{.Order}} LIMIT $limit
RETURN keys, a {.id, .url, .title, .published, .day, .publisher, .byline, .sources, .language} AS article,
  head([(a)-[:PUBLISHED_BY]->(x) | x.id]) AS publisherID, [(a)-[:CITES]->(x) | x.id] AS cites
ORDER BY {{.Sorted}}
