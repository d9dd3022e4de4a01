package page

import (
	"slices"
	"strings"
	"unicode"

	"backchannel/graph"
)

// body is the article's paragraphs and what stood below and between them.
type body struct {
	paragraphs []string
	sources    []string
	author     string
	publisher  string
	url        string
	dateline   string // the date in the dateline of a wire story
	stamp      stamp  // below the text
	stampLine  string // the line with stamp
	last       int    // the last line that is the article's
}

// readBody keeps the article's paragraphs.
func readBody(ls []line, h head) body {
	b := body{paragraphs: append(slices.Clone(h.issuer), h.standfirst...)}
	end := len(ls)
	signed(ls, h.body)
	agency := ""
	i := h.body
	for i < end {
		l := ls[i]
		switch l.role {
		case roleList, roleTags, roleEnd:
			next := resume(ls, i)
			if next < 0 {
				i = end
				continue
			}
			i = next
			continue
		case roleProse:
			text := l.Text
			if same(text, h.title) || len(b.paragraphs) > 0 && contains(h.standfirst, text) {
				break
			}
			// A story's dateline stands at its beginning.
			if len(b.paragraphs) < 3 {
				d := readDateline(text)
				if b.dateline == "" {
					b.dateline = d.date
				}
				if agency == "" {
					agency = d.agency
				}
			}
			text, outlet := endCredit(text)
			if outlet != "" {
				b.credit(outlet)
			}
			b.add(text)
			b.last = i
		case rolePlain:
			if keepPlain(ls, i, h) {
				b.paragraphs = append(b.paragraphs, l.Text)
			}
		}
		i++
	}
	b.joinFloor()
	b.dropTail(h)
	b.readTail(ls, h)
	if b.publisher == "" {
		b.publisher = agency
	}
	return b
}

// joinFloor puts a line that only says who speaks before his first words.
func (b *body) joinFloor() {
	for i := len(b.paragraphs) - 2; i >= 0; i-- {
		if p := b.paragraphs[i]; strings.HasSuffix(p, ":") && takesFloor(p) {
			b.paragraphs[i] += " " + b.paragraphs[i+1]
			b.paragraphs = slices.Delete(b.paragraphs, i+1, i+2)
		}
	}
}

// repeats is how far from its first telling a page repeats its lead.
const repeats = 6

// add takes a paragraph in. Of a lead that the page gives twice, once as its
// summary, the longer telling stays.
func (b *body) add(text string) {
	if n := len(b.paragraphs); n > 0 && n <= repeats && len(text) >= 40 {
		f, first, wire := "", initial(text), wireDateline(text)
		for i, p := range b.paragraphs {
			if len(p) < 40 || initial(p) != first && !wire && !wireDateline(p) {
				continue
			}
			if f == "" {
				f = fold(text)
			}
			switch q := fold(p); {
			case strings.Contains(q, f):
				return
			case strings.HasPrefix(f, q) || strings.HasSuffix(f, q):
				b.paragraphs = append(b.paragraphs[:i:i], b.paragraphs[i+1:]...)
				b.paragraphs = append(b.paragraphs, text)
				return
			}
		}
	}
	b.paragraphs = append(b.paragraphs, text)
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// keepPlain decides on a line without a full stop inside the body: a
// subheading stays, a teaser's title goes. A title runs to five words and
// more; subheadings of that length are lost, but they tell nothing that the
// paragraphs below do not.
func keepPlain(ls []line, i int, h head) bool {
	l := ls[i]
	if i+1 >= len(ls) {
		return i > h.body && said(ls[i-1]) && attributes(l.Text)
	}
	if l.words == 0 || same(l.Text, h.title) {
		return false
	}
	next := ls[i+1]
	for j := i + 1; j < len(ls) && ls[j].role == roleCaption; j++ {
		next = ls[min(j+1, len(ls)-1)]
	}
	follows := next.role == roleProse
	switch {
	case i > h.body && said(ls[i-1]) && attributes(l.Text):
		return true
	case l.Mark == Item:
		return l.words >= 3
	case strings.HasPrefix(l.Text, "- ") || strings.HasPrefix(l.Text, "– "):
		return l.words >= 5
	case strings.HasSuffix(l.Text, ":") && (l.words >= 5 || announcesSpeech(l.Text)):
		return true
	case !follows:
		return false
	case wireDateline(next.Text), l.words >= 5 && dayLabel(l.Text):
		return true
	case l.Mark == Heading:
		return l.words <= 14
	case strings.ToUpper(l.Text) == l.Text && strings.ContainsFunc(l.Text, unicode.IsLetter):
		return l.words <= 4 || l.words <= 12 && strings.Contains(l.Text, ", ") // "FRENCH PRESIDENT EMMANUEL MACRON, ON TWITTER" above what he said
	case clock(l.Text), isName(l.Text) && l.words <= 3 && i < h.body+2:
		return false
	}
	return l.words <= 4
}

// dayLabel reports whether a line begins with a day and a colon, as entries of a chronology do.
func dayLabel(s string) bool {
	day, _, ok := strings.Cut(s, ": ")
	if !ok || len(day) > 24 || !strings.ContainsFunc(day, unicode.IsDigit) {
		return false
	}
	for _, w := range strings.Fields(day) {
		if months[strings.ToLower(strings.Trim(w, ".,"))] != 0 {
			return true
		}
	}
	return false
}

// said reports whether a line can be the end of what somebody says: "Thank you."
func said(l line) bool { return l.role == roleProse || l.role == rolePlain && l.sentence }

// clock reports whether a line is only a time, as in live blogs.
func clock(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsLetter(r) && !strings.ContainsRune("apmAPMhHGTBSECUago", r)
	})
}

// resume returns where the article goes on after the heading of a list of
// other articles at i, or -1 where it does not. A list's items are titles, each
// with a summary of one sentence or two at most; the article's paragraphs
// stand together or are long.
func resume(ls []line, i int) int {
	need := 2
	if ls[i].role != roleList {
		need = 3
	}
	run, from := 0, 0
	titles := 0 // of the list so far, while none has had a summary; -1 once one had
	for j := i + 1; j < len(ls); j++ {
		l := ls[j]
		switch l.role {
		case roleProse:
			if titles >= 2 && need == 2 && l.words >= 25 && severalSentences(l.Text) {
				return j // a list of bare titles, and the article goes on
			}
			titles = -1
			if run == 0 {
				from = j
			}
			run++
			if l.words >= 45 && need == 2 {
				run += need
			}
			if l.words < 12 && run < need {
				run = 0
			}
		case roleCaption, roleDrop:
		case roleEnd:
			if run < need {
				return -1
			}
		default:
			run = 0
			if titles >= 0 && l.words >= 4 && l.role == rolePlain && !same(l.Text, ls[j-1].Text) {
				titles++
			}
		}
		if run >= need && (j+1 == len(ls) || l.words >= 20) {
			// A line before the first paragraph is its heading or the last
			// item of the list; nobody can tell, so it goes.
			return from
		}
	}
	return -1
}

// severalSentences reports whether a paragraph has more than one sentence, as summaries in lists have not.
func severalSentences(s string) bool {
	for i := 20; i+2 < len(s); i++ {
		if (s[i] == '.' || s[i] == '?') && s[i+1] == ' ' && unicode.IsUpper(rune(s[i+2])) && unicode.IsLower(rune(s[i-1])) && unicode.IsLower(rune(s[i-2])) {
			return true
		}
	}
	return false
}

// mostSources bounds the outlets that an article can credit; what credits more
// is no article.
const mostSources = 20

func (b *body) credit(outlet string) {
	if len(b.sources) == mostSources || !strings.ContainsFunc(outlet, unicode.IsUpper) { // "news agencies"
		return
	}
	for _, s := range b.sources {
		if s == outlet {
			return
		}
	}
	b.sources = append(b.sources, outlet)
}

// dropTail takes off what follows the last paragraph: a note on the author,
// headings without text below them.
func (b *body) dropTail(h head) {
	for n := len(b.paragraphs); n > 1; n = len(b.paragraphs) {
		last := b.paragraphs[n-1]
		words := countWords(last)
		switch {
		case aboutAuthor(last, h.byline):
			if ownAccount(b.paragraphs[:n-1]) {
				return // who "I" is
			}
		case !isProse(last, words, endsSentence(last)) && !strings.HasPrefix(last, "- ") && !attributes(last) && !(words >= 6 && dayLabel(last)):
		default:
			return
		}
		b.paragraphs = b.paragraphs[:n-1]
	}
}

// ownAccount reports whether somebody tells of himself in the paragraphs, outside quotation marks.
func ownAccount(paragraphs []string) bool {
	for _, p := range paragraphs {
		quoted := false
		for i, r := range p {
			switch r {
			case '"':
				quoted = !quoted
			case '“', '”':
				quoted = r == '“'
			case 'I':
				if !quoted && (i == 0 || p[i-1] == ' ') && strings.HasPrefix(p[i:], "I ") {
					return true
				}
			}
		}
	}
	return false
}

func aboutAuthor(s, byline string) bool {
	if aboutOutlet(s) {
		return true
	}
	if countWords(s) > 60 {
		return false
	}
	if byline != "" {
		for name := range strings.SplitSeq(strings.ReplaceAll(strings.ReplaceAll(byline, " AND ", ", "), " and ", ", "), ", ") {
			if byPartOf(s, name) {
				return true
			}
			if len(s) < len(name) || name == "" {
				continue
			}
			if rest := s[len(name):]; strings.EqualFold(s[:len(name)], name) {
				for _, v := range [...]string{" is ", " was ", ", a ", ", the ", " writes ", " covers ", " reports ", " has "} {
					if strings.HasPrefix(rest, v) {
						return true
					}
				}
			}
		}
	}
	low := strings.ToLower(s)
	return slices.ContainsFunc(notes[:], func(n string) bool { return strings.HasPrefix(low, n) })
}

// byPartOf reports whether s tells of an author by one of his names what only journalists do: "Lee has covered foreign policy for
// 20 years", "Teddy is China editor."
func byPartOf(s, name string) bool {
	first, rest, ok := strings.Cut(s, " ")
	verb, _, _ := strings.Cut(rest, ".")
	part := slices.ContainsFunc(strings.Fields(name), func(w string) bool { return strings.EqualFold(w, first) })
	return ok && part && tradeOf(verb)
}

// tradeOf reports whether the words behind a name say that somebody writes for a paper.
func tradeOf(s string) bool {
	for _, v := range [...]string{"covers ", "has covered ", "reports on ", "reports for ", "has reported ", "writes about ", "writes for "} {
		if strings.HasPrefix(s, v) {
			return true
		}
	}
	if !strings.HasPrefix(s, "is ") {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		switch strings.Trim(w, ",;") {
		case "correspondent", "editor", "reporter", "journalist", "columnist", "writer":
			return true
		}
	}
	return false
}

// aboutOutlet reports whether a paragraph tells what the outlet itself is, as some put it below everything: "X is an independent
// global news organization dedicated to …".
func aboutOutlet(s string) bool {
	low := strings.ToLower(s)
	i := strings.Index(low, " is ")
	if i < 0 || countWords(s[:i]) > 6 || countWords(s) > 80 {
		return false
	}
	for _, n := range [...]string{"news organization", "news organisation", "news agency", "news service", "newsroom", "media sector", "team of journalists", "independent reporting",
		"news website", "news platform", "news outlet", "media outlet"} {
		if j := strings.Index(low, n); j > i {
			return true
		}
	}
	return false
}

// notes are the beginnings of what papers put below an article about it or its author.
var notes = [...]string{"the author is ", "the writer is ", "the views expressed", "the opinions expressed", "this article was originally published",
	"this article originally appeared", "this article first appeared", "this story first appeared", "this story was originally published"}

// readTail reads credits, the address and the outlet from the lines that are
// not the article.
func (b *body) readTail(ls []line, h head) {
	for i, l := range ls {
		if b.stamp.day.IsZero() && i > b.last && l.dated && l.stamp.wrong == "" && l.role != roleProse && l.stamp.day.Precision() == graph.DayPrecision {
			if lb := labelOf(l.Text); lb != unlabelled || i == b.last+1 && l.stamp.bare && l.words <= 10 {
				b.stamp, b.stampLine = l.stamp, l.Text
			}
		}
		switch l.role {
		case roleCredit:
			author, outlets := outletsOf(l.Text)
			if b.author == "" && isName(author) {
				b.author = author
			}
			for _, o := range outlets {
				b.credit(o)
			}
			if u := address(l.Text); u != "" && b.url == "" {
				b.url = u
			}
		case roleURL:
			if b.url == "" && (i > b.last || i < h.body) {
				b.url = address(l.Text)
			}
		}
		if i < h.body || l.words > 20 || l.role == roleProse && l.words > 8 {
			continue
		}
		// "By VnExpress: https://…" names the outlet and the address.
		if outlet, rest, ok := strings.Cut(l.Text, ": http"); ok && len(outlet) > 3 && len(outlet) < 60 {
			u := address("http" + rest)
			if u == "" {
				continue
			}
			if b.url == "" {
				b.url = u
			}
			if strings.EqualFold(outlet[:3], "by ") && b.publisher == "" {
				b.publisher = outlet[3:]
			}
		} else if name, ok := byline(l.Text, l.words); ok && l.role == rolePlain && b.author == "" && isName(name) {
			b.author = name
		}
	}
}

// address returns the URL in a line, or "".
func address(s string) string {
	i := strings.Index(s, "http")
	if i < 0 {
		return ""
	}
	u, _, _ := strings.Cut(s[i:], " ")
	u = strings.TrimRight(u, ".,;)]\"'")
	if !strings.HasPrefix(u, "http://") && !strings.HasPrefix(u, "https://") || len(u) < 12 {
		return ""
	}
	return u
}
