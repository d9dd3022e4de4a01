package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// surface returns the grammatical subject of v, its own or that which it
// shares with what governs it, -1 if there is none. depth bounds the climb.
func (s *sentence) surface(v int) int { return s.surfaceAt(v, 0) }

// cutOff returns the subject of v that a quotation mark tore from it, so that the parse
// took it for the object of the verb h above: "vowed Greece “will pay”"; -1 for none.
func (s *sentence) cutOff(h, v int) int {
	if o := s.child(h, parse.Obj); o > h && o < v && s.child(v, parse.Aux) > o && s.modal(v) != plain {
		return o
	}
	return -1
}

func (s *sentence) surfaceAt(v, depth int) int {
	if depth > 12 {
		return -1
	}
	t := s.namedChild(v, parse.Nsubj, parse.NsubjPass)
	if t < 0 {
		t = s.namedChild(v, parse.NsubjOuter) // not "What is new is that Kenya condemned"
	}
	if t >= 0 {
		if s.relative(t) {
			if m := s.mention[t]; s.low[t] == "who" && m >= 0 && len(s.doc.Mentions[m].Entities) > 1 {
				return t // "X and Y, the envoy, who met": both
			}
			if a := s.antecedentAt(t, v); a >= 0 {
				if n := s.theOne(a); n >= 0 {
					return n
				}
				if h := s.titleHolder(a); s.low[t] == "who" && h >= 0 {
					return h // "Nkweta Salami, the UN's coordinator for Sudan, who"
				}
				if m := s.mention[t]; s.low[t] == "which" && m >= 0 && len(s.doc.Mentions[m].Entities) == 1 && s.doc.kindOf(s.doc.Mentions[m].Entities[0]) == graph.Organization && len(s.parties(a, anyKind)) == 0 {
					return t // "a rebuke from the embassy in Copenhagen, which"
				}
				if t > 1 && s.Tokens[t-1].Text == "," && s.names(t-2) && len(s.parties(a, anyKind)) == 0 && (s.low[t] != "which" || !s.person(t-2)) {
					return s.doc.Mentions[s.mention[t-2]].Head // "the role of the Arab League, which"
				}
				return a
			}
		}
		if s.low[t] == "there" || s.rel(t) == parse.Expl {
			return -1
		}
		if w := s.wanter(t); w >= 0 {
			return w
		}
		return t
	}
	h := s.head(v)
	if h < 0 {
		return -1
	}
	if h := s.summonedTo(v); h >= 0 && (s.low[h] == "summon" || s.particle(h) == "in") {
		return s.byAgent(h) // "was summoned to convey our protest": not he conveys it
	}
	if x := s.fallsTo(h, v); x >= 0 {
		return x
	}
	switch s.rel(v) {
	case parse.Conj:
		if s.verbal(h) || s.Tokens[h].Tag == parse.ADJ || s.child(h, parse.Cop) >= 0 && s.verbal(v) { // "X was in Muscat and asked"
			return s.surfaceAt(h, depth+1)
		}
	case parse.Xcomp:
		if o := s.cutOff(h, v); o >= 0 {
			return o
		}
		if s.Tokens[h].Tag == parse.ADJ && s.child(h, parse.Expl) >= 0 {
			return -1 // "it is unacceptable to detain them"
		}
		return s.controller(h, v, depth)
	case parse.Advcl, parse.Ccomp, parse.Parataxis:
		if o := s.cutOff(h, v); o >= 0 {
			return o
		}
		mark := s.child(v, parse.Mark, parse.Case)
		if s.rel(v) == parse.Advcl && mark >= 0 && mark < v {
			// "accused X of doing": the object does it.
			if m := s.low[mark]; m == "of" || m == "for" || m == "from" || m == "against" || m == "into" || m == "about" && (s.low[h] == "warn" || s.low[h] == "caution") || m == "include" && s.low[h] == "accuse" || (m == "on" || m == "upon") && s.low[h] == "congratulate" {
				o := s.child(h, parse.Obj, parse.Iobj)
				if x := s.thanked(h, o, v); x >= 0 {
					return x
				}
				if o >= 0 && o < v && !(m == "of" && undertakes[s.low[h]] && s.inanimate(o)) && !(m == "for" && earns[s.low[h]] && s.Tokens[o].Tag == parse.NOUN && earned[s.low[o]]) { // but "took the rare step of expelling"
					return o
				}
			}
			if o := s.child(h, parse.Obj); s.low[mark] == "in" && s.Tokens[v].XPOS == parse.VBG && o >= 0 && o < v && s.Tokens[o].Tag == parse.NOUN {
				for _, x := range s.fillers(o, "whose", nil) {
					if len(s.parties(x, actorKinds)) > 0 {
						return x // "condemned the action by Belarus in arresting him"
					}
				}
			}
			if s.low[mark] == "as" && cites[s.low[h]] && !s.passive(h) {
				if o := s.child(h, parse.Obj, parse.Iobj); o >= 0 && o < v {
					return o // "SANA quoted the minister as saying"
				}
			}
			if s.low[mark] == "include" {
				return -1 // "accused it of dangerous actions, including ramming a boat"
			}
			if s.low[mark] == "to" && s.verbal(h) && objectControls[s.low[h]] && s.particle(h) == "" && !s.onPhone(h, v) { // but "called in X to protest"
				return s.controller(h, v, depth)
			}
		}
		if n := s.theOne(h); n >= 0 && s.toInfinitive(v) {
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
		if s.Tokens[v].XPOS == parse.VBG && mark < 0 && (shows[s.low[h]] || s.low[h] == "quote" || s.low[h] == "cite") {
			if o := s.child(h, parse.Obj); o >= 0 && o < v {
				return o // "the film shows X and Y talking"
			}
		}
		if n := s.child(h, parse.NsubjPass); n >= 0 && (s.low[n] == "this" || s.low[n] == "it") && s.Tokens[v].XPOS == parse.VBG && s.byAgent(h) >= 0 {
			return s.byAgent(h) // "This was stated by X, rejecting"
		}
		if n := s.head(h); s.Tokens[v].XPOS == parse.VBG && v > 0 && s.Tokens[v-1].Text == "," && s.rel(h).Is(parse.Acl, parse.Ccomp) && n >= 0 && n < h && s.Tokens[n].Tag == parse.NOUN {
			// "voiced outrage at reports that they had tapped it, telling X that": not they told.
			if c := s.clauseOf(n); c >= 0 && c != h {
				return s.surfaceAt(c, depth+1)
			}
		}
		if s.verbal(h) || s.Tokens[h].Tag == parse.ADJ && s.rel(h) == parse.Xcomp || s.Tokens[h].Tag.Is(parse.ADJ, parse.NOUN) && s.child(h, parse.Nsubj, parse.NsubjPass, parse.Cop) >= 0 || s.child(h, parse.Cop) >= 0 && s.child(h, parse.Nsubj) >= 0 {
			return s.surfaceAt(h, depth+1)
		}
		if u := s.head(h); s.Tokens[h].Tag == parse.ADV && u >= 0 && s.verbal(u) {
			return s.surfaceAt(u, depth+1) // "Apart from recalling its envoy, Chad"
		}
		return h
	case parse.Obl, parse.Nmod, parse.Dep:
		if s.Tokens[v].XPOS == parse.VBG && s.verbal(h) {
			return s.surfaceAt(h, depth+1)
		}
	case parse.AclRelcl:
		if n := s.theOne(h); n >= 0 {
			return n
		}
		return h
	case parse.Acl:
		if n := s.theOne(h); n >= 0 && s.toInfinitive(v) {
			return n
		}
		if x := s.firstWas(h, v); x >= 0 {
			return x
		}
		if s.verbal(h) {
			return s.surfaceAt(h, depth+1) // "published a statement urging", hung on the verb
		}
		if s.occasionHad(h) {
			return s.surfaceAt(s.head(h), depth+1)
		}
		if tolls[s.low[v]] && s.Tokens[v].XPOS == parse.VBG && s.struckBy(h) {
			return h // "condemned the bombing of a market, killing ten"
		}
		if m := s.child(v, parse.Mark); m >= 0 && m < v && s.low[m] == "for" && s.doc.reader.tables.classes["thanks"][s.low[h]] {
			for _, x := range s.prepositional(h, "to", nil) {
				if x < v && len(s.parties(x, actorKinds)) > 0 {
					return x // "their thanks to Ghana for having mediated"
				}
			}
		}
		if s.Tokens[v].XPOS == parse.VBG && speaks[s.low[h]] {
			// "messages from Rutte praising him": the writer praises.
			for _, x := range s.fillers(h, "whose", nil) {
				if len(s.parties(x, actorKinds)) > 0 {
					return x
				}
			}
			if x := s.printedIn(h); x >= 0 {
				return x
			}
			if s.caseOf(h) == "over" {
				return -1 // "summoned the envoy over a letter urging them to leave"
			}
			if u := s.head(h); u >= 0 && s.rel(h) == parse.Obj && s.verbal(u) && enacted[s.low[h]] && s.appraises(u) {
				return -1 // "praised a law banning exports"
			}
			if c := s.contextSubject(h, depth+1); c >= 0 {
				return c // "passed a resolution rejecting it"
			}
		}
		if s.child(v, parse.Mark) >= 0 && s.low[s.child(v, parse.Mark)] == "to" || s.governs(h) && s.Tokens[v].XPOS != parse.VBN {
			// "his decision to expel", "made an offer to mediate"
			p := s.child(h, parse.NmodPoss)
			if n := s.child(h, parse.Nsubj); p >= 0 && n >= 0 && n < p && s.child(h, parse.Cop) > n && s.ranked(h) {
				return n // "X was the region's first leader to speak out"
			}
			if x := s.head(h); p < 0 && s.rel(h) == parse.Appos && x >= 0 && x < h && s.ranked(h) && len(s.parties(x, actorKinds)) > 0 {
				return x // "Chad, the first African state to recognise it,"
			}
			if s.Tokens[v].XPOS == parse.VBG && (s.low[h] == "deal" || s.low[h] == "agreement") && !s.rel(h).Is(parse.Obj, parse.NsubjPass) {
				return -1 // "a deadline for a deal curtailing the programme"
			}
			if x := s.byBehind(h, v); x >= 0 && p < 0 {
				return x
			}
			for _, x := range s.fillers(h, "whose", nil) {
				if p < 0 && efforts[s.low[h]] && len(s.parties(x, actorKinds)) > 0 {
					return x // "the efforts of Indonesia to mediate"
				}
			}
			if v := s.head(h); p < 0 && v >= 0 && s.rel(h) == parse.Obj && s.appraises(v) {
				return -1 // "defended the decision to publish it": another's
			}
			if v := s.head(h); v >= 0 && s.verbal(v) && contacts[s.low[v]] && s.rel(h).Is(parse.Obj, parse.NsubjPass) {
				return s.subjects(v) // "summoned Canada's envoy to protest"
			}
			if p >= 0 {
				return p
			}
			for _, x := range s.fillers(h, "adj", nil) {
				if s.governs(h) && len(s.filter(s.mentionParties(x, nil), kindsNamed["state"])) > 0 {
					return x // "the US decision to leave"
				}
			}
			return s.contextSubject(h, depth+1)
		}
		if m := s.child(v, parse.Mark); m >= 0 && s.Tokens[v].XPOS == parse.VBG && s.low[m] != "to" && len(s.parties(h, anyKind)) == 0 {
			for _, x := range s.fillers(h, "whose", nil) {
				if len(s.parties(x, actorKinds)) > 0 {
					return x // "Jordan's role in delivering aid"
				}
			}
			if c := s.contextSubject(h, depth+1); c >= 0 {
				return c // "expressed interest in normalizing ties"
			}
		}
		if s.Tokens[v].XPOS == parse.VBG && len(s.parties(h, anyKind)) == 0 {
			// "advanced the idea, not ruling out force": hung on the noun before the comma.
			from, _ := s.span(v)
			if from > 0 && s.Tokens[from-1].Text == "," || from < v && s.Tokens[from].Text == "," {
				if c := s.clauseOf(h); c >= 0 {
					return s.surfaceAt(c, depth+1)
				}
			}
		}
		return h
	}
	return -1
}

// appraises reports whether the verb says what somebody thinks of what another does.
func (s *sentence) appraises(v int) bool {
	switch s.low[v] {
	case "make", "take", "give", "lead", "spearhead", "head", "join", "step", "ramp", "renew", "repeat", "reiterate", "intensify", "escalate", "amplify", "add", "lend":
		return false // "made an effort to": rows of theirs ask for other objects
	}
	for _, r := range s.entries[v].verb {
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
func (s *sentence) gerundSubject(v int) int {
	if s.Tokens[v].XPOS != parse.VBG {
		return -1
	}
	x := v - 1
	for x >= 0 && s.Tokens[x].Tag == parse.ADV {
		x--
	}
	if x < 0 || !s.Tokens[x].Tag.Is(parse.NOUN, parse.PROPN) || s.head(v) == x {
		return -1
	}
	for n := 0; n < 5 && s.head(x) >= 0 && s.head(x) < v && !s.verbal(s.head(x)); n++ {
		if p := s.caseOf(x); p == "for" || p == "with" && s.low[s.head(x)] != "interview" {
			return x
		}
		x = s.head(x)
	}
	return -1
}

// speaks lists the nouns through which somebody speaks.
var speaks = map[string]bool{"message": true, "declaration": true, "communiqué": true, "motion": true, "ruling": true, "letter": true, "statement": true, "consensus": true, "roadmap": true, "speech": true, "post": true, "tweet": true, "note": true,
	"article": true, "email": true, "cable": true, "text": true, "telegram": true, "remark": true, "comment": true, "resolution": true, "communique": true,
	"order": true, "directive": true, "proclamation": true, "address": true, "sermon": true, "broadcast": true, "homily": true, "video": true, "toast": true, "tirade": true, "rant": true, "diatribe": true, "manifesto": true,
	"report": true, "editorial": true, "commentary": true, "study": true, "document": true, "op-ed": true, "reply": true, "bulletin": true, "readout": true,
	"memorandum": true, "dossier": true, "presentation": true, "submission": true, "paper": true, "petition": true, "complaint": true, "release": true, "bill": true, "law": true, "legislation": true, "decree": true}

// enacted are the nouns for what parliaments and governments pass.
var enacted = map[string]bool{"law": true, "bill": true, "legislation": true, "decree": true, "resolution": true, "order": true, "directive": true}

// governs reports whether the noun is one whose infinitive or clause is not
// about the noun itself: decision, plan, offer.
func (s *sentence) governs(n int) bool {
	return abstractHeads[s.low[n]]
}

var abstractHeads = map[string]bool{"decision": true, "plan": true, "offer": true, "proposal": true, "threat": true, "promise": true,
	"pledge": true, "agreement": true, "deal": true, "move": true, "attempt": true, "effort": true, "bid": true, "refusal": true,
	"intention": true, "call": true, "appeal": true, "request": true, "demand": true, "vow": true}

// shows lists the verbs whose object does what a gerund behind it says.
var shows = map[string]bool{"show": true, "see": true, "hear": true, "film": true, "record": true, "catch": true, "picture": true, "photograph": true, "portray": true, "depict": true}

// subjects returns who does what v says.
func (s *sentence) subjects(v int) int {
	if s.passive(v) {
		return s.byAgent(v)
	}
	if s.rels[v] == parse.Amod {
		return -1
	}
	if by := s.firedBy(v); by >= 0 {
		return by
	}
	return s.surface(v)
}

// firedBy returns by whom is done what a gerund behind a preposition tells: "over firing by X on Y"; -1.
func (s *sentence) firedBy(v int) int {
	if s.Tokens[v].XPOS != parse.VBG || v+2 >= len(s.Tokens) || v == 0 || s.low[v+1] != "by" || s.child(v, parse.Nsubj) >= 0 {
		return -1
	}
	if p := s.child(v, parse.Mark, parse.Case); p < 0 || p > v || s.low[p] == "by" {
		return -1
	}
	if x := s.head(v + 1); x > v && s.head(x) == v && s.rels[v+1] == parse.Case && len(s.parties(x, actorKinds)) > 0 {
		return x
	}
	return -1
}

// byAgent returns the agent of a passive.
func (s *sentence) byAgent(v int) int {
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if c := s.caseOf(int(k)); s.rel(int(k)) == parse.OblAgent && (c == "by" || c == "") || s.rel(int(k)).Is(parse.Obl, parse.Nmod) && c == "by" {
			return int(k)
		}
	}
	if k := s.sharedAgent(v); k >= 0 {
		return k
	}
	// The phrase may hang on another word after the verb: "on Monday by X".
	for t := v + 1; t < len(s.Tokens) && s.Tokens[t].Tag != parse.VERB; t++ {
		if s.low[t] == "by" && s.rels[t].Is(parse.Case, parse.Mark) && s.head(t) > t && s.nominal(s.head(t)) {
			return s.head(t)
		}
	}
	return s.lets(v)
}

// convened reports whether a passive tells that a body is made to sit, of which that can be asked.
func (s *sentence) convened(v int) bool {
	ps := s.parties(s.surface(v), actorKinds)
	return len(ps) == 1 && s.doc.kindOf(ps[0].entity) == graph.Organization
}

// contextSubject returns the subject of the clause that a noun stands in:
// "after a call with X, Y said" gives Y for the call.
func (s *sentence) contextSubject(n, depth int) int {
	if t := s.child(n, parse.Nsubj); t >= 0 && s.child(n, parse.Cop) >= 0 {
		return t // "she is on a visit to"
	}
	for h, d := s.head(n), 0; h >= 0 && d < 8; h, d = s.head(h), d+1 {
		if s.verbal(h) || s.child(h, parse.Cop) >= 0 {
			if p := s.child(h, parse.NmodPoss); p >= 0 && stops[s.low[h]] {
				return p // "Kigali would be his next stop, for talks with Y"
			}
			if depth > 12 {
				return -1
			}
			if u := s.head(h); u >= 0 && s.Tokens[h].XPOS == parse.VB && s.rels[h] == parse.Xcomp && objectControls[s.low[u]] && behind[s.caseOf(n)] && !s.passive(u) {
				continue // "urged Y to lift its veto after talks with X": who urges
			}
			t := -1
			if s.passive(h) {
				t = s.surface(h)
			} else {
				t = s.surfaceAt(h, depth+1)
			}
			if t < 0 && !s.passive(h) {
				if near := s.nearSubject(h); len(near) > 0 {
					t = near[0]
				}
			}
			if s.passive(h) && s.caseOf(n) == "at" && (s.low[n] == "request" || s.low[n] == "behest" || s.low[n] == "urging" || s.low[n] == "insistence") && !s.convened(h) {
				return s.byAgent(h) // "was extradited at the request of Y": of whom it was asked
			}
			if s.passive(h) && reported[s.low[h]] && t >= 0 && s.dominates(t, n) {
				return s.byAgent(h) // "talks with X were reported by Y"
			}
			if t >= 0 && s.rels[h] == parse.AclRelcl && s.head(h) == t && s.doc.reader.tables.classes["visit"][s.low[t]] {
				h = t
				continue // "left for a trip that includes stops in": whose trip it is
			}
			if t == n && s.rels[h] == parse.Advcl {
				continue // "after talks with X had failed, Y": of the clause above
			}
			if t >= 0 && s.dominates(t, n) {
				if s.visits(t, n) || s.rels[h] == parse.AclRelcl && s.head(h) == t && s.person(t) && s.caseOf(n) != "" {
					return t
				}
				if u := s.head(h); t == n && u >= 0 && s.rels[h] == parse.Ccomp && speechVerbs[s.low[u]] && !s.passive(u) && !s.indefinite(n) {
					if ps := s.parties(s.surface(u), actorKinds); len(ps) == 1 && s.doc.outlet(ps[0]) {
						return -1 // "Reuters said the letter was handed over"
					}
					return s.surface(u) // "Paet said the conversation with Ashton took place"
				}
				return -1
			}
			if t >= 0 && s.mention[t] < 0 && s.passive(h) && s.byAgent(h) >= 0 {
				return s.byAgent(h) // "ties were cut by X after talks with Y"
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
func (s *sentence) visits(t, n int) bool {
	for x := n; x > t; x-- {
		if s.Tokens[x].Text == "," {
			if x+2 < n && s.low[x+2] == "from" && (s.low[x+1] == "back" || s.low[x+1] == "fresh" || s.low[x+1] == "straight") {
				return true // "X, back from a trip to Y, said"
			}
			return x+1 < n && (s.low[x+1] == "in" || s.low[x+1] == "on" || s.low[x+1] == "at") && s.Tokens[x+1].Tag == parse.ADP
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
func (s *sentence) ofSex(t int, pronoun string) bool {
	female := pronoun == "she"
	for _, p := range s.parties(t, 1<<graph.Person) {
		if g := s.doc.Gender(p.entity); g != 0 && (g == gazetteer.Female) != female {
			return false
		}
	}
	for k := t + 1; k < len(s.Tokens) && k < t+12; k++ {
		if w := s.low[k]; s.Tokens[k].XPOS == parse.PRPS && (w == "her" && !female || w == "his" && female) {
			return false
		}
	}
	return true
}
