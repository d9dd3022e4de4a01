package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// owners gives what is said of "the plan" to whose plan it was when it was last named:
// "Kofi Annan's plan … Russia backed the plan".
func (d *document) owners(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || len(f.targets) > 0 || f.ref >= 0 || !ofPlans[f.kind] || !f.row.isVerb() || len(f.agents) == 0 {
			continue
		}
		s := &d.sents[f.sentence]
		for _, x := range s.matters(f) {
			if !d.planned(s, x) || s.child(x, parse.Det) < 0 || s.indefinite(x) {
				continue
			}
			if f.targets = d.ownerOf(f, x); len(f.targets) > 0 {
				break
			}
		}
	}
}

// matters returns the nouns that an act is about, whose owners its row looks for.
func (s *sentence) matters(f *find) []int {
	all := append([]int(nil), f.object...)
	for _, p := range f.row.target {
		steps := p.steps
		if i := slices.Index(steps, "whose"); i >= 0 {
			steps = steps[:i]
		}
		all = append(all, s.walk(f.token, steps)...)
	}
	return all
}

// ofPlans are the types whose object is often a plan that was named before.
var ofPlans = map[graph.EventType]bool{graph.Supported: true, graph.Rejected: true, graph.Praised: true, graph.Criticized: true}

// planned reports whether a noun means something that somebody puts forward.
func (d *document) planned(s *sentence, x int) bool {
	return s.Tokens[x].Tag == parse.NOUN && s.mention[x] < 0 && d.reader.tables.classes["proposal"][s.low[x]]
}

// ownerOf returns who is named as the owner of the noun of that kind last before x.
func (d *document) ownerOf(f *find, x int) []party {
	for i := f.sentence; i >= 0 && f.sentence-i < 4; i-- {
		s := &d.sents[i]
		to := len(s.Tokens)
		if i == f.sentence {
			to = min(x, f.token)
		}
		for y := to - 1; y >= 0; y-- {
			if !d.planned(s, y) {
				continue
			}
			own := s.follow(y, []path{{steps: []string{"whose"}}}, actorKinds)
			if len(own) == 0 {
				continue
			}
			if d.related(own, f.agents) {
				return nil
			}
			for n := range own {
				own[n].sure *= 0.75
			}
			return own
		}
	}
	return nil
}

// whole reports whether the relative clause of c has all that its verb needs besides "that",
// and is none therefore.
func (s *sentence) whole(c int) bool {
	n, that, objects := s.child(c, parse.Nsubj), -1, 0
	for k := s.kid[c]; k >= 0 && s.rels[k] != parse.Nsubj; k = s.sib[k] {
		if s.low[k] == "that" && s.rels[k] == parse.Obj {
			that = int(k)
		}
	}
	for k := s.kid[c]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Obj && int(k) > c {
			objects++
		}
	}
	return that >= 0 && n > that && objects > 0
}

// inName reports whether k only stands in the name of the body at t.
func (s *sentence) inName(t, k int) bool {
	m := s.mention[t]
	if m < 0 {
		return false
	}
	mn := &s.doc.Mentions[m]
	return mn.Form == who.Name && k >= mn.From && k < mn.To && k != t && len(mn.Entities) == 1 && s.doc.kindOf(mn.Entities[0]) == graph.Organization
}

// besideBy returns who stands by "by" right behind the noun where the parse hung him on the
// active verb above: "said of the remarks by the ambassador"; -1.
func (s *sentence) besideBy(t int) int {
	h := s.head(t)
	if t+2 >= len(s.Tokens) || s.low[t+1] != "by" || h < 0 || !s.verbal(h) || s.passive(h) {
		return -1
	}
	if x := s.head(t + 1); x > t && s.head(x) == h && s.rels[x].Is(parse.Obl, parse.OblAgent) {
		return x
	}
	return -1
}

// byChild returns the name that hangs on the noun itself by "by", -1.
func (s *sentence) byChild(t int) int {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if int(k) > t && s.rels[k] == parse.Nmod && s.mention[k] >= 0 && s.caseOf(int(k)) == "by" {
			return int(k)
		}
	}
	return -1
}

// sharedOwner returns the owner of a noun, which may stand before the noun that it is joined to: "Biya's greetings and
// invitation"; -1.
func (s *sentence) sharedOwner(t int) int {
	o := s.child(t, parse.NmodPoss)
	h := s.head(t)
	if o >= 0 || h < 0 || h > t || s.rels[t] != parse.Conj || s.Tokens[t].Tag != parse.NOUN || s.Tokens[h].Tag != parse.NOUN || s.Tokens[t-1].Tag != parse.CCONJ {
		return o
	}
	return s.child(h, parse.NmodPoss)
}

// ofItself reports whether the noun is a government that is named for who leads it: it stands for the state, whose leader is not meant.
func (s *sentence) ofItself(n int) bool {
	switch s.low[n] {
	case "administration", "government", "regime", "cabinet":
	default:
		return false
	}
	k := s.child(n, parse.Compound, parse.NmodPoss)
	return k >= 0 && k < n && s.person(k) && s.mention[n] >= 0 && len(s.parties(n, kindsNamed["state"])) == 1
}

// topical reports whether a state's name before a noun says what that is about, not whose it is: "the Iran nuclear deal",
// "the Ukraine peace accords", but "the Iranian plan".
func (s *sentence) topical(n, k int) bool {
	m := &s.doc.Mentions[s.mention[k]]
	if m.Form != who.Name || len(m.Entities) != 1 || s.doc.kindOf(m.Entities[0]) != graph.Country || k > n {
		return false
	}
	switch s.low[n] {
	case "deal", "accord", "settlement", "process":
		return true
	case "plan", "agreement", "treaty", "pact", "proposal", "initiative", "roadmap":
		for x := k + 1; x < n; x++ {
			if w := s.low[x]; w == "peace" || w == "nuclear" || w == "ceasefire" || w == "truce" {
				return true
			}
		}
	}
	return false
}

// wrecksOwn reports whether what the verb at t destroys is the own: "blew up its bridge", "destroyed the tower of its plant".
func (s *sentence) wrecksOwn(t int, agents []party) bool {
	o := s.objectOf(t)
	for n := 0; o >= 0 && n < 3; n++ {
		if p := s.child(o, parse.NmodPoss); p >= 0 && s.Tokens[p].XPOS == parse.PRPS {
			ps := s.parties(p, anyKind)
			return len(ps) > 0 && len(agents) > 0 && s.doc.related(ps, agents)
		}
		of := -1
		for _, x := range s.prepositional(o, "of", nil) {
			of = x
		}
		o = of
	}
	return false
}

// governedBefore returns the last state that the text names before the verb at t, or in the two sentences before, and that is not one
// of those who act: whose government they recognise.
func (d *document) governedBefore(s *sentence, t int, agents []party) []party {
	for i := s.index; i >= 0 && i >= s.index-2; i-- {
		x := &d.sents[i]
		from := len(x.Tokens) - 1
		if i == s.index {
			from = t - 1
		}
		for k := from; k >= 0; k-- {
			m := x.mention[k]
			if m < 0 || d.Mentions[m].Head != k || len(d.Mentions[m].Entities) != 1 || d.kindOf(d.Mentions[m].Entities[0]) != graph.Country {
				continue
			}
			p := party{d.Mentions[m].Entities[0], t, 0.6}
			if !d.related([]party{p}, agents) {
				return []party{p}
			}
		}
	}
	return nil
}
