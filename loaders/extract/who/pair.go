package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// pair returns the n entities of a kind last spoken of together, else one by
// one; nil where there are not as many. Who only brought them together comes last.
func (r *reader) pair(s, from, n int, fits func(int) bool) []int {
	if hosts := r.hosts(s); hosts != nil {
		for k := max(0, from-2); k < min(from+3, len(r.words[s])); k++ {
			if w := r.lower(s, k); w != "mediating" && w != "host" && w != "hosting" {
				continue
			}
			if slices.Sort(hosts); len(slices.Compact(hosts)) == n {
				return slices.Compact(hosts) // "the two mediating countries"
			}
			return r.pairOf(s, from, n, fits)
		}
		if out := r.pairOf(s, from, n, func(e int) bool { return !slices.Contains(hosts, e) && fits(e) }); out != nil {
			return out
		}
	}
	return r.pairOf(s, from, n, fits)
}

// hosts returns whom the last sentences have host, chair or mediate talks.
func (r *reader) hosts(s int) []int {
	var out []int
	r.back(func(x *ref) bool {
		if x.sent < s-6 {
			return false
		}
		if len(x.entities) == 0 || x.generic {
			return true
		}
		if v := r.governor(x.sent, x.head); v >= 0 && hosting.Has(r.tok(x.sent, v).Lemma) && r.tok(x.sent, v).Tag == parse.VERB && !r.dines(x.sent, v) &&
			(r.joinedBy(x.sent, x.head, "by") || x.part == subject && r.tok(x.sent, x.head).Rel != parse.NsubjPass) || r.triers(x.sent, x.head) {
			out = append(out, x.entities...)
		}
		return true
	})
	return out
}

// dines reports whether what a verb is the host of is a meal, at which the host is a guest himself.
func (r *reader) dines(s, v int) bool {
	o := r.d.Sentences[s].Child(v, parse.Obj)
	if o < 0 {
		return false
	}
	switch r.tok(s, o).Lemma {
	case "dinner", "lunch", "breakfast", "banquet", "luncheon", "supper", "reception":
		return true
	}
	return false
}

// hosting lists the verbs of those who bring others together.
var hosting = vocab.Words("host", "broker", "mediate", "facilitate", "chair", "sponsor", "moderate")

// pairOf is pair for all who fit.
func (r *reader) pairOf(s, from, n int, fits func(int) bool) []int {
	// "Assad sent messages to both leaders": not to himself.
	inObject := r.underVerb(s, from)
	// "Both countries have moved troops to their borders with Colombia": nor Colombia.
	var behind []int
	for i := r.firstPiece(s); i < len(r.pieces) && r.pieces[i].sent == s; i++ {
		if p := &r.pieces[i]; p.from > from && !r.nextClause(s, from, p.from) && !slices.Contains(r.words[s][from:p.from], "according") {
			if e := r.pieceBeing(p); e >= 0 {
				behind = append(behind, e)
			}
		}
	}
	if sp := r.quoterNear(s, from); sp >= 0 {
		// "I appealed to the two leaders," says a third.
		all := fits
		fits = func(e int) bool { return e != sp && all(e) }
	}
	// "X met Y, his spokesman said, and the two agreed": not the spokesman.
	others := fits
	fits = func(e int) bool {
		return others(e) && !slices.ContainsFunc(r.beings[e].held, func(h held) bool { return h.class == "spokesperson" })
	}
	if part, _ := r.part(s, from); part == object || part == oblique && r.joinedBy(s, from, "between", "with", "to", "for", "from") {
		above := r.governor(s, from) // "phoned both and urged the two countries"
		for above >= 0 && r.tok(s, above).Rel == parse.Conj {
			above = r.tok(s, above).Head
		}
		// "Beijing's spokeswoman urged the two countries": not her own.
		for k := len(r.refs) - 1; k >= 0 && r.refs[k].sent == s; k-- {
			if x := &r.refs[k]; x.part == subject && x.from < from && len(x.entities) == 1 && (r.governor(s, x.head) == r.governor(s, from) || r.governor(s, x.head) == above) {
				if c := r.countryOf(x.entities[0]); c >= 0 {
					behind = append(behind, c)
				}
			}
		}
		if len(behind) == 0 {
			if e := r.ownerOfAsker(s, from, above); e >= 0 && r.countryOf(e) >= 0 {
				behind = append(behind, r.countryOf(e)) // "His officials asked both delegations"
			}
		}
	}
	r.groups(s)
	// What an adjective only says of somebody's origin ("Italian Major General") comes last.
	out, since := r.oneByOne(s, from, n, inObject, true, behind, fits)
	if all, last := r.oneByOne(s, from, n, inObject, false, behind, fits); len(out) != n || since < last-2 {
		out, since = all, last
	}
	reach := jointReach
	if n > 2 {
		reach = 6 // three are hardly three by chance
	}
	if joint := r.joint(s, min(since, s)-reach, from, n, inObject, fits); joint != nil && (since < s || n > 2) {
		return joint
	}
	if len(out) != n {
		return r.joint(s, s-6, from, n, inObject, fits) // "… agreed to reopen the line to La Paz": Bolivia too
	}
	slices.Reverse(out)
	return out
}

// nextClause reports whether another clause begins between two tokens, behind the verb of the
// first: "the two countries expelled envoys, … had warmed since X visited Fiji".
func (r *reader) nextClause(s, from, to int) bool {
	n := 0
	for i := from; i < to; i++ {
		if t := r.tok(s, i); t.XPOS == parse.VBD || t.XPOS == parse.VBZ || t.XPOS == parse.VBP {
			n++
		}
	}
	return n > 2
}

// oneByOne returns the n entities of a kind last named, fewer where there are no more, and the
// sentence of the last of them.
func (r *reader) oneByOne(s, from, n int, inObject, strict bool, behind []int, fits func(int) bool) (out []int, since int) {
	limit, seen := s-6, s
	since = s
	r.back(func(x *ref) bool {
		if x.sent < limit {
			return false
		}
		if n == 2 && x.sent < seen && len(out) < 2 {
			// Two who dealt with each other come before a third who is named by the way.
			seen = x.sent
			if a, b := r.dealers(x, fits); a >= 0 && (len(out) == 0 || out[0] == a || out[0] == b || out[0] == r.countryOf(a) || out[0] == r.countryOf(b)) {
				out = []int{b, a}
				return false
			}
		}
		if x.quoted && !r.tok(s, from).Quoted || x.sent == s && inObject && (x.part == subject || r.underSubject(s, x.head)) {
			return true
		}
		if len(x.entities) == n && !x.generic && !slices.ContainsFunc(x.entities, func(e int) bool { return !fits(e) }) && len(out) == 0 {
			out = slices.Clone(x.entities)
			return false
		}
		if strict && x.mention >= 0 && (r.mentions[x.mention].Form == Demonym && r.ranksName(x) || r.ownsNext(x) || x.part == possessive && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person) {
			return true // "Italy's Andrea Orizio", "Aliyev's remark"
		}
		if len(x.entities) == 1 && fits(x.entities[0]) && !slices.Contains(out, x.entities[0]) && !slices.Contains(behind, x.entities[0]) &&
			(len(out) == 0 || (r.beings[out[0]].Kind == graph.Person) == (r.beings[x.entities[0]].Kind == graph.Person)) {
			out, since = append(out, x.entities[0]), x.sent
		}
		return len(out) < n
	})
	return out, since
}

// underSubject reports whether a word only says who the subject of a clause is: "Tusk, a former
// president of the European Council, praised".
func (r *reader) underSubject(s, h int) bool {
	for h >= 0 && !r.tok(s, h).Tag.Is(parse.VERB, parse.AUX) {
		if r.tok(s, h).Rel.Is(parse.Nsubj, parse.NsubjPass) {
			return true
		}
		h = r.tok(s, h).Head
	}
	return false
}

// ranksName reports whether an adjective stands before a military rank or the like, which is
// nobody's office, or tells of the origin of somebody who serves another: "the Slovak envoy" of
// the European Union.
func (r *reader) ranksName(x *ref) bool {
	to := r.mentions[x.mention].To
	if to >= len(r.words[x.sent]) || r.titleAt[x.sent][to] < 0 {
		return false
	}
	if w := r.lower(x.sent, x.from-1); x.from > 0 && (w == "former" || w == "ex" || w == "late") {
		return true // "former South African president X", who acts for no state
	}
	t := &r.titles[r.titleAt[x.sent][to]]
	if len(t.entities) == 1 && r.beings[t.entities[0]].Kind == graph.Person && len(x.entities) == 1 {
		id := r.beings[x.entities[0]].country
		if hs := r.heldBy(t.entities[0]); len(hs) > 0 && !slices.ContainsFunc(hs, func(h held) bool {
			return h.of.Kind() == graph.Country && h.of == id || h.of != "" && r.byID[h.of] > 0 && r.beings[r.byID[h.of]].country == id
		}) {
			return true
		}
	}
	role := t.role
	return role.Class == "military" || unofficial(role.Class)
}

// jointReach is how many sentences before the second of two who were named one by one
// those may have been named together whom "both countries" means rather.
const jointReach = 0

// joint returns the n entities of a kind last named together, in one coordination or by one
// word, from sentence first on; nil.
func (r *reader) joint(s, first, from, n int, inObject bool, fits func(int) bool) []int {
	var out, doers []int // doers: who does it to them
	r.back(func(x *ref) bool {
		if x.sent < first {
			return false
		}
		if inObject && x.sent == s && x.part == subject && x.from < from {
			doers = append(doers, x.entities...)
		}
		if slices.ContainsFunc(x.entities, func(e int) bool { return slices.Contains(doers, e) }) {
			return true // "Norway and Canada quarrel with Sudan. Norway urged both sides"
		}
		if len(x.entities) == n && !x.generic && !(x.quoted && !r.tok(s, from).Quoted) && !(x.sent == s && (x.from >= from || x.part == subject && inObject)) &&
			!slices.ContainsFunc(x.entities, func(e int) bool { return !fits(e) }) {
			out = slices.Clone(x.entities)
		}
		return out == nil
	})
	return out
}

// dealers returns the first two of a sentence, given by its last ref, of whom one
// is the subject of a verb and the other its object or joined to it by "with" or
// "to"; -1 where there are none.
func (r *reader) dealers(last *ref, fits func(int) bool) (int, int) {
	s := last.sent
	first := len(r.refs) - 1
	for first > 0 && r.refs[first].sent > s {
		first--
	}
	end := first + 1
	for first > 0 && r.refs[first-1].sent == s {
		first--
	}
	ts := r.d.Sentences[s].Tokens
	refs := r.refs[first:end]
	root := r.d.Sentences[s].Root()
	told := root >= 0 && ts[root].Quoted // a readout between quotation marks
	for i := range refs {
		x := &refs[i]
		if x.part != subject || len(x.entities) != 1 || x.generic || x.quoted && !told || !fits(x.entities[0]) {
			continue
		}
		v := r.governor(s, x.head)
		if v >= 0 && ts[v].Tag == parse.PROPN {
			v = r.governor(s, v) // parsed as joined to its country
		}
		if v < 0 || ts[v].Tag != parse.VERB {
			continue
		}
		for j := range refs {
			y := &refs[j]
			if y == x || len(y.entities) != 1 || y.generic || y.entities[0] == x.entities[0] || !fits(y.entities[0]) || r.beings[y.entities[0]].Kind != r.beings[x.entities[0]].Kind {
				continue
			}
			g := r.governor(s, y.head)
			switch {
			case y.part == object && g == v:
			case y.part == oblique && r.joinedBy(s, y.head, "with", "to") && (g == v || g >= 0 && ts[g].Head == v && ts[g].Rel.Is(parse.Obj, parse.Obl)):
			default:
				continue
			}
			return x.entities[0], y.entities[0]
		}
	}
	return -1, -1
}

// statesOfTwo returns the states of two persons to whom the sentence has somebody turn before: "phoned
// Swaraj and Qureshi and urged both sides to show restraint"; nil where they are not of two.
func (r *reader) statesOfTwo(s, i int) []int {
	r.groups(s)
	for k := len(r.refs) - 1; k >= r.sentenceRefs && r.refs[k].sent == s; k-- {
		x := &r.refs[k]
		if !x.group || len(x.entities) != 2 || x.part == subject || x.from >= i {
			continue
		}
		var out []int
		for _, e := range x.entities {
			c := r.stateFor(e)
			if r.beings[e].Kind != graph.Person || c < 0 || slices.Contains(out, c) {
				return nil
			}
			out = append(out, c)
		}
		return out
	}
	return nil
}

// underVerb reports whether a phrase depends on a verb otherwise than as its subject.
func (r *reader) underVerb(s, i int) bool {
	for i < len(r.words[s])-1 && r.tok(s, i).Tag.Is(parse.DET, parse.NUM, parse.ADJ) && r.tok(s, i+1).Tag.Is(parse.DET, parse.NUM, parse.ADJ, parse.NOUN, parse.PROPN) {
		i++ // to the noun, or in "the two agreed" to the number
	}
	for h := r.tok(s, i).Head; r.tok(s, i).Rel == parse.Nmod && h >= 0 && h < i && r.tok(s, h).Tag == parse.NOUN; h = r.tok(s, i).Head {
		i = h // "but the ministers of the two countries met"
	}
	if part, _ := r.part(s, i); part != subject {
		return true
	}
	k := i - 1
	for k > 0 && r.tok(s, k).Tag.Is(parse.DET, parse.NUM, parse.ADJ) {
		k--
	}
	return k >= 0 && r.tok(s, k).Tag == parse.VERB && r.d.Sentences[s].Has(k, parse.Nsubj) // "said the two had", "praised the two for"
}
