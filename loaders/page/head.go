package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"backchannel/graph"
)

// head is what stands above the body: title, standfirst, date, byline.
type head struct {
	title      string
	issuer     []string // who issues a statement, a paragraph each
	standfirst []string
	byline     string
	stamp      stamp
	rank       int // of stamp, see stampRank
	// body is the first line that may be the body's.
	body int
	used map[int]bool // lines above the body that are title, standfirst, …
}

// firstProse returns the first line of running text, notices passed over;
// where none is longer than a few words, the first short sentence. -1 if none.
// One short sentence above the text may be a caption, two are text, and so is one that says who speaks.
func firstProse(ls []line) int {
	short, run := -1, 0 // run short sentences stand right above line i
	for i, l := range ls {
		if l.role != roleProse {
			run = 0
			continue
		}
		if l.words >= 12 || l.Mark == Standfirst {
			if run >= 2 || run == 1 && announcesSpeech(ls[i-1].Text) {
				return i - run
			}
			return i
		}
		if run++; short < 0 {
			short = i
		}
	}
	return short
}

// fewLines is how many lines a page without structure has: a message, a
// sentence copied out of an article.
const fewLines = 4

// promote takes a page of a few lines for what it says where none of them is
// running text by itself: "Sentence without its full stop". It makes the lines
// that can be sentences running text and returns the first, -1 if there is none.
func promote(ls []line) int {
	n, longest := 0, -1
	for i, l := range ls {
		if l.words == 0 {
			continue
		}
		n++
		if l.role != roleURL && l.role != roleEnd && l.words >= 3 && lowerWords(l.Text) > 0 && (longest < 0 || l.words > ls[longest].words) {
			longest = i
		}
	}
	if n > fewLines || longest < 0 || n > 1 && (ls[longest].words < 5 || lowerWords(ls[longest].Text) < 2) {
		return -1
	}
	first := -1
	for i := range ls {
		l := &ls[i]
		if i == longest || i > 0 && l.role == rolePlain && l.words >= 8 && lowerWords(l.Text) >= 3 {
			l.role = roleProse
			if first < 0 {
				first = i
			}
		}
	}
	return first
}

// readHead reads the lines down to the body, which begins at first or, where
// first is the standfirst, soon after it.
func (p Page) readHead(ls []line, first int) head {
	h := head{title: p.Title, byline: p.Byline, used: map[int]bool{}}
	title := p.findTitle(ls, first)
	if title >= 0 {
		h.used[title] = true
		if h.title == "" {
			h.title = strings.TrimPrefix(ls[title].Text, "Subject: ") // of a mail
		}
	}
	// Date, byline and buttons may follow the standfirst, which reads like the
	// body's first paragraph.
	h.body = first
	for i := first + 1; i < len(ls) && i <= first+8; i++ {
		if r := ls[i].role; r == roleEnd || r == roleTags || r == roleList {
			break // below a short article
		}
		if ls[i].role == roleProse && ls[i].words >= 20 && ls[first].words >= 20 && i > first+1 {
			break
		}
		if p.headLine(&ls[i]) {
			h.body = i + 1
		}
		if ls[i].role == roleProse && ls[i].words >= 12 && i > first+2 {
			break
		}
	}
	for i := range ls[:h.body] {
		l := &ls[i]
		if i == title {
			continue
		}
		if _, ok := byline(l.Text, l.words); l.role == roleMenu && !ok {
			continue
		}
		p.headLine(l)
		switch {
		case l.role == roleStamp || l.role == roleByline || l.role == rolePlain || l.role == roleMenu || l.role == roleDrop || l.role == roleCredit:
			if st := l.stamp; l.dated && (st.bare || l.role == roleStamp) {
				if rank := stampRank(ls, i, title); h.stamp.day.IsZero() && h.stamp.wrong == "" || rank > h.rank {
					h.stamp, h.rank = st, rank
				}
				h.used[i] = true
				if l.role != roleCredit {
					l.role = roleStamp
				}
			}
		}
		name, ok := lineByline(*l)
		if !ok && i > title && title >= 0 && l.role == rolePlain && i+1 < len(ls) && !ls[i+1].Gap {
			switch author, _, from := strings.Cut(l.Text, " in "); {
			case isName(l.Text) && reportersOffice(ls[i+1]):
				name, ok = l.Text, true
				h.used[i+1] = true
			case from && isName(author) && l.words <= 6 && isStamp(ls[i+1]): // "Jane Doe in Beijing" above the day
				name, ok = author, true
			}
		}
		if ok && i > title {
			if h.byline == "" {
				h.byline = name
			}
			l.role = roleByline
			h.used[i] = true
		}
	}
	// A menu line may hold the date too: "Friday, 25/10/2013 | 09:12 | 14°C".
	for i := range ls[:h.body] {
		if ls[i].role == roleMenu && h.stamp.day.IsZero() {
			if st := ls[i].stamp; ls[i].dated && st.bare {
				h.stamp = st
				if name := nameBeside(ls[i].Text); name != "" && h.byline == "" && i > title {
					h.byline = name
				}
				h.used[i] = true
			}
		}
	}
	h.readIssuer(ls, h.body, title)
	for i := range ls[:h.body] {
		l := ls[i]
		if i <= title || h.used[i] || same(l.Text, h.title) || i > 0 && sender(ls[i-1].Text) {
			continue
		}
		switch {
		case l.role == roleProse && (title >= 0 || i >= first || p.Title != ""),
			l.Mark == Standfirst && l.words >= 4,
			l.role == rolePlain && l.words >= 6 && (title >= 0 || p.Title != "") && !isCapitals(l.Text):
			h.standfirst = append(h.standfirst, l.Text)
			h.used[i] = true
		}
	}
	return h
}

// sender reports whether a line announces who issued the text below.
func sender(s string) bool {
	return strings.EqualFold(s, "From:") || strings.EqualFold(s, "Issued by:") || strings.EqualFold(s, "Delivered by:")
}

// reportersOffice reports whether a line tells what the one named above it is
// at the paper: "Europe correspondent".
func reportersOffice(l line) bool {
	if l.words > 6 || l.words == 0 {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(l.Text)) {
		switch strings.Trim(w, ",") {
		case "correspondent", "editor", "reporter", "writer", "columnist", "journalist", "bureau", "chief":
			return true
		}
	}
	return false
}

// stampRank says how likely the date in line i above the body is the article's:
// one called so and one under the title before one beside the title, that
// before the day on which the paper's page was made, and that of the last
// change last.
func stampRank(ls []line, i, title int) int {
	rank := 0
	switch lb := labelOf(ls[i].Text); {
	case ls[i].stamp.wrong != "":
		rank -= 20
	case lb == published:
		rank += 4
	case lb == updated, i > 0 && !ls[i-1].dated && ls[i-1].words <= 5 && labelOf(ls[i-1].Text) == updated:
		rank -= 4
	}
	if ls[i].stamp.day.Precision() == graph.MonthPrecision {
		rank -= 8
	}
	switch {
	case title >= 0 && i > title:
		rank += 3
	case title >= 0 && i >= title-2:
		rank += 2
	}
	return rank
}

// headLine reports whether a line belongs to what stands between title and
// body: date, byline, buttons.
func (p Page) headLine(l *line) bool {
	if l.role == roleStamp || l.role == roleByline {
		return true
	}
	if l.role == roleDrop {
		return l.words <= 8
	}
	if _, ok := lineByline(*l); ok {
		l.role = roleByline
		return true
	}
	if l.words <= 14 && (l.role == rolePlain || l.role == roleMenu) {
		if l.dated && l.stamp.bare {
			if l.role == rolePlain {
				l.role = roleStamp
			}
			return true
		}
	}
	return false
}

func lineByline(l line) (string, bool) {
	if _, rest, ok := strings.Cut(l.Text, "|"); ok && l.role == roleStamp {
		if name, ok := byline(strings.TrimRight(strings.TrimSpace(rest), "."), l.words); ok && isName(name) && !strings.HasPrefix(name, "From ") {
			return name, true
		}
	}
	if name := described(l.Text); name != "" {
		return name, true
	}
	if l.role == roleProse && l.words > 8 || l.role == roleCredit || l.role == roleCaption {
		return "", false
	}
	if name, ok := byline(l.Text, l.words); ok {
		return name, true
	}
	if l.words <= 16 && l.role != roleProse {
		if name := nameBeside(l.Text); name != "" {
			return name, true
		}
	}
	return "", false
}

// nameBeside finds the author in "Lydia Sarri, Athens | 19 March 2021".
func nameBeside(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '·' || r == '•' })
	if len(parts) < 2 {
		return ""
	}
	first := parts[0]
	for _, w := range [...]string{" Published", " Updated", " Posted"} { // "Jane Doe Published 4 May 2011 | 08:12 PM"
		if i := strings.Index(first, w); i > 0 {
			if parts[0] = first[i:]; strings.ContainsAny(parts[0], "0123456789") {
				parts = append([]string{first[:i]}, parts...)
			}
			first = first[:i]
		}
	}
	if st, ok := readStamp(strings.Join(parts[1:], " ")); !ok || st.day.IsZero() {
		return ""
	}
	name := cleanByline(first)
	if !isName(name) {
		return ""
	}
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if months[w] != 0 || weekday(strings.Trim(w, ",")) {
			return ""
		}
	}
	return name
}

// titleReach is how many lines above the body the title may stand. The longest
// menus have about a hundred entries.
const titleReach = 400

// findTitle returns the line that is the article's title, or -1.
func (p Page) findTitle(ls []line, first int) int {
	if p.Title != "" {
		for i := min(first+3, len(ls)-1); i >= 0; i-- {
			if same(ls[i].Text, p.Title) {
				return i
			}
		}
		return -1
	}
	best, most := -1, 0
	blocks := blockSizes(ls)
	several := digest(ls, first)
	top := max(0, first-titleReach)
	for i := top; i < first; i++ {
		l := ls[i]
		if l.role != rolePlain && !(l.role == roleProse && l.words < 12) || l.words > 30 {
			continue
		}
		if _, ok := byline(l.Text, l.words); ok || from(l.Text) || strings.HasSuffix(l.Text, ":") { // "The below is attributable to Spokesperson Jane Doe:"
			continue
		}
		if l.dated && l.stamp.bare && (l.words <= 9 || strings.HasSuffix(l.Text, "]") || labelOf(l.Text) != unlabelled && l.words <= 16) {
			continue
		}
		score := 10
		if r, n := utf8.DecodeRuneInString(l.Text); strings.ContainsRune(bullets, r) && strings.HasPrefix(l.Text[n:], " ") {
			score -= 12
		}
		switch {
		case l.words >= 5:
			score += 6
		case l.words >= 3:
			score += 2
		}
		if l.role == roleProse {
			score -= 4
			if strings.HasSuffix(l.Text, ".") {
				score -= 10
			}
		}
		if l.words > 15 {
			score -= 3
		}
		if reportersOffice(l) {
			score -= 6
		}
		if !strings.Contains(l.Text, " ") {
			score -= 6 // a keyword: "FRANCE-PARIS-VISIT"
		}
		if signedAbove(ls, i) {
			score -= 4 // the standfirst
		}
		if isCapitals(l.Text) {
			score -= 3
		}
		if blocks[i] == 1 {
			score += 3
		} else if blocks[i] >= 3 && l.words <= 3 {
			score -= 8
		}
		if i+1 < len(ls) && !ls[i+1].Gap && isStamp(ls[i+1]) {
			score += 4
		}
		if i > 0 && ls[i-1].role == roleEnd && l.words <= 4 {
			score -= 8 // who is in the picture, below its credit
		}
		if i > 1 && !l.Gap && isStamp(ls[i-1]) {
			score -= 8
		}
		if lowerWords(l.Text) >= 2 {
			score += 3
		}
		if strings.ContainsAny(l.Text, "|/") && !strings.Contains(l.Text, "/1") {
			score -= 4
		}
		if strings.Contains(l.Text, ":") && l.words < 5 {
			score -= 4
		}
		for j := top; j < first; j++ { // the browser's tab says it again
			if j != i && strings.HasPrefix(ls[j].Text, l.Text) && l.words >= 4 {
				score += 3
				break
			}
		}
		if i+1 < len(ls) && ls[i+1].role == roleProse && wireDateline(ls[i+1].Text) && several {
			score -= 12 // an item's heading in a digest of several
		}
		if score > most {
			best, most = i, score
		}
	}
	if most < 9 {
		return -1
	}
	return best
}

// signedAbove reports whether a byline or a date called the article's stands in
// one of the three lines above line i.
func signedAbove(ls []line, i int) bool {
	for j := max(i-3, 0); j < i; j++ {
		if _, ok := lineByline(ls[j]); ok || ls[j].dated && ls[j].stamp.bare && labelOf(ls[j].Text) == published {
			return true
		}
	}
	return false
}

func isStamp(l line) bool {
	if l.words > 14 || l.role == roleProse {
		return l.role == roleStamp
	}
	return l.dated && l.stamp.bare
}

// digest reports whether a page holds several items with headings of their
// own, each beginning with a dateline.
func digest(ls []line, first int) bool {
	n := 0
	for i := max(first, 1); i < len(ls); i++ {
		if ls[i].role == roleProse && ls[i-1].role == rolePlain && wireDateline(ls[i].Text) {
			n++
		}
	}
	return n >= 2
}

// blockSizes gives for each line the number of lines between empty lines.
func blockSizes(ls []line) []int {
	out := make([]int, len(ls))
	for i := 0; i < len(ls); {
		j := i + 1
		for j < len(ls) && !ls[j].Gap {
			j++
		}
		for k := i; k < j; k++ {
			out[k] = j - i
		}
		i = j
	}
	return out
}

func lowerWords(s string) int {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			n++
		}
	}
	return n
}

// same compares titles without case, quotation marks and the site's name.
func same(a, b string) bool {
	if len(a)*2 < len(b) || len(b)*2 < len(a) {
		return false
	}
	return a != "" && b != "" && initial(a) == initial(b) && (strings.EqualFold(a, b) || fold(a) == fold(b))
}

// initial is the first letter or digit of s in lower case.
func initial(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
	}
	return 0
}

func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
