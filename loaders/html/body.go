package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"backchannel/loaders/page"
)

// block is a stretch of text that the browser sets apart: a paragraph, a
// heading, an item of a list.
type block struct {
	text  string
	mark  page.Mark
	node  *html.Node // the innermost block element that holds the text
	links int        // bytes of text inside links
	words int        // of running text; 0 for labels
}

// finder takes a body apart into blocks and finds the article's part.
type finder struct {
	blocks []block
	// prose counts the words of running text inside each element.
	prose map[*html.Node]int
	// keep are the elements around the title's heading and the marked body.
	keep map[*html.Node]bool
	// all keeps what is hidden or named furniture; tried where nothing is left.
	all bool

	buf   strings.Builder
	links int
	inA   int
}

// lines returns the page's lines from the article's title to its end.
func lines(doc *html.Node, title string) []page.Line {
	for _, all := range [...]bool{false, true} {
		f := &finder{prose: map[*html.Node]int{}, all: all}
		if ls := f.lines(doc, title); len(ls) > 0 {
			return ls
		}
	}
	return nil
}

func (f *finder) lines(doc *html.Node, title string) []page.Line {
	body := find(doc, func(n *html.Node) bool { return n.DataAtom == atom.Body })
	if body == nil {
		body = doc
	}
	f.count(body)
	f.keep = map[*html.Node]bool{}
	find(body, func(n *html.Node) bool {
		if n.DataAtom == atom.H1 && sameTitle(clean(text(n)), title) || strings.Contains(attr(n, "itemprop"), "articleBody") {
			for p := n; p != nil; p = p.Parent {
				f.keep[p] = true
			}
		}
		return false
	})
	total := f.prose[body]
	if total == 0 {
		return nil
	}
	f.take(body, block{node: body}, total)
	f.flush(block{node: body})
	clear(f.prose)
	f.weigh()
	article := f.container(body, title)
	if article == nil {
		return nil
	}
	from, to := -1, 0
	for i, b := range f.blocks {
		if inside(b.node, article) {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	// The title and what stands under it may precede the container.
	for i := from - 1; i >= 0 && i >= from-25; i-- {
		if b := f.blocks[i]; b.mark == page.Heading && sameTitle(b.text, title) {
			from = i
		}
	}
	var out []page.Line
	for _, b := range f.blocks[from:to] {
		if b.links > len(b.text)*8/10 && b.words == 0 && b.mark != page.Heading && !inside(b.node, article) {
			continue
		}
		if l, ok := b.line(title); ok {
			out = append(out, l)
		}
	}
	return out
}

func (b block) line(title string) (page.Line, bool) {
	l := page.Line{Text: b.text, Mark: b.mark, Gap: true, Columns: 1}
	linked := b.links*10 > len(b.text)*8
	switch {
	case linked && b.mark != page.Heading && len(b.text) < 200 && !sameTitle(b.text, title) && !byName(b.text):
		return l, false // nothing but a link leads elsewhere
	case linked && b.mark == page.Heading && !sameTitle(b.text, title):
		return l, false
	case b.mark == page.Item:
		l.Text = "- " + l.Text
	}
	return l, true
}

func byName(s string) bool {
	return len(s) > 3 && strings.EqualFold(s[:3], "by ")
}

// sameTitle compares titles by their letters.
func sameTitle(a, b string) bool {
	if a == b {
		return a != ""
	}
	if len(a)*2 < len(b) || len(b)*2 < len(a) {
		return false
	}
	return letters(a) == letters(b)
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// count weighs the running text under each element before anything is left
// out, so that no element is left out for its name that holds the article.
func (f *finder) count(n *html.Node) int {
	words := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			if len(c.Data) > 40 {
				words += strings.Count(c.Data, " ")
			}
		case html.ElementNode:
			if !f.skip(c) && (f.all || !dropped(c, always)) {
				words += f.count(c)
			}
		}
	}
	if words > 0 {
		f.prose[n] = words
	}
	return words
}

// unread are elements whose text is never the article's.
var unread = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Iframe: true, atom.Object: true,
	atom.Svg: true, atom.Canvas: true, atom.Video: true, atom.Audio: true, atom.Select: true, atom.Button: true,
	atom.Textarea: true, atom.Input: true, atom.Head: true, atom.Datalist: true, atom.Map: true, atom.Nav: true,
}

// skip reports whether an element's text is never read. What is for browsers
// without scripts repeats the page, unless the page is drawn by one.
func (f *finder) skip(n *html.Node) bool {
	return unread[n.DataAtom] && !(f.all && n.DataAtom == atom.Noscript)
}

// aside are elements that belong to the page rather than to the article,
// unless most of the running text is in them.
var aside = map[atom.Atom]bool{atom.Aside: true, atom.Footer: true, atom.Form: true, atom.Dialog: true, atom.Menu: true}

var blockElements = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true, atom.Center: true, atom.Dd: true,
	atom.Details: true, atom.Summary: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true, atom.Figcaption: true, atom.Figure: true,
	atom.Footer: true, atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Header: true, atom.Hr: true, atom.Li: true, atom.Main: true, atom.Nav: true, atom.Ol: true, atom.P: true, atom.Pre: true,
	atom.Section: true, atom.Table: true, atom.Tbody: true, atom.Td: true, atom.Tfoot: true, atom.Th: true, atom.Thead: true, atom.Tr: true, atom.Ul: true,
}

// take walks the tree and cuts its text into blocks. in is the block element
// around n and what it is.
func (f *finder) take(n *html.Node, in block, total int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			f.buf.WriteString(c.Data)
			if f.inA > 0 {
				f.links += len(strings.TrimSpace(c.Data))
			}
		case html.ElementNode:
			f.element(c, in, total)
		}
	}
}

func (f *finder) element(n *html.Node, in block, total int) {
	if f.skip(n) {
		return
	}
	if n.DataAtom == atom.Br {
		f.lineBreak(n, in)
		return
	}
	if n.DataAtom == atom.A && leadsOn(text(n)) {
		return
	}
	mark := in.mark
	big := f.prose[n]*10 > total*4 || f.keep[n]
	kind := classOf(n)
	if !f.all {
		switch {
		case dropped(n, always):
			return
		case kind == drop && !big && n.DataAtom != atom.Body:
			return
		case aside[n.DataAtom] && !big, hidden(n) && !big:
			return
		}
	}
	switch {
	case n.DataAtom == atom.Figure && !big, n.DataAtom == atom.Figcaption, kind == caption && !big:
		mark = page.Caption
	case kind == standfirst && f.prose[n] < 120:
		mark = page.Standfirst
	case heading(n):
		mark = page.Heading
	case n.DataAtom == atom.Li:
		mark = page.Item
	}
	if !blockElements[n.DataAtom] {
		if n.DataAtom == atom.A {
			f.inA++
			defer func() { f.inA-- }()
		}
		if mark == in.mark {
			f.take(n, in, total)
			return
		}
	}
	f.flush(in)
	inner := block{node: n, mark: mark}
	f.take(n, inner, total)
	f.flush(inner)
}

// leadsOn reports whether a link's words send the reader to another article:
// "Read more: Ten questions", in a paragraph of this one.
func leadsOn(s string) bool {
	s = strings.TrimSpace(s)
	for _, p := range [...]string{"read more:", "also read:", "read also:", "see also:", "read:", "related:", "more:", "watch:", "read more »", "read more >"} {
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) {
			return true
		}
	}
	return false
}

// dropped reports whether an element is named so. Themes name the body and the
// article after everything that they may hold.
func dropped(n *html.Node, kind what) bool {
	switch n.DataAtom {
	case atom.Body, atom.Article, atom.Main:
		return false
	}
	return classOf(n) == kind
}

func heading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

func hidden(n *html.Node) bool {
	if has(n, "hidden") || attr(n, "aria-hidden") == "true" {
		return true
	}
	style := attr(n, "style")
	return style != "" && (strings.Contains(style, "display:none") || strings.Contains(style, "display: none") || strings.Contains(style, "visibility:hidden"))
}

// shortLine is how many bytes a line has that was broken for its own sake
// rather than to fit a width.
const shortLine = 50

// lineBreak ends a paragraph at two line breaks in a row, or at one after a
// full stop or a few words; otherwise it is a space.
func (f *finder) lineBreak(n *html.Node, in block) {
	next := n.NextSibling
	for next != nil && next.Type == html.TextNode && strings.TrimSpace(next.Data) == "" {
		next = next.NextSibling
	}
	text := strings.TrimRight(f.buf.String(), " \t\r\n\u00a0")
	if next != nil && next.DataAtom == atom.Br || len(text) < shortLine || text != "" && strings.IndexByte(`.!?"`, text[len(text)-1]) >= 0 || strings.HasSuffix(text, "”") {
		f.flush(in)
		return
	}
	f.buf.WriteByte(' ')
}

// flush ends a block.
func (f *finder) flush(b block) {
	if f.buf.Len() == 0 {
		return
	}
	raw := f.buf.String()
	f.buf.Reset()
	links := f.links
	f.links = 0
	s := oneLine(page.Clean(raw))
	if s == "" {
		return
	}
	b.text, b.links = s, links
	if b.mark != page.Caption && b.mark != page.Heading && links*2 < len(s) {
		if n := strings.Count(s, " ") + 1; n >= 10 && strings.ContainsAny(s[len(s)-min(len(s), 5):], ".!?”\"'’…:;)") || n >= 25 {
			b.words = n
		}
	}
	f.blocks = append(f.blocks, b)
}

// oneLine makes all white space single spaces.
func oneLine(s string) string {
	clean := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == '\n' || c == '\t' || c == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' ') {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }), " ")
}

// weigh counts the words of running text in each element by its blocks.
func (f *finder) weigh() {
	for _, b := range f.blocks {
		if b.words == 0 {
			continue
		}
		for n := b.node; n != nil; n = n.Parent {
			f.prose[n] += b.words
		}
	}
}

// fewWords of running text are no article of their own.
const fewWords = 25

// container returns the smallest element that holds nearly all the running
// text. Where several articles share a page, the one with the title is meant,
// or else the first.
func (f *finder) container(body *html.Node, title string) *html.Node {
	n := body
	if f.prose[n] == 0 {
		return nil
	}
	titled := map[*html.Node]bool{}
	for _, b := range f.blocks {
		if b.mark == page.Heading && sameTitle(b.text, title) {
			for p := b.node; p != nil && !titled[p]; p = p.Parent {
				titled[p] = true
			}
		}
	}
	for {
		var best, withTitle, firstArticle *html.Node
		articles := 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || f.prose[c] == 0 {
				continue
			}
			if best == nil || f.prose[c] > f.prose[best] {
				best = c
			}
			if f.prose[c]*10 < f.prose[n] || f.prose[c] < fewWords {
				continue
			}
			if titled[c] && withTitle == nil {
				withTitle = c
			}
			if c.DataAtom == atom.Article {
				articles++
				if firstArticle == nil {
					firstArticle = c
				}
			}
		}
		switch {
		case best == nil:
			return n
		case f.prose[best]*100 >= f.prose[n]*85:
			n = best
		case articles > 1 && withTitle != nil && f.prose[withTitle]*3 >= f.prose[best]:
			n = withTitle
		case articles > 1 && f.prose[firstArticle]*3 >= f.prose[best]:
			n = firstArticle
		case articles > 1:
			n = best
		default:
			return n
		}
	}
}

func inside(n, ancestor *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == ancestor {
			return true
		}
	}
	return false
}

// siteless takes the site's name off a tab's title: "Headline | The Lantern
// Review" is "Headline".
func siteless(tab, site string) string {
	for _, sep := range [...]string{" | ", " – ", " — ", " - ", " :: ", " · ", " » "} {
		i := strings.LastIndex(tab, sep)
		if i < 0 {
			continue
		}
		rest := strings.TrimSpace(tab[i+len(sep):])
		if site != "" && (strings.EqualFold(rest, site) || strings.Contains(letters(rest), letters(site)) || strings.Contains(letters(site), letters(rest))) {
			return strings.TrimSpace(tab[:i])
		}
		if sep == " | " || site == "" && len(strings.Fields(rest)) <= 4 && utf8.RuneCountInString(tab[:i]) > 25 {
			return strings.TrimSpace(tab[:i])
		}
	}
	return tab
}
