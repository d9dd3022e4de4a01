package what

import "backchannel/loaders/extract/parse"

// bearer returns the word for who has to do what the verb at v says: its subject, or who
// stands behind "it is time for", "it is up to"; -1.
func (s *sentence) bearer(v int) int {
	if x := s.burdened(v); x >= 0 {
		return x
	}
	n := s.surface(v)
	if n > 0 && s.low[n] == "that" && s.Tokens[n].XPOS == parse.WDT && s.names(n-1) {
		return s.doc.Mentions[s.mention[n-1]].Head // "it is Moscow that must act"
	}
	return n
}

// burdened returns the word for those on whom a sentence lays what the infinitive at v says:
// "it is time for Moscow to leave", "it is up to Tehran to act"; -1 for nobody.
func (s *sentence) burdened(v int) int {
	if v < 4 || s.Tokens[v].XPOS != parse.VB || judgesAlone[s.low[v]] {
		return -1
	}
	to := v - 1
	for to > 2 && s.Tokens[to].Tag == parse.ADV {
		to--
	}
	if s.low[to] != "to" || !s.names(to-1) {
		return -1
	}
	x := s.doc.Mentions[s.mention[to-1]].Head
	p := to - 1
	for p > 0 && s.Tokens[p].Tag.Is(parse.PROPN, parse.NOUN, parse.ADJ, parse.DET, parse.CCONJ) {
		p--
	}
	switch {
	case s.low[p] == "for" && s.dueNow(p-1):
		return x
	case s.low[p] == "to" && p > 0 && s.low[p-1] == "up" && s.itIs(p-2):
		return x
	}
	return -1
}

// overdue returns the verb of the clause behind "it is high time", "it is about time that", in which the past tense tells what
// is to be: "high time that Israel ended"; -1.
func (s *sentence) overdue(t int) int {
	if s.low[t] != "time" || t < 3 || s.low[t-1] != "high" && s.low[t-1] != "about" && s.low[t-1] != "past" {
		return -1
	}
	for v := t + 1; v < len(s.Tokens) && v < t+12; v++ {
		if n := s.surface(v); s.head(v) == t && s.verbal(v) && n > t && n < v && s.rels[v].Is(parse.AclRelcl, parse.Acl, parse.Ccomp, parse.Advcl) {
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
	case s.low[t] == "time":
		return s.itIs(t - 1)
	case s.low[t] == "come":
		for k := t - 1; k >= 0 && k > t-5; k-- {
			if s.low[k] == "time" || s.low[k] == "moment" || s.low[k] == "hour" {
				return true
			}
		}
		return false
	}
	return s.itIs(t)
}

// itIs reports whether the words that end at t are "it is", "it is now", "the way out is".
func (s *sentence) itIs(t int) bool {
	for t > 0 && (s.Tokens[t].Tag == parse.ADV || s.low[t] == "high" || s.low[t] == "past") {
		t--
	}
	if t < 1 || s.low[t] != "be" || s.negated(t) {
		return false
	}
	for t--; t > 0 && (s.Tokens[t].Tag.Is(parse.AUX, parse.ADV, parse.ADP) || s.low[t] == "forward"); t-- {
	}
	return s.low[t] == "it" || waysOut[s.low[t]]
}

// waysOut are the nouns for what has to be done, judgesAlone the verbs for what one leaves
// to others without asking anything of them: "it is for voters to decide".
var (
	waysOut     = map[string]bool{"way": true, "step": true, "solution": true, "key": true, "task": true, "answer": true, "need": true, "priority": true}
	judgesAlone = map[string]bool{"decide": true, "choose": true, "determine": true, "judge": true, "say": true, "answer": true, "explain": true, "assess": true, "comment": true}
)

// burdens reports whether the clause of x stands under the noun h of "it is time", "it is
// Moscow that".
func (s *sentence) burdens(h, x int) bool {
	return s.rel(x).Is(parse.Acl, parse.AclRelcl, parse.Xcomp, parse.Advcl) && (s.child(h, parse.Cop) >= 0 || s.low[h] == "come") && (s.burdened(x) >= 0 || s.cleft(h))
}

// cleft reports whether the word at h is what "it is … that" sets off.
func (s *sentence) cleft(h int) bool {
	n := s.child(h, parse.Expl, parse.Nsubj)
	return n >= 0 && s.low[n] == "it" && s.child(h, parse.Cop) >= 0
}

// clauseTop returns the noun above the clause of v that "it is time for", "it is Moscow
// that" set off, else v.
func (s *sentence) clauseTop(v int) int {
	if h := s.head(v); h >= 0 && s.burdens(h, v) {
		return h
	}
	return v
}

// whoever reports whether the subject of v is nobody in particular who does what the speaker
// will not bear: "those who attack us", "anyone who", "the enemy".
func (s *sentence) whoever(v int) bool {
	n := s.surface(v)
	if n < 0 {
		return false
	}
	switch lower(s.Tokens[n].Text) {
	case "those", "anyone", "anybody", "whoever", "everyone", "enemy", "enemies", "aggressor", "aggressors", "adversary", "adversaries", "perpetrators":
		return true
	}
	return false
}

// groupOf reports whether the subject of v is a party that the text leaves without a name:
// "the aggressor", "all sides", "donors".
func (s *sentence) groupOf(v int) bool {
	n := s.surface(v)
	return n >= 0 && s.Tokens[n].Tag == parse.NOUN && s.doc.reader.tables.classes["unnamed"][s.low[n]]
}

// leftTo reports whether a passive names who is to do it: "should be examined by the OSCE".
func (s *sentence) leftTo(v int) bool {
	x := s.byAgent(v)
	return x > v && len(s.parties(x, actorKinds)) > 0
}
