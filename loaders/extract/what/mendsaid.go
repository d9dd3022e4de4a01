package what

import "backchannel/loaders/extract/parse"

// timeObject frees the time between a verb and its object: "received Tuesday evening a call from".
func (s *sentence) timeObject(t int) bool {
	v := s.head(t)
	if v < 0 || t != v+1 && s.head(v+1) != t || !temporal[s.low[t]] || s.mention[t] >= 0 && s.names(t) {
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rels[k] == parse.Obj && s.child(int(k), parse.Det) > t {
			s.rels[t] = parse.OblUnmarked
			s.link()
			return true
		}
	}
	return false
}

// saidAtEnd takes ", X said." and ", argues X." at the end of a sentence out of the clause or
// noun they were hung on.
func (s *sentence) saidAtEnd(v int) bool {
	if !speechVerbs[s.low[v]] || s.child(v, parse.Obj, parse.Ccomp, parse.Mark, parse.Coord) >= 0 {
		return false
	}
	if a := s.child(v, parse.Aux); a >= 0 && s.low[a] != "have" {
		return false
	}
	n := s.child(v, parse.Nsubj)
	if n < 2 || s.relative(n) || !s.names(n) && s.Tokens[n].Tag != parse.PRON {
		return false
	}
	first := min(n, v)
	for first > 0 && s.Tokens[first-1].Text != "," && s.dominates(n, first-1) {
		first--
	}
	if first == 0 || s.Tokens[first-1].Text != "," || s.relative(first) || s.rels[v] == parse.Conj && n < v {
		return false
	}
	for t := v + 1; t < len(s.Tokens) && s.Tokens[t].Text != ";"; t++ {
		if s.Tokens[t].Tag != parse.PUNCT && !s.dominates(v, t) {
			return false
		}
	}
	root := s.rootAbove(s.head(v))
	if root < 0 {
		return false
	}
	s.heads[v], s.rels[v] = int32(root), parse.Parataxis
	s.link()
	return true
}

// insertedSaid gives back the subject that ", X said," tore from its verb: "The Americans, he
// said, must leave".
func (s *sentence) insertedSaid(v int) bool {
	if s.secondSayer(v) {
		return true
	}
	h := s.head(v)
	if !s.rels[v].Is(parse.Parataxis, parse.Advcl) || h < v || !s.utters(v) || s.child(h, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	torn, own := -1, -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Nsubj || s.rels[k] == parse.OblUnmarked && !temporal[s.low[k]] {
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
			s.heads[torn], s.rels[torn], s.rels[v] = int32(h), parse.Nsubj, parse.Parataxis
			if s.passive(h) {
				s.rels[torn] = parse.NsubjPass
			}
			s.link()
			return true
		}
	}
	return false
}

// saidAndDid gives who spoke what he did besides: "Hungary would not be intimidated, X said, and accused Brussels", where the
// parse made that Hungary's.
func (s *sentence) saidAndDid(v int) bool {
	h, cc := s.head(v), s.child(v, parse.Coord)
	if h < 0 || cc < 2 || s.Tokens[cc-1].Text != "," || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Aux, parse.AuxPass) >= 0 || s.Tokens[v].Quoted {
		return false
	}
	said := cc - 2
	if !speechVerbs[s.low[said]] || s.head(said) != h || s.rels[said] != parse.Parataxis || s.namedChild(said, parse.Nsubj) < 0 {
		return false
	}
	if s.child(h, parse.Aux, parse.AuxPass, parse.Cop) < 0 {
		return false // "Mali expelled the envoy, a minister said, and recalled its own"
	}
	if o := s.objectOf(v); o > v && s.doc.related(s.follow(v, []path{{steps: []string{"obj"}}, {steps: []string{"obj", "whose"}}}, actorKinds), s.parties(s.namedChild(said, parse.Nsubj), actorKinds)) {
		return false // "Chavez had gone too far, Fox said, and insulted Mexico": none insults his own
	}
	for _, r := range s.doc.reader.tables.heads["v:"+s.low[v]] {
		if s.doc.reader.tables.acts[r.Type].speech {
			s.heads[v] = int32(said)
			s.link()
			return true
		}
	}
	return false
}

// tornSubject gives the clause behind ", X said," the subject before it, where the parse made the saying the
// sentence: "But the United States, she added, would not accept it".
func (s *sentence) tornSubject(v int) bool {
	end := v + 1
	if s.low[v] == "go" && end < len(s.Tokens) && s.low[end] == "on" {
		end++
	} else if !speechVerbs[s.low[v]] && !inverted[s.low[v]] {
		return false
	}
	c, n := s.child(v, parse.Ccomp), v-1
	if end >= len(s.Tokens) || s.Tokens[end].Text != "," || n < 2 || s.rels[n] == parse.Punct {
		return false
	}
	for x := end + 1; c < 0 && x < len(s.Tokens); x++ {
		if s.head(x) == v && s.finite(x) && s.Tokens[x].Tag == parse.VERB {
			c = x
		}
	}
	if c < end || s.child(c, parse.Nsubj, parse.NsubjPass, parse.Expl, parse.Mark) >= 0 || s.child(c, parse.Aux, parse.AuxPass, parse.Cop) < 0 && !s.finite(c) {
		return false
	}
	by := n
	for by > 0 && s.head(by) != v {
		by--
	}
	from, _ := s.span(by)
	if s.rels[by] != parse.Nsubj && s.Tokens[by].Tag != parse.PRON || from < 2 || s.Tokens[from-1].Text != "," {
		return false
	}
	for k := s.kid[v]; k >= 0 && int(k) < from; k = s.sib[k] {
		x := int(k)
		if !s.rels[x].Is(parse.Obl, parse.OblUnmarked, parse.Vocative, parse.Nsubj, parse.Obj, parse.Dep, parse.Dislocated) || !s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN) || s.caseOf(x) != "" {
			continue
		}
		if f, to := s.span(x); to < from-1 || f > 1 {
			continue
		}
		s.heads[x], s.rels[x] = int32(c), parse.Nsubj
		if s.child(c, parse.AuxPass) >= 0 {
			s.rels[x] = parse.NsubjPass
		}
		s.rels[by] = parse.Nsubj
		return s.crown(c, v, parse.Parataxis)
	}
	return false
}

// tornBySaid gives a name its past tense where "officials said" stands between the two and the parse
// took it for a relative clause: "Iran, officials said, sneered at".
func (s *sentence) tornBySaid(v int) bool {
	h := s.head(v)
	if s.rels[h] != parse.Root || !s.names(h) || !speechVerbs[s.low[v]] || v+2 >= len(s.Tokens) || s.Tokens[v+1].Text != "," {
		return false
	}
	n := s.child(v, parse.Nsubj)
	if n < h || n > v || s.relative(n) {
		return false
	}
	t := v + 2
	for t < len(s.Tokens) && s.Tokens[t].Tag == parse.ADV {
		t++
	}
	if t >= len(s.Tokens) || s.Tokens[t].XPOS != parse.VBN && s.Tokens[t].XPOS != parse.VBD || s.child(t, parse.Nsubj, parse.NsubjPass, parse.AuxPass) >= 0 {
		return false
	}
	s.retag(t, parse.VBD)
	s.handOver(h, t)
	s.heads[v], s.rels[v] = int32(t), parse.Parataxis
	return s.crown(t, h, parse.Nsubj)
}

// accordingTo takes the source named first off the subjects of what he tells: "According to his
// spokesman, Jay Carney, the president assured the chancellor".
func (s *sentence) accordingTo(v int) bool {
	if s.low[0] != "accord" && s.low[0] != "according" || len(s.Tokens) < 6 || s.low[1] != "to" || !s.verbal(v) {
		return false
	}
	first, second := -1, -1
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) {
			if first < 0 {
				first = int(k)
			} else {
				second = int(k)
			}
		}
	}
	if second < 0 && first >= 0 {
		// "According to its ambassador Jane Doe, President X has welcomed", where X was taken for another name of the ambassador
		if a := s.child(first, parse.Appos); a > first && s.mention[a] >= 0 && s.person(a) && s.mention[first] >= 0 && s.person(first) && s.parties(a, actorKinds)[0].entity != s.parties(first, actorKinds)[0].entity && s.comma(first, a) && s.beforeVerb(v) == s.doc.Mentions[s.mention[a]].To-1 {
			second = a
			s.heads[a], s.rels[a] = int32(v), s.rels[first]
		}
	}
	if second < 0 && first >= 0 {
		second = s.personAfterBody(first, v)
	}
	if second < 0 || !s.comma(first, second) {
		return false
	}
	s.rels[first] = parse.Obl
	s.heads[0], s.rels[0] = int32(first), parse.Case
	s.link()
	return true
}

// personAfterBody hangs on the verb at v the person whom the parse took for another name of the body at n: "According to the
// ministry, Special Envoy X, who is visiting Y, met"; it returns -1 where there is none.
func (s *sentence) personAfterBody(n, v int) int {
	a := s.child(n, parse.Appos)
	if a < n || s.mention[n] < 0 || s.person(n) {
		return -1
	}
	x := a
	if s.mention[x] < 0 || !s.person(x) {
		x = -1
		for k := s.kid[a]; k >= 0; k = s.sib[k] {
			if int(k) > a && s.rels[k].Is(parse.Appos, parse.Flat) && s.mention[k] >= 0 && s.person(int(k)) {
				x = int(k)
			}
		}
		if x < 0 {
			return -1
		}
	}
	for k := s.kid[n]; k >= 0; k = s.sib[k] {
		if int(k) > a && s.rels[k] == parse.AclRelcl {
			s.heads[k] = int32(x)
		}
	}
	if x != a {
		s.heads[a], s.rels[a] = int32(x), parse.NmodDesc
	}
	s.heads[x], s.rels[x] = int32(v), s.rels[n]
	return x
}

// ofSubject gives back its verb to who is "of" somebody, where the parse took "of X said" for a clause about him: "The
// representative of Ghana said that the law was unjust".
func (s *sentence) ofSubject(v int) bool {
	n, of, o := s.head(v), s.child(v, parse.Mark), s.child(v, parse.Nsubj)
	if n < 0 || of != n+1 || o < of || o > v || s.low[of] != "of" || !s.names(o) || s.child(n, parse.Nmod) >= 0 {
		return false
	}
	h := s.head(n)
	later := h > v && s.rels[n].Is(parse.Nsubj, parse.NsubjPass) && s.verbal(h)
	if !later && s.rels[n] != parse.Root {
		return false
	}
	conj := -1
	if later {
		if conj = s.child(h, parse.Mark, parse.Coord); conj < v || conj > h {
			return false
		}
	}
	s.heads[o], s.rels[o] = int32(n), parse.Nmod
	s.heads[of], s.rels[of] = int32(o), parse.Case
	if !later {
		return s.crown(v, n, parse.Nsubj)
	}
	as := parse.Advcl
	if s.rels[conj] == parse.Coord {
		as = parse.Conj
	}
	s.supplant(v, h, as)
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	s.link()
	return true
}

// presentBeside coordinates a present tense with that of the clause that somebody said in the past, where the parse gave it to who
// spoke: "said that the EU calls on Belarus to stop and demands the release".
func (s *sentence) presentBeside(v int) bool {
	h := s.head(v)
	if h < 0 || h > v || s.Tokens[h].XPOS != parse.VBD || !s.utters(h) || s.child(v, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 {
		return false
	}
	c := s.child(h, parse.Ccomp)
	if c < h || c > v || s.Tokens[c].XPOS != parse.VBZ && s.Tokens[c].XPOS != parse.VBP || s.child(c, parse.Nsubj) < h {
		return false
	}
	s.heads[v] = int32(c)
	s.link()
	return true
}

// saidOfThing gives the speaker the second verb behind "and" that only somebody can do, where it was taken for a part of what he says
// of a thing: "said the appointment came too late and accused Novak".
func (s *sentence) saidOfThing(t int) bool {
	h := s.head(t)
	if h < 1 || h > t || s.rels[h] != parse.Ccomp || s.child(t, parse.Nsubj, parse.NsubjPass, parse.Aux) >= 0 || !s.speechAct(t) {
		return false
	}
	u, n := s.head(h), s.child(h, parse.Nsubj, parse.NsubjPass)
	if u < 0 || u > h || !s.utters(u) || !s.happened(u) || n < u || s.Tokens[n].Tag != parse.NOUN || s.mention[n] >= 0 || s.doc.reader.tables.classes["agents"][s.low[n]] {
		return false
	}
	s.heads[t] = int32(u)
	s.link()
	return true
}

// claimsMet parts what becomes of claims from what they are: "reports alleged that X had stolen it, but those accusations were refuted by Y".
func (s *sentence) claimsMet(v int) bool {
	h, n := s.head(v), s.child(v, parse.Nsubj, parse.NsubjPass)
	if h < 0 || n < h || n > v || s.Tokens[n].Tag != parse.NOUN || !s.doc.reader.tables.classes["claimed"][s.low[n]] && s.low[n] != "report" && s.low[n] != "denial" {
		return false
	}
	u := h
	for u >= 0 && s.rels[u] != parse.Ccomp && s.verbal(u) && s.rels[u] == parse.Conj {
		u = s.head(u)
	}
	if u < 0 || s.rels[u] != parse.Ccomp {
		return false
	}
	say, d, but := s.head(u), s.child(n, parse.Det), s.child(v, parse.Coord)
	if say < 0 || say > u || !s.utters(say) || d < 0 || but < 0 || but > n || s.low[but] != "but" && s.low[d] == "the" {
		return false
	}
	s.heads[v] = int32(say)
	s.link()
	return true
}
