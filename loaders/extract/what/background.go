package what

import (
	"backchannel/graph"
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
		if s.Rels[t] == parse.Ccomp && h >= 0 && clause.SpeechVerbs.Has(s.Low[h]) {
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

// flashback reports whether a word stands in a clause that goes back to what had been before: "had a day earlier called it a
// farce and appealed to Chad".
func (s *sentence) flashback(t int) bool {
	if !s.Verbal(t) {
		t = s.ClauseOf(t)
	}
	for n := 0; t >= 0 && n < 3; n++ {
		if s.Pluperfect(t) {
			return true
		}
		if s.Rels[t] != parse.Conj || s.Child(t, parse.Nsubj, parse.NsubjPass) >= 0 {
			return false
		}
		t = s.Head(t)
	}
	return false
}

// paperAside reports whether a participle only says when a paper or the like, which is nobody, was made known: "the report, made
// public on Thursday, declared".
func (s *sentence) paperAside(v int) bool {
	if v < 0 || s.Tokens[v].XPOS != parse.VBN || s.Rels[v] != parse.Acl || s.Child(v, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	n := s.Head(v)
	return n >= 0 && n < v && s.Tokens[n].Tag == parse.NOUN && s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) && !s.Person(n) && s.otherPast(v)
}

// announcedThen reports whether a participle between commas says when the subject, which is nobody, was made known, before what the
// verb tells of it: "The decision, announced on Monday, was criticised".
func (s *sentence) announcedThen(e *dated, v int) bool {
	c := e.clause
	if c < 1 || e.to > v || s.Tokens[c].XPOS != parse.VBN && s.Tokens[c].XPOS != parse.VBD || s.Rels[c] != parse.Acl || s.Tokens[c-1].Text != "," || s.Tokens[e.to].Text != "," {
		return false
	}
	n := s.Head(c)
	if n < 0 || s.Low[n] == "report" || spokenIn.Has(s.Low[n]) || s.Doc.Tables.Classes["message"].Has(s.Low[n]) {
		return false // "The report, made public on Monday, declared"
	}
	return n < c && s.Tokens[n].Tag == parse.NOUN && s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) && !s.Person(n)
}

// afterwards reports whether a word stands in a clause that says after or since what something was: "came after Israel refused to".
func (s *sentence) afterwards(t int) bool {
	if !s.Verbal(t) {
		t = s.ClauseOf(t)
	}
	for n := 0; t >= 0 && n < 4; n++ {
		if s.earlierThen(t) {
			return s.Tokens[t].XPOS != parse.VBG
		}
		if !s.Rels[t].Is(parse.Xcomp, parse.Conj, parse.Ccomp) {
			return false
		}
		t = s.Head(t)
	}
	return false
}

// receivedThen gives what somebody did to a guest, whom he received on a day, that day, "handed a note to the
// envoy, whom he received on Monday", and a call or meeting that of what he did after it, "agreed on Monday after a call with".
func (d *document) receivedThen(finds []*find) {
	for _, f := range finds {
		s := &d.sents[f.sentence]
		if f.gone == "" && f.date.IsZero() && f.kind == graph.Met && !s.Verbal(f.token) && s.CaseOf(f.token) == "for" {
			for _, g := range finds { // "was in Moscow on Monday for talks with X"
				if g.gone == "" && g.sentence == f.sentence && g.token < f.token && g.kind == graph.Visited && g.standing.status == f.standing.status && len(g.agents) > 0 && f.involves(g.agents[0].Entity) {
					f.date = g.date
				}
			}
		}
		if f.gone == "" && f.date.IsZero() && f.standing.status == graph.StatusActual && s.sameDay(f.token) {
			f.date = s.dayOfWhatFollowed(f, finds)
		}
		if f.gone != "" || !f.date.IsZero() || f.standing.status != graph.StatusActual || !s.Verbal(f.token) || !s.SimplePast(f.token) {
			continue
		}
		for _, g := range finds {
			if g.gone == "" && g.sentence == f.sentence && g.token > f.token && clause.Contact[g.kind] && g.date.Precision() == graph.DayPrecision &&
				s.Rels[g.token] == parse.AclRelcl && s.Dominates(f.token, g.token) && clause.SameParties(f.agents, g.agents) && s.whom(g.token) {
				f.date = g.date
			}
		}
	}
}

// dayOfWhatFollowed is the day of what one of those who met did after it, told before in the sentence; zero for none.
func (s *sentence) dayOfWhatFollowed(f *find, finds []*find) (day graph.Date) {
	for _, g := range finds {
		if g.gone == "" && g.sentence == f.sentence && g.token < f.token && g.date.Precision() == graph.DayPrecision && g.standing.status == graph.StatusActual && (s.Finite(g.token) || s.Pluperfect(g.token)) && len(g.agents) > 0 && f.involves(g.agents[0].Entity) {
			day = g.date
		}
	}
	return day
}

// whom reports whether a relative clause is about whom its subject did something to.
func (s *sentence) whom(v int) bool {
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Low[k] == "whom" {
			return true
		}
	}
	return false
}
