package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// learned are the first halves of adjectives of two countries, "Sino-Indian", with the adjective that they stand for.
var learned = map[string]string{"Sino": "Chinese", "Russo": "Russian", "Franco": "French", "Anglo": "British", "Indo": "Indian", "Turco": "Turkish",
	"Turko": "Turkish", "Greco": "Greek", "Graeco": "Greek", "Italo": "Italian", "Hispano": "Spanish", "Luso": "Portuguese", "Austro": "Austrian",
	"Serbo": "Serbian", "Nippo": "Japanese", "Syro": "Syrian", "Egypto": "Egyptian", "Irano": "Iranian", "Soviet": "Russian", "Argentino": "Argentine",
	"Americano": "American", "Dano": "Danish", "Finno": "Finnish", "Belgo": "Belgian", "Bulgaro": "Bulgarian", "Israelo": "Israeli"}

// bilateral are nouns for what two states have or do with each other, beside those in sharedNouns.
var bilateral = vocab.Words("treaty", "treaties", "negotiation", "discussions", "consultations", "contacts", "accords",
	"agreements", "pacts", "deals", "summits", "relations", "ties", "war", "wars", "conflict", "conflicts",
	"border", "borders", "frontier", "alliance", "friendship", "rapprochement", "cooperation", "co-operation",
	"peace", "truce", "ceasefire", "cease-fire", "armistice", "partnership", "dispute", "disputes", "crisis",
	"détente", "detente", "hostilities", "axis", "trade", "commission", "committee", "diplomacy", "tensions",
	"declaration", "communiqué", "communique", "statement", "clashes", "split", "reconciliation", "normalisation",
	"normalization", "memorandum", "understanding", "protocol", "spat", "standoff", "stand-off", "row", "exchanges",
	"engagement", "discussion", "consultation", "trilateral")

// learnedPair takes the first half of "Sino-Indian" at p for the country that it stands for, and returns the token
// of the second; 0 where there is none.
func (r *reader) learnedPair(s, p, end int) int {
	adjective := learned[r.word(s, p)]
	if adjective == "" || p+2 >= end || !r.is(s, p+1, joint) {
		return 0
	}
	second := r.match(s, p+2)
	if second == nil || second[0].Kind != graph.Country || second[0].Sense != gazetteer.Adjective || r.isPersonal(s, p+3) {
		return 0
	}
	first := r.gaz.Match(nil, []string{adjective}, 0)
	if len(first) == 0 {
		return 0
	}
	r.known(s, p, first)
	return p + 2
}

// isPersonal reports whether the word behind an adjective of two nationalities is about a person of both: "a
// Franco-Algerian writer".
func (r *reader) isPersonal(s, i int) bool {
	return i < len(r.words[s]) && r.is(s, i, large) && r.tok(s, i).Tag == parse.PROPN && r.match(s, i) == nil && r.gaz.GivenName(r.word(s, i)) != 0
}

// sharedBy reports whether an adjective of nationality stands for its state as one side of what two have with
// each other: "the Russian-Turkish treaty", "the Russian treaty with Chad".
func (r *reader) sharedBy(p *piece) bool {
	s, i := p.sent, p.to
	pair := r.is(s, p.from-1, joint) && r.countryAt(s, p.from-2)
	if !pair && r.is(s, p.to, joint) && r.countryAt(s, p.to+1) {
		pair, i = true, r.at(s, p.to+1).to
		if r.is(s, i, joint) && r.countryAt(s, i+1) {
			i = r.at(s, i+1).to
		}
	}
	for n := 0; n < 3 && i+1 < len(r.words[s]); n, i = n+1, i+1 {
		if w := r.lower(s, i); sharedNouns.Has(w) || bilateral.Has(w) {
			if pair && !r.tok(s, i+1).Tag.Is(parse.NOUN, parse.PROPN) {
				return true
			}
			if q := r.at(s, i+2); r.lower(s, i+1) == "with" && sharedNouns.Has(w) {
				return q != nil && q.kind == graph.Country || r.lower(s, i+2) == "the"
			}
		}
		if !r.tok(s, i).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN) || r.pieceAt[s][i] >= 0 {
			return false
		}
	}
	return false
}

// countryAt reports whether a country's name or adjective stands at token i.
func (r *reader) countryAt(s, i int) bool {
	if i < 0 {
		return false
	}
	q := r.at(s, i)
	return q != nil && q.kind == graph.Country
}

// onlyTwo returns the two states that "the countries" means where no third has been spoken of lately; nil.
func (r *reader) onlyTwo(s, i int) []int {
	switch r.tok(s, i).Lemma {
	case "country", "nation":
	default:
		return nil
	}
	switch r.lower(s, i+1) {
	case "of", "that", "which", "in", "with", "where", "involved", "concerned", "whose", "who", "from", "on", "around", "bordering", "participating":
		return nil
	}
	var two []int
	r.back(func(x *ref) bool {
		if x.sent < s-3 || len(two) > 2 {
			return false
		}
		if x.sent == s && x.from >= i || x.generic {
			return true
		}
		for _, e := range x.entities {
			c := r.countryOf(e)
			if c < 0 && r.beings[e].Kind == graph.Person {
				c = r.stateOf(e)
			}
			if c >= 0 && r.beings[c].Kind == graph.Country && !slices.Contains(two, c) {
				two = append(two, c)
			}
		}
		return true
	})
	if len(two) != 2 {
		return nil
	}
	return two
}

// theseListed returns the states that were last named together, of whom "these countries" goes on; nil where a clause
// behind the noun says which are meant.
func (r *reader) theseListed(s, i int) []int {
	switch r.tok(s, i).Lemma {
	case "country", "nation", "state", "government":
	default:
		return nil
	}
	switch r.lower(s, i+1) {
	case "of", "that", "which", "in", "where", "whose", "who":
		return nil
	}
	r.groups(s)
	var out []int
	last := s
	r.back(func(x *ref) bool {
		if x.sent < s-2 || out != nil && x.sent < last {
			return false
		}
		last = x.sent
		if x.sent == s && x.from >= i || x.generic || len(x.entities) < 2 || slices.ContainsFunc(x.entities, func(e int) bool { return r.beings[e].Kind != graph.Country }) {
			return true
		}
		if len(x.entities) > len(out) {
			out = x.entities // the whole of a list, not its last two
		}
		return true
	})
	return slices.Clone(out)
}

// formal are the nouns that treaties write with a capital.
var formal = map[string]string{"States": "state", "Sides": "side", "Parties": "party", "Leaders": "leader", "Governments": "government", "Ministers": "minister",
	"Presidents": "president", "Countries": "country", "Nations": "nation"}

// writtenSmall reads "Both States agree", "the two Parties" as if they were written small.
func (r *reader) writtenSmall(ts []parse.Token, i int) {
	if i == 0 || !strings.HasSuffix(ts[i].Text, "s") {
		return // as nearly every word, and no plural
	}
	lemma := formal[ts[i].Text]
	if lemma == "" || counts[strings.ToLower(ts[i-1].Text)] == 0 || i+1 < len(ts) && (ts[i+1].Tag == parse.PROPN || ts[i+1].Text == "of") {
		return
	}
	ts[i].Lemma, ts[i].Tag, ts[i].XPOS = lemma, parse.NOUN, parse.NNS
}
