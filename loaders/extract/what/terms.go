package what

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// holds are the verbs for what a text or plan has in it.
var holdsIn = vocab.Words("include", "contain", "stipulate", "foresee", "entail", "comprise", "feature", "require",
	"cover", "specify", "mandate", "involve")

// designs are the nouns for what is to be done and is not yet.
var designs = vocab.Words("plan", "proposal", "framework", "deal", "agreement", "accord", "roadmap", "draft", "offer",
	"formula", "pact", "initiative", "blueprint", "package", "scheme", "outline", "term", "phase", "stage",
	"condition", "option", "scenario")

// inDesign reports whether the object of a verb is only what a plan or deal has in it: "a framework that includes the withdrawal of".
func (s *sentence) inDesign(v int) bool {
	if !holdsIn.Has(s.Low[v]) || !s.Verbal(v) {
		return false
	}
	n := s.Surface(v)
	return n >= 0 && designs.Has(s.Low[n])
}

// ofDesign reports whether a noun is what is proposed: "a proposal for a truce during which they will meet".
func (s *sentence) ofDesign(n int) bool {
	for h, d := n, 0; h >= 0 && d < 4; h, d = s.Head(h), d+1 {
		switch s.Low[h] {
		case "proposal", "draft", "roadmap", "blueprint", "framework", "initiative":
			return true
		}
		if !s.Rels[h].Is(parse.Nmod, parse.Obl) || s.Tokens[h].Tag != parse.NOUN {
			return false
		}
	}
	return false
}

// topics are the prepositions for what is talked about.
var topics = vocab.Words("on", "about", "over", "regarding", "concerning")

// spokenOver reports whether a gerund is only what talks are about: "held talks on restarting negotiations with", "discussions about
// recognising".
func (s *sentence) spokenOver(x int) bool {
	if x < 2 || s.Tokens[x].XPOS != parse.VBG || !topics.Has(s.Low[x-1]) {
		return false
	}
	c := s.Doc.Tables.Classes
	return c["talks"].Has(s.Low[x-2]) || s.Tokens[x-2].Tag == parse.NOUN && (s.Low[x-2] == "debate" || s.Low[x-2] == "work" || s.Low[x-2] == "idea")
}
