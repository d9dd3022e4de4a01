package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
	"backchannel/loaders/internal/vocab"
)

// What is still to come though no "will" says so: "is arriving on Sunday", "in his plan to", "after talks" that
// come first.

// comingUp reports whether a verb of motion or meeting announces in the present progressive what is to be:
// "is arriving on Sunday".
func (s *sentence) comingUp(v int) bool {
	if s.Tokens[v].XPOS != parse.VBG {
		return false
	}
	a := s.Child(v, parse.Aux)
	return a >= 0 && a < v && s.Low[a] == "be" && (s.Tokens[a].XPOS == parse.VBZ || s.Tokens[a].XPOS == parse.VBP) && !s.Negated(v)
}

// scheduledTo reports whether an infinitive says what is due: "is scheduled to meet X on Monday".
func (s *sentence) scheduledTo(v int) bool {
	h := s.Head(v)
	if h < 0 || s.Rels[v] != parse.Xcomp || !s.ToInfinitive(v) || !due.Has(s.Low[h]) {
		return false
	}
	for k := s.Kid[h]; k >= 0 && int(k) < h; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) && (s.Tokens[k].XPOS == parse.VBZ || s.Tokens[k].XPOS == parse.VBP) {
			return true
		}
	}
	return s.Tokens[h].XPOS == parse.VBZ || s.Tokens[h].XPOS == parse.VBP
}

// wasDue reports whether the text tells in the past what was to come, which may have been: "was due to
// land on Tuesday", "flew in to meet X on 19 November".
func (s *sentence) wasDue(f *find) bool {
	v := f.token
	h := s.Head(v)
	if a := s.Child(v, parse.Aux, parse.Cop); a >= 0 && a < v && s.Low[a] == "be" && s.Tokens[a].XPOS == parse.VBD && s.Modal(v) == clause.Will && (f.standing.reported < 0 || s.SimplePast(f.standing.reported)) {
		return true // "was to meet X on Tuesday"
	}
	if h < 0 || f.standing.reported >= 0 || !s.ToInfinitive(v) || !s.Rels[v].Is(parse.Xcomp, parse.Advcl) {
		return false
	}
	if movement.Has(s.Low[h]) {
		return s.Tokens[h].XPOS == parse.VBD || s.Pluperfect(h)
	}
	for k := s.Kid[h]; k >= 0 && int(k) < h && due.Has(s.Low[h]); k = s.Sib[k] {
		if s.Rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) && s.Low[k] == "be" && s.Tokens[k].XPOS == parse.VBD {
			return true
		}
	}
	return false
}

// nearer returns that of the days an expression can mean, before and after the article's, which is nearer to it.
func nearer(e *dated, day graph.Date) graph.Date {
	past, future := e.Date(when.Past, e.anchor), e.Date(when.Future, e.anchor)
	if day.Precision() != graph.DayPrecision || past.Precision() != graph.DayPrecision || future.Precision() != graph.DayPrecision {
		return future
	}
	if day.Time().Sub(past.Time()) < future.Time().Sub(day.Time()) {
		return past
	}
	return future
}

// comesWith reports whether the phrase at x tells of what comes with or before something that is still to be: "will visit
// X during his tour", "will fly home after a meeting with".
func (s *sentence) comesWith(x int, prep string) bool {
	switch prep {
	case "during":
		return true
	case "after", "following":
		if h := s.Head(x); h >= 0 && s.Modal(h) == clause.Would && x > h {
			return false // "announced that he would, after a call with X"
		}
		return s.Child(x, parse.NmodPoss) < 0 && (s.Child(x, parse.Det) < 0 || s.Low[s.Child(x, parse.Det)] != "the")
	}
	return false
}

// wasToHave reports whether a perfect infinitive says what had been due: "was to have met", "was scheduled to have met".
func (s *sentence) wasToHave(v int) bool {
	perfect, to, be := false, false, false
	for a := s.Kid[v]; a >= 0 && int(a) < v; a = s.Sib[a] {
		perfect = perfect || s.Low[a] == "have" && s.Tokens[a].XPOS == parse.VB
		be = be || s.Low[a] == "be" && s.Tokens[a].XPOS == parse.VBD && s.Rels[a] == parse.Aux
		to = to || s.Low[a] == "to"
	}
	h := s.Head(v)
	return perfect && to && (be || h >= 0 && due.Has(s.Low[h]) && s.Rels[v] == parse.Xcomp)
}

// readies lists the verbs whose object stays a plan where it is called one.
var readies = vocab.Words("discuss", "prepare", "review", "finalize", "finalise", "preview", "mention", "address")

// agreedFor reports whether a weekday is when what is agreed or promised is to be done, not when that was agreed: "agreed to reopen
// the border on Friday", unless Friday was just past.
func (s *sentence) agreedFor(e *dated, f *find) bool {
	c, day := e.clause, s.Doc.Article.Day
	if c < 0 || s.Head(c) != f.token || s.Rels[c] != parse.Xcomp || !s.ToInfinitive(c) || e.Kind != when.Point || e.Past == e.Future || day.Precision() != graph.DayPrecision {
		return false
	}
	return e.Past.Before(day.AddDays(-2)) && day.Before(e.Future)
}

// wasTo reports whether an infinitive is what somebody was to do.
func (s *sentence) wasTo(x int) bool {
	k := x - 1
	for k > 0 && s.Tokens[k].Tag == parse.ADV {
		k--
	}
	return k > 0 && s.Low[k] == "to" && s.Low[k-1] == "be" && s.Tokens[k-1].XPOS.Tensed()
}

// becameFirst reports whether an infinitive tells what somebody became the first to do.
func (s *sentence) becameFirst(h, x int) bool {
	if s.Low[h] != "become" || s.Modal(h) != clause.Plain {
		return false
	}
	o := s.ObjectOf(h)
	if o < 0 {
		o = s.Child(h, parse.Xcomp)
	}
	return o > h && o < x && s.Ranked(o)
}

// happening lists the verbs whose subject is an event that takes place.
var happening = vocab.Words("take", "begin", "start", "resume", "open", "continue", "happen",
	"occur", "follow", "be", "end", "conclude", "go")
