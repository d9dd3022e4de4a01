package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Mends of infinitives: that go on behind a comma or a semicolon, that have a subject of their own, that hang on the wrong word.

// bareInfinitive reports whether a verb may be an infinitive that has neither "to" nor a subject.
func (s *Sentence) bareInfinitive(t int) bool {
	return (s.Tokens[t].XPOS == parse.VB || s.Tokens[t].XPOS == parse.VBP) && s.Child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.Mark) < 0
}

// waged makes an infinitive of "wage" that was taken for a part of "war": "vowed to wage war on".
func (s *Sentence) waged(t int) bool {
	h, w := s.Head(t), t-1
	if h != t+1 || w < 1 || s.Low[w] != "to" || s.Head(w) != h || s.Head(h) < 0 || s.Head(h) >= w || !s.Verbal(s.Head(h)) {
		return false
	}
	v := s.Head(h)
	s.Heads[t], s.Rels[t], s.Tokens[t].XPOS, s.Tokens[t].Tag = int32(v), parse.Xcomp, parse.VB, parse.VERB
	s.Heads[w], s.Rels[w] = int32(t), parse.Mark
	s.Heads[h], s.Rels[h] = int32(t), parse.Obj
	s.link()
	return true
}

// oneMoreThing joins a bare infinitive behind a semicolon to the infinitive before: "urged Iran to stop; free X; recall Y, it said".
func (s *Sentence) oneMoreThing(t int) bool {
	k := t - 1
	if k > 0 && s.Tokens[k].XPOS == parse.CC {
		k--
	}
	if k < 1 || s.Tokens[k].Text != ";" || !s.bareInfinitive(t) {
		return false
	}
	for k--; k > 1; k-- {
		switch tok := &s.Tokens[k]; {
		case tok.XPOS == parse.VB && (s.ToInfinitive(k) || s.Rels[k] == parse.Conj && s.bareInfinitive(k)):
			if s.Dominates(t, k) || s.Head(t) == k {
				return false
			}
			if c := s.Kid[t]; c >= 0 && int(c) < k { // hung on it from before the semicolon
				return false
			}
			s.Heads[t], s.Rels[t], s.Tokens[t].XPOS = int32(k), parse.Conj, parse.VB
			s.link()
			return true
		case tok.XPOS.Tensed() && !s.Relative(k):
			return false
		}
	}
	return false
}

// infinitiveGoesOn joins a bare infinitive to the infinitives before, where it was hung on the verb that governs them: "said that X had to
// end it, pull out and resume talks".
func (s *Sentence) infinitiveGoesOn(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || s.Tokens[t].XPOS != parse.VB || !s.bareInfinitive(t) || !s.Tokens[h].XPOS.Tensed() || s.Tokens[h].XPOS == parse.MD || s.Child(h, parse.Aux) >= 0 {
		return false
	}
	if c := s.Kid[t]; c >= 0 && int(c) < t-1 { // something was hung on it from before
		return false
	}
	if w := t - 1; s.Tokens[w].Text != "," && s.Tokens[w].XPOS != parse.CC {
		return false
	}
	for k := t - 1; k > h+1; k-- {
		switch {
		case s.Tokens[k].XPOS == parse.VB && s.ToInfinitive(k) && !s.Tokens[k].Quoted:
			s.Heads[t], s.Rels[t] = int32(k), parse.Conj
			s.link()
			return true
		case s.Tokens[k].XPOS.Tensed() || s.Tokens[k].Text == ";":
			return false
		}
	}
	return false
}

// forToDo makes whoever stands behind "for" the subject of the infinitive behind him, where the parse hung him on the word before: "the need
// for Rwanda to withdraw", "it was not right for Chad to lecture others".
func (s *Sentence) forToDo(v int) bool {
	to := s.Child(v, parse.Mark)
	if to < 3 || s.Low[to] != "to" || s.Mention[to-1] < 0 || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[to-1]]
	n, f := m.Head, m.From-1
	if f > 0 && s.Tokens[f].Tag == parse.DET {
		f--
	}
	if m.To != to || f < 1 || s.Low[f] != "for" || s.Head(f) != n || !s.Names(n) || s.Dominates(v, n) {
		return false
	}
	g := f - 1
	predicate := s.Child(g, parse.Cop) >= 0
	if predicate && !Compelling(s.Low[g]) {
		if h := s.Head(v); h != g || s.Rels[v] != parse.Advcl {
			return false
		}
		if s.Tokens[g].Tag == parse.ADV {
			s.retag(g, parse.JJ)
			s.Tokens[g].Tag = parse.ADJ
		}
		s.Rels[v] = parse.Csubj // whom it is right for
		return true
	}
	if s.Verbal(g) || calls.Has(s.Low[g]) || !predicate && s.Tokens[g].Tag != parse.NOUN || !predicate && !dueFrom.Has(s.Low[g]) || s.Dominates(v, g) {
		return false
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
	s.Heads[f], s.Rels[f] = int32(v), parse.Mark
	s.Heads[v], s.Rels[v] = int32(g), parse.Acl
	if predicate {
		s.Rels[v] = parse.Csubj
	}
	s.link()
	return true
}

// dueFrom are the nouns behind which "for" names who is to do what follows, not whom they are for.
var dueFrom = vocab.Words("need", "necessity", "order", "time", "urgency", "importance",
	"obligation", "requirement", "duty", "reason", "imperative")

// firstToDo hangs what the first of many do on them, where the parse hung it on the one that is told: "One of the first countries to recognise
// Kosovo was Afghanistan".
func (s *Sentence) firstToDo(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Low[h] != "one" || !s.ToInfinitive(v) || s.Tokens[s.firstOf(v)-1].Tag != parse.NOUN {
		return false
	}
	s.Rels[v] = parse.AclRelcl
	return true
}

// firstOf returns the first word of an infinitive: its "to".
func (s *Sentence) firstOf(v int) int {
	m := s.Child(v, parse.Mark)
	if m < 1 || m > v {
		return v
	}
	return m
}

// askedOfMany gives a verb of asking what it asks, where the parse hung it on what is told of those asked: "asked a group made up of Peru and
// Spain to help".
func (s *Sentence) askedOfMany(v int) bool {
	p := s.Head(v)
	if p < 0 || p > v || s.Rels[p] != parse.Acl || s.Tokens[p].XPOS != parse.VBN || !s.ToInfinitive(v) {
		return false
	}
	o := s.Head(p)
	if o < 0 || o > p || s.Rels[o] != parse.Obj || s.Head(o) < 0 || !objectControls.Has(s.Low[s.Head(o)]) || objectControls.Has(s.Low[p]) && s.Child(p, parse.CompoundPrt) < 0 || s.firstOf(v) < p+3 {
		return false
	}
	s.Heads[v], s.Rels[v] = s.Heads[o], parse.Xcomp
	s.link()
	return true
}

// forAnother gives "and for X to do it" to the verb that asked for the same of another, where the parse listed X with a name in between.
func (s *Sentence) forAnother(t int) bool {
	h, c := s.Head(t), s.Child(t, parse.Case)
	m := &s.Doc.Mentions[s.Mention[t]]
	if c < 2 || s.Low[c] != "for" || s.Low[c-1] != "and" || h < 0 || h > c || m.To+1 >= len(s.Tokens) || s.Low[m.To] != "to" || s.Tokens[m.To+1].XPOS != parse.VB || !s.Names(t) {
		return false
	}
	for v := s.Head(h); v >= 0; v = s.Head(v) {
		if !s.Verbal(v) || v > h {
			continue
		}
		for k := s.Kid[v]; k >= 0 && int(k) < c; k = s.Sib[k] {
			if int(k) > v && s.Rels[k].Is(parse.Obl, parse.Obj, parse.Iobj, parse.Xcomp, parse.Ccomp) && s.Low[v+1] == "for" {
				s.Heads[t], s.Rels[t] = int32(v), parse.Obl
				s.Heads[m.To+1], s.Rels[m.To+1] = int32(v), parse.Advcl
				s.link()
				return true
			}
		}
	}
	return false
}

// dutyToDo hangs what is somebody's duty on the duty, where the parse took it for the purpose of him who speaks of it: "stressed the
// duty of Sudan to protect them".
func (s *Sentence) dutyToDo(v int) bool {
	h := s.Head(v)
	n := s.Child(max(h, 0), parse.Obj)
	if h < 0 || n < h || n > v || !duties.Has(s.Low[n]) && !overtures.Has(s.Low[n]) || !s.ToInfinitive(v) || s.Child(v, parse.Nsubj) >= 0 {
		return false
	}
	from, _ := s.Span(v)
	if _, to := s.Span(n); to != from {
		return false
	}
	if overtures.Has(s.Low[n]) && answering.Has(s.Low[h]) {
		s.Heads[v], s.Rels[v] = int32(n), parse.Acl // "spurned China's repeated call to sever its links"
		s.link()
		return true
	}
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if s.CaseOf(int(k)) == "of" && s.Rels[k] == parse.Nmod {
			s.Heads[v], s.Rels[v] = int32(n), parse.Acl
			s.link()
			return true
		}
	}
	return false
}

// duties are the nouns for what somebody has to do or may do.
var duties = vocab.Words("duty", "obligation", "responsibility", "right", "commitment", "readiness", "willingness", "refusal", "failure")

// overtures are the nouns for what one asks or offers others to do, answering the verbs for how these take it.
var (
	overtures = vocab.Words("call", "demand", "appeal", "request", "plea", "offer", "proposal", "plan", "ultimatum", "pressure",
		"order", "invitation", "bid", "suggestion", "advice")
	answering = vocab.Words("reject", "spurn", "dismiss", "refuse", "decline", "ignore", "resist", "defy", "rebuff", "turn",
		"brush", "shrug", "heed", "welcome", "oppose", "disregard", "scorn", "ridicule", "snub", "withstand")
)

// toDoMade hangs an infinitive on what was made by somebody and not on the making: "a proposal made by Mali to send its minister",
// "a request submitted by Chad to buy drones".
func (s *Sentence) toDoMade(v int) bool {
	p := s.Head(v)
	if p < 0 || p > v || !s.ToInfinitive(v) || s.Child(v, parse.Nsubj) >= 0 {
		return false
	}
	if s.Rels[p] != parse.Acl {
		from, _ := s.Span(v)
		if from > 0 && s.Tokens[from-1].Text == "," {
			from--
		}
		for p = from - 1; p >= 0 && s.Rels[p] != parse.Acl; p = s.Head(p) {
		}
	}
	if p < 0 || !put.Has(s.Low[p]) {
		return false
	}
	n := s.Head(p)
	if n < 0 || n > p || !overtures.Has(s.Low[n]) && s.Low[n] != "threat" && s.Low[n] != "promise" && s.Low[n] != "pledge" {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// put are the verbs for what one does with a proposal or a request.
var put = vocab.Words("make", "put", "submit", "table", "present", "float", "issue", "extend", "draw", "draft",
	"announce", "unveil", "lodge", "file", "voice", "advance", "propose", "hatch", "back", "support", "launch",
	"address", "send", "raise", "repeat", "renew", "reiterate", "devise", "circulate")
