package text_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"backchannel/graph"
	"backchannel/loaders/page"
	"backchannel/loaders/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

// samples lists our own plain-text pages: those with annotations beside them.
func samples(t testing.TB) []string {
	t.Helper()
	golds, err := filepath.Glob("../testdata/articles/*.gold.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, g := range golds {
		file := strings.TrimSuffix(g, ".gold.json") + ".txt"
		if _, err := os.Stat(file); err == nil {
			all = append(all, file)
		}
	}
	if len(all) == 0 {
		t.Fatal("no sample articles")
	}
	return all
}

// show writes an article for people to read.
func show(a graph.Article) string {
	var b strings.Builder
	for _, f := range [][2]string{
		{"Title", a.Title}, {"Day", a.Day.String()}, {"Published", a.Published.Format(time.RFC3339)}, {"Publisher", a.Publisher},
		{"Byline", a.Byline}, {"Sources", strings.Join(a.Sources, "; ")}, {"URL", a.URL}, {"Language", a.Language},
	} {
		fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
	}
	return b.String() + "\n" + a.Text + "\n"
}

// TestParse compares each sample's article with testdata/NAME.golden. Adding a
// page adds a test; go test -update writes what is read, for review.
func TestParse(t *testing.T) {
	for _, file := range samples(t) {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := text.Parse(name, raw, page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
			golden := filepath.Join("testdata", strings.TrimSuffix(name, ".txt")+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(show(a)), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), show(a)); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
	}
}

// TestHabits compares the pages in testdata/pages, each of which imitates the
// habits of some kind of paper or agency, with the golden file beside each.
func TestHabits(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d pages: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := text.Parse("page.txt", raw, page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := Final(a); err != nil {
				t.Error(err)
			}
			golden := strings.TrimSuffix(file, ".txt") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(show(a)), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), show(a)); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
	}
}

// TestWrappedBelowHeadline reads a wrapped page whose headline and last address are longer than its lines.
func TestWrappedBelowHeadline(t *testing.T) {
	const raw = `Council of ministers turns down the offer of its neighbour to share the water of the upper river for ten years

12 June 2024

LIMA - Peru turned down on Tuesday an offer of Chile to share the
water of the river for ten years. The foreign minister, Ana Velkor,
called the offer an insult, and said that her government would wait
for a better one before it sent an envoy.

Chile regretted the answer. Its president, Luis Tamsin, said that he
would write to his counterpart, and that the door to talks in the
capital of a third state remained open.

https://www.example.org/2024/06/12/council-of-ministers-turns-down-the-offer-of-its-neighbour-to-share-the-water
`
	a, err := text.Parse("page.txt", []byte(raw), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(a.Text, "share the water of the river for ten years. The foreign minister, Ana Velkor, called") {
		t.Errorf("lines were not joined: %q", a.Text)
	}
}

// TestWrappedBelowLead reads an agency's wrapped report below the lead that the page gave it in one line.
func TestWrappedBelowLead(t *testing.T) {
	const raw = `Envoy threatened with expulsion

The president of Peru threatened to expel the envoy of Chile on charges of meddling in the vote. He called another envoy a liar. (Report: J. Doe)


LIMA, June 12 - President Luis
Tamsin on Tuesday accused the envoy of Chile, Ana Velkor, of
meddling in the vote and threatened to send her home within a
week.

"She says that she was invited, but to be invited does not
give her the right to tell us how to count our own votes. I
am just waiting to see what she does next," Tamsin said.
`
	a, err := text.Parse("page.txt", []byte(raw), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(a.Text, "President Luis Tamsin on Tuesday accused the envoy of Chile, Ana Velkor, of meddling") {
		t.Errorf("lines were not joined: %q", a.Text)
	}
}

// TestShared reads the articles that are handed out with the repository, where
// they are: title and day must be those of their gold files. Every third is
// kept aside, as a check on rules made with the others in view.
func TestShared(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/articles/*.txt")
	if len(files) == 0 {
		t.Skip("no shared articles beside the repository")
	}
	for _, file := range files {
		stem := strings.TrimSuffix(file, ".txt")
		if n := stem[len(stem)-2:]; n == "03" || n == "06" || n == "09" || n == "12" {
			continue
		}
		var gold struct {
			Article struct{ Title, Published, Publisher, Byline, URL string }
		}
		g, err := os.ReadFile(stem + ".gold.json")
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(g, &gold); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := text.Parse(filepath.Base(file), raw, page.Options{})
		if err != nil {
			t.Error(err)
			continue
		}
		if !strings.EqualFold(a.Title, gold.Article.Title) {
			t.Errorf("%s: title %q, want %q", filepath.Base(file), a.Title, gold.Article.Title)
		}
		// Two wire stories give their date without a year.
		if !a.Day.IsZero() && a.Day.String() != gold.Article.Published {
			t.Errorf("%s: day %s, want %s", filepath.Base(file), a.Day, gold.Article.Published)
		}
		if want := gold.Article.Byline; want != "" && a.Byline != want {
			t.Errorf("%s: byline %q, want %q", filepath.Base(file), a.Byline, want)
		}
		if want := gold.Article.URL; want != "" && a.URL != want {
			t.Errorf("%s: URL %q, want %q", filepath.Base(file), a.URL, want)
		}
	}
}

const short = "The French president met the chancellor in Berlin on Tuesday, and they agreed to meet again."

// TestPages is for single habits of pages; each row is a page and what is to
// come of it.
func TestPages(t *testing.T) {
	const body = "The minister said that the talks had been frank and that they would go on in Geneva next week.\n\n" +
		"His counterpart, who had asked for the meeting, did not speak to the reporters who were waiting for her outside."
	const more = "The envoys of both countries are to prepare the meeting, which was first asked for in a letter in the spring.\n\n" +
		"It would be the first at which the two ministers sit at one table without the mediator who had carried their messages."
	for name, c := range map[string]struct {
		page string
		want string
		have graph.Article
	}{
		"one sentence":                    {short, short, graph.Article{}},
		"CRLF":                            {"Headline of the story here\r\n\r\n" + strings.ReplaceAll(body, "\n", "\r\n"), body, graph.Article{Title: "Headline of the story here"}},
		"UTF-8 with byte order mark":      {"\xEF\xBB\xBF" + body, body, graph.Article{}},
		"UTF-16":                          {utf16("Headline of the story here\n\n" + body), body, graph.Article{Title: "Headline of the story here"}},
		"Windows-1252":                    {"Caf\xe9 talks are \x93frank\x94, the minister says\n\n" + body, body, graph.Article{Title: "Café talks are “frank”, the minister says"}},
		"soft hyphens, odd spaces, marks": {strings.Replace(body, "minister said that", "mini\u00adster\u00a0said\u2009\u200bthat\ufeff", 1), body, graph.Article{}},
		"decomposed accents":              {strings.Replace(body, "Geneva", "Gene\u0300ve", 1), strings.Replace(body, "Geneva", "Genève", 1), graph.Article{}},
		"read more inside":                {strings.Replace(body, "\n\n", "\n\nREAD MORE: Ten questions about the talks\n\n", 1), body, graph.Article{}},
		"list inside":                     {strings.Replace(body, "\n\n", "\n\nRelated stories\nSpain calls early election\nPoland leaves the pact\n\n", 1) + "\n\n" + more, body + "\n\n" + more, graph.Article{}},
		"captions": {strings.Replace(body, "\n\n", "\n\nThe minister at the airport. Photo: AP\n\nThe minister at the airport. (AP Photo/Jane Doe)\n\nThe minister at the airport on Monday. Jane Doe/Reuters\n\n"+
			"Germany - Chancellor Jane Doe receives the minister, Bonn, February 17, 2024.\n\nThe minister (L) and Jane Doe (R) at the airport\n\n"+
			"The minister at the airport [File: Jane Doe/AFP]\n\nThe minister at the airport on Monday. Getty Images\n\n", 1), body, graph.Article{}},
		"agency's end":        {body + "\n\nBoth ministers had met in spring. They will meet again. Enditem", body + "\n\nBoth ministers had met in spring. They will meet again.", graph.Article{}},
		"desk's initials":     {body + "\n\nBoth ministers had met in spring. They will meet again. ab/cd (AFP, Reuters)", body + "\n\nBoth ministers had met in spring. They will meet again.", graph.Article{Sources: []string{"AFP"}}},
		"signed by an agency": {body + "\n\nBoth ministers had met in spring. They will meet again. VNA", body + "\n\nBoth ministers had met in spring. They will meet again.", graph.Article{Sources: []string{"VNA"}}},
		"closing ornament":    {body + "\n\nBoth ministers had met in spring. They will meet again. ■", body + "\n\nBoth ministers had met in spring. They will meet again.", graph.Article{}},
		"outlet after dash":   {body + "\n\nBoth ministers had met in spring. They will meet again.—INP", body + "\n\nBoth ministers had met in spring. They will meet again.", graph.Article{Sources: []string{"INP"}}},
		"dash in sentence":    {body + "\n\nBoth ministers had met in spring — in Sofia. They met again — twice.", body + "\n\nBoth ministers had met in spring — in Sofia. They met again — twice.", graph.Article{}},
		"credits":             {body + "\n\n(With inputs from AFP and Reuters)", body, graph.Article{Sources: []string{"AFP", "Reuters"}}},
		"source":              {body + "\n\nSource: Xinhua", body, graph.Article{Sources: []string{"Xinhua"}}},
		"agency in brackets":  {body + " (Xinhua)", body, graph.Article{Sources: []string{"Xinhua"}}},
		"byline and zone": {"Talks go on in Geneva\nBy Jane Doe and John Roe\nJuly 3, 2024 | 9:05 p.m. EDT\n\n" + body, body,
			graph.Article{Title: "Talks go on in Geneva", Byline: "Jane Doe and John Roe", Day: graph.Date{Year: 2024, Month: 7, Day: 3}, Published: time.Date(2024, 7, 4, 1, 5, 0, 0, time.UTC)}},
		"no zone": {"Talks go on in Geneva\nPublished: 3 July 2024, 21:05\n\n" + body, body,
			graph.Article{Title: "Talks go on in Geneva", Day: graph.Date{Year: 2024, Month: 7, Day: 3}, Published: time.Date(2024, 7, 3, 0, 0, 0, 0, time.UTC)}},
		"updated later": {"Talks go on in Geneva\nPublished: 3 July 2024\nLast updated: 5 July 2024\n\n" + body, body,
			graph.Article{Title: "Talks go on in Geneva", Day: graph.Date{Year: 2024, Month: 7, Day: 3}, Published: time.Date(2024, 7, 3, 0, 0, 0, 0, time.UTC)}},
		"wrapped":            {"Talks go on in Geneva\n\n" + wrap(body, 72), body, graph.Article{Title: "Talks go on in Geneva"}},
		"cookies and footer": {"We use cookies to give you the best experience on our site. Accept\n\nTalks go on in Geneva\n\n" + body + "\n\nSign up for our newsletter to get the news in your inbox every morning.\n\n© 2024 The Paper. All rights reserved.", body, graph.Article{Title: "Talks go on in Geneva", Publisher: "The Paper"}},
		"signed statement": {"Talks go on in Geneva\n\nPress Statement\nJane Q. Doe\nSecretary of State\nGeneva\nJuly 3, 2024\n\n" + body, "Jane Q. Doe, Secretary of State\n\n" + body,
			graph.Article{Title: "Talks go on in Geneva", Day: graph.Date{Year: 2024, Month: 7, Day: 3}, Published: time.Date(2024, 7, 3, 0, 0, 0, 0, time.UTC)}},
		"signer before the kind":   {"Talks go on in Geneva\n\nOffice of the Spokesman\nJane Doe, Spokesman: Statement\n\n" + body, "Jane Doe, Spokesman\n\n" + body, graph.Article{Title: "Talks go on in Geneva"}},
		"offices without a signer": {"Talks go on in Geneva\n\nPress Statement\nThe White House\nOffice of the Press Secretary\nFor Immediate Release\n\n" + body, body, graph.Article{Title: "Talks go on in Geneva", Publisher: "The White House"}},
		"day in brackets behind the place": {"Talks go on in Geneva with many guests\n\nGENEVA, Switzerland (July 3, 2024) — " + body, "GENEVA, Switzerland (July 3, 2024) — " + body,
			graph.Article{Title: "Talks go on in Geneva with many guests", Day: graph.Date{Year: 2024, Month: 7, Day: 3}, Published: time.Date(2024, 7, 3, 0, 0, 0, 0, time.UTC)}},
		"seat apart from the day": {"The White House\n\nTalks go on in Geneva with many guests\n\nTHE WHITE HOUSE\n\nOffice of the Press Secretary\n_______________________\nFor Immediate Release\n\nJuly 3, 2024\n\n" + body, body,
			graph.Article{Title: "Talks go on in Geneva with many guests", Publisher: "The White House", Day: graph.Date{Year: 2024, Month: 7, Day: 3}, Published: time.Date(2024, 7, 3, 0, 0, 0, 0, time.UTC)}},
		"house above the day": {"Talks go on in Geneva with many guests\n\n10 Downing Street\n3 July 2024\n\n" + body, body,
			graph.Article{Title: "Talks go on in Geneva with many guests", Publisher: "10 Downing Street", Day: graph.Date{Year: 2024, Month: 7, Day: 3}, Published: time.Date(2024, 7, 3, 0, 0, 0, 0, time.UTC)}},
		"honoured signer": {"Talks go on in Geneva\n\nMedia release\nSenator the Hon Jane Doe\nMinister for Foreign Affairs\n\n" + body, "Senator the Hon Jane Doe, Minister for Foreign Affairs\n\n" + body, graph.Article{Title: "Talks go on in Geneva"}},
		"statement of an office": {"Talks go on in Geneva\n\nMedia Note\nOffice of the Spokesperson\nGeneva\nJuly 3, 2024\n\n" + body, body,
			graph.Article{Title: "Talks go on in Geneva", Day: graph.Date{Year: 2024, Month: 7, Day: 3}, Published: time.Date(2024, 7, 3, 0, 0, 0, 0, time.UTC)}},
		"section for a masthead": {"World: Americas\nFront Page | World | UK | Business | Sci/Tech\n\nTalks go on in Geneva\n\n" + body, body, graph.Article{Title: "Talks go on in Geneva"}},
		"sender":                 {"Talks go on in Geneva\n\nFrom: Foreign Ministry\n\n" + body, "From: Foreign Ministry\n\n" + body, graph.Article{Title: "Talks go on in Geneva"}},
		"sender below":           {"Talks go on in Geneva\n\nFrom:\nForeign Ministry\nand The Rt Hon Jane Doe MP\n\n" + body, "From: Foreign Ministry and The Rt Hon Jane Doe MP\n\n" + body, graph.Article{Title: "Talks go on in Geneva"}},
		"author's note":          {"Talks go on in Geneva\nBy Jane Doe\n\n" + body + "\n\nJane Doe is a columnist. She writes every other Thursday.", body, graph.Article{Title: "Talks go on in Geneva", Byline: "Jane Doe"}},
		"author's own account":   {"Talks go on in Geneva\nBy Jane Doe\n\nLast week I met the minister. " + body + "\n\nJane Doe is Norway's ambassador to Chad.", "Last week I met the minister. " + body + "\n\nJane Doe is Norway's ambassador to Chad.", graph.Article{Title: "Talks go on in Geneva", Byline: "Jane Doe"}},
		"author who quotes":      {"Talks go on in Geneva\nBy Jane Doe\n\n“Last week I met him,” the minister said. " + body + "\n\nJane Doe is a columnist.", "“Last week I met him,” the minister said. " + body, graph.Article{Title: "Talks go on in Geneva", Byline: "Jane Doe"}},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := text.Parse("page.txt", []byte(c.page), page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, a.Text); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
			got := graph.Article{Title: a.Title, Publisher: a.Publisher, Byline: a.Byline, Sources: a.Sources, Day: a.Day, Published: a.Published}
			if diff := cmp.Diff(c.have, got); diff != "" {
				t.Errorf("metadata (-want +got):\n%s", diff)
			}
		})
	}
}

func utf16(s string) string {
	b := []byte{0xFF, 0xFE}
	for _, r := range s {
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}

func wrap(s string, width int) string {
	var b strings.Builder
	for p := range strings.SplitSeq(s, "\n\n") {
		n := 0
		for w := range strings.FieldsSeq(p) {
			if n > 0 && n+1+len(w) > width {
				b.WriteByte('\n')
				n = 0
			} else if n > 0 {
				b.WriteByte(' ')
				n++
			}
			b.WriteString(w)
			n += len(w)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// TestShort takes a page of a line or two, without any structure, for what it
// says, whatever its last character is.
func TestShort(t *testing.T) {
	for _, c := range []struct{ page, want string }{
		{"France recalled its envoy to Chad on Friday", "France recalled its envoy to Chad on Friday"},
		{"Chad expelled ten diplomats of its northern neighbour in what it called an answer to an in", ""},
		{"The minister's \"firm\" reply was sent to Paris in the night,", ""},
		{"Great call with President Okello of Uganda this morning \u2013 we will work together", ""},
		{"Envoy leaves Chad\n\nFrance recalled its envoy to Chad on Friday after the burning of its flag", "France recalled its envoy to Chad on Friday after the burning of its flag"},
		{"\uFEFFFrance\u00A0recalled its envoy\r\n", "France recalled its envoy"},
		{"It is the ministry\u00C4\u00F4s view that the pact \u00C4\u00FAhas ended.\u00C4\u00F9", "It is the ministry’s view that the pact “has ended.”"},
		{"It is the ministry\u00E2\u20AC\u2122s view that Jos\u00C3\u00A9 left", "It is the ministry’s view that José left"},
	} {
		a, err := text.Parse("page.txt", []byte(c.page), page.Options{})
		if err != nil {
			t.Errorf("%q: %v", c.page, err)
			continue
		}
		if c.want == "" {
			c.want = c.page
		}
		if a.Text != c.want {
			t.Errorf("%q is read as %q", c.page, a.Text)
		}
	}
}

// TestRefused says what bad input gets: the file's name and a reason.
func TestRefused(t *testing.T) {
	bad := func(name string) string {
		raw, err := os.ReadFile(filepath.Join("../testdata/bad", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	for name, c := range map[string]struct {
		page string
		o    page.Options
		want string
	}{
		"empty":         {"", page.Options{}, "the file is empty"},
		"blank":         {bad("blank.txt"), page.Options{}, "the file is empty"},
		"zero bytes":    {"GIF\x00\x01\x02 some text", page.Options{}, "binary"},
		"controls":      {strings.Repeat("ab\x01\x02", 50), page.Options{}, "binary"},
		"PDF":           {"%PDF-1.7\n1 0 obj", page.Options{}, "PDF"},
		"ZIP":           {"PK\x03\x04rest", page.Options{}, "ZIP"},
		"too large":     {strings.Repeat("A long text. ", 1<<20), page.Options{}, "larger than 10 MB"},
		"limit":         {short, page.Options{MaxBytes: 50}, "larger than 50 bytes"},
		"damaged":       {bad("damaged-utf8.txt"), page.Options{}, "invalid UTF-8 in line 3"},
		"Cyrillic 8bit": {bad("windows-1251.txt"), page.Options{}, "not Windows-1252"},
		"German":        {bad("german.txt"), page.Options{}, "in German"},
		"Vietnamese":    {bad("vietnamese.txt"), page.Options{}, "in Vietnamese"},
		"Russian":       {bad("russian.txt"), page.Options{}, "in Russian"},
		"Arabic":        {bad("arabic.txt"), page.Options{}, "in Arabic"},
		"Chinese":       {bad("chinese.txt"), page.Options{}, "in Chinese"},
		"no date such":  {bad("impossible-date.txt"), page.Options{}, `"31/2/2026" is not in the calendar`},
		"to come":       {"Talks go on\n3 July 2024\n\n" + short, page.Options{Now: time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC)}, "in the future"},
		"menu":          {bad("menu.txt"), page.Options{}, "no article found"},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := text.Parse("the-file.txt", []byte(c.page), c.o)
			if err == nil {
				t.Fatalf("accepted as %q", a.Text)
			}
			if !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("error %v is of no category", err)
			}
			if !strings.HasPrefix(err.Error(), "the-file.txt: ") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %q, want the file's name and %q", err, c.want)
			}
		})
	}
}

// FuzzParse checks that whatever is accepted has a text as package page
// promises.
func FuzzParse(f *testing.F) {
	for _, s := range samples(f) {
		raw, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte("Caf\xe9 \x93talks\x94 go on in the town of Geneva, the minister said."))
	f.Add([]byte("Wednesday, 31/2/2026 | 19:01 GMT+7\n\nThe minister said that it was so.\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := text.Parse("x", raw, page.Options{})
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) || !strings.HasPrefix(err.Error(), "x: ") {
				t.Fatalf("error %v", err)
			}
			return
		}
		if err := Final(a); err != nil {
			t.Fatalf("%v\n%q", err, a.Text)
		}
	})
}

// Final says what is wrong with an article's text, or nil.
func Final(a graph.Article) error {
	if err := a.Validate(); err != nil {
		return err
	}
	switch {
	case !utf8.ValidString(a.Text):
		return errors.New("text is not UTF-8")
	case page.Clean(a.Text) != a.Text:
		return errors.New("text is not clean")
	case strings.TrimSpace(a.Text) != a.Text || strings.Contains(a.Text, "\n\n\n") || strings.Contains(a.Text, " \n") || strings.Contains(a.Text, "\n "):
		return errors.New("spaces around a paragraph")
	}
	for p := range strings.SplitSeq(a.Text, "\n\n") {
		if p == "" || strings.Contains(p, "\n") {
			return fmt.Errorf("paragraph %q", p)
		}
	}
	return nil
}

// go test -bench Parse -run - ./loaders/text
func BenchmarkParse(b *testing.B) {
	for _, file := range samples(b) {
		raw, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(file), func(b *testing.B) {
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := text.Parse("x", raw, page.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
