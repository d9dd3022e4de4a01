package extract

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/what"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/fault"
)

// name and version stand in every piece of evidence. The version rises with
// every change after which an article may be read differently.
const (
	name    = "backchannel"
	version = "14"
)

// Options say how to read. The zero Options are the built-in tables.
type Options struct {
	// Gazetteer is a folder of tables that win over the built-in ones; "" for none.
	Gazetteer string
}

// Extractor reads articles by rules and tables. It does not change after New
// and may be used by any number of goroutines.
type Extractor struct {
	who       *who.Resolver
	what      *what.Reader
	gazetteer *gazetteer.Gazetteer
}

// New loads the model and the tables. The error names the file that cannot be
// used: of category [graph.ErrNotFound] for a gazetteer folder that is not
// there, [graph.ErrInvalid] for a table that makes no sense.
func New(o Options) (*Extractor, error) {
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	var g *gazetteer.Gazetteer
	if o.Gazetteer == "" {
		g, err = gazetteer.New()
	} else {
		g, err = gazetteer.Load(o.Gazetteer)
	}
	if err != nil {
		return nil, err
	}
	r, err := what.New()
	if err != nil {
		return nil, err
	}
	return &Extractor{who.New(p, g), r, g}, nil
}

// Name returns the extractor's name, "backchannel".
func (x *Extractor) Name() string { return name }

// Version returns the version of rules and tables.
func (x *Extractor) Version() string { return version }

// Extract reads the article. The same article always gives the same facts:
// there is no clock in it, so Recorded is zero, for the loader to set. Facts
// that come without error validate. The error is of category
// [graph.ErrInvalid] where the article cannot be read, or the context's.
func (x *Extractor) Extract(ctx context.Context, a graph.Article) (facts graph.Facts, err error) {
	defer func() {
		// A rule that fails on one article must not take the others of a load with it.
		if failed := recover(); failed != nil {
			facts, err = graph.Facts{}, fmt.Errorf("read article %s: %w", a.ID, graph.Invalidf("a rule failed on it at %s: %v; please report it with the article's text", fault.At(), failed))
		}
	}()
	if err := ctx.Err(); err != nil {
		return graph.Facts{}, err
	}
	d, err := x.read(a)
	if err != nil {
		return graph.Facts{}, err
	}
	if err := ctx.Err(); err != nil {
		return graph.Facts{}, err
	}
	f, err := x.facts(d, x.what.Read(d, false))
	x.who.Done(d)
	return f, err
}

func (x *Extractor) facts(d *who.Document, r what.Reading) (graph.Facts, error) {
	events, err := graph.Identify(d.Article, r.Drafts)
	if err != nil {
		return graph.Facts{}, fmt.Errorf("identify events of %s: %w", d.Article.ID, err)
	}
	f := graph.Facts{
		Article:   d.Article,
		Extractor: graph.Extractor{Name: name, Version: version},
		Entities:  slices.Clone(d.Entities),
		Mentions:  d.MentionSpans(),
		Holdings:  d.Holdings,
		Events:    events,
	}
	slices.SortFunc(f.Entities, func(a, b graph.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	if err := f.Validate(); err != nil {
		return graph.Facts{}, err
	}
	return f, nil
}
