package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// Surface returns the grammatical subject of v, its own or that which it
// shares with what governs it, -1 if there is none. depth bounds the climb.
func (s *Sentence) Surface(v int) int { return s.surfaceAt(v, 0) }

// cutOff returns the subject of v that a quotation mark tore from it, so that the parse
// took it for the object of the verb h above: "vowed Greece “will pay”"; -1 for none.
func (s *Sentence) cutOff(h, v int) int {
	if o := s.Child(h, parse.Obj); o > h && o < v && s.Child(v, parse.Aux) > o && s.Modal(v) != Plain {
		return o
	}
	return -1
}

func (s *Sentence) surfaceAt(v, depth int) int {
	if depth > 12 {
		return -1
	}
	t := s.NamedChild(v, parse.Nsubj, parse.NsubjPass)
	if t < 0 {
		t = s.NamedChild(v, parse.NsubjOuter) // not "What is new is that Kenya condemned"
	}
	if t >= 0 {
		if s.Relative(t) {
			if m := s.Mention[t]; s.Low[t] == "who" && m >= 0 && len(s.Doc.Mentions[m].Entities) > 1 {
				return t // "X and Y, the envoy, who met": both
			}
			if a := s.antecedentAt(t, v); a >= 0 {
				if n := s.TheOne(a); n >= 0 {
					return n
				}
				if h := s.titleHolder(a); s.Low[t] == "who" && h >= 0 {
					return h // "Nkweta Salami, the UN's coordinator for Sudan, who"
				}
				if m := s.Mention[t]; s.Low[t] == "which" && m >= 0 && len(s.Doc.Mentions[m].Entities) == 1 && s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]) == graph.Organization && len(s.Parties(a, AnyKind)) == 0 {
					return t // "a rebuke from the embassy in Copenhagen, which"
				}
				if t > 1 && s.Tokens[t-1].Text == "," && s.Names(t-2) && len(s.Parties(a, AnyKind)) == 0 && (s.Low[t] != "which" || !s.Person(t-2)) {
					return s.Doc.Mentions[s.Mention[t-2]].Head // "the role of the Arab League, which"
				}
				return a
			}
		}
		if s.Low[t] == "there" || s.Rel(t) == parse.Expl {
			return -1
		}
		if w := s.wanter(t); w >= 0 {
			return w
		}
		return t
	}
	h := s.Head(v)
	if h < 0 {
		return -1
	}
	if h := s.SummonedTo(v); h >= 0 && (s.Low[h] == "summon" || s.Particle(h) == "in") {
		return s.ByAgent(h) // "was summoned to convey our protest": not he conveys it
	}
	if x := s.fallsTo(h, v); x >= 0 {
		return x
	}
	switch s.Rel(v) {
	case parse.Conj:
		if s.Verbal(h) || s.Tokens[h].Tag == parse.ADJ || s.Child(h, parse.Cop) >= 0 && s.Verbal(v) { // "X was in Muscat and asked"
			return s.surfaceAt(h, depth+1)
		}
	case parse.Xcomp:
		if o := s.cutOff(h, v); o >= 0 {
			return o
		}
		if s.Tokens[h].Tag == parse.ADJ && s.Child(h, parse.Expl) >= 0 {
			return -1 // "it is unacceptable to detain them"
		}
		return s.controller(h, v, depth)
	case parse.Advcl, parse.Ccomp, parse.Parataxis:
		if o := s.cutOff(h, v); o >= 0 {
			return o
		}
		mark := s.Child(v, parse.Mark, parse.Case)
		if s.Rel(v) == parse.Advcl && mark >= 0 && mark < v {
			// "accused X of doing": the object does it.
			if m := s.Low[mark]; m == "of" || m == "for" || m == "from" || m == "against" || m == "into" || m == "about" && (s.Low[h] == "warn" || s.Low[h] == "caution") || m == "include" && s.Low[h] == "accuse" || (m == "on" || m == "upon") && s.Low[h] == "congratulate" {
				o := s.Child(h, parse.Obj, parse.Iobj)
				if x := s.thanked(h, o, v); x >= 0 {
					return x
				}
				if o >= 0 && o < v && !(m == "of" && undertakes[s.Low[h]] && s.inanimate(o)) && !(m == "for" && earns[s.Low[h]] && s.Tokens[o].Tag == parse.NOUN && earned[s.Low[o]]) { // but "took the rare step of expelling"
					return o
				}
			}
			if o := s.Child(h, parse.Obj); s.Low[mark] == "in" && s.Tokens[v].XPOS == parse.VBG && o >= 0 && o < v && s.Tokens[o].Tag == parse.NOUN {
				for _, x := range s.Fillers(o, "whose", nil) {
					if len(s.Parties(x, ActorKinds)) > 0 {
						return x // "condemned the action by Belarus in arresting him"
					}
				}
			}
			if s.Low[mark] == "as" && cites[s.Low[h]] && !s.Passive(h) {
				if o := s.Child(h, parse.Obj, parse.Iobj); o >= 0 && o < v {
					return o // "SANA quoted the minister as saying"
				}
			}
			if s.Low[mark] == "include" {
				return -1 // "accused it of dangerous actions, including ramming a boat"
			}
			if s.Low[mark] == "to" && s.Verbal(h) && objectControls[s.Low[h]] && s.Particle(h) == "" && !s.OnPhone(h, v) { // but "called in X to protest"
				return s.controller(h, v, depth)
			}
		}
		if n := s.TheOne(h); n >= 0 && s.ToInfinitive(v) {
			return n
		}
		if a, lost := s.insertedAbout(h, v); lost {
			return a
		}
		if n := s.gerundSubject(v); n >= 0 {
			return n
		}
		if n := s.withDoing(h, v); n >= 0 {
			return n
		}
		if s.Tokens[v].XPOS == parse.VBG && mark < 0 && (shows[s.Low[h]] || s.Low[h] == "quote" || s.Low[h] == "cite") {
			if o := s.Child(h, parse.Obj); o >= 0 && o < v {
				return o // "the film shows X and Y talking"
			}
		}
		if n := s.Child(h, parse.NsubjPass); n >= 0 && (s.Low[n] == "this" || s.Low[n] == "it") && s.Tokens[v].XPOS == parse.VBG && s.ByAgent(h) >= 0 {
			return s.ByAgent(h) // "This was stated by X, rejecting"
		}
		if n := s.Head(h); s.Tokens[v].XPOS == parse.VBG && v > 0 && s.Tokens[v-1].Text == "," && s.Rel(h).Is(parse.Acl, parse.Ccomp) && n >= 0 && n < h && s.Tokens[n].Tag == parse.NOUN {
			// "voiced outrage at reports that they had tapped it, telling X that": not they told.
			if c := s.ClauseOf(n); c >= 0 && c != h {
				return s.surfaceAt(c, depth+1)
			}
		}
		if s.Verbal(h) || s.Tokens[h].Tag == parse.ADJ && s.Rel(h) == parse.Xcomp || s.Tokens[h].Tag.Is(parse.ADJ, parse.NOUN) && s.Child(h, parse.Nsubj, parse.NsubjPass, parse.Cop) >= 0 || s.Child(h, parse.Cop) >= 0 && s.Child(h, parse.Nsubj) >= 0 {
			return s.surfaceAt(h, depth+1)
		}
		if u := s.Head(h); s.Tokens[h].Tag == parse.ADV && u >= 0 && s.Verbal(u) {
			return s.surfaceAt(u, depth+1) // "Apart from recalling its envoy, Chad"
		}
		return h
	case parse.Obl, parse.Nmod, parse.Dep:
		if s.Tokens[v].XPOS == parse.VBG && s.Verbal(h) {
			return s.surfaceAt(h, depth+1)
		}
	case parse.AclRelcl:
		if n := s.TheOne(h); n >= 0 {
			return n
		}
		return h
	case parse.Acl:
		if n := s.TheOne(h); n >= 0 && s.ToInfinitive(v) {
			return n
		}
		if x := s.firstWas(h, v); x >= 0 {
			return x
		}
		if s.Verbal(h) {
			return s.surfaceAt(h, depth+1) // "published a statement urging", hung on the verb
		}
		if s.occasionHad(h) {
			return s.surfaceAt(s.Head(h), depth+1)
		}
		if tolls[s.Low[v]] && s.Tokens[v].XPOS == parse.VBG && s.struckBy(h) {
			return h // "condemned the bombing of a market, killing ten"
		}
		if m := s.Child(v, parse.Mark); m >= 0 && m < v && s.Low[m] == "for" && s.Doc.Tables.Classes["thanks"][s.Low[h]] {
			for _, x := range s.Prepositional(h, "to", nil) {
				if x < v && len(s.Parties(x, ActorKinds)) > 0 {
					return x // "their thanks to Ghana for having mediated"
				}
			}
		}
		if s.Tokens[v].XPOS == parse.VBG && Speaks[s.Low[h]] {
			// "messages from Rutte praising him": the writer praises.
			for _, x := range s.Fillers(h, "whose", nil) {
				if len(s.Parties(x, ActorKinds)) > 0 {
					return x
				}
			}
			if x := s.printedIn(h); x >= 0 {
				return x
			}
			if s.CaseOf(h) == "over" {
				return -1 // "summoned the envoy over a letter urging them to leave"
			}
			if u := s.Head(h); u >= 0 && s.Rel(h) == parse.Obj && s.Verbal(u) && enacted[s.Low[h]] && s.appraises(u) {
				return -1 // "praised a law banning exports"
			}
			if c := s.ContextSubject(h, depth+1); c >= 0 {
				return c // "passed a resolution rejecting it"
			}
		}
		if s.Child(v, parse.Mark) >= 0 && s.Low[s.Child(v, parse.Mark)] == "to" || s.governs(h) && s.Tokens[v].XPOS != parse.VBN {
			// "his decision to expel", "made an offer to mediate"
			p := s.Child(h, parse.NmodPoss)
			if n := s.Child(h, parse.Nsubj); p >= 0 && n >= 0 && n < p && s.Child(h, parse.Cop) > n && s.Ranked(h) {
				return n // "X was the region's first leader to speak out"
			}
			if x := s.Head(h); p < 0 && s.Rel(h) == parse.Appos && x >= 0 && x < h && s.Ranked(h) && len(s.Parties(x, ActorKinds)) > 0 {
				return x // "Chad, the first African state to recognise it,"
			}
			if s.Tokens[v].XPOS == parse.VBG && (s.Low[h] == "deal" || s.Low[h] == "agreement") && !s.Rel(h).Is(parse.Obj, parse.NsubjPass) {
				return -1 // "a deadline for a deal curtailing the programme"
			}
			if x := s.byBehind(h, v); x >= 0 && p < 0 {
				return x
			}
			for _, x := range s.Fillers(h, "whose", nil) {
				if p < 0 && Efforts[s.Low[h]] && len(s.Parties(x, ActorKinds)) > 0 {
					return x // "the efforts of Indonesia to mediate"
				}
			}
			if v := s.Head(h); p < 0 && v >= 0 && s.Rel(h) == parse.Obj && s.appraises(v) {
				return -1 // "defended the decision to publish it": another's
			}
			if v := s.Head(h); v >= 0 && s.Verbal(v) && Contacts[s.Low[v]] && s.Rel(h).Is(parse.Obj, parse.NsubjPass) {
				return s.Subjects(v) // "summoned Canada's envoy to protest"
			}
			if p >= 0 {
				return p
			}
			for _, x := range s.Fillers(h, "adj", nil) {
				if s.governs(h) && len(s.Filter(s.MentionParties(x, nil), KindsNamed["state"])) > 0 {
					return x // "the US decision to leave"
				}
			}
			return s.ContextSubject(h, depth+1)
		}
		if m := s.Child(v, parse.Mark); m >= 0 && s.Tokens[v].XPOS == parse.VBG && s.Low[m] != "to" && len(s.Parties(h, AnyKind)) == 0 {
			for _, x := range s.Fillers(h, "whose", nil) {
				if len(s.Parties(x, ActorKinds)) > 0 {
					return x // "Jordan's role in delivering aid"
				}
			}
			if c := s.ContextSubject(h, depth+1); c >= 0 {
				return c // "expressed interest in normalizing ties"
			}
		}
		if s.Tokens[v].XPOS == parse.VBG && len(s.Parties(h, AnyKind)) == 0 {
			// "advanced the idea, not ruling out force": hung on the noun before the comma.
			from, _ := s.Span(v)
			if from > 0 && s.Tokens[from-1].Text == "," || from < v && s.Tokens[from].Text == "," {
				if c := s.ClauseOf(h); c >= 0 {
					return s.surfaceAt(c, depth+1)
				}
			}
		}
		return h
	}
	return -1
}

// appraises reports whether the verb says what somebody thinks of what another does.
func (s *Sentence) appraises(v int) bool {
	switch s.Low[v] {
	case "make", "take", "give", "lead", "spearhead", "head", "join", "step", "ramp", "renew", "repeat", "reiterate", "intensify", "escalate", "amplify", "add", "lend":
		return false // "made an effort to": rows of theirs ask for other objects
	}
	for _, r := range s.Entries[v].Verb {
		switch r.Type {
		case graph.Criticized, graph.Praised, graph.CommentedOn, graph.Supported:
			return true
		}
	}
	return false
}

// undertakes are the verbs with whose object somebody does what "of" says: "made a point of thanking".
var undertakes = map[string]bool{"take": true, "make": true, "run": true}

// gerundSubject returns the noun in front of a gerund that does it where a
// preposition holds both: "precedent for a head of state disclosing messages".
func (s *Sentence) gerundSubject(v int) int {
	if s.Tokens[v].XPOS != parse.VBG {
		return -1
	}
	x := v - 1
	for x >= 0 && s.Tokens[x].Tag == parse.ADV {
		x--
	}
	if x < 0 || !s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN) || s.Head(v) == x {
		return -1
	}
	for n := 0; n < 5 && s.Head(x) >= 0 && s.Head(x) < v && !s.Verbal(s.Head(x)); n++ {
		if p := s.CaseOf(x); p == "for" || p == "with" && s.Low[s.Head(x)] != "interview" {
			return x
		}
		x = s.Head(x)
	}
	return -1
}

// Speaks lists the nouns through which somebody speaks.
var Speaks = map[string]bool{"message": true, "declaration": true, "communiqué": true, "motion": true, "ruling": true, "letter": true, "statement": true, "consensus": true, "roadmap": true, "speech": true, "post": true, "tweet": true, "note": true,
	"article": true, "email": true, "cable": true, "text": true, "telegram": true, "remark": true, "comment": true, "resolution": true, "communique": true,
	"order": true, "directive": true, "proclamation": true, "address": true, "sermon": true, "broadcast": true, "homily": true, "video": true, "toast": true, "tirade": true, "rant": true, "diatribe": true, "manifesto": true,
	"report": true, "editorial": true, "commentary": true, "study": true, "document": true, "op-ed": true, "reply": true, "bulletin": true, "readout": true,
	"memorandum": true, "dossier": true, "presentation": true, "submission": true, "paper": true, "petition": true, "complaint": true, "release": true, "bill": true, "law": true, "legislation": true, "decree": true}

// enacted are the nouns for what parliaments and governments pass.
var enacted = map[string]bool{"law": true, "bill": true, "legislation": true, "decree": true, "resolution": true, "order": true, "directive": true}

// governs reports whether the noun is one whose infinitive or clause is not
// about the noun itself: decision, plan, offer.
func (s *Sentence) governs(n int) bool {
	return abstractHeads[s.Low[n]]
}

var abstractHeads = map[string]bool{"decision": true, "plan": true, "offer": true, "proposal": true, "threat": true, "promise": true,
	"pledge": true, "agreement": true, "deal": true, "move": true, "attempt": true, "effort": true, "bid": true, "refusal": true,
	"intention": true, "call": true, "appeal": true, "request": true, "demand": true, "vow": true}

// shows lists the verbs whose object does what a gerund behind it says.
var shows = map[string]bool{"show": true, "see": true, "hear": true, "film": true, "record": true, "catch": true, "picture": true, "photograph": true, "portray": true, "depict": true}

// Subjects returns who does what v says.
func (s *Sentence) Subjects(v int) int {
	if s.Passive(v) {
		return s.ByAgent(v)
	}
	if s.Rels[v] == parse.Amod {
		return -1
	}
	if by := s.firedBy(v); by >= 0 {
		return by
	}
	return s.Surface(v)
}

// firedBy returns by whom is done what a gerund behind a preposition tells: "over firing by X on Y"; -1.
func (s *Sentence) firedBy(v int) int {
	if s.Tokens[v].XPOS != parse.VBG || v+2 >= len(s.Tokens) || v == 0 || s.Low[v+1] != "by" || s.Child(v, parse.Nsubj) >= 0 {
		return -1
	}
	if p := s.Child(v, parse.Mark, parse.Case); p < 0 || p > v || s.Low[p] == "by" {
		return -1
	}
	if x := s.Head(v + 1); x > v && s.Head(x) == v && s.Rels[v+1] == parse.Case && len(s.Parties(x, ActorKinds)) > 0 {
		return x
	}
	return -1
}

// ByAgent returns the agent of a passive.
func (s *Sentence) ByAgent(v int) int {
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if c := s.CaseOf(int(k)); s.Rel(int(k)) == parse.OblAgent && (c == "by" || c == "") || s.Rel(int(k)).Is(parse.Obl, parse.Nmod) && c == "by" {
			return int(k)
		}
	}
	if k := s.sharedAgent(v); k >= 0 {
		return k
	}
	// The phrase may hang on another word after the verb: "on Monday by X".
	for t := v + 1; t < len(s.Tokens) && s.Tokens[t].Tag != parse.VERB; t++ {
		if s.Low[t] == "by" && s.Rels[t].Is(parse.Case, parse.Mark) && s.Head(t) > t && s.Nominal(s.Head(t)) {
			return s.Head(t)
		}
	}
	return s.lets(v)
}

// convened reports whether a passive tells that a body is made to sit, of which that can be asked.
func (s *Sentence) convened(v int) bool {
	ps := s.Parties(s.Surface(v), ActorKinds)
	return len(ps) == 1 && s.Doc.KindOf(ps[0].Entity) == graph.Organization
}

// ContextSubject returns the subject of the clause that a noun stands in:
// "after a call with X, Y said" gives Y for the call.
func (s *Sentence) ContextSubject(n, depth int) int {
	if t := s.Child(n, parse.Nsubj); t >= 0 && s.Child(n, parse.Cop) >= 0 {
		return t // "she is on a visit to"
	}
	for h, d := s.Head(n), 0; h >= 0 && d < 8; h, d = s.Head(h), d+1 {
		if s.Verbal(h) || s.Child(h, parse.Cop) >= 0 {
			if p := s.Child(h, parse.NmodPoss); p >= 0 && stops[s.Low[h]] {
				return p // "Kigali would be his next stop, for talks with Y"
			}
			if depth > 12 {
				return -1
			}
			if u := s.Head(h); u >= 0 && s.Tokens[h].XPOS == parse.VB && s.Rels[h] == parse.Xcomp && objectControls[s.Low[u]] && behind[s.CaseOf(n)] && !s.Passive(u) {
				continue // "urged Y to lift its veto after talks with X": who urges
			}
			t := -1
			if s.Passive(h) {
				t = s.Surface(h)
			} else {
				t = s.surfaceAt(h, depth+1)
			}
			if t < 0 && !s.Passive(h) {
				if near := s.NearSubject(h); len(near) > 0 {
					t = near[0]
				}
			}
			if s.Passive(h) && s.CaseOf(n) == "at" && (s.Low[n] == "request" || s.Low[n] == "behest" || s.Low[n] == "urging" || s.Low[n] == "insistence") && !s.convened(h) {
				return s.ByAgent(h) // "was extradited at the request of Y": of whom it was asked
			}
			if s.Passive(h) && reported[s.Low[h]] && t >= 0 && s.Dominates(t, n) {
				return s.ByAgent(h) // "talks with X were reported by Y"
			}
			if t >= 0 && s.Rels[h] == parse.AclRelcl && s.Head(h) == t && s.Doc.Tables.Classes["visit"][s.Low[t]] {
				h = t
				continue // "left for a trip that includes stops in": whose trip it is
			}
			if t == n && s.Rels[h] == parse.Advcl {
				continue // "after talks with X had failed, Y": of the clause above
			}
			if t >= 0 && s.Dominates(t, n) {
				if s.visits(t, n) || s.Rels[h] == parse.AclRelcl && s.Head(h) == t && s.Person(t) && s.CaseOf(n) != "" {
					return t
				}
				if u := s.Head(h); t == n && u >= 0 && s.Rels[h] == parse.Ccomp && SpeechVerbs[s.Low[u]] && !s.Passive(u) && !s.Indefinite(n) {
					if ps := s.Parties(s.Surface(u), ActorKinds); len(ps) == 1 && s.Doc.Outlet(ps[0]) {
						return -1 // "Reuters said the letter was handed over"
					}
					return s.Surface(u) // "Paet said the conversation with Ashton took place"
				}
				return -1
			}
			if t >= 0 && s.Mention[t] < 0 && s.Passive(h) && s.ByAgent(h) >= 0 {
				return s.ByAgent(h) // "ties were cut by X after talks with Y"
			}
			return t
		}
	}
	return -1
}

// stops are the nouns for the places of somebody's journey.
var stops = map[string]bool{"stop": true, "destination": true, "leg": true}

// reported lists the verbs by which somebody tells of what he has done himself.
var reported = map[string]bool{"report": true, "announce": true, "confirm": true, "disclose": true, "reveal": true, "acknowledge": true}

// visits reports whether the noun n stands in a phrase behind the subject t that says
// where he is and what for: "Maas, in Kyiv for talks with X, said".
func (s *Sentence) visits(t, n int) bool {
	for x := n; x > t; x-- {
		if s.Tokens[x].Text == "," {
			if x+2 < n && s.Low[x+2] == "from" && (s.Low[x+1] == "back" || s.Low[x+1] == "fresh" || s.Low[x+1] == "straight") {
				return true // "X, back from a trip to Y, said"
			}
			return x+1 < n && (s.Low[x+1] == "in" || s.Low[x+1] == "on" || s.Low[x+1] == "at") && s.Tokens[x+1].Tag == parse.ADP
		}
		if s.Tokens[x].Tag == parse.VERB {
			return false
		}
	}
	return false
}

// earns are the verbs of those who get for what they did what earned lists: "took credit for brokering a truce".
var earns = map[string]bool{"take": true, "claim": true, "draw": true, "face": true, "win": true, "earn": true, "get": true, "receive": true, "attract": true,
	"gain": true, "incur": true, "accept": true, "assume": true, "deserve": true, "share": true, "suffer": true, "garner": true, "bear": true, "seek": true, "collect": true}

var earned = map[string]bool{"credit": true, "blame": true, "fire": true, "criticism": true, "praise": true, "heat": true, "flak": true, "responsibility": true,
	"award": true, "prize": true, "medal": true, "kudos": true, "applause": true, "plaudit": true, "thanks": true, "recognition": true, "acclaim": true, "condemnation": true,
	"rebuke": true, "ire": true, "anger": true, "scorn": true, "ridicule": true, "mockery": true, "backlash": true, "censure": true, "gratitude": true, "scrutiny": true}

// ofSex reports whether whoever stands at t may be meant by "he" or by "she": not by the other where his sex is known, or where his own
// clause says so, "fired her minister after he resisted".
func (s *Sentence) ofSex(t int, pronoun string) bool {
	female := pronoun == "she"
	for _, p := range s.Parties(t, 1<<graph.Person) {
		if g := s.Doc.Gender(p.Entity); g != 0 && (g == gazetteer.Female) != female {
			return false
		}
	}
	for k := t + 1; k < len(s.Tokens) && k < t+12; k++ {
		if w := s.Low[k]; s.Tokens[k].XPOS == parse.PRPS && (w == "her" && !female || w == "his" && female) {
			return false
		}
	}
	return true
}
