package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
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
	{graph.Warned, "v:warn", (*sentence).cautioned, true},
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
	var rows [len(sayings)]*verbs.Row
	for i, y := range sayings {
		rows[i] = d.Tables.PlainRow(y.head)
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
				if v < 0 || s.Passive(v) && y.kind != graph.Threatened && s.Low[v] != "engage" && !entangles.Has(s.Low[v]) && !s.letGo(v) && !s.leftTo(v) && !(y.kind == graph.Demanded && len(s.addressed(v)) > 0) && !(y.kind == graph.Accused && s.ByAgent(v) >= 0) {
					continue
				}
				b := s.bearer(v)
				if s.Passive(v) && (y.kind != graph.Threatened && s.leftTo(v) || y.kind == graph.Accused && s.ByAgent(v) >= 0) {
					b = s.ByAgent(v) // "should be examined by the OSCE", "had been caused by Serbia"
				}
				if b >= 0 && s.Tokens[b].XPOS == parse.PRP && (s.Low[b] == "we" || s.Low[b] == "i") {
					continue // "a fight we must win"
				}
				on := s.saidUpon(y.kind, v, b)
				if s.Passive(v) && s.letGo(v) {
					if on = d.captors(finds, s, v); len(on) == 0 && s.Low[v] != "release" && s.Low[v] != "free" {
						continue // "must be allowed to go"
					}
				} else if len(on) == 0 && !(y.kind == graph.Threatened && s.whoever(v) || y.kind == graph.Demanded && s.groupOf(v)) {
					continue
				}
				by, quote := d.sayer(s, s.owedIn(v))
				if len(by) == 0 && quote == "" && s.tops(v) {
					for _, e := range d.issuing() {
						by = append(by, clause.Party{Entity: e, Token: v, Sure: 0.8}) // "We call on all sides. Kigali must end its support"
					}
				}
				if y.kind == graph.Proposed && len(by) == 1 && s.mightStep(v) && d.OwnSide(by, on) {
					on = nil // what he offers to do himself
				}
				if len(by) == 0 || len(by) > 1 && !d.ofOneVoice(by) || d.OwnSide(by, on) || y.speaker && d.CapacityOf(by[0].Entity) == clause.Expert {
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
					if y.kind == graph.Supported && g.kind == graph.Promised && g.sentence == i && g.gone == "" && clause.SameParties(g.agents, by) && s.Dominates(g.token, v) {
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
					if y.kind == graph.Threatened && g.kind == graph.Promised && g.sentence == i && g.gone == "" && clause.SameParties(g.agents, by) {
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
			if f.kind == graph.Requested && g.kind == graph.Demanded && g.gone == "" && clause.SameParties(f.agents, g.agents) && clause.SameParties(f.targets, g.targets) {
				f.gone = "asked of those of whom it is demanded"
			}
			if f.kind == graph.Requested && g.kind == graph.Warned && g.gone == "" && g.sentence == f.sentence && d.sents[f.sentence].Dominates(g.token, f.token) && clause.SameParties(f.agents, g.agents) && clause.SameParties(f.targets, g.targets) {
				f.gone = "warned that they should"
			}
		}
	}
	return out
}

// onlyReports reports whether it is a newspaper or an agency that tells without quotation what the
// verb says: "state agency Tanjug reported".
func (d *document) onlyReports(s *sentence, v int, by []clause.Party) bool {
	if len(by) != 1 || s.Tokens[v].Quoted || !d.IsMedium(s.Sentence, by[0]) {
		return false
	}
	h := s.Head(by[0].Token)
	for n := 0; n < 3 && h >= 0 && !s.Verbal(h); n++ {
		h = s.Head(h)
	}
	return s.reportsOnly(by[0], h)
}

// gainsaid reports whether the clause of a verb is what somebody denies: "denied that Nairobi had interfered".
func (s *sentence) gainsaid(v int) bool {
	h := s.Head(v)
	return h >= 0 && s.Rels[v].Is(parse.Ccomp, parse.Xcomp, parse.Acl) && s.Doc.Tables.Governors[verbs.GovernorKey{Head: "v:" + s.Low[h], By: "that"}].Effect == verbs.EffectDenied
}

// ofOneVoice reports whether those who speak together are all states, or all bodies: "the three powers said that", "Amnesty
// International and Human Rights Watch said".
func (d *document) ofOneVoice(by []clause.Party) bool {
	return !slices.ContainsFunc(by, func(p clause.Party) bool {
		k := d.KindOf(p.Entity)
		return k != d.KindOf(by[0].Entity) || k == graph.Person
	})
}

// obliged returns the verb that the word at t makes an obligation, -1 if it makes
// none: "must stop", "has to stop", "needs to stop", and the bare verb after
// "insists that Pakistan stop".
func (s *sentence) obliged(t int) int {
	switch s.Low[t] {
	case "time":
		return s.overdue(t)
	case "must":
		if h := s.pastSaid(t); h > t && s.Rels[t] == parse.Aux && (s.Verbal(h) || s.Doc.Tables.Classes["conduct"].Has(s.Low[h])) {
			return h
		}
	case "good", "well", "better":
		// "had better stay out"
		if h := s.Head(t); t > 0 && h > t && h < t+3 && s.Tokens[t].Text == "better" && (s.Low[t-1] == "have" || s.Tokens[t-1].Text == "’d" || s.Tokens[t-1].Text == "'d") && s.Tokens[h].XPOS == parse.VB {
			return h
		}
	case "have", "need":
		if s.givenTime(t) {
			return t
		}
		m := s.Modal(t)
		if (s.Finite(t) || m == clause.Will || m == clause.Would) && !s.Negated(t) && (s.Low[t] == "have" || s.Tokens[t].XPOS != parse.VBD || s.Rels[t] == parse.Ccomp) {
			for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
				if s.Rels[k] == parse.Xcomp && s.ToInfinitive(int(k)) && int(k) < t+4 && s.menaced(int(k)) < 0 {
					return t
				}
			}
		}
	case "insist", "demand", "urge", "request":
		c := s.Content(t)
		if c > t && s.Low[t] == "insist" && (s.Tokens[c].XPOS == parse.VB || s.baseOfOne(c)) && s.Child(c, parse.Aux) < 0 && !s.ToInfinitive(c) && s.Child(c, parse.Nsubj) >= 0 {
			return c
		}
	default:
		for k := s.Kid[t]; clause.Compelling(s.Low[t]) && k >= 0; k = s.Sib[k] {
			if s.Rel(int(k)).Is(parse.Ccomp, parse.Advcl, parse.Csubj) && int(k) > t && s.Verbal(int(k)) && s.Child(int(k), parse.Nsubj) > t && !s.Negated(t) {
				return int(k)
			}
		}
	}
	return -1
}

// givenTime reports whether the verb at t says how long somebody has to do what is asked of him: "had until Sunday to free them", "has
// ten days to withdraw or face strikes"; not "has ten days to prepare".
func (s *sentence) givenTime(t int) bool {
	if s.Low[t] != "have" || !s.Finite(t) || s.Negated(t) {
		return false
	}
	until, days := -1, -1
	for x := t + 1; x < len(s.Tokens) && x < t+8; x++ {
		switch {
		case s.Low[x] == "until":
			until = x
		case s.Low[x] == "day", s.Low[x] == "hour", s.Low[x] == "week", s.Low[x] == "month":
			days = x
		case s.Tokens[x].XPOS == parse.TO && x+1 < len(s.Tokens) && s.Tokens[x+1].XPOS == parse.VB:
			return until >= 0 && until < x || days >= 0 && s.orFaces(x+1)
		case s.Verbal(x):
			return false
		}
	}
	return false
}

// orFaces reports whether behind the infinitive at v stands what comes if it is not done: "to stop it or face sanctions".
func (s *sentence) orFaces(v int) bool {
	for x := v + 1; x+1 < len(s.Tokens); x++ {
		if s.Low[x] == "or" && (s.Low[x+1] == "face" || s.Low[x+1] == "else" || s.Low[x+1] == "risk" || s.Low[x+1] == "suffer") {
			return true
		}
	}
	return false
}

// baseOfOne reports whether a verb is in the base form although one alone is its subject: "that Iran release the crew".
func (s *sentence) baseOfOne(v int) bool {
	n := s.Child(v, parse.Nsubj)
	return s.Tokens[v].XPOS == parse.VBP && n >= 0 && n < v && s.Tokens[n].XPOS == parse.NNP && s.Child(n, parse.Conj) < 0 && s.Tokens[v].Text == s.Low[v] && s.Names(n)
}

// advised returns the verb that the word at t says ought to be done, -1 for none.
func (s *sentence) advised(t int) int {
	if s.Low[t] == "should" || s.Low[t] == "ought" {
		if h := s.pastSaid(t); h > t && s.suggested(h) < 0 && s.Verbal(h) && s.Rels[t] == parse.Aux && !s.inverted(h) && !realises.Has(s.Low[h]) && !s.tooLate(t, h) && !(s.Negated(h) && s.Tokens[h].Tag != parse.VERB) {
			return h
		}
	}
	if s.Low[t] == "ought" && s.Infinitive(t) > t && !s.Negated(t) {
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

// cautioned returns the verb by which somebody is told to bear in mind what follows: "Seoul should know that we will not sit
// idle"; -1.
func (s *sentence) cautioned(t int) int {
	if s.Low[t] != "should" || s.Rels[t] != parse.Aux {
		return -1
	}
	switch h := s.Head(t); {
	case h < t || h < 0 || !s.Verbal(h) || s.inverted(h) || s.Negated(h) || s.tooLate(t, h):
		return -1
	case s.Low[h] == "know" || s.Low[h] == "remember" || s.Low[h] == "realise" || s.Low[h] == "realize":
		if s.Content(h) > h {
			return h
		}
	}
	return -1
}

// tooLate reports whether what should be done at h is past: "should not have gone".
func (s *sentence) tooLate(should, h int) bool {
	for k := should + 1; k < h && k < should+5; k++ {
		if s.Low[k] == "have" && s.Head(k) == h && s.Rels[k] == parse.Aux {
			return true
		}
	}
	return false
}

// regretted returns the verb of what the word at t says should have been done otherwise, -1 for
// none.
func (s *sentence) regretted(t int) int {
	if s.Low[t] != "should" && s.Low[t] != "ought" || s.Rels[t] != parse.Aux {
		return -1
	}
	if h := s.Head(t); h > t && s.Verbal(h) && !s.inverted(h) && s.tooLate(t, h) {
		return h
	}
	return -1
}

// suggested returns the verb after "suggested that Kyiv join", "proposed that Kyiv should join", -1 for none.
func (s *sentence) suggested(t int) int {
	h := s.Head(t)
	if h >= 0 && (s.Low[h] == "suggest" || s.Low[h] == "propose") && s.Tokens[t].XPOS == parse.VB && s.Rel(t).Is(parse.Ccomp, parse.Xcomp) &&
		(s.Child(t, parse.Aux) < 0 || s.Low[s.Child(t, parse.Aux)] == "should" || s.mightStep(t)) && !s.ToInfinitive(t) && !s.Negated(h) {
		return t
	}
	return -1
}

// mightStep reports whether a verb says by "could" or "might" what step one may take: "suggested that his minister might go to Delhi".
func (s *sentence) mightStep(t int) bool {
	a := s.Child(t, parse.Aux)
	if a < 0 {
		return false
	}
	switch s.Low[a] {
	case "could", "might", "may":
	default:
		return false
	}
	switch s.Low[t] {
	case "meet", "talk", "negotiate", "host", "mediate", "send", "join", "sign", "receive", "reopen", "resume":
		return true
	}
	return movement.Has(s.Low[t])
}

// tops reports whether the clause of v is the sentence's own, outside quotation marks.
func (s *sentence) tops(v int) bool {
	for s.Rels[v] == parse.Conj {
		v = s.Head(v)
	}
	return s.Rels[v] == parse.Root && !s.Tokens[v].Quoted
}

// answered reports whether what stands by "with" at "will be met with" is a blow.
func (s *sentence) answered(t int) bool {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if w := s.Low[k]; s.CaseOf(int(k)) == "with" && (s.Doc.Tables.Classes["revenge"].Has(w) || w == "fire" || w == "force" || w == "answer" || w == "reply" || w == "reaction" && s.harshly(int(k))) {
			return true
		}
	}
	return false
}

// threats turns acts of force and of sanction that their own author announces on a
// condition, or only as what he would do, into threats: "said it would attack if".
func (d *document) threats(finds []*find) {
	for _, f := range finds {
		if !threatened[f.kind] || !f.row.IsVerb() || f.standing.reported >= 0 && d.sents[f.sentence].Low[f.standing.reported] == "deny" {
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
			by = s.Follow(f.standing.reported, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds)
		}
		if f.standing.reported < 0 || len(by) == 0 {
			// "will close the border unless Kigali gives in, a minister said"
			if by = f.agents; !conditional || s.Modal(f.token) != clause.Will && s.Modal(f.token) != clause.Would || f.standing.reported < 0 && !s.unless(f.token) {
				continue
			}
		}
		if len(by) != 1 || !d.Related(by, f.agents) {
			continue
		}
		if row := d.Tables.PlainRow("v:threaten"); row != nil {
			f.row = row
		}
		f.kind, f.gone, f.standing.dropped = graph.Threatened, "", ""
		f.standing.status = graph.StatusActual
		f.agents = by
	}
}

var threatened = map[graph.EventType]bool{graph.Attacked: true, graph.Sanctioned: true, graph.Expelled: true, graph.Suspended: true,
	graph.Withdrew: true, graph.Deployed: true}

// realises are the verbs for what somebody "should" do only in his mind: nothing is asked of him.
var realises = vocab.Words("realise", "realize", "understand", "know", "remember", "think", "recognize", "recognise", "learn")
