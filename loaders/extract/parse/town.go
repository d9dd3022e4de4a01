package parse

import "strings"

// A town in small letters may begin a report: "Mombasa — President Ruto met", "Islamabad: The prime minister". Only who
// knows its name can tell it from a label or a name with an apposition.

// maxTown bounds the number of words of the town's name, and townsIn the paragraphs that may begin with it.
const (
	maxTown = 4
	townsIn = 2
)

// markTown finds the town that begins the first paragraph of an article.
func markTown(sentences []Sentence, known func([]string) bool) {
	n := 0
	for s := range leads(sentences) {
		if s.Title {
			continue
		}
		if n++; n > townsIn || s.Dateline > 0 {
			return
		}
		if s.Dateline = townLine(s.Tokens, known); s.Dateline > 0 {
			return
		}
	}
}

// townLine returns how many tokens say where the article was written, up to the dash, stroke or colon behind them, 0 where
// none do.
func townLine(tokens []Token, known func([]string) bool) int {
	first := 0
	if monthName(tokens[0].Text) || digits(tokens[0].Text) {
		for first < min(len(tokens), 6) && tokens[first].Text != "," || first+1 < len(tokens) && digits(tokens[first+1].Text) {
			if w := tokens[first].Text; !monthName(w) && !digits(w) && w != "," {
				return 0
			}
			first++
		}
		first++
	}
	k := townAt(tokens, first, known)
	if k == 0 {
		return 0
	}
	bracket := false
	for i := k; i < min(len(tokens)-3, maxDateline); i++ {
		w := tokens[i].Text
		switch {
		case w == "(":
			bracket = true
		case w == ")":
			bracket = false
			if i > 1 && tokens[i-2].Text == "(" && capitals(tokens[i-1].Text) && initialCapital(tokens[i+1].Text) {
				return i + 1 // "KABUL (BNA) The president"
			}
		case bracket:
		case w == ":" && goesOn(tokens, i) && !quoteMark(tokens[i+1].Text):
			return i + 1
		case w == "|" && begins(tokens[i+1].Text):
			return i + 1
		case dash(w) && tokens[i].SpaceBefore && tokens[i+1].SpaceBefore:
			if !begins(tokens[i+1].Text) || aside(tokens[i+1:]) {
				return 0
			}
			if capitals(tokens[i+1].Text) && tokens[i+2].Text == ":" {
				return i + 3 // "Cairo – MENA: The president"
			}
			return i + 1
		case w == "," || w == "/" || w == "." || w == "and" && i == k || digits(w) || monthName(w) || capitals(w):
		case initialCapital(w) && i > k, w == "-" && !tokens[i].SpaceBefore && i > k+2:
		case i > k+2 && strings.HasPrefix(w, "al") && digits(tokens[k+1].Text): // "Riyadh, 06 Dhu al-Hijjah 1445, SPA --"
		default:
			return 0
		}
	}
	return 0
}

// townAt returns the token behind the town that begins at a token, 0 where none does.
func townAt(tokens []Token, first int, known func([]string) bool) int {
	var words [maxTown]string
	end := 0
	for n := 0; n < maxTown && first+n < len(tokens) && initialCapital(tokens[first+n].Text); n++ {
		words[n] = tokens[first+n].Text
		if known(words[:n+1]) {
			end = first + n + 1
		}
	}
	return end
}

// aside reports whether a second dash closes what the first one opened: "Georgia – The birthplace of wine – said".
func aside(tokens []Token) bool {
	for i := range tokens[:min(len(tokens), 30)] {
		if dash(tokens[i].Text) && tokens[i].SpaceBefore {
			return true
		}
	}
	return false
}

func monthName(w string) bool {
	w = strings.TrimSuffix(w, ".")
	return dateMonth.Has(w) || capitals(w) && dateMonth.Has(w[:1]+strings.ToLower(w[1:]))
}
