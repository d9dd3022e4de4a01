package what

import "backchannel/loaders/extract/parse"

// holds are the verbs for what a text or plan has in it.
var holdsIn = map[string]bool{"include": true, "contain": true, "stipulate": true, "foresee": true, "entail": true, "comprise": true, "feature": true, "require": true,
	"cover": true, "specify": true, "mandate": true, "involve": true}

// designs are the nouns for what is to be done and is not yet.
var designs = map[string]bool{"plan": true, "proposal": true, "framework": true, "deal": true, "agreement": true, "accord": true, "roadmap": true, "draft": true, "offer": true,
	"formula": true, "pact": true, "initiative": true, "blueprint": true, "package": true, "scheme": true, "outline": true, "term": true, "phase": true, "stage": true,
	"condition": true, "option": true, "scenario": true}

// inDesign reports whether the object of a verb is only what a plan or deal has in it: "a framework that includes the withdrawal of".
func (s *sentence) inDesign(v int) bool {
	if !holdsIn[s.Low[v]] || !s.Verbal(v) {
		return false
	}
	n := s.Surface(v)
	return n >= 0 && designs[s.Low[n]]
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
var topics = map[string]bool{"on": true, "about": true, "over": true, "regarding": true, "concerning": true}

// spokenOver reports whether a gerund is only what talks are about: "held talks on restarting negotiations with", "discussions about
// recognising".
func (s *sentence) spokenOver(x int) bool {
	if x < 2 || s.Tokens[x].XPOS != parse.VBG || !topics[s.Low[x-1]] {
		return false
	}
	c := s.Doc.Tables.Classes
	return c["talks"][s.Low[x-2]] || s.Tokens[x-2].Tag == parse.NOUN && (s.Low[x-2] == "debate" || s.Low[x-2] == "work" || s.Low[x-2] == "idea")
}
