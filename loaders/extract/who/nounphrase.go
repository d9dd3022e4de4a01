package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// nounPhrase is a common noun that may take something up, with what stands before it.
type nounPhrase struct {
	s, i  int
	lemma string
	nominal
	from    int    // where the phrase begins
	det     string // the word that opens it; "poss" for "its" and "Russia's"
	of      int    // whose it is; -1
	country int    // the country of that, or where a court sits; -1
	count   int    // how many are said to be meant
	plural  bool
	m       Mention
}

// definite reports whether the phrase is opened by "the", "this" or "that".
func (p *nounPhrase) definite() bool {
	return p.det == "the" || p.det == "this" || p.det == "that"
}

// readBefore reads what stands before a noun: how many it says they are, whose they are, and where the phrase begins; false where
// the noun stands for nobody by it.
func (r *reader) readBefore(p *nounPhrase) bool {
	s := p.s
	for k := p.i - 1; k >= r.entryEnd(s); k-- {
		w := r.lower(s, k)
		switch {
		case rebellious.Has(w):
			return false // "Libyan rebel forces" are not Libya's
		case counts[w] > 0:
			p.count, p.from = counts[w], k
		case w == "all" && p.count > 0:
			p.from = k
		case w == "that" && p.count > 0 && r.tok(s, k).Tag != parse.DET:
			return true // "said that both sides"
		case opensPhrase(w):
			p.det, p.from = w, k
			return true
		case partOfLand(w) || creeds.Has(w):
			p.from = k
		case possessivePronouns[w] != 0:
			p.det, p.from = "poss", k
			for _, e := range r.pronounEntities(s, k) {
				p.of = e
			}
			return true
		case isPossessive(w):
			if q := r.at(s, k-1); q != nil && p.of < 0 {
				p.of, p.from, p.det = r.pieceBeing(q), q.from, "poss"
			}
			return true
		case r.at(s, k) != nil:
			if !r.readNameBefore(p, r.at(s, k)) {
				return true
			}
			k = p.from
		case r.tok(s, k).Tag.Is(parse.ADJ, parse.NUM) || r.tok(s, k).XPOS == parse.VBG || r.tok(s, k).Tag.Is(parse.NOUN, parse.PROPN) && !r.is(s, k, large) && r.tok(s, k).Rel.Is(parse.Compound, parse.Amod) || r.is(s, k, joint) || k > 0 && r.is(s, k-1, joint):
			p.from = k
		default:
			return true
		}
	}
	return true
}

// readNameBefore takes a name into the phrase of the noun behind it, and whose it is by that; false where the phrase does
// not go on before the name.
func (r *reader) readNameBefore(p *nounPhrase, q *piece) bool {
	s := p.s
	if r.is(s, q.to, joint) && backing.Has(r.lower(s, q.to+1)) {
		p.from = q.from // "the Iran-backed movement"
		return true
	}
	if rules.Has(p.lemma) && q.to == q.from+1 && isPossessive(r.word(s, q.from-1)) && (q.entity < 0 || q.kind == graph.Person || r.beings[q.entity].class == "party") {
		p.from = q.from // "Ethiopia's Dergue government"
		return true
	}
	if q.kind == graph.Person || p.of >= 0 {
		return false
	}
	if p.refers&(state|sides) != 0 && (q.kind == graph.Place || q.entity < 0) && (r.regionIn(s, q.from, q.to) != nil || q.kind == graph.Place && q.entry != nil && (q.sense == gazetteer.Adjective || q.entry.Class != "city")) {
		p.from = q.from // "the Gulf state", "the Southeast Asian nation"
		if r.lower(s, q.from) == "the" {
			p.det = "the" // of the name, "the Gulf"
			return false
		}
		return true
	}
	if p.of = r.pieceBeing(q); p.of < 0 && r.homeRule(q) != nil && (rules.Has(p.lemma) || ownArms.Has(p.lemma)) {
		p.of = r.beingOf(q.entry) // "Bosnian Serb forces"
	}
	if p.of < 0 {
		return false
	}
	p.from = q.from
	return true
}

// opensPhrase reports whether nothing of a noun's phrase stands before a word.
func opensPhrase(w string) bool {
	switch w {
	case "the", "this", "that", "these", "those", "a", "an", "no", "any", "some", "every", "each", "other", "another":
		return true
	}
	return false
}

// partOfLand reports whether a word says of which part of a land something is: "West African states".
func partOfLand(w string) bool {
	switch w {
	case "west", "east", "north", "south", "central", "western", "eastern", "northern", "southern":
		return true
	}
	return false
}

// takesUpSelfRuled enters the government of a land that rules itself, where it is the noun's owner, and reports whether it
// is: "the Abkhaz authorities" are not Georgia's.
func (r *reader) takesUpSelfRuled(p *nounPhrase) bool {
	if p.of < 0 || !r.gaz.SelfRuled(r.beings[p.of].ID) || !(p.refers&(stateArm|nation) != 0 && rules.Has(p.lemma)) && !ownArms.Has(p.lemma) {
		return false
	}
	if e := r.gaz.InstitutionOf("government", r.beings[p.of].entry); e != nil {
		p.m.Entities = r.one(r.beingOf(e))
	}
	return true
}

// findCountry finds the country that the noun belongs to, of its owner or of the town where a court sits.
func (r *reader) findCountry(p *nounPhrase) {
	switch {
	case p.of >= 0:
		if p.country = r.countryOf(p.of); p.country < 0 {
			p.country = r.stateOf(p.of) // "Gaddafi's warplanes"
		}
	case p.refers&nation != 0 && benches.Has(p.lemma):
		p.country = r.seatedIn(p.s, p.i+1)
	}
}

// takesUpOwner finds who is meant by a noun for what a state or body has, and reports whether the noun is one: troops, a
// government, a people, a capital.
func (r *reader) takesUpOwner(p *nounPhrase) bool {
	r.findCountry(p)
	s, i, m := p.s, p.i, &p.m
	switch {
	case !p.plural && p.count == 0 && p.lemma == "capital":
		if b := r.capitalSaid(s, i, p.country, p.det); b >= 0 {
			m.Entities, m.Actor = r.one(b), false
		}
	case p.of < 0 && p.det == "other" && !p.plural && r.otherSide(s, i) >= 0:
		m.Entities = r.one(r.otherSide(s, i))
	case p.of >= 0 && p.refers&stateArm != 0 && r.armed(p.of):
		m.Entities = r.one(p.of) // "Hezbollah forces" are not Lebanon's
	case p.country >= 0 && p.refers&stateArm != 0:
		m.Entities = r.one(p.country)
		if p.plural && p.det == "" {
			r.ownersBefore(m)
		}
	case p.of >= 0 && p.plural && p.det == "" && p.count == 0 && p.refers&state != 0 && r.unitesStates(p.of) && r.at(s, p.from) != nil && r.at(s, i-1) != nil && !listing.Has(r.lower(s, i+1)):
		m.Entities = r.one(p.of) // "NATO countries agreed"
	case r.lower(s, i) == "people" && (p.country < 0 || p.det != "the"): // "the Kenyan people", not any Kenyans
	case p.country >= 0 && p.refers&nation != 0:
		m.Entities, m.Generic, m.Confidence = r.one(p.country), p.det != "the", 0.6
		if p.of >= 0 && r.armed(p.of) {
			m.Entities = r.one(p.of) // "a Hezbollah bomber" is not Lebanon's
		} else if p.plural && p.det == "" && p.count == 0 && p.from == i-1 {
			r.ownersBefore(m) // "British and French jets"
		}
	case p.det == "poss" && p.refers&state != 0 && p.country >= 0 && !p.plural && !r.opposed(s, i) && (r.beings[p.of].Kind == graph.Person || r.beings[p.of].Kind == graph.Organization || r.hisOrHer(p)):
		// "The delegate of France said that his country" too
		m.Entities = r.one(p.country)
	default:
		return false
	}
	return true
}

// hisOrHer reports whether the noun is that of one person who is told of before it.
func (r *reader) hisOrHer(p *nounPhrase) bool {
	w := r.lower(p.s, p.from)
	return w == "his" || w == "her"
}

// takesUpSeveral finds who is meant by a noun for two or more together, and reports whether the noun is one: "both sides",
// "the two blocs", "the rivals", "these countries".
func (r *reader) takesUpSeveral(p *nounPhrase) bool {
	s, i, m := p.s, p.i, &p.m
	switch {
	case p.count > 0 && (p.det == "the" || p.det == "" && (p.count == 2 || r.lower(s, p.from) == "all") || p.det == "these" || p.det == "poss") && p.refers&sides != 0:
		m.Entities = r.bothSides(s, i, p.count)
	case p.count > 1 && p.of < 0 && p.plural && p.refers&organization != 0 && (p.det == "the" || p.det == "") && m.are(r.severalBodies(s, p.classes, p.count)): // "the two blocs"
	case p.of < 0 && (p.plural && p.det == "the" && r.opposed(s, i) || !p.plural && p.det == "each" || p.det == "the" && !p.plural && r.couple(s, i) > 0) && p.refers&sides != 0:
		m.Entities, m.Plural = r.bothSides(s, i, max(2, r.couple(s, i))), true
	case p.of < 0 && p.plural && p.det == "the" && r.lower(s, i-1) == "the" && r.lower(s, i+1) != "of" && delegates.Has(p.lemma) && p.refers&sides != 0:
		m.Entities, m.Plural = r.foes(s, i), true
		if m.Entities == nil {
			m.Entities = r.sidesMet(s, i)
		}
		if m.Entities == nil && p.lemma == "party" {
			// "Malta and Sierra Leone confirm … The parties welcomed"
			m.Entities = r.joint(s, s-3, i, 2, false, func(e int) bool { return r.beings[e].Kind == graph.Country })
		}
	case p.of < 0 && p.plural && (p.det == "the" || p.det == "these") && p.from == i-1 && m.are(r.onlyTwo(s, i)):
		m.Plural = true
	case p.of < 0 && p.plural && (p.det == "these" || p.det == "those") && m.are(r.theseListed(s, i)):
	default:
		return false
	}
	return true
}

// takesUpOther finds who is meant by a noun for the other of two, and reports whether the noun is one: "his rival", "its
// neighbour".
func (r *reader) takesUpOther(p *nounPhrase) bool {
	s, i, m := p.s, p.i, &p.m
	switch {
	case p.det == "poss" && !p.plural && p.of >= 0 && r.beings[p.of].Kind == graph.Person && opponents.Has(p.lemma) && r.at(s, i+1) == nil && r.hisOrHer(p):
		if e := r.opponentOf(p); e >= 0 {
			m.Entities = r.one(e)
		}
	case p.of < 0 && p.det == "the" && !p.plural && p.from == i-1 && !isPossessive(r.word(s, i+1)) && (p.lemma == "neighbour" || p.lemma == "neighbor") && r.spokenIn(s, i) >= 0:
		m.Entities = r.neighbour(s, p.from, r.spokenIn(s, i)) // "told parliament that the neighbour had"
	case p.det == "poss" && !p.plural && p.country >= 0 && r.opposed(s, i) && r.at(s, i+1) == nil:
		m.Entities = r.neighbour(s, p.from, p.country)
	default:
		return false
	}
	return true
}

// opponentOf returns the person beside the owner of the noun: a compatriot, or whom he deals with, or anybody; -1.
func (r *reader) opponentOf(p *nounPhrase) int {
	all := func(int) bool { return true }
	if e := r.other(p.s, p.of, func(e int) bool { return r.countryOf(e) == p.country }); e >= 0 {
		return e
	}
	if e := r.partner(p.s, p.of, all); e >= 0 {
		return e
	}
	return r.other(p.s, p.of, all)
}

// takesUpBody finds who is meant by a noun for an organisation, or a winner, and reports whether the noun is one.
func (r *reader) takesUpBody(p *nounPhrase) bool {
	s, i, m := p.s, p.i, &p.m
	switch {
	case p.of < 0 && p.det == "the" && p.lemma == "ministry" && r.ministryIn(s, i) >= 0:
		m.Entities = r.one(r.ministryIn(s, i))
	case p.det == "poss" && !p.plural && p.of >= 0 && p.refers&organization != 0 && slices.Contains(p.classes, "ministry") && r.beings[p.of].Kind == graph.Person:
		if b := r.ministryOf(p.of); b >= 0 {
			m.Entities = r.one(b)
		}
	case p.of < 0 && (p.det == "the" && r.lower(s, i) == "winner" || r.lower(s, i) == "victor") && !p.plural && r.lower(s, i+1) != "of":
		if e := r.victor(); e >= 0 {
			m.Entities = r.one(e)
		}
	case p.of < 0 && p.det == "the" && r.lower(s, i) == "body" && r.lower(s, i-1) == "world":
		m.Entities = r.one(r.beingOf(r.gaz.Entry("org:united-nations")))
	case p.of < 0 && p.det == "the" && !p.plural && m.are(r.sameTeam(s, i)):
	case p.det == "the" && !p.plural && p.refers&organization != 0 && r.bodyNext(s, i) >= 0:
		m.Entities = r.one(r.bodyNext(s, i)) // "the regional bloc ECOWAS"
	case p.det == "the" && !p.plural && p.country >= 0 && p.of == p.country && r.groupOf(s, p.country, p.lemma) >= 0:
		m.Entities = r.one(r.groupOf(s, p.country, p.lemma)) // "the Palestinian group"
	case p.of < 0 && p.definite() && !p.plural && p.refers&organization != 0:
		m.Entities = r.bodySaidBefore(p)
	default:
		return false
	}
	return true
}

// bodySaidBefore returns what "the bloc", "the coalition" or "the ministry" takes up, a country where the noun can mean
// one; nil.
func (r *reader) bodySaidBefore(p *nounPhrase) []int {
	s, i := p.s, p.i
	if b := r.organizationSaid(s, p.lemma, p.classes); b >= 0 {
		if part, _ := r.part(s, i); part == subject {
			b = r.sayerBefore(b, func(c *being) bool { return fitsClass(c, p.classes) })
		}
		return r.one(b)
	}
	if b := r.againstIS(s, i); b >= 0 && p.lemma == "coalition" {
		return r.one(b)
	}
	if b := r.ministryNear(s); b >= 0 && p.det == "the" && slices.Contains(p.classes, "ministry") {
		return r.one(b)
	}
	if p.refers&state != 0 {
		return r.countrySaid(s, i)
	}
	return nil
}

// takesUpLand finds the country or place that is meant by a noun for one, and reports whether the noun is one.
func (r *reader) takesUpLand(p *nounPhrase) bool {
	s, i, m := p.s, p.i, &p.m
	switch {
	case p.refers&state != 0 && !p.plural && r.lower(s, i+1) == "of" && r.countryFrom(s, i+2) >= 0:
		m.Entities = r.one(r.countryFrom(s, i+2)) // "the state of Palestine"
	case r.lower(s, i-1) == "new": // "recognised the new country": none that is old
	case p.of < 0 && p.definite() && !p.plural && p.refers&state != 0:
		r.region = r.regionIn(s, p.from, i+1)
		m.Entities = r.countrySaid(s, i)
		r.region = nil
	case p.of < 0 && p.det == "the" && !p.plural && p.refers&place != 0 && r.lower(s, i+1) == "of" && r.is(s, i+2, large): // "the town of Mangochi" is not the one told of before
	case p.of < 0 && p.definite() && !p.plural && p.refers&place != 0:
		if b := r.islandSaid(s, p.lemma); b >= 0 {
			m.Entities = r.one(b)
		} else if b := r.placeSaid(s, p.lemma); b >= 0 {
			m.Entities = r.one(b)
		}
	default:
		return false
	}
	return true
}
