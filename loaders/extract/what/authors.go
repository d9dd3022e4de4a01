package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// writers are the nouns for who wrote something.
var writers = vocab.Words("author", "sender", "writer")

// authors gives a disclosure whose clause does not tell whose messages were made public those of whom the next
// sentences say it: "put screenshots of messages on X. The authors are Scholz and Schmid", "They came from".
func (d *document) authors(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Disclosed || len(f.targets) > 0 || !d.receives(f) || len(f.agents) != 1 {
			continue
		}
		for _, x := range f.object {
			if by := d.sents[f.sentence].confiders(x); len(by) > 0 && !d.Related(by, f.agents) {
				f.targets = by
			}
		}
		for i := f.sentence; i < len(d.sents) && i <= f.sentence+2 && len(f.targets) == 0; i++ {
			s := &d.sents[i]
			for t := range s.Tokens {
				if i == f.sentence && t <= f.token {
					continue
				}
				from := s.authored(t, i == f.sentence+1)
				if from < 0 {
					continue
				}
				if by := s.personsFrom(from); len(by) > 0 && !d.Related(by, f.agents) {
					f.targets = by
				}
				break
			}
		}
	}
}

// authored returns the word behind which those are named who wrote the messages that the word at t means; -1. A pronoun at
// the beginning of the next sentence means them, too.
func (s *sentence) authored(t int, next bool) int {
	end := len(s.Tokens)
	message := func(x int) bool {
		return x < end && s.Doc.Tables.Classes["message"].Has(s.Low[x]) && s.Tokens[x].XPOS == parse.NNS
	}
	switch {
	case writers.Has(s.Low[t]) && s.Tokens[t].Tag == parse.NOUN && !s.Indefinite(t):
		x := t + 1
		if x < end && s.Low[x] == "of" {
			for x++; x < end && x < t+5 && !message(x); x++ {
			}
			if !message(x) {
				return -1
			}
			x++
		}
		if x < end && s.Low[x] == "be" {
			return x
		}
	case message(t) && !s.Indefinite(t) || next && t == 0 && s.Low[t] == "they":
		x := t + 1
		for x < end && s.Tokens[x].Tag == parse.AUX && s.Low[x] != "be" {
			x++
		}
		if x+1 < end && (s.Low[x] == "come" || s.Low[x] == "be") && s.Low[x+1] == "from" {
			return x + 1
		}
		if x+2 < end && s.Low[x] == "be" && composed.Has(s.Low[x+1]) && (s.Low[x+2] == "by" || s.Low[x+2] == "from") {
			return x + 2
		}
	}
	return -1
}

// composed are the verbs in whose passive a message is told of by who wrote it.
var composed = vocab.Words("write", "send", "sign", "pen", "compose", "type")

// personsFrom returns the persons named behind the word at from, up to the next verb.
func (s *sentence) personsFrom(from int) []clause.Party {
	to := from + 1
	for to < len(s.Tokens) && !(s.Finite(to) && s.Low[to] != "be") {
		to++
	}
	return s.personsIn(from+1, to)
}

// personsIn returns the persons named from one word on and before another.
func (s *sentence) personsIn(from, to int) []clause.Party {
	var out []clause.Party
	for x := from; x < to; x++ {
		if m := s.Mention[x]; m >= 0 && s.Doc.Mentions[m].Head == x && s.Rels[x] != parse.NmodPoss {
			for _, p := range s.MentionParties(x, nil) {
				if s.Doc.KindOf(p.Entity) == graph.Person && !clause.Holds(out, p.Entity) {
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// confides are the verbs of what is told to one only.
var confides = vocab.Words("write", "tell", "confide", "text", "send", "whisper", "say")

// letters are those of them by which it is told in writing.
var letters = vocab.Words("write", "confide", "text", "send")

// toReader returns to whom somebody writes what he proposes or promises, where the sentence or the one before speaks of what he
// wrote: "In his letter Scholz put forward", "The texts of Schmid followed. She says that she is determined".
func (d *document) toReader(o *open) []clause.Party {
	if len(o.agents) != 1 {
		return nil
	}
	for i := o.sentence; i >= max(0, o.sentence-1); i-- {
		s := &d.sents[i]
		for x := range s.Tokens {
			if i == o.sentence && x >= o.token || !d.Tables.Classes["message"].Has(s.Low[x]) || s.Tokens[x].Tag != parse.NOUN || s.Indefinite(x) {
				continue
			}
			own := s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds)
			if len(own) > 0 && !clause.SameParties(own, o.agents) || len(own) == 0 && i != o.sentence {
				continue
			}
			for _, g := range o.finds {
				if g.gone == "" && g.kind == graph.Messaged && clause.SameParties(g.agents, o.agents) && len(g.targets) == 1 {
					return g.targets
				}
			}
		}
	}
	return nil
}

// confiders returns who wrote what the noun at x shows: "screenshots of what X and Y had confided to him"; nil.
func (s *sentence) confiders(x int) []clause.Party {
	if x < 0 || x+3 >= len(s.Tokens) || s.Low[x+1] != "of" || s.Low[x+2] != "what" {
		return nil
	}
	for v := x + 3; v < len(s.Tokens); v++ {
		if s.Tokens[v].Tag == parse.VERB {
			if !confides.Has(s.Low[v]) {
				return nil
			}
			return s.personsIn(x+3, v)
		}
	}
	return nil
}

// confided finds the disclosures of "published what Macron had written to him", and the message with each.
func (d *document) confided(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if s.Low[t] != "what" || s.Rels[t] != parse.Obj {
				continue
			}
			h, v := s.Head(t), s.Child(t, parse.AclRelcl)
			if h < 0 || v < t || !confides.Has(s.Low[v]) || !s.Verbal(h) || s.Negated(h) || s.Modal(h) != clause.Plain || s.Tokens[h].Quoted {
				continue
			}
			row := d.discloses(s, h)
			if row == nil {
				continue
			}
			by, from := s.Parties(s.Subjects(h), clause.ActorKinds), s.Parties(s.Subjects(v), 1<<graph.Person)
			to := s.Follow(v, []verbs.Path{{Steps: []string{"to"}}, {Steps: []string{"iobj"}}, {Steps: []string{"obj"}}}, clause.ActorKinds)
			if len(by) != 1 || len(from) == 0 || d.Related(by, from) && clause.SameParties(by, from) {
				continue
			}
			f := s.told(row, graph.Disclosed, h, by, 0.9)
			f.targets, f.object = from, []int{v}
			out = append(out, f)
			if i := slices.IndexFunc(finds, func(g *find) bool { return g.sentence == s.Index && g.token == v && g.kind == graph.Messaged }); i >= 0 {
				f.of = finds[i]
				continue
			}
			if !letters.Has(s.Low[v]) {
				continue
			}
			m := s.told(row, graph.Messaged, v, from, 0.8)
			if m.targets = to; len(to) == 0 && d.receives(f) {
				m.targets = by
			}
			m.implied, f.of = true, m
			out = append(out, m)
		}
	}
	return out
}

// discloses returns the row by which the verb at h makes something secret public; nil.
func (d *document) discloses(s *sentence, h int) *verbs.Row {
	rows, particled := s.Candidates(h)
	for _, r := range append(particled[:len(particled):len(particled)], rows...) {
		if r.Type == graph.Disclosed {
			return r
		}
	}
	return nil
}

// madePublic returns the disclosure of the message i, where that was told of; else i: whoever speaks in general terms of
// messages has in mind what became of this one.
func madePublic(finds []*find, before []int, i int) int {
	if finds[i].kind != graph.Messaged {
		return i
	}
	for _, j := range before {
		if g := finds[j]; g.gone == "" && g.kind == graph.Disclosed && (g.of == finds[i] || g.ref == i) {
			return j
		}
	}
	return i
}

// severalPublic reports whether messages of more than one were made public.
func severalPublic(finds []*find, before []int) bool {
	n := 0
	for _, j := range before {
		if g := finds[j]; g.gone == "" && g.kind == graph.Disclosed && g.of != nil {
			n++
		}
	}
	return n > 1
}
