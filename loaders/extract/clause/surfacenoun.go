package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// nounClauseSubject returns who does what the infinitive or participle v that the noun h
// holds tells: whose the noun is or who has it by its clause, and else what h names; -1.
func (s *Sentence) nounClauseSubject(h, v, depth int) int {
	if n := s.TheOne(h); n >= 0 && s.ToInfinitive(v) {
		return n
	}
	if x := s.firstWas(h, v); x >= 0 {
		return x
	}
	if s.Verbal(h) {
		return s.surfaceAt(h, depth+1) // "published a statement urging", hung on the verb
	}
	if s.occasionHad(h) {
		return s.surfaceAt(s.Head(h), depth+1)
	}
	gerund := s.Tokens[v].XPOS == parse.VBG
	if tolls.Has(s.Low[v]) && gerund && s.struckBy(h) {
		return h // "condemned the bombing of a market, killing ten"
	}
	mark := s.Child(v, parse.Mark)
	if mark >= 0 && mark < v && s.Low[mark] == "for" && s.Doc.Tables.Classes["thanks"].Has(s.Low[h]) {
		for _, x := range s.Prepositional(h, "to", nil) {
			if x < v && len(s.Parties(x, ActorKinds)) > 0 {
				return x // "their thanks to Ghana for having mediated"
			}
		}
	}
	if gerund && Speaks.Has(s.Low[h]) {
		if x, settled := s.writer(h, depth); settled {
			return x
		}
	}
	if mark >= 0 && s.Low[mark] == "to" || s.governs(h) && s.Tokens[v].XPOS != parse.VBN {
		return s.decider(h, v, depth)
	}
	if gerund && len(s.Parties(h, AnyKind)) == 0 {
		if x, settled := s.gerundOwner(h, v, mark, depth); settled {
			return x
		}
	}
	return h
}

// actingOwner returns the first of those whose the noun is that can act; -1.
func (s *Sentence) actingOwner(n int) int {
	for _, x := range s.ownerFillers(n, nil) {
		if len(s.Parties(x, ActorKinds)) > 0 {
			return x
		}
	}
	return -1
}

// writer returns who speaks through the letter or resolution h, so that he does what a gerund
// behind it tells: "messages from Rutte praising him"; -1 for nobody.
func (s *Sentence) writer(h, depth int) (x int, settled bool) {
	if x := s.actingOwner(h); x >= 0 {
		return x, true
	}
	if x := s.printedIn(h); x >= 0 {
		return x, true
	}
	if s.CaseOf(h) == "over" {
		return -1, true // "summoned the envoy over a letter urging them to leave"
	}
	if u := s.Head(h); u >= 0 && s.Rel(h) == parse.Obj && s.Verbal(u) && enacted.Has(s.Low[h]) && s.appraises(u) {
		return -1, true // "praised a law banning exports"
	}
	c := s.ContextSubject(h, depth+1)
	return c, c >= 0 // "passed a resolution rejecting it"
}

// decider returns whose the decision, offer or other noun h is that the clause v completes:
// "his decision to expel", "made an offer to mediate"; -1.
func (s *Sentence) decider(h, v, depth int) int {
	p := s.Child(h, parse.NmodPoss)
	if n := s.Child(h, parse.Nsubj); p >= 0 && n >= 0 && n < p && s.Child(h, parse.Cop) > n && s.Ranked(h) {
		return n // "X was the region's first leader to speak out"
	}
	u := s.Head(h)
	if p < 0 && s.Rel(h) == parse.Appos && u >= 0 && u < h && s.Ranked(h) && len(s.Parties(u, ActorKinds)) > 0 {
		return u // "Chad, the first African state to recognise it,"
	}
	if s.Tokens[v].XPOS == parse.VBG && (s.Low[h] == "deal" || s.Low[h] == "agreement") && !s.Rel(h).Is(parse.Obj, parse.NsubjPass) {
		return -1 // "a deadline for a deal curtailing the programme"
	}
	if p < 0 {
		if x := s.byBehind(h, v); x >= 0 {
			return x
		}
		if Efforts.Has(s.Low[h]) {
			if x := s.actingOwner(h); x >= 0 {
				return x // "the efforts of Indonesia to mediate"
			}
		}
		if u >= 0 && s.Rel(h) == parse.Obj && s.appraises(u) {
			return -1 // "defended the decision to publish it": another's
		}
	}
	if u >= 0 && s.Verbal(u) && Contacts.Has(s.Low[u]) && s.Rel(h).Is(parse.Obj, parse.NsubjPass) {
		return s.Subjects(u) // "summoned Canada's envoy to protest"
	}
	if p >= 0 {
		return p
	}
	if s.governs(h) {
		for _, x := range s.adjectiveFillers(h, nil) {
			if len(s.Filter(s.MentionParties(x, nil), KindsNamed["state"])) > 0 {
				return x // "the US decision to leave"
			}
		}
	}
	return s.ContextSubject(h, depth+1)
}

// gerundOwner returns who does what the gerund v behind the noun h tells where h names nobody.
func (s *Sentence) gerundOwner(h, v, mark, depth int) (x int, settled bool) {
	if mark >= 0 {
		if x := s.actingOwner(h); x >= 0 {
			return x, true // "Jordan's role in delivering aid"
		}
		if c := s.ContextSubject(h, depth+1); c >= 0 {
			return c, true // "expressed interest in normalizing ties"
		}
	}
	// "advanced the idea, not ruling out force": hung on the noun before the comma.
	from, _ := s.Span(v)
	if from > 0 && s.Tokens[from-1].Text == "," || from < v && s.Tokens[from].Text == "," {
		if c := s.ClauseOf(h); c >= 0 {
			return s.surfaceAt(c, depth+1), true
		}
	}
	return -1, false
}

// appraises reports whether the verb says what somebody thinks of what another does.
func (s *Sentence) appraises(v int) bool {
	switch s.Low[v] {
	case "make", "take", "give", "lead", "spearhead", "head", "join", "step", "ramp", "renew", "repeat", "reiterate", "intensify", "escalate", "amplify", "add", "lend":
		return false // "made an effort to": rows of theirs ask for other objects
	}
	for _, r := range s.Entries[v].Verb {
		switch r.Type {
		case graph.Criticized, graph.Praised, graph.CommentedOn, graph.Supported:
			return true
		}
	}
	return false
}

// enacted are the nouns for what parliaments and governments pass.
var enacted = vocab.Words("law", "bill", "legislation", "decree", "resolution", "order", "directive")

// governs reports whether the noun is one whose infinitive or clause is not
// about the noun itself: decision, plan, offer.
func (s *Sentence) governs(n int) bool {
	return abstractHeads.Has(s.Low[n])
}

var abstractHeads = vocab.Words("decision", "plan", "offer", "proposal", "threat", "promise",
	"pledge", "agreement", "deal", "move", "attempt", "effort", "bid", "refusal",
	"intention", "call", "appeal", "request", "demand", "vow")
