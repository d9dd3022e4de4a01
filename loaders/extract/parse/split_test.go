package parse_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"backchannel/loaders/extract/parse"
)

// cases reads a file of blocks: a line of text and indented lines below it.
func cases(t testing.TB, path string) (texts []string, lines [][]string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for row := range strings.Lines(string(b)) {
		row = strings.TrimRight(row, "\n")
		switch {
		case row == "" || row[0] == '#':
		case row[0] == '\t':
			lines[len(lines)-1] = append(lines[len(lines)-1], row[1:])
		default:
			texts, lines = append(texts, row), append(lines, nil)
		}
	}
	return texts, lines
}

func TestSplit(t *testing.T) {
	texts, want := cases(t, "testdata/splits.txt")
	for i, text := range texts {
		var got []string
		for _, s := range parse.Split(strings.ReplaceAll(text, `\n`, "\n")) {
			var b strings.Builder
			for j, tok := range s.Tokens {
				if j > 0 {
					b.WriteByte(' ')
				}
				if !tok.SpaceBefore {
					b.WriteByte('_')
				}
				b.WriteString(tok.Text)
			}
			got = append(got, b.String())
		}
		if diff := cmp.Diff(want[i], got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", text, diff)
		}
	}
}

func TestSplitParagraphs(t *testing.T) {
	text := "IRAN DEAL (WRAPUP)\nIran, powers strike a deal\n\n" +
		"VIENNA, July 14 (Northline News) - Iran and six world powers reached an\n" +
		"agreement on Tuesday to curb Tehran's nuclear programme in exchange for relief\n" +
		"from sanctions.\n\n“It is done,” Zarif said.\n"
	type sentence struct {
		Paragraph, Dateline, Tokens int
		Title                       bool
		First                       string
	}
	var got []sentence
	for _, s := range parse.Split(text) {
		got = append(got, sentence{s.Paragraph, s.Dateline, len(s.Tokens), s.Title, s.Tokens[0].Text})
	}
	want := []sentence{
		{0, 0, 5, true, "IRAN"},
		{1, 0, 6, true, "Iran"},
		{2, 9, 32, false, "VIENNA"},
		{3, 0, 9, false, "“"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestSplitWrapped(t *testing.T) {
	text := "The accord with the United States, Britain, France, Germany, Russia and Chinas\n" +
		"was announced by the European Union. None of the ministers signed\n" +
		"the text, which is not a treaty.\n" +
		"Markets\n" +
		"a short line\n"
	var got []string
	for _, s := range parse.Split(text) {
		got = append(got, strings.ReplaceAll(text[s.Start:s.End], "\n", " / "))
	}
	want := []string{
		"The accord with the United States, Britain, France, Germany, Russia and Chinas / was announced by the European Union.",
		"None of the ministers signed / the text, which is not a treaty.",
		"Markets",
		"a short line",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestSplitQuoted(t *testing.T) {
	for text, want := range map[string]string{
		`He said: "We agree. We sign." Then he left.`: `" We agree . We sign . "`,
		"“First.\n\n“Second,” he said.":               "“ First . “ Second , ”",
		"'We agree,' the leaders' envoy said.":        "' We agree , '",
		"“Left open.\n\nHe spoke.":                    "“ Left open .",
		"“We agree,’’ he said. It ended.":             "“ We agree , ’’",
		"‘’We agree,’’ he said. ''Go,'' he said.":     "‘’ We agree , ’’ '' Go , ''",
	} {
		var got []string
		for _, s := range parse.Split(text) {
			for _, tok := range s.Tokens {
				if tok.Quoted {
					got = append(got, tok.Text)
				}
			}
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", text, diff)
		}
	}
}

func TestDateline(t *testing.T) {
	for text, want := range map[string]int{
		"PARIS — French officials met on Monday.":            2,
		"SEOUL (Reuters) – South Korea agreed on Monday.":    5,
		"KYIV, Ukraine (AP) -- The war goes on.":             7,
		"WASHINGTON, D.C. - The president spoke.":            4,
		"Paris (AFP) - The president spoke.":                 5,
		"NEW DELHI: India will sign.":                        3,
		"TOKYO—China’s envoy was called in.":                 2,
		"ASMARA (Reuters)—Eritrea brushed it aside.":         5,
		"ISLAMABAD, April 5 (APP): The president spoke.":     8,
		"Kabul, 4 May (AFP) -- The president spoke.":         8,
		"Ankara, Oct 3, IRNA – The president spoke.":         7,
		"(Reuters) - The president spoke.":                   4,
		"WASHINGTON (AP) _ The president spoke.":             5,
		"KYIV • UNN The president spoke.":                    3,
		"BRISBANE, Australia—President Jan Novak spoke.":     4,
		"Lima, May 3 (EFE).- The president spoke.":           9,
		"Doha, Qatar.- The secretary of state spoke.":        5,
		"Havana, August 14 (RHC) -– The president spoke.":    9,
		"(26 Jan 1999) The secretary of state spoke.":        5,
		"20120522 AFP The secretary of state spoke.":         2,
		"BEIRUT, Lebanon _ The president spoke.":             4,
		"LONDON >> Britain says no more.":                    3,
		"NEW DELHI (AP) India will sign.":                    5,
		"MOSCOW (Sputnik - 29th August, 2019) The end.":      9,
		"(26 Jan 1999) was the day on which he spoke.":       0,
		"ABIDJAN, - The president spoke.":                    3,
		"US—China talks were held.":                          0,
		"Obama – Putin talks failed.":                        0,
		"New Delhi, Mar 12 (PTI) India will sign.":           8,
		"MOSCOW, March 12. /TASS/. Russia will sign.":        9,
		"MOSCOW. March 12 (Interfax) - Russia will sign.":    8,
		"Paris, May 12 (Monday) The president spoke.":        0,
		"The IMF (IMF) The fund spoke.":                      0,
		"NATO - the alliance - said it would act.":           0,
		"NATO said (Monday) it would act - soon.":            0,
		"Macron - France's president - said it would not do": 0,
		"US President Donald Trump - Moscow's man - won.":    0,
	} {
		if got := parse.Split(text)[0].Dateline; got != want {
			t.Errorf("%s: dateline of %d tokens, want %d", text, got, want)
		}
	}
}

// check reports what is wrong with the sentences of text: offsets, order, and, where there are heads, the tree.
func check(t *testing.T, text string, sentences []parse.Sentence, trees bool) {
	t.Helper()
	pos, paragraph := 0, 0
	covered := 0
	for _, s := range sentences {
		n := len(s.Tokens)
		if n == 0 {
			t.Fatalf("a sentence at %d has no tokens", s.Start)
		}
		if s.Start != s.Tokens[0].Start || s.End != s.Tokens[n-1].End || s.Paragraph < paragraph || s.Dateline >= n {
			t.Fatalf("sentence %+v does not agree with its tokens", s)
		}
		paragraph = s.Paragraph
		roots := 0
		for i, tok := range s.Tokens {
			if tok.Start < pos || tok.End <= tok.Start || tok.End > len(text) || text[tok.Start:tok.End] != tok.Text {
				t.Fatalf("token %d %+v: offsets are wrong after %d", i, tok, pos)
			}
			if utf8.ValidString(text) && !utf8.ValidString(tok.Text) {
				t.Fatalf("token %q cuts a character", tok.Text)
			}
			covered += len(tok.Text)
			pos = tok.End
			if !trees {
				continue
			}
			if tok.Head < -1 || tok.Head >= n || tok.Head == i || tok.Tag == parse.NoTag || tok.XPOS == parse.NoPenn || tok.Rel == parse.NoRel || tok.Lemma == "" {
				t.Fatalf("token %d %+v is not parsed", i, tok)
			}
			if (tok.Head == -1) != (tok.Rel == parse.Root) {
				t.Fatalf("token %d %+v: only the root has no head", i, tok)
			}
			if tok.Head == -1 {
				roots++
			}
			j := i
			for range n {
				if j = s.Tokens[j].Head; j < 0 {
					break
				}
			}
			if j >= 0 {
				t.Fatalf("token %d %+v hangs in a circle", i, tok)
			}
		}
		if trees && roots != 1 {
			t.Fatalf("%q has %d roots", text[s.Start:s.End], roots)
		}
	}
	if rest := len(strings.Join(strings.FieldsFunc(text, blank), "")); covered != rest {
		t.Fatalf("tokens cover %d bytes of %d", covered, rest)
	}
}

func TestDatelinesOfAgencies(t *testing.T) {
	list, err := os.ReadFile("testdata/datelines.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(list)) {
		before, _, ok := strings.Cut(line, "|")
		if !ok {
			continue // the heading
		}
		for _, story := range []string{"France expelled ten Iranian diplomats on Tuesday.", "Foreign Minister Sergey Lavrov met Hakan Fidan."} {
			s := parse.Split(before + story)[0]
			if got, want := s.Tokens[s.Dateline].Start, len(before); got != want {
				t.Errorf("%q: the story begins at %d, %q, want %d", before+story, got, s.Tokens[s.Dateline].Text, want)
			}
		}
	}
}
