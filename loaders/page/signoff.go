package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What agencies and papers put behind the last sentence of an item, on its line.

// ornaments are signs that close a paper's article.
const ornaments = " ■□♦◆▪●#/|"

// endCredit cuts an outlet in brackets off a paragraph: "… an old quarrel.
// (Agence du Fleuve)". What stands in brackets after the full stop of a news
// item is whose item it is; an agency's word for its end, "Enditem", the
// initials of the desk, "ab/cd", and a closing ornament go too.
func endCredit(s string) (text, outlet string) {
	if t := strings.TrimRight(s, ornaments); t != s && endsSentence(t) {
		return t, ""
	}
	if endsSentence(s) && !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]") {
		return s, ""
	}
	if !strings.HasSuffix(s, ")") {
		if i := lastBreak(s); i > 0 {
			before := strings.TrimRight(s[:i], " ")
			switch tail := strings.Trim(s[i:], "-–— *#/.[]|"); {
			case agencies()[tail] == "agency": // "… , the spokesman said. AFP"
				return before, tail
			case agencies()[tail] == "end", initials(tail):
				return before, ""
			}
		}
		return behindDash(s)
	}
	i := strings.LastIndexByte(s, '(')
	if i < 2 || s[i-1] != ' ' {
		return s, ""
	}
	before := strings.TrimRight(s[:i], " ")
	in := s[i+1 : len(s)-1]
	if k := lastBreak(before); k > 0 && initials(before[k:]) {
		before = strings.TrimRight(before[:k], " ") // "… , they said. ab/cd (AFP, Reuters)"
	}
	if !endsSentence(before) || in == "" || countWords(in) > 5 || strings.ContainsAny(in, ".:;!?0123456789\"“”(") {
		return s, ""
	}
	if low := strings.ToLower(in); strings.HasPrefix(low, "with ") && (strings.Contains(low, "input") || strings.Contains(low, "agenc")) {
		return before, ""
	}
	for w := range strings.FieldsFuncSeq(in, func(r rune) bool { return r == ' ' || r == '-' || r == '/' }) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && w != "du" && w != "de" && w != "of" && w != "the" && w != "dpa" && w != "and" {
			return s, ""
		}
	}
	outlet, _, _ = strings.Cut(in, ", ")
	return before, outlet
}

// initials reports whether s is those of a desk: "ab/cd".
func initials(s string) bool {
	if len(s) > 12 || !strings.Contains(s, "/") {
		return false
	}
	for part := range strings.SplitSeq(s, "/") {
		if len(part) < 2 || len(part) > 4 {
			return false
		}
		for _, r := range part {
			if r > unicode.MaxASCII || !unicode.IsLetter(r) {
				return false
			}
		}
	}
	return true
}

// behindDash cuts off an outlet behind a dash: "… this year.—INP".
func behindDash(s string) (text, outlet string) {
	i := strings.LastIndexAny(s, "-–—")
	if i < 0 || len(s)-i > 40 {
		return s, ""
	}
	outlet = strings.TrimSpace(strings.TrimLeft(s[i:], "-–—"))
	before := strings.TrimRight(s[:i], "-–— ")
	if countWords(outlet) > 4 || !endsSentence(before) {
		return s, ""
	}
	if w := lastWord(outlet); agencies()[outlet] != "agency" && !press[w] && (w != outlet || !isCapitals(w) || len(w) < 3) {
		return s, "" // "- Winston Churchill" below what he said
	}
	return before, outlet
}

// press are the words with which the names of outlets end.
var press = map[string]bool{"News": true, "Agency": true, "Agencies": true, "Press": true, "Media": true, "Times": true, "Post": true, "Bureau": true, "Monitor": true, "Correspondent": true,
	"Reporter": true, "Desk": true, "Herald": true, "Daily": true, "Online": true, "Wire": true}

// signed makes prose of the last paragraph where the outlet behind it made it look like the caption of a picture: nothing
// but lines that are no prose follow it.
func signed(ls []line, from int) {
	if !slices.ContainsFunc(ls[from:], func(l line) bool { return l.role == roleProse }) {
		return
	}
	for i := len(ls) - 1; i > from && ls[i].role != roleProse; i-- {
		l := &ls[i]
		if l.role != roleCaption || l.Mark == Caption || l.words < 10 {
			continue
		}
		if t, _ := endCredit(l.Text); t != l.Text && endsSentence(t) && !placed(t) && !shown(t) && !strings.HasSuffix(l.Text, ")") && !strings.HasSuffix(l.Text, "]") {
			l.role = roleProse
		}
		return
	}
}
