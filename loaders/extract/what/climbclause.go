package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// What becomes of an event told by a clause, of the word that the clause hangs on.

// coordinate lets the verb before an "and" lend its modal verb to the one behind it.
func (c *climb) coordinate() {
	s, x, h := c.s, c.x, c.h
	if s.ToInfinitive(x) && s.Tokens[h].XPOS == parse.VBD && s.Modal(x) != clause.Will {
		c.st.drop("only an infinitive beside " + s.Low[h])
	}
	if !s.Verbal(x) || !s.Verbal(h) || s.Child(x, parse.Nsubj, parse.NsubjPass) >= 0 || s.Child(x, parse.Aux) >= 0 {
		return
	}
	if s.Tokens[x].XPOS == parse.VB || s.Tokens[x].XPOS == parse.VBN || s.Tokens[x].XPOS == parse.VBP {
		c.look(h)
	}
}

// content judges what somebody says, wants, denies and so on, in a clause of its own: "said that".
func (c *climb) content() {
	s, x, h := c.s, c.x, c.h
	for m := s.Kid[x]; m >= 0 && int(m) < x; m = s.Sib[m] {
		if s.Rels[m] == parse.Mark && clause.Conditionals.Has(s.Low[m]) {
			c.st.drop("only asked or supposed: " + s.Low[m]) // also "said that even if Serbia recognised Kosovo"
		}
	}
	if (s.Low[h] == "reject" || s.Low[h] == "insist") && s.Jussive(x) {
		c.st.drop("only wanted") // "rejected demands that it withdraw"
	}
	if s.Negated(h) && s.Low[h] != "deny" && !s.whyDone(x) {
		c.st.drop("what is told of it is negated")
	}
	by := "that"
	if s.Gerundial(x) {
		by = "ing"
	} else if s.ToInfinitive(x) && s.Modal(x) != clause.Will { // "Britain is to expel them, May told"
		by = "inf"
	}
	c.govern(by)
	if s.Modal(h) == clause.Perhaps && !s.performs(h) {
		c.st.drop("only possible: a modal verb at " + s.Tokens[h].Text)
	}
	if o := s.Child(h, parse.Obj); clause.SpeechVerbs.Has(s.Low[h]) || o >= 0 && notices.Has(s.Low[o]) {
		c.saidBy(h)
	}
}

// saidBy keeps the verb of speech at v under which the event is told, the innermost one.
func (c *climb) saidBy(v int) {
	if c.st.reported < 0 {
		c.st.reported = v
	}
}

// complement judges an infinitive or a gerund that shares the subject or the object of the verb
// above: "refused to sign", "stopped bombing".
func (c *climb) complement() {
	s, x, h := c.s, c.x, c.h
	by := "inf"
	if s.Gerundial(x) {
		by = "ing"
	}
	if !stays.Has(s.Low[h]) || s.ToInfinitive(x) { // but "remain determined to"
		if !c.govern(by) && by == "inf" && s.Low[h] == "walk" && s.Verbal(h) {
			c.st.drop(onlyPurpose) // "walked out of the talks to end the war"
		}
	}
	if s.Low[h] == "expect" && c.r.Type == graph.Stated {
		c.st.drop("only expected to say") // "is expected to stress the importance of"
	}
	if s.Low[h] == "expect" && by == "inf" && !s.Passive(h) && s.Child(h, parse.Obj, parse.Iobj) > h {
		c.st.drop("only expected") // "analysts expect Pakistan to refuse"
	}
	if s.Low[h] == "set" && !s.Passive(h) && by == "inf" && s.Tokens[h].Tag == parse.VERB {
		c.st.drop(onlyPurpose) // "set a deadline for Syria to leave"
	}
	c.look(h)
	if s.Negated(h) {
		c.st.drop("negated")
	}
}

// adverbial judges a clause of time, condition, purpose and so on by the word that opens it. It
// reports whether the main clause bears on the event.
func (c *climb) adverbial() bool {
	s, x, h := c.s, c.x, c.h
	if s.spokenOver(x) {
		c.st.drop("only what is talked about")
	}
	mark := c.opening()
	switch {
	case (mark == "until" || mark == "till") && s.SimplePast(x) && s.Modal(h) == clause.Plain:
		return false // "dragged on until Russia struck", not "would not talk until Russia left"
	case clause.Conditionals.Has(mark):
		c.st.drop("only on a condition: " + mark)
		return false
	case s.inverted(x):
		c.st.drop("only on a condition: inverted")
		return false
	case mark == "that":
		c.govern("that")
		if clause.SpeechVerbs.Has(s.Low[h]) {
			c.saidBy(h)
		}
		return true
	case (mark == "before" || mark == "after") && s.wasTo(x):
		c.st.apply(verbs.EffectPlanned, "") // "before he was to confer with X"
		return false
	case s.ToInfinitive(x):
		c.purpose(mark)
		return true
	case mark == "of" || mark == "for" || mark == "from" || mark == "against" || mark == "about" || mark == "with" || mark == "without" || mark == "toward" || mark == "towards" || c.d.Tables.Sways(c.word(), mark):
		if mark == "without" {
			c.st.drop("negated: without")
		}
		c.govern(mark)
		return true
	case mark == "instead" || mark == "rather":
		c.st.drop("done instead of it")
		return false
	case mark == "as" && s.Tokens[x].XPOS == parse.VBN && s.ByAgent(x) >= 0: // "refused to apologise, as demanded by Mexico"
		return false
	}
	return !c.timed(mark) && c.participial(mark)
}

// opening is the word that opens an adverbial clause, "" for none.
func (c *climb) opening() string {
	s, x := c.s, c.x
	mark := ""
	if m := s.Child(x, parse.Mark, parse.Advmod); m >= 0 && m < x {
		mark = s.Low[m]
	}
	if m := s.CaseOf(x); m != "" && mark == "" {
		mark = m
	}
	for k := s.Kid[x]; k >= 0 && int(k) < x; k = s.Sib[k] {
		if s.Rels[k] == parse.Mark && clause.Conditionals.Has(s.Low[k]) {
			mark = s.Low[k] // "will not stand by if Armenia attacks"
		}
	}
	return mark
}

// purpose judges an infinitive that says what something is done for: mostly no event, but who writes
// to congratulate does so.
func (c *climb) purpose(mark string) {
	s, x, h, r := c.s, c.x, c.h, c.r
	switch {
	case mark == "for" && s.Child(x, parse.Nsubj) > 0:
		c.st.drop(onlyPurpose) // "set a deadline for Syria to leave"
	case r.Type == graph.Met && s.Verbal(h) && s.Low[h] == "meet":
		c.st.sure *= 0.9 // "met to discuss the crisis with X"
	case s.becameFirst(h, x) || s.TheOne(h) >= 0:
		return // "became the first head of government to go to Myanmar"
	case s.Particle(h) == "" && c.govern("inf"):
	case (c.isSpeech() && r.Type != graph.Agreed || r.Type == graph.Protested || r.Type == graph.Invited || tellsOfExpulsion(r)) && s.Verbal(h) && (clause.Contacts.Has(s.Low[h]) || s.SpeaksUp(h) || s.Writes(h) || movement.Has(s.Low[h]) && s.Happened(h)):
		c.st.sure *= 0.9 // "wrote to congratulate", "summoned to protest"
	case purpose[r.Type] && s.Verbal(h) && s.SpeaksUp(h):
		c.st.sure *= 0.9 // "cut short his holiday to meet X"
	case purpose[r.Type] && (s.Verbal(h) && movement.Has(s.Low[h])) || r.Type == graph.Recognized && s.Low[h] == "sign":
		c.st.apply(verbs.EffectPlanned, "")
		c.st.sure *= 0.8
	default:
		c.st.drop(onlyPurpose)
	}
	c.look(h)
}

// isSpeech reports whether the event is an act of speech.
func (c *climb) isSpeech() bool { return c.d.Tables.Acts[c.r.Type].Speech }

// timed judges a clause that says when something else happens: "before", "once". It reports whether
// it is one, and whether the event has happened does not hang on the main clause.
func (c *climb) timed(mark string) bool {
	s, x, h := c.s, c.x, c.h
	switch {
	case (mark == "before" || mark == "once" || mark == "until") && s.pending(x) || mark == "before" && s.Gerundial(x) && (firstAsked.Has(s.Low[h]) && s.Tokens[h].XPOS != parse.VBN || s.ToInfinitive(h)):
		c.st.drop("not yet: " + mark) // "will insist on compliance before agreeing to lift sanctions"
		return true
	case mark == "after" && (s.Tokens[x].XPOS == parse.VBZ || s.Tokens[x].XPOS == parse.VBP) && s.Tokens[h].XPOS != parse.VBZ && s.Tokens[h].XPOS != parse.VBP:
		c.st.apply(verbs.EffectPlanned, "") // "hopes to strike a deal after it leaves"
		return true
	case mark == "before" || mark == "once" || mark == "when":
		if m := s.Modal(h); m == clause.Will || m == clause.Would || m == clause.Perhaps && s.pending(x) { // "this may change when she takes over"
			c.st.apply(verbs.EffectPlanned, "")
		}
		return true
	}
	return false
}

// participial judges a clause that hangs on by its participle: "…, accusing it of" stands and falls
// with the main clause. It reports whether it is one.
func (c *climb) participial(mark string) bool {
	s, x, h := c.s, c.x, c.h
	if s.Tokens[x].XPOS == parse.VBG && mark == "" {
		if _, ok := c.d.Tables.Governors[verbs.GovernorKey{Head: c.word(), By: "ing"}]; ok {
			c.govern("ing")
			return true
		}
	}
	if s.Tokens[x].XPOS != parse.VBG && s.Tokens[x].XPOS != parse.VBN {
		return false
	}
	if (mark == "since" || mark == "because") && s.Child(x, parse.Aux) >= 0 {
		return false // "could escalate since X has threatened"
	}
	if s.Modal(h) == clause.Perhaps {
		c.look(h)
	}
	return true
}

// nounClause judges a clause that says what a noun is about: "a decision to leave", "the fear of losing".
// It reports whether the words above the noun matter too.
func (c *climb) nounClause() bool {
	s, x, h := c.s, c.x, c.h
	if s.spokenOver(x) {
		c.st.drop("only what is talked about")
	}
	if clause.Temporal.Has(s.Low[h]) && s.Child(x, parse.Nsubj) >= 0 && s.wasTo(x) {
		c.st.apply(verbs.EffectPlanned, "") // "hours before he was to confer with X"
		return false
	}
	if s.Low[h] == "addition" && strings.HasSuffix(s.Tokens[x].Text, "ing") {
		return false // "In addition to recalling its envoy, Chad"
	}
	if s.ToInfinitive(x) {
		return c.nounInfinitive()
	}
	if m := s.Child(x, parse.Mark, parse.Case); m >= 0 && m < x && s.Low[m] != "that" {
		return c.nounGerund(s.Low[m])
	}
	if m := s.Child(x, parse.Mark); s.Tokens[x].XPOS != parse.VBG && s.Tokens[x].XPOS != parse.VBN || m >= 0 && m < x && s.Low[m] == "that" {
		c.govern("that")
		return true
	}
	return false
}

// nounInfinitive judges an infinitive after a noun: "an offer to mediate". It reports whether the words
// above the noun matter too.
func (c *climb) nounInfinitive() bool {
	s, h, r := c.s, c.h, c.r
	if c.meansTo() || s.HadChance(h) {
		return true
	}
	if a := s.Child(h, parse.Amod); a >= 0 && (s.Low[a] == "first" || s.Low[a] == "last" || s.Low[a] == "latest" || s.Low[a] == "second" || s.Low[a] == "third") {
		return true // "became the first country to leave the court"
	}
	if r.Type == graph.Recognized && c.d.Tables.Classes["treaty"].Has(s.Low[h]) {
		c.st.apply(verbs.EffectPlanned, "") // "signed a document to restore ties"
		return true
	}
	if purpose[r.Type] && s.Mention[h] >= 0 && s.Child(h, parse.Cop) >= 0 && (s.CaseOf(h) == "in" || s.CaseOf(h) == "at") {
		c.st.apply(verbs.EffectPlanned, "")
		c.st.sure *= 0.9
		return false // "is in Madrid to meet Y"
	}
	if s.takenBack(h) {
		if scheduled[r.Type] || r.Type == graph.Invited {
			c.st.drop("decided otherwise since")
		}
		return false
	}
	if !(s.Rel(h) == parse.Obj && s.Head(h) >= 0 && s.SpeaksUp(s.Head(h))) && !c.govern("inf") && !s.Ranked(h) { // but "used the occasion to praise"
		c.st.drop("only an infinitive after " + s.Low[h])
	}
	return true
}

// meansTo reports whether the noun of an infinitive is what the verb above did it with, or whom it did
// it to: the act was done by that.
func (c *climb) meansTo() bool {
	s, h, r := c.s, c.h, c.r
	v := s.Head(h)
	verbal := v >= 0 && s.Verbal(v)
	// "summoned the ambassador to protest", hung on the ambassador
	if verbal && clause.Contacts.Has(s.Low[v]) && s.Rel(h).Is(parse.Obj, parse.Obl, parse.NsubjPass) && (c.isSpeech() || r.Type == graph.Protested || tellsOfExpulsion(r)) {
		c.st.sure *= 0.9
		return true
	}
	if c.isSpeech() && s.sentTo(h) {
		return true // "placed a call to X to congratulate him"
	}
	if verbal && (s.ObjectOf(v) == h || s.Rel(h) == parse.Obl) && s.SpeaksUp(v) {
		return true // "used the meeting to urge", "took time off from the campaign to visit", hung on the meeting or the campaign
	}
	// "sent military chiefs to confer with X"
	return verbal && (s.Low[v] == "send" || s.Low[v] == "dispatch") && s.Rel(h).Is(parse.Obj, parse.NsubjPass)
}

// nounGerund judges what a preposition hangs on a noun: "the risk of losing". It reports whether the
// words above the noun matter too.
func (c *climb) nounGerund(by string) bool {
	s, h := c.s, c.h
	if c.r.Type == graph.Mediated && by == "in" && (s.Low[h] == "role" || s.Low[h] == "part") && s.SharedOwner(h) >= 0 {
		return false // "its role in brokering the accord"
	}
	// "accused the government of having leaked", the gerund hung on the noun
	if v := s.Head(h); v >= 0 && s.Verbal(v) {
		g, ok := c.d.Tables.Governors[verbs.GovernorKey{Head: "v:" + s.Low[v], By: by}]
		if !ok {
			g, ok = c.d.Tables.Governors[verbs.GovernorKey{Head: "v:" + s.Low[v], By: "any"}]
		}
		if ok {
			c.st.apply(g.Effect, c.partOf(v))
		}
	}
	c.govern(by)
	return true
}

// firstAsked are the verbs of wanting something before one does something oneself.
var firstAsked = vocab.Words("insist", "demand", "require", "need", "want", "await", "wait", "expect", "seek", "ask")
