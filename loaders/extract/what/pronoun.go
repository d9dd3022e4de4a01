package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
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
				s.Rebound = append(s.Rebound, clause.Party{Entity: to[0].Entity, Token: t, Sure: 0.7})
				continue
			}
			if s.Low[t] != "he" && s.Low[t] != "she" || s.Mention[t] < 0 {
				continue
			}
			m := &d.Mentions[s.Mention[t]]
			if m.Form != who.Pronoun || len(m.Entities) != 1 {
				continue
			}
			barred := s.barred(t)
			if !clause.Holds(barred, m.Entities[0]) {
				continue
			}
			for n := len(last) - 1; n >= 0; n-- {
				if e := last[n]; !clause.Holds(barred, e) && (d.Gender(e) == 0 || d.Gender(m.Entities[0]) == 0 || d.Gender(e) == d.Gender(m.Entities[0])) {
					s.Rebound = append(s.Rebound, clause.Party{Entity: e, Token: t, Sure: 0.6})
					break
				}
			}
		}
		for _, m := range d.In(i) {
			if len(m.Entities) == 1 && d.KindOf(m.Entities[0]) == graph.Person && m.Form != who.Pronoun {
				note(m.Entities[0])
			}
		}
	}
}

// owner gives "congratulated X on his election" to X where "his" was taken for
// somebody else's.
func (s *sentence) owner(t int) {
	n := s.Head(t)
	if n == t+2 && s.Low[t+1] == "own" && s.Rel(n).Is(parse.Nsubj, parse.NsubjPass) {
		// "X's ambassador was expelled by Y, and its own called home": Y's.
		if v := s.Head(n); v >= 0 && s.Rel(v) == parse.Conj && s.Head(v) >= 0 {
			if by := s.ByAgent(s.Head(v)); by >= 0 && by < t {
				if ps := s.Parties(by, clause.ActorKinds); len(ps) == 1 {
					s.Rebound = append(s.Rebound, clause.Party{Entity: ps[0].Entity, Token: t, Sure: 0.8}, clause.Party{Entity: ps[0].Entity, Token: n, Sure: 0.7})
					return
				}
			}
		}
	}
	if n >= 0 && s.Rel(t) == parse.NmodPoss && s.Rel(n) == parse.Obj && s.published(t, n) {
		return
	}
	if n < 0 || s.Rel(t) != parse.NmodPoss || s.Rel(n) != parse.Obl || s.Low[t] != "he" && s.Low[t] != "she" && s.Low[t] != "his" && s.Low[t] != "her" {
		return
	}
	v := s.Head(n)
	if v < 0 || !s.Verbal(v) || !towards.Has(s.Low[v]) {
		return
	}
	if p := s.CaseOf(n); p != "on" && p != "for" && p != "over" {
		return
	}
	o := s.ObjectOf(v)
	if ps := s.Parties(o, 1<<graph.Person); len(ps) == 1 && o < t {
		s.Rebound = append(s.Rebound, clause.Party{Entity: ps[0].Entity, Token: t, Sure: 0.7})
	}
}

// published gives "was X angry that Y published his message?" to X, named before Y's clause, and
// reports whether it did.
func (s *sentence) published(t, n int) bool {
	v := s.Head(n)
	if v < 0 || !s.Verbal(v) || !makesPublic.Has(s.Low[v]) || s.Mention[t] < 0 || !s.Rel(v).Is(parse.Ccomp, parse.Advcl) || s.Head(v) < 0 {
		return false
	}
	n = s.Child(v, parse.Nsubj)
	by, about := s.Parties(n, 1<<graph.Person), -1
	for _, m := range s.Doc.In(s.Index) {
		if m.To <= n && len(m.Entities) == 1 && s.Doc.KindOf(m.Entities[0]) == graph.Person && !clause.Holds(by, m.Entities[0]) {
			about = m.Entities[0]
		}
	}
	if about < 0 || len(by) != 1 || !s.Names(t) || !clause.Holds(by, s.Doc.Mentions[s.Mention[t]].Entities[0]) {
		return false
	}
	if g := s.Doc.Gender(about); g != 0 && s.Doc.Gender(by[0].Entity) != 0 && g != s.Doc.Gender(by[0].Entity) {
		return false
	}
	s.Rebound = append(s.Rebound, clause.Party{Entity: about, Token: t, Sure: 0.7})
	return true
}

// makesPublic are the verbs for what is done to what somebody else wrote.
var makesPublic = vocab.Words("publish", "post", "leak", "disclose", "reveal", "release")

// towards lists the verbs said of what their object has done or become.
var towards = vocab.Words("congratulate", "thank", "praise", "criticise", "criticize", "blame", "commend",
	"condemn", "denounce", "applaud", "honour", "honor", "rebuke", "chide", "attack", "slam")

// barred returns whom the pronoun at t cannot mean.
func (s *sentence) barred(t int) []clause.Party {
	v := s.Head(t)
	if v < 0 || s.Rel(t) != parse.Nsubj {
		return nil
	}
	// In a parenthesis: not the subject of the clause around it.
	if s.Rel(v) == parse.Parataxis && clause.SpeechVerbs.Has(s.Low[v]) && s.Head(v) >= 0 && (s.Child(v, parse.Ccomp) < v || t > 0 && s.Tokens[t-1].Text == ",") {
		if n := s.Child(s.Head(v), parse.Nsubj, parse.NsubjPass); n >= 0 && n < t && n != t && s.Tokens[n].Tag != parse.PRON {
			return s.Parties(n, 1<<graph.Person)
		}
		return nil
	}
	// After "In a call with X,": not X. And nobody does to himself what he does:
	// "He telephoned the premier".
	var out []clause.Party
	if o := s.Child(v, parse.Obj, parse.Iobj); o > v && s.Low[v] != "become" && s.Mention[o] >= 0 && s.Tokens[o].Tag != parse.PRON {
		out = append(out, s.Parties(o, 1<<graph.Person)...)
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) > v && s.Rel(int(k)) == parse.Obl && s.Mention[k] >= 0 && s.Tokens[k].Tag != parse.PRON {
			if p := s.CaseOf(int(k)); p == "with" || p == "to" {
				out = append(out, s.Parties(int(k), 1<<graph.Person)...)
			}
		}
	}
	for k := s.Kid[v]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if !s.Rel(int(k)).Is(parse.Obl, parse.Advcl) || !s.Doc.Tables.Classes["twosided"].Has(s.Low[k]) {
			continue
		}
		for _, x := range s.Prepositional(int(k), "with", nil) {
			out = append(out, s.Parties(x, 1<<graph.Person)...)
		}
	}
	return out
}

// praisedIn returns to whom the message goes that speaks of "him", where the pronoun was taken for who sent it: "had sent
// Trump a message praising him"; nil.
func (s *sentence) praisedIn(t int) []clause.Party {
	v := s.Head(t)
	if s.Tokens[t].XPOS != parse.PRP || s.Mention[t] < 0 || v < 1 || v > t || s.Rels[t] != parse.Obj || s.Rels[v] != parse.Acl {
		return nil
	}
	n := s.Head(v)
	u := s.Head(max(n, 0))
	if n < 0 || u < 0 || !s.Verbal(u) || !s.Doc.Tables.Classes["message"].Has(s.Low[n]) {
		return nil
	}
	by, to := s.Follow(u, []verbs.Path{{Steps: []string{"subj"}}}, 1<<graph.Person), s.Follow(u, []verbs.Path{{Steps: []string{"iobj"}}, {Steps: []string{"to"}}, {Steps: []string{"obj"}}}, 1<<graph.Person)
	if m := &s.Doc.Mentions[s.Mention[t]]; len(by) != 1 || len(to) != 1 || len(m.Entities) != 1 || m.Entities[0] != by[0].Entity || by[0].Entity == to[0].Entity {
		return nil
	}
	return to
}
