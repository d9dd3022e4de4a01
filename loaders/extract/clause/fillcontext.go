package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// contextFillers returns who has the call, visit or other occasion at t by the clause that
// tells of it: "ctx".
func (s *Sentence) contextFillers(t int, dst []int) []int {
	dst = found(dst, s.judgedFor(t))
	if len(dst) == 0 {
		dst = found(dst, s.ContextSubject(t, 0))
	}
	if h := s.Head(t); len(dst) == 0 && h >= 0 && h < t && s.Rels[t] == parse.Nmod && s.Rels[h] == parse.Nsubj && s.CaseOf(t) == "with" {
		dst = append(dst, h) // "Nigerian troops, with support from X, seized"
	}
	if h := s.Head(t); len(dst) == 0 && h >= 0 && s.Rels[h] == parse.Acl && s.Tokens[h].XPOS == parse.VBN && s.Rels[t] == parse.Obl {
		dst = found(dst, s.Head(h)) // "The council, convened at the request of X, dispersed"
	}
	if len(dst) == 0 {
		return dst
	}
	return s.behindDeed(dst)
}

// behindDeed returns dst, or whose it is where the first of dst is itself a visit or what somebody says or does.
func (s *Sentence) behindDeed(dst []int) []int {
	visits := s.Doc.Tables.Classes["visit"]
	first := dst[0]
	if visits.Has(s.Low[first]) || s.Mention[first] < 0 && s.actOf(first) {
		return s.ownerFillers(first, dst[:0]) // "X's visit ends a tour with stops in", "X's remarks came after talks with"
	}
	if highlights.Has(s.Low[first]) {
		for _, x := range s.prepositionFillers(first, "of", nil) {
			if visits.Has(s.Low[x]) {
				return s.ownerFillers(x, dst[:0]) // "the highlight of X's visit was a meeting with"
			}
		}
	}
	return dst
}

// toldFillers returns to whom it is told "in a phone call": "ctxobj".
func (s *Sentence) toldFillers(t int, dst []int) []int {
	h := s.Head(t)
	if h < 0 || !s.Verbal(h) || s.Rel(t) != parse.Obl || s.Passive(h) {
		return dst
	}
	if conveys.Has(s.Low[h]) && s.Child(h, parse.Obj) > h {
		if dst = s.Prepositional(h, "to", dst); len(dst) > 0 {
			return dst // "offered his condolences to X in a call"
		}
	}
	if s.Utters(h) {
		dst = found(dst, s.Child(h, parse.Iobj))
		if len(dst) == 0 {
			dst = found(dst, s.ObjectOf(h))
		}
	}
	return dst
}

// announcer returns who decides what the noun tells, by the noun's own verb where it is one of
// deciding: "announced the expulsion of"; -1.
func (s *Sentence) announcer(t int) int {
	for h := s.Head(t); s.Rels[t] == parse.Conj && h >= 0 && h < t && s.Tokens[h].Tag == parse.NOUN; h = s.Head(t) {
		t = h // "announced the expulsion of X and sanctions against Y"
	}
	if h := s.Head(t); h >= 0 && s.Verbal(h) && s.Rel(t).Is(parse.Obj, parse.NsubjPass, parse.Obl) && s.Doc.Tables.Classes["decides"].Has(s.Low[h]) {
		if n := s.Subjects(h); s.Low[h] != "confirm" || !s.Doc.Tables.Classes["patient"].Has(s.Low[t]) || s.stateSpeaks(n) {
			return n
		}
	}
	return -1
}

// actOf reports whether the noun is one for what somebody says or does.
func (s *Sentence) actOf(n int) bool {
	c := s.Doc.Tables.Classes
	return c["utterance"].Has(s.Low[n]) || c["doing"].Has(s.Low[n]) || interventions.Has(s.Low[n]) || s.governs(n)
}

// interventions are nouns for what somebody says or does that no class of the tables has.
var interventions = vocab.Words("intervention", "gesture", "shift", "reversal", "u-turn", "turnaround", "pronouncement", "tweet", "post", "message", "warning", "admission", "change", "rejection", "criticism", "praise", "apology", "address")

// conveys are the verbs for what one lets somebody have in words.
var conveys = vocab.Words("offer", "extend", "express", "convey", "present", "give", "deliver", "explain", "reiterate", "voice")

// highlights are the nouns for what a visit is made of.
var highlights = vocab.Words("highlight", "part", "centrepiece", "centerpiece", "climax", "purpose", "aim")
