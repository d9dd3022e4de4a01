package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Modality is what the auxiliaries of a verb make of it.
type Modality uint8

const (
	Plain Modality = iota
	Will
	Would
	Perhaps
)

// Modal returns what the auxiliaries of a verb or predicate say.
func (s *Sentence) Modal(t int) Modality {
	be, to := false, false
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Rel(int(k)) == parse.Mark && s.Low[k] == "to" {
			to = true
		}
		if !s.Rel(int(k)).Is(parse.Aux, parse.AuxPass, parse.Cop) {
			continue
		}
		switch s.Low[k] {
		case "will", "shall", "'ll", "’ll", "wo":
			return Will
		case "would", "'d", "’d":
			if s.Low[k] == "would" || s.Tokens[k].XPOS == parse.MD {
				return Would
			}
		case "may", "might", "could", "can", "should", "must", "ought", "need", "ca":
			return Perhaps
		case "be":
			be = true
		}
	}
	if to && (be && !s.Rel(t).Is(parse.Xcomp, parse.Advcl, parse.Acl) || s.Rels[t] == parse.Root && s.Child(t, parse.Nsubj) >= 0) {
		return Will // also "Japan to give Manila ships", of a headline
	}
	return Plain
}

// Eagerly reports whether what hangs on the word at h is done all the same though a "no" or "not"
// stands over it: "lost no time in condemning", "made no secret of its support", "did not hesitate to", "did not keep X from
// leaving"; and so what somebody "went so far as to" do.
func (s *Sentence) Eagerly(h int) bool {
	switch s.Low[h] {
	case "hesitate", "shrink", "shy", "flinch":
		return s.Verbal(h) && s.Negated(h) && s.Modal(h) == Plain
	case "stop", "prevent", "keep", "deter", "dissuade", "discourage", "hinder":
		a := s.Child(h, parse.Aux)
		return s.Verbal(h) && s.Negated(h) && a >= 0 && (s.Low[a] == "do" && s.Tokens[a].XPOS == parse.VBD || s.Low[a] == "have") && s.Child(h, parse.Obj) > h
	case "have":
		o := s.Child(h, parse.Obj)
		return o > h && resorts.Has(s.Low[o]) && s.Happened(h) && s.Modal(h) == Plain && s.ToldAsDone(h)
	case "go":
		return s.Verbal(h) && s.farAs(h+1) > 0 && !s.Negated(h) && s.Modal(h) == Plain
	case "opportunity", "chance", "occasion", "honour", "honor", "privilege", "pleasure":
		return s.occasionHad(h)
	case "time", "secret", "bone":
		no, v := s.Child(h, parse.Det), s.Head(h)
		if no < 0 || s.Low[no] != "no" || v < 0 || s.Rels[h] != parse.Obj {
			return false
		}
		return s.Low[h] == "time" && (s.Low[v] == "lose" || s.Low[v] == "waste") && s.Modal(v) == Plain && !s.ToInfinitive(v) || s.Low[h] != "time" && s.Low[v] == "make"
	}
	return false
}

// occasionHad reports whether the noun at h is an occasion that somebody had and used: "had the opportunity to talk with X",
// "had the honour of meeting X".
func (s *Sentence) occasionHad(h int) bool {
	switch s.Low[h] {
	case "opportunity", "chance", "occasion", "honour", "honor", "privilege", "pleasure":
	default:
		return false
	}
	v := s.Head(h)
	if v < 0 || v > h || s.Rels[h] != parse.Obj || s.Tokens[v].XPOS != parse.VBD && s.Tokens[v].XPOS != parse.VBN || s.Modal(v) != Plain || s.Negated(v) || s.Conditional(v) {
		return false
	}
	switch s.Low[v] {
	case "have", "get", "take", "use", "seize":
		return true
	}
	return false
}

// Contacts lists the verbs of contact whose purpose is what is said in it.
var Contacts = vocab.Words("write", "call", "phone", "telephone", "ring", "summon", "receive", "meet",
	"convene", "speak", "contact", "message", "email")

// SpeechVerbs are the verbs behind which stands what somebody says.
var SpeechVerbs = vocab.Words("say", "tell", "state", "declare", "announce", "add", "note",
	"report", "write", "claim", "insist", "stress", "explain", "argue", "confirm",
	"reveal", "disclose", "acknowledge", "admit", "deny", "warn", "recall", "maintain",
	"assert", "affirm", "reiterate", "emphasise", "emphasize", "underline", "tweet", "quote",
	"predict", "promise", "vow", "pledge", "agree", "decide", "show", "suggest", "allege",
	"complain", "convey", "remark", "observe", "comment", "assure", "inform", "concede", "contend", "counter", "retort",
	"post", "proclaim", "caution", "repeat", "underscore", "highlight", "opine", "reaffirm", "remind", "signal", "thunder", "quip", "joke", "stipulate", "indicate", "intimate", "hint")
