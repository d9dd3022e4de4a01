package html

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page's head and attributes say of its article. Lists are
// in order of trust.
type metadata struct {
	titles    []string // of the article
	tab       string   // the title element, often with the site's name
	site      string
	authors   []string
	published []string
	printed   string // the text of the first time element that dates the page
	url       string
	body      string // the JSON-LD articleBody
}

// dateNames are names and properties of meta elements that hold the date of
// publication, the best first.
var dateNames = [...]string{
	"article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
	"parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "publishdate", "publish_date", "publish-date", "pubdate", "ptime",
	"publication_date", "publication-date", "citation_publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
	"dcterms.date", "dc.date", "dc.created", "article.created", "article_date_original", "originalpublicationdate", "date", "release_date",
}

var authorNames = [...]string{"author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author", "article:author_name"}

// reader collects metadata in one walk over the tree.
type reader struct {
	m     metadata
	meta  map[string]string
	times []string
	ld    []string
}

func readMetadata(doc *html.Node) metadata {
	r := reader{meta: map[string]string{}}
	r.walk(doc, false)
	r.m.published = nil
	ld := readJSONLD(r.ld)
	m := &r.m
	m.titles = nonEmpty(ld.headline, r.meta["og:title"], r.meta["twitter:title"], r.meta["itemprop:headline"], r.meta["dc.title"])
	m.site = first(ld.publisher, r.meta["og:site_name"], r.meta["application-name"], r.meta["publisher"], r.meta["dc.publisher"])
	m.authors = ld.authors
	if len(m.authors) == 0 {
		for _, n := range authorNames {
			if a := r.meta[n]; a != "" && !strings.Contains(a, "://") {
				m.authors = append(m.authors, a)
				break
			}
		}
	}
	if len(m.authors) == 0 && r.meta["itemprop:author"] != "" {
		m.authors = []string{r.meta["itemprop:author"]}
	}
	m.published = nonEmpty(ld.published)
	for _, n := range dateNames {
		m.published = append(m.published, nonEmpty(r.meta[n])...)
	}
	m.published = append(m.published, nonEmpty(r.meta["itemprop:datepublished"], r.meta["itemprop:datecreated"])...)
	m.published = append(m.published, r.times...)
	m.url = address(r.meta["canonical"], ld.url, r.meta["og:url"])
	m.body = ld.body
	return r.m
}

func (r *reader) walk(n *html.Node, quiet bool) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Title:
			if r.m.tab == "" && n.Parent != nil && n.Parent.DataAtom != atom.Svg {
				r.m.tab = text(n)
			}
		case atom.Meta:
			r.readMeta(n)
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				r.set("canonical", attr(n, "href"))
			}
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
				r.ld = append(r.ld, n.FirstChild.Data)
			}
			return
		case atom.Time:
			if !quiet {
				r.readTime(n)
			}
		case atom.Aside, atom.Nav, atom.Footer:
			quiet = true // the dates of other articles
		case atom.Header:
			quiet = quiet || pageHeader(n) // today's date
		}
		if p := strings.ToLower(attr(n, "itemprop")); p != "" && n.DataAtom != atom.Meta {
			r.readItem(n, p)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c, quiet)
	}
}

// pageHeader reports whether a header is the site's rather than an article's.
func pageHeader(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Article || p.DataAtom == atom.Main {
			return false
		}
	}
	return find(n, func(c *html.Node) bool { return c.DataAtom == atom.H1 }) == nil
}

func (r *reader) set(key, value string) {
	if value = strings.TrimSpace(value); value != "" && r.meta[key] == "" {
		r.meta[key] = value
	}
}

func (r *reader) readMeta(n *html.Node) {
	content := attr(n, "content")
	for _, key := range [...]string{"property", "name", "itemprop"} {
		if k := strings.ToLower(strings.TrimSpace(attr(n, key))); k != "" {
			for one := range strings.FieldsSeq(k) {
				if key == "itemprop" {
					one = "itemprop:" + one
				}
				r.set(one, content)
			}
		}
	}
}

func (r *reader) readTime(n *html.Node) {
	if len(r.times) >= 2 {
		return
	}
	for _, s := range [...]string{attr(n, "datetime"), text(n)} {
		if s = strings.TrimSpace(s); s != "" {
			r.times = append(r.times, s)
		}
	}
	if r.m.printed == "" {
		r.m.printed = strings.TrimSpace(text(n))
	}
}

// readItem reads microdata: <span itemprop="author"><b itemprop="name">…
func (r *reader) readItem(n *html.Node, properties string) {
	for p := range strings.FieldsSeq(properties) {
		if r.meta["itemprop:"+p] != "" {
			continue
		}
		switch p {
		case "headline":
			r.set("itemprop:headline", text(n))
		case "datepublished", "datecreated":
			r.set("itemprop:"+p, first(attr(n, "content"), attr(n, "datetime"), text(n)))
		case "author":
			if name := find(n, func(c *html.Node) bool { return c != n && strings.EqualFold(attr(c, "itemprop"), "name") }); name != nil {
				r.set("itemprop:author", first(attr(name, "content"), text(name)))
			} else if t := text(n); len(t) < 80 {
				r.set("itemprop:author", t)
			}
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// text is an element's text with single spaces.
func text(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// find returns the first element of the tree under n, n among them, that is
// as wanted; nil if none is.
func find(n *html.Node, wanted func(*html.Node) bool) *html.Node {
	if n.Type == html.ElementNode && wanted(n) {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if f := find(c, wanted); f != nil {
			return f
		}
	}
	return nil
}

func first(ss ...string) string {
	for _, s := range ss {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}

func nonEmpty(ss ...string) []string {
	var out []string
	for _, s := range ss {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// address returns the first of the candidates that is an absolute web address
// of a page rather than of a site.
func address(candidates ...string) string {
	for _, c := range candidates {
		u, err := url.Parse(strings.TrimSpace(c))
		if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && (len(u.Path) > 1 || u.RawQuery != "") {
			u.Fragment = ""
			return u.String()
		}
	}
	return ""
}
