package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Mends of what stands right behind a quotation.

// afterQuote gives a participle of speech behind a quotation and its comma to who speaks: "called the drill “a declaration of
// war,” warning that".
func (s *Sentence) afterQuote(v int) bool {
	c := v - 1
	if c > 0 && parse.IsQuoteMark(s.Tokens[c].Text) {
		c--
	}
	if c == v-1 || c < 2 || s.Tokens[c].Text != "," || !SpeechVerbs.Has(s.Low[v]) || s.Tokens[v].Quoted || !s.Tokens[c-1].Quoted {
		return false
	}
	for h := s.Head(v); h >= 0; h = s.Head(h) {
		if h < c && s.Finite(h) && !s.Tokens[h].Quoted && s.Child(h, parse.Nsubj) >= 0 {
			s.Heads[v], s.Rels[v] = int32(h), parse.Advcl
			s.link()
			return true
		}
	}
	return false
}

// readsSo makes a subject of the text behind a quotation that it is said to hold: "“We are ready,” read a statement by Hezbollah".
func (s *Sentence) readsSo(t int) bool {
	v := s.Head(t)
	if v < 0 || v > t || s.Low[v] != "read" || !s.Doc.Tables.Classes["issued"].Has(s.Low[t]) || s.Child(v, parse.Nsubj) >= 0 {
		return false
	}
	if c := s.Child(v, parse.Ccomp); c < 0 || c > v || !s.Tokens[c].Quoted {
		return false
	}
	s.Rels[t] = parse.Nsubj
	s.reword(v, "say")
	s.link()
	return true
}

// quotedLabel makes of a phrase between quotation marks before the clause what the object right behind the verb is called:
// "“An act of cowardice,” X called it".
func (s *Sentence) quotedLabel(v, o int) bool {
	if o > v+3 || s.Child(v, parse.Xcomp) >= 0 || s.Tokens[o].Quoted || o+1 < len(s.Tokens) && s.Tokens[o+1].Tag != parse.PUNCT {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		x := int(k)
		if !s.Tokens[x].Quoted || !s.Tokens[x].Tag.Is(parse.NOUN, parse.ADJ) || s.Child(x, parse.Cop, parse.Nsubj) >= 0 || s.Rels[x].Is(parse.Nsubj, parse.Obj) {
			continue
		}
		s.Heads[x], s.Rels[x] = int32(v), parse.Xcomp
		s.link()
		return true
	}
	return false
}

// worded gives a participle of speech right behind words of somebody's to them, where the main clause only refers to those:
// "He was referring to X's message accusing Y".
func (s *Sentence) worded(v int) bool {
	n, h := v-1, s.Head(v)
	if n > 1 && h >= 0 && h < n && (SpeechVerbs.Has(s.Low[v]) || dealing.Has(s.Low[v])) && s.Tokens[v].XPOS == parse.VBG {
		for k := n; k > n-3 && k > h; k-- { // "followed a Council resolution on Monday saying"
			if o := s.Child(k, parse.Compound); pronounced.Has(s.Low[k]) && s.Head(k) == h && s.Rels[k].Is(parse.Obj, parse.Obl) && o > h && len(s.Parties(o, ActorKinds)) > 0 {
				s.Heads[v], s.Rels[v] = int32(k), parse.Acl
				s.link()
				return true
			}
		}
	}
	if n < 1 || h < 0 || h >= n || s.Head(n) != h || !s.Tokens[n].Tag.Is(parse.NOUN) || s.Child(n, parse.NmodPoss) < 0 || !SpeechVerbs.Has(s.Low[v]) && !dealing.Has(s.Low[v]) || !mentioning.Has(s.Low[h]) {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// dealing are the verbs for what words do to whom they name.
var dealing = vocab.Words("accuse", "urge", "ask", "demand", "threaten", "criticise", "criticize", "condemn", "thank",
	"praise", "blame", "call", "invite", "congratulate", "express", "offer", "reject", "denounce", "request", "seek")

// mentioning are the verbs of those who only speak of others' words.
var mentioning = vocab.Words("refer", "allude", "respond", "react", "reply", "answer", "comment", "cite", "quote", "mention",
	"dismiss", "reject", "ignore", "welcome", "criticise", "criticize", "condemn", "recall", "receive", "defend", "leak",
	"publish", "read", "see", "follow", "echo")

// pronounced are the nouns for what a body lays down or makes known in words.
var pronounced = vocab.Words("resolution", "statement", "declaration", "report", "communique", "communiqué", "ruling", "letter",
	"note", "message", "announcement", "decision", "motion")

// labelsObject hangs on the object what it is called between quotation marks, where the parse has it with a name in its phrase: "called
// X's speech at the UN “a pack of lies”".
func (s *Sentence) labelsObject(t int) bool {
	from, _ := s.Span(t)
	if from > 0 && s.Tokens[from].Tag == parse.PUNCT {
		from++
	}
	if from < 2 || s.Tokens[from-1].XPOS != parse.OpenQuote {
		return false
	}
	o := s.Head(t)
	for n := 0; o >= 0 && s.Rels[o] != parse.Obj && n < 4; n++ {
		o = s.Head(o)
	}
	if o < 0 || o == s.Head(t) || o > t || s.Rels[o] != parse.Obj || s.Head(o) < 0 || s.Head(o) > o || Labels[s.Low[s.Head(o)]] == 0 {
		return false
	}
	s.Heads[t] = int32(o)
	s.link()
	return true
}

// claimsRefuted makes a noun of "claims" and the like, with the clause behind it that says who denies them: "accused X of theft,
// claims Y has dismissed", "repeated charges Y denies".
func (s *Sentence) claimsRefuted(t, h int) bool {
	c := s.Child(t, parse.Ccomp)
	if c < t+2 || !refuting.Has(s.Low[c]) || !s.Doc.Tables.Classes["accusation"].Has(s.Low[t]) || s.Child(c, parse.Obj, parse.Ccomp, parse.Xcomp, parse.Mark) >= 0 || s.Child(c, parse.Nsubj) < t || s.Child(t, parse.Nsubj) >= 0 {
		return false
	}
	switch {
	case s.Tokens[t-1].Text == "," && t > 1:
		n := t - 2
		for n > h && !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) {
			n--
		}
		s.Heads[t], s.Rels[t] = int32(n), parse.Appos
	case t == h+1:
		s.Heads[t], s.Rels[t] = int32(h), parse.Obj
	default:
		return false
	}
	s.Heads[c], s.Rels[c] = int32(t), parse.AclRelcl
	s.makeNoun(t)
	return true
}

// refuting are the verbs for saying that a claim is not so.
var refuting = vocab.Words("deny", "reject", "dismiss", "dispute", "refute", "rebut", "contest", "contradict")

// quotedPredicate gives what stands between quotation marks the subject before them, where the parse has that beside who says so: "X and
// Y “value his counsel,” a spokesman, Z, said".
func (s *Sentence) quotedPredicate(v int) bool {
	if !SpeechVerbs.Has(s.Low[v]) || s.Tokens[v].Quoted {
		return false
	}
	x, y := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Nsubj {
			x, y = y, int(k)
		}
	}
	if x < 0 || s.Tokens[x].Quoted || s.Tokens[y].Quoted {
		return false
	}
	p := x
	for p < y && !s.Tokens[p].Quoted {
		p++
	}
	for p < y && s.Tokens[p].Tag == parse.PUNCT {
		p++
	}
	if p >= y || !s.Tokens[p].Quoted {
		return false
	}
	for t := x; t < p; t++ {
		if s.Verbal(t) && t > x {
			return false
		}
	}
	s.Heads[x] = int32(p)
	s.Heads[p], s.Rels[p] = int32(v), parse.Ccomp
	s.link()
	return true
}
