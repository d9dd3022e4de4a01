package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// Weights of what speaks for an antecedent. They were set on the annotated
// articles and on the coreference of the GUM treebank.
const (
	perSentence  = -1.5 // for each sentence between
	asSubject    = 1.5
	asMain       = 0.5
	asObject     = 0.6
	asPossessor  = 0.4
	unknownSex   = -0.8
	speaksHere   = 1.5 // subject of the verb of saying that governs the pronoun's clause
	fromQuote    = -1.5
	oftenNamed   = 0.25
	nearInClause = 0.4
	asModifier   = -1.5 // "Kremlin" in "the Kremlin spokesman"
	controls     = 3.8  // who is urged or judged, over who does it: "ordered Israel to halt its offensive"
	parallel     = 1.5  // object of the verb before: "condemned Minsk and called on it to free him"
	ownState     = -5   // who warns "his government": not his own
	another      = -5   // who "accepts his resignation", not his own
	ofSeveral    = -2.5 // one of the subjects that a plural would take up together
	ownSubject   = 0.8  // of the very verb of which "his counterpart" is the object
	asSpeaker    = 1.2  // who spoke before, for "…, he said"
	noState      = -3   // an organisation before "its military"
	aboveClause  = 1.2  // subject of the clause above: "Y was in Ankara, where he was received"
	toldOf       = 3.0  // subject of what is said: "X said Y bowed after he saw"
	announces    = 2.5  // whose the word is that the clause completes: "the announcement by X that he"
	passedOver   = -0.8 // told of before another whom the sentence between is about
	faint        = -3   // an organisation by the way before "they"
	faced        = -2   // of unknown sex, where "she" does something to "him"
	spokenOf     = 4.5  // on whom a spokesperson answers: "On X, the spokeswoman said he travelled alone"
	tellsOnly    = -2.5 // a spokesperson, who tells where others travel and whom they meet
)

// weigh adds to the score of a candidate what speaks for it and against it.
func (r *reader) weigh(q *search, x *candidate) {
	switch x.part {
	case subject:
		x.score += asSubject
		if x.main {
			x.score += asMain
		}
	case object:
		x.score += asObject
	case possessive:
		x.score += asPossessor
	}
	if x.gap == 0 {
		x.score += nearInClause
		r.weighInClause(q, x)
		r.weighByVerb(q, x)
		r.weighAsOwner(q, x)
	}
	r.weighBeings(q, x)
	if q.before && x.gap > 1 {
		x.score += passedOver
	}
	q.before = q.before || x.gap == 1 && x.part == subject && x.main && q.person
	r.weighVoice(q, x)
	r.weighAside(q, x)
	if q.ofState && len(x.entities) == 1 && r.beings[x.entities[0]].Kind != graph.Country {
		x.score += noState
	}
}

// covers reports whether the mention of a candidate has the word k.
func (r *reader) covers(x *candidate, k int) bool {
	return k >= 0 && x.mention >= 0 && r.mentions[x.mention].From <= k && k < r.mentions[x.mention].To
}

// weighInClause weighs a candidate of the pronoun's own sentence by the clauses around the pronoun.
func (r *reader) weighInClause(q *search, x *candidate) {
	s, i := q.s, q.i
	if q.c == 'n' && x.part == subject && r.oneOfSeveral(s, x.head, i) {
		x.score += ofSeveral
	}
	if q.isReflexive && r.coargument(s, x.head, q.governor, i) {
		x.score += 3
	}
	if r.covers(x, q.matrix) {
		x.score += speaksHere
	}
	if r.covers(x, q.within) {
		x.score += toldOf
	}
	if q.isPoss && x.pronoun && x.part == subject && q.matrix >= 0 && x.head != q.matrix && r.inClauseOf(s, i, r.governor(s, x.head)) {
		x.score += toldOf // "X said Y saw that it was about his land": as "he" before it
	}
	if q.teller >= 0 && x.head == q.teller {
		x.score += announces
	}
	if q.matrix < 0 && r.covers(x, q.clause) {
		x.score += aboveClause
		if r.lower(s, i-1) == "where" {
			x.score += aboveClause // where he was, he does it
		}
	}
}

// weighByVerb weighs a candidate of the sentence by the verbs of which it and the pronoun are objects.
func (r *reader) weighByVerb(q *search, x *candidate) {
	s := q.s
	if (q.c == 'n' || q.c == 'p' && x.pronoun) && !q.isPoss && q.tk.Rel != parse.Nsubj && x.part == object && q.governor >= 0 && r.d.Sentences[s].Tokens[q.governor].Rel == parse.Conj && r.governor(s, x.head) == r.d.Sentences[s].Tokens[q.governor].Head {
		x.score += parallel
	}
	if q.urging >= 0 && !x.modifies && x.from > q.urging && x.from < q.i && r.governor(s, x.head) == q.urging {
		x.score += controls
	}
}

// weighAsOwner weighs a candidate of the sentence as the owner that "its" and "his" name.
func (r *reader) weighAsOwner(q *search, x *candidate) {
	s := q.s
	if q.isPoss && q.c != 'n' && x.part == subject && r.againstState(s, q.governor) {
		x.score += ownState
	}
	if q.judge >= 0 && len(x.entities) == 1 && x.entities[0] == q.judge {
		x.score += another
	}
	// "its" and "his" belong most often to the subject of their clause.
	if q.isPoss && x.part == subject {
		x.score += 0.4
		if q.governor >= 0 && r.governor(s, x.head) == r.governor(s, q.governor) {
			x.score += ownSubject
		}
	}
}

// weighBeings weighs a candidate by who it is, and how often the text names them.
func (r *reader) weighBeings(q *search, x *candidate) {
	if q.c == 'p' && q.judge >= 0 && len(x.entities) > 1 && slices.Contains(x.entities, q.judge) {
		x.score += another
	}
	if len(x.entities) == 1 {
		b := &r.beings[x.entities[0]]
		if q.c != 'p' || !x.generic { // of whom some are is named often, not they
			x.score += oftenNamed * float64(min(4, b.pieces))
		}
		if x.entities[0] == q.topic {
			x.score += spokenOf
		}
		if q.principal && x.gap > 0 && b.Kind == graph.Person && r.speaksForOthers(x.entities[0]) {
			x.score += tellsOnly
		}
	}
	if q.c == 'p' && x.group {
		least := 4
		for _, e := range x.entities {
			least = min(least, r.beings[e].pieces)
		}
		x.score += oftenNamed * float64(least)
	}
}

// weighVoice weighs a candidate by whether it is quoted or only modifies, and by what makes it the subject in all but form.
func (r *reader) weighVoice(q *search, x *candidate) {
	if (x.quoted || x.gap > 0 && r.partOfQuote(x.ref)) && !q.tk.Quoted {
		x.score += fromQuote
	}
	if q.person && (r.mainDoer(x.ref) || x.gap > 0 && r.isQuoted(x.ref)) {
		x.score += asSubject + asMain
	}
	if x.modifies {
		x.score += asModifier
	}
	if q.c == 'n' && x.part == oblique && r.voiced(x.ref) || q.c != 'n' && x.part == oblique && r.viewed(x.ref) {
		x.score += asSubject
	}
	if x.part == possessive && q.person {
		if wrote, main := r.penned(x.ref); main {
			x.score += asSubject + asMain
		} else if wrote {
			x.score += asSubject
		}
	}
}

// weighAside weighs a candidate by what stands between it and the pronoun, and by who spoke or did it before.
func (r *reader) weighAside(q *search, x *candidate) {
	if x.gap == 0 && x.part == possessive && q.tk.Rel == parse.Obj && r.underSubject(q.s, x.head) {
		x.score += asModifier * 2 // "Y, of X's party, criticised him"
	}
	if x.pronoun && x.part == subject {
		x.score += 0.4
	}
	if x.pronoun && x.gap == 0 && q.person && q.isPoss && x.part != subject && r.nobodyBetween(q.s, x.from, q.i) {
		x.score += asSubject // "what X had told him appeared on his page"
	}
	if (q.utters || q.says && x.gap == 1 && q.i < 4) && r.spoke(x.ref) {
		x.score += asSpeaker
	}
	if q.by >= 0 && x.gap == 0 && x.from > q.by && !x.modifies && x.part != possessive {
		x.score += asSubject + asMain + aboveClause + 0.5
	}
	if q.author >= 0 && x.gap == 0 && x.head == q.author {
		x.score += asSubject + asMain + aboveClause + 0.5
	}
}

// agrees reports whether something said can be taken up by a pronoun, and how
// its gender speaks for that.
func (r *reader) agrees(x *ref, c byte) (float64, bool) {
	if c == 'p' {
		switch {
		case x.plural && len(x.entities) > 1:
			return 0, true
		case x.plural && x.generic:
			return -0.3, true
		case x.plural:
			return -0.3, true
		case len(x.entities) == 1 && r.beings[x.entities[0]].Kind == graph.Organization:
			return -2, true
		case len(x.entities) == 1 && x.part == subject && r.withOthers(x):
			return -0.3, true
		}
		return 0, false
	}
	if len(x.entities) != 1 || x.plural || x.generic && !r.unnamedHolder(x) {
		return 0, false
	}
	b := &r.beings[x.entities[0]]
	switch c {
	case epithet:
		return 0, b.Kind == graph.Person && r.mayBeOf(x.entities[0], r.land)
	case 'm', 'f':
		if b.Kind != graph.Person && r.unnamedHolder(x) {
			return r.sexOfWord(x, c) // "Rome called in Iran's envoy and handed him a note"
		}
		if b.Kind != graph.Person {
			return 0, false
		}
		want := gazetteer.Male
		if c == 'f' {
			want = gazetteer.Female
		}
		switch b.gender {
		case want:
			return 0, true
		case 0, gazetteer.Either:
			return unknownSex, true
		}
		return 0, false
	case 'n':
		switch b.Kind {
		case graph.Country:
			if x.mention >= 0 && !r.mentions[x.mention].Actor {
				return -1.2, true
			}
			return 0, true
		case graph.Organization:
			return 0, true
		case graph.Place:
			return -1, true
		}
	}
	return 0, false
}
