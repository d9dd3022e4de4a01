package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// party is one participant as a phrase names it.
type party struct {
	entity int // index into Document.Entities
	token  int // through which the phrase depends
	// sure is how plainly the phrase names the entity, 0 to 1: a name more so
	// than a pronoun, and "Russian troops" less so than "Russia".
	sure float64
}

// kindOf returns the kind of an entity.
func (d *document) kindOf(entity int) graph.Kind { return d.Entities[entity].Kind }

// mentionParties returns whom the mention at t names: the largest mention that
// hangs on the rest of the sentence through t, so that "UN" is the secretary
// general where a parse makes it the head of his title.
func (s *sentence) mentionParties(t int, dst []party) []party {
	for _, p := range s.rebound {
		if p.token == t {
			return append(dst, p)
		}
	}
	best := s.mention[t]
	if best < 0 {
		return dst
	}
	all := s.doc.In(s.index)
	var mn *who.Mention
	for i := range all {
		m := &all[i]
		if t < m.From || t >= m.To || len(m.Entities) == 0 {
			continue
		}
		if h := s.head(t); h >= m.From && h < m.To {
			continue
		}
		// The name itself before a title that only holds it: "its ambassador in Germany".
		if own := m.Head == t && s.rel(t) == parse.Obl; mn == nil || own && mn.Head != t || own == (mn.Head == t && s.rel(t) == parse.Obl) && m.To-m.From > mn.To-mn.From {
			mn = m
		}
	}
	if mn == nil {
		mn = &s.doc.Mentions[best]
	}
	if mn.Form == who.Title && len(mn.Entities) == 1 && s.doc.kindOf(mn.Entities[0]) != graph.Person {
		// "former U.S. ambassador to Ukraine William Taylor": the name in the title.
		for i := range all {
			if m := &all[i]; m.To == mn.To && m.From > mn.From && m.Form == who.Name && len(m.Entities) == 1 && s.doc.kindOf(m.Entities[0]) == graph.Person {
				mn = m
				break
			}
		}
	}
	sure := mn.Confidence
	if mn.Generic {
		sure *= 0.8
	}
	for _, e := range mn.Entities {
		dst = append(dst, party{e, t, sure})
	}
	return dst
}

// attributive reports whether t only qualifies its head: "French" in "French
// troops", "Russia" in "Russia policy".
func (s *sentence) attributive(t int) bool {
	if !s.rel(t).Is(parse.Amod, parse.Compound) || s.head(t) < t {
		return false
	}
	m := s.mention[t]
	if m < 0 {
		return true
	}
	to := s.doc.Mentions[m].To
	if to < len(s.Tokens) && (s.Tokens[to].Tag == parse.CCONJ || s.Tokens[to].Text == ",") && s.doc.Mentions[m].Form != who.Demonym {
		return false // "Japan and South Korea", the first hung on the second
	}
	return s.head(t) >= to
}

// resolve returns whom the phrase headed by t means, without its conjuncts.
func (s *sentence) resolve(t int, dst []party) []party {
	base := len(dst)
	if p := s.titled(t); p >= 0 {
		return s.mentionParties(p, dst)
	}
	if m := s.mention[t]; m >= 0 {
		mn := &s.doc.Mentions[m]
		// Inside "Russian diplomats" the demonym is not the phrase.
		if !(mn.Form == who.Demonym && mn.Head != t) {
			dst = s.mentionParties(t, dst)
		}
	}
	if len(dst) > base {
		return dst
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)).Is(parse.Flat, parse.Appos, parse.NmodDesc) {
			if dst = s.mentionParties(int(k), dst); len(dst) > base {
				return dst
			}
			for g := s.kid[k]; g >= 0; g = s.sib[g] {
				if s.rel(int(g)).Is(parse.Flat, parse.Appos) {
					if dst = s.mentionParties(int(g), dst); len(dst) > base {
						return dst
					}
				}
			}
		}
	}
	if s.doc.reader.tables.classes["agents"][s.low[t]] {
		if dst = s.proxies(t, dst); len(dst) > base {
			return dst
		}
	}
	// "partners such as the United States and China"
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rels[k].Is(parse.Nmod, parse.Obl) && examples[s.caseOf(int(k))] {
			return append(dst, s.parties(int(k), anyKind)...)
		}
	}
	return dst
}

// examples are the prepositions that name some of what is meant.
var examples = map[string]bool{"such": true, "including": true, "include": true, "like": true, "namely": true}

// seated lists the bodies that "in" names the state of: "the parliament in Ankara".
var seated = map[string]bool{"government": true, "parliament": true, "authority": true, "court": true, "presidency": true, "regime": true,
	"junta": true, "leadership": true, "administration": true}

// titled returns the name of a person to whose title t belongs, "U.S." in "U.S.
// Secretary of State John Kerry", -1 if none: such a name is nobody by itself,
// whatever the parse hangs on it.
func (s *sentence) titled(t int) int {
	m := s.mention[t]
	if m < 0 {
		return -1
	}
	mn := &s.doc.Mentions[m]
	if len(mn.Entities) != 1 || mn.Form == who.Title || mn.Form == who.Pronoun {
		return -1
	}
	if k := s.doc.kindOf(mn.Entities[0]); k != graph.Country && k != graph.Organization {
		return -1
	}
	noun := false
	for x := mn.To; x < len(s.Tokens) && x < mn.To+8; x++ {
		if n := s.mention[x]; n >= 0 && x >= s.doc.Mentions[n].From && len(s.doc.Mentions[n].Entities) == 1 && s.doc.kindOf(s.doc.Mentions[n].Entities[0]) == graph.Person &&
			s.doc.Mentions[n].Form != who.Title {
			if noun && s.doc.Mentions[n].Form == who.Name && s.doc.Mentions[n].From == x {
				return s.doc.Mentions[n].Head
			}
			return -1
		}
		switch tok := &s.Tokens[x]; {
		case tok.Tag.Is(parse.NOUN, parse.PROPN):
			noun = true
		case tok.Tag == parse.ADJ || tok.XPOS == parse.HYPH || tok.Text == "-":
		case s.low[x] == "of" || s.low[x] == "for" || s.low[x] == "and" && noun:
		default:
			return -1
		}
	}
	return -1
}

// proxies returns the states that a phrase such as "Russian troops" or "his
// government" stands for.
func (s *sentence) proxies(t int, dst []party) []party {
	base := len(dst)
	try := func(k int, owner bool) bool {
		for _, p := range s.mentionParties(k, nil) {
			e := p.entity
			if s.doc.kindOf(e) == graph.Person && !owner {
				continue
			}
			if s.doc.kindOf(e) == graph.Person || s.doc.kindOf(e) == graph.Place {
				e = s.doc.Country(e)
			}
			if e >= 0 && s.doc.kindOf(e).IsActor() {
				dst = append(dst, party{e, t, p.sure * 0.93})
			}
		}
		return len(dst) > base
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.NmodPoss && try(int(k), true) {
			return dst
		}
	}
	// Whatever qualifies it in front: "a Chinese search team", "U.S. and Iranian officials".
	for x := t - 1; x >= 0 && x > t-7; x-- {
		if s.mention[x] >= 0 && s.doc.Mentions[s.mention[x]].Form != who.Title {
			try(x, false)
		} else if !s.Tokens[x].Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM, parse.CCONJ) && s.Tokens[x].XPOS != parse.HYPH {
			break
		}
	}
	if len(dst) > base {
		return dst
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Nmod && (s.caseOf(int(k)) == "of" || s.caseOf(int(k)) == "in" && seated[s.low[t]] || s.caseOf(int(k)) == "for" && strings.HasPrefix(s.low[t], "spokes")) && try(int(k), false) {
			// "the foreign ministers of Germany and France"
			for _, p := range s.partiesOf(int(k), 0) {
				if s.doc.kindOf(p.entity).IsActor() && !holds(dst, p.entity) && p.token != int(k) {
					dst = append(dst, party{p.entity, t, p.sure * 0.93})
				}
			}
			return dst
		}
	}
	return dst
}

// parties returns everybody that the phrase headed by t names, conjuncts
// included, of the given kinds, each once.
func (s *sentence) parties(t int, kinds kindSet) []party {
	if t < 0 {
		return nil
	}
	var all []party
	all = s.resolve(t, all)
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Conj && !s.verbal(int(k)) && !s.begins(int(k)) && !s.afterAnd(t, int(k)) {
			all = append(all, s.partiesOf(int(k), 0)...)
		}
	}
	if len(all) > 0 {
		own := t
		if s.doc.reader.tables.classes["agents"][s.low[t]] && s.Tokens[t].XPOS == parse.NN {
			// "the Government of Colombia and the FARC": two parties.
			for k := s.kid[t]; k >= 0; k = s.sib[k] {
				if s.rels[k] == parse.Nmod && s.caseOf(int(k)) == "of" && s.mention[k] >= 0 {
					own = int(k)
				}
			}
		}
		for _, g := range s.groups {
			if slices.Contains(g, t) || own != t && slices.Contains(g, own) {
				for _, x := range g {
					if x != t {
						all = s.resolve(x, all)
					}
				}
			}
		}
	}
	all = s.namedHolders(t, all)
	out := all[:0]
	for _, p := range all {
		if s.doc.kindOf(p.entity) == graph.Place && kinds.has(graph.Country) && !kinds.has(graph.Place) {
			if c := s.doc.Country(p.entity); c >= 0 && s.doc.capital(p.entity) {
				p.entity = c
			}
		}
		if kinds.has(s.doc.kindOf(p.entity)) && !slices.ContainsFunc(out, func(q party) bool { return q.entity == p.entity }) {
			out = append(out, p)
		}
	}
	return out
}

// namedHolders leaves the states out where those who hold their offices are named:
// "the presidents of Chile and Peru, X and Y".
func (s *sentence) namedHolders(t int, all []party) []party {
	if s.Tokens[t].XPOS != parse.NNS || !s.doc.reader.tables.classes["agents"][s.low[t]] {
		return all
	}
	persons := 0
	for _, p := range all {
		if s.doc.kindOf(p.entity) == graph.Person {
			persons++
		}
	}
	if persons == 0 {
		// named behind the comma
		for _, g := range s.groups {
			if f := g[0]; f > t && f < t+14 && len(g) > 1 && s.names(f) && s.doc.kindOf(s.doc.Mentions[s.mention[f]].Entities[0]) == graph.Person &&
				s.doc.Mentions[s.mention[f]].From > 0 && s.Tokens[s.doc.Mentions[s.mention[f]].From-1].Text == "," && !s.verbBetween(t, f) {
				var named []party
				for _, x := range g {
					named = s.resolve(x, named)
				}
				if len(named) == len(all) {
					return named
				}
			}
		}
		return all
	}
	return slices.DeleteFunc(all, func(p party) bool { return p.token == t && s.doc.kindOf(p.entity) != graph.Person })
}

// verbBetween reports whether a verb stands between two words.
func (s *sentence) verbBetween(a, b int) bool {
	for t := a + 1; t < b; t++ {
		if s.Tokens[t].Tag.Is(parse.VERB, parse.AUX) {
			return true
		}
	}
	return false
}

// afterAnd reports whether a list was complete before k: in "of Serbia and
// Russia, the president" the president is no third.
func (s *sentence) afterAnd(t, k int) bool {
	from, _ := s.span(k)
	and := false
	for x := t + 1; x < from; x++ {
		if s.low[x] == "and" || s.low[x] == "or" {
			and = true
		}
	}
	return and && from > 0 && s.Tokens[from-1].Text == ","
}

// begins reports whether a name coordinated with another begins the next clause:
// "criticised Sweden, and Denmark praised Finland".
func (s *sentence) begins(t int) bool {
	from, to := t, t+1
	if m := s.mention[t]; m >= 0 {
		from, to = s.doc.Mentions[m].From, s.doc.Mentions[m].To
	}
	for from > 0 && s.Tokens[from-1].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.NOUN) && from > t-6 {
		from--
	}
	if from < 2 || s.Tokens[from-1].Tag != parse.CCONJ || to >= len(s.Tokens) {
		return false
	}
	if s.Tokens[from-2].Text != "," {
		return s.subjectless(to)
	}
	x := s.Tokens[to].XPOS
	if x != parse.VBD && x != parse.VBZ && x != parse.VBP && x != parse.MD {
		return false
	}
	// The verb has no other subject, and another verb stands before.
	for b := from - 1; b >= 0; b-- {
		if y := s.Tokens[b].XPOS; y == parse.VBD || y == parse.VBZ || y == parse.VBP {
			return true
		}
	}
	return false
}

// justBefore returns the name between "and" and a finite verb without subject of
// its own, -1 if there is none.
func (s *sentence) justBefore(v int) int {
	t := v - 1
	for t >= 0 && s.Tokens[t].Tag == parse.ADV {
		t--
	}
	if t < 1 || s.mention[t] < 0 || !s.subjectless(v) {
		return -1
	}
	if h := s.doc.Mentions[s.mention[t]].Head; s.begins(h) {
		return h
	}
	return -1
}

// subjectless reports whether the name before to stands as the only subject of
// the finite verb there, which the parse made share another's: "vowed to expel
// the envoy and Ecuador broke ties".
func (s *sentence) subjectless(to int) bool {
	for to < len(s.Tokens) && s.Tokens[to].Tag == parse.ADV {
		to++
	}
	if to >= len(s.Tokens) || !s.finite(to) || s.child(to, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if s.rels[to].Is(parse.Acl, parse.AclRelcl) && s.child(to, parse.Obj) > to {
		return true
	}
	if s.rels[to] != parse.Conj && s.rels[to] != parse.Parataxis {
		return false
	}
	h := s.head(to)
	return h >= 0 && h < to && s.verbal(h)
}

func (s *sentence) partiesOf(t, depth int) []party {
	out := s.resolve(t, nil)
	if depth > 12 {
		return out
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Conj && !s.verbal(int(k)) && !s.begins(int(k)) {
			out = append(out, s.partiesOf(int(k), depth+1)...)
		}
	}
	return out
}

// fillers returns the tokens that stand in a place of the word at t: subj,
// obj, iobj, comp, that, inf, ing, poss, whose, adj, ctx, or a preposition.
func (s *sentence) fillers(t int, place string, dst []int) []int {
	add := func(x int) {
		if x >= 0 {
			dst = append(dst, x)
		}
	}
	switch place {
	case "subj":
		if s.verbal(t) {
			add(s.subjects(t))
			if !s.passive(t) && (len(dst) == 0 || !s.nounBefore(dst[0], t) && s.Tokens[dst[0]].Tag != parse.PRON && len(s.parties(dst[0], anyKind)) == 0) {
				if near := s.nearSubject(t); len(near) > 0 {
					return near
				}
			}
			if len(dst) > 0 && s.Tokens[dst[0]].Tag == parse.PRON && s.mention[dst[0]] < 0 && s.rel(t).Is(parse.Advcl, parse.Ccomp) && s.head(t) >= 0 && dst[0] > 0 {
				// "… when they spoke": those of the main clause, where nobody knows better.
				if x := s.surface(s.head(t)); x >= 0 && (s.low[dst[0]] == "they") == (len(s.parties(x, actorKinds)) > 1) && (s.low[dst[0]] == "they" || s.low[dst[0]] == "he" || s.low[dst[0]] == "she") {
					dst[0] = x
				}
			}
			if x := s.justBefore(t); x >= 0 {
				return []int{x}
			}
			if len(dst) == 1 && s.rel(t) == parse.Conj && s.child(t, parse.Nsubj, parse.NsubjPass) < 0 {
				// "…, and his colleague X, on a visit to Y, demanded"
				if own := s.ownSubject(t); len(own) > 0 {
					return own
				}
			}
			// A second subject is a conjunct that the parse missed.
			if !s.passive(t) {
				for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
					if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) && !slices.Contains(dst, int(k)) && !s.relative(int(k)) && len(dst) > 0 && dst[0] < t && s.joined(dst[0], int(k)) {
						dst = append(dst, int(k))
					}
				}
			}
		} else {
			add(s.surface(t))
		}
	case "obj":
		if o := s.objectOf(t); o >= 0 {
			add(o)
			if o > t && s.names(o) {
				dst = s.afterClause(o, dst)
			}
			if x := s.secondObject(t, o); x >= 0 {
				add(x) // "give Ukraine tanks", both read as objects
			}
			if s.rels[t] == parse.Acl && s.passive(t) && o < t {
				// "a transcript of a call between X and Y, published by Z": the comma
				// leaves open which noun was published.
				for x, n := o, 0; n < 5 && t > 0 && s.Tokens[t-1].Text == ","; n++ {
					if !s.rels[x].Is(parse.Nmod, parse.Conj, parse.Appos, parse.Flat) || s.head(x) < 0 || s.head(x) > x {
						break
					}
					x = s.head(x)
					add(x)
				}
			}
			if s.passive(t) && len(s.parties(o, anyKind)) == 0 {
				if near := s.nearSubject(t); len(near) > 0 {
					return append(near, o)
				}
			}
		} else if s.passive(t) {
			return append(dst, s.nearSubject(t)...)
		} else if i := s.child(t, parse.Iobj); i > t {
			add(i)
		}
	case "iobj":
		if i := s.child(t, parse.Iobj); i >= 0 {
			add(i)
		} else if o := s.child(t, parse.Obj); o > t && s.secondObject(t, o) >= 0 {
			add(o)
		}
	case "comp":
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rel(int(k)).Is(parse.Xcomp, parse.Advcl) && s.Tokens[k].XPOS != parse.VB && s.Tokens[k].XPOS != parse.VBG && int(k) > t ||
				s.rel(int(k)) == parse.Obj && s.objectOf(t) >= 0 && int(k) != s.objectOf(t) {
				add(int(k))
			}
		}
		if o := s.objectOf(t); len(dst) == 0 && o > t {
			// What the object is called may have been hung on it.
			for k := s.kid[o]; k >= 0; k = s.sib[k] {
				if int(k) > o && s.rel(int(k)).Is(parse.Acl, parse.Amod, parse.Appos, parse.Nmod, parse.NmodUnmarked, parse.Dep) && s.caseOf(int(k)) == "" &&
					(s.Tokens[k].Tag.Is(parse.ADJ, parse.NOUN) || s.Tokens[k].XPOS == parse.VBN) && s.child(int(k), parse.Mark) < 0 {
					add(int(k))
				}
			}
			for x := o + 1; x < len(s.Tokens) && len(dst) == 0 && s.dominates(o, x); x++ {
				// "called the visit of X friendly", hung on the last name
				if s.Tokens[x].Tag == parse.ADJ && s.rel(x) == parse.Amod && s.head(x) < x {
					add(x)
				}
			}
			for k := s.kid[t]; k >= 0 && len(dst) == 0; k = s.sib[k] {
				if int(k) > o && s.rel(int(k)).Is(parse.Obl, parse.Dep, parse.Ccomp, parse.Parataxis) && s.caseOf(int(k)) == "" && s.Tokens[k].Tag.Is(parse.ADJ, parse.NOUN) &&
					!temporal[s.low[k]] && s.child(int(k), parse.Nsubj, parse.Mark) < 0 {
					add(int(k))
				}
			}
		}
	case "that":
		add(s.content(t))
	case "inf":
		add(s.infinitive(t))
	case "ing":
		add(s.gerund(t))
	case "poss":
		add(s.child(t, parse.NmodPoss))
	case "adj":
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rel(int(k)).Is(parse.Amod, parse.Compound, parse.NmodUnmarked, parse.NmodDesc) && s.mention[k] >= 0 {
				add(int(k))
			}
		}
	case "whose":
		add(s.child(t, parse.NmodPoss))
		dst = s.fillers(t, "adj", dst)
		for _, p := range [...]string{"of", "by", "from"} {
			if p == "of" && s.doc.reader.tables.classes["patient"][s.low[t]] {
				continue // "the killing of X" is nobody's of X
			}
			dst = s.prepositional(t, p, dst)
		}
	case "announcer":
		// "announced the expulsion of": the noun's own verb, where it is one of deciding.
		if h := s.head(t); h >= 0 && s.verbal(h) && s.rel(t).Is(parse.Obj, parse.NsubjPass, parse.Obl) && s.doc.reader.tables.classes["decides"][s.low[h]] {
			add(s.subjects(h))
		}
	case "ctxobj":
		// to whom it is told "in a phone call"
		if h := s.head(t); h >= 0 && s.verbal(h) && s.rel(t) == parse.Obl && !s.passive(h) && s.utters(h) {
			add(s.child(h, parse.Iobj))
			if len(dst) == 0 {
				add(s.objectOf(h))
			}
		}
	case "ctx":
		add(s.contextSubject(t, 0))
	case "between":
		dst = s.twoEnds(t, s.prepositional(t, place, dst))
	default:
		dst = s.prepositional(t, place, dst)
		if s.verbal(t) {
			dst = s.again(place, dst)
		}
	}
	return dst
}

// nounBefore reports whether a common noun stands right before the verb as its
// subject: "critics say" has no other.
func (s *sentence) nounBefore(n, v int) bool {
	if s.Tokens[n].Tag != parse.NOUN || n > v || s.rels[n] != parse.Nsubj || s.head(n) != v {
		return false
	}
	for t := n + 1; t < v; t++ {
		if !s.Tokens[t].Tag.Is(parse.ADV, parse.AUX) {
			return false
		}
	}
	return true
}

// secondObject returns another object of v after o, -1 if there is none.
func (s *sentence) secondObject(v, o int) int {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) > o && int(k) > v && s.rel(int(k)) == parse.Obj {
			return int(k)
		}
	}
	return -1
}

// joined reports whether "and" stands between two words.
func (s *sentence) joined(a, b int) bool {
	for t := min(a, b); t < max(a, b); t++ {
		if s.low[t] == "and" || s.low[t] == "&" {
			return true
		}
	}
	return false
}

// capital reports whether a place is the seat of a country's government, as far
// as the article shows: it stands for the government somewhere, or ends the
// name of no other place.
func (d *document) capital(place int) bool {
	e := &d.Entities[place]
	return e.Listed && len(e.PartOf) > 0
}

// content returns the head of the clause that says what was said, asked or
// claimed by the verb v, -1 if there is none.
func (s *sentence) content(v int) int {
	if c := s.child(v, parse.Ccomp); c >= 0 {
		return c
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Advcl && int(k) > v {
			if m := s.child(int(k), parse.Mark); m >= 0 && m < int(k) && s.low[m] == "that" {
				return int(k)
			}
		}
	}
	// "The war is over, she said."
	if s.rel(v) == parse.Parataxis && s.head(v) >= 0 {
		return s.head(v)
	}
	if t := s.thatAt(v); t >= 0 {
		return t
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Parataxis && !speechVerbs[s.low[k]] && (s.verbal(int(k)) || s.child(int(k), parse.Cop, parse.Nsubj) >= 0) {
			return int(k)
		}
	}
	return -1
}

// thatAt finds the verb of a that-clause by its place, behind a verb of speech
// and whatever stands between: "told a conference at the palace that the six had".
func (s *sentence) thatAt(v int) int {
	if !s.utters(v) {
		return -1
	}
	for t := v + 1; t+1 < len(s.Tokens) && t < v+16; t++ {
		if s.Tokens[t].Tag == parse.VERB && s.Tokens[t].XPOS != parse.VBG && s.Tokens[t].XPOS != parse.VBN || s.Tokens[t].Text == ";" {
			return -1
		}
		if s.low[t] != "that" || s.Tokens[t].XPOS == parse.DT && s.Tokens[t+1].Tag.Is(parse.NOUN, parse.ADJ) && s.head(t) == t+1 {
			continue
		}
		for x := t + 1; x < len(s.Tokens); x++ {
			switch s.Tokens[x].XPOS {
			case parse.VBD, parse.VBZ, parse.VBP, parse.MD:
				if s.Tokens[x].Tag == parse.AUX && s.head(x) > x {
					return s.head(x)
				}
				return x
			}
		}
	}
	return -1
}

// infinitive returns the infinitive that completes the word t, -1 if none.
func (s *sentence) infinitive(t int) int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rel(int(k)).Is(parse.Xcomp, parse.Ccomp, parse.Advcl, parse.Acl) && s.toInfinitive(int(k)) {
			return int(k)
		}
	}
	// The object may have drawn it to itself: "asked Iran to stop".
	if !objectControls[s.low[t]] {
		return -1
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rel(int(k)).Is(parse.Obj, parse.Iobj, parse.Obl) {
			for g := s.kid[k]; g >= 0; g = s.sib[g] {
				if s.rel(int(g)).Is(parse.Acl, parse.Advcl, parse.Xcomp) && s.toInfinitive(int(g)) {
					return int(g)
				}
			}
		}
	}
	return -1
}

func (s *sentence) toInfinitive(t int) bool {
	for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
		if s.Tokens[k].XPOS == parse.TO || s.rel(int(k)) == parse.Mark && s.low[k] == "to" {
			return true
		}
	}
	return false
}

func (s *sentence) gerund(t int) int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rel(int(k)).Is(parse.Xcomp, parse.Ccomp, parse.Advcl, parse.Obj) && s.gerundial(int(k)) {
			return int(k)
		}
	}
	return -1
}

// gerundial reports whether a verb stands in the gerund: "leaving", "having left".
func (s *sentence) gerundial(v int) bool {
	if s.Tokens[v].XPOS == parse.VBG {
		return true
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Aux, parse.AuxPass) && s.Tokens[k].XPOS == parse.VBG {
			return true
		}
		if s.rels[k].Is(parse.Aux, parse.AuxPass, parse.Nsubj) {
			return false
		}
	}
	return false
}

// prepositional returns the nouns that hang on t by a preposition. Those that
// the parse may have hung on a neighbour are counted in: on the object or a
// date beside the verb, on the verb above a noun.
func (s *sentence) prepositional(t int, prep string, dst []int) []int {
	base := len(dst)
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)).Is(parse.Obl, parse.Nmod, parse.OblAgent, parse.Advcl, parse.Acl, parse.Advmod, parse.Xcomp) && s.caseOf(int(k)) == prep {
			dst = append(dst, int(k))
		}
	}
	if len(dst) > base {
		return dst
	}
	if s.verbal(t) {
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if !s.rel(int(k)).Is(parse.Obj, parse.Iobj, parse.Obl, parse.OblUnmarked, parse.NsubjPass, parse.Advmod, parse.Xcomp) || int(k) < t && s.rel(int(k)) != parse.NsubjPass || s.verbal(int(k)) {
				continue
			}
			dst = s.nmods(int(k), prep, dst, 0)
		}
		// A verb whose object is a relative pronoun or a passive's subject: "talks hosted by Cuba".
		if len(dst) == base && (s.rel(t) == parse.Acl || s.rel(t) == parse.AclRelcl) && s.head(t) >= 0 {
			for k := s.kid[s.head(t)]; k >= 0; k = s.sib[k] {
				if s.rel(int(k)) == parse.Nmod && s.caseOf(int(k)) == prep {
					dst = append(dst, int(k))
				}
			}
		}
		if len(dst) == base {
			dst = s.ahead(t, prep, dst)
		}
		return dst
	}
	// "the disclosure of a letter from X", the last hung on the first
	if h := s.head(t); h >= 0 && h < t && prep == "from" && s.rel(t) == parse.Nmod && s.Tokens[h].Tag == parse.NOUN {
		for k := s.kid[h]; k >= 0; k = s.sib[k] {
			if int(k) > t && s.rel(int(k)) == parse.Nmod && s.caseOf(int(k)) == prep {
				dst = append(dst, int(k))
			}
		}
		if len(dst) > base {
			return dst
		}
	}
	// A noun whose phrase hangs on the verb above it: "held talks on Monday with X".
	if h := s.head(t); h >= 0 && prep != "of" && prep != "by" && s.rel(t).Is(parse.Obj, parse.Obl, parse.NsubjPass, parse.Nsubj) && s.verbal(h) {
		for k := s.kid[h]; k >= 0; k = s.sib[k] {
			if int(k) > t && s.rel(int(k)) == parse.Obl && s.caseOf(int(k)) == prep {
				dst = append(dst, int(k))
			}
		}
	}
	if len(dst) == base {
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rel(int(k)) == parse.Nmod && int(k) > t {
				dst = s.nmods(int(k), prep, dst, 1)
			}
		}
	}
	if len(dst) == base {
		// "the sovereignty and territorial integrity of X"
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rel(int(k)) == parse.Conj && s.Tokens[k].Tag == parse.NOUN && s.mention[k] < 0 {
				dst = s.prepositional(int(k), prep, dst)
			}
		}
	}
	return dst
}

// ahead looks for a preposition between the word and the next verb, whatever it
// was hung on.
func (s *sentence) ahead(t int, prep string, dst []int) []int {
	if prep == "of" || prep == "in" || prep == "at" || prep == "as" {
		return dst
	}
	for x := t + 1; x < len(s.Tokens); x++ {
		if s.Tokens[x].Tag.Is(parse.VERB, parse.SCONJ) && s.Tokens[x-1].Tag != parse.ADP || s.Tokens[x].Text == ";" || s.relative(x) && s.Tokens[x].Tag == parse.PRON {
			break
		}
		if s.low[x] == prep && s.rels[x] == parse.Case && s.head(x) > x && s.names(s.head(x)) {
			return append(dst, s.head(x))
		}
	}
	return dst
}

func (s *sentence) nmods(t int, prep string, dst []int, depth int) []int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)).Is(parse.Nmod, parse.NmodUnmarked, parse.Obl) && int(k) > t {
			if s.caseOf(int(k)) == prep {
				dst = append(dst, int(k))
			} else if depth < 2 && s.Tokens[t].Tag != parse.PROPN {
				dst = s.nmods(int(k), prep, dst, depth+1)
			}
		}
	}
	return dst
}

// follow returns the parties at the end of the first path that leads to any.
func (s *sentence) follow(t int, paths []path, kinds kindSet) []party {
	for _, p := range paths {
		at := []int{t}
		for _, step := range p.steps {
			var next []int
			for _, x := range at {
				next = s.fillers(x, step, next)
				if step == "subj" && len(next) == 0 {
					next = s.afterThat(x, next)
				}
			}
			at = next
		}
		want := kinds
		if p.kind != "" {
			want &= kindsNamed[p.kind]
		}
		var out []party
		for _, x := range at {
			attribute := p.steps[len(p.steps)-1] == "whose" || p.steps[len(p.steps)-1] == "adj"
			if !attribute && s.attributive(x) {
				continue
			}
			got := s.parties(x, want)
			if attribute && len(got) == 0 {
				// "the Russian foreign ministry's decision", "the German chancellor's": as they are;
				// "Damascus's ally's offer" would go too far.
				got = s.filter(s.mentionParties(x, nil), want)
			}
			for _, q := range got {
				if !slices.ContainsFunc(out, func(o party) bool { return o.entity == q.entity }) {
					out = append(out, q)
				}
			}
			if attribute && len(out) > 0 {
				break
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// afterThat returns the first name after the conjunction of a clause whose
// subject the parse did not find.
func (s *sentence) afterThat(x int, dst []int) []int {
	m := s.child(x, parse.Mark)
	if m < 0 || m > x {
		return dst
	}
	for t := m + 1; t < x; t++ {
		if s.names(t) && s.doc.Mentions[s.mention[t]].Head == t && s.caseOf(t) == "" {
			return append(dst, t)
		}
		if !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.NOUN, parse.NUM) {
			break
		}
	}
	return dst
}

func (s *sentence) filter(ps []party, kinds kindSet) []party {
	return slices.DeleteFunc(ps, func(p party) bool { return !kinds.has(s.doc.kindOf(p.entity)) })
}

const (
	actorKinds = kindSet(1<<graph.Person | 1<<graph.Country | 1<<graph.Organization)
	anyKind    = actorKinds | 1<<graph.Place | 1<<graph.Office
)

var kindsNamed = map[string]kindSet{
	"actor":   actorKinds,
	"person":  1 << graph.Person,
	"country": 1 << graph.Country,
	"org":     1 << graph.Organization,
	"place":   1 << graph.Place,
	"state":   1<<graph.Country | 1<<graph.Organization,
}
