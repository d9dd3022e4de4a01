package gazetteer

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"backchannel/graph"
)

// The lint is inside the package because it reads the finished tables' insides:
// which names lead to which entries.

func built(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// surfaces calls f with every name of the trie and its readings.
func surfaces(g *Gazetteer, f func(surface string, values []name)) {
	words := map[uint32]string{}
	for s, w := range g.names.words.All {
		if old, ok := words[w]; !ok || len(s) < len(old) || len(s) == len(old) && s < old {
			words[w] = s
		}
	}
	next := map[uint32][]edge{}
	for _, e := range g.names.next.slots {
		if e.to != 0 {
			next[e.from] = append(next[e.from], e)
		}
	}
	var visit func(node uint32, path []string)
	visit = func(node uint32, path []string) {
		if vs := g.names.nodes[node].ends; len(vs) > 0 {
			f(strings.Join(path, " "), vs)
		}
		for _, e := range next[node] {
			visit(e.to, append(slices.Clip(path), words[e.word]))
		}
	}
	visit(0, nil)
}

// TestAmbiguityDeclared wants every name with several readings, other than a
// capital's or seat's, in ambiguous.tsv with all its readings.
func TestAmbiguityDeclared(t *testing.T) {
	g := built(t)
	data := os.DirFS("data")
	rs, err := readTable(data, "ambiguous.tsv", tables["ambiguous.tsv"].columns, 2)
	if err != nil {
		t.Fatal(err)
	}
	declared := map[string][]string{}
	for _, r := range rs {
		node, ok := g.names.find(r.get("name"))
		if !ok {
			t.Errorf("ambiguous.tsv:%d: no entry has the name %q", r.line, r.get("name"))
			continue
		}
		for _, id := range r.list("readings") {
			if !slices.ContainsFunc(g.names.nodes[node].ends, func(n name) bool { return string(n.entry.ID) == id }) {
				t.Errorf("ambiguous.tsv:%d: %q does not name %s", r.line, r.get("name"), id)
			}
		}
		declared[graph.FoldText(r.get("name"))] = r.list("readings")
	}
	var lines []string
	surfaces(g, func(surface string, values []name) {
		var ids []string
		for _, v := range values {
			if id := string(v.entry.ID); v.sense < Capital && !v.entry.isPerson() && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		if len(ids) < 2 {
			return
		}
		for _, id := range ids {
			if !slices.Contains(declared[surface], id) {
				lines = append(lines, fmt.Sprintf("%s\t%s", surface, strings.Join(ids, ";")))
				return
			}
		}
	})
	slices.Sort(lines)
	if len(lines) > 0 {
		t.Errorf("names with several readings that ambiguous.tsv does not declare:\n%s", strings.Join(lines, "\n"))
	}
}

// TestCodes compares the codes with ISO 3166-1 as golang.org/x/text has it.
func TestCodes(t *testing.T) {
	g := built(t)
	for _, e := range g.entries {
		if e.ISO3 == "" || e.ISO3 == "XKX" || !e.Until.IsZero() {
			continue
		}
		r, err := language.ParseRegion(e.ISO3)
		if err != nil || r.ISO3() != e.ISO3 || r.String() != e.ISO2 {
			t.Errorf("%s has the codes %s and %s, which ISO 3166-1 does not give to one thing", e.ID, e.ISO3, e.ISO2)
		}
	}
}

// TestAliasesAreUnlike wants each name of an entry once. A seat's building may
// have the seat's name.
func TestAliasesAreUnlike(t *testing.T) {
	g := built(t)
	for _, e := range g.entries {
		for i, a := range e.Aliases {
			if e.Class != "building" && (a == e.Name || slices.Contains(e.Aliases[:i], a)) {
				t.Errorf("%s has the name %q twice", e.ID, a)
			}
		}
	}
}

func TestNoCyclesInPartOf(t *testing.T) {
	g := built(t)
	for _, e := range g.entries {
		seen := map[*Entry]bool{}
		var visit func(x *Entry) bool
		visit = func(x *Entry) bool {
			if x == nil || x == e && len(seen) > 0 {
				return x == nil
			}
			if seen[x] {
				return true
			}
			seen[x] = true
			for _, id := range x.Of {
				if !visit(g.entries[id]) {
					return false
				}
			}
			return true
		}
		if !visit(e) {
			t.Errorf("%s is part of itself by way of %v", e.ID, e.Of)
		}
	}
}

// TestOneHolderAtATime wants one holder in a seat at a time, the day, month or
// year of the change excepted, unless offices.tsv says that it is shared.
func TestOneHolderAtATime(t *testing.T) {
	g := built(t)
	for s, is := range g.bySeat {
		if g.offices[s.office].IsShared(s.of) {
			continue
		}
		for i, x := range is {
			for _, y := range is[i+1:] {
				a, b := g.holdings[x], g.holdings[y]
				if a.Status == b.Status && overlap(a, b) {
					t.Errorf("holders.tsv: %s of %s: %s (%s to %s) and %s (%s to %s) at one time",
						s.office, s.of, a.Person.Name, a.From, a.To, b.Person.Name, b.From, b.To)
				}
			}
		}
	}
}

// TestRowsAreUnlike reads the built-in tables as if they were a user's, which
// looks for two rows of one key.
func TestRowsAreUnlike(t *testing.T) {
	for file := range tables {
		if _, err := rows(os.DirFS("testdata/empty"), os.DirFS("data"), file); err != nil {
			t.Error(err)
		}
	}
}

func TestTablesAreTidy(t *testing.T) {
	files, err := fs.Glob(os.DirFS("data"), "*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if _, ok := tables[f]; !ok {
			t.Errorf("data/%s is read by nobody", f)
		}
		text, err := os.ReadFile("data/" + f)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
			at := fmt.Sprintf("data/%s:%d", f, i+1)
			if strings.HasPrefix(line, "#") {
				continue
			}
			if line == "" || line != strings.TrimRight(line, " \t\r") {
				t.Errorf("%s: empty line or space at its end", at)
			}
			for _, cell := range strings.Split(line, "\t") {
				for _, part := range strings.Split(cell, ";") {
					if part != strings.TrimSpace(part) || strings.Contains(part, "  ") {
						t.Errorf("%s: untrimmed %q", at, part)
					}
				}
				for _, r := range cell {
					if r != '\u200c' && (unicode.IsControl(r) || r == '\u00a0' || r == unicode.ReplacementChar || unicode.Is(unicode.Cf, r)) {
						t.Errorf("%s: odd character %q in %q", at, r, cell)
					}
				}
			}
		}
	}
}

func TestCountriesAreComplete(t *testing.T) {
	g := built(t)
	for id, e := range g.entries {
		if e.Kind.String() != "Country" || !e.Until.IsZero() {
			continue
		}
		if g.adjectives[id] == "" || g.leaders[id] == "" || len(e.ISO2) != 2 {
			t.Errorf("%s lacks an adjective, a leading office or an ISO 3166-1 alpha-2 code", id)
		}
		if g.capitals[id] == "" && id != "country:SMR" && id != "country:SGP" && id != "country:VAT" {
			t.Errorf("%s lacks a capital", id)
		}
	}
}

func (e *Entry) isPerson() bool { return strings.HasPrefix(string(e.ID), "person:") }

// TestColumnsDocumented wants every table and column in data/README.md.
func TestColumnsDocumented(t *testing.T) {
	text, err := os.ReadFile("data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	for file, tab := range tables {
		_, row, ok := strings.Cut(string(text), "| `"+file+"` |")
		if !ok {
			t.Errorf("data/README.md does not tell of %s", file)
			continue
		}
		row, _, _ = strings.Cut(row, "\n")
		for i, c := range tab.columns {
			want := c
			if i < tab.needed {
				want += "*"
			}
			if !strings.Contains(row, want) {
				t.Errorf("data/README.md does not tell of column %s of %s", want, file)
			}
		}
	}
}
