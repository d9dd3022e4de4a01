package who

import "backchannel/loaders/extract/parse"

// ofOthers are what one is given, takes the verbs that say what one does with it.
var (
	ofOthers = map[string]bool{"resignation": true, "apology": true, "offer": true, "invitation": true, "request": true, "proposal": true, "criticism": true, "demand": true, "appeal": true, "credentials": true, "plea": true, "letter": true, "complaint": true, "overture": true}
	takes    = map[string]bool{"accept": true, "receive": true, "reject": true, "refuse": true, "decline": true, "welcome": true, "dismiss": true, "ignore": true, "rebuff": true, "spurn": true, "answer": true, "consider": true, "acknowledge": true, "heed": true}
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
	if w := r.tok(s, v).Lemma; !(takes[w] && ofOthers[of]) && !(judgesOthers[w] && doings[of]) && !(namesWords[w] && uttered[of]) {
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
	namesWords = map[string]bool{"call": true, "brand": true, "label": true, "term": true, "describe": true, "characterise": true, "characterize": true}
	uttered    = map[string]bool{"remark": true, "comment": true, "statement": true, "words": true, "word": true, "claim": true, "accusation": true, "allegation": true, "charge": true, "speech": true, "threat": true, "warning": true, "demand": true}
)

// judgesOthers are the verbs for what one does with what another does or says, doings the nouns for that.
var (
	judgesOthers = map[string]bool{"oppose": true, "reject": true, "condemn": true, "criticise": true, "criticize": true, "denounce": true, "dismiss": true, "rebut": true, "refute": true, "dispute": true,
		"mock": true, "ridicule": true, "slam": true, "blast": true, "resist": true, "deplore": true, "decry": true, "challenge": true, "contradict": true, "block": true, "veto": true, "deny": true,
		"praise": true, "hail": true, "laud": true, "applaud": true, "commend": true, "welcome": true, "endorse": true, "echo": true, "second": true, "back": true, "support": true, "salute": true}
	doings = map[string]bool{"bid": true, "decision": true, "plan": true, "claim": true, "remark": true, "comment": true, "statement": true, "call": true, "stance": true, "policy": true, "move": true,
		"allegation": true, "assertion": true, "suggestion": true, "threat": true, "accusation": true, "charge": true, "argument": true, "speech": true, "leadership": true, "effort": true, "commitment": true,
		"handling": true, "initiative": true, "idea": true, "candidacy": true, "nomination": true, "approach": true, "conduct": true, "rhetoric": true, "warning": true, "courage": true, "proposal": true,
		"offer": true, "request": true, "demand": true, "appeal": true, "rule": true, "order": true, "explanation": true, "version": true, "words": true, "view": true, "assessment": true, "visit": true,
		"detention": true, "arrest": true, "imprisonment": true, "jailing": true, "abduction": true, "killing": true, "murder": true, "expulsion": true, "execution": true, "persecution": true, "treatment": true,
		"behaviour": true, "behavior": true, "conviction": true, "sentencing": true}
)
