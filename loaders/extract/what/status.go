package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// standing is how real an event is, and why.
type standing struct {
	status  graph.EventStatus
	dropped string // why it is no event; "" where it is one
	future  bool
	// reported is the verb of speech under which the event is told, -1 where
	// the article tells it itself.
	reported int
	// sure falls with every doubt on the way up.
	sure float64
	// object says that the governor's object acts, not its subject.
	object bool
}

// standing climbs from the word that tells an event to the main clause and
// collects what the words above make of it.
func (d *document) standing(s *sentence, t int, r *Row) standing {
	st := standing{status: r.status, reported: -1, sure: 1}
	wantsNot, wantsWill := r.asks("not"), r.asks("will")
	if s.performed(t, r) {
		return st
	}
	if why := s.noSuch(t, r); why != "" {
		st.drop(why)
	}
	conditional, foretold := false, false
	look := func(x int) {
		switch s.modal(x) {
		case will:
			if !wantsWill && !wantsNot {
				st.apply(effectPlanned, "")
			}
		case would:
			if x == t && !wantsWill && !wantsNot && s.onDay(x) {
				st.apply(effectPlanned, "") // "would be received on 7 July"
				return
			}
			conditional = conditional || !wantsNot
			foretold = foretold || s.inTime(x)
			if x == t && r.Type == graph.Praised && s.low[t] == "welcome" {
				st.drop("only would be welcome")
			}
		case perhaps:
			if !wantsWill && !wantsNot && !s.performs(x) {
				st.drop("only possible: a modal verb at " + s.Tokens[x].Text)
			}
		}
	}
	if s.verbal(t) || s.Tokens[t].Tag == parse.ADJ {
		look(t)
		if s.wasToHave(t) {
			st.drop("had been due, which is over")
		}
		if s.low[t] == "ask" && t > 0 && s.low[t-1] == "when" && s.Tokens[t].XPOS != parse.VBZ {
			st.drop("was asked") // "X when asked for his comments told"
		}
		if s.leftOpen(t) {
			st.drop("only provided that, or whatever it may be")
		}
		if s.unmade(t) {
			st.drop("was not done, or not quite")
		}
		if t > 2 && s.low[t-1] == "to" && s.low[t-2] == "yet" {
			st.drop("yet to be")
		}
		if t > 3 && s.low[t-1] == "to" && s.burdened(t) >= 0 {
			st.drop("only what is to be done")
		}
		if m := s.child(t, parse.Mark); m >= 0 && s.rels[t] == parse.Root && (s.low[m] == "if" || s.low[m] == "unless") {
			st.drop("conditional: " + s.low[m])
		}
		if !wantsNot && s.negated(t) {
			st.drop("negated")
		}
		if r.Type == graph.Stated && s.bidding(t) {
			st.drop("only what somebody is told to do") // "was handed an ultimatum: explain the poison"
		}
		if why := s.idleOf(r.Type, t); why != "" {
			st.drop(why)
		}
		if s.rel(t) == parse.Amod || t > 0 && s.Tokens[t].XPOS == parse.VBN && s.Tokens[t-1].Tag == parse.VERB && prenominal[lower(s.Tokens[t].Text)] {
			st.drop("only qualifies a noun")
		}
		if r.Type == graph.Elected && (s.low[t] == "take" && s.rel(t).Is(parse.Advcl, parse.Acl, parse.AclRelcl, parse.Obl) || s.sinceWhen(t)) {
			st.drop("only says since when") // "since taking office"
		}
		if s.low[0] == "have" && s.Tokens[len(s.Tokens)-1].Text != "?" && s.inverted(t) {
			st.drop("only on a condition: inverted")
		}
	} else {
		d.nounStanding(s, t, &st)
		if s.child(t, parse.Cop) >= 0 && s.Tokens[t].Tag == parse.NOUN && s.caseOf(t) != "" {
			look(t) // "who will be on a visit to India"
		}
	}
	x := t
	for steps := 0; steps < 40; steps++ {
		h := s.head(x)
		if h < 0 {
			break
		}
		if s.apart(x, h) {
			break
		}
		rel := s.rel(x)
		goOn := d.link(s, x, h, rel, &st, look, &conditional, r)
		if !goOn {
			break
		}
		x = h
	}
	if conditional && !wantsWill {
		said := s.sayingOf(t)
		switch {
		case st.reported >= 0 || said >= 0 && said < t && s.Tokens[t].XPOS == parse.VB, s.heralded(t): // "X, she said, would meet Y"
			st.apply(effectPlanned, "")
		case !foretold || s.conditionBelow(t):
			st.drop("conditional: would")
		}
	}
	if !wantsWill && s.conditionBelow(t) && st.future {
		st.drop(conditionOnly)
	}
	return st
}

// link judges one step from x up to its head h. It reports whether the words
// above h matter too.
func (d *document) link(s *sentence, x, h int, rel parse.Rel, st *standing, look func(int), conditional *bool, r *Row) bool {
	if s.eagerly(h) || s.wrought(h, x) || s.toMention(h, x, rel) || rel.Is(parse.Ccomp, parse.Xcomp, parse.Acl, parse.AclRelcl) && s.afterDone(x) {
		return false // "lost no time in condemning", "did not hesitate to accuse", "refused to comment after X recalled its envoy"
	}
	if !r.isVerb() && offers[r.Type] && s.answer(x) >= 0 {
		return false // "hoped they would accept Kabul's offer", which was made
	}
	word := func() string {
		switch s.Tokens[h].Tag {
		case parse.NOUN, parse.PROPN:
			return "n:" + s.low[h]
		case parse.ADJ, parse.ADV:
			return "a:" + s.low[h] // also "was first to visit"
		}
		return "v:" + s.low[h]
	}
	govern := func(by string) bool {
		if s.onPhone(h, x) || by == "on" && x < h && !r.isVerb() || by == "of" && s.begun(h) {
			return false // "On his visit to Oslo he agreed", "began the process of leaving"
		}
		if r.voiced() && h == s.voicing(x) {
			return true // "offered a denunciation of", which is made
		}
		g, ok := d.reader.tables.governors[governorKey{word(), by}]
		if !ok {
			if g, ok = d.reader.tables.governors[governorKey{word(), "any"}]; !ok || circumstance[by] {
				return false
			}
		}
		if r.Type == graph.Mediated && g.effect == effectDrop && efforts[s.low[h]] && r.Head != "v:bring" {
			return true // who tries to broker a truce mediates
		}
		if r.Type == graph.Requested && g.effect == effectDrop && efforts[s.low[h]] && sways[r.Head] {
			return true // who tries to persuade asks
		}
		if readies[s.low[h]] && by == "obj" && !r.isVerb() && st.status == graph.StatusPlanned || g.effect == effectDrop && !r.isVerb() && s.past(h) && s.wasHeld(x) {
			return true // "discussed Modi's forthcoming visit to Tokyo", "his recent visit"
		}
		if r.Type == graph.Threatened && r.asks("will") && s.low[h] == "warn" {
			return true // the speaker's own threat: "will respond, Zarif warned"
		}
		if s.low[h] == "reject" && !r.isVerb() && s.past(h) && outrages[r.Type] && s.child(x, parse.NmodPoss) >= 0 {
			return true // "rejected Colombia's incursion into Ecuador", which was made
		}
		if s.low[h] == "discuss" && done[r.Type] && !r.isVerb() && len(s.fillers(x, "by", nil)) > 0 {
			return true // "discussed the publication of their messages by X"
		}
		if by == "inf" && g.effect == effectPlanned && due[s.low[h]] && s.pluperfect(h) {
			st.drop("had been due, which is over")
		}
		if by == "inf" && (s.hadTo(h, x) || s.hasToSay(h, x) || byOwnHands[r.Type] && s.ordersOwn(h) || r.Type == graph.Visited && (s.low[h] == "allow" || s.low[h] == "permit") && s.passive(h) && s.past(h) && !s.negated(h)) {
			return true
		}
		if by == "inf" && s.low[h] == "go" && (s.simplePast(h) && purpose[r.Type] || h+1 < x && s.low[h+1] == "on") {
			return true // "went to see the minister", "went on to accuse him"
		}
		st.object = g.object
		st.apply(g.effect, s.low[h]+" makes it only possible or part of another event")
		return true
	}
	if ended[r.Type] && !r.isVerb() && s.doc.reader.tables.classes["ends"][s.low[h]] && rel.Is(parse.Obj, parse.NsubjPass, parse.Obl, parse.Nmod) && (r.Type == graph.Visited || len(s.fillers(x, "whose", nil)) > 0) {
		return false // what is to end goes on: "called for an end to X's attacks"
	}
	switch rel {
	case parse.Conj:
		if s.toInfinitive(x) && s.Tokens[h].XPOS == parse.VBD && s.modal(x) != will {
			st.drop("only an infinitive beside " + s.low[h])
		}
		if s.verbal(x) && s.verbal(h) {
			if s.child(x, parse.Nsubj, parse.NsubjPass) < 0 && s.child(x, parse.Aux) < 0 && (s.Tokens[x].XPOS == parse.VB || s.Tokens[x].XPOS == parse.VBN || s.Tokens[x].XPOS == parse.VBP) {
				look(h)
			}
		}
		return true
	case parse.Ccomp, parse.CsubjOuter, parse.Csubj, parse.CsubjPass:
		for m := s.kid[x]; m >= 0 && int(m) < x; m = s.sib[m] {
			if s.rels[m] == parse.Mark && conditionals[s.low[m]] {
				st.drop("only asked or supposed: " + s.low[m]) // also "said that even if Serbia recognised Kosovo"
			}
		}
		if (s.low[h] == "reject" || s.low[h] == "insist") && s.jussive(x) {
			st.drop("only wanted") // "rejected demands that it withdraw"
		}
		if s.negated(h) && s.low[h] != "deny" && !s.whyDone(x) {
			st.drop("what is told of it is negated")
		}
		by := "that"
		if s.gerundial(x) {
			by = "ing"
		} else if s.toInfinitive(x) && s.modal(x) != will { // "Britain is to expel them, May told"
			by = "inf"
		}
		govern(by)
		if s.modal(h) == perhaps && !s.performs(h) {
			st.drop("only possible: a modal verb at " + s.Tokens[h].Text)
		}
		o := s.child(h, parse.Obj)
		if (speechVerbs[s.low[h]] || o >= 0 && notices[s.low[o]]) && st.reported < 0 {
			st.reported = h
		}
		return true
	case parse.Xcomp:
		by := "inf"
		if s.gerundial(x) {
			by = "ing"
		}
		if !stays[s.low[h]] || s.toInfinitive(x) { // but "remain determined to"
			if !govern(by) && by == "inf" && s.low[h] == "walk" && s.verbal(h) {
				st.drop("only a purpose") // "walked out of the talks to end the war"
			}
		}
		if s.low[h] == "expect" && r.Type == graph.Stated {
			st.drop("only expected to say") // "is expected to stress the importance of"
		}
		if s.low[h] == "expect" && by == "inf" && !s.passive(h) && s.child(h, parse.Obj, parse.Iobj) > h {
			st.drop("only expected") // "analysts expect Pakistan to refuse"
		}
		if s.low[h] == "set" && !s.passive(h) && by == "inf" && s.Tokens[h].Tag == parse.VERB {
			st.drop("only a purpose") // "set a deadline for Syria to leave"
		}
		look(h)
		if s.negated(h) {
			st.drop("negated")
		}
		return true
	case parse.Advcl, parse.AdvclRelcl:
		if s.spokenOver(x) {
			st.drop("only what is talked about")
		}
		mark := ""
		if m := s.child(x, parse.Mark, parse.Advmod); m >= 0 && m < x {
			mark = s.low[m]
		}
		if m := s.caseOf(x); m != "" && mark == "" {
			mark = m
		}
		for k := s.kid[x]; k >= 0 && int(k) < x; k = s.sib[k] {
			if s.rels[k] == parse.Mark && conditionals[s.low[k]] {
				mark = s.low[k] // "will not stand by if Armenia attacks"
			}
		}
		switch {
		case (mark == "until" || mark == "till") && s.simplePast(x) && s.modal(h) == plain:
			return false // "dragged on until Russia struck", not "would not talk until Russia left"
		case conditionals[mark]:
			st.drop("only on a condition: " + mark)
			return false
		case s.inverted(x):
			st.drop("only on a condition: inverted")
			return false
		case mark == "that":
			govern("that")
			if speechVerbs[s.low[h]] && st.reported < 0 {
				st.reported = h
			}
			return true
		case (mark == "before" || mark == "after") && s.wasTo(x):
			st.apply(effectPlanned, "") // "before he was to confer with X"
			return false
		case s.toInfinitive(x):
			if mark == "for" && s.child(x, parse.Nsubj) > 0 {
				st.drop("only a purpose") // "set a deadline for Syria to leave"
			} else if r.Type == graph.Met && s.verbal(h) && s.low[h] == "meet" {
				st.sure *= 0.9 // "met to discuss the crisis with X"
			} else if s.becameFirst(h, x) || s.theOne(h) >= 0 {
				return true // "became the first head of government to go to Myanmar"
			} else if s.particle(h) != "" || !govern("inf") {
				if (d.reader.tables.acts[r.Type].speech && r.Type != graph.Agreed || r.Type == graph.Protested || r.Type == graph.Invited || tellsOfExpulsion(r)) && s.verbal(h) && (contacts[s.low[h]] || s.speaksUp(h) || s.writes(h) || movement[s.low[h]] && s.happened(h)) {
					st.sure *= 0.9 // "wrote to congratulate", "summoned to protest"
				} else if purpose[r.Type] && (s.verbal(h) && movement[s.low[h]]) || r.Type == graph.Recognized && s.low[h] == "sign" {
					st.apply(effectPlanned, "")
					st.sure *= 0.8
				} else {
					st.drop("only a purpose")
				}
			}
			look(h)
			return true
		case mark == "of" || mark == "for" || mark == "from" || mark == "against" || mark == "about" || mark == "with" || mark == "without" || mark == "toward" || mark == "towards" || d.reader.tables.sways(word(), mark):
			if mark == "without" {
				st.drop("negated: without")
			}
			govern(mark)
			return true
		case mark == "instead" || mark == "rather":
			st.drop("done instead of it")
			return false
		case mark == "as" && s.Tokens[x].XPOS == parse.VBN && s.byAgent(x) >= 0: // "refused to apologise, as demanded by Mexico"
			return false
		case (mark == "before" || mark == "once" || mark == "until") && s.pending(x) || mark == "before" && s.gerundial(x) && (firstAsked[s.low[h]] && s.Tokens[h].XPOS != parse.VBN || s.toInfinitive(h)):
			st.drop("not yet: " + mark) // "will insist on compliance before agreeing to lift sanctions"
			return false
		case mark == "after" && (s.Tokens[x].XPOS == parse.VBZ || s.Tokens[x].XPOS == parse.VBP) && s.Tokens[h].XPOS != parse.VBZ && s.Tokens[h].XPOS != parse.VBP:
			st.apply(effectPlanned, "") // "hopes to strike a deal after it leaves"
			return false
		case mark == "before" || mark == "once" || mark == "when":
			if m := s.modal(h); m == will || m == would || m == perhaps && s.pending(x) { // "this may change when she takes over"
				st.apply(effectPlanned, "")
			}
			return false
		}
		if s.Tokens[x].XPOS == parse.VBG && mark == "" {
			if _, ok := d.reader.tables.governors[governorKey{word(), "ing"}]; ok {
				govern("ing")
				return true
			}
		}
		// "…, accusing it of": stands and falls with the main clause.
		if s.Tokens[x].XPOS == parse.VBG || s.Tokens[x].XPOS == parse.VBN {
			if (mark == "since" || mark == "because") && s.child(x, parse.Aux) >= 0 {
				return false // "could escalate since X has threatened"
			}
			if s.modal(h) == perhaps {
				look(h)
			}
			return true
		}
		return false
	case parse.Acl:
		if s.spokenOver(x) {
			st.drop("only what is talked about")
		}
		if temporal[s.low[h]] && s.child(x, parse.Nsubj) >= 0 && s.wasTo(x) {
			st.apply(effectPlanned, "") // "hours before he was to confer with X"
			return false
		}
		if s.low[h] == "addition" && strings.HasSuffix(s.Tokens[x].Text, "ing") {
			return false // "In addition to recalling its envoy, Chad"
		}
		if s.toInfinitive(x) {
			// "summoned the ambassador to protest", hung on the ambassador
			if v := s.head(h); v >= 0 && s.verbal(v) && contacts[s.low[v]] && s.rel(h).Is(parse.Obj, parse.Obl, parse.NsubjPass) && (d.reader.tables.acts[r.Type].speech || r.Type == graph.Protested || tellsOfExpulsion(r)) {
				st.sure *= 0.9
				return true
			}
			if d.reader.tables.acts[r.Type].speech && s.sentTo(h) {
				return true // "placed a call to X to congratulate him"
			}
			if v := s.head(h); v >= 0 && s.verbal(v) && s.objectOf(v) == h && s.speaksUp(v) {
				return true // "used the meeting to urge", hung on the meeting
			}
			if v := s.head(h); v >= 0 && (s.low[v] == "send" || s.low[v] == "dispatch") && s.rel(h).Is(parse.Obj, parse.NsubjPass) {
				return true // "sent military chiefs to confer with X"
			}
			if s.hadChance(h) {
				return true
			}
			if a := s.child(h, parse.Amod); a >= 0 && (s.low[a] == "first" || s.low[a] == "last" || s.low[a] == "latest" || s.low[a] == "second" || s.low[a] == "third") {
				return true // "became the first country to leave the court"
			}
			if r.Type == graph.Recognized && d.reader.tables.classes["treaty"][s.low[h]] {
				st.apply(effectPlanned, "") // "signed a document to restore ties"
				return true
			}
			if s.takenBack(h) {
				if scheduled[r.Type] || r.Type == graph.Invited {
					st.drop("decided otherwise since")
				}
				return false
			}
			if !(s.rel(h) == parse.Obj && s.head(h) >= 0 && s.speaksUp(s.head(h))) && !govern("inf") && !s.ranked(h) { // but "used the occasion to praise"
				st.drop("only an infinitive after " + s.low[h])
			}
			return true
		}
		if m := s.child(x, parse.Mark, parse.Case); m >= 0 && m < x && s.low[m] != "that" {
			if r.Type == graph.Mediated && s.low[m] == "in" && (s.low[h] == "role" || s.low[h] == "part") && s.sharedOwner(h) >= 0 {
				return false // "its role in brokering the accord"
			}
			// "accused the government of having leaked", the gerund hung on the noun
			if v := s.head(h); v >= 0 && s.verbal(v) {
				if g, ok := d.reader.tables.governors[governorKey{"v:" + s.low[v], s.low[m]}]; ok {
					st.apply(g.effect, s.low[v]+" makes it only possible or part of another event")
				} else if g, ok := d.reader.tables.governors[governorKey{"v:" + s.low[v], "any"}]; ok {
					st.apply(g.effect, s.low[v]+" makes it only possible or part of another event")
				}
			}
			govern(s.low[m])
			return true
		}
		if m := s.child(x, parse.Mark); s.Tokens[x].XPOS != parse.VBG && s.Tokens[x].XPOS != parse.VBN || m >= 0 && m < x && s.low[m] == "that" {
			govern("that")
			return true
		}
		return false
	case parse.AclRelcl, parse.Parataxis, parse.Appos:
		if m := s.modal(x); rel == parse.AclRelcl && (m == will || m == would) && s.ofDesign(h) {
			st.drop("only what a plan holds")
		}
		return false
	case parse.Obj, parse.NsubjPass, parse.Iobj:
		if s.verbal(h) {
			if s.inDesign(h) && !d.reader.tables.acts[r.Type].speech {
				st.drop("only what a plan holds")
			}
			// What is rejected has been said: "rejected a request by".
			if (d.reader.tables.acts[r.Type].speech || r.status == graph.StatusProposed) && d.reader.tables.classes["answers"][s.low[h]] && !r.isVerb() && !s.talksOver(h, x) && !s.ponders(h, x) {
				return true
			}
			govern("obj")
			if p := s.child(h, parse.CompoundPrt); p >= 0 && s.low[p] == "off" {
				switch s.low[h] {
				case "call", "put", "break":
					st.drop("did not take place: " + s.low[h] + " off")
				}
			}
			look(h)
			if s.negated(h) && !(rel == parse.NsubjPass && d.reader.tables.acts[r.Type].speech && !light[s.low[h]] && len(s.fillers(x, "whose", nil)) > 0) {
				st.drop("negated") // but "X's demands have not been met" were made
			}
			return true
		}
		return true
	case parse.Nsubj, parse.NsubjOuter:
		if s.verbal(h) && s.passive(h) {
			govern("obj")
		}
		if s.verbal(h) && happening[s.low[h]] {
			look(h)
			if s.negated(h) {
				st.drop("negated")
			}
		}
		return false
	case parse.Obl, parse.Nmod, parse.OblUnmarked, parse.OblAgent:
		prep := s.caseOf(x)
		if g := s.child(h, parse.Det); (prep == "in" || prep == "at") && g >= 0 && s.low[g] == "no" && s.Tokens[h].Tag == parse.NOUN {
			return false // "made no progress in talks with X"
		}
		switch prep {
		case "after", "following", "since", "during", "despite", "because", "amid":
			if m := s.modal(h); (m == will || m == would) && !r.isVerb() && (s.verbal(h) || s.child(h, parse.Cop) >= 0) && s.comesWith(x, prep) {
				st.apply(effectPlanned, "")
			}
			return false
		case "without":
			st.drop("negated: without")
		case "before", "ahead", "until", "pending":
			st.apply(effectPlanned, "")
			return false
		}
		if prep == "to" && yields[s.low[h]] && d.reader.tables.acts[r.Type].speech && len(s.fillers(x, "whose", nil)) > 0 {
			return false // "will not give in to Turkish demands"
		}
		if s.negated(h) && s.verbal(h) && prep == "to" {
			st.drop("negated") // "did not agree to talks"
		}
		if s.child(h, parse.Cop) >= 0 && s.modal(h) == will {
			look(h) // "will be in Khujand for talks with X"
		}
		if !govern(prep) && s.verbal(h) {
			// "called for a pause in the talks", the talks hung on the verb
			of := prep != "" && prep != "in" && prep != "regarding" && !(prep == "at" && r.Type == graph.Requested) // but "called into session at the request of"
			if _, ok := d.reader.tables.governors[governorKey{word(), "for"}]; ok && of && (x > h || s.low[x] == "conference") || ok && prep == "in" && !missives[s.low[x]] && s.earlier(h, x, "for") {
				govern("for")
			}
			look(h)
			if s.negated(h) && !circumstance[prep] {
				st.drop("negated")
			}
		}
		return true
	case parse.NmodPoss, parse.Compound, parse.Amod:
		st.drop("only qualifies a noun")
		return false
	}
	return true
}

// firstAsked are the verbs of wanting something before one does something oneself.
var firstAsked = map[string]bool{"insist": true, "demand": true, "require": true, "need": true, "want": true, "await": true, "wait": true, "expect": true, "seek": true, "ask": true}
