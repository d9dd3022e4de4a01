package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// entryEnd returns the first token behind the day that begins an entry of a chronology, 0 elsewhere.
func (r *reader) entryEnd(s int) int {
	if sen := &r.d.Sentences[s]; sen.Entry {
		return sen.Dateline
	}
	return 0
}

// nominalAt reports whether a common noun at a token takes something up.
func (r *reader) nominalAt(s, i int) bool {
	t := r.tok(s, i)
	if !t.Tag.Is(parse.NOUN, parse.PROPN) || r.is(s, i, large) && !r.is(s, i, opener|shout) {
		return t.Tag == parse.NUM && counted[r.lower(s, i)] > 0 && r.lower(s, i-1) == "the" && i+1 < len(r.words[s]) && !r.tok(s, i+1).Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.NUM) && r.pieceAt[s][i+1] < 0
	}
	_, ok := r.t.nominals[t.Lemma]
	return ok
}

// resolveNominal finds what "the bloc", "Russian troops", "both sides", "the country" stand for.
func (r *reader) resolveNominal(s, i int) {
	if r.aloneSaid(s, i) {
		return
	}
	if es, from := r.armedBodies(s, i); es != nil {
		r.mention(Mention{Sentence: s, From: from, To: i + 1, Head: i, Form: Title, Plural: true, Actor: true, Confidence: 0.7, Entities: es})
		return
	}
	n := r.t.nominals[r.tok(s, i).Lemma]
	number := counted[r.lower(s, i)]
	if number > 0 {
		n = nominal{refers: sides}
	}
	plural := r.tok(s, i).XPOS == parse.NNS || number > 0
	// Compounds belong to what they head: "troop withdrawal" is no troop.
	if i+1 < len(r.words[s]) && r.tok(s, i).Rel == parse.Compound && r.tok(s, i).Head > i {
		return
	}
	from, of, det, count := i, -1, "", 0
	if count = number; count > 0 {
		from, det = i-1, "the"
	} else {
	left:
		for k := i - 1; k >= r.entryEnd(s); k-- {
			w := r.lower(s, k)
			switch {
			case rebellious[w]:
				return // "Libyan rebel forces" are not Libya's
			case counts[w] > 0:
				count, from = counts[w], k
			case w == "all" && count > 0:
				from = k
			case w == "that" && count > 0 && r.tok(s, k).Tag != parse.DET:
				break left // "said that both sides"
			case w == "the" || w == "this" || w == "that" || w == "these" || w == "those" || w == "a" || w == "an" || w == "no" || w == "any" || w == "some" || w == "every" || w == "each" || w == "other" || w == "another":
				det, from = w, k
				break left
			case w == "west" || w == "east" || w == "north" || w == "south" || w == "central" || w == "western" || w == "eastern" || w == "northern" || w == "southern":
				from = k
			case possessivePronouns[w] != 0:
				det, from = "poss", k
				for _, e := range r.pronounEntities(s, k) {
					of = e
				}
				break left
			case isPossessive(w):
				if q := r.at(s, k-1); q != nil && of < 0 {
					of, from, det = r.pieceBeing(q), q.from, "poss"
				}
				break left
			case creeds[w]:
				from = k
			case r.at(s, k) != nil:
				q := r.at(s, k)
				if r.is(s, q.to, joint) && backing[r.lower(s, q.to+1)] {
					from, k = q.from, q.from // "the Iran-backed movement"
					continue
				}
				if q.kind == graph.Person || of >= 0 {
					break left
				}
				if n.refers&(state|sides) != 0 && (q.kind == graph.Place || q.entity < 0) && (r.regionIn(s, q.from, q.to) != nil || q.kind == graph.Place && q.entry != nil && (q.sense == gazetteer.Adjective || q.entry.Class != "city")) {
					from, k = q.from, q.from // "the Gulf state", "the Southeast Asian nation"
					if r.lower(s, k) == "the" {
						det = "the" // of the name, "the Gulf"
						break left
					}
					continue
				}
				if of = r.pieceBeing(q); of < 0 && r.homeRule(q) != nil && (rules[r.tok(s, i).Lemma] || ownArms[r.tok(s, i).Lemma]) {
					of = r.beingOf(q.entry) // "Bosnian Serb forces"
				}
				if of < 0 {
					break left
				}
				from, k = q.from, q.from
			case r.tok(s, k).Tag.Is(parse.ADJ, parse.NUM) || r.tok(s, k).XPOS == parse.VBG || r.tok(s, k).Tag.Is(parse.NOUN, parse.PROPN) && !r.is(s, k, large) && r.tok(s, k).Rel.Is(parse.Compound, parse.Amod) || r.is(s, k, joint) || k > 0 && r.is(s, k-1, joint):
				from = k
			default:
				break left
			}
		}
	}
	m := Mention{Sentence: s, From: from, To: i + 1, Head: i, Form: Title, Plural: plural, Actor: true, Confidence: 0.7}
	country := -1
	if of < 0 && n.refers&nation != 0 && benches[r.tok(s, i).Lemma] {
		country = r.seatedIn(s, i+1)
	}
	if of >= 0 && r.gaz.SelfRuled(r.beings[of].ID) && (n.refers&(stateArm|nation) != 0 && rules[r.tok(s, i).Lemma] || ownArms[r.tok(s, i).Lemma]) {
		// "the Abkhaz authorities" are not Georgia's
		if e := r.gaz.InstitutionOf("government", r.beings[of].entry); e != nil {
			m.Entities = r.one(r.beingOf(e))
			r.mention(m)
		}
		return
	}
	if of >= 0 {
		country = r.countryOf(of)
		if country < 0 {
			country = r.stateOf(of) // "Gaddafi's warplanes"
		}
	}
	switch {
	case !plural && count == 0 && r.tok(s, i).Lemma == "capital":
		b := r.capitalSaid(s, i, country, det)
		if b < 0 {
			return
		}
		m.Entities, m.Actor = r.one(b), false
	case of < 0 && det == "other" && !plural && r.otherSide(s, i) >= 0:
		m.Entities = r.one(r.otherSide(s, i))
	case of >= 0 && n.refers&stateArm != 0 && r.armed(of):
		m.Entities = r.one(of) // "Hezbollah forces" are not Lebanon's
	case country >= 0 && n.refers&stateArm != 0:
		m.Entities = r.one(country)
		if plural && det == "" {
			r.ownersBefore(&m)
		}
	case of >= 0 && plural && det == "" && count == 0 && n.refers&state != 0 && r.unitesStates(of) && r.at(s, from) != nil && r.at(s, i-1) != nil && !listing[r.lower(s, i+1)]:
		m.Entities = r.one(of) // "NATO countries agreed"
	case r.lower(s, i) == "people" && (country < 0 || det != "the"):
		return // "the Kenyan people", not any Kenyans
	case country >= 0 && n.refers&nation != 0:
		m.Entities, m.Generic, m.Confidence = r.one(country), det != "the", 0.6
	case det == "poss" && n.refers&state != 0 && country >= 0 && !plural && !r.opposed(s, i) && (r.beings[of].Kind == graph.Person || r.beings[of].Kind == graph.Organization || r.lower(s, from) == "his" || r.lower(s, from) == "her"):
		// "The delegate of France said that his country" too
		m.Entities = r.one(country)
	case count > 0 && (det == "the" || det == "" && (count == 2 || r.lower(s, from) == "all") || det == "these" || det == "poss") && n.refers&sides != 0:
		m.Entities = r.bothSides(s, i, count)
	case count > 1 && of < 0 && plural && n.refers&organization != 0 && (det == "the" || det == "") && m.are(r.severalBodies(s, n.classes, count)): // "the two blocs"
	case of < 0 && (plural && det == "the" && r.opposed(s, i) || !plural && det == "each" || det == "the" && !plural && r.couple(s, i) > 0) && n.refers&sides != 0:
		m.Entities, m.Plural = r.bothSides(s, i, max(2, r.couple(s, i))), true
	case of < 0 && plural && det == "the" && r.lower(s, i-1) == "the" && r.lower(s, i+1) != "of" && delegates[r.tok(s, i).Lemma] && n.refers&sides != 0:
		m.Entities, m.Plural = r.foes(s, i), true
		if m.Entities == nil && r.tok(s, i).Lemma == "party" {
			// "Malta and Sierra Leone confirm … The parties welcomed"
			m.Entities = r.joint(s, s-3, i, 2, false, func(e int) bool { return r.beings[e].Kind == graph.Country })
		}
		if m.Entities == nil {
			return
		}
	case of < 0 && plural && (det == "the" || det == "these") && from == i-1 && m.are(r.onlyTwo(s, i)):
		m.Plural = true
	case of < 0 && plural && (det == "these" || det == "those") && m.are(r.theseListed(s, i)):
	case det == "poss" && !plural && of >= 0 && r.beings[of].Kind == graph.Person && opponents[r.tok(s, i).Lemma] && r.at(s, i+1) == nil && (r.lower(s, from) == "his" || r.lower(s, from) == "her"):
		all := func(int) bool { return true }
		p := r.other(s, of, func(e int) bool { return r.countryOf(e) == country })
		if p < 0 {
			p = r.partner(s, of, all)
		}
		if p < 0 {
			p = r.other(s, of, all)
		}
		if p >= 0 {
			m.Entities = r.one(p)
		}
	case of < 0 && det == "the" && !plural && from == i-1 && !isPossessive(r.word(s, i+1)) && (r.tok(s, i).Lemma == "neighbour" || r.tok(s, i).Lemma == "neighbor") && r.spokenIn(s, i) >= 0:
		m.Entities = r.neighbour(s, from, r.spokenIn(s, i)) // "told parliament that the neighbour had"
	case det == "poss" && !plural && country >= 0 && r.opposed(s, i) && r.at(s, i+1) == nil:
		m.Entities = r.neighbour(s, from, country)
	case of < 0 && det == "the" && r.tok(s, i).Lemma == "ministry" && r.ministryIn(s, i) >= 0:
		m.Entities = r.one(r.ministryIn(s, i))
	case det == "poss" && !plural && of >= 0 && n.refers&organization != 0 && slices.Contains(n.classes, "ministry") && r.beings[of].Kind == graph.Person:
		if b := r.ministryOf(of); b >= 0 {
			m.Entities = r.one(b)
		}
	case of < 0 && (det == "the" && r.lower(s, i) == "winner" || r.lower(s, i) == "victor") && !plural && r.lower(s, i+1) != "of":
		if p := r.victor(); p >= 0 {
			m.Entities = r.one(p)
		}
	case of < 0 && det == "the" && r.lower(s, i) == "body" && r.lower(s, i-1) == "world":
		m.Entities = r.one(r.beingOf(r.gaz.Entry("org:united-nations")))
	case of < 0 && det == "the" && !plural && m.are(r.sameTeam(s, i)):
	case det == "the" && !plural && n.refers&organization != 0 && r.bodyNext(s, i) >= 0:
		m.Entities = r.one(r.bodyNext(s, i)) // "the regional bloc ECOWAS"
	case det == "the" && !plural && country >= 0 && of == country && r.groupOf(s, country, r.tok(s, i).Lemma) >= 0:
		m.Entities = r.one(r.groupOf(s, country, r.tok(s, i).Lemma)) // "the Palestinian group"
	case of < 0 && (det == "the" || det == "this" || det == "that") && !plural && n.refers&organization != 0:
		if b := r.organizationSaid(s, r.tok(s, i).Lemma, n.classes); b >= 0 {
			if part, _ := r.part(s, i); part == subject {
				b = r.sayerBefore(b, func(c *being) bool { return fitsClass(c, n.classes) })
			}
			m.Entities = r.one(b)
		} else if b := r.againstIS(s, i); b >= 0 && r.tok(s, i).Lemma == "coalition" {
			m.Entities = r.one(b)
		} else if b := r.ministryNear(s); b >= 0 && det == "the" && slices.Contains(n.classes, "ministry") {
			m.Entities = r.one(b)
		} else if n.refers&state != 0 {
			m.Entities = r.countrySaid(s, i)
		}
	case n.refers&state != 0 && !plural && r.lower(s, i+1) == "of" && r.countryFrom(s, i+2) >= 0:
		m.Entities = r.one(r.countryFrom(s, i+2)) // "the state of Palestine"
	case r.lower(s, i-1) == "new":
		return // "recognised the new country": none that is old
	case of < 0 && (det == "the" || det == "this" || det == "that") && !plural && n.refers&state != 0:
		r.region = r.regionIn(s, from, i+1)
		m.Entities = r.countrySaid(s, i)
		r.region = nil
	case of < 0 && det == "the" && !plural && n.refers&place != 0 && r.lower(s, i+1) == "of" && r.is(s, i+2, large):
		return // "the town of Mangochi" is not the one told of before
	case of < 0 && (det == "the" || det == "this" || det == "that") && !plural && n.refers&place != 0:
		if b := r.islandSaid(s, r.tok(s, i).Lemma); b >= 0 {
			m.Entities = r.one(b)
		} else if b := r.placeSaid(s, r.tok(s, i).Lemma); b >= 0 {
			m.Entities = r.one(b)
		}
	default:
		if n.refers&(nation|person) == 0 {
			return
		}
		m.Generic = true
	}
	if len(m.Entities) == 0 && !m.Generic {
		return
	}
	r.mention(m)
}

// are sets whom a mention means and reports whether there is anybody.
func (m *Mention) are(es []int) bool {
	m.Entities = es
	return es != nil
}

// listing are the words behind a plural that say which of them are meant.
var listing = map[string]bool{"such": true, "like": true, "including": true, "that": true, "which": true, "who": true, "bordering": true}

// unitesStates reports whether an organisation has states for its members, who together are meant by it.
func (r *reader) unitesStates(of int) bool {
	b := &r.beings[of]
	if b.Kind != graph.Organization || b.entry == nil {
		return false
	}
	switch b.entry.Class {
	case "regional", "alliance", "treaty-body", "forum", "union":
		return true
	}
	return b.ID == "org:european-union"
}

// rebellious are the words for forces that are not the state's.
var rebellious = map[string]bool{"rebel": true, "opposition": true, "insurgent": true, "separatist": true, "guerrilla": true, "anti-government": true, "dissident": true, "mutinous": true}

// rules are the nouns for a government, which a place that rules itself has of its own.
var rules = map[string]bool{"authorities": true, "authority": true, "government": true, "leadership": true, "administration": true, "official": true, "cabinet": true, "regime": true}

// benches are the nouns for who judges, which are of the state where they sit.
var benches = map[string]bool{"court": true, "tribunal": true, "jury": true}

// seatedIn returns the state in whose town a court sits: "a court in Cairo"; -1.
func (r *reader) seatedIn(s, i int) int {
	if r.lower(s, i) != "in" {
		return -1
	}
	k := i + 1
	if r.lower(s, k) == "the" {
		k++
	}
	q := r.at(s, k)
	if q == nil || q.kind != graph.Place && q.kind != graph.Country {
		return -1
	}
	if c := r.countryOfPiece(q); c >= 0 && r.beings[c].Kind == graph.Country && q.sense != gazetteer.Seat && !slices.Contains(seats, r.lower(s, k)) {
		return c
	}
	return -1
}

// seats are the towns whose courts are those of many states.
var seats = []string{"hague", "strasbourg", "luxembourg", "arusha"}

// counts are the words that say how many are taken up together.
var counts = map[string]int{"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

// counted are the numbers that stand alone for who has been named: "The three agreed".
var counted = map[string]int{"two": 2, "three": 3, "four": 4}

// couple returns how many a singular noun means: "the pair", but not "the pair of";
// 0 where it means one.
func (r *reader) couple(s, i int) int {
	if r.lower(s, i+1) == "of" && !r.charged(s, i, i+1) {
		return 0
	}
	switch r.lower(s, i) {
	case "pair", "duo", "couple":
		return 2
	case "trio", "troika":
		return 3
	case "quartet":
		return 4
	}
	return 0
}

// opponents are the nouns for the other of two persons: "his rival".
var opponents = map[string]bool{"rival": true, "foe": true, "opponent": true, "adversary": true, "interlocutor": true, "caller": true, "challenger": true, "nemesis": true, "hostess": true}

// opposed reports whether a plural means two without saying so: "the warring
// neighbours", "the rivals".
func (r *reader) opposed(s, i int) bool {
	switch r.tok(s, i).Lemma {
	case "neighbour", "neighbor", "rival", "foe", "pair", "duo":
		return true
	case "side":
		return r.tok(s, i).XPOS == parse.NNS && r.lower(s, i-1) == "the" && r.lower(s, i+1) != "of"
	}
	w := r.lower(s, i-1)
	return w == "warring" || w == "rival" || w == "feuding" || w == "neighbouring" || w == "neighboring"
}

// countryFrom returns the country that is named at token i; -1.
func (r *reader) countryFrom(s, i int) int {
	if q := r.at(s, i); q != nil && q.kind == graph.Country && q.sense != gazetteer.Adjective {
		return r.pieceBeing(q)
	}
	return -1
}

// placeSaid returns the place of a class that was spoken of last; -1.
func (r *reader) placeSaid(s int, noun string) int {
	found := -1
	r.back(func(x *ref) bool {
		if x.sent < s-5 {
			return false
		}
		if len(x.entities) == 1 {
			b := &r.beings[x.entities[0]]
			if b.Kind == graph.Place && (b.class == noun || slices.Contains(placeClasses[noun], b.class) || (b.class == "" || named[noun]) && slices.Contains(folded(b.Name), noun)) {
				found = x.entities[0]
			}
		}
		return found < 0
	})
	return found
}

// placeClasses are the classes of places, besides the one of its own name, that a noun can mean.
var placeClasses = map[string][]string{"territory": {"region"}, "province": {"region", "state"}, "enclave": {"region", "territory"}, "town": {"city"}, "peninsula": {"region"}, "waterway": {"strait", "canal"}}

// named are the nouns for places that their names have, whatever their class.
var named = map[string]bool{"gulf": true, "channel": true, "sea": true, "strait": true, "canal": true}

// governor returns the word that a phrase depends on, past what only joins its
// names; -1.
func (r *reader) governor(s, h int) int {
	return r.tok(s, r.climb(s, h, parse.Flat, parse.Appos, parse.NmodDesc)).Head
}

// climb returns the word from which h hangs by those relations alone; h itself where it has none of them.
func (r *reader) climb(s, h int, by ...parse.Rel) int {
	ts := r.d.Sentences[s].Tokens
	for ts[h].Rel.Is(by...) && ts[h].Head >= 0 {
		h = ts[h].Head
	}
	return h
}

// joinedBy reports whether a phrase hangs on the rest by one of the prepositions.
func (r *reader) joinedBy(s, h int, preps ...string) bool {
	h = r.climb(s, h, parse.Flat, parse.Appos, parse.NmodDesc)
	k := r.caseOf(s, h)
	if title := r.d.Sentences[s].Child(h, parse.NmodDesc); k < 0 && title >= 0 && title < h {
		k = r.caseOf(s, title) // "spoke to the President of Chad Idriss Deby": parsed as the title's
	}
	return k >= 0 && slices.Contains(preps, r.lower(s, k))
}

// quoterNear returns who, by the sentence, speaks the words between quotation
// marks in which a token stands; -1.
func (r *reader) quoterNear(s, i int) int {
	if !r.tok(s, i).Quoted {
		return -1
	}
	for k := range r.words[s] {
		if r.tok(s, k).Quoted || r.tok(s, k).Tag != parse.VERB {
			continue
		}
		j := r.d.Sentences[s].Child(k, parse.Nsubj)
		if j < 0 || r.tok(s, j).Quoted {
			continue
		}
		if p := r.at(s, j); p != nil {
			return p.entity
		}
		if c := r.pronounAt(s, j); c == 'm' || c == 'f' {
			if es := r.pronounEntities(s, j); len(es) == 1 {
				return es[0]
			}
		}
		return -1
	}
	return -1
}
