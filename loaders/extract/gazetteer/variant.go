package gazetteer

import (
	"strings"
	"unicode/utf8"

	"backchannel/graph"
)

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' || r == '\u00ad' }

// variants returns name and the other spellings that newspapers derive from it
// mechanically: umlauts written out, apostrophes left out.
func variants(name string) []string {
	out := []string{name}
	if plain(name) {
		return out
	}
	if strings.ContainsAny(name, "äöüøåÄÖÜØÅ") {
		out = append(out, umlauts.Replace(name))
	}
	if strings.ContainsFunc(name, graph.IsApostrophe) {
		out = append(out, strings.Map(func(r rune) rune {
			if graph.IsApostrophe(r) {
				return -1
			}
			return r
		}, name))
	}
	return out
}

// plain reports whether s is ASCII without apostrophes, as most names are.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] == '\'' || s[i] == '`' {
			return false
		}
	}
	return true
}

var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa",
	"Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "Ø", "Oe", "Å", "Aa")
