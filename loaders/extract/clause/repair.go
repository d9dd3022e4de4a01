package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// repair corrects the parse where what is known of names, and of verbs that
// want an object, shows it to be wrong. Each step is about a way in which
// parsers err on newspapers' names, which are rarer than what they learn from.
func (s *Sentence) repair() {
	changed := s.lostVerb() || s.asideAhead() || s.lostMain() || s.lostPast() || s.plainPast()
	for t := range s.Tokens {
		changed = early.first(s, t) || changed
	}
	for t := range s.Tokens {
		changed = mends.all(s, t) || changed
	}
	for t := range s.Tokens {
		changed = s.prepared(t) || changed
		changed = late.first(s, t) || changed
	}
	if changed {
		s.link()
	}
}

// prepared makes an adjective of the passive in "is prepared to help", which is
// willingness, and of "is disappointed with" where the table has no such verb.
func (s *Sentence) prepared(t int) bool {
	if s.Tokens[t].XPOS != parse.VBN {
		return false
	}
	word := verbs.Lower(s.Tokens[t].Text)
	ready := s.Low[t] == "prepare" && s.Infinitive(t) >= 0
	feels := len(s.Entries[t].Verb) == 0 && s.Doc.Tables.Heads["a:"+word] != nil
	if !ready && !feels || s.ByAgent(t) >= 0 {
		return false
	}
	be := s.Child(t, parse.AuxPass)
	if be < 0 {
		return false
	}
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.reword(t, word)
	s.Rels[be] = parse.Cop
	if n := s.Child(t, parse.NsubjPass); n >= 0 {
		s.Rels[n] = parse.Nsubj
	}
	return true
}

// Names reports whether t, which may be no word, heads the mention of somebody who can act.
func (s *Sentence) Names(t int) bool {
	if t < 0 {
		return false
	}
	m := s.Mention[t]
	if m < 0 || len(s.Doc.Mentions[m].Entities) == 0 {
		return false
	}
	return s.Doc.Entities[s.Doc.Mentions[m].Entities[0]].Kind != graph.Office
}

// looseFinite puts right a past tense that was taken for an attribute: "denied it
// and threatened a response".
func (s *Sentence) looseFinite(v int) bool {
	n := s.Head(v)
	if !s.Rels[v].Is(parse.Amod, parse.Compound) || s.Tokens[v].XPOS != parse.VBD || n < v {
		return false
	}
	and := false
	for m := v - 1; m >= 0; m-- {
		if s.Tokens[m].Tag == parse.CCONJ {
			and = true
		}
		if s.Tokens[m].XPOS == parse.VBD && s.Tokens[m].Tag == parse.VERB {
			if !and {
				return false
			}
			s.Heads[v], s.Rels[v] = int32(m), parse.Conj
			s.Heads[n], s.Rels[n] = int32(v), parse.Obj
			s.link()
			return true
		}
	}
	return false
}

// Utters reports whether the table has the verb as one of speech.
func (s *Sentence) Utters(v int) bool {
	if SpeechVerbs.Has(s.Low[v]) {
		return true
	}
	for _, r := range s.Entries[v].Verb {
		if s.Doc.Tables.Acts[r.Type].Speech {
			return true
		}
	}
	return false
}

// looseSubject finds the subject of a finite verb among names before it that
// were taken for something else.
func (s *Sentence) looseSubject(v int) bool {
	if s.Child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj, parse.Expl, parse.NsubjOuter) >= 0 {
		return false
	}
	switch s.Tokens[v].XPOS {
	case parse.VBD, parse.VBZ, parse.VBP:
	case parse.VBN, parse.VB:
		if s.Rels[v] != parse.Root && s.Child(v, parse.Aux, parse.AuxPass) < 0 {
			return false
		}
		if s.Rels[v] == parse.Xcomp {
			return false
		}
	default:
		return false
	}
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if !s.Rels[k].Is(parse.Advmod, parse.Obl, parse.OblUnmarked, parse.Nmod, parse.Dep, parse.Amod, parse.Discourse, parse.Vocative, parse.Dislocated,
			parse.Compound, parse.Obj, parse.Appos) || s.CaseOf(int(k)) != "" {
			continue
		}
		// "The Security Council members further called"
		members := s.Rels[k] == parse.OblUnmarked && s.Tokens[k].XPOS == parse.NNS && !Temporal.Has(s.Low[k]) && len(s.Parties(int(k), ActorKinds)) > 0
		if !s.Names(int(k)) && !members {
			continue
		}
		s.subject(int(k), v)
		return true
	}
	return s.fronted(v)
}

// fronted finds the subject of v where it was coordinated with a name in the
// phrase before it: "After talks with Putin, Macron left".
func (s *Sentence) fronted(v int) bool {
	for k := v - 1; k > 0 && k > v-14; k-- {
		h := s.Head(k)
		if s.Rels[k] != parse.Conj || h < 0 || h > k || !s.Names(k) && !(s.Passive(v) && s.Tokens[k].Tag == parse.NOUN) || k < v-5 && !s.Passive(v) || s.Child(k, parse.Coord) >= 0 || s.Child(h, parse.Conj) != k {
			continue
		}
		from, to := s.Span(k)
		if from == 0 || s.Low[from] != "," && s.Low[from-1] != "," || to > v || s.Child(h, parse.Coord) >= 0 {
			continue
		}
		for n := 0; h >= 0 && h != v && n < 6; n++ {
			h = s.Head(h)
		}
		if h != v {
			continue
		}
		s.subject(int(k), v)
		s.link()
		return true
	}
	return false
}

// looseObject finds the object of a verb among the nouns without a preposition
// that follow it.
func (s *Sentence) looseObject(v int) bool {
	if s.Child(v, parse.NsubjPass, parse.AuxPass) >= 0 {
		return false
	}
	if o := s.Child(v, parse.Obj); o >= 0 {
		// "ordered home its ambassador"
		if s.Low[o] == "home" && s.Kid[o] < 0 {
			s.Rels[o] = parse.Advmod
			return true
		}
		if s.Tokens[o].Tag == parse.NUM && s.Kid[o] < 0 && o > v {
			// "sent home 18 Russian staff", the number apart from what it counts
			for k := s.Sib[o]; k >= 0; k = s.Sib[k] {
				if s.Rels[k].Is(parse.Obl, parse.OblUnmarked, parse.Nmod) && s.CaseOf(int(k)) == "" && s.Tokens[k].Tag == parse.NOUN && int(k) < o+6 {
					s.Heads[o], s.Rels[o] = k, parse.Nummod
					s.Rels[k] = parse.Obj
					s.link()
					return true
				}
			}
		}
		return false
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if int(k) < v {
			continue
		}
		switch s.Rels[k] {
		case parse.Nsubj:
			// A name after the verb whose subject stands before it.
			if n := s.Child(v, parse.Nsubj); n >= 0 && n < v && s.Names(int(k)) && s.Tokens[v].XPOS == parse.VBD && !s.Utters(v) {
				s.Rels[k] = parse.Obj
				return true
			}
		case parse.Obl, parse.OblUnmarked, parse.Nmod, parse.Dep, parse.NmodUnmarked:
			if s.CaseOf(int(k)) == "" && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) && !Temporal.Has(s.Low[k]) && s.Tokens[k].Tag != parse.NUM {
				if from, _ := s.Span(int(k)); s.Tokens[from].Text == "," && s.Tokens[from+1].XPOS == parse.PRPS {
					continue // "flew to Cairo, his first trip abroad"
				}
				s.Rels[k] = parse.Obj
				return true
			}
		case parse.Xcomp:
			if s.Tokens[k].Tag == parse.PROPN && s.Names(int(k)) && s.CaseOf(int(k)) == "" && int(k) < v+6 {
				s.Rels[k] = parse.Obj
				return true
			}
			// "held Russia responsible", the name drawn to the adjective
			if s.Tokens[k].Tag == parse.ADJ {
				for g := s.Kid[k]; g >= 0 && g < k; g = s.Sib[g] {
					if s.Rels[g].Is(parse.Compound, parse.Amod, parse.Nsubj) && int(g) > v && s.Names(int(g)) {
						s.Heads[g], s.Rels[g] = int32(v), parse.Obj
						s.link()
						return true
					}
				}
			}
		}
	}
	return false
}

// NearSubject finds the subject of a verb by its place: the names before it that
// stand in no phrase of their own, back to the verb of the clause before. Used
// where the parse gives none, which happens when titles, appositions and
// relative clauses pile up between a name and its verb.
func (s *Sentence) NearSubject(v int) []int {
	switch s.Tokens[v].XPOS {
	case parse.VBD, parse.VBZ, parse.VBP:
	case parse.VBN, parse.VB, parse.VBG:
		if s.Child(v, parse.Aux, parse.AuxPass) < 0 && !(s.Tokens[v].XPOS == parse.VBN && s.Child(v, parse.Obj) > v) {
			return nil
		}
	default:
		return nil
	}
	if s.Rels[v] == parse.Xcomp || s.ToInfinitive(v) {
		return nil
	}
	if n := s.Child(v, parse.Nsubj); n == v-1 && n > 0 && s.Mention[n] < 0 && s.Tokens[n].Tag == parse.PROPN && s.Tokens[n-1].Text == "," {
		return nil // "…, Hanson said": somebody unknown, not who stands before the comma
	}
	var found []int
	var seen []int
	and := false
	t := v - 1
scan:
	for ; t >= s.Dateline; t-- {
		tok := &s.Tokens[t]
		switch {
		case tok.Text == ";" || tok.Text == ":" || tok.XPOS == parse.CloseQuote || t < s.Dateline || tok.Text == "—":
			break scan
		case tok.Tag == parse.SCONJ && s.Low[t] != "as" && s.Low[t] != "of":
			break scan
		case tok.XPOS.Tensed():
			if s.Head(t) == v || tok.Tag == parse.AUX && s.Head(t) > t && s.Head(t) == v {
				continue
			}
			// A relative clause is passed over.
			r := -1
			for x := t - 1; x >= 0 && x > t-6; x-- {
				if s.Tokens[x].XPOS == parse.WP || s.Tokens[x].XPOS == parse.WDT {
					r = x
					break
				}
				if s.Tokens[x].Tag == parse.VERB {
					break
				}
			}
			if r < 0 {
				break scan
			}
			t, found, seen, and = r, nil, nil, false
			continue
		case s.Low[t] == "and" || s.Low[t] == "as":
			and = and || len(found) > 0
			continue
		}
		m := s.Mention[t]
		if m < 0 || s.Doc.Mentions[m].Head != t || !s.Names(t) || s.Relative(t) {
			continue
		}
		mn := &s.Doc.Mentions[m]
		if !s.Doc.KindOf(mn.Entities[0]).IsActor() || mn.Form == who.Demonym && s.Attributive(t) || s.Attributive(t) || mn.To < len(s.Tokens) && (s.Tokens[mn.To].XPOS == parse.POS || s.Tokens[mn.To].XPOS == parse.HYPH) || s.Tokens[t].XPOS == parse.PRPS {
			continue
		}
		if s.phrased(mn.From, t) || s.ownsNext(mn.To) {
			continue
		}
		if h := s.Head(t); len(found) > 0 && h >= 0 && h < t && s.Rels[t].Is(parse.Obj, parse.Iobj) && s.Tokens[h].XPOS == parse.VB {
			break scan // "urged him to free the leaders, and its minister spoke"
		}
		if len(found) > 0 && !and {
			// Further to the left another name in apposition, or something else's.
			if mn.Entities[0] == seen[0] {
				continue
			}
			break
		}
		if !contains(seen, mn.Entities[0]) {
			found = append(found, t)
			seen = append(seen, mn.Entities...)
		}
	}
	return found
}

// ownsNext reports whether a name begins at t that is only the owner of what follows: "the late
// president Hugo Chávez's daughter".
func (s *Sentence) ownsNext(t int) bool {
	if t >= len(s.Tokens) || s.Mention[t] < 0 {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t]]
	return m.From == t && m.Form == who.Name && m.To < len(s.Tokens) && s.Tokens[m.To].XPOS == parse.POS
}

func contains(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// ownSubject finds the subject of a verb that seems to share another's, between
// ", and" and the verb.
func (s *Sentence) ownSubject(v int) []int {
	for t := v - 1; t > 0; t-- {
		switch {
		case s.Tokens[t].XPOS == parse.VBD || s.Tokens[t].XPOS == parse.VBZ || s.Tokens[t].XPOS == parse.VBP:
			if s.Tokens[t].Tag != parse.AUX {
				return nil
			}
		case s.Tokens[t].Tag == parse.CCONJ && s.Tokens[t-1].Text == ",":
			var own []int
			for _, x := range s.NearSubject(v) {
				if x > t {
					own = append(own, x)
				}
			}
			return own
		}
	}
	return nil
}

// phrased reports whether a preposition governs the phrase that begins at from.
func (s *Sentence) phrased(from, head int) bool {
	if s.CaseOf(head) != "" {
		return true
	}
	for x, n := head, 0; s.Rels[x] == parse.Conj && s.Head(x) >= 0 && n < 8; n++ {
		if x = s.Head(x); s.CaseOf(x) != "" {
			return true
		}
	}
	at := from - 1
	for at > 0 && s.Tokens[at].Tag == parse.DET { // "in the presence of both presidents"
		at--
	}
	for t := from - 1; t >= 0 && t > from-6; t-- {
		switch {
		case s.Tokens[t].Tag == parse.ADP && s.Low[t] != "of" || s.Low[t] == "of" && t == at:
			return true
		case !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.NUM, parse.NOUN, parse.PROPN):
			return false
		}
	}
	return false
}

// Span returns the range [from, to) of the tokens that depend on i, by the
// repaired heads.
func (s *Sentence) Span(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && s.Dominates(i, from-1) {
		from--
	}
	for to < len(s.Tokens) && s.Dominates(i, to) {
		to++
	}
	return from, to
}

// Temporal are the nouns for times: days, months and stretches.
var Temporal = vocab.Words("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
	"sunday", "today", "yesterday", "tomorrow", "tonight", "day", "week", "month", "year",
	"hour", "minute", "time", "morning", "evening", "afternoon", "night", "weekend",
	"january", "february", "march", "april", "may", "june", "july", "august",
	"september", "october", "november", "december", "jan.", "feb.", "aug.", "sept.",
	"oct.", "nov.", "dec.", "moment", "decade", "century", "summer", "winter", "spring", "autumn", "noon")

// guided makes an attribute of a participle that a parse takes for a second verb:
// "fired shells and guided missiles at".
func (s *Sentence) guided(t int) bool {
	if s.Rels[t] != parse.Conj || s.Tokens[t].XPOS != parse.VBN {
		return false
	}
	v := s.Head(t)
	if w := verbs.Lower(s.Tokens[t].Text); w != "guided" && w != "armoured" && w != "armored" && w != "manned" && w != "unmanned" && w != "enriched" && !Prenominal.Has(w) {
		return false
	}
	if t < 2 || t+1 >= len(s.Tokens) || s.Rels[t] != parse.Conj || s.Tokens[t].XPOS != parse.VBN || v < 0 || !s.asserted(v) ||
		s.Low[t-1] != "and" || !s.Tokens[t+1].Tag.Is(parse.NOUN) || s.Head(t+1) != t || s.Rels[t+1] != parse.Obj || s.Child(t, parse.Nsubj, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	o := s.Child(v, parse.Obj)
	if o < v || o > t {
		return false
	}
	s.Heads[t+1], s.Rels[t+1] = int32(o), parse.Conj
	s.handOver(t, v)
	s.Heads[t-1], s.Heads[t], s.Rels[t] = int32(t+1), int32(t+1), parse.Amod
	s.link()
	return true
}

// jointParticiple hangs the second of two participles on their noun as the first is:
// "a cable signed by X and released by Y".
func (s *Sentence) jointParticiple(t int) bool {
	n := s.Head(t)
	if s.Rels[t] == parse.Conj && n >= 0 && n < t && s.asserted(n) && s.Child(t, parse.OblAgent) > t && s.Child(t, parse.Obj, parse.Nsubj, parse.Aux, parse.AuxPass) < 0 {
		if o := s.Child(n, parse.Obj); o > n { // "rejected a text led by X and adopted by Y"
			if p := s.Child(o, parse.Acl); p > o && p < t && s.Tokens[p].XPOS == parse.VBN {
				s.Heads[t], s.Rels[t] = int32(o), parse.Acl
				s.retag(t, parse.VBN)
				s.link()
				return true
			}
		}
	}
	if s.Rels[t] != parse.Conj || s.Tokens[t].XPOS != parse.VBN || n < 0 || n > t || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) || s.Child(t, parse.Nsubj, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	for k := s.Kid[n]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if int(k) > n && s.Rels[k] == parse.Acl && s.Tokens[k].XPOS == parse.VBN {
			s.Rels[t] = parse.Acl
			return true
		}
	}
	return false
}

// ownersTitle hangs a title on the name behind it, which owns the subject: "the late president Hugo
// Chávez's daughter met".
func (s *Sentence) ownersTitle(t int) bool {
	m := s.Mention[t]
	if m < 0 || s.Rels[t] != parse.Nsubj || s.Doc.Mentions[m].Form != who.Title || s.Doc.Mentions[m].To != t+1 || !s.ownsNext(t+1) {
		return false
	}
	s.Heads[t], s.Rels[t] = int32(s.Doc.Mentions[s.Mention[t+1]].Head), parse.NmodDesc
	s.link()
	return true
}
