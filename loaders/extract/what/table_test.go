package what_test

import (
	"flag"
	"slices"
	"sort"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/what"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

var update = flag.Bool("update", false, "write what the rules give now into the expectations")

// pipeline is who and what over the built-in tables.
type pipeline struct {
	who  *who.Resolver
	what *what.Reader
}

func newPipeline(t testing.TB) pipeline {
	t.Helper()
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	g, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := what.New()
	if err != nil {
		t.Fatal(err)
	}
	return pipeline{who.New(p, g), r}
}

// day is when the test sentences appear: a Wednesday.
var day = graph.Date{Year: 2024, Month: 6, Day: 12}

// page makes an article of "text", of "{publisher | headline} text" or of "{publisher | headline | 1998-10-24} text",
// which appears that day; " ¶ " parts its paragraphs.
func page(text string) graph.Article {
	a := graph.Article{Day: day, Published: day.Time(), Text: text}
	if head, rest, ok := strings.Cut(text, "} "); ok && strings.HasPrefix(head, "{") {
		a.Publisher, a.Title, _ = strings.Cut(head[1:], " | ")
		title, appeared, _ := strings.Cut(a.Title, " | ")
		if d, err := graph.ParseDate(appeared); err == nil && appeared != "" {
			a.Title, a.Day, a.Published = title, d, d.Time()
		}
		a.Text = rest
	}
	a.Text = strings.ReplaceAll(a.Text, " ¶ ", "\n\n")
	a.ID = graph.NewArticleID("", a.Text)
	return a
}

// events returns the events of a page, and the names of its entities by id.
func (p pipeline) events(t testing.TB, text string) ([]graph.EventClaim, map[graph.ID]string) {
	t.Helper()
	d, err := p.who.Read(page(text))
	if err != nil {
		t.Fatal(err)
	}
	events, err := graph.Identify(d.Article, p.what.Read(d, false).Drafts)
	if err != nil {
		t.Fatal(err)
	}
	name := map[graph.ID]string{}
	for _, e := range d.Entities {
		name[e.ID] = e.Name
	}
	return events, name
}

// read returns the events of a page, each as "TYPE agents > targets [@ TYPE of
// the object] [date] [status]".
func (p pipeline) read(t testing.TB, text string) []string {
	t.Helper()
	events, name := p.events(t, text)
	typ := map[graph.EventID]string{}
	for _, e := range events {
		typ[e.ID] = e.Type.String()
	}
	names := func(ids []graph.ID) string {
		var out []string
		for _, id := range ids {
			out = append(out, name[id])
		}
		sort.Strings(out)
		return strings.Join(out, " & ")
	}
	var out []string
	for _, e := range events {
		if e.Type.IsReciprocal() {
			// Who stands first means nothing.
			all := names(append(slices.Clone(e.Agents), e.Targets...))
			s := e.Type.String() + " " + all
			out = append(out, decorate(s, e, typ))
			continue
		}
		s := e.Type.String() + " " + names(e.Agents) + " >"
		if len(e.Targets) > 0 {
			s += " " + names(e.Targets)
		}
		out = append(out, decorate(s, e, typ))
	}
	return out
}

func decorate(s string, e graph.EventClaim, typ map[graph.EventID]string) string {
	if e.Object != "" {
		s += " @ " + typ[e.Object]
	}
	if !e.Date.IsZero() {
		s += " [" + e.Date.String() + "]"
	}
	if e.Status != graph.StatusActual {
		s += " (" + e.Status.String() + ")"
	}
	return s
}

// want normalises what a row expects.
func want(r *verbs.Row) string {
	a, rest, _ := strings.Cut(r.Expect, ">")
	target, object, _ := strings.Cut(rest, "@")
	split := func(s string) []string {
		var out []string
		for _, n := range strings.Split(s, "&") {
			if n = strings.TrimSpace(n); n != "" {
				out = append(out, n)
			}
		}
		sort.Strings(out)
		return out
	}
	agents, targets := split(a), split(target)
	if r.Type.IsReciprocal() {
		all := append(agents, targets...)
		sort.Strings(all)
		return r.Type.String() + " " + strings.Join(all, " & ")
	}
	s := r.Type.String() + " " + strings.Join(agents, " & ") + " >"
	if len(targets) > 0 {
		s += " " + strings.Join(targets, " & ")
	}
	if o := strings.TrimSpace(object); o != "" {
		s += " @ " + o
	}
	return s
}

// TestRowExamples runs the example of every row and expects the row's event
// among those read.
func TestRowExamples(t *testing.T) {
	p := newPipeline(t)
	bad := 0
	for _, r := range p.what.Rows() {
		got := p.read(t, r.Example)
		w := want(r)
		if !slices.ContainsFunc(got, func(g string) bool {
			g, _, _ = strings.Cut(g, " [")
			g, _, _ = strings.Cut(g, " (")
			return g == w || strings.HasPrefix(g, w+" @")
		}) {
			bad++
			t.Errorf("%s: %q\n  want %s\n  got  %s", r.Name(), r.Example, w, strings.Join(got, "; "))
		}
	}
	if bad > 0 {
		t.Errorf("%d of %d rows do not read their own example", bad, len(p.what.Rows()))
	}
}

// TestTableCovers lints the table: every event type has rows, no row stands
// twice, every example is a sentence with the agent that it expects.
func TestTableCovers(t *testing.T) {
	r, err := what.New()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(r.Rows()); n < 500 {
		t.Errorf("only %d rows", n)
	}
	types, seen := map[graph.EventType]int{}, vocab.Words()
	for _, row := range r.Rows() {
		types[row.Type]++
		key := row.Type.String() + " " + row.Name()
		if _, pattern, ok := strings.Cut(row.Name(), " "); ok {
			key = row.Type.String() + " " + pattern + " " + row.Example
		}
		if seen.Has(key) {
			t.Errorf("%s stands twice", row.Name())
		}
		seen.Add(key)
		if !strings.HasSuffix(row.Example, ".") || !strings.Contains(row.Expect, ">") && !row.Type.IsReciprocal() {
			t.Errorf("%s: example %q, expectation %q", row.Name(), row.Example, row.Expect)
		}
	}
	for _, typ := range graph.EventTypes() {
		if types[typ] == 0 {
			t.Errorf("no row for %s", typ)
		}
	}
}
