package what

import (
	"maps"
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// context fills in whom an act is towards where the sentence leaves it to the
// article: "Peru recalled its ambassador", "Israel and Japan also sent
// rescuers". It is the state that the acts told before are towards, else the
// one that the article names most; such events are less sure.
func (d *document) context(finds []*find) {
	named := make([]int, len(d.Entities))
	for i := range d.Mentions {
		for _, e := range d.Mentions[i].Entities {
			if c := d.Country(e); c >= 0 {
				named[c]++
			}
		}
	}
	d.accusedDenies(finds)
	d.townsLand(finds)
	d.guests(finds)
	d.teams(finds)
	d.letters(finds)
	d.delivered(finds)
	d.spokenMessages(finds)
	d.hosts(finds)
	d.partners(finds)
	d.also(finds)
	d.addressees(finds)
	d.talkedOf(finds)
	d.shared(finds)
	d.relieved(finds)
	d.answered(finds)
	d.newStates(finds)
	d.owners(finds)
	d.withWhom(finds)
	d.underThreat(finds)
	for _, f := range finds {
		if f.gone == "" && f.kind == graph.Criticized && f.ref >= 0 && len(f.targets) > 0 && d.ownDoing(f.targets, f.agents) && finds[f.ref].gone == "" {
			// What the own side did is not what is judged, but what it was done about.
			if t := finds[f.ref].targets; len(t) > 0 && !d.Related(t, f.agents) {
				f.targets, f.ref = t, -1
			}
		}
		if f.gone == "" && f.kind == graph.Promised && f.row.IsVerb() && len(f.targets) == 1 && d.KindOf(f.targets[0].Entity) == graph.Country && d.Related(f.targets, f.agents) {
			f.targets = nil // "where the presidents of Mali and Chad pledged to defend Mali's borders"
		}
		if s := &d.sents[f.sentence]; f.gone == "" && f.kind == graph.Supported && len(f.targets) == 0 && f.ref < 0 && s.Low[f.token] == "defend" && d.KindOf(f.agents[0].Entity) == graph.Person {
			f.kind, f.object = graph.Stated, nil // "defended the choice", somebody of the own side
		}
	}
	d.leftOpen(finds, named)
}

// arrived returns where what is given comes to: "vaccines donated by China arrived in Zimbabwe".
func (d *document) arrived(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	n := s.Head(f.token)
	if s.Rels[f.token] != parse.Acl || n < 0 || n > f.token || s.Rels[n] != parse.Nsubj {
		return nil
	}
	switch v := s.Head(n); s.Low[v] {
	case "arrive", "land":
		return s.Follow(v, []verbs.Path{{Steps: []string{"in"}}, {Steps: []string{"at"}}}, clause.KindsNamed["country"]|clause.KindsNamed["place"])
	case "reach":
		return s.Follow(v, []verbs.Path{{Steps: []string{"obj"}}}, clause.KindsNamed["country"]|clause.KindsNamed["place"])
	}
	return nil
}

// relieved makes the country of the town where helpers arrive the one that is helped.
func (d *document) relieved(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Aided || len(f.targets) != 1 || !f.row.IsVerb() || !arrivals.Has(d.sents[f.sentence].Low[f.token]) {
			continue
		}
		if p := f.targets[0]; d.KindOf(p.Entity) == graph.Place {
			if c := d.Country(p.Entity); c >= 0 && !d.Related(f.agents, []clause.Party{{Entity: c, Token: p.Token, Sure: 1}}) {
				f.targets = []clause.Party{{Entity: c, Token: p.Token, Sure: p.Sure * 0.9}}
			}
		}
	}
}

// arrivals are the verbs for how helpers come.
var arrivals = vocab.Words("arrive", "land", "fly", "come", "head", "touch", "reach")

// shared gives an act the other side of the act that it is told together with:
// "summoned the envoy to protest", "stands with Ukraine and will provide aid".
func (d *document) shared(finds []*find) {
	for i, f := range finds {
		if f.gone != "" || len(f.targets) > 0 || f.ref >= 0 || f.kind != graph.Protested && f.kind != graph.Aided && f.kind != graph.Messaged || !f.row.IsVerb() || d.addressed(f) {
			continue
		}
		for j := i - 1; j >= 0 && (finds[j].sentence == f.sentence || f.kind == graph.Protested && finds[j].kind == graph.Summoned && f.sentence-finds[j].sentence < 3); j-- {
			g := finds[j]
			if g.gone != "" || len(g.targets) != 1 || !clause.SameParties(g.agents, f.agents) {
				continue
			}
			if f.kind == graph.Messaged && g.kind == graph.Met || f.kind == graph.Protested && (g.kind == graph.Summoned || clause.Contact[g.kind]) || f.kind == graph.Aided && (g.kind == graph.Supported || g.kind == graph.Praised || clause.Contact[g.kind]) {
				f.targets = g.targets
				break
			}
		}
	}
	for _, f := range finds {
		if f.gone == "" && f.kind == graph.Protested && len(f.targets) == 0 && f.row.IsVerb() {
			if c := d.onlyOther(f); c >= 0 {
				f.targets = []clause.Party{{Entity: c, Token: f.token, Sure: 0.6}}
			}
		}
	}
}

// purposed reports whether money is promised for a thing: "$500 million for reconstruction".
func (s *sentence) purposed(v int) bool {
	for _, x := range s.Fillers(v, "for", nil) {
		if s.Mention[x] < 0 && s.Tokens[x].Tag == parse.NOUN {
			return true
		}
	}
	return false
}

// partners gives what somebody proposes, asks or promises in a message, a call
// or a meeting to the other side of it: "In a call with the emir he offered to help".
func (d *document) partners(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || len(f.targets) > 0 || f.ref >= 0 || !addressed[f.kind] && f.kind != graph.Agreed || len(f.agents) != 1 {
			continue
		}
		for _, g := range finds {
			// "We agreed to go on, he said after meeting X": whom one agrees with may be told behind
			if g.sentence != f.sentence || g.gone != "" || !clause.Contact[g.kind] || g.token > f.token && f.kind != graph.Agreed && !d.sents[f.sentence].meanwhile(f.token, g.token) || f.kind == graph.Agreed && g.standing.status != graph.StatusActual {
				continue
			}
			others := g.targets
			for _, o := range finds {
				// "In his message": to whom is told elsewhere.
				if len(others) == 0 && o.gone == "" && o.kind == g.kind && clause.SameParties(o.agents, g.agents) {
					others = o.targets
				}
			}
			switch {
			case len(others) == 0:
			case clause.SameParties(f.agents, g.agents):
				f.targets = others
			case clause.SameParties(f.agents, g.targets):
				f.targets = g.agents
			}
		}
	}
}

// addressed are the acts that are towards somebody.
var addressed = map[graph.EventType]bool{graph.Proposed: true, graph.Requested: true, graph.Demanded: true, graph.Promised: true, graph.Invited: true,
	graph.Warned: true, graph.Threatened: true}

// same reports whether a find is of "the same request" as somebody else's.
func (s *sentence) same(f *find) bool {
	o := f.token
	if s.Verbal(o) {
		if o = s.Child(f.token, parse.Obj); o < 0 {
			o = s.Child(f.token, parse.Obl)
		}
	}
	if o < 0 {
		return false
	}
	if a := s.Child(o, parse.Amod); a >= 0 && alike.Has(s.Low[a]) {
		return true
	}
	return s.Low[o] == "same" && s.Tokens[o].Tag != parse.ADV // "asked for the same"
}

// alike are the adjectives of what somebody else has asked for already.
var alike = vocab.Words("same", "similar", "identical")

// also gives "Xiomara Castro also sent her good wishes" the other side that the
// same act had when it was told of somebody else just before.
func (d *document) also(finds []*find) {
	for i, f := range finds {
		it := d.pronominal(f)
		if f.gone != "" || len(f.targets) > 0 && !it || f.ref >= 0 {
			continue
		}
		s := &d.sents[f.sentence]
		k := s.Child(f.token, parse.Advmod)
		if !s.same(f) && (k < 0 || s.Low[k] != "also" && s.Low[k] != "too" && s.Low[k] != "likewise") {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			// "France has also recognised it": what others did before to the same
			if g := finds[j]; g.gone == "" && g.kind == f.kind && f.sentence-g.sentence < 3 && !clause.SameParties(f.agents, g.agents) && (!it || len(g.targets) > 0) {
				f.targets, f.ref = g.targets, g.ref
				break
			}
		}
	}
}

// pronominal reports whether the target is an "it" or "them" beside the verb.
func (d *document) pronominal(f *find) bool {
	s := &d.sents[f.sentence]
	o := -1
	if f.gone == "" && f.row.IsVerb() && len(f.targets) == 1 {
		o = s.ObjectOf(f.token)
	}
	return o > f.token && f.targets[0].Token == o && (s.Low[o] == "it" || s.Low[o] == "they")
}

// guests corrects visits that a host seems to pay to the own country: "the
// president received X on the second day of a visit to Portugal" is X's visit.
func (d *document) guests(finds []*find) {
	for _, f := range finds {
		if f.gone == "" && f.kind == graph.Visited && f.row.IsVerb() && d.comesHome(f) {
			f.gone = "comes home"
		}
		if f.gone != "" || f.kind != graph.Visited || f.row.IsVerb() || len(f.targets) == 0 || !d.atHome(f) {
			continue
		}
		f.gone = "nobody visits the own country"
		for _, g := range finds {
			if g.gone == "" && g.sentence == f.sentence && clause.Contact[g.kind] && len(g.targets) > 0 && clause.SameParties(g.agents, f.agents) {
				f.agents, f.gone = g.targets, ""
				if d.atHome(f) {
					f.gone = "nobody visits the own country"
				}
			}
		}
	}
}

// comesHome reports whether an envoy without a name, or who holds office at home, returns to the country for which he stands,
// or its capital.
func (d *document) comesHome(f *find) bool {
	if d.sents[f.sentence].Low[f.token] != "return" || len(f.targets) != 1 || len(f.agents) != 1 {
		return false
	}
	c := f.agents[0].Entity
	if to := f.targets[0].Entity; d.KindOf(c) == graph.Person && !d.sents[f.sentence].exiled() && (d.KindOf(to) == graph.Country || d.Capital(to)) {
		for e := range d.serves(c) {
			if e >= 0 && (e == to || d.SameState(e, to)) {
				return true // "President Ruto returned to Nairobi"
			}
		}
		return d.ServesHome(c, to)
	}
	return d.KindOf(c) == graph.Country && (f.targets[0].Entity == c || d.KindOf(f.targets[0].Entity) == graph.Place && d.Country(f.targets[0].Entity) == c)
}

// exiled reports whether a sentence tells of somebody who comes back for good: "the rebel leader finally returned to Juba".
func (s *sentence) exiled() bool {
	for t := range s.Low {
		switch s.Low[t] {
		case "finally", "exile", "rebel", "opposition", "prison", "surgery", "treatment":
			return true
		}
	}
	return false
}

func (d *document) atHome(f *find) bool {
	for _, a := range f.agents {
		if c := d.Country(a.Entity); c >= 0 && clause.Holds(f.targets, c) {
			return true
		}
	}
	return false
}

// hosts makes the recall of an ambassador one towards the country that the
// ambassador was sent to, where his title says which.
func (d *document) hosts(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Recalled {
			continue
		}
		// "recalled X to the capital": home is not whom it is towards.
		f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return d.Related([]clause.Party{p}, f.agents) })
		s := &d.sents[f.sentence]
		if len(f.targets) == 0 && s.Passive(f.token) { // "Iran's ambassador to Paris was called back to Tehran"
			f.targets = s.Follow(f.token, []verbs.Path{{Steps: []string{"obj", "to"}}, {Steps: []string{"obj", "in"}}}, verbs.KindSet(1<<graph.Country|1<<graph.Organization))
			f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return d.Related([]clause.Party{p}, f.agents) })
		}
		for _, p := range s.Parties(s.ObjectOf(f.token), 1<<graph.Person) {
			c := d.host(p.Entity)
			if c < 0 {
				c = d.hostTitled(p.Entity)
			}
			if c >= 0 && !f.involves(c) {
				f.targets = append(f.targets, clause.Party{Entity: c, Token: p.Token, Sure: 0.8})
			}
		}
	}
}

// hostTitled returns the country to which a title anywhere in the article sends an envoy:
// "the French ambassador to the US, Philippe Étienne"; -1.
func (d *document) hostTitled(person int) int {
	for i := range d.Mentions {
		t := &d.Mentions[i]
		if t.Form != who.Title || len(t.Entities) != 1 || t.Entities[0] != person {
			continue
		}
		s := &d.sents[t.Sentence]
		for x := t.From + 1; x < t.To; x++ {
			if s.Low[x] != "to" || s.Tokens[x].Tag != parse.ADP {
				continue
			}
			for y := x + 1; y < t.To; y++ {
				if m := s.Mention[y]; m >= 0 && len(d.Mentions[m].Entities) == 1 && d.KindOf(d.Mentions[m].Entities[0]) == graph.Country {
					return d.Mentions[m].Entities[0]
				}
			}
		}
	}
	return -1
}

var (
	// hostile lists what one answers with demands and protests.
	hostile = map[graph.EventType]bool{graph.Detained: true, graph.Attacked: true, graph.Accused: true, graph.Threatened: true}
	demands = map[graph.EventType]bool{graph.Demanded: true, graph.Protested: true, graph.Threatened: true}
)

// letters gives what stands in a letter to its writer: "wrote X a letter in which
// he proposed" is a proposal of the writer to X.
func (d *document) letters(finds []*find) {
	for _, f := range finds {
		s := &d.sents[f.sentence]
		if f.gone != "" || !f.row.IsVerb() || !d.Tables.Acts[f.kind].Speech {
			continue
		}
		if s.Tokens[f.token].XPOS == parse.VBG && !s.Tokens[f.token].Quoted {
			d.inLetter(finds, f)
		}
		n := s.Child(f.token, parse.Nsubj)
		if n < 0 || s.Low[n] != "he" && s.Low[n] != "she" && s.Low[n] != "they" {
			continue
		}
		which := -1
		for t := n - 1; t >= 0 && t > n-3; t-- {
			if s.Low[t] == "which" {
				which = t
			}
		}
		if which < 1 || s.Low[which-1] != "in" {
			continue
		}
		for _, g := range finds {
			if g != f && g.gone == "" && g.kind == graph.Messaged && g.sentence == f.sentence && g.token < which {
				f.agents = g.agents
				if len(f.targets) == 0 || clause.SameParties(f.targets, f.agents) {
					f.targets = g.targets
				}
			}
		}
	}
}

// talkedOf drops meetings that only say what a call or meeting told beside them was
// about: "talked on the phone, discussing the crisis".
func (d *document) talkedOf(finds []*find) {
	for i, f := range finds {
		if f.gone == "" && (f.kind == graph.Demanded || f.kind == graph.Requested || f.kind == graph.Proposed) {
			d.othersWish(f)
		}
		if f.gone == "" && f.kind == graph.Agreed && f.row.Head == "v:announce" && d.dealToldOf(finds[:i], f) {
			f.gone = "the deal told of" // "Hariri and de Charette announced the agreement"
			continue
		}
		if f.gone == "" && f.kind == graph.Called && (f.row.Head == "v:discuss" || f.row.Head == "v:review" || f.row.Head == "v:exchange") && d.sidesSpoke(finds[:i], f) {
			f.gone = "what was talked of on the phone"
		}
		if f.gone == "" && f.kind == graph.Met && !f.row.IsVerb() {
			if d.ofOneLand(f) && slices.ContainsFunc(finds[:i], func(g *find) bool {
				return g.gone == "" && g.kind == graph.Met && f.sentence-g.sentence < 4 && len(parties(g)) > 2 && subset(parties(f), parties(g))
			}) {
				f.gone = "a meeting of the visitor and the host" // "called on the president and the premier. It was the first meeting between the two"
				continue
			}
			for _, g := range finds[:i] {
				if g.gone == "" && g.kind == graph.Called && g.row.Type == graph.Met && subset(parties(f), parties(g)) && len(parties(f)) > 1 {
					f.gone = "the meeting by video" // "They met by video link. The meeting between the two"
					break
				}
			}
		}
		if f.gone != "" || f.kind != graph.Met || !f.row.IsVerb() && !spokenOnly.Has(f.row.Head[2:]) {
			continue
		}
		spoken := false
		switch f.row.Head {
		case "n:discussion", "n:conversation", "n:exchange", "n:talk", "n:dialogue", "n:chat", "n:consultation":
			spoken = true
		case "v:discuss", "v:review", "v:exchange":
		case "v:have", "v:hold", "v:talk":
			// "They had a broad discussion", on the telephone
			s := &d.sents[f.sentence]
			o := s.ObjectOf(f.token)
			if spoken = o < 0 || spokenOnly.Has(s.Low[o]); !spoken || (len(f.agents) < 2 || f.agents[0].Token != f.agents[1].Token) && len(f.targets) == 0 {
				continue
			}
		default:
			continue
		}
		for _, g := range finds[:i] {
			if g.gone == "" && (g.kind == graph.Called || !spoken) && (g.kind == graph.Called && f.sentence-g.sentence < 9 || g.kind == graph.Met && f.sentence-g.sentence < 4) && subset(parties(f), parties(g)) {
				f.gone = "what was talked of when they " + d.sents[g.sentence].Tokens[g.token].Text
				break
			}
		}
	}
}

// sidesSpoke reports whether the states of those who have just telephoned are those that a find names: "During the call, both
// sides discussed trade".
func (d *document) sidesSpoke(before []*find, f *find) bool {
	states := func(g *find) map[int]bool {
		out := map[int]bool{}
		for _, p := range parties(g) {
			c := p
			if d.KindOf(c) != graph.Country {
				c = d.Country(p)
			}
			out[c] = true
		}
		return out
	}
	own := states(f)
	for _, g := range before {
		if g.gone == "" && g.kind == graph.Called && f.sentence-g.sentence < 4 && maps.Equal(own, states(g)) {
			return true
		}
	}
	return false
}

// spokenOnly lists the nouns for talk that may as well be on the telephone.
var spokenOnly = vocab.Words("discussion", "conversation", "exchange", "talk", "dialogue", "chat", "consultation")

// given reports whether the sentence says who receives, even if it names nobody:
// "food to refugees".
func (d *document) given(f *find) bool {
	s := &d.sents[f.sentence]
	return s.Child(f.token, parse.Iobj) >= 0 || d.addressed(f)
}

// addressed reports whether something is done "to" somebody or something, named or not.
func (d *document) addressed(f *find) bool {
	return len(d.sents[f.sentence].Prepositional(f.token, "to", nil)) > 0
}

// inLetter gives "a letter from X inviting him" to X, and what it asks to the one it
// is written to.
func (d *document) inLetter(finds []*find, f *find) {
	s := &d.sents[f.sentence]
	for _, g := range finds {
		if g == f || g.gone != "" || g.kind != graph.Messaged || g.sentence != f.sentence || g.token > f.token || f.token-g.token > 10 {
			continue
		}
		for t := g.token + 1; t < f.token; t++ {
			if s.Finite(t) || s.Tokens[t].Text == "," || s.Tokens[t].Tag == parse.CCONJ || t == f.token-1 && clause.GerundMarks.Has(s.Low[t]) {
				return // not "published a letter from X after praising Y"
			}
		}
		if g.row.IsVerb() && s.Child(g.token, parse.Obj) < 0 {
			return
		}
		f.agents = g.agents
		if len(f.targets) == 0 || clause.SameParties(f.targets, f.agents) {
			f.targets = g.targets
		}
	}
}
