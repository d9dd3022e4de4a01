package page

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

var agencies = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, r := range rows("agencies.tsv") {
		m[r[0]] = r[1]
	}
	return m
})

// credited are the words before the colon of a picture's credit.
var credited = [...]string{
	"photo", "photos", "photograph", "photographs", "photography", "picture", "pictures", "image", "images",
	"credit", "pic", "file", "illustration", "graphic", "screenshot", "screengrab", "video", "foto",
}

// isCaption reports whether a line ends, or begins, with a picture's credit.
func isCaption(s string, words int) bool {
	if words > 90 {
		return false
	}
	// "… on 20/1. Photo: AP", "… (Photo: DM)", "… Photo by Jane Doe/Reuters"
	for i := 0; ; {
		j := strings.IndexByte(s[i:], ':')
		if j < 0 {
			break
		}
		i += j + 1
		before := s[:i-1]
		w := before[strings.LastIndexAny(before, " ([|")+1:]
		for _, c := range credited {
			if !strings.EqualFold(w, c) {
				continue
			}
			if countWords(s[i:]) <= 8 && (len(w) == len(before) || !unicode.IsLower(rune(w[0])) || strings.ContainsRune("(|", rune(before[len(before)-len(w)-1]))) {
				return true
			}
		}
	}
	if i := strings.LastIndex(s, "hoto by "); i > 0 && (s[i-1] == 'P' || s[i-1] == 'p') && countWords(s[i:]) <= 10 && !strings.HasPrefix(s[i:], "hoto by the ") {
		return true
	}
	if strings.HasSuffix(s, ")") || strings.HasSuffix(s, ").") {
		i := strings.LastIndexByte(s, '(')
		in := strings.TrimRight(s[i+1:], ".)")
		if pictureCredit(in) || photographer(in) {
			return true
		}
		// "The ministry's headquarters in Seoul (Yonhap)"
		if before := strings.TrimRight(s[:max(i, 0)], " "); words >= 4 && words <= 30 && agencies()[in] == "agency" && !endsSentence(before) && strings.HasSuffix(s, ")") && lowerWords(before) > 0 {
			return true
		}
	}
	if strings.HasSuffix(s, "]") {
		if k := strings.LastIndexByte(s, '/'); k > strings.LastIndexByte(s, '[') && agencies()[strings.TrimRight(lastWord(s[k+1:]), "]")] != "" {
			return true
		}
	}
	if words <= 60 && (placed(s) || shown(s)) {
		return true
	}
	// "… by the Italian navy. Reuters"
	i := lastBreak(s)
	if i > 0 && words >= 25 && agencies()[strings.TrimRight(s[i:], ".")] != "picture" && strings.Contains(s, " said ") {
		return false // a wire's sign-off behind the last sentence: "… , the spokesman said. AFP"
	}
	return i > 0 && bareCredit(s[i:])
}

// places are the words in brackets for where in a picture somebody stands.
var places = [...]string{"(L)", "(R)", "(C)", "(left)", "(right)", "(centre)", "(center)", "(2nd L)", "(2nd R)", "(L-R)", "(L to R)"}

// placed reports whether a line says where in a picture people stand: "X (L) and Y (R)".
func placed(s string) bool {
	for _, p := range places {
		if i := strings.Index(s, p); i > 0 && s[i-1] == ' ' {
			return true
		}
	}
	return false
}

// shown reports whether a line says in which country and on what day a picture was taken, as
// some broadcasters do: "Germany -- Chancellor X hosts Y, Munich, February 17, 2024.".
func shown(s string) bool {
	i := strings.Index(s, " - ")
	if j := strings.Index(s, " -- "); j > 0 && (i < 0 || j < i) {
		i = j
	}
	if i <= 0 || i > 25 || strings.ContainsAny(s[:i], ",.:;") {
		return false
	}
	end := strings.TrimRight(s, ".")
	k := strings.LastIndex(end, ", ")
	if k < 0 || len(end)-k != 6 || strings.Trim(end[k+2:], "0123456789") != "" {
		return false
	}
	day := strings.TrimRight(end[:k], "0123456789")
	day = strings.TrimRight(day, " ")
	m := lastWord(day)
	// "…, Munich, February 17, 2024.": a sentence has "on February 17"
	return len(day) < k && months[strings.ToLower(strings.TrimRight(m, "."))] != 0 && strings.HasSuffix(strings.TrimSuffix(day, m), ", ")
}

// pictureCredit reports whether words in brackets credit a picture rather than
// a text: "AP Photo/Jane Doe", "Photo by X", but not "Reuters".
func pictureCredit(s string) bool {
	if countWords(s) > 9 {
		return false
	}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '/' || r == ',' || r == ':' }) {
		if agencies()[w] == "picture" {
			return true
		}
	}
	return false
}

// photographer reports whether words in brackets are an agency and a name
// parted by a stroke: "Xinhua/Ju Peng", "Virginia Mayo/AP".
func photographer(s string) bool {
	agency, name, ok := strings.Cut(s, "/")
	if a, n, colon := strings.Cut(s, ": "); colon && agencies()[a] == "agency" && isName(n) {
		return true // "Reuters: Toby Melville"
	}
	if kind := agencies()[name]; ok && (kind == "agency" || kind == "picture") && isName(agency) {
		return true
	}
	if !ok || countWords(agency) > 3 || !startsUpper(agency) || countWords(name) > 4 {
		return false
	}
	for w := range strings.FieldsSeq(name) {
		if !startsUpper(w) {
			return false
		}
	}
	return agencies()[agency] != "" || isName(name) && countWords(agency) <= 2
}

// lastBreak is where the last sentence of s begins, after a full stop; 0 where
// there is but one.
func lastBreak(s string) int {
	for i := len(s) - 2; i > 0; i-- {
		if s[i] == ' ' && (s[i-1] == '.' || s[i-1] == '!' || s[i-1] == '?' || i > 2 && strings.HasSuffix(s[:i], "”")) {
			return i + 1
		}
		if len(s)-i > 60 {
			break
		}
	}
	return 0
}

// bareCredit reports whether s is nothing but words of a credit, at least one
// of them an agency's name, or the name of somebody before a stroke and an
// agency: "Reuters", "Getty Images", "Jane Doe/AFP".
func bareCredit(s string) bool {
	s = strings.TrimRight(s, ".")
	if name, agency, ok := strings.Cut(s, "/"); ok && agency != "" && countWords(name) <= 4 {
		for w := range strings.FieldsSeq(strings.ReplaceAll(agency, "/", " ")) {
			if agencies()[w] == "" {
				return false
			}
		}
		return true
	}
	some := false
	for w := range strings.FieldsSeq(strings.ReplaceAll(s, "/", " ")) {
		kind := agencies()[w]
		if kind == "" || kind == "end" {
			return false
		}
		some = some || kind != "word"
	}
	return some
}

// creditStarts begin a line that says whose reporting this is.
var creditStarts = [...]string{
	"according to ", "source: ", "sources: ", "source ", "sources ", "with inputs from ", "with input from ", "(with inputs from ", "(with input from ",
	"with reporting by ", "with reporting from ", "additional reporting by ", "additional reporting from ",
	"reporting by ", "(reporting by ", "editing by ", "(editing by ", "writing by ", "compiled by ", "compiled from ",
	"with agencies", "(with agencies", "agencies", "from agencies", "from news agencies", "translated by ", "edited by ", "contributed by ",
	"with files from ", "this report includes ", "this story includes ", "(according to ", "(source: ", "(source ", "with contributions from ",
	"(agencies)", "via ", "(via ", "produced by ",
}

// isCredit reports whether a line credits outlets or signs the article off. low
// is the line as lowEnds gives it.
func isCredit(s, low string, words int) bool {
	for _, c := range creditStarts {
		if strings.HasPrefix(low, c) {
			if strings.HasPrefix(c, "according") || strings.HasPrefix(c, "source") || strings.HasPrefix(c, "via") || c == "agencies" || strings.HasPrefix(c, "from ") {
				return words <= 14 && !endsSentence(strings.TrimRight(s, ")"))
			}
			return words <= 40 && strings.ContainsFunc(s[min(len(c), len(s)):], unicode.IsUpper) || words <= 6
		}
	}
	_, _, ok := signature(s)
	if i := strings.LastIndex(s, " with "); i > 0 && words <= 7 && startsUpper(s) && !endsSentence(s) && bareCredit(s[i+len(" with "):]) {
		return true // "Le Monde with AFP"
	}
	if strings.HasPrefix(s, "(") && words <= 4 && bareCredit(strings.Trim(s, "()")) {
		return true // "(AFP)"
	}
	return ok || reportedFrom(s, words)
}

// reportedFrom reports whether a line says from where its authors reported: "Jane Doe reported from Brussels and John Roe
// from Washington.", "Max Poe and Ann Lee contributed reporting from London."
func reportedFrom(s string, words int) bool {
	for _, v := range [...]string{" reported from ", " contributed reporting from ", " contributed from ", " reports from "} {
		if i := strings.Index(s, v); i > 0 && words <= 45 {
			who := strings.ReplaceAll(strings.ReplaceAll(s[:i], ",", ""), " and ", " ")
			return countWords(who) <= 8 && names(who)
		}
	}
	return false
}

// names reports whether s is nothing but words with capitals, two at least.
func names(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 2
}

// signature reads "Nhu Tam (According to BBC, FT, The Times)": who wrote it and
// the outlets that they followed.
func signature(s string) (author string, outlets []string, ok bool) {
	i := strings.LastIndexByte(s, '(')
	if i < 2 || !strings.HasSuffix(strings.TrimRight(s, "."), ")") || countWords(s[:i]) > 7 {
		return "", nil, false
	}
	in := strings.TrimRight(s[i+1:], ".)")
	rest, found := cutCredit(in)
	if !found {
		return "", nil, false
	}
	return strings.TrimRight(s[:i], " -–—"), splitNames(rest), true
}

func cutCredit(s string) (string, bool) {
	for _, c := range [...]string{"according to ", "source: ", "sources: ", "source ", "following ", "as per ", "via ", "from ", "with ", "citing ", "translated from "} {
		if len(s) > len(c) && strings.EqualFold(s[:len(c)], c) {
			return s[len(c):], true
		}
	}
	return "", false
}

// splitNames takes a list of names apart: "BBC, FT and The Times".
func splitNames(s string) []string {
	s, _, _ = strings.Cut(s, "|")
	s = strings.ReplaceAll(s, " and ", ", ")
	s = strings.ReplaceAll(s, " & ", ", ")
	s = strings.ReplaceAll(s, ";", ",")
	var out []string
	for n := range strings.SplitSeq(s, ",") {
		n = strings.Trim(n, " .)(")
		if n != "" && countWords(n) <= 6 {
			out = append(out, n)
		}
	}
	return out
}

// outletsOf reads the outlets out of a credit line; a sign-off that names
// people credits none.
func outletsOf(s string) (author string, outlets []string) {
	if author, outlets, ok := signature(s); ok {
		return author, outlets
	}
	low := strings.ToLower(s)
	for _, c := range [...]string{"according to ", "sources: ", "source: ", "with inputs from ", "with input from ", "via "} {
		if i := strings.Index(low, c); i >= 0 && i <= 1 {
			rest := s[min(i+len(c), len(s)):]
			if isURL(strings.TrimSpace(rest)) {
				return "", nil
			}
			return "", splitNames(rest)
		}
	}
	for _, c := range [...]string{"reporting by ", "reporting from "} {
		if i := strings.Index(low, c); i >= 0 {
			for _, n := range splitNames(s[min(i+len(c), len(s)):]) {
				if agencies()[n] == "agency" {
					outlets = append(outlets, n)
				}
			}
		}
	}
	return "", outlets
}

// byline reads "By Harriet Poole in Brussels" and its like.
func byline(s string, words int) (string, bool) {
	if words > 24 || len(s) < 5 || !strings.EqualFold(s[:3], "by ") {
		return "", false
	}
	r, _ := utf8.DecodeRuneInString(s[3:])
	if !unicode.IsUpper(r) || endsSentence(s) && words > 8 {
		return "", false
	}
	name := cleanByline(s[3:])
	if name == "" || countWords(name) > 12 {
		return "", false
	}
	return name, true
}

// described reads a byline that says what each author is: "By Jane Doe, a reporter at The Paper, and John Roe, an editor at
// The Paper."; "" for another line.
func described(s string) string {
	if len(s) < 5 || !strings.EqualFold(s[:3], "by ") || !strings.Contains(s, ", a") || len(s) > 400 {
		return ""
	}
	var authors []string
	for part := range strings.SplitSeq(s[3:], ", and ") {
		name, what, ok := strings.Cut(part, ", a")
		trade := strings.Contains(what, "reporter") || strings.Contains(what, "correspondent") || strings.Contains(what, "editor") || strings.Contains(what, "writer") ||
			strings.Contains(what, "columnist") || strings.Contains(what, "fellow") || strings.Contains(what, "journalist")
		if !ok || !trade || !isName(name) {
			return ""
		}
		authors = append(authors, name)
	}
	return strings.Join(authors, " and ")
}

// cleanByline leaves the authors' names: no place, office, date, or count.
func cleanByline(s string) string {
	s = squeeze(s)
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		s = s[3:]
	}
	for _, sep := range [...]string{"|", "•", "·", " - ", " – ", " — ", "@", "(", " in ", " at ", " for ", "\t", ";"} {
		if i := strings.Index(s, sep); i > 0 {
			if sep == "@" {
				i = strings.LastIndexByte(s[:i], ' ')
			}
			if i > 0 {
				s = s[:i]
			}
		}
	}
	// "JANE DOE and JOHN ROE The Associated Press"
	if words := strings.Fields(s); len(words) > 3 && isCapitals(words[0]) && isCapitals(words[1]) {
		for i, w := range words {
			if !isCapitals(w) && w != "and" && len(w) > 2 {
				s = strings.Join(words[:i], " ")
				break
			}
		}
	}
	// "Jane Doe March 18", "Jane Doe22 Dec 2016"
	if i := strings.IndexAny(s, "0123456789"); i > 0 {
		s = strings.TrimRight(s[:i], " ,")
		if w := strings.ToLower(strings.TrimRight(lastWord(s), ".")); months[w] != 0 || weekday(w) {
			s = strings.TrimRight(s[:len(s)-len(lastWord(s))], " ,")
		}
	}
	if i := strings.Index(s, ", "); i > 0 && !strings.Contains(s[i:], " and ") && !strings.Contains(s[i:], " & ") {
		// "Jane Doe, Kuwait City", but "Jane Doe, John Roe, Max Poe" are authors.
		if strings.Count(s, ", ") == 1 {
			s = s[:i]
		}
	}
	return strings.Trim(s, " ,.-–—")
}

// isName reports whether s can be a person's name: two to five words that
// begin with capitals, particles apart.
func isName(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r) && !strings.ContainsAny(w, "0123456789:/|"):
			n++
		case w == "de" || w == "da" || w == "van" || w == "von" || w == "bin" || w == "al" || w == "del" || w == "der" || w == "di" || w == "la" || w == "and" || w == "dos":
		default:
			return false
		}
	}
	return n >= 2 && n <= 5
}
