package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// pairPresent makes a verb of the word behind two names that begin a sentence without one, as entries of chronologies and headlines
// are written: "May 4: Israel's prime minister, A B, and C D sign accord in Cairo", where the parse took it for a noun.
func (s *Sentence) pairPresent(t int) bool {
	b := t - 1
	for b > s.Dateline && s.Tokens[b].Tag == parse.ADV {
		b--
	}
	if s.Mention[t] >= 0 || t+1 >= len(s.Tokens) || b < s.Dateline+2 || s.Mention[b] < 0 || s.mentionTo(b) != b+1 || !s.actsByName(b) || len(s.Doc.Tables.Heads["v:"+verbs.Lower(s.Tokens[t].Text)]) == 0 {
		return false
	}
	for x := s.Dateline; x < len(s.Tokens); x++ {
		if w := &s.Tokens[x]; s.Finite(x) && x != t || w.XPOS == parse.MD {
			return false
		}
	}
	second, first, and := s.Doc.Mentions[s.Mention[b]].Head, -1, -1
	for x := s.Dateline; x < s.Doc.Mentions[s.Mention[b]].From; x++ {
		switch w := &s.Tokens[x]; {
		case w.Tag == parse.CCONJ && s.Low[x] == "and" && first >= 0:
			and = x
		case s.Mention[x] >= 0 && s.actsByName(x) && s.Tokens[x].Tag == parse.PROPN:
			if and < 0 && (first < 0 || s.mentionTo(x) > s.mentionTo(first)) {
				first = s.Doc.Mentions[s.Mention[x]].Head
			}
		case w.Tag.Is(parse.NOUN, parse.ADJ, parse.PROPN, parse.DET), w.Text == ",", w.XPOS == parse.POS:
		default:
			return false
		}
	}
	if first < 0 || and < 0 || and < s.mentionTo(first) {
		return false
	}
	// What stands up to the next preposition is the object, if it has a noun.
	end, object := t+1, -1
	for ; end < len(s.Tokens) && !s.Tokens[end].Tag.Is(parse.ADP, parse.PUNCT, parse.SCONJ, parse.VERB, parse.PART, parse.CCONJ); end++ {
		if s.Tokens[end].Tag.Is(parse.NOUN, parse.PROPN) {
			object = end
		}
	}
	if object < 0 && s.Tokens[t+1].Tag != parse.ADP {
		return false
	}
	s.makeVerb(t, parse.VBP)
	s.Heads[t], s.Rels[t] = -1, parse.Root
	s.Heads[first], s.Rels[first] = int32(t), parse.Nsubj
	s.Heads[second], s.Rels[second] = int32(first), parse.Conj
	s.Heads[and], s.Rels[and] = int32(second), parse.Coord
	for x := t + 1; x < len(s.Tokens); x++ {
		switch h := s.Head(x); {
		case x == object:
			s.Heads[x], s.Rels[x] = int32(t), parse.Obj
		case x < end && object >= 0 && x < object && h != object && (h < t || h == t || h > object):
			s.Heads[x], s.Rels[x] = int32(object), parse.Compound
		case h < t && s.Rels[x].Is(parse.Nmod, parse.Obl, parse.Obj, parse.Conj, parse.Appos, parse.Dep):
			s.Heads[x] = int32(t)
			if s.Rels[x] != parse.Conj {
				s.Rels[x] = parse.Obl
			}
		case h < t:
			s.Heads[x] = int32(t)
		}
	}
	s.link()
	return true
}

// mentionTo returns the token behind the mention that the word at t is part of.
func (s *Sentence) mentionTo(t int) int { return s.Doc.Mentions[s.Mention[t]].To }

// actsByName reports whether the word at t is part of a mention of one who acts.
func (s *Sentence) actsByName(t int) bool {
	return s.Names(t) && len(s.Doc.Mentions[s.Mention[t]].Entities) > 0 && s.Doc.KindOf(s.Doc.Mentions[s.Mention[t]].Entities[0]).IsActor()
}
