package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// Who seized power is whom the calls to give it back are to, though they name nobody: "demanded the return to constitutional
// order", "threatened force to reverse the coup".

// usurpers returns the state whose rulers an act of words is towards that is about power seized; nil where the article tells
// of no such rulers, or of those of several states.
func (d *document) usurpers(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if !s.onUsurping(o.token) {
		return nil
	}
	c := d.usurped()
	if c < 0 {
		return nil
	}
	ps := []clause.Party{{Entity: c, Token: o.token, Sure: 0.65}}
	if d.Related(ps, o.agents) {
		return nil
	}
	return ps
}

// onUsurping reports whether what is said in the clause of a word is about power that somebody seized.
func (s *sentence) onUsurping(v int) bool {
	_, to := s.Span(v)
	for t := v + 1; t < to; t++ {
		switch s.Low[t] {
		case "coup", "putsch", "takeover":
			return s.Tokens[t].XPOS == parse.NN // "a wave of coups" is no one state's
		case "putschist", "junta":
			return s.Tokens[t].Tag == parse.NOUN
		case "order", "rule", "government", "authority", "legality":
			if k := s.Child(t, parse.Amod); k >= 0 && (s.Low[k] == "constitutional" || s.Low[k] == "civilian" || s.Low[k] == "democratic") {
				return true
			}
		case "democracy", "constitution", "transition":
			for x := v + 1; x < t; x++ {
				if backTo.Has(s.Low[x]) {
					return true
				}
			}
		case "reinstatement", "reinstate":
			return true
		case "president", "leader":
			if k := s.Child(t, parse.Amod); k >= 0 && deposed.Has(s.Low[k]) {
				return true
			}
		}
	}
	return false
}

// backTo are the words for giving power back.
var backTo = vocab.Words("return", "restore", "restoration", "revert", "reestablish", "re-establish", "swift", "quick", "speedy", "short")

// deposed are the participles for rulers who were driven out.
var deposed = vocab.Words("oust", "ousted", "depose", "deposed", "topple", "toppled", "overthrow", "overthrown", "detained", "elect", "elected", "legitimate")

// usurped returns the only country whose seized power the article tells of: by its junta, by a coup in it, by whom one
// overthrew; -1.
func (d *document) usurped() int {
	one := -1
	take := func(c int) bool {
		if c < 0 || c == one {
			return true
		}
		if one >= 0 {
			return false
		}
		one = c
		return true
	}
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			var at []clause.Party
			switch s.Low[t] {
			case "junta", "putschist":
				at = s.Parties(t, 1<<graph.Country)
			case "ruler", "regime", "general", "leader", "authority", "government", "soldier", "mutineer":
				if k := s.Child(t, parse.Amod, parse.Compound); k >= 0 && (s.Low[k] == "military" || s.Low[k] == "coup" || s.Low[k] == "transitional" || s.Low[k] == "junta" || s.Low[k] == "mutinous") {
					at = s.Parties(t, 1<<graph.Country)
				}
			case "coup", "putsch", "takeover":
				if s.Tokens[t].Tag == parse.NOUN {
					at = s.Follow(t, []verbs.Path{{Steps: []string{"whose"}}, {Steps: []string{"in"}}}, 1<<graph.Country)
				}
			case "oust", "overthrow", "depose", "topple":
				if at = d.seats(s.Follow(t, []verbs.Path{{Steps: []string{"obj"}}}, clause.ActorKinds)); len(at) == 0 {
					at = d.seats(s.Follow(t, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds))
				}
			case "seize":
				if o := s.ObjectOf(t); o >= 0 && (s.Low[o] == "power" || s.Low[o] == "control") {
					at = d.seats(s.Follow(t, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds))
				}
			}
			for _, p := range at {
				if !take(p.Entity) {
					return -1
				}
			}
		}
	}
	return one
}

// seats returns the countries of those named, where they have one.
func (d *document) seats(ps []clause.Party) []clause.Party {
	var out []clause.Party
	for _, p := range ps {
		if c := d.Country(p.Entity); c >= 0 {
			out = append(out, clause.Party{Entity: c, Token: p.Token, Sure: p.Sure})
		}
	}
	return out
}
