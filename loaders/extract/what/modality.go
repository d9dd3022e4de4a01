package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

type modality uint8

const (
	plain modality = iota
	will
	would
	perhaps
)

// modal returns what the auxiliaries of a verb or predicate say.
func (s *sentence) modal(t int) modality {
	be, to := false, false
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
		if s.rel(int(k)) == parse.Mark && s.low[k] == "to" {
			to = true
		}
		if !s.rel(int(k)).Is(parse.Aux, parse.AuxPass, parse.Cop) {
			continue
		}
		switch s.low[k] {
		case "will", "shall", "'ll", "’ll", "wo":
			return will
		case "would", "'d", "’d":
			if s.low[k] == "would" || s.Tokens[k].XPOS == parse.MD {
				return would
			}
		case "may", "might", "could", "can", "should", "must", "ought", "need", "ca":
			return perhaps
		case "be":
			be = true
		}
	}
	if to && (be && !s.rel(t).Is(parse.Xcomp, parse.Advcl, parse.Acl) || s.rels[t] == parse.Root && s.child(t, parse.Nsubj) >= 0) {
		return will // also "Japan to give Manila ships", of a headline
	}
	return plain
}

// pending reports whether a clause of time in the present tense speaks of what is to come:
// "before it signs", "once the deal is signed".
func (s *sentence) pending(x int) bool {
	present := func(t int) bool { return s.Tokens[t].XPOS == parse.VBZ || s.Tokens[t].XPOS == parse.VBP }
	if present(x) {
		return true
	}
	c := s.child(x, parse.AuxPass, parse.Aux)
	return c >= 0 && c < x && present(c)
}

// eagerly reports whether what hangs on the word at h is done all the same though a "no" or "not"
// stands over it: "lost no time in condemning", "made no secret of its support", "did not hesitate to", "did not keep X from
// leaving"; and so what somebody "went so far as to" do.
func (s *sentence) eagerly(h int) bool {
	switch s.low[h] {
	case "hesitate", "shrink", "shy", "flinch":
		return s.verbal(h) && s.negated(h) && s.modal(h) == plain
	case "stop", "prevent", "keep", "deter", "dissuade", "discourage", "hinder":
		a := s.child(h, parse.Aux)
		return s.verbal(h) && s.negated(h) && a >= 0 && (s.low[a] == "do" && s.Tokens[a].XPOS == parse.VBD || s.low[a] == "have") && s.child(h, parse.Obj) > h
	case "have":
		o := s.child(h, parse.Obj)
		return o > h && resorts[s.low[o]] && s.happened(h) && s.modal(h) == plain && s.toldAsDone(h)
	case "go":
		return s.verbal(h) && s.farAs(h+1) > 0 && !s.negated(h) && s.modal(h) == plain
	case "opportunity", "chance", "occasion", "honour", "honor", "privilege", "pleasure":
		return s.occasionHad(h)
	case "time", "secret", "bone":
		no, v := s.child(h, parse.Det), s.head(h)
		if no < 0 || s.low[no] != "no" || v < 0 || s.rels[h] != parse.Obj {
			return false
		}
		return s.low[h] == "time" && (s.low[v] == "lose" || s.low[v] == "waste") && s.modal(v) == plain && !s.toInfinitive(v) || s.low[h] != "time" && s.low[v] == "make"
	}
	return false
}

// occasionHad reports whether the noun at h is an occasion that somebody had and used: "had the opportunity to talk with X",
// "had the honour of meeting X".
func (s *sentence) occasionHad(h int) bool {
	switch s.low[h] {
	case "opportunity", "chance", "occasion", "honour", "honor", "privilege", "pleasure":
	default:
		return false
	}
	v := s.head(h)
	if v < 0 || v > h || s.rels[h] != parse.Obj || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBN || s.modal(v) != plain || s.negated(v) || s.conditional(v) {
		return false
	}
	switch s.low[v] {
	case "have", "get", "take", "use", "seize":
		return true
	}
	return false
}

// effectsOf are what an event has, which it has only when it happened.
var effectsOf = map[string]bool{"consequence": true, "repercussion": true, "ramification": true, "implication": true, "aftermath": true, "effect": true, "impact": true, "legacy": true, "outcome": true}

// wrought reports whether h is what the event at x has led to: "as a consequence of an attack by X", "debated the
// implications of Russia's invasion", not "of an invasion".
func (s *sentence) wrought(h, x int) bool {
	if !effectsOf[s.low[h]] || s.Tokens[h].Tag != parse.NOUN || !s.rels[x].Is(parse.Nmod) || s.Tokens[x].Tag != parse.NOUN || s.caseOf(x) != "of" {
		return false
	}
	return s.caseOf(h) == "as" || !s.indefinite(x) && s.low[max(0, x-1)] != "potential" && s.low[max(0, x-1)] != "possible"
}

// purpose lists the types that one travels for.
var purpose = map[graph.EventType]bool{graph.Met: true, graph.Signed: true, graph.Visited: true, graph.Mediated: true}

// ended are the acts that go on until they end.
var ended = map[graph.EventType]bool{graph.Attacked: true, graph.Visited: true, graph.Met: true, graph.Called: true, graph.Deployed: true, graph.Sanctioned: true}

// heralded reports whether the clause of v is what a noun announces: "its announcement that it would recall the envoy".
func (s *sentence) heralded(v int) bool {
	h, m := s.head(v), s.child(v, parse.Mark)
	return h >= 0 && h < v && s.rels[v] == parse.Acl && m > h && s.low[m] == "that" && heralds[s.low[h]] && !s.indefinite(h)
}

// heralds are the nouns by which somebody says what he will do.
var heralds = map[string]bool{"announcement": true, "declaration": true, "decision": true, "notification": true, "notice": true, "statement": true, "confirmation": true, "word": true}

// mentions are the verbs for bringing up what has happened.
var mentions = map[string]bool{"mention": true, "recall": true, "remember": true, "note": true, "stress": true, "add": true, "emphasise": true, "emphasize": true, "underline": true, "remind": true}

// toMention reports whether the writer brings up at h what the clause at x tells, which is no less a fact: "It needs to be mentioned
// that", "It should be recalled that".
func (s *sentence) toMention(h, x int, rel parse.Rel) bool {
	if !rel.Is(parse.Ccomp, parse.Csubj, parse.CsubjPass) && (rel != parse.Advcl || s.child(x, parse.Mark) < 0 || s.low[s.child(x, parse.Mark)] != "that") || x < h || !mentions[s.low[h]] || s.negated(h) {
		return false
	}
	if !s.passive(h) {
		return s.rels[h] == parse.Root && h < 2 && s.Tokens[h].XPOS != parse.VBD && s.child(h, parse.Nsubj) < 0 // "Recall that"
	}
	for v := h; v >= 0; v = s.head(v) {
		if n := s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl); n >= 0 {
			return s.low[n] == "it"
		}
		if !s.rels[v].Is(parse.Xcomp) {
			break
		}
	}
	return false
}

// notices lists the nouns whose clause says what somebody makes known: "gave notice that it would leave".
var notices = map[string]bool{"notice": true, "notification": true, "announcement": true, "declaration": true, "statement": true, "decision": true}

// contacts lists the verbs of contact whose purpose is what is said in it.
var contacts = map[string]bool{"write": true, "call": true, "phone": true, "telephone": true, "ring": true, "summon": true, "receive": true, "meet": true,
	"convene": true, "speak": true, "contact": true, "message": true, "email": true}

func (st *standing) drop(why string) {
	if st.dropped == "" {
		st.dropped = why
	}
}

func (st *standing) apply(e effect, why string) {
	switch e {
	case effectDrop:
		st.drop(why)
	case effectPlanned:
		if st.status == graph.StatusActual {
			st.status, st.future = graph.StatusPlanned, true
		}
	case effectProposed:
		if st.status == graph.StatusActual || st.status == graph.StatusPlanned {
			st.status, st.future = graph.StatusProposed, true
		}
	case effectDenied:
		st.status = graph.StatusDenied
	}
}

// speechVerbs are the verbs behind which stands what somebody says.
var speechVerbs = map[string]bool{"say": true, "tell": true, "state": true, "declare": true, "announce": true, "add": true, "note": true,
	"report": true, "write": true, "claim": true, "insist": true, "stress": true, "explain": true, "argue": true, "confirm": true,
	"reveal": true, "disclose": true, "acknowledge": true, "admit": true, "deny": true, "warn": true, "recall": true, "maintain": true,
	"assert": true, "affirm": true, "reiterate": true, "emphasise": true, "emphasize": true, "underline": true, "tweet": true, "quote": true,
	"predict": true, "promise": true, "vow": true, "pledge": true, "agree": true, "decide": true, "show": true, "suggest": true, "allege": true,
	"complain": true, "convey": true, "remark": true, "observe": true, "comment": true, "assure": true, "inform": true, "concede": true, "contend": true, "counter": true, "retort": true,
	"post": true, "proclaim": true, "caution": true, "repeat": true, "underscore": true, "highlight": true, "opine": true, "reaffirm": true, "remind": true, "signal": true, "thunder": true, "quip": true, "joke": true, "stipulate": true, "indicate": true, "intimate": true, "hint": true}

// done are the deeds that one talks of when they are done, not to agree on them.
var done = map[graph.EventType]bool{graph.Disclosed: true, graph.Attacked: true, graph.Detained: true}
