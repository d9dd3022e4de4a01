package loaders_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"backchannel/graph"
	"backchannel/graph/sqlite"
	"backchannel/loaders"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// title is an extractor that finds nothing but the article itself.
type title struct{ running, most atomic.Int64 }

func (x *title) Extract(_ context.Context, a graph.Article) (graph.Facts, error) {
	now := x.running.Add(1)
	defer x.running.Add(-1)
	for most := x.most.Load(); now > most && !x.most.CompareAndSwap(most, now); most = x.most.Load() {
	}
	if strings.Contains(a.Text, "unreadable") {
		return graph.Facts{}, graph.Invalidf("the article is unreadable")
	}
	return graph.Facts{Article: a, Extractor: graph.Extractor{Name: "title", Version: "1"}}, nil
}

func source(name, text string) loaders.Source {
	return loaders.Source{Name: name, Open: func(context.Context) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

func page(n int, body string) loaders.Source {
	return source(fmt.Sprintf("page%03d", n), fmt.Sprintf(`The Courier

Monday, 3 March 2025

Ministers talk about talks number %d

The foreign ministers of the two countries met in Geneva on Sunday and agreed that they would meet again when there was something to be said. %s

Nobody else was in the room, and the two of them said that they had nothing to add to what they had said before the meeting.
`, n, body))
}

func TestReadKeepsTheOrderOfSources(t *testing.T) {
	var sources []loaders.Source
	var want []string
	for n := range 60 {
		body := ""
		if n%7 == 3 {
			body = "It is unreadable."
		}
		sources = append(sources, page(n, body))
		want = append(want, fmt.Sprintf("page%03d %v", n, n%7 == 3))
	}
	x := &title{}
	var got []string
	if err := loaders.Read(t.Context(), sources, x, loaders.Options{Jobs: 4}, func(it loaders.Item) error {
		got = append(got, fmt.Sprintf("%s %v", it.Source, it.Err != nil))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if most := x.most.Load(); most > 4 {
		t.Errorf("%d articles were read at a time, want at most 4", most)
	}
}

func TestReadStops(t *testing.T) {
	var sources []loaders.Source
	for n := range 200 {
		sources = append(sources, page(n, ""))
	}
	enough := errors.New("enough")
	seen := 0
	err := loaders.Read(t.Context(), sources, &title{}, loaders.Options{Jobs: 3}, func(loaders.Item) error {
		if seen++; seen == 5 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || seen != 5 {
		t.Errorf("got %v after %d items, want enough after 5", err, seen)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = loaders.Read(ctx, sources, &title{}, loaders.Options{Jobs: 3}, func(loaders.Item) error {
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled load gives %v", err)
	}
}

func TestLoadCountsAndNames(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	at := time.Date(2025, 3, 4, 5, 6, 7, 8999, time.UTC)
	sources := []loaders.Source{page(1, ""), source("empty", ""), page(2, "It is unreadable."),
		source("lines", `{"article":{"title":"A","text":"Ann wrote."},"entities":[],"holdings":[],"events":[]}`+"\nnonsense\n")}
	sum, err := loaders.Load(t.Context(), s, sources, &title{}, loaders.Options{Jobs: 2, Clock: func() time.Time { return at }}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var refused []string
	for _, r := range sum.Refused {
		refused = append(refused, r.Source)
		if !errors.Is(r.Err, graph.ErrInvalid) || !strings.Contains(r.Err.Error(), r.Source) {
			t.Errorf("%s is refused with %v, which does not name it", r.Source, r.Err)
		}
	}
	if diff := cmp.Diff([]string{"empty", "page002", "lines"}, refused); diff != "" || sum.Articles != 2 {
		t.Errorf("%d articles; refused (-want +got)\n%s", sum.Articles, diff)
	}
	l, err := s.Articles(t.Context(), graph.ArticleFilter{}, 0, graph.Page{})
	if err != nil || len(l.Items) != 2 {
		t.Errorf("%d articles are stored, %v", len(l.Items), err)
	}
}

// TestLoadStopsWhenTheStoreFails: a broken store is not a bad article.
func TestLoadStopsWhenTheStoreFails(t *testing.T) {
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	sum, err := loaders.Load(t.Context(), s, []loaders.Source{page(1, ""), page(2, "")}, &title{}, loaders.Options{Jobs: 1}, nil)
	if err == nil || sum.Articles != 0 {
		t.Errorf("%d articles were loaded into a closed store, %v", sum.Articles, err)
	}
}

// away is an extractor that is gone after some articles.
type away struct{ left atomic.Int64 }

func (x *away) Extract(ctx context.Context, a graph.Article) (graph.Facts, error) {
	if x.left.Add(-1) < 0 {
		return graph.Facts{}, fmt.Errorf("%w: nobody answers", graph.ErrUnavailable)
	}
	return (&title{}).Extract(ctx, a)
}

// TestReadStopsWhenTheExtractorIsAway: what all articles would fail of is not
// each article's fault.
func TestReadStopsWhenTheExtractorIsAway(t *testing.T) {
	for _, jobs := range []int{1, 4} {
		x := &away{}
		x.left.Store(10)
		var sources []loaders.Source
		for n := range 200 {
			sources = append(sources, page(n, ""))
		}
		read := 0
		err := loaders.Read(t.Context(), sources, x, loaders.Options{Jobs: jobs}, func(it loaders.Item) error {
			if it.Err != nil {
				t.Errorf("%s is refused: %v", it.Source, it.Err)
			}
			read++
			return nil
		})
		if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "page") {
			t.Errorf("got %v, want it unavailable and the article named", err)
		}
		if asked := 10 - x.left.Load(); read > 10 || asked > 10+int64(jobs) { // those in flight have been tried
			t.Errorf("%d articles were read and %d tried after 10 had been", read, asked)
		}
	}
}

func TestDetect(t *testing.T) {
	for in, want := range map[string]loaders.Format{
		"\ufeff  {\"article\":{}}":      loaders.JSONL,
		"<!DOCTYPE html><html>":         loaders.HTML,
		"\n <p>":                        loaders.HTML,
		"PARIS, 3 March - The minister": loaders.Text,
		"":                              loaders.Text,
	} {
		if got := loaders.Detect([]byte(in)); got != want {
			t.Errorf("%q is taken for %s, want %s", in, got, want)
		}
	}
}

func TestFetchDialsPublicAddressesOnly(t *testing.T) {
	for _, url := range []string{"http://127.0.0.1:1/", "http://localhost:1/", "http://10.0.0.1/", "http://[::1]:1/", "http://169.254.169.254/latest",
		"http://100.64.0.1/", "http://0.0.0.0:1/", "http://[::ffff:127.0.0.1]:1/", "file:///etc/passwd", "ftp://example.org/"} {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		_, err := loaders.Fetch(ctx, url, true)
		cancel()
		if err == nil || strings.Contains(err.Error(), "refused") {
			t.Errorf("%s was dialled: %v", url, err)
		}
	}
}
