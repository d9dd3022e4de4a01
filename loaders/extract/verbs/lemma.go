package verbs

import (
	"strings"

	"backchannel/loaders/extract/parse"
)

// Lower returns a word in lower case, itself where it is already.
func Lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}

// Gerund returns the lemma of a verb of the table whose gerund the word is, "" for none.
func (t *Tables) Gerund(word string) string {
	w := strings.TrimSuffix(Lower(word), "ing")
	for _, l := range [...]string{w, w + "e"} {
		if len(t.Heads["v:"+l]) > 0 {
			return l
		}
	}
	if n := len(w) - 1; n > 1 && w[n] == w[n-1] && len(t.Heads["v:"+w[:n]]) > 0 {
		return w[:n] // "expelling"
	}
	return ""
}

// Lemma mends a dictionary form that lacks its last letter, "telephon", or behind "co-" has one too many.
func (t *Tables) Lemma(l string, tag parse.Tag) string {
	if tag != parse.VERB || l == "" || t.Heads["v:"+l] != nil {
		return l
	}
	if v := t.pasts[l]; v != "" {
		return v
	}
	if v := t.Gerund(l); v != "" && strings.HasSuffix(l, "ing") {
		return v // "in addition to rejecting", taken for an infinitive
	}
	if k := strings.TrimSuffix(l, "e"); strings.HasPrefix(l, "co-") && t.Heads["v:"+k] != nil {
		return k // "co-chaire"
	}
	if t.Heads["v:"+l+"e"] == nil {
		return l
	}
	return l + "e"
}

// Stem returns the verb with rows whose past tense a word can be, "" for none.
func (t *Tables) Stem(w string) string {
	w = Lower(w)
	if l := t.pasts[w]; l != "" {
		return l
	}
	if !strings.HasSuffix(w, "ed") {
		return ""
	}
	for _, l := range [...]string{strings.TrimSuffix(w, "d"), strings.TrimSuffix(w, "ed")} {
		if t.Heads["v:"+l] != nil {
			return l
		}
		if n := len(l); n > 3 && l[n-1] == l[n-2] && t.Heads["v:"+l[:n-1]] != nil {
			return l[:n-1]
		}
	}
	return ""
}
