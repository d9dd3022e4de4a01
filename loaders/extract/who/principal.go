package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// ofPrincipal reports whether the pronoun at a token does what a spokesperson does not do but
// tells of others: "Two days later he is due in Caracas", "He will meet".
func (r *reader) ofPrincipal(s, i int) bool {
	t := r.tok(s, i)
	return t.Head >= 0 && t.Rel.Is(parse.Nsubj, parse.NsubjPass) && principals.Has(r.tok(s, t.Head).Lemma) && r.tok(s, t.Head).Rel == parse.Root
}

// principals are the words for what those do for whom others speak.
var principals = vocab.Words("travel", "fly", "arrive", "leave", "depart", "due", "expect", "visit", "meet",
	"receive", "sign", "telephone", "phone", "return", "head", "continue", "proceed", "schedule", "attend")

// speaksForOthers reports whether a person is known as a spokesperson.
func (r *reader) speaksForOthers(e int) bool {
	return slices.ContainsFunc(r.heldBy(e), func(h held) bool { return h.class == "spokesperson" })
}

// quotedBetween counts the sentences between two that stand wholly between quotation marks: they do not part "He went on" from
// whose words they are.
func (r *reader) quotedBetween(from, to int) int {
	n := 0
	for k := from + 1; k < to; k++ {
		if r.allQuoted(k) {
			n++
		}
	}
	return n
}

func (r *reader) allQuoted(s int) bool {
	for i := range len(r.words[s]) - 1 {
		if !r.tok(s, i).Quoted {
			return false
		}
	}
	return len(r.words[s]) > 1
}

// penned reports whether somebody is said to have written what the clause is about, and whether it is the main one: "the chancellor's
// letter reads", "her memo was sent out after X's book appeared".
func (r *reader) penned(x *ref) (wrote, main bool) {
	h := r.tok(x.sent, x.head).Head
	if h < 0 || !documents.Has(r.tok(x.sent, h).Lemma) || !r.tok(x.sent, h).Rel.Is(parse.Nsubj, parse.NsubjPass) {
		return false, false
	}
	v := r.tok(x.sent, h).Head
	return true, v >= 0 && r.tok(x.sent, v).Rel == parse.Root
}

// documents are the nouns for what says in writing what its author thinks.
var documents = vocab.Words("statement", "communique", "communiqué", "readout", "declaration", "release", "note",
	"message", "letter", "text", "email", "telegram", "cable", "missive", "post", "tweet", "memo")

// recites reports whether a verb gives the words of a document: "the letter reads", "it begins".
func (r *reader) recites(s, v int) bool {
	switch r.tok(s, v).Lemma {
	case "read", "begin", "run", "go", "continue", "conclude":
	default:
		return false
	}
	j := r.d.Sentences[s].Child(v, parse.Nsubj)
	return j >= 0 && documents.Has(r.tok(s, j).Lemma)
}

// topicOfSpokesman returns the person on whom a spokesperson is asked or speaks, by the phrase that opens the sentence, where
// the pronoun at i stands in the answer and does not do what a spokesperson does: "On X, she said he went alone"; -1.
func (r *reader) topicOfSpokesman(s, i int) int {
	from := 0
	switch r.lower(s, 0) {
	case "on", "about", "regarding", "concerning":
		from = 1
	case "asked", "questioned", "pressed", "quizzed":
		if w := r.lower(s, 1); w != "about" && w != "on" {
			return -1
		}
		from = 2
	case "as":
		if r.lower(s, 1) != "for" {
			return -1
		}
		from = 2
	default:
		return -1
	}
	if v := r.tok(s, i).Head; v >= 0 && spokesmens.Has(r.tok(s, v).Lemma) && r.tok(s, i).Rel == parse.Nsubj {
		return -1
	}
	topic := -1
	for k := from; k < i && r.word(s, k) != ","; k++ {
		if p := r.at(s, k); p != nil && p.kind == graph.Person && p.entity >= 0 {
			topic = p.entity
		}
	}
	if topic < 0 {
		return -1
	}
	for k := range i {
		if t := r.tok(s, k); t.Tag == parse.VERB && r.t.speech.Has(t.Lemma) {
			if j := r.d.Sentences[s].Child(k, parse.Nsubj); j >= from {
				if p := r.at(s, j); p != nil && p.entity >= 0 && p.entity != topic && r.speaksForOthers(p.entity) {
					return topic
				}
			}
		}
	}
	return -1
}

// spokesmens are the verbs of what a spokesperson says of himself.
var spokesmens = vocab.Words("say", "know", "comment", "add", "have", "think", "believe", "discuss", "confirm",
	"speculate", "elaborate", "read", "see", "refer", "tell", "answer", "repeat", "stress", "aware", "hope")

// nobodyBetween reports whether no person is named between two words of a sentence.
func (r *reader) nobodyBetween(s, from, to int) bool {
	for k := from + 1; k < to; k++ {
		if p := r.at(s, k); p != nil && p.kind == graph.Person || r.titleAt[s][k] >= 0 {
			return false
		}
	}
	return true
}

// wordsOf are the nouns, besides documents, for words in which somebody says something.
var wordsOf = vocab.Words("remark", "speech", "interview", "comment", "address", "article", "video",
	"broadcast", "lecture", "sermon", "briefing", "conference", "column", "essay")

// authorOf returns the head of whose words those are in which the pronoun at i does something: "rejected X's remarks, in which he
// accused", "remarks made by X in which he"; -1.
func (r *reader) authorOf(s, i int) int {
	if r.tok(s, i).Rel != parse.Nsubj || r.lower(s, i-1) != "which" || r.lower(s, i-2) != "in" {
		return -1
	}
	sen := &r.d.Sentences[s]
	v := r.tok(s, i).Head
	n := -1
	if v >= 0 && r.tok(s, v).Rel == parse.AclRelcl {
		n = r.tok(s, v).Head
	}
	if n < 0 || !documents.Has(r.tok(s, n).Lemma) && !wordsOf.Has(r.tok(s, n).Lemma) {
		return -1
	}
	if o := sen.Child(n, parse.NmodPoss); o >= 0 && r.tok(s, o).Tag == parse.PROPN {
		return o
	}
	for k := n + 1; k < i; k++ {
		if t := r.tok(s, k); t.Tag == parse.PROPN && r.caseOf(s, k) >= 0 && (t.Head == n || r.tok(s, t.Head).Head == n) {
			switch r.lower(s, r.caseOf(s, k)) {
			case "by", "from", "of":
				return k
			}
		}
	}
	return -1
}

// passesOn reports whether a verb only tells who quotes the speaker: "the agency quoted Huitfeldt as saying".
func (r *reader) passesOn(s, v int) bool {
	for k := v + 1; k+1 < len(r.words[s]); k++ {
		if r.lower(s, k) == "as" && r.tok(s, k+1).XPOS == parse.VBG && r.tok(s, k+1).Head == v && r.t.speech.Has(r.tok(s, k+1).Lemma) {
			return true
		}
	}
	return false
}

// addsTo returns the verb of speech to which a participle behind a comma adds: "said" for "said of Y, adding: “…”"; -1.
func (r *reader) addsTo(s, v int) int {
	if v < 2 || r.tok(s, v).XPOS != parse.VBG || r.word(s, v-1) != "," {
		return -1
	}
	for u := v - 2; u >= 0 && u > v-14; u-- {
		t := r.tok(s, u)
		if t.Quoted {
			return -1
		}
		if t.Tag == parse.VERB && t.XPOS.Tensed() {
			if r.t.speech.Has(t.Lemma) && r.d.Sentences[s].Child(u, parse.Nsubj) >= 0 {
				return u
			}
			return -1
		}
	}
	return -1
}
