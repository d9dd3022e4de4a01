package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// secretClause hangs on a message what is said of it behind its sender's name, "messages from X
// that Y posted", "a letter from X, which Y published": the clause taken for the main verb's, or
// for one about X.
func (s *Sentence) secretClause(v int) bool {
	if !s.Verbal(v) || v < 4 || s.Child(v, parse.AuxPass) >= 0 {
		return false
	}
	subj := s.Child(v, parse.Nsubj, parse.NsubjPass)
	if subj < 2 || subj > v || !s.Rels[v].Is(parse.Ccomp, parse.Advcl, parse.Parataxis, parse.AclRelcl, parse.Acl, parse.Cop) {
		return false
	}
	from, _ := s.Span(subj)
	w := from - 1
	if w < 3 || s.Low[w] != "that" && s.Low[w] != "which" || s.Tokens[w].Tag == parse.DET || s.objectBehind(v) >= 0 {
		return false
	}
	t := w - 1
	if s.Tokens[t].Text == "," {
		t--
	}
	n := t - 1
	if w == t+1 && bareVerbs.Has(s.Low[v]) && s.Doc.Tables.Classes["secret"].Has(s.Low[t]) && s.madeBy(v, t) {
		n = t // but "a message that Iran would attack"
	}
	for n >= 0 && !s.Doc.Tables.Classes["secret"].Has(s.Low[n]) {
		if s.Verbal(n) || s.Tokens[n].Text == "," && s.Tokens[w-1].Text != "," {
			return false
		}
		n--
	}
	if n < 0 || s.Tokens[n].Tag != parse.NOUN || s.Head(v) == n && s.Rels[v] == parse.AclRelcl && s.Tokens[v].XPOS != parse.VBN {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(n), parse.AclRelcl
	s.relativise(w, v)
	s.Rels[subj] = parse.Nsubj
	if s.Tokens[v].XPOS == parse.VBN && s.Child(v, parse.Aux) < 0 {
		s.retag(v, parse.VBD)
	}
	s.link()
	return true
}

// resolutions are what bodies speak by, and adopts the verbs that say so.
var (
	Resolutions = vocab.Words("resolution", "statement", "declaration", "communique", "communiqué", "motion", "report", "text", "document")
	adopts      = vocab.Words("adopt", "pass", "approve", "issue", "publish", "release", "endorse")
)

// Adopters returns who made the resolution that the verb at x tells of: "The Security Council
// adopted a resolution. The resolution demanded"; nil for another verb or noun.
func (s *Sentence) Adopters(x int, noun string) []Party {
	if !s.Verbal(x) || !adopts.Has(s.Low[x]) || s.Negated(x) {
		return nil
	}
	if o := s.ObjectOf(x); o < 0 || s.Low[o] != noun {
		return nil
	}
	return s.Parties(s.Subjects(x), KindsNamed["state"])
}

// adoptedBy returns who passed or signed the text that does something: "a motion passed by the Senate urged"; -1.
func (s *Sentence) adoptedBy(t int) int {
	if s.Rels[t] != parse.Nsubj || !Resolutions.Has(s.Low[t]) && !Speaks.Has(s.Low[t]) {
		return -1
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		v := int(k)
		if v < t || s.Tokens[v].XPOS != parse.VBN {
			continue
		}
		switch s.Low[v] {
		case "adopt", "pass", "approve", "endorse", "sign":
			return s.ByAgent(v) // but "the message, published by Trump" is another's
		}
	}
	return -1
}
