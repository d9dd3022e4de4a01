package who

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// emphasis reports whether large letters only raise the voice: "in GREAT hands", "they DO NOT
// have".
func (r *reader) emphasis(p *piece) bool {
	s := p.sent
	for i := p.from; i < p.to; i++ {
		if !r.is(s, i, caps) {
			return false
		}
	}
	for i := p.from; i < p.to; i++ {
		if spoken.Has(r.lower(s, i)) || r.tok(s, i).Tag.Is(parse.ADV, parse.VERB, parse.AUX, parse.SCONJ, parse.PRON) || p.to-p.from == 1 && r.tok(s, i).Tag.Is(parse.ADJ, parse.ADP) {
			return true
		}
	}
	return false
}

// spoken are words that no name holds.
var spoken = vocab.Words("to", "you", "we", "i", "is", "was", "were", "not", "do", "it", "he", "she",
	"they", "said", "have", "has", "had", "be", "are", "or", "but", "his", "her", "my", "your",
	"our", "this", "that", "with", "without")

// familyEnding reports whether a word ends as family names do and words do not: "Margaryan",
// "Tsereteli" not, "Safarov".
func familyEnding(w string) bool {
	low := graph.FoldText(w)
	for _, ending := range [...]string{"ov", "ova", "eva", "yan", "shvili", "adze", "idze", "enko", "chuk", "vic", "ssen", "sson", "dottir", "poulos", "escu", "oglu", "wski", "wska",
		"wicz", "czyk", "zadeh", "sky", "skyi", "nejad"} {
		if len(low) > len(ending)+2 && strings.HasSuffix(low, ending) {
			return true
		}
	}
	return false
}

// abstractNoun reports whether a word's ending marks it as the name of no place or person.
func abstractNoun(w string) bool {
	for _, suffix := range [...]string{"ology", "ics", "ism", "tion", "sion", "ment", "ness", "ship", "ality"} {
		if strings.HasSuffix(w, suffix) && len(w) > len(suffix)+2 {
			return true
		}
	}
	return false
}

// prints reports whether the word is a verb for what papers and broadcasters do.
func (r *reader) prints(s, i int) bool {
	return i < len(r.words[s]) && r.tok(s, i).XPOS.Verb() && prints.Has(r.tok(s, i).Lemma)
}

var prints = vocab.Words("publish", "print", "broadcast", "air")

// subsequence reports whether the letters of a stand in b in their order.
func subsequence(a, b string) bool {
	i := 0
	for j := 0; j < len(b) && i < len(a); j++ {
		if a[i] == b[j] {
			i++
		}
	}
	return i == len(a)
}

// spelled reports whether a name is all in capitals and begins with a short word that is nobody's
// first or family name.
func (r *reader) spelled(p *piece) bool {
	first := r.word(p.sent, p.from)
	if len(first) > 4 || r.gaz.GivenName(first) != 0 || r.gaz.IsFamilyFirst(first) {
		return false
	}
	for i := p.from; i < p.to; i++ {
		if w := r.word(p.sent, i); !allCaps(w) || len(w) < 2 {
			return false
		}
	}
	return true
}

// isInitial reports whether a word is the first letter of a name: "S.", "S".
func isInitial(w string) bool {
	return (len(w) == 1 || len(w) == 2 && w[1] == '.') && w[0] >= 'A' && w[0] <= 'Z'
}

func nameWords(ws []string) int {
	n := 0
	for i, w := range ws {
		if len(w) > 1 || isInitial(w) && i+1 < len(ws) {
			n++
		}
	}
	return n
}
