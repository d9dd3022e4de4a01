package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/internal/vocab"
)

// sharedNouns are what two do with each other, in whose names both may stand: "the Trump-Putin summit".
var sharedNouns = vocab.Words("summit", "meeting", "meetings", "talks", "call", "calls", "dialogue", "conversation", "conversations",
	"negotiations", "encounter", "handshake", "relationship", "deal", "pact", "accord", "agreement", "letters", "exchange",
	"feud", "rivalry", "rift", "dinner", "lunch", "channel")

// namePair returns the token behind two surnames written together, "the Kiir-Machar talks", where p begins the
// first; 0 where there are none.
func (r *reader) namePair(s, p, end int) int {
	q := p + 3
	if q != end || !r.is(s, p+1, joint) || len(r.word(s, p+1)) == 1 && r.word(s, p+1) == "'" || !r.is(s, p, large) || !r.is(s, p+2, large) {
		return 0
	}
	k := q
	for k < q+3 && k < len(r.words[s]) && !sharedNouns.Has(r.lower(s, k)) {
		k++
	}
	if k == len(r.words[s]) || k == q+3 || strings.ToLower(r.word(s, q)) != r.word(s, q) {
		return 0
	}
	for _, i := range [...]int{p, p + 2} {
		c := r.match(s, i)
		switch {
		case c != nil && c[0].Tokens > 1:
			return 0
		case c != nil && c[0].Kind != graph.Person && !r.bornBy(r.word(s, i)):
			return 0
		case c == nil && !r.bornBy(r.word(s, i)) && !r.inOfficeNow(s, i):
			return 0
		}
	}
	return q
}

// bornBy reports whether the text has the word as the last of a longer name, "Thomas Shannon".
func (r *reader) bornBy(w string) bool {
	for s, ws := range r.words {
		for i := 1; i < len(ws); i++ {
			if ws[i] == w && r.is(s, i-1, large) && !r.is(s, i-1, joint) && r.gaz.GivenName(ws[i-1]) != 0 {
				return true
			}
		}
	}
	return false
}

// inOfficeNow reports whether the word is the surname of one who leads a state.
func (r *reader) inOfficeNow(s, i int) bool {
	bs := r.gaz.Bearers(r.word(s, i), r.day)
	return !r.day.IsZero() && len(bs) == 1 && !bs[0].Part && bs[0].InOffice
}

// insideOut returns the token behind the closing bracket at i where the words put in by an editor end within
// somebody's name, "(German Chancellor Olaf) Scholz"; 0 elsewhere.
func (r *reader) insideOut(s, i int) int {
	if w := r.word(s, i); w != ")" && w != "]" || !r.is(s, i-1, large) || !r.is(s, i+1, large) {
		return 0
	}
	open := i - 1
	for open >= 0 && i-open < 12 && r.word(s, open) != "(" && r.word(s, open) != "[" {
		open--
	}
	if open < 0 || i-open == 12 {
		return 0
	}
	if r.gaz.GivenName(r.word(s, i-1)) != 0 && r.gaz.GivenName(r.word(s, i-2)) == 0 { // but "(credit: Ken Thomas)"
		return i + 1
	}
	if c := r.gaz.Match(nil, append(slices.Clone(r.words[s][i-1:i]), r.words[s][i+1:]...), 0); len(c) > 0 && c[0].Kind == graph.Person && c[0].Tokens > 1 {
		return i + 1
	}
	return 0
}

// insideOutMatch returns the table's readings of a name that begins at i and has a bracket within.
func (r *reader) insideOutMatch(s, i int) []gazetteer.Candidate {
	for k := i + 1; k < i+3; k++ {
		if next := r.insideOut(s, k); next > 0 {
			c := r.gaz.Match(nil, append(slices.Clone(r.words[s][i:k]), r.words[s][next:]...), 0)
			if len(c) == 0 || c[0].Kind != graph.Person || c[0].Tokens <= k-i {
				return nil
			}
			for j := range c {
				c[j].Tokens++
			}
			return c
		}
	}
	return nil
}

// asPerson says how well a name is read as somebody's.
func (r *reader) asPerson(p *piece, person graph.ID, locative bool) float64 {
	score := 0.5
	if locative {
		score -= 3
	}
	if len(p.readings) > 1 && r.yetToCome(person) {
		score -= 4 // "President George Bush" of 1991
	}
	return score
}

// pairsBody returns the end of the name of a body that begins with those of two states: "the Norway-Iceland Fisheries Council"; 0 for
// none.
func (r *reader) pairsBody(s, p, q, end int, a, b []gazetteer.Candidate) int {
	if len(a) == 0 || len(b) == 0 || a[0].Kind != graph.Country || b[0].Kind != graph.Country || a[0].Sense == gazetteer.Adjective || a[0].Sense == gazetteer.People {
		return 0
	}
	from := q + 1 + b[0].Tokens
	if from >= end || r.roleHere(s, from, end) > 0 {
		return 0
	}
	u := r.segment(s, from, end)
	if k, ok := r.headKind(s, q+1, u); !ok || k != graph.Organization {
		return 0
	}
	return u
}
