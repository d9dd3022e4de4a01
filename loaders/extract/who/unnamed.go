package who

import "strings"

// unnamedHolder reports whether a title stands for somebody without a name, whose state was
// entered in his place.
func (r *reader) unnamedHolder(x *ref) bool {
	if x.mention < 0 || r.mentions[x.mention].Form != Title || x.plural {
		return false
	}
	m := &r.mentions[x.mention]
	if m.Role == "" || r.titleAt[x.sent][m.Head] < 0 {
		return false
	}
	if l := r.tok(x.sent, m.Head).Lemma; l == "representative" || l == "delegate" {
		return !m.Generic
	}
	switch r.titles[r.titleAt[x.sent][m.Head]].role.Class {
	case "envoy":
		return true
	case "spokesperson", "official", "military", "minister", "security", "intelligence":
		return x.part == subject
	}
	return false
}

// sexOfWord is what agrees says of a title without a name, which may tell the sex of its holder: "spokeswoman".
func (r *reader) sexOfWord(x *ref, c byte) (float64, bool) {
	word := r.lower(x.sent, x.head)
	switch woman := strings.HasSuffix(word, "woman"); {
	case woman, strings.HasSuffix(word, "man"):
		return 0, woman == (c == 'f')
	}
	return unknownSex, true
}

// speaksOrActs reports whether a subject says something or does something to another.
func (r *reader) speaksOrActs(x *ref) bool {
	if x.part != subject {
		return false
	}
	v := r.governor(x.sent, x.head)
	return v >= 0 && (r.t.speech.Has(r.tok(x.sent, v).Lemma) || r.t.acts.Has(r.tok(x.sent, v).Lemma))
}

// withOwner returns a mention of a spokesman whom nobody names with the body that he speaks for; other mentions as they are.
func (r *reader) withOwner(x *ref) *ref {
	for k := len(r.open) - 1; k >= 0 && x.mention >= 0; k-- {
		if o := &r.open[k]; o.mention == x.mention {
			y := *x
			y.entities = r.one(o.of)
			return &y
		}
	}
	return x
}
