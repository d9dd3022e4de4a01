package who

import (
	"cmp"
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// grammar is the part that a phrase plays in its clause.
type grammar uint8

const (
	oblique grammar = iota
	possessive
	object
	subject
)

// ref is something said before that a later phrase may take up.
type ref struct {
	mention  int // index into reader.mentions, -1 for what names nobody known
	sent     int
	from     int
	head     int
	entities []int // beings
	part     grammar
	main     bool // of the main clause
	quoted   bool
	plural   bool
	generic  bool
	pronoun  bool
	group    bool
	modifies bool // within another phrase: "Kremlin" in "Kremlin spokesman"
}

// itemKind says what stands at a place in the sentence.
type itemKind uint8

const (
	pronounItem itemKind = iota
	titleItem
	nameItem
	nominalItem
	mutualItem
	bothItem
	bodyItem
	epithetItem
)

type item struct {
	kind  itemKind
	from  int
	index int // into pieces or titles; the token for pronouns and nominals, the number of tokens of "each other"
}

// resolve reads the sentences in order and finds out what titles, common nouns
// and pronouns refer to.
func (r *reader) resolve() {
	var items []item
	r.spelt()
	r.trusted = r.trusts()
	r.explicitOffices()
	for s := range r.words {
		if s == 0 || r.d.Sentences[s].Paragraph != r.d.Sentences[s-1].Paragraph {
			r.paragraph = s
		}
		items = items[:0]
		for i := 0; i < len(r.words[s]); i++ {
			switch p, t, b := r.pieceAt[s][i], r.titleAt[s][i], r.shortBody(s, i); {
			case b >= 0:
				items = append(items, item{bodyItem, i, b})
			case (r.realmAlone(s, i) || r.styledAlone(s, i)) && (p < 0 || r.pieces[p].entity < 0 && r.pieces[p].to == i+1):
				items = append(items, item{nominalItem, i, i})
			case p >= 0 && r.pieces[p].entity < 0 && r.agedBefore(s, i) >= 0 && r.epithetAt(s, i) >= 0:
				items = append(items, item{epithetItem, r.epithetAt(s, i), i})
			case p >= 0 && r.pieces[p].entity < 0 && r.pieces[p].readings == nil && r.pieces[p].to == i+1 && epithets.Has(r.lower(s, i)) && r.epithetAt(s, i) >= 0:
				items = append(items, item{epithetItem, r.epithetAt(s, i), i}) // "the California Democrat"
			case p >= 0:
				if r.pieces[p].from == i {
					items = append(items, item{nameItem, i, int(p)})
				}
			case t >= 0:
				if r.titles[t].roleFrom == i {
					items = append(items, item{titleItem, i, int(t)})
				}
			case r.pronounAt(s, i) != 0:
				items = append(items, item{pronounItem, i, i})
			case r.mutualAt(s, i) > 0:
				items = append(items, item{mutualItem, i, r.mutualAt(s, i)})
				i++
			case r.alone(s, i):
				items = append(items, item{bothItem, i, i})
			case r.epithetAt(s, i) >= 0:
				items = append(items, item{epithetItem, r.epithetAt(s, i), i})
			case r.nominalAt(s, i) || r.chambersAt(s, i):
				items = append(items, item{nominalItem, i, i})
			}
		}
		r.sentence(s, items)
	}
}

func (r *reader) sentence(s int, items []item) {
	r.sentenceRefs = len(r.refs)
	for _, it := range items {
		r.reached = Position{s, it.from}
		switch it.kind {
		case nameItem:
			r.nameMention(&r.pieces[it.index])
		case titleItem:
			if t := &r.titles[it.index]; !t.void && !r.membersOf(t) {
				r.resolveTitle(t)
			}
		case nominalItem:
			if r.chambersAt(s, it.index) {
				r.resolveChambers(s, it.index)
			} else {
				r.resolveNominal(s, it.index)
			}
		case pronounItem:
			r.resolvePronoun(s, it.index)
		case bodyItem:
			r.takeUpBody(s, it.from, it.index)
		case mutualItem:
			r.resolveMutual(s, it.from, it.index)
		case epithetItem:
			r.resolveEpithet(s, it.from, it.index)
		case bothItem:
			r.resolveBoth(s, it.index)
		}
	}
	r.groups(s)
}

// part returns the part that the phrase headed by token h plays.
func (r *reader) part(s, h int) (grammar, bool) {
	ts := r.d.Sentences[s].Tokens
	i := h
	for ts[i].Rel.Is(parse.Conj, parse.Flat, parse.Appos, parse.NmodDesc) && ts[i].Head >= 0 {
		i = ts[i].Head
	}
	if ts[i].Head < 0 {
		return oblique, true
	}
	main := ts[ts[i].Head].Rel == parse.Root || ts[ts[i].Head].Rel == parse.Conj && ts[ts[i].Head].Head >= 0 && ts[ts[ts[i].Head].Head].Rel == parse.Root
	switch ts[i].Rel {
	case parse.Nsubj, parse.NsubjPass, parse.NsubjOuter, parse.Csubj:
		return subject, main
	case parse.Obj, parse.Iobj, parse.OblAgent:
		return object, main
	case parse.NmodPoss:
		return possessive, false
	}
	return oblique, false
}

// byWhom reports whether a reference is to whom a passive names as its agent: "was rejected by the Ghanaian authorities".
func (r *reader) byWhom(x *ref) bool { return r.tok(x.sent, x.head).Rel == parse.OblAgent }

// beforeVerb reports whether a phrase stands where subjects stand, right
// before a finite verb and after no preposition, whatever the parse says.
func (r *reader) beforeVerb(s, from, to int) bool {
	if from < 4 && r.inDateline(s, from) {
		return false // "PARIS, France - Rebels accused"
	}
	if r.apposedSubject(s, to) {
		return true
	}
	if !r.finiteAfter(s, to) && !(r.word(s, to) == "," && from <= 1) {
		return false
	}
	k := from - 1
	for k >= 0 && (r.tok(s, k).Tag.Is(parse.DET, parse.ADJ) || r.pieceAt[s][k] >= 0 || r.titleAt[s][k] >= 0 || isPossessive(r.word(s, k))) {
		k--
	}
	return k < 0 || r.tok(s, k).Tag != parse.ADP && r.tok(s, k).Rel != parse.Case
}

// apposedSubject reports whether a phrase ends right before a comma and a main verb to which the parse gave no subject: "Last
// week, the commander of the force, Gen. X, visited".
func (r *reader) apposedSubject(s, to int) bool {
	v := to + 1
	if v >= len(r.words[s]) || r.word(s, to) != "," || r.tok(s, v).Rel != parse.Root || r.tok(s, v).Quoted {
		return false
	}
	switch r.tok(s, v).XPOS {
	case parse.VBD, parse.VBZ:
		return r.d.Sentences[s].Child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj) < 0
	}
	return false
}

// mention enters a mention and what later phrases can take up of it.
func (r *reader) mention(m Mention) {
	m.Head = min(max(m.Head, m.From), m.To-1)
	r.mentions = append(r.mentions, m)
	part, main := r.part(m.Sentence, r.bodyNoun(&m))
	if part != subject && m.Form != Demonym && r.beforeVerb(m.Sentence, m.From, m.To) {
		part = subject
	}
	r.refs = append(r.refs, ref{
		mention: len(r.mentions) - 1, sent: m.Sentence, from: m.From, head: m.Head, entities: m.Entities, part: part, main: main,
		quoted: r.tok(m.Sentence, m.Head).Quoted, plural: m.Plural || len(m.Entities) > 1, generic: m.Generic, pronoun: m.Form == Pronoun,
	})
}

// bodyNoun returns the noun behind an organisation's name that says what it is, through which
// it stands in the sentence: "the Fatah movement said it would"; else the mention's own head.
func (r *reader) bodyNoun(m *Mention) int {
	t := r.tok(m.Sentence, m.Head)
	if m.Form != Name && m.Form != Acronym || t.Rel != parse.Compound || t.Head < m.To || t.Head > m.To+1 || len(m.Entities) != 1 || r.beings[m.Entities[0]].Kind != graph.Organization {
		return m.Head
	}
	if l := r.tok(m.Sentence, t.Head).Lemma; r.t.nominals[l].refers&organization != 0 || l == "network" {
		return t.Head
	}
	return m.Head
}

// nameMention enters a name.
func (r *reader) nameMention(p *piece) {
	s := p.sent
	if p.institution != nil {
		r.resolveInstitution(p)
		return
	}
	if p.kind == graph.Place && r.namesakes(p) {
		return
	}
	m := Mention{Sentence: s, From: p.from, To: p.to, Head: r.headOf(s, p.from, p.to), Actor: p.actor, Confidence: p.sure}
	if e := r.compatriot(p); e >= 0 {
		m.From, m.Entities, m.Form, m.Actor, m.Confidence = p.from-1, r.one(e), Title, true, 0.7
		r.mention(m)
		return
	}
	switch {
	case p.entity >= 0 && p.sense == gazetteer.Acronym:
		m.Form = Acronym
	case p.entity >= 0 && (p.sense == gazetteer.Capital || p.sense == gazetteer.Seat):
		m.Form = Metonym
	case p.entity >= 0:
		m.Form = Name
	case p.entry != nil && p.sense == gazetteer.Adjective:
		if !r.political(p) {
			return
		}
		p.entity = r.beingOf(p.entry)
		r.join(p, p.entity)
		m.Form, m.Actor = Demonym, r.acts(p)
		m.Plural = r.nation(p)
	case p.entry != nil && p.sense == gazetteer.People:
		if e := r.asParty(p); e != nil {
			p.entry, p.kind = e, graph.Organization
		}
		p.entity = r.beingOf(p.entry)
		r.join(p, p.entity)
		m.Form, m.Plural, m.Actor = Demonym, true, true
		m.Generic = r.abroad(p) || plainFolk.Has(r.lower(s, p.from-1)) || r.someOfThem(p) || r.lower(s, p.from-1) != "the" && dwelling.Has(r.lower(s, p.to)) && r.lower(s, p.to+1) != "an" && r.lower(s, p.to+1) != "a"
	default:
		r.namesakes(p)
		return
	}
	if m.Confidence == 0 {
		m.Confidence = 0.8
	}
	if m.From > 0 && r.lower(s, m.From-1) == "the" && m.Form != Demonym && r.beings[p.entity].Kind != graph.Person {
		m.Confidence = max(m.Confidence, 0.8)
	}
	m.Entities = r.one(p.entity)
	if e := r.namesake(p); e >= 0 {
		m.Entities = r.one(e)
	}
	r.elliptic(p)
	r.mention(m)
	r.refs[len(r.refs)-1].modifies = m.Form == Demonym || p.to < len(r.words[s]) && r.titleAt[s][p.to] >= 0
	if r.beings[p.entity].Kind == graph.Person {
		r.ownedName(p)
	}
}

// elliptic enters the first of "North and South Korea".
func (r *reader) elliptic(p *piece) {
	if p.entry == nil || p.to-p.from != 2 || p.from < 2 || r.lower(p.sent, p.from-1) != "and" {
		return
	}
	first, last := r.word(p.sent, p.from-2), r.word(p.sent, p.to-1)
	if first != "North" && first != "South" || first == r.word(p.sent, p.from) {
		return
	}
	c := r.gaz.Lookup(first+" "+last, graph.Country)
	if q := r.at(p.sent, p.from-2); len(c) != 1 || q != nil && q.entity >= 0 {
		return
	}
	r.mention(Mention{Sentence: p.sent, From: p.from - 2, To: p.from - 1, Head: p.from - 2, Form: Name, Actor: true, Confidence: 0.9, Entities: r.one(r.beingOf(c[0]))})
}

// namesakes enters "both Koreas", "the Baltic states" as their states, and reports whether it did.
func (r *reader) namesakes(p *piece) bool {
	to := p.to
	if n := r.lower(p.sent, to); p.to-p.from == 1 && (n == "states" || n == "nations" || n == "countries" || n == "republics") {
		to++
	}
	key := r.word(p.sent, p.from)
	if to-p.from == 2 {
		key += " states"
	}
	codes := r.t.namesakes[key]
	if codes == nil || to-p.from > 2 || p.kind == graph.Place && r.locative(p) {
		return false
	}
	m := Mention{Sentence: p.sent, From: p.from, To: to, Head: to - 1, Form: Name, Plural: true, Actor: true, Confidence: 0.9}
	for _, c := range codes {
		if e := r.gaz.Country(c); e != nil {
			m.Entities = append(m.Entities, r.beingOf(e))
		}
	}
	if len(m.Entities) > 1 {
		r.mention(m)
	}
	return len(m.Entities) > 1
}

// spokenOf reports whether an entry is an entity of the article already.
func (r *reader) spokenOf(e *gazetteer.Entry) bool {
	i, ok := r.byID[e.ID]
	return ok && r.beings[i].pieces > 0
}

// unofficial reports whether roles of a class say nothing about the state:
// "the German owner of a restaurant".
func unofficial(class string) bool {
	switch class {
	case "private", "relative", "culture", "business", "other", "journalist":
		return true
	}
	return false
}

// private reports whether whoever has the role never speaks for the country named before it:
// "the French historian", "her American lawyer", "the Georgian opposition leader".
func private(role gazetteer.RoleMatch) bool {
	switch role.Class {
	case "academic", "activist", "expert", "religious":
		return true
	}
	return unofficial(role.Class) || role.Key == "lawyer" || role.Key == "opposition-leader"
}

// back calls f with what was said before, the latest first, until f returns false.
func (r *reader) back(f func(*ref) bool) {
	for i := len(r.refs) - 1; i >= 0; i-- {
		if !f(&r.refs[i]) {
			return
		}
	}
}

// firstPiece returns the index of the first piece of a sentence or after it.
func (r *reader) firstPiece(s int) int {
	i, _ := slices.BinarySearchFunc(r.pieces, s, func(p piece, s int) int { return cmp.Compare(p.sent, s) })
	return i
}
