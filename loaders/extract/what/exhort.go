package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// saying is what somebody says of another that makes an act of its own: by whom
// it is asked, charged or threatened stands in the words of a third clause.
type saying struct {
	kind graph.EventType
	head string                       // whose plainest row tells it
	verb func(s *sentence, t int) int // what the word at t says of the other, -1 for nothing
	// speaker is whether only who speaks for himself does it: a scholar's "should"
	// is a comment.
	speaker bool
}

var sayings = [...]saying{
	{graph.Demanded, "v:demand", (*sentence).obliged, true},
	{graph.Requested, "v:urge", (*sentence).advised, true},
	{graph.Criticized, "v:criticize", (*sentence).regretted, true},
	{graph.Criticized, "v:criticize", (*sentence).unentitled, true},
	{graph.Accused, "v:accuse", (*sentence).charged, true},
	{graph.Supported, "v:back", (*sentence).backing, true},
	{graph.Threatened, "v:threaten", (*sentence).menaced, true},
	{graph.Proposed, "v:propose", (*sentence).suggested, false},
	{graph.Praised, "v:praise", (*sentence).exclaimed, false},
	{graph.Praised, "v:praise", (*sentence).indebted, true},
}

// sayings reads what somebody says that others must do as a demand: "X said that
// Libya must hand over the suspects", "“Moscow has to withdraw,” she said", "India
// insists that Pakistan stop" (CAMEO codes such sentences under 10), that they
// should do as a request, what he says that they have done wrong as an accusation,
// that they will pay for it as a threat.
func (d *document) sayings(finds []*find) []*find {
	var out []*find
	var rows [len(sayings)]*Row
	for i, y := range sayings {
		rows[i] = d.reader.tables.plainRow(y.head)
	}
	for i := range d.sents {
		s := &d.sents[i]
		for k, y := range sayings {
			row := rows[k]
			if row == nil {
				continue
			}
			for t := range s.Tokens {
				v := y.verb(s, t)
				if v < 0 || s.passive(v) && y.kind != graph.Threatened && s.low[v] != "engage" && !entangles[s.low[v]] && !s.letGo(v) && !s.leftTo(v) && !(y.kind == graph.Demanded && len(s.addressed(v)) > 0) {
					continue
				}
				b := s.bearer(v)
				if s.passive(v) && y.kind != graph.Threatened && s.leftTo(v) {
					b = s.byAgent(v) // "should be examined by the OSCE"
				}
				if b >= 0 && s.Tokens[b].XPOS == parse.PRP && (s.low[b] == "we" || s.low[b] == "i") {
					continue // "a fight we must win"
				}
				on := s.saidUpon(y.kind, v, b)
				if s.passive(v) && s.letGo(v) {
					if on = d.captors(finds, s, v); len(on) == 0 && s.low[v] != "release" && s.low[v] != "free" {
						continue // "must be allowed to go"
					}
				} else if len(on) == 0 && !(y.kind == graph.Threatened && s.whoever(v) || y.kind == graph.Demanded && s.groupOf(v)) {
					continue
				}
				by, quote := d.sayer(s, s.owedIn(v))
				if len(by) == 0 && quote == "" && s.tops(v) {
					for _, e := range d.issuing() {
						by = append(by, party{e, v, 0.8}) // "We call on all sides. Kigali must end its support"
					}
				}
				if len(by) == 0 || len(by) > 1 && !d.ofOneVoice(by) || d.ownSide(by, on) || y.speaker && d.capacityOf(by[0].entity) == expert {
					continue
				}
				if y.kind == graph.Supported && (s.mayDefend(v) < 0 && !s.ofSide(b, by) || d.voiced(finds, i, by, on)) {
					continue
				}
				if y.kind == graph.Accused && (s.whenDone(v) || s.gainsaid(v) || reproached(finds, by, on) || d.onlyReports(s, v, by)) {
					continue
				}
				f := s.told(row, y.kind, v, by, 0.85)
				f.targets, f.quote = on, quote
				for _, g := range finds {
					if y.kind == graph.Supported && g.kind == graph.Promised && g.sentence == i && g.gone == "" && sameParties(g.agents, by) && s.dominates(g.token, v) {
						g.gone = "what is assured is support"
					}
				}
				if y.kind == graph.Demanded {
					d.sentAway(s, f, b)
				}
				if y.kind == graph.Threatened {
					warnedOf(finds, f)
				}
				for _, g := range finds {
					if y.kind == graph.Threatened && g.kind == graph.Promised && g.sentence == i && g.gone == "" && sameParties(g.agents, by) {
						g.gone = "what is vowed is a threat"
					}
				}
				out = append(out, f)
			}
		}
	}
	out = append(out, d.laid(finds)...)
	out = append(out, d.overCharges(finds)...)
	for _, f := range out {
		for _, g := range append(finds, out...) {
			if f.kind == graph.Requested && g.kind == graph.Demanded && g.gone == "" && sameParties(f.agents, g.agents) && sameParties(f.targets, g.targets) {
				f.gone = "asked of those of whom it is demanded"
			}
			if f.kind == graph.Requested && g.kind == graph.Warned && g.gone == "" && g.sentence == f.sentence && d.sents[f.sentence].dominates(g.token, f.token) && sameParties(f.agents, g.agents) && sameParties(f.targets, g.targets) {
				f.gone = "warned that they should"
			}
		}
	}
	return out
}

// onlyReports reports whether it is a newspaper or an agency that tells without quotation what the
// verb says: "state agency Tanjug reported".
func (d *document) onlyReports(s *sentence, v int, by []party) bool {
	if len(by) != 1 || s.Tokens[v].Quoted || !d.isMedium(s, by[0]) {
		return false
	}
	h := s.head(by[0].token)
	for n := 0; n < 3 && h >= 0 && !s.verbal(h); n++ {
		h = s.head(h)
	}
	return s.reportsOnly(by[0], h)
}

// gainsaid reports whether the clause of a verb is what somebody denies: "denied that Nairobi had interfered".
func (s *sentence) gainsaid(v int) bool {
	h := s.head(v)
	return h >= 0 && s.rels[v].Is(parse.Ccomp, parse.Xcomp, parse.Acl) && s.doc.reader.tables.governors[governorKey{"v:" + s.low[h], "that"}].effect == effectDenied
}

// ofOneVoice reports whether those who speak together are all states, or all bodies: "the three powers said that", "Amnesty
// International and Human Rights Watch said".
func (d *document) ofOneVoice(by []party) bool {
	return !slices.ContainsFunc(by, func(p party) bool {
		k := d.kindOf(p.entity)
		return k != d.kindOf(by[0].entity) || k == graph.Person
	})
}

// obliged returns the verb that the word at t makes an obligation, -1 if it makes
// none: "must stop", "has to stop", "needs to stop", and the bare verb after
// "insists that Pakistan stop".
func (s *sentence) obliged(t int) int {
	switch s.low[t] {
	case "time":
		return s.overdue(t)
	case "must":
		if h := s.pastSaid(t); h > t && s.rels[t] == parse.Aux && (s.verbal(h) || s.doc.reader.tables.classes["conduct"][s.low[h]]) {
			return h
		}
	case "good", "well", "better":
		// "had better stay out"
		if h := s.head(t); t > 0 && h > t && h < t+3 && s.Tokens[t].Text == "better" && (s.low[t-1] == "have" || s.Tokens[t-1].Text == "’d" || s.Tokens[t-1].Text == "'d") && s.Tokens[h].XPOS == parse.VB {
			return h
		}
	case "have", "need":
		if s.givenTime(t) {
			return t
		}
		m := s.modal(t)
		if (s.finite(t) || m == will || m == would) && !s.negated(t) && (s.low[t] == "have" || s.Tokens[t].XPOS != parse.VBD || s.rels[t] == parse.Ccomp) {
			for k := s.kid[t]; k >= 0; k = s.sib[k] {
				if s.rels[k] == parse.Xcomp && s.toInfinitive(int(k)) && int(k) < t+4 && s.menaced(int(k)) < 0 {
					return t
				}
			}
		}
	case "insist", "demand", "urge", "request":
		c := s.content(t)
		if c > t && s.low[t] == "insist" && (s.Tokens[c].XPOS == parse.VB || s.baseOfOne(c)) && s.child(c, parse.Aux) < 0 && !s.toInfinitive(c) && s.child(c, parse.Nsubj) >= 0 {
			return c
		}
	default:
		for k := s.kid[t]; compelling(s.low[t]) && k >= 0; k = s.sib[k] {
			if s.rel(int(k)).Is(parse.Ccomp, parse.Advcl, parse.Csubj) && int(k) > t && s.verbal(int(k)) && s.child(int(k), parse.Nsubj) > t && !s.negated(t) {
				return int(k)
			}
		}
	}
	return -1
}

// givenTime reports whether the verb at t says how long somebody has to do what is asked of him: "had until Sunday to free them", "has
// ten days to withdraw or face strikes"; not "has ten days to prepare".
func (s *sentence) givenTime(t int) bool {
	if s.low[t] != "have" || !s.finite(t) || s.negated(t) {
		return false
	}
	until, days := -1, -1
	for x := t + 1; x < len(s.Tokens) && x < t+8; x++ {
		switch {
		case s.low[x] == "until":
			until = x
		case s.low[x] == "day", s.low[x] == "hour", s.low[x] == "week", s.low[x] == "month":
			days = x
		case s.Tokens[x].XPOS == parse.TO && x+1 < len(s.Tokens) && s.Tokens[x+1].XPOS == parse.VB:
			return until >= 0 && until < x || days >= 0 && s.orFaces(x+1)
		case s.verbal(x):
			return false
		}
	}
	return false
}

// orFaces reports whether behind the infinitive at v stands what comes if it is not done: "to stop it or face sanctions".
func (s *sentence) orFaces(v int) bool {
	for x := v + 1; x+1 < len(s.Tokens); x++ {
		if s.low[x] == "or" && (s.low[x+1] == "face" || s.low[x+1] == "else" || s.low[x+1] == "risk" || s.low[x+1] == "suffer") {
			return true
		}
	}
	return false
}

// baseOfOne reports whether a verb is in the base form although one alone is its subject: "that Iran release the crew".
func (s *sentence) baseOfOne(v int) bool {
	n := s.child(v, parse.Nsubj)
	return s.Tokens[v].XPOS == parse.VBP && n >= 0 && n < v && s.Tokens[n].XPOS == parse.NNP && s.child(n, parse.Conj) < 0 && s.Tokens[v].Text == s.low[v] && s.names(n)
}

// unshifted reports whether a clause with "they" or several is in the base form behind a past tense: "suggested that they make use of it".
func (s *sentence) unshifted(t, c int) bool {
	if c < t || s.Tokens[t].XPOS != parse.VBD || s.Tokens[c].XPOS != parse.VBP || s.Tokens[c].Text != s.low[c] || s.low[t] != "suggest" && s.low[t] != "propose" && s.low[t] != "recommend" {
		return false
	}
	n := s.child(c, parse.Nsubj)
	return n >= 0 && n < c && s.child(c, parse.Aux) < 0 && (s.low[n] == "they" || len(s.parties(n, actorKinds)) > 0)
}

// advised returns the verb that the word at t says ought to be done, -1 for none.
func (s *sentence) advised(t int) int {
	if s.low[t] == "should" || s.low[t] == "ought" {
		if h := s.pastSaid(t); h > t && s.suggested(h) < 0 && s.verbal(h) && s.rels[t] == parse.Aux && !s.inverted(h) && !realises[s.low[h]] && !s.tooLate(t, h) && !(s.negated(h) && s.Tokens[h].Tag != parse.VERB) {
			return h
		}
	}
	if s.low[t] == "ought" && s.infinitive(t) > t && !s.negated(t) {
		return t // as a verb of its own
	}
	if t > 3 && s.burdened(t) >= 0 {
		return t
	}
	if s.stressedNeed(t) >= 0 {
		return s.neededOf(t)
	}
	return -1
}

// tooLate reports whether what should be done at h is past: "should not have gone".
func (s *sentence) tooLate(should, h int) bool {
	for k := should + 1; k < h && k < should+5; k++ {
		if s.low[k] == "have" && s.head(k) == h && s.rels[k] == parse.Aux {
			return true
		}
	}
	return false
}

// regretted returns the verb of what the word at t says should have been done otherwise, -1 for
// none.
func (s *sentence) regretted(t int) int {
	if s.low[t] != "should" && s.low[t] != "ought" || s.rels[t] != parse.Aux {
		return -1
	}
	if h := s.head(t); h > t && s.verbal(h) && !s.inverted(h) && s.tooLate(t, h) {
		return h
	}
	return -1
}

// suggested returns the verb after "suggested that Kyiv join", "proposed that Kyiv should join", -1 for none.
func (s *sentence) suggested(t int) int {
	h := s.head(t)
	if h >= 0 && (s.low[h] == "suggest" || s.low[h] == "propose") && s.Tokens[t].XPOS == parse.VB && s.rel(t).Is(parse.Ccomp, parse.Xcomp) &&
		(s.child(t, parse.Aux) < 0 || s.low[s.child(t, parse.Aux)] == "should") && !s.toInfinitive(t) && !s.negated(h) {
		return t
	}
	return -1
}

// tops reports whether the clause of v is the sentence's own, outside quotation marks.
func (s *sentence) tops(v int) bool {
	for s.rels[v] == parse.Conj {
		v = s.head(v)
	}
	return s.rels[v] == parse.Root && !s.Tokens[v].Quoted
}

// answered reports whether what stands by "with" at "will be met with" is a blow.
func (s *sentence) answered(t int) bool {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if w := s.low[k]; s.caseOf(int(k)) == "with" && (s.doc.reader.tables.classes["revenge"][w] || w == "fire" || w == "force" || w == "answer" || w == "reply") {
			return true
		}
	}
	return false
}

// threats turns acts of force and of sanction that their own author announces on a
// condition, or only as what he would do, into threats: "said it would attack if".
func (d *document) threats(finds []*find) {
	for _, f := range finds {
		if !threatened[f.kind] || !f.row.isVerb() || f.standing.reported >= 0 && d.sents[f.sentence].low[f.standing.reported] == "deny" {
			continue
		}
		s := &d.sents[f.sentence]
		conditional := s.conditionBelow(f.token) || f.standing.reported >= 0 && s.conditionBelow(f.standing.reported)
		force := f.kind == graph.Attacked
		if f.gone != "" && !conditional || f.gone == "" && !(force && f.standing.future) && !conditional || f.gone != "" && f.standing.dropped != conditionOnly {
			continue
		}
		by := f.agents
		if f.standing.reported >= 0 {
			by = s.follow(f.standing.reported, []path{{steps: []string{"subj"}}}, actorKinds)
		}
		if f.standing.reported < 0 || len(by) == 0 {
			// "will close the border unless Kigali gives in, a minister said"
			if by = f.agents; !conditional || s.modal(f.token) != will && s.modal(f.token) != would || f.standing.reported < 0 && !s.unless(f.token) {
				continue
			}
		}
		if len(by) != 1 || !d.related(by, f.agents) {
			continue
		}
		if row := d.reader.tables.plainRow("v:threaten"); row != nil {
			f.row = row
		}
		f.kind, f.gone, f.standing.dropped = graph.Threatened, "", ""
		f.standing.status = graph.StatusActual
		f.agents = by
	}
}

var threatened = map[graph.EventType]bool{graph.Attacked: true, graph.Sanctioned: true, graph.Expelled: true, graph.Suspended: true,
	graph.Withdrew: true, graph.Deployed: true}

// plainRow returns the row of a head that asks for least, nil if it has none.
func (t *tables) plainRow(head string) *Row {
	var plain *Row
	for _, r := range t.heads[head] {
		if plain == nil || r.weight < plain.weight {
			plain = r
		}
	}
	return plain
}

// jussive reports whether a clause says what is to be: "that a team be set up", "that he
// should go". It may be -1.
func (s *sentence) jussive(c int) bool {
	if c < 0 {
		return false
	}
	bare := s.Tokens[c].XPOS == parse.VB || s.Tokens[c].XPOS == parse.VBP && s.proposedIn(c)
	for k := s.kid[c]; k >= 0; k = s.sib[k] {
		switch {
		case s.low[k] == "should" && s.rels[k] == parse.Aux:
			return true
		case s.rels[k].Is(parse.Aux, parse.AuxPass, parse.Cop):
			bare = s.Tokens[k].XPOS == parse.VB && s.Tokens[k].Text == "be"
			if s.Tokens[k].XPOS == parse.MD {
				return false
			}
		case s.rels[k] == parse.Mark && s.low[k] == "to":
			return false
		}
	}
	return bare
}

// proposedIn reports whether the present of a clause does not follow the past above, so that it says what is to be: "suggested the two
// countries hold talks".
func (s *sentence) proposedIn(c int) bool {
	h := s.head(c)
	if h < 0 || h > c || s.rels[c] != parse.Ccomp || s.Tokens[h].XPOS != parse.VBD && s.Tokens[h].XPOS != parse.VBN || s.low[c] == "have" {
		return false
	}
	switch s.low[h] {
	case "suggest", "propose", "recommend":
		n := s.child(c, parse.Nsubj)
		return n < 0 || s.Tokens[n].XPOS == parse.NNS
	}
	return false
}

// realises are the verbs for what somebody "should" do only in his mind: nothing is asked of him.
var realises = map[string]bool{"realise": true, "realize": true, "understand": true, "know": true, "remember": true, "think": true, "recognize": true, "recognise": true, "learn": true}

// compelling reports whether an adjective says that something must be done.
func compelling(w string) bool {
	switch w {
	case "essential", "imperative", "vital", "crucial", "critical", "necessary", "indispensable", "incumbent":
		return true
	}
	return false
}
