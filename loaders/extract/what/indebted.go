package what

import (
	"backchannel/loaders/extract/parse"
)

// debts are the nouns by which one thanks, with "to" or "for" whom; merits are what one may owe another's success to.
var (
	debts  = map[string]bool{"gratitude": true, "gratefulness": true, "appreciation": true, "admiration": true, "thank": true, "thanks": true, "thankfulness": true}
	merits = map[string]bool{"help": true, "support": true, "assistance": true, "aid": true, "backing": true, "effort": true, "engagement": true, "commitment": true, "leadership": true,
		"mediation": true, "involvement": true, "contribution": true, "participation": true, "cooperation": true, "co-operation": true, "generosity": true, "courage": true, "bravery": true,
		"determination": true, "vision": true, "work": true, "initiative": true, "sacrifice": true, "solidarity": true, "partnership": true, "friendship": true, "perseverance": true,
		"persistence": true, "dedication": true, "patience": true, "wisdom": true, "guidance": true, "diplomacy": true, "intervention": true, "encouragement": true, "hospitality": true,
		"expertise": true, "resolve": true, "weapon": true, "arms": true, "ammunition": true, "good": true, "role": true, "facilitation": true}
	cameOff = map[string]bool{"possible": true, "impossible": true, "unthinkable": true, "inconceivable": true, "happen": true, "achieve": true, "reach": true, "succeed": true,
		"survive": true, "strike": true, "do": true, "manage": true, "come": true, "accomplish": true, "win": true, "sign": true, "conclude": true, "secure": true, "free": true,
		"release": true, "prevail": true, "hold": true, "recover": true, "complete": true, "be": true, "make": true, "get": true, "realise": true, "realize": true, "attain": true, "exist": true, "take": true, "join": true}
)

// indebted returns the noun at t for what somebody thanks another for, in words that are no verb of thanks: "It would not have been
// possible without Qatar's help", "with gratitude to Poland"; -1.
func (s *sentence) indebted(t int) int {
	if len(s.indebtedTo(t)) == 0 {
		return -1
	}
	return t
}

// indebtedTo returns whom.
func (s *sentence) indebtedTo(t int) []party {
	if debts[s.low[t]] && (s.Tokens[t].Tag == parse.NOUN || t > 0 && s.Tokens[t-1].Tag == parse.ADJ) && s.Tokens[t].Quoted && !s.negated(t) {
		return s.thankedThere(t)
	}
	if !s.caseIs(t, "without") || !s.names(t) && !merits[s.low[t]] && !s.jointly(t, merits) {
		return nil
	}
	v := s.owedIn(t)
	if v == t || !s.unreal(v) {
		return nil
	}
	if n := s.child(v, parse.Nsubj, parse.NsubjPass); n >= 0 && (s.doc.reader.tables.classes["harm"][s.low[n]] || s.doc.reader.tables.classes["attack"][s.low[n]] || s.doc.reader.tables.classes["bad"][s.low[n]]) {
		return nil // "The attack would not have been possible without Iran"
	}
	if ps := s.follow(t, []path{{steps: []string{"whose"}}}, actorKinds); len(ps) > 0 {
		return ps
	}
	return s.parties(t, actorKinds)
}

// thankedThere returns who stands behind such a noun by "to" or "for", if nobody's thanks are told: "a feeling of pride and gratitude
// to the president".
func (s *sentence) thankedThere(t int) []party {
	if k := s.child(t, parse.NmodPoss); k >= 0 && s.low[k] != "my" && s.low[k] != "our" {
		return nil
	}
	for k := t + 1; k < len(s.low) && k < t+3; k++ {
		if s.low[k] == "you" && s.low[t] == "thank" {
			continue
		}
		if s.low[k] == "to" || s.low[k] == "for" {
			if n := s.nameFrom(k + 1); n >= 0 {
				return s.parties(n, actorKinds)
			}
			return nil
		}
	}
	h := s.head(t)
	if h < 0 || s.rels[t] != parse.Nsubj || s.low[h] != "go" {
		return nil
	}
	return s.follow(h, []path{{steps: []string{"to"}}}, actorKinds) // "Our gratitude goes to Norway"
}

// unreal reports whether a clause says what would not have come about: "could never have been reached", "would have been impossible".
func (s *sentence) unreal(v int) bool {
	if !cameOff[s.low[v]] {
		return false
	}
	if m := s.modal(v); m != would && m != perhaps {
		return false
	}
	have := false
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		have = have || s.low[k] == "have" && s.rels[k] == parse.Aux
	}
	switch s.low[v] {
	case "impossible", "unthinkable", "inconceivable":
		return !s.negated(v)
	}
	return have && s.negated(v)
}

// owedIn returns the predicate that "without" and the noun at t stand by, else t.
func (s *sentence) owedIn(t int) int {
	if !s.caseIs(t, "without") {
		return t
	}
	for v := s.head(t); v >= 0; v = s.head(v) {
		if s.verbal(v) || s.child(v, parse.Cop) >= 0 {
			return v
		}
	}
	return t
}

// caseIs reports whether a noun, or the first of those that it stands beside, has that preposition.
func (s *sentence) caseIs(t int, prep string) bool {
	return s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN) && s.caseOf(t) == prep
}

// jointly reports whether "and" joins one of the words to the noun at t: "without his patience and vision".
func (s *sentence) jointly(t int, words map[string]bool) bool {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Conj && words[s.low[k]] {
			return true
		}
	}
	return false
}
