package who

import (
	"slices"

	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// governmentIn reports whether a capital stands for its government behind "in": "the government in Tripoli", "outrage in Tripoli".
func (r *reader) governmentIn(p *piece) bool {
	s := p.sent
	if r.lower(s, p.from-1) != "in" || p.from < 2 || p.dateline || !slices.ContainsFunc(p.readings, func(c gazetteer.Candidate) bool { return c.Sense == gazetteer.Capital }) {
		return false
	}
	switch r.tok(s, p.from-2).Lemma {
	case "government", "administration", "regime", "authority", "authorities", "leadership", "junta", "cabinet":
		return true
	}
	if felt.Has(r.tok(s, p.from-2).Lemma) {
		return true // "was met with outrage in Mogadishu"
	}
	return r.tok(s, p.from-2).XPOS == parse.NNS && rulers.Has(r.tok(s, p.from-2).Lemma) // "the generals in Naypyidaw"
}

// rulers are those whose plural stands for the state that they rule.
var rulers = vocab.Words("general", "colonel", "ruler", "mullah", "ayatollah")

// felt are the nouns for what governments feel of what others do.
var felt = vocab.Words("anger", "outrage", "fury", "dismay", "scorn", "indignation", "irritation", "consternation", "derision",
	"disbelief", "ire", "criticism", "condemnation", "relief", "satisfaction", "delight", "approval", "applause", "displeasure",
	"annoyance", "disappointment", "unease", "alarm", "suspicion", "scepticism", "skepticism")
