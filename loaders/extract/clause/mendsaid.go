package clause

import (
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// timeObject frees the time between a verb and its object: "received Tuesday evening a call from".
func (s *Sentence) timeObject(t int) bool {
	v := s.Head(t)
	if v < 0 || t != v+1 && s.Head(v+1) != t || !Temporal.Has(s.Low[t]) || s.Mention[t] >= 0 && s.Names(t) {
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) > t && s.Rels[k] == parse.Obj && s.Child(int(k), parse.Det) > t {
			s.Rels[t] = parse.OblUnmarked
			s.link()
			return true
		}
	}
	return false
}

// saidAtEnd takes ", X said." and ", argues X." at the end of a sentence out of the clause or
// noun they were hung on.
func (s *Sentence) saidAtEnd(v int) bool {
	if !SpeechVerbs.Has(s.Low[v]) || s.Child(v, parse.Obj, parse.Ccomp, parse.Mark, parse.Coord) >= 0 {
		return false
	}
	if a := s.Child(v, parse.Aux); a >= 0 && s.Low[a] != "have" {
		return false
	}
	n := s.Child(v, parse.Nsubj)
	if n < 2 || s.Relative(n) || !s.Names(n) && s.Tokens[n].Tag != parse.PRON {
		return false
	}
	first := min(n, v)
	for first > 0 && s.Tokens[first-1].Text != "," && s.Dominates(n, first-1) {
		first--
	}
	if first == 0 || s.Tokens[first-1].Text != "," || s.Relative(first) || s.Rels[v] == parse.Conj && n < v {
		return false
	}
	for t := v + 1; t < len(s.Tokens) && s.Tokens[t].Text != ";"; t++ {
		if s.Tokens[t].Tag != parse.PUNCT && !s.Dominates(v, t) {
			return false
		}
	}
	root := s.rootAbove(s.Head(v))
	if root < 0 {
		return false
	}
	s.Heads[v], s.Rels[v] = int32(root), parse.Parataxis
	s.link()
	return true
}

// insertedSaid gives back the subject that ", X said," tore from its verb: "The Americans, he
// said, must leave".
func (s *Sentence) insertedSaid(v int) bool {
	if s.secondSayer(v) {
		return true
	}
	h := s.Head(v)
	if !s.Rels[v].Is(parse.Parataxis, parse.Advcl) || h < v || !s.Utters(v) || s.Child(h, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	torn, own := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k] == parse.Nsubj || s.Rels[k] == parse.OblUnmarked && !Temporal.Has(s.Low[k]) {
			torn, own = own, int(k)
			if torn > own {
				torn, own = own, torn
			}
		}
	}
	if torn < 0 || own-torn < 2 || s.Tokens[v+1].Text != "," {
		return false
	}
	for t := torn + 1; t <= own; t++ {
		if s.Tokens[t].Text == "," {
			s.Heads[torn], s.Rels[torn], s.Rels[v] = int32(h), parse.Nsubj, parse.Parataxis
			if s.Passive(h) {
				s.Rels[torn] = parse.NsubjPass
			}
			s.link()
			return true
		}
	}
	return false
}

// saidAndDid gives who spoke what he did besides: "Hungary would not be intimidated, X said, and accused Brussels", where the
// parse made that Hungary's.
func (s *Sentence) saidAndDid(v int) bool {
	h, cc := s.Head(v), s.Child(v, parse.Coord)
	if h < 0 || cc < 2 || s.Tokens[cc-1].Text != "," || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 || s.Tokens[v].Quoted {
		return false
	}
	said := cc - 2
	if !SpeechVerbs.Has(s.Low[said]) || s.Head(said) != h || s.Rels[said] != parse.Parataxis || s.NamedChild(said, parse.Nsubj) < 0 {
		return false
	}
	if s.Child(h, parse.Aux, parse.AuxPass, parse.Cop) < 0 {
		return false // "Mali expelled the envoy, a minister said, and recalled its own"
	}
	if o := s.ObjectOf(v); o > v && s.Doc.Related(s.Follow(v, []verbs.Path{{Steps: []string{"obj"}}, {Steps: []string{"obj", "whose"}}}, ActorKinds), s.Parties(s.NamedChild(said, parse.Nsubj), ActorKinds)) {
		return false // "Chavez had gone too far, Fox said, and insulted Mexico": none insults his own
	}
	for _, r := range s.Doc.Tables.Heads["v:"+s.Low[v]] {
		if s.Doc.Tables.Acts[r.Type].Speech {
			s.Heads[v] = int32(said)
			s.link()
			return true
		}
	}
	return false
}

// tornSubject gives the clause behind ", X said," the subject before it, where the parse made the saying the
// sentence: "But the United States, she added, would not accept it".
func (s *Sentence) tornSubject(v int) bool {
	end := v + 1
	if s.Low[v] == "go" && end < len(s.Tokens) && s.Low[end] == "on" {
		end++
	} else if !SpeechVerbs.Has(s.Low[v]) && !inverted.Has(s.Low[v]) {
		return false
	}
	c, n := s.Child(v, parse.Ccomp), v-1
	if end >= len(s.Tokens) || s.Tokens[end].Text != "," || n < 2 || s.Rels[n] == parse.Punct {
		return false
	}
	for x := end + 1; c < 0 && x < len(s.Tokens); x++ {
		if s.Head(x) == v && s.Finite(x) && s.Tokens[x].Tag == parse.VERB {
			c = x
		}
	}
	if c < end || s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 || s.Child(c, parse.Aux, parse.AuxPass, parse.Cop) < 0 && !s.Finite(c) {
		return false
	}
	by := n
	for by > 0 && s.Head(by) != v {
		by--
	}
	from, _ := s.Span(by)
	if s.Rels[by] != parse.Nsubj && s.Tokens[by].Tag != parse.PRON || from < 2 || s.Tokens[from-1].Text != "," {
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < from; k = s.Sib[k] {
		x := int(k)
		if !s.Rels[x].Is(parse.Obl, parse.OblUnmarked, parse.Vocative, parse.Nsubj, parse.Obj, parse.Dep, parse.Dislocated) || !s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN) || s.CaseOf(x) != "" {
			continue
		}
		if f, to := s.Span(x); to < from-1 || f > 1 {
			continue
		}
		s.Heads[x], s.Rels[x] = int32(c), parse.Nsubj
		if s.Child(c, parse.AuxPass) >= 0 {
			s.Rels[x] = parse.NsubjPass
		}
		s.Rels[by] = parse.Nsubj
		return s.crown(c, v, parse.Parataxis)
	}
	return false
}

// tornBySaid gives a name its past tense where "officials said" stands between the two and the parse
// took it for a relative clause: "Iran, officials said, sneered at".
func (s *Sentence) tornBySaid(v int) bool {
	h := s.Head(v)
	if s.Rels[h] != parse.Root || !s.Names(h) || !SpeechVerbs.Has(s.Low[v]) || v+2 >= len(s.Tokens) || s.Tokens[v+1].Text != "," {
		return false
	}
	n := s.Child(v, parse.Nsubj)
	if n < h || n > v || s.Relative(n) {
		return false
	}
	t := v + 2
	for t < len(s.Tokens) && s.Tokens[t].Tag == parse.ADV {
		t++
	}
	if t >= len(s.Tokens) || s.Tokens[t].XPOS != parse.VBN && s.Tokens[t].XPOS != parse.VBD || s.Child(t, parse.Nsubj, parse.NsubjPass, parse.AuxPass) >= 0 {
		return false
	}
	s.retag(t, parse.VBD)
	s.handOver(h, t)
	s.Heads[v], s.Rels[v] = int32(t), parse.Parataxis
	return s.crown(t, h, parse.Nsubj)
}

// accordingTo takes the source named first off the subjects of what he tells: "According to his
// spokesman, Jay Carney, the president assured the chancellor".
func (s *Sentence) accordingTo(v int) bool {
	if s.Low[0] != "accord" && s.Low[0] != "according" || len(s.Tokens) < 6 || s.Low[1] != "to" || !s.Verbal(v) {
		return false
	}
	first, second := -1, -1
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			if first < 0 {
				first = int(k)
			} else {
				second = int(k)
			}
		}
	}
	if second < 0 && first >= 0 {
		// "According to its ambassador Jane Doe, President X has welcomed", where X was taken for another name of the ambassador
		if a := s.Child(first, parse.Appos); a > first && s.Mention[a] >= 0 && s.Person(a) && s.Mention[first] >= 0 && s.Person(first) && s.Parties(a, ActorKinds)[0].Entity != s.Parties(first, ActorKinds)[0].Entity && s.Comma(first, a) && s.beforeVerb(v) == s.Doc.Mentions[s.Mention[a]].To-1 {
			second = a
			s.Heads[a], s.Rels[a] = int32(v), s.Rels[first]
		}
	}
	if second < 0 && first >= 0 {
		second = s.personAfterBody(first, v)
	}
	if second < 0 || !s.Comma(first, second) {
		return false
	}
	s.Rels[first] = parse.Obl
	s.Heads[0], s.Rels[0] = int32(first), parse.Case
	s.link()
	return true
}

// personAfterBody hangs on the verb at v the person whom the parse took for another name of the body at n: "According to the
// ministry, Special Envoy X, who is visiting Y, met"; it returns -1 where there is none.
func (s *Sentence) personAfterBody(n, v int) int {
	a := s.Child(n, parse.Appos)
	if a < n || s.Mention[n] < 0 || s.Person(n) {
		return -1
	}
	x := a
	if s.Mention[x] < 0 || !s.Person(x) {
		x = -1
		for k := s.Kid[a]; k >= 0; k = s.Sib[k] {
			if int(k) > a && s.Rels[k].Is(parse.Appos, parse.Flat) && s.Mention[k] >= 0 && s.Person(int(k)) {
				x = int(k)
			}
		}
		if x < 0 {
			return -1
		}
	}
	for k := s.Kid[n]; k >= 0; k = s.Sib[k] {
		if int(k) > a && s.Rels[k] == parse.AclRelcl {
			s.Heads[k] = int32(x)
		}
	}
	if x != a {
		s.Heads[a], s.Rels[a] = int32(x), parse.NmodDesc
	}
	s.Heads[x], s.Rels[x] = int32(v), s.Rels[n]
	return x
}

// ofSubject gives back its verb to who is "of" somebody, where the parse took "of X said" for a clause about him: "The
// representative of Ghana said that the law was unjust".
func (s *Sentence) ofSubject(v int) bool {
	n, of, o := s.Head(v), s.Child(v, parse.Mark), s.Child(v, parse.Nsubj)
	if n < 0 || of != n+1 || o < of || o > v || s.Low[of] != "of" || !s.Names(o) || s.Child(n, parse.Nmod) >= 0 {
		return false
	}
	h := s.Head(n)
	later := h > v && s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) && s.Verbal(h)
	if !later && s.Rels[n] != parse.Root {
		return false
	}
	conj := -1
	if later {
		if conj = s.Child(h, parse.Mark, parse.Coord); conj < v || conj > h {
			return false
		}
	}
	s.Heads[o], s.Rels[o] = int32(n), parse.Nmod
	s.Heads[of], s.Rels[of] = int32(o), parse.Case
	if !later {
		return s.crown(v, n, parse.Nsubj)
	}
	as := parse.Advcl
	if s.Rels[conj] == parse.Coord {
		as = parse.Conj
	}
	s.supplant(v, h, as)
	s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
	s.link()
	return true
}

// presentBeside coordinates a present tense with that of the clause that somebody said in the past, where the parse gave it to who
// spoke: "said that the EU calls on Belarus to stop and demands the release".
func (s *Sentence) presentBeside(v int) bool {
	h := s.Head(v)
	if h < 0 || h > v || s.Tokens[h].XPOS != parse.VBD || !s.Utters(h) || s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	c := s.Child(h, parse.Ccomp)
	if c < h || c > v || s.Tokens[c].XPOS != parse.VBZ && s.Tokens[c].XPOS != parse.VBP || s.Child(c, parse.Nsubj) < h {
		return false
	}
	s.Heads[v] = int32(c)
	s.link()
	return true
}

// saidOfThing gives the speaker the second verb behind "and" that only somebody can do, where it was taken for a part of what he says
// of a thing: "said the appointment came too late and accused Novak".
func (s *Sentence) saidOfThing(t int) bool {
	h := s.Head(t)
	if h < 1 || h > t || s.Rels[h] != parse.Ccomp || s.Child(t, parse.Nsubj, parse.NsubjPass, parse.Aux) >= 0 || !s.speechAct(t) {
		return false
	}
	u, n := s.Head(h), s.Child(h, parse.Nsubj, parse.NsubjPass)
	if u < 0 || u > h || !s.Utters(u) || !s.Happened(u) || n < u || s.Tokens[n].Tag != parse.NOUN || s.Mention[n] >= 0 || s.Doc.Tables.Classes["agents"].Has(s.Low[n]) {
		return false
	}
	s.Heads[t] = int32(u)
	s.link()
	return true
}

// claimsMet parts what becomes of claims from what they are: "reports alleged that X had stolen it, but those accusations were refuted by Y".
func (s *Sentence) claimsMet(v int) bool {
	h, n := s.Head(v), s.Child(v, parse.Nsubj, parse.NsubjPass)
	if h < 0 || n < h || n > v || s.Tokens[n].Tag != parse.NOUN || !s.Doc.Tables.Classes["claimed"].Has(s.Low[n]) && s.Low[n] != "report" && s.Low[n] != "denial" {
		return false
	}
	u := h
	for u >= 0 && s.Rels[u] != parse.Ccomp && s.Verbal(u) && s.Rels[u] == parse.Conj {
		u = s.Head(u)
	}
	if u < 0 || s.Rels[u] != parse.Ccomp {
		return false
	}
	say, d, but := s.Head(u), s.Child(n, parse.Det), s.Child(v, parse.Coord)
	if say < 0 || say > u || !s.Utters(say) || d < 0 || but < 0 || but > n || s.Low[but] != "but" && s.Low[d] == "the" {
		return false
	}
	s.Heads[v] = int32(say)
	s.link()
	return true
}

// sourceLast hangs who is named last as the source of all on what he tells, where the parse hung him on its last words: "is guilty of
// breaking the truce, according to the mediators".
func (s *Sentence) sourceLast(t int) bool {
	x := s.Head(t)
	if t < 2 || x < t || s.Tokens[t-1].Text != "," || s.Low[t+1] != "to" || !s.Rels[x].Is(parse.Obl, parse.Nmod, parse.Advcl) {
		return false
	}
	if s.Rels[x] == parse.Advcl {
		if s.Verbal(x) || s.Child(x, parse.Nsubj, parse.Cop) >= 0 {
			return false
		}
		s.Rels[x] = parse.Obl // "…, according to European Union monitors"
		return true
	}
	v := s.Head(x)
	for v >= 0 && v < t && s.Rels[v].Is(parse.Advcl, parse.Acl, parse.Xcomp, parse.Nmod, parse.Obj, parse.Obl) && !s.Finite(v) && s.Child(v, parse.Nsubj, parse.NsubjPass) < 0 {
		v = s.Head(v)
	}
	if v < 0 || v > t || v == s.Head(x) || !s.Rels[v].Is(parse.Root, parse.Ccomp, parse.Conj, parse.Parataxis) {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(v), parse.Obl
	s.link()
	return true
}
