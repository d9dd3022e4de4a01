package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// wants are the verbs behind which somebody and a verb in its base form, with no "that", say what is wanted.
var wants = map[string]bool{"demand": true, "propose": true, "suggest": true, "recommend": true, "insist": true, "request": true}

// liftable are the verbs that the parse takes for part of the noun behind them: "demanded the US lift sanctions".
var liftable = map[string]bool{"lift": true, "stop": true, "halt": true, "end": true, "release": true, "free": true, "open": true, "return": true, "cease": true,
	"freeze": true, "drop": true, "scrap": true, "cut": true, "reform": true, "respect": true, "honour": true, "honor": true, "abandon": true, "ease": true, "close": true}

// wantedThen makes a clause of somebody and what he should do behind a verb of wanting that has no "that": "proposed the
// US consider imports", "recommended Uganda withdraw its troops".
func (s *sentence) wantedThen(v int) bool {
	if !wants[s.low[v]] || v+3 >= len(s.Tokens) || s.passive(v) {
		return false
	}
	from := v + 1
	for from < len(s.Tokens) && s.Tokens[from].Tag == parse.DET {
		from++
	}
	if from >= len(s.Tokens) || s.mention[from] < 0 || !s.names(from) {
		return false
	}
	m := &s.doc.Mentions[s.mention[from]]
	t, n := m.To, m.Head
	if t+1 >= len(s.Tokens) || n >= t || s.Tokens[t].Text != s.low[t] {
		return false
	}
	switch {
	case s.Tokens[t].XPOS == parse.VB && s.rels[t].Is(parse.Xcomp, parse.Ccomp, parse.Parataxis) && s.head(t) == v && s.head(n) == v:
	case liftable[s.low[t]] && s.rels[t] == parse.Compound && s.head(t) > t && s.rels[s.head(t)] == parse.Obj && s.head(s.head(t)) == v && (s.head(n) == s.head(t) || s.head(n) == t):
		o := s.head(t)
		s.retag(t, parse.VB)
		s.heads[o], s.rels[o] = int32(t), parse.Obj
	default:
		return false
	}
	s.heads[t], s.rels[t] = int32(v), parse.Ccomp
	s.heads[n], s.rels[n] = int32(t), parse.Nsubj
	s.link()
	return true
}

// plainly are verbs that take what they are about as an object, and no clause.
var plainly = map[string]bool{"reject": true, "condemn": true, "criticise": true, "criticize": true, "welcome": true, "praise": true, "hail": true, "denounce": true,
	"decry": true, "deplore": true, "slam": true, "blast": true, "oppose": true, "back": true, "endorse": true, "applaud": true, "laud": true, "commend": true,
	"sign": true, "attend": true, "discuss": true, "protest": true, "honour": true, "honor": true, "cancel": true, "scrap": true, "ratify": true, "violate": true,
	"support": true, "dismiss": true, "lift": true, "suspend": true, "defend": true, "blame": true, "assail": true, "lambast": true, "lambaste": true, "breach": true}

// resultTold makes a participle with what it says of a noun out of a clause that the parse hung on a verb which takes none,
// and hangs on the verb what goes on behind it: "rejected the result announced on Monday and vowed to appeal".
func (s *sentence) resultTold(t int) bool {
	v, n := s.head(t), s.child(t, parse.Nsubj)
	if v < 0 || v > t || !plainly[s.low[v]] || s.passive(v) || n != t-1 || n <= v || s.Tokens[n].Tag != parse.NOUN || s.Tokens[t].XPOS != parse.VBD && s.Tokens[t].XPOS != parse.VBN ||
		s.objectOf(v) >= 0 || s.child(t, parse.Obj, parse.Ccomp, parse.Mark, parse.Aux, parse.AuxPass, parse.Cop) >= 0 {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Conj && s.Tokens[k].Tag == parse.VERB && s.Tokens[k].XPOS == parse.VBD && s.child(int(k), parse.Nsubj) < 0 {
			s.heads[k] = int32(v)
		}
	}
	s.retag(t, parse.VBN)
	s.heads[n], s.rels[n] = int32(v), parse.Obj
	s.heads[t], s.rels[t] = int32(n), parse.Acl
	s.link()
	return true
}

// phoneThen parts the telephone by which something is discussed from the noun behind it: "discussed over the phone
// preparations for the summit".
func (s *sentence) phoneThen(t int) bool {
	h := s.head(t)
	if h != t+1 || s.rels[t] != parse.Compound || s.Tokens[h].XPOS != parse.NNS && s.Tokens[h].XPOS != parse.NN || !s.rels[h].Is(parse.Obl, parse.Nmod) || spokenOn[s.low[h]] {
		return false
	}
	c, v := s.child(h, parse.Case), s.head(h)
	if c < 0 || c > t || v < 0 || v > c || !s.verbal(v) || s.objectOf(v) >= 0 || s.low[c] != "by" && s.low[c] != "over" && s.low[c] != "on" && s.low[c] != "via" {
		return false
	}
	for x := c; x < t; x++ {
		if s.head(x) == h {
			s.heads[x] = int32(t)
		}
	}
	s.heads[t], s.rels[t] = int32(v), parse.Obl
	s.heads[h], s.rels[h] = int32(v), parse.Obj
	s.link()
	return true
}

// spokenOn are the nouns for talk that may be "phone" talk.
var spokenOn = map[string]bool{"call": true, "conversation": true, "talk": true, "discussion": true, "line": true, "interview": true, "link": true, "contact": true,
	"consultation": true, "exchange": true, "chat": true, "briefing": true, "number": true, "network": true, "message": true, "conference": true, "meeting": true, "summit": true, "diplomacy": true}

// askedList gives a verb of asking what it asks of several, where the parse hung it on the last of them: "asked the envoy of
// the bloc and the Polish ambassador to leave".
func (s *sentence) askedList(v int) bool {
	n := s.head(v)
	if n < 0 || n > v || s.rels[n] != parse.Conj || !s.toInfinitive(v) {
		return false
	}
	o := n
	for s.rels[o] == parse.Conj && s.head(o) >= 0 && s.head(o) < o && !s.verbal(s.head(o)) {
		o = s.head(o)
	}
	h := s.head(o)
	if h >= 0 && s.rels[o] == parse.Conj && s.verbal(h) && s.objectOf(h) > h && s.objectOf(h) < o && s.Tokens[o].Tag == s.Tokens[s.objectOf(h)].Tag {
		s.heads[o] = int32(s.objectOf(h)) // hung on the verb itself
		o = s.objectOf(h)
	}
	if h < 0 || h > o || s.rels[o] != parse.Obj || !asking[s.low[h]] || s.passive(h) || s.child(h, parse.Xcomp, parse.Ccomp) >= 0 {
		return false
	}
	s.heads[v], s.rels[v] = int32(h), parse.Xcomp
	s.link()
	return true
}

// asking are the verbs of which one asks somebody to do something.
var asking = map[string]bool{"ask": true, "urge": true, "order": true, "invite": true, "press": true, "request": true, "tell": true, "beg": true, "implore": true,
	"instruct": true, "command": true, "call": true, "persuade": true, "pressure": true, "advise": true, "warn": true, "exhort": true, "encourage": true}

// saidAndAsked gives back to the speaker what he asks for behind what he said of another: "said that Chad had sent troops across
// the border and demanded their withdrawal".
func (s *sentence) saidAndAsked(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.rels[h] != parse.Ccomp || !asksOn[s.low[v]] || speechVerbs[s.low[h]] || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Mark, parse.Aux, parse.AuxPass) >= 0 || s.Tokens[v].Quoted {
		return false
	}
	u, n := s.head(h), s.child(h, parse.Nsubj, parse.NsubjPass)
	if u < 0 || u > h || s.low[u] != "say" || s.touches(h) || n < u || s.child(u, parse.Nsubj) < 0 || s.child(u, parse.Nsubj) > u || s.Tokens[u].XPOS != s.Tokens[v].XPOS {
		return false
	}
	s.heads[v] = int32(u)
	s.link()
	return true
}

// touches reports whether a verb tells of a call, a meeting, a visit or a message.
func (s *sentence) touches(v int) bool {
	for _, r := range s.entries[v].verb {
		if contact[r.Type] || r.Type == graph.Visited {
			return true
		}
	}
	return false
}

// asksOn are the verbs by which one goes on to ask for what should be done about that.
var asksOn = map[string]bool{"demand": true, "urge": true, "appeal": true, "call": true}

// phoneTalks reports whether what is held or had is talks by telephone: "had phone talks with".
func (s *sentence) phoneTalks(v int) bool {
	o := s.objectOf(v)
	return o > v && (s.low[v] == "have" || s.low[v] == "hold") && s.phoned(o)
}

// dealWith makes the object of the noun that stands right behind its verb, where the parse took it for the subject of a noun
// behind "with": "reached an agreement with American envoys".
func (s *sentence) dealWith(o int) bool {
	v, k := s.head(o), s.child(o, parse.Nsubj)
	if v < 0 || k < v || k > o || s.Tokens[k].Tag != parse.NOUN || k > v+4 || !s.verbal(v) {
		return false
	}
	w := k + 1
	if w >= o || s.low[w] != "with" {
		return false
	}
	for x := v + 1; x < k; x++ {
		if s.Tokens[x].Tag != parse.DET && s.Tokens[x].Tag != parse.ADJ && s.Tokens[x].Tag != parse.NOUN {
			return false
		}
	}
	for x := w + 1; x < o; x++ {
		if s.head(x) == k {
			s.heads[x], s.rels[x] = int32(o), parse.Compound
		}
	}
	s.heads[k], s.rels[k] = int32(v), parse.Obj
	s.heads[o], s.rels[o] = int32(k), parse.Nmod
	s.heads[w], s.rels[w] = int32(o), parse.Case
	s.link()
	return true
}

// whileOwn hangs "while recalling its own envoy" on what was done, not on what was to be done in the time it gives: "gave the
// ambassador a day to leave while recalling its own".
func (s *sentence) whileOwn(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.rels[v] != parse.Advcl || !s.toInfinitive(h) || s.rels[h] != parse.Acl {
		return false
	}
	n := s.head(h)
	if n < 0 || n > h || !temporal[s.low[n]] || s.rels[n] != parse.Obj && s.rels[n] != parse.Obl || s.head(n) < 0 || !s.verbal(s.head(n)) {
		return false
	}
	s.heads[v] = int32(s.head(n))
	s.link()
	return true
}
