package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
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
			same := s.low[t] == "do" && t+2 < len(s.Tokens) && (s.low[t+1] == "the" && s.low[t+2] == "same" || s.low[t+1] == "likewise" || s.low[t+1] == "so" && (s.low[t+2] == "too" || s.low[t+2] == "."))
			if !same && !(s.low[t] == "follow" && t+1 < len(s.Tokens) && s.low[t+1] == "suit") && !s.repays(t) || !s.simplePast(t) || s.negated(t) || s.conditional(t) {
				continue
			}
			ps := s.parties(s.subjects(t), actorKinds)
			var last *find
			for _, f := range finds {
				if f.gone == "" && f.row.isVerb() && f.kind != graph.Stated && f.kind != graph.CommentedOn && !f.kind.IsReciprocal() && (f.sentence == i && f.token < t || f.sentence == i-1) {
					if last != nil && last.sentence == f.sentence && d.sents[f.sentence].Tokens[f.token].XPOS == parse.VBG && d.sents[f.sentence].simplePast(last.token) {
						continue // "recalled its envoy, accusing X of …, and Y followed suit"
					}
					last = f
				}
			}
			if f := d.doneBefore(finds, s, t); f != nil {
				last = f
			}
			if len(ps) == 0 || last == nil || d.related(ps, last.agents) {
				continue
			}
			g := last.repeated(ps, i, t)
			if on := s.follow(t, []path{{steps: []string{"with"}}, {steps: []string{"with", "whose"}}, {steps: []string{"to"}}, {steps: []string{"obj", "with"}}, {steps: []string{"obj", "with", "whose"}}}, anyKind); len(on) > 0 {
				g.targets = on
			} else if d.related(ps, last.targets) {
				g.targets = d.asStates(g.kind, last.agents)
			}
			if d.related(g.agents, g.targets) {
				continue
			}
			out = append(out, g)
		}
	}
	return out
}

// asStates takes states for those who act for them, where what they did is done back by expelling, recalling or summoning
// envoys, which are a state's.
func (d *document) asStates(kind graph.EventType, ps []party) []party {
	if kind != graph.Summoned && kind != graph.Expelled && kind != graph.Recalled {
		return ps
	}
	out := slices.Clone(ps)
	for i, p := range out {
		if c := d.Country(p.entity); c >= 0 {
			out[i].entity = c
		}
	}
	return out
}

// doneBefore returns the event that the sentence names by a gerund before it says that another did the same: "Writing to X is not
// without precedent – Y did the same"; nil.
func (d *document) doneBefore(finds []*find, s *sentence, t int) *find {
	for v := 0; v < t && v < 4; v++ {
		if s.Tokens[v].XPOS != parse.VBG || s.child(v, parse.Nsubj) >= 0 || !s.rels[v].Is(parse.Csubj, parse.Root, parse.Nsubj, parse.Advcl, parse.Ccomp, parse.Parataxis) {
			continue
		}
		var last *find
		for _, f := range finds {
			if g := &d.sents[f.sentence]; f.gone == "" && f.sentence < s.index && g.low[f.token] == s.low[v] && f.row.isVerb() && !f.kind.IsReciprocal() {
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
	switch s.low[t] {
	case "return":
		o := s.child(t, parse.Obj)
		return o > t && (s.low[o] == "favour" || s.low[o] == "favor" || s.low[o] == "compliment")
	case "respond", "reply", "retaliate", "answer", "reciprocate":
		for _, x := range s.prepositional(t, "in", nil) {
			if s.low[x] == "kind" {
				return true
			}
		}
	}
	return false
}

// joinedIn adds to those who do something whom they join in it: "joined Germany in condemning".
func (s *sentence) joinedIn(t int, agents []party) []party {
	h := s.head(t)
	if h < 0 || s.low[h] != "join" || s.Tokens[t].XPOS != parse.VBG || s.passive(h) {
		return agents
	}
	if m := s.child(t, parse.Mark, parse.Case); m < 0 || s.low[m] != "in" {
		return agents
	}
	if o := s.objectOf(h); o > h && o < t {
		for _, p := range s.parties(o, actorKinds) {
			if !holds(agents, p.entity) {
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
		if f.kind != graph.Agreed || f.gone != "" || f.merged >= 0 || !f.row.isNoun() {
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
	if f.kind != graph.Agreed && f.kind != graph.Signed || f.gone != "" || f.merged >= 0 || !f.row.isVerb() || len(parties(f)) != 1 {
		return -1
	}
	s := &d.sents[f.sentence]
	if o := s.objectOf(f.token); o < 0 || s.Tokens[o].Tag != parse.NOUN || !s.known(o) {
		return -1
	}
	for i, g := range finds {
		if (g.kind == graph.Agreed || g.kind == graph.Signed) && g.gone == "" && g.merged < 0 && g.sentence < f.sentence && g.sentence >= f.sentence-4 && len(parties(g)) > 1 && (d.related(f.agents, g.agents) || d.related(f.agents, g.targets)) {
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
		if (g.kind == graph.Detained || g.kind == graph.Expelled) && len(g.agents) > 0 && slices.Equal(entitiesOf(f.targets), entitiesOf(g.targets)) && !d.related(f.agents, g.agents) {
			f.targets = g.agents
		}
	}
}

// madeThere returns the event that makes what a relative clause is about: "X and Y signed a deal that was endorsed by Z"; -1.
func (d *document) madeThere(finds []*find, before []int, f *find, s *sentence, x int, types []graph.EventType) int {
	if f.sentence != s.index || s.rel(f.token) != parse.AclRelcl || s.head(f.token) != x || s.rel(x) != parse.Obj {
		return -1
	}
	for _, i := range before {
		if g := finds[i]; g.sentence == f.sentence && g.token == s.head(x) && g.gone == "" && slices.Contains(types, g.kind) && !sameParties(g.agents, f.agents) {
			return i
		}
	}
	return -1
}

// doSo reports whether the infinitive of a verb only repeats what others did: "refused
// to do so", "declined to do the same".
func (s *sentence) doSo(v int) bool {
	i := s.infinitive(v)
	if i >= 0 && i+1 < len(s.Tokens) && s.low[i+1] == "one" && grants[s.low[i]] {
		return true // "asked for an apology. He refused to give one"
	}
	if i < 0 || s.low[i] != "do" && s.low[i] != "follow" {
		return false
	}
	for t := i + 1; t < len(s.Tokens) && t < i+4; t++ {
		if s.low[t] == "so" || s.low[t] == "same" || s.low[t] == "suit" || s.low[t] == "likewise" {
			return true
		}
	}
	return false
}

// grants are the verbs for how one gives what was asked for.
var grants = map[string]bool{"give": true, "offer": true, "issue": true, "make": true, "provide": true, "send": true}

// takesBack reports whether a verb has an infinitive for how one gives in to what was asked: "refused to withdraw the document".
func (s *sentence) takesBack(v int) bool {
	i := s.infinitive(v)
	if i < 0 {
		return false
	}
	switch s.low[i] {
	case "withdraw", "retract", "apologise", "apologize", "comply", "yield", "budge", "oblige", "reconsider", "recant", "relent", "backtrack":
		return true
	}
	return false
}
