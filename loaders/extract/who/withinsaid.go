package who

import "backchannel/loaders/extract/parse"

// withinSaid returns the subject of the clause, within what somebody says, to which that of the pronoun at i belongs: Y of "X
// said that Y gave in after he saw" and of "X said Y would heed a resolution calling on him"; -1. matrix is the subject of the
// verb of saying.
func (r *reader) withinSaid(s, i, matrix int) int {
	ts, sen := r.d.Sentences[s].Tokens, &r.d.Sentences[s]
	v := ts[i].Head
	if matrix < 0 || v < 0 {
		return -1
	}
	h := ts[v].Head
	switch {
	case ts[v].Rel == parse.Advcl && ts[i].Rel.Is(parse.Nsubj, parse.NsubjPass):
	case ts[v].Rel == parse.Acl && ts[v].XPOS == parse.VBG && ts[i].Rel.Is(parse.Obj, parse.Obl, parse.Iobj):
		for h >= 0 && ts[h].Rel.Is(parse.Nmod, parse.Obj, parse.Obl) {
			h = ts[h].Head
		}
	default:
		return -1
	}
	if h < 0 || h > i || ts[h].Tag != parse.VERB || r.t.speech[ts[h].Lemma] {
		return -1
	}
	j := sen.Child(h, parse.Nsubj, parse.NsubjPass)
	if j < 0 || j > h || j == matrix || j == i {
		return -1
	}
	return j
}

// inClauseOf reports whether a token stands in the clause of the verb at v.
func (r *reader) inClauseOf(s, i, v int) bool {
	for n := 0; i >= 0 && v >= 0 && n < 12; n++ {
		if i == v {
			return true
		}
		i = r.tok(s, i).Head
	}
	return false
}

// suffered are the nouns for what is done to people.
var suffered = map[string]bool{"killing": true, "execution": true, "murder": true, "death": true, "beheading": true, "hanging": true, "imprisonment": true, "incarceration": true,
	"torture": true, "sentencing": true, "conviction": true, "jailing": true}
