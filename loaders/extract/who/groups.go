package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// groups enters what "A and B" refers to together, for "they" and "the two".
func (r *reader) groups(s int) {
	from := r.sentenceRefs
	if len(r.refs)-from < 2 {
		return
	}
	r.refs = r.refs[:from+len(slices.DeleteFunc(r.refs[from:], func(x ref) bool { return x.group }))]
	refs := r.refs[from:]
	ts := r.d.Sentences[s].Tokens
	var room [8]int
	inside := room[:0] // mentions that stand within a list: no list of their own begins there
	for i := range refs {
		a := &refs[i]
		if a.mention < 0 || len(a.entities) != 1 || a.plural || slices.Contains(inside, a.mention) {
			continue
		}
		first := a.mention
		all := append(r.all[:0], a.entities[0])
		last := a.mention
		for j := range refs {
			b := &refs[j]
			if b.mention < 0 || j == i || len(b.entities) != 1 || b.plural || b.from <= a.from || slices.Contains(all, b.entities[0]) || ts[b.head].XPOS == parse.PRPS {
				continue // of "X, and its minister" not "its"
			}
			if r.beings[b.entities[0]].Kind != r.beings[a.entities[0]].Kind && r.beings[b.entities[0]].Kind == graph.Place {
				continue
			}
			if b.modifies && r.beings[a.entities[0]].Kind == graph.Person && r.beings[b.entities[0]].Kind != graph.Person {
				continue // "George Robertson and EU envoy Javier Solana"
			}
			if isPossessive(r.word(s, r.mentions[last].To)) && r.mentions[last].To+1 == b.from || r.owns(b) {
				continue // "Brazil's Lula", whatever the parse
			}
			joined := b.head
			if n := ts[b.head].Head; ts[b.head].Rel == parse.Appos && n >= 0 && r.beings[b.entities[0]].Kind == graph.Person {
				joined = n // "X and his rival Y"
			}
			if ts[joined].Rel == parse.Conj && ts[joined].Head == a.head || r.adjoined(s, r.mentions[last].To, b.from) || r.sameCase(s, a.from, r.mentions[last].To, b.from) ||
				!b.modifies && b.from-r.mentions[last].To == 2 && r.lower(s, b.from-2) == "and" && r.lower(s, b.from-1) == "the" {
				all = append(all, b.entities[0])
				last = b.mention
				if b.mention > first && !a.modifies {
					inside = append(inside, b.mention)
				}
			}
		}
		for len(all) > 1 {
			b := r.listedBefore(refs, all[0], r.mentions[a.mention].From)
			if b == nil || slices.Contains(all, b.entities[0]) {
				break
			}
			all, a = slices.Insert(all, 0, b.entities[0]), b
		}
		if len(all) > 1 {
			g := *a
			r.all = all
			all = slices.Clone(all)
			g.mention, g.entities, g.plural, g.group = -1, all, true, true
			r.refs = append(r.refs, g)
			refs = r.refs[from : from+len(refs)]
		}
	}
}

// listedBefore returns the person of "A, his Polish counterpart B and C" who stands before
// the comma and the titles of B, which begins at a token; nil.
func (r *reader) listedBefore(refs []ref, b, from int) *ref {
	if len(refs) == 0 {
		return nil
	}
	s, k := refs[0].sent, from-1
	if r.beings[b].Kind == graph.Country {
		return r.stateBefore(refs, s, k)
	}
	if r.beings[b].Kind != graph.Person {
		return nil
	}
	for ; k > 0 && r.word(s, k) != ","; k-- {
		if p := r.at(s, k); p != nil && p.kind == graph.Person || r.titleAt[s][k] < 0 && p == nil && possessivePronouns[r.lower(s, k)] == 0 && !isPossessive(r.word(s, k)) && !r.tok(s, k).Tag.Is(parse.ADJ, parse.DET) && !r.honorificAt(s, k) {
			return nil
		}
	}
	if k == from-1 {
		return nil // "A, B and C" hangs together by itself, or is an apposition
	}
	for i := range refs {
		if x := &refs[i]; x.mention >= 0 && r.mentions[x.mention].To == k && r.mentions[x.mention].Form == Name && len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Person {
			return x
		}
	}
	return nil
}

// stateBefore returns the state before the comma at token k, in "Chad, Mali and Niger"; nil where
// it stands in a phrase that opens the sentence.
func (r *reader) stateBefore(refs []ref, s, k int) *ref {
	if r.lower(s, k) == "the" {
		k--
	}
	for i := range refs {
		x := &refs[i]
		if k < 2 || r.word(s, k) != "," || x.mention < 0 || r.mentions[x.mention].To != k || r.mentions[x.mention].Form != Name || len(x.entities) != 1 || r.beings[x.entities[0]].Kind != graph.Country {
			continue
		}
		if x.from == 1 && r.tok(s, 0).Tag == parse.ADP {
			return nil // "In China, France and Spain agreed"
		}
		return x
	}
	return nil
}

// owns reports whether a name only says whose the next one is: "Guyana's Irfaan Ali".
func (r *reader) owns(x *ref) bool {
	to := r.mentions[x.mention].To
	if !isPossessive(r.word(x.sent, to)) {
		return false
	}
	for k := to + 1; k < min(to+4, len(r.words[x.sent])); k++ {
		if p := r.at(x.sent, k); p != nil {
			return p.kind == graph.Person
		}
		if r.titleAt[x.sent][k] >= 0 {
			return true // "Iraq's caretaker premier X"
		}
	}
	return false
}

// adjoined reports whether "and" alone, or with a title, stands between two tokens.
func (r *reader) adjoined(s, from, to int) bool {
	if k := from + 1; to-from > 1 && to-from < 10 && (r.lower(s, from) == "and" || r.word(s, from) == "," && r.lower(s, k) == "and") {
		for ; k < to && (r.titleAt[s][k] >= 0 || r.at(s, k) != nil && r.at(s, k).kind != graph.Person || isPossessive(r.word(s, k)) || r.tok(s, k).Tag.Is(parse.ADJ, parse.CCONJ) || r.honorificAt(s, k)); k++ {
		}
		if k == to && r.titleAt[s][k-1] >= 0 {
			return true // "A and Iraq's caretaker premier B"
		}
	}
	return to-from == 1 && r.lower(s, from) == "and" || to-from == 2 && r.word(s, from) == "," && r.lower(s, from+1) == "and" ||
		to-from == 3 && r.lower(s, from) == "and" && r.at(s, from+1) != nil && isPossessive(r.word(s, from+2))
}

// sameCase reports whether the phrase at token to goes on with the preposition of the one at
// token a, which ends before from: "spoke with A and separately with B".
func (r *reader) sameCase(s, a, from, to int) bool {
	w, k := r.lower(s, to-1), to-2
	if w != "with" && w != "to" || k < from {
		return false
	}
	for k > from && r.tok(s, k).Tag == parse.ADV {
		k--
	}
	if r.lower(s, k) != "and" || k != from && !(k == from+1 && r.word(s, from) == ",") {
		return false
	}
	for k = a - 1; k >= max(0, a-9) && !r.tok(s, k).Tag.Is(parse.VERB, parse.AUX, parse.ADP); k-- {
	}
	return k >= 0 && r.lower(s, k) == w
}

// bodyOfGroup returns whose ministers or leaders "the ministers" are where the article has told of those of one body: "EU foreign
// ministers have agreed … The ministers said"; nil.
func (r *reader) bodyOfGroup(t *title) []int {
	for k := len(r.titles) - 1; k >= 0; k-- {
		u := &r.titles[k]
		if u.sent < t.sent && u.role.Plural && !u.counted && u.role.Class == t.role.Class && r.lower(u.sent, u.roleTo-1) == r.lower(t.sent, t.roleTo-1) {
			if len(u.entities) == 1 && r.beings[u.entities[0]].Kind == graph.Organization && (t.role.Class == "minister" || t.role.Class == "leader" || t.role.Class == "head-of-state" || t.role.Class == "head-of-government") {
				return u.entities
			}
			return nil
		}
	}
	return nil
}
