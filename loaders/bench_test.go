package loaders_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"runtime"
	"testing"

	"backchannel/loaders"
	"backchannel/loaders/extract"
)

// benchmarkText is how much text BenchmarkRead reads each time, in bytes.
const benchmarkText = 4 << 20

// BenchmarkRead takes pages to facts as load does, without a store: 4 MB of article text, of the samples or of the pages
// in the folder PAGES, again and again. MB/s are of that text, on as many cores as -cpu says; heap-MB is the most that was
// seen in use:
//
//	go test ./loaders -run - -bench Read -cpu 1,2 -count 5
func BenchmarkRead(b *testing.B) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	ctx := context.Background()
	given := loaders.Samples()
	if dir := os.Getenv("PAGES"); dir != "" {
		given = loaders.Find([]string{dir}, nil)
	}
	// From memory, lest the disk be measured.
	var pages, sources []loaders.Source
	for _, s := range given {
		r, err := s.Open(ctx)
		if err != nil {
			b.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			b.Fatal(err)
		}
		if f := loaders.Detect(raw); f == loaders.Text || f == loaders.HTML { // not what stands beside them
			pages = append(pages, loaders.Source{Name: s.Name, Open: func(context.Context) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(raw)), nil }})
		}
	}
	read := func(sources []loaders.Source, each func(loaders.Item)) {
		err := loaders.Read(ctx, sources, x, loaders.Options{Jobs: runtime.GOMAXPROCS(0)}, func(it loaders.Item) error {
			if it.Err == nil {
				each(it)
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	once := 0
	read(pages, func(it loaders.Item) { once += len(it.Facts.Article.Text) })
	if once == 0 {
		b.Fatal("no articles")
	}
	size := 0
	for ; size < benchmarkText; size += once {
		sources = append(sources, pages...)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	most, n := uint64(0), 0
	for b.Loop() {
		read(sources, func(loaders.Item) {
			if n++; n%200 == 0 {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapInuse)
			}
		})
	}
	b.ReportMetric(float64(most)/1e6, "heap-MB")
}
