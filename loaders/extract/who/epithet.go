package who

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// epithet is the agreement of what means a person already spoken of by what he is: of either sex.
const epithet = 'e'

// epithets are the words that, with "the", mean a politician already spoken of. What is somebody's
// office or trade is a title instead.
var epithets = map[string]bool{"incumbent": true, "socialist": true, "conservative": true, "populist": true, "libertarian": true, "republican": true, "democrat": true,
	"leftist": true, "rightist": true, "centrist": true, "nationalist": true, "billionaire": true, "tycoon": true, "septuagenarian": true, "octogenarian": true, "hardliner": true,
	"hard-liner": true, "moderate": true, "reformist": true, "reformer": true, "firebrand": true, "technocrat": true, "veteran": true, "maverick": true, "newcomer": true,
	"liberal": true, "islamist": true, "strongman": true, "laureate": true, "fugitive": true, "magnate": true, "autocrat": true, "despot": true, "statesman": true, "ex-general": true}

// epithetRoles are the titles that are taken up so, where nobody is known to bear them.
var epithetRoles = map[string]bool{"nobel-laureate": true, "politician": true}

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
	case len(w) > 6 && epithets[w] && r.tok(s, i).XPOS != parse.NNS:
		for ; k > i-3 && k >= 0 && r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN) && r.pieceAt[s][k] < 0; k-- {
		}
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

// agedBefore returns the "the" of "the 43-year-old Social Democrat" whose last word is at a token,
// where it says what sort of politician or professional somebody is; -1.
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
	if w := r.lower(s, i); k < 1 || r.tok(s, k).Tag != parse.NUM || r.lower(s, k-1) != "the" || !epithets[w] && !callings[w] {
		return -1
	}
	return k - 1
}

// callings are the trades by which a politician is taken up where his age is told as well.
var callings = map[string]bool{"lawyer": true, "banker": true, "economist": true, "engineer": true, "businessman": true, "businesswoman": true, "politician": true, "academic": true,
	"teacher": true, "physician": true, "doctor": true, "farmer": true, "unionist": true, "green": true, "communist": true, "tory": true, "diplomat": true, "lawmaker": true, "soldier": true}

// resolveEpithet enters whom an epithet that begins at from takes up.
func (r *reader) resolveEpithet(s, from, i int) {
	if e := r.antecedent(s, i, epithet); len(e) == 1 {
		r.mention(Mention{Sentence: s, From: from, To: i + 1, Head: i, Entities: e, Form: Title, Actor: true, Confidence: 0.7})
	}
}

// companions are the titles that say what one is to somebody, who is not meant himself.
var companions = map[string]bool{"ally": true, "confidant": true, "protégé": true, "friend": true}

// companion returns who "his old ally" is: the compatriot last spoken of beside the one whose he
// is; nil.
func (r *reader) companion(t *title) []int {
	for _, e := range r.pronounEntities(t.sent, t.possessor) {
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
