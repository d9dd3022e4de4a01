package who

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// ofOthers are what one is given, takes the verbs that say what one does with it.
var (
	ofOthers = vocab.Words("resignation", "apology", "offer", "invitation", "request", "proposal", "criticism", "demand", "appeal", "credentials", "plea", "letter", "complaint", "overture")
	takes    = vocab.Words("accept", "receive", "reject", "refuse", "decline", "welcome", "dismiss", "ignore", "rebuff", "spurn", "answer", "consider", "acknowledge", "heed")
)

// judgeOf returns who takes, resists or judges what the noun at token h says, by which the owner of that is somebody else:
// "accepted his resignation", "X opposed his bid", "X, who praised her decision"; -1.
func (r *reader) judgeOf(s, h, i int) int {
	if h < 0 || r.tok(s, h).Rel != parse.Obj || r.lower(s, i+1) == "own" {
		return -1
	}
	v, of := r.tok(s, h).Head, r.tok(s, h).Lemma
	if v < 0 {
		return -1
	}
	if w := r.tok(s, v).Lemma; !(takes.Has(w) && ofOthers.Has(of)) && !(judgesOthers.Has(w) && doings.Has(of)) && !(namesWords.Has(w) && uttered.Has(of)) {
		return -1
	}
	n := r.clauseSubjectOf(s, v)
	if n < 0 || n > i {
		return -1
	}
	es := r.saidAt(s, n, i)
	if c := r.pronounAt(s, n); c != 0 {
		es = r.pronounEntities(s, n)
	}
	if len(es) != 1 {
		return -1
	}
	return es[0]
}

// clauseSubjectOf returns the subject of a verb, or of the one that it is joined to; -1.
func (r *reader) clauseSubjectOf(s, v int) int {
	for n := 0; v >= 0 && n < 4; n++ {
		if j := r.d.Sentences[s].Child(v, parse.Nsubj); j >= 0 {
			return j
		}
		if r.tok(s, v).Rel != parse.Conj {
			break
		}
		v = r.tok(s, v).Head
	}
	return -1
}

// namesWords are the verbs for what one calls the words of others, uttered the nouns for those.
var (
	namesWords = vocab.Words("call", "brand", "label", "term", "describe", "characterise", "characterize")
	uttered    = vocab.Words("remark", "comment", "statement", "words", "word", "claim", "accusation", "allegation", "charge", "speech", "threat", "warning", "demand")
)

// judgesOthers are the verbs for what one does with what another does or says, doings the nouns for that.
var (
	judgesOthers = vocab.Words("oppose", "reject", "condemn", "criticise", "criticize", "denounce", "dismiss", "rebut", "refute", "dispute",
		"mock", "ridicule", "slam", "blast", "resist", "deplore", "decry", "challenge", "contradict", "block", "veto", "deny",
		"praise", "hail", "laud", "applaud", "commend", "welcome", "endorse", "echo", "second", "back", "support", "salute")
	doings = vocab.Words("bid", "decision", "plan", "claim", "remark", "comment", "statement", "call", "stance", "policy", "move",
		"allegation", "assertion", "suggestion", "threat", "accusation", "charge", "argument", "speech", "leadership", "effort", "commitment",
		"handling", "initiative", "idea", "candidacy", "nomination", "approach", "conduct", "rhetoric", "warning", "courage", "proposal",
		"offer", "request", "demand", "appeal", "rule", "order", "explanation", "version", "words", "view", "assessment", "visit",
		"detention", "arrest", "imprisonment", "jailing", "abduction", "killing", "murder", "expulsion", "execution", "persecution", "treatment",
		"behaviour", "behavior", "conviction", "sentencing")
)
