package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// honoured gives a name the place of the words of respect before it, "meet with H.E. Mr. Le Thanh Hai, Secretary of", and the
// preposition before them, where that was hung on something behind.
func (s *sentence) honoured(t int) bool {
	if s.mention[t] >= 0 || s.rels[t].Is(parse.NmodDesc, parse.Compound, parse.Flat) || s.Tokens[t].Text != "H.E." && s.Tokens[t].Text != "HE" {
		return false
	}
	x := t + 1
	for x < len(s.Tokens) && s.mention[x] < 0 && (s.Tokens[x].Text == "Mr." || s.Tokens[x].Text == "Mr" || s.Tokens[x].Text == "Mrs." || s.Tokens[x].Text == "Mrs" || s.Tokens[x].Text == "Ms." || s.Tokens[x].Text == "Ms" || s.Tokens[x].Text == "Dr." || s.Tokens[x].Text == "Dr") {
		x++
	}
	if x >= len(s.Tokens) || s.mention[x] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[x]]
	if m.Form != who.Name || m.From != x || len(m.Entities) != 1 || s.doc.kindOf(m.Entities[0]) != graph.Person || s.dominates(m.Head, t) {
		return false
	}
	v := t - 2
	cased := v >= 0 && s.Tokens[t-1].Tag.Is(parse.ADP, parse.SCONJ) && s.head(t-1) > x && s.verbal(v)
	if h := s.head(t); !cased && (h < 0 || s.dominates(m.Head, h)) {
		return false
	}
	if cased {
		s.heads[t-1], s.rels[t-1] = int32(m.Head), parse.Case
		s.heads[m.Head], s.rels[m.Head] = int32(v), parse.Obl
	} else {
		s.heads[m.Head], s.rels[m.Head] = s.heads[t], s.rels[t]
	}
	s.heads[t], s.rels[t] = int32(m.Head), parse.NmodDesc
	s.link()
	return true
}

// byDoer hangs "by" on the deed rather than on what the deed is of: "on the occasion of a visit to Vietnam by President X".
func (s *sentence) byDoer(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || s.mention[t] < 0 || s.Tokens[h].Tag != parse.NOUN || s.caseOf(t) != "by" || len(s.entries[h].noun) > 0 {
		return false
	}
	for e := s.child(t, parse.Case) - 1; e > h; e-- {
		if s.Tokens[e].Tag != parse.NOUN || len(s.entries[e].noun) == 0 || !s.dominates(h, e) {
			continue
		}
		for k := s.kid[e]; k >= 0; k = s.sib[k] {
			if s.caseOf(int(k)) == "by" {
				return false
			}
		}
		s.heads[t], s.rels[t] = int32(e), parse.Nmod
		s.link()
		return true
	}
	return false
}

// besideToBe takes up to who judges what he does besides: "considers the launch to be unacceptable and lodged a protest".
func (s *sentence) besideToBe(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.Tokens[h].Tag != parse.ADJ || s.Tokens[v].XPOS != parse.VBN && s.Tokens[v].XPOS != parse.VBD || s.child(v, parse.Aux, parse.AuxPass, parse.Nsubj, parse.NsubjPass) >= 0 || s.child(v, parse.Obj) < v {
		return false
	}
	c, u := s.child(h, parse.Cop), s.head(h)
	if c < 0 || s.Tokens[c].XPOS != parse.VB || c < 1 || s.low[c-1] != "to" || u < 0 || u > h || s.rels[h] != parse.Xcomp || !s.finite(u) || s.child(u, parse.Nsubj) < 0 {
		return false
	}
	s.heads[v] = int32(u)
	s.retag(v, parse.VBD)
	s.link()
	return true
}

// besideWhen coordinates past tenses with that of the clause before them rather than with an infinitive above it: "We could
// not look away when he turned on them, shelled towns and targeted hospitals".
func (s *sentence) besideWhen(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.Tokens[v].XPOS != parse.VBD || (s.Tokens[h].XPOS != parse.VB || s.modal(h) == plain) && !(s.thingDoes(h) && s.speechAct(v)) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	for u := v - 1; u > h; u-- {
		if s.Tokens[u].XPOS == parse.VBD && s.rels[u] == parse.Advcl && s.head(u) == h && s.child(u, parse.Nsubj) >= 0 {
			s.heads[v], s.rels[v] = int32(u), parse.Conj
			s.link()
			return true
		}
	}
	return false
}

// saysAfterOpening makes the name right before a verb of speech its subject where no comma parts it from the participle that
// opens the sentence: "Commenting on the decision Foreign Secretary X said".
func (s *sentence) saysAfterOpening(v int) bool {
	if v < 3 || s.Tokens[v].XPOS != parse.VBD || !speechVerbs[s.low[v]] || s.child(v, parse.Nsubj, parse.NsubjPass) >= 0 || s.mention[v-1] < 0 || s.Tokens[0].XPOS != parse.VBG {
		return false
	}
	m := &s.doc.Mentions[s.mention[v-1]]
	if m.To != v || m.Form != who.Name || len(m.Entities) != 1 || s.head(m.Head) != 0 || s.head(0) != v {
		return false
	}
	s.heads[m.Head], s.rels[m.Head] = int32(v), parse.Nsubj
	s.link()
	return true
}

// thingDoes reports whether a past tense tells what becomes of a thing, which cannot speak: "Relations soured when X refused and accused Y".
func (s *sentence) thingDoes(h int) bool {
	n := s.child(h, parse.Nsubj)
	return s.Tokens[h].XPOS == parse.VBD && n >= 0 && n < h && s.Tokens[n].Tag == parse.NOUN && s.mention[n] < 0
}

// thankedAndDid gives who thanks or blames what he goes on to say, where it was joined to what he thanks or blames for: "thanked X for
// having helped and promised to come".
func (s *sentence) thankedAndDid(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.rels[h] != parse.Advcl || !s.speechAct(v) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	a, u := s.child(h, parse.Aux), s.head(h)
	if a < 0 || s.low[a] != "have" || s.Tokens[a].XPOS != parse.VBG || u < 0 || u > h || s.Tokens[u].XPOS != parse.VBD || !s.speechAct(u) {
		return false
	}
	s.heads[v] = int32(u)
	s.link()
	return true
}

// onMatter gives a noun in front of a participle its own preposition back, where the parse took both for a clause: "agreements on
// transit signed by both".
func (s *sentence) onMatter(n int) bool {
	v := s.head(n)
	if v != n+1 || s.Tokens[v].XPOS != parse.VBN || s.rels[v] != parse.Acl || s.child(v, parse.Aux, parse.AuxPass, parse.Obj) >= 0 {
		return false
	}
	k, m := s.child(v, parse.Mark), s.head(v)
	if k < 0 || k > n || k != m+1 || s.Tokens[k].Tag != parse.ADP || s.Tokens[m].Tag != parse.NOUN || v+1 >= len(s.Tokens) || s.Tokens[v+1].Tag != parse.ADP {
		return false
	}
	s.heads[k], s.rels[k] = int32(n), parse.Case
	s.heads[n], s.rels[n] = int32(m), parse.Nmod
	s.link()
	return true
}

// signedPact gives what was signed the participle that the parse hung on its matter: "agreements on border traffic signed by both".
func (s *sentence) signedPact(v int) bool {
	n := s.head(v)
	c := s.doc.reader.tables.classes["deal"]
	if n < 1 || n > v || s.rels[n] != parse.Nmod || s.Tokens[n].Tag != parse.NOUN || c[s.low[n]] || s.child(v, parse.OblAgent, parse.Obl) < v {
		return false
	}
	m := s.head(n)
	if m < 0 || m > n || !c[s.low[m]] || s.Tokens[m].Tag != parse.NOUN {
		return false
	}
	s.heads[v] = int32(m)
	s.link()
	return true
}
