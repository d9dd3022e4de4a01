package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// doers are the nouns that mean who did what was told before: "thanked the mediators".
var doers = map[string][]graph.EventType{
	"mediator": {graph.Mediated}, "facilitator": {graph.Mediated}, "go-between": {graph.Mediated}, "peacemaker": {graph.Mediated}, "intermediary": {graph.Mediated},
	"donor": {graph.Aided, graph.Promised}, "benefactor": {graph.Aided}, "guest": {graph.Visited}, "visitor": {graph.Visited},
	"attacker": {graph.Attacked}, "aggressor": {graph.Attacked}, "invader": {graph.Attacked}, "accuser": {graph.Accused}, "critic": {graph.Criticized},
	"captor": {graph.Detained}, "signatory": {graph.Signed, graph.Agreed}, "host": {graph.Visited, graph.Met},
}

// byDeed returns whom an act is towards that a noun names by what he did before: "thanked the
// mediators", "praised his hosts".
func (d *document) byDeed(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	for _, x := range s.things(o.find) {
		if s.Tokens[x].Tag != parse.NOUN || doers[s.Low[x]] == nil || s.Child(x, parse.NmodPoss) < 0 && !s.known(x) {
			continue
		}
		for i := len(o.before) - 1; i >= 0; i-- {
			g := o.before[i]
			if g.gone != "" || !slices.Contains(doers[s.Low[x]], g.kind) {
				continue
			}
			ps := g.agents
			switch {
			case s.Low[x] == "host":
				if !d.sharesAgent(g, o) {
					continue
				}
				ps = d.landsOf(g.targets)
			case g.kind.IsReciprocal():
				ps = append(slices.Clone(g.agents), g.targets...)
			}
			if len(ps) == 0 || d.Related(ps, o.agents) || s.Tokens[x].XPOS == parse.NN && len(ps) > 1 {
				continue
			}
			return d.held(ps, o, 0.7)
		}
	}
	return nil
}

func (d *document) sharesAgent(g *find, o *open) bool {
	return slices.ContainsFunc(g.agents, func(p clause.Party) bool { return clause.Holds(o.agents, p.Entity) })
}

// landsOf gives for places the countries that they are in.
func (d *document) landsOf(ps []clause.Party) []clause.Party {
	var out []clause.Party
	for _, p := range ps {
		if c := d.Country(p.Entity); c >= 0 && d.KindOf(p.Entity) == graph.Place {
			p.Entity = c
		}
		if d.KindOf(p.Entity) != graph.Place && !clause.Holds(out, p.Entity) {
			out = append(out, p)
		}
	}
	return out
}

// held makes parties that were told elsewhere those of an act, so much less sure.
func (d *document) held(ps []clause.Party, o *open, sure float64) []clause.Party {
	out := make([]clause.Party, 0, len(ps))
	for _, p := range ps {
		out = append(out, clause.Party{Entity: p.Entity, Token: o.token, Sure: p.Sure * sure})
	}
	return out
}

// visited returns whose guest somebody is who promises arms or money, or asks for them: "landed in
// Kyiv. He promised 120 vehicles".
func (d *document) visited(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	x := s.ObjectOf(o.token)
	if o.kind == graph.Requested {
		x = -1
		if at := s.Prepositional(o.token, "for", nil); len(at) == 1 {
			x = at[0]
		}
	}
	if c := d.Tables.Classes; !o.row.IsVerb() || x < 0 || len(o.agents) != 1 || !(c["aid"].Has(s.Low[x]) || c["help"].Has(s.Low[x])) || s.Child(x, parse.NmodPoss) >= 0 || o.kind == graph.Promised && s.purposed(o.token) {
		return nil
	}
	return d.hosted(o, func(g *find) bool { return d.sharesAgent(g, o) }, 0.7)
}

// hosted returns the state that was visited last, in this sentence or the one before, in a visit that counts.
func (d *document) hosted(o *open, counts func(*find) bool, sure float64) []clause.Party {
	for g := range o.recent(2) {
		if g.kind == graph.Visited && counts(g) {
			if ps := d.landsOf(g.targets); len(ps) == 1 && !d.Related(ps, o.agents) {
				return d.held(ps, o, sure)
			}
		}
	}
	return nil
}

// partner returns with whom somebody was talking who breaks off talks: the others of the deal
// or the meeting told of last in which he took part.
func (d *document) partner(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	x := s.talksIn(o.find)
	if x < 0 {
		return nil
	}
	if ps := s.Follow(x, []verbs.Path{{Steps: []string{"with"}}}, clause.ActorKinds); len(ps) > 0 {
		return ps
	}
	for t := x + 1; t < len(s.Tokens) && !s.Tokens[t].Tag.Is(parse.PUNCT, parse.CCONJ); t++ {
		if s.Low[t] == "with" && s.Rels[t] == parse.Case {
			if ps := s.Parties(s.Head(t), clause.ActorKinds); len(ps) > 0 && !clause.Holds(o.agents, ps[0].Entity) {
				return ps // "talks to end the conflict with"
			}
		}
	}
	for g := range o.recent(4) {
		if !g.kind.IsReciprocal() {
			continue
		}
		all := append(slices.Clone(g.agents), g.targets...)
		rest := slices.DeleteFunc(slices.Clone(all), func(p clause.Party) bool { return clause.Holds(o.agents, p.Entity) })
		if len(rest) > 0 && len(rest) < len(all) {
			return d.held(rest, o, 0.7)
		}
	}
	return nil
}

// awaited returns with whom the talks, or whose the visit, that an act puts off had been planned.
func (d *document) awaited(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	xs := s.things(o.find)
	for _, p := range [...]string{"of", "from"} {
		xs = s.Prepositional(o.token, p, xs) // "pulled out of a meeting planned with X"
	}
	for _, x := range xs {
		if s.Doc.Tables.Classes["visit"].Has(s.Low[x]) || s.Doc.Tables.Classes["talks"].Has(s.Low[x]) || s.Doc.Tables.Classes["meeting"].Has(s.Low[x]) {
			if ps := slices.DeleteFunc(s.appointment(x), func(p clause.Party) bool { return clause.Holds(o.agents, p.Entity) }); len(ps) > 0 {
				return ps
			}
			if s.Doc.Tables.Classes["visit"].Has(s.Low[x]) && !s.Indefinite(x) && len(s.Fillers(x, "whose", nil)) == 0 {
				if ps := d.travellers(o); len(ps) > 0 {
					return ps
				}
			}
		}
	}
	return nil
}

// travellers returns who was lately said to be coming to those who put "the visit" off.
func (d *document) travellers(o *open) []clause.Party {
	for g := range o.recent(4) {
		if g.kind == graph.Visited && g != o.find && len(g.agents) == 1 && d.Related(g.targets, o.agents) && !d.Related(g.agents, o.agents) {
			return d.held(g.agents, o, 0.7)
		}
	}
	return nil
}

// owed is what one wants to hear from him to whom one speaks.
var owed = vocab.Words("explanation", "answer", "apology", "clarification", "assurance")

// called returns with whom one has spoken where he is said to have asked for that: "It was X who had sought the call".
func (d *document) called(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	x := s.ObjectOf(o.token)
	if !o.row.IsVerb() {
		return nil
	}
	for _, y := range s.Prepositional(o.token, "for", nil) {
		if x < 0 {
			x = y
		}
	}
	reach := 3
	switch {
	case x < 0:
		return nil
	case owed.Has(s.Low[x]) && s.Low[o.token] == "want": // "phoned X. He wanted an explanation"
		reach = 2
	case s.Indefinite(x) || !s.Doc.Tables.Classes["talks"].Has(s.Low[x]) && !s.Doc.Tables.Classes["call"].Has(s.Low[x]):
		return nil
	}
	for g := range o.recent(reach) {
		if g.kind != graph.Called && g.kind != graph.Met {
			continue
		}
		all := append(slices.Clone(g.agents), g.targets...)
		rest := slices.DeleteFunc(slices.Clone(all), func(p clause.Party) bool { return d.Related([]clause.Party{p}, o.agents) })
		if len(rest) > 0 && len(rest) < len(all) {
			return d.held(rest, o, 0.7)
		}
	}
	return nil
}

// talksIn returns the noun for talks that an act is about; -1.
func (s *sentence) talksIn(f *find) int {
	xs := s.things(f)
	if s.Verbal(f.token) {
		xs = s.Prepositional(f.token, "from", s.Prepositional(f.token, "of", xs)) // "walked out of the talks"
	}
	for _, x := range xs {
		if c := s.Doc.Tables.Classes["talks"]; c.Has(s.Low[x]) {
			return x
		}
		for _, y := range s.Prepositional(x, "in", nil) {
			if s.Doc.Tables.Classes["talks"].Has(s.Low[y]) {
				return y // "their participation in the talks"
			}
		}
	}
	return -1
}

// ofDispute returns between whom the article says a conflict, or what is to end it, is, for a
// mediation that names no sides: "a ceasefire between the government and the rebels".
func (d *document) ofDispute(o *open) []clause.Party {
	for n := 1; n < len(d.sents); n++ {
		for _, i := range [...]int{o.sentence - n, o.sentence + n} {
			if i < 0 || i >= len(d.sents) {
				continue
			}
			s := &d.sents[i]
			for t := range s.Tokens {
				if s.Low[t] != "between" || s.Rels[t] != parse.Case || t == 0 {
					continue
				}
				h := s.Head(s.Head(t))
				if h < 0 || h > t || !(d.Tables.Classes["deal"].Has(s.Low[h]) || d.Tables.Classes["talks"].Has(s.Low[h]) || disputes.Has(s.Low[h])) {
					continue
				}
				var ps []clause.Party
				for _, x := range s.TwoEnds(t-1, []int{s.Head(t)}) {
					ps = append(ps, s.Parties(x, clause.ActorKinds)...)
				}
				if len(ps) == 2 && !d.Related(ps, o.agents) && !d.oneSide(ps[0], ps[1]) {
					return d.held(ps, o, 0.6)
				}
			}
		}
	}
	return nil
}

// disputes are the nouns for what a mediator is to end.
var disputes = vocab.Words("war", "conflict", "dispute", "crisis", "fighting", "clash", "feud", "row", "tension",
	"standoff", "stand-off", "hostility", "rift", "quarrel", "battle", "process", "violence")

// victim returns who suffered what was told last, for support that is not said to whom: "reaffirmed
// its support under the treaty".
func (d *document) victim(o *open) []clause.Party {
	if len(d.sents[o.sentence].matters(o.find)) > len(o.object) {
		return nil // "stood by its ally"
	}
	for g := range o.recent(2) {
		if hostile[g.kind] && len(g.targets) > 0 && !d.Related(g.agents, o.agents) && !d.Related(g.targets, o.agents) {
			if ps := d.landsOf(g.targets); len(ps) > 0 {
				return d.held(ps, o, 0.6)
			}
		}
	}
	return nil
}

// adversary returns whom the side of somebody who threatens or demands has just accused or
// addressed: "demanded that Kabul stop the raids. The minister said that Islamabad would strike".
func (d *document) adversary(o *open) []clause.Party {
	for g := range o.recent(2) {
		if len(g.targets) != 1 || !d.Related(g.agents, o.agents) || d.Related(g.targets, o.agents) {
			continue
		}
		switch g.kind {
		case graph.Protested, graph.Summoned: // with an envoy: his state
			if c := d.Country(g.targets[0].Entity); c >= 0 {
				return []clause.Party{{Entity: c, Token: o.token, Sure: 0.5}}
			}
		case graph.Demanded, graph.Criticized, graph.Attacked, graph.Detained, graph.Accused, graph.Threatened:
			return d.held(g.targets, o, 0.6)
		}
	}
	return nil
}

// spokenTo returns whom "him" or "them" means that was left open, or taken for the speaker himself:
// on whom he acted last.
func (d *document) spokenTo(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	x := s.ObjectOf(o.token)
	if p := s.Child(o.token, parse.Obl); x < 0 && p >= 0 {
		x = p
	}
	if x < 0 || s.Tokens[x].XPOS != parse.PRP || s.neuter(x) {
		return nil
	}
	many := s.Low[x] == "they"
	var out []clause.Party
	last := -1
	for g := range o.recent(2) {
		if last >= 0 && g.sentence != last || !clause.SameParties(g.agents, o.agents) || d.Related(g.targets, o.agents) && !many && d.KindOf(o.agents[0].Entity) != graph.Person {
			continue
		}
		for _, p := range g.targets {
			if k := d.KindOf(p.Entity); !clause.Holds(out, p.Entity) && (many && k != graph.Place || k == graph.Person) {
				out = append(out, p)
				last = g.sentence
			}
		}
	}
	if many == (len(out) > 1) {
		return d.held(out, o, 0.7)
	}
	return nil
}

// visitee returns with whose state a visitor signs: "went to Ankara and signed two agreements".
func (d *document) visitee(o *open) []clause.Party {
	if len(o.agents) != 1 || d.KindOf(o.agents[0].Entity) == graph.Organization {
		return nil
	}
	return d.hosted(o, func(g *find) bool { return clause.SameParties(g.agents, o.agents) }, 0.6)
}

// sameFoe reports whether two who cut ties have done something to a third in the sentence already:
// "moved troops to the border with Mali and cut ties".
func (d *document) sameFoe(s *sentence, f *find) bool {
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence == s.Index; i-- {
		if g := d.before[i]; clause.SameParties(g.agents, f.agents) && len(g.targets) == 1 && !clause.Holds(f.agents, g.targets[0].Entity) {
			return true
		}
	}
	return false
}

// sorryFor returns who did or said that for which somebody wants an apology or an explanation: "demanded an apology after
// Turkey's president compared", "an explanation over the remarks by its envoy".
func (d *document) sorryFor(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	x := s.ObjectOf(o.token)
	if !o.row.IsVerb() || x < 0 || !owed.Has(s.Low[x]) {
		return nil
	}
	for k := s.Kid[o.token]; k >= 0; k = s.Sib[k] {
		c := int(k)
		if m := s.Child(c, parse.Mark); c > x && s.Rels[c] == parse.Advcl && m >= 0 && s.Low[m] == "after" {
			if ps := s.Parties(s.Surface(c), clause.ActorKinds); len(ps) > 0 && !d.Related(ps, o.agents) {
				return ps
			}
		}
	}
	for _, p := range [...]string{"for", "over", "about", "on"} {
		for _, y := range s.Prepositional(x, p, s.Prepositional(o.token, p, nil)) {
			if ps := s.Follow(y, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, o.agents) {
				return ps
			}
		}
	}
	return nil
}

// withinState reports whether an act is a state's with an organ of its own: "ordered the cabinet to convene", "asked
// parliament to approve", "instructed its embassy to protest".
func (d *document) withinState(f *find) bool {
	if s := &d.sents[f.sentence]; f.row.IsVerb() && s.ordersOwn(f.token) {
		p := s.Child(s.Child(f.token, parse.Obj, parse.Iobj), parse.NmodPoss)
		return p >= 0 && s.Low[s.Child(f.token, parse.Obj, parse.Iobj)] != "government"
	}
	for _, p := range f.targets {
		if !d.Organ(p.Entity) || !slices.ContainsFunc(f.agents, func(a clause.Party) bool { return d.SameState(a.Entity, p.Entity) }) {
			return false
		}
	}
	return len(f.targets) > 0
}

// notOneself gives a charge against the own side to who did what stands right before it: "X summoned the envoy after Y did the
// same, accusing X's country of meddling".
func (s *sentence) notOneself(f *find) {
	if f.kind != graph.Accused && f.kind != graph.Criticized || s.Tokens[f.token].XPOS != parse.VBG || len(f.targets) == 0 || !s.Doc.Related(f.targets, f.agents) {
		return
	}
	for n := f.token - 1; n >= 0; n-- {
		if v := s.Head(n); s.Rels[n] != parse.Nsubj || v < n || v > f.token {
			continue
		}
		if ps := s.Parties(n, clause.ActorKinds); len(ps) > 0 && !s.Doc.Related(ps, f.targets) {
			f.agents = ps
		}
		return
	}
}
