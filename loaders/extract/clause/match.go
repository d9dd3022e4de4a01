package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Candidates returns the rows for the word at t, those with a particle first.
func (s *Sentence) Candidates(t int) (rows []*verbs.Row, particled []*verbs.Row) {
	tb := s.Doc.Tables
	if t > 0 && s.Tokens[t-1].XPOS == parse.HYPH && !s.Tokens[t].SpaceBefore && s.Low[t] != "ceasefire" && s.Low[t] != "tete" || t+1 < len(s.Tokens) && s.Tokens[t+1].XPOS == parse.HYPH && !s.Tokens[t+1].SpaceBefore {
		if p := t - 2; p >= 0 && s.Tokens[t-1].XPOS == parse.HYPH && !prefixes.Has(s.Low[p]) && s.Tokens[p].Tag != parse.NUM && s.Tokens[t].XPOS == parse.VBG {
			return nil, nil // "long-standing"
		}
		if len(s.Entries[t].Verb) == 0 || s.Rel(t).Is(parse.Amod, parse.Compound, parse.Flat, parse.NmodDesc, parse.Nsubj) || s.Mention[t] >= 0 {
			return nil, nil // part of "President-elect", "broken-off"
		}
	}
	switch s.Tokens[t].Tag {
	case parse.VERB, parse.AUX:
		if s.Tokens[t].Tag == parse.AUX && s.Rel(t).Is(parse.Aux, parse.AuxPass, parse.Cop) && s.Low[t] != "be" {
			return nil, nil
		}
		rows = s.Entries[t].Verb
		if p := s.Particle(t); p != "" {
			particled = tb.Heads["v:"+s.Low[t]+" "+p]
		}
	case parse.NOUN, parse.PROPN:
		if s.Tokens[t].Tag == parse.PROPN && s.Mention[t] >= 0 {
			return nil, nil
		}
		rows = s.Entries[t].Noun
	case parse.ADJ:
		rows = s.Entries[t].Adjective
		// A participle may be tagged as an adjective.
		if len(rows) == 0 && s.Child(t, parse.Nsubj, parse.NsubjPass) >= 0 {
			rows = s.Entries[t].Verb
		}
	}
	return rows, particled
}

// prefixes make a verb of a verb: "re-imposing".
var prefixes = vocab.Words("re", "co", "pre", "counter", "over", "out")

// takes reports whether the tables have the verb at t with the particle.
func (s *Sentence) takes(t int, particle string) bool {
	return s.Entries[t].Particled && s.Doc.Tables.Particles.Has(s.Low[t]+" "+particle)
}

// Particle returns the particle of a verb that has rows with it, "" for none.
func (s *Sentence) Particle(t int) string {
	if !s.Entries[t].Particled {
		return ""
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rel(int(k)).Is(parse.CompoundPrt, parse.Advmod, parse.Obl, parse.Xcomp) {
			if s.takes(t, s.Low[k]) {
				return s.Low[k]
			}
			if c := s.Child(int(k), parse.Case); s.Rels[k] == parse.Obl && c >= 0 && s.Low[c] == "out" && s.Low[t] != "pull" && s.takes(t, "out") {
				return "out" // "ordered the envoy out of the country"
			}
		}
	}
	if t+2 < len(s.Tokens) && s.Low[t+1] == "out" && s.Low[t+2] == "of" && s.takes(t, "out") {
		return "out"
	}
	if o := s.Child(t, parse.Obj); o > t && s.Mention[o] >= 0 && s.Doc.Mentions[s.Mention[o]].Form == who.Title && s.takes(t, "out") {
		// "ordered the ambassadors of France, Germany and Denmark out of the country", whatever the list did to the tree
		if to := s.Doc.Mentions[s.Mention[o]].To; to+1 < len(s.Tokens) && s.Low[to] == "out" && s.Low[to+1] == "of" {
			return "out"
		}
	}
	if t+1 < len(s.Tokens) && (s.Tokens[t+1].XPOS == parse.RP || s.Tokens[t+1].Tag == parse.ADJ) && s.takes(t, s.Low[t+1]) {
		return s.Low[t+1]
	}
	if t+1 < len(s.Tokens) && (s.Low[t+1] == "aside" || s.Low[t+1] == "apart") && s.takes(t, s.Low[t+1]) {
		return s.Low[t+1]
	}
	if t+1 < len(s.Tokens) && s.Tokens[t+1].Tag.Is(parse.ADP, parse.ADV) && s.takes(t, s.Low[t+1]) &&
		(s.Head(t+1) == t || s.Rel(t+1) != parse.Case || t+2 >= len(s.Tokens) || s.Tokens[t+2].Tag.Is(parse.ADP, parse.PUNCT, parse.SCONJ)) {
		return s.Low[t+1]
	}
	return ""
}
