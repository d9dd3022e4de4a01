package export_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/graph/export"
	"backchannel/graph/graphtest"
	"backchannel/graph/sqlite"
	"backchannel/loaders/graphml"
	"backchannel/loaders/jsonl"
	"backchannel/loaders/parquet"
	"backchannel/loaders/turtle"
)

// memory is an Output that keeps files.
type memory struct {
	names []string
	files map[string]*bytes.Buffer
}

func (m *memory) Create(name string) (io.Writer, error) {
	if m.files == nil {
		m.files = map[string]*bytes.Buffer{}
	}
	m.names = append(m.names, name)
	m.files[name] = &bytes.Buffer{}
	return m.files[name], nil
}

// text is all files in one, with their names.
func (m *memory) text() string {
	var b strings.Builder
	for _, n := range m.names {
		fmt.Fprintf(&b, "%s\n%s", n, m.files[n])
	}
	return b.String()
}

func exactly(w io.Writer, f graph.Facts) error { return jsonl.WriteExact(w, f) }

func write(t testing.TB, s graph.Store, sel export.Selection, format string) (*memory, export.Manifest) {
	t.Helper()
	f, err := export.ParseFormat(format)
	if err != nil {
		t.Fatal(err)
	}
	var out memory
	m, err := export.Write(t.Context(), s, sel, f, &out, export.Options{Facts: exactly})
	if err != nil {
		t.Fatalf("export %s: %v", format, err)
	}
	return &out, m
}

func open(t testing.TB) graph.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.WithoutCancel(t.Context())) })
	return s
}

// awkward are facts with what upsets formats: what the generator has not.
func awkward() graph.Facts {
	b := graphtest.NewFacts("awkward").Title("=cmd|'/c calc'!A0, \"quoted\"; <b>&amp;</b> json:\u202Eright to left\u202C").By("test", "1")
	macron := b.Person("json:\"Emmanuel\"", "@sum", "-1", "'tis", "a;b", "שלום, עולם", "")
	trump := b.Person("Dona\u000bld \\u0041 $`x` ${y}")
	b.Mention(macron, strings.Repeat("A very long sentence about nothing, \"again\". ", 4000))
	b.Mention(trump, "Carriage\r\nreturn, form\ffeed, tab\t, separator\x1f, and \uE000 private use.")
	b.Citing("BBC", "F\"T; \\ ]")
	office := b.Office(b.Country("FRA", "FR", "France"), "President")
	b.Holding(graph.Holding{Person: macron, Office: office, From: graphtest.Day("1958-10"), To: graphtest.Day("1969"), Title: "le \"Président\"\n"}, graph.Former)
	m := b.Event(graph.Event{Type: graph.Messaged, Agents: []graph.ID{macron}, Targets: []graph.ID{trump}, Date: graphtest.Day("1969-07"), Quote: "line\nbreak 'and' \"quotes\" \\ 😀"})
	b.Event(graph.Event{Type: graph.Disclosed, Agents: []graph.ID{trump}, Object: m, Date: graphtest.Day("1899"), Mode: "private\tly"})
	return b.Facts()
}

// generated writes a random graph in random order.
func generated(t testing.TB, seed, order uint64, s graph.Store) {
	t.Helper()
	type key struct {
		article   graph.ArticleID
		extractor string
	}
	last := map[key]graph.Facts{}
	var keys []key
	for _, f := range append(graphtest.Generate(seed, 14), awkward()) {
		k := key{f.Article.ID, f.Extractor.Name}
		if _, ok := last[k]; !ok {
			keys = append(keys, k)
		}
		last[k] = f
	}
	r := rand.New(rand.NewPCG(order, 1))
	r.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	for _, k := range keys {
		if err := s.Write(t.Context(), last[k]); err != nil {
			t.Fatal(err)
		}
	}
}

// TestSameBytes exports one graph from two engines that were loaded in
// different orders.
func TestSameBytes(t *testing.T) {
	for seed := range uint64(1) {
		a, b := graph.Store(graphtest.NewModel()), open(t)
		generated(t, seed, 1, a)
		generated(t, seed, 2, b)
		for _, f := range export.Formats() {
			for name, sel := range selections(t, b) {
				if f.Name == "jsonl" && !jsonlTakes(sel) {
					continue
				}
				t.Run(fmt.Sprintf("%d/%s/%s", seed, f.Name, name), func(t *testing.T) {
					first, m := write(t, a, sel, f.Name)
					second, n := write(t, b, sel, f.Name)
					if d := cmp.Diff(first.text(), second.text()); d != "" {
						t.Errorf("model and SQLite differ (-model +sqlite):\n%.3000s", d)
					}
					n.Versions.Schema = m.Versions.Schema
					if d := cmp.Diff(m, n); d != "" {
						t.Errorf("the manifests differ (-model +sqlite):\n%s", d)
					}
				})
			}
		}
	}
}

func jsonlTakes(s export.Selection) bool {
	return (s.Projection == "" || s.Projection == export.Full) && len(s.Kinds) == 0
}

// selections are some of every sort, made for the graph at hand.
func selections(t testing.TB, s graph.Store) map[string]export.Selection {
	t.Helper()
	l, err := s.Entities(t.Context(), graph.EntityFilter{Kinds: []graph.Kind{graph.Person}}, graph.ByEventCount, graph.Page{First: 1})
	if err != nil || len(l.Items) == 0 {
		t.Fatalf("no person: %v", err)
	}
	around := []graph.ID{l.Items[0].ID}
	return map[string]export.Selection{
		"all":       {},
		"recorded":  {Recorded: true},
		"around":    {Around: around, Depth: 1},
		"alone":     {Around: around},
		"since":     {Since: graphtest.Day("2026")},
		"types":     {Types: graph.EventTypes()[:12]},
		"country":   {Country: []graph.ID{"country:FRA"}},
		"confident": {MinConfidence: 0.7},
		"known":     {KnownBy: graphtest.Loaded.Add(2 * time.Hour)},
		"actors":    {Projection: export.Actors},
		"contacts":  {Projection: export.ActorEvents, Around: around, Depth: 1},
		"events":    {Projection: export.Events},
		"kinds":     {Kinds: []graph.Kind{graph.Person, graph.EventKind}},
		"as of":     {AsOf: graphtest.Day("2026-01-20")},
	}
}

// readers read a format back.
var readers = map[string]func(io.Reader) ([]graph.Facts, error){
	"graphml": graphml.Read, "turtle": turtle.Read, "parquet": parquet.Read,
	"jsonl": func(r io.Reader) ([]graph.Facts, error) {
		var all []graph.Facts
		for l, err := range jsonl.Read(r) {
			if err != nil {
				return nil, err
			}
			all = append(all, l.Facts)
		}
		return all, nil
	},
}

// source is what a loader is handed of an export.
func source(t testing.TB, m *memory) io.Reader {
	t.Helper()
	if len(m.names) == 1 {
		return m.files[m.names[0]]
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, n := range m.names {
		w, err := z.Create(n)
		if err == nil {
			_, err = w.Write(m.files[n].Bytes())
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return &b
}

// TestRoundTrip loads exports into an empty graph, which exports the same
// bytes again: of everything, and of a part of it.
func TestRoundTrip(t *testing.T) {
	for seed := range uint64(2) {
		s := open(t)
		generated(t, seed, seed, s)
		for format := range readers {
			for name, sel := range selections(t, s) {
				if sel.Loads() {
					t.Run(fmt.Sprintf("%d/%s/%s", seed, format, name), func(t *testing.T) { roundTrip(t, s, sel, format, name == "all") })
				}
			}
		}
	}
}

func roundTrip(t *testing.T, s graph.Store, sel export.Selection, format string, file bool) {
	t.Helper()
	out, m := write(t, s, sel, format)
	want := out.text()
	facts, err := readers[format](source(t, out))
	if !m.Loads {
		if err == nil && len(facts) > 0 {
			t.Errorf("it loads, but its manifest says that it does not")
		}
		return
	}
	if err != nil {
		t.Fatalf("read: %v", err)
	}
	back := graph.Store(graphtest.NewModel()) // quicker to open than a file
	if file {
		back = open(t)
	}
	for _, f := range facts {
		if f.Recorded.IsZero() {
			f.Recorded = graphtest.Loaded
		}
		if err := back.Write(t.Context(), f); err != nil {
			t.Fatalf("write: %v", err)
		}
	}
	again, _ := write(t, back, export.Selection{Recorded: sel.Recorded}, format)
	if d := cmp.Diff(want, again.text()); d != "" {
		t.Errorf("exported again (-want +got):\n%.4000s", d)
	}
}

// FuzzRoundTrip is TestRoundTrip over graphs without end, with texts of the
// fuzzer's where people's could stand.
func FuzzRoundTrip(f *testing.F) {
	f.Add(uint64(1), "\"quotes\", 'single', `back`, \\ and\nlines\r\n\ttabs", "שלום \u202Eright to left\u202C")
	f.Add(uint64(2), "json:\"x\"", "]]> <!-- & &amp; \x0b\x7f\uFFFE\U0010FFFF e\u0301")
	f.Add(uint64(3), strings.Repeat("very long ", 500), "=1+1")
	f.Add(uint64(4), "@prefix a: <b> . \"\"\" ^^xsd:string @en", "[\"a\",null]")
	f.Add(uint64(5), "0001-01-01", "-1e309")
	f.Add(uint64(6), "Zo\xeb", "\xff")
	f.Fuzz(func(t *testing.T, seed uint64, text, name string) {
		b := graphtest.NewFacts("fuzzed").Title(text).By("fuzz", "1")
		person := b.Person("Somebody", name, text)
		other := b.Person("Somebody Else", name)
		b.Mention(person, text+" and more")
		b.Event(graph.Event{Type: graph.Stated, Agents: []graph.ID{person}, Targets: []graph.ID{other}, Date: graphtest.Day("1969-07"), Quote: text, Mode: name})
		b.Holding(graph.Holding{Person: person, Office: b.Office(b.Country("FRA", "FR", "France"), "President"), From: graphtest.Day("1958"), Title: name}, graph.Former)
		facts := b.Facts()
		if err := facts.Validate(); err != nil || !utf8.ValidString(text) || !utf8.ValidString(name) {
			if err == nil {
				t.Errorf("what is not UTF-8 validates: %q, %q", text, name)
			}
			t.Skip("no article says that")
		}
		s := graph.Store(graphtest.NewModel())
		for _, f := range append(graphtest.Generate(seed, 6), facts) {
			if err := s.Write(t.Context(), f); err != nil {
				t.Fatal(err)
			}
		}
		for format := range readers {
			roundTrip(t, s, export.Selection{}, format, false)
			roundTrip(t, s, export.Selection{Recorded: true}, format, false)
		}
	})
}

// TestSameBytesFromFiles exports with every list of ids in temporary files.
func TestSameBytesFromFiles(t *testing.T) {
	s := open(t)
	generated(t, 4, 4, s)
	for _, format := range []string{"csv", "markdown"} {
		for name, sel := range selections(t, s) {
			want, m := write(t, s, sel, format)
			restore := export.KeepInMemory(0)
			got, n := write(t, s, sel, format)
			restore()
			if d := cmp.Diff(want.text(), got.text()); d != "" {
				t.Errorf("%s, %s (-in memory +in files):\n%.2000s", format, name, d)
			}
			if d := cmp.Diff(m, n); d != "" {
				t.Errorf("%s, %s: the manifests differ:\n%s", format, name, d)
			}
		}
	}
}
