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

// givesOut are the verbs by which somebody makes known what he was sent.
var givesOut = vocab.Words("share", "post", "publish", "release", "reveal", "display", "leak", "tweet", "upload", "repost", "show", "disclose", "circulate", "receive", "get", "cite", "quote")

// senderPraising returns who sent the message whose words a participle behind it tells, where these are for him who gives it out: "Trump
// shared a message from Rutte, praising Trump's work and promising help"; -1.
func (s *Sentence) senderPraising(t int, by []int) int {
	v := t
	if s.Rels[v] == parse.Conj && s.Head(v) >= 0 && s.Head(v) < v && s.Child(v, parse.Nsubj) < 0 {
		v = s.Head(v)
	}
	h := s.Head(v)
	if s.Tokens[t].XPOS != parse.VBG || s.Tokens[v].XPOS != parse.VBG || h < 0 || h > v || !s.Rels[v].Is(parse.Advcl, parse.Acl) || len(by) != 1 || s.Child(v, parse.Nsubj, parse.Mark) >= 0 {
		return -1
	}
	if s.Rels[v] == parse.Acl {
		h = s.Head(h)
	}
	if h < 0 || !givesOut.Has(s.Low[h]) || !s.Verbal(h) {
		return -1
	}
	o := s.ObjectOf(h)
	if o < h || o > v {
		return -1
	}
	message := s.Doc.Tables.Classes["message"]
	if !message.Has(s.Low[o]) {
		for _, x := range s.Prepositional(o, "of", nil) {
			if message.Has(s.Low[x]) {
				o = x // "a screenshot of a text"
			}
		}
	}
	if !message.Has(s.Low[o]) {
		return -1
	}
	from := s.Prepositional(o, "from", nil)
	if len(from) == 0 {
		from = s.Prepositional(h, "from", nil)
	}
	if len(from) != 1 || from[0] > v || !s.Names(from[0]) {
		return -1
	}
	who, own := s.Parties(by[0], ActorKinds), s.ObjectOf(v)
	if own < v || len(who) == 0 {
		return -1
	}
	upon := s.Parties(own, ActorKinds)
	if k := s.Child(own, parse.NmodPoss); k >= 0 {
		upon = s.Parties(k, ActorKinds)
	}
	if !SameParties(upon, who) {
		return -1
	}
	return from[0]
}
