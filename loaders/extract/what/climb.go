package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// climb is the way from the word that tells an event up to its main clause, and
// what is known of the event so far.
type climb struct {
	d         *document
	s         *sentence
	t         int        // the word that tells the event
	r         *verbs.Row // the row that reads it
	not, will bool       // the row itself asks for a negation, or for the future
	st        standing
	// conditional says that "would" was met on the way, foretold that it looks ahead from the past.
	conditional, foretold bool
	x, h                  int // the step at hand: from x up to its head h
	rel                   parse.Rel
}

// up climbs as long as the words above matter.
func (c *climb) up() {
	c.x = c.t
	for steps := 0; steps < 40; steps++ {
		c.h = c.s.Head(c.x)
		if c.h < 0 || c.s.apart(c.x, c.h) {
			return
		}
		c.rel = c.s.Rel(c.x)
		if !c.link() {
			return
		}
		c.x = c.h
	}
}

// link judges one step, by the relation of the word below to the word above. It
// reports whether the words further up matter too.
func (c *climb) link() bool {
	if c.regardless() {
		return false
	}
	switch c.rel {
	case parse.Conj:
		c.coordinate()
		return true
	case parse.Ccomp, parse.CsubjOuter, parse.Csubj, parse.CsubjPass:
		c.content()
		return true
	case parse.Xcomp:
		c.complement()
		return true
	case parse.Advcl, parse.AdvclRelcl:
		return c.adverbial()
	case parse.Acl:
		return c.nounClause()
	case parse.AclRelcl, parse.Parataxis, parse.Appos:
		if m := c.s.Modal(c.x); c.rel == parse.AclRelcl && (m == clause.Will || m == clause.Would) && c.s.ofDesign(c.h) {
			c.st.drop("only what a plan holds")
		}
		return false
	case parse.Obj, parse.NsubjPass, parse.Iobj:
		c.object()
		return true
	case parse.Nsubj, parse.NsubjOuter:
		c.subject()
		return false
	case parse.Obl, parse.Nmod, parse.OblUnmarked, parse.OblAgent:
		return c.oblique()
	case parse.NmodPoss, parse.Compound, parse.Amod:
		c.st.drop("only qualifies a noun")
		return false
	}
	return true
}

// regardless reports whether the event is a fact whatever the words above say.
func (c *climb) regardless() bool {
	s, x, h, rel, r := c.s, c.x, c.h, c.rel, c.r
	if s.Eagerly(h) || s.wrought(h, x) || s.toMention(h, x, rel) || rel.Is(parse.Ccomp, parse.Xcomp, parse.Acl, parse.AclRelcl) && s.afterDone(x) {
		return true // "lost no time in condemning", "did not hesitate to accuse", "refused to comment after X recalled its envoy"
	}
	if r.IsVerb() {
		return false
	}
	if offers[r.Type] && s.Answer(x) >= 0 {
		return true // "hoped they would accept Kabul's offer", which was made
	}
	// what is to end goes on: "called for an end to X's attacks"
	return ended[r.Type] && s.Doc.Tables.Classes["ends"].Has(s.Low[h]) && rel.Is(parse.Obj, parse.NsubjPass, parse.Obl, parse.Nmod) && (r.Type == graph.Visited || len(s.Fillers(x, "whose", nil)) > 0)
}

// look takes in what the modal verb at x says of the event: that it is to come,
// conditional or only possible.
func (c *climb) look(x int) {
	s, t := c.s, c.t
	switch s.Modal(x) {
	case clause.Will:
		if !c.will && !c.not {
			c.st.apply(verbs.EffectPlanned, "")
		}
	case clause.Would:
		if x == t && !c.will && !c.not && s.onDay(x) {
			c.st.apply(verbs.EffectPlanned, "") // "would be received on 7 July"
			return
		}
		c.conditional = c.conditional || !c.not
		c.foretold = c.foretold || s.inTime(x)
		if x == t && c.r.Type == graph.Praised && s.Low[t] == "welcome" {
			c.st.drop("only would be welcome")
		}
	case clause.Perhaps:
		if !c.will && !c.not && !s.performs(x) {
			c.st.drop("only possible: a modal verb at " + s.Tokens[x].Text)
		}
	}
}

// word is the head as the table of governors names it: "v:refuse", "n:plan".
func (c *climb) word() string {
	low := c.s.Low[c.h]
	switch c.s.Tokens[c.h].Tag {
	case parse.NOUN, parse.PROPN:
		return "n:" + low
	case parse.ADJ, parse.ADV:
		return "a:" + low // also "was first to visit"
	}
	return "v:" + low
}

// govern applies what the head makes of an event that hangs on it by the given
// word. It reports whether the head has a say in that at all.
func (c *climb) govern(by string) bool {
	s, x, h, r := c.s, c.x, c.h, c.r
	if s.OnPhone(h, x) || by == "on" && x < h && !r.IsVerb() || by == "of" && s.begun(h) {
		return false // "On his visit to Oslo he agreed", "began the process of leaving"
	}
	if r.Voiced() && h == s.Voicing(x) {
		return true // "offered a denunciation of", which is made
	}
	word := c.word()
	g, ok := c.d.Tables.Governors[verbs.GovernorKey{Head: word, By: by}]
	if !ok {
		if g, ok = c.d.Tables.Governors[verbs.GovernorKey{Head: word, By: "any"}]; !ok || circumstance.Has(by) {
			return false
		}
	}
	if c.attempted(g.Effect) || c.beforehand(g.Effect, by) {
		return true
	}
	if by == "inf" {
		if g.Effect == verbs.EffectPlanned && due.Has(s.Low[h]) && s.Pluperfect(h) {
			c.st.drop("had been due, which is over")
		}
		if c.carriedOut() {
			return true
		}
	}
	c.st.object = g.Object
	c.st.apply(g.Effect, c.partOf(h))
	return true
}

// partOf says why the word at h leaves no event of its own.
func (c *climb) partOf(h int) string {
	return c.s.Low[h] + " makes it only possible or part of another event"
}

// attempted reports whether the effort above is the act itself.
func (c *climb) attempted(e verbs.Effect) bool {
	if e != verbs.EffectDrop || !clause.Efforts.Has(c.s.Low[c.h]) {
		return false
	}
	return c.r.Type == graph.Mediated && c.r.Head != "v:bring" || // who tries to broker a truce mediates
		c.r.Type == graph.Requested && sways.Has(c.r.Head) // who tries to persuade asks
}

// beforehand reports whether what the head takes up stands already, whatever becomes of it there.
func (c *climb) beforehand(e verbs.Effect, by string) bool {
	s, x, h, r := c.s, c.x, c.h, c.r
	if r.Type == graph.Threatened && r.Asks("will") && s.Low[h] == "warn" {
		return true // the speaker's own threat: "will respond, Zarif warned"
	}
	if r.IsVerb() {
		return false
	}
	if readies.Has(s.Low[h]) && by == "obj" && c.st.status == graph.StatusPlanned || e == verbs.EffectDrop && s.past(h) && s.wasHeld(x) {
		return true // "discussed Modi's forthcoming visit to Tokyo", "his recent visit"
	}
	if s.Low[h] == "reject" && s.past(h) && outrages[r.Type] && s.Child(x, parse.NmodPoss) >= 0 {
		return true // "rejected Colombia's incursion into Ecuador", which was made
	}
	// "discussed the publication of their messages by X"
	return s.Low[h] == "discuss" && done[r.Type] && len(s.Fillers(x, "by", nil)) > 0
}

// carriedOut reports whether the infinitive below the head has been done: "had to
// apologise", "was allowed to visit".
func (c *climb) carriedOut() bool {
	s, x, h, r := c.s, c.x, c.h, c.r
	if s.hadTo(h, x) || s.hasToSay(h, x) || byOwnHands[r.Type] && s.ordersOwn(h) {
		return true
	}
	if r.Type == graph.Visited && (s.Low[h] == "allow" || s.Low[h] == "permit") && s.Passive(h) && s.past(h) && !s.Negated(h) {
		return true
	}
	// "went to see the minister", "went on to accuse him"
	return s.Low[h] == "go" && (s.SimplePast(h) && purpose[r.Type] || h+1 < x && s.Low[h+1] == "on")
}
