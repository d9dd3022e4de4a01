package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// What becomes of an event told by a noun, of the verb or the noun that it hangs on.

// object judges what the verb above is done to: "cancelled the visit".
func (c *climb) object() {
	s, x, h, r := c.s, c.x, c.h, c.r
	if !s.Verbal(h) {
		return
	}
	if s.inDesign(h) && !c.isSpeech() {
		c.st.drop("only what a plan holds")
	}
	// What is rejected has been said: "rejected a request by".
	if (c.isSpeech() || r.Status == graph.StatusProposed) && c.d.Tables.Classes["answers"].Has(s.Low[h]) && !r.IsVerb() && !s.talksOver(h, x) && !s.ponders(h, x) {
		return
	}
	c.govern("obj")
	if p := s.Child(h, parse.CompoundPrt); p >= 0 && s.Low[p] == "off" {
		switch s.Low[h] {
		case "call", "put", "break":
			c.st.drop("did not take place: " + s.Low[h] + " off")
		}
	}
	c.look(h)
	if s.Negated(h) && !(c.rel == parse.NsubjPass && c.isSpeech() && !light.Has(s.Low[h]) && len(s.Fillers(x, "whose", nil)) > 0) {
		c.st.drop("negated") // but "X's demands have not been met" were made
	}
}

// subject judges what the verb above says of the event: "the talks will take place".
func (c *climb) subject() {
	s, h := c.s, c.h
	if !s.Verbal(h) {
		return
	}
	if s.Passive(h) {
		c.govern("obj")
	}
	if happening.Has(s.Low[h]) {
		c.look(h)
		if s.Negated(h) {
			c.st.drop("negated")
		}
	}
}

// oblique judges what hangs on by a preposition: "pulled out of the talks". It reports whether the words
// further up matter too.
func (c *climb) oblique() bool {
	s, x, h, r := c.s, c.x, c.h, c.r
	prep := s.CaseOf(x)
	if g := s.Child(h, parse.Det); (prep == "in" || prep == "at") && g >= 0 && s.Low[g] == "no" && s.Tokens[h].Tag == parse.NOUN {
		return false // "made no progress in talks with X"
	}
	if (prep == "over" || prep == "about") && fallings.Has(s.Low[h]) && !r.IsVerb() && len(s.Fillers(x, "whose", nil)) > 0 {
		return false // "sought to break the impasse over China's detention of a crew"
	}
	switch prep {
	case "after", "following", "since", "during", "despite", "because", "amid":
		if m := s.Modal(h); (m == clause.Will || m == clause.Would) && !r.IsVerb() && (s.Verbal(h) || s.Child(h, parse.Cop) >= 0) && s.comesWith(x, prep) {
			c.st.apply(verbs.EffectPlanned, "")
		}
		return false
	case "without":
		c.st.drop("negated: without")
	case "before", "ahead", "until", "pending":
		c.st.apply(verbs.EffectPlanned, "")
		return false
	}
	if prep == "to" && yields.Has(s.Low[h]) && c.isSpeech() && len(s.Fillers(x, "whose", nil)) > 0 {
		return false // "will not give in to Turkish demands"
	}
	if s.Negated(h) && s.Verbal(h) && prep == "to" {
		c.st.drop("negated") // "did not agree to talks"
	}
	if s.Child(h, parse.Cop) >= 0 && s.Modal(h) == clause.Will {
		c.look(h) // "will be in Khujand for talks with X"
	}
	if !c.govern(prep) && s.Verbal(h) {
		c.adjunct(prep)
	}
	return true
}

// fallings are the nouns for what has come of the deed that they are over.
var fallings = vocab.Words("impasse", "row", "dispute", "standoff", "crisis", "tension", "anger", "outrage", "feud", "spat", "fury",
	"controversy", "furore", "uproar", "frustration", "deadlock", "quarrel", "rift", "fallout", "backlash", "outcry", "rupture")

// outcomes are the verbs for what comes "from" something that did take place: "no breakthrough emerged from the talks".
var outcomes = vocab.Words("emerge", "come", "result", "arise", "flow", "follow", "stem", "return")

// adjunct judges a noun that hangs on a verb which has no say in it by that preposition: it stands where
// the verb stands.
func (c *climb) adjunct(prep string) {
	s, x, h := c.s, c.x, c.h
	// "called for a pause in the talks", the talks hung on the verb
	of := prep != "" && prep != "in" && prep != "regarding" && !(prep == "at" && c.r.Type == graph.Requested) // but "called into session at the request of"
	if _, ok := c.d.Tables.Governors[verbs.GovernorKey{Head: c.word(), By: "for"}]; ok && of && (x > h || s.Low[x] == "conference") || ok && prep == "in" && !clause.Missives.Has(s.Low[x]) && s.earlier(h, x, "for") {
		c.govern("for")
	}
	c.look(h)
	if s.Negated(h) && !circumstance.Has(prep) && !(prep == "from" && outcomes.Has(s.Low[h])) {
		c.st.drop("negated")
	}
}
