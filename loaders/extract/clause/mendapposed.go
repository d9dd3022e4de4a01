package clause

import (
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Mends of sentences of which a name with an apposition was taken for the whole.

// apposedThen gives a sentence its verb or predicate where the parse took it for one more apposition of who does it: "X, a professor
// at Y, disagrees", "X, a professor at Y, is among those who doubt it".
func (s *Sentence) apposedThen(t int) bool {
	r := s.Head(t)
	for r >= 0 && s.Rels[r] != parse.Root {
		r = s.Head(r)
	}
	if r < 0 || r > t || s.Tokens[r].Tag != parse.PROPN || !s.Person(r) || s.Tokens[t].Quoted || s.Child(r, parse.Cop, parse.Case) >= 0 {
		return false
	}
	b, cop := t-1, s.Child(t, parse.Cop)
	if cop >= 0 {
		if b = cop - 1; !s.Tokens[cop].XPOS.Tensed() || s.Child(t, parse.Nsubj, parse.NsubjPass) >= 0 {
			return false
		}
	} else if s.Tokens[t].XPOS != parse.NNS || t+1 >= len(s.Tokens) || !s.Tokens[t+1].Tag.Is(parse.DET, parse.ADP, parse.PRON, parse.SCONJ) && s.Tokens[t+1].Text != "." && s.Tokens[t+1].Text != ":" {
		return false
	}
	for b > r && s.Tokens[b].Tag == parse.ADV {
		b--
	}
	a := s.Child(r, parse.Appos)
	if b <= r || s.Tokens[b].Text != "," || a < r || a > b || s.Mention[a] < 0 && !s.Tokens[a].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	for x := t + 1; x < len(s.Tokens); x++ {
		if s.Head(x) == r && s.Tokens[x].XPOS.Tensed() && !s.Tokens[x].Quoted {
			return false // that is what he does
		}
	}
	if cop < 0 {
		s.makeVerb(t, parse.VBZ)
		if w := s.Low[t]; len(w) > 3 {
			s.Low[t] = strings.TrimSuffix(w, "s") // "disagrees", which is no noun
		}
	}
	for k := range s.Heads {
		if h := s.Head(k); k > t && k != t && h == r || k > t && h >= 0 && h < b && h != r {
			s.Heads[k] = int32(t)
			if s.Rels[k].Is(parse.List, parse.Nmod, parse.Appos, parse.Dep) && s.CaseOf(k) != "" {
				s.Rels[k] = parse.Obl
			}
		}
	}
	return s.crown(t, r, parse.Nsubj)
}

// asideOfVerb hangs a phrase between commas on the verb between whose subject and which it stands, where the parse hung it on a verb
// of saying further on: "Powell, in a letter to X, proposed a way out, an official said".
func (s *Sentence) asideOfVerb(t int) bool {
	h := s.Head(t)
	from, to := s.Span(t)
	if h < to+1 || s.CaseOf(t) == "" || from < 1 || s.Tokens[from-1].Text != "," || to >= len(s.Tokens) || s.Tokens[to].Text != "," {
		return false
	}
	for v := to + 1; v < h && v < to+4; v++ {
		if !s.Verbal(v) || s.Tokens[v].Quoted {
			continue
		}
		n := s.Child(v, parse.Nsubj, parse.NsubjPass)
		if n < 0 || n >= from || s.Relative(n) {
			return false
		}
		s.Heads[t] = int32(v)
		s.link()
		return true
	}
	return false
}

// winnerNamed hangs a person's name on the noun that it explains, where the parse hung it on a thing beside: "the winner of the
// election, Edmundo Soto", "the authority of the winner of the vote, Ana Ruiz".
func (s *Sentence) winnerNamed(t int) bool {
	if t < 4 || s.Tokens[t-1].Text != "," || s.startingAt(t) == nil {
		return false
	}
	for n := t - 3; n >= 0 && n > t-12; n-- {
		w := &s.Tokens[n]
		if w.Tag == parse.PUNCT || w.Tag == parse.VERB || s.Mention[n] >= 0 && w.Tag == parse.PROPN && s.startingAt(n) != nil {
			return false
		}
		if w.Tag == parse.NOUN && persons.Has(s.Low[n]) && s.Low[n+1] == "of" {
			if s.Head(t) == n || s.Dominates(t, n) {
				return false
			}
			s.Heads[t], s.Rels[t] = int32(n), parse.Appos
			s.link()
			return true
		}
	}
	return false
}

// persons are nouns for somebody by what he has done, which are no offices.
var persons = vocab.Words("winner", "victor", "loser", "runner-up", "architect", "author", "mastermind", "instigator", "initiator",
	"brother", "son", "father", "widow", "daughter", "wife", "husband", "sister", "mother", "cousin", "nephew")

// casedApposition makes a phrase with a preposition of a name that was taken for an apposition: "a message purportedly from
// Ugandan leader X".
func (s *Sentence) casedApposition(t int) bool {
	switch s.CaseOf(t) {
	case "from", "to", "with", "by", "of":
	default:
		return false
	}
	h := s.Head(t)
	if !s.Tokens[h].Tag.Is(parse.NOUN) || s.Mention[h] >= 0 {
		return false
	}
	s.Rels[t] = parse.Nmod
	s.link()
	return true
}
