package clause

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Fillers returns the tokens that stand in a place of the word at t: subj,
// obj, iobj, comp, that, inf, ing, poss, whose, adj, ctx, or a preposition.
func (s *Sentence) Fillers(t int, place string, dst []int) []int {
	switch place {
	case "subj":
		return s.subjectFillers(t, dst)
	case "obj":
		return s.objectFillers(t, dst)
	case "iobj":
		return found(dst, s.recipient(t))
	case "comp":
		return s.complementFillers(t, dst)
	case "that":
		return s.contentFillers(t, dst)
	case "which":
		return s.deedClauses(t, dst)
	case "wherein":
		return s.atWhich(t, dst)
	case "inf":
		return s.infinitiveFillers(t, dst)
	case "ing":
		return found(dst, s.gerund(t))
	case "if":
		return s.conditionFillers(t, dst)
	case "poss":
		return found(dst, s.SharedOwner(t))
	case "adj":
		return s.adjectiveFillers(t, dst)
	case "whose":
		return s.ownerFillers(t, dst)
	case "linked":
		return s.linked(t, dst)
	case "how":
		return s.mannerFillers(t, dst)
	case "voicer":
		if v := s.Voicing(t); v >= 0 {
			return found(dst, s.Subjects(v))
		}
		return dst
	case "via":
		return found(dst, s.Voicing(t))
	case "announcer":
		return found(dst, s.announcer(t))
	case "ctxobj":
		return s.toldFillers(t, dst)
	case "ctx":
		return s.contextFillers(t, dst)
	case "between":
		return s.TwoEnds(t, s.Prepositional(t, place, dst))
	}
	return s.prepositionFillers(t, place, dst)
}

// found returns dst with x behind it, unless x is no token.
func found(dst []int, x int) []int {
	if x >= 0 {
		dst = append(dst, x)
	}
	return dst
}

// recipient returns who is given something: "iobj"; -1.
func (s *Sentence) recipient(t int) int {
	if i := s.Child(t, parse.Iobj); i >= 0 {
		return i
	}
	if n := s.Child(t, parse.NsubjPass); n >= 0 && n < t && gives.Has(s.Low[t]) && s.Child(t, parse.Obj) > t {
		return n // "Ukraine was given 14 tanks by Norway"
	}
	if o := s.Child(t, parse.Obj); o > t && s.secondObject(t, o) >= 0 {
		return o
	}
	return -1
}

// contentFillers returns the clause that tells what is said or thought: "that".
func (s *Sentence) contentFillers(t int, dst []int) []int {
	if c := s.Child(t, parse.Acl, parse.AclRelcl); s.Tokens[t].Tag == parse.NOUN && c > t && s.Tokens[c].XPOS == parse.VB {
		if m := s.Child(c, parse.Mark, parse.Obj); m >= 0 && m < c && s.Low[m] == "that" {
			return append(dst, c) // "his demand that Turkey help"
		}
	}
	if c := s.Content(t); c < 0 || s.Low[t] != "ask" || !s.interrogative(c) {
		dst = found(dst, c) // "asked whether Ireland would" asks for nothing
	}
	if s.Tokens[t].Tag == parse.NOUN && len(dst) == 0 {
		if c := s.Child(t, parse.Acl); c > t && s.Child(c, parse.Mark) >= 0 && s.Low[s.Child(c, parse.Mark)] == "that" {
			return append(dst, c) // "the promise that Turkey would help"
		} else if c := s.Child(t, parse.AclRelcl); c > t && s.whole(c) {
			return append(dst, c) // "claims by Kyiv that Moscow has used gas", read as a relative clause
		}
	}
	return dst
}

// deedClauses returns the relative clauses that tell what a noun did: "which".
func (s *Sentence) deedClauses(t int, dst []int) []int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] { // "the bombing that killed three Dutch soldiers"
		if n := s.Child(int(k), parse.Nsubj); s.Rels[k] == parse.AclRelcl && int(k) > t && n >= 0 && n < int(k) && s.Relative(n) {
			dst = append(dst, int(k))
		}
	}
	return dst
}

// infinitiveFillers returns what is to be done, and with "continue" and its like what is to go on: "inf".
func (s *Sentence) infinitiveFillers(t int, dst []int) []int {
	x := s.Infinitive(t)
	dst = found(dst, x)
	if x >= 0 && s.Verbal(t) && passesOn.Has(s.Low[x]) {
		if y := s.Infinitive(x); y > x {
			dst = append(dst, y)
		} else if y := s.gerund(x); y > x {
			dst = append(dst, y) // "pledged to continue funding Ukraine"
		}
	}
	return dst
}

// conditionFillers returns the clauses on which something hangs: "if".
func (s *Sentence) conditionFillers(t int, dst []int) []int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if m := s.Child(int(k), parse.Mark); s.Rels[k] == parse.Advcl && m >= 0 && (s.Low[m] == "if" || s.Low[m] == "unless") {
			dst = append(dst, int(k))
		}
	}
	return dst
}

// mannerFillers returns the words that say how something is done or of what sort it is: "how".
func (s *Sentence) mannerFillers(t int, dst []int) []int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Advmod, parse.Amod, parse.Compound) && s.Mention[k] < 0 {
			dst = append(dst, int(k)) // "spoke highly of", "drew a red line"
		}
	}
	return dst
}

// prepositionFillers returns what a preposition holds to the word at t, also where the parse hung it beside.
func (s *Sentence) prepositionFillers(t int, place string, dst []int) []int {
	n := len(dst)
	dst = s.Prepositional(t, place, dst)
	if len(dst) == n && ofVerbs.Has(place) && s.Verbal(t) && !s.Passive(t) {
		if o := s.Child(t, parse.Obj); o > t && s.Tokens[o].Tag == parse.NOUN && s.Mention[o] < 0 {
			dst = s.Prepositional(o, place, dst) // "threw its weight behind Kyiv", hung on the weight
		}
	}
	switch {
	case place == "from" && len(dst) == n:
		dst = s.fromBeside(t, dst)
	case place == "with":
		dst = s.withoutWitness(t, dst)
	case place == "as" && len(dst) == 0:
		dst = s.CalledBefore(t, dst)
	}
	if s.Verbal(t) {
		dst = s.again(place, dst)
		if place == "with" && len(dst) == 1 && dst[0] > t && s.Names(dst[0]) {
			dst = s.afterClause(dst[0], dst)
		}
	}
	return dst
}

// withoutWitness returns those of dst with whom it was done rather than before whom, and
// where none is left those that "with" holds to the object.
func (s *Sentence) withoutWitness(t int, dst []int) []int {
	n := len(dst)
	dst = slices.DeleteFunc(dst, s.witness)
	if o := s.ObjectOf(t); n > 0 && len(dst) == 0 && s.Verbal(t) && o > t {
		dst = slices.DeleteFunc(s.Prepositional(o, "with", dst), s.witness)
	}
	return dst
}

// passesOn are the verbs whose completion is what is done.
var passesOn = vocab.Words("continue", "keep", "go", "carry", "begin", "start", "proceed")

// ofVerbs are the prepositions that a noun seldom takes: what they hold belongs to the verb before its object.
var ofVerbs = vocab.Words("behind", "at", "before", "upon", "into", "under", "beside", "alongside")

// witness reports whether a name is that of a third who only stands by: "with Qatar as
// mediator".
func (s *Sentence) witness(x int) bool {
	m := s.Mention[x]
	if m < 0 {
		return false
	}
	t := s.Doc.Mentions[m].To
	if t < len(s.Tokens) && s.Mention[t] >= 0 && s.Doc.Mentions[s.Mention[t]].From == t && s.Doc.Mentions[m].Form == who.Title {
		t = s.Doc.Mentions[s.Mention[t]].To // "the UN envoy X"
	}
	if s.Stands(t) {
		return true
	}
	if t+1 >= len(s.Tokens) || s.Low[t] != "as" && s.Low[t] != "act" && s.Low[t] != "look" && s.Low[t] != "attend" {
		return false
	}
	if s.Low[t] != "as" && s.Low[t] != "act" {
		return s.Tokens[t].XPOS == parse.VBG // "with the envoy looking on"
	}
	for n := t; n < len(s.Tokens) && n < t+4; n++ {
		switch s.Low[n] {
		case "witness", "guarantor", "observer":
			return true
		}
	}
	return false
}

// behindName returns the second object of "handed the ambassador, Ana Souza, a note",
// taken for another apposition; -1.
func (s *Sentence) behindName(o int) int {
	named := false
	for k := s.Kid[o]; k >= 0; k = s.Sib[k] {
		switch {
		case int(k) < o || s.Rels[k] != parse.Appos:
		case s.Names(int(k)):
			named = true
		case named && s.Tokens[k].Tag == parse.NOUN && s.Child(int(k), parse.Det, parse.Nummod) >= 0:
			return int(k)
		}
	}
	return -1
}

// timeGiven reports whether a noun is the time that somebody is given: "48 hours to leave".
func (s *Sentence) timeGiven(t int) bool {
	return s.Rel(t).Is(parse.Obl, parse.OblUnmarked) && s.CaseOf(t) == "" && Temporal.Has(s.Low[t]) && s.Infinitive(t) > t
}

// joined reports whether "and" stands between two words.
func (s *Sentence) joined(a, b int) bool {
	for t := min(a, b); t < max(a, b); t++ {
		if s.Low[t] == "and" || s.Low[t] == "&" {
			return true
		}
	}
	return false
}

// AnyKind are all kinds of nodes.
const AnyKind = ActorKinds | 1<<graph.Place | 1<<graph.Office
