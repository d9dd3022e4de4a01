package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// unjustified returns the word for a deed of which somebody says that nothing speaks for it: "There is
// no excuse for the tariffs", "nothing justified them", "had no justification"; -1.
func (d *document) unjustified(s *sentence, f *find) int {
	c := s.Content(f.token)
	if c < 0 || !s.Verbal(c) {
		return -1
	}
	n := s.Child(c, parse.Nsubj)
	switch s.Low[c] {
	case "be":
		if n >= 0 && s.Child(c, parse.Expl) >= 0 && s.without(n) {
			return last(s.Prepositional(n, "for", nil))
		}
		for v := n + 1; n >= 0 && s.Low[n] == "nothing" && v < len(s.Tokens); v++ {
			if s.Low[v] == "justify" || s.Low[v] == "excuse" || s.Low[v] == "warrant" {
				return s.Child(v, parse.Obj) // "There is nothing, she said, that would justify the tariffs"
			}
		}
	case "have":
		if o := s.Child(c, parse.Obj); o >= 0 && s.without(o) && n >= 0 && s.Tokens[n].Tag == parse.NOUN {
			return n
		}
	case "justify", "excuse", "warrant":
		if n >= 0 && s.Low[n] == "nothing" {
			return s.ObjectOf(c)
		}
	}
	return -1
}

// without reports whether the noun at n is one for what would speak for a deed, with "no" before it.
func (s *sentence) without(n int) bool {
	switch s.Low[n] {
	case "justification", "excuse", "reason", "ground", "cause", "pretext", "defence", "defense":
		no := s.Child(n, parse.Det)
		return no >= 0 && s.Low[no] == "no"
	}
	return false
}

// last returns the last of some words, -1 where there is none.
func last(of []int) int {
	if len(of) == 0 {
		return -1
	}
	return of[len(of)-1]
}

// reprisal reports whether the clause at v announces an answer to what others have done: "retaliation
// will follow", "the answer would not be long in coming". n is its subject.
func (s *sentence) reprisal(v, n int) bool {
	if m := s.Modal(v); m != clause.Will && m != clause.Would || !s.Doc.Tables.Classes["revenge"].Has(s.Low[n]) && s.Low[n] != "answer" && s.Low[n] != "reply" {
		return false
	}
	switch s.Low[v] {
	case "come", "follow", "arrive":
		return !s.Negated(v) && s.Child(v, parse.Obj) < 0
	case "long":
		return s.Negated(v) && v+1 < len(s.Tokens) && (s.Low[v+1] == "in" || s.Low[v+1] == "come") // "not be long in coming"
	}
	return false
}

// provoker returns the state whose act against the side of who threatens was told last, an act of
// state rather than words.
func (d *document) provoker(finds []*find, f *find) []clause.Party {
	g := d.against(finds, f, func(k graph.EventType) bool { return d.Tables.Acts[k].OfState })
	if g == nil {
		g = d.against(finds, f, func(k graph.EventType) bool {
			return k == graph.Accused || k == graph.Threatened || k == graph.Suspended
		})
	}
	if g == nil {
		return nil
	}
	by := slices.Clone(g.agents)
	for i, p := range by {
		if c := d.Country(p.Entity); c >= 0 && d.KindOf(p.Entity) == graph.Person {
			by[i].Entity = c
		}
	}
	return by
}

// sufferedBy returns who did to the side of a speaker what a noun names: "the tariffs"; nil for nobody.
func (d *document) sufferedBy(finds []*find, f *find, noun string) []clause.Party {
	if g := d.against(finds, f, func(k graph.EventType) bool { return slices.Contains(d.Tables.Referents[noun], k) }); g != nil {
		return g.agents
	}
	return nil
}

// against returns the last act of a kind told before that others did to the side of an agent; nil.
func (d *document) against(finds []*find, f *find, is func(graph.EventType) bool) *find {
	var last *find
	for _, g := range finds {
		if g.gone == "" && is(g.kind) && (g.sentence < f.sentence || g.sentence == f.sentence && g.token < f.token) && (last == nil || g.sentence >= last.sentence) && d.Related(g.targets, f.agents) && !d.Related(g.agents, f.agents) {
			last = g
		}
	}
	return last
}
