package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// debts are the nouns by which one thanks, with "to" or "for" whom; merits are what one may owe another's success to.
var (
	debts  = vocab.Words("gratitude", "gratefulness", "appreciation", "admiration", "thank", "thanks", "thankfulness")
	merits = vocab.Words("help", "support", "assistance", "aid", "backing", "effort", "engagement", "commitment", "leadership",
		"mediation", "involvement", "contribution", "participation", "cooperation", "co-operation", "generosity", "courage", "bravery",
		"determination", "vision", "work", "initiative", "sacrifice", "solidarity", "partnership", "friendship", "perseverance",
		"persistence", "dedication", "patience", "wisdom", "guidance", "diplomacy", "intervention", "encouragement", "hospitality",
		"expertise", "resolve", "weapon", "arms", "ammunition", "good", "role", "facilitation")
	cameOff = vocab.Words("possible", "impossible", "unthinkable", "inconceivable", "happen", "achieve", "reach", "succeed",
		"survive", "strike", "do", "manage", "come", "accomplish", "win", "sign", "conclude", "secure", "free",
		"release", "prevail", "hold", "recover", "complete", "be", "make", "get", "realise", "realize", "attain", "exist", "take", "join")
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
func (s *sentence) indebtedTo(t int) []clause.Party {
	if debts.Has(s.Low[t]) && (s.Tokens[t].Tag == parse.NOUN || t > 0 && s.Tokens[t-1].Tag == parse.ADJ) && s.Tokens[t].Quoted && !s.Negated(t) {
		return s.thankedThere(t)
	}
	if !s.CaseIs(t, "without") || !s.Names(t) && !merits.Has(s.Low[t]) && !s.jointly(t, merits) {
		return nil
	}
	v := s.owedIn(t)
	if v == t || !s.unreal(v) {
		return nil
	}
	if n := s.Child(v, parse.Nsubj, parse.NsubjPass); n >= 0 && (s.Doc.Tables.Classes["harm"].Has(s.Low[n]) || s.Doc.Tables.Classes["attack"].Has(s.Low[n]) || s.Doc.Tables.Classes["bad"].Has(s.Low[n])) {
		return nil // "The attack would not have been possible without Iran"
	}
	if ps := s.Follow(t, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(ps) > 0 {
		return ps
	}
	return s.Parties(t, clause.ActorKinds)
}

// thankedThere returns who stands behind such a noun by "to" or "for", if nobody's thanks are told: "a feeling of pride and gratitude
// to the president".
func (s *sentence) thankedThere(t int) []clause.Party {
	if k := s.Child(t, parse.NmodPoss); k >= 0 && s.Low[k] != "my" && s.Low[k] != "our" {
		return nil
	}
	for k := t + 1; k < len(s.Low) && k < t+3; k++ {
		if s.Low[k] == "you" && s.Low[t] == "thank" {
			continue
		}
		if s.Low[k] == "to" || s.Low[k] == "for" {
			if n := s.NameFrom(k + 1); n >= 0 {
				return s.Parties(n, clause.ActorKinds)
			}
			return nil
		}
	}
	h := s.Head(t)
	if h < 0 || s.Rels[t] != parse.Nsubj || s.Low[h] != "go" {
		return nil
	}
	return s.Follow(h, []verbs.Path{{Steps: []string{"to"}}}, clause.ActorKinds) // "Our gratitude goes to Norway"
}

// unreal reports whether a clause says what would not have come about: "could never have been reached", "would have been impossible".
func (s *sentence) unreal(v int) bool {
	if !cameOff.Has(s.Low[v]) {
		return false
	}
	if m := s.Modal(v); m != clause.Would && m != clause.Perhaps {
		return false
	}
	have := false
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		have = have || s.Low[k] == "have" && s.Rels[k] == parse.Aux
	}
	switch s.Low[v] {
	case "impossible", "unthinkable", "inconceivable":
		return !s.Negated(v)
	}
	return have && s.Negated(v)
}

// owedIn returns the predicate that "without" and the noun at t stand by, else t.
func (s *sentence) owedIn(t int) int {
	if !s.CaseIs(t, "without") {
		return t
	}
	for v := s.Head(t); v >= 0; v = s.Head(v) {
		if s.Verbal(v) || s.Child(v, parse.Cop) >= 0 {
			return v
		}
	}
	return t
}

// jointly reports whether "and" joins one of the words to the noun at t: "without his patience and vision".
func (s *sentence) jointly(t int, words *vocab.Set) bool {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && words.Has(s.Low[k]) {
			return true
		}
	}
	return false
}
