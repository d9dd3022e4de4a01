package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
)

// What is still to come though no "will" says so: "is arriving on Sunday", "in his plan to", "after talks" that
// come first.

// comingUp reports whether a verb of motion or meeting announces in the present progressive what is to be:
// "is arriving on Sunday".
func (s *sentence) comingUp(v int) bool {
	if s.Tokens[v].XPOS != parse.VBG {
		return false
	}
	a := s.child(v, parse.Aux)
	return a >= 0 && a < v && s.low[a] == "be" && (s.Tokens[a].XPOS == parse.VBZ || s.Tokens[a].XPOS == parse.VBP) && !s.negated(v)
}

// scheduledTo reports whether an infinitive says what is due: "is scheduled to meet X on Monday".
func (s *sentence) scheduledTo(v int) bool {
	h := s.head(v)
	if h < 0 || s.rels[v] != parse.Xcomp || !s.toInfinitive(v) || !due[s.low[h]] {
		return false
	}
	for k := s.kid[h]; k >= 0 && int(k) < h; k = s.sib[k] {
		if s.rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) && (s.Tokens[k].XPOS == parse.VBZ || s.Tokens[k].XPOS == parse.VBP) {
			return true
		}
	}
	return s.Tokens[h].XPOS == parse.VBZ || s.Tokens[h].XPOS == parse.VBP
}

// wasDue reports whether the text tells in the past what was to come, which may have been: "was due to
// land on Tuesday", "flew in to meet X on 19 November".
func (s *sentence) wasDue(f *find) bool {
	v := f.token
	h := s.head(v)
	if a := s.child(v, parse.Aux, parse.Cop); a >= 0 && a < v && s.low[a] == "be" && s.Tokens[a].XPOS == parse.VBD && s.modal(v) == will && f.standing.reported < 0 {
		return true // "was to meet X on Tuesday"
	}
	if h < 0 || f.standing.reported >= 0 || !s.toInfinitive(v) || !s.rels[v].Is(parse.Xcomp, parse.Advcl) {
		return false
	}
	if movement[s.low[h]] {
		return s.Tokens[h].XPOS == parse.VBD
	}
	for k := s.kid[h]; k >= 0 && int(k) < h && due[s.low[h]]; k = s.sib[k] {
		if s.rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop) && s.low[k] == "be" && s.Tokens[k].XPOS == parse.VBD {
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

// isMeeting makes "is meeting X on Friday" a verb with its object, where the parse takes it for a
// noun with a name beside it.
func (s *sentence) isMeeting(t int) bool {
	if t < 2 || t+1 >= len(s.Tokens) || s.Tokens[t].Tag != parse.NOUN || !strings.HasSuffix(s.Tokens[t].Text, "ing") || s.low[t-1] != "be" || s.rels[t-1] != parse.Cop {
		return false
	}
	n := s.child(t, parse.Appos, parse.Flat, parse.Nmod, parse.NmodUnmarked, parse.Dep)
	if n < 0 || s.caseOf(n) != "" || s.mention[t+1] < 0 || s.mention[n] != s.mention[t+1] {
		return false
	}
	if !s.asGerund(t) {
		return false
	}
	s.rels[t-1] = parse.Aux
	s.rels[n] = parse.Obj
	for k := s.kid[n]; k >= 0; k = s.sib[k] {
		if weekdays[s.low[k]] && int(k) > n {
			s.heads[k], s.rels[k] = int32(t), parse.Obl // "on Friday"
		}
	}
	s.link()
	return true
}

// comesWith reports whether the phrase at x tells of what comes with or before something that is still to be: "will visit
// X during his tour", "will fly home after a meeting with".
func (s *sentence) comesWith(x int, prep string) bool {
	switch prep {
	case "during":
		return true
	case "after", "following":
		if h := s.head(x); h >= 0 && s.modal(h) == would && x > h {
			return false // "announced that he would, after a call with X"
		}
		return s.child(x, parse.NmodPoss) < 0 && (s.child(x, parse.Det) < 0 || s.low[s.child(x, parse.Det)] != "the")
	}
	return false
}

// wasToHave reports whether a perfect infinitive says what had been due: "was to have met", "was scheduled to have met".
func (s *sentence) wasToHave(v int) bool {
	perfect, to, be := false, false, false
	for a := s.kid[v]; a >= 0 && int(a) < v; a = s.sib[a] {
		perfect = perfect || s.low[a] == "have" && s.Tokens[a].XPOS == parse.VB
		be = be || s.low[a] == "be" && s.Tokens[a].XPOS == parse.VBD && s.rels[a] == parse.Aux
		to = to || s.low[a] == "to"
	}
	h := s.head(v)
	return perfect && to && (be || h >= 0 && due[s.low[h]] && s.rels[v] == parse.Xcomp)
}

// readies lists the verbs whose object stays a plan where it is called one.
var readies = map[string]bool{"discuss": true, "prepare": true, "review": true, "finalize": true, "finalise": true, "preview": true, "mention": true, "address": true}

// agreedFor reports whether a weekday is when what is agreed or promised is to be done, not when that was agreed: "agreed to reopen
// the border on Friday", unless Friday was just past.
func (s *sentence) agreedFor(e *dated, f *find) bool {
	c, day := e.clause, s.doc.Article.Day
	if c < 0 || s.head(c) != f.token || s.rels[c] != parse.Xcomp || !s.toInfinitive(c) || e.Kind != when.Point || e.Past == e.Future || day.Precision() != graph.DayPrecision {
		return false
	}
	return e.Past.Before(day.AddDays(-2)) && day.Before(e.Future)
}
