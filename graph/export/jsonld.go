package export

import (
	"bufio"
	"strings"
)

// writeJSONLD writes the statements of Turtle as JSON-LD 1.1, one object a
// line. An object may stand several times; a reader joins them by @id.
func writeJSONLD(p *plan, out Output, _ Options) error {
	return one(out, func(w *bufio.Writer) error {
		put(w, `{"@context":{`)
		for i, n := range namespaces {
			if i > 0 {
				put(w, ",")
			}
			put(w, jsonText(n[0]), ":", jsonText(n[1]))
		}
		put(w, `},"@graph":[`)
		before := "\n"
		err := p.describe(func(s statements) error {
			put(w, before, `{"@id":`, jsonText(s.subject.value))
			if s.class != "" {
				put(w, `,"@type":`, jsonText(s.class))
			}
			for _, pair := range s.pairs {
				parts := make([]string, len(pair.objects))
				for i, o := range pair.objects {
					parts[i] = jsonObject(o)
				}
				put(w, ",", jsonText(pair.property), ":[", strings.Join(parts, ","), "]")
			}
			put(w, "}")
			before = ",\n"
			return nil
		})
		put(w, "\n]}\n")
		return err
	})
}

func jsonObject(o object) string {
	switch o.kind {
	case resource, named:
		return `{"@id":` + jsonText(o.value) + `}`
	case list:
		return `{"@list":` + jsonText(o.list) + `}`
	}
	if o.datatype != "" {
		return `{"@value":` + jsonText(o.value) + `,"@type":` + jsonText(o.datatype) + `}`
	}
	return jsonText(o.value)
}
