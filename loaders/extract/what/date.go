package what

import (
	"sort"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
)

// dated is an expression of time at its place in a sentence.
type dated struct {
	when.Expression
	from, to int // its tokens
	clause   int // the word that it dates: a verb, a predicate, or a noun it stands in; -1
	anchor   graph.Date
}

// date gives each find the date that its own clause names, none where the
// clause names none: a date is not carried from one sentence to another.
func (d *document) dates(finds []*find) []*find {
	times := d.times()
	for _, f := range finds {
		if f.gone != "" {
			continue
		}
		s := &d.sents[f.sentence]
		best := 0
		for i := range times[f.sentence] {
			e := &times[f.sentence][i]
			if n := s.dates(e, f); n > best {
				best = n
				t := when.Past
				if f.standing.future {
					t = when.Future
				}
				f.date = e.Date(t, e.anchor)
			}
		}
	}
	return finds
}

// times finds the expressions of each sentence.
func (d *document) times() [][]dated {
	out := make([][]dated, len(d.sents))
	n := 0
	anchor := d.Article.Day
	for _, e := range when.Find(d.Article.Text, d.Article.Day) {
		for n < len(d.sents) && d.sents[n].End <= e.Start {
			n++
		}
		if n == len(d.sents) {
			break
		}
		s := &d.sents[n]
		from := sort.Search(len(s.Tokens), func(i int) bool { return s.Tokens[i].End > e.Start })
		to := sort.Search(len(s.Tokens), func(i int) bool { return s.Tokens[i].Start >= e.End })
		if from >= to {
			continue
		}
		switch e.Kind {
		case when.Duration, when.Recurrent:
			continue
		}
		x := dated{Expression: e, from: from, to: to, anchor: anchor}
		x.clause = s.timed(&x)
		out[n] = append(out[n], x)
		t := when.Past
		if x.clause >= 0 && s.modal(x.clause) == will {
			t = when.Future
		}
		if day := e.Date(t, anchor); !day.IsZero() && day.Precision() == graph.DayPrecision && e.Kind != when.Clock {
			anchor = day
		}
	}
	return out
}

// timed returns the word that an expression dates.
func (s *sentence) timed(e *dated) int {
	x := e.from
	for t := e.from; t < e.to; t++ {
		if h := s.head(t); h < e.from || h >= e.to {
			x = t
		}
	}
	if e.Attributive {
		if e.to < len(s.Tokens) && s.head(x) >= e.to {
			return s.head(x)
		}
	}
	h := s.head(x)
	for n := 0; h >= 0 && n < 50; n++ {
		if s.Tokens[h].Tag == parse.VERB || s.child(h, parse.Cop) >= 0 || s.child(h, parse.Nsubj, parse.NsubjPass) >= 0 {
			return h
		}
		if s.Tokens[h].Tag == parse.NOUN && len(s.doc.reader.tables.heads["n:"+s.low[h]]) > 0 && !s.rel(h).Is(parse.Compound, parse.Flat) {
			return h
		}
		h = s.head(h)
	}
	return -1
}

// dates says how plainly an expression dates a find, 0 for not at all.
func (s *sentence) dates(e *dated, f *find) int {
	if e.clause < 0 || e.Bound != when.On {
		return 0
	}
	if e.clause == f.token {
		return 5
	}
	if e.Attributive {
		return 0
	}
	if e.Kind == when.Inverse {
		return 0
	}
	t := f.token
	for n := 0; n < 6; n++ {
		h := s.head(t)
		if h < 0 {
			return 0
		}
		switch s.rel(t) {
		case parse.Obj, parse.Obl, parse.NsubjPass, parse.Nsubj, parse.Nmod, parse.OblAgent:
			// A noun in the dated clause: "held a meeting on Monday".
			if p := s.caseOf(t); p == "after" || p == "before" || p == "since" || p == "following" || p == "over" || p == "about" || p == "for" {
				return 0
			}
			if s.verbal(t) {
				return 0
			}
		case parse.Xcomp:
		case parse.Conj:
			// The first of two verbs has the date of both if it stands before them.
			if e.from > h && s.child(t, parse.Nsubj, parse.NsubjPass) < 0 && e.from > t {
				return 0
			}
			if s.child(t, parse.Nsubj, parse.NsubjPass) >= 0 {
				return 0
			}
		case parse.Advcl:
			if x := s.Tokens[t].XPOS; x != parse.VBG && x != parse.VBN || s.child(t, parse.Mark) >= 0 {
				return 0
			}
		case parse.Ccomp:
			// "said on Monday that he condemned": his own words, said then.
			if !s.doc.reader.tables.acts[f.kind].speech || !speechVerbs[s.low[h]] || len(f.agents) == 0 {
				return 0
			}
			own := false
			for _, p := range s.parties(s.subjects(h), actorKinds) {
				own = own || p.entity == f.agents[0].entity
			}
			if !own {
				return 0
			}
		default:
			return 0
		}
		if h == e.clause {
			return 4 - min(n, 3)
		}
		t = h
	}
	return 0
}
