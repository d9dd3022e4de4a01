package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Resolve returns whom the phrase headed by t means, without its conjuncts: whom it was
// settled that it means, whose name it is or holds, for whom its noun acts, and at last those
// whom it gives as instances.
func (s *Sentence) Resolve(t int, dst []Party) []Party {
	if s.resolving == mostNested {
		return dst // torn words can lead round in a ring
	}
	s.resolving++
	dst = s.resolve(t, dst)
	s.resolving--
	return dst
}

// mostNested bounds how many phrases deep a phrase can mean whom another means.
const mostNested = 10

func (s *Sentence) resolve(t int, dst []Party) []Party {
	if s.Tokens[t].XPOS == parse.NNS && s.Mention[t] >= 0 {
		if named := s.instances(t, dst); len(named) > len(dst) {
			return named // "members of the cabinet including X": he, whosever the cabinet is
		}
	}
	if out, settled := s.meantRather(t, dst); settled {
		return out
	}
	if x := s.allOf(t); x >= 0 {
		return s.MentionParties(x, dst)
	}
	if out, settled := s.retinue(t, dst); settled {
		return out
	}
	if s.onlyOthers(t) {
		return dst
	}
	if out, settled := s.ownNames(t, dst); settled {
		return out
	}
	base := len(dst)
	if dst = s.ofList(t, dst); len(dst) > base {
		return dst
	}
	if dst = s.ListedAfter(t, dst); len(dst) > base {
		return dst
	}
	if dst = s.areaNamed(t, dst); len(dst) > base {
		return dst
	}
	if dst = s.apposedNames(t, dst); len(dst) > base {
		return dst
	}
	if h := s.Head(t); s.Rels[t] == parse.Appos && h >= 0 && h < t && s.Tokens[t].XPOS == parse.NN && s.Child(t, parse.AclRelcl) > t && s.Names(h) {
		return s.MentionParties(h, dst) // "the OAS, a regional body that has accused"
	}
	if out, settled := s.actedFor(t, dst); settled {
		return out
	}
	if k := s.partOf(t); k >= 0 {
		if dst = s.members(t, k, dst); len(dst) == base {
			dst = append(dst, s.foremost(t)...) // "a group of Gulf states led by Kuwait"
		}
		return dst
	}
	if dst = s.knownAs(t, dst); len(dst) > base {
		return dst
	}
	if dst = s.officialsIn(t, dst); len(dst) > base {
		return dst
	}
	if out, settled := s.givenAsExamples(t, dst); settled {
		return out
	}
	if s.Mention[t] >= 0 {
		return dst // asked for its instances above
	}
	return s.instances(t, dst)
}

// meantRather returns whom the phrase means whatever it names itself: the senders of a
// delegation, the holder of a title, him whom an earlier step gave a pronoun to, or a band's body.
func (s *Sentence) meantRather(t int, dst []Party) (out []Party, settled bool) {
	if from := s.origins(t); from != nil {
		for _, k := range from {
			dst = append(dst, Party{k, t, 0.9})
		}
		return dst, true
	}
	if p := s.titled(t); p >= 0 {
		return s.MentionParties(p, dst), true
	}
	for _, p := range s.Rebound {
		if p.Token == t {
			return append(dst, p), true
		}
	}
	if p := s.band(t); p.Entity >= 0 {
		return append(dst, p), true
	}
	return dst, false
}

// allOf returns the word for those of whom "both" or "all" at t means every one: "with both of them"; -1.
func (s *Sentence) allOf(t int) int {
	if w := s.Low[t]; s.Mention[t] < 0 && (w == "both" || w == "all" || w == "each") {
		if x := s.quantified(t); x != t && s.Mention[x] >= 0 {
			return x
		}
	}
	return -1
}

// retinue returns whose camp or delegation it is, or who leads it.
func (s *Sentence) retinue(t int, dst []Party) (out []Party, settled bool) {
	switch s.Low[t] {
	case "camp", "entourage":
		if k := s.Child(t, parse.NmodPoss); s.Person(k) {
			return s.MentionParties(k, dst), true // "His camp denied it"
		}
	case "delegation":
		own := s.Child(t, parse.NmodPoss)
		switch by := s.ledBy(t); {
		case by < 0 && own >= 0 && s.Tokens[own].XPOS == parse.PRPS && s.Person(own) && !s.withHim(t):
			return s.MentionParties(own, dst), true // "his delegation met the rebels"
		case by >= 0 && s.Person(by):
			return s.MentionParties(by, dst), true // rather than whose it is
		case s.withHim(t):
			return dst, true
		}
	}
	return dst, false
}

// onlyOthers reports whether the noun means others than those named in its phrase, or some of
// a body's members that nobody names.
func (s *Sentence) onlyOthers(t int) bool {
	if s.Tokens[t].XPOS != parse.NNS {
		return false
	}
	if others.Has(s.Low[t]) && s.Child(t, parse.Appos, parse.Flat, parse.NmodDesc) < 0 && !s.ofBody(t) && !s.exampled(t) {
		if m := s.Mention[t]; m < 0 || len(s.Doc.Mentions[m].Entities) != 2 || s.Child(t, parse.Nummod) < 0 && s.Low[max(0, t-1)] != "both" {
			return true // "U.S. allies": anybody but the United States; not "the two allies"
		}
	}
	return CountedStates.Has(s.Low[t]) && s.ofBody(t) && s.someOf(t)
}

// ownNames returns whom the phrase names itself, or who owns or sends what it names.
func (s *Sentence) ownNames(t int, dst []Party) (out []Party, settled bool) {
	base := len(dst)
	if dst = s.ofThere(t, dst); len(dst) > base {
		return dst, true
	}
	if own := s.owners(t); len(own) > 1 {
		return append(dst, own...), true
	}
	if p := s.commissioner(t); p >= 0 {
		return s.MentionParties(p, dst), true
	}
	if m := s.Mention[t]; m >= 0 {
		mn := &s.Doc.Mentions[m]
		// Inside "Russian diplomats" the demonym is not the phrase.
		if !(mn.Form == who.Demonym && mn.Head != t) {
			dst = s.MentionParties(t, dst)
		}
	}
	return dst, len(dst) > base
}

// areaNamed adds the place that "of" names behind a noun for an area: "the northern town of Kilinochchi".
func (s *Sentence) areaNamed(t int, dst []Party) []Party {
	if !Areas.Has(s.Low[t]) || s.Low[t] == "capital" {
		return dst
	}
	base := len(dst)
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rels[k] == parse.Nmod && s.CaseOf(int(k)) == "of" && s.Mention[k] >= 0 {
			if dst = append(dst, s.Parties(int(k), 1<<graph.Place)...); len(dst) > base {
				return dst
			}
		}
	}
	return dst
}

// apposedNames adds whom the first name names that the noun holds as an apposition or the rest
// of a name, with the names listed behind it where the noun means several.
func (s *Sentence) apposedNames(t int, dst []Party) []Party {
	base := len(dst)
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if !s.Rel(int(k)).Is(parse.Flat, parse.Appos, parse.NmodDesc) {
			continue
		}
		if dst = s.MentionParties(int(k), dst); len(dst) > base {
			for g := s.Kid[k]; g >= 0 && (s.Tokens[t].XPOS == parse.NNS || leagues.Has(s.Low[t])); g = s.Sib[g] {
				if s.Rels[g] == parse.Conj && s.Names(int(g)) {
					dst = s.MentionParties(int(g), dst) // "its neighbours Mali and Burkina Faso"
				}
			}
			return dst
		}
		for g := s.Kid[k]; g >= 0; g = s.Sib[g] {
			if s.Rel(int(g)).Is(parse.Flat, parse.Appos) {
				if dst = s.MentionParties(int(g), dst); len(dst) > base {
					return dst
				}
			}
		}
	}
	return dst
}

// actedFor returns for whom the noun speaks or acts: who issued the statement, leads the
// mission or sends the agents.
func (s *Sentence) actedFor(t int, dst []Party) (out []Party, settled bool) {
	base := len(dst)
	if s.Doc.Tables.Classes["issued"].Has(s.Low[t]) && s.Rels[t] == parse.Nsubj {
		if own := s.OwnerBefore(t); len(own) > 0 {
			return append(dst, own...), true // "the statement", of X before
		}
	}
	if by := s.adoptedBy(t); by >= 0 {
		if dst = s.Resolve(by, dst); len(dst) > base {
			return dst, true
		}
	}
	switch s.Low[t] {
	case "delegation", "mission", "team":
		if by := s.ledBy(t); by >= 0 {
			if dst = s.MentionParties(by, dst); len(dst) > base {
				return dst, true
			}
		}
	}
	if k := s.namedBefore(t); k >= 0 {
		return s.MentionParties(k, dst), true
	}
	if k := s.leading(t); k >= 0 {
		return s.MentionParties(k, dst), true
	}
	if m := s.Mention[t]; m >= 0 && s.Tokens[t].XPOS == parse.NNS && s.Low[t] == "leader" && s.Doc.Mentions[m].Head == t && s.Doc.Mentions[m].Form == who.Title && len(s.Doc.Mentions[m].Entities) == 0 && t > 0 && s.Tokens[t-1].Tag == parse.NOUN {
		return dst, true // "Indian business leaders"
	}
	if s.Doc.Tables.Classes["agents"].Has(s.Low[t]) || s.Low[t] == "head" && s.Tokens[t].XPOS == parse.NNS { // "ECOWAS heads of state"
		if dst = s.proxies(t, dst); len(dst) > base {
			return dst, true
		}
	}
	if p := s.spokesman(t); p.Entity >= 0 {
		return append(dst, p), true
	}
	if x := s.speaksAt(t); x >= 0 {
		return append(dst, s.Filter(s.MentionParties(x, nil), ActorKinds)...), true
	}
	return dst, false
}

// namedBefore returns the body whose name stands before the noun for what it is: "the NATO alliance"; -1.
func (s *Sentence) namedBefore(t int) int {
	if !s.Doc.Tables.Classes["named-after"].Has(s.Low[t]) {
		return -1
	}
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Compound, parse.Amod) && s.Names(int(k)) && s.Doc.KindOf(s.Doc.Mentions[s.Mention[k]].Entities[0]) == graph.Organization && s.Doc.Mentions[s.Mention[k]].To >= t-3 {
			return int(k)
		}
	}
	return -1
}

// partOf returns of what the noun means a part: "members of the interim government of Somalia"; -1.
func (s *Sentence) partOf(t int) int {
	if partitive.Has(s.Low[t]) || s.manyTroops(t) {
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if s.Rels[k] == parse.Nmod && s.CaseOf(int(k)) == "of" {
				return int(k)
			}
		}
	}
	return -1
}

// members adds those of whom the noun t is a part, k, as far as they can act.
func (s *Sentence) members(t, k int, dst []Party) []Party {
	for _, p := range s.Resolve(k, nil) {
		if s.Doc.KindOf(p.Entity).IsActor() {
			dst = append(dst, Party{p.Entity, t, p.Sure * 0.9})
		}
	}
	return dst
}

// knownAs adds whom a participle names: "the regional bloc known as ECOWAS".
func (s *Sentence) knownAs(t int, dst []Party) []Party {
	base := len(dst)
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Acl && s.Low[k] == "know" && s.Tokens[k].XPOS == parse.VBN {
			for _, x := range s.Prepositional(int(k), "as", nil) {
				if dst = s.MentionParties(x, dst); len(dst) > base {
					return dst
				}
			}
		}
	}
	return dst
}

// officialsIn adds the countries whose officials are meant: "leaders in Germany and France".
func (s *Sentence) officialsIn(t int, dst []Party) []Party {
	if s.Tokens[t].XPOS != parse.NNS || !officials.Has(s.Low[t]) || t > 0 && s.Tokens[t-1].Tag.Is(parse.ADJ, parse.PROPN) && s.Tokens[t-1].Text != verbs.Lower(s.Tokens[t-1].Text) {
		return dst
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nmod, parse.Obl) && s.CaseOf(int(k)) == "in" {
			for _, p := range s.Parties(int(k), verbs.KindSet(1<<graph.Country)) {
				dst = append(dst, Party{p.Entity, t, p.Sure * 0.8})
			}
		}
	}
	return dst
}

// givenAsExamples returns those whom the phrase gives as examples: "partners such as the United States and China".
func (s *Sentence) givenAsExamples(t int, dst []Party) (out []Party, settled bool) {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rels[k] == parse.Acl && s.Low[k] == "include" {
			return append(dst, s.Parties(s.Child(int(k), parse.Obj), AnyKind)...), true
		}
		if int(k) > t && s.Rels[k].Is(parse.Nmod, parse.Obl) && examples.Has(s.CaseOf(int(k))) && !deadly.Has(s.Low[t]) {
			return append(dst, s.Parties(int(k), AnyKind)...), true
		}
	}
	if x := s.amongThose(t); x >= 0 {
		return append(dst, s.Parties(x, AnyKind)...), true
	}
	if ps := s.foremost(t); len(ps) > 0 {
		return append(dst, ps...), true
	}
	return dst, false
}

// others are nouns for those who are not the one whose they are.
var others = vocab.Words("ally", "enemy", "foe", "rival", "critic", "opponent", "partner",
	"adversary", "neighbour", "neighbor")

// officials are those who stand for the state that "in" names.
var officials = vocab.Words("leader", "official", "authority", "minister", "diplomat", "counterpart", "government")

// ofBody reports whether an organisation's name stands right before t: "NATO allies".
func (s *Sentence) ofBody(t int) bool {
	return t > 0 && s.Mention[t-1] >= 0 && len(s.Doc.Mentions[s.Mention[t-1]].Entities) > 0 &&
		s.Doc.KindOf(s.Doc.Mentions[s.Mention[t-1]].Entities[0]) == graph.Organization
}
