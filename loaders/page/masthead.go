package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// masthead finds the outlet's name on a page that does not say it otherwise:
// the name in the footer's copyright line that also heads the page, or the
// page's first line where a menu or the title of a statement follows.
func masthead(ls []line, h head, b body) string {
	if len(ls) == 0 || h.body == 0 {
		return ""
	}
	var below strings.Builder
	for i := b.last; i < len(ls); i++ {
		if ls[i].role == roleEnd || ls[i].words <= 30 && ls[i].role != roleProse {
			below.WriteString(" " + ls[i].Text)
		}
	}
	footer := below.String()
	names := 0
	for i := 0; i < h.body && names < 4; i++ {
		l := ls[i]
		if l.role != rolePlain || h.used[i] {
			continue
		}
		names++
		name, _, _ := strings.Cut(l.Text, " - ")
		name, _, _ = strings.Cut(name, " | ")
		if countWords(name) > 7 || countWords(name) == 0 || len(fold(name)) < 3 || strings.HasSuffix(name, ":") || !startsUpper(name) || isSection(name) || !outletLike(l) {
			continue
		}
		if printed := printedIn(footer, name); printed != "" {
			return printed
		}
	}
	for i := range ls[:h.body] {
		if ls[i].dated && h.used[i] {
			if name := outletBeside(ls[i].Text); name != "" {
				return name
			}
		}
	}
	if name := office(ls, h); name != "" {
		return name
	}
	holder := ""
	for i := len(ls) - 1; i > b.last && holder == ""; i-- {
		holder = copyrightHolder(ls[i].Text)
	}
	l := ls[0]
	if named := holder != "" && !hasOutletWord(l.Text); l.role == rolePlain && !named && !h.used[0] && outletLike(l) && !isSection(l.Text) && l.words >= 2 && l.words <= 10 && len(ls) > 2 && capitalised(l.Text) {
		followed := ls[1].role == roleMenu || ls[1].role == roleDrop
		block := !ls[1].Gap && (len(ls) > 2 && ls[2].Gap) && ls[1].words <= 6 && ls[1].role == rolePlain && !h.used[1]
		if followed || block {
			return titleCase(l.Text)
		}
	}
	return holder
}

// officeNouns are the words for the bodies that put out statements and releases.
var officeNouns = map[string]bool{"ministry": true, "council": true, "government": true, "office": true, "offices": true, "commission": true, "embassy": true, "department": true,
	"mission": true, "presidency": true, "secretariat": true, "cabinet": true, "chancellery": true, "parliament": true, "delegation": true, "affairs": true}

// office returns the body whose name stands in a line of its own between the title and the text, beside the day or the words "press
// release": "Council of the EU", "Global Affairs Canada"; "".
func office(ls []line, h head) string {
	title := 0
	for i := range ls[:h.body] {
		if same(ls[i].Text, h.title) {
			title = i
		}
	}
	released := func(i int) bool {
		return i > title && i < len(ls) && (ls[i].dated && ls[i].words <= 12 || ls[i].role == roleDocument)
	}
	for i := title + 1; i < h.body; i++ {
		name, kind, parted := strings.Cut(ls[i].Text, " - ")
		if parted && phraseTable().line[strings.ToLower(kind)] != roleDocument || ls[i].dated || ls[i].role == roleProse || !parted && !released(i-1) && !released(i+1) {
			continue
		}
		if n := countWords(name); n < 2 || n > 9 || strings.ContainsAny(name, ":;|!?") || strings.HasPrefix(name, "Office of") && !ofLeader(name) || strings.HasPrefix(name, "Bureau of") {
			continue
		}
		is, proper := seats[strings.TrimPrefix(strings.ToLower(name), "the ")] || strings.HasSuffix(name, "Downing Street"), true
		for w := range strings.FieldsSeq(name) {
			is = is || officeNouns[strings.ToLower(strings.Trim(w, ",’'"))]
			switch w {
			case "of", "the", "for", "and", "to", "in", "&":
			default:
				proper = proper && (startsUpper(w) || w == "10")
			}
		}
		if is && proper {
			return name
		}
	}
	return seatAbove(ls, h)
}

// seatAbove returns the seat of a government whose name stands in a line of its own above the text of what it puts out, be it apart from
// the day: "The White House", "Office of the Press Secretary", "For Immediate Release"; "".
func seatAbove(ls []line, h head) string {
	release := false
	for _, l := range ls[:h.body] {
		release = release || l.role == roleDocument
	}
	for w := range strings.FieldsSeq(strings.ToLower(h.title)) {
		release = release || w == "readout" || w == "remarks" || w == "statement"
	}
	for _, l := range ls[:h.body] {
		if release && seats[strings.TrimPrefix(strings.ToLower(strings.TrimSpace(l.Text)), "the ")] {
			return titleCase(strings.TrimSpace(l.Text))
		}
	}
	return ""
}

// seats are the houses whose names alone stand over what heads of state and government put out.
var seats = map[string]bool{"white house": true, "kremlin": true, "élysée": true, "elysée palace": true, "élysée palace": true, "elysee palace": true, "blue house": true,
	"10 downing street": true, "no 10 downing street": true, "rashtrapati bhavan": true, "state house": true, "kantei": true, "holy see": true}

// ofLeader reports whether an office is that of a head of state or government, which puts out what it says itself.
func ofLeader(name string) bool {
	_, of, _ := strings.Cut(name, "Office of the ")
	return strings.HasPrefix(of, "Prime Minister") || strings.HasPrefix(of, "President") || strings.HasPrefix(of, "Chancellor") || strings.HasPrefix(of, "King")
}

// outletBeside returns the outlet or office in "The Lagoon Tribune, September 17, 2021" and
// "Ministry of Foreign Affairs | 5 April 2024", "" where what stands before the day is none by its words.
func outletBeside(s string) string {
	for i := range s {
		if s[i] != ',' && s[i] != '|' && !strings.HasPrefix(s[i:], " - ") && !strings.HasPrefix(s[i:], " – ") && !strings.HasPrefix(s[i:], " · ") {
			continue
		}
		name := strings.TrimSpace(s[:i])
		st, ok := readStamp(strings.Trim(s[i:], " ,|-–·"))
		if !ok || st.day.IsZero() {
			continue
		}
		if n := countWords(name); n < 2 || n > 9 || !startsUpper(name) && !('0' <= name[0] && name[0] <= '9') {
			return ""
		}
		if hasOutletWord(name) {
			return name
		}
		return ""
	}
	return ""
}

func hasOutletWord(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if outletWords[strings.Trim(w, ",.'’")] {
			return true
		}
	}
	return false
}

// outletWords are the words by which a name is known for a paper's, an agency's or an office's.
var outletWords = map[string]bool{
	"agency": true, "bulletin": true, "chronicle": true, "courier": true, "daily": true, "dispatch": true, "echo": true, "examiner": true, "gazette": true,
	"globe": true, "guardian": true, "herald": true, "independent": true, "inquirer": true, "journal": true, "ledger": true, "mail": true, "mirror": true,
	"monitor": true, "news": true, "newswire": true, "observer": true, "post": true, "press": true, "quarterly": true, "radio": true, "record": true,
	"reporter": true, "review": true, "sentinel": true, "standard": true, "star": true, "sun": true, "telegraph": true, "television": true, "times": true,
	"today": true, "tribune": true, "tv": true, "voice": true, "weekly": true, "wire": true,
	"bank": true, "cabinet": true, "chancellery": true, "commission": true, "council": true, "court": true, "department": true, "embassy": true,
	"government": true, "ministry": true, "mission": true, "nations": true, "office": true, "organisation": true, "organization": true, "parliament": true,
	"presidency": true, "secretariat": true, "service": true, "union": true, "downing": true, "house": true, "kremlin": true, "palace": true, "élysée": true, "elysee": true,
}

// outletLike reports whether a line can name a paper: no document's number, no
// keyword, nobody's office.
func outletLike(l line) bool {
	first, _, _ := strings.Cut(l.Text, " ")
	return !reportersOffice(l) && !(first == l.Text && strings.ContainsAny(first, "-/0123456789"))
}

// sections are parts of a paper that stand where its name might.
var sections = map[string]bool{
	"world": true, "news": true, "politics": true, "business": true, "home": true, "opinion": true, "europe": true, "asia": true,
	"africa": true, "americas": true, "middle east": true, "national": true, "international": true, "latest": true, "analysis": true, "top stories": true,
	"sport": true, "sports": true, "weather": true, "culture": true, "video": true, "live": true, "tech": true, "technology": true, "health": true,
	"science": true, "arts": true, "travel": true, "economy": true, "markets": true, "local": true, "menu": true, "search": true, "advertisement": true,
}

// isSection reports whether a line names a part of a paper, "World: Americas" too.
func isSection(s string) bool {
	s, _, _ = strings.Cut(s, ":")
	return sections[strings.ToLower(strings.TrimSpace(s))]
}

// copyrightHolder returns the name in "© 2017. Georgia Herald. | Write to us"
// and "Copyright Eastern Lantern Online | |", or "".
func copyrightHolder(s string) string {
	low := strings.ToLower(s)
	if len(s) > 200 || len(low) != len(s) {
		return ""
	}
	at := -1
	for _, w := range [...]string{"copyright by ", "copyright", "(c)", "©"} {
		if i := strings.Index(low, w); i >= 0 {
			at = i + len(w)
			break
		}
	}
	if at < 0 || at > 40 {
		return ""
	}
	name := strings.TrimLeft(s[at:], " ©0123456789-–,.:|")
	name = strings.TrimPrefix(name, "by ")
	for _, end := range [...]string{"|", ".", ",", " All ", " all ", " - ", " – ", "(", "©"} {
		if i := strings.Index(name, end); i >= 0 {
			name = name[:i]
		}
	}
	name = strings.TrimRight(name, " 0123456789")
	if n := countWords(name); n == 0 || n > 5 || !startsUpper(name) || !capitalised(name) {
		return ""
	}
	return titleCase(name)
}

// printedIn returns the name as running capitals and small letters have it in
// s, "" where s lacks it. A leading "The" may be missing there.
func printedIn(s, name string) string {
	low, want := strings.ToLower(s), strings.ToLower(name)
	if len(low) != len(s) {
		return ""
	}
	the := ""
	if rest, ok := strings.CutPrefix(want, "the "); ok && !strings.Contains(low, want) {
		want, the = rest, "The "
	}
	for from := 0; ; {
		i := strings.Index(low[from:], want)
		if i < 0 {
			return ""
		}
		i += from
		found := s[i : i+len(want)]
		beforeOK := i == 0 || !isWord(s[:i], true)
		afterOK := i+len(want) == len(s) || !isWord(s[i+len(want):], false)
		if beforeOK && afterOK {
			if isCapitals(found) || !strings.ContainsFunc(found, unicode.IsUpper) {
				return titleCase(name)
			}
			return the + found
		}
		from = i + 1
	}
}

func isWord(s string, last bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if last {
		r, _ = utf8.DecodeLastRuneInString(s)
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// capitalised reports whether all longer words begin with capitals.
func capitalised(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); len(w) > 3 && !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// titleCase writes a name in capitals as running text does: "GULF LEDGER" is
// "Gulf Ledger". Words of two or three capitals may be abbreviations and stay,
// articles and prepositions apart.
func titleCase(s string) string {
	if !isCapitals(s) {
		return s
	}
	words := strings.Fields(s)
	for i, w := range words {
		switch low := strings.ToLower(w); {
		case i > 0 && (low == "of" || low == "the" || low == "and" || low == "for" || low == "in" || low == "on" || low == "de"):
			words[i] = low
		case len(w) > 3 || low == "the" || low == "el" || low == "la" || low == "le" || low == "al" || low == "new" || low == "sun" || low == "sea" || low == "day":
			r, n := utf8.DecodeRuneInString(w)
			words[i] = string(unicode.ToUpper(r)) + strings.ToLower(w[n:])
		}
	}
	return strings.Join(words, " ")
}
