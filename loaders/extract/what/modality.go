package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// pending reports whether a clause of time in the present tense speaks of what is to come:
// "before it signs", "once the deal is signed".
func (s *sentence) pending(x int) bool {
	present := func(t int) bool { return s.Tokens[t].XPOS == parse.VBZ || s.Tokens[t].XPOS == parse.VBP }
	if present(x) {
		return true
	}
	c := s.Child(x, parse.AuxPass, parse.Aux)
	return c >= 0 && c < x && present(c)
}

// effectsOf are what an event has, which it has only when it happened.
var effectsOf = vocab.Words("consequence", "repercussion", "ramification", "implication", "aftermath", "effect", "impact", "legacy", "outcome")

// wrought reports whether h is what the event at x has led to: "as a consequence of an attack by X", "debated the
// implications of Russia's invasion", not "of an invasion".
func (s *sentence) wrought(h, x int) bool {
	if !effectsOf.Has(s.Low[h]) || s.Tokens[h].Tag != parse.NOUN || !s.Rels[x].Is(parse.Nmod) || s.Tokens[x].Tag != parse.NOUN || s.CaseOf(x) != "of" {
		return false
	}
	return s.CaseOf(h) == "as" || !s.Indefinite(x) && s.Low[max(0, x-1)] != "potential" && s.Low[max(0, x-1)] != "possible"
}

// purpose lists the types that one travels for.
var purpose = map[graph.EventType]bool{graph.Met: true, graph.Signed: true, graph.Visited: true, graph.Mediated: true}

// ended are the acts that go on until they end.
var ended = map[graph.EventType]bool{graph.Attacked: true, graph.Visited: true, graph.Met: true, graph.Called: true, graph.Deployed: true, graph.Sanctioned: true}

// heralded reports whether the clause of v is what a noun announces: "its announcement that it would recall the envoy".
func (s *sentence) heralded(v int) bool {
	h, m := s.Head(v), s.Child(v, parse.Mark)
	return h >= 0 && h < v && s.Rels[v] == parse.Acl && m > h && s.Low[m] == "that" && heralds.Has(s.Low[h]) && !s.Indefinite(h)
}

// heralds are the nouns by which somebody says what he will do.
var heralds = vocab.Words("announcement", "declaration", "decision", "notification", "notice", "statement", "confirmation", "word")

// mentions are the verbs for bringing up what has happened.
var mentions = vocab.Words("mention", "recall", "remember", "note", "stress", "add", "emphasise", "emphasize", "underline", "remind")

// toMention reports whether the writer brings up at h what the clause at x tells, which is no less a fact: "It needs to be mentioned
// that", "It should be recalled that".
func (s *sentence) toMention(h, x int, rel parse.Rel) bool {
	if !rel.Is(parse.Ccomp, parse.Csubj, parse.CsubjPass) && (rel != parse.Advcl || s.Child(x, parse.Mark) < 0 || s.Low[s.Child(x, parse.Mark)] != "that") || x < h || !mentions.Has(s.Low[h]) || s.Negated(h) {
		return false
	}
	if !s.Passive(h) {
		return s.Rels[h] == parse.Root && h < 2 && s.Tokens[h].XPOS != parse.VBD && s.Child(h, parse.Nsubj) < 0 // "Recall that"
	}
	for v := h; v >= 0; v = s.Head(v) {
		if n := s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl); n >= 0 {
			return s.Low[n] == "it"
		}
		if !s.Rels[v].Is(parse.Xcomp) {
			break
		}
	}
	return false
}

// notices lists the nouns whose clause says what somebody makes known: "gave notice that it would leave".
var notices = vocab.Words("notice", "notification", "announcement", "declaration", "statement", "decision")

func (st *standing) drop(why string) {
	if st.dropped == "" {
		st.dropped = why
	}
}

func (st *standing) apply(e verbs.Effect, why string) {
	switch e {
	case verbs.EffectDrop:
		st.drop(why)
	case verbs.EffectPlanned:
		if st.status == graph.StatusActual {
			st.status, st.future = graph.StatusPlanned, true
		}
	case verbs.EffectProposed:
		if st.status == graph.StatusActual || st.status == graph.StatusPlanned {
			st.status, st.future = graph.StatusProposed, true
		}
	case verbs.EffectDenied:
		st.status = graph.StatusDenied
	}
}

// done are the deeds that one talks of when they are done, not to agree on them.
var done = map[graph.EventType]bool{graph.Disclosed: true, graph.Attacked: true, graph.Detained: true}
