package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// fieldsBehind returns the end of the fields that follow a minister's title in large letters, from
// token k on: of "Minister of Trade and Industry", "Minister for Local Government, Housing and
// Rural Works"; k where there are none.
func (r *reader) fieldsBehind(s, k int) int {
	n, end := len(r.words[s]), k
	for j := k; j < n; {
		for j < n && (r.lower(s, j) == "," || r.lower(s, j) == "and" || r.word(s, j) == "&") {
			j++
		}
		if j < n && r.lower(s, j) == "the" {
			j++
		}
		if j >= n || !r.is(s, j, large) || !r.t.fields.Has(r.lower(s, j)) || j > k+14 {
			break
		}
		if _, ok := r.gaz.Role(r.words[s], j); ok && j > end {
			return end // "Minister of Defence and National Security Adviser X"
		}
		for j < n && r.is(s, j, large) && r.t.fields.Has(r.lower(s, j)) {
			j++
		}
		if _, ok := r.gaz.Role(r.words[s], j); ok {
			return end // "Minister of Defence, Deputy Prime Minister X", "and Energy Secretary X"
		}
		end = j
	}
	return end
}

// fieldsBefore reads the fields of a minister before that word, in letters of one size: "Commerce
// and Industry Minister". It returns the number of tokens; 0 where it is something else.
func (r *reader) fieldsBefore(s, i int) int {
	if !r.t.fields.Has(r.lower(s, i)) || i > 0 && r.is(s, i-1, joint) {
		return 0
	}
	size := r.is(s, i, large)
	joined := false
	for j := i + 1; j < min(i+12, len(r.words[s])); j++ {
		switch w := r.lower(s, j); {
		case w == "and" || w == "&":
			joined = true
		case w == "," && size && !r.is(s, i, opener):
		case r.is(s, j, large) != size:
			return 0
		case w == "minister" || w == "secretary":
			if joined && r.t.fields.Has(r.lower(s, j-1)) {
				return j + 1 - i
			}
			return 0
		case !r.t.fields.Has(w):
			return 0
		}
	}
	return 0
}

// ministry adds to a minister's title the fields that no table joins with the first.
func (r *reader) ministry(s, i int, m gazetteer.RoleMatch, ok bool) (gazetteer.RoleMatch, bool) {
	if !ok || m.Tokens == 1 && !ministerial.Has(m.Key) && m.Key != "commissioner" {
		if n := r.fieldsBefore(s, i); n > m.Tokens {
			return gazetteer.RoleMatch{Role: r.ministerOf(s, i, i+n), Tokens: n}, true
		}
		return m, ok
	}
	k := i + m.Tokens
	switch {
	case m.Key == "secretary-of-state" && r.lower(s, k) == "for" && r.is(s, i, large):
		k++ // "Secretary of State for Foreign, Commonwealth and Development Affairs"
	case m.Class == "minister" && (slices.Contains(r.words[s][i:k], "of") || slices.Contains(r.words[s][i:k], "for")):
	case m.Key == "commissioner" && r.lower(s, k) == "for" && r.is(s, i, large):
		k++ // "European Commissioner for Trade X"
	case ministerial.Has(m.Key) && (r.lower(s, k) == "of" || r.lower(s, k) == "for") && r.is(s, i, large):
		k++
	default:
		return m, ok
	}
	if end := r.fieldsBehind(s, k); end > k {
		if m.Tokens = end - i; ministerial.Has(m.Key) {
			m.Role = r.ministerOf(s, i, end)
		}
	}
	return m, ok
}

// ministerial are the roles that a field makes a minister's.
var ministerial = vocab.Words("minister", "vice-minister", "permanent-secretary")

// ministerOf returns the role of a minister by its words.
func (r *reader) ministerOf(s, from, to int) *gazetteer.Role {
	return &gazetteer.Role{Key: graph.Slug(strings.ToLower(r.text(s, from, to))), Class: "minister", Title: true, Noun: true, Of: "country"}
}

// twoFields reports whether the "and" at k joins two fields of an office behind its owner's name: "the
// AU's peace and security commissioner".
func (r *reader) twoFields(s, k int) bool {
	return k > 1 && r.tok(s, k-1).Tag == parse.NOUN && r.t.fields.Has(r.lower(s, k-1)) && r.t.fields.Has(r.lower(s, k+1)) && (isPossessive(r.word(s, k-2)) || r.at(s, k-2) != nil)
}
