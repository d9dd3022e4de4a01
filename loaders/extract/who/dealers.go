package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Who "they" are after a talk of two.

// dealersBefore returns the two persons of whom the sentence before says that one met, called
// or wrote to the other; nil.
func (r *reader) dealersBefore(s int) []int {
	for i := len(r.refs) - 1; i >= 0 && r.refs[i].sent >= s-1; i-- {
		if x := &r.refs[i]; x.sent == s-1 {
			if a, b := r.dealers(x, func(e int) bool { return r.beings[e].Kind == graph.Person }); a >= 0 && r.namedThere(s-1, a, b) {
				return []int{a, b}
			}
			if a, b := r.dealers(x, func(e int) bool { return r.meantByOffice(s-1, e) }); a >= 0 {
				return []int{a, b} // "The Kenyan president met the Ugandan leader. They"
			}
			return nil
		}
	}
	return nil
}

// meantByOffice reports whether a sentence means somebody, or his country, by an office alone.
func (r *reader) meantByOffice(s, e int) bool {
	for i := len(r.refs) - 1; i >= 0 && r.refs[i].sent >= s; i-- {
		x := &r.refs[i]
		if x.sent != s || x.mention < 0 || len(x.entities) != 1 || x.entities[0] != e || r.mentions[x.mention].Form != Title || r.mentions[x.mention].Role == "" {
			continue
		}
		v := r.governor(s, x.head)
		return x.part != subject || v >= 0 && deals.Has(r.tok(s, v).Lemma)
	}
	return false
}

// lastDealers returns the two persons of whom the clause nearest before a token says that one dealt with the other: "X told Y that he
// had a talk with Z and that they agreed"; -1.
func (r *reader) lastDealers(s, i int) (int, int) {
	person := func(e int) bool { return r.beings[e].Kind == graph.Person }
	a, b := r.dealers(&r.refs[len(r.refs)-1], person)
	if a < 0 {
		return a, b
	}
	at := -1
	for k := len(r.refs) - 1; k >= 0 && r.refs[k].sent == s; k-- {
		y := &r.refs[k]
		if y.from >= i || y.from < at || len(y.entities) != 1 || y.generic || !person(y.entities[0]) || !r.joinedBy(s, y.head, "with") {
			continue
		}
		for j := k - 1; j >= 0 && r.refs[j].sent == s; j-- {
			if x := r.dealerOf(&r.refs[j], y); x >= 0 && x != y.entities[0] {
				a, b, at = x, y.entities[0], y.from
			}
		}
	}
	return a, b
}

// deals are the verbs by which one meets several at once.
var deals = vocab.Words("meet", "hold", "have", "speak", "talk", "call", "host", "receive", "welcome", "confer",
	"join", "phone", "telephone", "discuss")

// withDealer adds who met a group to those of whom a sentence says that he did: "X spoke
// with Y and Z. They".
func (r *reader) withDealer(s int, group []int) []int {
	for i := len(r.refs) - 1; i >= 0 && r.refs[i].sent >= s; i-- {
		y := &r.refs[i]
		if y.sent != s || !slices.Equal(y.entities, group) || y.part != object && !r.joinedBy(s, y.head, "with", "to") {
			continue
		}
		for j := i; j >= 0 && r.refs[j].sent == s; j-- {
			if x := r.dealerOf(&r.refs[j], y); x >= 0 && !slices.Contains(group, x) {
				return append([]int{x}, group...)
			}
		}
		for j := i + 1; j < len(r.refs) && r.refs[j].sent == s; j++ {
			if x := r.dealerOf(&r.refs[j], y); x >= 0 && !slices.Contains(group, x) {
				return append([]int{x}, group...)
			}
		}
		return group
	}
	return group
}

// dealerOf returns the person of x where he is the subject of the verb of dealing that y is
// the other side of, else -1.
func (r *reader) dealerOf(x, y *ref) int {
	ts := r.d.Sentences[x.sent].Tokens
	if x.part != subject || len(x.entities) != 1 || x.generic || x.quoted || r.beings[x.entities[0]].Kind != graph.Person {
		return -1
	}
	v, g := r.governor(x.sent, x.head), r.governor(y.sent, y.head)
	if v < 0 || !deals.Has(ts[v].Lemma) || g != v && (g < 0 || ts[g].Head != v) {
		return -1
	}
	return x.entities[0]
}

// actorsBefore reports whether a sentence names an actor before a token, other than for the topic: "On Syria, they agreed".
func (r *reader) actorsBefore(s, i int) bool {
	if topical.Has(r.lower(s, 0)) && r.word(s, i-1) == "," {
		return false
	}
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].from < i; k++ {
		if r.pieces[k].entity >= 0 && r.pieces[k].actor {
			return true
		}
	}
	return false
}

// topical are the prepositions that begin a sentence with what it is about.
var topical = vocab.Words("on", "regarding", "concerning", "about", "turning", "discussing")

// twoAbove finds "they" of "X promised Y a loan when they met": who deal with each other in the
// clause above, by a verb that takes two; nil.
func (r *reader) twoAbove(s, i int) []int {
	ts := r.d.Sentences[s].Tokens
	v := ts[i].Head
	if v < 0 || ts[i].Rel != parse.Nsubj || ts[i].Quoted || !mutually.Has(ts[v].Lemma) || len(r.refs) == 0 || r.refs[len(r.refs)-1].sent != s {
		return nil
	}
	timed := r.lower(s, i-1) == "and" // "X said he spoke with Y and they agreed"
	for k := max(0, i-3); k < i; k++ {
		timed = timed || whenever.Has(r.lower(s, k))
	}
	if !timed {
		return nil
	}
	if a, b := r.dealers(&r.refs[len(r.refs)-1], func(e int) bool { return r.beings[e].Kind == graph.Person }); a >= 0 {
		return []int{a, b}
	}
	return nil
}

// whenever are the words that say when two met.
var whenever = vocab.Words("when", "after", "before", "since", "as", "while", "where")

// wholeGroup returns all of three or more who were last named together, in the sentence or the two before a plural that counts
// nobody: "A, B and C met. The ministers urged"; of "the Secretary and the Ministers" those who are ministers; nil.
func (r *reader) wholeGroup(t *title, fits func(int) bool) []int {
	if t.counted || !t.definite && r.lower(t.sent, t.from-1) != "and" {
		return nil
	}
	for s := t.sent - 1; s >= max(0, t.sent-2); s-- {
		all := r.largestGroup(s)
		if len(all) > 2 {
			out := slices.DeleteFunc(slices.Clone(all), func(e int) bool { return !fits(e) })
			if len(out) < 2 {
				return nil
			}
			return out
		}
		for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s; k++ {
			if r.pieces[k].kind == graph.Person {
				return nil // others have been spoken of since
			}
		}
	}
	return nil
}

// largestGroup returns the persons whom a sentence names together, or all whom it names where it says that they meet.
func (r *reader) largestGroup(s int) (all []int) {
	r.back(func(x *ref) bool {
		if x.sent == s && !x.generic && !x.quoted && len(x.entities) > len(all) && !slices.ContainsFunc(x.entities, func(e int) bool { return r.beings[e].Kind != graph.Person }) {
			all = x.entities
		}
		return x.sent >= s
	})
	if root := r.d.Sentences[s].Root(); root >= 0 && (r.tok(s, root).Lemma == "meet" || r.tok(s, root).Lemma == "gather") && r.d.Sentences[s].Child(root, parse.Obj) < 0 {
		var named []int
		for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].from < root; k++ {
			if p := &r.pieces[k]; p.kind == graph.Person && p.entity >= 0 && !slices.Contains(named, p.entity) {
				named = append(named, p.entity)
			}
		}
		if len(named) > len(all) {
			return named
		}
	}
	return all
}

// statesThatMet returns the states of the two persons whose meeting the sentence tells before i, wherever that was: "A met B in Luanda to
// mend ties between the two neighbours"; nil.
func (r *reader) statesThatMet(s, i int) []int {
	if len(r.refs) == 0 || r.refs[len(r.refs)-1].sent != s || r.lower(s, i-1) != "two" && r.lower(s, i-1) != "both" && !r.opposed(s, i) {
		return nil
	}
	switch r.tok(s, i).Lemma {
	case "country", "nation", "state", "neighbour", "neighbor":
	default:
		return nil
	}
	a, b := r.dealers(&r.refs[len(r.refs)-1], func(e int) bool { return r.beings[e].Kind == graph.Person })
	if a < 0 || r.formerly(a) || r.formerly(b) {
		return nil
	}
	c, d := r.stateFor(a), r.stateFor(b)
	if c < 0 || d < 0 || c == d {
		return nil
	}
	return []int{c, d}
}

// stateFor returns the country of somebody, else that of which he holds an office; -1.
func (r *reader) stateFor(e int) int {
	if c := r.countryOf(e); c >= 0 {
		return c
	}
	return r.stateOf(e)
}

// actsFor returns the country for which somebody acts; -1.
func (r *reader) actsFor(e int) int {
	if r.formerly(e) {
		return -1
	}
	return r.countryOf(e)
}

// formerly reports whether a person is said to have held an office that is over, as mediators have: he stands for no state.
func (r *reader) formerly(e int) bool {
	hs := r.heldBy(e)
	return len(hs) > 0 && slices.ContainsFunc(hs, func(h held) bool { return h.status == graph.Former }) &&
		!slices.ContainsFunc(hs, func(h held) bool { return h.status != graph.Former && h.of.Kind() == graph.Country })
}

// namedThere reports whether a sentence has one of two persons by name.
func (r *reader) namedThere(s, a, b int) bool {
	for i := r.firstPiece(s); i < len(r.pieces) && r.pieces[i].sent == s; i++ {
		if e := r.pieces[i].entity; e == a || e == b {
			return true
		}
	}
	return false
}
