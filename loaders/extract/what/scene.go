package what

import (
	"cmp"
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/when"
	"backchannel/loaders/internal/vocab"
)

// recent is how many days before the last day of an article its news may be.
const recent = 10

// leadReach is how many days before the article's the first day that it names may be to be that of the lead before it.
const leadReach = 6

// followed reports whether a noun is what something came after: "after a call with X on 12 June, Y agreed".
func (s *sentence) followed(t int) bool {
	return s.markBefore(t, 6, "after", "following", "since", "follow") >= 0
}

// carry dates what the article tells in the simple past without a date of its
// own by the day of the news told before: "X met Y on Monday. He asked for help."
// History has its own dates, perfects ("has cut ties") have none, and days long
// before the article's are no scene.
func (d *document) carry(finds []*find, times [][]dated) {
	order := make([]*find, 0, len(finds))
	last := d.Article.Day
	for _, f := range finds {
		if f.gone != "" {
			continue
		}
		order = append(order, f)
		if d.Article.Day.IsZero() && f.date.Precision() == graph.DayPrecision && f.standing.status == graph.StatusActual && (last.IsZero() || last.Before(f.date)) {
			last = f.date
		}
	}
	if last.IsZero() {
		return
	}
	slices.SortStableFunc(order, func(a, b *find) int {
		return cmp.Or(cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.token, b.token))
	})
	news := func(f *find) bool {
		if f.date.IsZero() || f.date.Precision() != graph.DayPrecision || f.standing.status != graph.StatusActual {
			return false
		}
		return !last.Before(f.date) && !f.date.Before(last.AddDays(-recent))
	}
	var scene graph.Date
	for _, f := range order {
		if news(f) && !f.aside {
			scene = f.date
			break
		}
	}
	own := map[int]graph.Date{} // the last day of each who acts, from which the story may have gone back to somebody else's
	var deeds graph.Date        // the day of what was done, where that of its telling is later: "said that he had met X on Sunday"
	first := true               // until the first day is named, the lead is of that day
	told := -1                  // the sentence that told it
	next, said := 0, -1         // said: the last that has a day for what it tells
	for _, f := range order {
		for ; next <= f.sentence; next++ {
			if day, reported, by := d.dayOf(next, times, last); !day.IsZero() {
				for _, p := range by {
					own[p.Entity] = day
				}
				if first, said = false, next; reported && !scene.IsZero() && day.Before(scene) {
					deeds = day
				} else {
					scene, deeds = day, day
				}
			}
		}
		if news(f) && !f.aside && !(!scene.IsZero() && f.date.Before(scene) && (d.sents[f.sentence].sideClause(f.token) || (told == f.sentence || said == f.sentence || d.sents[f.sentence].followed(f.token)) && !d.sents[f.sentence].Verbal(f.token))) {
			switch s := &d.sents[f.sentence]; {
			case scene.IsZero() || !f.date.Before(scene) || first && f.sentence == 0:
				scene, deeds = f.date, f.date
			case s.reportedThen(f.token):
				deeds = f.date
			case !s.addsOnly(f.token) && !s.perfectly(f.token) && !s.flashback(f.token) && !s.afterwards(f.token):
				scene, deeds = f.date, f.date
			}
			first, told = false, f.sentence
			if s := &d.sents[f.sentence]; !s.reportedThen(f.token) && !s.addsOnly(f.token) && !s.flashback(f.token) {
				for _, p := range f.agents {
					own[p.Entity] = f.date
				}
			}
			continue
		}
		if f.date.IsZero() && !d.ownTime(f, times) {
			f.date = d.travels(f, order)
		}
		if f.date.IsZero() && f.standing.status == graph.StatusActual && d.declared(f) && !d.ownTime(f, times) {
			f.date = d.Article.Day // "We call on": a release speaks on its day
		}
		if !f.date.IsZero() || f.standing.status != graph.StatusActual || d.sents[f.sentence].asked(f) || first && f.sentence > 3 && d.sents[f.sentence].Paragraph > 2 && !d.sents[f.sentence].presentAlone(f.token) || d.ownTime(f, times) || d.sents[f.sentence].afterwards(f.token) {
			continue
		}
		if first && f.kind == graph.Met && len(f.agents) > 0 && d.sents[f.sentence].Low[f.agents[0].Token] == "we" && slices.Contains(d.issuing(), f.agents[0].Entity) {
			f.date = d.Article.Day // "We, the leaders of A and B, met in Paris": they speak where they met
			continue
		}
		if day := d.afterMeeting(f, order); !day.IsZero() {
			f.date = day
			if !scene.IsZero() && scene.Before(day) {
				scene, deeds = day, day // the story is back at it
			}
			continue
		}
		if day := d.sameTelling(f, times); !day.IsZero() {
			f.date = day
			continue
		}
		if day := d.atGatheringHeld(f, times); !day.IsZero() {
			f.date = day
			continue
		}
		if day := d.tellsNow(f, times); !day.IsZero() {
			f.date = day
			continue
		}
		scene := scene
		if first && !d.Article.Day.IsZero() && scene.Before(last.AddDays(-leadReach)) {
			scene = graph.Date{} // the first day that is named is history, not that of the lead
		}
		if len(f.agents) > 0 && scene.Before(own[f.agents[0].Entity]) && !scene.IsZero() {
			scene = own[f.agents[0].Entity]
		}
		switch s := &d.sents[f.sentence]; {
		case s.SimplePast(f.token), s.justDone(f.token), s.letKnow(f.token), s.statedIn(f.token), s.justMet(f.token) && s.SimplePast(s.Head(f.token)), s.wherewith(f.token), s.wasThen(f.token), s.during(f.token), told == f.sentence && s.GoesOn(f.token), scheduled[f.kind] && s.held(f.token):
			if f.date = scene; (!d.Tables.Acts[f.kind].Speech || s.reportedThen(f.token)) && !deeds.IsZero() {
				f.date = deeds
			}
		case (addressed[f.kind] || f.kind == graph.Rejected && s.Modal(f.token) != clause.Plain) && f.standing.reported >= 0 && s.SimplePast(f.standing.reported) && (!s.Perfect(f.token) || d.Related(s.Parties(s.Subjects(f.standing.reported), clause.ActorKinds), f.agents)):
			f.date = scene // threatened, promised by what was said
		case d.Tables.Acts[f.kind].Speech && f.standing.reported >= 0 && s.SimplePast(f.standing.reported) && s.presentAlone(f.token):
			f.date = scene // "said that his country welcomes it"
		case d.Tables.Acts[f.kind].OfState && f.standing.reported >= 0 && s.SimplePast(f.standing.reported) && s.doing(f.token):
			f.date = scene // "said that it is recalling its envoy"
		case byDecree[f.kind] && s.presentAlone(f.token) && !s.Tokens[f.token].Quoted && (scene.IsZero() || first || scene == d.Article.Day) && len(times[f.sentence]) == 0 && f.standing.reported < 0:
			f.date = d.Article.Day // "The Union imposes sanctions on ten officials": it does so by this release
		case !d.Tables.Acts[f.kind].Speech:
		case !s.Tokens[f.token].Quoted && s.Tokens[f.token].XPOS == parse.VBP && len(f.agents) > 0 && (s.Low[f.agents[0].Token] == "we" || s.Low[f.agents[0].Token] == "i" || slices.Contains(d.issuing(), f.agents[0].Entity)):
			f.date = d.Article.Day // "We call on": a release speaks on its day
		case s.Tokens[f.token].Quoted && !scene.IsZero():
			f.date = scene // what is said in the words quoted is said with them
		case (scene.IsZero() || first || scene == d.Article.Day) && (s.Tokens[f.token].Quoted || s.Tokens[f.token].XPOS == parse.VBZ || s.Tokens[f.token].XPOS == parse.VBP):
			f.date = d.Article.Day // "The United States condemns": a release of that day
		}
	}
}

// byDecree are the acts that are done by saying so.
var byDecree = map[graph.EventType]bool{graph.Sanctioned: true, graph.Expelled: true, graph.Recalled: true, graph.Suspended: true, graph.Appointed: true, graph.Recognized: true}

// travels is the day of the visit on which the sentence has somebody act, "In Turkey he met X",
// and of the rest of a plan: "On 22 November he will meet X. He will also meet Y".
func (d *document) travels(f *find, order []*find) graph.Date {
	var day graph.Date
	place := -1
	if f.standing.status == graph.StatusActual {
		if place = d.placeOf(&d.sents[f.sentence], f); place < 0 {
			return day
		}
	} else if f.standing.status != graph.StatusPlanned || !scheduled[f.kind] {
		return day
	}
	for _, g := range order {
		if g == f || g.date.IsZero() || g.standing.status != f.standing.status || !slices.ContainsFunc(f.agents, func(p clause.Party) bool { return clause.Holds(g.agents, p.Entity) }) {
			continue
		}
		switch near := f.sentence - g.sentence; {
		case place >= 0:
			if g.kind == graph.Visited && clause.Holds(g.targets, place) {
				day = g.date
			}
		case scheduled[g.kind] && (near > 0 && near <= 2 || near < 0 && near >= -2 && f.kind == graph.Visited && day.IsZero()):
			day = g.date
		}
	}
	return day
}

// during reports whether a noun is what something happened in, told in the simple past: "In a
// call with the emir he offered".
func (s *sentence) during(n int) bool {
	if s.Verbal(n) {
		return false
	}
	if c := s.CaseOf(n); s.Rels[n] == parse.Nmod && (c == "during" || c == "on" || c == "in") && s.Head(n) >= 0 && (s.gathers(s.Head(n)) || spokenIn.Has(s.Low[s.Head(n)])) {
		return s.during(s.Head(n)) // "said at a press conference during his visit to"
	}
	if s.Rels[n] != parse.Obl || !s.SimplePast(s.Head(n)) {
		return false
	}
	if s.sameDay(n) {
		return true
	}
	switch s.CaseOf(n) {
	case "in", "during", "at":
		return true
	case "for":
		return (s.Low[n] == "talk" || s.Low[n] == "meeting" || s.Low[n] == "consultation" || s.Low[n] == "discussion") && movement.Has(s.Low[s.Head(n)])
	}
	return false
}

// wasThen reports whether what is no verb is said to have been: "he was on the phone to".
func (s *sentence) wasThen(t int) bool {
	if h := s.Head(t); s.Verbal(t) || s.Rels[t] != parse.Root && !(s.Rels[t] == parse.Ccomp && h >= 0 && clause.SpeechVerbs.Has(s.Low[h]) && s.SimplePast(h)) {
		return false
	}
	c := s.Child(t, parse.Cop)
	return c >= 0 && c < t && s.Tokens[c].XPOS == parse.VBD
}

// held reports whether a noun is what the sentence says in the simple past to have been: "The talks took
// place", "There was a handshake between".
func (s *sentence) held(n int) bool {
	h := s.Head(n)
	return !s.Verbal(n) && h >= 0 && s.Rels[n].Is(parse.Nsubj, parse.NsubjPass) && (takesPlace.Has(s.Low[h]) || s.Low[h] == "be" || s.Low[h] == "last" || s.Low[h] == "end" || s.Low[h] == "begin" || s.Low[h] == "follow") && s.SimplePast(h)
}

// doing reports whether a verb stands in the present progressive.
func (s *sentence) doing(v int) bool {
	a := s.Child(v, parse.Aux)
	return s.Tokens[v].XPOS == parse.VBG && a >= 0 && a < v && s.Low[a] == "be" && (s.Tokens[a].XPOS == parse.VBZ || s.Tokens[a].XPOS == parse.VBP) && !s.Negated(v)
}

// perfectly reports whether a word stands in a clause in the present perfect.
func (s *sentence) perfectly(t int) bool {
	if !s.Verbal(t) {
		t = s.ClauseOf(t)
	}
	return t >= 0 && s.Perfect(t)
}

// dayOf is the day that a verb of a sentence is dated by, whether or not it tells an
// event: "… , the minister stated on Monday", whether it is that of what somebody says to have been, and who did it. Zero for none.
func (d *document) dayOf(n int, times [][]dated, last graph.Date) (day graph.Date, reported bool, by []clause.Party) {
	s := &d.sents[n]
	for i := range times[n] {
		e := &times[n][i]
		if e.to <= s.Dateline && slices.ContainsFunc(times[n][i+1:], func(e dated) bool { return e.clause >= 0 && s.Rels[e.clause] == parse.Root && e.Bound == when.On }) {
			continue // the day of writing
		}
		if e.clause >= 0 && takesPlace.Has(s.Low[e.clause]) && s.Rels[e.clause] == parse.Ccomp {
			continue // "said the talks took place on May 3"
		}
		if e.Kind != when.Point && (e.Kind != when.Relative || !e.named) || e.Bound != when.On || e.Attributive || e.clause < 0 ||
			!s.Verbal(e.clause) {
			continue
		}
		if s.relates(e.clause) || s.earlierThen(e.clause) || s.reduced(e.clause, e.from) && s.otherPast(e.clause) || s.paperAside(e.clause) || s.flashback(e.clause) || judges.Has(s.Low[e.clause]) && s.behindCause(e, e.clause, last) {
			continue // "protested after ships passed on Monday", "rejected a suit filed on Monday"
		}
		if s.Low[e.clause] == "invite" && s.ofOccasion(e, e.clause) || s.ofPlan(e) {
			continue
		}
		day := e.Date(when.Past, e.anchor)
		if x := s.Tokens[e.clause].XPOS; !s.SimplePast(e.clause) && !(x == parse.VBD && clause.SpeechVerbs.Has(s.Low[e.clause])) &&
			!(x == parse.VBN && s.Child(e.clause, parse.Aux, parse.AuxPass) < 0 && !day.Before(last.AddDays(-1))) { // taken for a participle
			continue
		}
		if day.Precision() == graph.DayPrecision && !last.Before(day) && !day.Before(last.AddDays(-recent)) {
			return day, s.reportedThen(e.clause), s.Parties(s.Subjects(e.clause), clause.ActorKinds)
		}
	}
	return graph.Date{}, false, nil
}

// ofOccasion reports whether a day stands behind what somebody is invited to, and is of that: "invited him to a dinner in Paris on
// Thursday", "invited her to speak on 3 May".
func (s *sentence) ofOccasion(e *dated, v int) bool {
	if !s.Verbal(v) || e.from < v {
		return false
	}
	for t := v + 1; t < e.from; t++ {
		h := s.Head(t)
		if s.Low[t] != "to" || h < t || h >= e.from {
			continue
		}
		if s.Rels[t] == parse.Mark || s.Tokens[h].Tag == parse.NOUN && s.Mention[h] < 0 {
			return true
		}
	}
	return false
}

// ofPlan reports whether a day stands behind what somebody plans, and is that of the plan: "was still planning to meet X on Tuesday".
func (s *sentence) ofPlan(e *dated) bool {
	k := s.Infinitive(e.clause)
	if k < e.clause || e.from < k {
		return false
	}
	switch s.Doc.Tables.Governors[verbs.GovernorKey{Head: "v:" + s.Low[e.clause], By: "inf"}].Effect {
	case verbs.EffectPlanned, verbs.EffectDrop, verbs.EffectProposed:
		return true
	}
	return false
}

// ownTime reports whether the sentence names some other time.
func (d *document) ownTime(f *find, times [][]dated) bool {
	s := &d.sents[f.sentence]
	if len(s.Tokens) > 3 && s.Low[0] == "at" && s.Low[1] == "the" && s.Low[2] == "time" && len(times[f.sentence]) == 0 {
		return true // "At the time he called it unfriendly"
	}
	if s.onAnother(f.token) || len(times[f.sentence]) == 0 && s.laterDayOf(f.token) {
		return true
	}
	for k := s.Kid[f.token]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Advmod && otherTime.Has(s.Low[k]) && !s.soonAfter(int(k)) {
			return true // "expelled him soon after"
		}
	}
	for i := range times[f.sentence] {
		e := &times[f.sentence][i]
		if e.Attributive && e.clause >= 0 && s.Head(e.clause) == f.token && s.Rels[e.clause] == parse.Obl && s.CaseOf(e.clause) == "in" && e.Past.Precision() != graph.DayPrecision {
			return true // "left Russia in a 2010 swap"
		}
		if e.Kind == when.Duration || e.Kind == when.Clock || e.Bound != when.On || e.Attributive || s.Tokens[e.from].Quoted && !s.Tokens[f.token].Quoted {
			continue
		}
		if s.whenItWas(e, f.token) {
			return true
		}
		if e.clause >= 0 && (e.clause > f.token || s.Rels[e.clause] == parse.AclRelcl) && e.clause != f.token && s.Verbal(e.clause) && s.Verbal(f.token) && s.Dominates(f.token, e.clause) {
			continue // "arrested X, who had hidden there since a warrant was issued in December"
		}
		if day := e.Date(when.Past, e.anchor); day.IsZero() || day.Precision() != graph.DayPrecision {
			return true
		}
	}
	return false
}

// otherTime are the adverbs for a time that is not that of the news.
var otherTime = vocab.Words("after", "afterwards", "afterward", "previously", "subsequently", "repeatedly", "often",
	"once", "since", "frequently", "thereafter")

// placed dates what is said to have taken place: "The call took place on 26 February", "In
// the call, which took place on 26 February, X assured Y".
func (d *document) placed(finds []*find, times [][]dated) {
	for i := range times {
		s := &d.sents[i]
		for k := range times[i] {
			e := &times[i][k]
			v := e.clause
			if e.Attributive {
				d.knownByDay(finds, i, e)
			}
			if v < 0 || e.Bound != when.On || !s.Verbal(v) || !takesPlace.Has(s.Low[v]) || s.Low[v] == "take" && s.Child(v, parse.Obj) < 0 {
				continue
			}
			n := s.Surface(v)
			if n < 0 {
				continue
			}
			types := d.Tables.Referents[s.Low[n]]
			date := e.Date(when.Past, e.anchor)
			if types == nil || date.IsZero() || s.Modal(v) != clause.Plain {
				continue
			}
			for j := len(finds) - 1; j >= 0; j-- {
				if f := finds[j]; f.gone == "" && f.sentence <= i && slices.Contains(types, f.kind) && f.merged < 0 {
					if f.date.IsZero() && i-f.sentence < 6 {
						f.date = date
					}
					break
				}
			}
			if p := s.CaseOf(n); p != "in" && p != "during" {
				continue
			}
			for _, f := range finds {
				if f.gone == "" && f.sentence == i && f.date.IsZero() && s.Head(n) >= 0 && s.Dominates(s.Head(n), f.token) && !s.Dominates(n, f.token) {
					f.date = date
				}
			}
		}
	}
}

// takesPlace lists the verbs that only say when something was.
var takesPlace = vocab.Words("take", "happen", "occur", "hold", "last")
