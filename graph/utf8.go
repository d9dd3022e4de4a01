package graph

import "unicode/utf8"

// InvalidUTF8 returns the offset of the first byte at which the text is no
// UTF-8, and whether there is any.
func InvalidUTF8(s string) (at int, bad bool) {
	if utf8.ValidString(s) {
		return 0, false
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return i, true
			}
		}
	}
	return 0, false
}

// field is a text of a fact, by the name that an error gives it.
type field struct{ name, text string }

// numbered names the items of a list, from 1.
func numbered(name string, texts []string) []field {
	fields := make([]field, len(texts))
	for i, t := range texts {
		fields[i] = field{name + " " + itoa(i+1), t}
	}
	return fields
}

// allUTF8 reports whether no text is bad.
func allUTF8(texts ...string) bool {
	for _, t := range texts {
		if !utf8.ValidString(t) {
			return false
		}
	}
	return true
}

// encoded says which fields of a fact are not UTF-8, and from which byte on.
func encoded(of string, fields ...field) []error {
	var errs []error
	for _, f := range fields {
		if at, bad := InvalidUTF8(f.text); bad {
			errs = append(errs, Invalidf("%s: the %s is not valid UTF-8 at byte %d (0x%02X): decode it before loading", of, f.name, at, f.text[at]))
		}
	}
	return errs
}
