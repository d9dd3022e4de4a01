package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// governor says what a word does to an event that depends on it.
type governor struct {
	effect effect
	object bool // the event is the act of the governor's object
}

// governorKey is a governing lemma and by what the event depends on it, as governors.tsv has them.
type governorKey struct{ head, by string }

// effect is what becomes of an event under a governor.
type effect uint8

const (
	effectNone effect = iota
	effectActual
	effectPlanned
	effectProposed
	effectDenied
	effectDrop
)

var effects = map[string]effect{"actual": effectActual, "planned": effectPlanned, "proposed": effectProposed, "denied": effectDenied, "drop": effectDrop}

func (t *tables) addGovernor(l line) error {
	e, ok := effects[l.cols[2]]
	if !ok {
		return l.errorf("effect %q is none of actual, planned, proposed, denied, drop", l.cols[2])
	}
	if l.cols[3] != "subj" && l.cols[3] != "obj" {
		return l.errorf("subject %q is neither subj nor obj", l.cols[3])
	}
	k := governorKey{l.cols[0], l.cols[1]}
	if _, twice := t.governors[k]; twice {
		return l.errorf("%s by %s stands twice", k.head, k.by)
	}
	t.governors[k] = governor{e, l.cols[3] == "obj"}
	return nil
}

// sways reports whether a word presses somebody "on" or "into" doing something.
func (t *tables) sways(head, by string) bool {
	_, ok := t.governors[governorKey{head, by}]
	return ok && (by == "on" || by == "into")
}

// begun reports whether the noun at n is a process that somebody has begun or gone through with.
func (s *sentence) begun(n int) bool {
	if s.low[n] != "process" || s.rels[n] != parse.Obj || s.head(n) < 0 {
		return false
	}
	switch s.low[s.head(n)] {
	case "begin", "start", "launch", "initiate", "commence", "complete", "finish", "continue":
		return true
	}
	return false
}

// sways are the verbs that ask even where they only try to.
var sways = map[string]bool{"v:persuade": true, "v:convince": true, "v:pressure": true, "v:press": true, "v:coax": true, "v:prod": true, "v:talk into": true, "v:dissuade": true}

// due are the words for what is to come; of what had been due, the text says what became of it.
var due = map[string]bool{"due": true, "schedule": true, "slate": true, "suppose": true, "expect": true, "plan": true, "intend": true, "set": true, "hope": true}

// efforts are the words for trying, which mediation is.
var efforts = map[string]bool{"try": true, "seek": true, "attempt": true, "effort": true, "strive": true, "work": true, "struggle": true, "mission": true, "drive": true, "push": true, "endeavour": true, "endeavor": true, "bid": true, "initiative": true}

// held are the adjectives of what has taken place.
var held = map[string]bool{"recent": true, "latest": true, "previous": true, "earlier": true, "just-concluded": true, "concluded": true, "successful": true, "fruitful": true, "historic": true, "landmark": true}

// wasHeld reports whether an adjective says that the noun at x has taken place.
func (s *sentence) wasHeld(x int) bool {
	for k := s.kid[x]; k >= 0 && int(k) < x; k = s.sib[k] {
		if s.rels[k] == parse.Amod && held[s.low[k]] {
			return true
		}
	}
	return s.ownTalks(x)
}

// ownTalks reports whether a meeting or call is one that somebody named had with others: "discussed Putin's June 20 meeting with Aliyev".
func (s *sentence) ownTalks(x int) bool {
	switch s.low[x] {
	case "meeting", "talk", "talks", "call", "conversation", "encounter", "summit":
	default:
		return false
	}
	o := s.child(x, parse.NmodPoss)
	if o < 0 || !s.person(o) || len(s.follow(x, []path{{steps: []string{"with"}}}, actorKinds)) == 0 {
		return false
	}
	for k := s.kid[x]; k >= 0 && int(k) < x; k = s.sib[k] {
		if s.rels[k] == parse.Amod && s.mention[k] < 0 && !held[s.low[k]] && s.low[k] != "bilateral" && s.low[k] != "private" && s.low[k] != "first" && s.low[k] != "last" {
			return false // "upcoming", "possible"
		}
	}
	return true
}

// talksOver reports whether a verb only talks of what is their own: "they discussed their commitment to peace".
func (s *sentence) talksOver(h, x int) bool {
	o := s.child(x, parse.NmodPoss)
	return o >= 0 && s.Tokens[o].XPOS == parse.PRPS && (s.low[h] == "discuss" || s.low[h] == "consider" || s.low[h] == "weigh")
}

// ponders reports whether a verb only weighs words that nobody has said yet: "is considering a warning to Mali", not "considered the request".
func (s *sentence) ponders(h, x int) bool {
	if s.low[h] != "consider" && s.low[h] != "weigh" && s.low[h] != "discuss" {
		return false
	}
	d := s.child(x, parse.Det)
	return (d < 0 || s.low[d] != "the" && s.low[d] != "this" && s.low[d] != "that") && len(s.fillers(x, "whose", nil)) == 0
}

// byOwnHands are the acts of state that a state's own offices carry out when they are told to.
var byOwnHands = map[graph.EventType]bool{graph.Protested: true, graph.Summoned: true, graph.Expelled: true, graph.Suspended: true}

// ordersOwn reports whether a verb tells offices or envoys of the own state what to do: "ordered his department to file a protest".
func (s *sentence) ordersOwn(h int) bool {
	switch s.low[h] {
	case "order", "instruct", "direct":
	default:
		return false
	}
	o := s.child(h, parse.Obj, parse.Iobj)
	if o < h || s.Tokens[h].XPOS != parse.VBD && s.Tokens[h].XPOS != parse.VBN || s.passive(h) || s.modal(h) != plain || s.negated(h) {
		return false
	}
	switch s.low[o] {
	case "agency", "ministry", "department", "office", "embassy", "mission", "ambassador", "envoy", "diplomat", "minister", "secretary", "government", "team":
		p := s.child(o, parse.NmodPoss)
		return p < 0 && (s.low[o-1] == "the" || s.low[o-1] == "foreign" && s.low[o-2] == "the") || p >= 0 && s.Tokens[p].XPOS == parse.PRPS
	}
	return false
}
