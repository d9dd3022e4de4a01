package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// What a sentence tells besides its news, whose day is not that of the news.

// sideClause reports whether a word stands in a clause that only says more of somebody, "Cameron, who cut short
// a trip on Monday, will visit", and not in one that tells what came next.
func (s *sentence) sideClause(t int) bool {
	for n := 0; t >= 0 && n < 6; n++ {
		if s.relates(t) {
			return true
		}
		if n := s.Head(t); s.Rels[t] == parse.AclRelcl {
			return !s.GoesOn(t) || n >= 0 && s.Head(n) > t
		}
		if s.Rels[t] == parse.Ccomp || s.Rels[t] == parse.Parataxis {
			return false
		}
		t = s.Head(t)
	}
	return false
}

// reportedThen reports whether a word stands in what somebody says, in the simple past, to have been.
func (s *sentence) reportedThen(t int) bool {
	for n := 0; t >= 0 && n < 6; n++ {
		h := s.Head(t)
		if s.Rels[t] == parse.Ccomp && h >= 0 && clause.SpeechVerbs[s.Low[h]] {
			return s.Tokens[h].XPOS == parse.VBD
		}
		t = h
	}
	return false
}

// addsOnly reports whether a gerund or participle only adds what had been: "on his first trip since winning the vote on Sunday".
func (s *sentence) addsOnly(t int) bool {
	for n := 0; t >= 0 && n < 6; n++ {
		if x := s.Tokens[t].XPOS; (x == parse.VBG || x == parse.VBN) && s.Rels[t].Is(parse.Advcl, parse.Acl) && s.Child(t, parse.Mark, parse.Case) >= 0 {
			return true
		}
		t = s.Head(t)
	}
	return false
}

// earlierThen reports whether a clause says after or since what, or before what: "after the ships passed on Monday".
func (s *sentence) earlierThen(v int) bool {
	if !s.Rels[v].Is(parse.Advcl, parse.Acl, parse.AclRelcl) {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Mark, parse.Case) && (s.Low[k] == "after" || s.Low[k] == "since" || s.Low[k] == "before") {
			return true
		}
	}
	return false
}

// reduced reports whether a participle qualifies the noun right before it, and a day right behind it: "the suit
// filed in court on Monday".
func (s *sentence) reduced(v, day int) bool {
	if v < 1 || v > day || s.Tokens[v].XPOS != parse.VBN || s.Rels[v] != parse.Acl || s.Head(v) < 0 || s.Head(v) > v {
		return false
	}
	if !s.Tokens[v-1].Tag.Is(parse.NOUN, parse.PROPN, parse.ADV) || s.Mention[v-1] >= 0 && s.Person(v-1) {
		return false
	}
	switch n := s.Head(v); s.CaseOf(n) {
	case "in", "by", "through", "via", "during", "at", "with":
		if s.Rels[n] == parse.Obl {
			return false // "protested in a note delivered on Monday"
		}
	}
	for t := v; t < day; t++ {
		if s.Tokens[t].Text == "," || s.Finite(t) {
			return false
		}
	}
	return true
}

// otherPast reports whether the sentence tells something else in the simple past.
func (s *sentence) otherPast(v int) bool {
	for t := range s.Tokens {
		if t != v && s.Tokens[t].XPOS == parse.VBD && s.Tokens[t].Tag == parse.VERB {
			return true
		}
	}
	return false
}

// longAgo is how many days before the article's what its lead tells in the perfect cannot have been.
const longAgo = 60

// longBefore reports whether g was long before the news that f tells in the perfect: "has recalled its
// envoy. … recalled him over the same issue in August".
func (d *document) longBefore(f, g *find) bool {
	day := d.Article.Day
	if f.sentence > 2 || !f.date.IsZero() || g.date.IsZero() || g.sentence == f.sentence || day.IsZero() || !g.date.Last().Before(day.AddDays(-longAgo)) {
		return false
	}
	s := &d.sents[f.sentence]
	a := s.Child(f.token, parse.Aux)
	return s.Tokens[f.token].XPOS == parse.VBN && a >= 0 && s.Low[a] == "have" && s.Tokens[a].XPOS != parse.VBD && s.Modal(f.token) == clause.Plain
}
