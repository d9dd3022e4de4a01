package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// honoured gives a name the place of the words of respect before it, "meet with H.E. Mr. Le Thanh Hai, Secretary of", and the
// preposition before them, where that was hung on something behind.
func (s *Sentence) honoured(t int) bool {
	if s.Mention[t] >= 0 || s.Rels[t].Is(parse.NmodDesc, parse.Compound, parse.Flat) || s.Tokens[t].Text != "H.E." && s.Tokens[t].Text != "HE" {
		return false
	}
	x := t + 1
	for x < len(s.Tokens) && s.Mention[x] < 0 && (s.Tokens[x].Text == "Mr." || s.Tokens[x].Text == "Mr" || s.Tokens[x].Text == "Mrs." || s.Tokens[x].Text == "Mrs" || s.Tokens[x].Text == "Ms." || s.Tokens[x].Text == "Ms" || s.Tokens[x].Text == "Dr." || s.Tokens[x].Text == "Dr") {
		x++
	}
	if x >= len(s.Tokens) || s.Mention[x] < 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[x]]
	if m.Form != who.Name || m.From != x || len(m.Entities) != 1 || s.Doc.KindOf(m.Entities[0]) != graph.Person || s.Dominates(m.Head, t) {
		return false
	}
	v := t - 2
	cased := v >= 0 && s.Tokens[t-1].Tag.Is(parse.ADP, parse.SCONJ) && s.Head(t-1) > x && s.Verbal(v)
	if h := s.Head(t); !cased && (h < 0 || s.Dominates(m.Head, h)) {
		return false
	}
	if cased {
		s.Heads[t-1], s.Rels[t-1] = int32(m.Head), parse.Case
		s.Heads[m.Head], s.Rels[m.Head] = int32(v), parse.Obl
	} else {
		s.Heads[m.Head], s.Rels[m.Head] = s.Heads[t], s.Rels[t]
	}
	s.Heads[t], s.Rels[t] = int32(m.Head), parse.NmodDesc
	s.link()
	return true
}

// byDoer hangs "by" on the deed rather than on what the deed is of: "on the occasion of a visit to Vietnam by President X".
func (s *Sentence) byDoer(t int) bool {
	h := s.Head(t)
	if h < 0 || h > t || s.Mention[t] < 0 || s.Tokens[h].Tag != parse.NOUN || s.CaseOf(t) != "by" || len(s.Entries[h].Noun) > 0 {
		return false
	}
	for e := s.Child(t, parse.Case) - 1; e > h; e-- {
		if s.Tokens[e].Tag != parse.NOUN || len(s.Entries[e].Noun) == 0 || !s.Dominates(h, e) {
			continue
		}
		for k := s.Kid[e]; k >= 0; k = s.Sib[k] {
			if s.CaseOf(int(k)) == "by" {
				return false
			}
		}
		s.Heads[t], s.Rels[t] = int32(e), parse.Nmod
		s.link()
		return true
	}
	return false
}

// besideToBe takes up to who judges what he does besides: "considers the launch to be unacceptable and lodged a protest".
func (s *Sentence) besideToBe(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Tokens[h].Tag != parse.ADJ || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBD || s.Child(v, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) >= 0 || s.Child(v, parse.Obj) < v {
		return false
	}
	c, u := s.Child(h, parse.Cop), s.Head(h)
	if c < 0 || s.Tokens[c].XPOS != parse.VB || c < 1 || s.Low[c-1] != "to" || u < 0 || u > h || s.Rels[h] != parse.Xcomp || !s.Finite(u) || s.Child(u, parse.Nsubj) < 0 {
		return false
	}
	s.Heads[v] = int32(u)
	s.retag(v, parse.VBD)
	s.link()
	return true
}

// besideWhen coordinates past tenses with that of the clause before them rather than with an infinitive above it: "We could
// not look away when he turned on them, shelled towns and targeted hospitals".
func (s *Sentence) besideWhen(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Tokens[v].XPOS != parse.VBD || (s.Tokens[h].XPOS != parse.VB || s.Modal(h) == Plain) && !(s.thingDoes(h) && s.speechAct(v)) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	for u := v - 1; u > h; u-- {
		if s.Tokens[u].XPOS == parse.VBD && s.Rels[u] == parse.Advcl && s.Head(u) == h && s.Child(u, parse.Nsubj) >= 0 {
			s.Heads[v], s.Rels[v] = int32(u), parse.Conj
			s.link()
			return true
		}
	}
	return false
}

// saysAfterOpening makes the name right before a verb of speech its subject where no comma parts it from the participle that
// opens the sentence: "Commenting on the decision Foreign Secretary X said".
func (s *Sentence) saysAfterOpening(v int) bool {
	if v < 3 || s.Tokens[v].XPOS != parse.VBD || !SpeechVerbs.Has(s.Low[v]) || s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 || s.Mention[v-1] < 0 || s.Tokens[0].XPOS != parse.VBG {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[v-1]]
	if m.To != v || m.Form != who.Name || len(m.Entities) != 1 || s.Head(m.Head) != 0 || s.Head(0) != v {
		return false
	}
	s.Heads[m.Head], s.Rels[m.Head] = int32(v), parse.Nsubj
	s.link()
	return true
}

// thingDoes reports whether a past tense tells what becomes of a thing, which cannot speak: "Relations soured when X refused and accused Y".
func (s *Sentence) thingDoes(h int) bool {
	n := s.Child(h, parse.Nsubj)
	return s.Tokens[h].XPOS == parse.VBD && n >= 0 && n < h && s.Tokens[n].Tag == parse.NOUN && s.Mention[n] < 0
}

// thankedAndDid gives who thanks or blames what he goes on to say, where it was joined to what he thanks or blames for: "thanked X for
// having helped and promised to come".
func (s *Sentence) thankedAndDid(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Rels[h] != parse.Advcl || !s.speechAct(v) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	a, u := s.Child(h, parse.Aux), s.Head(h)
	if a < 0 || s.Low[a] != "have" || s.Tokens[a].XPOS != parse.VBG || u < 0 || u > h || s.Tokens[u].XPOS != parse.VBD || !s.speechAct(u) {
		return false
	}
	s.Heads[v] = int32(u)
	s.link()
	return true
}

// onMatter gives a noun in front of a participle its own preposition back, where the parse took both for a clause: "agreements on
// transit signed by both".
func (s *Sentence) onMatter(n int) bool {
	v := s.Head(n)
	if v != n+1 || s.Tokens[v].XPOS != parse.VBN || s.Rels[v] != parse.Acl || s.Child(v, parse.Aux, parse.AuxPass, parse.Obj) >= 0 {
		return false
	}
	k, m := s.Child(v, parse.Mark), s.Head(v)
	if k < 0 || k > n || k != m+1 || s.Tokens[k].Tag != parse.ADP || s.Tokens[m].Tag != parse.NOUN || v+1 >= len(s.Tokens) || s.Tokens[v+1].Tag != parse.ADP {
		return false
	}
	s.Heads[k], s.Rels[k] = int32(n), parse.Case
	s.Heads[n], s.Rels[n] = int32(m), parse.Nmod
	s.link()
	return true
}

// signedPact gives what was signed the participle that the parse hung on its matter: "agreements on border traffic signed by both".
func (s *Sentence) signedPact(v int) bool {
	n := s.Head(v)
	c := s.Doc.Tables.Classes["deal"]
	if n < 1 || n > v || s.Rels[n] != parse.Nmod || s.Tokens[n].Tag != parse.NOUN || c.Has(s.Low[n]) || s.Child(v, parse.OblAgent, parse.Obl) < v {
		return false
	}
	m := s.Head(n)
	if m < 0 || m > n || !c.Has(s.Low[m]) || s.Tokens[m].Tag != parse.NOUN {
		return false
	}
	s.Heads[v] = int32(m)
	s.link()
	return true
}
