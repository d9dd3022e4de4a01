package page

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line is one line of a page: of a text file, unwrapped, or one block of an
// HTML page.
type Line struct {
	Text string
	Mark Mark
	Gap  bool // an empty line stands before it
	// Columns is the number of stretches that two or more spaces part, as in
	// menus; 0 counts as 1.
	Columns int
}

// Mark is what markup says that a line is.
type Mark uint8

// The marks. Text files have none.
const (
	Unmarked   Mark = iota
	Heading         // a heading inside the article
	Item            // an item of a list
	Standfirst      // the summary under the title
	Caption         // a picture's caption
)

// role is what a line is for.
type role uint8

const (
	rolePlain    role = iota // a few words without a full stop: headline, heading, name
	roleProse                // one or more sentences
	roleMenu                 // navigation
	roleDrop                 // promotion, buttons, notices
	roleList                 // heading of a list of other articles
	roleEnd                  // nothing of the article after it
	roleCaption              // of a picture
	roleTags                 // keywords
	roleStamp                // date and time of publication
	roleByline               // who wrote it
	roleCredit               // outlets credited, sign-off
	roleURL                  // the article's address
	roleDocument             // "Press Statement"
)

// line is a Line with what was found out about it.
type line struct {
	Line
	role     role
	words    int
	sentence bool  // ends as a sentence does
	stamp    stamp // the date in it, where dated
	dated    bool
}

const bullets = "•·▪◦‣⁃∙●○■□*-–—"
const arrows = "▶►▸→➤➔»>›☛👉🔴"

// read finds out what a line is, by itself.
func read(l Line) line {
	n := line{Line: l}
	s := l.Text
	n.words = countWords(s)
	body, _ := endCredit(s)
	n.sentence = endsSentence(body)
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case l.Mark == Caption:
		n.role = roleCaption
		return n
	case isYear(s):
		n.role = roleProse // the heading of a chronology's entries
		return n
	case n.words == 0 && len(s) < 40, counter(s), promotes(s):
		n.role = roleDrop
		return n
	case strings.ContainsRune(arrows, r):
		// Arrows lead to other articles, and to nothing else, except that
		// ">" also quotes letters.
		if r != '>' || strings.HasPrefix(s, ">>") || !n.sentence {
			n.role = roleDrop
			return n
		}
	case strings.ContainsRune(bullets, r) && r != '*' && strings.HasPrefix(s[size:], " "):
		if n.words <= 4 && !n.sentence && r != '-' && r != '–' && r != '—' {
			n.role = roleMenu
			return n
		}
	}
	labelled := n.words <= 30 && labelOf(s[:min(len(s), 12)]) != unlabelled
	if n.words <= 16 && len(s) <= 160 || n.words <= 24 && labelled || n.words <= 30 && strings.HasSuffix(s, "]") {
		n.stamp, n.dated = readStamp(s)
		if first, rest, ok := strings.Cut(s, "|"); ok && n.dated && strings.HasPrefix(strings.ToLower(strings.TrimSpace(rest)), "by ") {
			if st, dated := readStamp(first); dated && st.bare && countWords(first) <= 4 {
				n.stamp, n.role = st, roleStamp // "October 09, 1998|By Jane Doe, Tribune Staff Writer."
				return n
			}
		}
		if n.words > 14 && n.dated && !n.sentence && labelled {
			n.stamp.bare, n.role = true, roleStamp // "Published on March 14, 2018, at 9:14 pm (Paris), updated on March 15, 2018, at 8:02 am"
			return n
		}
		if n.dated && !n.stamp.bare && n.words <= 20 && strings.Contains(s, "|") {
			for field := range strings.SplitSeq(s, "|") { // "DELHI DESK | Edited by the web team | 21 May, 2025 09:14 pm IST"
				if st, ok := readStamp(field); ok && st.bare {
					n.stamp = st
					break
				}
			}
		}
	}
	low := strings.TrimLeft(lowEnds(s), "♦◆■● ")
	if p := phraseTable().find(low, n.words, n.sentence); p != 0 {
		if p != roleStamp || n.words <= 14 {
			n.role = p
			return n
		}
	}
	long := n.words > 40
	switch {
	case !long && isURL(s):
		n.role = roleURL
	case l.Columns >= 3 && n.words < 40 && !(n.sentence && wireDateline(s)), !long && (!n.sentence || strings.HasSuffix(s, "> ...")) && isMenu(s):
		n.role = roleMenu
	case isCaption(s, n.words), n.words <= 6 && photographer(s), n.words >= 4 && doubled(s):
		n.role = roleCaption
	case !long && isCredit(s, low, n.words):
		n.role = roleCredit
	case n.words <= 16 && isEmail(s):
		n.role = roleDrop
	case isProse(s, n.words, n.sentence), n.words <= 20 && takesFloor(s):
		n.role = roleProse
	}
	return n
}

// counter reports whether a line says which picture or part of how many stands there: "[1 of 7]".
func counter(s string) bool {
	if len(s) > 12 || !strings.HasPrefix(s, "[") && !strings.HasPrefix(s, "(") {
		return false
	}
	a, b, ok := strings.Cut(strings.Trim(s, "[]()"), " of ")
	return ok && digits(a) && digits(b)
}

// networks are the sites on which papers want to be followed.
var networks = [...]string{"Facebook", "Twitter", "LinkedIn", "Instagram", "WhatsApp", "Telegram", "YouTube", "TikTok", "Google News", "Flipboard"}

// promotes reports whether a line asks to follow the paper elsewhere: "Follow the Courier on X, LinkedIn, Instagram and Facebook".
func promotes(s string) bool {
	verb, _, _ := strings.Cut(s, " ")
	if verb != "Follow" && verb != "Join" && verb != "Find" && verb != "Subscribe" && verb != "Stay" && verb != "FOLLOW" {
		return false
	}
	n := 0
	for _, w := range networks {
		if strings.Contains(s, w) {
			n++
		}
	}
	return n >= 2 || n == 1 && countWords(s) <= 10
}

// isYear reports whether a line is a year between marks, "1993:", "-- 1993 --".
func isYear(s string) bool {
	if len(s) < 5 || len(s) > 20 {
		return false
	}
	s = strings.Trim(s, "-–—: ")
	y, err := strconv.Atoi(s)
	return err == nil && len(s) == 4 && y > 1700 && y < 2200
}

// doubled reports whether a line says one thing twice, as where a picture's
// description is printed beside its caption.
func doubled(s string) bool {
	n := len(s) / 2
	return len(s)%2 == 1 && s[n] == ' ' && s[:n] == s[n+1:]
}

// lowEnds is a line in lower case with plain apostrophes; of a long line only
// its beginning and end, which are all that phrases are looked for in.
func lowEnds(s string) string {
	if len(s) > 200 {
		i, j := 40, len(s)-30 // no phrase of the table is longer
		for !utf8.RuneStart(s[i]) {
			i++
		}
		for !utf8.RuneStart(s[j]) {
			j++
		}
		s = s[:i] + " " + s[j:]
	}
	s = strings.ToLower(s)
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	return s
}

func countWords(s string) int {
	n, in := 0, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == ' ':
			in = false
		case !in && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf):
			in = true
			n++
		}
	}
	return n
}

// closers may stand after the full stop of a sentence.
const closers = "\"'”’)]»*"

// endsSentence reports whether s ends as a sentence does, footnote marks such
// as "[1]" apart.
func endsSentence(s string) bool {
	if i := strings.LastIndexByte(s, '['); i > 0 && strings.HasSuffix(s, "]") && len(s)-i < 6 {
		s = strings.TrimRight(s[:i], " ")
	}
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if strings.ContainsRune(".!?…", r) {
			return true
		}
		if !strings.ContainsRune(closers, r) {
			return false
		}
		s = s[:len(s)-n]
	}
	return false
}

// isProse reports whether a line is running text rather than a label.
func isProse(s string, words int, sentence bool) bool {
	switch {
	case words >= 30:
		return true
	case sentence:
		return words >= 4 && strings.ContainsFunc(s, unicode.IsLower)
	case words >= 12 && (strings.HasSuffix(s, ":") || strings.HasSuffix(s, ",")),
		strings.HasPrefix(s, "We, ") && (strings.HasSuffix(s, ":") || strings.HasSuffix(s, ",")): // "We, the Presidents of A and B:"
		return true
	case announcesSpeech(s):
		return words >= 3
	case strings.HasSuffix(s, ";") || strings.HasSuffix(s, "; and") || strings.HasSuffix(s, "; or"):
		return words >= 4
	}
	return false
}

// announcesSpeech reports whether a line says who says what stands below it: "The Foreign Secretary Jane Doe said:".
func announcesSpeech(s string) bool {
	for _, end := range [...]string{" said:", " says:", " stated:", " added:", " declared:", " continued:"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// isMenu reports whether a line is a row of choices, or a breadcrumb.
func isMenu(s string) bool {
	for _, mark := range [...]string{"▾", "▼", "☰"} {
		if strings.Contains(s, mark) {
			return true
		}
	}
	for _, sep := range [...]string{" | ", " > ", " » ", " / ", " · ", " • ", " › "} {
		if !strings.Contains(s, sep) {
			continue
		}
		parts := strings.Split(s, sep)
		if len(parts) < 3 && !(len(parts) == 2 && (sep == " > " || sep == " » " || sep == " › ")) {
			continue
		}
		short := 0
		for _, p := range parts {
			if countWords(p) <= 4 && !endsSentence(p) {
				short++
			}
		}
		if short >= len(parts)-1 {
			return true
		}
	}
	return false
}

func isURL(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "www.")) &&
		!strings.Contains(s, " ")
}

func isEmail(s string) bool {
	at := strings.IndexByte(s, '@')
	if at < 1 || at == len(s)-1 {
		return false
	}
	word := s[strings.LastIndexByte(s[:at], ' ')+1:]
	word, _, _ = strings.Cut(word, " ")
	_, host, _ := strings.Cut(strings.TrimRight(word, ".,;)"), "@")
	return strings.Contains(host, ".")
}

// label reports whether a line is in capitals throughout.
func isCapitals(s string) bool {
	return strings.ContainsFunc(s, unicode.IsUpper) && !strings.ContainsFunc(s, unicode.IsLower)
}
