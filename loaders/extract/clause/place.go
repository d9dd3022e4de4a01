package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// The repairs here go by the place of words alone. English puts the subject
// before its verb and the object behind it; where nothing stands between, place
// is surer than a parse that lost its way among titles and foreign names.

// plainSubject makes the name right before a finite verb its subject: "Monday, foreign
// secretary Sujatha Singh rang up". The phrase that holds the name may hang on
// no preposition and follow no name that could be the subject instead.
func (s *Sentence) plainSubject(v int) bool {
	t := v - 1
	if !s.Finite(v) {
		// "had summoned", "will meet", "was summoned"
		if !s.Verbal(v) {
			return false
		}
		k := s.Child(v, parse.Aux, parse.AuxPass)
		if k < 0 || k > v || !s.Tokens[k].XPOS.Tensed() {
			return false
		}
		t = k - 1
	}
	for t >= 0 {
		switch {
		case s.Tokens[t].Tag == parse.ADV || s.Tokens[t].Tag == parse.AUX && s.Head(t) == v:
		case s.Tokens[t].Text == "," && t > 0 && Temporal.Has(s.Low[t-1]) && s.Mention[t-1] < 0: // "The ministry today, Tuesday, summoned"
		case Temporal.Has(s.Low[t]) && s.Mention[t] < 0:
			// "Macron on Tuesday rejected", "Kenyatta yesterday hosted"
			for t > 0 && (s.Tokens[t-1].Tag.Is(parse.ADJ, parse.NUM, parse.DET) || Temporal.Has(s.Low[t-1])) {
				t--
			}
			if t > 0 && (s.Low[t-1] == "on" || s.Low[t-1] == "in") {
				t--
			}
		default:
			goto found
		}
		t--
	}
found:
	if t < 0 || s.Mention[t] < 0 || !s.Names(t) {
		return false
	}
	m := &s.Doc.Mentions[s.Mention[t]]
	if m.To != t+1 || m.Form == who.Pronoun || m.Form == who.Demonym || m.Head > t || !s.Doc.KindOf(m.Entities[0]).IsActor() {
		return false
	}
	if m.Form == who.Title && len(m.Entities) == 1 && s.Doc.KindOf(m.Entities[0]) != graph.Person {
		return false
	}
	n := m.Head
	if s.Head(n) == v && s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) || s.Head(n) >= m.From && s.Head(n) < m.To {
		return false
	}
	if k := s.Child(v, parse.Nsubj, parse.NsubjPass); k >= 0 && k < v && (s.Names(k) || s.Relative(k)) {
		return false
	}
	from := m.From
	for from > 0 && !Temporal.Has(s.Low[from-1]) && (s.Tokens[from-1].Tag.Is(parse.ADJ, parse.NOUN, parse.PROPN, parse.NUM, parse.DET) || s.Tokens[from-1].XPOS == parse.HYPH || s.Tokens[from-1].XPOS == parse.POS || s.Tokens[from-1].XPOS == parse.PRPS) {
		if o := s.Mention[from-1]; o >= 0 && s.Tokens[from-1].XPOS != parse.POS && s.Doc.Mentions[o].Form == who.Name && len(s.Doc.Mentions[o].Entities) == 1 &&
			s.Doc.KindOf(s.Doc.Mentions[o].Entities[0]) == graph.Person && s.Doc.Mentions[o].To == from {
			return false // two names side by side: some other construction
		}
		from--
	}
	if from > 0 && !Temporal.Has(s.Low[from-1]) {
		b := &s.Tokens[from-1]
		if b.Tag.Is(parse.ADP, parse.CCONJ, parse.VERB, parse.AUX, parse.PART) && b.XPOS != parse.RP || s.Low[from-1] == "as" || s.Low[from-1] == "than" || s.Relative(from-1) {
			return false
		}
	}
	for x := s.Head(v); x >= 0; x = s.Head(x) {
		if x == n {
			// The verb hangs on its own subject.
			s.Heads[v], s.Rels[v] = s.Heads[n], s.Rels[n]
			if s.Rels[v] == parse.Nsubj || s.Rels[v] == parse.Appos {
				s.Rels[v] = parse.Parataxis
			}
			break
		}
	}
	s.subject(n, v)
	s.link()
	return true
}

// subject makes n the subject of v, a passive one where v is passive.
func (s *Sentence) subject(n, v int) {
	s.Heads[n], s.Rels[n] = int32(v), parse.Nsubj
	if s.Child(v, parse.AuxPass) >= 0 {
		s.Rels[n] = parse.NsubjPass
	}
}

// ClauseFrom returns the finite verb, or the one with an auxiliary, that a token is or is parted
// from by adverbs and auxiliaries alone; -1 for none.
func (s *Sentence) ClauseFrom(t int) int {
	for t < len(s.Tokens) && (s.Tokens[t].Tag == parse.ADV || s.Low[t] == "not" || s.Rels[t].Is(parse.Aux, parse.AuxPass)) {
		t++
	}
	if t >= len(s.Tokens) || !s.Verbal(t) || !s.Finite(t) && s.Child(t, parse.Aux, parse.AuxPass) < 0 {
		return -1
	}
	return t
}

// makeVerb makes a word a verb of that form.
func (s *Sentence) makeVerb(t int, x parse.Penn) {
	s.retag(t, x)
	s.Tokens[t].Tag = parse.VERB
}

// retag changes a tag; the parse that others hold stays as it is.
func (s *Sentence) retag(t int, x parse.Penn) {
	own := *s.Sentence
	own.Tokens = append([]parse.Token(nil), own.Tokens...)
	own.Tokens[t].XPOS = x
	s.Sentence = &own
}

// gives lists the verbs that take two objects, of which the first receives.
var gives = vocab.Words("give", "send", "offer", "grant", "lend", "hand", "promise", "pay",
	"pledge", "tell", "sell", "loan", "award", "write", "ask", "deny", "show", "teach", "owe", "provide",
	"forward", "pass", "text", "bring", "extend", "allocate", "wire", "ship")

// names lists the verbs that say what their object becomes.
var names = vocab.Words("name", "appoint", "elect", "nominate", "designate")

// plainObject makes the noun phrase right behind a verb of the table its object,
// whatever the parse hung it on: "telephoned Russian Foreign Minister Andrei
// Kozyrev", "gave the Ivory Coast 5.1 million dollars".
func (s *Sentence) plainObject(v int) bool {
	if s.Tokens[v].Tag != parse.VERB || v+1 >= len(s.Tokens) || s.Passive(v) {
		return false
	}
	t := v + 1
	if s.takes(v, s.Low[t]) && (s.Rels[t] == parse.CompoundPrt || s.Low[t] == "aside" || s.Low[t] == "apart" || s.Tokens[t].Tag == parse.ADJ) {
		if s.Rels[t] != parse.CompoundPrt {
			s.Heads[t], s.Rels[t] = int32(v), parse.CompoundPrt
			s.link()
		}
		t++
	} else if len(s.Entries[v].Verb) == 0 {
		return false
	}
	if t < len(s.Tokens) && s.Low[t] == "in" {
		// "condemn in the strongest terms this attack"
		for x := t + 1; x < len(s.Tokens) && x < t+6; x++ {
			if s.Low[x] == "term" {
				t = x + 1
				break
			}
		}
	}
	if t+2 < len(s.Tokens) && s.Low[t] == "as" {
		// "dismissed as baseless a claim"
		x := t + 1
		for x < len(s.Tokens) && (s.Tokens[x].Tag.Is(parse.ADJ, parse.ADV, parse.CCONJ) || s.Tokens[x].XPOS == parse.VBN) {
			x++
		}
		if x > t+1 && x < len(s.Tokens) && (s.Tokens[x].Tag.Is(parse.DET, parse.PROPN) || s.Tokens[x].XPOS == parse.PRPS) {
			t = x
		}
	}
	opening := -1 // "expressed her "deep regret at": what stands before the words that are quoted
	if t+2 < len(s.Tokens) && (s.Tokens[t].XPOS == parse.PRPS || s.Tokens[t].Tag == parse.DET) && parse.IsQuoteMark(s.Tokens[t+1].Text) {
		opening, t = t, t+2
	}
	np := s.phrases(s.dayAside(t))
	if len(np) == 0 {
		return false
	}
	if last := np[len(np)-1]; len(np) > 1 && s.beginsClause(v, last[0], last[1]) {
		np = np[:len(np)-1] // "told X the situation at the border was bad"
	}
	end := np[len(np)-1][1]
	for x := end; x < len(s.Tokens); x++ {
		if s.Tokens[x].Tag == parse.ADV {
			continue
		}
		if s.Finite(x) || s.Tokens[x].Tag == parse.AUX || s.Tokens[x].XPOS == parse.MD || s.Tokens[x].XPOS == parse.VB {
			if s.subjectOver(v, x) {
				break // "the decision to detain X surprised"
			}
			return false // "said Russia rejected", "demanded China pay"
		}
		break
	}
	for x := t; x < end && SpeechVerbs.Has(s.Low[v]); x++ {
		if s.Head(x) == v && s.Rels[x] == parse.Ccomp && s.Finite(x) && s.Child(x, parse.Nsubj) >= t && s.Child(x, parse.Nsubj) < x {
			return false // "said Russia jailed two priests"
		}
	}
	np = s.givenApart(v, np)
	first := s.phraseHead(np[0][0], np[0][1])
	if first < 0 || Temporal.Has(s.Low[first]) {
		return false
	}
	if h := s.Head(first); h >= 0 && (SpeechVerbs.Has(s.Low[v]) || clausal.Has(s.Low[v])) && s.Low[v] != "tell" && s.Rels[first].Is(parse.Nsubj, parse.NsubjPass) && h > first && (s.Head(h) == v || clausal.Has(s.Low[v]) && s.Head(h) == s.Head(v)) && s.Rels[h] == parse.Ccomp {
		return false // "said the talks with X took place", "said the remarks about X were unacceptable"
	}
	if s.Head(first) == v && s.Rels[first].Is(parse.Nsubj, parse.NsubjPass) {
		if n := s.Child(v, parse.Nsubj); n >= v || n < 0 || !s.Names(n) || s.Tokens[v-1].Text == "," {
			return false
		}
		s.Rels[first] = parse.Obj // two subjects: "Russia lamented the United States"
		return true
	}
	if v > 0 && SpeechVerbs.Has(s.Low[v]) && s.Tokens[v].XPOS == parse.VBD && (s.Tokens[v-1].Text == "," || s.Tokens[v-1].XPOS == parse.CloseQuote) {
		// "…, said the minister"
		if s.Child(v, parse.Nsubj, parse.NsubjPass) >= 0 || s.Tokens[v-1].XPOS != parse.CloseQuote && (v < 2 || s.Tokens[v-2].XPOS != parse.CloseQuote) {
			return false
		}
		s.Heads[first], s.Rels[first] = int32(v), parse.Nsubj
		s.link()
		return true
	}
	changed := false
	if opening >= 0 && s.Head(opening) != first {
		s.Heads[opening], s.Rels[opening] = int32(first), parse.Det
		if s.Tokens[opening].XPOS == parse.PRPS {
			s.Rels[opening] = parse.NmodPoss
		}
		changed = true
	}
	hang := func(n int, r parse.Rel) {
		if n < 0 || s.Head(n) == v && s.Rels[n] == r || s.Dominates(n, v) {
			return
		}
		if x := s.Head(n); x > n && s.Rels[n] == parse.Nsubj && s.Rels[x] == parse.AclRelcl && s.Head(x) < n && s.Head(x) > v {
			return // "rejected the offer Saudi Arabia made"
		}
		old := s.Child(v, r)
		if x := s.Head(n); x >= np[0][0] && x < n && Prenominal.Has(verbs.Lower(s.Tokens[x].Text)) {
			s.Heads[x], s.Rels[x] = int32(n), parse.Amod
		}
		s.Heads[n], s.Rels[n] = int32(v), r
		if old > v && old != n && old >= np[0][0] && old < end {
			s.Heads[old], s.Rels[old] = int32(n), parse.NmodDesc
		}
		changed = true
	}
	if names.Has(s.Low[v]) {
		// "named Michel Barnier prime minister"
		if m := s.Mention[np[0][0]]; m >= 0 && s.Names(np[0][0]) && s.Doc.Mentions[m].Form == who.Name && s.Doc.Mentions[m].To < np[0][1] {
			first, np = s.Doc.Mentions[m].Head, np[:1]
		} else if len(np) == 2 && s.Tokens[np[1][0]].XPOS == parse.PRPS {
			np = np[:1] // "named Lakhdar Brahimi his envoy"
		}
	}
	if len(np) > 1 && !gives.Has(s.Low[v]) {
		return false // "called X a liar"
	}
	if len(np) > 1 {
		if second := s.phraseHead(np[1][0], np[1][1]); second >= 0 && (!Temporal.Has(s.Low[second]) || s.Low[v] == "give") {
			hang(second, parse.Obj)
			hang(first, parse.Iobj)
		} else if second >= 0 {
			hang(first, parse.Obj)
		}
	} else if o := s.Child(v, parse.Obj, parse.Iobj); o > v && o < first && o >= np[0][0] && Areas.Has(s.Low[first]) && s.Head(first) == v {
		s.Heads[o], s.Rels[o] = int32(first), parse.NmodDesc // "the Red Sea port of Hodeidah"
		changed = true
	} else if o < 0 || o < v || o >= end && s.CaseOf(o) != "" && s.Head(first) != o || o >= np[0][0] && o < end && o != first && (s.Names(first) || Areas.Has(s.Low[first]) && s.Rels[first] == parse.Obj) {
		hang(first, parse.Obj)
	}
	if changed {
		s.link()
	}
	return changed
}

// subjectOver reports whether the finite verb or auxiliary at x has its subject in the noun of which the verb at v tells something.
func (s *Sentence) subjectOver(v, x int) bool {
	if !s.Finite(x) && s.Head(x) > x {
		x = s.Head(x)
	}
	a := v
	for n := 0; n < 4 && a >= 0 && s.Rels[a].Is(parse.Xcomp, parse.Conj, parse.Advcl, parse.Ccomp); n++ {
		a = s.Head(a)
	}
	if a < 0 || !s.Rels[a].Is(parse.Acl) || s.Child(v, parse.Obj, parse.Ccomp) >= 0 {
		return false
	}
	n := s.Head(a)
	return n < a && s.Head(n) == x && s.Rels[n].Is(parse.Nsubj, parse.NsubjPass, parse.NsubjOuter)
}

// runTo returns the end of the noun phrase without preposition that begins at t.
func (s *Sentence) runTo(t int) int {
	if np := s.phrases(t); len(np) > 0 {
		return np[0][1]
	}
	return t
}

// borderWith hangs on a border whose it is with, where the parse has the verb take him: "moved troops toward their border
// with Mali".
func (s *Sentence) borderWith(t int) bool {
	w := t + 1
	if w+1 >= len(s.Tokens) || s.Low[w] != "with" {
		return false
	}
	x := s.Head(w)
	if x <= w || s.CaseOf(x) != "with" || s.Head(x) == t || s.Head(x) < 0 || s.Dominates(x, t) || s.Mention[x] < 0 {
		return false
	}
	s.Heads[x], s.Rels[x] = int32(t), parse.Nmod
	s.link()
	return true
}

// Areas are the nouns for a part of the country that is named behind "of".
var Areas = vocab.Words("province", "region", "city", "town", "village", "district", "state", "port", "capital", "governorate", "suburb",
	"island", "enclave", "resort", "municipality", "county", "territory", "oblast", "stronghold")
