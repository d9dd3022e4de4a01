package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// sameDone finds who "did the same", "followed suit": a second event as the last one told, upon
// whom "with" or "to" names, else back upon whoever did it first.
func (d *document) sameDone(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if g := d.joinedIn(finds, s, t); g != nil {
				out = append(out, g)
				continue
			}
			if g := d.another(finds, s, t); g != nil {
				out = append(out, g)
				continue
			}
			if g := d.followedBy(finds, s, t); g != nil {
				out = append(out, g)
				continue
			}
			if g := d.alsoUndergone(finds, s, t); g != nil {
				out = append(out, g)
				continue
			}
			same := s.Low[t] == "do" && t+2 < len(s.Tokens) && (s.Low[t+1] == "the" && s.Low[t+2] == "same" || s.Low[t+1] == "likewise" || s.Low[t+1] == "so" && (s.Low[t+2] == "too" || s.Low[t+2] == "."))
			came := s.cameNext(t)
			if !same && !came && !(s.Low[t] == "follow" && t+1 < len(s.Tokens) && s.Low[t+1] == "suit") && !s.repays(t) || !s.SimplePast(t) && s.prompted(t) < 0 || s.Negated(t) || s.Conditional(t) {
				continue
			}
			ps := s.Parties(s.Subjects(t), clause.ActorKinds)
			if o := s.prompted(t); o >= 0 {
				ps = s.Parties(o, clause.ActorKinds)
			}
			var last *find
			for _, f := range finds {
				if f.gone == "" && f.row.IsVerb() && f.kind != graph.Stated && f.kind != graph.CommentedOn && !f.kind.IsReciprocal() && (f.sentence == i && f.token < t || f.sentence == i-1) {
					if last != nil && last.sentence == f.sentence && d.sents[f.sentence].Tokens[f.token].XPOS == parse.VBG && d.sents[f.sentence].SimplePast(last.token) {
						continue // "recalled its envoy, accusing X of …, and Y followed suit"
					}
					last = f
				}
			}
			if came && (last == nil || !imitated[last.kind]) {
				continue
			}
			if f := d.doneBefore(finds, s, t); f != nil {
				last = f
			}
			if len(ps) == 0 || last == nil || d.Related(ps, last.agents) {
				continue
			}
			g := last.repeated(ps, i, t)
			if on := s.Follow(t, []verbs.Path{{Steps: []string{"with"}}, {Steps: []string{"with", "whose"}}, {Steps: []string{"to"}}, {Steps: []string{"obj", "with"}}, {Steps: []string{"obj", "with", "whose"}}}, clause.AnyKind); len(on) > 0 {
				g.targets = on
			} else if d.Related(ps, last.targets) {
				g.targets = d.asStates(g.kind, last.agents)
			}
			if d.Related(g.agents, g.targets) {
				continue
			}
			out = append(out, g)
		}
	}
	return out
}

// imitated are the acts that one state does after another.
var imitated = map[graph.EventType]bool{graph.Recalled: true, graph.Expelled: true, graph.Withdrew: true, graph.Recognized: true, graph.Sanctioned: true, graph.Suspended: true}

// cameNext reports whether a verb says that somebody did next what was done before: "Poland expelled two diplomats. Latvia
// followed a day later."
func (s *sentence) cameNext(t int) bool {
	if s.Low[t] != "follow" || !s.Verbal(t) || s.Passive(t) || s.ObjectOf(t) >= 0 || t+1 >= len(s.Tokens) {
		return false
	}
	if n := s.Child(t, parse.Nsubj); n < 0 || n > t || !s.Names(n) {
		return false
	}
	switch next := &s.Tokens[t+1]; {
	case next.Text == ".", next.Text == ",", s.Low[t+1] == "in", s.Low[t+1] == "on", s.Low[t+1] == "soon", s.Low[t+1] == "shortly", s.Low[t+1] == "within", s.Low[t+1] == "later":
		return true
	default:
		return next.Tag.Is(parse.DET, parse.NUM) || clause.Weekdays.Has(s.Low[t+1]) || clause.Temporal.Has(s.Low[t+1]) // "a day later", "two weeks later"
	}
}

// followedBy returns what another state did next, by "Estonia left the treaty, followed by Latvia"; nil.
func (d *document) followedBy(finds []*find, s *sentence, t int) *find {
	if s.Low[t] != "follow" || s.Tokens[t].XPOS != parse.VBN || t < 2 || s.Tokens[t-1].Text != "," || s.ByAgent(t) < 0 || s.Child(t, parse.Nsubj, parse.NsubjPass, parse.AuxPass) >= 0 {
		return nil
	}
	ps := s.Parties(s.ByAgent(t), clause.ActorKinds)
	for _, f := range finds {
		if f.gone == "" && f.row.IsVerb() && f.sentence == s.Index && f.token == s.Head(t) && imitated[f.kind] && len(ps) > 0 && !d.Related(ps, f.agents) && !d.Related(ps, f.targets) {
			return f.repeated(ps, s.Index, t)
		}
	}
	return nil
}

// makesDo are the verbs for what makes somebody do something, which he then does.
var makesDo = vocab.Words("prompt", "lead", "cause", "push", "spur", "move", "inspire", "force", "compel", "drive")

// prompted returns whom what was done before made do what the infinitive at t says: "recalled its ambassador, prompting Oslo to
// do the same"; -1.
func (s *sentence) prompted(t int) int {
	v := s.Head(t)
	if v < 0 || v > t || !makesDo.Has(s.Low[v]) || !s.ToInfinitive(t) || s.Tokens[v].XPOS != parse.VBG && !s.SimplePast(v) || s.Negated(v) || s.Conditional(v) {
		return -1
	}
	if o := s.ObjectOf(v); o > v && o < t {
		return o
	}
	return -1
}

// asStates takes states for those who act for them, where what they did is done back by expelling, recalling or summoning
// envoys, which are a state's.
func (d *document) asStates(kind graph.EventType, ps []clause.Party) []clause.Party {
	if kind != graph.Summoned && kind != graph.Expelled && kind != graph.Recalled {
		return ps
	}
	out := slices.Clone(ps)
	for i, p := range out {
		if c := d.Country(p.Entity); c >= 0 {
			out[i].Entity = c
		}
	}
	return out
}

// doneBefore returns the event that the sentence names by a gerund before it says that another did the same: "Writing to X is not
// without precedent – Y did the same"; nil.
func (d *document) doneBefore(finds []*find, s *sentence, t int) *find {
	for v := 0; v < t && v < 4; v++ {
		if s.Tokens[v].XPOS != parse.VBG || s.Child(v, parse.Nsubj) >= 0 || !s.Rels[v].Is(parse.Csubj, parse.Root, parse.Nsubj, parse.Advcl, parse.Ccomp, parse.Parataxis) {
			continue
		}
		var last *find
		for _, f := range finds {
			if g := &d.sents[f.sentence]; f.gone == "" && f.sentence < s.Index && g.Low[f.token] == s.Low[v] && f.row.IsVerb() && !f.kind.IsReciprocal() {
				last = f
			}
		}
		return last
	}
	return nil
}

// repays reports whether a verb says that somebody does to another what that did: "Belgrade returned the favour",
// "responded in kind".
func (s *sentence) repays(t int) bool {
	switch s.Low[t] {
	case "return":
		o := s.Child(t, parse.Obj)
		return o > t && (s.Low[o] == "favour" || s.Low[o] == "favor" || s.Low[o] == "compliment")
	case "respond", "reply", "retaliate", "answer", "reciprocate":
		for _, x := range s.Prepositional(t, "in", nil) {
			if s.Low[x] == "kind" {
				return true
			}
		}
	}
	return false
}

// joinedIn adds to those who do something whom they join in it: "joined Germany in condemning".
func (s *sentence) joinedIn(t int, agents []clause.Party) []clause.Party {
	h := s.Head(t)
	if h < 0 || s.Low[h] != "join" || s.Tokens[t].XPOS != parse.VBG || s.Passive(h) {
		return agents
	}
	if m := s.Child(t, parse.Mark, parse.Case); m < 0 || s.Low[m] != "in" {
		return agents
	}
	if o := s.ObjectOf(h); o > h && o < t {
		for _, p := range s.Parties(o, clause.ActorKinds) {
			if !clause.Holds(agents, p.Entity) {
				agents = append(slices.Clone(agents), p)
			}
		}
	}
	return agents
}

// oneDeal drops the deal that only names what is told as signed: "signed a pact with China … Australia fears the islands'
// security pact with China".
func (d *document) oneDeal(finds []*find) {
	for _, f := range finds {
		if i := d.dealBefore(finds, f); i >= 0 {
			f.merged = i
			continue
		}
		if f.kind != graph.Agreed || f.gone != "" || f.merged >= 0 || !f.row.IsNoun() {
			continue
		}
		for i, g := range finds {
			if g.kind == graph.Signed && g.gone == "" && g.merged < 0 && slices.Equal(parties(f), parties(g)) {
				f.merged = i
				break
			}
		}
	}
}

// dealBefore returns the deal of two or more, told shortly before, which is meant where one of them alone tells of "the agreement":
// "The deal was reached in Rome, the ministry said"; -1.
func (d *document) dealBefore(finds []*find, f *find) int {
	if f.kind != graph.Agreed && f.kind != graph.Signed || f.gone != "" || f.merged >= 0 || !f.row.IsVerb() || len(parties(f)) != 1 {
		return -1
	}
	s := &d.sents[f.sentence]
	if o := s.ObjectOf(f.token); o < 0 || s.Tokens[o].Tag != parse.NOUN || !s.known(o) {
		return -1
	}
	for i, g := range finds {
		if (g.kind == graph.Agreed || g.kind == graph.Signed) && g.gone == "" && g.merged < 0 && g.sentence < f.sentence && g.sentence >= f.sentence-4 && len(parties(g)) > 1 && (d.Related(f.agents, g.agents) || d.Related(f.agents, g.targets)) {
			return i
		}
	}
	return -1
}

// judgedDoers lets who condemns somebody's arrest condemn those who made it, where the article tells who they are: "China holds
// two men. He condemned their detention".
func (d *document) judgedDoers(finds []*find) {
	for _, f := range finds {
		if f.kind != graph.Criticized || f.gone != "" || f.merged >= 0 || f.ref < 0 || len(f.targets) == 0 {
			continue
		}
		g := finds[f.ref]
		for g.merged >= 0 {
			g = finds[g.merged]
		}
		if (g.kind == graph.Detained || g.kind == graph.Expelled) && len(g.agents) > 0 && slices.Equal(entitiesOf(f.targets), entitiesOf(g.targets)) && !d.Related(f.agents, g.agents) {
			f.targets = g.agents
		}
	}
}

// madeThere returns the event that makes what a relative clause is about: "X and Y signed a deal that was endorsed by Z"; -1.
func (d *document) madeThere(finds []*find, before []int, f *find, s *sentence, x int, types []graph.EventType) int {
	if f.sentence != s.Index || s.Rel(f.token) != parse.AclRelcl || s.Head(f.token) != x || s.Rel(x) != parse.Obj {
		return -1
	}
	for _, i := range before {
		if g := finds[i]; g.sentence == f.sentence && g.token == s.Head(x) && g.gone == "" && slices.Contains(types, g.kind) && !clause.SameParties(g.agents, f.agents) {
			return i
		}
	}
	return -1
}

// doSo reports whether the infinitive of a verb only repeats what others did: "refused
// to do so", "declined to do the same".
func (s *sentence) doSo(v int) bool {
	i := s.Infinitive(v)
	if i >= 0 && i+1 < len(s.Tokens) && s.Low[i+1] == "one" && grants.Has(s.Low[i]) {
		return true // "asked for an apology. He refused to give one"
	}
	if i < 0 || s.Low[i] != "do" && s.Low[i] != "follow" {
		return false
	}
	for t := i + 1; t < len(s.Tokens) && t < i+4; t++ {
		if s.Low[t] == "so" || s.Low[t] == "same" || s.Low[t] == "suit" || s.Low[t] == "likewise" {
			return true
		}
	}
	return false
}

// grants are the verbs for how one gives what was asked for.
var grants = vocab.Words("give", "offer", "issue", "make", "provide", "send")

// takesBack reports whether a verb has an infinitive for how one gives in to what was asked: "refused to withdraw the document".
func (s *sentence) takesBack(v int) bool {
	i := s.Infinitive(v)
	if i < 0 {
		return false
	}
	switch s.Low[i] {
	case "withdraw", "retract", "apologise", "apologize", "comply", "yield", "budge", "oblige", "reconsider", "recant", "relent", "backtrack":
		return true
	}
	return false
}
