package who

import (
	"os"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// BenchmarkResolve times what this package adds to parsing. Run with:
//
//	go test ./loaders/extract/who -run - -bench Resolve -benchmem
func BenchmarkResolve(b *testing.B) {
	p, err := parse.New()
	if err != nil {
		b.Fatal(err)
	}
	g, err := gazetteer.New()
	if err != nil {
		b.Fatal(err)
	}
	raw, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		b.Fatal(err)
	}
	t, err := words()
	if err != nil {
		b.Fatal(err)
	}
	r := New(p, g)
	// Articles of some 3 kB, as newspapers have them.
	var articles []graph.Article
	var parsed [][]parse.Sentence
	var text strings.Builder
	size := 0
	for line := range strings.Lines(string(raw)) {
		if _, after, ok := strings.Cut(line, " "); ok && line[0] == '2' {
			text.WriteString(after + "\n")
		}
		if text.Len() > 3000 {
			day, _ := graph.ParseDate("2018-08-08")
			articles = append(articles, graph.Article{ID: "article:bench", Day: day, Text: text.String()})
			parsed = append(parsed, p.Parse(text.String()))
			size += text.Len()
			text.Reset()
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i := range articles {
			r.Done(r.resolve(articles[i], t, parsed[i], r.rooms.Get().(*room)))
		}
	}
}
