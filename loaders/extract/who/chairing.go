package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// chairing returns the state that has the chair or the presidency of a body or plays host, where it is named between commas
// behind: "a letter to the ASEAN chair, Vietnam, soon"; -1.
func (r *reader) chairing(t *title) int {
	switch t.role.Key {
	case "chair", "chairman", "president", "host":
	default:
		return -1
	}
	if t.role.Plural || !t.definite && t.possessor < 0 || r.word(t.sent, t.to) != "," {
		return -1
	}
	p := r.at(t.sent, t.to+1)
	if p == nil || p.kind != graph.Country || p.sense == gazetteer.Adjective || isPossessive(r.word(t.sent, p.to)) || !r.closes(t.sent, p.to) {
		return -1
	}
	return r.pieceBeing(p)
}

// alliesOf returns the two states that are friends of a third, "the two American allies"; nil.
func (r *reader) alliesOf(t *title) []int {
	if !t.counted || len(t.before) != 1 {
		return nil
	}
	switch r.tok(t.sent, t.roleTo-1).Lemma {
	case "ally", "friend", "partner", "neighbour", "neighbor":
	default:
		return nil
	}
	of := r.pieceBeing(&r.pieces[t.before[0]])
	if of < 0 || r.beings[of].Kind != graph.Country {
		return nil
	}
	return r.pair(t.sent, t.from, 2, func(e int) bool { return e != of && r.beings[e].Kind == graph.Country })
}

// talking returns the states of the two persons who speak with each other in one sentence after the other up to "the two sides
// discussed", where one of them is not among those found near, of whom the talk was: "X told Y that … , Y explained to X"; nil.
func (r *reader) talking(s, i int, near []int) []int {
	if part, main := r.part(s, i); part != subject || !main && r.tok(s, r.governor(s, i)).Rel != parse.Ccomp || r.tok(s, i).Lemma != "side" || len(near) != 2 {
		return nil
	}
	if v := r.governor(s, i); v < 0 || !talked.Has(r.tok(s, v).Lemma) {
		return nil
	}
	var a, b, times int
	last := s
	r.back(func(x *ref) bool {
		if x.sent < s-8 {
			return false
		}
		if x.sent < last {
			last = x.sent
			c, d := r.dealers(x, func(e int) bool { return r.beings[e].Kind == graph.Person })
			switch {
			case c < 0:
			case times == 0:
				a, b, times = c, d, 1
			case c == a && d == b || c == b && d == a:
				times++
			default:
				times = -100 // several talks
			}
		}
		return true
	})
	if times < 2 {
		return nil
	}
	two := []int{r.countryOf(a), r.countryOf(b)}
	if two[0] < 0 || two[1] < 0 || two[0] == two[1] || slices.Contains(near, two[0]) == slices.Contains(near, two[1]) {
		return nil
	}
	return two
}

// talked are the verbs of what two do in a talk.
var talked = vocab.Words("exchange", "discuss", "share", "review", "agree", "consult")

// facesAnother returns the countries of who does something to, or over a deed of, another: "Lamamra accused the neighbouring country",
// "is expelling the ambassador over the country's refusal"; nil.
func (r *reader) facesAnother(s, i int) (out []int) {
	next := r.lower(s, i-1) == "neighbouring" || r.lower(s, i-1) == "neighboring"
	over := isPossessive(r.word(s, i+1)) && r.lower(s, i-2) == "over"
	if part, _ := r.part(s, i); !next && !over || part == subject {
		return nil
	}
	for k := len(r.refs) - 1; k >= 0 && r.refs[k].sent == s; k-- {
		if x := &r.refs[k]; x.part == subject && x.from < i && len(x.entities) == 1 && !x.generic {
			if c := r.stateFor(x.entities[0]); c >= 0 {
				out = append(out, c)
			}
		}
	}
	return out
}
