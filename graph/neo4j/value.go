package neo4j

import (
	"fmt"
	"time"

	"backchannel/graph"
)

// moment is how times are stored: UTC, whole microseconds, sorting by time.
const moment = "2006-01-02T15:04:05.000000Z"

func momentOf(t time.Time) string { return t.UTC().Format(moment) }

// optionalMoment is "" for the zero time.
func optionalMoment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return momentOf(t)
}

func parseMoment(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	return time.Parse(moment, s)
}

// properties are those of a node or edge, or a map made in a statement. What
// is absent reads as zero.
type properties map[string]any

func (p properties) string(key string) string {
	s, _ := p[key].(string)
	return s
}

func (p properties) integer(key string) int64 {
	n, _ := p[key].(int64)
	return n
}

func (p properties) number(key string) float64 {
	switch n := p[key].(type) {
	case float64:
		return n
	case int64: // somebody has set it by hand
		return float64(n)
	}
	return 0
}

func (p properties) boolean(key string) bool {
	b, _ := p[key].(bool)
	return b
}

func (p properties) properties(key string) properties {
	m, _ := p[key].(map[string]any)
	return m
}

func (p properties) list(key string) []properties {
	l, _ := p[key].([]any)
	ms := make([]properties, 0, len(l))
	for _, v := range l {
		if m, ok := v.(map[string]any); ok {
			ms = append(ms, m)
		}
	}
	return ms
}

func (r row) properties(key string) properties { return properties(r.AsMap()).properties(key) }
func (r row) list(key string) []properties     { return properties(r.AsMap()).list(key) }

func (r row) string(key string) string {
	v, _ := r.Get(key)
	s, _ := v.(string)
	return s
}

func (r row) integer(key string) int64 {
	v, _ := r.Get(key)
	n, _ := v.(int64)
	return n
}

func (r row) boolean(key string) bool {
	v, _ := r.Get(key)
	b, _ := v.(bool)
	return b
}

func (r row) any(key string) any {
	v, _ := r.Get(key)
	return v
}

// stringsOf reads a list of strings; nil where there is none.
func stringsOf[T ~string](v any) []T {
	l, _ := v.([]any)
	var ss []T
	for _, x := range l {
		if s, ok := x.(string); ok {
			ss = append(ss, T(s))
		}
	}
	return ss
}

// integersOf reads a list of integers; nil where there is none.
func integersOf(v any) []int64 {
	l, _ := v.([]any)
	ns := make([]int64, len(l))
	for i, x := range l {
		ns[i], _ = x.(int64)
	}
	return ns
}

// optional is nil, which removes a property, for the zero value.
func optional[T comparable](v T) any {
	var zero T
	if v == zero {
		return nil
	}
	return v
}

// optionalList is nil for an empty list.
func optionalList[T ~string](l []T) any {
	if len(l) == 0 {
		return nil
	}
	return texts(l)
}

// texts turns ids into what the driver takes.
func texts[T ~string](l []T) []string {
	ss := make([]string, len(l))
	for i, v := range l {
		ss[i] = string(v)
	}
	return ss
}

// reader collects the first fault of the values read from one node or edge.
type reader struct {
	of  string
	err error
}

func (r *reader) fault(key string, err error) {
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("%w: the %s of %s in the database: %v", graph.ErrConflict, key, r.of, err)
	}
}

func (r *reader) date(p properties, key string) graph.Date {
	d, err := graph.ParseDate(p.string(key))
	r.fault(key, err)
	return d
}

func (r *reader) moment(p properties, key string) time.Time {
	t, err := parseMoment(p.string(key))
	r.fault(key, err)
	return t
}

func parsed[T any](r *reader, p properties, key string, parse func(string) (T, error)) T {
	var v T
	if s := p.string(key); s != "" {
		var err error
		v, err = parse(s)
		r.fault(key, err)
	}
	return v
}
