package main

import (
	"context"
	"sync"

	"backchannel/graph"
	"backchannel/loaders/extract"
)

// extractor is an extract.Extractor that is made for the first article, since
// many loads and servers never see one.
type extractor struct {
	get func() (*extract.Extractor, error)
}

// newExtractor makes the extractor of a gazetteer folder; "" is the built-in
// one. A folder is read at once, since it may be wrong.
func newExtractor(gazetteer string) (extractor, error) {
	x := extractor{sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Options{Gazetteer: gazetteer}) })}
	if gazetteer == "" {
		return x, nil
	}
	if _, err := x.get(); err != nil {
		return x, usageError{err}
	}
	return x, nil
}

// Extract implements loaders.Extractor.
func (x extractor) Extract(ctx context.Context, a graph.Article) (graph.Facts, error) {
	made, err := x.get()
	if err != nil {
		return graph.Facts{}, err
	}
	return made.Extract(ctx, a)
}

// Explain tells what is found in each sentence, and by which rule.
func (x extractor) Explain(ctx context.Context, a graph.Article) (*extract.Explanation, error) {
	made, err := x.get()
	if err != nil {
		return nil, err
	}
	return made.Explain(ctx, a)
}
