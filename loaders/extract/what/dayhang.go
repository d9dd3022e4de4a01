package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
)

// What a day is said of where the parse hung it elsewhere, and what else has the day of a verb.

// countedFor reports whether what a noun names is what "a day after" is counted from: "spoke today, a day after his
// meeting with X".
func (s *sentence) countedFor(e *dated, n int) bool {
	if s.verbal(n) {
		return false
	}
	c := s.child(n, parse.Case)
	for ; c >= 0 && (c < e.from || c >= e.to); c = int(s.sib[c]) {
	}
	if c < 0 || s.rels[c] != parse.Case {
		return false
	}
	for t := e.to; t < n; t++ {
		if s.Tokens[t].Text == "," || s.finite(t) {
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
	if first > 0 && (s.low[first-1] == "on" || s.low[first-1] == "in") {
		first--
	}
	if v := first - 1; v >= 0 && speechVerbs[s.low[v]] && s.Tokens[v].XPOS == parse.VBD && s.verbal(v) && s.head(x) > e.to {
		return v // "said Wednesday they would meet"
	}
	if v := s.clauseFrom(e.to); v >= 0 && first > 0 && first < e.from && s.rels[v] != parse.AclRelcl && s.head(x) != v && s.mention[first-1] >= 0 && s.names(first-1) {
		m := &s.doc.Mentions[s.mention[first-1]]
		n := s.child(v, parse.Nsubj, parse.NsubjPass)
		if m.To == first && (n < 0 || n >= m.From && n < first) {
			return v
		}
	}
	if h := s.head(x); first == e.from && s.rels[x] == parse.Conj && h >= 0 && h < x && !temporal[s.low[h]] && weekdays[s.low[x]] && s.Tokens[first-1].Text == "," && e.to < len(s.Tokens) && s.Tokens[e.to].Tag == parse.PUNCT {
		for h >= 0 && !s.finite(h) {
			h = s.head(h)
		}
		return h
	}
	return -1
}

// justMet reports whether a gerund tells of a meeting after which, the same day, something was said or done: "said after
// meeting with X", "flew home after holding talks with X".
func (s *sentence) justMet(v int) bool {
	if s.rels[v] != parse.Advcl || s.Tokens[v].XPOS != parse.VBG {
		return false
	}
	m := s.child(v, parse.Mark)
	if m < 0 || m > v || s.low[m] != "after" && s.low[m] != "before" || m > 0 && temporal[s.low[m-1]] {
		return false
	}
	switch s.low[v] {
	case "meet":
		return true
	case "hold", "have", "conclude", "finish":
		o := s.child(v, parse.Obj)
		return o >= 0 && overThen[s.low[o]]
	}
	return false
}

// byDoing reports whether a gerund tells how something was done: "began its work by hosting talks between".
func (s *sentence) byDoing(v int) bool {
	m := s.child(v, parse.Mark)
	return s.rels[v] == parse.Advcl && s.Tokens[v].XPOS == parse.VBG && m >= 0 && m < v && s.low[m] == "by"
}

// onItsWay reports whether a clause says that something goes on, begins or ends while something else is done: "met X on
// Monday as he continued his visit to Peru".
func (s *sentence) onItsWay(v int) bool {
	m := s.child(v, parse.Mark)
	if m < 0 || m > v || s.low[m] != "as" && s.low[m] != "while" || s.modal(v) != plain {
		return false
	}
	switch s.low[v] {
	case "continue", "begin", "start", "kick", "open", "end", "conclude", "wrap", "finish", "resume", "make", "pay":
		return s.finite(v)
	}
	return false
}

// statedIn reports whether a participle says what a paper or statement does that was issued, in the simple past: "issued a
// statement condemning the raid and calling on".
func (s *sentence) statedIn(v int) bool {
	if s.decidedOn(v) {
		return true
	}
	for s.rels[v] == parse.Conj && s.Tokens[v].XPOS == parse.VBG && s.head(v) >= 0 && s.Tokens[s.head(v)].XPOS == parse.VBG {
		v = s.head(v)
	}
	n := s.head(v)
	if s.rels[v] != parse.Acl || s.Tokens[v].XPOS != parse.VBG || n < 0 || n > v || !s.rels[n].Is(parse.Obj, parse.NsubjPass, parse.Obl) {
		return false
	}
	c := s.doc.reader.tables.classes
	return (c["message"][s.low[n]] || s.low[n] == "statement" || s.low[n] == "resolution" || s.low[n] == "communique" || s.low[n] == "declaration" || s.low[n] == "speech") && s.simplePast(s.head(n))
}

// decidedOn reports whether an infinitive says what was decided, as somebody let know in the simple past: "announced the
// decision to expel him".
func (s *sentence) decidedOn(v int) bool {
	n := s.head(v)
	if s.rels[v] != parse.Acl || !s.toInfinitive(v) || n < 0 || n > v || s.rels[n] != parse.Obj || s.low[n] != "decision" {
		return false
	}
	h := s.head(n)
	switch s.low[h] {
	case "announce", "convey", "communicate", "declare", "confirm", "relay", "unveil", "take", "make", "publish", "hand":
		return s.simplePast(h)
	}
	return false
}

// asked reports whether a find is the invitation at which somebody came, which was before: "arrived on Monday at the
// invitation of X".
func (s *sentence) asked(f *find) bool {
	return f.kind == graph.Invited && !s.verbal(f.token) && s.rels[f.token].Is(parse.Obl, parse.Nmod) && s.caseOf(f.token) != ""
}

// saysNow reports whether a sentence tells in the present tense what somebody says.
func (s *sentence) saysNow() bool {
	now := false
	for t := range s.Tokens {
		if !s.verbal(t) || !speechVerbs[s.low[t]] || s.Tokens[t].Quoted {
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
	for k := t - 1; k >= 0 && k > t-4; k-- {
		if s.low[k] == "come" {
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
		if overThen[s.low[t]] && !s.verbal(t) && s.rels[t] == parse.Obl && s.child(t, parse.Det, parse.NmodPoss) >= 0 {
			n = t
		}
	}
	if n < 0 || len(f.agents) == 0 || !s.verbal(f.token) {
		return day
	}
	switch s.caseOf(n) {
	case "following", "after", "during", "at", "in":
	default:
		return day
	}
	for _, g := range order {
		if g.sentence < f.sentence && f.sentence-g.sentence <= 2 && contact[g.kind] && g.date.Precision() == graph.DayPrecision && g.standing.status == graph.StatusActual &&
			g.involves(f.agents[0].entity) {
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
	if n < 0 || d.sents[n].Paragraph != s.Paragraph || len(f.agents) == 0 || !s.verbal(f.token) || !s.simplePast(f.token) || s.rels[f.token] == parse.Ccomp {
		return day
	}
	for i := range times[n] {
		e := &times[n][i]
		v := e.clause
		if v >= 0 && !s.doc.sents[n].verbal(v) {
			v = d.sents[n].clauseOf(v)
		}
		if o := &d.sents[n]; v >= 0 && o.rels[v] == parse.Acl && o.Tokens[v].XPOS == parse.VBN && o.head(v) >= 0 && o.rels[o.head(v)] == parse.Obl {
			v = o.clauseOf(o.head(v)) // "In its judgment delivered on 10 October the court found"
		} else if v >= 0 && o.rels[v] == parse.Advcl && o.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark) < 0 && o.child(v, parse.Obl) >= 0 && o.child(v, parse.Obl) < v {
			v = o.head(v)
		}
		if v < 0 || e.Bound != when.On || e.Attributive || e.Kind != when.Point || d.sents[n].rels[v] == parse.Advcl || !d.sents[n].simplePast(v) || d.sents[n].reportedThen(v) {
			continue
		}
		if w := e.Date(when.Past, e.anchor); w.Precision() == graph.DayPrecision && w.Before(d.Article.Day) && holds(d.sents[n].parties(d.sents[n].subjects(v), actorKinds), f.agents[0].entity) {
			day = w
		}
	}
	return day
}

// letKnow reports whether a noun is what somebody ordered, announced or made in the simple past: "ordered the recall of its
// envoys".
func (s *sentence) letKnow(n int) bool {
	h := s.head(n)
	if s.verbal(n) || s.rels[n] != parse.Obj || h < 0 || h > n || !s.simplePast(h) {
		return false
	}
	switch s.low[h] {
	case "order", "announce", "declare", "impose", "confirm", "issue", "deliver", "lodge", "file", "make", "launch", "conduct", "carry":
		return true
	}
	return false
}

// metFirst reports whether a day is that of the meeting after which a verb tells what was done: "After meeting with X on
// December 14, he agreed".
func (s *sentence) metFirst(e *dated, v int) bool {
	c := e.clause
	return c >= 0 && c != v && s.head(c) == v && s.justMet(c) && s.low[s.child(c, parse.Mark)] == "after" && !e.Attributive && e.Kind == when.Point
}

// onTheWay reports whether a relative clause tells of a visit paid while something was done there: "handed letters to officials
// in Rwanda and Chad, which he visited".
func (s *sentence) onTheWay(v int) bool {
	if s.rels[v] != parse.AclRelcl || s.Tokens[v].XPOS != parse.VBD {
		return false
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Obj && s.relative(int(k)) && k > 0 && s.Tokens[k-1].Text == "," {
			return true
		}
	}
	return false
}

// metBy reports whether a relative clause tells what somebody did whom one met or called: "met the two presidents, who promised".
func (s *sentence) metBy(v int) bool {
	n := s.head(v)
	for n >= 0 && s.rels[n].Is(parse.Appos, parse.Conj, parse.Flat) {
		n = s.head(n)
	}
	if n < 0 || !s.rels[n].Is(parse.Obj, parse.Obl) {
		return false
	}
	switch s.low[s.head(n)] {
	case "meet", "call", "telephone", "phone", "receive", "visit", "summon", "host":
		return s.simplePast(s.head(n))
	}
	return false
}

// soonAfter reports whether an adverb opens the sentence and goes on with the story: "Shortly afterwards, he met X".
func (s *sentence) soonAfter(a int) bool {
	k := s.child(a, parse.Advmod)
	if k < 0 || k != 0 {
		return false
	}
	switch s.low[k] {
	case "shortly", "soon", "immediately", "right", "directly", "minutes", "moments", "hours":
		return true
	}
	return false
}

// whenItWas reports whether an expression dates the clause with "when" that says when the verb v was: "agreed to it
// when they were readmitted earlier this month".
func (s *sentence) whenItWas(e *dated, v int) bool {
	c := e.clause
	if c < 0 || !s.verbal(c) || !s.rels[c].Is(parse.Advcl, parse.AclRelcl) {
		return false
	}
	w := s.child(c, parse.Advmod, parse.Mark)
	if w < 0 || w > c || s.low[w] != "when" {
		return false
	}
	h := s.head(c)
	if s.rels[c] == parse.AclRelcl && h >= 0 && overThen[s.low[h]] && s.rels[h].Is(parse.Obj, parse.Obl) {
		h = s.head(h)
	}
	return h == v || h >= 0 && s.rels[h].Is(parse.Xcomp) && s.head(h) == v
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
