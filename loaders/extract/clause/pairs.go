package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// talked are the nouns for what two do together, in whose name both may stand before it.
var talked = vocab.Words("talk", "talks", "meeting", "summit", "call", "negotiation", "consultation", "discussion", "conversation",
	"encounter", "dialogue", "session", "exchange", "deal", "agreement", "treaty", "pact", "accord", "truce",
	"ceasefire", "cease-fire", "armistice", "memorandum", "protocol", "understanding", "settlement", "tie", "ties",
	"relation", "relations", "détente", "detente", "rapprochement", "reconciliation", "normalisation", "normalization")

// pairBefore reads "US-China trade talks" as talks between the two.
func (s *Sentence) pairBefore(t int) bool {
	if t == 0 || t+2 >= len(s.Tokens) || s.Tokens[t].SpaceBefore || s.Tokens[t+1].SpaceBefore || s.Low[t] == "between" {
		return false
	}
	a, b := s.Mention[t-1], s.Mention[t+1]
	if a < 0 || b < 0 || a == b {
		return false
	}
	from, to := &s.Doc.Mentions[a], &s.Doc.Mentions[b]
	if from.To != t || to.From != t+1 || !partner(from) || !partner(to) || to.To < len(s.Tokens) && s.Tokens[to.To].XPOS == parse.HYPH {
		return false
	}
	if from.From > 0 && s.Tokens[from.From-1].XPOS == parse.HYPH {
		return false // "the China-Japan-South Korea summit"
	}
	x, y := from.Head, to.Head
	if len(s.Parties(x, ActorKinds)) == 0 || len(s.Parties(y, ActorKinds)) == 0 {
		return false
	}
	n := -1
	for k := to.To; k < len(s.Tokens) && k < to.To+5; k++ {
		if s.Tokens[k].Tag == parse.NOUN && talked.Has(s.Low[k]) && !s.Rels[k].Is(parse.Compound, parse.Flat) {
			n = k
			break
		}
		if !s.Tokens[k].Tag.Is(parse.NOUN, parse.ADJ) && s.Tokens[k].XPOS != parse.HYPH || s.Mention[k] >= 0 {
			break
		}
	}
	if n < 0 {
		return s.jointDoers(x, y)
	}
	s.Heads[y], s.Rels[y] = int32(n), parse.Nmod
	s.Heads[x], s.Rels[x] = int32(y), parse.Conj
	s.Heads[t], s.Rels[t] = int32(y), parse.Case
	s.reword(t, "between")
	s.link()
	return true
}

// jointDoers joins the two whose deed stands behind both: "the US-Israeli strikes on Iran", "a Franco-German proposal".
func (s *Sentence) jointDoers(x, y int) bool {
	n := s.Head(y)
	if n <= y || s.Rels[y] != parse.Amod || s.Tokens[n].Tag != parse.NOUN || len(s.Entries[n].Noun) == 0 || s.Head(x) != y || mutualStrife.Has(s.Low[n]) {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(n), parse.Amod
	s.Heads[y], s.Rels[y] = int32(x), parse.Conj
	s.link()
	return true
}

// mutualStrife are the nouns for what two do to each other.
var mutualStrife = vocab.Words("war", "conflict", "clash", "fighting", "battle", "rivalry", "tension", "crisis", "dispute", "feud")

// partner reports whether a mention names one of a pair.
func partner(m *who.Mention) bool {
	return len(m.Entities) > 0 && m.Form != who.Title && m.Form != who.Pronoun
}
