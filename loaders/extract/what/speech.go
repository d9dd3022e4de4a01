package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// capacity is in what quality somebody speaks.
type capacity uint8

const (
	ordinary capacity = iota
	expert            // judges what others do: scholars, analysts, former officials
	spokesperson
	outlet // a newspaper, a broadcaster
)

// capacityOf tells from what the article says of a person.
func (d *document) capacityOf(entity int) capacity {
	e := &d.Entities[entity]
	if e.Kind != graph.Person {
		return ordinary
	}
	c := ordinary
	for i := range d.Holdings {
		h := &d.Holdings[i]
		if h.Person != e.ID {
			continue
		}
		of := ""
		if o := d.Entity(h.Office); o >= 0 && d.Entities[o].Of != "" {
			if p := d.Entity(d.Entities[o].Of); p >= 0 && d.Entities[p].Kind == graph.Organization {
				of = strings.ToLower(d.Entities[p].Name)
			}
		}
		title := strings.Fields(strings.ToLower(h.Title))
		for _, w := range title {
			w = strings.Trim(w, ",.")
			switch {
			case w == "spokesman" || w == "spokeswoman" || w == "spokesperson":
				if h.Status != graph.Former && c == ordinary {
					c = spokesperson
				}
			case d.reader.tables.classes["expert"][w]:
				c = expert
			case d.reader.tables.classes["chief"][w] && d.learned(of):
				c = expert
			}
		}
		if h.Status == graph.Former {
			c = expert
		} else if c != expert && h.Status == graph.Current && !d.reader.tables.classes["expert"][title[len(title)-1]] && of == "" {
			// In office: speaks for a state, whatever he was before.
			return c
		}
	}
	return c
}

// learned reports whether the name is that of a university, an institute and the like.
func (d *document) learned(org string) bool {
	for w := range d.reader.tables.classes["learned"] {
		if strings.Contains(org, w) {
			return true
		}
	}
	return false
}

// speech settles what is only said: one STATED where nothing finer is told of
// what somebody says, a comment where the speaker judges what others do.
func (d *document) speech(finds []*find) []*find {
	finds = append(finds, d.accordings(finds)...)
	bySentence := map[int][]*find{}
	for _, f := range finds {
		bySentence[f.sentence] = append(bySentence[f.sentence], f)
	}
	for _, f := range finds {
		if f.gone != "" {
			continue
		}
		s := &d.sents[f.sentence]
		d.quoted(s, f)
		if f.gone != "" || f.kind != graph.Stated && f.kind != graph.CommentedOn {
			continue
		}
		who := ordinary
		for _, a := range f.agents {
			who = max(who, d.capacityOf(a.entity))
		}
		if who == expert && f.kind == graph.Stated {
			f.kind = graph.CommentedOn
			if c := s.content(f.token); c >= 0 {
				f.object = append(f.object, c)
			}
			continue
		}
		if f.kind != graph.Stated {
			continue
		}
		if p := f.agents[0]; d.isCrowd(s, p) {
			f.gone = "said by officials whom nobody names"
			continue
		}
		for _, g := range bySentence[f.sentence] {
			if g == f || g.gone != "" || g.kind == graph.Stated {
				continue
			}
			if c := s.content(f.token); c >= 0 && s.dominates(c, g.token) && !s.dominates(f.token, c) || s.dominates(f.token, g.token) {
				f.gone = "what is said is an event of its own"
				break
			}
			if sameParties(f.agents, g.agents) && d.reader.tables.acts[g.kind].speech {
				f.gone = "the sentence tells a finer act of the speaker"
				break
			}
		}
	}
	return finds
}

// isCrowd reports whether a party stands for people without names: "officials".
func (d *document) isCrowd(s *sentence, p party) bool {
	x := s.Tokens[p.token].XPOS
	return x == parse.NNS && s.Tokens[p.token].Tag == parse.NOUN && s.low[p.token] != "authority" && d.Entities[p.entity].Kind != graph.Person
}

// quoted looks at words between quotation marks: what is claimed there of
// others is the speaker's claim, not an event; and it keeps the words.
func (d *document) quoted(s *sentence, f *find) {
	if s.Tokens[f.token].Quoted {
		q := d.QuoteAt(position(f.sentence, f.token))
		if q >= 0 && d.Quotes[q].Scare {
			return
		}
		if q < 0 || d.Quotes[q].Speaker < 0 || len(f.agents) != 1 || f.agents[0].entity != d.Quotes[q].Speaker || !d.reader.tables.acts[f.kind].speech {
			f.gone = "claimed between quotation marks"
			return
		}
		f.quote = d.quoteText(q)
		return
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Cue.Sentence == f.sentence && q.Cue.Token == f.token && f.quote == "" {
			f.quote = d.quoteText(i)
		}
	}
}

func (d *document) quoteText(i int) string {
	q := &d.Quotes[i]
	from := d.sents[q.From.Sentence].Tokens[q.From.Token].Start
	to := q.To
	var end int
	if to.Token > 0 {
		end = d.sents[to.Sentence].Tokens[to.Token-1].End
	} else if to.Sentence > 0 {
		end = d.sents[to.Sentence-1].End
	}
	if end <= from {
		return ""
	}
	return strings.TrimRight(strings.ReplaceAll(d.Article.Text[from:end], "\n\n", " "), ",")
}

// accordings finds the statements told by "according to".
func (d *document) accordings(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if s.low[t] != "according" && s.Tokens[t].Text != "According" && s.Tokens[t].Text != "according" {
				continue
			}
			x := s.head(t)
			if s.child(t, parse.Obl, parse.Nmod) >= 0 {
				x = s.child(t, parse.Obl, parse.Nmod)
			}
			if x < 0 {
				continue
			}
			ps := s.parties(x, 1<<graph.Person)
			if len(ps) == 0 {
				continue
			}
			row := d.reader.tables.heads["v:say"][0]
			f := &find{row: row, kind: graph.Stated, sentence: i, token: t, agents: ps[:1], place: -1, ref: -1, follows: -1, merged: -1,
				standing: standing{status: graph.StatusActual, reported: -1, sure: 0.9}, evidence: []int{i}}
			if c := s.clauseOf(x); c >= 0 {
				f.object = []int{c}
			}
			covered := false
			for _, g := range finds {
				covered = covered || g.sentence == i && g.gone == "" && g.kind != graph.Stated
			}
			if d.capacityOf(ps[0].entity) != expert && covered {
				continue
			}
			out = append(out, f)
		}
	}
	return out
}

func sameParties(a, b []party) bool {
	if len(a) != len(b) {
		return false
	}
	for _, p := range a {
		if !slices.ContainsFunc(b, func(q party) bool { return q.entity == p.entity }) {
			return false
		}
	}
	return true
}
