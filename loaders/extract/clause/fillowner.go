package clause

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// ownerFillers returns whose the thing or deed at t is: "whose".
func (s *Sentence) ownerFillers(t int, dst []int) []int {
	if s.ofItself(t) {
		return dst // "the Obama administration": no administration of Obama's
	}
	dst = found(dst, s.SharedOwner(t))
	dst = s.adjectiveFillers(t, dst)
	if k := s.ByChild(t); k >= 0 && len(dst) == 0 {
		dst = append(dst, k) // "a request by X to join the Council of Europe"
	}
	dst = s.prepositionOwners(t, dst)
	dst = slices.DeleteFunc(dst, func(k int) bool { return s.inName(t, k) }) // not "World" of the World Bank
	if x := s.besideBy(t); len(dst) == 0 && x >= 0 {
		dst = append(dst, x)
	}
	if len(dst) == 1 && s.Doc.Tables.Classes["aspect"].Has(s.Low[t]) && s.Tokens[dst[0]].Tag == parse.NOUN && s.Mention[dst[0]] < 0 {
		of := dst[0]
		if dst = s.whence(t, dst[:0]); len(dst) == 0 {
			dst = s.ownerFillers(of, dst) // "the timing of Morales's offer"
		}
		return dst
	}
	if len(dst) == 0 {
		dst = s.maker(t, dst)
	}
	return dst
}

// prepositionOwners returns dst with those whose the noun is by a preposition behind it.
func (s *Sentence) prepositionOwners(t int, dst []int) []int {
	for _, p := range [...]string{"of", "by", "from"} {
		if p == "of" && s.Doc.Tables.Classes["patient"].Has(s.Low[t]) {
			continue // "the killing of X" is nobody's of X
		}
		n := len(dst)
		dst = s.Prepositional(t, p, dst)
		if h := s.Head(t); p == "from" && h > t && s.Verbal(h) && n < len(dst) && s.Head(dst[n]) == h && dst[n] > h && s.ByAgent(h) > h && s.ByAgent(h) < dst[n] {
			dst = dst[:n] // "The step was hailed by X from Tokyo": not Tokyo's step
		}
	}
	return dst
}

// adjectiveFillers returns the names that qualify a noun as adjectives do: "adj".
func (s *Sentence) adjectiveFillers(t int, dst []int) []int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rel(int(k)).Is(parse.Amod, parse.Compound, parse.NmodUnmarked, parse.NmodDesc) && s.Mention[k] >= 0 && !s.inName(t, int(k)) && !s.against(t, int(k)) && !s.isVenue(t, int(k)) && !s.topical(t, int(k)) {
			dst = append(dst, int(k))
		}
		if s.Rels[k] == parse.Compound && s.Mention[k] < 0 && int(k) < t && s.Tokens[k].Tag == parse.NOUN {
			if g := s.Child(int(k), parse.Compound); g >= 0 && g < int(k) && s.Mention[g] >= 0 && len(s.Parties(g, 1<<graph.Organization)) > 0 && !s.inName(t, g) {
				dst = append(dst, g) // "EU weapons deliveries"
			}
		}
		if (flagged.Has(s.Low[k]) || s.Low[k] == "lead" && ledDeeds.Has(s.Low[t])) && int(k) < t && s.Rels[k] == parse.Amod {
			for g := s.Kid[k]; g >= 0 && int(g) < int(k); g = s.Sib[g] {
				if s.Mention[g] >= 0 {
					dst = append(dst, int(g)) // "a British-flagged tanker"
				}
			}
		}
	}
	return dst
}

// ledDeeds are the nouns for what the one does who leads it: "the US-led invasion of Iraq".
var ledDeeds = vocab.Words("invasion", "war", "attack", "strike", "offensive", "raid", "intervention", "bombing", "bombardment",
	"airstrike", "campaign", "incursion", "occupation", "blockade", "boycott", "embargo", "isolation", "operation", "assault")

// flagged are the participles that say whose a ship or company is.
var flagged = vocab.Words("flag", "flagged", "own", "owned", "register", "registered", "operate", "operated")

// fled reports whether the noun at n means those who only left a state, whom another harms: "killed hundreds of Ethiopian migrants".
func (s *Sentence) fled(n int) bool {
	if s.Low[n] != "refugee" && s.Low[n] != "migrant" {
		return false
	}
	if h := s.Head(n); h >= 0 && s.Rels[n] == parse.Nmod && s.CaseOf(n) == "of" && (tallies.Has(s.Low[h]) || s.Low[h] == "hundred" || s.Low[h] == "thousand") {
		n = h
	}
	v := s.Head(n)
	return v >= 0 && s.Rels[n].Is(parse.Obj, parse.NsubjPass) && (s.Doc.Tables.Classes["hurts"].Has(s.Low[v]) || s.Low[v] == "disperse" || s.Low[v] == "arrest")
}

// against reports whether the noun is one for people who stand against the state that
// qualifies it: "the Syrian opposition" is not Syria.
func (s *Sentence) against(n, k int) bool {
	if !s.Doc.Tables.Classes["opponents"].Has(s.Low[n]) || s.Mention[k] < 0 || s.fled(n) {
		return false
	}
	e := s.Doc.Mentions[s.Mention[k]].Entities
	return len(e) > 0 && s.Doc.KindOf(e[0]) == graph.Country
}
