package what

import (
	"maps"
	"math/bits"
	"slices"

	"backchannel/loaders/extract/parse"
)

// mend corrects the parse around a word, and reports whether it did. It is tried only at
// words that its entry below allows: who widens a mend widens its entry.
type mend struct {
	do                        func(*sentence, int) bool
	rels, tags, penns, lemmas uint64          // bit sets of the relations, tags, Penn tags and marks of lemmas of the words it may be about
	settings                  uint64          // and of the settings in which they may stand
	words                     map[string]bool // the lemmas themselves; nil for any
}

func try(do func(*sentence, int) bool) mend {
	return mend{do, ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), nil}
}

// as, of and in say what relation, tag and Penn tag the word must have, one of those given.
func (m mend) as(rels ...parse.Rel) mend {
	m.rels = bitsOf(rels)
	return m
}

func (m mend) of(tags ...parse.Tag) mend {
	m.tags = bitsOf(tags)
	return m
}

func (m mend) in(penns ...parse.Penn) mend {
	m.penns = bitsOf(penns)
	return m
}

// at says what lemma the word must have.
func (m mend) at(lemmas ...string) mend {
	m.lemmas, m.words = 0, map[string]bool{}
	for _, l := range lemmas {
		m.lemmas |= 1 << mark(l)
		m.words[l] = true
	}
	return m
}

func keys[T any](set map[string]T) []string { return slices.Collect(maps.Keys(set)) }

// mark is the place of a lemma in a bit set, which it shares with some others.
func mark(lemma string) byte {
	n := len(lemma)
	if n == 0 {
		return 0
	}
	return (lemma[0]*7 + lemma[n-1]*3 + byte(n)) & 63
}

func bitsOf[T ~uint8](of []T) (set uint64) {
	for _, x := range of {
		set |= 1 << x
	}
	return set
}

// where says what bits the word's setting must have.
func (m mend) where(bits setting) mend {
	for at := range setting(64) {
		if at&bits != bits {
			m.settings &^= 1 << at
		}
	}
	return m
}

// mendSet is a set of mends of a list, by their places in it.
type mendSet [5]uint64

// mendList is a list of mends, with those that may be about words of a relation, a tag,
// a Penn tag, a mark of the lemma and a setting.
type mendList struct {
	mends                               []mend
	words                               int // that sets of them take
	rels, tags, penns, lemmas, settings [64]mendSet
}

func listOf(mends ...mend) *mendList {
	l := &mendList{mends: mends, words: (len(mends) + 63) / 64}
	for i, m := range mends {
		for b := range 64 {
			l.rels[b][i/64] |= m.rels >> b & 1 << (i % 64)
			l.tags[b][i/64] |= m.tags >> b & 1 << (i % 64)
			l.penns[b][i/64] |= m.penns >> b & 1 << (i % 64)
			l.lemmas[b][i/64] |= m.lemmas >> b & 1 << (i % 64)
			l.settings[b][i/64] |= m.settings >> b & 1 << (i % 64)
		}
	}
	return l
}

// all makes the corrections that there are to make at t, one after the other; it reports
// whether there are any.
func (l *mendList) all(s *sentence, t int) bool { return l.run(s, t, false) }

// first makes the first correction that there is to make at t.
func (l *mendList) first(s *sentence, t int) bool { return l.run(s, t, true) }

func (l *mendList) run(s *sentence, t int, once bool) bool {
	changed := false
	set := l.about(s, t)
	for k := 0; k < l.words; k++ {
		for left := set[k]; left != 0; {
			i := bits.TrailingZeros64(left)
			left &= left - 1
			if m := &l.mends[k*64+i]; m.words != nil && !m.words[s.low[t]] || !m.do(s, t) {
				continue
			}
			if changed = true; once {
				return true
			}
			set = l.about(s, t) // the mend may have changed what the word is
			left = set[k] & (^uint64(1) << i)
		}
	}
	return changed
}

// about returns the mends that may be about the word at t.
func (l *mendList) about(s *sentence, t int) (set mendSet) {
	w := &s.Tokens[t]
	rel, tag, penn, lemma, at := &l.rels[s.rels[t]&63], &l.tags[w.Tag&63], &l.penns[w.XPOS&63], &l.lemmas[mark(s.low[t])], &l.settings[s.setting(t)]
	for k := range l.words {
		set[k] = rel[k] & tag[k] & penn[k] & lemma[k] & at[k]
	}
	return set
}

// early are tried first, mends then at each word one after the other: later ones build on
// earlier ones. Of late, one is made at each word.
var early = listOf(
	try((*sentence).stricken).of(parse.VERB, parse.ADJ).where(written),
	try((*sentence).timeClause).of(parse.VERB, parse.AUX),
	try((*sentence).conditionFirst).as(parse.Ccomp, parse.Root).of(parse.VERB, parse.ADJ, parse.NOUN).where(hasChildren),
	try((*sentence).bareRelative).of(parse.VERB).in(parse.VBD, parse.VBN),
	try((*sentence).opening).as(parse.Root).of(parse.VERB).in(parse.VBG, parse.VBN, parse.VBD),
	try((*sentence).isShocking).in(parse.VBG),
	try((*sentence).newly).in(parse.VBN).at("accredit", "appoint", "elect", "arrive", "install", "designate", "commission", "name", "assign"),
	try((*sentence).freed).at("free").of(parse.ADJ),
	try((*sentence).whoIs).as(parse.Conj, parse.Appos, parse.Parataxis, parse.Nmod).of(parse.NOUN, parse.PROPN, parse.ADJ).where(behindHead|hasChildren),
	try((*sentence).aimedTalks).at("aim"),
	try((*sentence).reportedOn).as(parse.Conj).of(parse.VERB).where(behindHead),
	try((*sentence).rivalNamed).in(parse.POS),
	try((*sentence).oneMoreThing).of(parse.VERB).in(parse.VB, parse.VBP),
	try((*sentence).openingAttribute).as(parse.Amod, parse.Compound).in(parse.VBG).where(beforeHead),
)

var mends = listOf(
	try((*sentence).whatSeems).as(parse.Obj, parse.Xcomp).of(parse.NOUN).where(behindHead|hasChildren),
	try((*sentence).beforeSaid).as(parse.Advcl).of(parse.VERB).in(parse.VBG).where(beforeHead),
	try((*sentence).eachOf).at("each", "both", "all").where(hasChildren),
	try((*sentence).ownerName).in(parse.POS),
	try((*sentence).pairAhead).as(parse.Amod, parse.Compound).where(beforeHead|inMention),
	try((*sentence).ownersNoun).in(parse.POS),
	try((*sentence).ownedObject).in(parse.POS),
	try((*sentence).jointOwners).in(parse.POS),
	try((*sentence).ofHisBody).as(parse.Nsubj).where(beforeHead|inMention),
	try((*sentence).andName).at("and").where(inMention),
	try((*sentence).weekday).at(keys(temporal)...),
	try((*sentence).dayClause).as(parse.AclRelcl).of(parse.VERB, parse.AUX),
	try((*sentence).perfectToday).in(parse.VBN),
	try((*sentence).sinceClause).as(parse.Advcl).of(parse.VERB),
	try((*sentence).ownObject).at("own").where(behindHead|hasChildren),
	try((*sentence).calledIn).at("call").of(parse.VERB, parse.AUX),
	try((*sentence).progressing).as(parse.Conj).in(parse.VBG),
	try((*sentence).postposed),
	try((*sentence).asAdjective).as(parse.Obl, parse.Nmod, parse.Obj, parse.Conj, parse.Appos, parse.Dep).of(parse.NOUN).where(behindHead|hasChildren),
	try((*sentence).apposed).at(","),
	try((*sentence).spokenFor).as(parse.Appos),
	try((*sentence).friend).at(keys(friends)...).where(hasChildren),
	try((*sentence).behindPlace).of(parse.VERB, parse.AUX).at(keys(receives)...),
	try((*sentence).toPlace).in(parse.TO),
	try((*sentence).dayRoot).as(parse.Root).of(parse.NUM),
	try((*sentence).timeRoot).of(parse.NOUN).at(keys(temporal)...).where(hasChildren),
	try((*sentence).errand).as(parse.Nmod).where(behindHead|inMention|hasChildren),
	try((*sentence).electedAs).as(parse.Amod).in(parse.VBN),
	try((*sentence).perfectRelative).as(parse.Amod).in(parse.VBN),
	try((*sentence).andHaveDone).as(parse.Amod).in(parse.VBN).where(beforeHead),
	try((*sentence).rightTo).as(parse.Csubj).in(parse.VB),
	try((*sentence).beforeAnd).as(parse.Conj).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).andClause).as(parse.AclRelcl).of(parse.VERB, parse.ADJ, parse.NOUN),
	try((*sentence).isTo).as(parse.Advcl).in(parse.VB),
	try((*sentence).stolenWhich).as(parse.AclRelcl).of(parse.VERB),
	try((*sentence).calledBaffling).as(parse.Obj, parse.Xcomp, parse.Acl, parse.Appos, parse.Advcl).of(parse.NOUN, parse.VERB, parse.ADJ).where(behindHead),
	try((*sentence).hadAside).as(parse.Acl).in(parse.VBN),
	try((*sentence).calledCruel).of(parse.VERB).where(hasChildren).at(keys(labels)...),
	try((*sentence).hadDone).as(parse.Xcomp, parse.Acl, parse.Ccomp).in(parse.VBN, parse.VBD),
	try((*sentence).describedSo).at("how").as(parse.Root, parse.Acl, parse.AclRelcl).where(hasChildren),
	try((*sentence).cameFrom).at("come").of(parse.VERB).where(hasChildren),
	try((*sentence).greenLight).at("give").of(parse.VERB).where(hasChildren),
	try((*sentence).hadThen).as(parse.Xcomp, parse.Ccomp).in(parse.VBD, parse.VBN),
	try((*sentence).andAhead).as(parse.Advcl).of(parse.VERB),
	try((*sentence).shouldFail).in(parse.VB),
	try((*sentence).besidePredicate).as(parse.Conj).of(parse.PROPN).where(behindHead|inMention),
	try((*sentence).behindFront).as(parse.Flat, parse.Compound, parse.Nmod, parse.NmodDesc, parse.Appos, parse.NmodUnmarked).of(parse.PROPN).where(inMention),
	try((*sentence).eachWithOwner).in(parse.NNS, parse.NNPS).where(inMention),
	try((*sentence).apposedRoot).as(parse.Root).of(parse.NOUN, parse.PROPN),
	try((*sentence).looseApposition).as(parse.Obl, parse.OblUnmarked, parse.Obj, parse.Conj).of(parse.PROPN).where(inMention),
	try((*sentence).withBoth).as(parse.Acl, parse.Xcomp, parse.Advcl, parse.Conj).in(parse.VBG),
	try((*sentence).andAppealing).as(parse.Conj).in(parse.NN),
	try((*sentence).casedSubject).as(parse.Nsubj, parse.NsubjPass).where(beforeHead|hasChildren),
	try((*sentence).copula).as(parse.Conj, parse.Nmod, parse.NmodUnmarked, parse.List, parse.Appos, parse.Dep, parse.Parataxis, parse.Acl, parse.Advmod).where(hasChildren),
	try((*sentence).gerundAdjective).of(parse.ADJ).where(hasChildren),
	try((*sentence).unlisted).as(parse.Conj),
	try((*sentence).torn).as(parse.Conj),
	try((*sentence).heldCase).as(parse.NmodDesc, parse.Compound).where(beforeHead|inMention),
	try((*sentence).headedByCase).as(parse.Obl, parse.Nmod, parse.Obj).where(behindHead|inMention),
	try((*sentence).relativeThat).as(parse.AclRelcl, parse.Acl, parse.Advcl).of(parse.VERB, parse.AUX),
	try((*sentence).gerundRoot).as(parse.Root).of(parse.VERB, parse.AUX),
	try((*sentence).whichClause).as(parse.Advcl, parse.Parataxis, parse.Ccomp).of(parse.VERB, parse.AUX),
	try((*sentence).secretClause).as(parse.Ccomp, parse.Advcl, parse.Parataxis, parse.AclRelcl, parse.Acl, parse.Cop).of(parse.VERB, parse.AUX).where(hasChildren),
	try((*sentence).copularClause).as(parse.Obj).where(behindHead|hasChildren),
	try((*sentence).announced).as(parse.Advcl).of(parse.VERB, parse.AUX),
	try((*sentence).listedVerb).as(parse.Conj).in(parse.VBP, parse.VB),
	try((*sentence).whoOnDay).at(keys(weekdays)...).as(parse.Nsubj),
	try((*sentence).contrasted).as(parse.Advcl).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).moneyOf).at("worth").as(parse.Obj).where(behindHead|hasChildren),
	try((*sentence).ofSeveral).in(parse.NNS).where(behindHead|inMention),
	try((*sentence).isDoing).at(keys(doings)...).of(parse.NOUN),
	try((*sentence).besideOwner).as(parse.Conj).where(behindHead),
	try((*sentence).tidings).as(parse.Nmod).at(keys(missives)...).where(behindHead|hasChildren),
	try((*sentence).casedConjunct).as(parse.Conj, parse.Nmod).where(behindHead|hasChildren),
	try((*sentence).whoseClause).of(parse.VERB, parse.AUX, parse.ADJ).where(hasChildren),
	try((*sentence).whoAside).of(parse.VERB, parse.AUX).where(hasChildren),
	try((*sentence).saidOfAside).as(parse.Ccomp).of(parse.VERB).where(behindHead),
	try((*sentence).twoSubjects).of(parse.VERB).in(parse.VBD, parse.VBZ, parse.VBP),
	try((*sentence).openingWith).at("with").as(parse.Mark),
	try((*sentence).openingPhrase).as(parse.Root, parse.Ccomp).where(hasChildren),
	try((*sentence).openingParticiple).as(parse.Root).in(parse.VBN, parse.VBG),
	try((*sentence).afterPhrase).as(parse.AclRelcl, parse.Acl).of(parse.VERB),
	try((*sentence).doubleObject).as(parse.Obl, parse.Appos, parse.Obj, parse.Nmod).of(parse.NOUN),
	try((*sentence).strayParticle).as(parse.Case).where(beforeHead),
	try((*sentence).namesAct).as(parse.Obj).of(parse.NOUN).where(behindHead),
	try((*sentence).sharedHead).as(parse.Obj).in(parse.NN),
	try((*sentence).leakedDocuments).as(parse.Ccomp, parse.Xcomp, parse.Advcl).in(parse.VBD, parse.VBN),
	try((*sentence).calledHome).as(parse.Acl).in(parse.VBN),
	try((*sentence).toTask).at("task").as(parse.Xcomp, parse.Advcl),
	try((*sentence).acrossCase).as(parse.Compound, parse.NmodDesc).where(beforeHead),
	try((*sentence).strayCase).as(parse.Case).of(parse.ADP).where(beforeHead),
	try((*sentence).bareQuestion).as(parse.AclRelcl, parse.AdvclRelcl, parse.Acl, parse.Conj).in(parse.VBD, parse.VBZ, parse.VBP).where(behindHead|hasChildren),
	try((*sentence).whichSaid).in(parse.NNS, parse.VBZ, parse.VBP),
	try((*sentence).timeNoObject).as(parse.Xcomp, parse.Iobj, parse.Obj).of(parse.NOUN, parse.PROPN).where(behindHead),
	try((*sentence).soleObject).as(parse.Iobj),
	try((*sentence).falseAux).as(parse.AuxPass, parse.Aux).in(parse.VBD),
	try((*sentence).strayAgent).as(parse.OblAgent, parse.Obl).where(behindHead|hasChildren),
	try((*sentence).datePhrase).at("on"),
	try((*sentence).dayOf).at("of"),
	try((*sentence).acrossDots).at("of").as(parse.Case),
	try((*sentence).dayBefore).at("before", "after").as(parse.Case).where(beforeHead),
	try((*sentence).pastDate).as(parse.Nmod, parse.Obl).where(behindHead|inMention),
	try((*sentence).dayList).as(parse.Conj, parse.Obl, parse.Nmod).where(inMention),
	try((*sentence).hoursAfter).at("second", "minute", "hour", "day", "week", "month", "year").of(parse.NOUN).where(hasChildren),
	try((*sentence).timeHead).of(parse.NOUN, parse.PROPN).at(keys(temporal)...).where(hasChildren),
	try((*sentence).timePurpose).as(parse.Acl),
	try((*sentence).strayName).as(parse.Obj).where(behindHead|inMention),
	try((*sentence).strayConjunct).as(parse.Conj, parse.Advcl, parse.Parataxis, parse.Ccomp, parse.Xcomp).of(parse.VERB).where(behindHead),
	try((*sentence).strayActors).as(parse.Conj).of(parse.NOUN, parse.PROPN),
	try((*sentence).hyphenated).in(parse.HYPH),
	try((*sentence).pairBefore).in(parse.HYPH),
	try((*sentence).strayGerund).as(parse.Amod).in(parse.VBG),
	try((*sentence).strayPhrase).as(parse.Mark).of(parse.ADP),
	try((*sentence).strayOrigin).as(parse.Conj),
	try((*sentence).helped).as(parse.Obj, parse.Xcomp).of(parse.NOUN),
	try((*sentence).looseVerb).as(parse.Acl).in(parse.VBN, parse.VBD),
	try((*sentence).preposition).as(parse.Obl, parse.Nmod, parse.Advmod, parse.Dep, parse.Obj, parse.Xcomp).of(parse.ADP),
	try((*sentence).gerundNoun).of(parse.NOUN),
	try((*sentence).gerundsObject).as(parse.Nsubj).where(behindHead|inMention),
	try((*sentence).infinitiveNoun).of(parse.NOUN, parse.PROPN).in(parse.NN, parse.NNP),
	try((*sentence).gerundClause).as(parse.Amod, parse.Compound),
	try((*sentence).progressive).as(parse.Amod),
	try((*sentence).isMeeting).of(parse.NOUN).where(hasChildren),
	try((*sentence).attribute).in(parse.VBG, parse.VBN),
	try((*sentence).pairPresent).in(parse.NN, parse.JJ, parse.VB).of(parse.NOUN, parse.ADJ, parse.VERB),
	try((*sentence).plainPresent).in(parse.NN, parse.NNS),
	try((*sentence).honoured).of(parse.PROPN),
	try((*sentence).byDoer).as(parse.Nmod, parse.Obl).where(behindHead|inMention|hasChildren),
	try((*sentence).besideToBe).as(parse.Conj).of(parse.VERB).in(parse.VBN, parse.VBD),
	try((*sentence).besideWhen).as(parse.Conj, parse.Parataxis).in(parse.VBD),
	try((*sentence).saysAfterOpening).in(parse.VBD),
	try((*sentence).strayPast).as(parse.Conj).of(parse.VERB).in(parse.VBN, parse.VBD),
	try((*sentence).plainSubject).of(parse.VERB, parse.AUX),
	try((*sentence).plainObject).of(parse.VERB),
	try((*sentence).tail).as(parse.Advcl).in(parse.VBG),
	try((*sentence).gap).of(parse.VERB, parse.AUX),
	try((*sentence).eachOther).at("each", "one", "both").where(inMention),
	try((*sentence).listed).as(parse.Compound, parse.NmodDesc, parse.Amod).where(beforeHead|inMention),
	try((*sentence).resumed).as(parse.Amod, parse.Conj).in(parse.VBN),
	try((*sentence).bareVerb).as(parse.Conj).in(parse.VB, parse.VBP),
	try((*sentence).serial).as(parse.Ccomp),
	try((*sentence).gerundObject).as(parse.Ccomp, parse.Advcl).in(parse.VBG),
	try((*sentence).ofSaid).as(parse.Advcl).in(parse.VBG),
	try((*sentence).gappedPassive).as(parse.Conj).in(parse.VBD),
	try((*sentence).looseThing).as(parse.Conj),
	try((*sentence).thatHost).at("that").as(parse.Obj, parse.Det, parse.Mark),
	try((*sentence).thatNoun).at("that").as(parse.Obj),
	try((*sentence).askedAside).as(parse.Ccomp, parse.Advcl).in(parse.VBD, parse.VBN),
	try((*sentence).namedAs).as(parse.Obl, parse.Acl, parse.Nmod).where(behindHead|hasChildren),
	try((*sentence).asObject).as(parse.Obj, parse.Appos, parse.Conj, parse.Dep, parse.NmodUnmarked).where(behindHead),
	try((*sentence).strongTerms).at("term", "concern", "alarm", "dismay", "regret", "satisfaction", "appreciation", "disappointment", "interest").where(behindHead),
	try((*sentence).claimed).of(parse.NOUN),
	try((*sentence).guided).as(parse.Conj).in(parse.VBN),
	try((*sentence).jointParticiple).as(parse.Conj).in(parse.VBN, parse.VBD),
	try((*sentence).ownersTitle).as(parse.Nsubj).where(inMention),
	try((*sentence).accordingTo).of(parse.VERB).where(hasChildren),
	try((*sentence).byBoth).as(parse.Conj, parse.Advcl, parse.Ccomp, parse.Parataxis).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).toldThere).as(parse.AclRelcl, parse.Acl).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).travellerOf).as(parse.Nmod).of(parse.PROPN).where(behindHead|inMention|hasChildren),
	try((*sentence).whoBehind).as(parse.Parataxis, parse.Conj, parse.Advcl).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).duringOf).as(parse.Nmod).of(parse.NOUN).where(behindHead|hasChildren),
	try((*sentence).subjectsWith).as(parse.Nsubj, parse.NsubjPass).where(beforeHead|inMention),
	try((*sentence).andShut).at(sameInPast...).as(parse.Xcomp, parse.Ccomp, parse.Advcl, parse.Acl, parse.AclRelcl, parse.Conj),
	try((*sentence).andWishes).at("wish", "regard", "respect").as(parse.Conj),
	try((*sentence).timeObject).as(parse.Obj, parse.Iobj).where(behindHead),
	try((*sentence).wordsOfSender).as(parse.Advcl, parse.Conj, parse.Parataxis, parse.Xcomp, parse.Acl).in(parse.VBG).where(behindHead),
	try((*sentence).listedThing).as(parse.Parataxis, parse.Conj).of(parse.VERB),
	try((*sentence).kinTitle).as(parse.Conj).of(parse.NOUN),
	try((*sentence).placeBehind).as(parse.Appos).of(parse.PROPN),
	try((*sentence).requestTo).as(parse.Advcl, parse.Xcomp).in(parse.VB),
	try((*sentence).headlinePlan).in(parse.VB),
	try((*sentence).clauseOfNoun).as(parse.AclRelcl, parse.Acl),
	try((*sentence).ownersConjunct).as(parse.Conj).of(parse.NOUN, parse.PROPN),
	try((*sentence).ownersGerund).in(parse.VBG),
	try((*sentence).ownersHead).as(parse.NmodPoss),
	try((*sentence).quotedAs).as(parse.Conj, parse.Advcl).where(behindHead|hasChildren),
	try((*sentence).behindQuote).as(parse.Obl, parse.Nmod, parse.OblAgent).where(behindHead|hasChildren),
	try((*sentence).handedIn).at("hand").of(parse.VERB),
	try((*sentence).borderWith).at("border", "frontier", "boundary").of(parse.NOUN),
	try((*sentence).worthOf).at("worth").as(parse.Obj),
	try((*sentence).bothEnds).at("between").as(parse.Case),
	try((*sentence).willBehind).as(parse.Conj, parse.Parataxis).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).chargedEach).at(keys(charging)...).of(parse.VERB),
	try((*sentence).pairsNoun).where(behindHead|inMention),
	try((*sentence).aged).at("old").where(hasChildren),
	try((*sentence).pledgeIs).as(parse.Ccomp, parse.Root).in(parse.VB).where(hasChildren),
	try((*sentence).ownersDoing).in(parse.VBG).where(behindHead|hasChildren),
	try((*sentence).gatheringWith).at("with").as(parse.Case),
	try((*sentence).governments).as(parse.Compound),
	try((*sentence).whosePredicate).as(parse.Conj),
	try((*sentence).quotedPart).as(parse.Parataxis).of(parse.VERB, parse.AUX),
	try((*sentence).hadBrought).at("bring", "call", "summon", "haul", "fetch", "arrest", "detain", "expel", "deliver", "remove", "recall").as(parse.Acl, parse.Conj, parse.Xcomp).in(parse.VBN, parse.VBD),
	try((*sentence).casedAppos).as(parse.Appos).of(parse.PROPN).where(behindHead|hasChildren|inMention),
	try((*sentence).actConjunct).as(parse.Conj).of(parse.NOUN).where(behindHead),
	try((*sentence).kindBefore).as(parse.Appos).of(parse.PROPN).where(behindHead|hasChildren|inMention),
	try((*sentence).ownHave).at("have").as(parse.Cop, parse.Aux).in(parse.VBD, parse.VBZ, parse.VBP),
	try((*sentence).thenDid).as(parse.Acl, parse.AclRelcl, parse.Advcl, parse.Conj).of(parse.VERB).in(parse.VBD, parse.VBN),
	try((*sentence).havingDone).at("have").in(parse.VBG),
	try((*sentence).apposedHolder).as(parse.Conj).of(parse.PROPN).where(behindHead|inMention),
	try((*sentence).apposedList).as(parse.Appos).of(parse.PROPN).where(behindHead|hasChildren|inMention),
	try((*sentence).besidePhrase).as(parse.Conj).of(parse.PROPN).where(behindHead|hasChildren|inMention),
	try((*sentence).byVote).as(parse.Acl).in(parse.VB),
	try((*sentence).pastApposition).as(parse.Acl).in(parse.VB),
	try((*sentence).titledSubject).as(parse.AclRelcl, parse.Acl).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).withClause).as(parse.Advcl, parse.Acl, parse.Conj).in(parse.VBG).where(behindHead|hasChildren),
	try((*sentence).includingNamed).at("include").as(parse.Amod, parse.Acl, parse.Compound, parse.Case).in(parse.VBG).where(beforeHead),
	try((*sentence).asGuests).as(parse.Appos).of(parse.PROPN).where(behindHead|inMention),
	try((*sentence).casedGerund).as(parse.Case).in(parse.VBG).where(beforeHead),
	try((*sentence).whileGerund).as(parse.Advcl, parse.Acl, parse.Conj).in(parse.VBG),
	try((*sentence).withSubject).as(parse.Advcl, parse.Acl, parse.Conj).in(parse.VBG),
	try((*sentence).namedSo).at(keys(namings)...).as(parse.Acl, parse.Conj, parse.Advcl).in(parse.VBN, parse.VBD),
	try((*sentence).decidedThen).as(parse.Advcl, parse.Xcomp).in(parse.VB).where(behindHead|hasChildren),
	try((*sentence).doerOfGerund).as(parse.Advcl, parse.Acl).in(parse.VBG).where(behindHead),
	try((*sentence).calledMove).as(parse.Conj).of(parse.VERB),
	try((*sentence).callFor).as(parse.Acl, parse.Advcl, parse.Ccomp),
	try((*sentence).besideDenial).as(parse.Conj).in(parse.VBD),
	try((*sentence).presentBeside).as(parse.Conj).in(parse.VBZ, parse.VBP).where(behindHead),
	try((*sentence).saidAtEnd).as(parse.AclRelcl, parse.Conj).in(parse.VBD, parse.VBZ, parse.VBN),
	try((*sentence).tornSubject).as(parse.Root).of(parse.VERB).where(hasChildren),
	try((*sentence).aboutSubject).as(parse.Acl, parse.Advcl, parse.AclRelcl).of(parse.VERB, parse.NOUN, parse.ADJ).where(behindHead|hasChildren),
	try((*sentence).ofSubject).as(parse.AclRelcl).in(parse.VBD, parse.VBZ, parse.VBP).where(behindHead|hasChildren),
	try((*sentence).tornBySaid).as(parse.AclRelcl).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).sentPacking).at("pack").as(parse.Acl).in(parse.VBG),
	try((*sentence).answerWas).in(parse.VB),
	try((*sentence).ofDeed).as(parse.Nmod).where(behindHead|inMention),
	try((*sentence).calledBehind).as(parse.Obj, parse.Appos).of(parse.NOUN).where(behindHead),
	try((*sentence).inserted).of(parse.VERB).in(parse.VBD, parse.VBZ),
	try((*sentence).insertedSaid).as(parse.Parataxis, parse.Advcl, parse.Root).of(parse.VERB).where(hasChildren),
	try((*sentence).whatWas).as(parse.Cop),
	try((*sentence).wasHow).at("how"),
	try((*sentence).againstOf).at("against", "at").as(parse.Case).where(beforeHead),
	try((*sentence).besideInfinitive).as(parse.Conj).in(parse.VB, parse.VBP),
	try((*sentence).thatKilled).at("that", "which"),
	try((*sentence).relativeOfLast).as(parse.AclRelcl).of(parse.VERB),
	try((*sentence).behindDay).as(parse.Appos).of(parse.NOUN).where(behindHead|hasChildren),
	try((*sentence).receivedBehindComma).as(parse.Root).in(parse.VBD, parse.VBN).where(hasChildren),
	try((*sentence).behindSays).as(parse.Nsubj, parse.Obj, parse.Iobj).where(behindHead),
	try((*sentence).readsSo).at("statement", "communique", "communiqué", "declaration", "readout").as(parse.Obj),
	try((*sentence).metWith).as(parse.Nsubj).where(beforeHead|hasChildren),
	try((*sentence).fellTo).in(parse.VB),
	try((*sentence).thereOf).at("be").where(hasChildren),
	try((*sentence).guestGiven).as(parse.Obj).of(parse.NOUN).where(behindHead|hasChildren),
	try((*sentence).sayerBehind).in(parse.VBD, parse.VBZ, parse.VBP, parse.VB),
	try((*sentence).toldThe).in(parse.VBD),
	try((*sentence).concerned).as(parse.Acl),
	try((*sentence).speakersParticiple).as(parse.Advcl, parse.Acl).in(parse.VBG),
	try((*sentence).afterWhen).as(parse.Advcl).in(parse.VBG),
	try((*sentence).marchers).as(parse.Advcl, parse.Xcomp).in(parse.VBG),
	try((*sentence).pressureFrom).as(parse.Nmod, parse.Obl).where(hasChildren),
	try((*sentence).broughtOut).of(parse.NOUN, parse.PROPN).where(inMention|hasChildren),
	try((*sentence).closedList).in(parse.VBD, parse.VBZ, parse.VBP, parse.VBN, parse.VB),
	try((*sentence).besideHolder).as(parse.Obl, parse.Obj, parse.OblUnmarked).where(behindHead|hasChildren),
	try((*sentence).rootPast).as(parse.Root).in(parse.VBN),
	try((*sentence).behindSemicolon).as(parse.Appos, parse.Conj).of(parse.PROPN),
	try((*sentence).cityThen).as(parse.Obl).of(parse.PROPN),
	try((*sentence).placeThenName).as(parse.Obl, parse.NmodPoss, parse.Compound, parse.Nmod).of(parse.PROPN).where(beforeHead|inMention),
	try((*sentence).aheadOfAside).of(parse.VERB, parse.AUX, parse.ADJ).where(hasChildren),
	try((*sentence).visitingAhead).as(parse.Amod, parse.Compound).at("visit", "tour", "visiting", "touring").where(beforeHead),
	try((*sentence).whoseSubject).in(parse.WPS),
	try((*sentence).dayThenList).as(parse.Flat, parse.Compound, parse.Nmod, parse.NmodUnmarked, parse.Appos).of(parse.PROPN).where(behindHead|inMention),
	try((*sentence).phraseThenHe).as(parse.Nsubj, parse.NsubjPass).of(parse.PROPN).where(beforeHead|inMention|hasChildren),
	try((*sentence).groupThen).as(parse.Acl).in(parse.VBN),
	try((*sentence).asSubject).as(parse.Obl, parse.Nmod).where(inMention|hasChildren),
	try((*sentence).afterWhom).as(parse.Conj, parse.Parataxis).of(parse.VERB),
	try((*sentence).phraseThenName).of(parse.VERB).where(hasChildren),
	try((*sentence).phraseThenNoun).of(parse.VERB).where(hasChildren),
	try((*sentence).dayThenName).as(parse.Obl, parse.Flat, parse.Compound, parse.Nmod, parse.Appos).of(parse.PROPN).where(inMention),
	try((*sentence).commaThenName).of(parse.VERB).in(parse.VBD, parse.VBZ, parse.VBP, parse.VBN),
	try((*sentence).andItsAlly).at("and", "as"),
	try((*sentence).listSubject).of(parse.VERB).where(hasChildren),
	try((*sentence).toldRoot).as(parse.Root).of(parse.NOUN).where(hasChildren),
	try((*sentence).goBetween).at("go"),
	try((*sentence).pastDay).at(keys(weekdays)...).as(parse.NmodPoss, parse.Compound, parse.NmodUnmarked, parse.NmodDesc),
	try((*sentence).effortTo).as(parse.Advcl, parse.Xcomp, parse.Acl).in(parse.VB),
	try((*sentence).saidSuch).as(parse.Obj).of(parse.NOUN),
	try((*sentence).quotedVerb).as(parse.Parataxis, parse.AclRelcl, parse.Acl, parse.Appos, parse.Dep).of(parse.VERB),
	try((*sentence).listApposed).as(parse.Conj).of(parse.PROPN),
	try((*sentence).howCalled).in(parse.VBN),
	try((*sentence).itWasAdded).in(parse.VBN),
	try((*sentence).madePublic).at("public"),
	try((*sentence).heldBeside).as(parse.Conj).in(parse.VBD),
	try((*sentence).promising).in(parse.VBN),
	try((*sentence).frontedMain).as(parse.AclRelcl, parse.Acl).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).behindPhrase).as(parse.AclRelcl, parse.Acl).in(parse.VBD).where(behindHead|hasChildren),
	try((*sentence).frontedSaid).as(parse.Advcl),
	try((*sentence).tornRelative).in(parse.WDT, parse.WP).as(parse.Obj),
	try((*sentence).whichObject).as(parse.Nsubj).in(parse.WDT, parse.WP),
	try((*sentence).peoples).as(parse.Amod).of(parse.ADJ).where(beforeHead),
	try((*sentence).acrossMarks).as(parse.Nsubj),
	try((*sentence).calledThat).at("that").as(parse.Mark),
	try((*sentence).thenHolder).at("then").of(parse.ADV),
	try((*sentence).namedAlso).where(inMention),
	try((*sentence).bracketList).where(inMention),
	try((*sentence).inBrackets).as(parse.Conj, parse.Appos, parse.Parataxis, parse.Nmod).where(inMention),
	try((*sentence).brokeredBy).as(parse.Acl, parse.AclRelcl, parse.Advcl, parse.Conj, parse.Xcomp, parse.Dep).in(parse.VBN),
	try((*sentence).helpedBy).as(parse.Acl, parse.Advcl, parse.Conj).in(parse.VBN),
	try((*sentence).dayConjunct).as(parse.Conj),
	try((*sentence).finiteConjunct).as(parse.Conj).of(parse.VERB, parse.ADJ),
	try((*sentence).trailing).as(parse.Conj, parse.Advcl, parse.AclRelcl).in(parse.VBN, parse.VBD),
	try((*sentence).timedSubject).as(parse.Nsubj).of(parse.NOUN, parse.PROPN),
	try((*sentence).neighbouring).at("neighbour", "neighbouring", "neighboring"),
	try((*sentence).controlled).as(parse.Obl, parse.OblAgent, parse.Nmod),
	try((*sentence).behindRelative).as(parse.Obl, parse.Nmod),
	try((*sentence).whoseObject).in(parse.WPS),
	try((*sentence).compoundBans).in(parse.VBZ),
	try((*sentence).pluralCompound).as(parse.Obj).of(parse.NOUN).at("arm", "weapon", "asset", "arms", "weapons", "assets", "sanction", "sanctions", "sale", "sales", "goods", "export", "exports"),
	try((*sentence).claimsNoun).as(parse.Conj, parse.Ccomp).in(parse.VBZ),
	try((*sentence).yearsLater).as(parse.Compound),
	try((*sentence).throughCompound).as(parse.NmodPoss, parse.Amod),
	try((*sentence).nationalObject).as(parse.Obj).of(parse.ADJ),
	try((*sentence).whatDid).in(parse.VB).where(hasChildren),
	try((*sentence).freeClause).as(parse.Ccomp).of(parse.VERB),
	try((*sentence).amid).at("amid").as(parse.Flat),
	try((*sentence).dateline).as(parse.Nsubj).where(beforeHead|inMention),
	try((*sentence).stressed).of(parse.ADV),
	try((*sentence).insulting).in(parse.VBG).as(parse.Advcl, parse.Xcomp, parse.Ccomp).where(behindHead|hasChildren),
	try((*sentence).attackThat).as(parse.AclRelcl).of(parse.VERB).where(behindHead|hasChildren),
	try((*sentence).saidKilled).at("say", "claim", "allege", "insist", "maintain").in(parse.VBD, parse.VBZ, parse.VBP),
	try((*sentence).toll).as(parse.Advcl, parse.Acl, parse.Conj).in(parse.VBG).where(behindHead),
	try((*sentence).statementGoesOn).as(parse.Conj).in(parse.VB, parse.VBP),
)

var late = listOf(
	try((*sentence).saidAndDid).as(parse.Conj).in(parse.VBD),
	try((*sentence).looseVerb).as(parse.Acl).in(parse.VBN, parse.VBD),
	try((*sentence).looseParticiple).as(parse.Amod).in(parse.VBN, parse.VBD),
	try((*sentence).looseOwner).where(hasChildren),
	try((*sentence).looseFinite).as(parse.Amod, parse.Compound).in(parse.VBD),
	try((*sentence).looseHave).at("have"),
	try((*sentence).looseConjunct).as(parse.Conj),
	try((*sentence).looseAside).as(parse.Conj, parse.Ccomp),
	try((*sentence).parenthesis).at(keys(speechVerbs)...),
	try((*sentence).insertion).of(parse.VERB).in(parse.VBD, parse.VBZ, parse.VBP).where(hasChildren),
	try((*sentence).stolenParticle).of(parse.VERB, parse.AUX),
	try((*sentence).looseSubject).of(parse.VERB, parse.AUX),
	try((*sentence).looseObject).of(parse.VERB, parse.AUX),
	try((*sentence).thatClause).as(parse.Advcl),
	try((*sentence).saidNo).at("no").as(parse.Discourse),
	try((*sentence).casedObject).as(parse.Obj).of(parse.PROPN, parse.NOUN).where(hasChildren),
	try((*sentence).stolenThat).as(parse.Acl, parse.AclRelcl, parse.Advcl),
	try((*sentence).aside).as(parse.Ccomp),
)
