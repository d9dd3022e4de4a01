package what

import (
	"slices"
	"time"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// merge makes one find of those that tell one occurrence, drops what the
// article takes back, and gives every find its confidence, place and topics.
func (d *document) merge(finds []*find) {
	d.vowedAndDone(finds)
	for _, f := range finds {
		if f.gone != "" {
			continue
		}
		d.finish(f)
	}
	// Twice: what is about events that turned out to be one is one itself.
	for range 2 {
		d.mergeOnce(finds)
	}
	d.oneJudgement(finds)
	d.oneDeal(finds)
	d.judgedDoers(finds)
}

// oneJudgement leaves one of what somebody says of another and how he judges him elsewhere: who
// calls another a thug has commented on him.
func (d *document) oneJudgement(finds []*find) {
	for _, f := range finds {
		if f.kind != graph.CommentedOn || f.gone != "" || f.merged >= 0 || f.ref < 0 && len(f.targets) == 0 {
			continue
		}
		for i, g := range finds {
			if f.ref >= 0 {
				// "denounced the proposal, calling it a ploy"
				if judgements[g.kind] && g.ref == f.ref && g.sentence == f.sentence && g.gone == "" && g.merged < 0 && clause.SameParties(f.agents, g.agents) {
					f.merged = i
					break
				}
				continue
			}
			if (g.kind == graph.Criticized || g.kind == graph.Accused || g.kind == graph.Praised && max(f.sentence-g.sentence, g.sentence-f.sentence) < 3) && g.gone == "" && g.merged < 0 && clause.SameParties(f.agents, g.agents) && subset(entitiesOf(f.targets), entitiesOf(g.targets)) {
				f.merged = i
				break
			}
		}
	}
}

// judgements are the types that say how somebody judges what he comments on.
var judgements = map[graph.EventType]bool{graph.Criticized: true, graph.Praised: true, graph.Denied: true, graph.Rejected: true}

func (d *document) mergeOnce(finds []*find) {
	for i, f := range finds {
		if f.gone != "" || f.merged >= 0 {
			continue
		}
		for j := i + 1; j < len(finds); j++ {
			g := finds[j]
			if g.gone != "" || g.merged >= 0 || !d.same(finds, f, g) {
				continue
			}
			d.join(f, g)
			g.merged = i
		}
	}
}

func parties(f *find) []int {
	var out []int
	for _, p := range append(slices.Clone(f.agents), f.targets...) {
		out = append(out, p.Entity)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func entitiesOf(ps []clause.Party) []int {
	out := make([]int, 0, len(ps))
	for _, p := range ps {
		out = append(out, p.Entity)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func subset(a, b []int) bool {
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}

// overlap reports whether two lists share anybody.
func overlap(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// oneEnd reports whether two are both those whom a third met: "A and B met … C, who had met both".
func oneEnd(two []int, f *find) bool {
	return len(two) == 2 && len(f.agents) > 0 && (subset(two, entitiesOf(f.targets)) && !overlap(two, entitiesOf(f.agents)) ||
		len(f.targets) > 0 && subset(two, entitiesOf(f.agents)) && !overlap(two, entitiesOf(f.targets)))
}

// onNothing reports whether f comments on nothing that is told, and so only states what g says
// that its speaker states: "X commented on the aid. X said: …".
func (f *find) onNothing(g *find) bool {
	return f.kind == graph.CommentedOn && g.kind == graph.Stated && len(f.targets) == 0 && f.ref < 0 && clause.SameParties(f.agents, g.agents)
}

// same reports whether two finds tell one occurrence.
func (d *document) same(finds []*find, f, g *find) bool {
	if f.kind != g.kind {
		return f.onNothing(g) || g.onNothing(f)
	}
	fr, gr := f.ref, g.ref
	for fr >= 0 && finds[fr].merged >= 0 {
		fr = finds[fr].merged
	}
	for gr >= 0 && finds[gr].merged >= 0 {
		gr = finds[gr].merged
	}
	fa, ga, ft, gt := entitiesOf(f.agents), entitiesOf(g.agents), entitiesOf(f.targets), entitiesOf(g.targets)
	switch f.kind {
	case graph.Stated:
		return subset(fa, ga) || subset(ga, fa)
	case graph.CommentedOn:
		return slices.Equal(fa, ga) && (fr == gr && fr >= 0 || (fr < 0 || gr < 0) && (len(ft) == 0 || len(gt) == 0 || overlap(ft, gt)))
	}
	if !f.date.IsZero() && !g.date.IsZero() && !f.date.Covers(g.date) && !g.date.Covers(f.date) && !d.sameBreak(f, g) && !d.deckOf(f, g) {
		return false
	}
	if fr >= 0 && gr >= 0 && fr != gr || d.longBefore(f, g) || d.longBefore(g, f) {
		return false
	}
	if f.standing.status != g.standing.status && (f.standing.status == graph.StatusDenied || g.standing.status == graph.StatusDenied) {
		return false
	}
	if f.kind.IsReciprocal() {
		p, q := parties(f), parties(g)
		if f.standing.status == graph.StatusActual && g.standing.status == graph.StatusPlanned && d.anew(g) {
			return false
		}
		if d.inOneBreath(f, g) && (subset(p, q) || subset(q, p)) {
			return true
		}
		if d.throughMinisters(f, g, p, q) {
			return true
		}
		if apart(f, q) || apart(g, p) || d.inTurn(f, g) || oneEnd(p, g) || oneEnd(q, f) {
			return false
		}
		return (subset(p, q) || subset(q, p)) && (len(p) > 1 || len(q) > 1 || slices.Equal(p, q)) && len(p) > 0 && len(q) > 0 && (min(len(p), len(q)) > 1 || f.sentence == g.sentence || f.kind != graph.Met && f.kind != graph.Called || g.sentence-f.sentence < 4)
	}
	if f.kind == graph.Mediated && len(ft) > 1 && slices.Equal(ft, gt) && (subset(fa, ga) || subset(ga, fa)) {
		return true // "talks hosted by X … X and Y mediate between the two"
	}
	if f.kind == graph.Mediated && len(ft) == 2 && len(gt) == 2 && slices.Equal(fa, ga) && d.sameSides(ft, gt) {
		return true // "brokered talks between A and B to ease mistrust between their capitals"
	}
	if !slices.Equal(fa, ga) {
		a := d.Tables.Acts[f.kind]
		told := f.kind == graph.Messaged && (!d.sents[g.sentence].Verbal(g.token) || d.sents[g.sentence].Rels[g.token] == parse.Acl && len(gt) == 0) && subset(ga, fa) // "Macron's message", "the text attributed to Macron" is one of theirs
		// "South Korea has called in the envoy. Its vice minister summoned him": a state does it through its own.
		told = told || (f.kind == graph.Summoned || f.kind == graph.Protested || f.kind == graph.Detained) && len(fa) == 1 && len(ga) == 1 && len(ft) > 0 && (slices.Equal(ft, gt) || f.kind == graph.Summoned && len(ft) == 1 && len(gt) == 1 && g.sentence-f.sentence < 6 && d.Related(f.targets, g.targets)) &&
			d.country(f) != d.country(g) && d.Related(f.agents, g.agents)
		if !told && (!a.OfState || !d.Related(f.agents, g.agents) && !subset(fa, ga) && !subset(ga, fa)) {
			return false
		}
	}
	if (f.kind == graph.Expelled || f.kind == graph.Summoned && g.sentence-f.sentence < 6) && len(ft) == 1 && len(gt) == 1 && (d.KindOf(ft[0]) == graph.Person) != (d.KindOf(gt[0]) == graph.Person) && d.Related(f.targets, g.targets) {
		return true // "expelled the U.S. envoy", who is named elsewhere
	}
	return slices.Equal(ft, gt) || len(ft) == 0 || len(gt) == 0 || subset(ft, gt) || subset(gt, ft)
}

// deckOf reports whether a line in the present tense above the story only sums up what this dates: "Hanoi demands Beijing to stop.
// Vietnam on March 25 demanded China to stop".
func (d *document) deckOf(f, g *find) bool {
	if f.sentence != 0 || g.sentence == 0 || g.sentence > 4 || f.date != d.Article.Day || f.date.IsZero() || g.date.Precision() != graph.DayPrecision || !g.date.Before(f.date) || g.date.Before(f.date.AddDays(-3)) {
		return false
	}
	return d.sents[0].presentAlone(f.token) && d.sents[g.sentence].SimplePast(g.token) && clause.SameParties(f.agents, g.agents) && clause.SameParties(f.targets, g.targets)
}

// throughMinisters reports whether two finds are the talks of two states and those of their ministers: "The dialogue between Chad and
// Togo ended today. The talks between X and his counterpart Y brought nothing".
func (d *document) throughMinisters(f, g *find, p, q []int) bool {
	if f.kind != graph.Met && f.kind != graph.Called || len(p) != 2 || len(q) != 2 || g.sentence == f.sentence || g.sentence-f.sentence > 2 || f.place >= 0 && g.place >= 0 && f.place != g.place || f.standing.status != g.standing.status {
		return false
	}
	persons := func(es []int) bool { return d.KindOf(es[0]) == graph.Person && d.KindOf(es[1]) == graph.Person }
	states := func(es []int) bool { return d.KindOf(es[0]) == graph.Country && d.KindOf(es[1]) == graph.Country }
	return (persons(p) && states(q) || states(p) && persons(q)) && d.sameSides(p, q)
}

// sameSides reports whether two pairs are the same states, or persons of them.
func (d *document) sameSides(a, b []int) bool {
	state := func(e int) int {
		if d.KindOf(e) == graph.Country {
			return e
		}
		return d.Country(e)
	}
	p, q, x, y := state(a[0]), state(a[1]), state(b[0]), state(b[1])
	return p >= 0 && q >= 0 && p != q && (p == x && q == y || p == y && q == x)
}

// sameBreak reports whether two finds of days close together tell of a step that nobody takes twice in a week: ties that are
// cut ("broke ties on Monday"; "has decided to break off relations starting today"), an ambassador who is called home.
func (d *document) sameBreak(f, g *find) bool {
	if f.date.Precision() != graph.DayPrecision || g.date.Precision() != graph.DayPrecision || f.date.Time().Sub(g.date.Time()).Abs() > 7*24*time.Hour {
		return false
	}
	for _, x := range [...]*find{f, g} {
		s := &d.sents[x.sentence]
		o := s.ObjectOf(x.token)
		if of := s.Fillers(x.token, "of", nil); !x.row.IsVerb() && len(of) > 0 {
			o = of[0] // "announced the breaking of relations"
		}
		if x.kind != graph.Recalled && (x.kind != graph.Suspended || o < 0 || !d.Tables.Classes["ties"].Has(s.Low[o])) {
			return false
		}
	}
	return len(f.targets) > 0 && slices.Equal(entitiesOf(f.targets), entitiesOf(g.targets))
}

// apart reports whether two or more, who are said to have met each other, all stand on one side
// of another meeting: "Hosted by X, the presidents of Y and Z met".
func apart(f *find, pair []int) bool {
	return len(pair) > 1 && len(f.targets) > 1 && subset(pair, entitiesOf(f.targets))
}

// inOneBreath reports whether one meeting is told by two verbs together: "A and B met and held talks with C".
func (d *document) inOneBreath(f, g *find) bool {
	if f.sentence != g.sentence || f.kind != graph.Met || !f.row.IsVerb() || !g.row.IsVerb() {
		return false
	}
	s, a, b := &d.sents[f.sentence], min(f.token, g.token), max(f.token, g.token)
	return b == a+2 && s.Low[a] == "meet" && s.Low[a+1] == "and" && (s.Low[b] == "hold" || s.Low[b] == "have")
}

// inTurn reports whether a sentence tells of one meeting before or after the other: "The two dined
// together before seeing X".
func (d *document) inTurn(f, g *find) bool {
	if f.sentence != g.sentence || !f.row.IsVerb() || !g.row.IsVerb() {
		return false
	}
	s := &d.sents[f.sentence]
	for _, p := range [2][2]int{{f.token, g.token}, {g.token, f.token}} {
		if s.Head(p[0]) != p[1] || s.Rels[p[0]] != parse.Advcl {
			continue
		}
		if m := s.Child(p[0], parse.Mark, parse.Case); m >= 0 && (s.Low[m] == "before" || s.Low[m] == "after") {
			return true
		}
	}
	return false
}

// anew reports whether what is planned is to happen once more: "are to meet again in June".
func (d *document) anew(f *find) bool {
	s := &d.sents[f.sentence]
	for k := s.Kid[f.token]; k >= 0; k = s.Sib[k] {
		switch s.Low[k] {
		case "again", "next", "second", "third", "another":
			if s.Rels[k].Is(parse.Advmod, parse.Amod, parse.Det) {
				return true
			}
		}
	}
	return false
}

// join adds g to f and keeps the fuller account.
func (d *document) join(f, g *find) {
	if f.kind != g.kind {
		f.kind = graph.Stated
	}
	if (f.kind == graph.Summoned || f.kind == graph.Protested) && d.country(f) && len(g.agents) == 1 && !d.country(g) {
		f.agents = g.agents // through whom it is done
	}
	if f.kind == graph.Met || f.kind == graph.Called {
		if p, q := parties(f), parties(g); d.throughMinisters(f, g, p, q) {
			if d.KindOf(q[0]) == graph.Person {
				f.agents, f.targets = g.agents, g.targets
			}
			g.agents, g.targets = f.agents, f.targets
		}
	}
	if f.kind == graph.Expelled && len(f.targets) == 1 && d.KindOf(f.targets[0].Entity) == graph.Person && len(g.targets) == 1 {
		f.targets = g.targets // his state, which is what he is expelled as
	} else if f.kind == graph.Summoned && len(f.targets) == 1 && len(g.targets) == 1 && d.KindOf(g.targets[0].Entity) == graph.Person && d.KindOf(f.targets[0].Entity) != graph.Person {
		f.targets = g.targets // the envoy whom only the next sentence names
	}
	if f.kind == graph.CommentedOn && f.ref >= 0 && len(f.targets) > 0 && clause.SameParties(f.agents, g.agents) {
		// on whose deed it is said, not on who else should do something
	} else if len(g.agents)+len(g.targets) > len(f.agents)+len(f.targets) && len(g.agents) >= len(f.agents) || d.Tables.Acts[f.kind].OfState && d.country(g) && !d.country(f) {
		if len(g.targets) == 0 {
			g.targets = f.targets
		}
		f.agents, f.targets = g.agents, g.targets
	} else if len(f.targets) == 0 {
		f.targets = g.targets
	}
	if f.kind == graph.Stated {
		f.date = d.statedOn(f, g)
	} else if d.deckOf(f, g) {
		f.date = g.date
	} else if f.date.Covers(g.date) {
		f.date = g.date
	}
	if f.ref < 0 {
		f.ref = g.ref
	}
	if f.place < 0 {
		f.place = g.place
	}
	if len(g.quote) > len(f.quote) {
		f.quote = g.quote
	}
	if g.standing.status < f.standing.status && !(f.standing.status == graph.StatusPlanned && f.row.IsVerb() && g.row.IsNoun()) { // "will visit Rome … During his visit he will meet"
		f.standing.status = g.standing.status
	}
	f.confidence = 1 - (1-f.confidence)*(1-0.3*g.confidence)
	f.about = append(f.about, g.about...)
	f.evidence = append(f.evidence, g.evidence...)
	slices.Sort(f.evidence)
	f.evidence = slices.Compact(f.evidence)
	f.targets = slices.DeleteFunc(slices.Clone(f.targets), func(p clause.Party) bool {
		return slices.ContainsFunc(f.agents, func(a clause.Party) bool { return a.Entity == p.Entity })
	})
}

// statedOn is the day of what somebody stated in several places: that of the news, rather than when he said so long ago.
func (d *document) statedOn(f, g *find) graph.Date {
	old := func(day graph.Date) bool {
		return !d.Article.Day.IsZero() && !day.IsZero() && day.Last().Before(d.Article.Day.AddDays(-longAgo))
	}
	switch {
	case old(f.date) && !old(g.date):
		return g.date
	case f.date.Covers(g.date) && !old(g.date):
		return g.date
	}
	return f.date
}

// country reports whether the agents of a find are states.
func (d *document) country(f *find) bool {
	return len(f.agents) > 0 && d.KindOf(f.agents[0].Entity) == graph.Country
}
