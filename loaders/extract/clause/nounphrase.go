package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Prenominal lists participles that stand before names as adjectives do; parsers
// take them for verbs: "accused neighbouring Burkina Faso".
var Prenominal = vocab.Words("neighbouring", "neighboring", "visiting", "ruling", "warring", "opposing",
	"leading", "remaining", "existing", "suspected", "alleged", "imprisoned", "jailed", "detained",
	"convicted", "ousted", "exiled", "deposed", "elected", "disputed", "occupied", "besieged",
	"retired", "outgoing", "incoming", "acting", "captured", "wounded", "self-declared", "sanctioned",
	"mounting", "growing", "withering", "stinging", "biting", "blistering", "sweeping", "simmering", "overwhelming")

// phrases cuts the words from t on into the noun phrases that stand there without
// preposition: "the Ivory Coast | 5.1 million dollars". Each is [from, to).
func (s *Sentence) phrases(t int) [][2]int {
	var out [][2]int
	from := t
	for ; t < len(s.Tokens); t++ {
		tok := &s.Tokens[t]
		if !tok.Tag.Is(parse.DET, parse.ADJ, parse.NUM, parse.NOUN, parse.PROPN, parse.SYM) && !Prenominal.Has(verbs.Lower(tok.Text)) && tok.XPOS != parse.HYPH && tok.XPOS != parse.POS && tok.XPOS != parse.PRPS {
			break
		}
		if t > from && (tok.Tag.Is(parse.DET, parse.NUM, parse.SYM) || tok.XPOS == parse.PRPS) {
			if m := s.Mention[t-1]; m >= 0 && s.Doc.Mentions[m].To == t && s.Doc.Mentions[m].Form != who.Demonym && s.Doc.Mentions[m].From >= from {
				out = append(out, [2]int{from, t})
				from = t
			}
		}
	}
	if t > from {
		out = append(out, [2]int{from, t})
	}
	return out
}

// phraseHead returns the word that a noun phrase depends through: the name of a
// person behind titles, else the last noun.
func (s *Sentence) phraseHead(from, to int) int {
	for t := to - 1; t >= from; t-- {
		m := s.Mention[t]
		if m >= 0 && s.Doc.Mentions[m].From >= from && s.Doc.Mentions[m].To == to && s.Doc.Mentions[m].Form != who.Demonym {
			return s.Doc.Mentions[m].Head
		}
		if s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) {
			return t
		}
	}
	for t := from; t < to; t++ {
		if s.Tokens[t].Tag == parse.SYM {
			return t // "$1 billion"
		}
	}
	return -1
}
