package what

import "backchannel/loaders/extract/parse"

// inserted gives the verb of a sentence back the subject that ", X charged," parted from it, where
// the parse made the saying the main clause: "Tehran, the premier charged, had been listening".
func (s *sentence) inserted(v int) bool {
	if v < 3 || v+2 >= len(s.Tokens) || s.Tokens[v+1].Text != "," || s.Tokens[v].Quoted || !speechVerbs[s.low[v]] && s.low[v] != "charge" {
		return false
	}
	w := s.clauseBehind(v + 2)
	if w < 0 {
		return false
	}
	if n := s.child(w, parse.Nsubj, parse.NsubjPass, parse.Expl); n >= 0 {
		if s.rels[v] != parse.AclRelcl || s.head(v) != n || n > v {
			return false
		}
		s.heads[v], s.rels[v] = int32(w), parse.Parataxis // "Lima, she complained, was": taken for a clause about Lima
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
	if n < 0 || own < 0 || s.caseOf(n) != "" || s.caseOf(own) != "" {
		return false
	}
	s.heads[own], s.rels[own] = int32(v), parse.Nsubj
	if !s.dominates(w, v) && !s.dominates(w, n) {
		top := v
		if s.dominates(n, v) {
			top = n
		}
		s.heads[w], s.rels[w] = s.heads[top], s.rels[top]
	}
	s.subject(n, w)
	s.heads[v], s.rels[v] = int32(w), parse.Parataxis
	s.link()
	return true
}

// clauseBehind returns the verb or predicate of a clause without subject that begins at t, -1 for
// none: "had long been listening", "is a danger".
func (s *sentence) clauseBehind(t int) int {
	for t < len(s.Tokens) && s.Tokens[t].Tag == parse.ADV {
		t++
	}
	if t >= len(s.Tokens) || !s.Tokens[t].XPOS.Tensed() {
		return -1
	}
	if s.Tokens[t].Tag == parse.AUX && s.head(t) > t {
		return s.head(t)
	}
	return t
}

// clauseStart returns where the clause begins that ends before c.
func (s *sentence) clauseStart(c int) int {
	for c > 0 && s.Tokens[c-1].Tag != parse.PUNCT {
		c--
	}
	return c
}

// builtOn returns the word that the phrase [from, to) is built on, -1 if it is no noun phrase.
func (s *sentence) builtOn(from, to int) int {
	head := -1
	for t := from; t < to; t++ {
		if s.Tokens[t].XPOS.Tensed() {
			return -1
		}
		if h := s.head(t); head < 0 && (h < from || h >= to) && s.Tokens[t].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) {
			head = t
		}
	}
	return head
}

// speaksUp reports whether the verb at v with what follows it says that somebody begins to speak, so
// that what it is for is done: "broke his silence to condemn", "used the speech to urge", "rose to
// denounce".
func (s *sentence) speaksUp(v int) bool {
	switch s.low[v] {
	case "rise", "rush", "hasten", "hurry", "queue":
		return s.happened(v)
	case "line":
		return s.happened(v) && v+1 < len(s.Tokens) && s.low[v+1] == "up"
	case "break", "use", "take", "seize", "interrupt", "join", "mark", "choose":
	default:
		return false
	}
	for _, x := range s.prepositional(v, "to", nil) {
		if s.low[v] == "take" && s.doc.reader.tables.classes["web"][s.low[x]] {
			return s.happened(v) // "took to Twitter to criticise"
		}
	}
	o := s.objectOf(v)
	if o == v+1 && s.low[v] == "take" && s.low[o] == "advantage" {
		return s.happened(v) // "took advantage of his visit to ask for help"
	}
	return o > v && s.happened(v) && occasions[s.low[o]]
}

// hadChance reports whether a noun is the chance that somebody had, and took: "had the opportunity to meet X".
func (s *sentence) hadChance(n int) bool {
	switch s.low[n] {
	case "opportunity", "chance", "honour", "honor", "pleasure", "privilege":
	default:
		return false
	}
	v := s.head(n)
	return v >= 0 && s.rels[n] == parse.Obj && (s.low[v] == "have" || s.low[v] == "get") && s.simplePast(v) && !s.negated(v)
}

// occasions are the nouns for what one takes, uses or breaks to say something.
var occasions = map[string]bool{"silence": true, "speech": true, "address": true, "interview": true, "occasion": true, "opportunity": true, "chance": true, "podium": true,
	"stage": true, "floor": true, "microphone": true, "platform": true, "appearance": true, "visit": true, "meeting": true, "anniversary": true, "chorus": true, "summit": true, "conference": true, "moment": true}

// writes reports whether a verb sends words, in which something may be said: "sent a letter to invite him".
func (s *sentence) writes(v int) bool {
	o := s.objectOf(v)
	return s.low[v] == "send" && o > v && s.doc.reader.tables.classes["message"][s.low[o]]
}

// willBehind makes a clause of what is said without "that", whose subject the parse took for the object: "announces two sides
// will sign a truce".
func (s *sentence) willBehind(x int) bool {
	h := s.head(x)
	if h < 0 || !speechVerbs[s.low[h]] || !s.verbal(x) || s.child(x, parse.Nsubj, parse.NsubjPass, parse.Coord) >= 0 {
		return false
	}
	o, a := s.child(h, parse.Obj), s.child(x, parse.Aux)
	if o < h || a != o+1 || a > x || s.low[a] != "will" && s.low[a] != "would" && s.low[a] != "have" {
		return false
	}
	s.heads[x], s.rels[x] = int32(h), parse.Ccomp
	s.subject(o, x)
	s.link()
	return true
}
