package clause

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Party is one participant as a phrase names it.
type Party struct {
	Entity int // index into Document.Entities
	Token  int // through which the phrase depends
	// sure is how plainly the phrase names the entity, 0 to 1: a name more so
	// than a pronoun, and "Russian troops" less so than "Russia".
	Sure float64
}

// KindOf returns the kind of an entity.
func (d *Document) KindOf(entity int) graph.Kind { return d.Entities[entity].Kind }

// MentionParties returns whom the mention at t names: the largest mention that
// hangs on the rest of the sentence through t, so that "UN" is the secretary
// general where a parse makes it the head of his title.
func (s *Sentence) MentionParties(t int, dst []Party) []Party {
	for _, p := range s.Rebound {
		if p.Token == t {
			return append(dst, p)
		}
	}
	first := s.Mention[t]
	if first < 0 {
		return dst
	}
	all := s.Doc.In(s.Index)
	var mn *who.Mention
	best := false // whether mn is a name in a phrase of its own
	for i := range all {
		m := &all[i]
		if t < m.From || t >= m.To || len(m.Entities) == 0 {
			continue
		}
		if h := s.Head(t); h >= m.From && h < m.To {
			continue
		}
		// The name itself before a title that only holds it: "its ambassador in Germany".
		if own := m.Head == t && s.Rel(t).Is(parse.Obl, parse.Nmod) && s.inPhrase(all, m); mn == nil || own && mn.Head != t || own == best && m.To-m.From > mn.To-mn.From {
			mn, best = m, own
		}
	}
	if mn == nil {
		mn = &s.Doc.Mentions[first]
		if mn.Form == who.Title && mn.Generic && mn.Head != t && s.Tokens[t].XPOS == parse.NNS {
			return dst // "envoys to EU countries": not those that send them
		}
	}
	if mn.Form == who.Title && mn.Generic && !mn.Plural && others.Has(s.Low[mn.Head]) {
		return dst // "The cleric, an ally of Putin,": neither Putin nor his state
	}
	if mn.Form == who.Title && s.Low[mn.From] == "whose" && s.Tokens[mn.Head].XPOS == parse.NNS {
		// "Mali and Niger, whose governments": both
		for i := range all {
			if m := &all[i]; m.From == mn.From && m.To == m.From+1 && len(m.Entities) > 1 {
				mn = m
				break
			}
		}
	}
	if mn.Form == who.Title && len(mn.Entities) == 1 && s.Doc.KindOf(mn.Entities[0]) != graph.Person {
		// "former U.S. ambassador to Ukraine William Taylor": the name in the title.
		for i := range all {
			if m := &all[i]; m.To == mn.To && m.From > mn.From && s.Tokens[m.From-1].Tag != parse.ADP && m.Form == who.Name && len(m.Entities) == 1 && s.Doc.KindOf(m.Entities[0]) == graph.Person {
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
		dst = append(dst, Party{e, t, sure})
	}
	return dst
}

// inPhrase reports whether the mention has a preposition of its own within every
// mention around it: as in "its ambassador in Germany", not in "at the United
// Nations special rapporteur".
func (s *Sentence) inPhrase(all []who.Mention, m *who.Mention) bool {
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

// Attributive reports whether t only qualifies its head: "French" in "French
// troops", "Russia" in "Russia policy".
func (s *Sentence) Attributive(t int) bool {
	if !s.Rel(t).Is(parse.Amod, parse.Compound) || s.Head(t) < t {
		return false
	}
	m := s.Mention[t]
	if m < 0 {
		return true
	}
	to := s.Doc.Mentions[m].To
	if to < len(s.Tokens) && (s.Tokens[to].Tag == parse.CCONJ || s.Tokens[to].Text == ",") && s.Doc.Mentions[m].Form != who.Demonym {
		return false // "Japan and South Korea", the first hung on the second
	}
	return s.Head(t) >= to
}

// Parties returns everybody that the phrase headed by t names, conjuncts
// included, of the given kinds, each once.
func (s *Sentence) Parties(t int, kinds verbs.KindSet) []Party {
	if t < 0 {
		return nil
	}
	if ps := s.apposedPeople(t); len(ps) > 1 && kinds.Has(graph.Person) {
		return ps
	}
	var all []Party
	all = s.Resolve(t, all)
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)) == parse.Conj && !s.Verbal(int(k)) && !s.begins(int(k)) && !s.afterAnd(t, int(k)) && !s.othersOf(int(k), all) {
			all = append(all, s.partiesOf(int(k), 0)...)
		}
	}
	if len(all) > 0 {
		own := t
		if x := s.Tokens[t].XPOS; s.Doc.Tables.Classes["agents"].Has(s.Low[t]) && (x == parse.NN || x == parse.NNS) {
			// "the Government of Colombia and the FARC": two parties.
			for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
				if s.Rels[k] == parse.Nmod && s.CaseOf(int(k)) == "of" && s.Mention[k] >= 0 {
					own = int(k)
				}
			}
		}
		for _, g := range s.Groups {
			if slices.Contains(g, t) || own != t && slices.Contains(g, own) {
				for _, x := range g {
					if x != t && x != own {
						all = s.Resolve(x, all)
					}
				}
			}
		}
	}
	all = s.listedBehind(t, all)
	all = s.namedHolders(t, all)
	if s.listsPeople(t) && len(all) > 1 {
		all = slices.DeleteFunc(all, func(p Party) bool { return s.Doc.KindOf(p.Entity) == graph.Country })
	}
	if len(all) > 2 && s.Mention[t] >= 0 && len(s.Doc.Mentions[s.Mention[t]].Entities) > 1 {
		all = slices.DeleteFunc(all, func(p Party) bool { // see eachWithOwner
			return p.Token > t && s.Doc.KindOf(p.Entity) == graph.Country && s.Person(s.Child(p.Token, parse.Appos))
		})
	}
	out := all[:0]
	for _, p := range all {
		if s.Doc.KindOf(p.Entity) == graph.Place && kinds.Has(graph.Country) && !kinds.Has(graph.Place) {
			if c := s.Doc.Country(p.Entity); c >= 0 && s.Doc.Capital(p.Entity) && !s.namesDeal(p.Token) {
				p.Entity = c
			}
		}
		if kinds.Has(s.Doc.KindOf(p.Entity)) && !slices.ContainsFunc(out, func(q Party) bool { return q.Entity == p.Entity }) {
			out = append(out, p)
		}
	}
	return out
}

// namesDeal reports whether the place at t only tells where a deal or talks were made that go by its name: "rejected the Doha agreement".
func (s *Sentence) namesDeal(t int) bool {
	h := s.Head(t)
	if h <= t || h > t+3 || s.Rels[t] == parse.NmodPoss {
		return false
	}
	return s.Doc.Tables.Classes["deal"].Has(s.Low[h]) || s.Low[h] == "process" || s.Low[h] == "protocol" || s.Low[h] == "declaration" || s.Low[h] == "convention" || s.Low[h] == "conference"
}

// begins reports whether a name coordinated with another begins the next clause:
// "criticised Sweden, and Denmark praised Finland".
func (s *Sentence) begins(t int) bool {
	from, to := t, t+1
	if m := s.Mention[t]; m >= 0 {
		from, to = s.Doc.Mentions[m].From, s.Doc.Mentions[m].To
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
func (s *Sentence) justBefore(v int) int {
	t := v - 1
	for t >= 0 && s.Tokens[t].Tag == parse.ADV {
		t--
	}
	if t < 1 || s.Mention[t] < 0 || !s.subjectless(v) {
		return -1
	}
	if h := s.Doc.Mentions[s.Mention[t]].Head; s.begins(h) {
		return h
	}
	return -1
}

// subjectless reports whether the name before to stands as the only subject of
// the finite verb there, which the parse made share another's: "vowed to expel
// the envoy and Ecuador broke ties".
func (s *Sentence) subjectless(to int) bool {
	for to < len(s.Tokens) && s.Tokens[to].Tag == parse.ADV {
		to++
	}
	if to >= len(s.Tokens) || !s.Finite(to) || s.Child(to, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	if s.Rels[to].Is(parse.Acl, parse.AclRelcl) && s.Child(to, parse.Obj) > to {
		return true
	}
	if s.Rels[to] != parse.Conj && s.Rels[to] != parse.Parataxis {
		return false
	}
	h := s.Head(to)
	return h >= 0 && h < to && s.Verbal(h)
}

func (s *Sentence) partiesOf(t, depth int) []Party {
	out := s.Resolve(t, nil)
	if depth > 12 {
		return out
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)) == parse.Conj && !s.Verbal(int(k)) && !s.begins(int(k)) {
			out = append(out, s.partiesOf(int(k), depth+1)...)
		}
	}
	return out
}

// Capital reports whether a place is the seat of a country's government, as far
// as the article shows: it stands for the government somewhere, or ends the
// name of no other place.
func (d *Document) Capital(place int) bool {
	e := &d.Entities[place]
	if k := strings.LastIndexByte(e.Name, ' '); k > 0 && districts.Has(verbs.Lower(e.Name[k+1:])) {
		return false // "Syria's Idlib province"
	}
	return e.Listed && len(e.PartOf) > 0 && !d.SelfRuled(place)
}

// districts are the words that end names of parts of a country.
var districts = vocab.Words("province", "region", "governorate", "district", "oblast", "county", "island", "islands",
	"peninsula", "valley", "sea", "strait", "river", "coast", "mountains", "desert", "bay", "gulf")
