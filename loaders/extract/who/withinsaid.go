package who

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// withinSaid returns the subject of the clause, within what somebody says, to which that of the pronoun at i belongs: Y of "X
// said that Y gave in after he saw" and of "X said Y would heed a resolution calling on him"; -1. matrix is the subject of the
// verb of saying.
func (r *reader) withinSaid(s, i, matrix int) int {
	ts, sen := r.d.Sentences[s].Tokens, &r.d.Sentences[s]
	v := ts[i].Head
	if j := r.chargedOwner(s, i); j >= 0 {
		return j
	}
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
	if h < 0 || h > i || ts[h].Tag != parse.VERB || r.t.speech.Has(ts[h].Lemma) {
		return -1
	}
	j := sen.Child(h, parse.Nsubj, parse.NsubjPass)
	if j < 0 || j > h || j == matrix || j == i {
		return -1
	}
	return j
}

// chargedOwner returns the one accused of doing something in what can only be its own: Y of "X accused Y of breaking the law in its
// war on Z", not of "of violating its airspace"; -1.
func (r *reader) chargedOwner(s, i int) int {
	ts := r.d.Sentences[s].Tokens
	n := ts[i].Head
	if ts[i].Rel != parse.NmodPoss || n < 0 || !waged.Has(ts[n].Lemma) || ts[n].Rel != parse.Obl || !r.joinedBy(s, n, "in", "during", "through", "throughout", "with") {
		return -1
	}
	v := ts[n].Head
	if v < 0 || ts[v].XPOS != parse.VBG || r.lower(s, v-1) != "of" && r.lower(s, v-1) != "for" {
		return -1
	}
	if h := ts[v].Head; h >= 0 && blames.Has(ts[h].Lemma) {
		return r.d.Sentences[s].Child(h, parse.Obj)
	}
	return -1
}

// waged are the nouns for what whoever breaks a rule does meanwhile.
var waged = vocab.Words("war", "campaign", "offensive", "operation", "invasion", "occupation", "crackdown", "siege", "fight", "assault")

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
var suffered = vocab.Words("killing", "execution", "murder", "death", "beheading", "hanging", "imprisonment", "incarceration",
	"torture", "sentencing", "conviction", "jailing")
