package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
	"backchannel/loaders/internal/vocab"
)

// What a day is said of where the parse hung it elsewhere, and what else has the day of a verb.

// countedFor reports whether what a noun names is what "a day after" is counted from: "spoke today, a day after his
// meeting with X".
func (s *sentence) countedFor(e *dated, n int) bool {
	if s.Verbal(n) {
		return false
	}
	c := s.Child(n, parse.Case)
	for ; c >= 0 && (c < e.from || c >= e.to); c = int(s.Sib[c]) {
	}
	if c < 0 || s.Rels[c] != parse.Case {
		return false
	}
	for t := e.to; t < n; t++ {
		if s.Tokens[t].Text == "," || s.Finite(t) {
			return false
		}
	}
	return true
}

// dayOfVerb returns the verb that a day at x is of where it stands right before it, behind who acts, "the council on 20
// February 2018 urged", or between commas behind a list of places, "offices in Lima and Quito, Thursday, saying"; -1.
func (s *sentence) dayOfVerb(e *dated, x int) int {
	if e.Attributive || e.Kind != when.Point && e.Kind != when.Relative {
		return -1
	}
	first := e.from
	if first > 0 && (s.Low[first-1] == "on" || s.Low[first-1] == "in") {
		first--
	}
	if v := first - 1; v >= 0 && clause.SpeechVerbs.Has(s.Low[v]) && s.Tokens[v].XPOS == parse.VBD && s.Verbal(v) && s.Head(x) > e.to {
		return v // "said Wednesday they would meet"
	}
	if v := s.ClauseFrom(e.to); v >= 0 && first > 0 && first < e.from && s.Rels[v] != parse.AclRelcl && s.Head(x) != v && s.Mention[first-1] >= 0 && s.Names(first-1) {
		m := &s.Doc.Mentions[s.Mention[first-1]]
		n := s.Child(v, parse.Nsubj, parse.NsubjPass)
		if m.To == first && (n < 0 || n >= m.From && n < first) {
			return v
		}
	}
	if h := s.Head(x); first == e.from && s.Rels[x] == parse.Conj && h >= 0 && h < x && !clause.Temporal.Has(s.Low[h]) && clause.Weekdays.Has(s.Low[x]) && s.Tokens[first-1].Text == "," && e.to < len(s.Tokens) && s.Tokens[e.to].Tag == parse.PUNCT {
		for h >= 0 && !s.Finite(h) {
			h = s.Head(h)
		}
		return h
	}
	return -1
}

// justMet reports whether a gerund tells of a meeting after which, the same day, something was said or done: "said after
// meeting with X", "flew home after holding talks with X".
func (s *sentence) justMet(v int) bool {
	if s.Rels[v] != parse.Advcl || s.Tokens[v].XPOS != parse.VBG {
		return false
	}
	m := s.Child(v, parse.Mark)
	if m < 0 || m > v || s.Low[m] != "after" && s.Low[m] != "before" || m > 0 && clause.Temporal.Has(s.Low[m-1]) {
		return false
	}
	switch s.Low[v] {
	case "meet":
		return true
	case "hold", "have", "conclude", "finish":
		o := s.Child(v, parse.Obj)
		return o >= 0 && overThen.Has(s.Low[o])
	}
	return false
}

// byDoing reports whether a gerund tells how something was done: "began its work by hosting talks between".
func (s *sentence) byDoing(v int) bool {
	m := s.Child(v, parse.Mark)
	return s.Rels[v] == parse.Advcl && s.Tokens[v].XPOS == parse.VBG && m >= 0 && m < v && s.Low[m] == "by"
}

// joinsIn reports whether a gerund tells what one did with others: "joined Oman in condemning".
func (s *sentence) joinsIn(v int) bool {
	m, h := s.Child(v, parse.Mark), s.Head(v)
	return s.Tokens[v].XPOS == parse.VBG && m >= 0 && m < v && s.Low[m] == "in" && h >= 0 && (s.Low[h] == "join" || s.Low[h] == "follow")
}

// onItsWay reports whether a clause says that something goes on, begins or ends while something else is done: "met X on
// Monday as he continued his visit to Peru".
func (s *sentence) onItsWay(v int) bool {
	m := s.Child(v, parse.Mark)
	if m < 0 || m > v || s.Low[m] != "as" && s.Low[m] != "while" || s.Modal(v) != clause.Plain {
		return false
	}
	switch s.Low[v] {
	case "continue", "begin", "start", "kick", "open", "end", "conclude", "wrap", "finish", "resume", "make", "pay":
		return s.Finite(v)
	}
	return false
}

// statedIn reports whether a participle says what a paper or statement does that was issued, in the simple past: "issued a
// statement condemning the raid and calling on".
func (s *sentence) statedIn(v int) bool {
	if s.decidedOn(v) {
		return true
	}
	for s.Rels[v] == parse.Conj && s.Tokens[v].XPOS == parse.VBG && s.Head(v) >= 0 && s.Tokens[s.Head(v)].XPOS == parse.VBG {
		v = s.Head(v)
	}
	n := s.Head(v)
	if s.Rels[v] != parse.Acl || s.Tokens[v].XPOS != parse.VBG || n < 0 || n > v || !s.Rels[n].Is(parse.Obj, parse.NsubjPass, parse.Obl) {
		return false
	}
	c := s.Doc.Tables.Classes
	return (c["message"].Has(s.Low[n]) || s.Low[n] == "statement" || s.Low[n] == "resolution" || s.Low[n] == "communique" || s.Low[n] == "declaration" || s.Low[n] == "speech") && s.SimplePast(s.Head(n))
}

// decidedOn reports whether an infinitive says what was decided, as somebody let know in the simple past: "announced the
// decision to expel him".
func (s *sentence) decidedOn(v int) bool {
	n := s.Head(v)
	if s.Rels[v] != parse.Acl || !s.ToInfinitive(v) || n < 0 || n > v || s.Rels[n] != parse.Obj || s.Low[n] != "decision" {
		return false
	}
	h := s.Head(n)
	switch s.Low[h] {
	case "announce", "convey", "communicate", "declare", "confirm", "relay", "unveil", "take", "make", "publish", "hand":
		return s.SimplePast(h)
	}
	return false
}

// asked reports whether a find is the invitation at which somebody came, which was before: "arrived on Monday at the
// invitation of X".
func (s *sentence) asked(f *find) bool {
	return f.kind == graph.Invited && !s.Verbal(f.token) && s.Rels[f.token].Is(parse.Obl, parse.Nmod) && s.CaseOf(f.token) != ""
}

// saysNow reports whether a sentence tells in the present tense what somebody says.
func (s *sentence) saysNow() bool {
	now := false
	for t := range s.Tokens {
		if !s.Verbal(t) || !clause.SpeechVerbs.Has(s.Low[t]) || s.Tokens[t].Quoted {
			continue
		}
		if s.Tokens[t].XPOS == parse.VBD {
			return false
		}
		now = now || s.presentAlone(t)
	}
	return now
}

// comesNow reports whether it is the news that "comes a day after" what the clause at t tells, whatever days were named before.
func (s *sentence) comesNow(t int) bool {
	if t > 1 && s.Low[t-1] == "be" && s.Low[t-2] == "it" {
		return s.Tokens[t-1].XPOS == parse.VBZ // "It is two days since he left"
	}
	for k := t - 1; k >= 0 && k > t-4; k-- {
		if s.Low[k] == "come" {
			return s.Tokens[k].XPOS == parse.VBZ || s.Tokens[k].XPOS == parse.VBP || s.Tokens[k].XPOS == parse.VBG
		}
	}
	return false
}

// tellsNow is the day of what is told in the present tense behind what was dated so in the same paragraph, as chronologies
// do: "On June 5 they cut ties. Doha calls it unfair".
func (d *document) tellsNow(f *find, times [][]dated) (day graph.Date) {
	s := &d.sents[f.sentence]
	if !s.presentAlone(f.token) || s.Tokens[f.token].Quoted || f.standing.reported >= 0 {
		return day
	}
	for n := f.sentence - 1; n >= 0 && d.sents[n].Paragraph == s.Paragraph; n-- {
		for i := range times[n] {
			e := &times[n][i]
			if e.clause < 0 || e.Bound != when.On || e.Attributive || e.Kind != when.Point || !d.sents[n].presentAlone(e.clause) {
				continue
			}
			if w := e.Date(when.Past, e.anchor); w.Precision() == graph.DayPrecision && w.Before(d.Article.Day) {
				return w
			}
		}
	}
	return day
}

// afterMeeting is the day of the meeting told of before after which something was said: "met in Luanda on November 6. Following
// their meeting, they agreed"; zero where there is none.
func (d *document) afterMeeting(f *find, order []*find) (day graph.Date) {
	s := &d.sents[f.sentence]
	n := -1
	for t := 1; t < min(6, f.token) && n < 0; t++ {
		if overThen.Has(s.Low[t]) && !s.Verbal(t) && s.Rels[t] == parse.Obl && s.Child(t, parse.Det, parse.NmodPoss) >= 0 {
			n = t
		}
	}
	if n < 0 || len(f.agents) == 0 || !s.Verbal(f.token) {
		return day
	}
	switch s.CaseOf(n) {
	case "following", "after", "during", "at", "in":
	default:
		return day
	}
	types := d.Tables.Referents[s.Low[n]]
	for _, g := range order {
		if g.sentence < f.sentence && (f.sentence-g.sentence <= 2 || slices.Contains(types, g.kind)) && clause.Contact[g.kind] && g.date.Precision() == graph.DayPrecision && g.standing.status == graph.StatusActual &&
			g.involves(f.agents[0].Entity) {
			day = g.date
		}
	}
	return day
}

// sameTelling is the day that the sentence before in the same paragraph names for what the same one did, however long ago:
// "In its judgment of 10 October the court found for Chad. It told Sudan to withdraw"; zero where there is none.
func (d *document) sameTelling(f *find, times [][]dated) (day graph.Date) {
	s := &d.sents[f.sentence]
	n := f.sentence - 1
	if n < 0 || d.sents[n].Paragraph != s.Paragraph || len(f.agents) == 0 || !s.Verbal(f.token) || !s.SimplePast(f.token) || s.Rels[f.token] == parse.Ccomp {
		return day
	}
	for i := range times[n] {
		e := &times[n][i]
		v := e.clause
		if v >= 0 && !s.Doc.Sents[n].Verbal(v) {
			v = d.sents[n].ClauseOf(v)
		}
		if o := &d.sents[n]; v >= 0 && o.Rels[v] == parse.Acl && o.Tokens[v].XPOS == parse.VBN && o.Head(v) >= 0 && o.Rels[o.Head(v)] == parse.Obl {
			v = o.ClauseOf(o.Head(v)) // "In its judgment delivered on 10 October the court found"
		} else if v >= 0 && o.Rels[v] == parse.Advcl && o.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) < 0 && o.Child(v, parse.Obl) >= 0 && o.Child(v, parse.Obl) < v {
			v = o.Head(v)
		}
		if v < 0 || e.Bound != when.On || e.Attributive || e.Kind != when.Point || d.sents[n].Rels[v] == parse.Advcl || !d.sents[n].SimplePast(v) || d.sents[n].reportedThen(v) {
			continue
		}
		if w := e.Date(when.Past, e.anchor); w.Precision() == graph.DayPrecision && w.Before(d.Article.Day) && clause.Holds(d.sents[n].Parties(d.sents[n].Subjects(v), clause.ActorKinds), f.agents[0].Entity) {
			day = w
		}
	}
	return day
}

// atGatheringHeld is the day of the gathering that the sentence before in the same paragraph is about, for what those who met
// agreed: "The summit, held on Saturday, was hailed. The two signed a pact"; zero where there is none.
func (d *document) atGatheringHeld(f *find, times [][]dated) (day graph.Date) {
	s := &d.sents[f.sentence]
	n := f.sentence - 1
	if n < 0 || d.sents[n].Paragraph != s.Paragraph || !f.kind.IsReciprocal() || !s.Verbal(f.token) || !s.SimplePast(f.token) {
		return day
	}
	o := &d.sents[n]
	for i := range times[n] {
		e := &times[n][i]
		if v := e.clause; v >= 0 && e.Bound == when.On && o.Low[v] == "hold" && o.Rels[v] == parse.Acl && o.Head(v) >= 0 && overThen.Has(o.Low[o.Head(v)]) && o.Rels[o.Head(v)].Is(parse.Nsubj, parse.NsubjPass) {
			if w := e.Date(when.Past, e.anchor); w.Precision() == graph.DayPrecision {
				day = w
			}
		}
	}
	return day
}

// letKnow reports whether a noun is what somebody ordered, announced or made in the simple past: "ordered the recall of its
// envoys".
func (s *sentence) letKnow(n int) bool {
	h := s.Head(n)
	if s.Verbal(n) || s.Rels[n] != parse.Obj || h < 0 || h > n || !s.SimplePast(h) {
		return false
	}
	switch s.Low[h] {
	case "order", "announce", "declare", "impose", "confirm", "issue", "deliver", "lodge", "file", "make", "launch", "conduct", "carry":
		return true
	}
	return false
}

// metFirst reports whether a day is that of the meeting after which a verb tells what was done: "After meeting with X on
// December 14, he agreed".
func (s *sentence) metFirst(e *dated, v int) bool {
	c := e.clause
	return c >= 0 && c != v && s.Head(c) == v && s.justMet(c) && s.Low[s.Child(c, parse.Mark)] == "after" && !e.Attributive && e.Kind == when.Point
}

// onTheWay reports whether a relative clause tells of a visit paid while something was done there: "handed letters to officials
// in Rwanda and Chad, which he visited".
func (s *sentence) onTheWay(v int) bool {
	if s.Rels[v] != parse.AclRelcl || s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Obj && s.Relative(int(k)) && k > 0 && s.Tokens[k-1].Text == "," {
			return true
		}
	}
	return false
}

// metBy reports whether a relative clause tells what somebody did whom one met or called: "met the two presidents, who promised".
func (s *sentence) metBy(v int) bool {
	n := s.Head(v)
	for n >= 0 && s.Rels[n].Is(parse.Appos, parse.Conj, parse.Flat) {
		n = s.Head(n)
	}
	if n < 0 || !s.Rels[n].Is(parse.Obj, parse.Obl) {
		return false
	}
	switch s.Low[s.Head(n)] {
	case "meet", "call", "telephone", "phone", "receive", "visit", "summon", "host":
		return s.SimplePast(s.Head(n))
	}
	return false
}

// soonAfter reports whether an adverb opens the sentence and goes on with the story: "Shortly afterwards, he met X".
func (s *sentence) soonAfter(a int) bool {
	k := s.Child(a, parse.Advmod)
	if k < 0 || k != 0 {
		return false
	}
	switch s.Low[k] {
	case "shortly", "soon", "immediately", "right", "directly", "minutes", "moments", "hours":
		return true
	}
	return false
}

// whenItWas reports whether an expression dates the clause with "when" that says when the verb v was: "agreed to it
// when they were readmitted earlier this month".
func (s *sentence) whenItWas(e *dated, v int) bool {
	c := e.clause
	if c < 0 || !s.Verbal(c) || !s.Rels[c].Is(parse.Advcl, parse.AclRelcl) {
		return false
	}
	w := s.Child(c, parse.Advmod, parse.Mark)
	if w < 0 || w > c || s.Low[w] != "when" || s.presentAlone(c) {
		return false // but "promised to raise it when they meet in May"
	}
	h := s.Head(c)
	if s.Rels[c] == parse.AclRelcl && h >= 0 && overThen.Has(s.Low[h]) && s.Rels[h].Is(parse.Obj, parse.Obl) {
		h = s.Head(h)
	}
	return h == v || h >= 0 && s.Rels[h].Is(parse.Xcomp) && s.Head(h) == v
}

// heldThen is the month or year of a "when" clause for what was done then; zero where there is none.
func (s *sentence) heldThen(f *find, times []dated) (day graph.Date) {
	for i := range times {
		if e := &times[i]; e.Kind == when.Point && e.Bound == when.On && !e.Attributive && s.whenItWas(e, f.token) {
			day = e.Date(when.Past, e.anchor)
		}
	}
	return day
}

// ofTheCause reports whether a day of the calendar, behind what somebody is thanked or blamed for, is rather of that: "thanked him
// for a good start of the talks in Jeddah on March 11", a week before the news.
func (d *document) ofTheCause(e *dated, f *find) bool {
	if f.kind != graph.Praised && f.kind != graph.Criticized && f.kind != graph.Accused || e.from < f.token || e.Kind != when.Point || d.Article.Day.IsZero() {
		return false
	}
	return d.sents[f.sentence].behindCause(e, f.token, d.Article.Day)
}

// behindCause reports whether a day long before the news stands behind "for" or "over" that a verb governs.
func (s *sentence) behindCause(e *dated, v int, news graph.Date) bool {
	if w := e.Past; w.Precision() != graph.DayPrecision || !w.Before(news.AddDays(-leadReach)) {
		return false
	}
	for t := v + 1; t < e.from; t++ {
		if s.Low[t] == "for" || s.Low[t] == "over" {
			return true
		}
		if s.Finite(t) {
			return false
		}
	}
	return false
}

// judges are the verbs behind which "for" says what somebody is thanked or blamed for.
var judges = vocab.Words("thank", "praise", "commend", "congratulate", "laud", "condemn", "criticise", "criticize", "blame",
	"denounce", "slam", "rebuke")

// atWhich reports whether a relative clause tells what was done at what the clause above tells of, both in the simple past:
// "attended a summit at which it condemned".
func (s *sentence) atWhich(v int) bool {
	w := s.Child(v, parse.Obl)
	if s.Rels[v] != parse.AclRelcl || s.Tokens[v].XPOS != parse.VBD || w < 0 || w > v || !s.Relative(w) || s.Head(v) < 0 || s.onAnother(v) {
		return false
	}
	switch s.CaseOf(w) {
	case "at", "during", "in":
		return s.SimplePast(s.ClauseOf(s.Head(v)))
	}
	return false
}

// partedAhead gives each of several targets the day that stands before it, "on Monday telephoned X and on Tuesday Y": one find for
// each day; nil if one day is all there is, or something else is told between them.
func (s *sentence) partedAhead(f *find, times []dated) (parts []*find) {
	for _, p := range f.targets {
		if p.Token >= len(s.Tokens) || s.Mention[p.Token] < 0 {
			return nil // named in another sentence
		}
		var e *dated
		for i := range times {
			if o := &times[i]; o.to > s.Dateline && o.to <= p.Token && o.Bound == when.On && !o.Attributive && (o.Kind == when.Point || o.Kind == when.Relative) {
				e = o
			}
		}
		if e == nil || p.Token < f.token {
			return nil
		}
		for t := f.token + 1; t < p.Token; t++ {
			if s.Verbal(t) {
				return nil
			}
		}
		date := e.Date(s.tense(f), e.anchor)
		if n := len(parts); n > 0 && parts[n-1].date == date {
			parts[n-1].targets = append(parts[n-1].targets, p)
			continue
		}
		g := *f
		g.targets, g.date = []clause.Party{p}, date
		parts = append(parts, &g)
	}
	return parts
}
