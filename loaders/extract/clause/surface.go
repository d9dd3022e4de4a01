package clause

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// Surface returns the grammatical subject of v, its own or that which it
// shares with what governs it, -1 if there is none.
func (s *Sentence) Surface(v int) int { return s.surfaceAt(v, 0) }

// surfaceAt is Surface below so many verbs: depth bounds the climb.
func (s *Sentence) surfaceAt(v, depth int) int {
	if depth > 12 {
		return -1
	}
	t := s.NamedChild(v, parse.Nsubj, parse.NsubjPass)
	if t < 0 {
		t = s.NamedChild(v, parse.NsubjOuter) // not "What is new is that Kenya condemned"
	}
	if t >= 0 {
		return s.meantBySubject(t, v)
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
		if s.thankedOnlyFor(h, v) {
			return -1
		}
		return s.clauseSubject(h, v, depth)
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
		return s.nounClauseSubject(h, v, depth)
	}
	return -1
}

// meantBySubject returns whom the subject t of v means: of a relative pronoun what it
// refers to, and of "there" nobody, -1.
func (s *Sentence) meantBySubject(t, v int) int {
	if s.Relative(t) {
		if m := s.Mention[t]; s.Low[t] == "who" && m >= 0 && len(s.Doc.Mentions[m].Entities) > 1 {
			return t // "X and Y, the envoy, who met": both
		}
		if a := s.antecedentAt(t, v); a >= 0 {
			return s.meantByRelative(t, a)
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

// meantByRelative returns whom the relative pronoun t means, whose antecedent a may be a
// title or another noun around the name.
func (s *Sentence) meantByRelative(t, a int) int {
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

// cutOff returns the subject of v that a quotation mark tore from it, so that the parse
// took it for the object of the verb h above: "vowed Greece “will pay”"; -1 for none.
func (s *Sentence) cutOff(h, v int) int {
	if o := s.Child(h, parse.Obj); o > h && o < v && s.Child(v, parse.Aux) > o && s.Modal(v) != Plain {
		return o
	}
	return -1
}

// clauseSubject returns the subject of the clause v below h that has none of its own: by the
// word that opens it, one of the names between, and else that of h; -1.
func (s *Sentence) clauseSubject(h, v, depth int) int {
	if o := s.cutOff(h, v); o >= 0 {
		return o
	}
	mark := s.Child(v, parse.Mark, parse.Case)
	if s.Rel(v) == parse.Advcl && mark >= 0 && mark < v {
		if x, settled := s.markedSubject(h, v, mark, depth); settled {
			return x
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
	if s.Tokens[v].XPOS == parse.VBG {
		if x, settled := s.gerundBelow(h, v, mark, depth); settled {
			return x
		}
	}
	if s.Verbal(h) || s.Tokens[h].Tag == parse.ADJ && s.Rel(h) == parse.Xcomp || s.Tokens[h].Tag.Is(parse.ADJ, parse.NOUN) && s.Child(h, parse.Nsubj, parse.NsubjPass, parse.Cop) >= 0 || s.Child(h, parse.Cop) >= 0 && s.Child(h, parse.Nsubj) >= 0 {
		return s.surfaceAt(h, depth+1)
	}
	if u := s.Head(h); s.Tokens[h].Tag == parse.ADV && u >= 0 && s.Verbal(u) {
		return s.surfaceAt(u, depth+1) // "Apart from recalling its envoy, Chad"
	}
	return h
}

// markedSubject returns who does what the clause v tells where the preposition or
// conjunction that opens it settles that, -1 for nobody.
func (s *Sentence) markedSubject(h, v, mark, depth int) (x int, settled bool) {
	if o := s.objectDoes(h, v, s.Low[mark]); o >= 0 {
		return o, true
	}
	switch s.Low[mark] {
	case "in":
		if o := s.Child(h, parse.Obj); s.Tokens[v].XPOS == parse.VBG && o >= 0 && o < v && s.Tokens[o].Tag == parse.NOUN {
			if x := s.actingOwner(o); x >= 0 {
				return x, true // "condemned the action by Belarus in arresting him"
			}
		}
	case "as":
		if cites.Has(s.Low[h]) && !s.Passive(h) {
			if o := s.Child(h, parse.Obj, parse.Iobj); o >= 0 && o < v {
				return o, true // "SANA quoted the minister as saying"
			}
		}
	case "include":
		return -1, true // "accused it of dangerous actions, including ramming a boat"
	case "to":
		if s.Verbal(h) && objectControls.Has(s.Low[h]) && s.Particle(h) == "" && !s.OnPhone(h, v) { // but "called in X to protest"
			return s.controller(h, v, depth), true
		}
	}
	return -1, false
}

// objectDoes returns the object of h where it does what the clause v behind the preposition m
// tells: "accused X of doing"; -1.
func (s *Sentence) objectDoes(h, v int, m string) int {
	switch m {
	case "of", "for", "from", "against", "into":
	case "about":
		if s.Low[h] != "warn" && s.Low[h] != "caution" {
			return -1
		}
	case "include":
		if s.Low[h] != "accuse" {
			return -1
		}
	case "on", "upon":
		if s.Low[h] != "congratulate" {
			return -1
		}
	default:
		return -1
	}
	o := s.Child(h, parse.Obj, parse.Iobj)
	if x := s.thanked(h, o, v); x >= 0 {
		return x
	}
	if o >= 0 && o < v && !(m == "of" && undertakes.Has(s.Low[h]) && s.inanimate(o)) && !(m == "for" && earns.Has(s.Low[h]) && s.Tokens[o].Tag == parse.NOUN && earned.Has(s.Low[o])) { // but "took the rare step of expelling"
		return o
	}
	return -1
}

// gerundBelow returns who does what the gerund v below the verb h tells where that is not the
// subject of h.
func (s *Sentence) gerundBelow(h, v, mark, depth int) (x int, settled bool) {
	if mark < 0 && (shows.Has(s.Low[h]) || s.Low[h] == "quote" || s.Low[h] == "cite") {
		if o := s.Child(h, parse.Obj); o >= 0 && o < v {
			return o, true // "the film shows X and Y talking"
		}
	}
	if n := s.Child(h, parse.NsubjPass); n >= 0 && (s.Low[n] == "this" || s.Low[n] == "it") && s.ByAgent(h) >= 0 {
		return s.ByAgent(h), true // "This was stated by X, rejecting"
	}
	if n := s.Head(h); v > 0 && s.Tokens[v-1].Text == "," && s.Rel(h).Is(parse.Acl, parse.Ccomp) && n >= 0 && n < h && s.Tokens[n].Tag == parse.NOUN {
		// "voiced outrage at reports that they had tapped it, telling X that": not they told.
		if c := s.ClauseOf(n); c >= 0 && c != h {
			return s.surfaceAt(c, depth+1), true
		}
	}
	return -1, false
}

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

// undertakes are the verbs with whose object somebody does what "of" says: "made a point of thanking".
var undertakes = vocab.Words("take", "make", "run")

// earns are the verbs of those who get for what they did what earned lists: "took credit for brokering a truce".
var earns = vocab.Words("take", "claim", "draw", "face", "win", "earn", "get", "receive", "attract",
	"gain", "incur", "accept", "assume", "deserve", "share", "suffer", "garner", "bear", "seek", "collect")

var earned = vocab.Words("credit", "blame", "fire", "criticism", "praise", "heat", "flak", "responsibility",
	"award", "prize", "medal", "kudos", "applause", "plaudit", "thanks", "recognition", "acclaim", "condemnation",
	"rebuke", "ire", "anger", "scorn", "ridicule", "mockery", "backlash", "censure", "gratitude", "scrutiny")

// shows lists the verbs whose object does what a gerund behind it says.
var shows = vocab.Words("show", "see", "hear", "film", "record", "catch", "picture", "photograph", "portray", "depict")
