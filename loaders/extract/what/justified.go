package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// unjustified returns the word for a deed of which somebody says that nothing speaks for it: "There is
// no excuse for the tariffs", "nothing justified them", "had no justification"; -1.
func (d *document) unjustified(s *sentence, f *find) int {
	c := s.content(f.token)
	if c < 0 || !s.verbal(c) {
		return -1
	}
	n := s.child(c, parse.Nsubj)
	switch s.low[c] {
	case "be":
		if n >= 0 && s.child(c, parse.Expl) >= 0 && s.without(n) {
			return last(s.prepositional(n, "for", nil))
		}
		for v := n + 1; n >= 0 && s.low[n] == "nothing" && v < len(s.Tokens); v++ {
			if s.low[v] == "justify" || s.low[v] == "excuse" || s.low[v] == "warrant" {
				return s.child(v, parse.Obj) // "There is nothing, she said, that would justify the tariffs"
			}
		}
	case "have":
		if o := s.child(c, parse.Obj); o >= 0 && s.without(o) && n >= 0 && s.Tokens[n].Tag == parse.NOUN {
			return n
		}
	case "justify", "excuse", "warrant":
		if n >= 0 && s.low[n] == "nothing" {
			return s.objectOf(c)
		}
	}
	return -1
}

// without reports whether the noun at n is one for what would speak for a deed, with "no" before it.
func (s *sentence) without(n int) bool {
	switch s.low[n] {
	case "justification", "excuse", "reason", "ground", "cause", "pretext", "defence", "defense":
		no := s.child(n, parse.Det)
		return no >= 0 && s.low[no] == "no"
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
	if m := s.modal(v); m != will && m != would || !s.doc.reader.tables.classes["revenge"][s.low[n]] && s.low[n] != "answer" && s.low[n] != "reply" {
		return false
	}
	switch s.low[v] {
	case "come", "follow", "arrive":
		return !s.negated(v) && s.child(v, parse.Obj) < 0
	case "long":
		return s.negated(v) && v+1 < len(s.Tokens) && (s.low[v+1] == "in" || s.low[v+1] == "come") // "not be long in coming"
	}
	return false
}

// provoker returns the state whose act against the side of who threatens was told last, an act of
// state rather than words.
func (d *document) provoker(finds []*find, f *find) []party {
	g := d.against(finds, f, func(k graph.EventType) bool { return d.reader.tables.acts[k].ofState })
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
		if c := d.Country(p.entity); c >= 0 && d.kindOf(p.entity) == graph.Person {
			by[i].entity = c
		}
	}
	return by
}

// sufferedBy returns who did to the side of a speaker what a noun names: "the tariffs"; nil for nobody.
func (d *document) sufferedBy(finds []*find, f *find, noun string) []party {
	if g := d.against(finds, f, func(k graph.EventType) bool { return slices.Contains(d.reader.tables.referents[noun], k) }); g != nil {
		return g.agents
	}
	return nil
}

// against returns the last act of a kind told before that others did to the side of an agent; nil.
func (d *document) against(finds []*find, f *find, is func(graph.EventType) bool) *find {
	var last *find
	for _, g := range finds {
		if g.gone == "" && is(g.kind) && (g.sentence < f.sentence || g.sentence == f.sentence && g.token < f.token) && (last == nil || g.sentence >= last.sentence) && d.related(g.targets, f.agents) && !d.related(g.agents, f.agents) {
			last = g
		}
	}
	return last
}
