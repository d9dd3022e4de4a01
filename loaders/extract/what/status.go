package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// standing is how real an event is, and why.
type standing struct {
	status  graph.EventStatus
	dropped string // why it is no event; "" where it is one
	future  bool
	// reported is the verb of speech under which the event is told, -1 where
	// the article tells it itself.
	reported int
	// sure falls with every doubt on the way up.
	sure float64
	// object says that the governor's object acts, not its subject.
	object bool
}

// standing climbs from the word that tells an event to the main clause and
// collects what the words above make of it.
func (d *document) standing(s *sentence, t int, r *verbs.Row) standing {
	c := climb{d: d, s: s, t: t, r: r, st: standing{status: r.Status, reported: -1, sure: 1}, not: r.Asks("not"), will: r.Asks("will")}
	if s.performed(t, r) {
		return c.st
	}
	if why := s.noSuch(t, r); why != "" {
		c.st.drop(why)
	}
	if s.Verbal(t) || s.Tokens[t].Tag == parse.ADJ {
		c.verbItself()
	} else {
		d.nounStanding(s, t, &c.st)
		if s.Child(t, parse.Cop) >= 0 && s.Tokens[t].Tag == parse.NOUN && s.CaseOf(t) != "" {
			c.look(t) // "who will be on a visit to India"
		}
	}
	c.up()
	c.supposed()
	return c.st
}

// verbItself judges the verb that tells the event, before anything above it.
func (c *climb) verbItself() {
	s, t, r := c.s, c.t, c.r
	c.look(t)
	c.undone()
	if m := s.Child(t, parse.Mark); m >= 0 && s.Rels[t] == parse.Root && (s.Low[m] == "if" || s.Low[m] == "unless") {
		c.st.drop("conditional: " + s.Low[m])
	}
	if !c.not && s.Negated(t) {
		c.st.drop("negated")
	}
	if r.Type == graph.Stated && s.bidding(t) {
		c.st.drop("only what somebody is told to do") // "was handed an ultimatum: explain the poison"
	}
	if why := s.idleOf(r.Type, t); why != "" {
		c.st.drop(why)
	}
	if s.Rel(t) == parse.Amod || t > 0 && s.Tokens[t].XPOS == parse.VBN && s.Tokens[t-1].Tag == parse.VERB && clause.Prenominal.Has(verbs.Lower(s.Tokens[t].Text)) {
		c.st.drop("only qualifies a noun")
	}
	if r.Type == graph.Elected && (s.Low[t] == "take" && s.Rel(t).Is(parse.Advcl, parse.Acl, parse.AclRelcl, parse.Obl) || s.sinceWhen(t)) {
		c.st.drop("only says since when") // "since taking office"
	}
	if s.Low[0] == "have" && s.Tokens[len(s.Tokens)-1].Text != "?" && s.inverted(t) {
		c.st.drop("only on a condition: inverted")
	}
}

// undone drops what the words right at the verb leave undone: "had been due to meet", "yet to sign".
func (c *climb) undone() {
	s, t := c.s, c.t
	if s.wasToHave(t) {
		c.st.drop("had been due, which is over")
	}
	if s.Low[t] == "ask" && t > 0 && s.Low[t-1] == "when" && s.Tokens[t].XPOS != parse.VBZ {
		c.st.drop("was asked") // "X when asked for his comments told"
	}
	if s.leftOpen(t) {
		c.st.drop("only provided that, or whatever it may be")
	}
	if s.unmade(t) {
		c.st.drop("was not done, or not quite")
	}
	if t > 2 && s.Low[t-1] == "to" && s.Low[t-2] == "yet" {
		c.st.drop("yet to be")
	}
	if t > 3 && s.Low[t-1] == "to" && s.burdened(t) >= 0 {
		c.st.drop("only what is to be done")
	}
}

// supposed settles at the top what was found conditional on the way: told by
// somebody it is planned, otherwise it is no event.
func (c *climb) supposed() {
	s, t := c.s, c.t
	if c.conditional && !c.will {
		said := s.sayingOf(t)
		switch {
		case c.st.reported >= 0 || said >= 0 && said < t && s.Tokens[t].XPOS == parse.VB, s.heralded(t): // "X, she said, would meet Y"
			c.st.apply(verbs.EffectPlanned, "")
		case !c.foretold || s.conditionBelow(t):
			c.st.drop("conditional: would")
		}
	}
	if !c.will && s.conditionBelow(t) && c.st.future {
		c.st.drop(conditionOnly)
	}
}
