package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// severalCalls parts the calls of one with each of several others: "the phone conversations between Trump and the leaders of Mexico
// and Australia".
func (s *sentence) severalCalls(f *find) {
	if f.kind != graph.Called || f.row.IsVerb() || s.Tokens[f.token].XPOS != parse.NNS || len(f.agents) < 3 || len(f.targets) > 0 {
		return
	}
	first := s.Mention[f.agents[0].Token]
	group := s.Mention[f.agents[1].Token]
	if first == group || group < 0 {
		return
	}
	for _, p := range f.agents[1:] {
		if s.Mention[p.Token] != group {
			return
		}
	}
	f.agents, f.targets = f.agents[:1:1], f.agents[1:]
}

// reveals finds whose secret it is that a noun reveals which somebody has leaked: "documents leaked by X show that Canada tapped".
func (s *sentence) reveals(f *find) {
	h := s.Head(f.token)
	if f.kind != graph.Disclosed || len(f.targets) > 0 || s.Rels[f.token] != parse.Acl || h < 0 || h > f.token || s.Rels[h] != parse.Nsubj {
		return
	}
	v := s.Head(h)
	if v < 0 || !shows.Has(s.Low[v]) {
		return
	}
	if c := s.Content(v); c > v {
		if ps := s.Parties(s.Surface(c), clause.ActorKinds); len(ps) == 1 && !s.Doc.Related(ps, f.agents) {
			f.targets = ps
		}
	}
}

// shows are the verbs for what documents do.
var shows = vocab.Words("reveal", "show", "indicate", "suggest", "prove", "confirm", "allege", "say", "disclose", "claim")

// overheard makes a telephone call of what two discuss in an article about a call that was listened in to: "a leaked phone
// conversation … In the recording, X and Y discuss".
func (d *document) overheard(finds []*find) {
	if !d.tapped() {
		return
	}
	for _, f := range finds {
		if f.kind == graph.Met && f.gone == "" && f.row.Head == "v:discuss" && len(f.agents)+len(f.targets) == 2 && f.standing.status == graph.StatusActual {
			f.kind = graph.Called
		}
	}
}

// tapped reports whether the article speaks of a telephone call that was leaked or recorded.
func (d *document) tapped() bool {
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if !calls.Has(s.Low[t]) || s.Tokens[t].Tag != parse.NOUN {
				continue
			}
			from, _ := s.Span(t)
			phone, leaked := false, false
			for x := from; x < t; x++ {
				phone = phone || s.Low[x] == "phone" || s.Low[x] == "telephone"
				leaked = leaked || tappings.Has(s.Low[x])
			}
			if phone && leaked && s.Modal(t) == clause.Plain {
				return true
			}
		}
	}
	return false
}

var (
	calls    = vocab.Words("call", "conversation")
	tappings = vocab.Words("leak", "leaked", "intercept", "intercepted", "bug", "bugged", "tap", "tapped", "record", "recorded", "wiretapped", "wiretap")
)

// defendsOwn gives to who defends a decision the last of his own side's, where another's was the last told: "Mexico cut ties after the
// raid. Ecuador's minister defended the decision".
func (d *document) defendsOwn(finds []*find, before []int, f *find) {
	s := &d.sents[f.sentence]
	if f.ref < 0 || f.row.Head != "v:defend" || len(f.object) == 0 || s.Child(f.object[0], parse.NmodPoss) >= 0 || d.OwnSide(finds[f.ref].agents, f.agents) {
		return
	}
	for i := len(before) - 1; i >= 0; i-- {
		if g := finds[before[i]]; g.gone == "" && g.row.IsVerb() && g.kind != graph.Stated && !d.Tables.Acts[g.kind].Speech && d.OwnSide(g.agents, f.agents) {
			f.ref, f.targets = before[i], nil
			return
		}
	}
}

// askedOfOwn takes off its own envoy, of whom a state demands nothing: "demanded an apology for the treatment of its ambassador".
func (d *document) askedOfOwn(f *find) {
	if f.kind != graph.Demanded || len(f.agents) != 1 || len(f.targets) != 1 || d.KindOf(f.agents[0].Entity) != graph.Country || d.KindOf(f.targets[0].Entity) != graph.Person {
		return
	}
	if d.Country(f.targets[0].Entity) == f.agents[0].Entity {
		f.targets = nil
	}
}

// goesOnAgainst gives a judgement of "this" in a quotation the targets of what its speaker has just charged others with: "X accused Chad
// of spying. “This is an unfriendly act,” X said". It reports whether there is such a charge.
func (d *document) goesOnAgainst(finds []*find, before []int, f *find) bool {
	if f.kind != graph.Criticized && f.kind != graph.CommentedOn || len(f.object) == 0 || len(f.targets) > 0 {
		return false
	}
	s := &d.sents[f.sentence]
	if w := s.Low[f.object[0]]; w != "this" && w != "that" || s.Mention[f.object[0]] >= 0 || !s.Tokens[f.object[0]].Quoted {
		return false
	}
	for n := len(before) - 1; n >= 0 && f.sentence-finds[before[n]].sentence <= 1; n-- {
		g := finds[before[n]]
		if g.gone == "" && g.sentence == f.sentence-1 && (g.kind == graph.Accused || g.kind == graph.Criticized) && clause.SameParties(g.agents, f.agents) && len(g.targets) > 0 {
			f.targets = slices.Clone(g.targets)
			return true
		}
	}
	return false
}

// sameWords gives a judgement of "the remarks" what the judgement of them that was told before is about, which is no remark meant:
// "The remarks by X challenged us, Y said. Z called the remarks appalling".
func (d *document) sameWords(finds []*find, f *find) {
	if f.ref < 0 || f.kind != graph.Criticized && f.kind != graph.CommentedOn || len(f.object) == 0 {
		return
	}
	s, g := &d.sents[f.sentence], finds[f.ref]
	w := s.Low[f.object[0]]
	if g.kind != graph.CommentedOn && g.kind != graph.Criticized || !wordsOf.Has(w) && w != "remarks" || s.Child(f.object[0], parse.NmodPoss) >= 0 || len(s.Follow(f.object[0], ofWhose, clause.ActorKinds)) > 0 {
		return
	}
	t := &d.sents[g.sentence]
	for _, x := range g.object {
		if t.Low[x] == w && t.Rels[x].Is(parse.Nsubj, parse.NsubjPass) {
			f.ref, f.targets = g.ref, slices.Clone(g.targets)
			return
		}
	}
}
