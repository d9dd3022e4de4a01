package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// apart reports whether a semicolon parts two words: what stands behind one is
// a clause of its own, wherever the parse hangs it, unless it is one more infinitive.
func (s *sentence) apart(x, h int) bool {
	if s.Rels[x] == parse.Conj && s.Tokens[x].XPOS == parse.VB && s.Tokens[h].XPOS == parse.VB && s.Child(x, parse.Nsubj, parse.NsubjPass, parse.Aux) < 0 {
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
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)) == parse.Advcl {
			if m := s.Child(int(k), parse.Mark); m >= 0 && (s.Low[m] == "if" || s.Low[m] == "unless") {
				return true
			}
		}
	}
	return false
}

// conditioned returns whose deed somebody makes his threat hang on: "threatened war if Henry did not step down".
func (d *document) conditioned(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if !s.Verbal(o.token) {
		return nil
	}
	for x := range s.Tokens {
		m := s.Child(x, parse.Mark)
		if m < 0 || s.Low[m] != "if" && s.Low[m] != "unless" || !s.Rels[x].Is(parse.Advcl, parse.Ccomp) || !s.Dominates(o.token, x) && s.Head(x) != s.Head(o.token) {
			continue
		}
		if n := s.Child(x, parse.Nsubj); n >= 0 {
			if ps := s.Parties(n, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, o.agents) {
				return ps
			}
		}
	}
	return nil
}

// inTime reports whether "would" tells what came later, not what hangs on something: "would later
// accuse him", "would eventually recognise Beijing".
func (s *sentence) inTime(v int) bool {
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Advmod {
			switch s.Low[k] {
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
		if s.Low[t] == "whatever" && s.Low[t+1] == "it" && s.Low[t+2] == "take" {
			return false // "will do whatever it takes to support"
		}
		if s.Low[t] == "whatever" || s.Low[t] == "whoever" || s.Low[t] == "whichever" {
			return true
		}
	}
	return false
}

// proviso reports whether a clause says on which condition the rest is so: "provided that".
func (s *sentence) proviso(x int) bool {
	for t := x - 1; t > 0 && t > x-8; t-- {
		if s.Low[t] == "that" {
			switch verbs.Lower(s.Tokens[t-1].Text) {
			case "provided", "providing", "condition":
				return s.Tokens[t-1].Tag != parse.NOUN || t > 2 && s.Low[t-2] == "on"
			}
		}
	}
	return false
}

// unless reports whether a clause with "unless" hangs on the verb, by which one threatens rather
// than foresees.
func (s *sentence) unless(v int) bool {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if m := s.Child(int(k), parse.Mark); s.Rel(int(k)) == parse.Advcl && m >= 0 && s.Low[m] == "unless" {
			return true
		}
	}
	return false
}

// conditionOnly says why what hangs on an "if" is no event of its own.
const conditionOnly = "depends on a condition"

// nounStanding looks at what qualifies a noun that tells an event.
func (d *document) nounStanding(s *sentence, t int, st *standing) {
	if h := s.Head(t); h >= 0 && s.Rels[t] == parse.Nsubj && unsettled.Has(s.Low[h]) && s.Child(h, parse.Cop) >= 0 {
		st.drop("only " + s.Low[h]) // "a meeting between X and Y is unlikely"
	}
	if s.Child(t, parse.Cop) >= 0 && s.Negated(t) {
		st.drop("negated") // "had not been in talks with"
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		switch s.Rel(int(k)) {
		case parse.Det:
			switch s.Low[k] {
			case "no", "any", "neither", "every":
				st.drop("no particular one: " + s.Tokens[k].Text)
			}
		case parse.Amod, parse.Advmod, parse.Compound:
			switch w := s.Low[k]; {
			case w == "planned" || w == "scheduled" || w == "upcoming" || w == "forthcoming" || w == "plan" || w == "schedule":
				st.apply(verbs.EffectPlanned, "")
			case w == "proposed" || w == "suggested" || w == "propose":
				st.apply(verbs.EffectProposed, "")
				st.drop("only proposed")
			case w == "next" && s.Child(t, parse.Cop) >= 0:
				st.apply(verbs.EffectPlanned, "") // "Rome would be his next stop"
			case d.Tables.Classes["future"].Has(w) || s.Tokens[k].XPOS == parse.VBN && d.Tables.Classes["future"].Has(verbs.Lower(s.Tokens[k].Text)):
				st.drop("not yet real: " + s.Tokens[k].Text)
			case shams.Has(w) || shams.Has(verbs.Lower(s.Tokens[k].Text)):
				st.drop("never written: " + s.Tokens[k].Text)
			}
		}
	}
}

// shams are the adjectives for letters that nobody wrote and meetings that nobody held.
var shams = vocab.Words("fake", "faked", "forged", "bogus", "fabricated", "counterfeit", "fictitious", "fictional", "phoney", "phony", "concocted", "invented", "imaginary", "imagined")

// unsettled are the adjectives by which what is their subject has not happened.
var unsettled = vocab.Words("unlikely", "likely", "possible", "impossible", "conceivable", "inconceivable", "premature", "unthinkable",
	"necessary", "inevitable", "precondition", "pre-condition", "prerequisite", "condition", "requirement", "imperative", "desirable")

// onDay reports whether a verb tells what is to be on a day that it names: "would be received on 7 July".
func (s *sentence) onDay(v int) bool {
	if k := s.Child(v, parse.Aux); k >= 0 && s.Tokens[v].XPOS == parse.VBN && s.Low[v-1] == "have" || s.conditionBelow(v) {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		x := int(k)
		if x < v || !s.Rels[x].Is(parse.Obl, parse.OblUnmarked) {
			continue
		}
		if clause.Weekdays.Has(s.Low[x]) || clause.Months.Has(s.Low[x]) || x+1 < len(s.Tokens) && s.Tokens[x].Tag == parse.NUM && clause.Months.Has(s.Low[x+1]) {
			return true
		}
	}
	return false
}

// inverted reports whether a clause is a condition by its word order: "Should
// Iran refuse", "Were he to leave", "Had they known".
func (s *sentence) inverted(x int) bool {
	if s.Child(x, parse.Mark) >= 0 {
		return false
	}
	aux := -1
	for k := s.Kid[x]; k >= 0 && int(k) < x; k = s.Sib[k] {
		switch {
		case s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) && aux >= 0:
			return true
		case s.Rel(int(k)).Is(parse.Aux, parse.Cop, parse.AuxPass) && (s.Low[k] == "should" || s.Low[k] == "be" || s.Low[k] == "have"):
			aux = int(k)
		}
	}
	return false
}
