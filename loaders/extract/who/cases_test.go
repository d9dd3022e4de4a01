package who_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"backchannel/graph"
	"backchannel/loaders/extract/who"
)

// testCase is one text of testdata/cases.txt with what is expected of it.
type testCase struct {
	line       int
	day        graph.Date
	url, title string
	text       string
	want       []string
}

func readCases(t testing.TB, path string) []testCase {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []testCase
	n := 0
	for line := range strings.Lines(string(raw)) {
		n++
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "  "):
			if len(out) == 0 {
				t.Fatalf("%s:%d: expectation before any text", path, n)
			}
			c := &out[len(out)-1]
			c.want = append(c.want, strings.TrimSpace(line))
		default:
			day, text, _ := strings.Cut(line, " ")
			d, err := graph.ParseDate(day)
			if err != nil {
				t.Fatalf("%s:%d: %v", path, n, err)
			}
			c := testCase{line: n, day: d, text: text}
			if page, body, ok := strings.Cut(text, "} "); ok && strings.HasPrefix(page, "{") {
				c.url, c.title, _ = strings.Cut(page[1:], " | ")
				c.text = body
			}
			c.text = strings.ReplaceAll(c.text, " ¶ ", "\n\n")
			out = append(out, c)
		}
	}
	return out
}

func TestCases(t *testing.T) {
	r := reads(t)
	cases := readCases(t, "testdata/cases.txt")
	if len(cases) < 150 {
		t.Errorf("%d cases, want 150 at least", len(cases))
	}
	for _, c := range cases {
		t.Run(fmt.Sprintf("line%d", c.line), func(t *testing.T) {
			d, err := r.Read(graph.Article{ID: "article:case", URL: c.url, Title: c.title, Text: c.text, Day: c.day})
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range c.want {
				if got, ok := check(d, w); !ok {
					t.Errorf("testdata/cases.txt:%d: %s\nwant %s\ngot  %s", c.line, c.text, w, got)
				}
			}
		})
	}
}

// check says whether an expectation holds, and what there is instead.
func check(d *who.Document, want string) (got string, ok bool) {
	head, rest, _ := strings.Cut(want, " ")
	switch {
	case head == "+" || head == "-":
		kind, name, _ := strings.Cut(rest, " ")
		var all []string
		found := false
		for _, e := range d.Entities {
			if e.Kind.String() != kind {
				continue
			}
			all = append(all, e.Name)
			found = found || name == "" || goesBy(e, name)
		}
		return strings.Join(all, ", "), found == (head == "+")
	case head == "holds":
		return checkHolding(d, rest)
	case head == "says":
		return checkQuote(d, rest)
	case strings.HasPrefix(head, "\""):
		return checkReference(d, want)
	}
	return "no such expectation", false
}

func goesBy(e graph.Entity, name string) bool {
	return slices.ContainsFunc(append([]string{e.Name}, e.Aliases...), func(a string) bool { return graph.FoldText(a) == graph.FoldText(name) })
}

func checkHolding(d *who.Document, want string) (string, bool) {
	var all []string
	for _, h := range d.Holdings {
		office := d.Entities[d.Entity(h.Office)]
		of := office.Of
		if of == "" {
			slug, _, _ := strings.Cut(office.ID.Slug(), "/")
			of = graph.NewID(graph.Place, slug)
		}
		owner := "nobody"
		if i := d.Entity(of); i >= 0 {
			owner = d.Entities[i].Name
		}
		all = append(all, fmt.Sprintf("%s: %s of %s, %s", d.Entities[d.Entity(h.Person)].Name, h.Title, owner, h.Status))
	}
	got := strings.Join(all, "; ")
	if want == "nothing" {
		return got, len(all) == 0
	}
	if !strings.Contains(want, ", ") {
		want += ", current"
	}
	name, rest, _ := strings.Cut(want, ": ")
	for i, h := range d.Holdings {
		_, have, _ := strings.Cut(all[i], ": ")
		if goesBy(d.Entities[d.Entity(h.Person)], name) && strings.EqualFold(have, rest) {
			return got, true
		}
	}
	return got, false
}

func checkQuote(d *who.Document, want string) (string, bool) {
	speaker, words, _ := strings.Cut(want, ": ")
	for _, q := range d.Quotes {
		end := q.To
		start := d.Token(q.From).Start
		text := d.Article.Text[start:]
		if !strings.HasPrefix(text, words) {
			continue
		}
		_ = end
		if q.Speaker < 0 {
			return "nobody", speaker == "-"
		}
		return d.Entities[q.Speaker].Name, goesBy(d.Entities[q.Speaker], speaker)
	}
	return "no such quotation", false
}

// checkReference reads `"words"#2 = A, B`, `"words" acts` and `"words" lies`.
func checkReference(d *who.Document, want string) (string, bool) {
	end := strings.LastIndex(want, "\"")
	words, rest := want[1:end], want[end+1:]
	n := 1
	if strings.HasPrefix(rest, "#") {
		num, after, _ := strings.Cut(rest[1:], " ")
		n, _ = strconv.Atoi(num)
		rest = " " + after
	}
	at := -1
	for range n {
		i := strings.Index(d.Article.Text[at+1:], words)
		for i >= 0 && !wholeWord(d.Article.Text, at+1+i, len(words)) {
			next := strings.Index(d.Article.Text[at+2+i:], words)
			if next < 0 {
				return "no such words", false
			}
			i += next + 1
		}
		if i < 0 {
			return "no such words", false
		}
		at += 1 + i
	}
	var m *who.Mention
	for i := range d.Mentions {
		x := &d.Mentions[i]
		s, e := d.Sentences[x.Sentence].Offsets(x.From, x.To)
		if s <= at && at+len(words) <= e && (m == nil || e-s < len(words)+4) {
			m = x
		}
	}
	want = strings.TrimSpace(rest)
	if m == nil {
		return "no mention", want == "= -"
	}
	var names []string
	for _, e := range m.Entities {
		names = append(names, d.Entities[e].Name)
	}
	got := strings.Join(names, ", ")
	switch want {
	case "acts":
		return got, m.Actor
	case "lies":
		return got, !m.Actor
	case "= -":
		return got, len(names) == 0
	}
	wanted := strings.Split(strings.TrimPrefix(want, "= "), ", ")
	if len(wanted) != len(names) {
		return got, false
	}
	for _, w := range wanted {
		if !slices.ContainsFunc(m.Entities, func(e int) bool { return goesBy(d.Entities[e], w) }) {
			return got, false
		}
	}
	return got, true
}

func wholeWord(text string, at, n int) bool {
	letter := func(i int) bool {
		return i >= 0 && i < len(text) && (text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z')
	}
	return !letter(at-1) && !letter(at+n)
}
