{{/* The claims of the edge h from the person p, known by the moment; one row of evidence stands for its claim. */}}
{{define "holdingClaims" -}}
COLLECT {
    MATCH (a:Article)-[t:ATTESTS]->(p)
    WHERE t.holding = h.id AND t.piece = 1 AND t.recorded <= $knownBy
    RETURN t {.holding, .office, .from, .to, .status, .said, .title, .day, .confidence, .extractor, .version, .recorded, article: a.id, person: p.id}
  }
{{- end}}
