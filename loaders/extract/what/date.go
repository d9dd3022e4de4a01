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
		published := f.kind == graph.Messaged && f.referred && !f.row.IsVerb()
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
			if s.ofJudged(e, f) || published && !s.Dominates(f.token, e.from) {
				continue // the day on which it was made public
			}
			if e.from > 0 && s.Low[e.from-1] == "for" && f.standing.status == graph.StatusActual && s.Verbal(f.token) && !scheduled[f.kind] {
				continue // "agreed to put the meeting off for Friday"
			}
			if e.cause && (!s.Dominates(e.clause, f.token) || f.token > e.to && s.openingCause(e) == e.clause) {
				continue
			}
			if d.ofTheCause(e, f) {
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
			if f.standing.future && e.clause >= 0 && e.clause != f.token && s.Dominates(e.clause, f.token) && (s.SimplePast(e.clause) || e.from > e.clause && e.to <= f.token && s.presentAlone(e.clause) && clause.SpeechVerbs.Has(s.Low[e.clause])) {
				continue // "agreed in March to reopen it", "says on March 3 that it will expel them": that was in March
			}
			date := e.Date(t, e.anchor)
			if t == when.Future && (s.wasDue(f) || s.Modal(f.token) == clause.Would) {
				date = nearer(e, d.Article.Day)
				if h := s.Head(f.token); h >= 0 && movement.Has(s.Low[h]) && date.Before(d.Article.Day) && f.standing.status == graph.StatusPlanned {
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
			if x := s.Tokens[f.token].XPOS; t == when.Past && e.Kind != when.Inverse && s.Verbal(f.token) && x == parse.VBD && !d.Article.Day.IsZero() && d.Article.Day.Before(date.First()) {
				continue // "agreed to resume talks next month"
			}
			if addressed[f.kind] && t == when.Past && !d.Article.Day.IsZero() && (d.Article.Day.Before(date.First()) || f.kind == graph.Invited && date.Precision() != graph.DayPrecision) {
				continue // "promised aid next year", "invited him to Warsaw in November"
			}
			if f.kind == graph.Invited && t == when.Past && s.ofOccasion(e, f.token) {
				continue // "invited him to dinner on Thursday"
			}
			if n == best && !f.date.IsZero() && (date.Precision() != graph.DayPrecision || e.Kind != when.Point) {
				continue // but "a week later on Friday"
			}
			if !date.IsZero() {
				best, f.date, f.aside = n, date, e.Kind == when.Inverse || e.clause != f.token && s.paperAside(e.clause)
			}
		}
		if f.date.IsZero() && f.standing.status == graph.StatusActual && s.Verbal(f.token) {
			f.date = s.heldThen(f, times[f.sentence])
		}
	}
	for _, f := range finds {
		if day := d.Article.Day; f.gone == "" && f.standing.status == graph.StatusActual && !day.IsZero() && !f.date.IsZero() && day.Before(f.date.First()) && (scheduled[f.kind] && !d.sents[f.sentence].SimplePast(f.token) || d.sents[f.sentence].tense(f) == when.Future) {
			f.standing.status = graph.StatusPlanned // "flies to Kyiv next Monday", "will go to the Gulf, visiting Oman on 21 June"
		}
	}
	for _, f := range finds {
		if f.gone == "" && f.ref >= 0 && finds[f.ref].sentence == f.sentence && slices.ContainsFunc(times[f.sentence], func(e dated) bool { return d.sents[f.sentence].ofJudged(&e, f) }) {
			finds[f.ref].aside = true // "condemned the attacks in Bamako on 17 September": the news is of the day after
		}
	}
	d.participles(finds)
	d.papers(finds, times)
	d.placed(finds, times)
	d.entries(finds, times)
	d.chronicle(finds, times)
	d.receivedThen(finds)
	d.carry(finds, times)
	judgedThen(finds)
	d.gerundThen(finds)
	d.purposeThen(finds)
	return finds
}

// parted gives each of several targets the day that stands behind it, "spoke with X on
// Monday and with Y and Z the next day": f keeps those of the first day, and the finds
// returned have the others. Nil if one day is all there is.
func (d *document) parted(f *find, times []dated) []*find {
	s := &d.sents[f.sentence]
	if len(f.targets) < 2 || len(times) < 2 || !s.Verbal(f.token) {
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
			if p.Token > f.token && p.Token < e.from && (i == 0 || p.Token >= times[i-1].to) {
				g.targets = append(g.targets, p)
			}
		}
		if len(g.targets) > 0 {
			given += len(g.targets)
			parts = append(parts, &g)
		}
	}
	if last := &times[len(times)-1]; given < len(f.targets) && len(parts) > 0 && last.Kind == when.Relative && last.Bound == when.On && f.targets[given].Token > last.to {
		g := *f // "received X on Monday and, the next day, Y"
		g.targets, g.date = f.targets[given:], last.Date(s.tense(f), last.anchor)
		parts, given = append(parts, &g), len(f.targets)
	}
	if len(parts) < 2 || given < len(f.targets) {
		parts = s.partedAhead(f, times)
	}
	if len(parts) < 2 {
		return nil
	}
	*f = *parts[0]
	return parts[1:]
}

// tense is the one by which a date of the find is to be understood.
func (s *sentence) tense(f *find) when.Tense {
	if f.standing.future || f.standing.status == graph.StatusPlanned && due.Has(s.Low[f.token]) || (scheduled[f.kind] || f.kind == graph.Elected || f.kind == graph.Resigned) && (s.presentAlone(f.token) || s.comingUp(f.token)) {
		return when.Future // "travels to Madrid on Tuesday"
	}
	if h := s.Head(f.token); h >= 0 && !s.Verbal(f.token) && s.Rels[f.token] == parse.Nsubj && s.presentAlone(h) && (s.Low[h] == "begin" || s.Low[h] == "start" || s.Low[h] == "open") {
		return when.Future // "His visit begins on Friday"
	}
	if h := s.Head(f.token); h >= 0 && f.kind == graph.Met && !s.Verbal(f.token) && s.CaseOf(f.token) == "for" && movement.Has(s.Low[h]) && s.presentAlone(h) {
		return when.Future // "travels to Madrid on Tuesday for talks with X"
	}
	return when.Past
}

// presentAlone reports whether a verb stands in the present tense without an auxiliary.
func (s *sentence) presentAlone(v int) bool {
	return (s.Tokens[v].XPOS == parse.VBZ || s.Tokens[v].XPOS == parse.VBP) && s.Child(v, parse.Aux) < 0 && !s.Title
}

// scheduled are the acts that the present tense announces.
var scheduled = map[graph.EventType]bool{graph.Visited: true, graph.Met: true}

// ofRelative reports whether an expression closes a relative clause between a verb and
// its subject: "Russia, which brokered a truce last November, urged".
func (s *sentence) ofRelative(e *dated, v int) bool {
	n := s.Child(v, parse.Nsubj, parse.NsubjPass)
	if n < 0 || n > e.from || v < e.to || e.to >= len(s.Tokens) || !s.Comma(e.to, v) {
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
	h := s.Head(n)
	return h >= 0 && s.Rels[n] == parse.Nmod && s.CaseOf(n) == "of" && s.Doc.Tables.Classes["secret"].Has(s.Low[h])
}

// prompt says that an act "within hours" of what the paragraph dated before is of
// the same day.
func (s *sentence) prompt(e *dated, f *find) int {
	if m := s.Modal(f.token); !e.named || m == clause.Will || m == clause.Would {
		return 0
	}
	if c := s.ClauseOf(e.from); c == f.token || c >= 0 && s.Dominates(c, f.token) {
		return 1
	}
	return 0
}

// beside dates a verb by what stands in its clause, wherever the parse hung the
// date: no other finite verb and no conjunction may stand between them.
func (s *sentence) beside(e *dated, f *find, told map[who.Position]bool) int {
	if e.Bound != when.On || e.Attributive || e.Kind == when.Inverse || e.clause >= 0 && e.clause != f.token && told[position(s.Index, e.clause)] && !s.wherein(e, f) {
		return 0
	}
	if c := e.clause; c >= 0 && c < e.from && c != f.token && e.to <= f.token && s.Rels[c] == parse.AclRelcl && s.Finite(c) && !s.Dominates(c, f.token) && s.Low[max(s.Child(c, parse.Nsubj), 0)] != "who" {
		return 0 // "as part of a tour that took him to Luanda the day before, he urged"
	}
	if c := e.clause; c >= 0 && c != f.token && c < e.from && e.to < f.token && s.Rels[c] == parse.AclRelcl && s.presentAlone(c) && s.Tokens[e.to].Text == "," && s.Relative(max(s.Child(c, parse.Nsubj), 0)) {
		return 0 // "ahead of the summit, which begins on Thursday, he called"
	}
	if c := e.clause; c >= 0 && c != f.token && c < e.from && s.Verbal(c) && s.SinceThen(c) {
		return 0 // "Since taking office in May he has offered"
	}
	if c := e.clause; c >= 0 && c != f.token && !f.standing.future && s.Verbal(c) && (s.Modal(c) == clause.Will || s.Modal(c) == clause.Would) {
		return 0 // "Talks will resume May 23 in Baghdad, she said"
	}
	if s.announcedThen(e, f.token) {
		return 0
	}
	if s.datedOnly(e, f.token) || e.clause != f.token && s.reduced(e.clause, e.from) || s.agreedFor(e, f) {
		return 0
	}
	v := f.token
	if !s.Verbal(v) {
		if v = s.ClauseOf(v); v < 0 || s.Rel(f.token).Is(parse.Obl, parse.Nmod) && circumstance.Has(s.CaseOf(f.token)) {
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
		case tok.Tag == parse.SCONJ && s.Low[t] != "as" && s.Low[t] != "of" && s.Low[t] != "for":
			return 0
		case tok.XPOS == parse.WP || tok.XPOS == parse.WDT:
			return 0
		case e.from > v && tok.Tag == parse.ADP && (s.Low[t] == "after" || s.Low[t] == "following") && t+1 < to && !overThen.Has(s.Low[t+1]) && s.Tokens[t+1].Tag == parse.NOUN:
			return 0 // "praised it for helping after floods in July"
		case tok.XPOS.Tensed():
			if tok.Tag == parse.AUX && t < v && v-t < 4 {
				continue
			}
			return 0
		case tok.Tag == parse.VERB && e.from > v && tok.XPOS != parse.VBG && tok.XPOS != parse.VBN && !s.ToInfinitive(t):
			return 0
		case t == e.clause && s.Rels[t] == parse.Acl && s.ToInfinitive(t) && !tried.Has(s.Low[max(s.Head(t), 0)]):
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

// tried are the nouns for what somebody is at already: "dismissed its efforts to end the war on Friday" was on Friday.
var tried = vocab.Words("effort", "attempt", "move", "bid")

// datedOnly reports whether an expression is only what stands on a paper, and dates nothing else: "the letter,
// dated October 9, was released".
func (s *sentence) datedOnly(e *dated, t int) bool {
	return e.clause >= 0 && s.Low[e.clause] == "date" && e.clause < e.from && s.Head(e.clause) != t
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
	w := s.Child(v, parse.Advmod)
	return w >= 0 && w < v && s.Low[w] == "where" && (s.Tokens[v].XPOS == parse.VBD || s.Modal(v) == clause.Will && s.Modal(s.ClauseOf(s.Head(v))) == clause.Will)
}

// relativeBehind returns the verb of a relative clause right behind the day of a noun, which is that of both: "the raid
// on Saturday that killed X"; -1 for none.
func (s *sentence) relativeBehind(e *dated) int {
	if e.clause < 0 || s.Verbal(e.clause) || e.to >= len(s.Tokens) || !s.Relative(e.to) || s.Low[e.to] == "who" {
		return -1
	}
	for k := s.Kid[e.clause]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.AclRelcl && int(k) > e.to && s.Child(int(k), parse.Nsubj) == e.to && s.Tokens[k].XPOS == parse.VBD {
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
	if e.Kind == when.Inverse && s.Comma(e.to, f.token) {
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
	if s.Low[e.clause] == "date" && s.Head(e.clause) == f.token {
		return 5 // "a letter dated October 9"
	}
	if s.metFirst(e, f.token) {
		return 2
	}
	if s.whenClause(e, f.token) || s.toldOf(e, f.token) {
		return 5
	}
	if s.madeOn(e, f) {
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
	if s.Head(e.clause) == f.token && !s.Verbal(e.clause) && !told[position(s.Index, e.clause)] && !e.Attributive {
		return 5
	}
	if c := e.clause; s.Rels[c] == parse.Conj && s.Head(c) == f.token && c <= f.token+2 && e.from > c && s.Verbal(c) && s.Verbal(f.token) && s.Child(c, parse.Nsubj, parse.NsubjPass) < 0 {
		return 4 // "blockaded and seized the shoal in 2012"
	}
	if e.Attributive {
		if f.kind == graph.Mediated && s.Head(e.clause) == f.token && s.Rels[e.clause].Is(parse.NsubjPass, parse.Obj) && s.gathers(e.clause) {
			return 4 // "Friday's talks are hosted by X"
		}
		if e.clause >= 0 && e.clause < f.token && !s.Verbal(f.token) && s.Head(e.clause) == f.token && s.Rels[e.clause] == parse.Nsubj && s.Child(f.token, parse.Cop) >= 0 {
			return 5 // "Tuesday's talks in Jakarta will be the first meeting of X and Y"
		}
		if (f.kind == graph.Elected || f.kind == graph.Signed || f.kind == graph.Agreed) && s.Rels[e.clause] == parse.Obj && s.Head(e.clause) == f.token {
			return 5 // "winning the June 9 election", "signed the May 9 accord"
		}
		if s.Rels[f.token] == parse.AclRelcl && s.Head(f.token) == e.clause {
			return 3 // "Saturday's raid, in which X was killed"
		}
		return 0
	}
	if e.Kind == when.Inverse {
		if s.Head(f.token) == e.clause && s.Rels[f.token].Is(parse.Nsubj, parse.NsubjPass) && !s.Verbal(f.token) {
			return 4 // "five days after a strike killed him"
		}
		if s.Rels[f.token] == parse.Conj && s.Head(f.token) == e.clause && s.Child(f.token, parse.Nsubj, parse.NsubjPass) < 0 {
			return 4 // "two days after they crossed the border and killed him"
		}
		return 0
	}
	if s.Head(e.clause) == f.token && (s.Rels[e.clause] == parse.Advcl || s.Rels[e.clause] == parse.Ccomp && e.to <= f.token) && s.SimplePast(f.token) {
		if w := s.Child(e.clause, parse.Mark, parse.Advmod); w >= 0 && s.Low[w] == "when" && !s.relativeWithin(f.token, w) {
			return 3 // "settled it when they met on Saturday"
		}
	}
	t := f.token
	for n := 0; n < 6; n++ {
		h := s.Head(t)
		if h < 0 {
			return 0
		}
		switch s.Rel(t) {
		case parse.Obj, parse.Obl, parse.NsubjPass, parse.Nsubj, parse.Nmod, parse.OblAgent:
			// A noun in the dated clause: "held a meeting on Monday".
			if p := s.CaseOf(t); p == "for" && f.kind == graph.Met && (s.Child(h, parse.Cop) >= 0 || movement.Has(s.Low[h])) {
				return 1 // "will be in Tashkent on 31 March for a summit"
			} else if s.sameDay(t) && s.SimplePast(h) {
			} else if p == "of" && s.Rel(t) == parse.Obl {
				return 0 // "told him on Monday of his visit to Peru"
			} else if p == "after" || p == "before" || p == "since" || p == "following" || p == "over" || p == "about" || p == "for" {
				return 0
			}
			if s.Verbal(t) || t == f.token && e.to <= t && e.clause == h && s.Rels[t] == parse.Obj && f.kind == graph.Attacked && told[position(s.Index, h)] {
				return 0 // "on Friday condemned Russia's war"
			}
		case parse.Xcomp:
		case parse.Acl:
			if !s.statedIn(t) {
				return 0
			}
		case parse.AclRelcl, parse.AdvclRelcl, parse.Parataxis:
			if !s.there(t) && !s.atWhich(t) && !(f.kind == graph.Visited && s.onTheWay(t)) && !(s.Doc.Tables.Acts[f.kind].Speech && s.GoesOn(t) && s.metBy(t)) {
				return 0 // but "flew to Niamey, where she met X"
			}
		case parse.Conj:
			// The first of two verbs has the date of both if it stands before them.
			if e.from > h && s.Child(t, parse.Nsubj, parse.NsubjPass) < 0 && e.from > t {
				return 0
			}
			if s.Child(t, parse.Nsubj, parse.NsubjPass) >= 0 {
				return 0
			}
		case parse.Advcl:
			if s.byDoing(t) || s.justMet(t) || s.joinsIn(t) || f.kind == graph.Visited && s.onItsWay(t) {
				break
			}
			if x := s.Tokens[t].XPOS; (x != parse.VBG && x != parse.VBN || s.Child(t, parse.Mark) >= 0) && !(s.ToInfinitive(t) && (e.to <= h || e.from > h && e.to < t && !f.standing.future) && s.SimplePast(h)) &&
				!(s.ToInfinitive(t) && e.to <= t && purpose[f.kind] && (s.Modal(h) == clause.Will || s.comingUp(h)) && movement.Has(s.Low[h])) {
				return 0 // but "on June 6 he met X to hand over", "called him in on Tuesday to protest"
			}
		case parse.Ccomp:
			// "said on Monday that he condemned": his own words, said then.
			if a := s.Doc.Tables.Acts[f.kind]; !a.Speech && !a.OfState || !clause.SpeechVerbs.Has(s.Low[h]) || len(f.agents) == 0 {
				return 0
			}
			own := false
			for _, p := range s.Parties(s.Subjects(h), clause.ActorKinds) {
				own = own || p.Entity == f.agents[0].Entity || s.Doc.Tables.Acts[f.kind].OfState && s.Doc.Related([]clause.Party{p}, f.agents)
			}
			if !own {
				return 0
			}
		default:
			return 0
		}
		if h == e.clause || s.Head(e.clause) == h && !s.Verbal(e.clause) && !told[position(s.Index, e.clause)] {
			return 4 - min(n, 3)
		}
		t = h
	}
	return 0
}
