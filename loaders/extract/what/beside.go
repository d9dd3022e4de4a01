package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// Whom an act is done to, by what the same clause tells besides.

// punishedBeside returns whom the same clause says that the one who imposes sanctions shuts out, expels or leaves: "imposed sanctions
// and suspended Mali from the bloc".
func (d *document) punishedBeside(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	return o.punished(func(g *find) bool {
		return (g.kind == graph.Suspended || g.kind == graph.Expelled) && (s.Rels[g.token] == parse.Conj && s.Head(g.token) == o.token || s.Rels[o.token] == parse.Conj && s.Head(o.token) == g.token)
	})
}

// punished returns to whom the same sentence tells an act of the same agents, the first that fits.
func (o *open) punished(fits func(*find) bool) []clause.Party {
	for _, g := range o.finds {
		if g.sentence == o.sentence && g != o.find && g.gone == "" && len(g.targets) > 0 && fits(g) && clause.SameParties(g.agents, o.agents) {
			return g.targets
		}
	}
	return nil
}

// guestOf returns the state of the one who receives a visitor, or who speaks while he is there: "X met the visiting Y",
// "Speaking during a visit by Y, X said", is where X is at home.
func (d *document) guestOf(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	beside := false
	switch s.CaseOf(f.token) {
	case "during", "on", "after", "ahead":
		beside = len(s.Fillers(f.token, "by", nil)) > 0
	}
	if s.Rels[f.token] != parse.Amod && !beside || s.Low[f.token] != "visit" || len(f.agents) != 1 {
		return nil
	}
	v := s.ClauseOf(f.token)
	if v >= 0 && beside && s.Child(v, parse.Nsubj) < 0 && s.Rels[v] == parse.Advcl {
		v = s.Head(v)
	}
	if v < 0 {
		return nil
	}
	n := s.Surface(v)
	if n < 0 {
		return nil
	}
	host := s.Parties(n, verbs.KindSet(1<<graph.Person))
	if len(host) != 1 || d.Related(host, f.agents) {
		return nil
	}
	c := d.Country(host[0].Entity)
	if c < 0 || c == d.Country(f.agents[0].Entity) {
		return nil
	}
	return []clause.Party{{Entity: c, Token: f.token, Sure: 0.7}}
}

// punishedFor returns whom the clause punishes to which a participle belongs: "Denouncing a breach of the law, Peru cut ties with Chad".
func (d *document) punishedFor(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	h := s.Head(o.token)
	if h < 0 || s.Tokens[o.token].XPOS != parse.VBG || s.Rels[o.token] != parse.Advcl {
		return nil
	}
	return o.punished(func(g *find) bool {
		switch g.kind {
		case graph.Suspended, graph.Expelled, graph.Recalled, graph.Sanctioned, graph.Summoned:
			return g.token == h
		}
		return false
	})
}
