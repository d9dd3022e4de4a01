package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// capacities are the verbs of "as": -1 leaves the office, 1 holds or gets it.
var capacities = map[string]int{"resign": -1, "quit": -1, "step": -1, "retire": -1, "remove": -1, "dismiss": -1, "sack": -1, "oust": -1,
	"serve": 1, "act": 1, "work": 1, "appoint": 1, "name": 1, "elect": 1, "install": 1, "confirm": 1, "nominate": 1, "inaugurate": 1, "swear": 1}

// capacity returns the person named before who "was forced to resign as foreign minister",
// "served as consul"; -1. Who left the office, or served in the past, held it.
func (r *reader) capacity(t *title) int {
	s := t.sent
	if r.lower(s, t.from-1) != "as" || t.role.Plural || t.role.Class == "private" {
		return -1
	}
	sen := &r.d.Sentences[s]
	v, way := -1, 0
	for k := t.from - 2; k >= max(0, t.from-7) && v < 0; k-- {
		if w := capacities[sen.Tokens[k].Lemma]; w != 0 && sen.Tokens[k].Tag == parse.VERB {
			v, way = k, w
		} else if sen.Tokens[k].Tag == parse.VERB {
			return -1
		}
	}
	if v < 0 {
		return -1
	}
	person := -1
	if j := sen.Child(v, parse.Obj); j >= 0 && sen.Tokens[v].XPOS != parse.VBN {
		person = r.entityAt(s, j, j+1)
	} else {
		for u, n := v, 0; u >= 0 && n < 4 && person < 0; u, n = sen.Tokens[u].Head, n+1 {
			if j := sen.Child(u, parse.Obj, parse.Iobj); u != v && j > u && j < v && urges[sen.Tokens[u].Lemma] {
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
		title := heading[sen.Tokens[v].Lemma]
		if title == "" || sen.Tokens[v].Tag != parse.VERB || sen.Tokens[v].Quoted || !r.present(s, v) || r.negated(s, v) {
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
