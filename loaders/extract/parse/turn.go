package parse

import (
	"iter"
	"strings"

	"backchannel/loaders/internal/vocab"
)

// maxLabel bounds the number of tokens of a label.
const maxLabel = 12

// askers are labels that only transcripts have.
var askers = vocab.Words("Q", "A", "QUESTION", "ANSWER", "Question", "Answer")

// label returns how many tokens at the start of a paragraph name whose words follow, the colon included: "MR PRICE:", "Q:",
// "Foreign Ministry Spokesperson Wang Wenbin:". It returns 0 where there are none.
func label(tokens []Token) int {
	bracket := false
	for i := range tokens[:min(len(tokens), maxLabel)] {
		w := tokens[i].Text
		switch {
		case w == ":":
			if i == 0 || bracket || !goesOn(tokens, i) {
				return 0
			}
			return i + 1
		case w == "(" || w == ")":
			bracket = w == "("
		case bracket || initialCapital(w):
		case i == 0:
			return 0
		default:
			switch w {
			case ".", ",", "-", "’s", "'s", "of", "for", "the", "and", "to", "de", "van", "von", "bin", "al", "el":
			default:
				return 0
			}
		}
	}
	return 0
}

// maxDay bounds the number of tokens of the day that begins an entry.
const maxDay = 11

// entry returns how many tokens at the start of a paragraph are the day of an entry in a chronology, the colon or dash
// included: "June 5, 2017:", "12 March -", "2015:", "-- May 4:", "July 11-25:". It returns 0 where there are none.
func entry(tokens []Token) int {
	dated := false
	for i := range tokens[:min(len(tokens), maxDay)] {
		w := tokens[i].Text
		switch {
		case i == 0 && len(tokens) > 2 && (dash(w) || w == "-" || w == "--" || w == "•" || w == "*" || w == "·"): // of a list
		case dated && (w == "-" || dash(w)) && i+1 < len(tokens) && (dateMonth.Has(strings.TrimSuffix(tokens[i+1].Text, ".")) || digits(tokens[i+1].Text)): // to another day
		case i < 2 && !dated && (w == "Early" || w == "Late" || w == "Mid"):
		case (w == ":" || dash(w) && tokens[i].SpaceBefore) && dated:
			if !goesOn(tokens, i) {
				return 0
			}
			return i + 1
		case dateMonth.Has(strings.TrimSuffix(w, ".")):
			dated = true
		case digits(w):
			dated = dated || len(w) == 4
		case i > 0 && (w == "," || w == "."):
		case strings.HasSuffix(w, "day") && initialCapital(w):
		default:
			return 0
		}
	}
	return 0
}

// bareEntry returns how many tokens at the start of a paragraph are a day with its month before a sentence that begins without any
// mark between: "26 February 2011 The council met". It returns 0 where there are none.
func bareEntry(tokens []Token) int {
	month, number := false, false
	for i := range tokens[:min(len(tokens), maxDay)] {
		w := tokens[i].Text
		switch {
		case dateMonth.Has(strings.TrimSuffix(w, ".")) && !month:
			month = true
		case digits(w) && (len(w) == 4 && month || len(w) < 3):
			number = true
		case i > 0 && (w == "," || w == ".") && !tokens[i].SpaceBefore:
		case month && number && goesOn(tokens, i-1) && tokens[i-1].Text != ",":
			return i
		default:
			return 0
		}
	}
	return 0
}

// leads yields the first sentence of each paragraph.
func leads(sentences []Sentence) iter.Seq[*Sentence] {
	return func(yield func(*Sentence) bool) {
		paragraph := -1
		for i := range sentences {
			s := &sentences[i]
			if s.Paragraph != paragraph {
				paragraph = s.Paragraph
				if !yield(s) {
					return
				}
			}
		}
	}
}

// goesOn reports whether a sentence begins behind the mark at token i.
func goesOn(tokens []Token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].SpaceBefore && (begins(tokens[i+1].Text) || quoteMark(tokens[i+1].Text))
}

// markEntries finds the days that begin the entries of a chronology, of which there are two or more, or one with its year.
func markEntries(sentences []Sentence) {
	var first *Sentence
	length, n := 0, 0 // of the first entry, and of entries
	for s := range leads(sentences) {
		k := entry(s.Tokens)
		if k == 0 {
			continue
		}
		if n++; n == 1 {
			first, length = s, k
			continue
		}
		s.Dateline, s.Entry = k, true
		first.Dateline, first.Entry = length, true
	}
	bare := 0
	for s := range leads(sentences) {
		if n == 0 && bareEntry(s.Tokens) > 0 {
			bare++
		}
	}
	for s := range leads(sentences) {
		if k := bareEntry(s.Tokens); bare > 2 && k > 0 {
			s.Dateline, s.Entry = k, true
		}
	}
	if n == 1 && length > 4 && first.Tokens[length-1].Text == ":" {
		first.Dateline, first.Entry = length, true
	}
}

// markTurns finds the turns of a transcript, where two or more speak and one of them more than once, or the one turn of a
// speech. In other texts what stands before a colon is left where it is: "Georgia: EU regrets the adoption of a law".
func markTurns(sentences []Sentence) {
	var seen map[string]int
	repeated := false
	var first *Sentence
	for s := range leads(sentences) {
		n := label(s.Tokens)
		if n == 0 {
			continue
		}
		if seen == nil {
			seen = map[string]int{}
			first = s
		}
		k := labelText(s.Tokens[:n])
		seen[k]++
		repeated = repeated || seen[k] > 1 || askers.Has(k)
	}
	only := len(seen) == 1 && ownSpeech(sentences, first)
	if !only && (len(seen) < 2 || !repeated) {
		return
	}
	for s := range leads(sentences) {
		if n := label(s.Tokens); n > 0 {
			s.Dateline, s.Turn = n, true
		}
	}
}

// ownSpeech reports whether what follows the label of a sentence is somebody's speech: outside quotation marks he says "I"
// and "we" at its beginning, and in one paragraph of three at least.
func ownSpeech(sentences []Sentence, from *Sentence) bool {
	n := label(from.Tokens)
	if n < 3 || quoteMark(from.Tokens[n].Text) {
		return false
	}
	all, own := 0, 0
	seen, at := false, from.Paragraph
	for i := range sentences {
		s := &sentences[i]
		if s.Paragraph < from.Paragraph {
			continue
		}
		if s.Paragraph != at {
			at, seen = s.Paragraph, false
		}
		if s == from || s.Tokens[0].Start > from.Start && i > 0 && sentences[i-1].Paragraph != at {
			all++
		}
		if !seen && speaksOfSelf(s) {
			seen = true
			own++
		}
		if all == 4 && own == 0 {
			return false
		}
	}
	return own > 0 && own*3 >= all
}

// speaksOfSelf reports whether a sentence says "I" or "we" outside quotation marks.
func speaksOfSelf(s *Sentence) bool {
	for i := range s.Tokens {
		switch t := &s.Tokens[i]; t.Text {
		case "I", "We", "we", "My", "my", "Our", "our":
			if !t.Quoted {
				return true
			}
		}
	}
	return false
}

// maxTopic bounds the number of tokens of what an item of a round-up is about.
const maxTopic = 6

// markTopics finds what the items of a round-up are about, "Kenya:", "South China Sea:", where two or more are marked so.
func markTopics(sentences []Sentence, topic func([]string) bool) {
	var items []*Sentence
	var words [maxTopic]string
	for s := range leads(sentences) {
		n := label(s.Tokens) - 1
		if n < 1 || n > maxTopic || s.Dateline > 0 || s.Title || quoteMark(s.Tokens[n+1].Text) {
			continue
		}
		for i := range n {
			words[i] = s.Tokens[i].Text
		}
		if topic(words[:n]) {
			items = append(items, s)
		}
	}
	for _, s := range items {
		if len(items) > 1 {
			s.Dateline = label(s.Tokens)
		}
	}
}

// labelText writes a label without its colon.
func labelText(tokens []Token) string {
	var b strings.Builder
	for i := range tokens[:len(tokens)-1] {
		if i > 0 && tokens[i].SpaceBefore {
			b.WriteByte(' ')
		}
		b.WriteString(tokens[i].Text)
	}
	return b.String()
}

// item returns how many tokens at the start of a paragraph number it or set it off in a list: "4.", "(a)", "--". It returns
// 0 where there are none.
func item(tokens []Token) int {
	n := len(tokens)
	if n < 3 {
		return 0
	}
	i := 0
	if tokens[0].Text == "(" {
		i = 1
	}
	w := tokens[i].Text
	switch {
	case i == 0 && (dash(w) || bullet(w)):
	case strings.HasSuffix(w, ".") && digits(strings.TrimSuffix(w, ".")) && len(w) < 5:
	case (digits(w) && len(w) < 4 || len(w) == 1 && w >= "a" && w <= "z") && i+1 < n && (tokens[i+1].Text == ")" || i == 0 && tokens[1].Text == "." && !tokens[1].SpaceBefore):
		i++
	default:
		return 0
	}
	if !goesOn(tokens, i) {
		return 0
	}
	return i + 1
}

// markItems takes what numbers the paragraphs of a communiqué, or sets them off, out of their sentences.
func markItems(sentences []Sentence) {
	n := 0
	for s := range leads(sentences) {
		if s.Dateline == 0 && item(s.Tokens) > 0 {
			n++
		}
	}
	if n < 2 {
		return
	}
	for s := range leads(sentences) {
		if s.Dateline == 0 {
			s.Dateline = item(s.Tokens)
		}
	}
}
