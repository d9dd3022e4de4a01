package extract_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/extract"
)

// BenchmarkExtract reads the sample articles one after another on one core:
// go test ./loaders/extract -run xxx -bench Extract -cpu 1
func BenchmarkExtract(b *testing.B) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	golds, err := filepath.Glob(filepath.Join("..", "testdata", "articles", "*.gold.json"))
	if err != nil || len(golds) == 0 {
		b.Fatal("no sample articles")
	}
	var articles []graph.Article
	size := 0
	for _, g := range golds {
		file := strings.TrimSuffix(g, ".gold.json") + ".txt"
		if m, _ := filepath.Glob(file); len(m) == 0 {
			continue
		}
		a := readPage(b, file)
		articles = append(articles, a)
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			if _, err := x.Extract(context.Background(), a); err != nil {
				b.Fatal(err)
			}
		}
	}
}
