package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Mends of nouns for what others say that were taken for verbs.

// claimsNoun makes a noun of what the parse took for a verb beside one, where a name right before or behind it says whose it is:
// "anger in Georgia and charges from Ukraine that", "its refusal to meet UN demands that".
func (s *Sentence) claimsNoun(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || t+2 >= len(s.Tokens) || s.Rels[t] == parse.Conj && s.Child(t, parse.Nsubj, parse.Aux) >= 0 || len(s.Entries[t].Noun) == 0 && !s.Doc.Tables.Classes["claimed"].Has(s.Low[t]) {
		return false
	}
	if done := s.claimsRefuted(t, h); done || s.Rels[t] == parse.Ccomp || s.Rels[t] == parse.AclRelcl {
		return done || s.claimsOf(t, h)
	}
	c := s.Child(t, parse.Coord)
	if c < 0 && s.Rels[t-1] == parse.Obj && s.Head(t-1) > h {
		h = s.Head(t - 1)
	}
	o := s.Child(h, parse.Obj)
	if o < h || o > t {
		return false
	}
	switch {
	case c == t-1 && s.Low[t+1] == "from" && s.Mention[t+2] >= 0 || c == t-1 && s.Low[t+1] == "from" && s.Tokens[t+2].Tag == parse.DET:
		s.Heads[t], s.Rels[t] = int32(o), parse.Conj
	case c < 0 && o == t-1 && s.Names(o) && (s.Low[t+1] == "that" || s.Low[t+1] == "for" || s.Low[t+1] == "to"):
		s.Heads[t], s.Rels[t] = int32(h), parse.Obj
		s.handOver(o, t)
		s.Heads[o], s.Rels[o] = int32(t), parse.Compound
	default:
		return false
	}
	s.makeNoun(t)
	return true
}

// claimsOf is claimsNoun for "rejected US claims that", where the parse has the United States claim.
func (s *Sentence) claimsOf(t, h int) bool {
	n := s.Child(t, parse.Nsubj)
	if n < 0 || !s.Names(n) || s.Doc.Mentions[s.Mention[n]].To != t || s.Doc.Mentions[s.Mention[n]].From != h+1 || s.Child(t, parse.Ccomp) < t && s.Low[t+1] != "to" && s.Low[t+1] != "for" || !s.answering(h) || s.Child(h, parse.Obj) >= 0 {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(h), parse.Obj
	s.Heads[n], s.Rels[n] = int32(t), parse.Compound
	s.makeNoun(t)
	return true
}

// claimsDenied is claimsNoun for what sums up a clause and somebody denies: "accused Togo of lying, claims that Lome rejects".
func (s *Sentence) claimsDenied(t int) bool {
	c := s.Child(t, parse.Ccomp)
	if s.Tokens[t-1].Text != "," || c < t || !s.answering(c) || s.Low[t+1] != "that" || s.Head(t+1) != c || s.Rels[t+1] != parse.Obj || s.Child(t, parse.Nsubj, parse.Aux) >= 0 || !s.Doc.Tables.Classes["claimed"].Has(s.Low[t]) {
		return false
	}
	s.makeNoun(t)
	s.Rels[t], s.Rels[c] = parse.Parataxis, parse.AclRelcl
	s.link()
	return true
}

// summedCondemned hangs what somebody judges on the noun that sums up the clause before, where the verb has both for subjects: "recalled its
// envoy, a move President X condemned".
func (s *Sentence) summedCondemned(v int) bool {
	n := s.Child(v, parse.Nsubj)
	if n < 2 || n > v || !Sums.Has(s.Low[n]) && s.Doc.Tables.Referents[s.Low[n]] == nil || s.Low[n-1] != "a" && s.Low[n-1] != "an" || s.Tokens[max(n-2, 0)].Text != "," || s.ObjectOf(v) >= 0 {
		return false
	}
	for k := int(s.Sib[n]); k >= 0 && k < v; k = int(s.Sib[k]) {
		if s.Rels[k] == parse.Nsubj && s.Mention[k] >= 0 {
			if s.Rels[v] == parse.Root {
				u := s.Child(v, parse.Ccomp, parse.Advcl)
				if u < 0 || u > n || !s.Tokens[u].XPOS.Tensed() {
					return false
				}
				s.supplant(u, v, parse.AclRelcl)
			}
			s.Heads[n], s.Rels[n] = s.Heads[v], parse.Parataxis
			s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
			s.link()
			return true
		}
	}
	return false
}

// answered are verbs that take no clause but what somebody else says.
var answered = vocab.Words("refute", "ignore", "heed", "meet", "echo", "repeat", "rebut", "counter", "resist", "defy", "contest", "dispute")

// answering reports whether a verb is one for what somebody does with the words of another.
func (s *Sentence) answering(v int) bool {
	return answered.Has(s.Low[v]) || s.Doc.Tables.Classes["answers"].Has(s.Low[v])
}

// bareClaims makes of "claims" before a clause without "that" what is done over them: "cut ties over claims Bamako arms rebels".
func (s *Sentence) bareClaims(t int) bool {
	n, p := s.Head(t), s.caseAt(t)
	if n <= t || p < 0 || s.Mention[n] < 0 || s.Tokens[t].XPOS != parse.NNS || s.Child(n, parse.NmodPoss) >= 0 {
		return false
	}
	_, to := s.Span(n)
	for to < len(s.Tokens) && s.Tokens[to].Tag.Is(parse.AUX, parse.ADV) {
		to++
	}
	if to >= len(s.Tokens) || !s.Finite(to) && s.Child(to, parse.Aux) < n || s.Tokens[to].Tag != parse.VERB {
		return false
	}
	h := s.Heads[n]
	if b := s.Child(to, parse.Nsubj, parse.NsubjPass); b == n {
		h = s.Heads[to] // "over claims Bamako arms", the clause parsed as the verb's own
	} else if b >= 0 || h < 0 {
		return false
	}
	if h < 0 || int(h) > t {
		return false
	}
	s.Heads[t], s.Rels[t] = h, parse.Obl
	s.Heads[p], s.Rels[p] = int32(t), parse.Case
	s.Heads[n], s.Rels[n] = int32(to), parse.Nsubj
	s.Heads[to], s.Rels[to] = int32(t), parse.Acl
	s.link()
	return true
}

// caseAt returns the preposition that stands right before a word, or before its adjectives; -1.
func (s *Sentence) caseAt(t int) int {
	for t--; t > 0 && s.Tokens[t].Tag == parse.ADJ; t-- {
	}
	if t > 0 && s.Rels[t] == parse.Case && s.Tokens[t].Tag == parse.ADP {
		return t
	}
	return -1
}

// claimThat hangs what is claimed on the claim right before it, where the parse hung it on the verb: "rejected criticism that X had
// shelled the town".
func (s *Sentence) claimThat(v int) bool {
	h, m := s.Head(v), s.Child(v, parse.Mark)
	if h < 0 || h > v || !s.Verbal(h) || m < 1 || s.Low[m] != "that" {
		return false
	}
	o := m - 1
	if s.Head(o) != h || s.Rels[o] != parse.Obj || s.Tokens[o].Tag != parse.NOUN || !s.Doc.Tables.Classes["accusation"].Has(s.Low[o]) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(o), parse.Acl
	s.link()
	return true
}
