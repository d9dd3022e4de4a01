package who

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// epithet is the agreement of what means a person already spoken of by what he is: of either sex.
const epithet = 'e'

// epithetAt returns the "the" of "the 79-year-old" or "the veteran socialist" whose last word is
// at a token, where it stands for a person; -1 elsewhere.
func (r *reader) epithetAt(s, i int) int {
	k := i - 1
	switch w := r.lower(s, i); {
	case w == "old" && k > 1 && r.lower(s, k-1) == "year" && r.is(s, k, joint):
		k -= 2
		if r.is(s, k, joint) {
			k--
		}
		if r.tok(s, k).Tag != parse.NUM {
			return -1
		}
		k--
	case strings.HasSuffix(w, "-year-old"):
	case r.agedBefore(s, i) >= 0:
		k = r.agedBefore(s, i)
	case len(w) > 5 && epithets.Has(w) && r.tok(s, i).XPOS != parse.NNS:
		k = r.describedFrom(s, i)
	default:
		return -1
	}
	if k < 0 || r.lower(s, k) != "the" {
		return -1
	}
	if i+1 < len(r.words[s]) && (r.tok(s, i+1).Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.NUM) || r.is(s, i+1, joint) || r.pieceAt[s][i+1] >= 0 || r.titleAt[s][i+1] >= 0) {
		return -1
	}
	return k
}

// describedFrom returns the word before the adjectives and names that qualify the epithet at a token: the "the" of
// "the South Carolina Republican", "the Spanish conservative".
func (r *reader) describedFrom(s, i int) int {
	k := i - 1
	for n := 0; k >= 0 && n < 4 && r.lower(s, k) != "the"; n++ {
		switch p := r.at(s, k); {
		case p != nil && p.kind == graph.Person, p == nil && !r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN) && r.tok(s, k).XPOS != parse.VBG && !r.is(s, k, joint):
			return -1
		case p != nil && r.lower(s, p.from) == "the":
			return p.from
		case p != nil:
			k = p.from - 1
		default:
			k--
		}
	}
	return k
}

// agedBefore returns the "the" of "the 43-year-old Social Democrat", "the 65-year-old German" whose last word is at a
// token, where it says what sort of politician or professional somebody is, or of which nation; -1.
func (r *reader) agedBefore(s, i int) int {
	k := i - 1
	for k > 3 && k > i-4 && r.word(s, k) != "old" && r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN) {
		k--
	}
	if k < 4 || r.word(s, k) != "old" || r.word(s, k-2) != "year" || !r.is(s, k-1, joint) || r.tok(s, i).XPOS == parse.NNS || r.tok(s, i).XPOS == parse.NNPS {
		return -1
	}
	if k -= 3; r.is(s, k, joint) {
		k--
	}
	if w := r.lower(s, i); k < 1 || r.tok(s, k).Tag != parse.NUM || r.lower(s, k-1) != "the" || !epithets.Has(w) && !callings[w] && !r.ofNation(r.at(s, i)) {
		return -1
	}
	return k - 1
}

// ofNation reports whether a word of nationality stands for one person.
func (r *reader) ofNation(p *piece) bool {
	return p != nil && p.kind == graph.Country && (p.sense == gazetteer.Adjective || p.sense == gazetteer.People) && r.standsAlone(p)
}

// resolveEpithet enters whom an epithet that begins at from takes up.
func (r *reader) resolveEpithet(s, from, i int) {
	r.land = r.landOf(s, from, i)
	e := r.antecedent(s, i, epithet)
	if land := r.land; land != "" && len(e) == 1 && r.beings[e[0]].country != land {
		if p := r.other(s, -1, func(p int) bool { return r.beings[p].country == land || r.servedOnly(p) == land }); p >= 0 {
			e = r.one(p) // "the 78-year-old Algerian" is rather a known one
		}
	}
	if len(e) == 1 {
		r.mention(Mention{Sentence: s, From: from, To: i + 1, Head: i, Entities: e, Form: Title, Actor: true, Confidence: 0.7})
	}
	r.land = ""
}

// landOf returns the state whose people an epithet in [from, i] makes somebody one of: "the Spanish conservative", "the
// California Democrat"; "" for none.
func (r *reader) landOf(s, from, i int) graph.ID {
	for k := from; k <= i; k++ {
		switch p := r.at(s, k); {
		case p == nil || p.entry == nil:
		case p.kind == graph.Country:
			return p.entry.ID
		case p.kind == graph.Place && p.entity >= 0 && r.beings[p.entity].country != "":
			return r.beings[p.entity].country
		}
	}
	switch w := r.lower(s, i-1); r.lower(s, i) {
	case "democrat", "republican":
		if w != "social" && w != "christian" && w != "free" && w != "liberal" && w != "irish" {
			return "country:USA"
		}
	case "tory":
		return "country:GBR"
	}
	return ""
}

// mayBeOf reports whether a person can be one of the state's people, as far as is known.
func (r *reader) mayBeOf(e int, land graph.ID) bool {
	if land == "" || r.beings[e].country == land {
		return true
	}
	only := r.servedOnly(e)
	return only == land || only == "" && (r.beings[e].country == "" || r.beings[e].Kind == graph.Person && len(r.heldBy(e)) == 0)
}

// depicts reports whether a title is no office but says what somebody spoken of is: "the 64-year-old lawyer", "the
// libertarian economist", "the former banker".
func (r *reader) depicts(t *title) bool {
	if !t.definite || t.role.Plural || t.possessor >= 0 || t.role.Office != "" || len(t.before)+len(t.after) > 0 {
		return false
	}
	switch t.role.Class {
	case "legal", "academic", "expert", "business", "religious", "culture", "military", "armed-group", "activist", "journalist":
	default:
		return false
	}
	if t.status == graph.Former || epithets.Has(r.lower(t.sent, t.roleTo-1)) {
		return true
	}
	for k := t.from; k < t.roleFrom; k++ {
		if w := r.lower(t.sent, k); epithets.Has(w) || w == "old" && r.lower(t.sent, k-2) == "year" || strings.HasSuffix(w, "-year-old") || w == "turned" {
			return true
		}
	}
	return false
}

// companions are the titles that say what one is to somebody, who is not meant himself.
var companions = vocab.Words("ally", "confidant", "protégé", "friend")

// companion returns who "his old ally" is: the compatriot last spoken of beside the one whose he
// is; nil.
func (r *reader) companion(t *title) []int {
	for _, e := range r.pronounEntities(t.sent, t.possessor) {
		if r.beings[e].Kind == graph.Country {
			return r.stateBeside(t.sent, e)
		}
		c := r.countryOf(e)
		if p := r.other(t.sent, e, func(o int) bool { return c >= 0 && r.countryOf(o) == c }); p >= 0 {
			return r.one(p)
		}
		if p := r.other(t.sent, e, func(int) bool { return true }); p >= 0 && r.tok(t.sent, t.head).Rel == parse.Obj {
			return r.one(p)
		}
	}
	return nil
}

// ahead returns the state or body that is the subject behind the clause in front of it that has the
// "it" at token i as an object: "After Abiy accused it of lying, Eritrea broke its silence"; nil.
func (r *reader) ahead(s, i int) []int {
	if i > 16 || !r.tok(s, 0).Tag.Is(parse.ADP, parse.SCONJ) || !r.tok(s, i).Rel.Is(parse.Obj, parse.Iobj) {
		return nil
	}
	comma := i + 1
	for comma < len(r.words[s]) && r.word(s, comma) != "," {
		comma++
	}
	k := comma + 1
	if r.lower(s, k) == "the" {
		k++
	}
	p := r.at(s, k)
	if p == nil || p.entity < 0 || !r.finiteAfter(s, p.to) || r.beings[p.entity].Kind != graph.Country && r.beings[p.entity].Kind != graph.Organization {
		return nil
	}
	return r.one(p.entity)
}

// facesOther reports whether a pronoun of the other sex takes part in what the verb of the pronoun
// at token i tells: "She assured him".
func (r *reader) facesOther(s, i int, c byte) bool {
	v := r.tok(s, i).Head
	if v < 0 {
		return false
	}
	for k := max(0, i-6); k < min(i+7, len(r.words[s])); k++ {
		if o := r.pronounAt(s, k); k != i && r.tok(s, k).Head == v && (o == 'm' && c == 'f' || o == 'f' && c == 'm') {
			return true
		}
	}
	return false
}

// unofficed returns whom "the minister" means where nobody is known as one: the person without
// any office today of whom the sentence before tells; -1.
func (r *reader) unofficed(t *title) int {
	switch t.role.Class {
	case "minister", "envoy", "official", "legislator", "military":
	default:
		return -1
	}
	if !t.definite || t.possessor >= 0 || t.status != 0 || t.role.Office != "" && t.role.Key != "minister" {
		return -1
	}
	found := -1
	r.back(func(x *ref) bool {
		if x.sent == t.sent-1 && x.part == subject && x.main && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person && (len(r.heldBy(x.entities[0])) == 0 || r.onlyFormer(x.entities[0])) {
			found = x.entities[0]
		}
		return x.sent >= t.sent-1
	})
	return found
}
