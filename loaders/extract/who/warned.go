package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// spokenAgainst returns whom "he" means in what somebody says of him whom he warns or blames: "X rejected Y after Y warned he faced sanctions",
// "Y blamed X for it, noting he had promised to go"; -1.
func (r *reader) spokenAgainst(s, i int, c byte) int {
	tk := r.tok(s, i)
	if c != 'm' && c != 'f' || tk.Rel != parse.Nsubj || tk.Head < i || tk.Quoted {
		return -1
	}
	sent := &r.d.Sentences[s]
	v := tk.Head
	g := sent.Tokens[v].Head
	if g < 0 || g > i || !sent.Tokens[v].Rel.Is(parse.Ccomp) {
		return -1
	}
	switch sent.Tokens[v].Lemma {
	case "face", "risk":
		if !cautions.Has(sent.Tokens[g].Lemma) {
			return -1
		}
		by := sent.Child(g, parse.Nsubj)
		if by < 0 || by > g {
			return -1
		}
		es := r.saidAt(s, by, i)
		if r.lower(s, by) == "who" {
			es = r.relative(s, by)
		}
		return r.otherPerson(s, i, es, c)
	}
	m := sent.Tokens[g].Head
	if m < 0 || m > g || sent.Tokens[g].XPOS != parse.VBG || !sent.Tokens[g].Rel.Is(parse.Advcl) || !r.t.speech.Has(sent.Tokens[g].Lemma) || !blames.Has(sent.Tokens[m].Lemma) {
		return -1
	}
	had := sent.Child(v, parse.Aux)
	o := sent.Child(m, parse.Obj)
	if had < 0 || r.lower(s, had) != "had" || o < m || o > g {
		return -1
	}
	if es := r.saidAt(s, o, i); len(es) == 1 && r.maybe(es[0], c) {
		return es[0]
	}
	return -1
}

// otherPerson returns the one person named in the sentence before a token who is none of some and may be meant by the pronoun; -1.
func (r *reader) otherPerson(s, i int, but []int, c byte) int {
	if len(but) != 1 {
		return -1
	}
	found := -1
	for k := r.firstPiece(s); k < len(r.pieces) && r.pieces[k].sent == s && r.pieces[k].from < i; k++ {
		e := r.pieces[k].entity
		if e < 0 || e == found || slices.Contains(but, e) || r.beings[e].Kind != graph.Person || !r.maybe(e, c) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

// maybe reports whether somebody may be meant by "he", or by "she".
func (r *reader) maybe(e int, c byte) bool {
	b := &r.beings[e]
	if b.Kind != graph.Person {
		return false
	}
	return b.gender == 0 || b.gender == gazetteer.Either || (b.gender == gazetteer.Male) == (c == 'm')
}

// cautions are the verbs by which one is told what may come, blames those by which what one has done is held against him.
var (
	cautions = vocab.Words("warn", "caution", "threaten", "remind")
	blames   = vocab.Words("blame", "accuse", "criticise", "criticize", "condemn", "denounce", "castigate", "rebuke", "fault")
)
