package what

import (
	"iter"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// open is an act whose clause does not say whom it is towards.
type open struct {
	*find
	finds  []*find // all of the article
	before []*find // those told before it
	named  []int   // how often the article names each country
}

// recent yields what was told before the act within so many sentences, its own among them, the last first.
func (o *open) recent(sentences int) iter.Seq[*find] {
	return func(yield func(*find) bool) {
		for _, g := range slices.Backward(o.before) {
			if o.sentence-g.sentence >= sentences {
				return
			}
			if g.gone == "" && !yield(g) {
				return
			}
		}
	}
}

// source looks in one place for whom an act is towards; nil for nobody.
type source func(*document, *open) []clause.Party

// sources are the places where the other side of an act is looked for, by type and in this
// order, where its clause leaves it out. Often no place has it: an appeal may be to everybody.
var sources = map[graph.EventType][]source{
	graph.Accused:    {(*document).rejecters, (*document).repeated, of((*document).amongThem), (*document).spokenTo, (*document).byDeed},
	graph.Criticized: {(*document).usurpers, (*document).repeated, (*document).punishedFor, (*document).overMain, of((*document).echo), (*document).sameBreath, (*document).claimed, (*document).spokenTo, (*document).byDeed, (*document).doer, (*document).reactedTo, (*document).ofWhich},
	graph.Praised:    {of((*document).echo), (*document).spokenTo, (*document).byDeed, (*document).doer, of((*document).doersOf), (*document).ofWhich, (*document).thankedFor},
	graph.Rejected:   {of((*document).echo), (*document).spoke, (*document).doer, (*document).reactedTo, (*document).ofWhich},
	graph.Denied:     {(*document).spoke},
	graph.Signed:     {(*document).visitee},
	graph.Supported:  {(*document).interlocutor, (*document).victim},
	graph.Mediated: {(*document).sameTalks, (*document).alongside, (*document).besideMediator, (*document).metBeside, of((*document).gathered), of((*document).ends), of((*document).swapped),
		(*document).dealers, (*document).ofDispute, (*document).wronged, (*document).quarrellers},
	graph.Visited:    {of((*document).guestOf), of((*document).here), of((*document).scenePlace), (*document).hostLand},
	graph.Attacked:   {(*document).aimedAt, of((*document).struck), (*document).exchanged, (*document).acrossFrom},
	graph.Messaged:   {(*document).handedIn},
	graph.Withdrew:   {(*document).stationed, (*document).partner},
	graph.Deployed:   {(*document).stationedIn, of((*document).struck)},
	graph.Proposed:   {(*document).answerer, (*document).toReader},
	graph.Requested:  {(*document).judgedToo, (*document).toBid, (*document).usurpers, (*document).heardBy, (*document).called, (*document).sorryFor, (*document).spokenTo, (*document).jailer, (*document).byDeed, (*document).writtenTo, (*document).visited},
	graph.Demanded:   {(*document).answerer, (*document).toBid, (*document).usurpers, (*document).called, (*document).sorryFor, (*document).spokenTo, (*document).jailer, (*document).byDeed, (*document).slighted, (*document).writtenTo, (*document).offender, (*document).adversary},
	graph.Warned:     {(*document).usurpers, (*document).toSuffer, (*document).spokenTo, (*document).byDeed},
	graph.Threatened: {(*document).conditioned, (*document).answerer, (*document).ofInner, (*document).usurpers, (*document).byDeed, (*document).offender, (*document).adversary},
	graph.Protested:  {(*document).offender, (*document).protestee},
	graph.Promised:   {(*document).toReader, (*document).ofInner, (*document).byDeed, (*document).visited, (*document).paid},
	graph.Aided:      {of((*document).needyIn), of((*document).toldTo), of((*document).arrived), (*document).otherSide, of((*document).arrivedAt)},
	graph.Sanctioned: {(*document).punishedBeside, of((*document).amongThem), of((*document).fallsOn), of((*document).forDeed), (*document).cutOff, (*document).otherSide},
	graph.Recalled:   {of((*document).seatLand), (*document).overDeed, (*document).reproached, (*document).otherSide},
	graph.Expelled:   {of((*document).amongThem), (*document).overDeed, (*document).otherSide},
	graph.Suspended:  {of((*document).calledOff), (*document).awaited, (*document).partner, (*document).otherSide},
}

// calledOff returns the state to whose city a trip that is called off was to lead: "postponed a trip to Paris".
func (d *document) calledOff(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	o := s.ObjectOf(f.token)
	if o < 0 || !s.Doc.Tables.Classes["visit"].Has(s.Low[o]) {
		return nil
	}
	for _, p := range append(s.Follow(o, []verbs.Path{{Steps: []string{"to"}}}, clause.KindsNamed["place"]), s.Follow(f.token, []verbs.Path{{Steps: []string{"to"}}}, clause.KindsNamed["place"])...) {
		if c := d.Country(p.Entity); c >= 0 && !d.Related(f.agents, []clause.Party{{Entity: c, Token: p.Token, Sure: 1}}) {
			return []clause.Party{{Entity: c, Token: p.Token, Sure: p.Sure * 0.9}}
		} else if c < 0 {
			return []clause.Party{p} // the article has no word of the state
		}
	}
	return nil
}

// of makes a source of a function that asks for nothing but the act.
func of(look func(*document, *find) []clause.Party) source {
	return func(d *document, o *open) []clause.Party { return look(d, o.find) }
}

// leftOpen gives the acts whose clauses leave the other side out the one that a source knows,
// and drops those that are none without it.
func (d *document) leftOpen(finds []*find, named []int) {
	for i, f := range finds {
		if f.gone != "" || len(f.targets) > 0 || f.ref >= 0 || len(f.agents) == 0 || f.homeward {
			continue
		}
		o := &open{f, finds, finds[:i], named}
		if f.kind == graph.Deployed && d.sents[f.sentence].Low[f.token] == "fire" && d.exchanged(o) != nil {
			f.kind = graph.Attacked // no test
		}
		for _, look := range sources[f.kind] {
			if f.targets = look(d, o); len(f.targets) > 0 {
				break
			}
		}
		if f.kind == graph.Mediated && d.lauds(o) {
			f.targets = nil // "Norway commends Qatar for its mediation": not in a quarrel of Norway's
		}
		switch {
		case len(f.targets) > 0:
		case f.kind == graph.Praised && d.toListeners(f):
			f.gone = "said to whoever listens"
		case f.kind == graph.Criticized && d.reacts(f):
			f.gone = "reacts to what nobody tells"
		case f.kind == graph.Rejected && d.declines(f):
			f.gone = "declines nothing that is told"
		case f.kind == graph.Appointed:
			f.gone = "appoints nobody named"
		case f.kind == graph.Mediated && d.inPassing(f):
			f.gone = "between nobody"
		case f.kind == graph.Visited && f.row.TargetPaths == nil:
			f.gone = "comes to where nobody says"
		case f.kind == graph.Supported:
			f.gone = "supports nobody and nothing that is told"
		case f.row.TargetPaths != nil && (f.kind == graph.Expelled || f.kind == graph.Aided && !d.given(f)):
			f.gone = "towards nobody"
		}
	}
}

// toListeners reports whether who is thanked or welcomed is a "you" without a name.
func (d *document) toListeners(f *find) bool {
	s := &d.sents[f.sentence]
	if !f.row.IsVerb() {
		return false
	}
	o := s.ObjectOf(f.token)
	return o >= 0 && s.Low[o] == "you"
}

// lauds reports whether one of those whom a mediation is taken to be for praises the mediator for it.
func (d *document) lauds(o *open) bool {
	return slices.ContainsFunc(o.finds, func(g *find) bool {
		if len(o.targets) > 1 && clause.SameParties(g.agents, o.targets) {
			return false // "Mali and Togo have welcomed Ghana's role"
		}
		return g.sentence == o.sentence && g.gone == "" && g.kind == graph.Praised && clause.SameParties(g.targets, o.agents) && slices.ContainsFunc(g.agents, func(p clause.Party) bool { return clause.Holds(o.targets, p.Entity) })
	})
}

// alongside returns whom a mediator speaks to in the same sentence: "which is mediating the
// dispute, urged the three countries".
func (d *document) alongside(o *open) []clause.Party {
	for _, g := range o.finds {
		if g.sentence == o.sentence && g.gone == "" && g.kind != graph.Mediated && len(g.targets) > 1 && clause.SameParties(g.agents, o.agents) {
			return g.targets
		}
	}
	return nil
}

// metBeside returns the two whom the same sentence has met before it names somebody else's mediation: "welcomed the meeting
// between X and Y, and appreciated Angola's mediation".
func (d *document) metBeside(o *open) []clause.Party {
	if o.row.IsVerb() {
		return nil
	}
	for _, g := range o.finds {
		if g.sentence != o.sentence || g.token > o.token || g.gone != "" || g.kind != graph.Met {
			continue
		}
		if both := append(slices.Clone(g.agents), g.targets...); len(both) == 2 && !d.Related(both, o.agents) {
			return both
		}
	}
	return nil
}

// interlocutor returns to whom the one who promises support speaks in the same sentence: "Rubio, who
// telephoned Ali, promised “full support”".
func (d *document) interlocutor(o *open) []clause.Party {
	if !strings.Contains(o.row.Needs, "@support") || len(o.agents) != 1 {
		return nil
	}
	for g := range o.recent(1) {
		switch {
		case !clause.Contact[g.kind] || g.standing.status != graph.StatusActual:
		case clause.SameParties(g.agents, o.agents):
			return g.targets
		case clause.SameParties(g.targets, o.agents) && g.kind != graph.Messaged:
			return g.agents
		}
	}
	return nil
}

func (d *document) dealers(o *open) []clause.Party { return d.dealt(o.finds, o.find) }

func (d *document) quarrellers(o *open) []clause.Party { return d.between(o.finds, o.find, o.named) }

func (d *document) wronged(o *open) []clause.Party { return d.quarrelled(o.finds, o.find) }

// answerer returns who is to answer an offer: "would accept Kabul's offer".
func (d *document) answerer(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	h := -1
	if !o.row.IsVerb() {
		h = s.Answer(o.token)
	}
	var ps []clause.Party
	if h >= 0 {
		ps = s.Parties(s.Subjects(h), clause.ActorKinds)
	} else if !o.row.IsVerb() {
		ps = s.repliesTo(o.token)
	}
	if d.Related(ps, o.agents) {
		return nil
	}
	return ps
}

// repliesTo returns whose answer to the noun at n is told: "no response from Caracas to Bogota's offer".
func (s *sentence) repliesTo(n int) []clause.Party {
	for x := n - 1; x >= 0 && x > n-9 && !s.Verbal(x); x-- {
		switch s.Low[x] {
		case "response", "answer", "reply", "reaction":
			return s.Follow(x, []verbs.Path{verbs.NewPath("from"), verbs.NewPath("poss"), verbs.NewPath("by")}, clause.ActorKinds)
		}
	}
	return nil
}

func (d *document) aimedAt(o *open) []clause.Party { return d.aimed(o.finds, o.find) }

func (d *document) stationed(o *open) []clause.Party { return d.theatre(o.finds, o.find) }

func (d *document) claimed(o *open) []clause.Party { return d.claimant(o.finds, o.find) }

func (d *document) stationedIn(o *open) []clause.Party { return d.sents[o.sentence].whereIn(o.token) }

// acrossFrom returns who is on the other side of the border that an attack crosses.
func (d *document) acrossFrom(o *open) []clause.Party {
	if !d.sents[o.sentence].acrossBorder(o.token) {
		return nil
	}
	if e := d.teller(o.find); e >= 0 {
		return []clause.Party{{Entity: e, Token: o.token, Sure: 0.6}}
	}
	return d.facing(o)
}

// exchanged returns who attacks the own side in the same sentence: "X bombed Y as Y fired rockets".
func (d *document) exchanged(o *open) []clause.Party {
	for _, g := range o.finds {
		if g.sentence == o.sentence && g.kind == graph.Attacked && g.gone == "" && g != o.find && len(g.targets) > 0 && !d.OwnSide(g.agents, o.agents) && d.OwnSide(g.targets, o.agents) {
			return g.agents
		}
	}
	return nil
}

func (d *document) offender(o *open) []clause.Party { return d.opponent(o.before, o.find) }

// protestee returns to whom a formal protest is made.
func (d *document) protestee(o *open) []clause.Party {
	if !o.row.IsVerb() || marches.Has(d.sents[o.sentence].Low[o.token]) {
		return nil
	}
	return d.facing(o)
}

// paid returns to whom money is promised.
func (d *document) paid(o *open) []clause.Party {
	if !strings.Contains(o.row.Needs, "@money") && !d.ofMoney(o) || d.sents[o.sentence].purposed(o.token) {
		return nil
	}
	return d.otherSide(o)
}

// ofMoney reports whether a noun promises money: "a pledge of 30 million crowns from Norway".
func (d *document) ofMoney(o *open) bool {
	s := &d.sents[o.sentence]
	return !o.row.IsVerb() && slices.ContainsFunc(s.Prepositional(o.token, "of", nil), func(x int) bool {
		return d.Tables.Classes["money"].Has(s.Low[x]) || d.Tables.Classes["relief"].Has(s.Low[x])
	})
}

// handedIn returns the state in whose capital a note is delivered, which is not the sender's: "delivered a note of
// protest in Georgetown".
func (d *document) handedIn(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	switch s.Low[o.token] {
	case "deliver", "hand", "present", "submit":
	default:
		return nil
	}
	if n := s.Subjects(o.token); n >= 0 && d.Tables.Classes["envoy"].Has(s.Low[n]) {
		for _, x := range s.Prepositional(n, "to", nil) {
			if ps := s.Parties(x, 1<<graph.Country); len(ps) == 1 && !d.Related(ps, o.agents) {
				return ps // "Chad's envoy to France handed in a note"
			}
		}
	}
	for _, p := range s.Follow(o.token, []verbs.Path{{Steps: []string{"in"}}}, 1<<graph.Place|1<<graph.Country) {
		c := p.Entity
		if d.KindOf(c) == graph.Place {
			c = d.Country(c)
		}
		if c >= 0 && !d.Related(o.agents, []clause.Party{{Entity: c, Token: p.Token, Sure: 1}}) {
			return []clause.Party{{Entity: c, Token: p.Token, Sure: p.Sure * 0.8}}
		}
	}
	return nil
}

// cutOff returns where a blockade is: "reimposed a blockade in the West Bank".
func (d *document) cutOff(o *open) []clause.Party {
	if o.row.TargetPaths == nil || d.onSomebody(o.find) {
		return nil
	}
	return d.struck(o.find)
}

// otherSide returns the country that an act of state is towards, by the acts told before and by
// what the article is on; nil where it is to somebody who is no actor of ours.
func (d *document) otherSide(o *open) []clause.Party {
	if o.row.TargetPaths == nil || o.kind == graph.Aided && o.row.IsVerb() && d.addressed(o.find) || o.kind == graph.Sanctioned && d.onSomebody(o.find) ||
		o.kind == graph.Suspended && d.sents[o.sentence].talksIn(o.find) >= 0 && d.KindOf(o.agents[0].Entity) == graph.Organization { // who sit with a group may be anybody
		return nil
	}
	return d.facing(o)
}

// overDeed returns the state over whose deed, as the clause beside tells it, an envoy is called home or sent away:
// "recalled its ambassador, accusing Mali", "after Bolivia recognised the rebels".
func (d *document) overDeed(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	for _, g := range o.finds {
		if g.sentence != o.sentence || g.gone != "" || s.Head(g.token) != o.token || !s.Rels[g.token].Is(parse.Advcl, parse.Ccomp) {
			continue
		}
		by := g.agents
		if d.Related(g.agents, o.agents) && (hostile[g.kind] || g.kind == graph.Protested || g.kind == graph.Criticized) {
			by = g.targets
		} else if m := s.Child(g.token, parse.Mark); m < 0 || !inReturn.Has(s.Low[m]) {
			continue
		}
		for _, p := range by {
			if c := d.Country(p.Entity); c >= 0 && !d.Related(o.agents, []clause.Party{{Entity: c, Token: p.Token, Sure: 1}}) {
				return []clause.Party{{Entity: c, Token: p.Token, Sure: p.Sure * 0.9}}
			}
		}
	}
	return nil
}

// inReturn are the words that begin a clause for what somebody reacts to.
var inReturn = vocab.Words("after", "because", "since", "when", "as")

func (d *document) facing(o *open) []clause.Party {
	if e := d.counterpart(o.before, o.find, o.named); e >= 0 {
		return []clause.Party{{Entity: e, Token: o.token, Sure: 0.5}}
	}
	return nil
}
