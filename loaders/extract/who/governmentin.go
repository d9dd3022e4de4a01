package who

import (
	"slices"

	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
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
	if felt[r.tok(s, p.from-2).Lemma] {
		return true // "was met with outrage in Mogadishu"
	}
	return r.tok(s, p.from-2).XPOS == parse.NNS && rulers[r.tok(s, p.from-2).Lemma] // "the generals in Naypyidaw"
}

// rulers are those whose plural stands for the state that they rule.
var rulers = map[string]bool{"general": true, "colonel": true, "ruler": true, "mullah": true, "ayatollah": true}

// felt are the nouns for what governments feel of what others do.
var felt = map[string]bool{"anger": true, "outrage": true, "fury": true, "dismay": true, "scorn": true, "indignation": true, "irritation": true, "consternation": true, "derision": true,
	"disbelief": true, "ire": true, "criticism": true, "condemnation": true, "relief": true, "satisfaction": true, "delight": true, "approval": true, "applause": true, "displeasure": true,
	"annoyance": true, "disappointment": true, "unease": true, "alarm": true, "suspicion": true, "scepticism": true, "skepticism": true}
