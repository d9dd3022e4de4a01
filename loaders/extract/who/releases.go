package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// performed are the verbs by which a release says what its own state does in saying it.
var performed = vocab.Words("welcome", "condemn", "urge", "stand", "support", "call", "thank", "commend", "remain", "reiterate", "regret",
	"reject", "reaffirm", "attach", "appreciate", "share", "deplore")

// landSpoken returns the state of which the words behind "Minister X said:" say what it does in saying so, as only who
// speaks for it does: "The UK welcomes"; -1.
func (r *reader) landSpoken(s int) int {
	if n := len(r.words[s]); n == 0 || r.word(s, n-1) != ":" {
		return -1
	}
	for s++; s < len(r.words); s++ {
		sen := &r.d.Sentences[s]
		v := sen.Root()
		if v < 0 || sen.Tokens[v].XPOS != parse.VBZ || !performed.Has(sen.Tokens[v].Lemma) {
			continue
		}
		if j := sen.Child(v, parse.Nsubj); j >= 0 {
			if p := r.at(s, j); p != nil && p.entry != nil && p.kind == graph.Country {
				return r.pieceBeing(p)
			}
		}
	}
	return -1
}

// declared returns the first state of which a page that says "we" tells in the present what it holds: "Turkey has shared
// its views. We reject the claim"; -1.
func (r *reader) declared() int {
	for s := range r.words {
		sen := &r.d.Sentences[s]
		v := sen.Root()
		if v < 0 || sen.Tokens[v].Quoted || !performed.Has(sen.Tokens[v].Lemma) || !r.present(s, v) {
			continue
		}
		if j := sen.Child(v, parse.Nsubj); j >= 0 {
			if e := r.entityAt(s, j, j+1); e >= 0 && r.beings[e].Kind == graph.Country {
				return e
			}
		}
	}
	return -1
}

// spokenBy returns the body whose words a page gives behind "An EU spokesperson said:", of nobody by name; -1.
func (r *reader) spokenBy(s int) int {
	n := len(r.words[s])
	if n < 3 || r.word(s, n-1) != ":" || !r.t.speech.Has(r.tok(s, n-2).Lemma) {
		return -1
	}
	for i := range r.titles {
		t := &r.titles[i]
		if t.sent != s || t.role.Class != "spokesperson" || len(t.named) > 0 || !t.indefinite || t.from > 1 {
			continue
		}
		return r.explicitOwner(t, -1)
	}
	return -1
}
