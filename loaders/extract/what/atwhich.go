package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// atWhich adds the two or more who do something in a relative clause about the talk that the noun
// at t is: "a conversation on Monday in which Macron and Putin agreed to", "a dinner where the two
// presidents discussed trade".
func (s *sentence) atWhich(t int, dst []int) []int {
	for x := t + 1; x < len(s.Tokens) && x < t+9; x++ {
		switch {
		case s.low[x] == "where" && s.Tokens[x].Tag.Is(parse.ADV, parse.SCONJ):
		case s.low[x] == "which" && x > t+1 && (s.low[x-1] == "in" || s.low[x-1] == "during" || s.low[x-1] == "at"):
		case s.verbal(x) || s.Tokens[x].Tag == parse.CCONJ:
			return dst
		default:
			continue
		}
		return s.severalBefore(x+1, dst)
	}
	return dst
}

// severalBefore adds those who stand between the word at from and the finite verb behind it, if they are several.
func (s *sentence) severalBefore(from int, dst []int) []int {
	n, parties := len(dst), 0
	for x := from; x < len(s.Tokens) && x < from+20 && !(s.Tokens[x].Tag.Is(parse.VERB, parse.AUX) && s.Tokens[x].XPOS.Tensed()); x++ {
		if m := s.mention[x]; m < 0 || s.doc.Mentions[m].Head != x || s.attributive(x) || s.rels[x] == parse.NmodPoss {
			continue
		}
		if ps := s.parties(x, actorKinds); len(ps) > 0 && s.caseOf(x) == "" {
			if s.rels[x] == parse.Appos {
				dst, parties = dst[:n], 0 // "the ministers of Chile and Peru, X and Y"
			}
			dst, parties = append(dst, x), parties+len(ps)
		}
	}
	if parties < 2 {
		return dst[:n]
	}
	return dst
}

// appointment returns with whom the talks, or whose the visit is, at the noun x, by the clause that says
// how it had been planned: "a meeting that she had arranged for Monday with X", "a trip that X was due to make".
func (s *sentence) appointment(x int) []party {
	visit := s.doc.reader.tables.classes["visit"][s.low[x]]
	_, to := s.span(x)
	for r := x + 1; r < to; r++ {
		if !s.rels[r].Is(parse.AclRelcl, parse.Acl) || s.head(r) != x {
			continue
		}
		if visit {
			if ps := s.follow(r, []path{{steps: []string{"by"}}}, 1<<graph.Person); len(ps) > 0 {
				return ps
			}
			for k := s.kid[r]; k >= 0; k = s.sib[k] {
				if n := int(k); n < r && s.rels[n].Is(parse.Nsubj, parse.NsubjPass) && !s.relative(n) {
					if ps := s.parties(n, 1<<graph.Person); len(ps) > 0 {
						return ps
					}
				}
			}
		}
		for t := r + 1; t < to; t++ {
			if s.low[t] == "with" && s.rels[t] == parse.Case && s.head(t) > t {
				if ps := s.parties(s.head(t), actorKinds); len(ps) > 0 {
					return ps
				}
			}
		}
	}
	return nil
}

// whatWas gives the verb before "what it said was a transcript" the transcript for its object.
func (s *sentence) whatWas(cop int) bool {
	n, said := s.head(cop), cop-1
	if n < cop || said < 3 || !supposes[s.low[said]] || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	w := said - 1
	for w > said-6 && w > 1 && s.low[w] != "what" {
		if s.verbal(w) || s.Tokens[w].Tag == parse.PUNCT {
			return false
		}
		w--
	}
	v := w - 1
	if s.low[w] != "what" || !s.verbal(v) || s.Tokens[v].Tag == parse.AUX || s.child(v, parse.Obj) >= 0 && s.child(v, parse.Obj) != w {
		return false
	}
	s.heads[n], s.rels[n] = int32(v), parse.Obj
	s.heads[said], s.rels[said] = int32(n), parse.Dep
	s.heads[w], s.rels[w] = int32(said), parse.Dep
	s.heads[cop], s.rels[cop] = int32(said), parse.Dep
	s.link()
	return true
}

// supposes are the verbs by which somebody says what a thing is without vouching for it.
var supposes = map[string]bool{"say": true, "claim": true, "allege": true, "insist": true, "maintain": true, "believe": true, "think": true, "suspect": true, "assert": true}

// wasHow makes who "was how X described it" names the speaker of what stands before: "A stab in the back
// was how the minister put it".
func (s *sentence) wasHow(how int) bool {
	if how < 2 || s.low[how-1] != "be" || s.low[how] != "how" {
		return false
	}
	v := how + 1
	for v < len(s.Tokens) && v < how+16 && !depicts[s.low[v]] {
		v++
	}
	if v >= len(s.Tokens) || !depicts[s.low[v]] || !s.finite(v) {
		return false
	}
	n := s.child(v, parse.Nsubj)
	for n >= 0 && n < how {
		if n = int(s.sib[n]); n >= v || n >= 0 && s.rels[n] != parse.Nsubj {
			return false
		}
	}
	if n < 0 || n > v {
		return false
	}
	h := v
	for s.head(h) >= 0 {
		h = s.head(h)
	}
	if h == v { // what is said was read as a second subject
		for h = how - 2; h >= 0 && s.head(h) != v; h-- {
		}
		if h < 0 {
			return false
		}
	}
	if h > how {
		return false
	}
	for _, x := range [...]int{how - 1, how} {
		s.heads[x], s.rels[x] = int32(v), parse.Dep
	}
	return s.crown(v, h, parse.Ccomp)
}

// depicts are the verbs by which one says how something is.
var depicts = map[string]bool{"describe": true, "put": true, "sum": true, "characterise": true, "characterize": true, "phrase": true, "summarise": true, "summarize": true}

// guestGiven makes whom something is offered the indirect object, where the parse took him for a part of what it is:
// "offered his visitor congratulations".
func (s *sentence) guestGiven(o int) bool {
	v, x := s.head(o), s.child(o, parse.Compound)
	if !gives[s.low[v]] || x < v || x != o-1 || s.mention[x] < 0 || s.Tokens[x].Tag != parse.NOUN {
		return false
	}
	own := s.child(o, parse.NmodPoss)
	if own < 0 {
		own = s.child(x, parse.NmodPoss)
	}
	if own < 0 || own > x || len(s.mentionParties(x, nil)) != 1 {
		return false
	}
	s.heads[x], s.rels[x] = int32(v), parse.Iobj
	s.heads[own] = int32(x)
	s.link()
	return true
}

// thereOf hangs on the noun that there is whose it is and what it is of: "There was criticism from Turkey of the decision".
func (s *sentence) thereOf(v int) bool {
	n, done := s.child(v, parse.Nsubj), false
	if n < v || s.child(v, parse.Expl) < 0 || len(s.entries[n].noun) == 0 {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if x := int(k); x > n && s.rels[x] == parse.Obl && !s.comma(n, x) {
			switch s.caseOf(x) {
			case "from", "by", "of", "to", "for":
				s.heads[x], s.rels[x], done = int32(n), parse.Nmod, true
			}
		}
	}
	if done {
		s.link()
	}
	return done
}

// alsoRelative returns the noun behind a comma that has a relative clause before the word, where another follows with "and": "a plan
// he first put to the Forum, and which X backed"; -1.
func (s *sentence) alsoRelative(pron int) int {
	if pron < 3 || s.low[pron] != "which" || s.Tokens[pron-1].Tag != parse.CCONJ {
		return -1
	}
	for v := pron - 2; v > 0; v-- {
		if n := s.head(v); s.rels[v] == parse.AclRelcl && n >= 0 && n < v && s.appositive(n) {
			return n
		}
	}
	return -1
}

// onlyMarkThat reports whether nothing marks a clause but a "that" behind "and" or "but", which is a relative word there: "an idea
// that Togo supported but that Benin rejected".
func (s *sentence) onlyMarkThat(v int) bool {
	m := s.child(v, parse.Mark)
	return m < 0 || s.low[m] == "that" && m > 0 && s.Tokens[m-1].Tag == parse.CCONJ
}
