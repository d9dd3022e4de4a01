package what

import (
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
)

// Which word a day is of that the parse hung elsewhere: names, nouns and verbs beside it.

// followedWhat returns what a verb says that something followed, with its day: "The move followed the arrest of two men on
// Sunday"; -1.
func (s *sentence) followedWhat(e *dated) int {
	v := e.clause
	if v < 0 || v > e.from || s.Low[v] != "follow" || !s.Verbal(v) || s.Passive(v) {
		return -1
	}
	n := s.Child(v, parse.Obj)
	if n <= v || n > e.from || s.Tokens[n].Tag != parse.NOUN || s.Comma(n, e.from) {
		return -1
	}
	return n
}

// lasting returns the visit or the like that a first and last day behind it say: "on the occasion of a visit by X from May
// 14-17"; -1.
func (s *sentence) lasting(e *dated) int {
	if e.from < 2 || e.to-e.from < 3 || s.Low[e.from-1] != "from" && s.Low[e.from-1] != "between" {
		return -1
	}
	for t := e.from - 2; t > 0 && e.from-t < 16; t-- {
		if s.Tokens[t].Text == "," || s.Finite(t) {
			return -1
		}
		if circumstances.Has(s.Low[t]) && !s.Verbal(t) && len(s.Doc.Tables.Heads["n:"+s.Low[t]]) > 0 {
			return t
		}
	}
	return -1
}

// besideName returns the verb or predicate of an aside that a day closes which the parse hung on the name before it: "Ruto, elected
// president on August 9, recalled him", "Ruto, who was in Arusha on April 26, met him"; -1.
func (s *sentence) besideName(e *dated, x int) int {
	if !s.Rels[x].Is(parse.Appos, parse.List) || e.to <= s.Dateline || e.from < 3 {
		return -1
	}
	for t := e.from - 1; t > 0 && s.Tokens[t].Text != "," && s.Tokens[t].Text != ";"; t-- {
		if s.Verbal(t) || s.Child(t, parse.Cop) >= 0 {
			return t
		}
	}
	return -1
}

// accordingTo returns the verb of what was said in a paper of which a participle tells when it was made known: "accused them,
// according to a statement issued on Monday", "said in a statement read out on Monday that"; -1.
func (s *sentence) accordingTo(v int) int {
	if v < 0 || s.Rels[v] != parse.Acl || s.Tokens[v].XPOS != parse.VBN {
		return -1
	}
	n := s.Head(v)
	if n < 0 || s.Rels[n] != parse.Obl {
		return -1
	}
	switch s.CaseOf(n) {
	case "accord", "according", "according to", "in":
	default:
		return -1
	}
	switch s.Low[n] {
	case "statement", "release", "communique", "readout", "post", "message", "tweet", "note", "letter", "move", "interview", "video":
	default:
		return -1
	}
	if h := s.Head(n); h >= 0 && h < n && s.Verbal(h) {
		return h
	}
	return -1
}

// speakingThen returns the verb of saying of what a participle beside its subject says when it was said: "Wong, asked about it on
// Monday, said"; -1.
func (s *sentence) speakingThen(v, day int) int {
	if v < 0 || v > day || s.Rels[v] != parse.Acl || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBG || v == 0 || s.Tokens[v-1].Text != "," {
		return -1
	}
	switch s.Low[v] {
	case "ask", "speak", "interview", "question", "address", "brief", "talk", "write", "press", "reach", "quiz", "quote", "pose":
	default:
		return -1
	}
	n := s.Head(v)
	for n >= 0 && s.Rels[n].Is(parse.Appos, parse.Flat) {
		n = s.Head(n)
	}
	if n < 0 || s.Rels[n] != parse.Nsubj || s.Head(n) < day || !s.Finite(s.Head(n)) {
		return -1
	}
	return s.Head(n)
}

// saidOnOccasion returns the verb of saying whose speech, interview or the like stands right before a day, though the parse hung
// it on what was said would be: "warned that he would strike in his address on Saturday"; -1.
func (s *sentence) saidOnOccasion(v, day int) int {
	n := day - 1
	if n > 0 && s.Low[n] == "on" {
		n--
	}
	if n < 2 || !spokenIn.Has(s.Low[n]) || s.Child(n, parse.NmodPoss, parse.Det) < 0 || s.CaseOf(n) != "in" && s.CaseOf(n) != "during" {
		return -1
	}
	for v >= 0 && !s.Verbal(v) {
		v = s.Head(v)
	}
	ahead := false
	for k := 0; v >= 0 && k < 5; k++ {
		if ahead && clause.SpeechVerbs.Has(s.Low[v]) && s.Tokens[v].XPOS == parse.VBD {
			return v
		}
		m := s.Modal(v)
		ahead = ahead || s.ToInfinitive(v) || m == clause.Would || m == clause.Will
		v = s.Head(v)
	}
	return -1
}

// ofObject gives the second of two days that the parse hung on one verb to what the verb is about, where it stands behind that:
// "on Monday criticised its expulsion of three envoys last Friday".
func (s *sentence) ofObject(times []dated) {
	for i := 0; i+1 < len(times); i++ {
		a, b := &times[i], &times[i+1]
		v := a.clause
		if n := b.clause; v >= 0 && n > v && !s.Verbal(n) && s.Rels[n] == parse.Obj && s.Head(n) == v && a.Bound == when.On && a.Kind == when.Point && !a.Attributive && s.Comma(n, b.from) {
			b.clause = -1 // "announced on Thursday the recall of its envoy, in protest against a reception on Wednesday"
			continue
		}
		if v < 0 || v != b.clause || !s.Verbal(v) || a.Bound != when.On || b.Bound != when.On || a.Attributive || b.Attributive || a.Kind != when.Point || b.Kind != when.Point || a.to <= s.Dateline {
			continue
		}
		n := s.Child(v, parse.Obj)
		if n < a.to || n < v || n > b.from || len(s.Doc.Tables.Heads["n:"+s.Low[n]]) == 0 || s.Comma(n, b.from) {
			continue
		}
		b.clause = n
	}
}
