package what

import "backchannel/loaders/extract/parse"

// apart reports whether a semicolon parts two words: what stands behind one is
// a clause of its own, wherever the parse hangs it.
func (s *sentence) apart(x, h int) bool {
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
			case w == "planned" || w == "scheduled" || w == "upcoming" || w == "forthcoming" || w == "plan":
				st.apply(effectPlanned, "")
			case w == "proposed" || w == "suggested" || w == "propose":
				st.apply(effectProposed, "")
				st.drop("only proposed")
			case w == "next" && s.child(t, parse.Cop) >= 0:
				st.apply(effectPlanned, "") // "Rome would be his next stop"
			case d.reader.tables.classes["future"][w]:
				st.drop("not yet real: " + s.Tokens[k].Text)
			}
		}
	}
}

// unsettled are the adjectives by which what is their subject has not happened.
var unsettled = map[string]bool{"unlikely": true, "likely": true, "possible": true, "impossible": true, "conceivable": true, "inconceivable": true, "premature": true, "unthinkable": true,
	"necessary": true, "inevitable": true}
