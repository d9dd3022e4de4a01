package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// bidding reports whether the verb at t is a bare one behind a colon that tells somebody what to do.
func (s *sentence) bidding(t int) bool {
	return t > 0 && s.Tokens[t].XPOS == parse.VB && s.Tokens[t-1].Text == ":" && s.Child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.Mark) < 0
}

// asks reports whether the sentence is a question.
func (s *sentence) asks() bool { return s.Tokens[len(s.Tokens)-1].Text == "?" }

// presupposed reports whether a question takes what the verb tells for granted: "Was he angry that
// Karahan posted it?", "What changed after Paris recalled its envoy?"
func (s *sentence) presupposed(v int) bool {
	h := s.Head(v)
	if h < 0 || !s.SimplePast(v) && s.Child(v, parse.Aux, parse.AuxPass) < 0 || s.Modal(v) != clause.Plain {
		return false
	}
	m := s.Child(v, parse.Mark)
	if a := s.Child(v, parse.Advmod); m < 0 && s.Rels[v] == parse.Advcl && a >= 0 && a < v && s.Low[a] == "when" {
		m = a
	}
	switch s.Rels[v] {
	case parse.Ccomp, parse.Advcl:
		return m >= 0 && s.Low[m] == "that" && moved.Has(s.Low[h]) || m >= 0 && (s.Low[m] == "after" || s.Low[m] == "since" || s.Low[m] == "when" && s.Rels[v] == parse.Advcl)
	}
	return false
}

// afterDone reports whether a clause tells after what something is done or not done, and so what has happened.
func (s *sentence) afterDone(v int) bool {
	m := s.Child(v, parse.Mark)
	return m >= 0 && m < v && s.Low[m] == "after" && s.SimplePast(v)
}

// whyDone reports whether a clause asks why or how what it tells was done, not whether: "nobody
// knows why Israel struck".
func (s *sentence) whyDone(v int) bool {
	w := s.Child(v, parse.Advmod)
	return w >= 0 && w < v && (s.Low[w] == "why" || s.Low[w] == "how" || s.Low[w] == "when" || s.Low[w] == "where") && s.SimplePast(v)
}

// moved are the words for how one takes what is the case.
var moved = vocab.Words("angry", "sorry", "surprised", "upset", "disappointed", "pleased", "happy", "unhappy",
	"worried", "concerned", "aware", "glad", "annoyed", "ashamed", "embarrassed", "regret", "resent", "forget")

// numerous reports whether a plural is of many that nobody has counted before: "thousands of its cables", "American
// cables".
func (s *sentence) numerous(n int) bool {
	if s.Tokens[n].XPOS == parse.NNS && many.Has(s.Low[n]) {
		return true
	}
	if s.Tokens[n].XPOS != parse.NNS {
		return false
	}
	if h := s.Head(n); h >= 0 && s.Rels[n] == parse.Nmod && many.Has(s.Low[h]) {
		return true
	}
	return s.Indefinite(n) && len(s.Fillers(n, "from", nil)) == 0
}

// many are the nouns for how many there are of something.
var many = vocab.Words("thousand", "thousands", "hundred", "hundreds", "dozen", "dozens", "score", "scores", "trove",
	"batch", "ream", "reams", "million", "millions")

// earlier reports whether a phrase with the preposition stands between a verb and
// one of its nouns.
func (s *sentence) earlier(v, n int, prep string) bool {
	for k := s.Kid[v]; k >= 0 && int(k) < n; k = s.Sib[k] {
		if int(k) > v && s.CaseOf(int(k)) == prep {
			return true
		}
	}
	return false
}

// takenBack reports whether the noun means a decision that somebody is to take back, and that was
// taken: "asked Somalia to reconsider its decision to cut ties".
func (s *sentence) takenBack(n int) bool {
	v := s.Head(n)
	if v < 0 || !s.Verbal(v) || s.Rels[n] != parse.Obj || s.Low[n] != "decision" && s.Low[n] != "move" || s.Child(n, parse.NmodPoss) < 0 {
		return false
	}
	switch s.Low[v] {
	case "reconsider", "reverse", "rescind", "revoke", "review", "revisit", "rethink", "overturn", "undo", "retract", "change":
		return true
	}
	return false
}

// light are the verbs that only say that what their object names is done.
var light = vocab.Words("make", "give", "issue", "receive", "deliver", "put", "submit", "present")

// stays are the verbs that only say that somebody still is what the adjective says.
var stays = vocab.Words("remain", "stay", "stand")
