package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// source returns who stands behind "according to" at the clause of v; nil for nobody, or the press.
func (d *document) source(s *sentence, v int) []party {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		x := int(k)
		if !s.rels[x].Is(parse.Obl, parse.Nmod) {
			continue
		}
		if s.caseOf(x) == "in" && outlooks[s.low[x]] {
			if ps := s.follow(x, []path{newPath("whose")}, actorKinds); len(ps) == 1 {
				return ps // "in the view of Penny Wong"
			}
		}
		if c := s.child(x, parse.Case); c < 0 || s.low[c] != "according" && s.low[c] != "accord" {
			continue
		}
		if ps := s.authors(x); len(ps) == 1 && !d.isMedium(s, ps[0]) {
			return ps
		}
	}
	return nil
}

// outlooks are the nouns for what somebody thinks or says: "in the words of".
var outlooks = map[string]bool{"view": true, "opinion": true, "word": true, "eye": true, "judgment": true, "judgement": true, "estimation": true}

// authors returns who speaks where the word at x does: itself, or whose report or panel it is:
// "a United Nations inquiry", "a study by Amnesty International".
func (s *sentence) authors(x int) []party {
	if ps := s.parties(x, actorKinds); len(ps) > 0 && !s.attributive(x) {
		return ps
	}
	if !accountable[s.low[x]] {
		return nil
	}
	if ps := s.follow(x, []path{newPath("by"), newPath("from"), newPath("whose")}, 1<<graph.Country|1<<graph.Organization); len(ps) > 0 || s.low[x] != "report" {
		return ps
	}
	return s.follow(x, []path{newPath("poss")}, 1<<graph.Person) // "Annan's report concluded"
}

// accountable are the nouns for what or who finds something out for the state or organisation
// that is named beside it.
var accountable = map[string]bool{"report": true, "inquiry": true, "enquiry": true, "investigation": true, "investigator": true, "study": true, "survey": true, "finding": true, "findings": true,
	"commission": true, "committee": true, "panel": true, "team": true, "mission": true, "monitor": true, "expert": true, "document": true, "dossier": true, "review": true}

// finders are the verbs by which such a body says what it has found.
var finders = map[string]bool{"find": true, "conclude": true, "rule": true, "report": true, "say": true, "determine": true, "charge": true}

// tailed reports whether the verb at v only says who found what the sentence tells before it:
// "Eritrea broke the truce, a UN panel found".
func (s *sentence) tailed(v int) bool {
	n := s.child(v, parse.Nsubj)
	return s.rels[v].Is(parse.Conj, parse.Parataxis) && finders[s.low[v]] && n >= 0 && n < v && s.child(v, parse.Coord) < 0 &&
		s.child(v, parse.Obj, parse.Ccomp) < 0 && s.head(v) < n
}

// voices returns whose words the verb of speech at v tells.
func (s *sentence) voices(v int) []party {
	if ps := s.follow(v, []path{newPath("subj")}, actorKinds); len(ps) > 0 {
		return ps
	}
	if n := s.surface(v); n >= 0 {
		return s.authors(n)
	}
	return nil
}

// receivable are the acts that are done to whoever receives or answers what the noun names.
var receivable = map[graph.EventType]bool{graph.Requested: true, graph.Demanded: true, graph.Proposed: true, graph.Threatened: true,
	graph.Warned: true, graph.Promised: true, graph.Invited: true}

// receiver returns who got what the noun at t names: "Zambia received a request from Malawi",
// "responded to Malawi's demands"; nil where nobody is said to have.
func (s *sentence) receiver(t int) []party {
	for h := s.head(t); s.rels[t] == parse.Conj && h >= 0 && h < t && s.Tokens[h].Tag == parse.NOUN; h = s.head(t) {
		t = h // "received arms and an offer of talks from Malawi"
	}
	v := s.head(t)
	if v < 0 || !s.verbal(v) || s.passive(v) {
		return nil
	}
	switch {
	case s.rels[t] == parse.Obj && takers[s.low[v]]:
	case s.rels[t].Is(parse.Conj, parse.Obl) && takers[s.low[v]] && v < t && s.caseOf(t) == "" && s.child(v, parse.Obj) > v && s.child(v, parse.Obj) < t:
	case s.rels[t] == parse.Obl && s.caseOf(t) == "to" && (s.low[v] == "respond" || s.low[v] == "reply" || s.low[v] == "react" || s.low[v] == "bow" || s.low[v] == "yield"):
	default:
		return nil
	}
	return s.follow(v, []path{newPath("subj")}, actorKinds)
}

// takers are the verbs whose subject is who was addressed by their object.
var takers = map[string]bool{"receive": true, "get": true, "obtain": true, "face": true, "accept": true, "consider": true, "study": true, "weigh": true,
	"examine": true, "answer": true, "heed": true, "defy": true, "grant": true}

// inWords reports whether an attack is one in words: "launched a verbal attack on".
func (s *sentence) inWords(t int) bool {
	n := t
	if s.verbal(t) {
		n = s.objectOf(t)
	}
	for k := s.child(max(n, 0), parse.Amod, parse.Compound); n >= 0 && k >= 0; k = int(s.sib[k]) {
		switch s.low[k] {
		case "verbal", "scathing", "rhetorical", "blistering", "stinging", "sting", "withering", "wither", "savage", "vitriolic", "personal", "barbed", "veiled":
			if s.rels[k].Is(parse.Amod, parse.Compound) {
				return true
			}
		}
	}
	for _, h := range [...]int{t, n, s.head(t)} {
		if h < 0 {
			continue
		}
		for _, x := range s.prepositional(h, "in", s.prepositional(h, "on", nil)) {
			if tribunes[s.low[x]] {
				return true
			}
		}
	}
	return false
}

// tribunes are the nouns for where one attacks only in words: "resumed his attack on Y in an interview".
var tribunes = map[string]bool{"speech": true, "comment": true, "interview": true, "tweet": true, "post": true, "statement": true, "remark": true, "column": true, "op-ed": true, "letter": true, "article": true,
	"broadcast": true, "sermon": true, "editorial": true, "essay": true, "twitter": true, "telegram": true, "facebook": true, "book": true, "memoir": true}

// ownWord reports whether a verb only says how somebody words it: "over what he
// described as an attack", "what China called meddling".
func (s *sentence) ownWord(v int) bool {
	for x := v - 1; x >= 0 && x > v-9; x-- {
		switch {
		case s.low[x] == "what" && s.Tokens[x].XPOS == parse.WP:
			return len(s.calledBefore(v, nil)) == 0
		case !s.Tokens[x].Tag.Is(parse.PRON, parse.PROPN, parse.AUX, parse.ADV, parse.ADJ, parse.DET, parse.NOUN):
			return false
		}
	}
	return false
}
