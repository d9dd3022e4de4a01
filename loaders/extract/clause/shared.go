package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// sharedObject returns the object that a verb shares with one it is joined to behind it: "condemned and rejected the attack",
// "arrested and, after a night in prison, deported him", "received, thanked and decorated X"; -1.
func (s *Sentence) sharedObject(v int) int {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if o := s.objectFrom(v, int(k)); o >= 0 {
			return o
		}
	}
	h := s.Head(v)
	if s.Rels[v] != parse.Conj || h < 0 || h > v || v+1 >= len(s.Tokens) || s.Tokens[v+1].Text != "," && s.Tokens[v+1].Tag != parse.CCONJ {
		return -1
	}
	for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
		if o := s.objectFrom(v, int(k)); o >= 0 && int(k) > v {
			return o
		}
	}
	return -1
}

// relativeObject returns the noun that a verb has for its object as the one before it has, in a clause about that noun: "a plan that
// Juba has accepted but Khartoum has turned down", "the envoy whom Chad had summoned and expelled"; -1.
func (s *Sentence) relativeObject(v int) int {
	h := s.Head(v)
	if s.Rels[v] != parse.Conj || h < 0 || h > v || s.Rels[h] != parse.AclRelcl || s.Passive(v) || s.Child(v, parse.Ccomp) >= 0 || !s.Verbal(v) || s.Child(v, parse.Mark) >= 0 && !s.onlyMarkThat(v) {
		return -1
	}
	if x := s.Child(v, parse.Xcomp); x >= 0 {
		return -1
	}
	o, n := s.Child(h, parse.Obj), s.Child(h, parse.Nsubj)
	switch {
	case o >= 0 && (o > h || !s.Relative(o)):
		return -1
	case s.Child(v, parse.Nsubj) >= 0:
		if o < 0 {
			return -1
		}
	case n < 0 || n > h || s.Relative(n) || s.ofWhich(n):
		return -1
	}
	if a := s.ObjectOf(h); a >= 0 && a < h {
		return a
	}
	return -1
}

// objectFrom returns the object of the verb at k if the verb at v before it, which has none, can share it; -1.
func (s *Sentence) objectFrom(v, k int) int {
	if s.Rel(k) != parse.Conj || !s.Verbal(k) || k < v || s.Child(k, parse.Nsubj) >= 0 || s.ownTime(v, k) {
		return -1
	}
	if k-v > 4 && (k-v > 14 || s.Tokens[v+1].Tag != parse.CCONJ || !s.enclosed(v+2, k)) {
		return -1
	}
	if o := s.Child(k, parse.Obj); o >= 0 {
		return o
	}
	return s.prepositionalObject(v, k)
}

// prepositionalObject returns what stands behind the preposition of the second of two verbs, where the first cannot do without an
// object: "recognises and will deal with the council", "has condemned and distanced itself from the raid"; -1.
func (s *Sentence) prepositionalObject(v, k int) int {
	if !transitive.Has(s.Low[v]) || s.Passive(v) || v+1 >= len(s.Tokens) || s.Tokens[v+1].Tag != parse.CCONJ || k+1 >= len(s.Tokens) || s.Tokens[k+1].Tag != parse.ADP {
		return -1
	}
	for c := s.Kid[k]; c >= 0; c = s.Sib[c] {
		if int(c) > k && s.Rels[c] == parse.Obl && s.Child(int(c), parse.Case) == k+1 && !Temporal.Has(s.Low[c]) {
			return int(c)
		}
	}
	return -1
}

// transitive are verbs of ours that are nothing without an object.
var transitive = vocab.Words("recognise", "recognize", "condemn", "denounce", "criticise", "criticize", "welcome", "praise",
	"support", "back", "endorse", "reject", "oppose", "regret", "respect", "accept", "ratify", "blame", "rebuke",
	"hail", "applaud", "deplore", "attack", "mock", "dismiss")

// enclosed reports whether commas enclose all that stands from a up to the verb at v, but for adverbs.
func (s *Sentence) enclosed(a, v int) bool {
	if s.Tokens[a].Text != "," {
		return false
	}
	for v > a && s.Tokens[v-1].Tag == parse.ADV {
		v--
	}
	return v > a+1 && s.Tokens[v-1].Text == ","
}
