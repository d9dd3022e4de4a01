package what

import (
	"cmp"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

func position(sentence, token int) who.Position {
	return who.Position{Sentence: sentence, Token: token}
}

// locate prepares what belongs to the whole article.
func (d *document) locate() { d.main = -1 }

// refer finds the events that events are about.
func (d *document) refer(finds []*find) {
	d.deniedByAccused(finds)
	order := inOrder(finds)
	for n, i := range order {
		f := finds[i]
		s := &d.sents[f.sentence]
		if f.of != nil {
			f.ref = slices.Index(finds, f.of)
		}
		shared := d.sameIt(finds, order[:n], f) || d.goesOnAgainst(finds, order[:n], f)
		if f.kind == graph.CommentedOn && f.ref < 0 && !shared && !s.namesDeed(f.object) {
			f.ref = d.theme(finds, order[:n], f)
		}
		if f.ref < 0 && !shared {
			f.ref = d.deniesSaid(finds, order[:n], f)
		}
		for _, x := range f.object {
			if f.ref >= 0 || shared || s.inMove(f, x) {
				break
			}
			if f.ref = d.summedUp(finds, order[:n], f, s, x); f.ref >= 0 {
				break
			}
			if f.ref = d.referent(finds, order[:n], order, i, s, x); f.ref < 0 {
				f.ref = d.phrased(finds, order[:n], f, s, x)
			}
			if f.ref >= 0 && finds[f.ref].sentence < f.sentence && s.Appositive(x) && d.doerOf(s, f) != nil {
				f.ref = -1 // "A expelled envoys. B approved homes, a decision C deplored": what B did
			}
		}
		if f.like != nil {
			f.ref = f.like.ref
		}
		if f.ref < 0 && len(f.targets) == 0 && len(f.object) > 0 && clause.Judged[f.kind] {
			f.targets = d.doerOf(s, f)
		}
		if f.ref < 0 && len(f.targets) == 0 && f.kind == graph.Criticized && f.row.IsVerb() {
			f.targets = d.alsoAgainst(finds, order[:n], f)
		}
		if f.ref < 0 && f.kind == graph.Denied && !shared && !f.answers {
			f.ref = d.accusationOf(finds, order, n)
		}
		if f.ref >= 0 && clause.Judged[f.kind] && len(f.object) > 0 && s.Low[f.object[0]] == "it" {
			if g := finds[f.ref]; clause.Judged[g.kind] && g.ref >= 0 && finds[g.ref].gone == "" && !d.Related(g.agents, f.agents) {
				f.ref = g.ref // "X welcomed the accord. It was condemned by Y": the accord
			}
		}
		d.defendsOwn(finds, order[:n], f)
		d.sameWords(finds, f)
		if f.ref >= 0 && f.kind == graph.Rejected && f.of == nil && (finds[f.ref].kind == graph.Met || finds[f.ref].kind == graph.Called) && finds[f.ref].standing.status == graph.StatusActual {
			f.ref = -1 // who rules out talks does not refuse those that were held
		}
		if f.ref < 0 && (f.kind == graph.CommentedOn || f.kind == graph.Criticized) && !shared {
			f.ref = d.severalThings(finds, order[:n], f, s)
		}
		if f.ref < 0 && f.kind == graph.CommentedOn && !(len(f.targets) > 0 && len(f.object) > 0 && (clause.Sums.Has(s.Low[f.object[0]]) || f.row.IsVerb() && s.Child(f.object[0], parse.NmodPoss) >= 0)) && !(f.row.IsVerb() && len(f.object) > 0 && s.Mention[f.object[0]] >= 0 && len(f.row.TargetPaths) > 1) && !d.ownMatter(s, f) {
			f.ref = d.commented(finds, order, n, i)
		}
		if g := f.ref; f.kind == graph.Disclosed && g >= 0 && finds[g].kind == graph.Messaged && len(finds[g].targets) == 0 && d.receives(f) {
			// Who makes a private message public without its writer had received it.
			for _, a := range f.agents {
				if !clause.Holds(finds[g].agents, a.Entity) {
					a.Sure *= 0.9
					finds[g].targets = append(finds[g].targets, a)
				}
			}
		}
		if g := f.ref; f.kind == graph.Disclosed && g >= 0 && finds[g].kind == graph.Messaged && finds[g].sentence == f.sentence && len(f.targets) == 1 && len(finds[g].agents) > 1 && clause.Holds(finds[g].agents, f.targets[0].Entity) {
			f.targets = slices.DeleteFunc(slices.Clone(finds[g].agents), func(p clause.Party) bool { return clause.Holds(f.agents, p.Entity) }) // "shared messages sent by X and Y"
		}
		if f.ref >= 0 {
			if finds[f.ref].kind == graph.Proposed && f.kind == graph.Denied && f.row.IsVerb() && len(f.object) > 0 && d.Tables.Classes["proposal"].Has(s.Low[f.object[0]]) {
				f.kind = graph.Rejected // "proposed to free him, a suggestion rejected by Niger"
			}
			finds[f.ref].referred = true
			if g := finds[f.ref]; f.kind == graph.Denied && g.sentence == f.sentence && g.token > f.token && s.Dominates(f.token, g.token) && (s.Verbal(g.token) || clause.SameParties(f.agents, g.agents) || g.kind != graph.Criticized && g.kind != graph.Accused) {
				g.standing.status = graph.StatusDenied
			}
		}
		if pronoun := !shared && !f.answers && len(f.object) > 0 && s.Low[f.object[0]] == "it"; pronoun && clause.Judged[f.kind] {
			if f.ref >= 0 {
				f.targets = nil // "turned it down": the request, not whatever else "it" could be
			} else if f.kind == graph.Disclosed {
				f.gone = "makes something public that is not told"
			}
		}
		deed := f.kind == graph.Denied && f.ref >= 0 && d.ownDeed(finds[f.ref], f)
		if deed && len(f.targets) == 0 {
			if a := d.accusationOf(finds, order, n); a >= 0 && a != f.ref {
				f.targets = finds[a].agents // what the denier has not done is what somebody says he did
			} else if g := finds[f.ref]; g.standing.status == graph.StatusDenied && len(g.targets) == 0 && g.kind != graph.Disclosed {
				f.ref = -1 // which did not happen
			}
		}
		if f.ref >= 0 && len(f.targets) == 0 && clause.Judged[f.kind] && !deed {
			g := finds[f.ref]
			by := g.agents
			if f.kind == graph.Disclosed && g.kind.IsReciprocal() {
				// Who tells of talks tells on the other side.
				by = slices.DeleteFunc(append(slices.Clone(g.agents), g.targets...), func(p clause.Party) bool { return d.Related([]clause.Party{p}, f.agents) })
			}
			for _, a := range by {
				if !slices.ContainsFunc(f.agents, func(p clause.Party) bool { return p.Entity == a.Entity }) {
					f.targets = append(f.targets, a)
				}
			}
		}
	}
}

// inOrder returns the finds that stand, in the order of the text.
func inOrder(finds []*find) []int {
	order := make([]int, 0, len(finds))
	for i, f := range finds {
		if f.gone == "" {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(finds[a].sentence, finds[b].sentence), cmp.Compare(finds[a].token, finds[b].token))
	})
	return order
}

// doerOf returns who does what a noun behind a comma sums up, where that is no event of its own:
// "Seoul dissolved the foundation, a step that Abe deplored"; nil for nobody.
func (d *document) doerOf(s *sentence, f *find) []clause.Party {
	n := f.object[0]
	inMove := s.inMove(f, n)
	if !f.row.IsVerb() || n > f.token || !s.Deed(n) || !inMove && !s.Rels[n].Is(parse.Appos, parse.Parataxis, parse.NmodUnmarked, parse.Dep) || !s.article(n) {
		return nil
	}
	v := s.Head(n)
	for v >= 0 && (!s.Verbal(v) || s.Subjects(v) < 0) {
		v = s.Head(v)
	}
	if v < 0 || v > n && !inMove {
		return nil
	}
	if ps := s.Parties(s.Subjects(v), clause.ActorKinds); len(ps) > 0 && !d.Related(ps, f.agents) {
		return ps
	}
	return nil
}

// inMove reports whether a judgement is on what its own sentence tells: "In a move X called rash, Y left".
func (s *sentence) inMove(f *find, n int) bool {
	return f.row.IsVerb() && clause.Sums.Has(s.Low[n]) && s.Rels[n] == parse.Obl && s.CaseOf(n) == "in" && s.Head(f.token) == n && s.article(n)
}

// sameIt gives a judgement of "it" what another one in the sentence is about, or of "them" what
// one in the sentence before is, and reports whether there is one: "X rejected the report, while Y
// welcomed it".
func (d *document) sameIt(finds []*find, before []int, f *find) bool {
	s := &d.sents[f.sentence]
	if len(f.object) == 0 || !clause.Judged[f.kind] {
		return false
	}
	they := s.Low[f.object[0]] == "they" && s.Mention[f.object[0]] < 0
	if s.Low[f.object[0]] != "it" && !they {
		return false
	}
	if they && d.wordsBefore(f) {
		return true
	}
	for n := len(before) - 1; n >= 0 && (finds[before[n]].sentence == f.sentence || they && f.sentence-finds[before[n]].sentence == 1); n-- {
		g := finds[before[n]]
		if they && (len(g.object) == 0 || d.sents[g.sentence].Tokens[g.object[0]].XPOS != parse.NNS) {
			continue
		}
		s := &d.sents[g.sentence]
		own := clause.SameParties(g.agents, f.agents) && !(g.sentence == f.sentence && s.Head(f.token) == g.token && s.Tokens[f.token].XPOS == parse.VBG) // "rejected the claim, calling it a lie"
		if !clause.Judged[g.kind] || g.kind == graph.Disclosed || !g.row.IsVerb() || len(g.object) == 0 || own || s.Tokens[g.object[0]].Tag != parse.NOUN {
			continue
		}
		f.ref = g.ref
		f.targets = slices.DeleteFunc(slices.Clone(g.targets), func(p clause.Party) bool { return clause.Holds(f.agents, p.Entity) })
		return true
	}
	return false
}

// severalThings returns the event that gave what "them" is in a remark that names it: "The union
// imposed sanctions. Moscow called them piracy."; -1 for none.
func (d *document) severalThings(finds []*find, before []int, f *find, s *sentence) int {
	if len(f.object) == 0 || s.Low[f.object[0]] != "they" || s.Mention[f.object[0]] >= 0 && !strings.Contains(f.row.Needs, "comp") {
		return -1
	}
	for n := len(before) - 1; n >= 0 && s.Index-finds[before[n]].sentence < 2; n-- {
		g := finds[before[n]]
		in := &d.sents[g.sentence]
		if o := in.ObjectOf(g.token); o >= 0 && in.Tokens[o].XPOS == parse.NNS && in.Mention[o] < 0 && g.standing.status != graph.StatusDenied && !clause.SameParties(g.agents, f.agents) {
			return before[n]
		}
	}
	return -1
}

// referent returns the find that the word at x of the sentence means, -1 if
// none. Words that name a kind of event are looked up among those told before.
func (d *document) referent(finds []*find, before, all []int, self int, s *sentence, x int) int {
	f := finds[self]
	// The word may itself tell the event, or hold it: "the contents of his letter".
	for _, i := range all {
		g := finds[i]
		if i != self && g.sentence == s.Index && (g.token == x && !(f.kind == graph.CommentedOn && clause.SameParties(g.agents, f.agents)) ||
			f.kind == graph.Disclosed && g.kind == graph.Messaged && s.ObjectOf(g.token) == x) {
			return i
		}
	}
	if f.kind == graph.Disclosed && s.numerous(x) {
		return -1 // "thousands of cables" are not the one told of before
	}
	if s.Verbal(x) || f.kind == graph.CommentedOn {
		from, to := s.Span(x)
		for _, i := range all {
			g := finds[i]
			if i != self && g.sentence == s.Index && g.token >= from && g.token < to && g.kind != graph.Stated && g.kind != graph.CommentedOn && s.Dominates(x, g.token) && !s.aloof(x, g.token) && !clause.SameParties(g.agents, f.agents) {
				return i
			}
		}
		if i := d.instance(before, finds, f, s, from, to); i >= 0 {
			return i
		}
		for t := from; t < to; t++ {
			if t == f.token || !s.Tokens[t].Tag.Is(parse.NOUN) || f.kind == graph.CommentedOn && s.article(t) {
				continue
			}
			if i := d.lookBack(finds, before, f, s, t); i >= 0 {
				if f.kind == graph.CommentedOn && len(s.Fillers(t, "whose", nil)) == 0 && severalPublic(finds, before) {
					return madePublic(finds, before, i) // "parts of the text reveal too much": of which, nobody knows
				}
				return i
			}
		}
		return -1
	}
	if clause.Containers.Has(s.Low[x]) {
		for k := s.Kid[x]; k >= 0; k = s.Sib[k] {
			if s.Rel(int(k)) == parse.Nmod {
				if i := d.referent(finds, before, all, self, s, int(k)); i >= 0 {
					return i
				}
			}
		}
	}
	thisOne := s.Low[x] == "one" && x > 0 && (s.Low[x-1] == "this" || s.Low[x-1] == "that")
	if s.Tokens[x].Tag == parse.PRON && (s.Mention[x] < 0 || s.Low[x] == "it") || s.Tokens[x].Tag == parse.DET || thisOne {
		switch s.Low[x] {
		case "it", "this", "that", "they", "which", "these", "so", "one":
			if i, ok := d.contradicted(finds, f); ok {
				return i
			}
			if i := d.madeOf(finds, before, f, s); i >= 0 {
				return i
			}
			for n := len(before) - 1; n >= 0; n-- {
				g := finds[before[n]]
				if s.Index-g.sentence > 2 {
					break
				}
				if f.kind == graph.Disclosed && g.kind != graph.Messaged && g.kind != graph.Called && !(g.kind == graph.Met && s.taped(f.token)) || g.standing.status == graph.StatusDenied {
					continue
				}
				if g.kind != graph.Stated && g.kind != graph.CommentedOn && (f.kind == graph.Disclosed && s.Index-g.sentence < 2 || !clause.SameParties(g.agents, f.agents) && !d.ownState(g, f)) && g.sentence <= s.Index {
					return before[n]
				}
			}
		}
		return -1
	}
	if clause.Moves.Has(s.Low[x]) && s.Rel(x).Is(parse.Parataxis, parse.Appos) {
		// "X announced a fund, a move that Y welcomed": whatever X does there
		for h := s.Head(x); h >= 0; h = s.Head(h) {
			for _, i := range before {
				if g := finds[i]; g.sentence == s.Index && g.token == h && !clause.SameParties(g.agents, f.agents) {
					return i
				}
			}
		}
		for n := len(before) - 1; n >= 0; n-- {
			if g := finds[before[n]]; g.sentence == s.Index && g.token < x && g.kind != graph.CommentedOn && !clause.SameParties(g.agents, f.agents) {
				return before[n]
			}
		}
	}
	if i := d.lookBack(finds, before, f, s, x); i >= 0 {
		return i
	}
	if i, ok := d.printed(finds, f, s, x); ok {
		return i
	}
	if types := d.Tables.Referents[s.Low[x]]; types != nil && !s.Indefinite(x) && !clause.Sums.Has(s.Low[x]) && s.Low[x] != "response" && s.Low[x] != "outcome" && s.Low[x] != "result" {
		return d.foretold(finds, all[len(before)+1:], f, types, s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.AnyKind))
	}
	return -1
}

// aloof reports whether a word below another stands in a clause that only tells
// of the circumstances: "refused to recognise a vote held after X pulled out".
func (s *sentence) aloof(top, t int) bool {
	for x := t; x != top && x >= 0; x = s.Head(x) {
		if s.Rel(x).Is(parse.Advcl, parse.AclRelcl, parse.AdvclRelcl, parse.Acl) && !s.ToInfinitive(x) {
			return true
		}
	}
	return false
}

// instance returns the event told before of which a comment speaks in general
// terms: "she had never seen a leader disclosing messages" is about the
// disclosure, although nobody in particular discloses here.
func (d *document) instance(before []int, finds []*find, f *find, s *sentence, from, to int) int {
	if f.kind != graph.CommentedOn {
		return -1
	}
	for t := from; t < to; t++ {
		if t == f.token || !s.Tokens[t].Tag.Is(parse.VERB) {
			continue
		}
		rows, particled := s.Candidates(t)
		for _, r := range append(rows[:len(rows):len(rows)], particled...) {
			if r.Type == graph.Stated || r.Type == graph.CommentedOn || slices.ContainsFunc(r.Conditions, func(n verbs.Need) bool { return !s.Has(t, n) }) {
				continue
			}
			for n := len(before) - 1; n >= 0; n-- {
				if g := finds[before[n]]; g.kind == r.Type && g.gone == "" && !clause.SameParties(g.agents, f.agents) {
					return madePublic(finds, before, before[n])
				}
			}
		}
	}
	return -1
}

// lookBack looks among the events told before for the last that the noun at x
// can mean, and whose owner, if the noun has one, takes part in it.
func (d *document) lookBack(finds []*find, before []int, f *find, s *sentence, x int) int {
	types := d.Tables.Referents[s.Low[x]]
	if types == nil {
		return -1
	}
	if c := s.Child(x, parse.Acl, parse.Ccomp); s.Low[x] == "suggestion" && c > x && s.Child(c, parse.Mark) >= 0 && s.Low[s.Child(c, parse.Mark)] == "that" && !s.Jussive(c) {
		return -1 // a claim, no proposal: "suggestions that Beijing had blocked it"
	}
	if c := s.Child(x, parse.Acl, parse.Ccomp); f.kind == graph.Denied && s.Low[x] == "report" && c > x && s.Indefinite(x) {
		return -1 // "denied a report that": what it says stands there
	}
	if s.Low[x] == "report" {
		before = slices.DeleteFunc(slices.Clone(before), func(i int) bool { // the press's, not what a minister said
			return finds[i].kind == graph.Stated && !slices.ContainsFunc(finds[i].agents, func(p clause.Party) bool { return d.KindOf(p.Entity) == graph.Organization })
		})
	}
	if s.Low[x] == "offer" {
		before = slices.DeleteFunc(slices.Clone(before), func(i int) bool {
			return finds[i].kind == graph.Mediated && finds[i].standing.status == graph.StatusActual
		})
	}
	if s.ofThing(x) >= 0 {
		before = slices.DeleteFunc(slices.Clone(before), func(i int) bool { return !d.hasThing(finds[i], s, x) })
	}
	owners := s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.AnyKind)
	if f.row.IsNoun() && f.sentence == s.Index { // "criticism of the deal from X": the criticism is X's
		owners = slices.DeleteFunc(owners, func(p clause.Party) bool { return clause.Holds(f.agents, p.Entity) })
	}
	if i := d.madeThere(finds, before, f, s, x, types); i >= 0 {
		return i
	}
	if i := d.phoned(finds, before, s, x, owners); i >= 0 {
		return i
	}
	said := d.Tables.Classes["accusation"].Has(s.Low[x]) && s.Child(x, parse.Det) < 0 // "did not accept unfounded accusations"
	if len(owners) == 0 && definite[f.kind] && s.Indefinite(x) && !said && !(x > 2 && s.Low[x-2] == "," && x < f.token) {
		return -1 // "rejected a deal": not the one told of; but "…, a request that Ethiopia dismissed"
	}
	if d.Tables.Classes["patient"].Has(s.Low[x]) {
		// "the isolation of Qatar" is done to Qatar, not by it.
		patients := s.Follow(x, []verbs.Path{{Steps: []string{"of"}}}, clause.AnyKind)
		owners = s.Follow(x, []verbs.Path{{Steps: []string{"poss"}}, {Steps: []string{"by"}}, {Steps: []string{"adj"}}}, clause.AnyKind)
		if len(patients) > 0 {
			best := -1
			for n := len(before) - 1; n >= 0; n-- {
				g := finds[before[n]]
				if slices.Contains(types, g.kind) && g.gone == "" && g != f && d.Related(patients, g.targets) && (len(owners) == 0 || d.Related(owners, g.agents)) && (best < 0 || len(g.agents) > len(finds[best].agents)) {
					best = before[n] // of several the one that most take part in
				}
			}
			return best
		}
	}
	if f.kind == graph.Denied || f.kind == graph.Rejected {
		if i := d.lastAccount(finds, before, f, x, types); i >= 0 && len(owners) == 0 {
			return i
		}
		// Who rejects has been addressed, if anybody has, and perhaps by one of his own.
		for n := len(before) - 1; n >= 0 && s.Index-finds[before[n]].sentence < 3; n-- {
			g := finds[before[n]]
			addressed := d.Related(f.agents, g.targets) && s.Index-g.sentence < 2 || g.kind == graph.Accused && len(g.targets) == 0 && !d.Related(f.agents, g.agents)
			if slices.Contains(types, g.kind) && g.gone == "" && g != f && addressed && !clause.SameParties(f.agents, g.agents) && (len(owners) == 0 || d.Related(owners, g.agents)) {
				return before[n]
			}
		}
		for _, kind := range types { // an accusation is first one that was made
			for n := len(before) - 1; n >= 0; n-- {
				g := finds[before[n]]
				if g.kind == kind && g.gone == "" && g != f && d.Related(f.agents, g.targets) && !d.Related(f.agents, g.agents) &&
					(len(owners) == 0 || d.Related(owners, g.agents)) {
					return before[n]
				}
			}
		}
		for n := len(before) - 1; n >= 0; n-- {
			g := finds[before[n]]
			if slices.Contains(types, g.kind) && g.gone == "" && g != f && len(owners) == 0 && d.Related(f.agents, g.targets) && !clause.SameParties(f.agents, g.agents) {
				return before[n]
			}
		}
	}
	if len(owners) == 1 { // "Asif's words" are his own before they are his countrymen's
		for n := len(before) - 1; n >= 0; n-- {
			if g := finds[before[n]]; slices.Contains(types, g.kind) && g.gone == "" && g != f && g.standing.status == graph.StatusActual && clause.Holds(g.agents, owners[0].Entity) && !clause.SameParties(g.agents, f.agents) {
				return before[n]
			}
		}
	}
	if i := d.addressedBefore(finds, before, f, s, x, types); i >= 0 && len(owners) == 0 {
		return i
	}
	if i := d.sameWord(finds, before, f, s, x, types); i >= 0 && len(owners) == 0 && f.kind != graph.CommentedOn {
		return i
	}
	// What has happened comes before what is only planned, and any deed before a mere statement.
	for _, planned := range [...]bool{false, true} {
		for n := len(before) - 1; n >= 0; n-- {
			g := finds[before[n]]
			if g.standing.status == graph.StatusDenied && f.kind != graph.Denied || (g.standing.status != graph.StatusActual) != planned && g.standing.status != graph.StatusDenied {
				continue
			}
			if !slices.Contains(types, g.kind) || g.gone != "" || g == f || clause.SameParties(g.agents, f.agents) && f.kind != graph.Disclosed && f.kind != graph.Proposed {
				continue
			}
			if d.onlyThere(g) && slices.ContainsFunc(before, func(i int) bool {
				return finds[i].gone == "" && finds[i].kind == g.kind && finds[i] != f && !d.onlyThere(finds[i])
			}) {
				continue // "the trip" is not that of him "who was in Tokyo that week"
			}
			if (f.kind == graph.Denied || f.kind == graph.Rejected) && d.Related(g.agents, f.agents) && !d.Related(g.targets, f.agents) && (g.kind == graph.Accused || g.kind == graph.Criticized || g.kind == graph.CommentedOn || g.kind == graph.Praised) ||
				(f.kind == graph.CommentedOn || f.kind == graph.Criticized) && d.Tables.Classes["accusation"].Has(s.Low[x]) && d.Related(g.agents, f.agents) ||
				f.kind == graph.Denied && g.kind == graph.Stated && d.Related(g.agents, f.agents) && !d.Related(g.targets, f.agents) ||
				f.kind == graph.Denied && slices.ContainsFunc(f.agents, func(p clause.Party) bool { return clause.Holds(g.agents, p.Entity) }) ||
				d.ownState(g, f) {
				continue // nobody denies what he says himself, nor rejects or regrets what his own country does
			}
			if len(owners) > 0 && !d.Related(owners, g.agents) && (utterances.Has(s.Low[x]) || !d.Related(owners, g.targets)) {
				continue
			}
			if m := d.mainEvent(finds, before); m >= 0 && len(owners) == 0 && !(s.Pointed(x) && s.Index-g.sentence < 3) && (s.Index-g.sentence > 2 || f.kind == graph.CommentedOn && s.Index > g.sentence) && m != before[n] &&
				!d.ownState(finds[m], f) && slices.Contains(types, finds[m].kind) && !(g.kind == types[0] && finds[m].kind != g.kind && d.Tables.Classes["accusation"].Has(s.Low[x])) && finds[m].gone == "" && !clause.SameParties(finds[m].agents, f.agents) {
				return m // "the disclosure": what the article is about, not the one told in passing
			}
			return before[n]
		}
	}
	return -1
}

// utterances are nouns for words whose owner is who spoke them.
var utterances = vocab.Words("remark", "comment", "statement", "speech", "claim", "warning")

// definite are the types whose object, if it is told elsewhere, is spoken of as known.
var definite = map[graph.EventType]bool{graph.Rejected: true, graph.Supported: true, graph.Proposed: true, graph.Praised: true}
