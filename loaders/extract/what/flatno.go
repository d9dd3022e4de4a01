package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// oneVoice reports whether two who speak are of one side; two persons are of two, the opposition's one.
func (d *document) oneVoice(a, b []clause.Party) bool {
	if len(a) == 1 && len(b) == 1 && d.KindOf(a[0].Entity) == graph.Person && d.KindOf(b[0].Entity) == graph.Person {
		return a[0].Entity == b[0].Entity
	}
	return d.Related(a, b)
}

// flatNo reports whether all that is said before the verb at v is that it is not so: "Not so, he
// replied", "“That is wrong,” she said".
func (s *sentence) flatNo(v int) bool {
	n := 0
	for x := 0; x < v; x++ {
		switch w := verbs.Lower(s.Tokens[x].Text); {
		case s.Tokens[x].Tag == parse.PUNCT && n > 0 && s.Tokens[x].Text == ",":
			w = verbs.Lower(s.Tokens[x-1].Text)
			return flatly.Has(w) && (w != "so" && w != "true" || s.negatedNear(x-1))
		case s.Tokens[x].Tag == parse.PUNCT:
		case flatly.Has(w), w == "not", w == "that", w == "this", w == "it", w == "is", w == "was", w == "'s", w == "’s", w == "quite", w == "simply", w == "all", w == "just":
			n++
		default:
			return false
		}
	}
	return false
}

// flatly are the words that end a flat no.
var flatly = vocab.Words("so", "no", "true", "wrong", "nonsense", "incorrect", "rubbish")

// madeUp returns what the verb at x says was made up, "the story was invented", or who made it up:
// "the newspaper had dreamt it up".
func (s *sentence) madeUp(x int) (int, bool) {
	n := s.Surface(x)
	if n < 0 || !s.Verbal(x) || s.Negated(x) || s.Modal(x) != clause.Plain || s.Tokens[x].XPOS == parse.VBG {
		return -1, false
	}
	if w := s.Low[x]; (w == "make" || w == "dream" || w == "dreamt") && (x+1 >= len(s.Tokens) || s.Low[x+1] != "up") {
		return -1, false
	}
	classes := s.Doc.Tables.Classes
	if !s.Passive(x) {
		return n, classes["media"].Has(s.Low[n]) || s.Low[n] == "daily" || s.Low[n] == "broadcaster"
	}
	return n, classes["accusation"].Has(s.Low[n]) || s.Low[n] == "article" || s.Low[n] == "news"
}
