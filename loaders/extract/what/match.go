package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// find is an event as one word of a sentence tells it.
type find struct {
	row             *verbs.Row
	kind            graph.EventType
	sentence, token int
	agents, targets []clause.Party
	object          []int // tokens that may refer to the object event
	standing        standing
	about           []int // entities
	place           int   // entity, -1
	date            graph.Date
	aside           bool // date is that of something told beside the news: "a day after it left"
	quote           string
	confidence      float64
	evidence        []int // sentences
	ref             int   // object event: index of a find, -1
	like            *find // the find that this one repeats of somebody else, nil
	of              *find // the message that this disclosure makes public, nil
	mutual          bool  // "each other": either party does it to the other
	implied         bool  // told only by what is done with it
	pronoun         bool  // the target is a pronoun that was left open
	homeward        bool  // it is towards the agent's own people
	referred        bool  // another find is about this one
	yields          bool  // a statement that was left to a finer act of its sentence
	answers         bool  // the target is whom it contradicts
	judges          bool  // a statement that condemns what its object names
	gone            string
	merged          int // the find that this one became part of, -1
}

// found is an event that the row reads at the word t, so far without targets and
// about nothing.
func (s *sentence) found(row *verbs.Row, kind graph.EventType, t int, agents []clause.Party) *find {
	return &find{row: row, kind: kind, sentence: s.Index, token: t, agents: agents, place: -1, ref: -1, merged: -1}
}

// told is an event found otherwise than by its row: one that has happened, as sure as given.
func (s *sentence) told(row *verbs.Row, kind graph.EventType, t int, agents []clause.Party, sure float64) *find {
	f := s.found(row, kind, t, agents)
	f.standing = standing{status: graph.StatusActual, reported: -1, sure: sure}
	f.evidence = []int{s.Index}
	return f
}

// match reads what the word at t tells, nil for nothing. notes gets a line for
// every row that nearly fired.
func (d *document) match(s *sentence, t int, notes *notes) *find {
	rows, particled := s.Candidates(t)
	if len(rows)+len(particled) == 0 || s.wasAsked(t) {
		return nil
	}
	d.words.of(s)
	row, agents := d.firing(s, t, particled, notes)
	if row == nil {
		row, agents = d.firing(s, t, rows, notes)
	}
	if row == nil || s.tellsNothing(t, row) {
		return nil
	}
	f := s.found(row, row.Type, t, s.allAgents(t, row, agents))
	s.finerKind(f)
	d.towards(s, f)
	if s.bySanctions(f) || s.onlySaid(f) {
		return nil
	}
	if f.kind == graph.Attacked && !bloody.Has(s.Low[t]) && s.inWords(t) {
		f.kind = graph.Criticized
	}
	s.reveals(f)
	f.targets = s.notVenue(f.kind, s.notBehind(t, d.exemplified(s, f.targets)))
	s.beyond(f)
	f.standing = d.standing(s, t, row)
	if !row.IsVerb() && row.AgentPaths[0].Steps[0] == "between" && len(f.agents) == 1 && len(f.targets) == 0 && !(f.kind == graph.Agreed && s.withBand(t, f.agents[0].Token)) {
		f.standing.drop(oneAndNobody)
	}
	if f.kind != graph.Denied || row.Type == graph.Denied {
		for _, p := range row.ObjectPaths {
			f.object = append(f.object, s.walk(t, p.Steps)...)
		}
	}
	if len(row.TargetPaths) > 0 && row.TargetPaths[0].Steps[0] == "office" {
		f.targets = d.offices(s, t, f.kind, f.agents)
	}
	d.openPronoun(s, f)
	d.judged(s, f)
	d.bothWays(s, f)
	s.severalCalls(f)
	d.askedOfOwn(f)
	d.ofAnothersEnvoy(s, f)
	d.envoyOfOther(s, f)
	if d.callsInOwn(s, f) || d.onlyCrowd(s, f) {
		return nil
	}
	d.givenTo(s, f)
	if d.onlyCarried(s, f) {
		return nil
	}
	if f.mutual = s.mutual(f); !f.mutual && d.onItself(s, f) {
		return nil
	}
	f.evidence = []int{s.Index}
	return f
}

// firing returns the first of the rows whose conditions the word at t meets and whose agents are
// named, with these; nil for none.
func (d *document) firing(s *sentence, t int, rows []*verbs.Row, notes *notes) (*verbs.Row, []clause.Party) {
	for _, r := range rows {
		if !d.words.has(&r.WordNeeds) || !s.meets(t, r) {
			continue
		}
		if a := d.agentsOf(s, t, r); len(a) > 0 {
			return r, a
		}
		notes.add(s.Index, t, r, "nobody named stands as agent")
	}
	return nil, nil
}

// meets reports whether the word at t meets all conditions of the row.
func (s *sentence) meets(t int, r *verbs.Row) bool {
	for _, n := range r.Conditions {
		if !s.Has(t, n) {
			return false
		}
	}
	return true
}

// agentsOf returns who does what the row reads at the word t: who stands in the row's places, or
// who is meant where nobody does.
func (d *document) agentsOf(s *sentence, t int, r *verbs.Row) []clause.Party {
	a := s.Follow(t, r.AgentPaths, d.Tables.Acts[r.Type].Agents)
	a = slices.DeleteFunc(a, func(p clause.Party) bool { // "Libyan rebels" are not Libya
		return d.KindOf(p.Entity) == graph.Country && s.opposes(p.Token)
	})
	if r.Type == graph.Visited && !r.IsVerb() && len(a) == 1 && s.Anyone(a[0].Token) {
		if c := s.Follow(t, []verbs.Path{verbs.NewPath("ctx")}, clause.ActorKinds); len(c) > 0 {
			a = c // "X arrived on the first visit by a Polish minister"
		}
	}
	if r.AgentPaths[0].Steps[0] == "subj" && (len(r.AgentPaths[0].Steps) == 1 || r.Type == graph.Sanctioned) {
		if in := s.included(t); len(in) > 0 {
			a = in
		} else if len(a) == 0 {
			a = d.unsaid(s, t, r)
		}
	}
	if r.Type == graph.Met && !r.IsVerb() && len(a) == 1 && d.CapacityOf(a[0].Entity) == clause.Spokesperson && s.reportedBy(t, a[0].Token) {
		if c := d.Country(a[0].Entity); c >= 0 {
			a = []clause.Party{{Entity: c, Token: a[0].Token, Sure: a[0].Sure * 0.9}} // "Peskov said the talks with Washington had been hard"
		}
	}
	if len(a) == 0 {
		a = d.agenda(s, t, r)
	}
	if r.Type == graph.Expelled && len(a) > 0 && s.Passive(t) && d.Related(a, s.Follow(t, []verbs.Path{{Steps: []string{"obj", "adj"}}, {Steps: []string{"obj", "poss"}}}, clause.ActorKinds)) {
		a = d.unsaid(s, t, r) // "the Indian envoy will be expelled from the country"
	}
	if len(a) == 0 {
		a = d.goesOn(s, t, r)
	}
	if len(a) == 0 {
		a = d.alsoDone(s, t, r)
	}
	return d.notCarrier(s, a)
}

// tellsNothing reports whether the word at t, which the row would read, is no event in this
// sentence, whoever stands around it.
func (s *sentence) tellsNothing(t int, row *verbs.Row) bool {
	if row.IsVerb() && (row.Type == graph.CommentedOn || row.Type == graph.Criticized || row.Type == graph.Praised) && s.ownWord(t) {
		return true
	}
	if row.Type == graph.Messaged && s.signals(t) || row.IsNoun() && (s.inPaperName(t) || s.headsPage(t)) {
		return true
	}
	if h := s.Head(t); (row.Type == graph.Stated || row.Type == graph.Messaged) && (row.IsVerb() && s.shownByDeed(t) || h >= 0 && h < t && s.Rels[t] == parse.Obj && s.shownByDeed(h)) {
		return true
	}
	if row.Type == graph.Stated && s.Low[t] == "say" && s.Rels[t] == parse.AclRelcl && s.ownWord(t) {
		return true // "drilling in what Nicosia says are its waters"
	}
	if o := s.ObjectOf(t); row.Type == graph.Threatened && row.Head == "v:take" && o >= 0 && s.Low[o] == "step" && s.known(o) {
		return true // "will take the step too"
	}
	if m := s.Child(t, parse.Mark); row.Head == "v:order" && m >= 0 && s.Low[m] == "as" && s.Passive(t) {
		return true // "sent planes, as ordered by the president"
	}
	if row.Head == "v:deny" && s.Passive(t) && s.Child(t, parse.Obj) > t {
		return true // "have been denied their voice"
	}
	return row.Head == "v:become" && s.firstToAct(t)
}

// firstToAct reports whether somebody becomes, by the verb at t, the one who does something, which
// tells that and no office: "became the first leader to visit".
func (s *sentence) firstToAct(t int) bool {
	x := s.Infinitive(t)
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if x < 0 && s.Rels[k] == parse.Advcl && s.ToInfinitive(int(k)) {
			x = int(k)
		}
	}
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if a := max(s.Child(int(k), parse.Acl), x); a > int(k) && s.ToInfinitive(a) && s.Ranked(int(k)) {
			return true
		}
	}
	return false
}

// allAgents adds to the agents who does it with them.
func (s *sentence) allAgents(t int, row *verbs.Row, agents []clause.Party) []clause.Party {
	if row.Type == graph.Elected && !row.IsVerb() {
		agents = s.congratulated(t, agents)
	}
	agents = s.joinedIn(t, agents)
	if row.Type == graph.Visited && row.IsVerb() {
		agents = s.together(t, agents)
	}
	return s.alongside(t, agents)
}

// finerKind tells a denial from criticism, criticism from a comment and a call from a meeting,
// where the row reads both.
func (s *sentence) finerKind(f *find) {
	t, row := f.token, f.row
	if x := s.claimBefore(t); x >= 0 && (row.Type == graph.Criticized || row.Type == graph.CommentedOn) && row.IsVerb() {
		f.kind, f.object = graph.Denied, []int{x}
	}
	if row.Type == graph.CommentedOn && row.IsVerb() && s.rewards(t) {
		f.kind = graph.Criticized
	}
	if f.kind == graph.Met && (row.IsVerb() && (s.byPhone(t) || s.PhoneTalks(t)) || row.IsNoun() && s.Phoned(t)) {
		f.kind = graph.Called
	}
}

// bySanctions reports whether it is sanctions that hit somebody, which are told by their own word:
// "announced sanctions targeting Russia's banks".
func (s *sentence) bySanctions(f *find) bool {
	t := f.token
	h := s.Head(t)
	if f.kind != graph.Attacked || h < 0 || !s.Rels[t].Is(parse.Advcl, parse.Acl) || s.Passive(t) {
		return false
	}
	o := s.ObjectOf(h)
	return s.isSanction(h) || o >= 0 && o < t && s.isSanction(o)
}

// onlySaid reports whether what a paper of two says is no agreement on what they will do:
// "the statement said the two were friends".
func (s *sentence) onlySaid(f *find) bool {
	if f.kind != graph.Agreed || f.row.AgentPaths[0].Steps[0] != "that" {
		return false
	}
	c := s.Content(f.token)
	return len(f.agents) < 2 || c < 0 || s.Modal(c) != clause.Will && s.Modal(c) != clause.Would
}

// onlyCrowd reports whether people of a country act for themselves, not for the country.
func (d *document) onlyCrowd(s *sentence, f *find) bool {
	t, a := f.token, f.agents[0]
	if !s.crowd(a.Token) || d.KindOf(a.Entity) != graph.Country {
		return false
	}
	if f.kind == graph.Protested && marches.Has(s.Low[t]) {
		return true // "Iranians demonstrated": a crowd, not Iran
	}
	h := s.Head(t)
	return s.Low[t] == "vote" || h >= 0 && s.Low[h] == "vote" && s.ToInfinitive(t) // "Venezuelans voted to annex it": not Venezuela
}

// walk returns the words at the end of a path from the word at t.
func (s *sentence) walk(t int, steps []string) []int {
	at := []int{t}
	for _, step := range steps {
		var next []int
		for _, x := range at {
			next = s.Fillers(x, step, next)
		}
		at = next
	}
	return at
}
