package what

import (
	"backchannel/loaders/extract/parse"
)

// content returns the head of the clause that says what was said, asked or
// claimed by the verb v, -1 if there is none.
func (s *sentence) content(v int) int {
	if c := s.child(v, parse.Ccomp); c >= 0 {
		return c
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)).Is(parse.Advcl, parse.Obl) && int(k) > v && s.verbal(int(k)) {
			if m := s.child(int(k), parse.Mark, parse.Advmod); m == v+1 && s.low[m] == "how" || m >= 0 && m < int(k) && s.low[m] == "that" {
				return int(k) // "has documented how the army let it happen"
			}
		}
	}
	if x := s.child(v, parse.Obj); x == v+1 && s.low[x] == "how" {
		if c := s.child(x, parse.AdvclRelcl); c > x && s.child(c, parse.Nsubj) > x {
			return c
		}
	}
	// "The war is over, she said."
	if h := s.head(v); s.rel(v) == parse.Parataxis && h >= 0 && !s.besides(v) && !s.ofWho(v) && (s.Tokens[h].Quoted || !s.Tokens[v].Quoted) {
		return h
	}
	if t := s.thatAt(v); t >= 0 {
		return t
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Parataxis && !speechVerbs[s.low[k]] && (s.verbal(int(k)) || s.child(int(k), parse.Cop, parse.Nsubj) >= 0) {
			return int(k)
		}
	}
	return s.predicateAhead(v)
}

// ofWho reports whether "who" or "which" is the subject of a verb: what stands before is not what
// was said, "met Andry Rajoelina, who insisted on talks".
func (s *sentence) ofWho(v int) bool {
	n := s.child(v, parse.Nsubj)
	return n >= 0 && n < v && (s.Tokens[n].XPOS == parse.WP || s.Tokens[n].XPOS == parse.WDT)
}

// besides reports whether "and" begins the clause of a verb: what stands before is not
// what was said, "Japan gave money, and Australia offered to help".
func (s *sentence) besides(v int) bool {
	n := s.child(v, parse.Nsubj)
	if n < 0 || n > v {
		return false
	}
	for t := n - 1; t > s.head(v) && t > n-7 && s.Tokens[t].Text != ","; t-- {
		if s.Tokens[t].Tag == parse.CCONJ {
			return t > 0 && s.Tokens[t-1].Text == ","
		}
	}
	return false
}

// interrogative reports whether the clause of v asks "whether" or "how".
func (s *sentence) interrogative(v int) bool {
	m := s.child(v, parse.Mark, parse.Advmod)
	return m >= 0 && m < v && (s.low[m] == "whether" || s.low[m] == "if" || s.Tokens[m].XPOS == parse.WRB)
}

// thatAt finds the verb of a that-clause by its place, behind a verb of speech
// and whatever stands between: "told a conference at the palace that the six had".
func (s *sentence) thatAt(v int) int {
	if !s.utters(v) {
		return -1
	}
	for t := v + 1; t+1 < len(s.Tokens) && t < v+16; t++ {
		if s.Tokens[t].Tag == parse.VERB && s.Tokens[t].XPOS != parse.VBG && s.Tokens[t].XPOS != parse.VBN || s.Tokens[t].Text == ";" {
			return -1
		}
		if s.low[t] != "that" || s.Tokens[t].XPOS == parse.DT && s.Tokens[t+1].Tag.Is(parse.NOUN, parse.ADJ) && s.head(t) == t+1 {
			continue
		}
		for x := t + 1; x < len(s.Tokens); x++ {
			if !s.Tokens[x].XPOS.Tensed() {
				continue
			}
			if s.Tokens[x].Tag == parse.AUX && s.head(x) > x {
				return s.head(x)
			}
			return x
		}
	}
	return -1
}

// infinitive returns the infinitive that completes the word t, -1 if none.
func (s *sentence) infinitive(t int) int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && (s.rel(int(k)).Is(parse.Xcomp, parse.Ccomp, parse.Advcl, parse.Acl) && s.toInfinitive(int(k)) || (s.low[t] == "help" || s.low[t] == "demand" || s.low[t] == "let" && s.low[k] == "know") && s.rel(int(k)) == parse.Xcomp && s.Tokens[k].XPOS == parse.VB) {
			return int(k)
		}
	}
	// The object may have drawn it to itself: "asked Iran to stop".
	if !objectControls[s.low[t]] {
		return -1
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rel(int(k)).Is(parse.Obj, parse.Iobj, parse.Obl) {
			for g := s.kid[k]; g >= 0; g = s.sib[g] {
				if s.rel(int(g)).Is(parse.Acl, parse.Advcl, parse.Xcomp) && s.toInfinitive(int(g)) {
					return int(g)
				}
			}
		}
	}
	return -1
}

// toInfinitive reports whether t is an infinitive with "to".
func (s *sentence) toInfinitive(t int) bool {
	if s.Tokens[t].XPOS == parse.VBD {
		return false
	}
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
		if s.Tokens[k].XPOS == parse.TO || s.rel(int(k)) == parse.Mark && s.low[k] == "to" {
			return true
		}
	}
	return false
}

// bidding reports whether the verb at t is a bare one behind a colon that tells somebody what to do.
func (s *sentence) bidding(t int) bool {
	return t > 0 && s.Tokens[t].XPOS == parse.VB && s.Tokens[t-1].Text == ":" && s.child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.Mark) < 0
}

// asks reports whether the sentence is a question.
func (s *sentence) asks() bool { return s.Tokens[len(s.Tokens)-1].Text == "?" }

// presupposed reports whether a question takes what the verb tells for granted: "Was he angry that
// Karahan posted it?", "What changed after Paris recalled its envoy?"
func (s *sentence) presupposed(v int) bool {
	h := s.head(v)
	if h < 0 || !s.simplePast(v) && s.child(v, parse.Aux, parse.AuxPass) < 0 || s.modal(v) != plain {
		return false
	}
	m := s.child(v, parse.Mark)
	if a := s.child(v, parse.Advmod); m < 0 && s.rels[v] == parse.Advcl && a >= 0 && a < v && s.low[a] == "when" {
		m = a
	}
	switch s.rels[v] {
	case parse.Ccomp, parse.Advcl:
		return m >= 0 && s.low[m] == "that" && moved[s.low[h]] || m >= 0 && (s.low[m] == "after" || s.low[m] == "since" || s.low[m] == "when" && s.rels[v] == parse.Advcl)
	}
	return false
}

// afterDone reports whether a clause tells after what something is done or not done, and so what has happened.
func (s *sentence) afterDone(v int) bool {
	m := s.child(v, parse.Mark)
	return m >= 0 && m < v && s.low[m] == "after" && s.simplePast(v)
}

// whyDone reports whether a clause asks why or how what it tells was done, not whether: "nobody
// knows why Israel struck".
func (s *sentence) whyDone(v int) bool {
	w := s.child(v, parse.Advmod)
	return w >= 0 && w < v && (s.low[w] == "why" || s.low[w] == "how" || s.low[w] == "when" || s.low[w] == "where") && s.simplePast(v)
}

// moved are the words for how one takes what is the case.
var moved = map[string]bool{"angry": true, "sorry": true, "surprised": true, "upset": true, "disappointed": true, "pleased": true, "happy": true, "unhappy": true,
	"worried": true, "concerned": true, "aware": true, "glad": true, "annoyed": true, "ashamed": true, "embarrassed": true, "regret": true, "resent": true, "forget": true}

// ranked reports whether a noun is counted among those that did what its infinitive
// says: "became the second African country to recognise it", "the latest leader to visit".
func (s *sentence) ranked(n int) bool {
	for k := s.kid[n]; k >= 0 && int(k) < n; k = s.sib[k] {
		if s.rels[k] == parse.Amod {
			switch s.low[k] {
			case "first", "second", "third", "fourth", "fifth", "late", "last", "only", "sole":
				return true
			}
			for j := s.kid[k]; j >= 0; j = s.sib[j] {
				if s.Tokens[j].XPOS == parse.JJS || s.Tokens[j].XPOS == parse.RBS {
					return true // "the highest-ranking official to visit"
				}
			}
		}
	}
	return false
}

func (s *sentence) gerund(t int) int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rel(int(k)).Is(parse.Xcomp, parse.Ccomp, parse.Advcl, parse.Obj) && s.gerundial(int(k)) {
			return int(k)
		}
		if m := s.child(int(k), parse.Mark); int(k) > t && s.rels[k] == parse.Acl && m > t && s.low[m] == "of" && s.gerundial(int(k)) {
			return int(k) // "the promise of helping"
		}
	}
	return -1
}

// gerundial reports whether a verb stands in the gerund: "leaving", "having left".
func (s *sentence) gerundial(v int) bool {
	if s.Tokens[v].XPOS == parse.VBG {
		return true
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Aux, parse.AuxPass) && s.Tokens[k].XPOS == parse.VBG {
			return true
		}
		if s.rels[k].Is(parse.Aux, parse.AuxPass, parse.Nsubj) {
			return false
		}
	}
	return false
}

// prepositional returns the nouns that hang on t by a preposition. Those that
// the parse may have hung on a neighbour are counted in: on the object or a
// date beside the verb, on the verb above a noun.
func (s *sentence) prepositional(t int, prep string, dst []int) []int {
	base := len(dst)
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)).Is(parse.Obl, parse.Nmod, parse.OblAgent, parse.Advcl, parse.Acl, parse.Advmod, parse.Xcomp) && s.caseOf(int(k)) == prep ||
			prep == "as" && s.rels[k] == parse.Obj && s.caseOf(int(k)) == prep { // "bowed out as president"
			dst = append(dst, s.whichOf(int(k), t))
		}
	}
	if len(dst) > base {
		for _, x := range dst[base:] {
			if prep != "on" || !weekdays[s.low[x]] {
				return dst
			}
		}
		dst = dst[:base] // "pinned the blame on Russia on Monday"
	}
	if s.verbal(t) {
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if !s.rel(int(k)).Is(parse.Obj, parse.Iobj, parse.Obl, parse.OblUnmarked, parse.NsubjPass, parse.Advmod, parse.Xcomp) || int(k) < t && s.rel(int(k)) != parse.NsubjPass || s.verbal(int(k)) {
				continue
			}
			if len(dst) > base && s.rels[k] == parse.Obl && !temporal[s.low[k]] && s.mention[k] < 0 && s.child(int(k), parse.Case) >= 0 {
				continue // "withdrew its ambassador to X in protest against the letter to Y"
			}
			if s.sentBy(int(k)) {
				continue
			}
			dst = s.nmods(int(k), prep, dst, 0)
			for g := s.kid[k]; g >= 0 && len(dst) == base; g = s.sib[g] {
				if s.rel(int(g)) == parse.Conj && s.Tokens[g].Tag == parse.NOUN && s.rel(int(k)) == parse.Obj {
					dst = s.nmods(int(g), prep, dst, 0) // "has the understanding and the support of"
				}
			}
		}
		// A verb whose object is a relative pronoun or a passive's subject: "talks hosted by Cuba".
		if len(dst) == base && (s.rel(t) == parse.Acl || s.rel(t) == parse.AclRelcl) && s.head(t) >= 0 {
			for k := s.kid[s.head(t)]; k >= 0; k = s.sib[k] {
				if s.rel(int(k)) == parse.Nmod && s.caseOf(int(k)) == prep {
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
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rels[k] == parse.Acl && s.Tokens[k].XPOS == parse.VBN && concluded[s.low[k]] {
				if dst = s.prepositional(int(k), prep, dst); len(dst) > base {
					return dst
				}
			}
		}
	}
	// "a letter dated May 9 from X to Y", all hung on the participle
	for k := s.kid[t]; k >= 0 && len(dst) == base; k = s.sib[k] {
		if int(k) > t && s.low[k] == "date" && s.rels[k] == parse.Acl {
			dst = s.prepositional(int(k), prep, dst)
		}
	}
	// "the disclosure of a letter from X", the last hung on the first
	if h := s.head(t); h >= 0 && h < t && prep == "from" && s.rel(t) == parse.Nmod && s.Tokens[h].Tag == parse.NOUN {
		for k := s.kid[h]; k >= 0; k = s.sib[k] {
			if int(k) > t && s.rel(int(k)) == parse.Nmod && s.caseOf(int(k)) == prep {
				dst = append(dst, int(k))
			}
		}
		if len(dst) > base {
			return dst
		}
	}
	// A noun whose phrase hangs on the verb above it: "held talks on Monday with X".
	if h := s.head(t); h >= 0 && prep != "of" && prep != "by" && s.rel(t).Is(parse.Obj, parse.Obl, parse.NsubjPass, parse.Nsubj) && s.verbal(h) {
		for k := s.kid[h]; k >= 0; k = s.sib[k] {
			if (int(k) > t || prep == "from" && s.low[h] == "come") && s.rel(int(k)) == parse.Obl && s.caseOf(int(k)) == prep {
				if t < h && int(k) > h && s.rels[t] == parse.Obl && prep == "to" {
					continue // "at Chile's request the envoy was summoned to the ministry"
				}
				dst = append(dst, int(k)) // also "From Ankara came a warning"
			}
		}
	}
	if len(dst) == base {
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rel(int(k)) == parse.Nmod && int(k) > t && !s.besidesThat(int(k)) && (prep != "of" || s.caseOf(int(k)) == "of") {
				dst = s.nmods(int(k), prep, dst, 1)
			}
		}
	}
	if len(dst) == base && (prep == "from" || prep == "by") && s.besidesThat(t) && s.head(t) >= 0 {
		dst = s.nmods(s.head(t), prep, dst, 0) // "praise for Kenya from Uganda, as well as a warning to Sudan"
	}
	if len(dst) == base {
		// "the sovereignty and territorial integrity of X"
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rel(int(k)) == parse.Conj && s.Tokens[k].Tag == parse.NOUN && s.mention[k] < 0 {
				dst = s.prepositional(int(k), prep, dst)
			}
		}
	}
	return dst
}

// besidesThat reports whether a noun is one more of what was named before: "along with an appeal".
func (s *sentence) besidesThat(t int) bool {
	if h := s.head(t); s.rels[t] == parse.Conj && h >= 0 && h < t && s.Tokens[t].Tag == parse.NOUN && s.Tokens[h].Tag == parse.NOUN {
		return s.mention[t] < 0 && s.mention[h] < 0 && len(s.entries[t].noun) > 0 && len(s.entries[h].noun) > 0
	}
	c := s.child(t, parse.Case)
	if c < 0 || c > t || c+1 >= len(s.Tokens) || s.head(t) > t || !s.rels[t].Is(parse.Nmod, parse.Obl) {
		return false
	}
	switch s.low[c] {
	case "along", "together":
		return s.low[c+1] == "with"
	case "as":
		return s.low[c+1] == "well"
	}
	return false
}

// ahead looks for a preposition between the word and the next verb, whatever it
// was hung on.
func (s *sentence) ahead(t int, prep string, dst []int) []int {
	if prep == "of" || prep == "in" || prep == "at" || prep == "as" {
		return dst
	}
	for x := t + 1; x < len(s.Tokens); x++ {
		if s.Tokens[x].Tag.Is(parse.VERB, parse.SCONJ) && s.Tokens[x-1].Tag != parse.ADP || s.Tokens[x].Text == ";" || s.relative(x) && s.Tokens[x].Tag == parse.PRON {
			break
		}
		if (prep == "with" || prep == "to") && s.Tokens[x].Tag == parse.NOUN && s.doc.reader.tables.classes["twosided"][s.low[x]] && s.caseOf(x) != "" {
			break // "spoke after a meeting with X"
		}
		if s.low[x] == "solidarity" && s.caseOf(x) == "in" {
			break // "broke off relations in solidarity with X"
		}
		if s.low[x] == prep && s.rels[x] == parse.Case && s.head(x) > x && s.names(s.head(x)) && s.doc.Mentions[s.mention[s.head(x)]].From > x && !s.sentBy(s.head(s.head(x))) && !s.postOf(s.head(x)) {
			return append(dst, s.head(x))
		}
	}
	return dst
}

// whichOf returns the noun that "which" stands for with a preposition where it means nobody by
// itself, or whom the noun describes: "an attack for which X claimed responsibility", "Mayotte, an
// island to which Paris has sent police".
func (s *sentence) whichOf(k, v int) int {
	if s.low[k] != "which" || !s.verbal(v) {
		return k
	}
	a := s.antecedentAt(k, v)
	if s.mention[k] >= 0 && (a < 0 || s.mention[a] >= 0 || len(s.entries[a].noun) == 0) {
		return k
	}
	if a < 0 || a > k {
		return k
	}
	if h := s.head(a); s.rels[a] == parse.Appos && h >= 0 && h < a && s.names(h) {
		return h
	}
	return a
}

// answersTo are the nouns for what a deed answers.
var answersTo = map[string]bool{"response": true, "reaction": true, "retaliation": true, "reply": true, "answer": true, "protest": true, "revenge": true, "reprisal": true, "return": true}

func (s *sentence) nmods(t int, prep string, dst []int, depth int) []int {
	if s.low[t] == "solidarity" && prep == "with" && s.caseOf(t) == "in" {
		return dst // "broke off relations in solidarity with X"
	}
	if (prep == "with" || prep == "between") && otherTimes[s.caseOf(t)] && s.doc.reader.tables.classes["twosided"][s.low[t]] {
		return dst // "spoke by phone, a day after a meeting with X"
	}
	if depth > 0 && answersTo[s.low[t]] && s.caseOf(t) == "in" {
		return dst // "a freeze on trade in response to pressure from X"
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.mention[k] >= 0 && s.mention[k] == s.mention[t] {
			continue // "Ministry of Foreign Affairs"
		}
		if s.rel(int(k)).Is(parse.Nmod, parse.NmodUnmarked, parse.Obl) && int(k) > t && !s.besidesThat(int(k)) {
			if s.caseOf(int(k)) == prep {
				dst = append(dst, int(k))
			} else if depth < 2 && s.Tokens[t].Tag != parse.PROPN {
				dst = s.nmods(int(k), prep, dst, depth+1)
			}
		}
	}
	return dst
}

// otherTimes are the prepositions by which one deed dates another.
var otherTimes = map[string]bool{"after": true, "before": true, "following": true, "since": true, "until": true}

// indefinite reports whether a noun is something not spoken of before: "a deal", "talks".
func (s *sentence) indefinite(n int) bool {
	d := s.child(n, parse.Det, parse.NmodPoss)
	if d < 0 {
		return s.Tokens[n].Tag == parse.NOUN
	}
	switch s.low[d] {
	case "a", "an", "any", "no", "another", "some", "every":
		return true
	}
	return false
}

// numerous reports whether a plural is of many that nobody has counted before: "thousands of its cables", "American
// cables".
func (s *sentence) numerous(n int) bool {
	if s.Tokens[n].XPOS == parse.NNS && many[s.low[n]] {
		return true
	}
	if s.Tokens[n].XPOS != parse.NNS {
		return false
	}
	if h := s.head(n); h >= 0 && s.rels[n] == parse.Nmod && many[s.low[h]] {
		return true
	}
	return s.indefinite(n) && len(s.fillers(n, "from", nil)) == 0
}

// many are the nouns for how many there are of something.
var many = map[string]bool{"thousand": true, "thousands": true, "hundred": true, "hundreds": true, "dozen": true, "dozens": true, "score": true, "scores": true, "trove": true,
	"batch": true, "ream": true, "reams": true, "million": true, "millions": true}

// concluded are the participles behind an agreement that say with whom it was made.
var concluded = map[string]bool{"conclude": true, "sign": true, "reach": true, "strike": true, "negotiate": true, "agree": true}

// earlier reports whether a phrase with the preposition stands between a verb and
// one of its nouns.
func (s *sentence) earlier(v, n int, prep string) bool {
	for k := s.kid[v]; k >= 0 && int(k) < n; k = s.sib[k] {
		if int(k) > v && s.caseOf(int(k)) == prep {
			return true
		}
	}
	return false
}

// takenBack reports whether the noun means a decision that somebody is to take back, and that was
// taken: "asked Somalia to reconsider its decision to cut ties".
func (s *sentence) takenBack(n int) bool {
	v := s.head(n)
	if v < 0 || !s.verbal(v) || s.rels[n] != parse.Obj || s.low[n] != "decision" && s.low[n] != "move" || s.child(n, parse.NmodPoss) < 0 {
		return false
	}
	switch s.low[v] {
	case "reconsider", "reverse", "rescind", "revoke", "review", "revisit", "rethink", "overturn", "undo", "retract", "change":
		return true
	}
	return false
}

// light are the verbs that only say that what their object names is done.
var light = map[string]bool{"make": true, "give": true, "issue": true, "receive": true, "deliver": true, "put": true, "submit": true, "present": true}

// stays are the verbs that only say that somebody still is what the adjective says.
var stays = map[string]bool{"remain": true, "stay": true, "stand": true}
