package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
	"slices"
)

// Fillers returns the tokens that stand in a place of the word at t: subj,
// obj, iobj, comp, that, inf, ing, poss, whose, adj, ctx, or a preposition.
func (s *Sentence) Fillers(t int, place string, dst []int) []int {
	add := func(x int) {
		if x >= 0 {
			dst = append(dst, x)
		}
	}
	switch place {
	case "subj":
		if s.Verbal(t) {
			if n := s.Child(t, parse.NsubjOuter); n >= 0 && n < t {
				if w := s.wanter(n); w >= 0 {
					return append(dst, w)
				}
			}
			if n := s.Child(t, parse.Nsubj, parse.NsubjPass); n >= 0 && s.Tokens[n].XPOS == parse.WP && s.Rel(t) == parse.Ccomp && !s.Passive(t) {
				return dst // "are investigating who gave it to the paper"
			}
			add(s.ownVoice(t, s.Subjects(t)))
			if len(dst) == 0 && s.Passive(t) {
				return s.inMissive(t, dst)
			}
			if x := s.traveller(t, dst); x >= 0 {
				return append(dst[:0], x)
			}
			if !s.Passive(t) && (len(dst) == 0 || !s.nounBefore(dst[0], t) && s.Tokens[dst[0]].Tag != parse.PRON && len(s.Parties(dst[0], AnyKind)) == 0) {
				var near []int
				if !s.whoClause(t, dst) && !s.ofWhom(t, dst) && !s.ofAdherent(t, dst) {
					near = s.NearSubject(t)
				}
				if len(dst) > 0 { // "the bill, which targets Iran, expands": Iran is no subject
					near = slices.DeleteFunc(near, func(x int) bool { return s.RelativeBelow(dst[0], x) })
				}
				if h := s.Head(t); s.Rel(t) == parse.Conj && len(dst) > 0 && h > dst[0] { // "the statement accused Israel and urged": nor is Israel
					near = slices.DeleteFunc(near, func(x int) bool { return s.Head(x) == h && s.Rels[x] == parse.Obj })
				}
				if len(near) > 0 {
					return near
				}
			}
			if len(dst) > 0 && s.Tokens[dst[0]].Tag == parse.PRON && s.Mention[dst[0]] < 0 && s.Rel(t).Is(parse.Advcl, parse.Ccomp) && s.Head(t) >= 0 && dst[0] > 0 {
				// "… when they spoke": those of the main clause, where nobody knows better.
				if x := s.Surface(s.Head(t)); x >= 0 && (s.Low[dst[0]] == "they") == (len(s.Parties(x, ActorKinds)) > 1 || s.Tokens[x].XPOS == parse.NNS) && (s.Low[dst[0]] == "they" || (s.Low[dst[0]] == "he" || s.Low[dst[0]] == "she") && s.ofSex(x, s.Low[dst[0]])) {
					dst[0] = x
				}
			}
			if x := s.justBefore(t); x >= 0 {
				return []int{x}
			}
			if len(dst) == 1 && s.Rel(t) == parse.Conj && s.Child(t, parse.Nsubj, parse.NsubjPass) < 0 {
				// "…, and his colleague X, on a visit to Y, demanded"
				if own := s.ownSubject(t); len(own) > 0 {
					return own
				}
			}
			// A second subject is a conjunct that the parse missed.
			if !s.Passive(t) {
				for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
					if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) && !slices.Contains(dst, int(k)) && !s.Relative(int(k)) && len(dst) > 0 && dst[0] < t && s.Tokens[k].Quoted == s.Tokens[dst[0]].Quoted && s.joined(dst[0], int(k)) {
						dst = append(dst, int(k))
					}
				}
			}
		} else {
			add(s.Surface(t))
			if len(dst) == 0 && s.Rels[t] == parse.Appos {
				add(s.Head(t)) // "Qatar, a mediator between the two,"
			}
		}
	case "obj":
		if o := s.ObjectOf(t); o >= 0 {
			add(o)
			if q := s.quantified(o); q != o && s.Tokens[q].XPOS == parse.PRP {
				add(q) // "had seen each of them"
			}
			if o > t && s.Names(o) {
				dst = s.afterClause(o, dst)
			}
			if o < t && s.CaseOf(o) == "between" && s.Head(o) >= 0 && s.Head(o) < o {
				add(s.Head(o)) // "the deal between X and Y, which Z brokered"
			}
			if x := s.secondObject(t, o); x >= 0 {
				add(x) // "give Ukraine tanks", both read as objects
			}
			if s.Rels[t] == parse.Acl && s.Passive(t) && o < t {
				// "a transcript of a call between X and Y, published by Z": the comma
				// leaves open which noun was published.
				for x, n := o, 0; n < 5 && t > 0 && s.Tokens[t-1].Text == ","; n++ {
					if !s.Rels[x].Is(parse.Nmod, parse.Conj, parse.Appos, parse.Flat) || s.Head(x) < 0 || s.Head(x) > x {
						break
					}
					x = s.Head(x)
					add(x)
				}
			}
			if s.Passive(t) && len(s.Parties(o, AnyKind)) == 0 {
				if near := s.NearSubject(t); len(near) > 0 {
					return append(near, o)
				}
			}
		} else if s.Passive(t) {
			return append(dst, s.NearSubject(t)...)
		} else if i := s.Child(t, parse.Iobj); i > t {
			add(i)
		}
	case "iobj":
		if i := s.Child(t, parse.Iobj); i >= 0 {
			add(i)
		} else if n := s.Child(t, parse.NsubjPass); n >= 0 && n < t && gives[s.Low[t]] && s.Child(t, parse.Obj) > t {
			add(n) // "Ukraine was given 14 tanks by Norway"
		} else if o := s.Child(t, parse.Obj); o > t && s.secondObject(t, o) >= 0 {
			add(o)
		}
	case "comp":
		if o := s.ObjectOf(t); o > t && s.Low[t] == "call" && s.Child(t, parse.Xcomp) < 0 && s.Anyone(o) && s.Doc.Tables.Classes["convened"][s.Low[o]] {
			break // "called an emergency summit on Niger"
		}
		for x := t + 1; x < len(s.Tokens) && x < t+20 && s.Tokens[x].Tag != parse.VERB; x++ {
			if s.Low[x] == "persona" || s.Low[x] == "personae" {
				add(x) // Latin, which parsers do not know
				break
			}
		}
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if m := s.Child(int(k), parse.Mark); s.Rels[k] == parse.Advcl && m >= 0 && m < int(k) && s.Low[m] != "as" && s.Low[m] != "while" {
				continue // "the summit was called by X, since Y was the one who"
			}
			if Temporal[s.Low[k]] && s.Low[k] != "day" && s.Low[k] != "time" && s.Child(int(k), parse.Det, parse.NmodPoss) < 0 {
				continue // "called the prime minister Saturday evening"
			}
			if s.Rel(int(k)).Is(parse.Xcomp, parse.Advcl) && s.Tokens[k].XPOS != parse.VB && s.Tokens[k].XPOS != parse.VBG && int(k) > t ||
				s.Rel(int(k)) == parse.Obj && s.ObjectOf(t) >= 0 && int(k) != s.ObjectOf(t) ||
				s.Rels[k] == parse.Xcomp && s.Tokens[k].Tag == parse.NOUN { // "A gift was how he described it"
				add(int(k))
			}
		}
		if o := s.ObjectOf(t); len(dst) == 0 && o > t {
			// What the object is called may have been hung on it.
			for k := s.Kid[o]; k >= 0; k = s.Sib[k] {
				if int(k) > o && s.Rel(int(k)).Is(parse.Acl, parse.Amod, parse.Appos, parse.Nmod, parse.NmodUnmarked, parse.Dep, parse.Obj) && s.CaseOf(int(k)) == "" &&
					(s.Tokens[k].Tag.Is(parse.ADJ, parse.NOUN) || s.Tokens[k].XPOS == parse.VBN) && s.Child(int(k), parse.Mark) < 0 {
					add(int(k))
				}
			}
			for x := o + 1; x < len(s.Tokens) && len(dst) == 0 && s.Dominates(o, x); x++ {
				// "called the visit of X friendly", hung on the last name
				if s.Tokens[x].Tag == parse.ADJ && s.Rel(x) == parse.Amod && s.Head(x) < x {
					add(x)
				}
			}
			for k := s.Kid[t]; k >= 0 && len(dst) == 0; k = s.Sib[k] {
				if int(k) > o && s.Rel(int(k)).Is(parse.Obl, parse.Dep, parse.Ccomp, parse.Parataxis) && s.CaseOf(int(k)) == "" && (s.Tokens[k].Tag.Is(parse.ADJ, parse.NOUN) || s.Tokens[k].XPOS == parse.NN) &&
					!Temporal[s.Low[k]] && s.Child(int(k), parse.Nsubj, parse.Mark) < 0 {
					add(int(k))
				}
			}
		}
		if len(dst) == 0 {
			dst = s.CalledBefore(t, dst)
		}
	case "that":
		if c := s.Child(t, parse.Acl, parse.AclRelcl); s.Tokens[t].Tag == parse.NOUN && c > t && s.Tokens[c].XPOS == parse.VB {
			if m := s.Child(c, parse.Mark, parse.Obj); m >= 0 && m < c && s.Low[m] == "that" {
				add(c) // "his demand that Turkey help"
				break
			}
		}
		if c := s.Content(t); c < 0 || s.Low[t] != "ask" || !s.interrogative(c) {
			add(c) // "asked whether Ireland would" asks for nothing
		}
		if s.Tokens[t].Tag == parse.NOUN && len(dst) == 0 {
			if c := s.Child(t, parse.Acl); c > t && s.Child(c, parse.Mark) >= 0 && s.Low[s.Child(c, parse.Mark)] == "that" {
				add(c) // "the promise that Turkey would help"
			} else if c := s.Child(t, parse.AclRelcl); c > t && s.whole(c) {
				add(c) // "claims by Kyiv that Moscow has used gas", read as a relative clause
			}
		}
	case "which":
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] { // "the bombing that killed three Dutch soldiers"
			if n := s.Child(int(k), parse.Nsubj); s.Rels[k] == parse.AclRelcl && int(k) > t && n >= 0 && n < int(k) && s.Relative(n) {
				add(int(k))
			}
		}
	case "wherein":
		dst = s.atWhich(t, dst)
	case "inf":
		x := s.Infinitive(t)
		add(x)
		if x >= 0 && s.Verbal(t) && passesOn[s.Low[x]] {
			if y := s.Infinitive(x); y > x {
				add(y)
			} else if y := s.gerund(x); y > x {
				add(y) // "pledged to continue funding Ukraine"
			}
		}
	case "ing":
		add(s.gerund(t))
	case "if":
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if m := s.Child(int(k), parse.Mark); s.Rels[k] == parse.Advcl && m >= 0 && (s.Low[m] == "if" || s.Low[m] == "unless") {
				add(int(k))
			}
		}
	case "poss":
		add(s.SharedOwner(t))
	case "adj":
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if s.Rel(int(k)).Is(parse.Amod, parse.Compound, parse.NmodUnmarked, parse.NmodDesc) && s.Mention[k] >= 0 && !s.inName(t, int(k)) && !s.against(t, int(k)) && !s.isVenue(t, int(k)) && !s.topical(t, int(k)) {
				add(int(k))
			}
			if (flagged[s.Low[k]] || s.Low[k] == "lead" && ledDeeds[s.Low[t]]) && int(k) < t && s.Rels[k] == parse.Amod {
				for g := s.Kid[k]; g >= 0 && int(g) < int(k); g = s.Sib[g] {
					if s.Mention[g] >= 0 {
						add(int(g)) // "a British-flagged tanker"
					}
				}
			}
		}
	case "whose":
		if s.ofItself(t) {
			return dst // "the Obama administration": no administration of Obama's
		}
		add(s.SharedOwner(t))
		dst = s.Fillers(t, "adj", dst)
		if k := s.ByChild(t); k >= 0 && len(dst) == 0 {
			dst = append(dst, k) // "a request by X to join the Council of Europe"
		}
		for _, p := range [...]string{"of", "by", "from"} {
			if p == "of" && s.Doc.Tables.Classes["patient"][s.Low[t]] {
				continue // "the killing of X" is nobody's of X
			}
			n := len(dst)
			dst = s.Prepositional(t, p, dst)
			if h := s.Head(t); p == "from" && h > t && s.Verbal(h) && n < len(dst) && s.Head(dst[n]) == h && dst[n] > h && s.ByAgent(h) > h && s.ByAgent(h) < dst[n] {
				dst = dst[:n] // "The step was hailed by X from Tokyo": not Tokyo's step
			}
		}
		dst = slices.DeleteFunc(dst, func(k int) bool { return s.inName(t, k) }) // not "World" of the World Bank
		if x := s.besideBy(t); len(dst) == 0 && x >= 0 {
			dst = append(dst, x)
		}
		if len(dst) == 1 && s.Doc.Tables.Classes["aspect"][s.Low[t]] && s.Tokens[dst[0]].Tag == parse.NOUN && s.Mention[dst[0]] < 0 {
			of := dst[0]
			if dst = s.whence(t, dst[:0]); len(dst) == 0 {
				dst = s.Fillers(of, place, dst) // "the timing of Morales's offer"
			}
			return dst
		}
		if len(dst) == 0 {
			dst = s.maker(t, dst)
		}
	case "linked":
		dst = s.linked(t, dst)
	case "how":
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if s.Rels[k].Is(parse.Advmod, parse.Amod, parse.Compound) && s.Mention[k] < 0 {
				add(int(k)) // "spoke highly of", "drew a red line"
			}
		}
	case "voicer":
		if v := s.Voicing(t); v >= 0 {
			add(s.Subjects(v))
		}
	case "via":
		add(s.Voicing(t))
	case "announcer":
		// "announced the expulsion of": the noun's own verb, where it is one of deciding.
		for h := s.Head(t); s.Rels[t] == parse.Conj && h >= 0 && h < t && s.Tokens[h].Tag == parse.NOUN; h = s.Head(t) {
			t = h // "announced the expulsion of X and sanctions against Y"
		}
		if h := s.Head(t); h >= 0 && s.Verbal(h) && s.Rel(t).Is(parse.Obj, parse.NsubjPass, parse.Obl) && s.Doc.Tables.Classes["decides"][s.Low[h]] {
			if n := s.Subjects(h); s.Low[h] != "confirm" || !s.Doc.Tables.Classes["patient"][s.Low[t]] || s.stateSpeaks(n) {
				add(n)
			}
		}
	case "ctxobj":
		// to whom it is told "in a phone call"
		if h := s.Head(t); h >= 0 && s.Verbal(h) && s.Rel(t) == parse.Obl && !s.Passive(h) && conveys[s.Low[h]] && s.Child(h, parse.Obj) > h {
			if dst = s.Prepositional(h, "to", dst); len(dst) > 0 {
				return dst // "offered his condolences to X in a call"
			}
		}
		if h := s.Head(t); h >= 0 && s.Verbal(h) && s.Rel(t) == parse.Obl && !s.Passive(h) && s.Utters(h) {
			add(s.Child(h, parse.Iobj))
			if len(dst) == 0 {
				add(s.ObjectOf(h))
			}
		}
	case "ctx":
		add(s.judgedFor(t))
		if len(dst) == 0 {
			add(s.ContextSubject(t, 0))
		}
		if h := s.Head(t); len(dst) == 0 && h >= 0 && h < t && s.Rels[t] == parse.Nmod && s.Rels[h] == parse.Nsubj && s.CaseOf(t) == "with" {
			add(h) // "Nigerian troops, with support from X, seized"
		}
		if h := s.Head(t); len(dst) == 0 && h >= 0 && s.Rels[h] == parse.Acl && s.Tokens[h].XPOS == parse.VBN && s.Rels[t] == parse.Obl {
			add(s.Head(h)) // "The council, convened at the request of X, dispersed"
		}
		if len(dst) > 0 && (s.Doc.Tables.Classes["visit"][s.Low[dst[0]]] || s.Mention[dst[0]] < 0 && s.actOf(dst[0])) {
			dst = s.Fillers(dst[0], "whose", dst[:0]) // "X's visit ends a tour with stops in", "X's remarks came after talks with"
		} else if len(dst) > 0 && highlights[s.Low[dst[0]]] {
			for _, x := range s.Fillers(dst[0], "of", nil) {
				if s.Doc.Tables.Classes["visit"][s.Low[x]] {
					return s.Fillers(x, "whose", dst[:0]) // "the highlight of X's visit was a meeting with"
				}
			}
		}
	case "between":
		dst = s.TwoEnds(t, s.Prepositional(t, place, dst))
	default:
		n := len(dst)
		dst = s.Prepositional(t, place, dst)
		if len(dst) == n && ofVerbs[place] && s.Verbal(t) && !s.Passive(t) {
			if o := s.Child(t, parse.Obj); o > t && s.Tokens[o].Tag == parse.NOUN && s.Mention[o] < 0 {
				dst = s.Prepositional(o, place, dst) // "threw its weight behind Kyiv", hung on the weight
			}
		}
		if place == "from" && len(dst) == n {
			dst = s.fromBeside(t, dst)
		}
		if place == "with" {
			n := len(dst)
			dst = slices.DeleteFunc(dst, s.witness)
			if o := s.ObjectOf(t); n > 0 && len(dst) == 0 && s.Verbal(t) && o > t {
				dst = slices.DeleteFunc(s.Prepositional(o, place, dst), s.witness)
			}
		}
		if place == "as" && len(dst) == 0 {
			dst = s.CalledBefore(t, dst)
		}
		if s.Verbal(t) {
			dst = s.again(place, dst)
			if place == "with" && len(dst) == 1 && dst[0] > t && s.Names(dst[0]) {
				dst = s.afterClause(dst[0], dst)
			}
		}
	}
	return dst
}

// actOf reports whether the noun is one for what somebody says or does.
func (s *Sentence) actOf(n int) bool {
	c := s.Doc.Tables.Classes
	return c["utterance"][s.Low[n]] || c["doing"][s.Low[n]] || interventions[s.Low[n]] || s.governs(n)
}

// interventions are nouns for what somebody says or does that no class of the tables has.
var interventions = map[string]bool{"intervention": true, "gesture": true, "shift": true, "reversal": true, "u-turn": true, "turnaround": true, "pronouncement": true, "tweet": true, "post": true, "message": true, "warning": true, "admission": true, "change": true, "rejection": true, "criticism": true, "praise": true, "apology": true, "address": true}

// passesOn are the verbs whose completion is what is done.
var passesOn = map[string]bool{"continue": true, "keep": true, "go": true, "carry": true, "begin": true, "start": true, "proceed": true}

// conveys are the verbs for what one lets somebody have in words.
var conveys = map[string]bool{"offer": true, "extend": true, "express": true, "convey": true, "present": true, "give": true, "deliver": true, "explain": true, "reiterate": true, "voice": true}

// ofVerbs are the prepositions that a noun seldom takes: what they hold belongs to the verb before its object.
var ofVerbs = map[string]bool{"behind": true, "at": true, "before": true, "upon": true, "into": true, "under": true, "beside": true, "alongside": true}

// highlights are the nouns for what a visit is made of.
var highlights = map[string]bool{"highlight": true, "part": true, "centrepiece": true, "centerpiece": true, "climax": true, "purpose": true, "aim": true}

// witness reports whether a name is that of a third who only stands by: "with Qatar as
// mediator".
func (s *Sentence) witness(x int) bool {
	m := s.Mention[x]
	if m < 0 {
		return false
	}
	t := s.Doc.Mentions[m].To
	if t < len(s.Tokens) && s.Mention[t] >= 0 && s.Doc.Mentions[s.Mention[t]].From == t && s.Doc.Mentions[m].Form == who.Title {
		t = s.Doc.Mentions[s.Mention[t]].To // "the UN envoy X"
	}
	if s.Stands(t) {
		return true
	}
	if t+1 >= len(s.Tokens) || s.Low[t] != "as" && s.Low[t] != "act" && s.Low[t] != "look" && s.Low[t] != "attend" {
		return false
	}
	if s.Low[t] != "as" && s.Low[t] != "act" {
		return s.Tokens[t].XPOS == parse.VBG // "with the envoy looking on"
	}
	for n := t; n < len(s.Tokens) && n < t+4; n++ {
		switch s.Low[n] {
		case "witness", "guarantor", "observer":
			return true
		}
	}
	return false
}

// ledDeeds are the nouns for what the one does who leads it: "the US-led invasion of Iraq".
var ledDeeds = map[string]bool{"invasion": true, "war": true, "attack": true, "strike": true, "offensive": true, "raid": true, "intervention": true, "bombing": true, "bombardment": true,
	"airstrike": true, "campaign": true, "incursion": true, "occupation": true, "blockade": true, "boycott": true, "embargo": true, "isolation": true, "operation": true, "assault": true}

// flagged are the participles that say whose a ship or company is.
var flagged = map[string]bool{"flag": true, "flagged": true, "own": true, "owned": true, "register": true, "registered": true, "operate": true, "operated": true}

// against reports whether the noun is one for people who stand against the state that
// qualifies it: "the Syrian opposition" is not Syria.
func (s *Sentence) against(n, k int) bool {
	if !s.Doc.Tables.Classes["opponents"][s.Low[n]] || s.Mention[k] < 0 {
		return false
	}
	e := s.Doc.Mentions[s.Mention[k]].Entities
	return len(e) > 0 && s.Doc.KindOf(e[0]) == graph.Country
}

// ownVoice returns the subject of a verb that stands with it outside quotation
// marks, where the parse gave it one of the words quoted before as well.
func (s *Sentence) ownVoice(v, n int) int {
	if n >= 0 && n < v && SpeechVerbs[s.Low[v]] {
		for k := n + 1; k < v; k++ {
			if s.Rels[k] == parse.Nsubj && s.Head(k) == v && s.Tokens[k-1].Text == "," && s.Tokens[k].Tag.Is(parse.PRON, parse.PROPN) {
				return k // "Both governments, he pointed out, need each other"
			}
		}
	}
	if n < 0 || s.Tokens[v].Quoted || !s.Tokens[n].Quoted {
		return n
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Nsubj, parse.NsubjPass) && !s.Tokens[k].Quoted {
			return int(k)
		}
	}
	return n
}

// whoClause reports whether the verb's subject is the noun right before the pronoun of its
// clause: in "accused Khartoum of arming rebels who attacked Adre" it is they alone.
func (s *Sentence) whoClause(v int, subject []int) bool {
	return s.Rels[v] == parse.AclRelcl && len(subject) == 1 && subject[0] == s.Head(v) && subject[0]+2 < len(s.Tokens) &&
		s.Relative(subject[0]+1) && s.Head(subject[0]+1) == v
}

// nounBefore reports whether a common noun stands right before the verb as its
// subject: "critics say" has no other.
func (s *Sentence) nounBefore(n, v int) bool {
	if s.Tokens[n].Tag != parse.NOUN || n > v || s.Rels[n] != parse.Nsubj || s.Head(n) != v {
		return false
	}
	for t := n + 1; t < v; t++ {
		of := s.Tokens[n].XPOS == parse.NNS && s.Dominates(n, t) && s.Tokens[t].Text != "," // "officials from both countries said"
		if !of && !s.Tokens[t].Tag.Is(parse.ADV, parse.AUX) {
			return false
		}
	}
	return true
}

// behindName returns the second object of "handed the ambassador, Ana Souza, a note",
// taken for another apposition; -1.
func (s *Sentence) behindName(o int) int {
	named := false
	for k := s.Kid[o]; k >= 0; k = s.Sib[k] {
		switch {
		case int(k) < o || s.Rels[k] != parse.Appos:
		case s.Names(int(k)):
			named = true
		case named && s.Tokens[k].Tag == parse.NOUN && s.Child(int(k), parse.Det, parse.Nummod) >= 0:
			return int(k)
		}
	}
	return -1
}

// timeGiven reports whether a noun is the time that somebody is given: "48 hours to leave".
func (s *Sentence) timeGiven(t int) bool {
	return s.Rel(t).Is(parse.Obl, parse.OblUnmarked) && s.CaseOf(t) == "" && Temporal[s.Low[t]] && s.Infinitive(t) > t
}

// joined reports whether "and" stands between two words.
func (s *Sentence) joined(a, b int) bool {
	for t := min(a, b); t < max(a, b); t++ {
		if s.Low[t] == "and" || s.Low[t] == "&" {
			return true
		}
	}
	return false
}

const (
	AnyKind = ActorKinds | 1<<graph.Place | 1<<graph.Office
)
