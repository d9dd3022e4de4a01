package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// source returns who stands behind "according to" at the clause of v; nil for nobody, or the press.
func (d *document) source(s *sentence, v int) []clause.Party {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		x := int(k)
		if !s.Rels[x].Is(parse.Obl, parse.Nmod) {
			continue
		}
		if s.CaseOf(x) == "in" && outlooks.Has(s.Low[x]) {
			if ps := s.Follow(x, []verbs.Path{verbs.NewPath("whose")}, clause.ActorKinds); len(ps) == 1 {
				return ps // "in the view of Penny Wong"
			}
		}
		if c := s.Child(x, parse.Case); c < 0 || s.Low[c] != "according" && s.Low[c] != "accord" {
			continue
		}
		if ps := s.authors(x); len(ps) == 1 && !d.IsMedium(s.Sentence, ps[0]) {
			return ps
		}
	}
	return nil
}

// outlooks are the nouns for what somebody thinks or says: "in the words of".
var outlooks = vocab.Words("view", "opinion", "word", "eye", "judgment", "judgement", "estimation")

// authors returns who speaks where the word at x does: itself, or whose report or panel it is:
// "a United Nations inquiry", "a study by Amnesty International".
func (s *sentence) authors(x int) []clause.Party {
	if ps := s.Parties(x, clause.ActorKinds); len(ps) > 0 && !s.Attributive(x) {
		return ps
	}
	if !accountable.Has(s.Low[x]) {
		return nil
	}
	if ps := s.Follow(x, []verbs.Path{verbs.NewPath("by"), verbs.NewPath("from"), verbs.NewPath("whose")}, 1<<graph.Country|1<<graph.Organization); len(ps) > 0 || s.Low[x] != "report" {
		return ps
	}
	return s.Follow(x, []verbs.Path{verbs.NewPath("poss")}, 1<<graph.Person) // "Annan's report concluded"
}

// accountable are the nouns for what or who finds something out for the state or organisation
// that is named beside it.
var accountable = vocab.Words("report", "inquiry", "enquiry", "investigation", "investigator", "study", "survey", "finding", "findings",
	"commission", "committee", "panel", "team", "mission", "monitor", "expert", "document", "dossier", "review")

// finders are the verbs by which such a body says what it has found.
var finders = vocab.Words("find", "conclude", "rule", "report", "say", "determine", "charge")

// tailed reports whether the verb at v only says who found what the sentence tells before it:
// "Eritrea broke the truce, a UN panel found".
func (s *sentence) tailed(v int) bool {
	n := s.Child(v, parse.Nsubj)
	return s.Rels[v].Is(parse.Conj, parse.Parataxis) && finders.Has(s.Low[v]) && n >= 0 && n < v && s.Child(v, parse.Coord) < 0 &&
		s.Child(v, parse.Obj, parse.Ccomp) < 0 && s.Head(v) < n
}

// voices returns whose words the verb of speech at v tells.
func (s *sentence) voices(v int) []clause.Party {
	if ps := s.Follow(v, []verbs.Path{verbs.NewPath("subj")}, clause.ActorKinds); len(ps) > 0 {
		return ps
	}
	if n := s.Surface(v); n >= 0 {
		return s.authors(n)
	}
	return nil
}

// receivable are the acts that are done to whoever receives or answers what the noun names.
var receivable = map[graph.EventType]bool{graph.Requested: true, graph.Demanded: true, graph.Proposed: true, graph.Threatened: true,
	graph.Warned: true, graph.Promised: true, graph.Invited: true}

// receiver returns who got what the noun at t names: "Zambia received a request from Malawi",
// "responded to Malawi's demands"; nil where nobody is said to have.
func (s *sentence) receiver(t int) []clause.Party {
	for h := s.Head(t); s.Rels[t] == parse.Conj && h >= 0 && h < t && s.Tokens[h].Tag == parse.NOUN; h = s.Head(t) {
		t = h // "received arms and an offer of talks from Malawi"
	}
	v := s.Head(t)
	if v < 0 || !s.Verbal(v) || s.Passive(v) {
		return nil
	}
	switch {
	case s.Rels[t] == parse.Obj && takers.Has(s.Low[v]):
	case s.Rels[t].Is(parse.Conj, parse.Obl) && takers.Has(s.Low[v]) && v < t && s.CaseOf(t) == "" && s.Child(v, parse.Obj) > v && s.Child(v, parse.Obj) < t:
	case s.Rels[t] == parse.Obl && s.CaseOf(t) == "to" && (s.Low[v] == "respond" || s.Low[v] == "reply" || s.Low[v] == "react" || s.Low[v] == "bow" || s.Low[v] == "yield"):
	default:
		return nil
	}
	return s.Follow(v, []verbs.Path{verbs.NewPath("subj")}, clause.ActorKinds)
}

// takers are the verbs whose subject is who was addressed by their object.
var takers = vocab.Words("receive", "get", "obtain", "face", "accept", "consider", "study", "weigh",
	"examine", "answer", "heed", "defy", "grant")

// bloody are the verbs of attacking that are never meant of words: "killed three, the council said in remarks".
var bloody = vocab.Words("bomb", "shell", "bombard", "kill", "wound", "injure", "massacre", "murder", "torture", "kidnap", "capture")

// inWords reports whether an attack is one in words: "launched a verbal attack on".
func (s *sentence) inWords(t int) bool {
	n := t
	if s.Verbal(t) {
		n = s.ObjectOf(t)
	}
	for k := s.Child(max(n, 0), parse.Amod, parse.Compound); n >= 0 && k >= 0; k = int(s.Sib[k]) {
		switch s.Low[k] {
		case "verbal", "scathing", "rhetorical", "blistering", "stinging", "sting", "withering", "wither", "savage", "vitriolic", "personal", "barbed", "veiled":
			if s.Rels[k].Is(parse.Amod, parse.Compound) {
				return true
			}
		}
	}
	if h := s.Head(t); !s.Verbal(t) && h >= 0 && s.CaseOf(t) == "in" && (s.putsIt(h) || s.Low[h] == "accuse") && s.Child(t, parse.NmodPoss) >= 0 {
		return true // "in its strongest attack on China for months, charged that"
	}
	for _, h := range [...]int{t, n, s.Head(t)} {
		if h < 0 {
			continue
		}
		for _, x := range s.Prepositional(h, "in", s.Prepositional(h, "on", nil)) {
			if tribunes.Has(s.Low[x]) {
				return true
			}
		}
	}
	return false
}

// tribunes are the nouns for where one attacks only in words: "resumed his attack on Y in an interview".
var tribunes = vocab.Words("speech", "comment", "interview", "tweet", "post", "statement", "remark", "column", "op-ed", "letter", "article",
	"broadcast", "sermon", "editorial", "essay", "twitter", "telegram", "facebook", "book", "memoir")

// ownWord reports whether a verb only says how somebody words it: "over what he
// described as an attack", "what China called meddling".
func (s *sentence) ownWord(v int) bool {
	for x := v - 1; x >= 0 && x > v-9; x-- {
		switch {
		case s.Low[x] == "what" && s.Tokens[x].XPOS == parse.WP:
			return len(s.CalledBefore(v, nil)) == 0
		case !s.Tokens[x].Tag.Is(parse.PRON, parse.PROPN, parse.AUX, parse.ADV, parse.ADJ, parse.DET, parse.NOUN):
			return false
		}
	}
	return false
}
