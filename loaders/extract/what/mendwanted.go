package what

import "backchannel/loaders/extract/parse"

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
	case s.Tokens[t].XPOS == parse.VB && s.rels[t].Is(parse.Xcomp, parse.Ccomp) && s.head(t) == v && s.head(n) == v:
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
