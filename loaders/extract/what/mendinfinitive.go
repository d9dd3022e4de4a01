package what

import "backchannel/loaders/extract/parse"

// Mends of infinitives: that go on behind a comma or a semicolon, that have a subject of their own, that hang on the wrong word.

// bareInfinitive reports whether a verb may be an infinitive that has neither "to" nor a subject.
func (s *sentence) bareInfinitive(t int) bool {
	return (s.Tokens[t].XPOS == parse.VB || s.Tokens[t].XPOS == parse.VBP) && s.child(t, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.Mark) < 0
}

// waged makes an infinitive of "wage" that was taken for a part of "war": "vowed to wage war on".
func (s *sentence) waged(t int) bool {
	h, w := s.head(t), t-1
	if h != t+1 || w < 1 || s.low[w] != "to" || s.head(w) != h || s.head(h) < 0 || s.head(h) >= w || !s.verbal(s.head(h)) {
		return false
	}
	v := s.head(h)
	s.heads[t], s.rels[t], s.Tokens[t].XPOS, s.Tokens[t].Tag = int32(v), parse.Xcomp, parse.VB, parse.VERB
	s.heads[w], s.rels[w] = int32(t), parse.Mark
	s.heads[h], s.rels[h] = int32(t), parse.Obj
	s.link()
	return true
}

// oneMoreThing joins a bare infinitive behind a semicolon to the infinitive before: "urged Iran to stop; free X; recall Y, it said".
func (s *sentence) oneMoreThing(t int) bool {
	k := t - 1
	if k > 0 && s.Tokens[k].XPOS == parse.CC {
		k--
	}
	if k < 1 || s.Tokens[k].Text != ";" || !s.bareInfinitive(t) {
		return false
	}
	for k--; k > 1; k-- {
		switch tok := &s.Tokens[k]; {
		case tok.XPOS == parse.VB && (s.toInfinitive(k) || s.rels[k] == parse.Conj && s.bareInfinitive(k)):
			if s.dominates(t, k) || s.head(t) == k {
				return false
			}
			if c := s.kid[t]; c >= 0 && int(c) < k { // hung on it from before the semicolon
				return false
			}
			s.heads[t], s.rels[t], s.Tokens[t].XPOS = int32(k), parse.Conj, parse.VB
			s.link()
			return true
		case tok.XPOS.Tensed() && !s.relative(k):
			return false
		}
	}
	return false
}

// infinitiveGoesOn joins a bare infinitive to the infinitives before, where it was hung on the verb that governs them: "said that X had to
// end it, pull out and resume talks".
func (s *sentence) infinitiveGoesOn(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.Tokens[t].XPOS != parse.VB || !s.bareInfinitive(t) || !s.Tokens[h].XPOS.Tensed() || s.Tokens[h].XPOS == parse.MD || s.child(h, parse.Aux) >= 0 {
		return false
	}
	if c := s.kid[t]; c >= 0 && int(c) < t-1 { // something was hung on it from before
		return false
	}
	if w := t - 1; s.Tokens[w].Text != "," && s.Tokens[w].XPOS != parse.CC {
		return false
	}
	for k := t - 1; k > h+1; k-- {
		switch {
		case s.Tokens[k].XPOS == parse.VB && s.toInfinitive(k) && !s.Tokens[k].Quoted:
			s.heads[t], s.rels[t] = int32(k), parse.Conj
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
func (s *sentence) forToDo(v int) bool {
	to := s.child(v, parse.Mark)
	if to < 3 || s.low[to] != "to" || s.mention[to-1] < 0 || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[to-1]]
	n, f := m.Head, m.From-1
	if f > 0 && s.Tokens[f].Tag == parse.DET {
		f--
	}
	if m.To != to || f < 1 || s.low[f] != "for" || s.head(f) != n || !s.names(n) || s.dominates(v, n) {
		return false
	}
	g := f - 1
	predicate := s.child(g, parse.Cop) >= 0
	if predicate && !compelling(s.low[g]) {
		if h := s.head(v); h != g || s.rels[v] != parse.Advcl {
			return false
		}
		if s.Tokens[g].Tag == parse.ADV {
			s.retag(g, parse.JJ)
			s.Tokens[g].Tag = parse.ADJ
		}
		s.rels[v] = parse.Csubj // whom it is right for
		return true
	}
	if s.verbal(g) || calls[s.low[g]] || !predicate && s.Tokens[g].Tag != parse.NOUN || !predicate && !dueFrom[s.low[g]] || s.dominates(v, g) {
		return false
	}
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	s.heads[f], s.rels[f] = int32(v), parse.Mark
	s.heads[v], s.rels[v] = int32(g), parse.Acl
	if predicate {
		s.rels[v] = parse.Csubj
	}
	s.link()
	return true
}

// dueFrom are the nouns behind which "for" names who is to do what follows, not whom they are for.
var dueFrom = map[string]bool{"need": true, "necessity": true, "order": true, "time": true, "urgency": true, "importance": true,
	"obligation": true, "requirement": true, "duty": true, "reason": true, "imperative": true}

// firstToDo hangs what the first of many do on them, where the parse hung it on the one that is told: "One of the first countries to recognise
// Kosovo was Afghanistan".
func (s *sentence) firstToDo(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.low[h] != "one" || !s.toInfinitive(v) || s.Tokens[s.firstOf(v)-1].Tag != parse.NOUN {
		return false
	}
	s.rels[v] = parse.AclRelcl
	return true
}

// firstOf returns the first word of an infinitive: its "to".
func (s *sentence) firstOf(v int) int {
	m := s.child(v, parse.Mark)
	if m < 1 || m > v {
		return v
	}
	return m
}

// askedOfMany gives a verb of asking what it asks, where the parse hung it on what is told of those asked: "asked a group made up of Peru and
// Spain to help".
func (s *sentence) askedOfMany(v int) bool {
	p := s.head(v)
	if p < 0 || p > v || s.rels[p] != parse.Acl || s.Tokens[p].XPOS != parse.VBN || !s.toInfinitive(v) {
		return false
	}
	o := s.head(p)
	if o < 0 || o > p || s.rels[o] != parse.Obj || s.head(o) < 0 || !objectControls[s.low[s.head(o)]] || objectControls[s.low[p]] && s.child(p, parse.CompoundPrt) < 0 || s.firstOf(v) < p+3 {
		return false
	}
	s.heads[v], s.rels[v] = s.heads[o], parse.Xcomp
	s.link()
	return true
}

// forAnother gives "and for X to do it" to the verb that asked for the same of another, where the parse listed X with a name in between.
func (s *sentence) forAnother(t int) bool {
	h, c := s.head(t), s.child(t, parse.Case)
	m := &s.doc.Mentions[s.mention[t]]
	if c < 2 || s.low[c] != "for" || s.low[c-1] != "and" || h < 0 || h > c || m.To+1 >= len(s.Tokens) || s.low[m.To] != "to" || s.Tokens[m.To+1].XPOS != parse.VB || !s.names(t) {
		return false
	}
	for v := s.head(h); v >= 0; v = s.head(v) {
		if !s.verbal(v) || v > h {
			continue
		}
		for k := s.kid[v]; k >= 0 && int(k) < c; k = s.sib[k] {
			if int(k) > v && s.rels[k].Is(parse.Obl, parse.Obj, parse.Iobj, parse.Xcomp, parse.Ccomp) && s.low[v+1] == "for" {
				s.heads[t], s.rels[t] = int32(v), parse.Obl
				s.heads[m.To+1], s.rels[m.To+1] = int32(v), parse.Advcl
				s.link()
				return true
			}
		}
	}
	return false
}
