package schema

import (
	"context"
	"errors"

	"github.com/graphql-go/graphql"

	"backchannel/graph"
)

// errForbidden says that the caller may not do this.
var errForbidden = errors.New("forbidden")

// Submission is an article that somebody hands in. One of Text, HTML and URL
// is set.
type Submission struct {
	Text, HTML, URL string
	// Source is the canonical URL of a text or page that names none; "".
	Source string
}

// Ingester reads a submission into facts, with Recorded set. What cannot be
// read is an error of category graph.ErrInvalid with the reason.
type Ingester func(context.Context, Submission) (graph.Facts, error)

// ingested is the answer to a submission.
type ingested struct {
	facts  graph.Facts
	stored bool
}

// finding is one thing that was found, with the words that say so.
type finding struct {
	kind, label string
	id          graph.ID
	span        graph.Span
	confidence  float64
}

func mutationResolvers(m map[string]graphql.FieldResolveFn, ingest Ingester) {
	m["Mutation.ingestArticle"] = on(func(r *reader, _ root, a arguments) (any, error) {
		if roleOf(r.ctx) < Editor {
			return nil, errForbidden
		}
		if ingest == nil {
			return nil, graph.Invalidf("this server takes no articles")
		}
		s := Submission{Text: a.string("text"), HTML: a.string("html"), URL: a.string("url"), Source: a.string("source")}
		given := 0
		for _, v := range []string{s.Text, s.HTML, s.URL} {
			if v != "" {
				given++
			}
		}
		if given != 1 {
			return nil, graph.Invalidf("give one of text, html and url, not %d of them", given)
		}
		facts, err := ingest(r.ctx, s)
		if err != nil {
			return nil, err
		}
		dry, _ := a["dryRun"].(bool)
		if !dry {
			if err := r.store.Write(r.ctx, facts); err != nil {
				return nil, err
			}
			r.wrote()
		}
		return ingested{facts, !dry}, nil
	})
	m["Ingested.stored"] = value(func(i ingested) any { return i.stored })
	m["Ingested.articleId"] = value(func(i ingested) any { return string(i.facts.Article.ID) })
	m["Ingested.article"] = on(func(r *reader, i ingested, _ arguments) (any, error) {
		if !i.stored {
			return nil, nil
		}
		return r.node(i.facts.Article.ID.Node()), nil
	})
	m["Ingested.title"] = value(func(i ingested) any { return i.facts.Article.Title })
	m["Ingested.published"] = value(func(i ingested) any { return i.facts.Article.Day })
	m["Ingested.publisher"] = value(func(i ingested) any { return orNull(i.facts.Article.Publisher) })
	m["Ingested.text"] = value(func(i ingested) any { return i.facts.Article.Text })
	m["Ingested.findings"] = value(func(i ingested) any { return findings(i.facts) })
	m["Finding.kind"] = value(func(f finding) any { return f.kind })
	m["Finding.label"] = value(func(f finding) any { return f.label })
	m["Finding.id"] = value(func(f finding) any { return string(f.id) })
	m["Finding.start"] = value(func(f finding) any { return f.span.Start })
	m["Finding.end"] = value(func(f finding) any { return f.span.End })
	m["Finding.text"] = value(func(f finding) any { return f.span.Text })
	m["Finding.confidence"] = value(func(f finding) any {
		if f.confidence == 0 {
			return nil
		}
		return f.confidence
	})
}

// findings lists what facts say, each with its words: mentions, then holdings,
// then events, each in the facts' order.
func findings(f graph.Facts) []finding {
	names := map[graph.ID]graph.Entity{}
	for _, e := range f.Entities {
		names[e.ID] = e
	}
	list := func(ids []graph.ID) string {
		s := ""
		for i, id := range ids {
			if i > 0 {
				s += ", "
			}
			s += names[id].Name
		}
		return s
	}
	out := []finding{}
	for _, m := range f.Mentions {
		e := names[m.Entity]
		out = append(out, finding{e.Kind.String(), e.Name, e.ID, m.Span, 0})
	}
	for _, h := range f.Holdings {
		for _, sp := range h.Evidence {
			out = append(out, finding{"HOLDS", names[h.Person].Name + ": " + h.Status.String() + " " + h.Title, h.Person, sp, h.Confidence})
		}
	}
	objects := map[graph.EventID]graph.EventClaim{}
	for _, e := range f.Events {
		objects[e.ID] = e
	}
	for _, e := range f.Events {
		label := list(e.Agents) + " " + e.Type.String()
		if len(e.Targets) > 0 {
			label += " " + list(e.Targets)
		}
		if o, ok := objects[e.Object]; ok {
			label += " (" + list(o.Agents) + " " + o.Type.String() + ")"
		}
		for _, sp := range e.Evidence {
			out = append(out, finding{e.Type.String(), label, e.ID.Node(), sp, e.Confidence})
		}
	}
	return out
}
