package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Speaks lists the nouns through which somebody speaks.
var Speaks = vocab.Words("message", "declaration", "communiqué", "motion", "ruling", "letter", "statement", "consensus", "roadmap", "speech", "post", "tweet", "note",
	"article", "email", "cable", "text", "telegram", "remark", "comment", "resolution", "communique",
	"order", "directive", "proclamation", "address", "sermon", "broadcast", "homily", "video", "toast", "tirade", "rant", "diatribe", "manifesto",
	"report", "editorial", "commentary", "study", "document", "op-ed", "reply", "bulletin", "readout",
	"memorandum", "dossier", "presentation", "submission", "paper", "petition", "complaint", "release", "bill", "law", "legislation", "decree")

// Subjects returns who does what v says.
func (s *Sentence) Subjects(v int) int {
	if s.Passive(v) {
		return s.ByAgent(v)
	}
	if s.Rels[v] == parse.Amod {
		return -1
	}
	if by := s.firedBy(v); by >= 0 {
		return by
	}
	return s.Surface(v)
}

// firedBy returns by whom is done what a gerund behind a preposition tells: "over firing by X on Y"; -1.
func (s *Sentence) firedBy(v int) int {
	if s.Tokens[v].XPOS != parse.VBG || v+2 >= len(s.Tokens) || v == 0 || s.Low[v+1] != "by" || s.Child(v, parse.Nsubj) >= 0 {
		return -1
	}
	if p := s.Child(v, parse.Mark, parse.Case); p < 0 || p > v || s.Low[p] == "by" {
		return -1
	}
	if x := s.Head(v + 1); x > v && s.Head(x) == v && s.Rels[v+1] == parse.Case && len(s.Parties(x, ActorKinds)) > 0 {
		return x
	}
	return -1
}

// ByAgent returns the agent of a passive.
func (s *Sentence) ByAgent(v int) int {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if c := s.CaseOf(int(k)); s.Rel(int(k)) == parse.OblAgent && (c == "by" || c == "") || s.Rel(int(k)).Is(parse.Obl, parse.Nmod) && c == "by" {
			return int(k)
		}
	}
	if k := s.sharedAgent(v); k >= 0 {
		return k
	}
	// The phrase may hang on another word after the verb: "on Monday by X".
	for t := v + 1; t < len(s.Tokens) && s.Tokens[t].Tag != parse.VERB; t++ {
		if s.Low[t] == "by" && s.Rels[t].Is(parse.Case, parse.Mark) && s.Head(t) > t && s.Nominal(s.Head(t)) {
			return s.Head(t)
		}
	}
	return s.lets(v)
}

// convened reports whether a passive tells that a body is made to sit, of which that can be asked.
func (s *Sentence) convened(v int) bool {
	ps := s.Parties(s.Surface(v), ActorKinds)
	return len(ps) == 1 && s.Doc.KindOf(ps[0].Entity) == graph.Organization
}

// ContextSubject returns the subject of the clause that a noun stands in:
// "after a call with X, Y said" gives Y for the call.
func (s *Sentence) ContextSubject(n, depth int) int {
	if t := s.Child(n, parse.Nsubj); t >= 0 && s.Child(n, parse.Cop) >= 0 {
		return t // "she is on a visit to"
	}
	for h, d := s.Head(n), 0; h >= 0 && d < 8; h, d = s.Head(h), d+1 {
		if s.Verbal(h) || s.Child(h, parse.Cop) >= 0 {
			if p := s.Child(h, parse.NmodPoss); p >= 0 && stops.Has(s.Low[h]) {
				return p // "Kigali would be his next stop, for talks with Y"
			}
			if depth > 12 {
				return -1
			}
			if u := s.Head(h); u >= 0 && s.Tokens[h].XPOS == parse.VB && s.Rels[h] == parse.Xcomp && objectControls.Has(s.Low[u]) && behind.Has(s.CaseOf(n)) && !s.Passive(u) {
				continue // "urged Y to lift its veto after talks with X": who urges
			}
			t := -1
			if s.Passive(h) {
				t = s.Surface(h)
			} else {
				t = s.surfaceAt(h, depth+1)
			}
			if t < 0 && !s.Passive(h) {
				if near := s.NearSubject(h); len(near) > 0 {
					t = near[0]
				}
			}
			if s.Passive(h) && s.CaseOf(n) == "at" && (s.Low[n] == "request" || s.Low[n] == "behest" || s.Low[n] == "urging" || s.Low[n] == "insistence") && !s.convened(h) {
				return s.ByAgent(h) // "was extradited at the request of Y": of whom it was asked
			}
			if s.Passive(h) && reported.Has(s.Low[h]) && t >= 0 && s.Dominates(t, n) {
				return s.ByAgent(h) // "talks with X were reported by Y"
			}
			if t >= 0 && s.Rels[h] == parse.AclRelcl && s.Head(h) == t && s.Doc.Tables.Classes["visit"].Has(s.Low[t]) {
				h = t
				continue // "left for a trip that includes stops in": whose trip it is
			}
			if t == n && s.Rels[h] == parse.Advcl {
				continue // "after talks with X had failed, Y": of the clause above
			}
			if t >= 0 && s.Dominates(t, n) {
				if s.visits(t, n) || s.Rels[h] == parse.AclRelcl && s.Head(h) == t && s.Person(t) && s.CaseOf(n) != "" {
					return t
				}
				if u := s.Head(h); t == n && u >= 0 && s.Rels[h] == parse.Ccomp && SpeechVerbs.Has(s.Low[u]) && !s.Passive(u) && !s.Indefinite(n) {
					if ps := s.Parties(s.Surface(u), ActorKinds); len(ps) == 1 && s.Doc.Outlet(ps[0]) {
						return -1 // "Reuters said the letter was handed over"
					}
					return s.Surface(u) // "Paet said the conversation with Ashton took place"
				}
				return -1
			}
			if t >= 0 && s.Mention[t] < 0 && s.Passive(h) && s.ByAgent(h) >= 0 {
				return s.ByAgent(h) // "ties were cut by X after talks with Y"
			}
			return t
		}
	}
	return -1
}

// stops are the nouns for the places of somebody's journey.
var stops = vocab.Words("stop", "destination", "leg")

// reported lists the verbs by which somebody tells of what he has done himself.
var reported = vocab.Words("report", "announce", "confirm", "disclose", "reveal", "acknowledge")

// visits reports whether the noun n stands in a phrase behind the subject t that says
// where he is and what for: "Maas, in Kyiv for talks with X, said".
func (s *Sentence) visits(t, n int) bool {
	for x := n; x > t; x-- {
		if s.Tokens[x].Text == "," {
			if x+2 < n && s.Low[x+2] == "from" && (s.Low[x+1] == "back" || s.Low[x+1] == "fresh" || s.Low[x+1] == "straight") {
				return true // "X, back from a trip to Y, said"
			}
			return x+1 < n && (s.Low[x+1] == "in" || s.Low[x+1] == "on" || s.Low[x+1] == "at") && s.Tokens[x+1].Tag == parse.ADP
		}
		if s.Tokens[x].Tag == parse.VERB {
			return false
		}
	}
	return false
}

// ofSex reports whether whoever stands at t may be meant by "he" or by "she": not by the other where his sex is known, or where his own
// clause says so, "fired her minister after he resisted".
func (s *Sentence) ofSex(t int, pronoun string) bool {
	female := pronoun == "she"
	for _, p := range s.Parties(t, 1<<graph.Person) {
		if g := s.Doc.Gender(p.Entity); g != 0 && (g == gazetteer.Female) != female {
			return false
		}
	}
	for k := t + 1; k < len(s.Tokens) && k < t+12; k++ {
		if w := s.Low[k]; s.Tokens[k].XPOS == parse.PRPS && (w == "her" && !female || w == "his" && female) {
			return false
		}
	}
	return true
}
