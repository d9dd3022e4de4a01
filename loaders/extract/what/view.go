package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// accordings finds the statements told by "according to".
func (d *document) accordings(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if p := s.accountOf(t); p.entity >= 0 {
				f := s.told(d.reader.tables.saying, graph.Stated, t, []party{p}, 0.85)
				out = append(out, f)
				continue
			}
			x := s.viewOf(t)
			view := x >= 0
			if !view && s.low[t] != "according" && s.Tokens[t].Text != "According" && s.Tokens[t].Text != "according" {
				continue
			}
			if !view {
				x = s.head(t)
				if k := s.child(t, parse.Obl, parse.Nmod, parse.Obj); k > t {
					x = k
				}
			}
			if x < 0 {
				continue
			}
			by := kindSet(1 << graph.Person)
			if view {
				by = actorKinds
			}
			ps := s.parties(x, by)
			if len(ps) == 0 {
				continue
			}
			f := s.told(d.reader.tables.saying, graph.Stated, t, ps[:1], 0.9)
			c := s.clauseOf(x)
			if view && s.low[t] == "as" {
				c = s.Root()
			}
			for c < 0 || s.head(c) >= 0 && c == x {
				c = x
				for s.head(c) >= 0 {
					c = s.head(c)
				}
			}
			f.object = []int{c}
			if !view && d.capacityOf(ps[0].entity) != expert && d.deniedBy(s, c, f) {
				out = append(out, f)
				continue
			}
			if view {
				f.kind = graph.CommentedOn
				not := s.negated(c)
				if !not && s.child(c, parse.Cop) >= 0 && s.isBad(c) && d.capacityOf(ps[0].entity) != expert {
					f.kind = graph.Criticized
				} else if !not && (s.ofWrong(c) || s.charged(c) >= 0) && d.capacityOf(ps[0].entity) != expert {
					f.kind = graph.Accused
					for k := s.kid[c]; k >= 0; k = s.sib[k] {
						if s.rels[k] == parse.Nsubj && int(k) != x {
							f.targets = s.parties(int(k), actorKinds)
						}
					}
				}
				if on := s.parties(s.surface(c), actorKinds); len(f.targets) == 0 && s.child(c, parse.Nsubj) >= 0 && !d.related(on, ps) {
					f.targets = on // "In the view of X, Putin was bluffing"
				}
				if n := s.child(c, parse.Nsubj); n >= 0 && s.Tokens[n].Tag == parse.NOUN && len(f.targets) == 0 {
					// "For X, Putin's decree was theatre"
					if of := s.follow(n, []path{{steps: []string{"whose"}}}, actorKinds); !d.related(of, ps) {
						f.targets, f.object = of, append(f.object, n)
					}
				}
			}
			covered := false
			for _, g := range finds {
				covered = covered || g.sentence == i && g.gone == "" && g.kind != graph.Stated && (!view || d.reader.tables.acts[g.kind].speech && d.related(g.agents, ps))
			}
			if d.capacityOf(ps[0].entity) != expert && covered && f.kind != graph.Criticized && f.kind != graph.Accused {
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
	from, to := s.span(c)
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
func (f *find) repeated(by []party, sentence, t int) *find {
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
	if s.low[t] != "join" || !s.simplePast(t) && !s.passive(t) || s.negated(t) {
		return nil
	}
	if s.passive(t) {
		return d.joinedBy(finds, s, t)
	}
	var kinds []graph.EventType
	for _, x := range append(s.prepositional(t, "in", nil), s.fillers(t, "obj", nil)...) {
		if !s.indefinite(x) && s.Tokens[x].Tag == parse.NOUN {
			kinds = append(kinds, choirs[s.low[x]]...)
		}
	}
	ps := s.parties(s.subjects(t), actorKinds)
	for n := len(finds) - 1; n >= 0 && len(kinds) > 0 && len(ps) > 0; n-- {
		f := finds[n]
		if f.gone != "" || f.sentence > s.index || f.sentence == s.index && f.token > t || f.sentence < s.index-4 || !slices.Contains(kinds, f.kind) || d.related(ps, f.agents) || d.related(ps, f.targets) {
			continue
		}
		g := f.repeated(ps, s.index, t)
		g.like = f
		return g
	}
	return nil
}

// another reads "a welcome from Macron and another from Guterres", the act of a noun once more; nil.
func (d *document) another(finds []*find, s *sentence, t int) *find {
	if s.low[t] != "another" || t+2 >= len(s.Tokens) || s.low[t+1] != "from" && s.low[t+1] != "by" {
		return nil
	}
	for x := t + 2; x < len(s.Tokens) && x < t+10 && (s.Tokens[x].Tag != parse.PUNCT || s.Tokens[x].XPOS == parse.HYPH) && s.Tokens[x].Tag != parse.VERB; x++ {
		m := s.mention[x]
		if m < 0 || d.Mentions[m].Head != x || s.attributive(x) || len(d.Mentions[m].Entities) != 1 || !actorKinds.has(d.kindOf(d.Mentions[m].Entities[0])) {
			continue
		}
		if to := d.Mentions[m].To; to < len(s.Tokens) && s.mention[to] >= 0 && d.Mentions[s.mention[to]].From == to {
			continue // "U.N. Secretary-General | X"
		}
		ps := s.mentionParties(x, nil)
		for n := len(finds) - 1; n >= 0; n-- {
			f := finds[n]
			if f.sentence != s.index || f.gone != "" || !f.row.isNoun() || f.token > t || !d.reader.tables.acts[f.kind].speech {
				continue
			}
			if len(ps) == 0 || d.related(ps, f.agents) {
				return nil
			}
			g := f.repeated(ps, s.index, t)
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
	for _, x := range s.prepositional(t, "in", nil) {
		in = in || s.low[x] == "this" || s.low[x] == "that" || s.low[x] == "it" || s.low[x] == "so" || choirs[s.low[x]] != nil
	}
	ps := s.parties(s.byAgent(t), actorKinds)
	for n := len(finds) - 1; n >= 0 && in && len(ps) > 0; n-- {
		f := finds[n]
		if f.gone != "" || f.sentence > s.index || f.sentence == s.index && f.token > t || f.sentence < s.index-1 || !d.reader.tables.acts[f.kind].speech || f.kind.IsReciprocal() || d.related(ps, f.agents) || d.related(ps, f.targets) {
			continue
		}
		g := f.repeated(ps, s.index, t)
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
	case t == 0 && (s.low[0] == "for" || s.low[0] == "to"):
		n = 1
	case t > 0 && t+2 < len(s.Tokens) && s.low[t+1] == "of" && (s.low[t-1] == "the" || s.low[t-1] == "in") && views[s.low[t]]:
		n = t + 2
	case t > 1 && s.rels[t].Is(parse.Obl, parse.Nmod) && views[s.low[t]] && s.caseOf(t) == "in":
		if o := s.child(t, parse.NmodPoss); o >= 0 && len(s.parties(o, 1<<graph.Person)) == 1 {
			return o // "…, in Wang Yi's judgment"
		}
		return -1
	case t == 0 && (s.Tokens[0].Text == "As" || s.Tokens[0].Text == "as"):
		return s.seesIt()
	default:
		return -1
	}
	for x := n; x < len(s.Tokens) && x < n+9; x++ {
		if m := s.mention[x]; m >= 0 && s.doc.Mentions[m].Head == x && len(s.doc.Mentions[m].Entities) == 1 && (s.doc.Mentions[m].Form == who.Name || n > 1 && (s.doc.Mentions[m].Form == who.Metonym || s.doc.Mentions[m].Form == who.Acronym) || s.someoneAt(x) >= 0) {
			es := s.doc.Mentions[m].Entities
			person := s.doc.kindOf(es[0]) == graph.Person
			if !person && n == 1 {
				return -1
			}
			to := s.doc.Mentions[m].To
			if n == t+2 && (to+1 >= len(s.Tokens) || s.low[to] == "that") {
				return x // "That Iran must be stopped is the view of X.", "It is the view of X that"
			}
			if to < len(s.Tokens) && s.mention[to] >= 0 && slices.Equal(s.doc.Mentions[s.mention[to]].Entities, es) {
				continue // the title before the name
			}
			if y := to + 1; y < len(s.Tokens) && s.Tokens[to].Text == "," && s.mention[y] >= 0 && s.doc.Mentions[s.mention[y]].Form == who.Name && slices.Equal(s.doc.Mentions[s.mention[y]].Entities, es) {
				to = s.doc.Mentions[s.mention[y]].To // "its foreign minister, X,"
			}
			if to+2 < len(s.Tokens) && (s.low[to] == "of" || s.low[to] == "at") {
				// "In the view of X of the Institute, …"
				for to < len(s.Tokens) && to < x+12 && s.Tokens[to].Text != "," && !s.verbal(to) {
					to++
				}
			}
			if to < len(s.Tokens) && s.Tokens[to].Text == "," && (n > 1 || s.doc.capacityOf(es[0]) == expert || s.learnedBehind(to) || s.blamesBehind(to)) {
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
	m := s.mention[x]
	if m < 0 || s.doc.Mentions[m].Form != who.Name && s.doc.Mentions[m].Form != who.Title || s.doc.Mentions[m].Head != x || s.attributive(x) ||
		len(s.doc.Mentions[m].Entities) != 1 || s.doc.kindOf(s.doc.Mentions[m].Entities[0]) != graph.Person {
		return -1
	}
	return s.doc.Mentions[m].Entities[0]
}

// seesIt returns who stands before "sees it" where the sentence begins so: "As X sees it, the step
// was a mistake"; -1.
func (s *sentence) seesIt() int {
	who := -1
	for x := 1; x+2 < len(s.Tokens) && x < 14; x++ {
		switch {
		case s.low[x] == "see" && s.low[x+1] == "it" && s.Tokens[x+2].Text == ",":
			return who
		case s.someoneAt(x) >= 0:
			who = x
		case s.verbal(x):
			return -1
		}
	}
	return -1
}

// blamesBehind reports whether the main clause behind a comma says that something is bad.
func (s *sentence) blamesBehind(comma int) bool {
	r := s.Root()
	return r > comma && !s.negated(r) && s.modal(r) == plain && (s.child(r, parse.Cop) >= 0 && s.isBad(r) || s.ofWrong(r))
}

// learnedBehind reports whether an apposition from the comma on makes somebody an expert.
func (s *sentence) learnedBehind(comma int) bool {
	for x := comma + 1; x < len(s.Tokens) && x < comma+7 && s.Tokens[x].Text != ","; x++ {
		if s.doc.reader.tables.classes["expert"][s.low[x]] {
			return true
		}
	}
	return false
}

var views = map[string]bool{"view": true, "opinion": true, "eye": true, "eyes": true, "judgment": true, "judgement": true, "assessment": true, "reading": true, "word": true, "words": true}

// likewise reads "So did Ban" and "as did Ortega": somebody else did the same.
func (d *document) likewise(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := 0; t+2 < len(s.Tokens); t++ {
			so := s.low[t] == "so" && t == 0
			joined := s.low[t] == "as" || s.low[t] == "so" && t > 0 && (s.low[t-1] == "and" || s.Tokens[t-1].Tag == parse.PUNCT)
			if !so && !joined || so && !s.turned(t) {
				continue
			}
			var ps []party
			if x := s.asDid(t); x >= 0 {
				ps = s.parties(x, actorKinds)
			} else if !so && !s.turned(t) {
				continue
			}
			for x := t + 2; len(ps) == 0 && x < len(s.Tokens) && x < t+12; x++ {
				if m := s.mention[x]; m >= 0 && d.Mentions[m].Head == x && !s.attributive(x) && s.rel(x) != parse.NmodPoss {
					if ps = s.parties(x, actorKinds); len(ps) > 0 {
						break
					}
				}
			}
			if len(ps) == 0 {
				continue
			}
			var last *find
			for _, f := range finds {
				if f.gone == "" && f.row.isVerb() && f.kind != graph.Stated && (so && f.sentence == i-1 || !so && f.sentence == i && f.token < t) {
					last = f
				}
			}
			if last == nil {
				continue
			}
			if !so {
				for _, p := range ps {
					if !holds(last.agents, p.entity) {
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
	return s.Tokens[t+1].Tag.Is(parse.AUX, parse.VERB) && (s.low[t+1] == "do" || s.low[t+1] == "have" || s.low[t+1] == "be")
}

// asDid returns who did the same by "as X did" at the end of a clause; -1.
func (s *sentence) asDid(t int) int {
	if s.low[t] != "as" || s.Tokens[t+1].Tag == parse.PRON {
		return -1
	}
	for x := t + 2; x < len(s.Tokens) && x < t+9; x++ {
		switch {
		case s.Tokens[x].Tag == parse.PUNCT:
			return -1
		case s.low[x] == "do" && s.Tokens[x].XPOS != parse.VB:
			if x+1 < len(s.Tokens) && s.Tokens[x+1].Tag != parse.PUNCT || s.mention[t+1] < 0 && s.mention[t+2] < 0 {
				return -1
			}
			for y := t + 1; y < x; y++ {
				if m := s.mention[y]; m >= 0 && s.doc.Mentions[m].Head == y && s.rel(y) != parse.NmodPoss && !s.attributive(y) {
					return y
				}
			}
			return -1
		case s.verbal(x):
			return -1
		}
	}
	return -1
}

// accountOf returns in whose telling the sentence is: "In Colombia's account, the camp was
// bombed"; entity is -1 for nobody's.
func (s *sentence) accountOf(t int) party {
	none := party{entity: -1}
	if o := s.child(t, parse.NmodPoss); o >= 0 && s.caseOf(t) == "in" && accounts[s.low[t]] && s.rels[t] == parse.Obl {
		if ps := s.parties(o, actorKinds); len(ps) == 1 {
			return ps[0]
		}
	}
	return none
}

// accounts are the nouns for somebody's telling of what happened.
var accounts = map[string]bool{"account": true, "version": true, "telling": true, "word": true}

// crown makes v the root of the sentence, above the former root h. It returns true, as
// every mend that did something does.
func (s *sentence) crown(v, h int, r parse.Rel) bool {
	s.heads[v], s.rels[v] = -1, parse.Root
	s.heads[h], s.rels[h] = int32(v), r
	s.link()
	return true
}

// supplant gives v the place of h in the tree, which hangs on v from now on, as its r.
func (s *sentence) supplant(v, h int, r parse.Rel) {
	s.heads[v], s.rels[v] = s.heads[h], s.rels[h]
	s.heads[h], s.rels[h] = int32(v), r
}

// handOver hangs on to what was hung on from, but for to itself.
func (s *sentence) handOver(from, to int) {
	for k := range s.heads {
		if s.head(k) == from && k != to {
			s.heads[k] = int32(to)
		}
	}
}

// addressed returns to whom somebody says what the verb at v tells: "told Kagame that the border must reopen".
func (s *sentence) addressed(v int) []party {
	h := s.head(v)
	if h < 0 || s.rels[v] != parse.Ccomp || s.low[h] != "tell" && s.low[h] != "remind" {
		return nil
	}
	if b := s.bearer(v); b >= 0 && len(s.follow(b, []path{{steps: []string{"whose"}}}, actorKinds)) > 0 {
		return nil // "that Russia's war must end"
	}
	return s.follow(h, []path{{steps: []string{"iobj"}}, {steps: []string{"obj"}}}, actorKinds)
}
