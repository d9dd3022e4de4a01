package who

import (
	"slices"

	"backchannel/loaders/extract/parse"
)

// groupsAhead is how many sentences further on a report names those whom its lead counts.
const groupsAhead = 6

// armedBodies returns whom "two rebel movements", "the three armed groups" are, with the noun at i: as many groups under arms as
// are counted, and no more, named in the sentence, else before it where the words are definite, else in those that follow; with the token
// that the words begin with. nil for none.
func (r *reader) armedBodies(s, i int) (es []int, from int) {
	if !bodies.Has(r.tok(s, i).Lemma) || r.tok(s, i).XPOS != parse.NNS || !fights.Has(r.tok(s, max(0, i-1)).Lemma) {
		return nil, 0
	}
	count, definite := 0, false
	for k := i - 2; k >= max(0, i-6); k-- {
		w := r.lower(s, k)
		switch {
		case counts[w] > 0:
			count, from, definite = counts[w], k, w == "both" || r.lower(s, k-1) == "the" || r.lower(s, k-1) == "these"
		case r.tok(s, k).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM):
			continue
		}
		break
	}
	if count == 0 {
		return nil, 0
	}
	return r.armedNamed(s, i, count, definite), from
}

// armedNamed returns as many groups under arms as are counted where the article names so many around token i of sentence s.
func (r *reader) armedNamed(s, i, count int, definite bool) []int {
	in := func(first, last int) []int {
		var out []int
		for k := r.firstPiece(first); k < len(r.pieces) && r.pieces[k].sent <= last; k++ {
			if p := &r.pieces[k]; p.entity >= 0 && !(first == s && last == s && p.from < i && definite) && r.armed(p.entity) && !slices.Contains(out, p.entity) {
				out = append(out, p.entity)
			}
		}
		return out
	}
	ranges := [][2]int{{s, s}, {s + 1, s + 2}, {s + 1, s + groupsAhead}}
	if definite || s > 3 {
		ranges = [][2]int{{s, s}, {s - 3, s}, {s - 12, s}}
	}
	for _, x := range ranges {
		first, last := max(0, x[0]), min(x[1], len(r.d.Sentences)-1)
		if first > last {
			continue
		}
		if es := in(first, last); len(es) == count {
			slices.Sort(es)
			return es
		} else if len(es) > count {
			return nil
		}
	}
	return nil
}

// ofArmedBodies returns whom "representatives of two rebel movements" stand for; nil for others.
func (r *reader) ofArmedBodies(t *title) []int {
	if r.lower(t.sent, t.roleTo) != "of" {
		return nil
	}
	for i := t.roleTo + 1; i < min(t.roleTo+7, len(r.words[t.sent])); i++ {
		if es, _ := r.armedBodies(t.sent, i); es != nil {
			return es
		}
		if !r.tok(t.sent, i).Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM, parse.DET) {
			return nil
		}
	}
	return nil
}
