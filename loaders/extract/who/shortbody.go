package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// shortBody returns the body that a large common noun takes up by the head of its name, "the
// Commission", "Coalition aircraft", where it was named before; -1.
func (r *reader) shortBody(s, i int) int {
	if !r.is(s, i, large) || r.is(s, i, caps|shout) || r.titleAt[s][i] >= 0 {
		return -1
	}
	if p := r.at(s, i); p != nil && (p.entity >= 0 || p.entry != nil || p.to-p.from > 1 || p.institution != nil) {
		return -1
	}
	t := r.tok(s, i)
	if r.is(s, i+1, large) || r.is(s, i-1, large) && !r.is(s, i-1, opener) || r.lower(s, i+1) == "of" ||
		r.lower(s, i-1) != "the" && !(r.lower(s, i-1) == "this" || r.lower(s, i-1) == "our") && !(t.Rel == parse.Compound && t.Head > i && !r.is(s, t.Head, large)) {
		return -1
	}
	word := graph.FoldText(r.word(s, i))
	if len(word) < 4 || plainHeads.Has(word) {
		return -1
	}
	if b := r.bodyOfPage(); b >= 0 && r.beings[b].headed(word) {
		return b
	}
	found := -1
	r.back(func(x *ref) bool {
		if len(x.entities) != 1 || x.generic {
			return true
		}
		if b := &r.beings[x.entities[0]]; b.Kind == graph.Organization && b.headed(word) {
			found = x.entities[0]
		}
		return found < 0
	})
	switch {
	case found >= 0:
	case word == "coalition":
		return r.againstIS(s, i)
	default:
		found = r.headedInHeadline(word)
	}
	return found
}

// plainHeads are words that head names of bodies and do not stand for them: "the State".
var plainHeads = vocab.Words("state", "states", "nations", "people", "house", "street")

// headed reports whether a word heads one of a body's names.
func (b *being) headed(word string) bool {
	return bodyHead(b.Name) == word || slices.ContainsFunc(b.Aliases, func(a string) bool { return bodyHead(a) == word })
}

// againstIS returns the coalition that fights the Islamic State where an article of its years
// that speaks of that enemy has "the coalition" without a name, "coalition aircraft", "the
// global coalition", and of no other war with one; -1.
func (r *reader) againstIS(s, i int) int {
	if !r.speaksOf("org:islamic-state") || r.speaksOf("org:houthis") || r.speaksOf("org:saudi-led-coalition") || !r.day.IsZero() && r.day.Year < 2014 {
		return -1
	}
	k := i - 1
	for k >= 0 && wide.Has(r.lower(s, k)) {
		k--
	}
	e := r.gaz.Entry("org:global-coalition-against-daesh")
	if e == nil || r.lower(s, k) != "the" && (k < i-1 || !r.is(s, i, large)) {
		return -1
	}
	return r.beingOf(e)
}

// wide are the adjectives that tell nothing more of which coalition it is.
var wide = vocab.Words("global", "international", "wider", "broad", "broader", "military", "multinational")

// bodyHead returns the folded word that heads an organisation's name of several words:
// "coalition" of "Global Coalition against Daesh"; "".
func bodyHead(name string) string {
	last, n := "", 0
	for w := range strings.FieldsSeq(name) {
		switch w {
		case "of", "for", "on", "against", "to", "in", "and":
			if n > 0 && w != "and" {
				return graph.FoldText(last)
			}
		}
		last = w
		n++
	}
	if n < 2 {
		return ""
	}
	return graph.FoldText(last)
}

// takeUpBody enters the short name of a body.
func (r *reader) takeUpBody(s, i, b int) {
	from := i
	if w := r.lower(s, i-1); w == "the" || w == "this" || w == "our" {
		from = i - 1
	}
	if p := r.at(s, i); p != nil && p.entity < 0 {
		r.join(p, b)
	}
	r.mention(Mention{Sentence: s, From: from, To: i + 1, Head: i, Entities: r.one(b), Form: Name, Actor: true, Confidence: 0.8})
}
