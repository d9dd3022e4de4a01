package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// rebind finds pronouns that the clause forbids to mean whom they were taken to
// mean, and lets them mean the person spoken of before: "In a call with X, he
// offered" is not about X calling himself, and in "X, he argues, wanted" somebody
// else argues.
func (d *document) rebind() {
	var last []int // persons by recency, the latest last
	note := func(e int) {
		for i, x := range last {
			if x == e {
				last = append(last[:i], last[i+1:]...)
				break
			}
		}
		last = append(last, e)
	}
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if s.Tokens[t].XPOS == parse.PRPS {
				s.owner(t)
				continue
			}
			if to := s.praisedIn(t); len(to) == 1 {
				s.rebound = append(s.rebound, party{to[0].entity, t, 0.7})
				continue
			}
			if s.low[t] != "he" && s.low[t] != "she" || s.mention[t] < 0 {
				continue
			}
			m := &d.Mentions[s.mention[t]]
			if m.Form != who.Pronoun || len(m.Entities) != 1 {
				continue
			}
			barred := s.barred(t)
			if !holds(barred, m.Entities[0]) {
				continue
			}
			for n := len(last) - 1; n >= 0; n-- {
				if e := last[n]; !holds(barred, e) && (d.Gender(e) == 0 || d.Gender(m.Entities[0]) == 0 || d.Gender(e) == d.Gender(m.Entities[0])) {
					s.rebound = append(s.rebound, party{e, t, 0.6})
					break
				}
			}
		}
		for _, m := range d.In(i) {
			if len(m.Entities) == 1 && d.kindOf(m.Entities[0]) == graph.Person && m.Form != who.Pronoun {
				note(m.Entities[0])
			}
		}
	}
}

// owner gives "congratulated X on his election" to X where "his" was taken for
// somebody else's.
func (s *sentence) owner(t int) {
	n := s.head(t)
	if n == t+2 && s.low[t+1] == "own" && s.rel(n).Is(parse.Nsubj, parse.NsubjPass) {
		// "X's ambassador was expelled by Y, and its own called home": Y's.
		if v := s.head(n); v >= 0 && s.rel(v) == parse.Conj && s.head(v) >= 0 {
			if by := s.byAgent(s.head(v)); by >= 0 && by < t {
				if ps := s.parties(by, actorKinds); len(ps) == 1 {
					s.rebound = append(s.rebound, party{ps[0].entity, t, 0.8}, party{ps[0].entity, n, 0.7})
					return
				}
			}
		}
	}
	if n >= 0 && s.rel(t) == parse.NmodPoss && s.rel(n) == parse.Obj && s.published(t, n) {
		return
	}
	if n < 0 || s.rel(t) != parse.NmodPoss || s.rel(n) != parse.Obl || s.low[t] != "he" && s.low[t] != "she" && s.low[t] != "his" && s.low[t] != "her" {
		return
	}
	v := s.head(n)
	if v < 0 || !s.verbal(v) || !towards[s.low[v]] {
		return
	}
	if p := s.caseOf(n); p != "on" && p != "for" && p != "over" {
		return
	}
	o := s.objectOf(v)
	if ps := s.parties(o, 1<<graph.Person); len(ps) == 1 && o < t {
		s.rebound = append(s.rebound, party{ps[0].entity, t, 0.7})
	}
}

// published gives "was X angry that Y published his message?" to X, named before Y's clause, and
// reports whether it did.
func (s *sentence) published(t, n int) bool {
	v := s.head(n)
	if v < 0 || !s.verbal(v) || !makesPublic[s.low[v]] || s.mention[t] < 0 || !s.rel(v).Is(parse.Ccomp, parse.Advcl) || s.head(v) < 0 {
		return false
	}
	n = s.child(v, parse.Nsubj)
	by, about := s.parties(n, 1<<graph.Person), -1
	for _, m := range s.doc.In(s.index) {
		if m.To <= n && len(m.Entities) == 1 && s.doc.kindOf(m.Entities[0]) == graph.Person && !holds(by, m.Entities[0]) {
			about = m.Entities[0]
		}
	}
	if about < 0 || len(by) != 1 || !s.names(t) || !holds(by, s.doc.Mentions[s.mention[t]].Entities[0]) {
		return false
	}
	if g := s.doc.Gender(about); g != 0 && s.doc.Gender(by[0].entity) != 0 && g != s.doc.Gender(by[0].entity) {
		return false
	}
	s.rebound = append(s.rebound, party{about, t, 0.7})
	return true
}

// makesPublic are the verbs for what is done to what somebody else wrote.
var makesPublic = map[string]bool{"publish": true, "post": true, "leak": true, "disclose": true, "reveal": true, "release": true}

// towards lists the verbs said of what their object has done or become.
var towards = map[string]bool{"congratulate": true, "thank": true, "praise": true, "criticise": true, "criticize": true, "blame": true, "commend": true,
	"condemn": true, "denounce": true, "applaud": true, "honour": true, "honor": true, "rebuke": true, "chide": true, "attack": true, "slam": true}

// barred returns whom the pronoun at t cannot mean.
func (s *sentence) barred(t int) []party {
	v := s.head(t)
	if v < 0 || s.rel(t) != parse.Nsubj {
		return nil
	}
	// In a parenthesis: not the subject of the clause around it.
	if s.rel(v) == parse.Parataxis && speechVerbs[s.low[v]] && s.head(v) >= 0 && (s.child(v, parse.Ccomp) < v || t > 0 && s.Tokens[t-1].Text == ",") {
		if n := s.child(s.head(v), parse.Nsubj, parse.NsubjPass); n >= 0 && n < t && n != t && s.Tokens[n].Tag != parse.PRON {
			return s.parties(n, 1<<graph.Person)
		}
		return nil
	}
	// After "In a call with X,": not X. And nobody does to himself what he does:
	// "He telephoned the premier".
	var out []party
	if o := s.child(v, parse.Obj, parse.Iobj); o > v && s.low[v] != "become" && s.mention[o] >= 0 && s.Tokens[o].Tag != parse.PRON {
		out = append(out, s.parties(o, 1<<graph.Person)...)
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) > v && s.rel(int(k)) == parse.Obl && s.mention[k] >= 0 && s.Tokens[k].Tag != parse.PRON {
			if p := s.caseOf(int(k)); p == "with" || p == "to" {
				out = append(out, s.parties(int(k), 1<<graph.Person)...)
			}
		}
	}
	for k := s.kid[v]; k >= 0 && int(k) < t; k = s.sib[k] {
		if !s.rel(int(k)).Is(parse.Obl, parse.Advcl) || !s.doc.reader.tables.classes["twosided"][s.low[k]] {
			continue
		}
		for _, x := range s.prepositional(int(k), "with", nil) {
			out = append(out, s.parties(x, 1<<graph.Person)...)
		}
	}
	return out
}

// praisedIn returns to whom the message goes that speaks of "him", where the pronoun was taken for who sent it: "had sent
// Trump a message praising him"; nil.
func (s *sentence) praisedIn(t int) []party {
	v := s.head(t)
	if s.Tokens[t].XPOS != parse.PRP || s.mention[t] < 0 || v < 1 || v > t || s.rels[t] != parse.Obj || s.rels[v] != parse.Acl {
		return nil
	}
	n := s.head(v)
	u := s.head(max(n, 0))
	if n < 0 || u < 0 || !s.verbal(u) || !s.doc.reader.tables.classes["message"][s.low[n]] {
		return nil
	}
	by, to := s.follow(u, []path{{steps: []string{"subj"}}}, 1<<graph.Person), s.follow(u, []path{{steps: []string{"iobj"}}, {steps: []string{"to"}}, {steps: []string{"obj"}}}, 1<<graph.Person)
	if m := &s.doc.Mentions[s.mention[t]]; len(by) != 1 || len(to) != 1 || len(m.Entities) != 1 || m.Entities[0] != by[0].entity || by[0].entity == to[0].entity {
		return nil
	}
	return to
}
