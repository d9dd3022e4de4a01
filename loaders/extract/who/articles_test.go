package who_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/html"
	"backchannel/loaders/page"
	"backchannel/loaders/text"
)

// keptAside are articles that nobody looks at while writing rules.
var keptAside = []string{"d03", "d06", "d09", "d12", "e03", "e06", "e09", "e12"}

type goldArticle struct {
	Entities []struct {
		Kind     string
		Names    []string
		Optional bool
	}
	Holdings []struct {
		Person, Of, Status string
		Titles             []string
		Optional           bool
	}
}

// TestArticles scores entities and holdings on the annotated articles, much as
// the score script does (which pairs ambiguous names more cleverly).
func TestArticles(t *testing.T) {
	dir := shared(t, "articles")
	r := reads(t)
	golds, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var entities, holdings tally
	for _, path := range golds {
		name := strings.TrimSuffix(filepath.Base(path), ".gold.json")
		if slices.Contains(keptAside, name) {
			continue
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var gold goldArticle
		if err := json.Unmarshal(raw, &gold); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		d, err := r.Read(load(t, strings.TrimSuffix(path, ".gold.json")))
		if err != nil {
			t.Fatal(err)
		}
		scoreEntities(t, name, d, &gold, &entities)
		scoreHoldings(t, name, d, &gold, &holdings)
	}
	t.Logf("entities %s", entities)
	t.Logf("holdings %s", holdings)
	for _, c := range []struct {
		what  string
		tally tally
		want  float64
	}{{"entities", entities, 0.92}, {"holdings", holdings, 0.87}} {
		f1 := 2 * float64(c.tally.right) / float64(2*c.tally.right+c.tally.wrong+c.tally.missed)
		if f1 < c.want {
			t.Errorf("%s: F1 %.3f, want %.2f", c.what, f1, c.want)
		}
	}
}

func load(t *testing.T, base string) graph.Article {
	t.Helper()
	for _, f := range []struct {
		ext   string
		parse func(string, []byte, page.Options) (graph.Article, error)
	}{{".txt", text.Parse}, {".html", html.Parse}} {
		raw, err := os.ReadFile(base + f.ext)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		a, err := f.parse(base+f.ext, raw, page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	t.Fatalf("%s has no text", base)
	return graph.Article{}
}

func scoreEntities(t *testing.T, name string, d *who.Document, gold *goldArticle, c *tally) {
	found := make([]bool, len(gold.Entities))
	for _, e := range d.Entities {
		if e.Kind == graph.Office {
			continue
		}
		hit := -1
		for i, g := range gold.Entities {
			if g.Kind == e.Kind.String() && !found[i] && slices.ContainsFunc(g.Names, func(n string) bool { return goesBy(e, strip(n)) || goesBy(e, n) }) && (hit < 0 || gold.Entities[hit].Optional) {
				hit = i
			}
		}
		switch {
		case hit < 0:
			c.wrong++
			t.Logf("%s: false %s", name, e.ID)
		default:
			found[hit] = true
			if !gold.Entities[hit].Optional {
				c.right++
			}
		}
	}
	for i, g := range gold.Entities {
		if !found[i] && !g.Optional && g.Kind != "Office" {
			c.missed++
			t.Logf("%s: missed %s %s", name, g.Kind, g.Names[0])
		}
	}
}

func strip(n string) string { return strings.TrimPrefix(strings.TrimPrefix(n, "the "), "The ") }

func scoreHoldings(t *testing.T, name string, d *who.Document, gold *goldArticle, c *tally) {
	found := make([]bool, len(gold.Holdings))
	called := func(id graph.ID, canonical string) bool {
		i := d.Entity(id)
		if i < 0 {
			return false
		}
		for _, g := range gold.Entities {
			if g.Names[0] == canonical && slices.ContainsFunc(g.Names, func(n string) bool { return goesBy(d.Entities[i], n) || goesBy(d.Entities[i], strip(n)) }) {
				return true
			}
		}
		return goesBy(d.Entities[i], canonical)
	}
	for _, h := range d.Holdings {
		of := d.Entities[d.Entity(h.Office)].Of
		if of == "" {
			slug, _, _ := strings.Cut(h.Office.Slug(), "/")
			of = graph.NewID(graph.Place, slug)
		}
		hit := -1
		for i, g := range gold.Holdings {
			status := g.Status
			if status == "" {
				status = "current"
			}
			if !found[i] && status == h.Status.String() && called(h.Person, g.Person) && called(of, g.Of) && slices.ContainsFunc(g.Titles, func(s string) bool { return graph.FoldText(s) == graph.FoldText(h.Title) }) && (hit < 0 || gold.Holdings[hit].Optional) {
				hit = i
			}
		}
		if hit < 0 {
			c.wrong++
			t.Logf("%s: false holding %s %q of %s, %s", name, h.Person, h.Title, of, h.Status)
			continue
		}
		found[hit] = true
		if !gold.Holdings[hit].Optional {
			c.right++
		}
	}
	for i, g := range gold.Holdings {
		if !found[i] && !g.Optional {
			c.missed++
			t.Logf("%s: missed holding %s %s of %s", name, g.Person, g.Titles[0], g.Of)
		}
	}
}
