package what

import "backchannel/loaders/extract/parse"

// apart reports whether a semicolon parts two words: what stands behind one is
// a clause of its own, wherever the parse hangs it, unless it is one more infinitive.
func (s *sentence) apart(x, h int) bool {
	if s.rels[x] == parse.Conj && s.Tokens[x].XPOS == parse.VB && s.Tokens[h].XPOS == parse.VB && s.child(x, parse.Nsubj, parse.NsubjPass, parse.Aux) < 0 {
		return false
	}
	for t := min(x, h); t < max(x, h); t++ {
		if s.Tokens[t].Text == ";" || s.Tokens[t].Text == ":" {
			return true
		}
	}
	return false
}

// conditionBelow reports whether the clause of t has an if-clause.
func (s *sentence) conditionBelow(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Advcl {
			if m := s.child(int(k), parse.Mark); m >= 0 && (s.low[m] == "if" || s.low[m] == "unless") {
				return true
			}
		}
	}
	return false
}

// conditioned returns whose deed somebody makes his threat hang on: "threatened war if Henry did not step down".
func (d *document) conditioned(o *open) []party {
	s := &d.sents[o.sentence]
	if !s.verbal(o.token) {
		return nil
	}
	for x := range s.Tokens {
		m := s.child(x, parse.Mark)
		if m < 0 || s.low[m] != "if" && s.low[m] != "unless" || !s.rels[x].Is(parse.Advcl, parse.Ccomp) || !s.dominates(o.token, x) && s.head(x) != s.head(o.token) {
			continue
		}
		if n := s.child(x, parse.Nsubj); n >= 0 {
			if ps := s.parties(n, actorKinds); len(ps) > 0 && !d.related(ps, o.agents) {
				return ps
			}
		}
	}
	return nil
}

// inTime reports whether "would" tells what came later, not what hangs on something: "would later
// accuse him", "would eventually recognise Beijing".
func (s *sentence) inTime(v int) bool {
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Advmod {
			switch s.low[k] {
			case "later", "late", "eventually", "subsequently", "soon", "ultimately":
				return true
			}
		}
	}
	return false
}

// leftOpen reports whether a clause says only on which condition or about whatever something is so.
func (s *sentence) leftOpen(v int) bool { return s.proviso(v) || s.whatever(v) }

// whatever reports whether a clause leaves open what it is about: "would accept whatever the two sides agree".
func (s *sentence) whatever(v int) bool {
	for t := v - 1; t >= 0 && t > v-7 && s.Tokens[t].Text != ","; t-- {
		if s.low[t] == "whatever" && s.low[t+1] == "it" && s.low[t+2] == "take" {
			return false // "will do whatever it takes to support"
		}
		if s.low[t] == "whatever" || s.low[t] == "whoever" || s.low[t] == "whichever" {
			return true
		}
	}
	return false
}

// proviso reports whether a clause says on which condition the rest is so: "provided that".
func (s *sentence) proviso(x int) bool {
	for t := x - 1; t > 0 && t > x-8; t-- {
		if s.low[t] == "that" {
			switch lower(s.Tokens[t-1].Text) {
			case "provided", "providing", "condition":
				return s.Tokens[t-1].Tag != parse.NOUN || t > 2 && s.low[t-2] == "on"
			}
		}
	}
	return false
}

// unless reports whether a clause with "unless" hangs on the verb, by which one threatens rather
// than foresees.
func (s *sentence) unless(v int) bool {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if m := s.child(int(k), parse.Mark); s.rel(int(k)) == parse.Advcl && m >= 0 && s.low[m] == "unless" {
			return true
		}
	}
	return false
}

// conditionOnly says why what hangs on an "if" is no event of its own.
const conditionOnly = "depends on a condition"

// nounStanding looks at what qualifies a noun that tells an event.
func (d *document) nounStanding(s *sentence, t int, st *standing) {
	if h := s.head(t); h >= 0 && s.rels[t] == parse.Nsubj && unsettled[s.low[h]] && s.child(h, parse.Cop) >= 0 {
		st.drop("only " + s.low[h]) // "a meeting between X and Y is unlikely"
	}
	if s.child(t, parse.Cop) >= 0 && s.negated(t) {
		st.drop("negated") // "had not been in talks with"
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		switch s.rel(int(k)) {
		case parse.Det:
			switch s.low[k] {
			case "no", "any", "neither", "every":
				st.drop("no particular one: " + s.Tokens[k].Text)
			}
		case parse.Amod, parse.Advmod, parse.Compound:
			switch w := s.low[k]; {
			case w == "planned" || w == "scheduled" || w == "upcoming" || w == "forthcoming" || w == "plan" || w == "schedule":
				st.apply(effectPlanned, "")
			case w == "proposed" || w == "suggested" || w == "propose":
				st.apply(effectProposed, "")
				st.drop("only proposed")
			case w == "next" && s.child(t, parse.Cop) >= 0:
				st.apply(effectPlanned, "") // "Rome would be his next stop"
			case d.reader.tables.classes["future"][w] || s.Tokens[k].XPOS == parse.VBN && d.reader.tables.classes["future"][lower(s.Tokens[k].Text)]:
				st.drop("not yet real: " + s.Tokens[k].Text)
			case shams[w] || shams[lower(s.Tokens[k].Text)]:
				st.drop("never written: " + s.Tokens[k].Text)
			}
		}
	}
}

// shams are the adjectives for letters that nobody wrote and meetings that nobody held.
var shams = map[string]bool{"fake": true, "faked": true, "forged": true, "bogus": true, "fabricated": true, "counterfeit": true, "fictitious": true, "fictional": true, "phoney": true, "phony": true, "concocted": true, "invented": true, "imaginary": true, "imagined": true}

// unsettled are the adjectives by which what is their subject has not happened.
var unsettled = map[string]bool{"unlikely": true, "likely": true, "possible": true, "impossible": true, "conceivable": true, "inconceivable": true, "premature": true, "unthinkable": true,
	"necessary": true, "inevitable": true, "precondition": true, "pre-condition": true, "prerequisite": true, "condition": true, "requirement": true, "imperative": true, "desirable": true}

// negated reports whether a word says that t is not so.
func (s *sentence) negated(t int) bool {
	if h := s.head(t); h >= 0 && h < t && s.rels[t] == parse.Conj && s.Tokens[h].XPOS == s.Tokens[t].XPOS && s.verbal(t) && s.child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass, parse.Mark) < 0 {
		if c := s.child(t, parse.Coord); c >= 0 && (s.low[c] == "or" || s.low[c] == "and" && s.Tokens[t].XPOS == parse.VB && !s.comma(h, t)) && s.negated(h) {
			return true // "would not close its borders or expel anybody", "would not follow suit and expel"
		}
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		switch s.low[k] {
		case "not", "n't", "n’t", "never", "nobody", "neither", "nor":
			if int(k) < t && s.low[k+1] != "only" && !s.notBut(int(k), t) { // "not only did Turkey withdraw", "Not Peru but Chile"
				return true
			}
		case "nothing": // "asked for nothing"
			if s.rels[k].Is(parse.Obj, parse.Obl) && (int(k)+1 >= len(s.low) || s.low[k+1] != "but") {
				return true
			}
		case "no":
			if int(k) < t && s.rel(int(k)).Is(parse.Det, parse.Advmod) {
				return true
			}
		case "way", "circumstance", "condition":
			// "in no way will we accept", "under no circumstances"
			if g := s.child(int(k), parse.Det); g >= 0 && s.low[g] == "no" && int(k) < t && s.rels[k] != parse.Ccomp {
				return true
			}
		case "longer", "long": // "no longer"
			if g := s.child(int(k), parse.Advmod, parse.Det); g >= 0 && s.low[g] == "no" {
				return true
			}
		}
	}
	if n := s.child(t, parse.Nsubj, parse.NsubjPass); n >= 0 && n < t {
		switch s.low[n] {
		case "nobody", "none", "neither", "nothing":
			return true
		}
		if d := s.child(n, parse.Det); d >= 0 && (s.low[d] == "no" || s.low[d] == "neither") {
			return true
		}
		for k := s.kid[n]; k >= 0 && int(k) < n; k = s.sib[k] {
			if s.low[k] == "neither" {
				return true // "neither Poland nor Hungary has"
			}
		}
	}
	if o := s.child(t, parse.Obj); o >= 0 && s.verbal(t) && !speechVerbs[s.low[t]] {
		if d := s.child(o, parse.Det); d >= 0 && s.low[d] == "no" {
			return true
		}
	}
	return false
}

// onDay reports whether a verb tells what is to be on a day that it names: "would be received on 7 July".
func (s *sentence) onDay(v int) bool {
	if k := s.child(v, parse.Aux); k >= 0 && s.Tokens[v].XPOS == parse.VBN && s.low[v-1] == "have" || s.conditionBelow(v) {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		x := int(k)
		if x < v || !s.rels[x].Is(parse.Obl, parse.OblUnmarked) {
			continue
		}
		if weekdays[s.low[x]] || months[s.low[x]] || x+1 < len(s.Tokens) && s.Tokens[x].Tag == parse.NUM && months[s.low[x+1]] {
			return true
		}
	}
	return false
}

// months are the names of the months in the forms that dates have.
var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true,
	"october": true, "november": true, "december": true, "jan.": true, "feb.": true, "mar.": true, "apr.": true, "jun.": true, "jul.": true, "aug.": true, "sep.": true, "sept.": true,
	"oct.": true, "nov.": true, "dec.": true, "jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true}

// inverted reports whether a clause is a condition by its word order: "Should
// Iran refuse", "Were he to leave", "Had they known".
func (s *sentence) inverted(x int) bool {
	if s.child(x, parse.Mark) >= 0 {
		return false
	}
	aux := -1
	for k := s.kid[x]; k >= 0 && int(k) < x; k = s.sib[k] {
		switch {
		case s.rels[k].Is(parse.Nsubj, parse.NsubjPass) && aux >= 0:
			return true
		case s.rel(int(k)).Is(parse.Aux, parse.Cop, parse.AuxPass) && (s.low[k] == "should" || s.low[k] == "be" || s.low[k] == "have"):
			aux = int(k)
		}
	}
	return false
}
