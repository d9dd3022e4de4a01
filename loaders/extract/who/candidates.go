package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// search is the search for what one pronoun refers to: what the sentence tells of the pronoun, and the best that was
// found for it so far.
type search struct {
	s, i   int
	c      byte // 'm', 'f', 'n', 'p' or epithet
	person bool // "he" or "she"
	tk     *parse.Token

	isPoss, isReflexive bool
	ofState             bool     // what a state has: "its military"
	governor            int      // the word that the pronoun depends on
	matrix              int      // subject of the verb of saying that governs the clause
	clause              int      // subject of the clause above
	within              int      // subject of what is said, "Y" in "X said Y bowed after he saw"
	teller              int      // whose the word is that the clause completes
	urging              int      // the verb that urges somebody, or judges him, over what is his
	speaker             int      // who speaks the words between quotation marks
	judge               int      // who "accepts his resignation"
	topic               int      // on whom a spokesperson answers
	by                  int      // the "by" of who did something: "a process begun by X before he agreed"
	author              int      // whose words those are "in which he" does something
	says                bool     // the pronoun says something
	facing              bool     // "she" does something to "him"
	principal           bool     // the pronoun does what a spokesperson only tells of others
	utters              bool     // the words before it are its own: "…, he said"
	words               Position // where the words begin that the pronoun utters

	barred   []int // the other arguments of the pronoun's verb
	several  []int // whom the clause above has for its subject together
	named    []int // whom the words that are uttered name
	otherSex []int // whom pronouns of the other sex mean in the sentence

	steps             int
	before            bool // the sentence before is about somebody who agrees
	best              []int
	bestScore, second float64
}

// searchFor reads from the sentence what a search for a pronoun must know.
func (r *reader) searchFor(s, i int, c byte) search {
	tk := r.tok(s, i)
	q := search{s: s, i: i, c: c, person: c == 'm' || c == 'f', tk: tk, governor: tk.Head, bestScore: -100, second: -100}
	q.isPoss = tk.Rel == parse.NmodPoss || tk.XPOS == parse.PRPS || r.lower(s, i) == "his" || r.lower(s, i) == "its"
	q.isReflexive = len(tk.Text) > 5 && (r.lower(s, i) == "himself" || r.lower(s, i) == "herself" || r.lower(s, i) == "itself" || r.lower(s, i) == "themselves")
	q.ofState = c == 'n' && r.statesOwn(s, i)
	q.matrix = r.matrixSubject(s, i)
	q.speaker = -1
	if tk.Quoted {
		q.speaker = r.speakerNear(s, i)
	}
	q.barred = r.barredFor(&q)
	if q.person || c == 'n' && tk.Rel == parse.Nsubj {
		q.words, q.utters = r.uttered(s, i)
	}
	q.urging, q.judge = -1, -1
	if q.isPoss {
		if q.urging = r.urging(s, q.governor); q.urging < 0 {
			q.urging = r.judging(s, q.governor)
		}
		q.judge = r.judgeOf(s, q.governor, i)
	}
	if c == 'n' && q.matrix >= 0 && r.lower(s, q.matrix) == "which" {
		q.several = r.relative(s, q.matrix)
	}
	q.clause = r.clauseSubject(s, i)
	q.within = r.withinSaid(s, i, q.matrix)
	q.teller = r.teller(s, i)
	q.topic, q.by, q.author = -1, -1, -1
	if q.person {
		q.facing = tk.Rel == parse.Nsubj && r.facesOther(s, i, c)
		q.by, q.author = r.doneBy(s, i), r.authorOf(s, i)
		q.topic = r.topicOfSpokesman(s, i)
		q.says = tk.Rel == parse.Nsubj && !tk.Quoted && q.governor >= 0 && r.t.speech.Has(r.tok(s, q.governor).Lemma)
		q.principal = !tk.Quoted && r.ofPrincipal(s, i)
	}
	return q
}

// barredFor returns whom a pronoun cannot mean, since they do something to it or have it done to them.
func (r *reader) barredFor(q *search) (out []int) {
	s, i := q.s, q.i
	if !q.isPoss && !q.isReflexive {
		out = r.barred(s, i)
	}
	if q.c != 'n' {
		return out
	}
	out = append(out, r.counterState(s, i, q.isPoss)...)
	if q.isPoss {
		out = append(out, r.whoExpels(s, i)...)
	}
	if q.tk.Rel == parse.Obj && q.governor >= 0 && judges.Has(r.tok(s, q.governor).Lemma) {
		out = append(out, r.ownersOfSubject(s, q.governor)...)
	}
	return out
}

// candidate is something said that a pronoun can refer to, so many sentences before it.
type candidate struct {
	*ref
	gap   int
	score float64
}

// tryAntecedent weighs one thing said before the pronoun, and keeps the best two; false where the search has gone far
// enough.
func (r *reader) tryAntecedent(q *search, said *ref) bool {
	gap, open := r.gapTo(q, said)
	if !open {
		return true
	}
	if gap > 4 || gap > 2 && said.sent < r.paragraph-3 {
		return false
	}
	if q.steps++; q.steps > 120 {
		return false
	}
	x := candidate{ref: said, gap: gap}
	if len(x.entities) == 0 && q.person {
		x.ref = r.withOwner(said) // "A foreign ministry spokesman said no. He added"
	}
	if r.outOfReach(q, &x) {
		return true
	}
	sex, ok := r.agrees(x.ref, q.c)
	if !ok || r.excluded(q, &x) {
		return true
	}
	x.score = perSentence*float64(gap) + sex
	if q.facing && sex == unknownSex {
		x.score += faced
	}
	r.weigh(q, &x)
	q.keep(&x)
	return true
}

// gapTo returns how many sentences part something said from a pronoun; open is false where it is, or is named in, what the
// pronoun utters.
func (r *reader) gapTo(q *search, x *ref) (gap int, open bool) {
	gap = q.s - x.sent
	if q.person && !q.tk.Quoted && gap > 1 {
		gap -= r.quotedBetween(x.sent, q.s)
	}
	if !q.utters {
		return gap, true
	}
	if at := (Position{x.sent, x.from}); !at.Before(q.words) && at.Before(Position{q.s, q.i}) {
		if q.c == 'n' && x.part != subject && x.part != possessive {
			return gap, false // "urged the Indian side to stop, it said": not who is urged
		}
		if !x.pronoun && len(x.entities) == 1 && q.c != 'n' { // states speak of themselves by name
			q.named = append(q.named, x.entities[0])
		}
		return gap, false
	}
	if len(x.entities) == 1 && slices.Contains(q.named, x.entities[0]) {
		return gap, false
	}
	return max(0, q.words.Sentence-x.sent), true // the words themselves do not part them
}

// outOfReach reports whether something said stands behind the pronoun, is nobody, or is of the other sex by another
// pronoun of the sentence.
func (r *reader) outOfReach(q *search, x *candidate) bool {
	if x.gap == 0 && x.from >= q.i || len(x.entities) == 0 && q.c != 'p' {
		return true
	}
	if x.mention >= 0 && len(x.entities) == 1 && r.mentions[x.mention].Role == "militant" && r.beings[x.entities[0]].Kind == graph.Country {
		return true // "The Fijian rebels said they" are not Fiji
	}
	if len(x.entities) != 1 || x.gap > 0 || !q.person {
		return false
	}
	if x.pronoun {
		if o := r.pronounAt(x.sent, x.head); o == 'm' && q.c == 'f' || o == 'f' && q.c == 'm' {
			q.otherSex = append(q.otherSex, x.entities[0])
		}
	}
	return slices.Contains(q.otherSex, x.entities[0]) // "she was the guest of X, where he": not her
}

// excluded reports whether the sentence, or how something was said, keeps it from being meant although it agrees.
func (r *reader) excluded(q *search, x *candidate) bool {
	if len(x.entities) == 1 {
		e := x.entities[0]
		if slices.Contains(q.barred, e) || q.says && r.slain(x.ref) {
			return true
		}
		if q.c == 'n' && len(q.several) > 1 && x.gap == 0 && slices.Contains(q.several, e) {
			return true // "Mali and Niger, which allege that it": neither
		}
		if q.tk.Quoted && e == q.speaker && (q.person || q.c == 'p') {
			return true // who speaks says "I"
		}
	}
	return x.generic && x.gap > 0 && q.c != 'p' && (q.c == 'n' || !r.unnamedHolder(x.ref) || !r.speaksOrActs(x.ref))
}

// keep remembers something said if it is the best yet, or the next best.
func (q *search) keep(x *candidate) {
	if x.score > q.bestScore {
		if !slices.Equal(q.best, x.entities) {
			q.second = q.bestScore
		}
		q.best, q.bestScore = x.entities, x.score
	} else if x.score > q.second && !slices.Equal(q.best, x.entities) {
		q.second = x.score
	}
}

// urging returns the verb that has somebody do what the word at h is the object of: "ordered" in
// "ordered Israel to halt its offensive"; -1 where there is none, or where what is the
// speaker's own is rather meant: "called on Japan to respect its sovereignty".
func (r *reader) urging(s, h int) int {
	ts := r.d.Sentences[s].Tokens
	for n := 0; h >= 0 && n < 4 && !ts[h].Tag.Is(parse.VERB, parse.AUX); n++ {
		h = ts[h].Head
	}
	if h < 0 || ts[h].XPOS != parse.VB || speakersOwn.Has(ts[h].Lemma) {
		return -1
	}
	for n := 0; n < 3 && ts[h].Rel == parse.Conj && ts[h].Head >= 0; n++ {
		h = ts[h].Head
	}
	if v := ts[h].Head; ts[h].Rel == parse.Xcomp && ts[h].XPOS == parse.VB && v >= 0 && ts[v].Tag == parse.VERB && urges.Has(ts[v].Lemma) {
		return v
	}
	return -1
}

// againstState reports whether the word at h is a government or country that somebody speaks
// against: "warned his government".
func (r *reader) againstState(s, h int) bool {
	if h < 0 || r.t.nominals[r.tok(s, h).Lemma].refers&(stateArm|state) == 0 || r.tok(s, h).Rel != parse.Obj {
		return false
	}
	v := r.tok(s, h).Head
	return v >= 0 && assails.Has(r.tok(s, v).Lemma)
}

var assails = vocab.Words("warn", "accuse", "criticise", "criticize", "condemn", "denounce", "blame", "threaten",
	"rebuke", "chide", "lambast", "assail", "castigate")

// urges lists the verbs whose object is to do what they are completed by.
var urges = vocab.Words("urge", "order", "tell", "ask", "call", "press", "pressure", "force", "persuade",
	"warn", "require", "demand", "allow", "advise", "compel", "beg", "implore", "instruct", "convince",
	"lobby", "appeal", "encourage", "push", "exhort", "get")

// speakersOwn lists the verbs whose object, after "its", is more often the speaker's.
var speakersOwn = vocab.Words("respect", "accept", "support", "recognise", "recognize", "join", "attend", "back",
	"adopt", "endorse", "receive", "host", "acknowledge", "address", "consider", "approve", "follow", "help",
	"answer", "hear", "understand", "return", "extradite", "buy", "lift", "visit", "meet", "see", "take")
