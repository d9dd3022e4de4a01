package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// accordings finds the statements told by "according to".
func (d *document) accordings(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if p := s.accountOf(t); p.Entity >= 0 {
				f := s.told(d.Tables.Saying, graph.Stated, t, []clause.Party{p}, 0.85)
				out = append(out, f)
				continue
			}
			x := s.viewOf(t)
			view := x >= 0
			if !view && s.Low[t] != "according" && s.Tokens[t].Text != "According" && s.Tokens[t].Text != "according" {
				continue
			}
			if !view {
				x = s.Head(t)
				if k := s.Child(t, parse.Obl, parse.Nmod, parse.Obj); k > t {
					x = k
				}
			}
			if x < 0 {
				continue
			}
			by := verbs.KindSet(1 << graph.Person)
			if view {
				by = clause.ActorKinds
			}
			ps := s.Parties(x, by)
			if len(ps) == 0 {
				continue
			}
			f := s.told(d.Tables.Saying, graph.Stated, t, ps[:1], 0.9)
			c := s.ClauseOf(x)
			if view && s.Low[t] == "as" {
				c = s.Root()
			}
			for c < 0 || s.Head(c) >= 0 && c == x {
				c = x
				for s.Head(c) >= 0 {
					c = s.Head(c)
				}
			}
			f.object = []int{c}
			if !view && d.CapacityOf(ps[0].Entity) != clause.Expert && d.deniedBy(s, c, f) {
				out = append(out, f)
				continue
			}
			if view {
				f.kind = graph.CommentedOn
				not := s.Negated(c)
				if !not && s.Child(c, parse.Cop) >= 0 && s.IsBad(c) && d.CapacityOf(ps[0].Entity) != clause.Expert {
					f.kind = graph.Criticized
				} else if !not && (s.ofWrong(c) || s.charged(c) >= 0) && d.CapacityOf(ps[0].Entity) != clause.Expert {
					f.kind = graph.Accused
					for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
						if s.Rels[k] == parse.Nsubj && int(k) != x {
							f.targets = s.Parties(int(k), clause.ActorKinds)
						}
					}
				}
				if on := s.Parties(s.Surface(c), clause.ActorKinds); len(f.targets) == 0 && s.Child(c, parse.Nsubj) >= 0 && !d.Related(on, ps) {
					f.targets = on // "In the view of X, Putin was bluffing"
				}
				if n := s.Child(c, parse.Nsubj); n >= 0 && s.Tokens[n].Tag == parse.NOUN && len(f.targets) == 0 {
					// "For X, Putin's decree was theatre"
					if of := s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); !d.Related(of, ps) {
						f.targets, f.object = of, append(f.object, n)
					}
				}
			}
			covered := false
			for _, g := range finds {
				covered = covered || g.sentence == i && g.gone == "" && g.kind != graph.Stated && (!view || d.Tables.Acts[g.kind].Speech && d.Related(g.agents, ps))
			}
			if d.CapacityOf(ps[0].Entity) != clause.Expert && covered && f.kind != graph.Criticized && f.kind != graph.Accused {
				continue
			}
			out = append(out, f)
		}
	}
	return out
}

// deniedBy makes a denial of what the clause at c says "according to" somebody, where it is that
// something is not so: "According to X, his country played no part in it".
func (d *document) deniedBy(s *sentence, c int, f *find) bool {
	from, to := s.Span(c)
	for x := from; x < to; x++ {
		at, ok := s.falseAt(x, f)
		if !ok {
			continue
		}
		f.kind, f.object = graph.Denied, nil
		if at >= 0 {
			f.object = []int{at}
		}
		return true
	}
	return false
}

// repeated is the same act once more, by others, as the word at t of a sentence tells it.
func (f *find) repeated(by []clause.Party, sentence, t int) *find {
	g := *f
	g.agents, g.sentence, g.token, g.evidence = by, sentence, t, []int{sentence}
	if f.sentence != sentence {
		g.evidence = []int{f.sentence, sentence}
	}
	g.date, g.object, g.standing.reported, g.like = graph.Date{}, nil, -1, nil
	return &g
}

// choirs are the nouns for what one joins others in, and what they do.
var choirs = map[string][]graph.EventType{"criticism": {graph.Criticized}, "condemnation": {graph.Criticized}, "denunciation": {graph.Criticized}, "outcry": {graph.Criticized},
	"protest": {graph.Protested, graph.Criticized}, "praise": {graph.Praised}, "appeal": {graph.Requested, graph.Demanded}, "boycott": {graph.Suspended}}

// joinedIn reads "Argentina joined in the criticism", the last act of the kind once more; nil.
func (d *document) joinedIn(finds []*find, s *sentence, t int) *find {
	if s.Low[t] != "join" || !s.SimplePast(t) && !s.Passive(t) || s.Negated(t) {
		return nil
	}
	if s.Passive(t) {
		return d.joinedBy(finds, s, t)
	}
	var kinds []graph.EventType
	for _, x := range append(s.Prepositional(t, "in", nil), s.Fillers(t, "obj", nil)...) {
		if !s.Indefinite(x) && s.Tokens[x].Tag == parse.NOUN {
			kinds = append(kinds, choirs[s.Low[x]]...)
		}
	}
	ps := s.Parties(s.Subjects(t), clause.ActorKinds)
	for n := len(finds) - 1; n >= 0 && len(kinds) > 0 && len(ps) > 0; n-- {
		f := finds[n]
		if f.gone != "" || f.sentence > s.Index || f.sentence == s.Index && f.token > t || f.sentence < s.Index-4 || !slices.Contains(kinds, f.kind) || d.Related(ps, f.agents) || d.Related(ps, f.targets) {
			continue
		}
		g := f.repeated(ps, s.Index, t)
		g.like = f
		return g
	}
	return nil
}

// another reads "a welcome from Macron and another from Guterres", the act of a noun once more; nil.
func (d *document) another(finds []*find, s *sentence, t int) *find {
	if s.Low[t] != "another" || t+2 >= len(s.Tokens) || s.Low[t+1] != "from" && s.Low[t+1] != "by" {
		return nil
	}
	for x := t + 2; x < len(s.Tokens) && x < t+10 && (s.Tokens[x].Tag != parse.PUNCT || s.Tokens[x].XPOS == parse.HYPH) && s.Tokens[x].Tag != parse.VERB; x++ {
		m := s.Mention[x]
		if m < 0 || d.Mentions[m].Head != x || s.Attributive(x) || len(d.Mentions[m].Entities) != 1 || !clause.ActorKinds.Has(d.KindOf(d.Mentions[m].Entities[0])) {
			continue
		}
		if to := d.Mentions[m].To; to < len(s.Tokens) && s.Mention[to] >= 0 && d.Mentions[s.Mention[to]].From == to {
			continue // "U.N. Secretary-General | X"
		}
		ps := s.MentionParties(x, nil)
		for n := len(finds) - 1; n >= 0; n-- {
			f := finds[n]
			if f.sentence != s.Index || f.gone != "" || !f.row.IsNoun() || f.token > t || !d.Tables.Acts[f.kind].Speech {
				continue
			}
			if len(ps) == 0 || d.Related(ps, f.agents) {
				return nil
			}
			g := f.repeated(ps, s.Index, t)
			g.like = f
			return g
		}
		return nil
	}
	return nil
}

// joinedBy reads "he was joined in this by Luis Arce", the last act told once more; nil.
func (d *document) joinedBy(finds []*find, s *sentence, t int) *find {
	in := false
	for _, x := range s.Prepositional(t, "in", nil) {
		in = in || s.Low[x] == "this" || s.Low[x] == "that" || s.Low[x] == "it" || s.Low[x] == "so" || choirs[s.Low[x]] != nil
	}
	ps := s.Parties(s.ByAgent(t), clause.ActorKinds)
	for n := len(finds) - 1; n >= 0 && in && len(ps) > 0; n-- {
		f := finds[n]
		if f.gone != "" || f.sentence > s.Index || f.sentence == s.Index && f.token > t || f.sentence < s.Index-1 || !d.Tables.Acts[f.kind].Speech || f.kind.IsReciprocal() || d.Related(ps, f.agents) || d.Related(ps, f.targets) {
			continue
		}
		g := f.repeated(ps, s.Index, t)
		g.like = f
		return g
	}
	return nil
}

// viewOf returns the person whose view the sentence gives from the word t on, -1 if
// it says so of none: "For X, an analyst, the step was overdue", "In the view of X".
func (s *sentence) viewOf(t int) int {
	n := -1
	switch {
	case t == 0 && (s.Low[0] == "for" || s.Low[0] == "to"):
		n = 1
	case t > 0 && t+2 < len(s.Tokens) && s.Low[t+1] == "of" && (s.Low[t-1] == "the" || s.Low[t-1] == "in") && views.Has(s.Low[t]):
		n = t + 2
	case t > 1 && s.Rels[t].Is(parse.Obl, parse.Nmod) && views.Has(s.Low[t]) && s.CaseOf(t) == "in":
		if o := s.Child(t, parse.NmodPoss); o >= 0 && len(s.Parties(o, 1<<graph.Person)) == 1 {
			return o // "…, in Wang Yi's judgment"
		}
		return -1
	case t == 0 && (s.Tokens[0].Text == "As" || s.Tokens[0].Text == "as"):
		return s.seesIt()
	default:
		return -1
	}
	for x := n; x < len(s.Tokens) && x < n+9; x++ {
		if m := s.Mention[x]; m >= 0 && s.Doc.Mentions[m].Head == x && len(s.Doc.Mentions[m].Entities) == 1 && (s.Doc.Mentions[m].Form == who.Name || n > 1 && (s.Doc.Mentions[m].Form == who.Metonym || s.Doc.Mentions[m].Form == who.Acronym) || s.someoneAt(x) >= 0) {
			es := s.Doc.Mentions[m].Entities
			person := s.Doc.KindOf(es[0]) == graph.Person
			to := s.Doc.Mentions[m].To
			if !person && n == 1 {
				if to < len(s.Tokens) && s.Tokens[to].Tag.Is(parse.NOUN, parse.ADJ) {
					continue // "For Jerusalem Post reporter X, the step"
				}
				return -1
			}
			if n == t+2 && (to+1 >= len(s.Tokens) || s.Low[to] == "that") {
				return x // "That Iran must be stopped is the view of X.", "It is the view of X that"
			}
			if to < len(s.Tokens) && s.Mention[to] >= 0 && slices.Equal(s.Doc.Mentions[s.Mention[to]].Entities, es) {
				continue // the title before the name
			}
			if y := to + 1; y < len(s.Tokens) && s.Tokens[to].Text == "," && s.Mention[y] >= 0 && s.Doc.Mentions[s.Mention[y]].Form == who.Name && slices.Equal(s.Doc.Mentions[s.Mention[y]].Entities, es) {
				to = s.Doc.Mentions[s.Mention[y]].To // "its foreign minister, X,"
			}
			if to+2 < len(s.Tokens) && (s.Low[to] == "of" || s.Low[to] == "at") {
				// "In the view of X of the Institute, …"
				for to < len(s.Tokens) && to < x+12 && s.Tokens[to].Text != "," && !s.Verbal(to) {
					to++
				}
			}
			if to < len(s.Tokens) && s.Tokens[to].Text == "," && (n > 1 || s.Doc.CapacityOf(es[0]) == clause.Expert || s.learnedBehind(to) || s.blamesBehind(to) || s.writesFor(n, x)) {
				return x
			}
			if person {
				return -1
			}
		}
		if !s.Tokens[x].Tag.Is(parse.PROPN, parse.NOUN, parse.ADJ, parse.DET, parse.PRON) {
			return -1
		}
	}
	return -1
}

// someoneAt returns the person whose name or title the word at x heads, -1 for nobody.
func (s *sentence) someoneAt(x int) int {
	m := s.Mention[x]
	if m < 0 || s.Doc.Mentions[m].Form != who.Name && s.Doc.Mentions[m].Form != who.Title || s.Doc.Mentions[m].Head != x || s.Attributive(x) ||
		len(s.Doc.Mentions[m].Entities) != 1 || s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]) != graph.Person {
		return -1
	}
	return s.Doc.Mentions[m].Entities[0]
}

// seesIt returns who stands before "sees it" where the sentence begins so: "As X sees it, the step
// was a mistake"; -1.
func (s *sentence) seesIt() int {
	who := -1
	for x := 1; x+2 < len(s.Tokens) && x < 14; x++ {
		switch {
		case s.Low[x] == "see" && s.Low[x+1] == "it" && s.Tokens[x+2].Text == ",":
			return who
		case s.someoneAt(x) >= 0:
			who = x
		case s.Verbal(x):
			return -1
		}
	}
	return -1
}

// blamesBehind reports whether the main clause behind a comma says that something is bad.
func (s *sentence) blamesBehind(comma int) bool {
	r := s.Root()
	return r > comma && !s.Negated(r) && s.Modal(r) == clause.Plain && (s.Child(r, parse.Cop) >= 0 && s.IsBad(r) || s.ofWrong(r))
}

// writesFor reports whether the words from a token to a name say that it is a journalist's: "For Le Monde correspondent X, the step".
func (s *sentence) writesFor(from, name int) bool {
	for k := from; k < name; k++ {
		switch s.Low[k] {
		case "reporter", "correspondent", "columnist", "editor", "commentator", "blogger", "journalist":
			return true
		}
	}
	return false
}

// learnedBehind reports whether an apposition from the comma on makes somebody an expert.
func (s *sentence) learnedBehind(comma int) bool {
	for x := comma + 1; x < len(s.Tokens) && x < comma+7 && s.Tokens[x].Text != ","; x++ {
		if s.Doc.Tables.Classes["expert"].Has(s.Low[x]) {
			return true
		}
	}
	return false
}

var views = vocab.Words("view", "opinion", "eye", "eyes", "judgment", "judgement", "assessment", "reading", "word", "words")

// likewise reads "So did Ban" and "as did Ortega": somebody else did the same.
func (d *document) likewise(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := 0; t+2 < len(s.Tokens); t++ {
			so := s.Low[t] == "so" && t == 0
			joined := s.Low[t] == "as" || s.Low[t] == "so" && t > 0 && (s.Low[t-1] == "and" || s.Tokens[t-1].Tag == parse.PUNCT)
			if !so && !joined || so && !s.turned(t) {
				continue
			}
			var ps []clause.Party
			if x := s.asDid(t); x >= 0 {
				ps = s.Parties(x, clause.ActorKinds)
			} else if !so && !s.turned(t) {
				continue
			}
			for x := t + 2; len(ps) == 0 && x < len(s.Tokens) && x < t+12; x++ {
				if m := s.Mention[x]; m >= 0 && d.Mentions[m].Head == x && !s.Attributive(x) && s.Rel(x) != parse.NmodPoss {
					if ps = s.Parties(x, clause.ActorKinds); len(ps) > 0 {
						break
					}
				}
			}
			if len(ps) == 0 {
				continue
			}
			var last *find
			for _, f := range finds {
				if f.gone == "" && f.row.IsVerb() && f.kind != graph.Stated && (so && f.sentence == i-1 || !so && f.sentence == i && f.token < t) {
					last = f
				}
			}
			if last == nil {
				continue
			}
			if !so {
				for _, p := range ps {
					if !clause.Holds(last.agents, p.Entity) {
						last.agents = append(last.agents, p)
					}
				}
				continue
			}
			g := last.repeated(ps, i, t)
			g.like = last
			out = append(out, g)
		}
	}
	return out
}

// turned reports whether "did", "has" or "was" follows a word, and then its subject: "as did Ortega".
func (s *sentence) turned(t int) bool {
	return s.Tokens[t+1].Tag.Is(parse.AUX, parse.VERB) && (s.Low[t+1] == "do" || s.Low[t+1] == "have" || s.Low[t+1] == "be")
}

// asDid returns who did the same by "as X did" at the end of a clause; -1.
func (s *sentence) asDid(t int) int {
	if s.Low[t] != "as" || s.Tokens[t+1].Tag == parse.PRON {
		return -1
	}
	for x := t + 2; x < len(s.Tokens) && x < t+9; x++ {
		switch {
		case s.Tokens[x].Tag == parse.PUNCT:
			return -1
		case s.Low[x] == "do" && s.Tokens[x].XPOS != parse.VB:
			if x+1 < len(s.Tokens) && s.Tokens[x+1].Tag != parse.PUNCT || s.Mention[t+1] < 0 && s.Mention[t+2] < 0 {
				return -1
			}
			for y := t + 1; y < x; y++ {
				if m := s.Mention[y]; m >= 0 && s.Doc.Mentions[m].Head == y && s.Rel(y) != parse.NmodPoss && !s.Attributive(y) {
					return y
				}
			}
			return -1
		case s.Verbal(x):
			return -1
		}
	}
	return -1
}

// accountOf returns in whose telling the sentence is: "In Colombia's account, the camp was
// bombed"; entity is -1 for nobody's.
func (s *sentence) accountOf(t int) clause.Party {
	none := clause.Party{Entity: -1}
	if o := s.Child(t, parse.NmodPoss); o >= 0 && s.CaseOf(t) == "in" && accounts.Has(s.Low[t]) && s.Rels[t] == parse.Obl {
		if ps := s.Parties(o, clause.ActorKinds); len(ps) == 1 {
			return ps[0]
		}
	}
	return none
}

// accounts are the nouns for somebody's telling of what happened.
var accounts = vocab.Words("account", "version", "telling", "word")

// ofPronoun reports whether "its" or the like says whose the noun at n is.
func (s *sentence) ofPronoun(n int) bool {
	o := s.Child(n, parse.NmodPoss)
	return o >= 0 && s.Tokens[o].Tag == parse.PRON && s.Tokens[n].Tag == parse.NOUN
}

// addressed returns to whom somebody says what the verb at v tells: "told Kagame that the border must reopen".
func (s *sentence) addressed(v int) []clause.Party {
	h := s.Head(v)
	if h < 0 || s.Rels[v] != parse.Ccomp || s.Low[h] != "tell" && s.Low[h] != "remind" && s.Low[h] != "inform" && s.Low[h] != "notify" {
		return nil
	}
	if b := s.bearer(v); b >= 0 && !s.ofPronoun(b) && len(s.Follow(b, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds)) > 0 {
		return nil // "that Russia's war must end"
	}
	return s.Follow(h, []verbs.Path{{Steps: []string{"iobj"}}, {Steps: []string{"obj"}}}, clause.ActorKinds)
}
