package html_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"backchannel/graph"
	"backchannel/loaders/html"
	"backchannel/loaders/page"
)

var update = flag.Bool("update", false, "write the golden files anew")

// samples lists our own saved pages: those with annotations beside them.
func samples(t testing.TB) []string {
	t.Helper()
	golds, err := filepath.Glob("../testdata/articles/*.gold.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, g := range golds {
		file := strings.TrimSuffix(g, ".gold.json") + ".html"
		if _, err := os.Stat(file); err == nil {
			all = append(all, file)
		}
	}
	if len(all) == 0 {
		t.Fatal("no sample articles")
	}
	return all
}

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
			a, err := html.Parse(name, raw, page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
			golden := filepath.Join("testdata", strings.TrimSuffix(name, ".html")+".golden")
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

const (
	first  = "The minister said that the talks had been frank and that they would go on in Geneva next week."
	second = "His counterpart, who had asked for the meeting, did not speak to the reporters who were waiting for her outside."
	body   = "<p>" + first + "</p><p>" + second + "</p>"
	text   = first + "\n\n" + second
)

// document wraps a head and a body.
func document(head, body string) string {
	return "<!doctype html><html lang=en><head><meta charset=utf-8><title>Talks go on in Geneva | The Paper</title>" + head + "</head><body>" + body + "</body></html>"
}

const title = "<h1>Talks go on in Geneva</h1>"

// TestMetadata is for what pages say of themselves, in any of many ways.
func TestMetadata(t *testing.T) {
	july3 := graph.Date{Year: 2024, Month: 7, Day: 3}
	noon := time.Date(2024, 7, 3, 12, 0, 0, 0, time.UTC)
	midnight := july3.Time()
	for name, c := range map[string]struct {
		head, body string
		want       graph.Article
	}{
		"nothing": {"", title + body, graph.Article{}},
		"JSON-LD": {`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks go on in Geneva","datePublished":"2024-07-03T14:00:00+02:00","author":{"name":"Jane Doe"},"publisher":{"name":"The Paper"},"mainEntityOfPage":{"@id":"https://paper.example/talks"}}</script>`,
			title + body, graph.Article{Day: july3, Published: noon, Byline: "Jane Doe", Publisher: "The Paper", URL: "https://paper.example/talks"}},
		"JSON-LD in an array, two authors, types in a list": {`<script type='application/ld+json'>[{"@type":"Organization","name":"Other"},{"@type":["Article","NewsArticle"],"headline":"Talks go on in Geneva","datePublished":"2024-07-03","author":["Jane Doe",{"@type":"Person","name":"John Roe"}],"publisher":"The Paper"}]</script>`,
			title + body, graph.Article{Day: july3, Published: midnight, Byline: "Jane Doe and John Roe", Publisher: "The Paper"}},
		"JSON-LD with references": {`<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#jd","name":"Jane Doe"},{"@type":"Organization","@id":"#o","name":"The Paper"},{"@type":"NewsArticle","headline":"Talks go on in Geneva","author":{"@id":"#jd"},"publisher":{"@id":"#o"},"datePublished":"2024-07-03T12:00:00Z"}]}</script>`,
			title + body, graph.Article{Day: july3, Published: noon, Byline: "Jane Doe", Publisher: "The Paper"}},
		"JSON-LD with a comma too many and a line break in a string": {"<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Talks go on\nin Geneva\",\"datePublished\":\"2024-07-03T12:00:00Z\",}</script>",
			title + body, graph.Article{Day: july3, Published: noon, Publisher: "The Paper"}},
		"JSON-LD broken": {`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks go on in Geneva" "datePublished":"2024-07-03T12:00:00Z"</script>`,
			title + body, graph.Article{Day: july3, Published: noon, Publisher: "The Paper"}},
		"Open Graph": {`<meta property="og:title" content="Talks go on in Geneva"><meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2024-07-03T12:00:00+0000"><meta property="og:url" content="https://paper.example/talks"><meta property="article:author" content="https://facebook.example/jane"><meta name="author" content="By Jane Doe">`,
			title + body, graph.Article{Day: july3, Published: noon, Byline: "Jane Doe", Publisher: "The Paper", URL: "https://paper.example/talks"}},
		"meta names": {`<meta name="DC.date.issued" content="2024-07-03"><meta name="DC.creator" content="Jane Doe"><meta name="DC.publisher" content="The Paper"><link rel="canonical" href="https://paper.example/talks#top">`,
			title + body, graph.Article{Day: july3, Published: midnight, Byline: "Jane Doe", Publisher: "The Paper", URL: "https://paper.example/talks"}},
		"microdata": {"", `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Talks go on in Geneva</h1><span itemprop="author" itemscope><b itemprop="name">Jane Doe</b></span><meta itemprop="datePublished" content="2024-07-03T12:00:00Z"><div itemprop="articleBody">` + body + `</div></div>`,
			graph.Article{Day: july3, Published: noon, Byline: "Jane Doe", Publisher: "The Paper"}},
		"time element": {"", title + `<p class="byline">By <a>Jane Doe</a></p><time datetime="2024-07-03T12:00:00Z">3 July 2024</time>` + body, graph.Article{Day: july3, Published: noon, Byline: "Jane Doe"}},
		"printed date": {"", title + `<div>By Jane Doe</div><div>Wednesday, 3 July 2024</div>` + body, graph.Article{Day: july3, Published: midnight, Byline: "Jane Doe"}},
		"the paper's own day": {`<meta property="article:published_time" content="2024-07-04T02:30:00Z">`, title + `<time>July 3, 2024</time>` + body,
			graph.Article{Day: july3, Published: time.Date(2024, 7, 4, 2, 30, 0, 0, time.UTC)}},
		"an impossible date beside a good one": {`<meta name="date" content="2024-02-31"><meta property="article:published_time" content="2024-07-03">`, title + body, graph.Article{Day: july3, Published: midnight}},
		"other articles' dates":                {"", `<aside><time datetime="2020-01-01">1 January 2020</time></aside>` + title + body, graph.Article{}},
		"the clock of the page":                {"", `<header><time datetime="2026-11-28T14:00">Saturday, November 28, 2026</time></header><main>` + title + `<p class="date">Posted on: 3 July 2024 - 10:32</p>` + body + `</main>`, graph.Article{Day: july3, Published: midnight}},
		"figures, month first":                 {`<meta name="date" content="07/03/2024">`, title + `<figure><figcaption>The ministers on June 30, before they met on July 1</figcaption></figure>` + body, graph.Article{Day: july3, Published: midnight}},
		"the address's date":                   {`<link rel=canonical href="https://paper.example/world/2024/07/03/talks">`, title + body, graph.Article{Day: july3, Published: midnight, URL: "https://paper.example/world/2024/07/03/talks"}},
		"the address's month by name":          {`<link rel=canonical href="https://paper.example/world/2024/jul/03/talks">`, title + body, graph.Article{Day: july3, Published: midnight, URL: "https://paper.example/world/2024/jul/03/talks"}},
		"numbers in the address":               {`<link rel=canonical href="https://paper.example/world/2024/97/03/talks-5008046">`, title + body, graph.Article{URL: "https://paper.example/world/2024/97/03/talks-5008046"}},
		"the tab's site":                       {`<meta property="og:title" content="Talks go on in Geneva">`, title + body, graph.Article{Publisher: "The Paper"}},
		"byline with a date":                   {"", title + `<p>By Jane Doe March 18</p>` + body, graph.Article{Byline: "Jane Doe"}},
		"entities twice over":                  {`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks go on in Geneva","author":{"name":"Jane O&amp;#8217;Hara"}}</script>`, title + body, graph.Article{Byline: "Jane O’Hara", Publisher: "The Paper"}},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := html.Parse("page.html", []byte(document(c.head, c.body)), page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			c.want.ID, c.want.Title, c.want.Language, c.want.Text = a.ID, "Talks go on in Geneva", "en", text
			if diff := cmp.Diff(c.want, a); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLeadingOn leaves out what a link inside a paragraph says of another article.
func TestLeadingOn(t *testing.T) {
	a, err := html.Parse("page.html", []byte(document("", title+strings.Replace(body, "next week.", `next week. <a href="/x">Read more: Ten questions about the talks</a>`, 1))), page.Options{})
	if err != nil || a.Text != text {
		t.Errorf("%v, text %q", err, a.Text)
	}
}

// TestBody is for what stands around and inside articles.
func TestBody(t *testing.T) {
	const third = "<p>Nobody in the capital expects an agreement before the summer, and few expect one after it.</p>"
	const teasers = `<h3><a href=1>Spain calls early election</a></h3><p>The prime minister dissolved parliament on Monday.</p><h3><a href=2>Poland leaves the pact</a></h3><p>The vote was close and came late at night.</p>`
	for name, in := range map[string]string{
		"div soup":          title + "<div><div>" + first + "</div><div>" + second + "</div></div>",
		"line breaks":       title + "<div>" + first + "<br><br>" + second + "</div>",
		"inline markup":     title + strings.NewReplacer("Geneva", "<a href=x><em>Gen</em>eva</a>", "frank", "<b>frank</b>").Replace(body),
		"entities":          title + strings.NewReplacer("minister said", "mini&shy;ster&nbsp;said&#8203;").Replace(body),
		"navigation":        "<nav><ul><li>Home</li><li>World</li></ul></nav>" + title + body,
		"teasers after":     "<main>" + title + body + "</main><section class=more>" + teasers + "</section>",
		"teasers unnamed":   title + body + "<h2>Related stories</h2>" + teasers,
		"teaser box inside": title + "<article><p>" + first + "</p><div class='related-box'>" + teasers + "</div><p>" + second + "</p></article>",
		"aside inside":      title + "<p>" + first + "</p><aside>" + teasers + "</aside><p>" + second + "</p>",
		"linked line":       title + "<p>" + first + "</p><p><a href=1>Poland leaves the pact after a night of voting</a></p><p>" + second + "</p>",
		"read more":         title + "<p>" + first + "</p><p><strong>Read more:</strong> <a href=1>Poland leaves the pact</a></p><p>" + second + "</p>",
		"figure":            title + "<p>" + first + "</p><figure><img src=x><figcaption>The minister on Monday, when she met her cousin.</figcaption></figure><p>" + second + "</p>",
		"caption class":     title + "<p>" + first + "</p><div class='image-caption'>The minister on Monday, when she met her cousin.</div><p>" + second + "</p>",
		"newsletter":        title + "<p>" + first + "</p><div class=newsletter-signup><p>Sign up for the letter that our editors write every Friday.</p></div><p>" + second + "</p>",
		"cookie notice":     "<div id=cookie-banner><p>We use cookies and similar tools to give you the best experience on our site.</p></div>" + title + body,
		"comments":          "<article>" + title + body + "</article><section id=comments>" + strings.Repeat("<p>I have always said that the ministers should go home and stay there, all of them.</p>", 20) + "</section>",
		"scripts":           title + body + "<script>document.write('<p>No, this is not the article at all, it is a script.</p>')</script><style>p{}</style>",
		"live blog":         title + "<div><time>14.32 BST</time></div><p>" + first + "</p><div>Share</div><div>Updated at 15.03 BST</div><p>" + second + "</p>",
		"sidebar class":     "<div class='content has-sidebar category-weather'>" + title + body + "</div>",
		"hidden":            title + body + "<div hidden><p>This is shown to nobody who reads the page in the ordinary way.</p></div><div style='display:none'><p>Nor is this one, which says nothing either.</p></div>",
		"tags and footer":   "<article>" + title + body + "<p class=tags>Tags: talks, Geneva</p></article><footer><p>Copyright 2024 The Paper. All rights reserved, everywhere and always.</p></footer>",
		"two articles":      "<article>" + title + body + "</article><article><h2>Spain calls early election</h2>" + third + third + "</article>",
		"form around it":    "<form action=x>" + title + body + "<input name=viewstate></form>",
		"share buttons":     title + "<ul class=share><li>Facebook</li><li>Copy link</li></ul>" + body,
		"unclosed":          title + "<p>" + first + "<p>" + second,
	} {
		t.Run(name, func(t *testing.T) {
			a, err := html.Parse("page.html", []byte(document("", in)), page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(text, a.Text); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
			if a.Title != "Talks go on in Geneva" {
				t.Errorf("title %q", a.Title)
			}
		})
	}
}

// TestScripted reads a page whose article a script would draw.
func TestScripted(t *testing.T) {
	in := document(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks go on in Geneva","articleBody":"`+first+`\n\n`+second+`"}</script>`, "<div id=app></div>")
	a, err := html.Parse("page.html", []byte(in), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(text, a.Text); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
}

// TestEncodings reads one page as each encoding has it.
func TestEncodings(t *testing.T) {
	in := func(declared string) string {
		return "<html><head><meta http-equiv=Content-Type content='text/html; charset=" + declared + "'></head><body>" + title +
			"<p>The minister said that the talks in Zürich had been “frank” and that they would go on next week.</p></body></html>"
	}
	const want = "The minister said that the talks in Zürich had been “frank” and that they would go on next week."
	encode := func(m *charmap.Charmap, s string) []byte {
		b, err := m.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	utf16 := []byte{0xFF, 0xFE}
	for _, r := range in("utf-16") {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for name, raw := range map[string][]byte{
		"UTF-8":                        []byte(in("utf-8")),
		"UTF-8 with byte order mark":   []byte("\xEF\xBB\xBF" + in("utf-8")),
		"UTF-8 declared as ISO-8859-1": []byte(in("iso-8859-1")),
		"Windows-1252":                 encode(charmap.Windows1252, in("windows-1252")),
		"Windows-1252 as ISO-8859-1":   encode(charmap.Windows1252, in("iso-8859-1")),
		"Windows-1252 undeclared":      encode(charmap.Windows1252, in("")),
		"Windows-1250":                 encode(charmap.Windows1250, in("windows-1250")),
		"UTF-16":                       utf16,
	} {
		t.Run(name, func(t *testing.T) {
			a, err := html.Parse("page.html", raw, page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, a.Text); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
		})
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
	for name, c := range map[string]struct{ in, want string }{
		"empty":           {"", "the file is empty"},
		"no article":      {bad("menu.html"), "no article found"},
		"only scripts":    {"<html><script>var a = 'The minister said that it was so, and it was so.'</script></html>", "no article found"},
		"French":          {bad("french.html"), "in French"},
		"impossible date": {bad("impossible-date.html"), `"2026-02-31" is not in the calendar`},
		"damaged":         {document("", title+"<p>Talks in Gen\xc3\xa8ve and Gen\xc3ve go on and on, the minister said to reporters.</p>"), "invalid UTF-8"},
		"binary":          {"<html>\x00\x01\x02</html>", "binary"},
		"too large":       {"<html>" + strings.Repeat("<p>On and on it goes.</p>", 1<<19), "larger than 10 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := html.Parse("the-file.html", []byte(c.in), page.Options{})
			if err == nil {
				t.Fatalf("accepted as %q", a.Text)
			}
			if !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("error %v is of no category", err)
			}
			if !strings.HasPrefix(err.Error(), "the-file.html: ") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %q, want the file's name and %q", err, c.want)
			}
		})
	}
}

// FuzzParse checks that whatever is accepted has a clean text of paragraphs.
func FuzzParse(f *testing.F) {
	for _, s := range samples(f) {
		raw, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte(document(`<script type="application/ld+json">{"@type":"NewsArticle","headline":["a"],"author":[[{"name":[1]}]]}</script>`, title+body)))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := html.Parse("x", raw, page.Options{})
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) || !strings.HasPrefix(err.Error(), "x: ") {
				t.Fatalf("error %v", err)
			}
			return
		}
		if err := a.Validate(); err != nil {
			t.Fatal(err)
		}
		if page.Clean(a.Text) != a.Text || strings.TrimSpace(a.Text) != a.Text {
			t.Fatalf("text %q is not clean", a.Text)
		}
		for p := range strings.SplitSeq(a.Text, "\n\n") {
			if p == "" || strings.Contains(p, "\n") || strings.TrimSpace(p) != p {
				t.Fatalf("paragraph %q", p)
			}
		}
	})
}

// go test -bench Parse -run - ./loaders/html
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
				if _, err := html.Parse("x", raw, page.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
