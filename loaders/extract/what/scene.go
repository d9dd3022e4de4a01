package what

import (
	"cmp"
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
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
					own[p.entity] = day
				}
				if first, said = false, next; reported && !scene.IsZero() && day.Before(scene) {
					deeds = day
				} else {
					scene, deeds = day, day
				}
			}
		}
		if news(f) && !f.aside && !(!scene.IsZero() && f.date.Before(scene) && (d.sents[f.sentence].sideClause(f.token) || (told == f.sentence || said == f.sentence || d.sents[f.sentence].followed(f.token)) && !d.sents[f.sentence].verbal(f.token))) {
			switch s := &d.sents[f.sentence]; {
			case scene.IsZero() || !f.date.Before(scene) || first && f.sentence == 0:
				scene, deeds = f.date, f.date
			case s.reportedThen(f.token):
				deeds = f.date
			case !s.addsOnly(f.token) && !s.perfectly(f.token):
				scene, deeds = f.date, f.date
			}
			first, told = false, f.sentence
			if s := &d.sents[f.sentence]; !s.reportedThen(f.token) && !s.addsOnly(f.token) {
				for _, p := range f.agents {
					own[p.entity] = f.date
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
		if !f.date.IsZero() || f.standing.status != graph.StatusActual || d.sents[f.sentence].asked(f) || first && f.sentence > 3 && d.sents[f.sentence].Paragraph > 2 && !d.sents[f.sentence].presentAlone(f.token) || d.ownTime(f, times) {
			continue
		}
		if first && f.kind == graph.Met && len(f.agents) > 0 && d.sents[f.sentence].low[f.agents[0].token] == "we" && slices.Contains(d.issuing(), f.agents[0].entity) {
			f.date = d.Article.Day // "We, the leaders of A and B, met in Paris": they speak where they met
			continue
		}
		if day := d.afterMeeting(f, order); !day.IsZero() {
			f.date = day
			continue
		}
		if day := d.sameTelling(f, times); !day.IsZero() {
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
		if len(f.agents) > 0 && scene.Before(own[f.agents[0].entity]) && !scene.IsZero() {
			scene = own[f.agents[0].entity]
		}
		switch s := &d.sents[f.sentence]; {
		case s.simplePast(f.token), s.letKnow(f.token), s.statedIn(f.token), s.justMet(f.token) && s.simplePast(s.head(f.token)), s.wherewith(f.token), s.wasThen(f.token), s.during(f.token), told == f.sentence && s.goesOn(f.token), scheduled[f.kind] && s.held(f.token):
			if f.date = scene; (!d.reader.tables.acts[f.kind].speech || s.reportedThen(f.token)) && !deeds.IsZero() {
				f.date = deeds
			}
		case (addressed[f.kind] || f.kind == graph.Rejected && s.modal(f.token) != plain) && f.standing.reported >= 0 && s.simplePast(f.standing.reported) && (!s.perfect(f.token) || d.related(s.parties(s.subjects(f.standing.reported), actorKinds), f.agents)):
			f.date = scene // threatened, promised by what was said
		case d.reader.tables.acts[f.kind].speech && f.standing.reported >= 0 && s.simplePast(f.standing.reported) && s.presentAlone(f.token):
			f.date = scene // "said that his country welcomes it"
		case d.reader.tables.acts[f.kind].ofState && f.standing.reported >= 0 && s.simplePast(f.standing.reported) && s.doing(f.token):
			f.date = scene // "said that it is recalling its envoy"
		case byDecree[f.kind] && s.presentAlone(f.token) && !s.Tokens[f.token].Quoted && (scene.IsZero() || first || scene == d.Article.Day) && len(times[f.sentence]) == 0 && f.standing.reported < 0:
			f.date = d.Article.Day // "The Union imposes sanctions on ten officials": it does so by this release
		case !d.reader.tables.acts[f.kind].speech:
		case !s.Tokens[f.token].Quoted && s.Tokens[f.token].XPOS == parse.VBP && len(f.agents) > 0 && (s.low[f.agents[0].token] == "we" || s.low[f.agents[0].token] == "i" || slices.Contains(d.issuing(), f.agents[0].entity)):
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
		if g == f || g.date.IsZero() || g.standing.status != f.standing.status || !slices.ContainsFunc(f.agents, func(p party) bool { return holds(g.agents, p.entity) }) {
			continue
		}
		switch near := f.sentence - g.sentence; {
		case place >= 0:
			if g.kind == graph.Visited && holds(g.targets, place) {
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
	if s.verbal(n) {
		return false
	}
	if c := s.caseOf(n); s.rels[n] == parse.Nmod && (c == "during" || c == "on" || c == "in") && s.head(n) >= 0 && (s.gathers(s.head(n)) || spokenIn[s.low[s.head(n)]]) {
		return s.during(s.head(n)) // "said at a press conference during his visit to"
	}
	if s.rels[n] != parse.Obl || !s.simplePast(s.head(n)) {
		return false
	}
	if s.sameDay(n) {
		return true
	}
	switch s.caseOf(n) {
	case "in", "during", "at":
		return true
	case "for":
		return (s.low[n] == "talk" || s.low[n] == "meeting" || s.low[n] == "consultation" || s.low[n] == "discussion") && movement[s.low[s.head(n)]]
	}
	return false
}

// wasThen reports whether what is no verb is said to have been: "he was on the phone to".
func (s *sentence) wasThen(t int) bool {
	if h := s.head(t); s.verbal(t) || s.rels[t] != parse.Root && !(s.rels[t] == parse.Ccomp && h >= 0 && speechVerbs[s.low[h]] && s.simplePast(h)) {
		return false
	}
	c := s.child(t, parse.Cop)
	return c >= 0 && c < t && s.Tokens[c].XPOS == parse.VBD
}

// held reports whether a noun is what the sentence says in the simple past to have been: "The talks took
// place", "There was a handshake between".
func (s *sentence) held(n int) bool {
	h := s.head(n)
	return !s.verbal(n) && h >= 0 && s.rels[n].Is(parse.Nsubj, parse.NsubjPass) && (takesPlace[s.low[h]] || s.low[h] == "be" || s.low[h] == "last" || s.low[h] == "end" || s.low[h] == "begin" || s.low[h] == "follow") && s.simplePast(h)
}

// doing reports whether a verb stands in the present progressive.
func (s *sentence) doing(v int) bool {
	a := s.child(v, parse.Aux)
	return s.Tokens[v].XPOS == parse.VBG && a >= 0 && a < v && s.low[a] == "be" && (s.Tokens[a].XPOS == parse.VBZ || s.Tokens[a].XPOS == parse.VBP) && !s.negated(v)
}

// perfectly reports whether a word stands in a clause in the present perfect.
func (s *sentence) perfectly(t int) bool {
	if !s.verbal(t) {
		t = s.clauseOf(t)
	}
	return t >= 0 && s.perfect(t)
}

// goesOn reports whether a relative clause tells what happened next: "was summoned by Johnson,
// who gave him until Tuesday".
func (s *sentence) goesOn(v int) bool {
	if s.rels[v] != parse.AclRelcl || s.Tokens[v].XPOS != parse.VBD || !s.verbal(v) || s.low[v] == "have" {
		return false
	}
	n := s.child(v, parse.Nsubj, parse.NsubjPass)
	return n > 0 && s.relative(n) && s.Tokens[n-1].Text == ","
}

// dayOf is the day that a verb of a sentence is dated by, whether or not it tells an
// event: "… , the minister stated on Monday", whether it is that of what somebody says to have been, and who did it. Zero for none.
func (d *document) dayOf(n int, times [][]dated, last graph.Date) (day graph.Date, reported bool, by []party) {
	s := &d.sents[n]
	for i := range times[n] {
		e := &times[n][i]
		if e.clause >= 0 && takesPlace[s.low[e.clause]] && s.rels[e.clause] == parse.Ccomp {
			continue // "said the talks took place on May 3"
		}
		if e.Kind != when.Point || e.Bound != when.On || e.Attributive || e.clause < 0 ||
			!s.verbal(e.clause) {
			continue
		}
		if s.relates(e.clause) || s.earlierThen(e.clause) || s.reduced(e.clause, e.from) && s.otherPast(e.clause) {
			continue // "protested after ships passed on Monday", "rejected a suit filed on Monday"
		}
		day := e.Date(when.Past, e.anchor)
		if x := s.Tokens[e.clause].XPOS; !s.simplePast(e.clause) && !(x == parse.VBD && speechVerbs[s.low[e.clause]]) &&
			!(x == parse.VBN && s.child(e.clause, parse.Aux, parse.AuxPass) < 0 && !day.Before(last.AddDays(-1))) { // taken for a participle
			continue
		}
		if day.Precision() == graph.DayPrecision && !last.Before(day) && !day.Before(last.AddDays(-recent)) {
			return day, s.reportedThen(e.clause), s.parties(s.subjects(e.clause), actorKinds)
		}
	}
	return graph.Date{}, false, nil
}

// ownTime reports whether the sentence names some other time.
func (d *document) ownTime(f *find, times [][]dated) bool {
	s := &d.sents[f.sentence]
	for k := s.kid[f.token]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Advmod && otherTime[s.low[k]] && !s.soonAfter(int(k)) {
			return true // "expelled him soon after"
		}
	}
	for i := range times[f.sentence] {
		e := &times[f.sentence][i]
		if e.Kind == when.Duration || e.Kind == when.Clock || e.Bound != when.On || e.Attributive || s.Tokens[e.from].Quoted && !s.Tokens[f.token].Quoted {
			continue
		}
		if s.whenItWas(e, f.token) {
			return true
		}
		if e.clause >= 0 && (e.clause > f.token || s.rels[e.clause] == parse.AclRelcl) && e.clause != f.token && s.verbal(e.clause) && s.verbal(f.token) && s.dominates(f.token, e.clause) {
			continue // "arrested X, who had hidden there since a warrant was issued in December"
		}
		if day := e.Date(when.Past, e.anchor); day.IsZero() || day.Precision() != graph.DayPrecision {
			return true
		}
	}
	return false
}

// otherTime are the adverbs for a time that is not that of the news.
var otherTime = map[string]bool{"after": true, "afterwards": true, "afterward": true, "previously": true, "subsequently": true, "repeatedly": true, "often": true,
	"once": true, "since": true, "frequently": true, "thereafter": true}

// simplePast reports whether a verb tells in the simple past, itself or through
// the verb whose clause it completes ("met X, asking for help").
func (s *sentence) simplePast(v int) bool {
	for n := 0; v >= 0 && n < 4; n++ {
		if !s.verbal(v) {
			return false
		}
		switch s.Tokens[v].XPOS {
		case parse.VBD:
			if h := s.head(v); s.rels[v] == parse.Advcl && h >= 0 && s.rels[h] == parse.AclRelcl && !s.goesOn(h) {
				return false // "talks that were cancelled after Russia expelled them"
			}
			if h := s.head(v); s.rels[v] == parse.Conj && h >= 0 && s.child(v, parse.Nsubj, parse.NsubjPass) < 0 && (s.pluperfect(h) || s.perfect(h)) {
				return false // "had closed the border and recalled its envoy", "has closed"
			}
			return !s.rel(v).Is(parse.AclRelcl, parse.AdvclRelcl) && s.low[v] != "have" && !(s.rels[v] == parse.Advcl && s.sinceThen(v) && s.low[s.child(v, parse.Mark)] == "since")
		case parse.VBN:
			for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
				if s.rels[k].Is(parse.Aux, parse.AuxPass) {
					return s.Tokens[k].XPOS == parse.VBD && s.low[k] == "be" && !s.rel(v).Is(parse.AclRelcl, parse.AdvclRelcl)
				}
			}
			if s.rel(v) != parse.Conj {
				return false
			}
		case parse.VBG:
			if a := s.child(v, parse.Aux); a >= 0 && s.low[a] == "be" && s.Tokens[a].XPOS == parse.VBD {
				return !s.rel(v).Is(parse.AclRelcl, parse.AdvclRelcl) // "said he was holding talks"
			}
			if m := s.child(v, parse.Mark); !s.rel(v).Is(parse.Advcl, parse.Conj) || m >= 0 && m < v && s.low[m] == "since" {
				return false
			}
		default:
			return false
		}
		v = s.head(v)
	}
	return false
}

// placed dates what is said to have taken place: "The call took place on 26 February", "In
// the call, which took place on 26 February, X assured Y".
func (d *document) placed(finds []*find, times [][]dated) {
	for i := range times {
		s := &d.sents[i]
		for k := range times[i] {
			e := &times[i][k]
			v := e.clause
			if v < 0 || e.Bound != when.On || !s.verbal(v) || !takesPlace[s.low[v]] || s.low[v] == "take" && s.child(v, parse.Obj) < 0 {
				continue
			}
			n := s.surface(v)
			if n < 0 {
				continue
			}
			types := d.reader.tables.referents[s.low[n]]
			date := e.Date(when.Past, e.anchor)
			if types == nil || date.IsZero() || s.modal(v) != plain {
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
			if p := s.caseOf(n); p != "in" && p != "during" {
				continue
			}
			for _, f := range finds {
				if f.gone == "" && f.sentence == i && f.date.IsZero() && s.head(n) >= 0 && s.dominates(s.head(n), f.token) && !s.dominates(n, f.token) {
					f.date = date
				}
			}
		}
	}
}

// takesPlace lists the verbs that only say when something was.
var takesPlace = map[string]bool{"take": true, "happen": true, "occur": true, "hold": true, "last": true}
