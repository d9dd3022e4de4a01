package parse_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backchannel/loaders/extract/parse"
)

var blank = parse.IsSpace

var newParser = sync.OnceValues(parse.New)

func parser(tb testing.TB) *parse.Parser {
	tb.Helper()
	p, err := newParser()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func TestTables(t *testing.T) {
	if err := parse.LoadTables(); err != nil {
		t.Error(err)
	}
}

func TestNames(t *testing.T) {
	for i := parse.Tag(1); i <= parse.X; i++ {
		if got, ok := parse.ParseTag(i.String()); got != i || !ok {
			t.Errorf("tag %d is called %s, which is %d", i, i, got)
		}
	}
	for i := parse.Penn(1); i <= parse.CloseBracket; i++ {
		if got, ok := parse.ParsePenn(i.String()); got != i || !ok {
			t.Errorf("Penn tag %d is called %s, which is %d", i, i, got)
		}
	}
	for i := parse.Rel(1); i <= parse.Xcomp; i++ {
		if got, ok := parse.ParseRel(i.String()); got != i || !ok {
			t.Errorf("relation %d is called %s, which is %d", i, i, got)
		}
		base, _, _ := strings.Cut(i.String(), ":")
		if got := i.Base().String(); got != base {
			t.Errorf("base of %s is %s", i, got)
		}
	}
}

func TestRelations(t *testing.T) {
	p := parser(t)
	texts, want := cases(t, "testdata/relations.txt")
	right, all := 0, 0
	for i, text := range texts {
		sentences := p.Parse(text)
		if len(sentences) != 1 {
			t.Fatalf("%s: %d sentences", text, len(sentences))
		}
		s := &sentences[0]
		for _, row := range want[i] {
			f := strings.Split(row, "\t")
			all++
			ok := slices.ContainsFunc(s.Tokens, func(tok parse.Token) bool {
				return tok.Text == f[2] && tok.Head >= 0 && tok.Rel.String() == f[0] && s.Tokens[tok.Head].Text == f[1]
			})
			if ok {
				right++
				continue
			}
			for _, tok := range s.Tokens {
				if tok.Text == f[2] {
					t.Logf("%s: want %s, got %s of %d", text, strings.Join(f, " "), tok.Rel, tok.Head)
				}
			}
		}
	}
	t.Logf("%d of %d relations", right, all)
	if right*100 < all*88 {
		t.Errorf("%d of %d relations are right, fewer than 88 %%", right, all)
	}
}

func TestLemmas(t *testing.T) {
	p := parser(t)
	for text, want := range map[string]string{
		"The ministers were meeting envoys.":                "the minister be meet envoy .",
		"She didn't go, and they've vowed to wait.":         "she do not go , and they have vow to wait .",
		"Moscow denied that it had expelled ten diplomats.": "Moscow deny that it have expel ten diplomat .",
		"The countries criticised the strikes.":             "the country criticise the strike .",
	} {
		var got []string
		for _, s := range p.Parse(text) {
			for _, tok := range s.Tokens {
				got = append(got, tok.Lemma)
			}
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", text, diff)
		}
	}
}

func TestTreeHelpers(t *testing.T) {
	// China, Japan and Korea signed the treaty.
	s := parse.Sentence{End: 41}
	for _, w := range []struct {
		text string
		head int
		rel  parse.Rel
	}{
		{"China", 5, parse.Nsubj}, {",", 2, parse.Punct}, {"Japan", 0, parse.Conj}, {"and", 4, parse.Coord}, {"Korea", 0, parse.Conj},
		{"signed", -1, parse.Root}, {"the", 7, parse.Det}, {"treaty", 5, parse.Obj}, {".", 5, parse.Punct},
	} {
		start := 0
		if n := len(s.Tokens); n > 0 {
			start = s.Tokens[n-1].End + 1
		}
		s.Tokens = append(s.Tokens, parse.Token{Text: w.text, Start: start, End: start + len(w.text), Head: w.head, Rel: w.rel})
	}
	at := func(w string) int {
		return slices.IndexFunc(s.Tokens, func(tok parse.Token) bool { return tok.Text == w })
	}
	root := s.Root()
	if root != at("signed") {
		t.Fatalf("root is %d", root)
	}
	if got := s.Child(root, parse.Obj); got != at("treaty") || !s.Has(root, parse.Obj) || s.Has(root, parse.Iobj) {
		t.Errorf("object is %d", got)
	}
	if from, to := s.Span(at("treaty")); from != at("the") || to != at("treaty")+1 {
		t.Errorf("span of the object is %d to %d", from, to)
	}
	if from, to := s.Span(root); from != 0 || to != len(s.Tokens) {
		t.Errorf("span of the root is %d to %d", from, to)
	}
	if from, to := s.Span(-1); from != 0 || to != 0 {
		t.Errorf("span of nothing is %d to %d", from, to)
	}
	if start, end := s.Offsets(6, 8); start != s.Tokens[6].Start || end != s.Tokens[7].End {
		t.Errorf("offsets are %d to %d", start, end)
	}
	for _, first := range []string{"China", "Korea"} {
		var got []string
		for i := range s.Conjuncts(at(first)) {
			got = append(got, s.Tokens[i].Text)
		}
		if diff := cmp.Diff([]string{"China", "Japan", "Korea"}, got); diff != "" {
			t.Errorf("from %s (-want +got)\n%s", first, diff)
		}
	}
	if got := slices.Collect(s.Children(root)); !slices.Equal(got, []int{0, 7, 8}) {
		t.Errorf("children of the root: %v", got)
	}
}

// TestHostile parses what nobody writes.
func TestHostile(t *testing.T) {
	p := parser(t)
	many := strings.Repeat
	for name, text := range map[string]string{
		"empty":             "",
		"white space":       " \n\t\u00A0\u200B\n",
		"one sign":          ".",
		"invalid":           "Moscow \xff\xfe said\xc3 \x00 \xe2\x80 no.",
		"no white space":    many("x", 1<<13),
		"one long sentence": many("the minister said that ", 1<<11),
		"hyphens":           many("a-", 1<<13),
		"digits":            many("1,", 1<<13) + many("1-", 1<<11),
		"stops":             many(".", 1<<13) + many(" .", 1<<11),
		"initials":          many("A.", 1<<12) + many(" A.", 1<<11),
		"quotes":            many("\"", 1<<11) + many("'", 1<<11) + many(" 'x", 1<<11) + many("“x ", 1<<11),
		"brackets":          many("(", 1<<11) + many(" ( ", 1<<11) + many(")", 1<<11),
		"apostrophes":       many("n't", 1<<11) + many("'s", 1<<11),
		"addresses":         many("http://", 1<<11) + many("a@b.", 1<<11),
		"lines":             many("\n\r\n", 1<<11) + many("A\n", 1<<11),
		"Chinese":           many("中国外交部发言人", 1<<12),
		"combining":         "e" + many("\u0301", 1<<12),
	} {
		t.Run(name, func(t *testing.T) {
			sentences := p.Parse(text)
			check(t, text, sentences, true)
			for _, s := range sentences {
				if len(s.Tokens) > 240 {
					t.Errorf("a sentence has %d tokens", len(s.Tokens))
				}
				for _, tok := range s.Tokens {
					if len(tok.Text) > 1024 {
						t.Errorf("a token has %d bytes", len(tok.Text))
					}
				}
			}
		})
	}
}

func TestConcurrentParsesAgree(t *testing.T) {
	p := parser(t)
	text := strings.Repeat("President Macron, who wrote to Trump on Tuesday, denied it. ", 20)
	want := p.Parse(text)
	got := make([][]parse.Sentence, 8)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() { got[i] = p.Parse(text) })
	}
	wg.Wait()
	for _, g := range got {
		if diff := cmp.Diff(want, g); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
	}
}

func FuzzParse(f *testing.F) {
	p := parser(f)
	texts, _ := cases(f, "testdata/splits.txt")
	for _, s := range texts {
		f.Add(s)
	}
	f.Add("A\xff.\u2028B… “C” 'd'\r\n1. e-\u00A0f")
	f.Fuzz(func(t *testing.T, text string) {
		check(t, text, parse.Split(text), false)
		check(t, text, p.Parse(text), true)
	})
}

// articles returns sample text for the benchmarks: that of the articles beside the repository, else our own sentences.
func articles(tb testing.TB) string {
	tb.Helper()
	var b strings.Builder
	paths, _ := filepath.Glob("../../../../shared/articles/*.txt")
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(text)
		b.WriteString("\n\n")
	}
	if b.Len() > 0 {
		return b.String()
	}
	texts, _ := cases(tb, "testdata/relations.txt")
	return strings.Join(texts, "\n")
}

// go test -run none -bench . -benchmem ./loaders/extract/parse
func BenchmarkParse(b *testing.B) {
	p := parser(b)
	measure(b, p.Parse)
}

func BenchmarkSplit(b *testing.B) { measure(b, parse.Split) }

func measure(b *testing.B, parse func(string) []parse.Sentence) {
	text := articles(b)
	n := len(parse(text))
	if n == 0 {
		b.Fatal("no sentences")
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		parse(text)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "sentences/s")
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := parse.New(); err != nil {
			b.Fatal(err)
		}
	}
}

// Designations are one word, of what they designate; visas and summits are not.
func TestDesignations(t *testing.T) {
	p, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{"Denmark sent two F-16s to Romania.": "jet", "It bought the S-400 from Moscow.": "missile", "The P-5 states met.": "", "He holds an F-1 visa.": ""} {
		got := ""
		for _, w := range p.Parse(text)[0].Tokens {
			if parse.Designates(w.Text) {
				got = w.Lemma
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestAttribution parses what somebody is said to have said like the same told by itself.
func TestAttribution(t *testing.T) {
	p := parser(t)
	for _, text := range []string{
		"After weeks of silence Nauru condemned Samoa",
		"Having met the envoy, the islands recalled their consul from Lima",
		"With help from Tonga, Samoa retook the reef",
	} {
		alone := p.Parse(text + ".")[0]
		for _, tail := range []string{", officials said.", ", a spokesman for the navy told reporters on Monday.", ", said Ana Cruz, the harbour master."} {
			told := p.Parse(text + tail)[0]
			n := len(alone.Tokens) - 1
			for i := range n {
				if got, want := told.Tokens[i], alone.Tokens[i]; i != alone.Root() && (got.Head != want.Head || got.Rel != want.Rel) {
					t.Errorf("%s%s: %s hangs on %d as %s, alone on %d as %s", text, tail, got.Text, got.Head, got.Rel, want.Head, want.Rel)
				}
			}
			if r := told.Root(); r <= n || told.Tokens[r].Lemma != "say" && told.Tokens[r].Lemma != "tell" || told.Tokens[alone.Root()].Head != r || told.Tokens[alone.Root()].Rel != parse.Ccomp {
				t.Errorf("%s%s: the root is %s", text, tail, told.Tokens[r].Text)
			}
			if c := told.Tokens[n]; c.XPOS != parse.Comma {
				t.Errorf("%s%s: the comma is tagged %s", text, tail, c.XPOS)
			}
		}
	}
	for _, text := range []string{"after a lunch in Apia, the ministers boarded a ship", "in a letter to the elders, Ana Cruz asked for rice"} {
		alone, told := p.Parse(strings.ToUpper(text[:1]) + text[1:] + ".")[0], p.Parse("Officials said that " + text + ".")[0]
		for i, want := range alone.Tokens[1:] {
			if got := told.Tokens[i+4]; i+1 != alone.Root() && got.Head-3 != want.Head {
				t.Errorf("that %s: %s hangs on %d, alone on %d", text, got.Text, got.Head-3, want.Head)
			}
		}
		if r := alone.Root() + 3; told.Root() != 1 || told.Tokens[r].Rel != parse.Ccomp || told.Tokens[2].Head != r || told.Tokens[2].Rel != parse.Mark {
			t.Errorf("that %s: the verb is %s of %d", text, told.Tokens[r].Rel, told.Tokens[r].Head)
		}
	}
	with, alone := p.Parse("The law, the navy said, was scrapped.")[0], p.Parse("The law was scrapped.")[0]
	if with.Root() != alone.Root()+5 || with.Tokens[5].Rel != parse.Parataxis || with.Tokens[4].Head != 5 || with.Tokens[3].Head != 4 || with.Tokens[5].Lemma != "say" {
		t.Errorf("an aside: %+v", with.Tokens)
	}
	for _, text := range []string{"Nauru and Samoa, whose fleets met, warned Tonga.", "Samoa met Tonga, and a spokesman said little.", "In a statement, officials said."} {
		if s := p.Parse(text)[0]; s.Root() > len(s.Tokens)-2 {
			t.Errorf("%s: the root is %s", text, s.Tokens[s.Root()].Text)
		}
	}
}
