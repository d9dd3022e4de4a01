package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/spf13/cobra"

	"backchannel/graph"
	"backchannel/loaders"
	"backchannel/loaders/languagemodel"
)

// The extractors that can be chosen.
const (
	rulesExtractor = "rules"
	modelExtractor = "model"
)

// reader is the extractor that was chosen.
type reader struct {
	loaders.Extractor
	explain func(context.Context, graph.Article) (explanation, error)
	// summary says what reading has cost; "" where it is not worth a line.
	summary func() string
}

// explanation is how an article was read, for people.
type explanation interface {
	io.WriterTo
	Facts() graph.Facts
}

// extractorFlags declares what every command takes that reads articles.
func extractorFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.String("gazetteer", "", "folder of tables that win over the built-in ones")
	f.String("extractor", rulesExtractor, "rules, or model: a language model, to whose endpoint articles are sent")
	f.String("model-url", "", "OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1")
	f.String("model", "", "the language model, as the endpoint calls it")
	f.String("model-key-file", "", "file with the endpoint's key; or BACKCHANNEL_MODEL_KEY")
	f.Duration("model-timeout", languagemodel.DefaultTimeout, "longest time for one answer of the language model")
	f.Int("model-part", languagemodel.DefaultPart, "characters of an article that the language model reads at a time")
}

// sourceFlags declares what load and extract share.
func sourceFlags(cmd *cobra.Command, o *loadOptions) {
	cmd.Flags().StringVar(&o.format, "format", "", "text, html or jsonl; detected for each source if not given")
	cmd.Flags().Int("jobs", runtime.GOMAXPROCS(0), "articles read at a time")
	extractorFlags(cmd)
}

// newReader makes the extractor that the configuration asks for.
func newReader(cfg Config) (*reader, error) {
	rules, err := newExtractor(cfg.Gazetteer)
	if err != nil {
		return nil, err
	}
	if cfg.Extractor == rulesExtractor {
		return &reader{rules, explainBy(rules.Explain), func() string { return "" }}, nil
	}
	m, err := languagemodel.New(rules, languagemodel.Options{URL: cfg.ModelURL, Key: cfg.ModelKey, Model: cfg.Model,
		Timeout: cfg.ModelTimeout, Part: cfg.ModelPart})
	if err != nil {
		return nil, usageError{err}
	}
	return &reader{m, explainBy(m.Explain), func() string { return m.Counts().String() + "\n" }}, nil
}

func explainBy[E explanation](f func(context.Context, graph.Article) (E, error)) func(context.Context, graph.Article) (explanation, error) {
	return func(ctx context.Context, a graph.Article) (explanation, error) { return f(ctx, a) }
}

// explaining is an extractor that keeps how it read each article, so that no
// article is read twice to be explained.
type explaining struct {
	*reader
	kept sync.Map // graph.ArticleID → explanation
}

// Extract returns what the explained reading has found.
func (x *explaining) Extract(ctx context.Context, a graph.Article) (graph.Facts, error) {
	e, err := x.explain(ctx, a)
	if err != nil {
		return graph.Facts{}, err
	}
	f := e.Facts()
	x.kept.Store(f.Article.ID, e)
	return f, nil
}

// print writes how an item was read. What came as facts is read for it.
func (x *explaining) print(ctx context.Context, w io.Writer, it loaders.Item) error {
	e, ok := x.kept.LoadAndDelete(it.Facts.Article.ID)
	if !ok {
		var err error
		if e, err = x.explain(ctx, it.Facts.Article); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintf(w, "== %s\n", it.File); err != nil {
		return err
	}
	_, err := e.(explanation).WriteTo(w)
	return err
}
