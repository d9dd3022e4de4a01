package who

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// compatriot returns the person of whom "the American said" is said: who was spoken of before as
// somebody of that country, else the one of whose state nothing is known; -1.
func (r *reader) compatriot(p *piece) int {
	if p.entry == nil || p.kind != graph.Country || p.sense != gazetteer.Adjective && p.sense != gazetteer.People || r.lower(p.sent, r.raised(p)) != "the" || !ofOne(r.word(p.sent, p.to-1)) || !r.standsAlone(p) {
		return -1
	}
	if e := r.other(p.sent, -1, func(e int) bool { return r.beings[e].country == p.entry.ID || r.servedOnly(e) == p.entry.ID }); e >= 0 {
		return e
	}
	return r.stateless(p)
}

// ofOne reports whether a word of nationality can mean one person: "the Pole", "the Iraqi", but
// not "the Chinese", "the Danes".
func ofOne(w string) bool {
	for _, end := range []string{"s", "ese", "ish", "ench", "utch", "elsh"} {
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	return len(w) > 3
}

// standsAlone reports whether a word of nationality qualifies no noun behind it: "the Austrian,
// who", "told the Austrian that".
func (r *reader) standsAlone(p *piece) bool {
	s, next := p.sent, p.to
	for next < len(r.words[s]) && r.tok(s, next).Tag == parse.ADV {
		next++
	}
	if next >= len(r.words[s]) || r.finiteAfter(s, next) || isPossessive(r.word(s, next)) {
		return true
	}
	switch t := r.tok(s, next); t.Tag {
	case parse.ADP:
		return r.lower(s, next) != "of"
	case parse.PRON, parse.SCONJ, parse.CCONJ:
		return r.lower(s, next) != "or" && r.lower(s, next) != "and" || !r.tok(s, next+1).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN)
	case parse.PUNCT:
		if r.is(s, next, joint) {
			return false
		}
		// "the Austrian, facing an election, said", not "the German, French and Italian ministers"
		return r.word(s, next) != "," || !r.tok(s, next+1).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN)
	}
	return r.tok(s, next).Rel == parse.Mark
}

// stateless returns the one person of the two sentences before who is known as nobody's, for whom
// only "the Spaniard" can stand; -1 where there is none or are several, or where somebody of the
// country without a name was spoken of.
func (r *reader) stateless(p *piece) int {
	found, many := -1, false
	r.back(func(x *ref) bool {
		if x.sent < p.sent-2 {
			return false
		}
		if x.mention >= 0 && r.mentions[x.mention].Form == Demonym && len(x.entities) == 1 && r.beings[x.entities[0]].ID == p.entry.ID {
			many = true
		}
		if len(x.entities) != 1 || x.generic || r.beings[x.entities[0]].Kind != graph.Person || x.entities[0] == found {
			return true
		}
		if e := x.entities[0]; r.countryOf(e) < 0 && r.servedOnly(e) == "" {
			many, found = many || found >= 0, e
		}
		return true
	})
	if many {
		return -1
	}
	return found
}

// raised returns the word before a nationality and what says where its bearer grew up: the "the" of "the Oxford-educated Pole".
func (r *reader) raised(p *piece) int {
	s, k := p.sent, p.from-1
	switch r.lower(s, k) {
	case "educated", "born", "trained", "raised":
		if r.is(s, k-1, joint) {
			if k -= 2; r.at(s, k) != nil {
				k = r.at(s, k).from
			}
			k--
		}
	}
	return k
}
