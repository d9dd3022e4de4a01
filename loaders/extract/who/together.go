package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// mutualAt returns how many tokens "each other", "one another" and "the other"
// have where one of them stands at a token; 0 elsewhere.
func (r *reader) mutualAt(s, i int) int {
	ws := r.words[s]
	if i+1 >= len(ws) {
		return 0
	}
	if r.formerAt(s, i) {
		return 2
	}
	switch ws[i] {
	case "each", "one":
		if ws[i+1] == "other" || ws[i+1] == "another" {
			return 2
		}
	case "The":
		if ws[i+1] == "latter" && i+2 < len(ws) && (r.finiteAfter(s, i+2) || r.tok(s, i+2).Tag == parse.VERB || ws[i+2] == ",") {
			return 2
		}
	case "the":
		if ws[i+1] == "latter" && (i+2 == len(ws) || !r.tok(s, i+2).Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.NUM)) {
			return 2
		}
		if ws[i+1] == "other" && (i+2 == len(ws) || !r.tok(s, i+2).Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.NUM) && !r.is(s, i+2, joint)) {
			return 2
		}
	}
	return 0
}

// resolveMutual lets "each other" mean those who do it to each other.
func (r *reader) resolveMutual(s, i, n int) {
	switch r.lower(s, i+1) {
	case "latter":
		r.latter(s, i)
		return
	case "former":
		r.former(s, i)
		return
	}
	r.groups(s)
	var out []int
	r.back(func(x *ref) bool {
		if x.sent < s {
			return false
		}
		if len(x.entities) > 1 && !x.generic && (x.part == subject || out == nil) {
			out = x.entities
		}
		return out == nil || x.part != subject
	})
	if out == nil || r.lower(s, i) == "the" && len(out) > 2 {
		return
	}
	r.mention(Mention{Sentence: s, From: i, To: i + n, Head: r.headOf(s, i, i+n), Entities: out, Form: Pronoun, Plural: true, Actor: true, Confidence: 0.8})
}

// latter lets "the latter" mean the actor named last, in the sentence or the one before.
func (r *reader) latter(s, i int) {
	if r.formerOf.Sentence >= s-1 && r.formerOf.Token > 0 && r.second >= 0 {
		// "The former thanked Tehran, the latter": the other of the two
		r.mention(Mention{Sentence: s, From: i, To: i + 2, Head: i + 1, Entities: r.one(r.second), Form: Pronoun, Actor: true, Confidence: 0.7})
		return
	}
	r.back(func(x *ref) bool {
		if x.sent < s-1 {
			return false
		}
		if x.mention < 0 || x.pronoun || x.modifies || x.generic || len(x.entities) != 1 || !r.beings[x.entities[0]].Kind.IsActor() || r.owns(x) || x.sent == s && r.lower(s, 0) == "according" {
			return true // not the source: "According to the ministry the latter apologised"
		}
		r.mention(Mention{Sentence: s, From: i, To: i + 2, Head: i + 1, Entities: x.entities, Form: Pronoun, Actor: true, Confidence: 0.7})
		return false
	})
}

// alone reports whether "both" or "each" stands for two by itself: not "both
// sides", "both in Paris and in Rome".
func (r *reader) alone(s, i int) bool {
	switch r.words[s][i] {
	case "both", "Both":
	case "Each":
		return i+1 < len(r.words[s]) && r.tok(s, i+1).Tag == parse.VERB
	default:
		return false
	}
	if i+1 >= len(r.words[s]) || r.pieceAt[s][i+1] >= 0 || r.titleAt[s][i+1] >= 0 {
		return false
	}
	t := r.tok(s, i+1)
	if t.Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.NUM, parse.DET, parse.PRON) || r.word(s, i+1) == "of" {
		return false
	}
	if r.words[s][i] == "both" && (i == 0 || !r.tok(s, i-1).Tag.Is(parse.VERB, parse.ADP) && !(r.tok(s, i-1).Tag.Is(parse.SCONJ, parse.CCONJ) && t.Tag.Is(parse.VERB, parse.AUX))) {
		return false // "Paris and Rome both agreed", "Paris and Rome, both members of": beside those meant
	}
	for k := i + 2; k+1 < min(i+10, len(r.words[s])); k++ {
		if r.words[s][k] == "and" && r.tok(s, k+1).Tag == t.Tag && t.Tag != parse.AUX {
			return false
		}
	}
	return true
}

// resolveBoth finds the two of "both", "each", "the pair": not who does it to them.
func (r *reader) resolveBoth(s, i int) {
	by := r.asker(s, i)
	without := func(two []int) []int {
		if by >= 0 && slices.Contains(two, by) {
			return nil
		}
		return two
	}
	out := without(r.twoNamed(s - 1))
	if out == nil {
		out = without(r.twoSubjects(s - 1))
	}
	if out == nil {
		// "Ireland and Spain recognised Palestine. Israel recalled its envoys from both"
		out = r.joint(s, s-1, i, 2, by >= 0, func(e int) bool { return e != by && r.beings[e].Kind.IsActor() })
		slices.Reverse(out)
	}
	if out == nil {
		out = r.pair(s, i, 2, func(e int) bool { return e != by && r.beings[e].Kind.IsActor() && !r.organOf(e) })
	}
	if out == nil {
		return
	}
	r.mention(Mention{Sentence: s, From: i, To: i + 1, Head: i, Entities: out, Form: Pronoun, Plural: true, Actor: true, Confidence: 0.7})
}

// organOf reports whether somebody is an organ of a state, through which the state itself speaks.
func (r *reader) organOf(e int) bool {
	b := &r.beings[e]
	return b.Kind == graph.Organization && b.country != "" && !warring(b.class)
}

// twoNamed returns the two persons whom a sentence names; nil where it names more or fewer.
func (r *reader) twoNamed(s int) []int {
	var out []int
	for i := r.firstPiece(max(s, 0)); s >= 0 && i < len(r.pieces) && r.pieces[i].sent == s; i++ {
		if e := r.pieces[i].entity; e >= 0 && r.beings[e].Kind == graph.Person && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// twoSubjects returns the two persons of whom a sentence tells something, whoever else it names:
// "A, sent by B, took part, as did C"; nil where they are not two.
func (r *reader) twoSubjects(s int) []int {
	var out []int
	r.back(func(x *ref) bool {
		if x.sent == s && (x.part == subject || r.lower(s, x.from-1) == "did") && len(x.entities) == 1 && !x.generic && r.beings[x.entities[0]].Kind == graph.Person && !slices.Contains(out, x.entities[0]) {
			out = append(out, x.entities[0])
		}
		return x.sent >= s
	})
	if len(out) != 2 {
		return nil
	}
	slices.Reverse(out)
	return out
}

// other returns the person last spoken of beside one, in the sentence or the two
// before: whom "his host" and "her counterpart" mean; -1.
func (r *reader) other(s, person int, fits func(int) bool) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-2 {
			return false
		}
		if len(x.entities) == 1 && !x.generic && x.entities[0] != person && r.beings[x.entities[0]].Kind == graph.Person && fits(x.entities[0]) {
			found = x.entities[0]
		}
		return found < 0
	})
	return found
}

// partner returns the person with whom one has last been said to deal, in the six sentences
// before; -1.
func (r *reader) partner(s, person int, fits func(int) bool) int {
	seen := s + 1 // the sentence itself too: "X met Y at Z's and urged his guest"
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-6 {
			return false
		}
		if x.sent < seen {
			seen = x.sent
			a, b := r.dealers(x, func(e int) bool { return r.beings[e].Kind == graph.Person })
			if b == person {
				a, b = b, a
			}
			if a == person && fits(b) {
				found = b
			}
		}
		return found < 0
	})
	return found
}

// neighbour returns the country last spoken of beside one: whom "its neighbour"
// means; nil.
func (r *reader) neighbour(s, i, country int) []int {
	// "The presidents of Sudan and South Sudan met after Khartoum had bombed its neighbour"
	there := -1
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].from < i; k++ {
		if e := r.pieceBeing(&r.pieces[k]); e >= 0 && r.beings[e].Kind == graph.Country && e != country && e != there && !r.doesThat(s, r.pieces[k].to) {
			if there >= 0 {
				there = -1
				break
			}
			there = e
		}
	}
	if there >= 0 {
		return r.one(there)
	}
	var out []int
	r.back(func(x *ref) bool {
		if x.sent < s-2 {
			return false
		}
		if len(x.entities) == 1 && !x.generic && x.entities[0] != country && r.beings[x.entities[0]].Kind == graph.Country && !slices.Contains(out, x.entities[0]) {
			out = append(out, x.entities[0])
		}
		return true
	})
	if w := r.lower(s, i); len(out) == 0 && (w == "his" || w == "her") {
		state := func(e int) int {
			if c := r.countryOf(e); c >= 0 {
				return c
			}
			return r.stateOf(e)
		}
		// Of those of whom the text has named only the leaders.
		if p := r.other(s, -1, func(e int) bool { return state(e) >= 0 && state(e) != country }); p >= 0 {
			return r.one(state(p))
		}
	}
	if h := r.home(); len(out) > 1 && h != country && slices.Contains(out, h) {
		return r.one(h) // whose story it is
	}
	if len(out) != 1 {
		return nil // which, nobody can tell
	}
	return r.one(out[0])
}

// withOthers reports whether others of whom none is named act together with somebody: "Obama and his European colleagues".
func (r *reader) withOthers(x *ref) bool {
	ts := r.d.Sentences[x.sent].Tokens
	for k := x.head + 1; k < min(x.head+12, len(ts)); k++ {
		if ts[k].Rel == parse.Conj && ts[k].Head == x.head && ts[k].XPOS == parse.NNS && standBeside.Has(ts[k].Lemma) {
			return true
		}
	}
	return false
}

// standBeside are the nouns for those with whom one stands.
var standBeside = vocab.Words("colleague", "counterpart", "ally", "partner", "leader", "minister", "aide", "adviser", "advisor", "supporter", "follower", "deputy", "fellow", "official")

// doTogether returns the persons who were last said to do something together, one of them at least a leader, some sentences
// before: "X and Y discussed trade. X praised Greece. … The two leaders"; nil.
func (r *reader) doTogether(s, count int, fits func(int) bool) []int {
	var out []int
	r.back(func(x *ref) bool {
		if x.sent < s-6 {
			return false
		}
		if x.sent < s && x.part == subject && x.main && !x.generic && !x.quoted && len(x.entities) == count &&
			!slices.ContainsFunc(x.entities, func(e int) bool { return r.beings[e].Kind != graph.Person }) && slices.ContainsFunc(x.entities, fits) {
			out = slices.Clone(x.entities)
		}
		return out == nil
	})
	return out
}
