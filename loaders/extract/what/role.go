package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// fillers returns the tokens that stand in a place of the word at t: subj,
// obj, iobj, comp, that, inf, ing, poss, whose, adj, ctx, or a preposition.
func (s *sentence) fillers(t int, place string, dst []int) []int {
	add := func(x int) {
		if x >= 0 {
			dst = append(dst, x)
		}
	}
	switch place {
	case "subj":
		if s.verbal(t) {
			if n := s.child(t, parse.NsubjOuter); n >= 0 && n < t {
				if w := s.wanter(n); w >= 0 {
					return append(dst, w)
				}
			}
			if n := s.child(t, parse.Nsubj, parse.NsubjPass); n >= 0 && s.Tokens[n].XPOS == parse.WP && s.rel(t) == parse.Ccomp && !s.passive(t) {
				return dst // "are investigating who gave it to the paper"
			}
			add(s.ownVoice(t, s.subjects(t)))
			if len(dst) == 0 && s.passive(t) {
				return s.inMissive(t, dst)
			}
			if x := s.traveller(t, dst); x >= 0 {
				return append(dst[:0], x)
			}
			if !s.passive(t) && (len(dst) == 0 || !s.nounBefore(dst[0], t) && s.Tokens[dst[0]].Tag != parse.PRON && len(s.parties(dst[0], anyKind)) == 0) {
				var near []int
				if !s.whoClause(t, dst) && !s.ofWhom(t, dst) && !s.ofAdherent(t, dst) {
					near = s.nearSubject(t)
				}
				if len(dst) > 0 { // "the bill, which targets Iran, expands": Iran is no subject
					near = slices.DeleteFunc(near, func(x int) bool { return s.relativeBelow(dst[0], x) })
				}
				if h := s.head(t); s.rel(t) == parse.Conj && len(dst) > 0 && h > dst[0] { // "the statement accused Israel and urged": nor is Israel
					near = slices.DeleteFunc(near, func(x int) bool { return s.head(x) == h && s.rels[x] == parse.Obj })
				}
				if len(near) > 0 {
					return near
				}
			}
			if len(dst) > 0 && s.Tokens[dst[0]].Tag == parse.PRON && s.mention[dst[0]] < 0 && s.rel(t).Is(parse.Advcl, parse.Ccomp) && s.head(t) >= 0 && dst[0] > 0 {
				// "… when they spoke": those of the main clause, where nobody knows better.
				if x := s.surface(s.head(t)); x >= 0 && (s.low[dst[0]] == "they") == (len(s.parties(x, actorKinds)) > 1 || s.Tokens[x].XPOS == parse.NNS) && (s.low[dst[0]] == "they" || (s.low[dst[0]] == "he" || s.low[dst[0]] == "she") && s.ofSex(x, s.low[dst[0]])) {
					dst[0] = x
				}
			}
			if x := s.justBefore(t); x >= 0 {
				return []int{x}
			}
			if len(dst) == 1 && s.rel(t) == parse.Conj && s.child(t, parse.Nsubj, parse.NsubjPass) < 0 {
				// "…, and his colleague X, on a visit to Y, demanded"
				if own := s.ownSubject(t); len(own) > 0 {
					return own
				}
			}
			// A second subject is a conjunct that the parse missed.
			if !s.passive(t) {
				for k := s.kid[t]; k >= 0 && int(k) < t; k = s.sib[k] {
					if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) && !slices.Contains(dst, int(k)) && !s.relative(int(k)) && len(dst) > 0 && dst[0] < t && s.Tokens[k].Quoted == s.Tokens[dst[0]].Quoted && s.joined(dst[0], int(k)) {
						dst = append(dst, int(k))
					}
				}
			}
		} else {
			add(s.surface(t))
			if len(dst) == 0 && s.rels[t] == parse.Appos {
				add(s.head(t)) // "Qatar, a mediator between the two,"
			}
		}
	case "obj":
		if o := s.objectOf(t); o >= 0 {
			add(o)
			if q := s.quantified(o); q != o && s.Tokens[q].XPOS == parse.PRP {
				add(q) // "had seen each of them"
			}
			if o > t && s.names(o) {
				dst = s.afterClause(o, dst)
			}
			if o < t && s.caseOf(o) == "between" && s.head(o) >= 0 && s.head(o) < o {
				add(s.head(o)) // "the deal between X and Y, which Z brokered"
			}
			if x := s.secondObject(t, o); x >= 0 {
				add(x) // "give Ukraine tanks", both read as objects
			}
			if s.rels[t] == parse.Acl && s.passive(t) && o < t {
				// "a transcript of a call between X and Y, published by Z": the comma
				// leaves open which noun was published.
				for x, n := o, 0; n < 5 && t > 0 && s.Tokens[t-1].Text == ","; n++ {
					if !s.rels[x].Is(parse.Nmod, parse.Conj, parse.Appos, parse.Flat) || s.head(x) < 0 || s.head(x) > x {
						break
					}
					x = s.head(x)
					add(x)
				}
			}
			if s.passive(t) && len(s.parties(o, anyKind)) == 0 {
				if near := s.nearSubject(t); len(near) > 0 {
					return append(near, o)
				}
			}
		} else if s.passive(t) {
			return append(dst, s.nearSubject(t)...)
		} else if i := s.child(t, parse.Iobj); i > t {
			add(i)
		}
	case "iobj":
		if i := s.child(t, parse.Iobj); i >= 0 {
			add(i)
		} else if n := s.child(t, parse.NsubjPass); n >= 0 && n < t && gives[s.low[t]] && s.child(t, parse.Obj) > t {
			add(n) // "Ukraine was given 14 tanks by Norway"
		} else if o := s.child(t, parse.Obj); o > t && s.secondObject(t, o) >= 0 {
			add(o)
		}
	case "comp":
		if o := s.objectOf(t); o > t && s.low[t] == "call" && s.child(t, parse.Xcomp) < 0 && s.anyone(o) && s.doc.reader.tables.classes["convened"][s.low[o]] {
			break // "called an emergency summit on Niger"
		}
		for x := t + 1; x < len(s.Tokens) && x < t+20 && s.Tokens[x].Tag != parse.VERB; x++ {
			if s.low[x] == "persona" || s.low[x] == "personae" {
				add(x) // Latin, which parsers do not know
				break
			}
		}
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if m := s.child(int(k), parse.Mark); s.rels[k] == parse.Advcl && m >= 0 && m < int(k) && s.low[m] != "as" && s.low[m] != "while" {
				continue // "the summit was called by X, since Y was the one who"
			}
			if temporal[s.low[k]] && s.low[k] != "day" && s.low[k] != "time" && s.child(int(k), parse.Det, parse.NmodPoss) < 0 {
				continue // "called the prime minister Saturday evening"
			}
			if s.rel(int(k)).Is(parse.Xcomp, parse.Advcl) && s.Tokens[k].XPOS != parse.VB && s.Tokens[k].XPOS != parse.VBG && int(k) > t ||
				s.rel(int(k)) == parse.Obj && s.objectOf(t) >= 0 && int(k) != s.objectOf(t) ||
				s.rels[k] == parse.Xcomp && s.Tokens[k].Tag == parse.NOUN { // "A gift was how he described it"
				add(int(k))
			}
		}
		if o := s.objectOf(t); len(dst) == 0 && o > t {
			// What the object is called may have been hung on it.
			for k := s.kid[o]; k >= 0; k = s.sib[k] {
				if int(k) > o && s.rel(int(k)).Is(parse.Acl, parse.Amod, parse.Appos, parse.Nmod, parse.NmodUnmarked, parse.Dep, parse.Obj) && s.caseOf(int(k)) == "" &&
					(s.Tokens[k].Tag.Is(parse.ADJ, parse.NOUN) || s.Tokens[k].XPOS == parse.VBN) && s.child(int(k), parse.Mark) < 0 {
					add(int(k))
				}
			}
			for x := o + 1; x < len(s.Tokens) && len(dst) == 0 && s.dominates(o, x); x++ {
				// "called the visit of X friendly", hung on the last name
				if s.Tokens[x].Tag == parse.ADJ && s.rel(x) == parse.Amod && s.head(x) < x {
					add(x)
				}
			}
			for k := s.kid[t]; k >= 0 && len(dst) == 0; k = s.sib[k] {
				if int(k) > o && s.rel(int(k)).Is(parse.Obl, parse.Dep, parse.Ccomp, parse.Parataxis) && s.caseOf(int(k)) == "" && (s.Tokens[k].Tag.Is(parse.ADJ, parse.NOUN) || s.Tokens[k].XPOS == parse.NN) &&
					!temporal[s.low[k]] && s.child(int(k), parse.Nsubj, parse.Mark) < 0 {
					add(int(k))
				}
			}
		}
		if len(dst) == 0 {
			dst = s.calledBefore(t, dst)
		}
	case "that":
		if c := s.child(t, parse.Acl, parse.AclRelcl); s.Tokens[t].Tag == parse.NOUN && c > t && s.Tokens[c].XPOS == parse.VB {
			if m := s.child(c, parse.Mark, parse.Obj); m >= 0 && m < c && s.low[m] == "that" {
				add(c) // "his demand that Turkey help"
				break
			}
		}
		if c := s.content(t); c < 0 || s.low[t] != "ask" || !s.interrogative(c) {
			add(c) // "asked whether Ireland would" asks for nothing
		}
		if s.Tokens[t].Tag == parse.NOUN && len(dst) == 0 {
			if c := s.child(t, parse.Acl); c > t && s.child(c, parse.Mark) >= 0 && s.low[s.child(c, parse.Mark)] == "that" {
				add(c) // "the promise that Turkey would help"
			} else if c := s.child(t, parse.AclRelcl); c > t && s.whole(c) {
				add(c) // "claims by Kyiv that Moscow has used gas", read as a relative clause
			}
		}
	case "which":
		for k := s.kid[t]; k >= 0; k = s.sib[k] { // "the bombing that killed three Dutch soldiers"
			if n := s.child(int(k), parse.Nsubj); s.rels[k] == parse.AclRelcl && int(k) > t && n >= 0 && n < int(k) && s.relative(n) {
				add(int(k))
			}
		}
	case "wherein":
		dst = s.atWhich(t, dst)
	case "inf":
		x := s.infinitive(t)
		add(x)
		if x >= 0 && s.verbal(t) && passesOn[s.low[x]] {
			if y := s.infinitive(x); y > x {
				add(y)
			} else if y := s.gerund(x); y > x {
				add(y) // "pledged to continue funding Ukraine"
			}
		}
	case "ing":
		add(s.gerund(t))
	case "if":
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if m := s.child(int(k), parse.Mark); s.rels[k] == parse.Advcl && m >= 0 && (s.low[m] == "if" || s.low[m] == "unless") {
				add(int(k))
			}
		}
	case "poss":
		add(s.sharedOwner(t))
	case "adj":
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rel(int(k)).Is(parse.Amod, parse.Compound, parse.NmodUnmarked, parse.NmodDesc) && s.mention[k] >= 0 && !s.inName(t, int(k)) && !s.against(t, int(k)) && !s.isVenue(t, int(k)) && !s.topical(t, int(k)) {
				add(int(k))
			}
			if (flagged[s.low[k]] || s.low[k] == "lead" && ledDeeds[s.low[t]]) && int(k) < t && s.rels[k] == parse.Amod {
				for g := s.kid[k]; g >= 0 && int(g) < int(k); g = s.sib[g] {
					if s.mention[g] >= 0 {
						add(int(g)) // "a British-flagged tanker"
					}
				}
			}
		}
	case "whose":
		if s.ofItself(t) {
			return dst // "the Obama administration": no administration of Obama's
		}
		add(s.sharedOwner(t))
		dst = s.fillers(t, "adj", dst)
		if k := s.byChild(t); k >= 0 && len(dst) == 0 {
			dst = append(dst, k) // "a request by X to join the Council of Europe"
		}
		for _, p := range [...]string{"of", "by", "from"} {
			if p == "of" && s.doc.reader.tables.classes["patient"][s.low[t]] {
				continue // "the killing of X" is nobody's of X
			}
			n := len(dst)
			dst = s.prepositional(t, p, dst)
			if h := s.head(t); p == "from" && h > t && s.verbal(h) && n < len(dst) && s.head(dst[n]) == h && dst[n] > h && s.byAgent(h) > h && s.byAgent(h) < dst[n] {
				dst = dst[:n] // "The step was hailed by X from Tokyo": not Tokyo's step
			}
		}
		dst = slices.DeleteFunc(dst, func(k int) bool { return s.inName(t, k) }) // not "World" of the World Bank
		if x := s.besideBy(t); len(dst) == 0 && x >= 0 {
			dst = append(dst, x)
		}
		if len(dst) == 1 && s.doc.reader.tables.classes["aspect"][s.low[t]] && s.Tokens[dst[0]].Tag == parse.NOUN && s.mention[dst[0]] < 0 {
			of := dst[0]
			if dst = s.whence(t, dst[:0]); len(dst) == 0 {
				dst = s.fillers(of, place, dst) // "the timing of Morales's offer"
			}
			return dst
		}
		if len(dst) == 0 {
			dst = s.maker(t, dst)
		}
	case "linked":
		dst = s.linked(t, dst)
	case "how":
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if s.rels[k].Is(parse.Advmod, parse.Amod, parse.Compound) && s.mention[k] < 0 {
				add(int(k)) // "spoke highly of", "drew a red line"
			}
		}
	case "voicer":
		if v := s.voicing(t); v >= 0 {
			add(s.subjects(v))
		}
	case "via":
		add(s.voicing(t))
	case "announcer":
		// "announced the expulsion of": the noun's own verb, where it is one of deciding.
		for h := s.head(t); s.rels[t] == parse.Conj && h >= 0 && h < t && s.Tokens[h].Tag == parse.NOUN; h = s.head(t) {
			t = h // "announced the expulsion of X and sanctions against Y"
		}
		if h := s.head(t); h >= 0 && s.verbal(h) && s.rel(t).Is(parse.Obj, parse.NsubjPass, parse.Obl) && s.doc.reader.tables.classes["decides"][s.low[h]] {
			if n := s.subjects(h); s.low[h] != "confirm" || !s.doc.reader.tables.classes["patient"][s.low[t]] || s.stateSpeaks(n) {
				add(n)
			}
		}
	case "ctxobj":
		// to whom it is told "in a phone call"
		if h := s.head(t); h >= 0 && s.verbal(h) && s.rel(t) == parse.Obl && !s.passive(h) && conveys[s.low[h]] && s.child(h, parse.Obj) > h {
			if dst = s.prepositional(h, "to", dst); len(dst) > 0 {
				return dst // "offered his condolences to X in a call"
			}
		}
		if h := s.head(t); h >= 0 && s.verbal(h) && s.rel(t) == parse.Obl && !s.passive(h) && s.utters(h) {
			add(s.child(h, parse.Iobj))
			if len(dst) == 0 {
				add(s.objectOf(h))
			}
		}
	case "ctx":
		add(s.judgedFor(t))
		if len(dst) == 0 {
			add(s.contextSubject(t, 0))
		}
		if h := s.head(t); len(dst) == 0 && h >= 0 && h < t && s.rels[t] == parse.Nmod && s.rels[h] == parse.Nsubj && s.caseOf(t) == "with" {
			add(h) // "Nigerian troops, with support from X, seized"
		}
		if h := s.head(t); len(dst) == 0 && h >= 0 && s.rels[h] == parse.Acl && s.Tokens[h].XPOS == parse.VBN && s.rels[t] == parse.Obl {
			add(s.head(h)) // "The council, convened at the request of X, dispersed"
		}
		if len(dst) > 0 && (s.doc.reader.tables.classes["visit"][s.low[dst[0]]] || s.mention[dst[0]] < 0 && s.actOf(dst[0])) {
			dst = s.fillers(dst[0], "whose", dst[:0]) // "X's visit ends a tour with stops in", "X's remarks came after talks with"
		} else if len(dst) > 0 && highlights[s.low[dst[0]]] {
			for _, x := range s.fillers(dst[0], "of", nil) {
				if s.doc.reader.tables.classes["visit"][s.low[x]] {
					return s.fillers(x, "whose", dst[:0]) // "the highlight of X's visit was a meeting with"
				}
			}
		}
	case "between":
		dst = s.twoEnds(t, s.prepositional(t, place, dst))
	default:
		n := len(dst)
		dst = s.prepositional(t, place, dst)
		if len(dst) == n && ofVerbs[place] && s.verbal(t) && !s.passive(t) {
			if o := s.child(t, parse.Obj); o > t && s.Tokens[o].Tag == parse.NOUN && s.mention[o] < 0 {
				dst = s.prepositional(o, place, dst) // "threw its weight behind Kyiv", hung on the weight
			}
		}
		if place == "from" && len(dst) == n {
			dst = s.fromBeside(t, dst)
		}
		if place == "with" {
			n := len(dst)
			dst = slices.DeleteFunc(dst, s.witness)
			if o := s.objectOf(t); n > 0 && len(dst) == 0 && s.verbal(t) && o > t {
				dst = slices.DeleteFunc(s.prepositional(o, place, dst), s.witness)
			}
		}
		if place == "as" && len(dst) == 0 {
			dst = s.calledBefore(t, dst)
		}
		if s.verbal(t) {
			dst = s.again(place, dst)
			if place == "with" && len(dst) == 1 && dst[0] > t && s.names(dst[0]) {
				dst = s.afterClause(dst[0], dst)
			}
		}
	}
	return dst
}

// actOf reports whether the noun is one for what somebody says or does.
func (s *sentence) actOf(n int) bool {
	c := s.doc.reader.tables.classes
	return c["utterance"][s.low[n]] || c["doing"][s.low[n]] || interventions[s.low[n]] || s.governs(n)
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
func (s *sentence) witness(x int) bool {
	m := s.mention[x]
	if m < 0 {
		return false
	}
	t := s.doc.Mentions[m].To
	if t < len(s.Tokens) && s.mention[t] >= 0 && s.doc.Mentions[s.mention[t]].From == t && s.doc.Mentions[m].Form == who.Title {
		t = s.doc.Mentions[s.mention[t]].To // "the UN envoy X"
	}
	if s.stands(t) {
		return true
	}
	if t+1 >= len(s.Tokens) || s.low[t] != "as" && s.low[t] != "act" && s.low[t] != "look" && s.low[t] != "attend" {
		return false
	}
	if s.low[t] != "as" && s.low[t] != "act" {
		return s.Tokens[t].XPOS == parse.VBG // "with the envoy looking on"
	}
	for n := t; n < len(s.Tokens) && n < t+4; n++ {
		switch s.low[n] {
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
func (s *sentence) against(n, k int) bool {
	if !s.doc.reader.tables.classes["opponents"][s.low[n]] || s.mention[k] < 0 {
		return false
	}
	e := s.doc.Mentions[s.mention[k]].Entities
	return len(e) > 0 && s.doc.kindOf(e[0]) == graph.Country
}

// ownVoice returns the subject of a verb that stands with it outside quotation
// marks, where the parse gave it one of the words quoted before as well.
func (s *sentence) ownVoice(v, n int) int {
	if n >= 0 && n < v && speechVerbs[s.low[v]] {
		for k := n + 1; k < v; k++ {
			if s.rels[k] == parse.Nsubj && s.head(k) == v && s.Tokens[k-1].Text == "," && s.Tokens[k].Tag.Is(parse.PRON, parse.PROPN) {
				return k // "Both governments, he pointed out, need each other"
			}
		}
	}
	if n < 0 || s.Tokens[v].Quoted || !s.Tokens[n].Quoted {
		return n
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rels[k].Is(parse.Nsubj, parse.NsubjPass) && !s.Tokens[k].Quoted {
			return int(k)
		}
	}
	return n
}

// whoClause reports whether the verb's subject is the noun right before the pronoun of its
// clause: in "accused Khartoum of arming rebels who attacked Adre" it is they alone.
func (s *sentence) whoClause(v int, subject []int) bool {
	return s.rels[v] == parse.AclRelcl && len(subject) == 1 && subject[0] == s.head(v) && subject[0]+2 < len(s.Tokens) &&
		s.relative(subject[0]+1) && s.head(subject[0]+1) == v
}

// nounBefore reports whether a common noun stands right before the verb as its
// subject: "critics say" has no other.
func (s *sentence) nounBefore(n, v int) bool {
	if s.Tokens[n].Tag != parse.NOUN || n > v || s.rels[n] != parse.Nsubj || s.head(n) != v {
		return false
	}
	for t := n + 1; t < v; t++ {
		of := s.Tokens[n].XPOS == parse.NNS && s.dominates(n, t) && s.Tokens[t].Text != "," // "officials from both countries said"
		if !of && !s.Tokens[t].Tag.Is(parse.ADV, parse.AUX) {
			return false
		}
	}
	return true
}

// behindName returns the second object of "handed the ambassador, Ana Souza, a note",
// taken for another apposition; -1.
func (s *sentence) behindName(o int) int {
	named := false
	for k := s.kid[o]; k >= 0; k = s.sib[k] {
		switch {
		case int(k) < o || s.rels[k] != parse.Appos:
		case s.names(int(k)):
			named = true
		case named && s.Tokens[k].Tag == parse.NOUN && s.child(int(k), parse.Det, parse.Nummod) >= 0:
			return int(k)
		}
	}
	return -1
}

// timeGiven reports whether a noun is the time that somebody is given: "48 hours to leave".
func (s *sentence) timeGiven(t int) bool {
	return s.rel(t).Is(parse.Obl, parse.OblUnmarked) && s.caseOf(t) == "" && temporal[s.low[t]] && s.infinitive(t) > t
}

// joined reports whether "and" stands between two words.
func (s *sentence) joined(a, b int) bool {
	for t := min(a, b); t < max(a, b); t++ {
		if s.low[t] == "and" || s.low[t] == "&" {
			return true
		}
	}
	return false
}

const (
	actorKinds = kindSet(1<<graph.Person | 1<<graph.Country | 1<<graph.Organization)
	anyKind    = actorKinds | 1<<graph.Place | 1<<graph.Office
)
