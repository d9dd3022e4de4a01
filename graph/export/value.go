package export

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"backchannel/graph"
)

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

func ids(list []string) []graph.ID {
	out := make([]graph.ID, len(list))
	for i, v := range list {
		out[i] = graph.ID(v)
	}
	return out
}

func names[T fmt.Stringer](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = v.String()
	}
	return out
}

func each[T any](list []string, parse func(string) (T, error)) ([]T, error) {
	out := make([]T, len(list))
	for i, v := range list {
		var err error
		if out[i], err = parse(v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// moment prints a time as exports have it: RFC 3339 in UTC, or "" for zero.
func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}

// number prints a float in the shortest form that reads back the same.
func number(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

// jsonText prints a value as JSON without escaping <, > and &.
func jsonText(v any) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil { // strings, numbers and lists of them cannot fail
		return "null"
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// plain prints a value for formats that know text alone: lists as JSON arrays,
// which can be read back.
func plain(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case float64:
		return number(v)
	case bool:
		return strconv.FormatBool(v)
	}
	return jsonText(v)
}
