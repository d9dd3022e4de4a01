package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"backchannel/loaders/extract/parse/internal/model"
	"backchannel/loaders/internal/vocab"
)

// maxSentence bounds the number of tokens of a sentence; a longer run is cut, at a pause where there is one.
const maxSentence = 240

// Split returns the sentences of text with their tokens, in the order of the text, without tags, lemmas and heads.
// Invalid UTF-8 is kept as it stands: each wrong byte is a token or part of one.
func Split(text string) []Sentence {
	t, err := loadTables()
	if err != nil {
		return nil // a test loads the tables; they are part of the binary
	}
	return split(t, text, new(Room))
}

func split(tables *splitTables, text string, r *Room) []Sentence {
	t := tokeniser{splitTables: tables, text: text}
	t.tokens = slices.Grow(r.tokens[:0], len(text)/5+8)
	sentences := r.sentences[:0]
	var room [64]passage
	for n, p := range passages(text, room[:0]) {
		first := len(t.tokens)
		t.passage(p)
		sentences = t.sentences(first, n, sentences)
	}
	// The tokens moved while they grew; from here on they stay.
	pos := 0
	for i := range sentences {
		s := &sentences[i]
		n := len(s.Tokens)
		s.Tokens = t.tokens[pos : pos+n : pos+n]
		pos += n
		s.Start, s.End = s.Tokens[0].Start, s.Tokens[n-1].End
	}
	r.sentences, r.tokens = sentences, t.tokens
	markQuoted(sentences)
	for s := range leads(sentences) {
		s.Dateline = dateline(s.Tokens)
	}
	markEntries(sentences)
	markTurns(sentences)
	markItems(sentences)
	return sentences
}

// sentences appends the sentences of the passage that begins at token first.
func (t *tokeniser) sentences(first, paragraph int, out []Sentence) []Sentence {
	from := first
	add := func(to int) {
		for to-from > maxSentence {
			cut := t.pause(from, from+maxSentence)
			out = append(out, Sentence{Paragraph: paragraph, Tokens: t.tokens[from:cut]})
			from = cut
		}
		if to > from {
			out = append(out, Sentence{Paragraph: paragraph, Tokens: t.tokens[from:to]})
			from = to
		}
	}
	// The full stops of "MOSCOW, July 6. /TASS/." end nothing.
	for i := first + dateline(t.tokens[first:]); i < len(t.tokens); i++ {
		if end := t.sentenceEnd(i, first); end > 0 {
			add(end)
			i = end - 1
		}
	}
	title := from == first && from < len(t.tokens)
	add(len(t.tokens))
	if title && out[len(out)-1].Paragraph == paragraph {
		out[len(out)-1].Title = true
	}
	return out
}

// pause returns where to cut a sentence that runs from token from beyond token to: after the last colon, semicolon or
// comma in its second half.
func (t *tokeniser) pause(from, to int) int {
	for _, marks := range [...]string{";", ":,)"} {
		for i := to - 1; i > (from+to)/2; i-- {
			if w := t.tokens[i].Text; len(w) == 1 && strings.Contains(marks, w) {
				return i + 1
			}
		}
	}
	return to
}

// sentenceEnd returns the index after the sentence that token i ends, with the marks that close it, or 0.
func (t *tokeniser) sentenceEnd(i, first int) int {
	w := t.tokens[i].Text
	c := w[len(w)-1]
	if c != '.' && c != '!' && c != '?' && !strings.HasSuffix(w, "…") {
		return 0
	}
	end := i + 1
	quoted := false
	for end < len(t.tokens) && !t.tokens[end].SpaceBefore && closing(t.tokens[end].Text) {
		quoted = quoted || quoteMark(t.tokens[end].Text)
		end++
	}
	if end == len(t.tokens) {
		if end == first+1 {
			return 0 // a lone mark
		}
		return end
	}
	next := t.tokens[end]
	if w == "." && next.Text == "." {
		return 0 // "should . . . continue"
	}
	if !next.SpaceBefore && !opening(next.Text) {
		if next.Start < len(t.text) && !(upper(next.Text[0]) && len(w) == 1) {
			return 0
		}
	}
	r, _ := utf8.DecodeRuneInString(next.Text)
	head := next.Text
	if opening(next.Text) || quoteMark(next.Text) || dash(next.Text) {
		if end+1 < len(t.tokens) {
			head = t.tokens[end+1].Text
			r, _ = utf8.DecodeRuneInString(head)
		}
	}
	if unicode.IsLower(r) || next.Text == "," || next.Text == ";" || next.Text == ":" {
		return 0
	}
	if dash(next.Text) && c == '.' && len(w) > 1 {
		return 0 // "WASHINGTON, D.C. - The minister"
	}
	if letter(w[0]) || digit(w[0]) || len(w) > 2 && c == '.' && w[0] != '.' { // an abbreviation
		return t.afterAbbreviation(i, end, head, first)
	}
	switch {
	case (c != '.' || len(w) > 1) && quoted && t.attributed(end):
		return 0
	case (len(w) > 1 && c == '.' || c != '.' && c != '!' && c != '?') && (head == "I" || !next.SpaceBefore):
		return 0
	}
	return end
}

// afterAbbreviation decides whether the abbreviation at token i, followed by the word head, ends its sentence.
func (t *tokeniser) afterAbbreviation(i, end int, head string, first int) int {
	w := strings.TrimSuffix(t.tokens[i].Text, ".")
	if t.abbreviations[w] == beforeName || t.abbreviations[w] == beforeNumber {
		return 0
	}
	if digits(w) {
		return 0
	}
	if w == "p.m" || w == "a.m" {
		// A time of day is followed by a day, a zone or a new sentence.
		if t.starters.Has(head) || upper(head[0]) && t.abbreviations[head] == notAbbreviated && !timeWord(head) {
			return end
		}
		return 0
	}
	if !t.starters.Has(head) {
		return 0
	}
	// "Plan A. The": yes. "George H. W. Bush" has no starter; "J. Will Smith" has.
	if len(w) == 1 && i > first && i+1 < len(t.tokens) && head == "Will" {
		return 0
	}
	return end
}

// timeWord reports whether w can follow a time of day: "5 p.m. Eastern", "GMT", "Tuesday", "January".
func timeWord(w string) bool {
	if strings.HasSuffix(w, "day") || strings.ToUpper(w) == w {
		return true
	}
	switch w {
	case "Eastern", "Central", "Pacific", "Mountain", "Moscow", "Local", "Greenwich", "Beijing", "London", "Paris", "January",
		"February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

// attributed reports whether what begins at token i tells who asked or cried what stands before: "Macron asked.".
func (t *tokeniser) attributed(i int) bool {
	for n := 0; n < 8 && i < len(t.tokens); n++ {
		w := t.tokens[i].Text
		switch w {
		case "said", "says", "asked", "asks", "told", "wrote", "writes", "added", "adds", "shouted", "cried", "exclaimed",
			"replied", "tweeted", "posted", "wondered", "demanded", "quipped", "declared", "joked", "chanted", "read":
			return true
		case ".", "!", "?", ";", ":", ",":
			return false
		}
		i++
	}
	return false
}

func closing(w string) bool {
	switch w {
	case "\"", "”", "’", "'", ")", "]", "»", ".", "!", "?", "…":
		return true
	}
	return model.DoubledMark(w)
}

func opening(w string) bool {
	switch w {
	case "\"", "“", "‘", "``", "(", "[", "«", "„":
		return true
	}
	return model.DoubledMark(w)
}

func quoteMark(w string) bool { return w == "‘" || w == "’" || w == "'" || IsQuoteMark(w) }

// IsQuoteMark reports whether the text of a token is a double quotation mark, in whatever way it is typed.
func IsQuoteMark(w string) bool {
	switch w {
	case "\"", "“", "”", "``", "«", "»", "„", "‟", "＂":
		return true
	}
	return model.DoubledMark(w)
}

// markQuoted sets Quoted. A quotation that a paragraph leaves open goes on in the next one if that opens it anew.
func markQuoted(sentences []Sentence) {
	open := false
	paragraph := -1
	for i := range sentences {
		s := &sentences[i]
		if s.Paragraph != paragraph {
			paragraph, open = s.Paragraph, false
		}
		for j := range s.Tokens {
			tok := &s.Tokens[j]
			switch w := tok.Text; {
			case w == "“" || w == "«" || w == "„" || w == "``":
				open = true
			case w == "”" || w == "»":
				tok.Quoted, open = true, false
				continue
			case w == "\"" || model.DoubledMark(w):
				opens := j+1 < len(s.Tokens) && !s.Tokens[j+1].SpaceBefore &&
					(tok.SpaceBefore || j > 0 && !wordAt(s.Tokens[j-1].Text) && !closing(s.Tokens[j-1].Text) && s.Tokens[j-1].Text != ",")
				if tok.SpaceBefore && (j+1 == len(s.Tokens) || s.Tokens[j+1].SpaceBefore) {
					opens = !open // set apart on both sides: they take turns
				}
				tok.Quoted, open = true, opens
				continue
			case w == "‘" || w == "'":
				if !open {
					markSingle(s.Tokens, j)
				}
			}
			tok.Quoted = tok.Quoted || open
		}
	}
}

// markSingle marks a quotation in single marks that token i opens, if it does and the sentence closes it.
func markSingle(tokens []Token, i int) {
	if !tokens[i].SpaceBefore || i+1 >= len(tokens) || tokens[i+1].SpaceBefore {
		return
	}
	for j := i + 2; j < len(tokens); j++ {
		w := tokens[j].Text
		if w != "’" && w != "'" || tokens[j].SpaceBefore || j+1 < len(tokens) && !tokens[j+1].SpaceBefore && wordAt(tokens[j+1].Text) {
			continue
		}
		before := tokens[j-1].Text
		if before[len(before)-1] == 's' && j+1 < len(tokens) && tokens[j+1].SpaceBefore && wordAt(tokens[j+1].Text) && !afterQuote.Has(tokens[j+1].Text) {
			continue // more likely a possessive: "the leaders' summit"
		}
		for k := i; k <= j; k++ {
			tokens[k].Quoted = true
		}
		return
	}
}

// afterQuote are words that no possessive stands before: what they follow in "'of all the papers' by" is the end of a quotation.
var afterQuote = vocab.Words("by", "in", "on", "at", "for", "to", "with", "from", "and", "but", "or", "as",
	"after", "before", "while", "when", "if", "because", "was", "were", "is", "are", "has", "have", "had",
	"said", "says", "told", "he", "she", "it", "they", "the", "that", "which", "who", "would", "will")

// opensSingle and closesSingle report whether the single mark at i is the first or last of a quotation.
func opensSingle(tokens []Token, i int) bool {
	return tokens[i].Quoted && (i == 0 || !tokens[i-1].Quoted) && i+1 < len(tokens) && !tokens[i+1].SpaceBefore
}

func closesSingle(tokens []Token, i int) bool {
	return tokens[i].Quoted && !tokens[i].SpaceBefore && (i+1 == len(tokens) || !tokens[i+1].Quoted)
}
