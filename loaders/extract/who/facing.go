package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// facesRebels returns the state of the one armed group that the article names, where "the government" is told of beside those who
// fight it: "both the government and the rebels", "rebels and the government"; -1.
func (r *reader) facesRebels(p *piece) int {
	if p.institution.Class != "country" || !r.besideRebels(p.sent, p.from, p.to) {
		return -1
	}
	found := -1
	for i := range r.beings {
		b := &r.beings[i]
		if b.pieces == 0 || b.country == "" || !r.armed(i) {
			continue
		}
		c := r.countryOf(i)
		if found >= 0 && c != found {
			return -1
		}
		found = c
	}
	return found
}

// besideRebels reports whether a noun for those who fight a state is joined by "and" to what stands from one token to another.
func (r *reader) besideRebels(s, from, to int) bool {
	k := to
	if r.lower(s, k) == "and" || r.lower(s, k) == "with" {
		for k++; k < to+4 && r.tok(s, k).Tag.Is(parse.DET, parse.ADJ); k++ {
		}
		return fighters.Has(r.tok(s, k).Lemma)
	}
	k = from - 1
	if r.lower(s, k) == "the" {
		k--
	}
	if r.lower(s, k) != "and" {
		return false
	}
	return fighters.Has(r.tok(s, k-1).Lemma)
}

// andRebels reports whether what begins at token i belongs to the second of "the government and leftist rebels of the Front", the first
// of which begins at a token before.
func (r *reader) andRebels(s, first, i int) bool {
	fight := false
	for k := i; k > max(first, i-8); k-- {
		if k < i && r.lower(s, k) == "and" {
			return fight
		}
		switch {
		case fighters.Has(r.tok(s, k).Lemma):
			fight = true
		case k < i && !r.tok(s, k).Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.ADP, parse.PROPN):
			return false
		}
	}
	return false
}

// headNamed returns the one person named in the article who by the tables heads a state, where its leader by the tables is another of
// whom the article does not speak: "Iran's leader has written to …" where its president has; -1.
func (r *reader) headNamed(t *title, office string, of int) int {
	if t.role.Key != "leader" || office == "" || r.beings[of].Kind != graph.Country || r.day.IsZero() {
		return -1
	}
	id, found := r.beings[of].ID, -1
	for i := range r.beings {
		b := &r.beings[i]
		if b.Kind != graph.Person || b.entry == nil || b.pieces == 0 {
			continue
		}
		for _, h := range r.gaz.Offices(b.ID) {
			if h.Of != id || !h.At(r.day) {
				continue
			}
			if h.Office == office {
				return -1
			}
			if found != i && heads(r.gaz.OfficeKind(h.Office)) {
				if found >= 0 {
					return -1
				}
				found = i
			}
		}
	}
	return found
}

// heads reports whether who holds an office is at the head of a state or its government.
func heads(o *gazetteer.OfficeKind) bool {
	return o != nil && (o.Class == "head-of-state" || o.Class == "head-of-government")
}

// fighters are the nouns for those who fight a state.
var fighters = vocab.Words("rebel", "insurgent", "guerrilla", "guerilla", "separatist", "insurgency", "rebellion")
