package what

import (
	"cmp"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

func position(sentence, token int) who.Position {
	return who.Position{Sentence: sentence, Token: token}
}

// locate prepares what belongs to the whole article.
func (d *document) locate() { d.main = -1 }

// judged lists the types whose events are judgements of another event: where
// that is found, its agents are those who are judged.
var judged = map[graph.EventType]bool{graph.Criticized: true, graph.Praised: true, graph.Rejected: true, graph.Denied: true,
	graph.CommentedOn: true, graph.Supported: true, graph.Disclosed: true, graph.Agreed: true, graph.Demanded: true}

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
		shared := d.sameIt(finds, order[:n], f)
		if f.kind == graph.CommentedOn && f.ref < 0 && !shared && !s.namesDeed(f.object) {
			f.ref = d.theme(finds, order[:n], f)
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
		}
		if f.like != nil {
			f.ref = f.like.ref
		}
		if f.ref < 0 && len(f.targets) == 0 && len(f.object) > 0 && judged[f.kind] {
			f.targets = d.doerOf(s, f)
		}
		if f.ref < 0 && len(f.targets) == 0 && f.kind == graph.Criticized && f.row.isVerb() {
			f.targets = d.alsoAgainst(finds, order[:n], f)
		}
		if f.ref < 0 && f.kind == graph.Denied && !shared && !f.answers {
			f.ref = d.accusationOf(finds, order, n)
		}
		if f.ref >= 0 && judged[f.kind] && len(f.object) > 0 && s.low[f.object[0]] == "it" {
			if g := finds[f.ref]; judged[g.kind] && g.ref >= 0 && finds[g.ref].gone == "" && !d.related(g.agents, f.agents) {
				f.ref = g.ref // "X welcomed the accord. It was condemned by Y": the accord
			}
		}
		if f.ref >= 0 && f.kind == graph.Rejected && f.of == nil && (finds[f.ref].kind == graph.Met || finds[f.ref].kind == graph.Called) && finds[f.ref].standing.status == graph.StatusActual {
			f.ref = -1 // who rules out talks does not refuse those that were held
		}
		if f.ref < 0 && (f.kind == graph.CommentedOn || f.kind == graph.Criticized) && !shared {
			f.ref = d.severalThings(finds, order[:n], f, s)
		}
		if f.ref < 0 && f.kind == graph.CommentedOn && !(len(f.targets) > 0 && len(f.object) > 0 && (sums[s.low[f.object[0]]] || f.row.isVerb() && s.child(f.object[0], parse.NmodPoss) >= 0)) && !(f.row.isVerb() && len(f.object) > 0 && s.mention[f.object[0]] >= 0 && len(f.row.target) > 1) && !d.ownMatter(s, f) {
			f.ref = d.commented(finds, order, n, i)
		}
		if g := f.ref; f.kind == graph.Disclosed && g >= 0 && finds[g].kind == graph.Messaged && len(finds[g].targets) == 0 && d.receives(f) {
			// Who makes a private message public without its writer had received it.
			for _, a := range f.agents {
				if !holds(finds[g].agents, a.entity) {
					a.sure *= 0.9
					finds[g].targets = append(finds[g].targets, a)
				}
			}
		}
		if f.ref >= 0 {
			if finds[f.ref].kind == graph.Proposed && f.kind == graph.Denied && f.row.isVerb() && len(f.object) > 0 && d.reader.tables.classes["proposal"][s.low[f.object[0]]] {
				f.kind = graph.Rejected // "proposed to free him, a suggestion rejected by Niger"
			}
			finds[f.ref].referred = true
			if g := finds[f.ref]; f.kind == graph.Denied && g.sentence == f.sentence && g.token > f.token && s.dominates(f.token, g.token) && (s.verbal(g.token) || sameParties(f.agents, g.agents) || g.kind != graph.Criticized && g.kind != graph.Accused) {
				g.standing.status = graph.StatusDenied
			}
		}
		if pronoun := !shared && !f.answers && len(f.object) > 0 && s.low[f.object[0]] == "it"; pronoun && judged[f.kind] {
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
		if f.ref >= 0 && len(f.targets) == 0 && judged[f.kind] && !deed {
			g := finds[f.ref]
			by := g.agents
			if f.kind == graph.Disclosed && g.kind.IsReciprocal() {
				// Who tells of talks tells on the other side.
				by = slices.DeleteFunc(append(slices.Clone(g.agents), g.targets...), func(p party) bool { return d.related([]party{p}, f.agents) })
			}
			for _, a := range by {
				if !slices.ContainsFunc(f.agents, func(p party) bool { return p.entity == a.entity }) {
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
func (d *document) doerOf(s *sentence, f *find) []party {
	n := f.object[0]
	inMove := s.inMove(f, n)
	if !f.row.isVerb() || n > f.token || !sums[s.low[n]] || !inMove && !s.rels[n].Is(parse.Appos, parse.Parataxis, parse.NmodUnmarked, parse.Dep) || !s.article(n) {
		return nil
	}
	v := s.head(n)
	for v >= 0 && (!s.verbal(v) || s.subjects(v) < 0) {
		v = s.head(v)
	}
	if v < 0 || v > n && !inMove {
		return nil
	}
	if ps := s.parties(s.subjects(v), actorKinds); len(ps) > 0 && !d.related(ps, f.agents) {
		return ps
	}
	return nil
}

// inMove reports whether a judgement is on what its own sentence tells: "In a move X called rash, Y left".
func (s *sentence) inMove(f *find, n int) bool {
	return f.row.isVerb() && sums[s.low[n]] && s.rels[n] == parse.Obl && s.caseOf(n) == "in" && s.head(f.token) == n && s.article(n)
}

// sameIt gives a judgement of "it" what another one in the sentence is about, or of "them" what
// one in the sentence before is, and reports whether there is one: "X rejected the report, while Y
// welcomed it".
func (d *document) sameIt(finds []*find, before []int, f *find) bool {
	s := &d.sents[f.sentence]
	if len(f.object) == 0 || !judged[f.kind] {
		return false
	}
	they := s.low[f.object[0]] == "they" && s.mention[f.object[0]] < 0
	if s.low[f.object[0]] != "it" && !they {
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
		own := sameParties(g.agents, f.agents) && !(g.sentence == f.sentence && s.head(f.token) == g.token && s.Tokens[f.token].XPOS == parse.VBG) // "rejected the claim, calling it a lie"
		if !judged[g.kind] || g.kind == graph.Disclosed || !g.row.isVerb() || len(g.object) == 0 || own || s.Tokens[g.object[0]].Tag != parse.NOUN {
			continue
		}
		f.ref = g.ref
		f.targets = slices.DeleteFunc(slices.Clone(g.targets), func(p party) bool { return holds(f.agents, p.entity) })
		return true
	}
	return false
}

// severalThings returns the event that gave what "them" is in a remark that names it: "The union
// imposed sanctions. Moscow called them piracy."; -1 for none.
func (d *document) severalThings(finds []*find, before []int, f *find, s *sentence) int {
	if len(f.object) == 0 || s.low[f.object[0]] != "they" || s.mention[f.object[0]] >= 0 && !strings.Contains(f.row.Needs, "comp") {
		return -1
	}
	for n := len(before) - 1; n >= 0 && s.index-finds[before[n]].sentence < 2; n-- {
		g := finds[before[n]]
		in := &d.sents[g.sentence]
		if o := in.objectOf(g.token); o >= 0 && in.Tokens[o].XPOS == parse.NNS && in.mention[o] < 0 && g.standing.status != graph.StatusDenied && !sameParties(g.agents, f.agents) {
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
		if i != self && g.sentence == s.index && (g.token == x && !(f.kind == graph.CommentedOn && sameParties(g.agents, f.agents)) ||
			f.kind == graph.Disclosed && g.kind == graph.Messaged && s.objectOf(g.token) == x) {
			return i
		}
	}
	if f.kind == graph.Disclosed && s.numerous(x) {
		return -1 // "thousands of cables" are not the one told of before
	}
	if s.verbal(x) || f.kind == graph.CommentedOn {
		from, to := s.span(x)
		for _, i := range all {
			g := finds[i]
			if i != self && g.sentence == s.index && g.token >= from && g.token < to && g.kind != graph.Stated && g.kind != graph.CommentedOn && s.dominates(x, g.token) && !s.aloof(x, g.token) && !sameParties(g.agents, f.agents) {
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
				if f.kind == graph.CommentedOn && len(s.fillers(t, "whose", nil)) == 0 && severalPublic(finds, before) {
					return madePublic(finds, before, i) // "parts of the text reveal too much": of which, nobody knows
				}
				return i
			}
		}
		return -1
	}
	if containers[s.low[x]] {
		for k := s.kid[x]; k >= 0; k = s.sib[k] {
			if s.rel(int(k)) == parse.Nmod {
				if i := d.referent(finds, before, all, self, s, int(k)); i >= 0 {
					return i
				}
			}
		}
	}
	thisOne := s.low[x] == "one" && x > 0 && (s.low[x-1] == "this" || s.low[x-1] == "that")
	if s.Tokens[x].Tag == parse.PRON && (s.mention[x] < 0 || s.low[x] == "it") || s.Tokens[x].Tag == parse.DET || thisOne {
		switch s.low[x] {
		case "it", "this", "that", "they", "which", "these", "so", "one":
			if i, ok := d.contradicted(finds, f); ok {
				return i
			}
			if i := d.madeOf(finds, before, f, s); i >= 0 {
				return i
			}
			for n := len(before) - 1; n >= 0; n-- {
				g := finds[before[n]]
				if s.index-g.sentence > 2 {
					break
				}
				if f.kind == graph.Disclosed && g.kind != graph.Messaged && g.kind != graph.Called && !(g.kind == graph.Met && s.taped(f.token)) || g.standing.status == graph.StatusDenied {
					continue
				}
				if g.kind != graph.Stated && g.kind != graph.CommentedOn && (f.kind == graph.Disclosed && s.index-g.sentence < 2 || !sameParties(g.agents, f.agents) && !d.ownState(g, f)) && g.sentence <= s.index {
					return before[n]
				}
			}
		}
		return -1
	}
	if moves[s.low[x]] && s.rel(x).Is(parse.Parataxis, parse.Appos) {
		// "X announced a fund, a move that Y welcomed": whatever X does there
		for h := s.head(x); h >= 0; h = s.head(h) {
			for _, i := range before {
				if g := finds[i]; g.sentence == s.index && g.token == h && !sameParties(g.agents, f.agents) {
					return i
				}
			}
		}
		for n := len(before) - 1; n >= 0; n-- {
			if g := finds[before[n]]; g.sentence == s.index && g.token < x && g.kind != graph.CommentedOn && !sameParties(g.agents, f.agents) {
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
	if types := d.reader.tables.referents[s.low[x]]; types != nil && !s.indefinite(x) && !sums[s.low[x]] && s.low[x] != "response" && s.low[x] != "outcome" && s.low[x] != "result" {
		return d.foretold(finds, all[len(before)+1:], f, types, s.follow(x, []path{{steps: []string{"whose"}}}, anyKind))
	}
	return -1
}

// aloof reports whether a word below another stands in a clause that only tells
// of the circumstances: "refused to recognise a vote held after X pulled out".
func (s *sentence) aloof(top, t int) bool {
	for x := t; x != top && x >= 0; x = s.head(x) {
		if s.rel(x).Is(parse.Advcl, parse.AclRelcl, parse.AdvclRelcl, parse.Acl) && !s.toInfinitive(x) {
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
		rows, particled := s.candidates(t)
		for _, r := range append(rows[:len(rows):len(rows)], particled...) {
			if r.Type == graph.Stated || r.Type == graph.CommentedOn || slices.ContainsFunc(r.needs, func(n need) bool { return !s.has(t, n) }) {
				continue
			}
			for n := len(before) - 1; n >= 0; n-- {
				if g := finds[before[n]]; g.kind == r.Type && g.gone == "" && !sameParties(g.agents, f.agents) {
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
	types := d.reader.tables.referents[s.low[x]]
	if types == nil {
		return -1
	}
	if c := s.child(x, parse.Acl, parse.Ccomp); s.low[x] == "suggestion" && c > x && s.child(c, parse.Mark) >= 0 && s.low[s.child(c, parse.Mark)] == "that" && !s.jussive(c) {
		return -1 // a claim, no proposal: "suggestions that Beijing had blocked it"
	}
	if c := s.child(x, parse.Acl, parse.Ccomp); f.kind == graph.Denied && s.low[x] == "report" && c > x && s.indefinite(x) {
		return -1 // "denied a report that": what it says stands there
	}
	if s.low[x] == "offer" {
		before = slices.DeleteFunc(slices.Clone(before), func(i int) bool {
			return finds[i].kind == graph.Mediated && finds[i].standing.status == graph.StatusActual
		})
	}
	if s.ofThing(x) >= 0 {
		before = slices.DeleteFunc(slices.Clone(before), func(i int) bool { return !d.hasThing(finds[i], s, x) })
	}
	owners := s.follow(x, []path{{steps: []string{"whose"}}}, anyKind)
	if f.row.isNoun() && f.sentence == s.index { // "criticism of the deal from X": the criticism is X's
		owners = slices.DeleteFunc(owners, func(p party) bool { return holds(f.agents, p.entity) })
	}
	if i := d.madeThere(finds, before, f, s, x, types); i >= 0 {
		return i
	}
	if i := d.phoned(finds, before, s, x, owners); i >= 0 {
		return i
	}
	said := d.reader.tables.classes["accusation"][s.low[x]] && s.child(x, parse.Det) < 0 // "did not accept unfounded accusations"
	if len(owners) == 0 && definite[f.kind] && s.indefinite(x) && !said && !(x > 2 && s.low[x-2] == "," && x < f.token) {
		return -1 // "rejected a deal": not the one told of; but "…, a request that Ethiopia dismissed"
	}
	if d.reader.tables.classes["patient"][s.low[x]] {
		// "the isolation of Qatar" is done to Qatar, not by it.
		patients := s.follow(x, []path{{steps: []string{"of"}}}, anyKind)
		owners = s.follow(x, []path{{steps: []string{"poss"}}, {steps: []string{"by"}}, {steps: []string{"adj"}}}, anyKind)
		if len(patients) > 0 {
			best := -1
			for n := len(before) - 1; n >= 0; n-- {
				g := finds[before[n]]
				if slices.Contains(types, g.kind) && g.gone == "" && g != f && d.related(patients, g.targets) && (len(owners) == 0 || d.related(owners, g.agents)) && (best < 0 || len(g.agents) > len(finds[best].agents)) {
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
		for n := len(before) - 1; n >= 0 && s.index-finds[before[n]].sentence < 3; n-- {
			g := finds[before[n]]
			addressed := d.related(f.agents, g.targets) && s.index-g.sentence < 2 || g.kind == graph.Accused && len(g.targets) == 0 && !d.related(f.agents, g.agents)
			if slices.Contains(types, g.kind) && g.gone == "" && g != f && addressed && !sameParties(f.agents, g.agents) && (len(owners) == 0 || d.related(owners, g.agents)) {
				return before[n]
			}
		}
		for _, kind := range types { // an accusation is first one that was made
			for n := len(before) - 1; n >= 0; n-- {
				g := finds[before[n]]
				if g.kind == kind && g.gone == "" && g != f && d.related(f.agents, g.targets) && !d.related(f.agents, g.agents) &&
					(len(owners) == 0 || d.related(owners, g.agents)) {
					return before[n]
				}
			}
		}
		for n := len(before) - 1; n >= 0; n-- {
			g := finds[before[n]]
			if slices.Contains(types, g.kind) && g.gone == "" && g != f && len(owners) == 0 && d.related(f.agents, g.targets) && !sameParties(f.agents, g.agents) {
				return before[n]
			}
		}
	}
	if len(owners) == 1 { // "Asif's words" are his own before they are his countrymen's
		for n := len(before) - 1; n >= 0; n-- {
			if g := finds[before[n]]; slices.Contains(types, g.kind) && g.gone == "" && g != f && g.standing.status == graph.StatusActual && holds(g.agents, owners[0].entity) && !sameParties(g.agents, f.agents) {
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
			if !slices.Contains(types, g.kind) || g.gone != "" || g == f || sameParties(g.agents, f.agents) && f.kind != graph.Disclosed && f.kind != graph.Proposed {
				continue
			}
			if d.onlyThere(g) && slices.ContainsFunc(before, func(i int) bool {
				return finds[i].gone == "" && finds[i].kind == g.kind && finds[i] != f && !d.onlyThere(finds[i])
			}) {
				continue // "the trip" is not that of him "who was in Tokyo that week"
			}
			if (f.kind == graph.Denied || f.kind == graph.Rejected) && d.related(g.agents, f.agents) && !d.related(g.targets, f.agents) && (g.kind == graph.Accused || g.kind == graph.Criticized || g.kind == graph.CommentedOn || g.kind == graph.Praised) ||
				(f.kind == graph.CommentedOn || f.kind == graph.Criticized) && d.reader.tables.classes["accusation"][s.low[x]] && d.related(g.agents, f.agents) ||
				f.kind == graph.Denied && g.kind == graph.Stated && d.related(g.agents, f.agents) && !d.related(g.targets, f.agents) ||
				f.kind == graph.Denied && slices.ContainsFunc(f.agents, func(p party) bool { return holds(g.agents, p.entity) }) ||
				d.ownState(g, f) {
				continue // nobody denies what he says himself, nor rejects or regrets what his own country does
			}
			if len(owners) > 0 && !d.related(owners, g.agents) && (utterances[s.low[x]] || !d.related(owners, g.targets)) {
				continue
			}
			if m := d.mainEvent(finds, before); m >= 0 && len(owners) == 0 && !(s.pointed(x) && s.index-g.sentence < 3) && (s.index-g.sentence > 2 || f.kind == graph.CommentedOn && s.index > g.sentence) && m != before[n] &&
				!d.ownState(finds[m], f) && slices.Contains(types, finds[m].kind) && !(g.kind == types[0] && finds[m].kind != g.kind && d.reader.tables.classes["accusation"][s.low[x]]) && finds[m].gone == "" && !sameParties(finds[m].agents, f.agents) {
				return m // "the disclosure": what the article is about, not the one told in passing
			}
			return before[n]
		}
	}
	return -1
}

// utterances are nouns for words whose owner is who spoke them.
var utterances = map[string]bool{"remark": true, "comment": true, "statement": true, "speech": true, "claim": true, "warning": true}

// definite are the types whose object, if it is told elsewhere, is spoken of as known.
var definite = map[graph.EventType]bool{graph.Rejected: true, graph.Supported: true, graph.Proposed: true, graph.Praised: true}

// related reports whether any of both is the same or acts for the same country.
func (d *document) related(a, b []party) bool {
	for _, p := range a {
		for _, q := range b {
			if p.entity == q.entity {
				return true
			}
			if d.SameState(p.entity, q.entity) {
				return true
			}
		}
	}
	return false
}
