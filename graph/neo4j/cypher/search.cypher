{{/* All words of the search are in the one text that the variable folded has: the index only says that they are in some. */}}
{{define "has words" -}}
all(w IN $words WHERE ' ' + folded + ' ' CONTAINS w) AND ' ' + folded CONTAINS $last
{{- end}}
