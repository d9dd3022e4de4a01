// Package lemma finds the dictionary form of English words: exceptions and known verbs learnt from a treebank, rules of
// spelling for the rest. It does not guess parts of speech; the caller gives the Penn tag.
package lemma

import (
	"strings"
)

// Table holds the exceptions, and the verbs that tell "hoped" from "hopped". It does not change once read.
type Table struct {
	exceptions map[string]string // by tag, a tab and the form in small letters
	verbs      map[string]bool
}

// Parse reads a table: lines of form, tag and lemma parted by tabs, or of a verb alone.
func Parse(text string) *Table {
	n := strings.Count(text, "\n")
	t := &Table{exceptions: make(map[string]string, n/2), verbs: make(map[string]bool, n/2)}
	for text != "" {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		form, rest, ok := strings.Cut(line, "\t")
		if !ok {
			t.verbs[line] = true
			continue
		}
		i := strings.LastIndexByte(rest, '\t')
		if i < 0 {
			continue
		}
		// The line holds "form TAB tag TAB lemma"; the key is its first two fields as they stand.
		t.exceptions[line[:len(form)+1+i]] = rest[i+1:]
	}
	return t
}

// Key appends the key under which a form, in small letters, has its exception.
func Key(form, tag string) string { return form + "\t" + tag }

// Find returns the lemma of a form in small letters with a Penn tag. key is that of Key, given apart so that a caller
// can look up without making a string.
func (t *Table) Find(key []byte, form, tag string) string {
	if l, ok := t.exceptions[string(key)]; ok {
		return l
	}
	return t.Rule(form, tag)
}

// Rule returns the lemma by spelling alone.
func (t *Table) Rule(w, tag string) string {
	switch tag {
	case "NNS", "NNPS":
		return plural(w)
	case "VBZ":
		return plural(w)
	case "VBG":
		if s, ok := strings.CutSuffix(w, "ing"); ok && hasVowel(s) {
			return t.stem(s)
		}
	case "VBD", "VBN":
		if s, ok := strings.CutSuffix(w, "ied"); ok && len(s) > 1 {
			return s + "y"
		}
		if s, ok := strings.CutSuffix(w, "ed"); ok && hasVowel(s) {
			return t.stem(s)
		}
	case "JJR", "RBR":
		return compared(w, "er")
	case "JJS", "RBS":
		return compared(w, "est")
	}
	return w
}

func compared(w, suffix string) string {
	s, ok := strings.CutSuffix(w, suffix)
	if !ok || len(s) < 3 {
		return w
	}
	if r, ok := strings.CutSuffix(s, "i"); ok {
		return r + "y"
	}
	if doubled(s) && !strings.HasSuffix(s, "ll") && !strings.HasSuffix(s, "ss") {
		return s[:len(s)-1]
	}
	switch {
	case strings.HasSuffix(s, "c"), strings.HasSuffix(s, "g") && !strings.HasSuffix(s, "ng"), strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss"),
		strings.HasSuffix(s, "v"), strings.HasSuffix(s, "rg"), strings.HasSuffix(s, "at"), strings.HasSuffix(s, "id"), strings.HasSuffix(s, "pl"),
		strings.HasSuffix(s, "bl"):
		return s + "e"
	}
	return s
}

func plural(w string) string {
	n := len(w)
	if n < 3 || w[n-1] != 's' || w[n-2] == 's' || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "'s") {
		return w
	}
	if s, ok := strings.CutSuffix(w, "ies"); ok && len(s) > 1 {
		return s + "y"
	}
	if s, ok := strings.CutSuffix(w, "es"); ok {
		if inChe[s] {
			return s + "e"
		}
		for _, e := range [...]string{"ss", "sh", "ch", "x", "zz", "tto", "rgo", "ero", "tato", "oe"} {
			if strings.HasSuffix(s, e) {
				return s
			}
		}
	}
	return w[:n-1]
}

// inChe are the nouns that end in "che", without their last letter.
var inChe = map[string]bool{"démarch": true, "demarch": true}

// stem restores a verb from what stands before "ed" or "ing".
func (t *Table) stem(s string) string {
	if t.verbs[s] {
		return s
	}
	if t.verbs[s+"e"] {
		return s + "e"
	}
	if doubled(s) {
		if u := s[:len(s)-1]; t.verbs[u] {
			return u
		}
		switch s[len(s)-1] {
		case 's', 'z', 'f':
			return s
		case 'l':
			if vowels(s) == 1 {
				return s
			}
		}
		return s[:len(s)-1]
	}
	if takesE(s) {
		return s + "e"
	}
	return s
}

// takesE reports whether a stem that is no known verb lost an e before its ending.
func takesE(s string) bool {
	n := len(s)
	if n < 2 {
		return false
	}
	c, before := s[n-1], s[n-2]
	switch c {
	case 'c', 'v', 'u':
		return true
	case 'z':
		return before != 'z'
	case 's':
		return before != 's'
	case 'g':
		return before == 'd' || before == 'r' || before == 'l' || before == 'a' || before == 'u' ||
			strings.HasSuffix(s, "eng") || strings.HasSuffix(s, "ang") && vowels(s) > 1
	case 'l':
		return !vowel(before) && before != 'l' && before != 'r' && before != 'w'
	case 'r':
		return before == 'i' || before == 'u' && !vowel(s[max(0, n-3)]) || before == 'o' && vowels(s) == 1 && n < 5
	case 't':
		if before == 'a' {
			return vowels(s) > 1 && n > 3 && (s[n-3] != 'e' && s[n-3] != 'o')
		}
		return before == 'u' && vowels(s) > 1 && n > 3 && !vowel(s[n-3]) || strings.HasSuffix(s, "cit") || strings.HasSuffix(s, "quot") || strings.HasSuffix(s, "mot")
	case 'd':
		return (before == 'a' || before == 'i' || before == 'u' || strings.HasSuffix(s, "ced")) && n > 2 && !vowel(s[n-3])
	case 'n':
		return before == 'i' && n > 2 && (s[n-3] == 'm' || s[n-3] == 'b' || s[n-3] == 'f' || s[n-3] == 'l') && vowels(s) > 1
	case 'k', 'p', 'm', 'b':
		return vowel(before) && n > 2 && !vowel(s[n-3]) && vowels(s) == 1
	}
	return false
}

func doubled(s string) bool {
	n := len(s)
	return n > 2 && s[n-1] == s[n-2] && !vowel(s[n-1])
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// vowels counts the groups of vowels.
func vowels(s string) int {
	n := 0
	for i := range len(s) {
		if vowel(s[i]) && (i == 0 || !vowel(s[i-1])) {
			n++
		}
	}
	return n
}
