package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// bearer returns the word for who has to do what the verb at v says: its subject, or who
// stands behind "it is time for", "it is up to"; -1.
func (s *sentence) bearer(v int) int {
	if x := s.burdened(v); x >= 0 {
		return x
	}
	n := s.Surface(v)
	if n > 0 && s.Low[n] == "that" && s.Tokens[n].XPOS == parse.WDT && s.Names(n-1) {
		return s.Doc.Mentions[s.Mention[n-1]].Head // "it is Moscow that must act"
	}
	return n
}

// burdened returns the word for those on whom a sentence lays what the infinitive at v says:
// "it is time for Moscow to leave", "it is up to Tehran to act"; -1 for nobody.
func (s *sentence) burdened(v int) int {
	if v < 4 || s.Tokens[v].XPOS != parse.VB || judgesAlone.Has(s.Low[v]) {
		return -1
	}
	to := v - 1
	for to > 2 && s.Tokens[to].Tag == parse.ADV {
		to--
	}
	if s.Low[to] != "to" || !s.Names(to-1) {
		return -1
	}
	x := s.Doc.Mentions[s.Mention[to-1]].Head
	p := to - 1
	for p > 0 && s.Tokens[p].Tag.Is(parse.PROPN, parse.NOUN, parse.ADJ, parse.DET, parse.CCONJ) {
		p--
	}
	switch {
	case s.Low[p] == "for" && s.dueNow(p-1):
		return x
	case s.Low[p] == "to" && p > 0 && s.Low[p-1] == "up" && s.itIs(p-2):
		return x
	}
	return -1
}

// overdue returns the verb of the clause behind "it is high time", "it is about time that", in which the past tense tells what
// is to be: "high time that Israel ended"; -1.
func (s *sentence) overdue(t int) int {
	if s.Low[t] != "time" || t < 3 || s.Low[t-1] != "high" && s.Low[t-1] != "about" && s.Low[t-1] != "past" {
		return -1
	}
	for v := t + 1; v < len(s.Tokens) && v < t+12; v++ {
		if n := s.Surface(v); s.Head(v) == t && s.Verbal(v) && n > t && n < v && s.Rels[v].Is(parse.AclRelcl, parse.Acl, parse.Ccomp, parse.Advcl) {
			return v
		}
	}
	return -1
}

// dueNow reports whether what ends at t says that something is to be done: "it is time",
// "the moment has come", "it is now", "the way out is".
func (s *sentence) dueNow(t int) bool {
	switch {
	case t < 1:
		return false
	case s.Low[t] == "time":
		return s.itIs(t - 1)
	case s.Low[t] == "come":
		for k := t - 1; k >= 0 && k > t-5; k-- {
			if s.Low[k] == "time" || s.Low[k] == "moment" || s.Low[k] == "hour" {
				return true
			}
		}
		return false
	}
	return s.itIs(t)
}

// itIs reports whether the words that end at t are "it is", "it is now", "the way out is".
func (s *sentence) itIs(t int) bool {
	for t > 0 && (s.Tokens[t].Tag == parse.ADV || s.Low[t] == "high" || s.Low[t] == "past") {
		t--
	}
	if t < 1 || s.Low[t] != "be" || s.Negated(t) {
		return false
	}
	for t--; t > 0 && (s.Tokens[t].Tag.Is(parse.AUX, parse.ADV, parse.ADP) || s.Low[t] == "forward"); t-- {
	}
	return s.Low[t] == "it" || waysOut.Has(s.Low[t])
}

// waysOut are the nouns for what has to be done, judgesAlone the verbs for what one leaves
// to others without asking anything of them: "it is for voters to decide".
var (
	waysOut     = vocab.Words("way", "step", "solution", "key", "task", "answer", "need", "priority")
	judgesAlone = vocab.Words("decide", "choose", "determine", "judge", "say", "answer", "explain", "assess", "comment")
)

// burdens reports whether the clause of x stands under the noun h of "it is time", "it is
// Moscow that".
func (s *sentence) burdens(h, x int) bool {
	return s.Rel(x).Is(parse.Acl, parse.AclRelcl, parse.Xcomp, parse.Advcl) && (s.Child(h, parse.Cop) >= 0 || s.Low[h] == "come") && (s.burdened(x) >= 0 || s.cleft(h))
}

// cleft reports whether the word at h is what "it is … that" sets off.
func (s *sentence) cleft(h int) bool {
	n := s.Child(h, parse.Expl, parse.Nsubj)
	return n >= 0 && s.Low[n] == "it" && s.Child(h, parse.Cop) >= 0
}

// clauseTop returns the noun above the clause of v that "it is time for", "it is Moscow
// that" set off, else v.
func (s *sentence) clauseTop(v int) int {
	if h := s.Head(v); h >= 0 && s.burdens(h, v) {
		return h
	}
	return v
}

// whoever reports whether the subject of v is nobody in particular who does what the speaker
// will not bear: "those who attack us", "anyone who", "the enemy".
func (s *sentence) whoever(v int) bool {
	n := s.Surface(v)
	if n < 0 {
		return false
	}
	switch verbs.Lower(s.Tokens[n].Text) {
	case "those", "anyone", "anybody", "whoever", "everyone", "enemy", "enemies", "aggressor", "aggressors", "adversary", "adversaries", "perpetrators":
		return true
	}
	return false
}

// groupOf reports whether the subject of v is a party that the text leaves without a name:
// "the aggressor", "all sides", "donors".
func (s *sentence) groupOf(v int) bool {
	n := s.Surface(v)
	return n >= 0 && s.Tokens[n].Tag == parse.NOUN && s.Doc.Tables.Classes["unnamed"].Has(s.Low[n])
}

// leftTo reports whether a passive names who is to do it: "should be examined by the OSCE".
func (s *sentence) leftTo(v int) bool {
	x := s.ByAgent(v)
	return x > v && len(s.Parties(x, clause.ActorKinds)) > 0
}
