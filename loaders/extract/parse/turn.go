package parse

import "strings"

// maxLabel bounds the number of tokens of a label.
const maxLabel = 12

// askers are labels that only transcripts have.
var askers = map[string]bool{"Q": true, "A": true, "QUESTION": true, "ANSWER": true, "Question": true, "Answer": true}

// label returns how many tokens at the start of a paragraph name whose words follow, the colon included: "MR PRICE:", "Q:",
// "Foreign Ministry Spokesperson Wang Wenbin:". It returns 0 where there are none.
func label(tokens []Token) int {
	bracket := false
	for i := range tokens[:min(len(tokens), maxLabel)] {
		w := tokens[i].Text
		switch {
		case w == ":":
			if i == 0 || bracket || i+1 == len(tokens) || !tokens[i+1].SpaceBefore || !begins(tokens[i+1].Text) && !quoteMark(tokens[i+1].Text) {
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
const maxDay = 8

// entry returns how many tokens at the start of a paragraph are the day of an entry in a chronology, the colon or dash
// included: "June 5, 2017:", "12 March -", "2015:". It returns 0 where there are none.
func entry(tokens []Token) int {
	dated := false
	for i := range tokens[:min(len(tokens), maxDay)] {
		w := tokens[i].Text
		switch {
		case (w == ":" || dash(w) && tokens[i].SpaceBefore) && dated:
			if i+1 == len(tokens) || !tokens[i+1].SpaceBefore || !begins(tokens[i+1].Text) && !quoteMark(tokens[i+1].Text) {
				return 0
			}
			return i + 1
		case dateMonth[strings.TrimSuffix(w, ".")]:
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

// markEntries finds the days that begin the entries of a chronology, of which there are two or more.
func markEntries(sentences []Sentence) {
	paragraph, first, n := -1, -1, 0
	for i := range sentences {
		s := &sentences[i]
		if s.Paragraph == paragraph {
			continue
		}
		paragraph = s.Paragraph
		if k := entry(s.Tokens); k > 0 {
			if n++; n == 1 {
				first = i
				continue
			}
			s.Dateline, s.Entry = k, true
			sentences[first].Dateline, sentences[first].Entry = entry(sentences[first].Tokens), true
		}
	}
}

// markTurns finds the turns of a transcript, where two or more speak and one of them more than once. In other texts what
// stands before a colon is left where it is: "Georgia: EU regrets the adoption of a law".
func markTurns(sentences []Sentence) {
	seen := map[string]int{}
	repeated, paragraph := false, -1
	for i := range sentences {
		s := &sentences[i]
		if s.Paragraph == paragraph {
			continue
		}
		paragraph = s.Paragraph
		if n := label(s.Tokens); n > 0 {
			k := labelText(s.Tokens[:n])
			seen[k]++
			repeated = repeated || seen[k] > 1 || askers[k]
		}
	}
	if len(seen) < 2 || !repeated {
		return
	}
	paragraph = -1
	for i := range sentences {
		s := &sentences[i]
		if s.Paragraph == paragraph {
			continue
		}
		paragraph = s.Paragraph
		if n := label(s.Tokens); n > 0 {
			s.Dateline, s.Turn = n, true
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
