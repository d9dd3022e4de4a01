package what

import "backchannel/loaders/extract/parse"

// Mends around words that ask or relate: "how", "why", "which".

// bareQuestion takes a verb behind "and" from a question that is one word alone, and lists it with the verb above:
// "did not say why, and accused Kyiv of lying".
func (s *sentence) bareQuestion(v int) bool {
	q := s.head(v)
	if q < 0 || q > v || s.Tokens[q].XPOS != parse.WRB || s.child(v, parse.Coord) < q || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 {
		return false
	}
	h := s.head(q)
	for h >= 0 && !(s.finite(h) || s.verbal(h) && s.child(h, parse.Aux) >= 0 && s.child(h, parse.Nsubj) >= 0) {
		h = s.head(h)
	}
	for h >= 0 && s.rels[h].Is(parse.Ccomp, parse.AclRelcl, parse.Advcl) && s.head(h) >= 0 && s.head(h) < h {
		h = s.head(h)
	}
	if h < 0 || h > q || !s.verbal(h) {
		return false
	}
	s.heads[v], s.rels[v] = int32(h), parse.Conj
	s.link()
	return true
}

// whichSaid gives a relative clause what it is said to do, where that was taken for a noun or for the main clause: "a step which
// Lavrov said violates the treaty", "a move that she said undermines it".
func (s *sentence) whichSaid(x int) bool {
	v := x - 1
	if v < 2 || x+1 >= len(s.Tokens) || !s.happened(v) || !s.utters(v) || s.mention[x] >= 0 || s.head(x) == v && s.verbal(x) {
		return false
	}
	noun := s.Tokens[x].XPOS == parse.NNS
	if noun && (s.low[x] == s.Tokens[x].Text || !s.Tokens[x+1].Tag.Is(parse.DET, parse.ADJ, parse.PROPN, parse.NOUN, parse.PRON)) {
		return false
	}
	w, n := -1, -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.Tokens[k].XPOS == parse.WDT {
			w = int(k)
		} else if w >= 0 && s.rels[k] == parse.Nsubj {
			n = int(k)
		}
	}
	if w < 0 || n < w {
		return false
	}
	if noun {
		if o := s.head(x); o > x {
			s.heads[o], s.rels[o] = int32(x), parse.Obj
		}
		s.makeVerb(x, parse.VBZ)
	} else {
		a := s.child(x, parse.Nsubj, parse.NsubjPass)
		if a >= 0 && a != s.head(v) {
			return false
		}
		if a >= 0 {
			s.heads[a], s.rels[a] = s.heads[x], parse.Dep
		}
	}
	s.heads[x], s.rels[x] = int32(v), parse.Ccomp
	s.heads[w], s.rels[w] = int32(x), parse.Nsubj
	s.link()
	return true
}

// stolenThat gives a that-clause back to its verb of speech where a noun between
// them drew it to itself: "told the nation on television that a chapter had opened".
func (s *sentence) stolenThat(w int) bool {
	if !s.rels[w].Is(parse.Acl, parse.AclRelcl, parse.Advcl) {
		return false
	}
	h := s.head(w)
	if h < 0 || h > w || !s.Tokens[h].Tag.Is(parse.NOUN, parse.PROPN, parse.PRON) {
		return false
	}
	that := -1
	for k := s.kid[w]; k >= 0 && int(k) < w; k = s.sib[k] {
		if s.low[k] == "that" && (s.rels[k] == parse.Mark || s.rels[k] == parse.Obj && s.child(w, parse.Nsubj, parse.NsubjPass) > int(k) && s.hasOther(w, int(k))) {
			that = int(k) // or with an object besides: no relative pronoun
		}
	}
	if s.doc.reader.tables.classes["accusation"][s.low[h]] && len(s.follow(h, []path{{steps: []string{"from"}}, {steps: []string{"by"}}}, actorKinds)) > 0 {
		return s.accusedThat(w, that)
	}
	if that < 0 || s.rels[that] == parse.Mark && !s.saidIn(h) && (s.doc.reader.tables.referents[s.low[h]] != nil || abstractHeads[s.low[h]]) {
		return false
	}
	for _, by := range [...]string{"that", "any"} {
		if _, ok := s.doc.reader.tables.governors[governorKey{"n:" + s.low[h], by}]; ok && s.rels[that] == parse.Mark {
			return false
		}
	}
	v := s.head(h)
	for n := 0; v >= 0 && !s.verbal(v) && n < 3; n++ {
		v = s.head(v)
	}
	if v >= 0 && s.rels[v] == parse.Advcl && s.rels[that] == parse.Obj && !speechVerbs[s.low[v]] && s.head(v) >= 0 {
		v = s.head(v) // "warned as he came to a meeting that Belarus faces sanctions"
	}
	if v < 0 || v > h || !s.verbal(v) || !s.utters(v) || s.child(v, parse.Ccomp) >= 0 {
		return false
	}
	s.heads[w], s.rels[w], s.rels[that] = int32(v), parse.Ccomp, parse.Mark
	s.link()
	return true
}

// hasOther reports whether a verb has an object other than the one given.
func (s *sentence) hasOther(v, but int) bool {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) > v && int(k) != but && s.rels[k].Is(parse.Obj, parse.Xcomp) && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) {
			return true
		}
	}
	return false
}

// releases are what something is said in.
var releases = map[string]bool{"release": true, "statement": true, "interview": true, "letter": true, "post": true, "tweet": true, "message": true, "speech": true, "briefing": true,
	"video": true, "address": true, "communique": true, "communiqué": true, "note": true, "article": true, "broadcast": true, "conference": true, "dispatch": true, "bulletin": true}

// saidIn reports whether something is said right before the noun at h in what it names: "said in a news release that".
func (s *sentence) saidIn(h int) bool {
	c, v := s.child(h, parse.Case), s.head(h)
	return releases[s.low[h]] && c > 0 && v == c-1 && (s.low[c] == "in" || s.low[c] == "on" || s.low[c] == "at") && speechVerbs[s.low[v]]
}

// accusedThat makes what an accusation by somebody says of the clause behind his name, where its verb needs no object or has one:
// "an accusation from X that Y had lied to him", "a claim by X that Y stole its gas".
func (s *sentence) accusedThat(w, that int) bool {
	if that < 0 {
		that = s.child(w, parse.Obj)
	}
	if that < 0 || that > w || s.low[that] != "that" || s.rels[that] == parse.Mark && s.rels[w] == parse.Acl || s.rels[that] == parse.Obj && !faults[s.low[w]] && !s.hasOther(w, that) {
		return false
	}
	s.rels[w], s.rels[that] = parse.Acl, parse.Mark
	s.link()
	return true
}

// faults are the verbs for what is held against somebody that take no object.
var faults = map[string]bool{"lie": true, "meddle": true, "interfere": true, "cheat": true, "conspire": true, "collude": true, "fail": true, "renege": true, "trespass": true, "spy": true, "intervene": true}

// termsWhat makes the object of a verb of what the parse joined to the terms between: "condemns in the strongest possible terms
// what happened in Khartoum".
func (s *sentence) termsWhat(w int) bool {
	n := s.head(w)
	if n < 2 || n != w-1 || s.low[n] != "term" || s.rels[w] != parse.Conj || s.caseOf(n) != "in" {
		return false
	}
	v := s.head(n)
	if v < 0 || v > n || !s.verbal(v) || s.child(v, parse.Obj) >= 0 {
		return false
	}
	s.heads[w], s.rels[w] = int32(v), parse.Obj
	s.link()
	return true
}

// whoAmid gives "who" its clause where the parse took the noun of the phrase behind it for the subject: "X, who during a tour of
// China thanked his hosts".
func (s *sentence) whoAmid(w int) bool {
	n := s.head(w)
	if n < w+2 || s.Tokens[n].Tag != parse.NOUN || !s.rels[n].Is(parse.Nsubj, parse.NsubjPass) || s.Tokens[w+1].Tag != parse.ADP || s.head(w+1) != n || w < 2 {
		return false
	}
	v := s.head(n)
	if v < n || !s.verbal(v) || !s.Tokens[v].XPOS.Tensed() || s.comma(n, v) {
		return false
	}
	a := w - 1
	if s.Tokens[a].Text == "," {
		a--
	}
	if m := s.mention[a]; m >= 0 {
		a = s.doc.Mentions[m].Head
	}
	if !s.Tokens[a].Tag.Is(parse.NOUN, parse.PROPN) {
		return false
	}
	s.heads[n], s.rels[n] = int32(v), parse.Obl
	s.subject(w, v)
	if s.dominates(v, a) {
		s.supplant(a, v, parse.AclRelcl)
	} else {
		s.heads[v], s.rels[v] = int32(a), parse.AclRelcl
	}
	s.link()
	return true
}
