package schema

import (
	"slices"
	"time"

	"github.com/graphql-go/graphql"

	"backchannel/graph"
)

// arguments reads a field's arguments and input objects. An argument that is
// null or left out reads as the zero value.
type arguments map[string]any

func (a arguments) string(name string) string          { s, _ := a[name].(string); return s }
func (a arguments) int(name string) int                { n, _ := a[name].(int); return n }
func (a arguments) float(name string) float64          { f, _ := a[name].(float64); return f }
func (a arguments) id(name string) graph.ID            { return graph.ID(a.string(name)) }
func (a arguments) date(name string) graph.Date        { d, _ := a[name].(graph.Date); return d }
func (a arguments) time(name string) time.Time         { t, _ := a[name].(time.Time); return t }
func (a arguments) object(name string) arguments       { o, _ := a[name].(map[string]any); return o }
func (a arguments) order(name string) graph.EventOrder { o, _ := a[name].(graph.EventOrder); return o }

// one is a list of the argument's id, or nil.
func one[T ~string](a arguments, name string) []T {
	if s := a.string(name); s != "" {
		return []T{T(s)}
	}
	return nil
}

func many[T any](a arguments, name string) []T {
	values, _ := a[name].([]any)
	var out []T
	for _, v := range values {
		if t, ok := v.(T); ok {
			out = append(out, t)
		}
	}
	return out
}

// eventFilter reads the argument "filter".
func (a arguments) eventFilter() (graph.EventFilter, error) {
	o := a.object("filter")
	f := graph.EventFilter{
		Types: many[graph.EventType](o, "types"), Agent: one[graph.ID](o, "agent"), Target: one[graph.ID](o, "target"),
		Participant: one[graph.ID](o, "participant"), Country: one[graph.ID](o, "country"), About: one[graph.ID](o, "about"),
		Place: one[graph.ID](o, "place"), Article: one[graph.ArticleID](o, "article"), Object: one[graph.EventID](o, "object"), Publisher: one[graph.ID](o, "publisher"),
		Since: o.date("since"), Until: o.date("until"), Statuses: many[graph.EventStatus](o, "status"), Claimed: many[graph.EventStatus](o, "claimed"),
		MinConfidence: o.float("minConfidence"), KnownBy: o.time("knownBy"),
	}
	var plover []graph.EventType
	for _, p := range many[string](o, "plover") {
		types := graph.PLOVERTypes(p)
		if types == nil {
			return f, graph.Invalidf("%q is no PLOVER event type", p)
		}
		plover = append(plover, types...)
	}
	switch {
	case plover == nil:
	case f.Types == nil:
		f.Types = plover
	default:
		f.Types = slices.DeleteFunc(f.Types, func(t graph.EventType) bool { return !slices.Contains(plover, t) })
		if len(f.Types) == 0 {
			// No list would mean every type; no event has the zero type.
			f.Types = []graph.EventType{0}
		}
	}
	return f, f.Validate()
}

func (a arguments) entityFilter(kind graph.Kind) graph.EntityFilter {
	o := a.object("filter")
	return graph.EntityFilter{Kinds: []graph.Kind{kind}, Name: o.string("name"), Country: one[graph.ID](o, "country"), Of: one[graph.ID](o, "of"),
		PartOf: one[graph.ID](o, "partOf"), KnownBy: o.time("knownBy")}
}

func (a arguments) articleFilter() graph.ArticleFilter {
	o := a.object("filter")
	return graph.ArticleFilter{Publisher: one[graph.ID](o, "publisher"), Mentions: one[graph.ID](o, "mentions"), Since: o.date("since"), Until: o.date("until"),
		KnownBy: o.time("knownBy")}
}

func (a arguments) articleOrder() graph.ArticleOrder {
	o, _ := a["orderBy"].(graph.ArticleOrder)
	return o
}

// evidence reads the argument "filter": the pieces that it selects of those given.
func (a arguments) evidence(all []*graph.Evidence) []any {
	o := a.object("filter")
	article, extractor, least, statuses := graph.ArticleID(o.string("article")), o.string("extractor"), o.float("minConfidence"), many[graph.EventStatus](o, "status")
	chosen := []any{}
	for _, e := range all {
		if (article == "" || e.Article == article) && (extractor == "" || e.Extractor.Name == extractor) && e.Confidence >= least &&
			(statuses == nil || slices.Contains(statuses, e.Status)) {
			chosen = append(chosen, e)
		}
	}
	return chosen
}

// on makes a resolver for fields whose parent is a T.
func on[T any](f func(r *reader, v T, a arguments) (any, error)) graphql.FieldResolveFn {
	return onWith(func(r *reader, v T, p graphql.ResolveParams) (any, error) { return f(r, v, p.Args) })
}

// onWith is on for resolvers that look at the request's selection too.
func onWith[T any](f func(r *reader, v T, p graphql.ResolveParams) (any, error)) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		v, _ := p.Source.(T)
		r := readerFrom(p.Context).at(p)
		if err := r.ctx.Err(); err != nil {
			return nil, err
		}
		return f(r, v, p)
	}
}

// value makes a resolver that only reads its parent.
func value[T any](f func(T) any) graphql.FieldResolveFn {
	return on(func(_ *reader, v T, _ arguments) (any, error) { return f(v), nil })
}
