package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// repair corrects the parse where what is known of names, and of verbs that
// want an object, shows it to be wrong. Each step is about a way in which
// parsers err on newspapers' names, which are rarer than what they learn from.
func (s *sentence) repair() {
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
func (s *sentence) prepared(t int) bool {
	if s.Tokens[t].XPOS != parse.VBN {
		return false
	}
	word := lower(s.Tokens[t].Text)
	ready := s.low[t] == "prepare" && s.infinitive(t) >= 0
	feels := len(s.entries[t].verb) == 0 && s.doc.reader.tables.heads["a:"+word] != nil
	if !ready && !feels || s.byAgent(t) >= 0 {
		return false
	}
	be := s.child(t, parse.AuxPass)
	if be < 0 {
		return false
	}
	s.retag(t, parse.JJ)
	s.Tokens[t].Tag = parse.ADJ
	s.reword(t, word)
	s.rels[be] = parse.Cop
	if n := s.child(t, parse.NsubjPass); n >= 0 {
		s.rels[n] = parse.Nsubj
	}
	return true
}

// names reports whether t, which may be no word, heads the mention of somebody who can act.
func (s *sentence) names(t int) bool {
	if t < 0 {
		return false
	}
	m := s.mention[t]
	if m < 0 || len(s.doc.Mentions[m].Entities) == 0 {
		return false
	}
	return s.doc.Entities[s.doc.Mentions[m].Entities[0]].Kind != graph.Office
}

// looseFinite puts right a past tense that was taken for an attribute: "denied it
// and threatened a response".
func (s *sentence) looseFinite(v int) bool {
	n := s.head(v)
	if !s.rels[v].Is(parse.Amod, parse.Compound) || s.Tokens[v].XPOS != parse.VBD || n < v {
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
			s.heads[v], s.rels[v] = int32(m), parse.Conj
			s.heads[n], s.rels[n] = int32(v), parse.Obj
			s.link()
			return true
		}
	}
	return false
}

// utters reports whether the table has the verb as one of speech.
func (s *sentence) utters(v int) bool {
	if speechVerbs[s.low[v]] {
		return true
	}
	for _, r := range s.entries[v].verb {
		if s.doc.reader.tables.acts[r.Type].speech {
			return true
		}
	}
	return false
}

// looseSubject finds the subject of a finite verb among names before it that
// were taken for something else.
func (s *sentence) looseSubject(v int) bool {
	if s.child(v, parse.Nsubj, parse.NsubjPass, parse.Csubj, parse.Expl, parse.NsubjOuter) >= 0 {
		return false
	}
	switch s.Tokens[v].XPOS {
	case parse.VBD, parse.VBZ, parse.VBP:
	case parse.VBN, parse.VB:
		if s.rels[v] != parse.Root && s.child(v, parse.Aux, parse.AuxPass) < 0 {
			return false
		}
		if s.rels[v] == parse.Xcomp {
			return false
		}
	default:
		return false
	}
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if !s.rels[k].Is(parse.Advmod, parse.Obl, parse.OblUnmarked, parse.Nmod, parse.Dep, parse.Amod, parse.Discourse, parse.Vocative, parse.Dislocated,
			parse.Compound, parse.Obj, parse.Appos) || s.caseOf(int(k)) != "" {
			continue
		}
		// "The Security Council members further called"
		members := s.rels[k] == parse.OblUnmarked && s.Tokens[k].XPOS == parse.NNS && !temporal[s.low[k]] && len(s.parties(int(k), actorKinds)) > 0
		if !s.names(int(k)) && !members {
			continue
		}
		s.subject(int(k), v)
		return true
	}
	return s.fronted(v)
}

// fronted finds the subject of v where it was coordinated with a name in the
// phrase before it: "After talks with Putin, Macron left".
func (s *sentence) fronted(v int) bool {
	for k := v - 1; k > 0 && k > v-14; k-- {
		h := s.head(k)
		if s.rels[k] != parse.Conj || h < 0 || h > k || !s.names(k) && !(s.passive(v) && s.Tokens[k].Tag == parse.NOUN) || k < v-5 && !s.passive(v) || s.child(k, parse.Coord) >= 0 || s.child(h, parse.Conj) != k {
			continue
		}
		from, to := s.span(k)
		if from == 0 || s.low[from] != "," && s.low[from-1] != "," || to > v || s.child(h, parse.Coord) >= 0 {
			continue
		}
		for n := 0; h >= 0 && h != v && n < 6; n++ {
			h = s.head(h)
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
func (s *sentence) looseObject(v int) bool {
	if s.child(v, parse.NsubjPass, parse.AuxPass) >= 0 {
		return false
	}
	if o := s.child(v, parse.Obj); o >= 0 {
		// "ordered home its ambassador"
		if s.low[o] == "home" && s.kid[o] < 0 {
			s.rels[o] = parse.Advmod
			return true
		}
		if s.Tokens[o].Tag == parse.NUM && s.kid[o] < 0 && o > v {
			// "sent home 18 Russian staff", the number apart from what it counts
			for k := s.sib[o]; k >= 0; k = s.sib[k] {
				if s.rels[k].Is(parse.Obl, parse.OblUnmarked, parse.Nmod) && s.caseOf(int(k)) == "" && s.Tokens[k].Tag == parse.NOUN && int(k) < o+6 {
					s.heads[o], s.rels[o] = k, parse.Nummod
					s.rels[k] = parse.Obj
					s.link()
					return true
				}
			}
		}
		return false
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if int(k) < v {
			continue
		}
		switch s.rels[k] {
		case parse.Nsubj:
			// A name after the verb whose subject stands before it.
			if n := s.child(v, parse.Nsubj); n >= 0 && n < v && s.names(int(k)) && s.Tokens[v].XPOS == parse.VBD && !s.utters(v) {
				s.rels[k] = parse.Obj
				return true
			}
		case parse.Obl, parse.OblUnmarked, parse.Nmod, parse.Dep, parse.NmodUnmarked:
			if s.caseOf(int(k)) == "" && s.Tokens[k].Tag.Is(parse.NOUN, parse.PROPN) && !temporal[s.low[k]] && s.Tokens[k].Tag != parse.NUM {
				if from, _ := s.span(int(k)); s.Tokens[from].Text == "," && s.Tokens[from+1].XPOS == parse.PRPS {
					continue // "flew to Cairo, his first trip abroad"
				}
				s.rels[k] = parse.Obj
				return true
			}
		case parse.Xcomp:
			if s.Tokens[k].Tag == parse.PROPN && s.names(int(k)) && s.caseOf(int(k)) == "" && int(k) < v+6 {
				s.rels[k] = parse.Obj
				return true
			}
			// "held Russia responsible", the name drawn to the adjective
			if s.Tokens[k].Tag == parse.ADJ {
				for g := s.kid[k]; g >= 0 && g < k; g = s.sib[g] {
					if s.rels[g].Is(parse.Compound, parse.Amod, parse.Nsubj) && int(g) > v && s.names(int(g)) {
						s.heads[g], s.rels[g] = int32(v), parse.Obj
						s.link()
						return true
					}
				}
			}
		}
	}
	return false
}

// nearSubject finds the subject of a verb by its place: the names before it that
// stand in no phrase of their own, back to the verb of the clause before. Used
// where the parse gives none, which happens when titles, appositions and
// relative clauses pile up between a name and its verb.
func (s *sentence) nearSubject(v int) []int {
	switch s.Tokens[v].XPOS {
	case parse.VBD, parse.VBZ, parse.VBP:
	case parse.VBN, parse.VB, parse.VBG:
		if s.child(v, parse.Aux, parse.AuxPass) < 0 && !(s.Tokens[v].XPOS == parse.VBN && s.child(v, parse.Obj) > v) {
			return nil
		}
	default:
		return nil
	}
	if s.rels[v] == parse.Xcomp || s.toInfinitive(v) {
		return nil
	}
	if n := s.child(v, parse.Nsubj); n == v-1 && n > 0 && s.mention[n] < 0 && s.Tokens[n].Tag == parse.PROPN && s.Tokens[n-1].Text == "," {
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
		case tok.Tag == parse.SCONJ && s.low[t] != "as" && s.low[t] != "of":
			break scan
		case tok.XPOS.Tensed():
			if s.head(t) == v || tok.Tag == parse.AUX && s.head(t) > t && s.head(t) == v {
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
		case s.low[t] == "and" || s.low[t] == "as":
			and = and || len(found) > 0
			continue
		}
		m := s.mention[t]
		if m < 0 || s.doc.Mentions[m].Head != t || !s.names(t) || s.relative(t) {
			continue
		}
		mn := &s.doc.Mentions[m]
		if !s.doc.kindOf(mn.Entities[0]).IsActor() || mn.Form == who.Demonym && s.attributive(t) || s.attributive(t) || mn.To < len(s.Tokens) && (s.Tokens[mn.To].XPOS == parse.POS || s.Tokens[mn.To].XPOS == parse.HYPH) || s.Tokens[t].XPOS == parse.PRPS {
			continue
		}
		if s.phrased(mn.From, t) || s.ownsNext(mn.To) {
			continue
		}
		if h := s.head(t); len(found) > 0 && h >= 0 && h < t && s.rels[t].Is(parse.Obj, parse.Iobj) && s.Tokens[h].XPOS == parse.VB {
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
func (s *sentence) ownsNext(t int) bool {
	if t >= len(s.Tokens) || s.mention[t] < 0 {
		return false
	}
	m := &s.doc.Mentions[s.mention[t]]
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
func (s *sentence) ownSubject(v int) []int {
	for t := v - 1; t > 0; t-- {
		switch {
		case s.Tokens[t].XPOS == parse.VBD || s.Tokens[t].XPOS == parse.VBZ || s.Tokens[t].XPOS == parse.VBP:
			if s.Tokens[t].Tag != parse.AUX {
				return nil
			}
		case s.Tokens[t].Tag == parse.CCONJ && s.Tokens[t-1].Text == ",":
			var own []int
			for _, x := range s.nearSubject(v) {
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
func (s *sentence) phrased(from, head int) bool {
	if s.caseOf(head) != "" {
		return true
	}
	for x, n := head, 0; s.rels[x] == parse.Conj && s.head(x) >= 0 && n < 8; n++ {
		if x = s.head(x); s.caseOf(x) != "" {
			return true
		}
	}
	at := from - 1
	for at > 0 && s.Tokens[at].Tag == parse.DET { // "in the presence of both presidents"
		at--
	}
	for t := from - 1; t >= 0 && t > from-6; t-- {
		switch {
		case s.Tokens[t].Tag == parse.ADP && s.low[t] != "of" || s.low[t] == "of" && t == at:
			return true
		case !s.Tokens[t].Tag.Is(parse.DET, parse.ADJ, parse.NUM, parse.NOUN, parse.PROPN):
			return false
		}
	}
	return false
}

// span returns the range [from, to) of the tokens that depend on i, by the
// repaired heads.
func (s *sentence) span(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && s.dominates(i, from-1) {
		from--
	}
	for to < len(s.Tokens) && s.dominates(i, to) {
		to++
	}
	return from, to
}

// temporal are the nouns for times: days, months and stretches.
var temporal = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true,
	"sunday": true, "today": true, "yesterday": true, "tomorrow": true, "tonight": true, "day": true, "week": true, "month": true, "year": true,
	"hour": true, "minute": true, "time": true, "morning": true, "evening": true, "afternoon": true, "night": true, "weekend": true,
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true, "jan.": true, "feb.": true, "aug.": true, "sept.": true,
	"oct.": true, "nov.": true, "dec.": true, "moment": true, "decade": true, "century": true, "summer": true, "winter": true, "spring": true, "autumn": true, "noon": true}

// guided makes an attribute of a participle that a parse takes for a second verb:
// "fired shells and guided missiles at".
func (s *sentence) guided(t int) bool {
	if s.rels[t] != parse.Conj || s.Tokens[t].XPOS != parse.VBN {
		return false
	}
	v := s.head(t)
	if w := lower(s.Tokens[t].Text); w != "guided" && w != "armoured" && w != "armored" && w != "manned" && w != "unmanned" && w != "enriched" && !prenominal[w] {
		return false
	}
	if t < 2 || t+1 >= len(s.Tokens) || s.rels[t] != parse.Conj || s.Tokens[t].XPOS != parse.VBN || v < 0 || !s.asserted(v) ||
		s.low[t-1] != "and" || !s.Tokens[t+1].Tag.Is(parse.NOUN) || s.head(t+1) != t || s.rels[t+1] != parse.Obj || s.child(t, parse.Nsubj, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	o := s.child(v, parse.Obj)
	if o < v || o > t {
		return false
	}
	s.heads[t+1], s.rels[t+1] = int32(o), parse.Conj
	s.handOver(t, v)
	s.heads[t-1], s.heads[t], s.rels[t] = int32(t+1), int32(t+1), parse.Amod
	s.link()
	return true
}

// jointParticiple hangs the second of two participles on their noun as the first is:
// "a cable signed by X and released by Y".
func (s *sentence) jointParticiple(t int) bool {
	n := s.head(t)
	if s.rels[t] == parse.Conj && n >= 0 && n < t && s.asserted(n) && s.child(t, parse.OblAgent) > t && s.child(t, parse.Obj, parse.Nsubj, parse.Aux, parse.AuxPass) < 0 {
		if o := s.child(n, parse.Obj); o > n { // "rejected a text led by X and adopted by Y"
			if p := s.child(o, parse.Acl); p > o && p < t && s.Tokens[p].XPOS == parse.VBN {
				s.heads[t], s.rels[t] = int32(o), parse.Acl
				s.retag(t, parse.VBN)
				s.link()
				return true
			}
		}
	}
	if s.rels[t] != parse.Conj || s.Tokens[t].XPOS != parse.VBN || n < 0 || n > t || !s.Tokens[n].Tag.Is(parse.NOUN, parse.PROPN) || s.child(t, parse.Nsubj, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	for k := s.kid[n]; k >= 0 && int(k) < t; k = s.sib[k] {
		if int(k) > n && s.rels[k] == parse.Acl && s.Tokens[k].XPOS == parse.VBN {
			s.rels[t] = parse.Acl
			return true
		}
	}
	return false
}

// ownersTitle hangs a title on the name behind it, which owns the subject: "the late president Hugo
// Chávez's daughter met".
func (s *sentence) ownersTitle(t int) bool {
	m := s.mention[t]
	if m < 0 || s.rels[t] != parse.Nsubj || s.doc.Mentions[m].Form != who.Title || s.doc.Mentions[m].To != t+1 || !s.ownsNext(t+1) {
		return false
	}
	s.heads[t], s.rels[t] = int32(s.doc.Mentions[s.mention[t+1]].Head), parse.NmodDesc
	s.link()
	return true
}
