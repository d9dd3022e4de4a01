package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// Whom an event is towards, as its own sentence tells it.

// towards finds whom the event is towards: who stands in the row's places, in those of its
// type, or, with what two do together, the other one.
func (d *document) towards(s *sentence, f *find) {
	t, row, act := f.token, f.row, &d.Tables.Acts[f.row.Type]
	reciprocal := row.Type.IsReciprocal() && row.IsVerb()
	if reciprocal && len(row.TargetPaths) == 0 && len(f.agents) > 2 {
		f.agents, f.targets = s.withCounted(t, f.agents)
	}
	if len(f.targets) == 0 {
		if f.targets = s.Follow(t, row.TargetPaths, act.Targets); len(f.targets) == 0 && len(row.TargetPaths) > 0 {
			if f.targets = s.Follow(t, act.Otherwise, act.Targets); d.Related(f.targets, f.agents) || slices.ContainsFunc(f.targets, func(p clause.Party) bool { return d.IsMedium(s.Sentence, p) }) {
				f.targets = nil
			}
		}
	}
	if len(f.targets) == 0 && row.IsVerb() && (f.kind == graph.Requested || f.kind == graph.Demanded || f.kind == graph.Warned) {
		f.targets = s.singledOut(t)
	}
	if reciprocal && len(f.agents) == 1 && len(f.targets) == 0 {
		// The other signer may stand further from the verb than the parse looked.
		var all []clause.Party
		if s.Passive(t) {
			f.agents = s.signers(t, f.agents)
		}
		for _, x := range s.NearSubject(t) {
			all = append(all, s.Parties(x, act.Agents)...)
		}
		if len(all) > 1 && clause.Holds(all, f.agents[0].Entity) {
			f.agents = all
		}
	}
}

// openPronoun leaves open whom a pronoun means that was taken for the agent. "condemned Minsk and
// called on it": an object pronoun never means the subject, nor the body that the subject speaks for.
func (d *document) openPronoun(s *sentence, f *find) {
	if len(f.targets) > 0 && s.Tokens[f.targets[0].Token].XPOS == parse.PRP && d.speaksFor(f.targets, f.agents) &&
		!(d.KindOf(f.targets[0].Entity) == graph.Person && d.KindOf(f.agents[0].Entity) == graph.Organization) { // parliament appeals to "him"
		f.targets = nil
		f.pronoun = true
	}
}

// speaksFor reports whether somebody stands on both sides, himself or as the body
// that he speaks for; two people of one country are two.
func (d *document) speaksFor(a, b []clause.Party) bool {
	for _, p := range a {
		for _, q := range b {
			if p.Entity == q.Entity || d.KindOf(p.Entity) != d.KindOf(q.Entity) && d.Related([]clause.Party{p}, []clause.Party{q}) {
				return true
			}
		}
	}
	return false
}

// judged finds whom praise, criticism or a charge is for where the row's places name another or nobody.
func (d *document) judged(s *sentence, f *find) {
	t, row := f.token, f.row
	if f.kind == graph.Criticized && len(f.targets) == 0 {
		f.targets = s.authorities(f)
	}
	if (f.kind == graph.Praised || f.kind == graph.Criticized) && row.IsVerb() {
		if ps := s.showing(s.freeObject(t)); len(ps) > 0 && !clause.SameParties(ps, f.agents) {
			f.targets = ps
		} else if len(f.targets) == 0 {
			f.targets = s.showing(s.ObjectOf(t))
		}
	}
	if !clause.Judged[f.kind] {
		return
	}
	if len(f.targets) == 1 && row.TargetPaths[0].Steps[0] == "subj" && s.sufferer(s.Surface(t), f) {
		f.targets = s.Follow(s.Surface(t), doersOfNoun, clause.ActorKinds)
	}
	if len(f.targets) == 0 {
		f.targets = s.ownerNamed(t, row)
	}
}

// ownerNamed returns who stands before what the row judges at the word t, as its owner.
func (s *sentence) ownerNamed(t int, row *verbs.Row) []clause.Party {
	for _, p := range row.TargetPaths {
		if len(p.Steps) != 2 || p.Steps[1] != "whose" {
			continue
		}
		for _, x := range s.Fillers(t, p.Steps[0], nil) {
			if ps := s.OwnerBefore(x); len(ps) > 0 {
				return ps
			}
		}
	}
	return nil
}

// bothWays makes two states that cut ties or call their envoys home each other's targets.
func (d *document) bothWays(s *sentence, f *find) {
	t := f.token
	if len(f.agents) != 2 || !f.row.IsVerb() {
		return
	}
	if f.kind == graph.Suspended && len(f.targets) == 0 && !s.Passive(t) && d.bothSides(f.agents) && !d.sameFoe(s, f) {
		if o := s.ObjectOf(t); o >= 0 && (s.Low[o] == "tie" || s.Low[o] == "relation") && s.Child(o, parse.NmodPoss) < 0 {
			f.targets = slices.Clone(f.agents) // "Kenya and Somalia severed ties": each with the other
		}
	}
	if f.kind == graph.Recalled && s.theirs(s.ObjectOf(t)) && d.bothSides(f.agents) {
		f.targets = s.postedIn(s.ObjectOf(t), f.agents) // "recalled their ambassadors": each from the other
	}
}

// callsInOwn takes off whom a court, or a ruler, calls in of its own, and reports whether
// nobody else is summoned.
func (d *document) callsInOwn(s *sentence, f *find) bool {
	if f.kind != graph.Summoned || len(f.targets) == 0 || s.mutual(f) {
		return false
	}
	d.offOwn(f)
	return len(f.targets) == 0
}

// givenTo finds who gets what a noun names: the invitation, the offer.
func (d *document) givenTo(s *sentence, f *find) {
	if f.row.IsVerb() {
		return
	}
	if f.kind == graph.Invited {
		d.invited(s, f)
	}
	if len(f.targets) == 0 && receivable[f.kind] {
		f.targets = s.receiver(f.token)
	}
}

// invited finds whom an invitation, the noun, is for.
func (d *document) invited(s *sentence, f *find) {
	t := f.token
	if len(f.targets) == 1 && s.capitalNamed(f.targets[0].Token) {
		// "declined X's invitation to Washington"
		if by := s.Follow(t, []verbs.Path{{Steps: []string{"ctx"}}}, verbs.KindSet(1<<graph.Person)); len(by) > 0 {
			f.targets = by
		}
	}
	if h := s.Head(t); len(f.targets) == 0 && s.Rels[t] == parse.Conj && h >= 0 && s.Rels[h] == parse.Obj {
		f.targets = s.Follow(s.Head(h), []verbs.Path{{Steps: []string{"to"}}}, clause.ActorKinds) // "conveyed his greetings and invitation to X"
	}
	if len(f.targets) == 0 {
		f.targets = d.visitors(f)
	}
}

// onlyCarried finds to whom a message is, and reports whether the agent only carries one that
// somebody else wrote.
func (d *document) onlyCarried(s *sentence, f *find) bool {
	t := f.token
	if f.kind != graph.Messaged {
		return false
	}
	n := t
	if s.Verbal(t) {
		n = s.ObjectOf(t)
	}
	if len(f.targets) == 0 && n >= 0 {
		if f.targets = s.addressee(n); len(f.targets) == 0 && s.CaseOf(n) == "in" {
			// "In a letter sent before, X asked Y"
			f.targets = s.Follow(n, []verbs.Path{{Steps: []string{"ctxobj"}}}, clause.ActorKinds)
		}
		if the := s.Child(n, parse.Det); len(f.targets) == 0 && s.Passive(t) && the >= 0 && s.Low[the] == "the" && couriers.Has(s.Low[t]) {
			return true // "The message was delivered by X": whoever wrote it
		}
	}
	// "posted a message to Truth Social": nobody's letter box
	f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return d.KindOf(p.Entity) == graph.Organization && s.platform(p.Token) })
	return false
}
