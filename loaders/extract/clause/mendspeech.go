package clause

import (
	"slices"
	"strings"

	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// whosePredicate hangs the clause of "X, whose seat is in Y," on X, where the parse took
// its predicate for a second one besides X.
func (s *Sentence) whosePredicate(t int) bool {
	h := s.Head(t)
	if s.Rels[t] != parse.Conj || h < 0 || h > t || s.Child(t, parse.Cop) < 0 || s.Child(t, parse.Coord) >= 0 {
		return false
	}
	n := s.Child(t, parse.Nsubj)
	if n < 0 || n > t {
		return false
	}
	if o := s.Child(n, parse.NmodPoss); !s.Relative(n) && (o < 0 || s.Tokens[o].XPOS != parse.WPS) {
		return false
	}
	s.Rels[t] = parse.AclRelcl
	return true
}

// quotedPart gives the subject back to the part of a sentence that stands between quotation
// marks: "Macron “will not tolerate” it, the palace said".
func (s *Sentence) quotedPart(v int) bool {
	n := s.Head(v)
	if s.Rels[v] != parse.Parataxis || n < 0 || n > v || !s.Tokens[v].Quoted || s.Tokens[n].Quoted || !s.Verbal(v) || s.Rels[n] != parse.Nsubj || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	say := s.Head(n)
	if say < v || !SpeechVerbs.Has(s.Low[say]) {
		return false
	}
	for k := s.Kid[say]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Nsubj && int(k) > v {
			s.Heads[v], s.Rels[v] = int32(say), parse.Ccomp
			s.Heads[n] = int32(v)
			s.link()
			return true
		}
	}
	return false
}

// withDoer makes whoever stands between ", with" and a participle its subject, where the parse hung both on it otherwise: "the
// Union plays its part, with chairman X asking both sides".
func (s *Sentence) withDoer(v int) bool {
	m := s.Child(v, parse.Mark)
	if m < 1 || m > v-2 || s.Low[m] != "with" || s.Tokens[m-1].Text != "," || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if n := int(k); n > m && s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) && (n == v-1 || s.Dominates(n, v-1)) {
			s.Rels[n] = parse.Nsubj
			s.link()
			return true
		}
	}
	return false
}

// withSubject makes who stands behind ", with" the subject of the participle that follows:
// "three states voiced support, with Tokyo's envoy calling it a provocation".
func (s *Sentence) withSubject(v int) bool {
	h := s.Head(v)
	of := s.Rels[v] == parse.Acl
	if s.Rels[v] == parse.Conj || s.Child(v, parse.Mark) >= 0 {
		return s.withDoer(v)
	}
	if s.Tokens[v].XPOS != parse.VBG || !of && s.Rels[v] != parse.Advcl || h < 0 || s.Child(v, parse.Mark) >= 0 {
		return false
	}
	from, taken := h+1, s.Child(v, parse.Nsubj)
	if taken >= 0 && (h < v || taken > v || s.Child(h, parse.Nsubj, parse.NsubjPass) >= 0) {
		return false
	}
	if h > v || of {
		from = max(0, v-12) // "the Council, with Russia and China abstaining, urged"
	}
	for n := from; n < v; n++ {
		if !(s.Rels[n].Is(parse.Obl, parse.Conj) && (s.Head(n) == h || s.Head(n) == v)) && !((h > v || of && s.Head(n) == h) && s.Rels[n] == parse.Nmod && s.Head(n) < n) {
			continue
		}
		c := s.Child(n, parse.Case)
		if c < 2 || s.Low[c] != "with" || s.Tokens[c-1].Text != "," && (n+1 != v || h > c || s.takesWith(h)) {
			continue
		}
		end := v
		for end > n+1 && (s.Tokens[end-1].Text == "," || s.Tokens[end-1].Tag == parse.ADV) {
			end--
		}
		end = s.beforeAside(end)
		if end-1 != n && !s.Dominates(n, end-1) {
			continue
		}
		if taken >= 0 {
			s.Heads[taken] = int32(h)
		}
		s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
		s.Heads[c], s.Rels[c] = int32(v), parse.Mark
		s.link()
		return true
	}
	return false
}

// takesWith reports whether a verb is one that does something with somebody.
func (s *Sentence) takesWith(v int) bool {
	return s.Mention[v] >= 0 || slices.ContainsFunc(s.Entries[v].Verb, func(r *verbs.Row) bool {
		return strings.Contains(r.Needs, "with") || strings.Contains(r.Target, "with")
	})
}

// beforeAside returns the end of what stands before a phrase between commas that ends at end: "the
// president, in the words of an aide,".
func (s *Sentence) beforeAside(end int) int {
	for x := end - 1; x > 1 && x > end-9; x-- {
		if s.Tokens[x].Text == "," {
			if s.Low[x+1] == "in" || s.Low[x+1] == "at" || s.Low[x+1] == "for" || s.Low[x+1] == "according" {
				return x
			}
			break
		}
	}
	return end
}

// casedGerund makes a clause of "with the emir brokering talks", where the parse took the verb for a
// preposition.
func (s *Sentence) casedGerund(v int) bool {
	n := s.Head(v)
	if n < v || len(s.Entries[v].Verb) == 0 || phrasal.Has(s.Low[v]) {
		return false
	}
	h := s.Head(n)
	if h < 0 || h > v {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(h), parse.Advcl
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.link()
	return true
}

// phrasal are the verbs whose gerunds are prepositions.
var phrasal = vocab.Words("follow", "include", "concern", "regard", "accord", "pend", "consider", "bar", "owe",
	"exclude", "give", "start", "begin", "involve", "cite", "touch", "depend", "base", "except", "save")

// whileGerund hangs "while demanding" on the verb of who speaks, where the parse gave it to what he
// says: "insisted that Belarus was innocent, while demanding samples".
func (s *Sentence) whileGerund(v int) bool {
	if s.timeGerund(v) {
		return true
	}
	m := s.Child(v, parse.Mark)
	if m < 2 || m > v || s.Low[m] != "while" || s.Tokens[m-1].Text != "," || s.Child(v, parse.Nsubj) >= 0 {
		return false
	}
	top := -1
	for u, n := s.Head(v), 0; u >= 0 && u < v && n < 12; u, n = s.Head(u), n+1 {
		if s.Finite(u) && s.Utters(u) && s.Child(u, parse.Nsubj) >= 0 && s.Content(u) >= 0 {
			top = u
		}
		if s.Rels[u].Is(parse.Root, parse.Conj, parse.Parataxis) {
			break
		}
	}
	if top < 0 || s.Head(v) == top {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(top), parse.Advcl
	s.link()
	return true
}

// calledMove reads ", a move Prime Minister X welcomed" as a relative clause of the move.
func (s *Sentence) calledMove(v int) bool {
	h, n := s.Head(v), s.Child(v, parse.Nsubj)
	if s.Rels[v] != parse.Conj || h < 0 || !s.Finite(v) || n < 0 || n > v || s.Child(v, parse.Obj, parse.Coord) >= 0 {
		return false
	}
	m := n
	for m > 0 && (s.Low[m-1] == "a" || s.Dominates(n, m-1) || s.Head(m-1) == v && Moves.Has(s.Low[m-1])) && s.Tokens[m].Text != "," && !Moves.Has(s.Low[m]) {
		m--
	}
	if m < 3 || m == n || !Moves.Has(s.Low[m]) || s.Low[m-1] != "a" || s.Tokens[m-2].Text != "," {
		return false
	}
	s.Heads[m], s.Rels[m] = int32(h), parse.Parataxis
	s.Heads[m-1] = int32(m)
	s.Heads[v], s.Rels[v] = int32(m), parse.AclRelcl
	for k := range s.Heads {
		if s.Head(k) == n && k < m {
			s.Heads[k] = int32(m)
		}
	}
	s.link()
	return true
}

// Moves are the nouns that sum up what was told before the comma.
var Moves = vocab.Words("move", "step", "decision", "measure", "gesture", "act", "plan", "proposal", "claim", "charge", "accusation",
	"plea", "call", "appeal", "offer", "demand", "request", "suggestion", "warning", "threat", "remark",
	"idea", "view", "position", "condition", "promise")

// callFor gives "for X to do it" to the call for it: "resisted calls from Y for X to resign".
func (s *Sentence) callFor(v int) bool {
	o, n, m := s.Head(v), s.Child(v, parse.Nsubj), s.Child(v, parse.Mark)
	if o >= 0 && o < m && n < 0 && s.Low[m] == "for" && s.Tokens[v].XPOS == parse.VBG && wantsFor.Has(s.Low[o]) && s.Verbal(o) {
		s.Rels[m] = parse.Case // "called for removing X from the talks"
		return true
	}
	if o < 0 || n < 0 || m < 0 || m > n || n > v || s.Low[m] != "for" || !s.ToInfinitive(v) {
		return false
	}
	switch s.Rels[v] {
	case parse.Acl:
	case parse.Ccomp:
		if s.Low[o] == "call" { // "called for everything to be opened"
			s.Heads[n], s.Rels[n] = int32(o), parse.Obl
			s.Heads[m], s.Rels[m], s.Rels[v] = int32(n), parse.Case, parse.Advcl
			s.link()
			return true
		}
		return false
	case parse.Advcl:
		o = s.ObjectOf(o)
	default:
		return false
	}
	if o < 0 || o > m || !calls.Has(s.Low[o]) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(o), parse.Acl
	s.Heads[n], s.Rels[n] = int32(o), parse.Nmod
	s.Heads[m], s.Rels[m] = int32(n), parse.Case
	s.link()
	return true
}

var calls = vocab.Words("call", "appeal", "plea", "demand", "request", "pressure")

// wantsFor are the verbs that ask for what stands behind "for".
var wantsFor = vocab.Words("call", "push", "press", "appeal", "plead", "lobby", "argue")

// besideDenial takes a speech act that stands beside a denial out of what is denied: "denied
// that Moscow was behind it and advised Tbilisi to wait"; or, behind a comma, beside what is said:
// "said that the sides remained far apart, and thanked the mediators".
func (s *Sentence) besideDenial(v int) bool {
	c := s.Head(v)
	if s.Rels[v] != parse.Conj || c < 0 || s.Rels[c] != parse.Ccomp || s.Tokens[v].XPOS != parse.VBD || s.Child(v, parse.Nsubj, parse.Aux) >= 0 {
		return false
	}
	h := s.Head(c)
	speaks := SpeechVerbs.Has(s.Low[v]) || objectControls.Has(s.Low[v])
	if h < 0 || !s.Happened(h) || !(s.Low[h] == "deny" && speaks) && !((speaks || addresses.Has(s.Low[v]) || retorts.Has(s.Low[v]) && s.ofNobody(c)) && s.besideSaid(v, c, h)) {
		return false
	}
	s.Heads[v] = int32(h)
	s.link()
	return true
}

// addresses are the verbs by which a speaker praises or blames.
var addresses = vocab.Words("thank", "praise", "welcome", "hail", "congratulate", "accuse", "blame", "criticise", "criticize",
	"condemn", "denounce")

// retorts are the verbs for what a state does about what it says others did.
var retorts = vocab.Words("lodge", "summon", "recall", "expel", "protest", "impose", "suspend", "close")

// ofNobody reports whether the subject of a clause is nobody by name.
func (s *Sentence) ofNobody(c int) bool {
	n := s.Child(c, parse.Nsubj, parse.NsubjPass)
	return n >= 0 && len(s.Parties(n, ActorKinds)) == 0
}

// besideSaid reports whether a comma and "and" part a speech act at v from what is no speech act,
// the verb c of what somebody says by h.
func (s *Sentence) besideSaid(v, c, h int) bool {
	return v > 2 && s.Tokens[v-1].Tag == parse.CCONJ && s.Tokens[v-2].Text == "," && s.Low[h] == "say" && c > h && !SpeechVerbs.Has(s.Low[c]) && !objectControls.Has(s.Low[c]) && !s.Tokens[v].Quoted
}

// concerned hangs what somebody is asked on the asking: "appealed to the parties concerned to
// show restraint".
func (s *Sentence) concerned(t int) bool {
	n := s.Head(t)
	if s.Rels[t] != parse.Acl || n != t-1 || verbs.Lower(s.Tokens[t].Text) != "concerned" && verbs.Lower(s.Tokens[t].Text) != "involved" {
		return false
	}
	v := s.Head(n)
	if v < 0 || !s.Verbal(v) {
		return false
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rel(int(k)).Is(parse.Advcl, parse.Xcomp) && s.ToInfinitive(int(k)) {
			s.Heads[k], s.Rels[k] = int32(v), parse.Xcomp
			s.link()
			return true
		}
	}
	return false
}

// brushes are verbs for what a speaker does to the wishes of others.
var brushes = vocab.Words("brush", "shrug", "wave", "defy", "rebuff", "reject", "ignore")

// speakersParticiple gives a participle of speech behind what somebody says will be, to who
// says it: "Petro announced that Bogotá would leave, calling the court biased".
func (s *Sentence) speakersParticiple(v int) bool {
	c := s.Head(v)
	if s.Rels[v] == parse.Acl && s.Tokens[v].XPOS == parse.VBG && c >= 0 && c < v && s.Tokens[v-1].Text == "," && s.Child(c, parse.Cop) >= 0 && s.Child(c, parse.Nsubj) >= 0 && s.Names(c) && s.CaseOf(c) != "" {
		s.Rels[v] = parse.Advcl // "was in Washington on Tuesday, meeting X"
		return true
	}
	if s.praisedFor(v, c) || s.calledInIt(v, c) || s.Rels[v] == parse.Advcl && s.worded(v) || s.Rels[v] == parse.Acl && s.afterQuote(v) {
		return true
	}
	if s.Rels[v] != parse.Advcl || s.Tokens[v].XPOS != parse.VBG || c < 0 || c > v || s.Rels[c] != parse.Ccomp || s.Tokens[v-1].Text != "," || !SpeechVerbs.Has(s.Low[v]) && !s.Doc.Tables.Classes["naming"].Has(s.Low[v]) && !objectControls.Has(s.Low[v]) && !brushes.Has(s.Low[v]) {
		return false
	}
	h := s.Head(c)
	if h < 0 || h > c || !s.asserted(h) || !SpeechVerbs.Has(s.Low[h]) || s.Modal(c) == Plain && !s.Negated(c) && !s.Passive(c) && s.Low[v] != "add" {
		return false
	}
	s.Heads[v] = int32(h)
	s.link()
	return true
}

// praisedFor gives "saying that" behind what somebody is praised or blamed for to who praises: "praised India for abstaining,
// saying that".
func (s *Sentence) praisedFor(v, c int) bool {
	if s.Low[v] != "say" && s.Low[v] != "add" && s.Low[v] != "tell" || c < 0 || c > v || s.Tokens[c].XPOS != parse.VBG || !s.Rels[c].Is(parse.Advcl, parse.Acl) {
		return false
	}
	h := s.Head(c)
	if m := s.Child(c, parse.Mark); m < 0 || h < 0 || h > c || !s.asserted(h) || s.Low[m] != "for" && s.Low[m] != "of" || s.Child(h, parse.Obj, parse.Iobj) < 0 {
		return false
	}
	s.Heads[v] = int32(h)
	s.link()
	return true
}

// calledInIt hangs "calling for" on the resolution or letter whose participle it was hung on: "a resolution adopted by the
// council calling for".
func (s *Sentence) calledInIt(v, c int) bool {
	if s.Rels[v] != parse.Advcl || c < 0 || c > v || s.Tokens[c].XPOS != parse.VBN || s.Rels[c] != parse.Acl || s.Tokens[v-1].Text == "," {
		return false
	}
	n := s.Head(c)
	if n < 0 || n > c || !Speaks.Has(s.Low[n]) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// acrossMarks parts a subject from a verb on the other side of a quotation mark: in "“The
// government protests,” X said" X says, in "“This is about Y, not us,” said X" Y does not.
func (s *Sentence) acrossMarks(n int) bool {
	h := s.Head(n)
	if h < 0 || s.Tokens[n].Quoted == s.Tokens[h].Quoted {
		return false
	}
	if s.Tokens[n].Quoted {
		if n > h || !SpeechVerbs.Has(s.Low[h]) {
			return false
		}
		for k := s.Kid[h]; k >= 0; k = s.Sib[k] {
			if s.Rels[k] == parse.Nsubj && int(k) > n && !s.Tokens[k].Quoted {
				s.Rels[n] = parse.Ccomp
				return true
			}
		}
		return false
	}
	for v := n + 1; n > h && v < min(len(s.Tokens), n+16) && !s.Tokens[v].Quoted; v++ {
		if s.Finite(v) && SpeechVerbs.Has(s.Low[v]) && s.Rels[v] != parse.AclRelcl && s.Dominates(v, h) && s.Child(v, parse.Nsubj) < 0 {
			s.Heads[n] = int32(v)
			s.link()
			return true
		}
	}
	return false
}

// calledThat reads "called that claim “hasty”": what is called so is no clause.
func (s *Sentence) calledThat(that int) bool {
	v := that - 1
	if v < 0 || s.Low[that] != "that" || !s.Finite(v) || s.Low[v] != "call" {
		return false
	}
	n := that + 1
	for n < len(s.Tokens) && s.Tokens[n].Tag == parse.ADJ {
		n++
	}
	if n >= len(s.Tokens)-2 || s.Tokens[n].Tag != parse.NOUN && !s.Doc.Tables.Classes["accusation"].Has(s.Low[n]) {
		return false
	}
	p, marked := n+1, false // what it is called
	for ; p < min(len(s.Tokens)-1, n+9); p++ {
		marked = marked || parse.IsQuoteMark(s.Tokens[p].Text) || s.Low[p] == "a" || s.Low[p] == "an"
		if s.Finite(p) || s.Tokens[p].Tag == parse.NOUN && marked || s.Tokens[p].Tag == parse.ADJ && !s.Tokens[p+1].Tag.Is(parse.NOUN, parse.PROPN, parse.ADJ) {
			break
		}
	}
	if !s.Tokens[p].Tag.Is(parse.ADJ, parse.NOUN) {
		return false
	}
	for w := p + 1; w < len(s.Tokens); w++ {
		if s.Finite(w) && s.Dominates(v, w) && (s.Head(w) == v || s.Head(n) == w) && s.Tokens[w].XPOS == parse.VBD {
			s.Heads[w], s.Rels[w] = int32(v), parse.Conj
		}
	}
	s.Heads[n], s.Rels[n] = int32(v), parse.Obj
	s.Heads[that], s.Rels[that] = int32(n), parse.Det
	s.Heads[p], s.Rels[p] = int32(v), parse.Xcomp
	s.link()
	return true
}

// thenHolder gives the preposition before "then Prime Minister X" to him: "signed by then …".
func (s *Sentence) thenHolder(t int) bool {
	c := s.Child(t, parse.Case)
	if s.Low[t] != "then" || c < 0 || c != t-1 {
		return false
	}
	n := s.NameFrom(t + 1)
	if n < 0 {
		return false
	}
	s.Heads[c] = int32(n)
	s.Heads[t], s.Rels[t] = int32(n), parse.Advmod
	s.link()
	return true
}

// behindQuote hangs on a word before a quotation what follows its end by a preposition, where the parse has a word within it
// take it: "was described as “more than an error of taste” by Macron". A word or two in marks may well take it: "a ‘coalition’ of".
func (s *Sentence) behindQuote(t int) bool {
	c, h := s.Child(t, parse.Case), s.Head(t)
	if c < 3 || h < 0 || h > c || !s.Tokens[h].Quoted || s.Tokens[c].Quoted || !s.Tokens[c-1].Quoted || s.Tokens[c-1].Tag != parse.PUNCT {
		return false
	}
	from := c - 1
	for from > 0 && s.Tokens[from-1].Quoted {
		from--
	}
	by := s.Low[c] == "by"
	if from == 0 || h < from || c-from < 4 || !by && c-from < 7 || s.Low[c] == "of" {
		return false
	}
	for h >= from {
		if h = s.Head(h); h < 0 {
			return false
		}
	}
	if h > from || !s.Verbal(h) || by && !s.Passive(h) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(h), parse.Obl
	if by {
		s.Rels[t] = parse.OblAgent
	}
	s.link()
	return true
}

// quotedAs makes what "as" puts in marks the word for what something is called, where the parse adds it to the verb as one
// more: "was described as “more timely than”".
func (s *Sentence) quotedAs(t int) bool {
	c, h := s.Child(t, parse.Case), s.Head(t)
	if c < 1 || h < 0 || h > c || s.Low[c] != "as" || !s.Tokens[t].Quoted || s.Tokens[c].Quoted || !s.Verbal(h) {
		return false
	}
	s.Rels[t] = parse.Obl
	s.link()
	return true
}

// speakerLabel takes who speaks, before a colon and what he says, from being its subject: "Minister X: “Iran must stop”".
func (s *Sentence) speakerLabel(t int) bool {
	k := s.Doc.Mentions[s.Mention[t]].To
	if k+1 >= len(s.Tokens) || s.Tokens[k].Text != ":" || !s.Tokens[k+1].Quoted && s.Tokens[k+1].XPOS != parse.OpenQuote || s.Head(t) < k {
		return false
	}
	s.Rels[t] = parse.Dep
	s.link()
	return true
}
