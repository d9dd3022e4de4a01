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
	first := s.mention[t]
	if first < 0 {
		return dst
	}
	all := s.doc.In(s.index)
	var mn *who.Mention
	best := false // whether mn is a name in a phrase of its own
	for i := range all {
		m := &all[i]
		if t < m.From || t >= m.To || len(m.Entities) == 0 {
			continue
		}
		if h := s.head(t); h >= m.From && h < m.To {
			continue
		}
		// The name itself before a title that only holds it: "its ambassador in Germany".
		if own := m.Head == t && s.rel(t).Is(parse.Obl, parse.Nmod) && s.inPhrase(all, m); mn == nil || own && mn.Head != t || own == best && m.To-m.From > mn.To-mn.From {
			mn, best = m, own
		}
	}
	if mn == nil {
		mn = &s.doc.Mentions[first]
		if mn.Form == who.Title && mn.Generic && mn.Head != t && s.Tokens[t].XPOS == parse.NNS {
			return dst // "envoys to EU countries": not those that send them
		}
	}
	if mn.Form == who.Title && mn.Generic && !mn.Plural && others[s.low[mn.Head]] {
		return dst // "The cleric, an ally of Putin,": neither Putin nor his state
	}
	if mn.Form == who.Title && s.low[mn.From] == "whose" && s.Tokens[mn.Head].XPOS == parse.NNS {
		// "Mali and Niger, whose governments": both
		for i := range all {
			if m := &all[i]; m.From == mn.From && m.To == m.From+1 && len(m.Entities) > 1 {
				mn = m
				break
			}
		}
	}
	if mn.Form == who.Title && len(mn.Entities) == 1 && s.doc.kindOf(mn.Entities[0]) != graph.Person {
		// "former U.S. ambassador to Ukraine William Taylor": the name in the title.
		for i := range all {
			if m := &all[i]; m.To == mn.To && m.From > mn.From && s.Tokens[m.From-1].Tag != parse.ADP && m.Form == who.Name && len(m.Entities) == 1 && s.doc.kindOf(m.Entities[0]) == graph.Person {
				mn = m
				break
			}
		}
	}
	if mn.Generic && mn.Form == who.Demonym {
		return dst // "Serbs in the north": some of a people
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

// inPhrase reports whether the mention has a preposition of its own within every
// mention around it: as in "its ambassador in Germany", not in "at the United
// Nations special rapporteur".
func (s *sentence) inPhrase(all []who.Mention, m *who.Mention) bool {
	p := m.From - 1
	for p >= 0 && s.Tokens[p].Tag == parse.DET {
		p--
	}
	for i := range all {
		if o := &all[i]; o.From <= m.From && o.To >= m.To && o.To-o.From > m.To-m.From && o.From > p {
			return false
		}
	}
	return true
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

// ofBody reports whether an organisation's name stands right before t: "NATO allies".
func (s *sentence) ofBody(t int) bool {
	return t > 0 && s.mention[t-1] >= 0 && len(s.doc.Mentions[s.mention[t-1]].Entities) > 0 &&
		s.doc.kindOf(s.doc.Mentions[s.mention[t-1]].Entities[0]) == graph.Organization
}

// others are nouns for those who are not the one whose they are.
var others = map[string]bool{"ally": true, "enemy": true, "foe": true, "rival": true, "critic": true, "opponent": true, "partner": true,
	"adversary": true, "neighbour": true, "neighbor": true}

// resolve returns whom the phrase headed by t means, without its conjuncts.
func (s *sentence) resolve(t int, dst []party) []party {
	if s.Tokens[t].XPOS == parse.NNS && s.mention[t] >= 0 {
		if named := s.instances(t, dst); len(named) > len(dst) {
			return named // "members of the cabinet including X": he, whosever the cabinet is
		}
	}
	base := len(dst)
	if from := s.origins(t); from != nil {
		for _, k := range from {
			dst = append(dst, party{k, t, 0.9})
		}
		return dst
	}
	if p := s.titled(t); p >= 0 {
		return s.mentionParties(p, dst)
	}
	for _, p := range s.rebound {
		if p.token == t {
			return append(dst, p)
		}
	}
	if p := s.band(t); p.entity >= 0 {
		return append(dst, p)
	}
	if w := s.low[t]; s.mention[t] < 0 && (w == "both" || w == "all" || w == "each") {
		if x := s.quantified(t); x != t && s.mention[x] >= 0 {
			return s.mentionParties(x, dst) // "with both of them"
		}
	}
	if s.low[t] == "camp" || s.low[t] == "entourage" {
		if k := s.child(t, parse.NmodPoss); s.person(k) {
			return s.mentionParties(k, dst) // "His camp denied it"
		}
	}
	if s.low[t] == "delegation" {
		own := s.child(t, parse.NmodPoss)
		switch by := s.ledBy(t); {
		case by < 0 && own >= 0 && s.Tokens[own].XPOS == parse.PRPS && s.person(own) && !s.withHim(t):
			return s.mentionParties(own, dst) // "his delegation met the rebels"
		case by >= 0 && s.person(by):
			return s.mentionParties(by, dst) // rather than whose it is
		case s.withHim(t):
			return dst
		}
	}
	if s.Tokens[t].XPOS == parse.NNS && others[s.low[t]] && s.child(t, parse.Appos, parse.Flat, parse.NmodDesc) < 0 && !s.ofBody(t) && !s.exampled(t) {
		if m := s.mention[t]; m < 0 || len(s.doc.Mentions[m].Entities) != 2 || s.child(t, parse.Nummod) < 0 && s.low[max(0, t-1)] != "both" {
			return dst // "U.S. allies": anybody but the United States; not "the two allies"
		}
	}
	if s.Tokens[t].XPOS == parse.NNS && countedStates[s.low[t]] && s.ofBody(t) && s.someOf(t) {
		return dst
	}
	if dst = s.ofThere(t, dst); len(dst) > base {
		return dst
	}
	if own := s.owners(t); len(own) > 1 {
		return append(dst, own...)
	}
	if p := s.commissioner(t); p >= 0 {
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
	if dst = s.ofList(t, dst); len(dst) > base {
		return dst
	}
	if dst = s.listedAfter(t, dst); len(dst) > base {
		return dst
	}
	if areas[s.low[t]] && s.low[t] != "capital" {
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if int(k) > t && s.rels[k] == parse.Nmod && s.caseOf(int(k)) == "of" && s.mention[k] >= 0 {
				if dst = append(dst, s.parties(int(k), 1<<graph.Place)...); len(dst) > base {
					return dst // "the northern town of Kilinochchi"
				}
			}
		}
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)).Is(parse.Flat, parse.Appos, parse.NmodDesc) {
			if dst = s.mentionParties(int(k), dst); len(dst) > base {
				for g := s.kid[k]; g >= 0 && s.Tokens[t].XPOS == parse.NNS; g = s.sib[g] {
					if s.rels[g] == parse.Conj && s.names(int(g)) {
						dst = s.mentionParties(int(g), dst) // "its neighbours Mali and Burkina Faso"
					}
				}
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
	if h := s.head(t); s.rels[t] == parse.Appos && h >= 0 && h < t && s.Tokens[t].XPOS == parse.NN && s.child(t, parse.AclRelcl) > t && s.names(h) {
		return s.mentionParties(h, dst) // "the OAS, a regional body that has accused"
	}
	if s.doc.reader.tables.classes["issued"][s.low[t]] && s.rels[t] == parse.Nsubj {
		if own := s.ownerBefore(t); len(own) > 0 {
			return append(dst, own...) // "the statement", of X before
		}
	}
	if by := s.adoptedBy(t); by >= 0 {
		if dst = s.resolve(by, dst); len(dst) > base {
			return dst
		}
	}
	switch s.low[t] {
	case "delegation", "mission", "team":
		if by := s.ledBy(t); by >= 0 {
			if dst = s.mentionParties(by, dst); len(dst) > base {
				return dst
			}
		}
	}
	if s.doc.reader.tables.classes["named-after"][s.low[t]] {
		// "the NATO alliance": the body that its name stands before.
		for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
			if s.rels[k].Is(parse.Compound, parse.Amod) && s.names(int(k)) && s.doc.kindOf(s.doc.Mentions[s.mention[k]].Entities[0]) == graph.Organization && s.doc.Mentions[s.mention[k]].To >= t-3 {
				return s.mentionParties(int(k), dst)
			}
		}
	}
	if k := s.leading(t); k >= 0 {
		return s.mentionParties(k, dst)
	}
	if s.doc.reader.tables.classes["agents"][s.low[t]] || s.low[t] == "head" && s.Tokens[t].XPOS == parse.NNS { // "ECOWAS heads of state"
		if dst = s.proxies(t, dst); len(dst) > base {
			return dst
		}
	}
	if p := s.spokesman(t); p.entity >= 0 {
		return append(dst, p)
	}
	if x := s.speaksAt(t); x >= 0 {
		return append(dst, s.filter(s.mentionParties(x, nil), actorKinds)...)
	}
	// "members of the interim government of Somalia"
	if partitive[s.low[t]] || s.manyTroops(t) {
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rels[k] == parse.Nmod && s.caseOf(int(k)) == "of" {
				for _, p := range s.resolve(int(k), nil) {
					if s.doc.kindOf(p.entity).IsActor() {
						dst = append(dst, party{p.entity, t, p.sure * 0.9})
					}
				}
				return dst
			}
		}
	}
	// "the regional bloc known as ECOWAS"
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Acl && s.low[k] == "know" && s.Tokens[k].XPOS == parse.VBN {
			for _, x := range s.prepositional(int(k), "as", nil) {
				if dst = s.mentionParties(x, dst); len(dst) > base {
					return dst
				}
			}
		}
	}
	// "leaders in Germany and France"
	if s.Tokens[t].XPOS == parse.NNS && officials[s.low[t]] && (t == 0 || !s.Tokens[t-1].Tag.Is(parse.ADJ, parse.PROPN) || s.Tokens[t-1].Text == lower(s.Tokens[t-1].Text)) {
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rels[k].Is(parse.Nmod, parse.Obl) && s.caseOf(int(k)) == "in" {
				for _, p := range s.parties(int(k), kindSet(1<<graph.Country)) {
					dst = append(dst, party{p.entity, t, p.sure * 0.8})
				}
			}
		}
		if len(dst) > base {
			return dst
		}
	}
	// "partners such as the United States and China"
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rels[k] == parse.Acl && s.low[k] == "include" {
			return append(dst, s.parties(s.child(int(k), parse.Obj), anyKind)...)
		}
		if int(k) > t && s.rels[k].Is(parse.Nmod, parse.Obl) && examples[s.caseOf(int(k))] && !deadly[s.low[t]] {
			return append(dst, s.parties(int(k), anyKind)...)
		}
	}
	if x := s.amongThose(t); x >= 0 {
		return append(dst, s.parties(x, anyKind)...)
	}
	if ps := s.foremost(t); len(ps) > 0 {
		return append(dst, ps...)
	}
	if s.mention[t] >= 0 {
		return dst // asked for its instances above
	}
	return s.instances(t, dst)
}

// officials are those who stand for the state that "in" names.
var officials = map[string]bool{"leader": true, "official": true, "authority": true, "minister": true, "diplomat": true, "counterpart": true, "government": true}

// parties returns everybody that the phrase headed by t names, conjuncts
// included, of the given kinds, each once.
func (s *sentence) parties(t int, kinds kindSet) []party {
	if t < 0 {
		return nil
	}
	var all []party
	all = s.resolve(t, all)
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rel(int(k)) == parse.Conj && !s.verbal(int(k)) && !s.begins(int(k)) && !s.afterAnd(t, int(k)) && !s.othersOf(int(k), all) {
			all = append(all, s.partiesOf(int(k), 0)...)
		}
	}
	if len(all) > 0 {
		own := t
		if x := s.Tokens[t].XPOS; s.doc.reader.tables.classes["agents"][s.low[t]] && (x == parse.NN || x == parse.NNS) {
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
					if x != t && x != own {
						all = s.resolve(x, all)
					}
				}
			}
		}
	}
	all = s.listedBehind(t, all)
	all = s.namedHolders(t, all)
	if s.listsPeople(t) && len(all) > 1 {
		all = slices.DeleteFunc(all, func(p party) bool { return s.doc.kindOf(p.entity) == graph.Country })
	}
	if len(all) > 2 && s.mention[t] >= 0 && len(s.doc.Mentions[s.mention[t]].Entities) > 1 {
		all = slices.DeleteFunc(all, func(p party) bool { // see eachWithOwner
			return p.token > t && s.doc.kindOf(p.entity) == graph.Country && s.person(s.child(p.token, parse.Appos))
		})
	}
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

// capital reports whether a place is the seat of a country's government, as far
// as the article shows: it stands for the government somewhere, or ends the
// name of no other place.
func (d *document) capital(place int) bool {
	e := &d.Entities[place]
	if k := strings.LastIndexByte(e.Name, ' '); k > 0 && districts[lower(e.Name[k+1:])] {
		return false // "Syria's Idlib province"
	}
	return e.Listed && len(e.PartOf) > 0 && !d.SelfRuled(place)
}

// districts are the words that end names of parts of a country.
var districts = map[string]bool{"province": true, "region": true, "governorate": true, "district": true, "oblast": true, "county": true, "island": true, "islands": true,
	"peninsula": true, "valley": true, "sea": true, "strait": true, "river": true, "coast": true, "mountains": true, "desert": true, "bay": true, "gulf": true}

// filter returns those of ps that are of one of the kinds.
func (s *sentence) filter(ps []party, kinds kindSet) []party {
	return slices.DeleteFunc(ps, func(p party) bool { return !kinds.has(s.doc.kindOf(p.entity)) })
}

// kindsNamed are the kinds that the tables write as <actor>, <person> and so on.
var kindsNamed = map[string]kindSet{
	"actor":   actorKinds,
	"person":  1 << graph.Person,
	"country": 1 << graph.Country,
	"org":     1 << graph.Organization,
	"place":   1 << graph.Place,
	"state":   1<<graph.Country | 1<<graph.Organization,
}
