package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
	"backchannel/loaders/extract/who"
)

// dates gives each find the date that its own clause names, else that of the
// news it goes on telling ([document.carry]).
func (d *document) dates(finds []*find) []*find {
	times := d.times()
	told := map[who.Position]bool{}
	for _, f := range finds {
		if f.gone == "" {
			told[position(f.sentence, f.token)] = true
		}
	}
	for _, f := range finds { // those added meanwhile have their date
		if f.gone != "" {
			continue
		}
		s := &d.sents[f.sentence]
		if more := d.parted(f, times[f.sentence]); more != nil {
			finds = append(finds, more...)
			continue
		}
		best := 0
		published := f.kind == graph.Messaged && f.referred && !f.row.isVerb()
		for i := range times[f.sentence] {
			e := &times[f.sentence][i]
			if e.Kind == when.Clock && s.dayBeside(e, times[f.sentence]) {
				continue
			}
			if e.to <= s.Dateline && (len(times[f.sentence]) > 1 || f.standing.status == graph.StatusPlanned) {
				continue // the day of writing, where the sentence names others
			}
			if s.asked(f) && e.clause != f.token {
				continue
			}
			if published && !s.dominates(f.token, e.from) {
				continue // the day on which it was made public
			}
			if e.from > 0 && s.low[e.from-1] == "for" && f.standing.status == graph.StatusActual && s.verbal(f.token) && !scheduled[f.kind] {
				continue // "agreed to put the meeting off for Friday"
			}
			if e.cause && !s.dominates(e.clause, f.token) {
				continue
			}
			n := 0
			soon := e.within(s)
			if soon {
				n = s.prompt(e, f)
			} else if s.ofRelative(e, f.token) || s.recorded(f.token) && !(e.Attributive && e.clause == f.token) {
			} else if n = s.dates(e, f, told); n == 0 {
				n = s.beside(e, f, told)
			}
			if n < best || n == 0 || n == best && f.date.Precision() == graph.DayPrecision {
				continue
			}
			t := s.tense(f)
			if f.standing.future && e.clause >= 0 && e.clause != f.token && s.simplePast(e.clause) && s.dominates(e.clause, f.token) {
				continue // "agreed in March to reopen it": the agreement was in March
			}
			date := e.Date(t, e.anchor)
			if t == when.Future && (s.wasDue(f) || s.modal(f.token) == would) {
				date = nearer(e, d.Article.Day)
				if h := s.head(f.token); h >= 0 && movement[s.low[h]] && date.Before(d.Article.Day) && f.standing.status == graph.StatusPlanned {
					f.standing.status = graph.StatusActual
				}
			}
			if soon {
				date = e.anchor
			}
			if t == when.Past && s.upcoming(e, d.Article.Day) {
				continue // "have agreed to talks in Abuja on Aug. 23", two weeks ahead
			}
			if e.Kind == when.Relative && t == when.Past && !d.Article.Day.IsZero() && d.Article.Day.Before(date.First()) {
				continue // counted from something else than the day named last
			}
			if x := s.Tokens[f.token].XPOS; t == when.Past && e.Kind != when.Inverse && s.verbal(f.token) && x == parse.VBD && !d.Article.Day.IsZero() && d.Article.Day.Before(date.First()) {
				continue // "agreed to resume talks next month"
			}
			if addressed[f.kind] && t == when.Past && !d.Article.Day.IsZero() && (d.Article.Day.Before(date.First()) || f.kind == graph.Invited && date.Precision() != graph.DayPrecision) {
				continue // "promised aid next year", "invited him to Warsaw in November"
			}
			if n == best && !f.date.IsZero() && (date.Precision() != graph.DayPrecision || e.Kind != when.Point) {
				continue // but "a week later on Friday"
			}
			if !date.IsZero() {
				best, f.date, f.aside = n, date, e.Kind == when.Inverse
			}
		}
		if f.date.IsZero() && f.standing.status == graph.StatusActual && s.verbal(f.token) {
			f.date = s.heldThen(f, times[f.sentence])
		}
	}
	for _, f := range finds {
		if day := d.Article.Day; f.gone == "" && f.standing.status == graph.StatusActual && !day.IsZero() && !f.date.IsZero() && day.Before(f.date.First()) && d.sents[f.sentence].tense(f) == when.Future {
			f.standing.status = graph.StatusPlanned // "flies to Kyiv next Monday"
		}
	}
	d.participles(finds)
	d.papers(finds, times)
	d.placed(finds, times)
	d.entries(finds, times)
	d.carry(finds, times)
	judgedThen(finds)
	d.gerundThen(finds)
	return finds
}

// entries gives what an entry of a chronology tells, in whatever tense, the day that begins it.
func (d *document) entries(finds []*find, times [][]dated) {
	var heads []int // the sentences that are a day and no more
	for n := range d.sents {
		if d.dayAlone(n, times) {
			heads = append(heads, n)
		}
	}
	for _, f := range finds {
		if f.gone != "" || !f.date.IsZero() || f.standing.status != graph.StatusActual {
			continue
		}
		if f.kind == graph.Messaged && f.referred && !f.row.isVerb() {
			continue // what is published that day was written before
		}
		at := f.sentence
		for at > 0 && !d.sents[at].Entry && d.sents[at-1].Paragraph == d.sents[f.sentence].Paragraph {
			at--
		}
		if d.sents[at].Entry {
			if len(times[at]) > 0 && times[at][0].to <= d.sents[at].Dateline {
				f.date = times[at][0].Date(when.Past, times[at][0].anchor)
			}
			continue
		}
		for _, n := range slices.Backward(heads) {
			if len(heads) > 1 && n <= f.sentence {
				f.date = times[n][0].Date(when.Past, times[n][0].anchor)
				break
			}
		}
	}
}

// dayAlone reports whether a sentence is a day and no more, under which a chronology tells what happened on it.
func (d *document) dayAlone(n int, times [][]dated) bool {
	s := &d.sents[n]
	if len(s.Tokens) > 8 || len(times[n]) != 1 {
		return false
	}
	e := &times[n][0]
	for t := range s.Tokens {
		if (t < e.from || t >= e.to) && s.Tokens[t].Tag != parse.PUNCT {
			return false
		}
	}
	return e.Past.Precision() == graph.DayPrecision && e.Kind == when.Point
}

// parted gives each of several targets the day that stands behind it, "spoke with X on
// Monday and with Y and Z the next day": f keeps those of the first day, and the finds
// returned have the others. Nil if one day is all there is.
func (d *document) parted(f *find, times []dated) []*find {
	s := &d.sents[f.sentence]
	if len(f.targets) < 2 || len(times) < 2 || !s.verbal(f.token) {
		return nil
	}
	var parts []*find
	given := 0
	for i := range times {
		e := &times[i]
		if e.Bound != when.On && e.Bound != when.Since || e.Attributive || e.Kind == when.Inverse || e.to <= s.Dateline {
			continue
		}
		date := e.Date(s.tense(f), e.anchor)
		if date.IsZero() {
			continue
		}
		g := *f
		g.targets, g.date = nil, date
		for _, p := range f.targets {
			if p.token > f.token && p.token < e.from && (i == 0 || p.token >= times[i-1].to) {
				g.targets = append(g.targets, p)
			}
		}
		if len(g.targets) > 0 {
			given += len(g.targets)
			parts = append(parts, &g)
		}
	}
	if len(parts) < 2 || given < len(f.targets) {
		return nil
	}
	*f = *parts[0]
	return parts[1:]
}

// tense is the one by which a date of the find is to be understood.
func (s *sentence) tense(f *find) when.Tense {
	if f.standing.future || f.standing.status == graph.StatusPlanned && due[s.low[f.token]] || (scheduled[f.kind] || f.kind == graph.Elected || f.kind == graph.Resigned) && (s.presentAlone(f.token) || s.comingUp(f.token)) {
		return when.Future // "travels to Madrid on Tuesday"
	}
	if h := s.head(f.token); h >= 0 && f.kind == graph.Met && !s.verbal(f.token) && s.caseOf(f.token) == "for" && movement[s.low[h]] && s.presentAlone(h) {
		return when.Future // "travels to Madrid on Tuesday for talks with X"
	}
	return when.Past
}

// presentAlone reports whether a verb stands in the present tense without an auxiliary.
func (s *sentence) presentAlone(v int) bool {
	return (s.Tokens[v].XPOS == parse.VBZ || s.Tokens[v].XPOS == parse.VBP) && s.child(v, parse.Aux) < 0 && !s.Title
}

// scheduled are the acts that the present tense announces.
var scheduled = map[graph.EventType]bool{graph.Visited: true, graph.Met: true}

// ofRelative reports whether an expression closes a relative clause between a verb and
// its subject: "Russia, which brokered a truce last November, urged".
func (s *sentence) ofRelative(e *dated, v int) bool {
	n := s.child(v, parse.Nsubj, parse.NsubjPass)
	if n < 0 || n > e.from || v < e.to || e.to >= len(s.Tokens) || !s.comma(e.to, v) {
		return false
	}
	for t := e.from - 1; t > n && s.Tokens[t].Text != ","; t-- {
		if x := s.Tokens[t].XPOS; x == parse.WDT || x == parse.WP {
			return true
		}
	}
	return false
}

// recorded reports whether a noun only says of what something made public is: "a transcript
// of a call between X and Y was published on Friday".
func (s *sentence) recorded(n int) bool {
	h := s.head(n)
	return h >= 0 && s.rels[n] == parse.Nmod && s.caseOf(n) == "of" && s.doc.reader.tables.classes["secret"][s.low[h]]
}

// prompt says that an act "within hours" of what the paragraph dated before is of
// the same day.
func (s *sentence) prompt(e *dated, f *find) int {
	if m := s.modal(f.token); !e.named || m == will || m == would {
		return 0
	}
	if c := s.clauseOf(e.from); c == f.token || c >= 0 && s.dominates(c, f.token) {
		return 1
	}
	return 0
}

// beside dates a verb by what stands in its clause, wherever the parse hung the
// date: no other finite verb and no conjunction may stand between them.
func (s *sentence) beside(e *dated, f *find, told map[who.Position]bool) int {
	if e.Bound != when.On || e.Attributive || e.Kind == when.Inverse || e.clause >= 0 && e.clause != f.token && told[position(s.index, e.clause)] && !s.wherein(e, f) {
		return 0
	}
	if c := e.clause; c >= 0 && c < e.from && c != f.token && e.to <= f.token && s.rels[c] == parse.AclRelcl && s.finite(c) && !s.dominates(c, f.token) && s.low[max(s.child(c, parse.Nsubj), 0)] != "who" {
		return 0 // "as part of a tour that took him to Luanda the day before, he urged"
	}
	if c := e.clause; c >= 0 && c != f.token && c < e.from && s.verbal(c) && s.sinceThen(c) {
		return 0 // "Since taking office in May he has offered"
	}
	if c := e.clause; c >= 0 && c != f.token && !f.standing.future && s.verbal(c) && (s.modal(c) == will || s.modal(c) == would) {
		return 0 // "Talks will resume May 23 in Baghdad, she said"
	}
	if s.datedOnly(e, f.token) || e.clause != f.token && s.reduced(e.clause, e.from) || s.agreedFor(e, f) {
		return 0
	}
	v := f.token
	if !s.verbal(v) {
		if v = s.clauseOf(v); v < 0 || s.rel(f.token).Is(parse.Obl, parse.Nmod) && circumstance[s.caseOf(f.token)] {
			return 0
		}
	}
	from, to := e.to, v
	if e.from > v {
		from, to = v+1, e.from
	} else if s.joinedSince(e.to, v) {
		return 0
	}
	for t := from; t < to; t++ {
		tok := &s.Tokens[t]
		switch {
		case tok.Text == ";" || tok.Text == ":" || tok.XPOS == parse.CloseQuote || tok.XPOS == parse.OpenQuote:
			return 0
		case tok.Tag == parse.SCONJ && s.low[t] != "as" && s.low[t] != "of" && s.low[t] != "for":
			return 0
		case tok.XPOS == parse.WP || tok.XPOS == parse.WDT:
			return 0
		case e.from > v && tok.Tag == parse.ADP && (s.low[t] == "after" || s.low[t] == "following") && t+1 < to && !overThen[s.low[t+1]] && s.Tokens[t+1].Tag == parse.NOUN:
			return 0 // "praised it for helping after floods in July"
		case tok.XPOS.Tensed():
			if tok.Tag == parse.AUX && t < v && v-t < 4 {
				continue
			}
			return 0
		case tok.Tag == parse.VERB && e.from > v && tok.XPOS != parse.VBG && tok.XPOS != parse.VBN && !s.toInfinitive(t):
			return 0
		case t == e.clause && s.rels[t] == parse.Acl && s.toInfinitive(t):
			return 0 // "told him of a decision to visit Delhi in January"
		case tok.Tag == parse.CCONJ && e.from > v && (t+2 < to && s.Tokens[t+1].Tag.Is(parse.VERB, parse.AUX) || t > 0 && s.Tokens[t-1].Text == ","):
			return 0
		}
	}
	if to-from < 18 {
		return 1
	}
	return 0
}

// datedOnly reports whether an expression is only what stands on a paper, and dates nothing else: "the letter,
// dated October 9, was released".
func (s *sentence) datedOnly(e *dated, t int) bool {
	return e.clause >= 0 && s.low[e.clause] == "date" && e.clause < e.from && s.head(e.clause) != t
}

// wherein reports whether a find stands in a clause that takes up the place just
// dated: "travelled to Ankara on Wednesday, where he met".
func (s *sentence) wherein(e *dated, f *find) bool {
	for t := e.to; t < e.to+2 && t < f.token; t++ {
		if s.Tokens[t].XPOS == parse.WRB {
			return true
		}
	}
	return false
}

// there reports whether a relative clause tells in the simple past what was done at the place before it.
func (s *sentence) there(v int) bool {
	w := s.child(v, parse.Advmod)
	return w >= 0 && w < v && s.low[w] == "where" && (s.Tokens[v].XPOS == parse.VBD || s.modal(v) == will && s.modal(s.clauseOf(s.head(v))) == will)
}

// relativeBehind returns the verb of a relative clause right behind the day of a noun, which is that of both: "the raid
// on Saturday that killed X"; -1 for none.
func (s *sentence) relativeBehind(e *dated) int {
	if e.clause < 0 || s.verbal(e.clause) || e.to >= len(s.Tokens) || !s.relative(e.to) || s.low[e.to] == "who" {
		return -1
	}
	for k := s.kid[e.clause]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.AclRelcl && int(k) > e.to && s.child(int(k), parse.Nsubj) == e.to && s.Tokens[k].XPOS == parse.VBD {
			return int(k)
		}
	}
	return -1
}

// dates says how plainly an expression dates a find, 0 for not at all.
func (s *sentence) dates(e *dated, f *find, told map[who.Position]bool) int {
	if e.Bound == when.Since && s.whenClause(e, f.token) {
		return 5 // "divided since 1974, when Turkey invaded"
	}
	if e.clause < 0 || e.Bound != when.On {
		return 0
	}
	if e.Kind == when.Inverse && s.comma(e.to, f.token) {
		return 0
	}
	if e.Kind == when.Inverse && s.countedFor(e, f.token) {
		return 5
	}
	if s.datedOnly(e, f.token) {
		return 0
	}
	if s.onOccasion(e, f.token) {
		return 3
	}
	if s.low[e.clause] == "date" && s.head(e.clause) == f.token {
		return 5 // "a letter dated October 9"
	}
	if s.metFirst(e, f.token) {
		return 2
	}
	if s.whenClause(e, f.token) || s.toldOf(e, f.token) {
		return 5
	}
	if s.madeOn(e, f.token) {
		return 5
	}
	if e.clause == f.token && e.Kind == when.Inverse {
		if !e.ofDays() {
			return 2 // less than a date: "years after he promised it on a visit in January 2014"
		}
		return 4 // less than the clause's own day: "a day after he had received him on Tuesday"
	}
	if e.clause == f.token {
		return 5
	}
	if v := s.relativeBehind(e); v == f.token {
		return 3
	} else if v >= 0 {
		return 0
	}
	if s.head(e.clause) == f.token && !s.verbal(e.clause) && !told[position(s.index, e.clause)] && !e.Attributive {
		return 5
	}
	if c := e.clause; s.rels[c] == parse.Conj && s.head(c) == f.token && c <= f.token+2 && e.from > c && s.verbal(c) && s.verbal(f.token) && s.child(c, parse.Nsubj, parse.NsubjPass) < 0 {
		return 4 // "blockaded and seized the shoal in 2012"
	}
	if e.Attributive {
		if f.kind == graph.Mediated && s.head(e.clause) == f.token && s.rels[e.clause].Is(parse.NsubjPass, parse.Obj) && s.gathers(e.clause) {
			return 4 // "Friday's talks are hosted by X"
		}
		if e.clause >= 0 && e.clause < f.token && !s.verbal(f.token) && s.head(e.clause) == f.token && s.rels[e.clause] == parse.Nsubj && s.child(f.token, parse.Cop) >= 0 {
			return 5 // "Tuesday's talks in Jakarta will be the first meeting of X and Y"
		}
		if f.kind == graph.Elected && s.rels[e.clause] == parse.Obj && s.head(e.clause) == f.token {
			return 5 // "winning the June 9 election"
		}
		if s.rels[f.token] == parse.AclRelcl && s.head(f.token) == e.clause {
			return 3 // "Saturday's raid, in which X was killed"
		}
		return 0
	}
	if e.Kind == when.Inverse {
		if s.head(f.token) == e.clause && s.rels[f.token].Is(parse.Nsubj, parse.NsubjPass) && !s.verbal(f.token) {
			return 4 // "five days after a strike killed him"
		}
		if s.rels[f.token] == parse.Conj && s.head(f.token) == e.clause && s.child(f.token, parse.Nsubj, parse.NsubjPass) < 0 {
			return 4 // "two days after they crossed the border and killed him"
		}
		return 0
	}
	if s.head(e.clause) == f.token && s.rels[e.clause] == parse.Advcl && s.simplePast(f.token) {
		if w := s.child(e.clause, parse.Mark, parse.Advmod); w >= 0 && s.low[w] == "when" && !s.relativeWithin(f.token, w) {
			return 3 // "settled it when they met on Saturday"
		}
	}
	t := f.token
	for n := 0; n < 6; n++ {
		h := s.head(t)
		if h < 0 {
			return 0
		}
		switch s.rel(t) {
		case parse.Obj, parse.Obl, parse.NsubjPass, parse.Nsubj, parse.Nmod, parse.OblAgent:
			// A noun in the dated clause: "held a meeting on Monday".
			if p := s.caseOf(t); p == "for" && f.kind == graph.Met && (s.child(h, parse.Cop) >= 0 || movement[s.low[h]]) {
				return 1 // "will be in Tashkent on 31 March for a summit"
			} else if s.sameDay(t) && s.simplePast(h) {
			} else if p == "after" || p == "before" || p == "since" || p == "following" || p == "over" || p == "about" || p == "for" {
				return 0
			}
			if s.verbal(t) || t == f.token && e.to <= t && e.clause == h && s.rels[t] == parse.Obj && f.kind == graph.Attacked && told[position(s.index, h)] {
				return 0 // "on Friday condemned Russia's war"
			}
		case parse.Xcomp:
		case parse.Acl:
			if !s.statedIn(t) {
				return 0
			}
		case parse.AclRelcl, parse.AdvclRelcl, parse.Parataxis:
			if !s.there(t) && !(f.kind == graph.Visited && s.onTheWay(t)) && !(s.doc.reader.tables.acts[f.kind].speech && s.goesOn(t) && s.metBy(t)) {
				return 0 // but "flew to Niamey, where she met X"
			}
		case parse.Conj:
			// The first of two verbs has the date of both if it stands before them.
			if e.from > h && s.child(t, parse.Nsubj, parse.NsubjPass) < 0 && e.from > t {
				return 0
			}
			if s.child(t, parse.Nsubj, parse.NsubjPass) >= 0 {
				return 0
			}
		case parse.Advcl:
			if s.byDoing(t) || s.justMet(t) || f.kind == graph.Visited && s.onItsWay(t) {
				break
			}
			if x := s.Tokens[t].XPOS; (x != parse.VBG && x != parse.VBN || s.child(t, parse.Mark) >= 0) && !(s.toInfinitive(t) && (e.to <= h || e.from > h && e.to < t && !f.standing.future) && s.simplePast(h)) &&
				!(s.toInfinitive(t) && e.to <= t && purpose[f.kind] && (s.modal(h) == will || s.comingUp(h)) && movement[s.low[h]]) {
				return 0 // but "on June 6 he met X to hand over", "called him in on Tuesday to protest"
			}
		case parse.Ccomp:
			// "said on Monday that he condemned": his own words, said then.
			if a := s.doc.reader.tables.acts[f.kind]; !a.speech && !a.ofState || !speechVerbs[s.low[h]] || len(f.agents) == 0 {
				return 0
			}
			own := false
			for _, p := range s.parties(s.subjects(h), actorKinds) {
				own = own || p.entity == f.agents[0].entity || s.doc.reader.tables.acts[f.kind].ofState && s.doc.related([]party{p}, f.agents)
			}
			if !own {
				return 0
			}
		default:
			return 0
		}
		if h == e.clause || s.head(e.clause) == h && !s.verbal(e.clause) && !told[position(s.index, e.clause)] {
			return 4 - min(n, 3)
		}
		t = h
	}
	return 0
}
