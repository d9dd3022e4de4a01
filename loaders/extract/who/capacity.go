package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// capacities are the verbs of "as": -1 leaves the office, 1 holds or gets it.
var capacities = map[string]int{"resign": -1, "quit": -1, "step": -1, "retire": -1, "remove": -1, "dismiss": -1, "sack": -1, "oust": -1,
	"serve": 1, "act": 1, "work": 1, "appoint": 1, "name": 1, "elect": 1, "install": 1, "confirm": 1, "nominate": 1, "inaugurate": 1, "swear": 1}

// capacity returns the person named before who "was forced to resign as foreign minister",
// "served as consul"; -1. Who left the office, or served in the past, held it.
func (r *reader) capacity(t *title) int {
	s := t.sent
	if t.role.Plural || t.role.Class == "private" {
		return -1
	}
	if r.lower(s, t.from-1) != "as" {
		return r.made(t)
	}
	sen := &r.d.Sentences[s]
	v, way := -1, 0
	for k := t.from - 2; k >= max(0, t.from-9) && v < 0; k-- {
		if sen.Tokens[k].Lemma == "take" && r.lower(s, k+1) == "over" {
			v, way = k, 1 // "took over as foreign minister"
		} else if w := capacities[sen.Tokens[k].Lemma]; w != 0 && sen.Tokens[k].Tag == parse.VERB {
			v, way = k, w
		} else if sen.Tokens[k].Tag == parse.VERB {
			return -1
		}
	}
	if v < 0 {
		return -1
	}
	person := -1
	if p := r.at(s, t.from-2); p != nil && p.to == t.from-1 && p.kind == graph.Person && p.from > v && way > 0 && makes.Has(sen.Tokens[v].Lemma) && !sen.Has(v, parse.AuxPass) {
		person = p.entity // "has named Arno Lund as envoy", however it is parsed
	} else if j := sen.Child(v, parse.Obj); j >= 0 && (sen.Tokens[v].XPOS != parse.VBN || j > v && j < t.from && !sen.Has(v, parse.AuxPass)) {
		person = r.entityAt(s, j, j+1)
	} else {
		for u, n := v, 0; u >= 0 && n < 4 && person < 0; u, n = sen.Tokens[u].Head, n+1 {
			if j := sen.Child(u, parse.Obj, parse.Iobj); u != v && j > u && j < v && urges.Has(sen.Tokens[u].Lemma) {
				person, way = r.entityAt(s, j, j+1), 1 // "asked him to step aside as mediator": so far he is
				break
			}
			if j := sen.Child(u, parse.Nsubj, parse.NsubjPass); j >= 0 {
				if person = r.entityAt(s, j, j+1); person < 0 {
					return -1
				}
			}
		}
	}
	if person < 0 || r.beings[person].Kind != graph.Person {
		return -1
	}
	if t.status == 0 && (way < 0 || sen.Tokens[v].Lemma == "serve" && sen.Tokens[v].XPOS == parse.VBD) {
		t.status = graph.Former
	}
	return person
}

// makes are the verbs behind whose object, or subject if passive, stands the office that is got.
var makes = vocab.Words("appoint", "elect", "reelect", "re-elect", "name", "become", "install")

// made returns the person named before who "was elected president", "became prime minister", or
// whom somebody "named foreign minister"; -1.
func (r *reader) made(t *title) int {
	s, v := t.sent, t.from-1
	if n := len(t.before); n == 1 && !t.definite {
		// "appointed Arno Lund prime minister": nobody's of that name
		if p := &r.pieces[t.before[0]]; p.kind == graph.Person && p.to == t.roleFrom && p.from > 0 && makes.Has(r.tok(s, p.from-1).Lemma) {
			t.before, t.from, v = nil, t.roleFrom, t.roleFrom-1
		}
	}
	if v < 1 || t.definite && t.possessor < 0 && len(t.before) == 0 || len(t.named) > 0 {
		return -1
	}
	object := -1
	if p := r.at(s, v); p != nil && p.kind == graph.Person {
		object, v = p.entity, p.from-1
		for v > 0 && r.titleAt[s][v] >= 0 {
			v--
		}
	}
	if v < 0 || r.tok(s, v).Tag != parse.VERB || !makes.Has(r.tok(s, v).Lemma) || r.negated(s, v) || r.tok(s, v).Quoted {
		return -1
	}
	sen := &r.d.Sentences[s]
	for j := range sen.Children(v) {
		if sen.Tokens[j].XPOS == parse.MD || sen.Tokens[j].Rel == parse.Mark && sen.Tokens[j].XPOS == parse.TO {
			return -1 // "would become president"
		}
	}
	person := object
	if object < 0 {
		if sen.Tokens[v].Lemma != "become" && !sen.Has(v, parse.AuxPass) {
			return -1
		}
		j := sen.Child(v, parse.Nsubj, parse.NsubjPass)
		if j < 0 {
			return -1
		}
		person = r.entityAt(s, j, j+1)
	} else if sen.Tokens[v].Lemma == "become" {
		return -1
	}
	if person < 0 || r.beings[person].Kind != graph.Person {
		return -1
	}
	if t.status == 0 && sen.Tokens[v].Lemma == "elect" && (t.role.Class == "head-of-state" || t.role.Class == "head-of-government") {
		t.status = r.since(t, person)
	}
	return person
}

// since returns whether somebody elected to an office holds it already: not while the tables
// have somebody else there.
func (r *reader) since(t *title, person int) graph.HoldingStatus {
	of := r.owner(t, person)
	if of < 0 || !r.trusted || t.role.Office == "" || r.day.IsZero() {
		return 0
	}
	for _, h := range r.gaz.Holders(t.role.Office, r.beings[of].ID, r.day) {
		if h.Person.ID == r.beings[person].ID {
			return 0
		}
	}
	for _, h := range r.gaz.Offices(r.beings[person].ID) {
		if h.Office == t.role.Office && h.Of == r.beings[of].ID && h.At(r.day) {
			return 0
		}
	}
	if len(r.gaz.Holders(t.role.Office, r.beings[of].ID, r.day)) > 0 {
		return graph.Elect
	}
	return 0
}

// heading are the verbs for what the head of a body does, with what that makes of the person.
var heading = map[string]string{"head": "head", "lead": "leader", "chair": "chair", "run": "head", "direct": "director"}

// heads enters that somebody "who heads" or "has led" an organisation is its head.
func (r *reader) heads() {
	for s := range r.words {
		r.headsIn(s)
	}
}

func (r *reader) headsIn(s int) {
	sen := &r.d.Sentences[s]
	for v := range sen.Tokens {
		if sen.Tokens[v].Tag != parse.VERB {
			continue
		}
		title := heading[sen.Tokens[v].Lemma]
		if title == "" || sen.Tokens[v].Quoted || !r.present(s, v) || r.negated(s, v) {
			continue
		}
		j, k := sen.Child(v, parse.Nsubj), sen.Child(v, parse.Obj)
		if k < 0 {
			// "who heads the Riga Institute", where the object was hung elsewhere
			for x := v + 1; k < 0 && x < len(sen.Tokens) && sen.Tokens[x].Tag.Is(parse.DET, parse.PROPN, parse.ADJ, parse.NOUN); x++ {
				if r.namedAt(s, x, false) >= 0 && sen.Tokens[x].Head < v {
					k = x
				}
			}
		}
		if j < 0 || k < 0 || sen.Has(v, parse.AuxPass) {
			continue
		}
		if sen.Tokens[k].Tag == parse.NOUN && parts.Has(sen.Tokens[k].Lemma) {
			if k = r.wholeOf(s, k); k < 0 {
				continue
			}
		}
		person, of := r.namedAt(s, j, true), r.namedAt(s, k, false)
		if person < 0 || of < 0 || r.beings[person].Kind != graph.Person || r.beings[of].Kind != graph.Organization {
			continue
		}
		m, ok := r.gaz.Role([]string{title}, 0)
		if !ok || slices.ContainsFunc(r.heldBy(person), func(h held) bool { return h.of == r.beings[of].ID }) {
			continue
		}
		office := m.Office
		if office == "" {
			office = graph.Slug(title)
		}
		r.claim(claim{person: person, of: of, title: title, office: office, class: m.Class, key: m.Key, status: graph.Current, named: true,
			confidence: 0.7, at: Position{s, min(j, k)}, evidence: []graph.Span{r.d.Span(s, min(j, v), max(k, v)+1)}})
	}
}

// parts are the nouns for what bodies consist of.
var parts = vocab.Words("programme", "program", "committee", "desk", "department", "office", "team", "division",
	"unit", "bureau", "section", "branch", "directorate", "project", "practice")

// wholeOf returns the token of the name of the body of which the noun at k is a part: "the Middle
// East programme at Chatham House", "the Bundestag's defence committee"; -1.
func (r *reader) wholeOf(s, k int) int {
	sen := &r.d.Sentences[s]
	for j := range sen.Children(k) {
		if sen.Tokens[j].Rel.Is(parse.Nmod, parse.NmodPoss, parse.Obl) && r.namedAt(s, j, false) >= 0 {
			return j
		}
	}
	for j := k + 1; j < min(k+5, len(sen.Tokens)); j++ {
		if w := r.lower(s, j-1); (w == "at" || w == "of" || w == "the") && r.namedAt(s, j, false) >= 0 {
			return j // hung on the verb
		}
	}
	return -1
}

// namedAt returns the entity of the mention whose head a token is, by name or, where that
// counts, by "who"; -1.
func (r *reader) namedAt(s, i int, who bool) int {
	for k := r.firstMention(s); k < len(r.mentions) && r.mentions[k].Sentence == s; k++ {
		m := &r.mentions[k]
		if m.From <= i && i < m.To && len(m.Entities) == 1 && !m.Generic && (m.Form == Name || m.Form == Acronym || who && r.lower(s, i) == "who") {
			return m.Entities[0]
		}
	}
	return -1
}

// inOneHand reports whether two titles before a name are one person's, though "the" might part them: "the Prime Minister and
// Foreign Minister of Qatar X". Whom the tables know for the second alone stands beside the holder of the first.
func (r *reader) inOneHand(t, o *title, person int) bool {
	if w := r.word(t.sent, t.to); w != "and" || len(o.after) == 0 || len(t.after) > 0 || len(t.before) > 0 || !r.is(t.sent, t.roleFrom, large) || !r.is(o.sent, o.roleFrom, large) {
		return false
	}
	return t.role.Key == "deputy-prime-minister" || t.role.Class == "head-of-government" && (r.beings[person].entry == nil || r.holds(r.beings[person].ID, t))
}
