package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"strings"
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
func (d *document) standing(s *sentence, t int, r *verbs.Row) standing {
	st := standing{status: r.Status, reported: -1, sure: 1}
	wantsNot, wantsWill := r.Asks("not"), r.Asks("will")
	if s.performed(t, r) {
		return st
	}
	if why := s.noSuch(t, r); why != "" {
		st.drop(why)
	}
	conditional, foretold := false, false
	look := func(x int) {
		switch s.Modal(x) {
		case clause.Will:
			if !wantsWill && !wantsNot {
				st.apply(verbs.EffectPlanned, "")
			}
		case clause.Would:
			if x == t && !wantsWill && !wantsNot && s.onDay(x) {
				st.apply(verbs.EffectPlanned, "") // "would be received on 7 July"
				return
			}
			conditional = conditional || !wantsNot
			foretold = foretold || s.inTime(x)
			if x == t && r.Type == graph.Praised && s.Low[t] == "welcome" {
				st.drop("only would be welcome")
			}
		case clause.Perhaps:
			if !wantsWill && !wantsNot && !s.performs(x) {
				st.drop("only possible: a modal verb at " + s.Tokens[x].Text)
			}
		}
	}
	if s.Verbal(t) || s.Tokens[t].Tag == parse.ADJ {
		look(t)
		if s.wasToHave(t) {
			st.drop("had been due, which is over")
		}
		if s.Low[t] == "ask" && t > 0 && s.Low[t-1] == "when" && s.Tokens[t].XPOS != parse.VBZ {
			st.drop("was asked") // "X when asked for his comments told"
		}
		if s.leftOpen(t) {
			st.drop("only provided that, or whatever it may be")
		}
		if s.unmade(t) {
			st.drop("was not done, or not quite")
		}
		if t > 2 && s.Low[t-1] == "to" && s.Low[t-2] == "yet" {
			st.drop("yet to be")
		}
		if t > 3 && s.Low[t-1] == "to" && s.burdened(t) >= 0 {
			st.drop("only what is to be done")
		}
		if m := s.Child(t, parse.Mark); m >= 0 && s.Rels[t] == parse.Root && (s.Low[m] == "if" || s.Low[m] == "unless") {
			st.drop("conditional: " + s.Low[m])
		}
		if !wantsNot && s.Negated(t) {
			st.drop("negated")
		}
		if r.Type == graph.Stated && s.bidding(t) {
			st.drop("only what somebody is told to do") // "was handed an ultimatum: explain the poison"
		}
		if why := s.idleOf(r.Type, t); why != "" {
			st.drop(why)
		}
		if s.Rel(t) == parse.Amod || t > 0 && s.Tokens[t].XPOS == parse.VBN && s.Tokens[t-1].Tag == parse.VERB && clause.Prenominal[verbs.Lower(s.Tokens[t].Text)] {
			st.drop("only qualifies a noun")
		}
		if r.Type == graph.Elected && (s.Low[t] == "take" && s.Rel(t).Is(parse.Advcl, parse.Acl, parse.AclRelcl, parse.Obl) || s.sinceWhen(t)) {
			st.drop("only says since when") // "since taking office"
		}
		if s.Low[0] == "have" && s.Tokens[len(s.Tokens)-1].Text != "?" && s.inverted(t) {
			st.drop("only on a condition: inverted")
		}
	} else {
		d.nounStanding(s, t, &st)
		if s.Child(t, parse.Cop) >= 0 && s.Tokens[t].Tag == parse.NOUN && s.CaseOf(t) != "" {
			look(t) // "who will be on a visit to India"
		}
	}
	x := t
	for steps := 0; steps < 40; steps++ {
		h := s.Head(x)
		if h < 0 {
			break
		}
		if s.apart(x, h) {
			break
		}
		rel := s.Rel(x)
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
			st.apply(verbs.EffectPlanned, "")
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
func (d *document) link(s *sentence, x, h int, rel parse.Rel, st *standing, look func(int), conditional *bool, r *verbs.Row) bool {
	if s.Eagerly(h) || s.wrought(h, x) || s.toMention(h, x, rel) || rel.Is(parse.Ccomp, parse.Xcomp, parse.Acl, parse.AclRelcl) && s.afterDone(x) {
		return false // "lost no time in condemning", "did not hesitate to accuse", "refused to comment after X recalled its envoy"
	}
	if !r.IsVerb() && offers[r.Type] && s.Answer(x) >= 0 {
		return false // "hoped they would accept Kabul's offer", which was made
	}
	word := func() string {
		switch s.Tokens[h].Tag {
		case parse.NOUN, parse.PROPN:
			return "n:" + s.Low[h]
		case parse.ADJ, parse.ADV:
			return "a:" + s.Low[h] // also "was first to visit"
		}
		return "v:" + s.Low[h]
	}
	govern := func(by string) bool {
		if s.OnPhone(h, x) || by == "on" && x < h && !r.IsVerb() || by == "of" && s.begun(h) {
			return false // "On his visit to Oslo he agreed", "began the process of leaving"
		}
		if r.Voiced() && h == s.Voicing(x) {
			return true // "offered a denunciation of", which is made
		}
		g, ok := d.Tables.Governors[verbs.GovernorKey{Head: word(), By: by}]
		if !ok {
			if g, ok = d.Tables.Governors[verbs.GovernorKey{Head: word(), By: "any"}]; !ok || circumstance[by] {
				return false
			}
		}
		if r.Type == graph.Mediated && g.Effect == verbs.EffectDrop && clause.Efforts[s.Low[h]] && r.Head != "v:bring" {
			return true // who tries to broker a truce mediates
		}
		if r.Type == graph.Requested && g.Effect == verbs.EffectDrop && clause.Efforts[s.Low[h]] && sways[r.Head] {
			return true // who tries to persuade asks
		}
		if readies[s.Low[h]] && by == "obj" && !r.IsVerb() && st.status == graph.StatusPlanned || g.Effect == verbs.EffectDrop && !r.IsVerb() && s.past(h) && s.wasHeld(x) {
			return true // "discussed Modi's forthcoming visit to Tokyo", "his recent visit"
		}
		if r.Type == graph.Threatened && r.Asks("will") && s.Low[h] == "warn" {
			return true // the speaker's own threat: "will respond, Zarif warned"
		}
		if s.Low[h] == "reject" && !r.IsVerb() && s.past(h) && outrages[r.Type] && s.Child(x, parse.NmodPoss) >= 0 {
			return true // "rejected Colombia's incursion into Ecuador", which was made
		}
		if s.Low[h] == "discuss" && done[r.Type] && !r.IsVerb() && len(s.Fillers(x, "by", nil)) > 0 {
			return true // "discussed the publication of their messages by X"
		}
		if by == "inf" && g.Effect == verbs.EffectPlanned && due[s.Low[h]] && s.Pluperfect(h) {
			st.drop("had been due, which is over")
		}
		if by == "inf" && (s.hadTo(h, x) || s.hasToSay(h, x) || byOwnHands[r.Type] && s.ordersOwn(h) || r.Type == graph.Visited && (s.Low[h] == "allow" || s.Low[h] == "permit") && s.Passive(h) && s.past(h) && !s.Negated(h)) {
			return true
		}
		if by == "inf" && s.Low[h] == "go" && (s.SimplePast(h) && purpose[r.Type] || h+1 < x && s.Low[h+1] == "on") {
			return true // "went to see the minister", "went on to accuse him"
		}
		st.object = g.Object
		st.apply(g.Effect, s.Low[h]+" makes it only possible or part of another event")
		return true
	}
	if ended[r.Type] && !r.IsVerb() && s.Doc.Tables.Classes["ends"][s.Low[h]] && rel.Is(parse.Obj, parse.NsubjPass, parse.Obl, parse.Nmod) && (r.Type == graph.Visited || len(s.Fillers(x, "whose", nil)) > 0) {
		return false // what is to end goes on: "called for an end to X's attacks"
	}
	switch rel {
	case parse.Conj:
		if s.ToInfinitive(x) && s.Tokens[h].XPOS == parse.VBD && s.Modal(x) != clause.Will {
			st.drop("only an infinitive beside " + s.Low[h])
		}
		if s.Verbal(x) && s.Verbal(h) {
			if s.Child(x, parse.Nsubj, parse.NsubjPass) < 0 && s.Child(x, parse.Aux) < 0 && (s.Tokens[x].XPOS == parse.VB || s.Tokens[x].XPOS == parse.VBN || s.Tokens[x].XPOS == parse.VBP) {
				look(h)
			}
		}
		return true
	case parse.Ccomp, parse.CsubjOuter, parse.Csubj, parse.CsubjPass:
		for m := s.Kid[x]; m >= 0 && int(m) < x; m = s.Sib[m] {
			if s.Rels[m] == parse.Mark && clause.Conditionals[s.Low[m]] {
				st.drop("only asked or supposed: " + s.Low[m]) // also "said that even if Serbia recognised Kosovo"
			}
		}
		if (s.Low[h] == "reject" || s.Low[h] == "insist") && s.Jussive(x) {
			st.drop("only wanted") // "rejected demands that it withdraw"
		}
		if s.Negated(h) && s.Low[h] != "deny" && !s.whyDone(x) {
			st.drop("what is told of it is negated")
		}
		by := "that"
		if s.Gerundial(x) {
			by = "ing"
		} else if s.ToInfinitive(x) && s.Modal(x) != clause.Will { // "Britain is to expel them, May told"
			by = "inf"
		}
		govern(by)
		if s.Modal(h) == clause.Perhaps && !s.performs(h) {
			st.drop("only possible: a modal verb at " + s.Tokens[h].Text)
		}
		o := s.Child(h, parse.Obj)
		if (clause.SpeechVerbs[s.Low[h]] || o >= 0 && notices[s.Low[o]]) && st.reported < 0 {
			st.reported = h
		}
		return true
	case parse.Xcomp:
		by := "inf"
		if s.Gerundial(x) {
			by = "ing"
		}
		if !stays[s.Low[h]] || s.ToInfinitive(x) { // but "remain determined to"
			if !govern(by) && by == "inf" && s.Low[h] == "walk" && s.Verbal(h) {
				st.drop("only a purpose") // "walked out of the talks to end the war"
			}
		}
		if s.Low[h] == "expect" && r.Type == graph.Stated {
			st.drop("only expected to say") // "is expected to stress the importance of"
		}
		if s.Low[h] == "expect" && by == "inf" && !s.Passive(h) && s.Child(h, parse.Obj, parse.Iobj) > h {
			st.drop("only expected") // "analysts expect Pakistan to refuse"
		}
		if s.Low[h] == "set" && !s.Passive(h) && by == "inf" && s.Tokens[h].Tag == parse.VERB {
			st.drop("only a purpose") // "set a deadline for Syria to leave"
		}
		look(h)
		if s.Negated(h) {
			st.drop("negated")
		}
		return true
	case parse.Advcl, parse.AdvclRelcl:
		if s.spokenOver(x) {
			st.drop("only what is talked about")
		}
		mark := ""
		if m := s.Child(x, parse.Mark, parse.Advmod); m >= 0 && m < x {
			mark = s.Low[m]
		}
		if m := s.CaseOf(x); m != "" && mark == "" {
			mark = m
		}
		for k := s.Kid[x]; k >= 0 && int(k) < x; k = s.Sib[k] {
			if s.Rels[k] == parse.Mark && clause.Conditionals[s.Low[k]] {
				mark = s.Low[k] // "will not stand by if Armenia attacks"
			}
		}
		switch {
		case (mark == "until" || mark == "till") && s.SimplePast(x) && s.Modal(h) == clause.Plain:
			return false // "dragged on until Russia struck", not "would not talk until Russia left"
		case clause.Conditionals[mark]:
			st.drop("only on a condition: " + mark)
			return false
		case s.inverted(x):
			st.drop("only on a condition: inverted")
			return false
		case mark == "that":
			govern("that")
			if clause.SpeechVerbs[s.Low[h]] && st.reported < 0 {
				st.reported = h
			}
			return true
		case (mark == "before" || mark == "after") && s.wasTo(x):
			st.apply(verbs.EffectPlanned, "") // "before he was to confer with X"
			return false
		case s.ToInfinitive(x):
			if mark == "for" && s.Child(x, parse.Nsubj) > 0 {
				st.drop("only a purpose") // "set a deadline for Syria to leave"
			} else if r.Type == graph.Met && s.Verbal(h) && s.Low[h] == "meet" {
				st.sure *= 0.9 // "met to discuss the crisis with X"
			} else if s.becameFirst(h, x) || s.TheOne(h) >= 0 {
				return true // "became the first head of government to go to Myanmar"
			} else if s.Particle(h) != "" || !govern("inf") {
				if (d.Tables.Acts[r.Type].Speech && r.Type != graph.Agreed || r.Type == graph.Protested || r.Type == graph.Invited || tellsOfExpulsion(r)) && s.Verbal(h) && (clause.Contacts[s.Low[h]] || s.SpeaksUp(h) || s.Writes(h) || movement[s.Low[h]] && s.Happened(h)) {
					st.sure *= 0.9 // "wrote to congratulate", "summoned to protest"
				} else if purpose[r.Type] && (s.Verbal(h) && movement[s.Low[h]]) || r.Type == graph.Recognized && s.Low[h] == "sign" {
					st.apply(verbs.EffectPlanned, "")
					st.sure *= 0.8
				} else {
					st.drop("only a purpose")
				}
			}
			look(h)
			return true
		case mark == "of" || mark == "for" || mark == "from" || mark == "against" || mark == "about" || mark == "with" || mark == "without" || mark == "toward" || mark == "towards" || d.Tables.Sways(word(), mark):
			if mark == "without" {
				st.drop("negated: without")
			}
			govern(mark)
			return true
		case mark == "instead" || mark == "rather":
			st.drop("done instead of it")
			return false
		case mark == "as" && s.Tokens[x].XPOS == parse.VBN && s.ByAgent(x) >= 0: // "refused to apologise, as demanded by Mexico"
			return false
		case (mark == "before" || mark == "once" || mark == "until") && s.pending(x) || mark == "before" && s.Gerundial(x) && (firstAsked[s.Low[h]] && s.Tokens[h].XPOS != parse.VBN || s.ToInfinitive(h)):
			st.drop("not yet: " + mark) // "will insist on compliance before agreeing to lift sanctions"
			return false
		case mark == "after" && (s.Tokens[x].XPOS == parse.VBZ || s.Tokens[x].XPOS == parse.VBP) && s.Tokens[h].XPOS != parse.VBZ && s.Tokens[h].XPOS != parse.VBP:
			st.apply(verbs.EffectPlanned, "") // "hopes to strike a deal after it leaves"
			return false
		case mark == "before" || mark == "once" || mark == "when":
			if m := s.Modal(h); m == clause.Will || m == clause.Would || m == clause.Perhaps && s.pending(x) { // "this may change when she takes over"
				st.apply(verbs.EffectPlanned, "")
			}
			return false
		}
		if s.Tokens[x].XPOS == parse.VBG && mark == "" {
			if _, ok := d.Tables.Governors[verbs.GovernorKey{Head: word(), By: "ing"}]; ok {
				govern("ing")
				return true
			}
		}
		// "…, accusing it of": stands and falls with the main clause.
		if s.Tokens[x].XPOS == parse.VBG || s.Tokens[x].XPOS == parse.VBN {
			if (mark == "since" || mark == "because") && s.Child(x, parse.Aux) >= 0 {
				return false // "could escalate since X has threatened"
			}
			if s.Modal(h) == clause.Perhaps {
				look(h)
			}
			return true
		}
		return false
	case parse.Acl:
		if s.spokenOver(x) {
			st.drop("only what is talked about")
		}
		if clause.Temporal[s.Low[h]] && s.Child(x, parse.Nsubj) >= 0 && s.wasTo(x) {
			st.apply(verbs.EffectPlanned, "") // "hours before he was to confer with X"
			return false
		}
		if s.Low[h] == "addition" && strings.HasSuffix(s.Tokens[x].Text, "ing") {
			return false // "In addition to recalling its envoy, Chad"
		}
		if s.ToInfinitive(x) {
			// "summoned the ambassador to protest", hung on the ambassador
			if v := s.Head(h); v >= 0 && s.Verbal(v) && clause.Contacts[s.Low[v]] && s.Rel(h).Is(parse.Obj, parse.Obl, parse.NsubjPass) && (d.Tables.Acts[r.Type].Speech || r.Type == graph.Protested || tellsOfExpulsion(r)) {
				st.sure *= 0.9
				return true
			}
			if d.Tables.Acts[r.Type].Speech && s.sentTo(h) {
				return true // "placed a call to X to congratulate him"
			}
			if v := s.Head(h); v >= 0 && s.Verbal(v) && s.ObjectOf(v) == h && s.SpeaksUp(v) {
				return true // "used the meeting to urge", hung on the meeting
			}
			if v := s.Head(h); v >= 0 && (s.Low[v] == "send" || s.Low[v] == "dispatch") && s.Rel(h).Is(parse.Obj, parse.NsubjPass) {
				return true // "sent military chiefs to confer with X"
			}
			if s.HadChance(h) {
				return true
			}
			if a := s.Child(h, parse.Amod); a >= 0 && (s.Low[a] == "first" || s.Low[a] == "last" || s.Low[a] == "latest" || s.Low[a] == "second" || s.Low[a] == "third") {
				return true // "became the first country to leave the court"
			}
			if r.Type == graph.Recognized && d.Tables.Classes["treaty"][s.Low[h]] {
				st.apply(verbs.EffectPlanned, "") // "signed a document to restore ties"
				return true
			}
			if s.takenBack(h) {
				if scheduled[r.Type] || r.Type == graph.Invited {
					st.drop("decided otherwise since")
				}
				return false
			}
			if !(s.Rel(h) == parse.Obj && s.Head(h) >= 0 && s.SpeaksUp(s.Head(h))) && !govern("inf") && !s.Ranked(h) { // but "used the occasion to praise"
				st.drop("only an infinitive after " + s.Low[h])
			}
			return true
		}
		if m := s.Child(x, parse.Mark, parse.Case); m >= 0 && m < x && s.Low[m] != "that" {
			if r.Type == graph.Mediated && s.Low[m] == "in" && (s.Low[h] == "role" || s.Low[h] == "part") && s.SharedOwner(h) >= 0 {
				return false // "its role in brokering the accord"
			}
			// "accused the government of having leaked", the gerund hung on the noun
			if v := s.Head(h); v >= 0 && s.Verbal(v) {
				if g, ok := d.Tables.Governors[verbs.GovernorKey{Head: "v:" + s.Low[v], By: s.Low[m]}]; ok {
					st.apply(g.Effect, s.Low[v]+" makes it only possible or part of another event")
				} else if g, ok := d.Tables.Governors[verbs.GovernorKey{Head: "v:" + s.Low[v], By: "any"}]; ok {
					st.apply(g.Effect, s.Low[v]+" makes it only possible or part of another event")
				}
			}
			govern(s.Low[m])
			return true
		}
		if m := s.Child(x, parse.Mark); s.Tokens[x].XPOS != parse.VBG && s.Tokens[x].XPOS != parse.VBN || m >= 0 && m < x && s.Low[m] == "that" {
			govern("that")
			return true
		}
		return false
	case parse.AclRelcl, parse.Parataxis, parse.Appos:
		if m := s.Modal(x); rel == parse.AclRelcl && (m == clause.Will || m == clause.Would) && s.ofDesign(h) {
			st.drop("only what a plan holds")
		}
		return false
	case parse.Obj, parse.NsubjPass, parse.Iobj:
		if s.Verbal(h) {
			if s.inDesign(h) && !d.Tables.Acts[r.Type].Speech {
				st.drop("only what a plan holds")
			}
			// What is rejected has been said: "rejected a request by".
			if (d.Tables.Acts[r.Type].Speech || r.Status == graph.StatusProposed) && d.Tables.Classes["answers"][s.Low[h]] && !r.IsVerb() && !s.talksOver(h, x) && !s.ponders(h, x) {
				return true
			}
			govern("obj")
			if p := s.Child(h, parse.CompoundPrt); p >= 0 && s.Low[p] == "off" {
				switch s.Low[h] {
				case "call", "put", "break":
					st.drop("did not take place: " + s.Low[h] + " off")
				}
			}
			look(h)
			if s.Negated(h) && !(rel == parse.NsubjPass && d.Tables.Acts[r.Type].Speech && !light[s.Low[h]] && len(s.Fillers(x, "whose", nil)) > 0) {
				st.drop("negated") // but "X's demands have not been met" were made
			}
			return true
		}
		return true
	case parse.Nsubj, parse.NsubjOuter:
		if s.Verbal(h) && s.Passive(h) {
			govern("obj")
		}
		if s.Verbal(h) && happening[s.Low[h]] {
			look(h)
			if s.Negated(h) {
				st.drop("negated")
			}
		}
		return false
	case parse.Obl, parse.Nmod, parse.OblUnmarked, parse.OblAgent:
		prep := s.CaseOf(x)
		if g := s.Child(h, parse.Det); (prep == "in" || prep == "at") && g >= 0 && s.Low[g] == "no" && s.Tokens[h].Tag == parse.NOUN {
			return false // "made no progress in talks with X"
		}
		switch prep {
		case "after", "following", "since", "during", "despite", "because", "amid":
			if m := s.Modal(h); (m == clause.Will || m == clause.Would) && !r.IsVerb() && (s.Verbal(h) || s.Child(h, parse.Cop) >= 0) && s.comesWith(x, prep) {
				st.apply(verbs.EffectPlanned, "")
			}
			return false
		case "without":
			st.drop("negated: without")
		case "before", "ahead", "until", "pending":
			st.apply(verbs.EffectPlanned, "")
			return false
		}
		if prep == "to" && yields[s.Low[h]] && d.Tables.Acts[r.Type].Speech && len(s.Fillers(x, "whose", nil)) > 0 {
			return false // "will not give in to Turkish demands"
		}
		if s.Negated(h) && s.Verbal(h) && prep == "to" {
			st.drop("negated") // "did not agree to talks"
		}
		if s.Child(h, parse.Cop) >= 0 && s.Modal(h) == clause.Will {
			look(h) // "will be in Khujand for talks with X"
		}
		if !govern(prep) && s.Verbal(h) {
			// "called for a pause in the talks", the talks hung on the verb
			of := prep != "" && prep != "in" && prep != "regarding" && !(prep == "at" && r.Type == graph.Requested) // but "called into session at the request of"
			if _, ok := d.Tables.Governors[verbs.GovernorKey{Head: word(), By: "for"}]; ok && of && (x > h || s.Low[x] == "conference") || ok && prep == "in" && !clause.Missives[s.Low[x]] && s.earlier(h, x, "for") {
				govern("for")
			}
			look(h)
			if s.Negated(h) && !circumstance[prep] {
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
