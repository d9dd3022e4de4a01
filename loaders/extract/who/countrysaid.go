package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// countrySaid returns the country that "the country" takes up.
func (r *reader) countrySaid(s, i int) []int {
	if r.lower(s, i-1) == "that" && (r.tok(s, i-1).Tag == parse.DET || isPossessive(r.word(s, i+1))) {
		if c := r.lastCountry(s, i); c >= 0 {
			return r.one(c)
		}
	}
	if h := r.tok(s, i).Head; h >= 0 && leaving.Has(r.tok(s, h).Lemma) && r.tok(s, i).Rel == parse.Obj {
		if c := r.postIn(s); c >= 0 {
			return r.one(c) // "Britain's ambassador to Chad was told to leave the country"
		}
	}
	best, bestScore := -1, 0.0
	// "Moscow accused the country": not itself.
	part, _ := r.part(s, i)
	// "The country protested to Beijing": nor Beijing's.
	var behind []int
	for k := r.firstPiece(s); part == subject && k < len(r.pieces) && r.pieces[k].sent == s; k++ {
		if p := &r.pieces[k]; p.from > i && p.entity >= 0 && r.doneTo(s, i, p) {
			behind = append(behind, r.countryOf(p.entity))
		}
	}
	r.back(func(x *ref) bool {
		if x.sent == s && x.part == subject && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Country && (r.dealtWith(x, i, part) || r.judgedBy(s, i) >= 0) {
			behind = append(behind, r.countryOf(x.entities[0]))
		}
		if x.sent == s && len(x.entities) == 1 && r.possesses(s, x.head, i) {
			behind = append(behind, r.countryOf(x.entities[0])) // "reiterated Britain's support for the country"
		}
		if x.sent == s && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person && r.countryOf(x.entities[0]) >= 0 && (r.visitedBy(x, i) || r.metThere(x, i)) {
			behind = append(behind, r.countryOf(x.entities[0]))
		}
		return x.sent == s
	})
	behind = append(behind, r.facesAnother(s, i)...)
	r.back(func(x *ref) bool {
		if x.sent < s-3 {
			return false
		}
		if len(x.entities) == 1 && slices.Contains(behind, r.countryOf(x.entities[0])) {
			return true
		}
		if len(x.entities) != 1 || x.generic || x.sent == s && x.head < i && r.tok(s, x.head).Quoted && !r.tok(s, i).Quoted {
			return true // "“We thank Togo,” the country's minister said": not Togo's
		}
		c := x.entities[0]
		if r.beings[c].Kind != graph.Country {
			if r.beings[c].Kind != graph.Person || x.part != subject {
				return true
			}
			if c = r.countryOf(c); c < 0 {
				return true
			}
		}
		if w := r.lower(s, i); crowns[w] != "" && !r.styled(c, crowns[w]) || r.region != nil && !r.region[r.beings[c].ID] {
			return true // "the kingdom" is no republic
		}
		score := 4 - float64(s-x.sent) + 0.2*float64(min(5, r.beings[c].pieces))
		if x.part == subject {
			score += 1.5
		}
		if c == r.home() {
			score++
		}
		if r.amongSeveral(x) {
			score -= 3 // "sent envoys to Mali and Chad": "the country" is hardly either of them
		}
		if best < 0 || score > bestScore {
			best, bestScore = c, score
		}
		return true
	})
	if best < 0 {
		return nil
	}
	return r.one(best)
}

// judgedBy returns the verb by which somebody says what he thinks of what is the country's at token i, and that is hardly his own:
// "praising the country's progress"; -1.
func (r *reader) judgedBy(s, i int) int {
	ts := r.d.Sentences[s].Tokens
	o := ts[i].Head
	if ts[i].Rel != parse.NmodPoss || o < 0 || ts[o].Rel != parse.Obj || ts[o].Head < 0 || !appraising.Has(ts[ts[o].Head].Lemma) {
		return -1
	}
	return ts[o].Head
}

// appraising are the verbs for what somebody thinks of another's deeds.
var appraising = vocab.Words("praise", "applaud", "commend", "hail", "criticise", "criticize", "condemn", "denounce",
	"deplore", "welcome", "slam")

// amongSeveral reports whether a country is named in a list with another.
func (r *reader) amongSeveral(x *ref) bool {
	ts := r.d.Sentences[x.sent].Tokens
	if ts[x.head].Tag != parse.PROPN {
		return false
	}
	other := r.d.Sentences[x.sent].Child(x.head, parse.Conj)
	if ts[x.head].Rel == parse.Conj {
		other = ts[x.head].Head
	}
	if other < 0 {
		return false
	}
	p := r.at(x.sent, other)
	return p != nil && p.kind == graph.Country && p.entity != x.entities[0]
}

// doneTo reports whether a name after the subject at token i stands in the same clause, by itself or before an envoy
// or a troop: "The nation summoned the Russian ambassador".
func (r *reader) doneTo(s, i int, p *piece) bool {
	g := r.governor(s, r.headOf(s, p.from, p.to))
	if g != r.governor(s, i) && g >= 0 && p.sense == gazetteer.Adjective && r.tok(s, g).Rel == parse.Obj {
		g = r.governor(s, g)
	}
	return g == r.governor(s, i)
}

// possesses reports whether what stands at token i belongs to what the possessor at token x has.
func (r *reader) possesses(s, x, i int) bool {
	ts := r.d.Sentences[s].Tokens
	if ts[x].Rel != parse.NmodPoss || x > i {
		return false
	}
	for h := ts[i].Head; h >= 0; h = ts[h].Head {
		if h == ts[x].Head {
			return true
		}
		if c := r.d.Sentences[s].Child(h, parse.Case); c >= 0 && c < h && setsTime.Has(ts[c].Lemma) {
			return false // "Chad's decision to leave after the introduction of sanctions against the country"
		}
	}
	return false
}

// setsTime are the prepositions for when or why something was done.
var setsTime = vocab.Words("after", "before", "follow", "following", "since", "amid", "over", "despite")

// dealtWith reports whether a phrase at token i, which plays a part, is what the subject x
// does something to or with, so that it is not the subject itself: "Moscow accused the
// country", "Budapest seeks closer ties with the republic", but not "gave him a day to leave
// the country".
func (r *reader) dealtWith(x *ref, i int, part grammar) bool {
	if part != object && !r.joinedBy(x.sent, i, "with", "against", "to", "towards", "on", "upon") {
		return false
	}
	ts := r.d.Sentences[x.sent].Tokens
	v := r.governor(x.sent, i)
	for n := 0; v >= 0 && n < 6; n++ {
		if ts[v].Tag == parse.VERB && (ts[v].Rel == parse.Acl || r.d.Sentences[x.sent].Has(v, parse.Nsubj, parse.NsubjPass)) {
			break
		}
		if ts[v].Tag == parse.VERB && ts[v].Rel != parse.Conj && ts[v].Rel != parse.Xcomp && ts[v].Rel != parse.Advcl {
			break
		}
		v = ts[v].Head
	}
	if v >= 0 && ts[v].Rel == parse.Acl {
		return false
	}
	return v >= 0 && r.governor(x.sent, x.head) == v || part == object && (v < 0 || !r.d.Sentences[x.sent].Has(v, parse.Nsubj, parse.NsubjPass))
}
