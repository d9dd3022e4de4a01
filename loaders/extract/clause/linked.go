package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// linked returns what the sentence says brought about, or came of, the act that a noun tells: "X's visit" for the rebuke in
// "X's visit earned a rebuke from", "a rebuke from Y followed X's visit", "X's visit was met with scorn from", "came after criticism
// from"; whom it fell on comes first, "earned him a rebuke".
func (s *Sentence) linked(n int, dst []int) []int {
	add := func(x int) {
		if x >= 0 && x != n {
			dst = append(dst, x)
		}
	}
	for h := s.Head(n); s.Rels[n] == parse.Conj && h >= 0 && h < n && s.Tokens[h].Tag == parse.NOUN; h = s.Head(n) {
		n = h // "praise from X and scorn from Y"
	}
	v := s.Head(n)
	if v < 0 {
		return dst
	}
	by := s.CaseOf(n)
	if by == "to" && s.Tokens[v].Tag == parse.NOUN && inReply.Has(s.Low[v]) && s.Head(v) >= 0 {
		if c := s.CaseOf(v); c == "in" || c == "as" {
			n, v, by = v, s.Head(v), "after" // "came in response to a call from"
		}
	}
	if !s.Verbal(v) || s.Names(n) {
		return dst
	}
	w := s.Low[v]
	switch rel, passive := s.Rels[n], s.Passive(v); {
	case rel == parse.Obj && !passive && (bringsAbout.Has(w) || w == "follow"):
		add(s.Child(v, parse.Iobj))
		if u := s.Head(v); s.Rels[v] == parse.Advcl && s.Tokens[v].XPOS == parse.VBG && u >= 0 && u < v && s.Child(v, parse.Nsubj) < 0 {
			add(s.Surface(u)) // "X seized the ship, prompting protests from Y"
		}
		add(s.Surface(v))
	case rel.Is(parse.Nsubj) && !passive && (w == "follow" || w == "precede" || w == "greet" || w == "await"):
		add(s.ObjectOf(v))
	case rel.Is(parse.Obl, parse.OblAgent) && by == "with" && (w == "meet" || w == "greet"), rel == parse.Obl && by == "into" && w == "run",
		rel.Is(parse.Obl, parse.OblAgent) && by == "by" && passive && (bringsAbout.Has(w) || w == "follow" || w == "greet" || w == "precede" || w == "meet"),
		rel == parse.Obl && by == "after" && comesUp.Has(w):
		add(s.Surface(v))
	case (s.Low[n] == "threat" || s.Low[n] == "demand" || s.Low[n] == "ultimatum") && !passive && s.Answer(n) == v:
		add(s.Surface(v)) // "refused to bow to X's threats"
	}
	return dst
}

// fromBeside returns from whom the act that a noun tells came where the parse hung that on the verb: "was met with protests from".
func (s *Sentence) fromBeside(n int, dst []int) []int {
	if s.Verbal(n) || s.Names(n) || !s.Rels[n].Is(parse.Obj, parse.Obl) {
		return dst
	}
	v := s.Head(n)
	if v < 0 || v > n || !s.Verbal(v) || len(s.linked(n, nil)) == 0 {
		return dst
	}
	for _, x := range s.Prepositional(v, "from", nil) {
		if x > n && s.Rels[x] == parse.Obl {
			dst = append(dst, x)
		}
	}
	return dst
}

// bringsAbout are the verbs whose subject is what the act that is their object was done about.
var bringsAbout = vocab.Words("draw", "prompt", "spark", "provoke", "trigger", "earn", "bring", "elicit", "attract", "win",
	"receive", "incur", "face", "cause", "unleash", "garner", "meet", "encounter", "get", "invite", "generate", "produce")

// comesUp are the verbs for what simply happens after something.
var comesUp = vocab.Words("come", "happen", "occur", "arrive", "follow", "take")

// inReply are the nouns for what is done because of something.
var inReply = vocab.Words("response", "reaction", "answer", "reply", "retaliation")
