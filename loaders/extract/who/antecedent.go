package who

import (
	"slices"
	"strings"

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

// antecedent chooses what a personal pronoun refers to; nil where nothing
// fits, or something that is no entity fits better.
func (r *reader) antecedent(s, i int, c byte) []int {
	if c == 'n' && r.expletive(s, i) {
		return nil
	}
	if e := r.cataphor(s, i, c); e != nil {
		return e
	}
	if e := r.asFor(s, i, c); e >= 0 {
		return r.one(e)
	}
	if c == 'm' || c == 'f' {
		if e := r.beforeColon(s, i, c); e >= 0 {
			return r.one(e)
		}
	}
	if e := r.bracketed(s, i, c); e >= 0 {
		return r.one(e)
	}
	if c == 'p' {
		if two := r.twoAbove(s, i); two != nil {
			return two
		}
	}
	if e := r.emphasised(s, i); e >= 0 {
		return r.one(e)
	}
	if e := r.saidBehind(s, i, c); e >= 0 {
		return r.one(e)
	}
	if es := r.toldToAct(s, i, c); es != nil {
		return es
	}
	if e := r.ofMissive(s, i, c); e >= 0 {
		return r.one(e)
	}
	if e := r.samePossessor(s, i); e >= 0 {
		return r.one(e)
	}
	if e := r.judgedFor(s, i, c); e >= 0 {
		return r.one(e)
	}
	if e := r.backedIn(s, i, c); e >= 0 {
		return r.one(e)
	}
	if e := r.spokenAgainst(s, i, c); e >= 0 {
		return r.one(e)
	}
	tk := r.tok(s, i)
	isPoss := tk.Rel == parse.NmodPoss || tk.XPOS == parse.PRPS || r.lower(s, i) == "his" || r.lower(s, i) == "its"
	isReflexive := len(tk.Text) > 5 && (r.lower(s, i) == "himself" || r.lower(s, i) == "herself" || r.lower(s, i) == "itself" || r.lower(s, i) == "themselves")
	ofState := c == 'n' && r.statesOwn(s, i)
	governor := tk.Head
	matrix := r.matrixSubject(s, i)
	speaker := -1
	if tk.Quoted {
		speaker = r.speakerNear(s, i)
	}
	bestScore, second := -100.0, -100.0
	var best, barred []int // barred: the other arguments of the pronoun's verb
	if !isPoss && !isReflexive {
		barred = r.barred(s, i)
	}
	if c == 'n' {
		barred = append(barred, r.counterState(s, i, isPoss)...)
		if isPoss {
			barred = append(barred, r.whoExpels(s, i)...)
		}
		if tk.Rel == parse.Obj && governor >= 0 && judges[r.tok(s, governor).Lemma] {
			barred = append(barred, r.ownersOfSubject(s, governor)...)
		}
	}
	words, utters := Position{}, false
	if c == 'm' || c == 'f' || c == 'n' && tk.Rel == parse.Nsubj {
		words, utters = r.uttered(s, i)
	}
	urging := -1
	if isPoss {
		if urging = r.urging(s, governor); urging < 0 {
			urging = r.judging(s, governor)
		}
	}
	var several []int // whom the clause above has for its subject together
	if c == 'n' && matrix >= 0 && r.lower(s, matrix) == "which" {
		several = r.relative(s, matrix)
	}
	clause := r.clauseSubject(s, i)
	within := r.withinSaid(s, i, matrix)
	teller := r.teller(s, i)
	facing := (c == 'm' || c == 'f') && tk.Rel == parse.Nsubj && r.facesOther(s, i, c)
	topic, by, author := -1, -1, -1
	if c == 'm' || c == 'f' {
		by, author = r.doneBy(s, i), r.authorOf(s, i)
		topic = r.topicOfSpokesman(s, i)
	}
	says := (c == 'm' || c == 'f') && tk.Rel == parse.Nsubj && !tk.Quoted && governor >= 0 && r.t.speech[r.tok(s, governor).Lemma]
	judge := -1
	if isPoss {
		judge = r.judgeOf(s, governor, i)
	}
	principal := (c == 'm' || c == 'f') && !tk.Quoted && r.ofPrincipal(s, i)
	var named []int           // whom the words that are uttered name
	var otherSex []int        // whom pronouns of the other sex mean in the sentence
	steps, before := 0, false // before: the sentence before is about somebody who agrees
	r.back(func(x *ref) bool {
		gap := s - x.sent
		if (c == 'm' || c == 'f') && !tk.Quoted && gap > 1 {
			gap -= r.quotedBetween(x.sent, s)
		}
		if utters {
			if at := (Position{x.sent, x.from}); !at.Before(words) && at.Before(Position{s, i}) {
				if c == 'n' && x.part != subject && x.part != possessive {
					return true // "urged the Indian side to stop, it said": not who is urged
				}
				if !x.pronoun && len(x.entities) == 1 && c != 'n' { // states speak of themselves by name
					named = append(named, x.entities[0])
				}
				return true
			}
			if len(x.entities) == 1 && slices.Contains(named, x.entities[0]) {
				return true
			}
			gap = max(0, words.Sentence-x.sent) // the words themselves do not part them
		}
		if gap > 4 || gap > 2 && x.sent < r.paragraph-3 {
			return false
		}
		if steps++; steps > 120 {
			return false
		}
		if len(x.entities) == 0 && (c == 'm' || c == 'f') {
			x = r.withOwner(x) // "A foreign ministry spokesman said no. He added"
		}
		if gap == 0 && x.from >= i || len(x.entities) == 0 && c != 'p' {
			return true
		}
		if x.mention >= 0 && len(x.entities) == 1 && r.mentions[x.mention].Role == "militant" && r.beings[x.entities[0]].Kind == graph.Country {
			return true // "The Fijian rebels said they" are not Fiji
		}
		if len(x.entities) == 1 && gap == 0 && (c == 'm' || c == 'f') {
			if o := byte(0); x.pronoun {
				if o = r.pronounAt(x.sent, x.head); o == 'm' && c == 'f' || o == 'f' && c == 'm' {
					otherSex = append(otherSex, x.entities[0])
				}
			}
			if slices.Contains(otherSex, x.entities[0]) {
				return true // "she was the guest of X, where he": not her
			}
		}
		sex, ok := r.agrees(x, c)
		if len(x.entities) == 1 && (slices.Contains(barred, x.entities[0]) || says && r.slain(x)) {
			return true
		}
		if c == 'n' && len(several) > 1 && gap == 0 && len(x.entities) == 1 && slices.Contains(several, x.entities[0]) {
			return true // "Mali and Niger, which allege that it": neither
		}
		if !ok || x.generic && gap > 0 && c != 'p' && (c == 'n' || !r.unnamedHolder(x) || !r.speaksOrActs(x)) {
			return true
		}
		score := perSentence*float64(gap) + sex
		if facing && sex == unknownSex {
			score += faced
		}
		switch x.part {
		case subject:
			score += asSubject
			if x.main {
				score += asMain
			}
		case object:
			score += asObject
		case possessive:
			score += asPossessor
		}
		if gap == 0 {
			score += nearInClause
			if c == 'n' && x.part == subject && r.oneOfSeveral(s, x.head, i) {
				score += ofSeveral
			}
			if isReflexive && r.coargument(s, x.head, governor, i) {
				score += 3
			}
			if matrix >= 0 && x.mention >= 0 && r.mentions[x.mention].From <= matrix && matrix < r.mentions[x.mention].To {
				score += speaksHere
			}
			if within >= 0 && x.mention >= 0 && r.mentions[x.mention].From <= within && within < r.mentions[x.mention].To {
				score += toldOf
			}
			if isPoss && x.pronoun && x.part == subject && matrix >= 0 && x.head != matrix && r.inClauseOf(s, i, r.governor(s, x.head)) {
				score += toldOf // "X said Y saw that it was about his land": as "he" before it
			}
			if teller >= 0 && x.head == teller {
				score += announces
			}
			if clause >= 0 && matrix < 0 && x.mention >= 0 && r.mentions[x.mention].From <= clause && clause < r.mentions[x.mention].To {
				score += aboveClause
				if r.lower(s, i-1) == "where" {
					score += aboveClause // where he was, he does it
				}
			}
			if (c == 'n' || c == 'p' && x.pronoun) && !isPoss && tk.Rel != parse.Nsubj && x.part == object && governor >= 0 && r.d.Sentences[s].Tokens[governor].Rel == parse.Conj && r.governor(s, x.head) == r.d.Sentences[s].Tokens[governor].Head {
				score += parallel
			}
			if urging >= 0 && !x.modifies && x.from > urging && x.from < i && r.governor(s, x.head) == urging {
				score += controls
			}
			if isPoss && c != 'n' && x.part == subject && r.againstState(s, governor) {
				score += ownState
			}
			if judge >= 0 && len(x.entities) == 1 && x.entities[0] == judge {
				score += another
			}
			// "its" and "his" belong most often to the subject of their clause.
			if isPoss && x.part == subject {
				score += 0.4
				if governor >= 0 && r.governor(s, x.head) == r.governor(s, governor) {
					score += ownSubject
				}
			}
		}
		if c == 'p' && judge >= 0 && len(x.entities) > 1 && slices.Contains(x.entities, judge) {
			score += another
		}
		if len(x.entities) == 1 {
			b := &r.beings[x.entities[0]]
			if c != 'p' || !x.generic { // of whom some are is named often, not they
				score += oftenNamed * float64(min(4, b.pieces))
			}
			if x.entities[0] == topic {
				score += spokenOf
			}
			if principal && gap > 0 && b.Kind == graph.Person && r.speaksForOthers(x.entities[0]) {
				score += tellsOnly
			}
			if tk.Quoted && x.entities[0] == speaker && (c == 'm' || c == 'f' || c == 'p') {
				return true
			}
		}
		if c == 'p' && x.group {
			least := 4
			for _, e := range x.entities {
				least = min(least, r.beings[e].pieces)
			}
			score += oftenNamed * float64(least)
		}
		if before && gap > 1 {
			score += passedOver
		}
		before = before || gap == 1 && x.part == subject && x.main && (c == 'm' || c == 'f')
		if (x.quoted || gap > 0 && r.partOfQuote(x)) && !tk.Quoted {
			score += fromQuote
		}
		if (c == 'm' || c == 'f') && r.mainDoer(x) {
			score += asSubject + asMain
		}
		if x.modifies {
			score += asModifier
		}
		if c == 'n' && x.part == oblique && r.voiced(x) || c != 'n' && x.part == oblique && r.viewed(x) {
			score += asSubject
		}
		if x.part == possessive && (c == 'm' || c == 'f') && r.penned(x) {
			score += asSubject
		}
		if gap == 0 && x.part == possessive && tk.Rel == parse.Obj && r.underSubject(s, x.head) {
			score += asModifier * 2 // "Y, of X's party, criticised him"
		}
		if x.pronoun && x.part == subject {
			score += 0.4
		}
		if x.pronoun && gap == 0 && (c == 'm' || c == 'f') && isPoss && x.part != subject && r.nobodyBetween(s, x.from, i) {
			score += asSubject // "what X had told him appeared on his page"
		}
		if (utters || says && gap == 1 && i < 4) && r.spoke(x) {
			score += asSpeaker
		}
		if by >= 0 && gap == 0 && x.from > by && !x.modifies && x.part != possessive {
			score += asSubject + asMain + aboveClause + 0.5
		}
		if author >= 0 && gap == 0 && x.head == author {
			score += asSubject + asMain + aboveClause + 0.5
		}
		if ofState && len(x.entities) == 1 && r.beings[x.entities[0]].Kind != graph.Country {
			score += noState
		}
		if score > bestScore {
			if !slices.Equal(best, x.entities) {
				second = bestScore
			}
			best, bestScore = x.entities, score
		} else if score > second && !slices.Equal(best, x.entities) {
			second = score
		}
		return true
	})
	told := !tk.Quoted || s > 0 && r.tok(s-1, max(0, r.d.Sentences[s-1].Root())).Quoted // in one voice with the sentence before
	if c == 'p' && told && len(best) > 1 {
		if all := r.withDealer(s-1, best); len(all) > len(best) {
			best, bestScore = all, max(bestScore, perSentence+asSubject+asMain)
		}
	}
	if c == 'p' && told && !r.actorsBefore(s, i) && bestScore < perSentence+asSubject+asMain {
		if out := r.dealersBefore(s); out != nil {
			best, bestScore = out, perSentence+asSubject+asMain
		}
	}
	if c == 'p' && !tk.Quoted && (len(best) == 0 || len(best) == 1 && bestScore < faint) {
		if best = nil; len(r.refs) > 0 && r.refs[len(r.refs)-1].sent == s {
			if a, b := r.lastDealers(s, i); a >= 0 {
				best, bestScore = []int{a, b}, 0 // "X recalled a talk with Y, saying they"
			}
		}
	}
	if c == 'n' || c == 'p' {
		if len(best) == 0 || !ofState && r.rival(s, i, c) > bestScore {
			best = nil
			if v := tk.Head; c == 'p' && v >= 0 && tk.Rel == parse.Nsubj && !tk.Quoted && mutually[r.tok(s, v).Lemma] {
				best = r.twoNamed(s - 1) // "They talked": who can
			}
		}
	}
	if c == 'n' && !tk.Quoted && (len(best) == 0 || bestScore < 0) {
		if e := r.ahead(s, i); e != nil {
			return e
		}
	}
	if c == 'p' && isPoss && governor >= 0 && suffered[r.tok(s, governor).Lemma] && slices.ContainsFunc(best, func(e int) bool { return r.beings[e].Kind != graph.Person }) {
		return nil // "Malaysia called their killings a crime": nobody's who is a body
	}
	if c == 'p' && len(best) == 0 {
		return r.landUrged(s, i)
	}
	if len(best) == 0 || (c == 'm' || c == 'f') && tk.Rel == parse.Nsubj && (r.unnamedBefore(s, best[0]) || r.withoutName(s, i)) {
		return nil
	}
	if (c == 'm' || c == 'f') && len(best) == 1 {
		if b := &r.beings[best[0]]; b.gender == 0 && second == -100 {
			b.gender = map[byte]gazetteer.Gender{'m': gazetteer.Male, 'f': gazetteer.Female}[c]
		}
	}
	return best
}

// urging returns the verb that has somebody do what the word at h is the object of: "ordered" in
// "ordered Israel to halt its offensive"; -1 where there is none, or where what is the
// speaker's own is rather meant: "called on Japan to respect its sovereignty".
func (r *reader) urging(s, h int) int {
	ts := r.d.Sentences[s].Tokens
	for n := 0; h >= 0 && n < 4 && !ts[h].Tag.Is(parse.VERB, parse.AUX); n++ {
		h = ts[h].Head
	}
	if h < 0 || ts[h].XPOS != parse.VB || speakersOwn[ts[h].Lemma] {
		return -1
	}
	for n := 0; n < 3 && ts[h].Rel == parse.Conj && ts[h].Head >= 0; n++ {
		h = ts[h].Head
	}
	if v := ts[h].Head; ts[h].Rel == parse.Xcomp && ts[h].XPOS == parse.VB && v >= 0 && ts[v].Tag == parse.VERB && urges[ts[v].Lemma] {
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
	return v >= 0 && assails[r.tok(s, v).Lemma]
}

var assails = map[string]bool{"warn": true, "accuse": true, "criticise": true, "criticize": true, "condemn": true, "denounce": true, "blame": true, "threaten": true,
	"rebuke": true, "chide": true, "lambast": true, "assail": true, "castigate": true}

// urges lists the verbs whose object is to do what they are completed by.
var urges = map[string]bool{"urge": true, "order": true, "tell": true, "ask": true, "call": true, "press": true, "pressure": true, "force": true, "persuade": true,
	"warn": true, "require": true, "demand": true, "allow": true, "advise": true, "compel": true, "beg": true, "implore": true, "instruct": true, "convince": true,
	"lobby": true, "appeal": true, "encourage": true, "push": true, "exhort": true, "get": true}

// speakersOwn lists the verbs whose object, after "its", is more often the speaker's.
var speakersOwn = map[string]bool{"respect": true, "accept": true, "support": true, "recognise": true, "recognize": true, "join": true, "attend": true, "back": true,
	"adopt": true, "endorse": true, "receive": true, "host": true, "acknowledge": true, "address": true, "consider": true, "approve": true, "follow": true, "help": true,
	"answer": true, "hear": true, "understand": true, "return": true, "extradite": true, "buy": true, "lift": true, "visit": true, "meet": true, "see": true, "take": true}

// emphasised returns who is meant by "Biden himself": the entity of the name before; -1.
func (r *reader) emphasised(s, i int) int {
	if p := r.at(s, i-1); p != nil && strings.HasSuffix(r.lower(s, i), "self") {
		return p.entity
	}
	return -1
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

// mutually lists the verbs that take two who do it to each other.
var mutually = map[string]bool{"meet": true, "talk": true, "agree": true, "confer": true, "speak": true, "discuss": true}
