package who

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// What is taken up again by its own noun alone: "the ambassador", "the delegation".

// reachAgain is how many sentences back somebody without a name is taken up by the noun alone.
const reachAgain = 3

// sameEnvoy returns whom "the ambassador" takes up: the state of the envoy without a name of whom
// the sentences before told last; -1 where they tell of none or the envoy is named.
func (r *reader) sameEnvoy(t *title) int {
	if t.role.Class != "envoy" || !t.definite || t.role.Plural || t.status == graph.Former || len(t.before) > 0 || len(t.after) > 0 || t.possessor >= 0 || t.ownerNoun >= 0 || t.ownerTitle >= 0 {
		return -1
	}
	for i := len(r.titles) - 1; i >= 0; i-- {
		o := &r.titles[i]
		if o.sent > t.sent || o.sent == t.sent && o.from >= t.from {
			continue
		}
		if o.sent < t.sent-reachAgain {
			break
		}
		if o.role.Class == "envoy" && o.role.Key == t.role.Key && !o.role.Plural && o.status != graph.Former && len(o.entities) == 1 {
			if e := o.entities[0]; r.beings[e].Kind == graph.Country {
				return e
			}
			return -1
		}
	}
	return -1
}

// teams are the nouns for people sent together.
var teams = vocab.Words("delegation", "mission", "team")

// sameTeam returns whose "the delegation" is: that of which the sentences before told last; nil.
func (r *reader) sameTeam(s, i int) []int {
	noun := r.tok(s, i).Lemma
	if !teams.Has(noun) {
		return nil
	}
	var out []int
	r.back(func(x *ref) bool {
		if x.sent < s-reachAgain {
			return false
		}
		if x.mention < 0 || len(x.entities) != 1 || x.plural || r.mentions[x.mention].Form != Title {
			return true
		}
		if h := r.mentions[x.mention].Head; r.tok(x.sent, h).Lemma == noun && r.beings[x.entities[0]].Kind != graph.Person {
			out = x.entities
		}
		return out == nil
	})
	return out
}

// sayerBefore returns, for a body last named as anything but a subject, the body of the
// same kind that the same sentence is about, which goes on speaking: "X's ministry said it had a
// message from Y's ministry. … the ministry said"; else the body itself.
func (r *reader) sayerBefore(b int, fits func(*being) bool) int {
	sent, out := -1, b
	r.back(func(x *ref) bool {
		switch {
		case sent >= 0 && x.sent < sent:
			return false
		case len(x.entities) != 1 || x.generic:
		case x.entities[0] == b:
			if sent = x.sent; x.part == subject {
				out = b
				return false
			}
		case sent >= 0 && x.part == subject && x.main && r.beings[x.entities[0]].Kind == graph.Organization && fits(&r.beings[x.entities[0]]):
			out = x.entities[0]
		}
		return true
	})
	return out
}

// triers reports whether the word at h is of whose "efforts to mediate" are spoken of, who is no
// party to what is mediated.
func (r *reader) triers(s, h int) bool {
	n := r.governor(s, h)
	if n < 0 || r.tok(s, n).Tag != parse.NOUN || !tries.Has(r.tok(s, n).Lemma) {
		return false
	}
	ws := r.d.Sentences[s].Tokens
	for k := max(h, n) + 1; k+1 < len(ws) && k < max(h, n)+5; k++ {
		if r.lower(s, k) == "to" && hosting.Has(ws[k+1].Lemma) {
			return true
		}
	}
	return false
}

// tries are the nouns for what somebody undertakes.
var tries = vocab.Words("effort", "attempt", "bid", "offer", "initiative", "move", "endeavour", "readiness", "willingness")

// twoOfRank finds "the two officials": two persons in public office who were named together, or one by one.
func (r *reader) twoOfRank(t *title, count int) []int {
	fits := func(e int) bool {
		return r.beings[e].Kind == graph.Person && slices.ContainsFunc(r.heldBy(e), func(h held) bool { return h.of != "" && !unofficial(h.class) })
	}
	r.groups(t.sent)
	if out := r.joint(t.sent, 0, t.from, count, false, fits); out != nil {
		return out
	}
	return r.pair(t.sent, t.from, count, fits)
}

// peersOfBoth returns the holders of the same office, or else the states, for "his counterparts
// in both countries"; nil.
func (r *reader) peersOfBoth(t *title) []int {
	s, k := t.sent, t.roleTo
	switch r.lower(s, k) {
	case "in", "of", "from":
	default:
		return nil
	}
	for k++; k < len(r.words[s]) && k < t.roleTo+6; k++ {
		if n := r.t.nominals[r.tok(s, k).Lemma]; n.refers&(sides|state) != 0 && r.tok(s, k).XPOS == parse.NNS {
			if w := r.lower(s, k-1); w != "both" && w != "two" && r.lower(s, t.roleTo+1) != "both" && r.lower(s, t.roleTo+2) != "two" {
				return nil
			}
			var out []int
			for _, c := range r.bothSides(s, k, 2) {
				out = append(out, r.peer(t, c)...)
			}
			return out
		}
	}
	return nil
}

// topped reports whether a diplomat is "the top US diplomat", the foreign minister.
func (r *reader) topped(t *title) bool {
	if t.role.Key == "leader" && len(t.after) == 1 && t.after[0].prep == "of" && r.lower(t.sent, r.pieces[t.after[0].piece].to) == "diplomacy" {
		return true // "the head of Ukrainian diplomacy"
	}
	if t.role.Key != "diplomat" || t.role.Plural || t.indefinite || r.lower(t.sent, t.roleTo) == "in" { // who is an envoy
		return false
	}
	for k := t.from; k < t.roleFrom; k++ {
		if w := r.lower(t.sent, k); w == "top" || w == "chief" {
			return true
		}
	}
	return false
}

// titledTogether returns all whom one plural title right before their names calls what they are, for
// "who" behind the last of them: "opposition leaders A and B, who"; nil.
func (r *reader) titledTogether(s int, last []int, i int) []int {
	if len(last) != 1 || r.lower(s, i) != "who" {
		return nil
	}
	for k := len(r.titles) - 1; k >= 0; k-- {
		if t := &r.titles[k]; t.sent == s && t.from < i && t.role.Plural && len(t.entities) > 1 && len(t.named) == len(t.entities) && slices.Contains(t.entities, last[0]) {
			return t.entities
		}
	}
	return nil
}

// ownsNext reports whether a name only says whose the person named right behind it is: "Italy's Andrea
// Orizio".
func (r *reader) ownsNext(x *ref) bool {
	to := r.mentions[x.mention].To
	if !isPossessive(r.word(x.sent, to)) {
		return false
	}
	p := r.at(x.sent, to+1)
	return p != nil && p.kind == graph.Person
}

// realmAlone reports whether a state is called by its form alone: "the Kingdom's stance".
func (r *reader) realmAlone(s, i int) bool {
	return r.is(s, i, large) && crowns[r.lower(s, i)] != "" && r.lower(s, i-1) == "the" && r.lower(s, i+1) != "of" && !r.is(s, i+1, large)
}

// styledAlone reports whether somebody is called by the style of princes alone: "an invitation to His
// Majesty to pay a visit".
func (r *reader) styledAlone(s, i int) bool {
	switch r.lower(s, i) {
	case "majesty", "highness":
		w := r.lower(s, i-1)
		return (w == "his" || w == "her" || w == "royal") && r.is(s, i, large) && !r.is(s, i+1, large) && r.lower(s, i+1) != "the"
	}
	return false
}

// princely are the roles of those who are so styled.
var princely = vocab.Words("king", "queen", "emir", "amir", "sultan", "crown-prince", "prince", "emperor", "monarch", "ruler")

// aloneSaid resolves what [reader.realmAlone] and [reader.styledAlone] find, and reports whether it is such.
func (r *reader) aloneSaid(s, i int) bool {
	m := Mention{Sentence: s, From: i - 1, To: i + 1, Head: i, Form: Title, Actor: true, Confidence: 0.7}
	switch {
	case r.realmAlone(s, i):
		m.Entities = r.countrySaid(s, i)
	case r.styledAlone(s, i):
		if p := r.holder(-1, func(h held) bool { return princely.Has(h.role) || princely.Has(h.office) }); p >= 0 {
			m.Entities = r.one(p)
		}
	default:
		return false
	}
	if len(m.Entities) > 0 {
		r.mention(m)
	}
	return true
}

// judgedFor returns whose what somebody is thanked, praised or blamed for is: "thanked Oman for its
// mediation", not his who thanks; -1.
func (r *reader) judgedFor(s, i int, c byte) int {
	tk := r.tok(s, i)
	if tk.Rel != parse.NmodPoss || tk.Head < 0 {
		return -1
	}
	if e := r.addressedFor(s, i, c); e >= 0 {
		return e
	}
	if !r.joinedBy(s, tk.Head, "for", "over") {
		return -1
	}
	if e := r.sanctionedFor(s, i, c); e >= 0 {
		return e
	}
	sen := &r.d.Sentences[s]
	v := r.governor(s, tk.Head)
	if v >= 0 && sen.Tokens[v].Tag != parse.VERB {
		v = sen.Tokens[v].Head
	}
	if v < 0 || v > i || !judgesFor.Has(sen.Tokens[v].Lemma) {
		return -1
	}
	o := sen.Child(v, parse.Obj, parse.Iobj)
	if o < v || o > i {
		return -1
	}
	es := r.saidAt(s, o, i)
	if len(es) != 1 {
		return -1
	}
	if !r.couldBe(es[0], c) {
		return -1
	}
	return es[0]
}

// sanctionedFor returns the state or body right before "for its" against which or on which something harmful is taken or felt:
// "sanctions against Iran for its refusal", "anger at France for its role"; -1.
func (r *reader) sanctionedFor(s, i int, c byte) int {
	if c != 'n' || r.lower(s, i-1) != "for" {
		return -1
	}
	p := r.at(s, i-2)
	if p == nil || p.to != i-1 || p.entity < 0 || p.kind != graph.Country && p.kind != graph.Organization {
		return -1
	}
	k := p.from - 1
	if r.tok(s, k).Tag == parse.DET {
		k--
	}
	switch r.lower(s, k) {
	case "against", "at":
	case "on":
		switch r.tok(s, k-1).Lemma {
		case "sanction", "sanctions", "embargo", "tariff", "duty", "penalty", "ban", "pressure", "attack", "restriction", "measure", "fine", "strike", "criticism", "blockade":
		default:
			return -1 // "relies on China for its exports"
		}
	default:
		return -1
	}
	return p.entity
}

// backedIn returns the state right before "amid its", "over its" that is supported, aided or faced in its war: "support for Russia amid
// its invasion", "cut ties with Mali over claims that it armed rebels"; -1.
func (r *reader) backedIn(s, i int, c byte) int {
	if c != 'n' {
		return -1
	}
	charged := i
	if r.lower(s, i-1) == "that" {
		charged--
	}
	switch r.lower(s, charged-1) {
	case "claims", "allegations", "accusations", "charges", "suspicions":
		i = charged - 1
	default:
		charged = i
	}
	switch r.lower(s, i-1) {
	case "amid", "amidst", "over", "despite", "following":
	default:
		return -1
	}
	p := r.at(s, i-2)
	if p == nil || p.to != i-1 || p.entity < 0 || p.kind != graph.Country {
		return -1
	}
	k := p.from - 1
	if r.tok(s, k).Tag == parse.DET {
		k--
	}
	switch r.lower(s, k) {
	case "for", "to", "of", "on", "against":
	case "with", "from":
		if w := r.tok(s, k-1).Lemma; i == charged || w != "tie" && w != "relation" && w != "talk" && w != "link" && w != "ambassador" && w != "envoy" && w != "cooperation" && w != "import" {
			return -1
		}
		return p.entity
	default:
		return -1
	}
	switch r.tok(s, k-1).Lemma {
	case "support", "backing", "aid", "assistance", "help", "sympathy", "solidarity", "sanction", "pressure", "criticism", "condemnation", "embargo", "tariff", "anger", "outrage":
		return p.entity
	}
	return -1
}

// bracketed returns whom a name in brackets says that the pronoun before them means: "He (Gbagbo) was careful", "warned them
// (Myanmar)"; -1.
func (r *reader) bracketed(s, i int, c byte) int {
	if r.word(s, i+1) != "(" {
		return -1
	}
	k := i + 2
	if r.lower(s, k) == "the" {
		k++
	}
	p := r.at(s, k)
	if p == nil || p.entity < 0 || r.word(s, p.to) != ")" {
		return -1
	}
	switch c {
	case 'm', 'f':
		if p.kind != graph.Person {
			return -1
		}
	default:
		if p.kind != graph.Country && p.kind != graph.Organization {
			return -1
		}
	}
	return p.entity
}

// judgesFor are the verbs by which somebody is judged for what is his own.
var judgesFor = vocab.Words("thank", "praise", "commend", "congratulate", "laud", "applaud", "hail", "criticise", "criticize",
	"condemn", "blame", "denounce", "rebuke", "chide", "slam", "castigate", "fault", "salute", "honour", "honor",
	"reward", "punish", "credit", "berate", "lambast", "lambaste", "ridicule", "scold", "attack", "warn", "sanction", "penalise",
	"penalize", "confront", "press", "pressure", "sue", "admonish", "reprimand")
