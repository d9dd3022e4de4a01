package clause

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// What a row needs of the word it is looked up for.

// Has reports whether the condition holds at the word t.
func (s *Sentence) Has(t int, n verbs.Need) bool {
	for _, k := range n.Keys {
		if s.holds(t, k, n.Values) {
			return !n.Negated
		}
	}
	return n.Negated
}

func (s *Sentence) holds(t int, key string, values []verbs.Value) bool {
	switch key {
	case verbs.None:
		return true
	case "not":
		return s.Negated(t) || s.Head(t) >= 0 && s.Rel(t) == parse.Xcomp && s.Negated(s.Head(t)) && !s.Eagerly(s.Head(t))
	case "pass":
		return s.Passive(t)
	case "will":
		m := s.Modal(s.AuxiliaryHead(t))
		return m == Will || m == Would
	case "recip":
		if !s.Verbal(t) { // "after talks, X and Y agreed"
			return len(s.Follow(t, []verbs.Path{{Steps: []string{"ctx"}}}, ActorKinds)) == 2
		}
		return len(s.Follow(t, []verbs.Path{{Steps: []string{"subj"}}}, ActorKinds)) > 1
	case "quote":
		return s.Quotes(t)
	case "case": // "told him in a letter"
		return len(values) == 1 && values[0].Words.Has(s.CaseOf(t))
	case "plural":
		return s.Tokens[t].XPOS == parse.NNS
	case "going":
		a := s.Child(t, parse.Aux)
		for k := a; k >= 0 && int(k) < t; k = int(s.Sib[k]) {
			if s.Rels[k] == parse.Aux && s.Low[k] == "be" && s.Tokens[t].XPOS == parse.VBG {
				return true
			}
		}
		return false
	case "should":
		c := s.Content(t)
		if c < 0 {
			for _, x := range s.Fillers(t, "that", nil) {
				c = x // of a noun: "the insistence that X leave"
			}
		}
		return s.Jussive(c) || s.unshifted(t, c)
	case "home", "out":
		if values != nil {
			break // "took the country out of the accord"
		}
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if s.Low[k] == key {
				return true
			}
		}
		return false
	case "phoned":
		if !s.Verbal(t) {
			return s.Phoned(t)
		}
		// "held a telephone conversation", "discussed it in phone talks"
		o := s.ObjectOf(t)
		if o >= 0 && s.Phoned(o) {
			return true
		}
		for _, x := range [...]int{t, o} {
			if x < 0 {
				continue
			}
			for k := s.Kid[x]; k >= 0; k = s.Sib[k] {
				if s.Rels[k].Is(parse.Obl, parse.Nmod) && s.Doc.Tables.Classes["talks"].Has(s.Low[k]) && s.Phoned(int(k)) {
					return true
				}
			}
		}
		return false
	}
	var room [8]int
	at := append(room[:0], t)
	for step, more, found := "", key, true; found; { // "obj.poss": the owner of the object
		step, more, found = strings.Cut(more, ".")
		var next []int
		for _, x := range at {
			next = s.Fillers(x, step, next)
		}
		at = next
	}
	for _, x := range at {
		if key == "on" && Temporal.Has(s.Low[x]) || key == "for" && s.Low[x] == "time" && ordinals.Has(s.Low[max(0, x-1)]) {
			continue // a day is no object: "called on Sunday", nor is "for the first time"
		}
		if key == "inf" && len(values) > 0 && s.Negated(x) && (visits.Has(s.Low[x]) || s.Low[x] == "leave" || s.Low[x] == "depart") {
			continue // "asked him not to come", "not to leave"
		}
		if s.Filled(x, values, key == "adj" || strings.HasSuffix(key, ".whose") || strings.HasSuffix(key, ".adj")) {
			return true
		}
	}
	return false
}

// ordinals stand before "time" where it only counts: "called at the port for the first time".
var ordinals = vocab.Words("first", "second", "third", "fourth", "fifth", "last", "umpteenth")

// visits are the verbs of what a guest does.
var visits = vocab.Words("come", "visit", "attend", "join", "stay", "go", "travel")

// Phoned reports whether a noun means a telephone call.
func (s *Sentence) Phoned(t int) bool {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)).Is(parse.Compound, parse.Amod) && s.Doc.Tables.Classes["phone"].Has(s.Low[k]) {
			return true
		}
		if s.Low[k] == "farewell" || s.Low[k] == "courtesy" || s.Low[k] == "introductory" {
			return false // is paid in person
		}
		if s.Low[t] == "call" && int(k) > t && s.CaseOf(int(k)) == "on" && s.Person(int(k)) {
			return false // "during the call on the president"
		}
	}
	if h := s.Head(t); h >= 0 && s.Rels[t] == parse.Nmod && s.CaseOf(t) == "of" && s.Doc.Tables.Classes["recording"].Has(s.Low[h]) {
		return true // "a recording of the conversation between"
	}
	return s.Low[t] == "call" || s.Low[t] == "videoconference" || s.Low[t] == "teleconference"
}

// Filled reports whether what stands at x is one of the values.
func (s *Sentence) Filled(x int, values []verbs.Value, attribute bool) bool {
	if values == nil {
		return true
	}
	for _, v := range values {
		if v.Kind != "" {
			if s.Attributive(x) && !attribute {
				continue
			}
			if len(s.Parties(x, KindsNamed[v.Kind])) > 0 || v.Kind == "person" && s.officer(x) {
				return true
			}
			continue
		}
		if v.Words.Has(s.Low[x]) || s.Low[x] == "general" && x > 0 && v.Words.Has(s.Low[x-1]) { // "the consul general"
			return true
		}
		for k := x; s.Mention[x] < 0 && k >= 0 && s.Tokens[k].Tag == parse.PROPN; k-- {
			if v.Words.Has(s.Low[k]) {
				return true // "the USS Carl Vinson"
			}
		}
		for k := s.Kid[x]; k >= 0; k = s.Sib[k] {
			// "talks and consultations", "several hundred tanks", "a group of officials"
			if s.Rel(int(k)).Is(parse.Conj, parse.Nummod) && v.Words.Has(s.Low[k]) || s.Rels[k] == parse.NmodDesc && int(k) < x && s.Names(x) && v.Words.Has(s.Low[k]) {
				return true // also "US ambassador Patrick Duddy"
			}
			if v.Judges && s.Rels[k] == parse.Amod && s.Mention[x] < 0 && v.Words.Has(s.Low[k]) {
				return true
			}
			if Containers.Has(s.Low[x]) && v.Words.Has(s.Low[k]) && (s.Rel(int(k)) == parse.Nmod && s.CaseOf(int(k)) == "of" || s.Rel(int(k)) == parse.Compound) {
				return true
			}
		}
	}
	return false
}

// officer reports whether x is somebody unnamed by his office, for whom his country
// stands: "Kuwait's emir".
func (s *Sentence) officer(x int) bool {
	m := s.Mention[x]
	if m < 0 || s.Tokens[x].XPOS == parse.NNS {
		return false
	}
	mn := &s.Doc.Mentions[m]
	return mn.Form == who.Title && mn.Head == x && mn.Role != "" && !mn.Plural && !mn.Generic && len(mn.Entities) == 1 && s.Doc.KindOf(mn.Entities[0]) == graph.Country
}

// Containers are the nouns after which "of" names what is meant: "a series of talks".
var Containers = vocab.Words("series", "wave", "spate", "string", "volley", "salvo", "round", "number", "group", "set", "package", "text",
	"dozen", "hundred", "thousand", "million", "billion", "pair", "couple", "batch", "page", "extract", "trove", "cache", "tranche", "bundle", "collection",
	"content", "contents", "copy", "screenshot", "transcript", "recording", "record", "excerpt", "part", "all", "some",
	"many", "several", "one", "two", "three", "four", "five", "ten", "kind", "type", "ton",
	"tonne", "note", "shipment", "delivery", "most", "half", "bulk", "rest", "member", "piece", "consignment", "barrel", "litre", "dose", "level", "ambassador", "head",
	"party", "contingent", "detachment", "unit", "element", "column", "team", "deployment", "squad")

// Quotes reports whether the clause of a verb of speech holds words between
// quotation marks that are not its own.
func (s *Sentence) Quotes(v int) bool {
	if s.Tokens[v].Quoted {
		return false
	}
	for i := range s.Doc.Quotes {
		q := &s.Doc.Quotes[i]
		if q.Cue.Sentence == s.Index && q.Cue.Token == v && !q.Scare {
			return true
		}
	}
	return false
}

// Anyone reports whether the phrase is of somebody by an office whoever holds it: "a Polish
// minister", "an American president".
func (s *Sentence) Anyone(t int) bool {
	d := s.Child(t, parse.Det)
	return d >= 0 && (s.Low[d] == "a" || s.Low[d] == "an")
}
