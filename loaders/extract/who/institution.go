package who

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// institutionOf finds whose ministry, parliament and the like is meant.
func (r *reader) institutionOf(p *piece) {
	s := p.sent
	of, explicit := -1, true
	from := p.from
	if p.institution.Key == "presidency" && (r.rotating(p) || r.housed(p)) {
		return
	}
	if q := r.at(s, p.from-2); q != nil && q.kind == graph.Person && isPossessive(r.word(s, p.from-1)) && (r.lower(s, p.from) == "leadership" || r.lower(s, p.from) == "presidency") {
		return // "Merkel's leadership" is how she leads, "Zelaya's presidency" when he is president
	}
	if q := r.at(s, p.from-1); q != nil && q.to == p.from && q.kind == graph.Organization && q.entity >= 0 && q.institution == nil && p.institution.Class == "country" && r.beings[q.entity].class == "military" {
		of, from = r.countryOf(q.entity), q.from // "Myanmar's military junta"
	} else if q != nil && q.to == p.from && q.kind == graph.Organization && q.entity >= 0 && q.institution == nil {
		p.entity, p.kind, p.actor, p.sure = q.entity, q.kind, true, 0.8 // "Russia's GRU military intelligence"
		return
	} else if q != nil && q.to == p.from {
		of, from = r.ownerOfBody(q), q.from
	} else if q := r.bracketedBefore(s, p.from); q != nil && p.institution.Class == "delegation" {
		p.entity, p.kind, p.actor, p.sure = q.entity, q.kind, true, 0.8 // "the Southern African Development Community (SADC) delegation"
		return
	} else if isPossessive(r.word(s, p.from-1)) {
		if q := r.at(s, p.from-2); q != nil {
			if of, from = r.ownerOfBody(q), q.from; of < 0 && q.kind == graph.Person && q.entity >= 0 && (p.institution.Class == "country" || p.institution.Class == "government-body") {
				of = r.stateOf(q.entity) // "Sisi's government"
			}
			if of < 0 && q.kind == graph.Person && q.entity >= 0 && p.institution.Class == "country" {
				of = r.stateOf(q.entity) // "Kagame's government"
			}
		} else if o := r.titleEnding(s, p.from-1); o >= 0 {
			for _, e := range r.titles[o].entities {
				of = r.countryOf(e)
			}
		} else if es := r.saidAt(s, p.from-2, p.from); len(es) == 1 {
			of = r.countryOf(es[0]) // "the West African country's foreign ministry"
		}
	} else if k := r.skipAdjectives(s, p.from-1); possessivePronouns[r.lower(s, k)] != 0 {
		for _, e := range r.pronounEntities(s, k) {
			if of = r.countryOf(e); of < 0 && r.beings[e].Kind == graph.Person {
				of = r.stateOf(e)
			}
		}
	} else if q := r.at(s, k); q != nil && k < p.from-1 {
		of = r.ownerOfBody(q)
	}
	if of < 0 && p.institution.Class == "country" {
		of = r.calledAfter(s, p.from-1)
	}
	if of < 0 {
		to := p.to
		if r.word(s, to) == "(" && r.word(s, to+2) == ")" {
			to += 3 // "the Ministry of Foreign Affairs (MFA) of Armenia"
		}
		switch r.lower(s, to) {
		case "of", "in":
			k := to + 1
			if r.lower(s, k) == "the" {
				k++
			}
			for j := k; j < len(r.words[s]) && (r.at(s, j) != nil || r.tok(s, j).Tag == parse.ADJ || r.tok(s, j).XPOS == parse.VBG || r.tok(s, j).XPOS == parse.NN && j < k+3); j++ {
				if r.at(s, j) != nil {
					k = j // "the government of embattled Somali President X", "of fellow mediator Chad"
					break
				}
			}
			if n := r.ruler(s, k); n >= 0 && p.institution.Class == "country" {
				of = r.stateOf(n) // "the government of President X"
			}
			if q := r.at(s, k); q != nil && of < 0 && (r.lower(s, to) == "of" || p.institution.Class != "embassy") {
				if b := r.pieceBeing(q); b >= 0 && q.kind == graph.Organization && q.institution == nil && (p.institution.Class == "country" || p.institution.Class == "delegation") && r.lower(s, to) == "of" {
					p.entity, p.kind, p.actor, p.sure = b, graph.Organization, true, 0.8 // "the leadership of the PKK", "a delegation of Hezbollah"
					return
				}
				of = r.ownerOfBody(q)
			}
		}
	}
	if of < 0 && p.institution.Class == "country" && r.lower(s, p.to) == "and" && r.lower(s, p.to+1) == "people" && r.lower(s, p.to+2) == "of" {
		if q := r.at(s, p.to+3); q != nil {
			of = r.ownerOfBody(q) // "the Government and people of India"
		}
	}
	if of < 0 && p.institution.Class == "delegation" && r.lower(s, p.from-1) == "the" {
		r.back(func(x *ref) bool {
			if x.mention >= 0 && len(x.entities) == 1 {
				if m := &r.mentions[x.mention]; m.Form == Title && (r.lower(m.Sentence, m.To-1) == r.lower(s, p.to-1) && (m.To-m.From > 1 || r.lower(m.Sentence, m.From-1) != "the") || m.To-m.From > 1 && r.members(m) && r.beings[x.entities[0]].Kind == graph.Organization) {
					p.entity, p.kind, p.actor, p.sure = x.entities[0], r.beings[x.entities[0]].Kind, true, 0.7
				}
			}
			return p.entity < 0
		})
		if p.entity >= 0 {
			return
		}
	}
	if of < 0 && p.institution.Key == "cabinet" && strings.EqualFold(r.text(s, p.from, p.to), "ministerial council") {
		if b := r.councilSaid(s, p.to); b >= 0 {
			p.entity, p.kind, p.actor, p.sure = b, graph.Organization, true, 0.8
			return
		}
	}
	if of < 0 && p.institution.Key == "embassy" && r.lower(s, p.from-1) == "the" {
		// The embassy spoken of before, or that of whose ambassador was.
		if of = r.embassySaid(s); of < 0 {
			of = r.countryBeing(r.envoyOf())
		}
	}
	if of < 0 && p.institution.Key == "opposition" {
		r.oppositionSaid(p)
		return
	}
	if of < 0 {
		explicit = false
		if !r.implicit(p) {
			return
		}
		ministry := strings.Contains(graph.FoldText(r.text(s, p.from, p.to)), "ministry")
		department := r.word(s, p.to-1) == "Department" && p.institution.Class == "ministry"
		foreign := r.word(s, p.from) == "Department" && p.institution.Key == "foreign-ministry"
		if of = r.toldFrom(p); of < 0 {
			of = r.sameBody(p)
		}
		if k := p.to + 2; r.governmentArm(p) && r.lower(s, p.to+1) == "in" && k < len(r.words[s]) {
			if q := r.at(s, k); q != nil && q.kind == graph.Country {
				of = r.pieceBeing(q) // "government forces in Sudan"
			}
		}
		if of < 0 && p.institution.Class == "ministry" {
			if of = r.accredited(s); of < 0 {
				of = r.coercedWhere(s, p.from)
			}
		}
		rules := -1
		if p.institution.Class == "country" {
			rules = r.ruledBy(s, r.headOf(s, p.from, p.to))
		}
		sends, outsider := r.sendsEnvoy(s, p.to), r.outsiderTo(p)
		if of < 0 {
			of = r.contextCountry(nil, s, p.from, func(id graph.ID) bool {
				return sends(id) || outsider(id) || (ministry || foreign) && id == "country:USA" || (department || foreign) && !slices.Contains(departments, id) || p.institution.Only != nil && !slices.Contains(p.institution.Only, id) // America has departments
			})
		}
		if of < 0 && foreign {
			of = r.soleDepartment()
		}
		if of < 0 && department {
			of = r.countryBeing("country:USA")
		}
		if of < 0 && p.institution.Only != nil && r.is(s, p.from, large) {
			of = r.countryBeing(p.institution.Only[0])
		}
		if rules >= 0 {
			of = rules
		} else if reviled.Has(r.lower(s, p.to-1)) || p.institution.Key == "government" && provisional(r.lower(s, p.from), r.lower(s, p.from-1)) {
			of = r.regime(s, p.from)
		} else if f := r.facesRebels(p); f >= 0 {
			of = f
		} else if f := r.federal(p); f >= 0 {
			of = f
		} else if p.institution.Class == "country" && r.home() >= 0 && !sends(r.beings[r.home()].country) && !outsider(r.beings[r.home()].country) && !r.namedIn(s, of, r.beforeVerb(s, p.from, p.to)) {
			of = r.home() // "the government", of no country in the sentence
		}
	}
	if of < 0 || r.beings[of].entry == nil {
		return
	}
	p.sure = 0.9
	if !explicit {
		p.sure = 0.7
	}
	r.institutionFor(p, of, from)
}

// institutionFor makes an institution's name one country's.
func (r *reader) institutionFor(p *piece, of, from int) {
	s := p.sent
	if r.beings[of].Kind == graph.Place {
		r.governsItself(p, of)
		return
	}
	if p.institution.Class == "country" || p.institution.Class == "delegation" {
		p.entity, p.kind, p.actor = of, graph.Country, true
		r.join(&piece{sent: s, from: from, to: from, sense: gazetteer.Adjective}, of)
		return
	}
	e := r.gaz.InstitutionOf(p.institution.Key, r.beings[of].entry)
	if e == nil {
		return
	}
	if r.gaz.Entry(e.ID) == nil {
		// Made by rule: of its many possible names only those like the one used.
		c := *e
		c.Aliases = nil
		used := graph.FoldText(r.text(s, p.from, p.to))
		for _, a := range e.Aliases {
			if strings.Contains(graph.FoldText(a), used) {
				c.Aliases = append(c.Aliases, a)
			}
		}
		e = &c
	}
	p.entity, p.kind, p.actor = r.beingOf(e), graph.Organization, true
	for i := len(r.mentions) - 1; i >= 0 && r.mentions[i].Sentence == s; i-- {
		if m := &r.mentions[i]; m.To == p.to && m.Form == Title && len(m.Entities) == 0 {
			m.Entities, m.Generic = r.one(p.entity), false
		}
	}
	b := &r.beings[p.entity]
	if p.institution.Key != "opposition" { // which does not act for the state
		b.country = r.beings[of].ID
	}
	b.pieces++
	if at := (Position{s, p.from}); at.Before(b.since) {
		b.since = at
	}
	text := r.text(s, p.from, p.to)
	names := []string{text}
	if r.is(s, p.from, large) && from < p.from && r.is(s, from, large) && !isPossessive(r.word(s, p.from-1)) {
		names = append(names, r.text(s, from, p.to)) // "Guyana Defence Force", as it calls itself
	}
	for _, a := range r.beings[of].Aliases {
		if allCaps(a) && len(a) <= 4 {
			names = append(names, a+" "+text) // "US embassy"
		}
	}
	for _, a := range names {
		if !slices.Contains(b.Aliases, a) {
			b.Aliases = append(b.Aliases, a)
		}
	}
	r.shortFor(p)
}

// rotating reports whether a presidency is a body's and no state's: "the presidency of the
// bloc", "the rotating presidency".
func (r *reader) rotating(p *piece) bool {
	switch r.lower(p.sent, p.from-1) {
	case "rotating", "six-month", "month", "eu", "g7", "g20", "council":
		return true
	}
	if r.lower(p.sent, p.to) != "of" {
		return false
	}
	k := p.to + 1
	for r.tok(p.sent, min(k, len(r.words[p.sent])-1)).Tag.Is(parse.DET, parse.ADJ) && k < len(r.words[p.sent])-1 {
		k++
	}
	q := r.at(p.sent, k)
	return q != nil && q.kind == graph.Organization || q == nil && k < len(r.words[p.sent]) && r.nominalAt(p.sent, k)
}

// ruler returns the person named at a token, after titles; -1.
func (r *reader) ruler(s, k int) int {
	if k >= len(r.words[s]) {
		return -1
	}
	n := r.nameFrom(s, k)
	if n < 0 && r.titleAt[s][k] >= 0 {
		n = r.nameFrom(s, r.titles[r.titleAt[s][k]].roleTo)
	}
	if n < 0 || r.pieces[n].kind != graph.Person {
		return -1
	}
	return r.pieces[n].entity
}

// implicit reports whether an institution without an owner beside it is one
// that a text takes for granted: "parliament", "the foreign ministry".
func (r *reader) implicit(p *piece) bool {
	prev := r.lower(p.sent, p.from-1)
	switch prev {
	case "a", "an", "any", "each", "every", "no", "another", "other":
		return false
	case "shadow", "parallel", "rival", "rebel", "insurgent", "puppet", "secessionist", "breakaway", "separatist", "exiled", "exile", "self-declared", "self-styled", "self-proclaimed", "local", "municipal":
		if p.institution.Class == "country" {
			return false // beside or below that of the state
		}
	}
	k := r.skipAdjectives(p.sent, p.from-1)
	if w := r.lower(p.sent, k); k < p.from-1 && (w == "a" || w == "an") {
		return false
	}
	switch p.institution.Class {
	case "ministry", "country", "parliament", "delegation", "government-body", "court", "central-bank":
		if p.institution.Key == "royal-court" && !r.beforeVerb(p.sent, p.from, p.to) {
			return false
		}
		return prev == "the" || r.lower(p.sent, k) == "the" || r.governmentArm(p) || r.is(p.sent, p.from, large) || p.institution.Class == "parliament" || p.institution.Class == "ministry"
	case "intelligence":
		return prev == "the"
	case "military":
		if prev != "the" {
			return false
		}
		if v := p.from - 2; v >= 0 && r.tok(p.sent, v).Tag == parse.VERB && judged.Has(r.tok(p.sent, v).Lemma) {
			return true // "accused the army of"
		}
		return p.to < len(r.words[p.sent]) && r.t.speech.Has(r.tok(p.sent, p.to).Lemma)
	}
	return false
}

// governmentArm reports whether "government" says of troops, planes or soldiers whose they are.
func (r *reader) governmentArm(p *piece) bool {
	s := p.sent
	if r.lower(s, p.to-1) != "government" || p.to >= len(r.words[s]) || r.tok(s, p.to-1).Rel != parse.Compound || r.tok(s, p.to-1).Head != p.to {
		return false
	}
	switch r.tok(s, p.to).Lemma {
	case "force", "forces", "troop", "troops", "soldier", "plane", "warplane", "jet", "aircraft", "helicopter", "army", "artillery", "gunner", "tank", "air":
		return true
	}
	return false
}

// judged are verbs whose object is somebody who answers for what he does.
var judged = vocab.Words("accuse", "blame", "condemn", "criticise", "criticize", "denounce", "urge", "warn")

// namedIn reports whether a country or somebody of it has been spoken of in the
// sentence or, where that counts, was what the one before was about.
func (r *reader) namedIn(s, country int, before bool) bool {
	hit := false
	r.back(func(x *ref) bool {
		if x.sent < s-1 {
			return false
		}
		if x.sent < s && !(x.main && x.part == subject && before) {
			return true
		}
		for _, e := range x.entities {
			hit = hit || r.countryOf(e) == country
		}
		return !hit
	})
	return hit
}

func (r *reader) skipAdjectives(s, k int) int {
	for k >= 0 && r.at(s, k) == nil && (r.tok(s, k).Tag == parse.ADJ || r.lower(s, k) == "facto" || r.lower(s, k) == "de" || r.is(s, k, joint) || r.tok(s, k).Tag == parse.NOUN && r.tok(s, k).Rel == parse.Compound) && possessivePronouns[r.lower(s, k)] == 0 {
		k--
	}
	return k
}

// countryOfPiece returns the country that a name beside an institution gives it; -1.
func (r *reader) countryOfPiece(p *piece) int {
	if p.entry != nil && p.kind == graph.Country {
		return r.pieceBeing(p)
	}
	if b := r.pieceBeing(p); b >= 0 {
		return r.countryOf(b)
	}
	return -1
}

// bracketedBefore returns the organisation or country whose short name stands in brackets right before
// the word at k; nil.
func (r *reader) bracketedBefore(s, k int) *piece {
	if r.word(s, k-1) != ")" {
		return nil
	}
	for j := k - 2; j > 0 && j > k-5; j-- {
		if r.word(s, j) == "(" {
			if q := r.at(s, j-1); q != nil && q.to == j && q.entity >= 0 && (q.kind == graph.Organization || q.kind == graph.Country) {
				return q
			}
			return nil
		}
	}
	return nil
}

// resolveInstitution enters a ministry, parliament, army as said.
func (r *reader) resolveInstitution(p *piece) {
	if p.institution.Class == "ministry" && r.lower(p.sent, p.to-1) == "ministries" {
		r.resolveMinistries(p)
		return
	}
	if p.institution.Class == "delegation" && r.withLeader(p) {
		return
	}
	if p.entity < 0 && p.institution.Class == "country" {
		if p.entity = r.namedFor(p.sent, p.from); p.entity >= 0 {
			p.sure = 0.7 // "the electoral authorities": the National Electoral Council
		}
	}
	s := p.sent
	if o := r.otherSide(s, p.to-1); p.entity < 0 && o >= 0 && p.institution.Class == "country" {
		p.entity, p.kind, p.actor, p.sure = o, graph.Country, true, 0.7
	}
	if p.entity < 0 && p.institution.Class == "ministry" {
		if c := r.ministryServed(p); c >= 0 {
			r.institutionFor(p, c, p.from)
			p.sure = 0.85
		}
	}
	if p.entity < 0 {
		r.institutionOf(p)
	}
	if p.institution.Class == "embassy" && r.lower(s, p.to) == "in" { // "closed its embassy in Sanaa": towards Yemen
		k := p.to + 1
		if q := r.at(s, k); q == nil && r.lower(s, k) == "the" {
			k++
		}
		if q := r.at(s, k); q != nil {
			if c := r.countryOfPiece(q); c >= 0 && r.beings[c].Kind == graph.Country {
				r.posts = append(r.posts, c)
			}
		}
	}
	m := Mention{Sentence: s, From: p.from, To: p.to, Head: r.headOf(s, p.from, p.to), Form: Title, Actor: true, Confidence: p.sure}
	if p.entity >= 0 {
		m.Entities = r.one(p.entity)
	} else {
		m.Generic = true
	}
	if k := r.skipAdjectives(s, p.from-1); p.institution.Class == "country" && r.tok(s, p.to-1).XPOS == parse.NNS && possessivePronouns[r.lower(s, k)] != 0 {
		es := r.pronounEntities(s, k) // "whose own governments": all of theirs
		if len(es) > 1 && !slices.ContainsFunc(es, func(e int) bool { return r.beings[e].Kind != graph.Country }) {
			m.Entities, m.Plural = es, true
		}
	}
	for k := m.From - 1; k >= 0; k-- {
		if w := r.lower(s, k); w == "the" || possessivePronouns[w] != 0 {
			m.From = k
			break
		} else if isPossessive(w) {
			continue
		} else if q := r.at(s, k); q != nil && q.from <= k && (q.kind == graph.Country || q.kind == graph.Organization) && m.From == k+1 {
			m.From = q.from
			k = q.from
			continue
		} else if r.tok(s, k).Tag != parse.ADJ {
			break
		}
	}
	if p.entity >= 0 && r.tok(s, p.to-1).XPOS == parse.NNS && (p.institution.Class == "delegation" || p.institution.Class == "country") {
		r.ownersBefore(&m)
		r.ownersBehind(&m, p.to)
	}
	r.mention(m)
}

// withLeader reads "X and his delegation": X, whom the sentence has already.
func (r *reader) withLeader(p *piece) bool {
	k := r.skipAdjectives(p.sent, p.from-1)
	if w := r.lower(p.sent, k); w != "his" && w != "her" || r.lower(p.sent, k-1) != "and" {
		return false
	}
	if o := r.titleEnding(p.sent, k-1); o >= 0 && !r.titles[o].role.Plural {
		return true // "received his Russian counterpart and his delegation"
	}
	q := r.at(p.sent, k-2)
	return q != nil && q.to == k-1 && q.kind == graph.Person
}

// behind returns the country instead of its presidency, cabinet or court:
// their people are the country's.
func (r *reader) behind(p *piece, b int) int {
	if p.institution == nil {
		return b
	}
	switch p.institution.Key {
	case "presidency", "prime-minister-office", "royal-court", "chancellery", "cabinet":
		if c := r.countryOf(b); c >= 0 {
			return c
		}
	}
	return b
}

// sentOut reports whether "UN mission" at a token is one that the UN sends, "the UN mission in
// Mali", and not a state's at its seat, "the Chinese UN mission".
func (r *reader) sentOut(s, i int) bool {
	if r.word(s, i) != "UN" && r.word(s, i) != "U.N." {
		return false
	}
	p := r.at(s, i-1)
	return !isPossessive(r.word(s, i-1)) && (p == nil || p.readings == nil || p.readings[0].Kind != graph.Country)
}
