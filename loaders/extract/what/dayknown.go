package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
	"backchannel/loaders/internal/vocab"
)

// Occasions that a text knows by their day, and those that are others than the one told of.

// backReach is how many sentences before an occasion may have been told of that is taken up by its day.
const backReach = 8

// knownByDay gives an occasion without a day that by which the text takes it up: "has arrived in Tehran. … Saturday's visit is part of".
func (d *document) knownByDay(finds []*find, i int, e *dated) {
	s := &d.sents[i]
	n := e.clause
	if n < e.to || s.Verbal(n) || s.Rels[n].Is(parse.Compound, parse.Flat) {
		return
	}
	types := d.Tables.Referents[s.Low[n]]
	day := e.Date(when.Past, e.anchor)
	if types == nil || day.Precision() != graph.DayPrecision {
		return
	}
	var of *find
	named := s.personsOf(n)
	for _, f := range finds {
		if len(named) > 0 && !subset(named, parties(f)) {
			continue // "Wednesday's meeting of X and Y" is not that of others
		}
		if f.gone != "" || f.merged >= 0 || f.standing.status != graph.StatusActual || !slices.Contains(types, f.kind) || f.sentence >= i || i-f.sentence > backReach || !scheduled[f.kind] && f.kind != graph.Called {
			continue
		}
		if f.date == day {
			return
		}
		of = f
	}
	if of != nil && of.date.IsZero() && !d.Article.Day.Before(day) {
		of.date = day
	}
}

// personsOf lists who is named in what a noun dominates: "Wednesday's meeting in Brussels of X and Y".
func (s *sentence) personsOf(n int) []int {
	var out []int
	for t := range s.Tokens {
		m := s.Mention[t]
		if m < 0 || !s.Dominates(n, t) || s.Doc.Mentions[m].Head != t || s.CaseOf(t) == "in" || s.CaseOf(t) == "to" {
			continue
		}
		for _, p := range s.MentionParties(t, nil) {
			if k := s.Doc.KindOf(p.Entity); k == graph.Person {
				out = append(out, p.Entity)
			}
		}
	}
	return out
}

// laterDayOf reports whether the sentence puts a word on a later day of a visit or the like, whichever that is: "On the second day of
// his visit he met X".
func (s *sentence) laterDayOf(t int) bool {
	for x := 1; x+2 < len(s.Tokens); x++ {
		if s.Low[x] != "day" || s.Low[x+1] != "of" && !(s.Tokens[x+1].Text == "," && x == 3 && s.Low[0] == "on" && s.Low[1] == "the") || s.Head(x) != t {
			continue
		}
		switch s.Low[x-1] {
		case "second", "third", "fourth", "fifth", "final", "last":
			return true
		}
	}
	return false
}

// onAnother reports whether a relative clause tells what was done on a visit or the like that is not the one told of: "his recent
// visit to Peru, during which he met X".
func (s *sentence) onAnother(v int) bool {
	n := s.Head(v)
	switch {
	case n < 0:
		return false
	case s.Rels[v] == parse.AclRelcl:
		for s.Rels[n].Is(parse.Nmod, parse.Appos, parse.Flat) && s.Head(n) >= 0 && !circumstances.Has(s.Low[n]) {
			n = s.Head(n)
		}
	case s.Rels[v] == parse.Advcl && s.Relative(max(s.Child(v, parse.Obl), 0)):
		for n = s.Child(v, parse.Obl); n >= 0 && !circumstances.Has(s.Low[n]); n-- {
		}
	default:
		return false
	}
	if n < 0 || !circumstances.Has(s.Low[n]) {
		return false
	}
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Amod {
			switch s.Low[k] {
			case "recent", "last", "previous", "early", "earlier", "past", "first":
				return true
			}
		}
	}
	return false
}

// circumstances are the nouns for that in the course of which something is done.
var circumstances = vocab.Words("visit", "trip", "tour", "meeting", "summit", "stay", "call", "conversation", "talk")

// justDone reports whether a word stands in a clause that says what one has just done, the same day as one says so: "said that she
// had just met X".
func (s *sentence) justDone(t int) bool {
	if !s.Verbal(t) {
		t = s.ClauseOf(t)
	}
	if t < 0 || !s.Perfect(t) && !s.Pluperfect(t) {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Advmod && int(k) < t && s.Low[k] == "just" {
			return true
		}
	}
	return false
}
