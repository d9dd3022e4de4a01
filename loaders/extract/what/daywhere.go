package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Which word of a sentence a day belongs to, and from where days are counted.

// expressions finds the dates of the text. "Today" is the dateline's day, where the paper appeared a day or two
// later: "WASHINGTON, March 18 — the president warned tonight".
func (d *document) expressions() []when.Expression {
	day := d.Article.Day
	all := slices.DeleteFunc(when.Find(d.Article.Text, day), d.named)
	if len(all) == 0 || day.Precision() != graph.DayPrecision || len(d.sents) == 0 {
		return all
	}
	for i := range d.sents {
		s := &d.sents[i]
		if i > 3 {
			break
		}
		if s.Dateline == 0 || s.Entry {
			continue
		}
		for _, e := range all {
			if e.Start < s.Start || e.End > s.Tokens[s.Dateline-1].End {
				continue
			}
			if w := e.Past; e.Kind == when.Point && w.Precision() == graph.DayPrecision && w.Before(day) && !w.Before(day.AddDays(-2)) {
				return slices.DeleteFunc(when.Find(d.Article.Text, w), d.named)
			}
		}
		break
	}
	return all
}

// named reports whether a day is part of a body's name: "the March 23 Movement".
func (d *document) named(e when.Expression) bool {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Form != who.Name || len(m.Entities) != 1 || m.To-m.From < 3 || d.KindOf(m.Entities[0]) != graph.Organization {
			continue
		}
		if ts := d.sents[m.Sentence].Tokens; ts[m.From].Start <= e.Start && e.End < ts[m.To-1].End {
			return true
		}
	}
	return false
}

// lead is how many sentences into the text its news has been told.
const lead = 5

// firstDay is the day of the news that the first sentences name, from which "hours after" is counted before
// any is named; else the article's.
func (d *document) firstDay(all []when.Expression) graph.Date {
	day := d.Article.Day
	if day.Precision() != graph.DayPrecision || len(d.sents) == 0 {
		return day
	}
	end := d.sents[min(lead, len(d.sents))-1].End
	for _, e := range all {
		if e.Start > end {
			break
		}
		if w := e.Past; e.Kind == when.Point && e.Bound == when.On && !e.Attributive && w.Precision() == graph.DayPrecision && !day.Before(w) && !w.Before(day.AddDays(-recent)) {
			return w
		}
	}
	return day
}

// dayBeside reports whether a time of day has its day in another expression of the same clause.
func (s *sentence) dayBeside(e *dated, times []dated) bool {
	for i := range times {
		o := &times[i]
		if o != e && o.clause == e.clause && (o.Kind == when.Point || o.Kind == when.Relative) && o.Bound == when.On && !o.Attributive && o.to > s.Dateline {
			return true
		}
	}
	return false
}

// whenClause reports whether a verb tells what was on the day right before its "when": "soured in
// December 2022, when he accused".
func (s *sentence) whenClause(e *dated, v int) bool {
	w := e.to
	if w < len(s.Tokens) && s.Tokens[w].Text == "," {
		w++
	}
	return w < v && w < len(s.Tokens) && s.Low[w] == "when" && s.Head(w) == v
}

// cause reports whether a noun is what something came after or followed from, so that a day that stands with it
// is its own: "recalled its envoy following the assassination on Monday of X".
func (s *sentence) cause(n int) bool {
	if s.Verbal(n) || s.Tokens[n].Tag != parse.NOUN || clause.Temporal.Has(s.Low[n]) {
		return false
	}
	switch s.CaseOf(n) {
	case "after", "following", "since", "over", "despite":
		return !overThen.Has(s.Low[n]) && s.Rels[n].Is(parse.Obl, parse.Nmod)
	}
	return false
}

// overThen are what is over on the day on which something comes after it: "agreed after talks on Friday".
var overThen = vocab.Words("talk", "meeting", "summit", "call", "conversation", "session", "discussion",
	"negotiation", "vote", "consultation", "ceremony", "conference", "debate")

// sameDay reports whether a noun is a gathering after which, the same day, something was done or said: "said after
// talks with X", "agreed after a meeting with".
func (s *sentence) sameDay(n int) bool {
	if s.Verbal(n) || !s.Rels[n].Is(parse.Obl, parse.Nmod) {
		return false
	}
	switch s.Low[n] {
	case "talk", "meeting", "call", "conversation", "summit":
		c := s.CaseOf(n)
		return c == "after" || c == "following"
	}
	return false
}

// callOn returns the call or meeting whose day stands right behind the name of who was in it, "after a call with X on
// Tuesday", -1 for none.
func (s *sentence) callOn(e *dated) int {
	t := e.from - 1
	if t > 0 && s.Low[t] == "on" {
		t--
	}
	if t < 3 || s.Mention[t] < 0 || s.Doc.Mentions[s.Mention[t]].To != t+1 {
		return -1
	}
	w := s.Doc.Mentions[s.Mention[t]].From - 1
	for n := 0; w > 1 && s.Low[w] != "with" && n < 4 && s.Tokens[w].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ, parse.DET); n++ {
		w--
	}
	if w < 2 || s.Low[w] != "with" {
		return -1
	}
	switch n := w - 1; s.Low[n] {
	case "call", "meeting", "conversation":
		switch s.CaseOf(n) {
		case "after", "following":
			return n
		case "in", "during", "at":
			// "warned China against it in a call with X on Tuesday"
			for v := s.Head(n); v >= 0; v = s.Head(v) {
				if s.Tokens[v].XPOS == parse.VBD && s.Verbal(v) {
					return v
				}
			}
		}
	}
	return -1
}

// onOccasion reports whether a day stands with the visit or meeting on which a verb tells what was done: "promised it
// during a visit in January", "agreed at their summit on Monday".
func (s *sentence) onOccasion(e *dated, v int) bool {
	n := e.clause
	aside := n >= 0 && s.Rels[n].Is(parse.Appos, parse.Nmod) && s.Head(n) >= 0 && s.Head(n) == s.Child(v, parse.Nsubj) && s.Comma(e.to, v) // "Biden, in an April 2 call, warned"
	if !aside && (s.Head(n) != v || s.Rels[n] != parse.Obl) || e.Attributive || e.Kind == when.Inverse || !s.Verbal(v) || s.Verbal(n) {
		return false
	}
	c := s.CaseOf(n)
	return c == "during" || (c == "at" || c == "in") && overThen.Has(s.Low[n]) || c == "in" && (s.Doc.Tables.Classes["message"].Has(s.Low[n]) || spokenIn.Has(s.Low[n]))
}

// atGathering reports whether somebody's meeting stands between two words: "agreed to restore contacts at their summit
// on Monday".
func (s *sentence) atGathering(from, to int) bool {
	for t := from + 1; t < to; t++ {
		if p := s.Child(t, parse.NmodPoss); overThen.Has(s.Low[t]) && p >= 0 && s.Tokens[p].XPOS == parse.PRPS && (s.CaseOf(t) == "at" || s.CaseOf(t) == "during" || s.CaseOf(t) == "in") {
			return true
		}
	}
	return false
}

// judgedNoun reports whether a noun with a day behind it is what somebody calls something, which follows at token to: "called the opening
// of the office on Thursday 'a provocation'".
func (s *sentence) judgedNoun(n, to int) bool {
	if to >= len(s.Tokens) || !s.Tokens[to].Tag.Is(parse.DET, parse.ADJ) && s.Tokens[to].XPOS != parse.OpenQuote && s.Low[to] != "as" {
		return false
	}
	o := n
	for k := 0; k < 3 && s.Rels[o] == parse.Nmod && s.Head(o) >= 0; k++ {
		o = s.Head(o)
	}
	v := s.Head(o)
	if v < 0 || v > o || !s.Rels[o].Is(parse.Obj, parse.Nsubj) {
		return false
	}
	switch s.Low[v] {
	case "call", "describe", "label", "brand", "term", "dub", "denounce", "condemn":
		return s.Verbal(v)
	}
	return false
}

// markBefore returns the nearest of some words that stands before the phrase that ends with a noun, within so many words; -1.
func (s *sentence) markBefore(n, reach int, words ...string) int {
	for t := n - 1; t >= 0 && n-t < reach; t-- {
		if slices.Contains(words, s.Low[t]) {
			return t
		}
		if !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.NOUN, parse.PROPN) && s.Tokens[t].XPOS != parse.POS {
			return -1
		}
	}
	return -1
}

// sinceNoun reports whether the phrase that ends with a noun says since what: "for the first time since the coup".
func (s *sentence) sinceNoun(n int) bool {
	since := s.markBefore(n, 6, "since")
	return since >= 0 && s.Rels[since] == parse.Case
}

// causeBefore returns the noun right before a day that goes on behind it, "following the assassination on Monday
// of X", -1 if there is none or it is not what something followed from.
func (s *sentence) causeBefore(e *dated) int {
	if n := s.openingCause(e); n >= 0 {
		return n
	}
	n := e.from - 1
	if n > 0 && (s.Low[n] == "on" || s.Low[n] == "in") {
		n--
	}
	if n > 0 && s.Tokens[n].Tag == parse.NOUN && (!clause.Temporal.Has(s.Low[n]) && s.sinceNoun(n) || s.judgedNoun(n, e.to)) {
		return n
	}
	if n < e.from-1 && s.Low[e.from-1] == "in" {
		return -1
	}
	if n < 1 || n == e.from-1 || s.Tokens[n].Tag != parse.NOUN || e.to >= len(s.Tokens) || clause.Temporal.Has(s.Low[n]) {
		return -1
	}
	switch s.Low[e.to] {
	case "of", "by", "in", "at", "near", "that", "which", "against":
	default:
		return -1
	}
	if s.markBefore(n, 7, "after", "following", "since", "over", "despite", "follow") >= 0 {
		return n
	}
	return -1
}

// openingCause returns what a sentence begins with having come after, with the day that closes the phrase: "Following a blast at
// a market last Friday, the president accused"; -1.
func (s *sentence) openingCause(e *dated) int {
	if len(s.Tokens) < 6 || e.from < 2 || e.to >= len(s.Tokens) || s.Tokens[e.to].Text != "," {
		return -1
	}
	n := -1
	switch s.Low[0] {
	case "after", "follow", "following", "despite":
		if s.Rels[0] == parse.Case {
			n = s.Head(0)
		}
	case "in":
		switch s.Low[1] {
		case "response", "retaliation", "reaction", "reply", "answer": // "In response to the expulsion on Friday"
			if s.Low[2] == "to" || s.Low[2] == "for" {
				n = s.Head(2)
			}
		}
	}
	if n < 0 || n >= e.from || s.Tokens[n].Tag != parse.NOUN || overThen.Has(s.Low[n]) || clause.Temporal.Has(s.Low[n]) {
		return -1
	}
	for t := 1; t < e.from; t++ {
		if s.Finite(t) || s.Tokens[t].Text == "," {
			return -1
		}
	}
	return n
}

// spokenIn are the nouns for what is known by its day and says or does something itself: "in Monday's speech he accused", "was
// elected in a June poll".
var spokenIn = vocab.Words("statement", "speech", "release", "interview", "briefing", "address", "communique",
	"resolution", "declaration", "announcement", "article", "editorial",
	"poll", "election", "referendum", "run-off", "runoff", "visit", "trip", "raid", "ruling")

// inPaper returns the verb that tells what was in or at what is known by its day, "In its conclusions of 19
// December, the council reiterated", -1 if there is none.
func (s *sentence) inPaper(e *dated) int {
	if !e.Attributive {
		return -1
	}
	n := e.from - 2
	if !s.ofNoun(e.from) {
		if n = e.clause; n < e.to || s.Verbal(n) || !s.Doc.Tables.Classes["message"].Has(s.Low[n]) && !spokenIn.Has(s.Low[n]) && !overThen.Has(s.Low[n]) {
			return -1
		}
	}
	v := s.Head(n)
	if s.Rels[n] != parse.Obl || v < e.to && s.ofNoun(e.from) || v < 0 || !s.Verbal(v) {
		return -1
	}
	switch s.CaseOf(n) {
	case "in", "at", "during", "by":
		return v
	}
	return -1
}

// papers gives what a letter says, and the letter, the day on which it is dated: "In one of the texts, dated March
// 8, she proposed".
func (d *document) papers(finds []*find, times [][]dated) {
	for i := range times {
		s := &d.sents[i]
		for k := range times[i] {
			e := &times[i][k]
			if e.clause < 0 || s.Low[e.clause] != "date" || e.clause > e.from || s.Head(e.clause) < 0 {
				continue
			}
			n := s.Head(e.clause)
			if x := s.Child(n, parse.Nmod); x > n && s.Tokens[n].Tag == parse.NUM {
				n = x // "one of the texts"
			}
			date := e.Date(when.Past, e.anchor)
			if date.IsZero() || !d.Tables.Classes["message"].Has(s.Low[n]) {
				continue
			}
			for j := len(finds) - 1; j >= 0; j-- {
				if f := finds[j]; f.gone == "" && f.sentence <= i && i-f.sentence < 6 && f.kind == graph.Messaged && (f.date.IsZero() || f.sentence == i) {
					f.date = date
					break
				}
			}
			v := s.ClauseOf(n)
			if v < e.to || s.CaseOf(n) != "in" && s.CaseOf(s.Head(n)) != "in" && s.CaseOf(s.Head(e.clause)) != "in" {
				continue
			}
			for _, f := range finds {
				if f.gone == "" && f.sentence == i && f.date.IsZero() && f.token >= v && s.Dominates(v, f.token) && (s.Head(f.token) == v || f.token == v) {
					f.date = date
				}
			}
		}
	}
}

// relativeWithin reports whether a relative pronoun stands between two tokens.
func (s *sentence) relativeWithin(from, to int) bool {
	for t := from + 1; t < to; t++ {
		if x := s.Tokens[t].XPOS; x == parse.WP || x == parse.WDT || x == parse.WPS {
			return true
		}
	}
	return false
}

// wherewith reports whether a relative clause tells what was done in or with what the clause above tells of in the simple
// past: "was handed a note in which Finland demanded".
func (s *sentence) wherewith(v int) bool {
	if s.Rels[v] != parse.AclRelcl || s.Tokens[v].XPOS != parse.VBD || s.Head(v) < 0 {
		return false
	}
	w := s.Child(v, parse.Obl)
	return w >= 0 && w < v && s.Relative(w) && s.CaseOf(w) == "in" && s.SimplePast(s.ClauseOf(s.Head(v)))
}

// ofDays reports whether an Inverse counts days or less.
func (e *dated) ofDays() bool {
	day := graph.Date{Year: 2000, Month: 1, Day: 1}
	return e.Behind(day).Precision() == graph.DayPrecision
}

// makes are the verbs of what is done with a noun that names the deed.
var makes = vocab.Words("make", "hold", "issue", "deliver", "launch", "conduct", "stage", "reach", "strike",
	"conclude", "carry", "pay", "voice", "submit", "table", "float", "send", "give")

// madeOn reports whether a clause says when what a noun names was done: "the proposal for a truce, which he made
// in March", "talks held on Monday".
func (s *sentence) madeOn(e *dated, f *find) bool {
	v, n := e.clause, f.token
	if s.Verbal(n) || !s.Rels[v].Is(parse.AclRelcl, parse.Acl) || !makes.Has(s.Low[v]) || e.Attributive || e.Kind == when.Inverse {
		return false
	}
	if by := s.Parties(s.Child(v, parse.Nsubj), clause.ActorKinds); len(by) > 0 && len(f.agents) > 0 && !clause.SameParties(by, f.agents) {
		return false // "the charge, which X had made in May, was repeated by Y"
	}
	h := s.Head(v)
	return h == n || h > n && s.Dominates(n, h) && s.Mention[h] < 0
}

// ofJudged reports whether a day of a month is that of the deed which somebody judges: "condemned the attacks in Bamako on 17
// September". A weekday there is as often the judgement's.
func (s *sentence) ofJudged(e *dated, f *find) bool {
	if f.kind != graph.Criticized && f.kind != graph.Praised && f.kind != graph.CommentedOn || !f.row.IsVerb() {
		return false
	}
	o, c := s.Child(f.token, parse.Obj), s.Doc.Tables.Classes
	if day := s.Doc.Article.Day; o > f.token && e.from > o && !day.IsZero() && s.presentAlone(f.token) && s.Subjects(f.token) >= 0 && s.Low[s.Subjects(f.token)] == "we" {
		return e.Date(when.Past, e.anchor).Before(day) // "We condemn the attack in Stockholm yesterday"
	}
	if o < f.token || e.from < o || !s.Dominates(o, e.from) || !c["attack"].Has(s.Low[o]) && !c["doing"].Has(s.Low[o]) && !c["wrongdoing"].Has(s.Low[o]) || e.Date(when.Past, e.anchor) == s.Doc.Article.Day {
		return false
	}
	for t := e.from; t < e.to; t++ {
		if clause.Months.Has(s.Low[t]) {
			return true
		}
	}
	return false
}

// toldOf reports whether a relative clause tells what happened on the day it was hung on: "the raid on Saturday
// that killed X".
func (s *sentence) toldOf(e *dated, v int) bool {
	h := s.Head(v)
	if s.Rels[v] != parse.AclRelcl || h < e.from || h >= e.to || e.Bound != when.On || e.Attributive {
		return false
	}
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	if n > e.to && !s.Relative(n) && (s.Low[e.to] == "that" || s.Low[e.to] == "when") {
		return true // "the same day that X held talks with Y"
	}
	return n >= e.to && n <= e.to+1 && s.Relative(n) && s.Low[n] != "who"
}

// joinedSince reports whether "and" and a subject of its own part a verb from what stands at t.
func (s *sentence) joinedSince(t, v int) bool {
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	if n < t || n > v {
		return false
	}
	for ; t < n; t++ {
		if s.Tokens[t].Tag == parse.CCONJ {
			from, _ := s.Span(n)
			return t+1 == from
		}
	}
	return false
}

// relates reports whether a verb has a relative pronoun for its subject behind a comma, whatever the parse hung it on:
// "a plea from Bush, who on Monday urged him".
func (s *sentence) relates(v int) bool {
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	return s.Rels[v] == parse.Conj && n > 0 && n < v && s.Relative(n) && s.Tokens[n-1].Text == "," && s.Verbal(v)
}

// countedFrom dates by "a day after the visit on Monday" what the clause tells besides, and the visit by Monday.
func (s *sentence) countedFrom(times []dated) {
	for i := range times {
		if i+1 == len(times) {
			return
		}
		a, b := &times[i], &times[i+1]
		if a.Kind != when.Inverse || b.Kind != when.Point || b.Bound != when.On || b.Attributive || b.to >= len(s.Tokens) || s.Tokens[b.to].Text != "," || s.Comma(a.to, b.from) {
			continue
		}
		told, main := -1, -1
		for t := a.to; t < b.from && told < 0; t++ {
			if s.Finite(t) || s.Tokens[t].XPOS == parse.VBG && s.Verbal(t) || s.Tokens[t].Tag == parse.NOUN && !clause.Temporal.Has(s.Low[t]) && !s.Rel(t).Is(parse.Compound, parse.Flat) {
				told = t
			}
		}
		for t := b.to; t < len(s.Tokens) && main < 0; t++ {
			if s.Finite(t) {
				main = t
			}
		}
		if told < 0 || main < 0 {
			continue
		}
		day := a.Behind(b.Past)
		if day.IsZero() {
			continue
		}
		b.clause = told
		a.Kind, a.Past, a.Future, a.clause = when.Point, day, day, main
	}
}

// participles gives what somebody did besides, "…, recalling its ambassador and warning that", the day
// of what the sentence tells of him before, whatever the parse hung the participle on.
func (d *document) participles(finds []*find) {
	for _, f := range finds {
		s := &d.sents[f.sentence]
		if f.gone != "" || !f.date.IsZero() || f.standing.status != graph.StatusActual || s.Tokens[f.token].XPOS != parse.VBG || !s.Verbal(f.token) || !s.Rels[f.token].Is(parse.Advcl, parse.Conj) || s.Child(f.token, parse.Aux, parse.Mark) >= 0 {
			continue
		}
		for _, g := range finds {
			if g.gone == "" && g.sentence == f.sentence && g.token < f.token && g.date.Precision() == graph.DayPrecision && g.standing.status == graph.StatusActual && s.Finite(g.token) && s.SimplePast(g.token) && clause.SameParties(f.agents, g.agents) && s.Comma(g.token, f.token) {
				f.date = g.date
			}
		}
	}
}
