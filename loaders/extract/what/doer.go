package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// doer returns who did what somebody judges by a noun that only sums it up, "rejected the plan",
// "called the measure unfriendly": who acts in the clause before, which told it.
func (d *document) doer(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if ps := d.tester(s, o); len(ps) > 0 {
		return ps
	}
	if ps := d.deedBefore(s, o); len(ps) > 0 {
		return ps
	}
	if ps := d.apposedDeed(s, o); len(ps) > 0 {
		return ps
	}
	if !d.sumsUp(s, o.find) {
		return nil
	}
	if ps := d.actsIn(s, o.token, o); len(ps) > 0 {
		return ps
	}
	if o.sentence == 0 {
		return nil
	}
	p := &d.sents[o.sentence-1]
	return d.actsIn(p, len(p.Tokens), o)
}

// tester returns the one other state of the paragraph where a launch or a nuclear test is judged that is
// said to be nobody's: "condemns yesterday's nuclear test. It is a breach of the DPRK's obligations".
func (d *document) tester(s *sentence, o *open) []clause.Party {
	if o.kind != graph.Criticized || !slices.ContainsFunc(s.things(o.find), func(x int) bool {
		return (s.Low[x] == "test" || s.Low[x] == "launch" || s.Low[x] == "launching" || s.Low[x] == "test-firing" || s.Low[x] == "firing") && len(s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds)) == 0
	}) {
		return nil
	}
	own, other := d.Country(o.agents[0].Entity), -1
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if d.sents[m.Sentence].Paragraph != s.Paragraph || len(m.Entities) != 1 {
			continue
		}
		c := d.Country(m.Entities[0])
		if c < 0 || c == own || c == other {
			continue
		}
		if other >= 0 {
			return nil
		}
		other = c
	}
	if other < 0 {
		return nil
	}
	return []clause.Party{{Entity: other, Token: o.token, Sure: 0.7}}
}

// sumsUp reports whether what a find judges is a deed known from before, said without whose it is
// and without what it is.
func (d *document) sumsUp(s *sentence, f *find) bool {
	for _, x := range s.things(f) {
		if s.Tokens[x].Tag != parse.NOUN || s.Mention[x] >= 0 || !s.known(x) || !d.Tables.Classes["doing"].Has(s.Low[x]) {
			continue
		}
		if s.Child(x, parse.Nmod, parse.Acl, parse.AclRelcl, parse.NmodPoss, parse.Ccomp) < 0 && len(s.Fillers(x, "whose", nil)) == 0 {
			return true
		}
	}
	return false
}

// things returns the words of the clause of an act that say on what or towards whom it is.
func (s *sentence) things(f *find) []int {
	xs := s.matters(f)
	if s.Verbal(f.token) {
		xs = append(xs, s.ObjectOf(f.token), s.Child(f.token, parse.Iobj))
	}
	return slices.DeleteFunc(xs, func(x int) bool { return x < 0 })
}

// actsIn returns who does what the last clause tells that stands before the word to and is none
// of those around it, where he is not of the side of who judges it.
func (d *document) actsIn(s *sentence, to int, o *open) []clause.Party {
	for v := to - 1; v >= 0; v-- {
		if s.Tokens[v].Tag != parse.VERB || !s.Rels[v].Is(parse.Root, parse.Conj, parse.Parataxis, parse.Advcl) || s.Negated(v) || s.Index == o.sentence && s.holdsClause(v, o.token) || o.judgedAt(s.Index, v) {
			continue
		}
		if clause.SpeechVerbs.Has(s.Low[v]) {
			if v = s.Content(v); v < 0 { // "Israel said that it would build": who is said to do it
				return nil
			}
		}
		ps := s.Follow(v, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds)
		if len(ps) == 0 || d.ownDoing(ps, o.agents) {
			return nil
		}
		return d.held(ps, o, 0.6)
	}
	return nil
}

// judgedAt reports whether the verb tells what somebody else thinks of it: "welcomed by X".
func (o *open) judgedAt(sentence, v int) bool {
	return slices.ContainsFunc(o.before, func(g *find) bool {
		return g.sentence == sentence && g.token == v && clause.Judged[g.kind] && g.kind != graph.Agreed
	})
}

// holdsClause reports whether the clause of t is a part of that of v, rather than beside it.
func (s *sentence) holdsClause(v, t int) bool {
	for x := t; x >= 0; x = s.Head(x) {
		if x == v {
			return true
		}
		if s.Head(x) == v && s.Rels[x].Is(parse.Conj, parse.Parataxis) {
			return false
		}
	}
	return false
}

// spoke returns who said last what somebody denies or dismisses: whose words were on him or his
// state, "said that Copenhagen neglected the island", or else who did something to them.
func (d *document) spoke(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if !d.answersWords(s, o.find) {
		return nil
	}
	that := o.kind == graph.Denied && s.ObjectOf(o.token) < 0
	for g := range o.recent(4) {
		if len(g.agents) == 0 || d.Related(g.agents, o.agents) {
			continue
		}
		near := o.sentence-g.sentence < 2
		if blames[g.kind] && !(that && addressed[g.kind]) && d.mentioned(g, o, near) || near && o.kind == graph.Rejected && d.Related(g.targets, o.agents) {
			return g.agents
		}
	}
	return nil
}

// blames are the types by which one speaks ill of others, or asks something of them.
var blames = map[graph.EventType]bool{graph.Accused: true, graph.Criticized: true, graph.Stated: true, graph.CommentedOn: true, graph.Requested: true,
	graph.Demanded: true, graph.Warned: true, graph.Threatened: true}

// answersWords reports whether what somebody denies or dismisses are words of others: a clause,
// "any role", "the criticism", "it".
func (d *document) answersWords(s *sentence, f *find) bool {
	x := s.ObjectOf(f.token)
	if !f.row.IsVerb() || x < 0 {
		return f.kind == graph.Denied
	}
	if len(s.Fillers(x, "whose", nil)) > 0 || s.Mention[x] >= 0 {
		return false
	}
	c := d.Tables.Classes
	words := c["accusation"].Has(s.Low[x]) || c["utterance"].Has(s.Low[x]) || c["request"].Has(s.Low[x]) || s.Low[x] == "demand" || s.Low[x] == "complaint" || s.Low[x] == "reproach" || s.Low[x] == "rebuke" || s.Low[x] == "taunt"
	if f.kind == graph.Denied {
		return !words || !s.Indefinite(x) || s.Low[x] == "allegation" || s.Tokens[x].XPOS == parse.NNS
	}
	return words && s.known(x) || s.neuter(x)
}

// mentioned reports whether what g says is on who answers, or on his side where it is near: he
// or his state is named behind its verb.
func (d *document) mentioned(g *find, o *open, near bool) bool {
	for _, m := range d.In(g.sentence) {
		if m.From <= g.token && !d.sents[g.sentence].Tokens[m.From].Quoted || g.sentence == o.sentence && m.To > o.token {
			continue
		}
		for _, e := range m.Entities {
			if clause.Holds(o.agents, e) && (near || d.KindOf(e) == graph.Person) || near && d.Related([]clause.Party{{Entity: e}}, o.agents) {
				return true
			}
		}
	}
	return false
}

// sameWord returns the last event of the types that was told by the very word that refers to it:
// "has offered to send observers … rejected the offer"; -1.
func (d *document) sameWord(finds []*find, before []int, f *find, s *sentence, x int, types []graph.EventType) int {
	for n := len(before) - 1; n >= 0; n-- {
		g := finds[before[n]]
		u := &d.sents[g.sentence]
		if g.gone != "" || g == f || g.standing.status == graph.StatusDenied || !slices.Contains(types, g.kind) || clause.SameParties(g.agents, f.agents) || d.ownState(g, f) {
			continue
		}
		o := -1
		if u.Verbal(g.token) {
			o = u.ObjectOf(g.token)
		}
		if u.Low[g.token] == s.Low[x] || o >= 0 && u.Low[o] == s.Low[x] {
			return before[n]
		}
	}
	return -1
}

// hasThing reports whether the sentence of g has the thing, if any, that a noun x is of.
func (d *document) hasThing(g *find, s *sentence, x int) bool {
	what := s.ofThing(x)
	return what < 0 || slices.Contains(d.sents[g.sentence].Low, s.Low[what])
}

// ofThing returns the thing that a proposal or the like is of, "the idea of a trust fund"; -1.
func (s *sentence) ofThing(x int) int {
	if !s.Doc.Tables.Classes["proposal"].Has(s.Low[x]) {
		return -1
	}
	for _, k := range s.Prepositional(x, "of", nil) {
		if s.Tokens[k].Tag == parse.NOUN && s.Mention[k] < 0 {
			return k
		}
	}
	return -1
}

// ownState reports whether what is rejected or regretted is what the speaker's own state did.
func (d *document) ownState(g, f *find) bool {
	return (f.kind == graph.Rejected || f.kind == graph.Criticized) && len(g.agents) == 1 && d.KindOf(g.agents[0].Entity) == graph.Country && d.speaksFor(g.agents, f.agents) && !d.dissents(f.agents)
}

// overMain returns whose deed the main clause tells that "with X calling it a provocation" goes with: the accused's, where it
// is an accusation, else its subject's; nil where that is the judge's own side.
func (d *document) overMain(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	v, with := s.Head(o.token), s.Child(o.token, parse.Mark)
	if v < 0 || with < 0 || s.Low[with] != "with" || s.Rels[o.token] != parse.Advcl {
		return nil
	}
	ps := s.Parties(s.Subjects(v), clause.ActorKinds)
	for _, g := range o.before {
		if g.sentence == o.sentence && g.token == v && g.gone == "" && (g.kind == graph.Accused || g.kind == graph.Criticized) {
			ps = g.targets
		}
	}
	if len(ps) != 1 || d.OwnSide(ps, o.agents) {
		return nil
	}
	return ps
}

// deedVerbs are the verbs that tell before what a noun takes up for which there is no event.
var deedVerbs = map[string][]string{"dismissal": {"dismiss", "sack", "fire", "remove"}, "sacking": {"sack", "dismiss", "fire", "remove"}, "firing": {"fire", "sack", "dismiss"},
	"removal": {"remove", "dismiss", "sack", "oust"}, "closure": {"close", "shut"}, "shutdown": {"shut", "close"}, "ban": {"ban", "bar", "outlaw", "prohibit"},
	"cancellation": {"cancel", "scrap"}, "postponement": {"postpone", "delay"}, "pardon": {"pardon"}, "dissolution": {"dissolve"}, "nationalisation": {"nationalise", "nationalize"},
	"nationalization": {"nationalize", "nationalise"}, "annulment": {"annul"}, "execution": {"execute", "hang", "behead"}, "demolition": {"demolish", "raze"}, "veto": {"veto"},
	"reshuffle": {"reshuffle"}, "publication": {"publish"}, "disbanding": {"disband"}, "expropriation": {"expropriate", "seize"}}

// deedBefore returns who did, by the sentences before, what is judged by the noun of the verb that tells it: "sacked the army chief …
// condemned the sacking".
func (d *document) deedBefore(s *sentence, o *open) []clause.Party {
	for _, x := range s.things(o.find) {
		deeds := deedVerbs[s.Low[x]]
		if deeds == nil || s.Tokens[x].Tag != parse.NOUN || !s.known(x) || len(s.Fillers(x, "whose", nil)) > 0 {
			continue
		}
		for i := o.sentence - 1; i >= max(0, o.sentence-6); i-- {
			u := &d.sents[i]
			for v := range u.Tokens {
				if u.Tokens[v].Tag != parse.VERB || !slices.Contains(deeds, u.Low[v]) || u.Negated(v) {
					continue
				}
				by := "subj"
				if u.Passive(v) {
					by = "by"
				}
				if ps := u.Follow(v, []verbs.Path{{Steps: []string{by}}}, clause.ActorKinds); len(ps) > 0 && !d.ownDoing(ps, o.agents) {
					return d.held(ps, o, 0.7)
				}
			}
		}
	}
	return nil
}
