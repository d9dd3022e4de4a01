package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// talked are the nouns for what two do together, in whose name both may stand before it.
var talked = map[string]bool{"talk": true, "talks": true, "meeting": true, "summit": true, "call": true, "negotiation": true, "consultation": true, "discussion": true, "conversation": true,
	"encounter": true, "dialogue": true, "session": true, "exchange": true, "deal": true, "agreement": true, "treaty": true, "pact": true, "accord": true, "truce": true,
	"ceasefire": true, "cease-fire": true, "armistice": true, "memorandum": true, "protocol": true, "understanding": true, "settlement": true, "tie": true, "ties": true,
	"relation": true, "relations": true, "détente": true, "detente": true, "rapprochement": true, "reconciliation": true, "normalisation": true, "normalization": true}

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
		if s.Tokens[k].Tag == parse.NOUN && talked[s.Low[k]] && !s.Rels[k].Is(parse.Compound, parse.Flat) {
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
	if n <= y || s.Rels[y] != parse.Amod || s.Tokens[n].Tag != parse.NOUN || len(s.Entries[n].Noun) == 0 || s.Head(x) != y || mutualStrife[s.Low[n]] {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(n), parse.Amod
	s.Heads[y], s.Rels[y] = int32(x), parse.Conj
	s.link()
	return true
}

// mutualStrife are the nouns for what two do to each other.
var mutualStrife = map[string]bool{"war": true, "conflict": true, "clash": true, "fighting": true, "battle": true, "rivalry": true, "tension": true, "crisis": true, "dispute": true, "feud": true}

// partner reports whether a mention names one of a pair.
func partner(m *who.Mention) bool {
	return len(m.Entities) > 0 && m.Form != who.Title && m.Form != who.Pronoun
}
