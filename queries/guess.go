package queries

import (
	"maps"
	"slices"
	"strings"
)

// guess makes a table for an answer that no header describes: its rows are the
// first list of objects met on the way down, the shallowest first; its columns
// are whatever those objects hold, down to lists.
func guess(data map[string]any) Table {
	path, items := firstList(data)
	if path == nil {
		path, items = []string{}, []any{data}
	}
	t := Table{Levels: [][]string{path}}
	seen := map[string]bool{}
	for _, it := range items {
		for _, p := range leaves(it, nil) {
			name := strings.Join(p, ".")
			if !seen[name] {
				seen[name] = true
				t.Columns = append(t.Columns, Column{name, [][]Piece{{{Level: 1, Path: p}}}})
			}
		}
	}
	return t
}

func firstList(data map[string]any) ([]string, []any) {
	type step struct {
		path  []string
		value map[string]any
	}
	queue := []step{{nil, data}}
	for len(queue) > 0 {
		s := queue[0]
		queue = queue[1:]
		for _, key := range slices.Sorted(maps.Keys(s.value)) {
			path := append(slices.Clone(s.path), key)
			switch v := s.value[key].(type) {
			case []any:
				return path, v
			case map[string]any:
				queue = append(queue, step{path, v})
			}
		}
	}
	return nil, nil
}

func leaves(v any, path []string) [][]string {
	switch v := v.(type) {
	case map[string]any:
		var all [][]string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			all = append(all, leaves(v[key], append(slices.Clone(path), key))...)
		}
		return all
	case []any:
		var all [][]string
		for _, it := range v {
			all = append(all, leaves(it, path)...)
		}
		return all
	}
	if len(path) == 0 {
		return nil
	}
	return [][]string{path}
}
