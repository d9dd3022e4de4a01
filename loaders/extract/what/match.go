package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// candidates returns the rows for the word at t, those with a particle first.
func (s *sentence) candidates(t int) (rows []*Row, particled []*Row) {
	tb := s.doc.reader.tables
	if t > 0 && s.Tokens[t-1].XPOS == parse.HYPH && !s.Tokens[t].SpaceBefore && s.low[t] != "ceasefire" && s.low[t] != "tete" || t+1 < len(s.Tokens) && s.Tokens[t+1].XPOS == parse.HYPH && !s.Tokens[t+1].SpaceBefore {
		if p := t - 2; p >= 0 && s.Tokens[t-1].XPOS == parse.HYPH && !prefixes[s.low[p]] && s.Tokens[p].Tag != parse.NUM && s.Tokens[t].XPOS == parse.VBG {
			return nil, nil // "long-standing"
		}
		if len(s.entries[t].verb) == 0 || s.rel(t).Is(parse.Amod, parse.Compound, parse.Flat, parse.NmodDesc, parse.Nsubj) || s.mention[t] >= 0 {
			return nil, nil // part of "President-elect", "broken-off"
		}
	}
	switch s.Tokens[t].Tag {
	case parse.VERB, parse.AUX:
		if s.Tokens[t].Tag == parse.AUX && s.rel(t).Is(parse.Aux, parse.AuxPass, parse.Cop) && s.low[t] != "be" {
			return nil, nil
		}
		rows = s.entries[t].verb
		if p := s.particle(t); p != "" {
			particled = tb.heads["v:"+s.low[t]+" "+p]
		}
	case parse.NOUN, parse.PROPN:
		if s.Tokens[t].Tag == parse.PROPN && s.mention[t] >= 0 {
			return nil, nil
		}
		rows = s.entries[t].noun
	case parse.ADJ:
		rows = s.entries[t].adjective
		// A participle may be tagged as an adjective.
		if len(rows) == 0 && s.child(t, parse.Nsubj, parse.NsubjPass) >= 0 {
			rows = s.entries[t].verb
		}
	}
	return rows, particled
}

// prefixes make a verb of a verb: "re-imposing".
var prefixes = map[string]bool{"re": true, "co": true, "pre": true, "counter": true, "over": true, "out": true}

// takes reports whether the tables have the verb at t with the particle.
func (s *sentence) takes(t int, particle string) bool {
	return s.entries[t].particled && s.doc.reader.tables.particles[s.low[t]+" "+particle]
}

// particle returns the particle of a verb that has rows with it, "" for none.
func (s *sentence) particle(t int) string {
	if !s.entries[t].particled {
		return ""
	}
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rel(int(k)).Is(parse.CompoundPrt, parse.Advmod, parse.Obl, parse.Xcomp) {
			if s.takes(t, s.low[k]) {
				return s.low[k]
			}
			if c := s.child(int(k), parse.Case); s.rels[k] == parse.Obl && c >= 0 && s.low[c] == "out" && s.low[t] != "pull" && s.takes(t, "out") {
				return "out" // "ordered the envoy out of the country"
			}
		}
	}
	if t+2 < len(s.Tokens) && s.low[t+1] == "out" && s.low[t+2] == "of" && s.takes(t, "out") {
		return "out"
	}
	if o := s.child(t, parse.Obj); o > t && s.mention[o] >= 0 && s.doc.Mentions[s.mention[o]].Form == who.Title && s.takes(t, "out") {
		// "ordered the ambassadors of France, Germany and Denmark out of the country", whatever the list did to the tree
		if to := s.doc.Mentions[s.mention[o]].To; to+1 < len(s.Tokens) && s.low[to] == "out" && s.low[to+1] == "of" {
			return "out"
		}
	}
	if t+1 < len(s.Tokens) && (s.Tokens[t+1].XPOS == parse.RP || s.Tokens[t+1].Tag == parse.ADJ) && s.takes(t, s.low[t+1]) {
		return s.low[t+1]
	}
	if t+1 < len(s.Tokens) && (s.low[t+1] == "aside" || s.low[t+1] == "apart") && s.takes(t, s.low[t+1]) {
		return s.low[t+1]
	}
	if t+1 < len(s.Tokens) && s.Tokens[t+1].Tag.Is(parse.ADP, parse.ADV) && s.takes(t, s.low[t+1]) &&
		(s.head(t+1) == t || s.rel(t+1) != parse.Case || t+2 >= len(s.Tokens) || s.Tokens[t+2].Tag.Is(parse.ADP, parse.PUNCT, parse.SCONJ)) {
		return s.low[t+1]
	}
	return ""
}

// find is an event as one word of a sentence tells it.
type find struct {
	row             *Row
	kind            graph.EventType
	sentence, token int
	agents, targets []party
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
func (s *sentence) found(row *Row, kind graph.EventType, t int, agents []party) *find {
	return &find{row: row, kind: kind, sentence: s.index, token: t, agents: agents, place: -1, ref: -1, merged: -1}
}

// told is an event found otherwise than by its row: one that has happened, as sure as given.
func (s *sentence) told(row *Row, kind graph.EventType, t int, agents []party, sure float64) *find {
	f := s.found(row, kind, t, agents)
	f.standing = standing{status: graph.StatusActual, reported: -1, sure: sure}
	f.evidence = []int{s.index}
	return f
}

// match reads what the word at t tells, nil for nothing. notes gets a line for
// every row that nearly fired.
func (d *document) match(s *sentence, t int, notes *notes) *find {
	rows, particled := s.candidates(t)
	if len(rows)+len(particled) == 0 || s.wasAsked(t) {
		return nil
	}
	var best *Row
	var agents []party
	d.words.of(s)
	consider := func(rows []*Row) {
		for _, r := range rows {
			if !d.words.has(&r.words) {
				continue
			}
			ok := true
			for _, n := range r.needs {
				if !s.has(t, n) {
					ok = false
					break
				}
			}
			if !ok {
				continue
			}
			a := s.follow(t, r.agent, d.reader.tables.acts[r.Type].agents)
			a = slices.DeleteFunc(a, func(p party) bool { // "Libyan rebels" are not Libya
				return d.kindOf(p.entity) == graph.Country && s.opposes(p.token)
			})
			if r.Type == graph.Visited && !r.isVerb() && len(a) == 1 && s.anyone(a[0].token) {
				if c := s.follow(t, []path{newPath("ctx")}, actorKinds); len(c) > 0 {
					a = c // "X arrived on the first visit by a Polish minister"
				}
			}
			if r.agent[0].steps[0] == "subj" && (len(r.agent[0].steps) == 1 || r.Type == graph.Sanctioned) {
				if in := s.included(t); len(in) > 0 {
					a = in
				} else if len(a) == 0 {
					a = d.unsaid(s, t, r)
				}
			}
			if r.Type == graph.Met && !r.isVerb() && len(a) == 1 && d.capacityOf(a[0].entity) == spokesperson && s.reportedBy(t, a[0].token) {
				if c := d.Country(a[0].entity); c >= 0 {
					a = []party{{c, a[0].token, a[0].sure * 0.9}} // "Peskov said the talks with Washington had been hard"
				}
			}
			if len(a) == 0 {
				a = d.agenda(s, t, r)
			}
			if r.Type == graph.Expelled && len(a) > 0 && s.passive(t) && d.related(a, s.follow(t, []path{{steps: []string{"obj", "adj"}}, {steps: []string{"obj", "poss"}}}, actorKinds)) {
				a = d.unsaid(s, t, r) // "the Indian envoy will be expelled from the country"
			}
			if len(a) == 0 {
				a = d.goesOn(s, t, r)
			}
			if len(a) == 0 {
				notes.add(s.index, t, r, "nobody named stands as agent")
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
	if best.isVerb() && (best.Type == graph.CommentedOn || best.Type == graph.Criticized || best.Type == graph.Praised) {
		if s.ownWord(t) {
			return nil
		}
	}
	if best.Type == graph.Messaged && s.signals(t) || best.isNoun() && (s.inPaperName(t) || s.headsPage(t)) {
		return nil
	}
	if best.Type == graph.Stated && s.low[t] == "say" && s.rels[t] == parse.AclRelcl && s.ownWord(t) {
		return nil // "drilling in what Nicosia says are its waters"
	}
	if o := s.objectOf(t); best.Type == graph.Threatened && best.Head == "v:take" && o >= 0 && s.low[o] == "step" && s.known(o) {
		return nil // "will take the step too"
	}
	if m := s.child(t, parse.Mark); best.Head == "v:order" && m >= 0 && s.low[m] == "as" && s.passive(t) {
		return nil // "sent planes, as ordered by the president"
	}
	if best.Head == "v:deny" && s.passive(t) && s.child(t, parse.Obj) > t {
		return nil // "have been denied their voice"
	}
	if best.Head == "v:become" {
		x := s.infinitive(t)
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if x < 0 && s.rels[k] == parse.Advcl && s.toInfinitive(int(k)) {
				x = int(k)
			}
		}
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if a := max(s.child(int(k), parse.Acl), x); a > int(k) && s.toInfinitive(a) && s.ranked(int(k)) {
				return nil // "became the first leader to visit"
			}
		}
	}
	if best.Type == graph.Elected && !best.isVerb() {
		agents = s.congratulated(t, agents)
	}
	agents = s.joinedIn(t, agents)
	if best.Type == graph.Visited && best.isVerb() {
		agents = s.together(t, agents)
	}
	agents = s.alongside(t, agents)
	f := s.found(best, best.Type, t, agents)
	if x := s.claimBefore(t); x >= 0 && (best.Type == graph.Criticized || best.Type == graph.CommentedOn) && best.isVerb() {
		f.kind, f.object = graph.Denied, []int{x}
	}
	if best.Type == graph.CommentedOn && best.isVerb() && s.rewards(t) {
		f.kind = graph.Criticized
	}
	if best.Type.IsReciprocal() && best.isVerb() && len(best.target) == 0 && len(agents) > 2 {
		f.agents, f.targets = s.withCounted(t, agents)
	}
	if f.kind == graph.Met && (best.isVerb() && (s.byPhone(t) || s.phoneTalks(t)) || best.isNoun() && s.phoned(t)) {
		f.kind = graph.Called
	}
	if len(f.targets) == 0 {
		act := &d.reader.tables.acts[best.Type]
		if f.targets = s.follow(t, best.target, act.targets); len(f.targets) == 0 && len(best.target) > 0 {
			if f.targets = s.follow(t, act.otherwise, act.targets); d.related(f.targets, agents) || slices.ContainsFunc(f.targets, func(p party) bool { return d.isMedium(s, p) }) {
				f.targets = nil
			}
		}
	}
	if len(f.targets) == 0 && best.isVerb() && (f.kind == graph.Requested || f.kind == graph.Demanded || f.kind == graph.Warned) {
		f.targets = s.singledOut(t)
	}
	if best.Type.IsReciprocal() && best.isVerb() && len(f.agents) == 1 && len(f.targets) == 0 {
		// The other signer may stand further from the verb than the parse looked.
		var all []party
		if s.passive(t) {
			f.agents = s.signers(t, f.agents)
		}
		for _, x := range s.nearSubject(t) {
			all = append(all, s.parties(x, d.reader.tables.acts[best.Type].agents)...)
		}
		if len(all) > 1 && holds(all, f.agents[0].entity) {
			f.agents = all
		}
	}
	if h := s.head(t); f.kind == graph.Attacked && h >= 0 && s.rels[t].Is(parse.Advcl, parse.Acl) && !s.passive(t) {
		if o := s.objectOf(h); s.isSanction(h) || o >= 0 && o < t && s.isSanction(o) {
			return nil // "announced sanctions targeting Russia's banks"
		}
	}
	if f.kind == graph.Attacked && s.low[t] != "bomb" && s.low[t] != "shell" && s.low[t] != "bombard" && s.inWords(t) {
		f.kind = graph.Criticized
	}
	if f.kind == graph.Agreed && best.agent[0].steps[0] == "that" {
		if c := s.content(t); len(f.agents) < 2 || c < 0 || s.modal(c) != will && s.modal(c) != would {
			return nil // "the statement said the two were friends"
		}
	}
	f.targets = s.notVenue(f.kind, s.notBehind(t, d.exemplified(s, f.targets)))
	s.beyond(f)
	f.standing = d.standing(s, t, best)
	if !best.isVerb() && best.agent[0].steps[0] == "between" && len(f.agents) == 1 && len(f.targets) == 0 && !(f.kind == graph.Agreed && s.withBand(t, f.agents[0].token)) {
		f.standing.drop(oneAndNobody)
	}
	for _, p := range best.object {
		if f.kind == graph.Denied && best.Type != graph.Denied {
			break
		}
		f.object = append(f.object, s.walk(t, p.steps)...)
	}
	if len(best.target) > 0 && best.target[0].steps[0] == "office" {
		f.targets = d.offices(s, t, f.kind, f.agents)
	}
	// "condemned Minsk and called on it": an object pronoun never means the subject,
	// nor the body that the subject speaks for.
	if len(f.targets) > 0 && s.Tokens[f.targets[0].token].XPOS == parse.PRP && d.speaksFor(f.targets, f.agents) &&
		!(d.kindOf(f.targets[0].entity) == graph.Person && d.kindOf(f.agents[0].entity) == graph.Organization) { // parliament appeals to "him"
		f.targets = nil
		f.pronoun = true
	}
	if f.kind == graph.Criticized && len(f.targets) == 0 {
		f.targets = s.authorities(f)
	}
	if (f.kind == graph.Praised || f.kind == graph.Criticized) && best.isVerb() {
		if ps := s.showing(s.freeObject(t)); len(ps) > 0 && !sameParties(ps, f.agents) {
			f.targets = ps
		} else if len(f.targets) == 0 {
			f.targets = s.showing(s.objectOf(t))
		}
	}
	if len(f.targets) == 1 && judged[f.kind] && best.target[0].steps[0] == "subj" && s.sufferer(s.surface(t), f) {
		f.targets = s.follow(s.surface(t), doersOfNoun, actorKinds)
	}
	if len(f.targets) == 0 && judged[f.kind] {
		for _, p := range best.target {
			if k := len(p.steps) - 1; k == 1 && p.steps[k] == "whose" {
				for _, x := range s.fillers(t, p.steps[0], nil) {
					if f.targets = s.ownerBefore(x); len(f.targets) > 0 {
						break
					}
				}
			}
			if len(f.targets) > 0 {
				break
			}
		}
	}
	if f.kind == graph.Suspended && len(f.agents) == 2 && len(f.targets) == 0 && f.row.isVerb() && !s.passive(t) && d.bothSides(f.agents) && !d.sameFoe(s, f) {
		if o := s.objectOf(t); o >= 0 && (s.low[o] == "tie" || s.low[o] == "relation") && s.child(o, parse.NmodPoss) < 0 {
			f.targets = slices.Clone(f.agents) // "Kenya and Somalia severed ties": each with the other
		}
	}
	if f.kind == graph.Recalled && len(f.agents) == 2 && f.row.isVerb() && s.theirs(s.objectOf(t)) && d.bothSides(f.agents) {
		f.targets = s.postedIn(s.objectOf(t), f.agents) // "recalled their ambassadors": each from the other
	}
	d.ofAnothersEnvoy(s, f)
	d.envoyOfOther(s, f)
	if f.kind == graph.Summoned && len(f.targets) > 0 && !s.mutual(f) {
		// A court, or a ruler, calls in one of its own.
		f.targets = slices.DeleteFunc(f.targets, func(p party) bool { return d.related(f.agents, []party{p}) })
		if len(f.targets) == 0 {
			return nil
		}
	}
	if f.kind == graph.Protested && marches[s.low[t]] && s.crowd(f.agents[0].token) && d.kindOf(f.agents[0].entity) == graph.Country {
		return nil // "Iranians demonstrated": a crowd, not Iran
	}
	if h := s.head(t); s.crowd(f.agents[0].token) && (s.low[t] == "vote" || h >= 0 && s.low[h] == "vote" && s.toInfinitive(t)) && d.kindOf(f.agents[0].entity) == graph.Country {
		return nil // "Venezuelans voted to annex it": not Venezuela
	}
	if f.kind == graph.Invited && !best.isVerb() && len(f.targets) == 1 && s.capitalNamed(f.targets[0].token) {
		// "declined X's invitation to Washington"
		if by := s.follow(t, []path{{steps: []string{"ctx"}}}, kindSet(1<<graph.Person)); len(by) > 0 {
			f.targets = by
		}
	}
	if h := s.head(t); f.kind == graph.Invited && len(f.targets) == 0 && !best.isVerb() && s.rels[t] == parse.Conj && h >= 0 && s.rels[h] == parse.Obj {
		f.targets = s.follow(s.head(h), []path{{steps: []string{"to"}}}, actorKinds) // "conveyed his greetings and invitation to X"
	}
	if f.kind == graph.Invited && len(f.targets) == 0 && !best.isVerb() {
		f.targets = d.visitors(f)
	}
	if len(f.targets) == 0 && !best.isVerb() && receivable[f.kind] {
		f.targets = s.receiver(t)
	}
	if f.kind == graph.Messaged && len(f.targets) == 0 {
		n := t
		if s.verbal(t) {
			n = s.objectOf(t)
		}
		if n >= 0 {
			if f.targets = s.addressee(n); len(f.targets) == 0 && s.caseOf(n) == "in" {
				// "In a letter sent before, X asked Y"
				f.targets = s.follow(n, []path{{steps: []string{"ctxobj"}}}, actorKinds)
			}
			if d := s.child(n, parse.Det); len(f.targets) == 0 && s.passive(t) && d >= 0 && s.low[d] == "the" && couriers[s.low[t]] {
				return nil // "The message was delivered by X": whoever wrote it
			}
		}
	}
	if f.kind == graph.Messaged { // "posted a message to Truth Social": nobody's letter box
		f.targets = slices.DeleteFunc(f.targets, func(p party) bool { return d.kindOf(p.entity) == graph.Organization && s.platform(p.token) })
	}
	if f.mutual = s.mutual(f); f.mutual {
		f.evidence = []int{s.index}
		return f
	}
	// Nobody acts on himself, nor an organ of state on its own state.
	onOthers := len(f.targets)
	if act := d.reader.tables.acts[f.kind]; (act.ofState && f.kind != graph.Withdrew || f.kind == graph.Protested || f.kind == graph.Messaged || f.kind == graph.Supported) && len(f.agents) == 1 && d.kindOf(f.agents[0].entity) == graph.Organization {
		f.targets = slices.DeleteFunc(f.targets, func(p party) bool {
			return d.kindOf(p.entity) == graph.Country && p.entity == d.Country(f.agents[0].entity)
		})
	}
	if f.kind == graph.Protested && len(f.agents) == 1 && strings.HasPrefix(d.Entities[f.agents[0].entity].Name, "Embassy of ") {
		f.targets = slices.DeleteFunc(f.targets, func(p party) bool { return d.related(f.agents, []party{p}) })
	}
	s.forOwnSide(f)
	alone := len(f.targets) == 1 && len(f.agents) == 1 && f.targets[0].entity == f.agents[0].entity && f.kind == graph.Met
	if f.kind == graph.Met && best.isVerb() && len(f.agents) == 1 && d.kindOf(f.agents[0].entity) == graph.Person && len(f.targets) > 0 {
		// "Kenya's Ruto met the country's opposition leaders": nobody of another state
		f.targets = slices.DeleteFunc(f.targets, func(p party) bool { return d.kindOf(p.entity) == graph.Country && d.related(f.agents, []party{p}) })
		alone = alone || len(f.targets) == 0
	}
	if alone {
		return nil // "summoned him for talks with its deputy chief"
	}
	f.targets = slices.DeleteFunc(f.targets, func(p party) bool {
		return slices.ContainsFunc(f.agents, func(a party) bool { return a.entity == p.entity })
	})
	if f.kind == graph.Expelled && onOthers > 0 && len(f.targets) == 0 && !best.isVerb() {
		return nil // "the expulsion of a diplomat from Togo": not by Togo
	}
	if f.kind == graph.Recognized && onOthers > 0 && len(f.targets) == 0 {
		f.targets = d.governedBefore(s, t, f.agents) // "X seized power in Chad. France soon recognised the new government"
	}
	if f.kind == graph.Attacked && len(f.targets) == 0 && f.row.isVerb() && (onOthers > 0 || s.wrecksOwn(t, f.agents)) {
		return nil
	}
	if f.kind == graph.Supported && onOthers > 0 && len(f.targets) == 0 {
		return nil // "the presidency defended the country's right to"
	}
	if x := s.infinitive(t); f.kind == graph.Threatened && len(f.targets) == 0 && x >= 0 && vows[s.low[t]] && evils[s.low[x]] && s.objectOf(x) >= 0 {
		// "pledged to fight corruption": no threat to anybody
		if row := d.reader.tables.plainRow("v:pledge"); row != nil {
			f.kind, f.row = graph.Promised, row
		}
	}
	if d.reader.tables.acts[f.kind].speech {
		// "advised Australians to leave": the own people is nobody else
		f.targets = slices.DeleteFunc(f.targets, func(p party) bool {
			own := p.token < len(s.Tokens) && (s.Tokens[p.token].XPOS == parse.NNPS || compatriots[s.low[p.token]]) && d.kindOf(p.entity) == graph.Country && d.related([]party{p}, f.agents)
			f.homeward = f.homeward || own
			return own
		})
	}
	if s.rels[t] == parse.AclRelcl && d.reader.tables.acts[f.kind].speech && len(f.targets) == 1 && f.targets[0].token == s.head(t) && d.related(f.targets, f.agents) {
		f.targets = nil // "President X, whose country has offered help"
	}
	if f.kind == graph.Proposed && len(f.targets) > 1 {
		// "proposed that the two governments meet": to the other one
		if rest := slices.DeleteFunc(slices.Clone(f.targets), func(p party) bool { return d.related([]party{p}, f.agents) }); len(rest) > 0 {
			f.targets = rest
		}
	}
	if f.kind == graph.Met && len(f.targets) > 0 {
		// "met Cambodian war veterans": with no state
		f.targets = slices.DeleteFunc(f.targets, func(p party) bool {
			return p.token < len(s.Tokens) && s.Tokens[p.token].XPOS == parse.NNS && (ranks[s.low[p.token]] || s.low[p.token] == "veteran") && d.kindOf(p.entity) != graph.Person
		})
		if len(f.targets) == 0 {
			return nil
		}
	}
	if f.kind == graph.Detained && len(f.agents) == 1 && d.kindOf(f.agents[0].entity) == graph.Organization {
		// "Thai police arrested the premier's aide": nor a body on its own state.
		f.targets = slices.DeleteFunc(f.targets, func(p party) bool {
			return d.kindOf(p.entity) == graph.Country && d.Country(f.agents[0].entity) == p.entity
		})
	}
	if (f.kind == graph.Demanded || f.kind == graph.Requested) && d.withinState(f) {
		return nil
	}
	s.notOneself(f)
	f.evidence = []int{s.index}
	return f
}

// speaksFor reports whether somebody stands on both sides, himself or as the body
// that he speaks for; two people of one country are two.
func (d *document) speaksFor(a, b []party) bool {
	for _, p := range a {
		for _, q := range b {
			if p.entity == q.entity || d.kindOf(p.entity) != d.kindOf(q.entity) && d.related([]party{p}, []party{q}) {
				return true
			}
		}
	}
	return false
}

// compatriots are who, of one's own country, is not the country: "Thailand's X criticised a Thai commander".
var compatriots = map[string]bool{"commander": true, "officer": true, "general": true, "soldier": true, "official": true, "lawmaker": true, "politician": true,
	"judge": true, "citizen": true, "activist": true, "journalist": true, "businessman": true}
