package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// wants are the verbs behind which somebody and a verb in its base form, with no "that", say what is wanted.
var wants = vocab.Words("demand", "propose", "suggest", "recommend", "insist", "request")

// liftable are the verbs that the parse takes for part of the noun behind them: "demanded the US lift sanctions".
var liftable = vocab.Words("lift", "stop", "halt", "end", "release", "free", "open", "return", "cease",
	"freeze", "drop", "scrap", "cut", "reform", "respect", "honour", "honor", "abandon", "ease", "close")

// wantedThen makes a clause of somebody and what he should do behind a verb of wanting that has no "that": "proposed the
// US consider imports", "recommended Uganda withdraw its troops".
func (s *Sentence) wantedThen(v int) bool {
	if !wants.Has(s.Low[v]) || v+3 >= len(s.Tokens) || s.Passive(v) {
		return false
	}
	from := v + 1
	for from < len(s.Tokens) && s.Tokens[from].Tag == parse.DET {
		from++
	}
	if from >= len(s.Tokens) || s.Mention[from] < 0 || !s.Names(from) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[from]]
	t, n := m.To, m.Head
	if t+1 >= len(s.Tokens) || n >= t || s.Tokens[t].Text != s.Low[t] {
		return false
	}
	switch {
	case s.Tokens[t].XPOS == parse.VB && s.Rels[t].Is(parse.Xcomp, parse.Ccomp, parse.Parataxis) && s.Head(t) == v && s.Head(n) == v:
	case liftable.Has(s.Low[t]) && s.Rels[t] == parse.Compound && s.Head(t) > t && s.Rels[s.Head(t)] == parse.Obj && s.Head(s.Head(t)) == v && (s.Head(n) == s.Head(t) || s.Head(n) == t):
		o := s.Head(t)
		s.retag(t, parse.VB)
		s.Heads[o], s.Rels[o] = int32(t), parse.Obj
	default:
		return false
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Ccomp
	s.Heads[n], s.Rels[n] = int32(t), parse.Nsubj
	s.link()
	return true
}

// plainly are verbs that take what they are about as an object, and no clause.
var plainly = vocab.Words("reject", "condemn", "criticise", "criticize", "welcome", "praise", "hail", "denounce",
	"decry", "deplore", "slam", "blast", "oppose", "back", "endorse", "applaud", "laud", "commend",
	"sign", "attend", "discuss", "protest", "honour", "honor", "cancel", "scrap", "ratify", "violate",
	"support", "dismiss", "lift", "suspend", "defend", "blame", "assail", "lambast", "lambaste", "breach")

// resultTold makes a participle with what it says of a noun out of a clause that the parse hung on a verb which takes none,
// and hangs on the verb what goes on behind it: "rejected the result announced on Monday and vowed to appeal".
func (s *Sentence) resultTold(t int) bool {
	v, n := s.Head(t), s.Child(t, parse.Nsubj)
	if v < 0 || v > t || !plainly.Has(s.Low[v]) || s.Passive(v) || n != t-1 || n <= v || s.Tokens[n].Tag != parse.NOUN || s.Tokens[t].XPOS != parse.VBD && s.Tokens[t].XPOS != parse.VBN ||
		s.ObjectOf(v) >= 0 || s.Child(t, parse.Obj, parse.Ccomp, parse.Mark, parse.Aux, parse.AuxPass, parse.Cop) >= 0 {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Conj && s.Tokens[k].Tag == parse.VERB && s.Tokens[k].XPOS == parse.VBD && s.Child(int(k), parse.Nsubj) < 0 {
			s.Heads[k] = int32(v)
		}
	}
	s.retag(t, parse.VBN)
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.Heads[t], s.Rels[t] = int32(n), parse.Acl
	s.link()
	return true
}

// phoneThen parts the telephone by which something is discussed from the noun behind it: "discussed over the phone
// preparations for the summit".
func (s *Sentence) phoneThen(t int) bool {
	h := s.Head(t)
	if h != t+1 || s.Rels[t] != parse.Compound || s.Tokens[h].XPOS != parse.NNS && s.Tokens[h].XPOS != parse.NN || !s.Rels[h].Is(parse.Obl, parse.Nmod) || spokenOn.Has(s.Low[h]) {
		return false
	}
	c, v := s.Child(h, parse.Case), s.Head(h)
	if c < 0 || c > t || v < 0 || v > c || !s.Verbal(v) || s.ObjectOf(v) >= 0 || s.Low[c] != "by" && s.Low[c] != "over" && s.Low[c] != "on" && s.Low[c] != "via" {
		return false
	}
	for x := c; x < t; x++ {
		if s.Head(x) == h {
			s.Heads[x] = int32(t)
		}
	}
	s.Heads[t], s.Rels[t] = int32(v), parse.Obl
	s.Heads[h], s.Rels[h] = int32(v), parse.Obj
	s.link()
	return true
}

// spokenOn are the nouns for talk that may be "phone" talk.
var spokenOn = vocab.Words("call", "conversation", "talk", "discussion", "line", "interview", "link", "contact",
	"consultation", "exchange", "chat", "briefing", "number", "network", "message", "conference", "meeting", "summit", "diplomacy")

// askedList gives a verb of asking what it asks of several, where the parse hung it on the last of them: "asked the envoy of
// the bloc and the Polish ambassador to leave".
func (s *Sentence) askedList(v int) bool {
	n := s.Head(v)
	if n < 0 || n > v || s.Rels[n] != parse.Conj || !s.ToInfinitive(v) {
		return false
	}
	o := n
	for s.Rels[o] == parse.Conj && s.Head(o) >= 0 && s.Head(o) < o && !s.Verbal(s.Head(o)) {
		o = s.Head(o)
	}
	h := s.Head(o)
	if h >= 0 && s.Rels[o] == parse.Conj && s.Verbal(h) && s.ObjectOf(h) > h && s.ObjectOf(h) < o && s.Tokens[o].Tag == s.Tokens[s.ObjectOf(h)].Tag {
		s.Heads[o] = int32(s.ObjectOf(h)) // hung on the verb itself
		o = s.ObjectOf(h)
	}
	if h < 0 || h > o || s.Rels[o] != parse.Obj || !asking.Has(s.Low[h]) || s.Passive(h) || s.Child(h, parse.Xcomp, parse.Ccomp) >= 0 {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(h), parse.Xcomp
	s.link()
	return true
}

// asking are the verbs of which one asks somebody to do something.
var asking = vocab.Words("ask", "urge", "order", "invite", "press", "request", "tell", "beg", "implore",
	"instruct", "command", "call", "persuade", "pressure", "advise", "warn", "exhort", "encourage")

// saidAndAsked gives back to the speaker what he asks for behind what he said of another: "said that Chad had sent troops across
// the border and demanded their withdrawal".
func (s *Sentence) saidAndAsked(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Rels[h] != parse.Ccomp || !asksOn.Has(s.Low[v]) || SpeechVerbs.Has(s.Low[h]) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Aux, parse.AuxPass) >= 0 || s.Tokens[v].Quoted {
		return false
	}
	u, n := s.Head(h), s.Child(h, parse.Nsubj, parse.NsubjPass)
	if u < 0 || u > h || s.Low[u] != "say" || s.touches(h) || n < u || s.Child(u, parse.Nsubj) < 0 || s.Child(u, parse.Nsubj) > u || s.Tokens[u].XPOS != s.Tokens[v].XPOS {
		return false
	}
	s.Heads[v] = int32(u)
	s.link()
	return true
}

// touches reports whether a verb tells of a call, a meeting, a visit or a message.
func (s *Sentence) touches(v int) bool {
	for _, r := range s.Entries[v].Verb {
		if Contact[r.Type] || r.Type == graph.Visited {
			return true
		}
	}
	return false
}

// asksOn are the verbs by which one goes on to ask for what should be done about that.
var asksOn = vocab.Words("demand", "urge", "appeal", "call")

// PhoneTalks reports whether what is held or had is talks by telephone: "had phone talks with".
func (s *Sentence) PhoneTalks(v int) bool {
	o := s.ObjectOf(v)
	return o > v && (s.Low[v] == "have" || s.Low[v] == "hold") && s.Phoned(o)
}

// dealWith makes the object of the noun that stands right behind its verb, where the parse took it for the subject of a noun
// behind "with": "reached an agreement with American envoys".
func (s *Sentence) dealWith(o int) bool {
	v, k := s.Head(o), s.Child(o, parse.Nsubj)
	if v < 0 || k < v || k > o || s.Tokens[k].Tag != parse.NOUN || k > v+4 || !s.Verbal(v) {
		return false
	}
	w := k + 1
	if w >= o || s.Low[w] != "with" {
		return false
	}
	for x := v + 1; x < k; x++ {
		if s.Tokens[x].Tag != parse.DET && s.Tokens[x].Tag != parse.ADJ && s.Tokens[x].Tag != parse.NOUN {
			return false
		}
	}
	for x := w + 1; x < o; x++ {
		if s.Head(x) == k {
			s.Heads[x], s.Rels[x] = int32(o), parse.Compound
		}
	}
	s.Heads[k], s.Rels[k] = int32(v), parse.Obj
	s.Heads[o], s.Rels[o] = int32(k), parse.Nmod
	s.Heads[w], s.Rels[w] = int32(o), parse.Case
	s.link()
	return true
}

// whileOwn hangs "while recalling its own envoy" on what was done, not on what was to be done in the time it gives: "gave the
// ambassador a day to leave while recalling its own".
func (s *Sentence) whileOwn(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Rels[v] != parse.Advcl || !s.ToInfinitive(h) || s.Rels[h] != parse.Acl {
		return false
	}
	n := s.Head(h)
	if n < 0 || n > h || !Temporal.Has(s.Low[n]) || s.Rels[n] != parse.Obj && s.Rels[n] != parse.Obl || s.Head(n) < 0 || !s.Verbal(s.Head(n)) {
		return false
	}
	s.Heads[v] = int32(s.Head(n))
	s.link()
	return true
}
