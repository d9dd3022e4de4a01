package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// A lead of so many sentences names what is told in full as many sentences on: "denied it on
// Tuesday. … had accused it a day before".
const ahead = 4

// accusationOf finds what the denial at order[n] answers: the last accusation of the denier,
// or of the state that the denier speaks for, before it, else the first behind it.
func (d *document) accusationOf(finds []*find, order []int, n int) int {
	f := finds[order[n]]
	against := func(g *find) bool {
		if g.kind != graph.Accused && g.kind != graph.Criticized || clause.SameParties(g.agents, f.agents) {
			return false
		}
		return len(f.agents) == 1 && clause.Holds(g.targets, f.agents[0].Entity) || d.Related(f.agents, g.targets) && !d.Related(f.agents, g.agents)
	}
	for m := n - 1; m >= 0; m-- {
		if against(finds[order[m]]) {
			return order[m]
		}
	}
	if len(f.agents) == 1 && d.Country(f.agents[0].Entity) < 0 {
		// Of whose side the denier is, nobody says: of those just accused.
		for m := n - 1; m >= 0 && f.sentence-finds[order[m]].sentence < 2; m-- {
			if g := finds[order[m]]; g.kind == graph.Accused && !clause.SameParties(g.agents, f.agents) {
				return order[m]
			}
		}
	}
	for m := n + 1; f.sentence < ahead && m < len(order) && finds[order[m]].sentence-f.sentence < ahead; m++ {
		if against(finds[order[m]]) {
			return order[m]
		}
	}
	return -1
}

// ownDeed reports whether g, which f denies, is something that the denier himself or his state
// is said to have done.
func (d *document) ownDeed(g, f *find) bool {
	return clause.SameParties(g.agents, f.agents) || !d.Tables.Acts[g.kind].Speech && d.Related(g.agents, f.agents)
}

// foretold finds the event that a noun of a lead names and that the sentences behind it tell:
// "criticised the arrest of two reporters. Police detained them on Monday"; -1.
func (d *document) foretold(finds []*find, after []int, f *find, types []graph.EventType, owners []clause.Party) int {
	for _, i := range after {
		g := finds[i]
		if g.sentence > f.sentence && f.sentence >= ahead || g.sentence-f.sentence >= ahead {
			return -1
		}
		if g.kind == graph.Stated || g.kind == graph.CommentedOn || g.standing.status == graph.StatusDenied || !slices.Contains(types, g.kind) || clause.SameParties(g.agents, f.agents) {
			continue
		}
		if len(owners) > 0 && !d.Related(owners, g.agents) {
			continue
		}
		if (f.kind == graph.Denied || f.kind == graph.Rejected) && !d.Related(f.agents, g.targets) {
			continue
		}
		return i
	}
	return -1
}

// answered finds what somebody refuses where the sentence does not say it: what was
// asked of him, or proposed, just before.
func (d *document) answered(finds []*find) {
	for i, f := range finds {
		if f.gone != "" || f.kind != graph.Rejected || len(f.targets) > 0 || f.ref >= 0 {
			continue
		}
		s := &d.sents[f.sentence]
		so := s.doSo(f.token)
		// "refused to abandon enrichment" says what, unless it was asked in the same breath.
		reach := 4
		if o := s.ObjectOf(f.token); f.row.Asks("inf") || o >= 0 && s.Indefinite(o) || defies.Has(s.Low[f.token]) {
			reach = 1 // nor does "would never accept a partition" or "would not be bullied"
		}
		if so || s.takesBack(f.token) {
			reach = 3
		}
		for j := i - 1; j >= 0 && f.sentence-finds[j].sentence < reach; j-- {
			g := finds[j]
			if g.gone == "" && so && asksOf(g) && d.Related(g.targets, f.agents) && !clause.SameParties(g.agents, f.agents) {
				f.ref, f.targets, g.referred = j, g.agents, true // also of his own country: "X asked the premier to resign. He declined to do so"
				break
			}
			if g.gone != "" || g.merged >= 0 || d.Related(g.agents, f.agents) || len(f.object) > 0 && !d.hasThing(g, s, f.object[0]) {
				continue
			}
			if so && !asksOf(g) && g.row.IsVerb() && len(g.targets) > 0 && f.sentence-g.sentence < 2 {
				f.targets = g.targets // "Italy recognised it, Spain refused to do so"
				break
			}
			asked := asksOf(g) || g.standing.status == graph.StatusProposed
			if asked && (clause.SameParties(g.targets, f.agents) || d.Related(g.targets, f.agents) || len(g.targets) == 0 && f.sentence-g.sentence < 2) {
				f.ref, f.targets = j, g.agents
				g.referred = true
				if len(g.targets) == 0 && g.ref < 0 && addressed[g.kind] && f.sentence-g.sentence < 2 {
					g.targets = d.askedOf(g, f)
				}
				break
			}
		}
		if len(f.targets) == 0 && f.ref < 0 && !f.row.Asks("inf") {
			d.refusedAhead(finds, i)
		}
	}
	for i, f := range finds {
		if f.gone == "" && (f.kind == graph.Denied || f.kind == graph.Rejected) && len(f.targets) == 0 && (f.ref < 0 || d.ownDeed(finds[f.ref], f)) && f.row.TargetPaths != nil {
			f.targets = slices.DeleteFunc(slices.Clone(d.quarrel(finds[:i], f)), func(p clause.Party) bool { return clause.Holds(f.agents, p.Entity) })
		}
	}
}

// asksOf reports whether an act asks or bids others to do something.
func asksOf(g *find) bool {
	return g.kind == graph.Demanded || g.kind == graph.Requested || g.kind == graph.Proposed || g.kind == graph.Invited
}

// defies are the verbs for what nobody will have done to him, whoever asks for what.
var defies = vocab.Words("bully", "intimidate", "blackmail", "coerce", "cow", "dictate", "allow", "tolerate", "permit", "back", "bow", "kneel", "flinch")

// refusedAhead finds what a lead tells as refused in what follows: "ruled out any swap on
// Thursday, a day after X proposed that".
func (d *document) refusedAhead(finds []*find, i int) {
	f := finds[i]
	if defies.Has(d.sents[f.sentence].Low[f.token]) {
		return
	}
	for _, x := range f.object {
		if c := d.Tables.Classes; c["accusation"].Has(d.sents[f.sentence].Low[x]) || c["utterance"].Has(d.sents[f.sentence].Low[x]) {
			return // what somebody said was refused, no request
		}
	}
	for j := i + 1; j < len(finds) && (f.sentence < ahead && finds[j].sentence-f.sentence < ahead || finds[j].sentence == f.sentence); j++ {
		g := finds[j]
		if g.gone != "" || g.merged >= 0 || len(g.agents) == 0 || d.Related(g.agents, f.agents) || g.kind != graph.Demanded && g.kind != graph.Requested && g.kind != graph.Proposed {
			continue
		}
		if d.Related(g.targets, f.agents) || len(g.targets) == 0 && g.sentence == f.sentence {
			f.ref, f.targets = j, g.agents
			g.referred = true
			return
		}
	}
}

// quarrel returns whom somebody who denies or rejects what nobody is said to have said has
// just contradicted or accused himself: "South Africa accused Trump of … It rejects this
// perception", "She denied the promise. … She also denied the leak".
func (d *document) quarrel(before []*find, f *find) []clause.Party {
	for i := len(before) - 1; i >= 0 && f.sentence-before[i].sentence < 3; i-- {
		g := before[i]
		if g.gone == "" && (g.kind == f.kind && f.kind == graph.Denied || (g.kind == graph.Accused || g.kind == graph.Criticized) && f.sentence-g.sentence < 2) && clause.SameParties(g.agents, f.agents) && len(g.targets) > 0 {
			return g.targets
		}
	}
	if f.kind != graph.Denied || !strings.Contains(f.row.Needs, "@accusation") {
		return nil
	}
	for i := len(before) - 1; i >= 0 && f.sentence-before[i].sentence < reproachReach; i-- {
		// "protested to Jakarta … the ministry in Jakarta rejected the allegation"
		if g := before[i]; g.gone == "" && reproaches[g.kind] && d.Related(g.targets, f.agents) && !d.Related(g.agents, f.agents) {
			return g.agents
		}
	}
	return nil
}

// reproachReach is how many sentences before a denial the reproach may stand that it answers.
const reproachReach = 8

// reproaches are the acts that one answers with "rejected the allegation".
var reproaches = map[graph.EventType]bool{graph.Protested: true, graph.Summoned: true, graph.Demanded: true, graph.Accused: true, graph.Criticized: true, graph.Expelled: true, graph.Sanctioned: true}

// addressees makes who rejects, accepts or welcomes a proposal, request or invitation
// the one to whom it was made, where nobody else is named.
func (d *document) addressees(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Rejected || f.ref < 0 {
			continue
		}
		g := finds[f.ref]
		if g.gone == "" && addressed[g.kind] && len(g.targets) == 0 && g.ref < 0 && f.sentence-g.sentence < 2 && !d.Related(g.agents, f.agents) {
			g.targets = d.askedOf(g, f)
		}
	}
}

// askedOf returns whom a request was made to that somebody refused: what states ask of a
// spokesman, or of a minister, they ask of the state that he speaks for.
func (d *document) askedOf(g, f *find) []clause.Party {
	var out []clause.Party
	for _, p := range f.agents {
		c := d.Country(p.Entity)
		if c >= 0 && d.KindOf(p.Entity) == graph.Person && (d.CapacityOf(p.Entity) == clause.Spokesperson || d.KindOf(g.agents[0].Entity) == graph.Country) {
			p = clause.Party{Entity: c, Token: p.Token, Sure: p.Sure * 0.9}
		}
		out = append(out, p)
	}
	return out
}

// contradicted returns the statement just before that somebody rejects or denies by a pronoun,
// and whether there is one: "The daily reported that … The Kremlin rejected that". A report
// that is no event of its own is none to return, but its outlet becomes the target.
func (d *document) contradicted(finds []*find, f *find) (int, bool) {
	if f.kind != graph.Rejected && f.kind != graph.Denied {
		return -1, false
	}
	last, before := -1, f.sentence-1
	for before > 0 && d.sents[before].asks() {
		before-- // "Q: The Kremlin says so. Do you accept that? A: We reject that"
	}
	for j, g := range finds {
		if g.sentence == f.sentence && g.gone == "" && g.token < f.token && !clause.SameParties(g.agents, f.agents) {
			return -1, false // "listened to her request and turned it down": within the sentence
		}
		if g.sentence != before || len(g.agents) == 0 || clause.SameParties(g.agents, f.agents) || !d.Tables.Acts[g.kind].Speech {
			continue
		}
		if g.gone == reportOnly {
			f.targets, f.answers = g.agents, true
			return -1, true
		}
		if g.gone == "" && (last < 0 || g.kind != graph.Stated) {
			last = j
		}
	}
	return last, last >= 0
}

// prints are the nouns for what a newspaper told, and for itself.
var prints = vocab.Words("article", "story", "report", "newspaper", "paper", "daily", "magazine", "broadcaster", "publication")

// printed returns the report of a medium that somebody denies, and whether there is one: "The article
// had been made up". Where the report is no event of its own its outlet becomes the target.
func (d *document) printed(finds []*find, f *find, s *sentence, x int) (int, bool) {
	if f.kind != graph.Rejected && f.kind != graph.Denied || len(f.targets) > 0 || !prints.Has(s.Low[x]) {
		return -1, false
	}
	for j := len(finds) - 1; j >= 0; j-- {
		g := finds[j]
		if g.kind != graph.Stated || g.sentence >= f.sentence || f.sentence-g.sentence > 3 || len(g.agents) != 1 || d.KindOf(g.agents[0].Entity) != graph.Organization {
			continue
		}
		if g.gone == reportOnly {
			f.targets, f.answers = g.agents, true
			return -1, true
		}
		if g.gone == "" && d.IsMedium(d.sents[g.sentence].Sentence, g.agents[0]) {
			return j, true
		}
	}
	return -1, false
}

// addressedBefore returns the words against the side of who speaks of "the comments", where others spoke in between to somebody else; -1.
func (d *document) addressedBefore(finds []*find, before []int, f *find, s *sentence, x int, types []graph.EventType) int {
	if f.kind != graph.CommentedOn && f.kind != graph.Criticized || !utterances.Has(s.Low[x]) || s.Pointed(x) {
		return -1
	}
	for n := len(before) - 1; n >= 0 && s.Index-finds[before[n]].sentence < 9; n-- {
		g := finds[before[n]]
		if g.gone == "" && g != f && g.kind != graph.Stated && slices.Contains(types, g.kind) && d.Related(f.agents, g.targets) && !d.Related(f.agents, g.agents) {
			return before[n]
		}
	}
	return -1
}

// phoned returns the telephone call with one of its two that "the Zelensky call" means, rather than what he was called on to do; -1.
func (d *document) phoned(finds []*find, before []int, s *sentence, x int, owners []clause.Party) int {
	if s.Low[x] != "call" && s.Low[x] != "conversation" || len(owners) != 1 || s.Child(x, parse.Nmod) > x {
		return -1
	}
	for n := len(before) - 1; n >= 0; n-- {
		if g := finds[before[n]]; g.kind == graph.Called && g.gone == "" && (clause.Holds(g.agents, owners[0].Entity) || clause.Holds(g.targets, owners[0].Entity)) {
			return before[n]
		}
	}
	return -1
}
