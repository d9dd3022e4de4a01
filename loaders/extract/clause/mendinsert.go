package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// inserted gives the verb of a sentence back the subject that ", X charged," parted from it, where
// the parse made the saying the main clause: "Tehran, the premier charged, had been listening".
func (s *Sentence) inserted(v int) bool {
	if v < 3 || v+2 >= len(s.Tokens) || s.Tokens[v+1].Text != "," || s.Tokens[v].Quoted || !SpeechVerbs.Has(s.Low[v]) && s.Low[v] != "charge" {
		return false
	}
	w := s.clauseBehind(v + 2)
	if w < 0 {
		return false
	}
	if n := s.Child(w, parse.Nsubj, parse.NsubjPass, parse.Expl); n >= 0 {
		if s.Rels[v] != parse.AclRelcl || s.Head(v) != n || n > v {
			return false
		}
		s.Heads[v], s.Rels[v] = int32(w), parse.Parataxis // "Lima, she complained, was": taken for a clause about Lima
		s.link()
		return true
	}
	c := v - 1
	for c > 0 && s.Tokens[c].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.NOUN, parse.PRON, parse.PART) {
		c--
	}
	if c < 1 || c == v-1 || s.Tokens[c].Text != "," {
		return false
	}
	n, own := s.builtOn(s.clauseStart(c), c), s.builtOn(c+1, v)
	if n < 0 || own < 0 || s.CaseOf(n) != "" || s.CaseOf(own) != "" {
		return false
	}
	s.Heads[own], s.Rels[own] = int32(v), parse.Nsubj
	if !s.Dominates(w, v) && !s.Dominates(w, n) {
		top := v
		if s.Dominates(n, v) {
			top = n
		}
		s.Heads[w], s.Rels[w] = s.Heads[top], s.Rels[top]
	}
	s.subject(n, w)
	s.Heads[v], s.Rels[v] = int32(w), parse.Parataxis
	s.link()
	return true
}

// clauseBehind returns the verb or predicate of a clause without subject that begins at t, -1 for
// none: "had long been listening", "is a danger".
func (s *Sentence) clauseBehind(t int) int {
	for t < len(s.Tokens) && s.Tokens[t].Tag == parse.ADV {
		t++
	}
	if t >= len(s.Tokens) || !s.Tokens[t].XPOS.Tensed() {
		return -1
	}
	if s.Tokens[t].Tag == parse.AUX && s.Head(t) > t {
		return s.Head(t)
	}
	return t
}

// clauseStart returns where the clause begins that ends before c.
func (s *Sentence) clauseStart(c int) int {
	for c > 0 && s.Tokens[c-1].Tag != parse.PUNCT {
		c--
	}
	return c
}

// builtOn returns the word that the phrase [from, to) is built on, -1 if it is no noun phrase.
func (s *Sentence) builtOn(from, to int) int {
	head := -1
	for t := from; t < to; t++ {
		if s.Tokens[t].XPOS.Tensed() {
			return -1
		}
		if h := s.Head(t); head < 0 && (h < from || h >= to) && s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) {
			head = t
		}
	}
	return head
}

// SpeaksUp reports whether the verb at v with what follows it says that somebody begins to speak, so
// that what it is for is done: "broke his silence to condemn", "used the speech to urge", "rose to
// denounce".
func (s *Sentence) SpeaksUp(v int) bool {
	switch s.Low[v] {
	case "rise", "rush", "hasten", "hurry", "queue":
		return s.Happened(v)
	case "line":
		return s.Happened(v) && v+1 < len(s.Tokens) && s.Low[v+1] == "up"
	case "break", "use", "take", "seize", "interrupt", "join", "mark", "choose", "cut", "shorten", "curtail":
	default:
		return false
	}
	for _, x := range s.Prepositional(v, "to", nil) {
		if s.Low[v] == "take" && s.Doc.Tables.Classes["web"].Has(s.Low[x]) {
			return s.Happened(v) // "took to Twitter to criticise"
		}
	}
	o := s.ObjectOf(v)
	if o == v+1 && s.Low[v] == "take" && s.Low[o] == "advantage" {
		return s.Happened(v) // "took advantage of his visit to ask for help"
	}
	return o > v && s.Happened(v) && (occasions.Has(s.Low[o]) || leisure.Has(s.Low[o]) && s.Low[v] != "use" && s.Low[v] != "join" && s.Low[v] != "mark" && s.Low[v] != "choose")
}

// leisure are the nouns for what one breaks off to do something else: "cut short his holiday to meet X", "took time off to visit Y".
var leisure = vocab.Words("holiday", "vacation", "leave", "time", "trip", "tour", "break", "journey", "honeymoon",
	"recess", "campaign", "retreat", "stay", "rest", "pilgrimage", "lunch", "dinner", "breakfast", "day")

// HadChance reports whether a noun is the chance that somebody had, and took: "had the opportunity to meet X".
func (s *Sentence) HadChance(n int) bool {
	switch s.Low[n] {
	case "opportunity", "chance", "honour", "honor", "pleasure", "privilege":
	default:
		return false
	}
	v := s.Head(n)
	return v >= 0 && s.Rels[n] == parse.Obj && (s.Low[v] == "have" || s.Low[v] == "get") && s.SimplePast(v) && !s.Negated(v)
}

// occasions are the nouns for what one takes, uses or breaks to say something.
var occasions = vocab.Words("silence", "speech", "address", "interview", "occasion", "opportunity", "chance", "podium",
	"stage", "floor", "microphone", "platform", "appearance", "visit", "meeting", "anniversary", "chorus", "summit", "conference", "moment")

// Writes reports whether a verb sends words, in which something may be said: "sent a letter to invite him".
func (s *Sentence) Writes(v int) bool {
	o := s.ObjectOf(v)
	return s.Low[v] == "send" && o > v && s.Doc.Tables.Classes["message"].Has(s.Low[o])
}

// willBehind makes a clause of what is said without "that", whose subject the parse took for the object: "announces two sides
// will sign a truce".
func (s *Sentence) willBehind(x int) bool {
	h := s.Head(x)
	if h < 0 || !SpeechVerbs.Has(s.Low[h]) || !s.Verbal(x) || s.Child(x, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
		return false
	}
	o, a := s.Child(h, parse.Obj), s.Child(x, parse.Aux)
	if o < h || a != o+1 || a > x || s.Low[a] != "will" && s.Low[a] != "would" && s.Low[a] != "have" {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(h), parse.Ccomp
	s.subject(o, x)
	s.link()
	return true
}
