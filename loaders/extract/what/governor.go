package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// begun reports whether the noun at n is a process that somebody has begun or gone through with.
func (s *sentence) begun(n int) bool {
	if s.Low[n] != "process" || s.Rels[n] != parse.Obj || s.Head(n) < 0 {
		return false
	}
	switch s.Low[s.Head(n)] {
	case "begin", "start", "launch", "initiate", "commence", "complete", "finish", "continue":
		return true
	}
	return false
}

// sways are the verbs that ask even where they only try to.
var sways = vocab.Words("v:persuade", "v:convince", "v:pressure", "v:press", "v:coax", "v:prod", "v:talk into", "v:dissuade")

// due are the words for what is to come; of what had been due, the text says what became of it.
var due = vocab.Words("due", "schedule", "slate", "suppose", "expect", "plan", "intend", "set", "hope")

// held are the adjectives of what has taken place.
var held = vocab.Words("recent", "latest", "previous", "earlier", "just-concluded", "concluded", "successful", "fruitful", "historic", "landmark")

// wasHeld reports whether an adjective says that the noun at x has taken place.
func (s *sentence) wasHeld(x int) bool {
	for k := s.Kid[x]; k >= 0 && int(k) < x; k = s.Sib[k] {
		if s.Rels[k] == parse.Amod && held.Has(s.Low[k]) {
			return true
		}
	}
	return s.ownTalks(x)
}

// ownTalks reports whether a meeting or call is one that somebody named had with others: "discussed Putin's June 20 meeting with Aliyev".
func (s *sentence) ownTalks(x int) bool {
	switch s.Low[x] {
	case "meeting", "talk", "talks", "call", "conversation", "encounter", "summit":
	default:
		return false
	}
	o := s.Child(x, parse.NmodPoss)
	if o < 0 || !s.Person(o) || len(s.Follow(x, []verbs.Path{{Steps: []string{"with"}}}, clause.ActorKinds)) == 0 {
		return false
	}
	for k := s.Kid[x]; k >= 0 && int(k) < x; k = s.Sib[k] {
		if s.Rels[k] == parse.Amod && s.Mention[k] < 0 && !held.Has(s.Low[k]) && s.Low[k] != "bilateral" && s.Low[k] != "private" && s.Low[k] != "first" && s.Low[k] != "last" {
			return false // "upcoming", "possible"
		}
	}
	return true
}

// talksOver reports whether a verb only talks of what is their own: "they discussed their commitment to peace".
func (s *sentence) talksOver(h, x int) bool {
	o := s.Child(x, parse.NmodPoss)
	return o >= 0 && s.Tokens[o].XPOS == parse.PRPS && (s.Low[h] == "discuss" || s.Low[h] == "consider" || s.Low[h] == "weigh")
}

// ponders reports whether a verb only weighs words that nobody has said yet: "is considering a warning to Mali", not "considered the request".
func (s *sentence) ponders(h, x int) bool {
	if s.Low[h] != "consider" && s.Low[h] != "weigh" && s.Low[h] != "discuss" {
		return false
	}
	d := s.Child(x, parse.Det)
	return (d < 0 || s.Low[d] != "the" && s.Low[d] != "this" && s.Low[d] != "that") && len(s.Fillers(x, "whose", nil)) == 0
}

// byOwnHands are the acts of state that a state's own offices carry out when they are told to.
var byOwnHands = map[graph.EventType]bool{graph.Protested: true, graph.Summoned: true, graph.Expelled: true, graph.Suspended: true}

// ordersOwn reports whether a verb tells offices or envoys of the own state what to do: "ordered his department to file a protest".
func (s *sentence) ordersOwn(h int) bool {
	switch s.Low[h] {
	case "order", "instruct", "direct":
	default:
		return false
	}
	o := s.Child(h, parse.Obj, parse.Iobj)
	if o < h || s.Tokens[h].XPOS != parse.VBD && s.Tokens[h].XPOS != parse.VBN || s.Passive(h) || s.Modal(h) != clause.Plain || s.Negated(h) {
		return false
	}
	switch s.Low[o] {
	case "agency", "ministry", "department", "office", "embassy", "mission", "ambassador", "envoy", "diplomat", "minister", "secretary", "government", "team":
		p := s.Child(o, parse.NmodPoss)
		return p < 0 && (s.Low[o-1] == "the" || s.Low[o-1] == "foreign" && s.Low[o-2] == "the") || p >= 0 && s.Tokens[p].XPOS == parse.PRPS
	}
	return false
}
