package html

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"backchannel/graph"
	"backchannel/loaders/page"
)

// Parse reads a saved page. name is the file's, for errors. Errors are of
// category [graph.ErrInvalid], name the file and say why it is refused, as
// those of text.Parse do. PublisherID and Cites stay empty.
//
// The day is the paper's own: a moment given in UTC takes the day that the
// page prints beside it where that is a neighbour. A moment without a time
// zone counts as a day.
func Parse(name string, raw []byte, o page.Options) (graph.Article, error) {
	if err := page.Check(name, raw, o); err != nil {
		return graph.Article{}, err
	}
	s, err := decodePage(name, raw)
	if err != nil {
		return graph.Article{}, err
	}
	doc, err := html.ParseWithOptions(strings.NewReader(s), html.ParseOptionEnableScripting(false))
	if err != nil {
		return graph.Article{}, page.Refuse(name, "the HTML cannot be read: %v", err)
	}
	m := readMetadata(doc)
	if m.site == "" {
		m.site = tabSite(m)
	}
	m.site, _, _ = strings.Cut(m.site, " - ") // "The Paper - Latest News"
	p := page.Page{Name: name, Publisher: clean(m.site), URL: m.url, Printed: clean(m.printed)}
	for _, d := range m.published {
		p.Published = append(p.Published, clean(d))
	}
	p.Byline = byline(m.authors, p.Publisher)
	p.Title = title(doc, m)
	p.Lines = lines(doc, p.Title)
	if len(p.Lines) == 0 {
		p.Lines = paragraphs(m.body)
	}
	if len(p.Lines) == 0 {
		return graph.Article{}, page.Refuse(name, "no article found: the HTML page holds no running text")
	}
	return p.Article(o)
}

func clean(s string) string { return oneLine(page.Clean(s)) }

// decodePage returns the page as UTF-8. A page that is valid UTF-8 is that,
// whatever it declares: browsers save pages so without changing the
// declaration. Otherwise the declared encoding counts.
func decodePage(name string, raw []byte) (string, error) {
	if utf8.Valid(raw) && !bytes.ContainsRune(raw[:min(len(raw), 64)], 0) {
		return string(bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))), nil
	}
	e, label, certain := charset.DetermineEncoding(raw[:min(len(raw), 1024)], "")
	if !certain || label == "utf-8" || strings.HasPrefix(label, "utf-16") {
		return page.Decode(name, raw)
	}
	s, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return "", page.Refuse(name, "the page declares the encoding %s and does not keep to it", label)
	}
	return string(s), nil
}

// title chooses the article's title: what the page shows as its heading where
// metadata say the same in other words, else the metadata's.
func title(doc *html.Node, m metadata) string {
	var headings []string
	find(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.H1 {
			if t := clean(text(n)); t != "" {
				headings = append(headings, t)
			}
		}
		return len(headings) == 3
	})
	var candidates []string
	for _, t := range m.titles {
		candidates = append(candidates, siteless(clean(t), clean(m.site)))
	}
	if m.tab != "" {
		candidates = append(candidates, siteless(clean(m.tab), clean(m.site)))
	}
	for _, c := range candidates {
		for _, h := range headings {
			if sameTitle(c, h) {
				return h
			}
		}
	}
	// "Local News | Headline", in one heading.
	for _, c := range candidates {
		for _, h := range headings {
			if len(strings.Fields(c)) >= 4 && strings.HasSuffix(letters(h), letters(c)) {
				return c
			}
		}
	}
	// Search engines and social networks are given other titles than readers:
	// a heading that shares words with one is the article's.
	for _, h := range headings {
		for _, c := range candidates {
			if len(strings.Fields(h)) >= 4 && sharedWords(h, c) >= 3 {
				return h
			}
		}
	}
	if len(candidates) > 0 {
		return candidates[0]
	}
	if len(headings) == 1 {
		return headings[0]
	}
	return ""
}

// tabSite is the site's name behind the article's title in the browser's tab.
func tabSite(m metadata) string {
	for _, t := range m.titles {
		rest, ok := strings.CutPrefix(clean(m.tab), clean(t))
		if !ok || t == "" {
			continue
		}
		for _, sep := range [...]string{" | ", " – ", " — ", " - "} {
			if site, ok := strings.CutPrefix(rest, sep); ok && len(strings.Fields(site)) <= 5 && !strings.Contains(site, sep) {
				return site
			}
		}
	}
	return ""
}

func sharedWords(a, b string) int {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(strings.ToLower(a)) {
		if len(w) > 3 {
			set[w] = true
		}
	}
	n := 0
	for w := range strings.FieldsSeq(strings.ToLower(b)) {
		if set[w] {
			n++
			delete(set, w)
		}
	}
	return n
}

// byline joins the authors. An outlet that signs as its own author is none.
func byline(authors []string, publisher string) string {
	var out []string
	for _, a := range authors {
		a = strings.Trim(clean(a), " ,|")
		if len(a) > 3 && strings.EqualFold(a[:3], "by ") {
			a = a[3:]
		}
		if a == "" || strings.EqualFold(a, publisher) {
			continue
		}
		out = append(out, a)
	}
	if n := len(out); n > 1 {
		return strings.Join(out[:n-1], ", ") + " and " + out[n-1]
	}
	return strings.Join(out, "")
}

// paragraphs cuts a JSON-LD articleBody, which has line breaks at best.
func paragraphs(s string) []page.Line {
	var out []page.Line
	for l := range strings.SplitSeq(page.Clean(s), "\n") {
		if l = oneLine(l); l != "" {
			out = append(out, page.Line{Text: l, Gap: true, Columns: 1})
		}
	}
	return out
}
