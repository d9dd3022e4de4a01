package what

import (
	"slices"
	"strings"

	"backchannel/loaders/extract/parse"
)

// whosePredicate hangs the clause of "X, whose seat is in Y," on X, where the parse took
// its predicate for a second one besides X.
func (s *sentence) whosePredicate(t int) bool {
	h := s.head(t)
	if s.rels[t] != parse.Conj || h < 0 || h > t || s.child(t, parse.Cop) < 0 || s.child(t, parse.Coord) >= 0 {
		return false
	}
	n := s.child(t, parse.Nsubj)
	if n < 0 || n > t {
		return false
	}
	if o := s.child(n, parse.NmodPoss); !s.relative(n) && (o < 0 || s.Tokens[o].XPOS != parse.WPS) {
		return false
	}
	s.rels[t] = parse.AclRelcl
	return true
}

// quotedPart gives the subject back to the part of a sentence that stands between quotation
// marks: "Macron “will not tolerate” it, the palace said".
func (s *sentence) quotedPart(v int) bool {
	n := s.head(v)
	if s.rels[v] != parse.Parataxis || n < 0 || n > v || !s.Tokens[v].Quoted || s.Tokens[n].Quoted || !s.verbal(v) || s.rels[n] != parse.Nsubj || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	say := s.head(n)
	if say < v || !speechVerbs[s.low[say]] {
		return false
	}
	for k := s.kid[say]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Nsubj && int(k) > v {
			s.heads[v], s.rels[v] = int32(say), parse.Ccomp
			s.heads[n] = int32(v)
			s.link()
			return true
		}
	}
	return false
}

// withDoer makes whoever stands between ", with" and a participle its subject, where the parse hung both on it otherwise: "the
// Union plays its part, with chairman X asking both sides".
func (s *sentence) withDoer(v int) bool {
	m := s.child(v, parse.Mark)
	if m < 1 || m > v-2 || s.low[m] != "with" || s.Tokens[m-1].Text != "," || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if n := int(k); n > m && s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) && (n == v-1 || s.dominates(n, v-1)) {
			s.rels[n] = parse.Nsubj
			s.link()
			return true
		}
	}
	return false
}

// withSubject makes who stands behind ", with" the subject of the participle that follows:
// "three states voiced support, with Tokyo's envoy calling it a provocation".
func (s *sentence) withSubject(v int) bool {
	h := s.head(v)
	of := s.rels[v] == parse.Acl
	if s.rels[v] == parse.Conj || s.child(v, parse.Mark) >= 0 {
		return s.withDoer(v)
	}
	if s.Tokens[v].XPOS != parse.VBG || !of && s.rels[v] != parse.Advcl || h < 0 || s.child(v, parse.Mark) >= 0 {
		return false
	}
	from, taken := h+1, s.child(v, parse.Nsubj)
	if taken >= 0 && (h < v || taken > v || s.child(h, parse.Nsubj, parse.NsubjPass) >= 0) {
		return false
	}
	if h > v || of {
		from = max(0, v-12) // "the Council, with Russia and China abstaining, urged"
	}
	for n := from; n < v; n++ {
		if !(s.rels[n].Is(parse.Obl, parse.Conj) && (s.head(n) == h || s.head(n) == v)) && !((h > v || of && s.head(n) == h) && s.rels[n] == parse.Nmod && s.head(n) < n) {
			continue
		}
		c := s.child(n, parse.Case)
		if c < 2 || s.low[c] != "with" || s.Tokens[c-1].Text != "," && (n+1 != v || h > c || s.takesWith(h)) {
			continue
		}
		end := v
		for end > n+1 && (s.Tokens[end-1].Text == "," || s.Tokens[end-1].Tag == parse.ADV) {
			end--
		}
		end = s.beforeAside(end)
		if end-1 != n && !s.dominates(n, end-1) {
			continue
		}
		if taken >= 0 {
			s.heads[taken] = int32(h)
		}
		s.heads[n], s.rels[n] = int32(v), parse.Nsubj
		s.heads[c], s.rels[c] = int32(v), parse.Mark
		s.link()
		return true
	}
	return false
}

// takesWith reports whether a verb is one that does something with somebody.
func (s *sentence) takesWith(v int) bool {
	return s.mention[v] >= 0 || slices.ContainsFunc(s.entries[v].verb, func(r *Row) bool {
		return strings.Contains(r.Needs, "with") || strings.Contains(r.Target, "with")
	})
}

// beforeAside returns the end of what stands before a phrase between commas that ends at end: "the
// president, in the words of an aide,".
func (s *sentence) beforeAside(end int) int {
	for x := end - 1; x > 1 && x > end-9; x-- {
		if s.Tokens[x].Text == "," {
			if s.low[x+1] == "in" || s.low[x+1] == "at" || s.low[x+1] == "for" || s.low[x+1] == "according" {
				return x
			}
			break
		}
	}
	return end
}

// casedGerund makes a clause of "with the emir brokering talks", where the parse took the verb for a
// preposition.
func (s *sentence) casedGerund(v int) bool {
	n := s.head(v)
	if n < v || len(s.entries[v].verb) == 0 || phrasal[s.low[v]] {
		return false
	}
	h := s.head(n)
	if h < 0 || h > v {
		return false
	}
	s.heads[v], s.rels[v] = int32(h), parse.Advcl
	s.heads[n], s.rels[n] = int32(v), parse.Obj
	s.link()
	return true
}

// phrasal are the verbs whose gerunds are prepositions.
var phrasal = map[string]bool{"follow": true, "include": true, "concern": true, "regard": true, "accord": true, "pend": true, "consider": true, "bar": true, "owe": true,
	"exclude": true, "give": true, "start": true, "begin": true, "involve": true, "cite": true, "touch": true, "depend": true, "base": true, "except": true, "save": true}

// whileGerund hangs "while demanding" on the verb of who speaks, where the parse gave it to what he
// says: "insisted that Belarus was innocent, while demanding samples".
func (s *sentence) whileGerund(v int) bool {
	if s.timeGerund(v) {
		return true
	}
	m := s.child(v, parse.Mark)
	if m < 2 || m > v || s.low[m] != "while" || s.Tokens[m-1].Text != "," || s.child(v, parse.Nsubj) >= 0 {
		return false
	}
	top := -1
	for u, n := s.head(v), 0; u >= 0 && u < v && n < 12; u, n = s.head(u), n+1 {
		if s.finite(u) && s.utters(u) && s.child(u, parse.Nsubj) >= 0 && s.content(u) >= 0 {
			top = u
		}
		if s.rels[u].Is(parse.Root, parse.Conj, parse.Parataxis) {
			break
		}
	}
	if top < 0 || s.head(v) == top {
		return false
	}
	s.heads[v], s.rels[v] = int32(top), parse.Advcl
	s.link()
	return true
}

// calledMove reads ", a move Prime Minister X welcomed" as a relative clause of the move.
func (s *sentence) calledMove(v int) bool {
	h, n := s.head(v), s.child(v, parse.Nsubj)
	if s.rels[v] != parse.Conj || h < 0 || !s.finite(v) || n < 0 || n > v || s.child(v, parse.Obj, parse.Coord) >= 0 {
		return false
	}
	m := n
	for m > 0 && (s.low[m-1] == "a" || s.dominates(n, m-1) || s.head(m-1) == v && moves[s.low[m-1]]) && s.Tokens[m].Text != "," && !moves[s.low[m]] {
		m--
	}
	if m < 3 || m == n || !moves[s.low[m]] || s.low[m-1] != "a" || s.Tokens[m-2].Text != "," {
		return false
	}
	s.heads[m], s.rels[m] = int32(h), parse.Parataxis
	s.heads[m-1] = int32(m)
	s.heads[v], s.rels[v] = int32(m), parse.AclRelcl
	for k := range s.heads {
		if s.head(k) == n && k < m {
			s.heads[k] = int32(m)
		}
	}
	s.link()
	return true
}

// moves are the nouns that sum up what was told before the comma.
var moves = map[string]bool{"move": true, "step": true, "decision": true, "measure": true, "gesture": true, "act": true, "plan": true, "proposal": true, "claim": true, "charge": true, "accusation": true,
	"plea": true, "call": true, "appeal": true, "offer": true, "demand": true, "request": true, "suggestion": true, "warning": true, "threat": true, "remark": true,
	"idea": true, "view": true, "position": true, "condition": true, "promise": true}

// callFor gives "for X to do it" to the call for it: "resisted calls from Y for X to resign".
func (s *sentence) callFor(v int) bool {
	o, n, m := s.head(v), s.child(v, parse.Nsubj), s.child(v, parse.Mark)
	if o >= 0 && o < m && n < 0 && s.low[m] == "for" && s.Tokens[v].XPOS == parse.VBG && wantsFor[s.low[o]] && s.verbal(o) {
		s.rels[m] = parse.Case // "called for removing X from the talks"
		return true
	}
	if o < 0 || n < 0 || m < 0 || m > n || n > v || s.low[m] != "for" || !s.toInfinitive(v) {
		return false
	}
	switch s.rels[v] {
	case parse.Acl:
	case parse.Ccomp:
		if s.low[o] == "call" { // "called for everything to be opened"
			s.heads[n], s.rels[n] = int32(o), parse.Obl
			s.heads[m], s.rels[m], s.rels[v] = int32(n), parse.Case, parse.Advcl
			s.link()
			return true
		}
		return false
	case parse.Advcl:
		o = s.objectOf(o)
	default:
		return false
	}
	if o < 0 || o > m || !calls[s.low[o]] {
		return false
	}
	s.heads[v], s.rels[v] = int32(o), parse.Acl
	s.heads[n], s.rels[n] = int32(o), parse.Nmod
	s.heads[m], s.rels[m] = int32(n), parse.Case
	s.link()
	return true
}

var calls = map[string]bool{"call": true, "appeal": true, "plea": true, "demand": true, "request": true, "pressure": true}

// wantsFor are the verbs that ask for what stands behind "for".
var wantsFor = map[string]bool{"call": true, "push": true, "press": true, "appeal": true, "plead": true, "lobby": true, "argue": true}

// besideDenial takes a speech act that stands beside a denial out of what is denied: "denied
// that Moscow was behind it and advised Tbilisi to wait"; or, behind a comma, beside what is said:
// "said that the sides remained far apart, and thanked the mediators".
func (s *sentence) besideDenial(v int) bool {
	c := s.head(v)
	if s.rels[v] != parse.Conj || c < 0 || s.rels[c] != parse.Ccomp || s.Tokens[v].XPOS != parse.VBD || s.child(v, parse.Nsubj, parse.Aux) >= 0 {
		return false
	}
	h := s.head(c)
	speaks := speechVerbs[s.low[v]] || objectControls[s.low[v]]
	if h < 0 || !s.happened(h) || !(s.low[h] == "deny" && speaks) && !((speaks || addresses[s.low[v]] || retorts[s.low[v]] && s.ofNobody(c)) && s.besideSaid(v, c, h)) {
		return false
	}
	s.heads[v] = int32(h)
	s.link()
	return true
}

// addresses are the verbs by which a speaker praises or blames.
var addresses = map[string]bool{"thank": true, "praise": true, "welcome": true, "hail": true, "congratulate": true, "accuse": true, "blame": true, "criticise": true, "criticize": true,
	"condemn": true, "denounce": true}

// retorts are the verbs for what a state does about what it says others did.
var retorts = map[string]bool{"lodge": true, "summon": true, "recall": true, "expel": true, "protest": true, "impose": true, "suspend": true, "close": true}

// ofNobody reports whether the subject of a clause is nobody by name.
func (s *sentence) ofNobody(c int) bool {
	n := s.child(c, parse.Nsubj, parse.NsubjPass)
	return n >= 0 && len(s.parties(n, actorKinds)) == 0
}

// besideSaid reports whether a comma and "and" part a speech act at v from what is no speech act,
// the verb c of what somebody says by h.
func (s *sentence) besideSaid(v, c, h int) bool {
	return v > 2 && s.Tokens[v-1].Tag == parse.CCONJ && s.Tokens[v-2].Text == "," && s.low[h] == "say" && c > h && !speechVerbs[s.low[c]] && !objectControls[s.low[c]] && !s.Tokens[v].Quoted
}

// concerned hangs what somebody is asked on the asking: "appealed to the parties concerned to
// show restraint".
func (s *sentence) concerned(t int) bool {
	n := s.head(t)
	if s.rels[t] != parse.Acl || n != t-1 || lower(s.Tokens[t].Text) != "concerned" && lower(s.Tokens[t].Text) != "involved" {
		return false
	}
	v := s.head(n)
	if v < 0 || !s.verbal(v) {
		return false
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rel(int(k)).Is(parse.Advcl, parse.Xcomp) && s.toInfinitive(int(k)) {
			s.heads[k], s.rels[k] = int32(v), parse.Xcomp
			s.link()
			return true
		}
	}
	return false
}

// brushes are verbs for what a speaker does to the wishes of others.
var brushes = map[string]bool{"brush": true, "shrug": true, "wave": true, "defy": true, "rebuff": true, "reject": true, "ignore": true}

// speakersParticiple gives a participle of speech behind what somebody says will be, to who
// says it: "Petro announced that Bogotá would leave, calling the court biased".
func (s *sentence) speakersParticiple(v int) bool {
	c := s.head(v)
	if s.rels[v] == parse.Acl && s.Tokens[v].XPOS == parse.VBG && c >= 0 && c < v && s.Tokens[v-1].Text == "," && s.child(c, parse.Cop) >= 0 && s.child(c, parse.Nsubj) >= 0 && s.names(c) && s.caseOf(c) != "" {
		s.rels[v] = parse.Advcl // "was in Washington on Tuesday, meeting X"
		return true
	}
	if s.praisedFor(v, c) || s.calledInIt(v, c) || s.rels[v] == parse.Advcl && s.worded(v) || s.rels[v] == parse.Acl && s.afterQuote(v) {
		return true
	}
	if s.rels[v] != parse.Advcl || s.Tokens[v].XPOS != parse.VBG || c < 0 || c > v || s.rels[c] != parse.Ccomp || s.Tokens[v-1].Text != "," || !speechVerbs[s.low[v]] && !s.doc.reader.tables.classes["naming"][s.low[v]] && !objectControls[s.low[v]] && !brushes[s.low[v]] {
		return false
	}
	h := s.head(c)
	if h < 0 || h > c || !s.asserted(h) || !speechVerbs[s.low[h]] || s.modal(c) == plain && !s.negated(c) && !s.passive(c) && s.low[v] != "add" {
		return false
	}
	s.heads[v] = int32(h)
	s.link()
	return true
}

// praisedFor gives "saying that" behind what somebody is praised or blamed for to who praises: "praised India for abstaining,
// saying that".
func (s *sentence) praisedFor(v, c int) bool {
	if s.low[v] != "say" && s.low[v] != "add" && s.low[v] != "tell" || c < 0 || c > v || s.Tokens[c].XPOS != parse.VBG || !s.rels[c].Is(parse.Advcl, parse.Acl) {
		return false
	}
	h := s.head(c)
	if m := s.child(c, parse.Mark); m < 0 || h < 0 || h > c || !s.asserted(h) || s.low[m] != "for" && s.low[m] != "of" || s.child(h, parse.Obj, parse.Iobj) < 0 {
		return false
	}
	s.heads[v] = int32(h)
	s.link()
	return true
}

// calledInIt hangs "calling for" on the resolution or letter whose participle it was hung on: "a resolution adopted by the
// council calling for".
func (s *sentence) calledInIt(v, c int) bool {
	if s.rels[v] != parse.Advcl || c < 0 || c > v || s.Tokens[c].XPOS != parse.VBN || s.rels[c] != parse.Acl || s.Tokens[v-1].Text == "," {
		return false
	}
	n := s.head(c)
	if n < 0 || n > c || !speaks[s.low[n]] {
		return false
	}
	s.heads[v], s.rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// acrossMarks parts a subject from a verb on the other side of a quotation mark: in "“The
// government protests,” X said" X says, in "“This is about Y, not us,” said X" Y does not.
func (s *sentence) acrossMarks(n int) bool {
	h := s.head(n)
	if h < 0 || s.Tokens[n].Quoted == s.Tokens[h].Quoted {
		return false
	}
	if s.Tokens[n].Quoted {
		if n > h || !speechVerbs[s.low[h]] {
			return false
		}
		for k := s.kid[h]; k >= 0; k = s.sib[k] {
			if s.rels[k] == parse.Nsubj && int(k) > n && !s.Tokens[k].Quoted {
				s.rels[n] = parse.Ccomp
				return true
			}
		}
		return false
	}
	for v := n + 1; n > h && v < min(len(s.Tokens), n+16) && !s.Tokens[v].Quoted; v++ {
		if s.finite(v) && speechVerbs[s.low[v]] && s.rels[v] != parse.AclRelcl && s.dominates(v, h) && s.child(v, parse.Nsubj) < 0 {
			s.heads[n] = int32(v)
			s.link()
			return true
		}
	}
	return false
}

// calledThat reads "called that claim “hasty”": what is called so is no clause.
func (s *sentence) calledThat(that int) bool {
	v := that - 1
	if v < 0 || s.low[that] != "that" || !s.finite(v) || s.low[v] != "call" {
		return false
	}
	n := that + 1
	for n < len(s.Tokens) && s.Tokens[n].Tag == parse.ADJ {
		n++
	}
	if n >= len(s.Tokens)-2 || s.Tokens[n].Tag != parse.NOUN && !s.doc.reader.tables.classes["accusation"][s.low[n]] {
		return false
	}
	p, marked := n+1, false // what it is called
	for ; p < min(len(s.Tokens)-1, n+9); p++ {
		marked = marked || parse.IsQuoteMark(s.Tokens[p].Text) || s.low[p] == "a" || s.low[p] == "an"
		if s.finite(p) || s.Tokens[p].Tag == parse.NOUN && marked || s.Tokens[p].Tag == parse.ADJ && !s.Tokens[p+1].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ) {
			break
		}
	}
	if !s.Tokens[p].Tag.Is(parse.ADJ, parse.NOUN) {
		return false
	}
	for w := p + 1; w < len(s.Tokens); w++ {
		if s.finite(w) && s.dominates(v, w) && (s.head(w) == v || s.head(n) == w) && s.Tokens[w].XPOS == parse.VBD {
			s.heads[w], s.rels[w] = int32(v), parse.Conj
		}
	}
	s.heads[n], s.rels[n] = int32(v), parse.Obj
	s.heads[that], s.rels[that] = int32(n), parse.Det
	s.heads[p], s.rels[p] = int32(v), parse.Xcomp
	s.link()
	return true
}

// thenHolder gives the preposition before "then Prime Minister X" to him: "signed by then …".
func (s *sentence) thenHolder(t int) bool {
	c := s.child(t, parse.Case)
	if s.low[t] != "then" || c < 0 || c != t-1 {
		return false
	}
	n := s.nameFrom(t + 1)
	if n < 0 {
		return false
	}
	s.heads[c] = int32(n)
	s.heads[t], s.rels[t] = int32(n), parse.Advmod
	s.link()
	return true
}

// behindQuote hangs on a word before a quotation what follows its end by a preposition, where the parse has a word within it
// take it: "was described as “more than an error of taste” by Macron". A word or two in marks may well take it: "a ‘coalition’ of".
func (s *sentence) behindQuote(t int) bool {
	c, h := s.child(t, parse.Case), s.head(t)
	if c < 3 || h < 0 || h > c || !s.Tokens[h].Quoted || s.Tokens[c].Quoted || !s.Tokens[c-1].Quoted || s.Tokens[c-1].Tag != parse.PUNCT {
		return false
	}
	from := c - 1
	for from > 0 && s.Tokens[from-1].Quoted {
		from--
	}
	by := s.low[c] == "by"
	if from == 0 || h < from || c-from < 4 || !by && c-from < 7 || s.low[c] == "of" {
		return false
	}
	for h >= from {
		if h = s.head(h); h < 0 {
			return false
		}
	}
	if h > from || !s.verbal(h) || by && !s.passive(h) {
		return false
	}
	s.heads[t], s.rels[t] = int32(h), parse.Obl
	if by {
		s.rels[t] = parse.OblAgent
	}
	s.link()
	return true
}

// quotedAs makes what "as" puts in marks the word for what something is called, where the parse adds it to the verb as one
// more: "was described as “more timely than”".
func (s *sentence) quotedAs(t int) bool {
	c, h := s.child(t, parse.Case), s.head(t)
	if c < 1 || h < 0 || h > c || s.low[c] != "as" || !s.Tokens[t].Quoted || s.Tokens[c].Quoted || !s.verbal(h) {
		return false
	}
	s.rels[t] = parse.Obl
	s.link()
	return true
}

// speakerLabel takes who speaks, before a colon and what he says, from being its subject: "Minister X: “Iran must stop”".
func (s *sentence) speakerLabel(t int) bool {
	k := s.doc.Mentions[s.mention[t]].To
	if k+1 >= len(s.Tokens) || s.Tokens[k].Text != ":" || !s.Tokens[k+1].Quoted && s.Tokens[k+1].XPOS != parse.OpenQuote || s.head(t) < k {
		return false
	}
	s.rels[t] = parse.Dep
	s.link()
	return true
}
