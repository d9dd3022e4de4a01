package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"slices"
	"strings"
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
	var best *verbs.Row
	var agents []clause.Party
	d.words.of(s)
	consider := func(rows []*verbs.Row) {
		for _, r := range rows {
			if !d.words.has(&r.WordNeeds) {
				continue
			}
			ok := true
			for _, n := range r.Conditions {
				if !s.Has(t, n) {
					ok = false
					break
				}
			}
			if !ok {
				continue
			}
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
				notes.add(s.Index, t, r, "nobody named stands as agent")
				continue
			}
			best, agents = r, a
			return
		}
	}
	consider(particled)
	if best == nil {
		consider(rows)
	}
	if best == nil {
		return nil
	}
	if best.IsVerb() && (best.Type == graph.CommentedOn || best.Type == graph.Criticized || best.Type == graph.Praised) {
		if s.ownWord(t) {
			return nil
		}
	}
	if best.Type == graph.Messaged && s.signals(t) || best.IsNoun() && (s.inPaperName(t) || s.headsPage(t)) {
		return nil
	}
	if best.Type == graph.Stated && s.Low[t] == "say" && s.Rels[t] == parse.AclRelcl && s.ownWord(t) {
		return nil // "drilling in what Nicosia says are its waters"
	}
	if o := s.ObjectOf(t); best.Type == graph.Threatened && best.Head == "v:take" && o >= 0 && s.Low[o] == "step" && s.known(o) {
		return nil // "will take the step too"
	}
	if m := s.Child(t, parse.Mark); best.Head == "v:order" && m >= 0 && s.Low[m] == "as" && s.Passive(t) {
		return nil // "sent planes, as ordered by the president"
	}
	if best.Head == "v:deny" && s.Passive(t) && s.Child(t, parse.Obj) > t {
		return nil // "have been denied their voice"
	}
	if best.Head == "v:become" {
		x := s.Infinitive(t)
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if x < 0 && s.Rels[k] == parse.Advcl && s.ToInfinitive(int(k)) {
				x = int(k)
			}
		}
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if a := max(s.Child(int(k), parse.Acl), x); a > int(k) && s.ToInfinitive(a) && s.Ranked(int(k)) {
				return nil // "became the first leader to visit"
			}
		}
	}
	if best.Type == graph.Elected && !best.IsVerb() {
		agents = s.congratulated(t, agents)
	}
	agents = s.joinedIn(t, agents)
	if best.Type == graph.Visited && best.IsVerb() {
		agents = s.together(t, agents)
	}
	agents = s.alongside(t, agents)
	f := s.found(best, best.Type, t, agents)
	if x := s.claimBefore(t); x >= 0 && (best.Type == graph.Criticized || best.Type == graph.CommentedOn) && best.IsVerb() {
		f.kind, f.object = graph.Denied, []int{x}
	}
	if best.Type == graph.CommentedOn && best.IsVerb() && s.rewards(t) {
		f.kind = graph.Criticized
	}
	if best.Type.IsReciprocal() && best.IsVerb() && len(best.TargetPaths) == 0 && len(agents) > 2 {
		f.agents, f.targets = s.withCounted(t, agents)
	}
	if f.kind == graph.Met && (best.IsVerb() && (s.byPhone(t) || s.PhoneTalks(t)) || best.IsNoun() && s.Phoned(t)) {
		f.kind = graph.Called
	}
	if len(f.targets) == 0 {
		act := &d.Tables.Acts[best.Type]
		if f.targets = s.Follow(t, best.TargetPaths, act.Targets); len(f.targets) == 0 && len(best.TargetPaths) > 0 {
			if f.targets = s.Follow(t, act.Otherwise, act.Targets); d.Related(f.targets, agents) || slices.ContainsFunc(f.targets, func(p clause.Party) bool { return d.IsMedium(s.Sentence, p) }) {
				f.targets = nil
			}
		}
	}
	if len(f.targets) == 0 && best.IsVerb() && (f.kind == graph.Requested || f.kind == graph.Demanded || f.kind == graph.Warned) {
		f.targets = s.singledOut(t)
	}
	if best.Type.IsReciprocal() && best.IsVerb() && len(f.agents) == 1 && len(f.targets) == 0 {
		// The other signer may stand further from the verb than the parse looked.
		var all []clause.Party
		if s.Passive(t) {
			f.agents = s.signers(t, f.agents)
		}
		for _, x := range s.NearSubject(t) {
			all = append(all, s.Parties(x, d.Tables.Acts[best.Type].Agents)...)
		}
		if len(all) > 1 && clause.Holds(all, f.agents[0].Entity) {
			f.agents = all
		}
	}
	if h := s.Head(t); f.kind == graph.Attacked && h >= 0 && s.Rels[t].Is(parse.Advcl, parse.Acl) && !s.Passive(t) {
		if o := s.ObjectOf(h); s.isSanction(h) || o >= 0 && o < t && s.isSanction(o) {
			return nil // "announced sanctions targeting Russia's banks"
		}
	}
	if f.kind == graph.Attacked && s.Low[t] != "bomb" && s.Low[t] != "shell" && s.Low[t] != "bombard" && s.inWords(t) {
		f.kind = graph.Criticized
	}
	if f.kind == graph.Agreed && best.AgentPaths[0].Steps[0] == "that" {
		if c := s.Content(t); len(f.agents) < 2 || c < 0 || s.Modal(c) != clause.Will && s.Modal(c) != clause.Would {
			return nil // "the statement said the two were friends"
		}
	}
	f.targets = s.notVenue(f.kind, s.notBehind(t, d.exemplified(s, f.targets)))
	s.beyond(f)
	f.standing = d.standing(s, t, best)
	if !best.IsVerb() && best.AgentPaths[0].Steps[0] == "between" && len(f.agents) == 1 && len(f.targets) == 0 && !(f.kind == graph.Agreed && s.withBand(t, f.agents[0].Token)) {
		f.standing.drop(oneAndNobody)
	}
	for _, p := range best.ObjectPaths {
		if f.kind == graph.Denied && best.Type != graph.Denied {
			break
		}
		f.object = append(f.object, s.walk(t, p.Steps)...)
	}
	if len(best.TargetPaths) > 0 && best.TargetPaths[0].Steps[0] == "office" {
		f.targets = d.offices(s, t, f.kind, f.agents)
	}
	// "condemned Minsk and called on it": an object pronoun never means the subject,
	// nor the body that the subject speaks for.
	if len(f.targets) > 0 && s.Tokens[f.targets[0].Token].XPOS == parse.PRP && d.speaksFor(f.targets, f.agents) &&
		!(d.KindOf(f.targets[0].Entity) == graph.Person && d.KindOf(f.agents[0].Entity) == graph.Organization) { // parliament appeals to "him"
		f.targets = nil
		f.pronoun = true
	}
	if f.kind == graph.Criticized && len(f.targets) == 0 {
		f.targets = s.authorities(f)
	}
	if (f.kind == graph.Praised || f.kind == graph.Criticized) && best.IsVerb() {
		if ps := s.showing(s.freeObject(t)); len(ps) > 0 && !clause.SameParties(ps, f.agents) {
			f.targets = ps
		} else if len(f.targets) == 0 {
			f.targets = s.showing(s.ObjectOf(t))
		}
	}
	if len(f.targets) == 1 && clause.Judged[f.kind] && best.TargetPaths[0].Steps[0] == "subj" && s.sufferer(s.Surface(t), f) {
		f.targets = s.Follow(s.Surface(t), doersOfNoun, clause.ActorKinds)
	}
	if len(f.targets) == 0 && clause.Judged[f.kind] {
		for _, p := range best.TargetPaths {
			if k := len(p.Steps) - 1; k == 1 && p.Steps[k] == "whose" {
				for _, x := range s.Fillers(t, p.Steps[0], nil) {
					if f.targets = s.OwnerBefore(x); len(f.targets) > 0 {
						break
					}
				}
			}
			if len(f.targets) > 0 {
				break
			}
		}
	}
	if f.kind == graph.Suspended && len(f.agents) == 2 && len(f.targets) == 0 && f.row.IsVerb() && !s.Passive(t) && d.bothSides(f.agents) && !d.sameFoe(s, f) {
		if o := s.ObjectOf(t); o >= 0 && (s.Low[o] == "tie" || s.Low[o] == "relation") && s.Child(o, parse.NmodPoss) < 0 {
			f.targets = slices.Clone(f.agents) // "Kenya and Somalia severed ties": each with the other
		}
	}
	if f.kind == graph.Recalled && len(f.agents) == 2 && f.row.IsVerb() && s.theirs(s.ObjectOf(t)) && d.bothSides(f.agents) {
		f.targets = s.postedIn(s.ObjectOf(t), f.agents) // "recalled their ambassadors": each from the other
	}
	d.ofAnothersEnvoy(s, f)
	d.envoyOfOther(s, f)
	if f.kind == graph.Summoned && len(f.targets) > 0 && !s.mutual(f) {
		// A court, or a ruler, calls in one of its own.
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return d.Related(f.agents, []clause.Party{p}) })
		if len(f.targets) == 0 {
			return nil
		}
	}
	if f.kind == graph.Protested && marches[s.Low[t]] && s.crowd(f.agents[0].Token) && d.KindOf(f.agents[0].Entity) == graph.Country {
		return nil // "Iranians demonstrated": a crowd, not Iran
	}
	if h := s.Head(t); s.crowd(f.agents[0].Token) && (s.Low[t] == "vote" || h >= 0 && s.Low[h] == "vote" && s.ToInfinitive(t)) && d.KindOf(f.agents[0].Entity) == graph.Country {
		return nil // "Venezuelans voted to annex it": not Venezuela
	}
	if f.kind == graph.Invited && !best.IsVerb() && len(f.targets) == 1 && s.capitalNamed(f.targets[0].Token) {
		// "declined X's invitation to Washington"
		if by := s.Follow(t, []verbs.Path{{Steps: []string{"ctx"}}}, verbs.KindSet(1<<graph.Person)); len(by) > 0 {
			f.targets = by
		}
	}
	if h := s.Head(t); f.kind == graph.Invited && len(f.targets) == 0 && !best.IsVerb() && s.Rels[t] == parse.Conj && h >= 0 && s.Rels[h] == parse.Obj {
		f.targets = s.Follow(s.Head(h), []verbs.Path{{Steps: []string{"to"}}}, clause.ActorKinds) // "conveyed his greetings and invitation to X"
	}
	if f.kind == graph.Invited && len(f.targets) == 0 && !best.IsVerb() {
		f.targets = d.visitors(f)
	}
	if len(f.targets) == 0 && !best.IsVerb() && receivable[f.kind] {
		f.targets = s.receiver(t)
	}
	if f.kind == graph.Messaged && len(f.targets) == 0 {
		n := t
		if s.Verbal(t) {
			n = s.ObjectOf(t)
		}
		if n >= 0 {
			if f.targets = s.addressee(n); len(f.targets) == 0 && s.CaseOf(n) == "in" {
				// "In a letter sent before, X asked Y"
				f.targets = s.Follow(n, []verbs.Path{{Steps: []string{"ctxobj"}}}, clause.ActorKinds)
			}
			if d := s.Child(n, parse.Det); len(f.targets) == 0 && s.Passive(t) && d >= 0 && s.Low[d] == "the" && couriers[s.Low[t]] {
				return nil // "The message was delivered by X": whoever wrote it
			}
		}
	}
	if f.kind == graph.Messaged { // "posted a message to Truth Social": nobody's letter box
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return d.KindOf(p.Entity) == graph.Organization && s.platform(p.Token) })
	}
	if f.mutual = s.mutual(f); f.mutual {
		f.evidence = []int{s.Index}
		return f
	}
	// Nobody acts on himself, nor an organ of state on its own state.
	onOthers := len(f.targets)
	if act := d.Tables.Acts[f.kind]; (act.OfState && f.kind != graph.Withdrew || f.kind == graph.Protested || f.kind == graph.Messaged || f.kind == graph.Supported) && len(f.agents) == 1 && d.KindOf(f.agents[0].Entity) == graph.Organization {
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
			return d.KindOf(p.Entity) == graph.Country && p.Entity == d.Country(f.agents[0].Entity)
		})
	}
	if f.kind == graph.Protested && len(f.agents) == 1 && strings.HasPrefix(d.Entities[f.agents[0].Entity].Name, "Embassy of ") {
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return d.Related(f.agents, []clause.Party{p}) })
	}
	s.forOwnSide(f)
	alone := len(f.targets) == 1 && len(f.agents) == 1 && f.targets[0].Entity == f.agents[0].Entity && f.kind == graph.Met
	if f.kind == graph.Met && best.IsVerb() && len(f.agents) == 1 && d.KindOf(f.agents[0].Entity) == graph.Person && len(f.targets) > 0 {
		// "Kenya's Ruto met the country's opposition leaders": nobody of another state
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
			return d.KindOf(p.Entity) == graph.Country && d.Related(f.agents, []clause.Party{p})
		})
		alone = alone || len(f.targets) == 0
	}
	if alone {
		return nil // "summoned him for talks with its deputy chief"
	}
	f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
		return slices.ContainsFunc(f.agents, func(a clause.Party) bool { return a.Entity == p.Entity })
	})
	if f.kind == graph.Expelled && onOthers > 0 && len(f.targets) == 0 && !best.IsVerb() {
		return nil // "the expulsion of a diplomat from Togo": not by Togo
	}
	if f.kind == graph.Recognized && onOthers > 0 && len(f.targets) == 0 {
		f.targets = d.governedBefore(s, t, f.agents) // "X seized power in Chad. France soon recognised the new government"
	}
	if f.kind == graph.Attacked && len(f.targets) == 0 && f.row.IsVerb() && (onOthers > 0 || s.wrecksOwn(t, f.agents)) {
		return nil
	}
	if f.kind == graph.Supported && onOthers > 0 && len(f.targets) == 0 {
		return nil // "the presidency defended the country's right to"
	}
	if x := s.Infinitive(t); f.kind == graph.Threatened && len(f.targets) == 0 && x >= 0 && vows[s.Low[t]] && evils[s.Low[x]] && s.ObjectOf(x) >= 0 {
		// "pledged to fight corruption": no threat to anybody
		if row := d.Tables.PlainRow("v:pledge"); row != nil {
			f.kind, f.row = graph.Promised, row
		}
	}
	if d.Tables.Acts[f.kind].Speech {
		// "advised Australians to leave": the own people is nobody else
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
			own := p.Token < len(s.Tokens) && (s.Tokens[p.Token].XPOS == parse.NNPS || compatriots[s.Low[p.Token]]) && d.KindOf(p.Entity) == graph.Country && d.Related([]clause.Party{p}, f.agents)
			f.homeward = f.homeward || own
			return own
		})
	}
	if s.Rels[t] == parse.AclRelcl && d.Tables.Acts[f.kind].Speech && len(f.targets) == 1 && f.targets[0].Token == s.Head(t) && d.Related(f.targets, f.agents) {
		f.targets = nil // "President X, whose country has offered help"
	}
	if f.kind == graph.Proposed && len(f.targets) > 1 {
		// "proposed that the two governments meet": to the other one
		if rest := slices.DeleteFunc(slices.Clone(f.targets), func(p clause.Party) bool { return d.Related([]clause.Party{p}, f.agents) }); len(rest) > 0 {
			f.targets = rest
		}
	}
	if f.kind == graph.Met && len(f.targets) > 0 {
		// "met Cambodian war veterans": with no state
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
			return p.Token < len(s.Tokens) && s.Tokens[p.Token].XPOS == parse.NNS && (ranks[s.Low[p.Token]] || s.Low[p.Token] == "veteran") && d.KindOf(p.Entity) != graph.Person
		})
		if len(f.targets) == 0 {
			return nil
		}
	}
	if f.kind == graph.Detained && len(f.agents) == 1 && d.KindOf(f.agents[0].Entity) == graph.Organization {
		// "Thai police arrested the premier's aide": nor a body on its own state.
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool {
			return d.KindOf(p.Entity) == graph.Country && d.Country(f.agents[0].Entity) == p.Entity
		})
	}
	if (f.kind == graph.Demanded || f.kind == graph.Requested) && d.withinState(f) {
		return nil
	}
	s.notOneself(f)
	f.evidence = []int{s.Index}
	return f
}

// speaksFor reports whether somebody stands on both sides, himself or as the body
// that he speaks for; two people of one country are two.
func (d *document) speaksFor(a, b []clause.Party) bool {
	for _, p := range a {
		for _, q := range b {
			if p.Entity == q.Entity || d.KindOf(p.Entity) != d.KindOf(q.Entity) && d.Related([]clause.Party{p}, []clause.Party{q}) {
				return true
			}
		}
	}
	return false
}

// compatriots are who, of one's own country, is not the country: "Thailand's X criticised a Thai commander".
var compatriots = map[string]bool{"commander": true, "officer": true, "general": true, "soldier": true, "official": true, "lawmaker": true, "politician": true,
	"judge": true, "citizen": true, "activist": true, "journalist": true, "businessman": true}

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
