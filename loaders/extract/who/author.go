package who

import (
	"strings"

	"backchannel/graph"
)

// author returns who tells of himself in the article: whom its last sentences introduce as what he
// is and nobody named before, "Ana Souza is Brazil's ambassador to Chad", else whom the tables know
// by the name of its byline; -1.
func (r *reader) author() int {
	for s := max(0, len(r.words)-3); s < len(r.words); s++ {
		i := r.firstMention(s)
		if i == len(r.mentions) {
			continue
		}
		m := &r.mentions[i]
		if m.Sentence != s || m.From != 0 || m.Form != Name || len(m.Entities) != 1 || m.To-m.From < 2 {
			continue
		}
		e := m.Entities[0]
		switch r.lower(s, m.To) {
		case "is", "was", "serves", "served", "has":
		default:
			continue
		}
		if r.beings[e].Kind == graph.Person && len(r.beings[e].held) > 0 && r.firstNamed(e) == i && r.signed(e) {
			return e
		}
	}
	ws := strings.Fields(r.d.Article.Byline)
	if len(ws) < 2 {
		return -1
	}
	for _, c := range r.gaz.Match(nil, ws, 0) {
		if c.Kind == graph.Person && c.Tokens == len(ws) && !c.Weak {
			return r.beingOf(c.Entry)
		}
	}
	return -1
}

// firstNamed returns the first mention that is of somebody.
func (r *reader) firstNamed(e int) int {
	for i := range r.mentions {
		if es := r.mentions[i].Entities; len(es) == 1 && es[0] == e {
			return i
		}
	}
	return -1
}

// signed reports whether the byline, if there is one, may be somebody's.
func (r *reader) signed(e int) bool {
	by := r.d.Article.Byline
	return by == "" || strings.Contains(by, r.beings[e].Name)
}
