package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Voicing returns the verb by which somebody gives voice to what the noun at t names: that of "issued a condemnation of",
// "came out with criticism of", "the warning was delivered by"; -1.
func (s *Sentence) Voicing(t int) int {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rels[k] == parse.Acl && s.Tokens[k].XPOS == parse.VBN && s.givesVoice(int(k)) && s.ByAgent(int(k)) > int(k) {
			return int(k) // "the criticism voiced by Ghana"
		}
	}
	h := s.Head(t)
	for ; s.Rels[t] == parse.Conj && h >= 0 && h < t && s.Tokens[h].Tag == parse.NOUN; h = s.Head(t) {
		t = h // "voiced thanks to X and praise for Y"
	}
	switch {
	case h < 0 || !s.Verbal(h):
		return -1
	case s.Rels[t] == parse.Obj && h < t || s.Rels[t] == parse.NsubjPass:
		if s.givesVoice(h) {
			return h
		}
	case s.Rels[t].Is(parse.Obl, parse.Advcl) && s.CaseOf(t) == "with" && t > h && ComesWith.Has(s.Low[h]):
		return h
	}
	return -1
}

// givesVoice reports whether the verb is one by which words are given voice: "put out", but not "put".
func (s *Sentence) givesVoice(v int) bool {
	return s.Doc.Tables.Classes["voices"].Has(s.Low[v]) && (s.Low[v] != "put" || v+1 < len(s.Tokens) && (s.Low[v+1] == "out" || s.Low[v+1] == "forward"))
}

// ComesWith are the verbs after which one says with what words one does so: "hit back with an accusation that".
var ComesWith = vocab.Words("come", "respond", "reply", "react", "hit", "counter", "retaliate", "follow", "weigh", "answer", "go", "proceed")
