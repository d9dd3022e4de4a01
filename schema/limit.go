package schema

import (
	"fmt"
	"math"
)

// Limits bound what one request may ask for. A zero limit means its default, a
// negative one no limit.
type Limits struct {
	Body       int // bytes of a request
	Batch      int // requests in one body
	Tokens     int // of the document
	Nesting    int // of brackets in the document
	Depth      int // of fields, fragments put in place
	Breadth    int // of fields and fragments in one pair of braces
	Fields     int // of all operations and fragments
	Aliases    int
	Directives int
	Cost       int // values that the answer can have, by first and nesting
	Rows       int // items that the answer's lists do have
}

// Limit describes one of the Limits.
type Limit struct {
	Name    string // as settings and errors have it
	Default int
	Bounds  string // what it bounds, for people
	field   func(*Limits) *int
}

// Of is the limit's place in a set of limits.
func (l Limit) Of(set *Limits) *int { return l.field(set) }

// AllLimits lists the limits with their defaults, which let GraphiQL's
// introspection and questions ten levels deep pass. graphql-go validates in
// time quadratic in fields: 2,000 tokens bound it to some tens of milliseconds.
func AllLimits() []Limit {
	return []Limit{
		{"body", 1 << 20, "bytes of a request", func(l *Limits) *int { return &l.Body }},
		{"batch", 5, "requests in one body; together they have the cost, rows and time of one", func(l *Limits) *int { return &l.Batch }},
		{"tokens", 2_000, "tokens of a document", func(l *Limits) *int { return &l.Tokens }},
		{"nesting", 60, "brackets within brackets", func(l *Limits) *int { return &l.Nesting }},
		{"depth", 20, "fields within fields, fragments put in place", func(l *Limits) *int { return &l.Depth }},
		{"breadth", 150, "fields and fragments in one pair of braces", func(l *Limits) *int { return &l.Breadth }},
		{"fields", 600, "fields as written", func(l *Limits) *int { return &l.Fields }},
		{"aliases", 60, "aliases", func(l *Limits) *int { return &l.Aliases }},
		{"directives", 50, "directives", func(l *Limits) *int { return &l.Directives }},
		{"cost", 2_000_000, "values that the answer can have: lists multiply by `first`, else by 50, lists without pages by 4", func(l *Limits) *int { return &l.Cost }},
		{"rows", 200_000, "items that the answer's lists have", func(l *Limits) *int { return &l.Rows }},
	}
}

func (l Limits) withDefaults() Limits {
	for _, limit := range AllLimits() {
		switch have := limit.Of(&l); {
		case *have == 0:
			*have = limit.Default
		case *have < 0:
			*have = math.MaxInt
		}
	}
	return l
}

// exceeded says that what, as in "the document has more tokens", is over the
// limit of that name.
func exceeded(name, what string, limit any) error {
	return &requestError{code: codeLimit, message: fmt.Sprintf("%s than this server allows: %v (limit %s)", what, limit, name),
		extensions: map[string]any{"limit": name, "max": limit}}
}

// budget is what the requests of one body may still spend together.
type budget struct {
	cost, rows, maxRows int
}

// count takes n items of a list.
func (b *budget) count(n int) error {
	if b.rows += n; b.rows > b.maxRows {
		return exceeded("rows", "the answer has more items in its lists", b.maxRows)
	}
	return nil
}
