package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Content returns the head of the clause that says what was said, asked or
// claimed by the verb v, -1 if there is none.
func (s *Sentence) Content(v int) int {
	if c := s.Child(v, parse.Ccomp); c >= 0 {
		return c
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)).Is(parse.Advcl, parse.Obl) && int(k) > v && s.Verbal(int(k)) {
			if m := s.Child(int(k), parse.Mark, parse.Advmod); m == v+1 && s.Low[m] == "how" || m >= 0 && m < int(k) && s.Low[m] == "that" {
				return int(k) // "has documented how the army let it happen"
			}
		}
	}
	if x := s.Child(v, parse.Obj); x == v+1 && s.Low[x] == "how" {
		if c := s.Child(x, parse.AdvclRelcl); c > x && s.Child(c, parse.Nsubj) > x {
			return c
		}
	}
	// "The war is over, she said."
	if h := s.Head(v); s.Rel(v) == parse.Parataxis && h >= 0 && !s.besides(v) && !s.ofWho(v) && (s.Tokens[h].Quoted || !s.Tokens[v].Quoted) {
		return h
	}
	if t := s.thatAt(v); t >= 0 {
		return t
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)) == parse.Parataxis && !SpeechVerbs.Has(s.Low[k]) && (s.Verbal(int(k)) || s.Child(int(k), parse.Cop, parse.Nsubj) >= 0) {
			return int(k)
		}
	}
	return s.predicateAhead(v)
}

// ofWho reports whether "who" or "which" is the subject of a verb: what stands before is not what
// was said, "met Andry Rajoelina, who insisted on talks".
func (s *Sentence) ofWho(v int) bool {
	n := s.Child(v, parse.Nsubj)
	return n >= 0 && n < v && (s.Tokens[n].XPOS == parse.WP || s.Tokens[n].XPOS == parse.WDT)
}

// besides reports whether "and" begins the clause of a verb: what stands before is not
// what was said, "Japan gave money, and Australia offered to help".
func (s *Sentence) besides(v int) bool {
	n := s.Child(v, parse.Nsubj)
	if n < 0 || n > v {
		return false
	}
	for t := n - 1; t > s.Head(v) && t > n-7 && s.Tokens[t].Text != ","; t-- {
		if s.Tokens[t].Tag == parse.CCONJ {
			return t > 0 && s.Tokens[t-1].Text == ","
		}
	}
	return false
}

// interrogative reports whether the clause of v asks "whether" or "how".
func (s *Sentence) interrogative(v int) bool {
	m := s.Child(v, parse.Mark, parse.Advmod)
	return m >= 0 && m < v && (s.Low[m] == "whether" || s.Low[m] == "if" || s.Tokens[m].XPOS == parse.WRB)
}

// thatAt finds the verb of a that-clause by its place, behind a verb of speech
// and whatever stands between: "told a conference at the palace that the six had".
func (s *Sentence) thatAt(v int) int {
	if !s.Utters(v) {
		return -1
	}
	for t := v + 1; t+1 < len(s.Tokens) && t < v+16; t++ {
		if s.Tokens[t].Tag == parse.VERB && s.Tokens[t].XPOS != parse.VBG && s.Tokens[t].XPOS != parse.VBN || s.Tokens[t].Text == ";" {
			return -1
		}
		if s.Low[t] != "that" || s.Tokens[t].XPOS == parse.DT && s.Tokens[t+1].Tag.Is(parse.NOUN, parse.ADJ) && s.Head(t) == t+1 {
			continue
		}
		if h := s.Head(t); s.Rels[t] == parse.Nsubj && h > t && (s.Rels[h] == parse.AclRelcl && s.Head(h) > v && s.Head(h) == s.Child(v, parse.Obj) || s.Passive(v)) {
			return -1 // "claimed two bombings that killed a dozen", "a blast claimed by Hamas that killed nine"
		}
		for x := t + 1; x < len(s.Tokens); x++ {
			if !s.Tokens[x].XPOS.Tensed() {
				continue
			}
			if s.Tokens[x].Tag == parse.AUX && s.Head(x) > x {
				return s.Head(x)
			}
			return x
		}
	}
	return -1
}

// Infinitive returns the infinitive that completes the word t, -1 if none.
func (s *Sentence) Infinitive(t int) int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && (s.Rel(int(k)).Is(parse.Xcomp, parse.Ccomp, parse.Advcl, parse.Acl) && s.ToInfinitive(int(k)) || (s.Low[t] == "help" || s.Low[t] == "demand" || s.Low[t] == "let") && s.Rel(int(k)) == parse.Xcomp && (s.Tokens[k].XPOS == parse.VB || s.Tokens[k].XPOS == parse.VBP && s.Low[t] == "let")) {
			return int(k)
		}
	}
	// The object may have drawn it to itself: "asked Iran to stop".
	if !objectControls.Has(s.Low[t]) {
		return -1
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rel(int(k)).Is(parse.Obj, parse.Iobj, parse.Obl) {
			for g := s.Kid[k]; g >= 0; g = s.Sib[g] {
				if s.Rel(int(g)).Is(parse.Acl, parse.Advcl, parse.Xcomp) && s.ToInfinitive(int(g)) {
					return int(g)
				}
			}
		}
	}
	return -1
}

// ToInfinitive reports whether t is an infinitive with "to".
func (s *Sentence) ToInfinitive(t int) bool {
	if s.Tokens[t].XPOS == parse.VBD {
		return false
	}
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Tokens[k].XPOS == parse.TO || s.Rel(int(k)) == parse.Mark && s.Low[k] == "to" {
			return true
		}
	}
	return false
}

// Ranked reports whether a noun is counted among those that did what its infinitive
// says: "became the second African country to recognise it", "the latest leader to visit".
func (s *Sentence) Ranked(n int) bool {
	for k := s.Kid[n]; k >= 0 && int(k) < n; k = s.Sib[k] {
		if s.Rels[k] == parse.Amod {
			switch s.Low[k] {
			case "first", "second", "third", "fourth", "fifth", "late", "last", "only", "sole":
				return true
			}
			for j := s.Kid[k]; j >= 0; j = s.Sib[j] {
				if s.Tokens[j].XPOS == parse.JJS || s.Tokens[j].XPOS == parse.RBS {
					return true // "the highest-ranking official to visit"
				}
			}
		}
	}
	return false
}

func (s *Sentence) gerund(t int) int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rel(int(k)).Is(parse.Xcomp, parse.Ccomp, parse.Advcl, parse.Obj) && s.Gerundial(int(k)) {
			return int(k)
		}
		if m := s.Child(int(k), parse.Mark); int(k) > t && s.Rels[k] == parse.Acl && m > t && s.Low[m] == "of" && s.Gerundial(int(k)) {
			return int(k) // "the promise of helping"
		}
	}
	return -1
}

// Gerundial reports whether a verb stands in the gerund: "leaving", "having left".
func (s *Sentence) Gerundial(v int) bool {
	if s.Tokens[v].XPOS == parse.VBG {
		return true
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Aux, parse.AuxPass) && s.Tokens[k].XPOS == parse.VBG {
			return true
		}
		if s.Rels[k].Is(parse.Aux, parse.AuxPass, parse.Nsubj) {
			return false
		}
	}
	return false
}

// Prepositional returns the nouns that hang on t by a preposition. Those that
// the parse may have hung on a neighbour are counted in: on the object or a
// date beside the verb, on the verb above a noun.
func (s *Sentence) Prepositional(t int, prep string, dst []int) []int {
	base := len(dst)
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)).Is(parse.Obl, parse.Nmod, parse.OblAgent, parse.Advcl, parse.Acl, parse.Advmod, parse.Xcomp) && s.CaseOf(int(k)) == prep ||
			prep == "as" && s.Rels[k] == parse.Obj && s.CaseOf(int(k)) == prep { // "bowed out as president"
			dst = append(dst, s.whichOf(int(k), t))
		}
	}
	if len(dst) > base {
		for _, x := range dst[base:] {
			if prep != "on" || !Weekdays.Has(s.Low[x]) {
				return dst
			}
		}
		dst = dst[:base] // "pinned the blame on Russia on Monday"
	}
	if s.Verbal(t) {
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if !s.Rel(int(k)).Is(parse.Obj, parse.Iobj, parse.Obl, parse.OblUnmarked, parse.NsubjPass, parse.Advmod, parse.Xcomp) || int(k) < t && s.Rel(int(k)) != parse.NsubjPass || s.Verbal(int(k)) {
				continue
			}
			if len(dst) > base && s.Rels[k] == parse.Obl && !Temporal.Has(s.Low[k]) && s.Mention[k] < 0 && s.Child(int(k), parse.Case) >= 0 {
				continue // "withdrew its ambassador to X in protest against the letter to Y"
			}
			if s.sentBy(int(k)) {
				continue
			}
			dst = s.nmods(int(k), prep, dst, 0)
			for g := s.Kid[k]; g >= 0 && len(dst) == base; g = s.Sib[g] {
				if s.Rel(int(g)) == parse.Conj && s.Tokens[g].Tag == parse.NOUN && s.Rel(int(k)) == parse.Obj {
					dst = s.nmods(int(g), prep, dst, 0) // "has the understanding and the support of"
				}
			}
		}
		// A verb whose object is a relative pronoun or a passive's subject: "talks hosted by Cuba".
		if len(dst) == base && (s.Rel(t) == parse.Acl || s.Rel(t) == parse.AclRelcl) && s.Head(t) >= 0 {
			for k := s.Kid[s.Head(t)]; k >= 0; k = s.Sib[k] {
				if s.Rel(int(k)) == parse.Nmod && s.CaseOf(int(k)) == prep {
					dst = append(dst, int(k))
				}
			}
		}
		if len(dst) == base {
			dst = s.ahead(t, prep, dst)
		}
		return dst
	}
	if prep == "with" {
		// "the agreement concluded with X"
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if s.Rels[k] == parse.Acl && s.Tokens[k].XPOS == parse.VBN && concluded.Has(s.Low[k]) {
				if dst = s.Prepositional(int(k), prep, dst); len(dst) > base {
					return dst
				}
			}
		}
	}
	// "a letter dated May 9 from X to Y", "in a letter handed to X", all hung on the participle
	for k := s.Kid[t]; k >= 0 && len(dst) == base; k = s.Sib[k] {
		if int(k) > t && s.Rels[k] == parse.Acl && (s.Low[k] == "date" || prep == "to" && delivers.Has(s.Low[k]) && s.CaseOf(t) == "in" && (s.Doc.Tables.Classes["message"].Has(s.Low[t]) || s.Low[t] == "memorandum" || s.Low[t] == "petition")) {
			dst = s.Prepositional(int(k), prep, dst)
		}
	}
	// "the disclosure of a letter from X", the last hung on the first
	if h := s.Head(t); h >= 0 && h < t && prep == "from" && s.Rel(t) == parse.Nmod && s.Tokens[h].Tag == parse.NOUN {
		for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
			if int(k) > t && s.Rel(int(k)) == parse.Nmod && s.CaseOf(int(k)) == prep {
				dst = append(dst, int(k))
			}
		}
		if len(dst) > base {
			return dst
		}
	}
	// A noun whose phrase hangs on the verb above it: "held talks on Monday with X".
	if h := s.Head(t); h >= 0 && prep != "of" && prep != "by" && s.Rel(t).Is(parse.Obj, parse.Obl, parse.NsubjPass, parse.Nsubj) && s.Verbal(h) {
		for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
			if (int(k) > t || prep == "from" && s.Low[h] == "come") && s.Rel(int(k)) == parse.Obl && s.CaseOf(int(k)) == prep {
				if t < h && int(k) > h && s.Rels[t] == parse.Obl && prep == "to" {
					continue // "at Chile's request the envoy was summoned to the ministry"
				}
				dst = append(dst, int(k)) // also "From Ankara came a warning"
			}
		}
	}
	if len(dst) == base {
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if s.Rel(int(k)) == parse.Nmod && int(k) > t && !s.besidesThat(int(k)) && (prep != "of" || s.CaseOf(int(k)) == "of") {
				dst = s.nmods(int(k), prep, dst, 1)
			}
		}
	}
	if len(dst) == base && (prep == "from" || prep == "by") && s.besidesThat(t) && s.Head(t) >= 0 {
		dst = s.nmods(s.Head(t), prep, dst, 0) // "praise for Kenya from Uganda, as well as a warning to Sudan"
	}
	if len(dst) == base {
		// "the sovereignty and territorial integrity of X"
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if s.Rel(int(k)) == parse.Conj && s.Tokens[k].Tag == parse.NOUN && s.Mention[k] < 0 {
				dst = s.Prepositional(int(k), prep, dst)
			}
		}
	}
	return dst
}

// besidesThat reports whether a noun is one more of what was named before: "along with an appeal".
func (s *Sentence) besidesThat(t int) bool {
	if h := s.Head(t); s.Rels[t] == parse.Conj && h >= 0 && h < t && s.Tokens[t].Tag == parse.NOUN && s.Tokens[h].Tag == parse.NOUN {
		return s.Mention[t] < 0 && s.Mention[h] < 0 && len(s.Entries[t].Noun) > 0 && len(s.Entries[h].Noun) > 0
	}
	c := s.Child(t, parse.Case)
	if c < 0 || c > t || c+1 >= len(s.Tokens) || s.Head(t) > t || !s.Rels[t].Is(parse.Nmod, parse.Obl) {
		return false
	}
	switch s.Low[c] {
	case "along", "together":
		return s.Low[c+1] == "with"
	case "as":
		return s.Low[c+1] == "well"
	}
	return false
}

// ahead looks for a preposition between the word and the next verb, whatever it
// was hung on.
func (s *Sentence) ahead(t int, prep string, dst []int) []int {
	if prep == "of" || prep == "in" || prep == "at" || prep == "as" {
		return dst
	}
	for x := t + 1; x < len(s.Tokens); x++ {
		if s.Tokens[x].Tag.Is(parse.VERB, parse.SCONJ) && s.Tokens[x-1].Tag != parse.ADP || s.Tokens[x].Text == ";" || s.Relative(x) && s.Tokens[x].Tag == parse.PRON {
			break
		}
		if (prep == "with" || prep == "to") && s.Tokens[x].Tag == parse.NOUN && s.Doc.Tables.Classes["twosided"].Has(s.Low[x]) && s.CaseOf(x) != "" {
			break // "spoke after a meeting with X"
		}
		if s.Low[x] == "solidarity" && s.CaseOf(x) == "in" {
			break // "broke off relations in solidarity with X"
		}
		if s.Low[x] == prep && s.Rels[x] == parse.Case && s.Head(x) > x && s.Names(s.Head(x)) && s.Doc.Mentions[s.Mention[s.Head(x)]].From > x && !s.sentBy(s.Head(s.Head(x))) && !s.postOf(s.Head(x)) {
			return append(dst, s.Head(x))
		}
	}
	return dst
}

// whichOf returns the noun that "which" stands for with a preposition where it means nobody by
// itself, or whom the noun describes: "an attack for which X claimed responsibility", "Mayotte, an
// island to which Paris has sent police".
func (s *Sentence) whichOf(k, v int) int {
	if s.Low[k] != "which" || !s.Verbal(v) {
		return k
	}
	a := s.antecedentAt(k, v)
	if s.Mention[k] >= 0 && (a < 0 || s.Mention[a] >= 0 || len(s.Entries[a].Noun) == 0) {
		return k
	}
	if a < 0 || a > k {
		return k
	}
	if h := s.Head(a); s.Rels[a] == parse.Appos && h >= 0 && h < a && s.Names(h) {
		return h
	}
	return a
}

// answersTo are the nouns for what a deed answers.
var answersTo = vocab.Words("response", "reaction", "retaliation", "reply", "answer", "protest", "revenge", "reprisal", "return")

func (s *Sentence) nmods(t int, prep string, dst []int, depth int) []int {
	if s.Low[t] == "solidarity" && prep == "with" && s.CaseOf(t) == "in" {
		return dst // "broke off relations in solidarity with X"
	}
	if (prep == "with" || prep == "between") && otherTimes.Has(s.CaseOf(t)) && s.Doc.Tables.Classes["twosided"].Has(s.Low[t]) {
		return dst // "spoke by phone, a day after a meeting with X"
	}
	if depth > 0 && answersTo.Has(s.Low[t]) && s.CaseOf(t) == "in" {
		return dst // "a freeze on trade in response to pressure from X"
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Mention[k] >= 0 && s.Mention[k] == s.Mention[t] {
			continue // "Ministry of Foreign Affairs"
		}
		if s.Rel(int(k)).Is(parse.Nmod, parse.NmodUnmarked, parse.Obl) && int(k) > t && !s.besidesThat(int(k)) {
			if s.CaseOf(int(k)) == prep {
				dst = append(dst, int(k))
			} else if depth < 2 && s.Tokens[t].Tag != parse.PROPN {
				dst = s.nmods(int(k), prep, dst, depth+1)
			}
		}
	}
	return dst
}

// otherTimes are the prepositions by which one deed dates another.
var otherTimes = vocab.Words("after", "before", "following", "since", "until")

// Indefinite reports whether a noun is something not spoken of before: "a deal", "talks".
func (s *Sentence) Indefinite(n int) bool {
	d := s.Child(n, parse.Det, parse.NmodPoss)
	if d < 0 {
		return s.Tokens[n].Tag == parse.NOUN
	}
	switch s.Low[d] {
	case "a", "an", "any", "no", "another", "some", "every":
		return true
	}
	return false
}

// delivers are the participles behind a message that say to whom it went.
var delivers = vocab.Words("send", "deliver", "hand", "submit", "pass", "address", "convey", "transmit", "fax", "relay", "present",
	"forward", "write", "circulate", "dispatch", "give")

// concluded are the participles behind an agreement that say with whom it was made.
var concluded = vocab.Words("conclude", "sign", "reach", "strike", "negotiate", "agree")

// SummonedTo returns the passive of summoning whose purpose the infinitive at v says, -1
// if it says no such thing.
func (s *Sentence) SummonedTo(v int) int {
	h := s.Head(v)
	if h < 0 || !s.Rel(v).Is(parse.Advcl, parse.Xcomp) || s.Low[h] != "summon" && s.Low[h] != "call" || !s.ToInfinitive(v) || !s.Passive(h) {
		return -1
	}
	return h
}
