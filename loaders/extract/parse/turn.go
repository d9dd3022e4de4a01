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
