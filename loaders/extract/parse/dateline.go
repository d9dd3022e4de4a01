package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"backchannel/loaders/internal/vocab"
)

// maxDateline bounds the number of tokens of a dateline.
const maxDateline = 24

// dateline returns how many tokens at the start of a paragraph say where, when and by whom it was written, the dash that
// ends them included: "PARIS -", "LONDON, March 14 (Reuters) -", "NEW DELHI:", "TOKYO—", "Ankara, Oct 3, IRNA –",
// "New Delhi, 12 December:", "Paris [France] January 13 (ANI):", "BEIRUT, Lebanon _", "WASHINGTON >>", "MOSCOW (Sputnik, 29th August, 2019)", "MOSCOW, July 6. /TASS/.", "New Delhi, Mar 12 (PTI)", "Bangkok, Apr 25 (Kyodo)", "(Reuters) -". It returns 0 where there is none.
//
// The treebanks have hardly any; left to the parser, the town would become the subject of the story.
func dateline(tokens []Token) int {
	if n := openingDay(tokens); n > 0 {
		return n
	}
	if n := openingAgency(tokens); n > 0 {
		return n
	}
	bracket, closed, agency, comma, month, dated, strokes := false, false, false, false, false, false, 0
	for i := range tokens[:min(len(tokens), maxDateline)] {
		w := tokens[i].Text
		switch {
		case bracket:
			bracket = !closes(w)
			closed = !bracket
			agency = agency || closed && i > 1 && opens(tokens[i-2].Text) && capitals(tokens[i-1].Text)
			dated = dated || closed && i > 1 && (opens(tokens[i-2].Text) && wire.Has(tokens[i-1].Text) || len(tokens[i-1].Text) == 4 && digits(tokens[i-1].Text))
			if !closes(w) && (!initialCapital(w) || strings.HasSuffix(w, "day")) {
				agency = false
			}
			continue
		case w == ">" && i > 0 && i+4 < len(tokens) && tokens[i+1].Text == ">" && capitals(tokens[0].Text) && begins(tokens[i+2].Text):
			return i + 2 // "WASHINGTON >> The"
		case (dash(w) || w == "•" || w == "_" && (closed || comma || capitals(tokens[0].Text))) && i > 0 && i+3 < len(tokens) && (tokens[i].SpaceBefore || tokens[i+1].SpaceBefore || closed && w != "-" || w == "—" && (allCapitals(tokens[:i]) || comma && capitals(tokens[0].Text) && len(tokens[0].Text) > 2)):
			if n := bracketed(tokens, i+1); comma && n > 0 {
				return n // "Entebbe, Uganda – (Horseed Media) The"
			}
			// A town in small letters has the agency or the day behind it: "Paris (AFP) -".
			if dash(tokens[i+1].Text) && !tokens[i+1].SpaceBefore && i+2 < len(tokens) {
				i++ // "-–"
			}
			if (closed || comma && (month || capitals(tokens[i-1].Text)) || capitals(tokens[0].Text)) && begins(tokens[i+1].Text) {
				if w == "•" && capitals(tokens[i+1].Text) {
					i++ // the agency
				}
				return i + 1
			}
			if n := dateline(tokens[i+1:]); i < 4 && !closed && !comma && n > 0 {
				return i + 1 + n // "Doha - Qatar, May 3 (QNA) - The"
			}
			return 0
		case (w == ".-" || w == ".–" || w == ".—") && (closed || comma) && i+3 < len(tokens) && begins(tokens[i+1].Text):
			return i + 1 // "Lima, May 3 (EFE).- The", "Doha, Qatar.- The"
		case w == "." && i+4 < len(tokens) && dash(tokens[i+1].Text) && !tokens[i+1].SpaceBefore && (closed || comma) && begins(tokens[i+2].Text):
			return i + 2
		case w == "." && strokes == 2 && i+3 < len(tokens) && capitals(tokens[0].Text):
			return i + 1
		case w == ":" && closed && i+3 < len(tokens) && begins(tokens[i+1].Text):
			return i + 1
		case w == ":" && month && comma && i+3 < len(tokens) && begins(tokens[i+1].Text):
			return i + 1
		case w == ":" && i > 0 && i < 5 && i+3 < len(tokens) && !comma && capitals(tokens[0].Text) && begins(tokens[i+1].Text):
			return i + 1
		case closed:
			if (agency && month && comma || dated && capitals(tokens[0].Text) && len(tokens[0].Text) > 2) && i+2 < len(tokens) && begins(w) {
				return i
			}
			return 0
		case opens(w):
			bracket, agency = true, month && comma // "Bangkok, Apr 25 (Kyodo)"
			continue
		case w == "," || w == ";" || w == "]" && i > 2 && tokens[i-2].Text == "[": // "Paris [France] January 13 (ANI):"
			comma = true
		case w == "[" && i > 0 && i+2 < len(tokens) && tokens[i+2].Text == "]", i > 1 && tokens[i-1].Text == "[":
		case w == "/" && strokes == 1 && month && i+3 < len(tokens) && tokens[i+1].SpaceBefore && begins(tokens[i+1].Text):
			return i + 1 // "Azerbaijan, Baku, May 3 / Trend /"
		case w == "/":
			strokes++
		case w == "." || w == "and" || numeric(w) || ordinal(w):
		case w == "-" && i+1 < len(tokens) && !tokens[i].SpaceBefore && !tokens[i+1].SpaceBefore: // "PORT-AU-PRINCE"
		case i > 0 && i < 4 && particles.Has(w): // "Santiago de Chile"
		case wire.Has(w) && (month && tokens[i-1].Text == "," || i == 2 && tokens[1].Text == "." && capitals(tokens[0].Text)) && i+3 < len(tokens) && begins(tokens[i+1].Text) && !opens(tokens[i+1].Text):
			return i + 1 // "Baku, May 3, AZERTAC The"
		case capitals(w):
			month = month || comma && monthName(w)
		case comma && dateMonth.Has(strings.TrimSuffix(w, ".")):
			month = true
		case dateMonth.Has(strings.TrimSuffix(w, ".")) && i+1 < len(tokens) && numeric(tokens[i+1].Text): // "Addis Ababa May 3/2024"
			month, comma = true, true
		case initialCapital(w) && (comma || i < 3):
		default:
			return 0
		}
		if i == 0 && !initialCapital(w) {
			return 0
		}
	}
	return 0
}

// openingDay returns where the sentence begins behind a day in brackets, "(26 Jan 1999) The", or in one number before an
// agency, "20120522 AFP The"; 0 for none.
func openingDay(tokens []Token) int {
	n := 0
	switch {
	case len(tokens) < 7:
		return 0
	case opens(tokens[0].Text) && closes(tokens[4].Text) && dateMonth.Has(tokens[2].Text) && digits(tokens[1].Text) && len(tokens[3].Text) == 4 && digits(tokens[3].Text):
		n = 5
	case len(tokens[0].Text) == 8 && digits(tokens[0].Text) && capitals(tokens[1].Text):
		n = 2
	}
	if n == 0 || !begins(tokens[n].Text) {
		return 0
	}
	return n
}

// openingAgency returns where the sentence begins behind an agency in brackets and what may follow it: "(ANSA) - Rome, May 3 - The",
// "(AGI) Rome, May 3 - The", "(CNN)The"; 0 for none.
func openingAgency(tokens []Token) int {
	if len(tokens) < 7 || !opens(tokens[0].Text) || !closes(tokens[2].Text) || !capitals(tokens[1].Text) {
		return 0
	}
	k := 3
	if dash(tokens[k].Text) {
		k++
	}
	if n := dateline(tokens[k:]); n > 0 && !opens(tokens[k].Text) {
		return k + n
	}
	if wire.Has(tokens[1].Text) && k == 3 && begins(tokens[3].Text) {
		return 3
	}
	return 0
}

// opens and closes are the brackets around an agency, of whatever form: "KARGIL, India {AP} India agreed".
func opens(w string) bool { return w == "(" || w == "{" }

func closes(w string) bool { return w == ")" || w == "}" }

// numeric reports whether w is of digits, or a date of them: "3/2024", "03.05.2024".
func numeric(w string) bool {
	return w != "" && w[0] >= '0' && w[0] <= '9' && strings.Trim(w, "0123456789./") == ""
}

// ordinal reports whether w is a day as in "3rd May".
func ordinal(w string) bool {
	return len(w) > 2 && len(w) < 5 && digits(w[:len(w)-2]) && (strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "th"))
}

// particles stand within the names of towns.
var particles = vocab.Words("de", "del", "do", "da", "la", "of", "the", "es", "el")

// bracketed returns where the sentence begins behind an agency in brackets at i; 0 for none.
func bracketed(tokens []Token, i int) int {
	if !opens(tokens[i].Text) {
		return 0
	}
	for k := i + 1; k+1 < len(tokens) && k < i+6; k++ {
		if closes(tokens[k].Text) {
			if k > i+1 && begins(tokens[k+1].Text) {
				return k + 1
			}
			return 0
		}
		if !initialCapital(tokens[k].Text) {
			return 0
		}
	}
	return 0
}

// dateMonth are the names of months as datelines write them.
var dateMonth = vocab.Words(
	"January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr",
	"Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
)

// wire are agencies that stand in brackets behind a town, with no dash before the story: "NEW DELHI (AP) India".
var wire = vocab.Words(
	"AP", "AFP", "UPI", "PTI", "ANI", "IANS", "AA", "KUNA", "WAM", "SPA",
	"EFE", "DPA", "dpa", "TASS", "Reuters", "Reuter", "Xinhua", "Sputnik", "CP", "IPS",
	"CNN", "AAP", "APP", "BSS", "UNB", "NAN", "ENA", "FBC", "GNA", "SUNA", "MENA", "QNA",
	"CNA", "VNA", "RSS", "ACN", "ANTARA", "AZERTAC", "APA", "KAZINFORM", "Kazinform", "BNS",
	"LETA", "BTA", "MTI", "Interfax", "Bernama", "IRNA", "KCNA", "Yonhap", "Kyodo", "JTA",
)

// allCapitals reports whether the tokens are words in capitals, commas apart.
func allCapitals(tokens []Token) bool {
	for i := range tokens {
		if w := tokens[i].Text; w != "," && (!capitals(w) || len(w) < 3) {
			return false
		}
	}
	return true
}

// begins reports whether w can be the first word of a sentence.
func begins(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return !unicode.IsLower(r) && (unicode.IsLetter(r) || unicode.IsDigit(r) || opening(w))
}

func initialCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// capitals reports whether w has at least two letters and all are capitals.
func capitals(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

func dash(w string) bool {
	switch w {
	case "-", "–", "—", "--", "---":
		return true
	}
	return false
}

// attachDateline gives the tokens of a dateline tags and heads: its first word depends on the root of the sentence, the
// others on the first.
func attachDateline(tokens []Token, root int) {
	for i := range tokens {
		t := &tokens[i]
		t.Head, t.Rel, t.Lemma = 0, Dep, t.Text
		r, _ := utf8.DecodeRuneInString(t.Text)
		switch {
		case t.Text == "and":
			t.Tag, t.XPOS, t.Rel = CCONJ, CC, Coord
		case unicode.IsLetter(r):
			t.Tag, t.XPOS = PROPN, NNP
			if i > 0 && tokens[i-1].Tag == PROPN && tokens[i-1].Rel == Flat || i == 1 {
				t.Rel = Flat
			}
		case unicode.IsDigit(r):
			t.Tag, t.XPOS = NUM, CD
		default:
			t.Tag, t.Rel = PUNCT, Punct
			switch t.Text {
			case ",":
				t.XPOS = Comma
			case "(":
				t.XPOS = OpenBracket
			case ")":
				t.XPOS = CloseBracket
			case "/":
				t.XPOS = SYMB
			case ".":
				t.XPOS = Stop
			default:
				t.XPOS = Colon
			}
		}
	}
	tokens[0].Head, tokens[0].Rel = root, Dep
}
