package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// refuser returns who refuses what somebody has just asked for, where the passive does not say: "Orban asked Putin
// for a loan but was turned down", "asked for time when he met Juncker, but was rebuffed"; nil.
func (d *document) refuser(s *sentence, t int) []clause.Party {
	if s.ByAgent(t) >= 0 || !s.Passive(t) {
		return nil
	}
	n := s.Surface(t)
	if n < 0 {
		return nil
	}
	ps := s.Parties(n, clause.ActorKinds)
	thing := len(ps) == 0 && (d.Tables.Classes["proposal"].Has(s.Low[n]) || s.Low[n] == "request" || s.Low[n] == "it")
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence >= s.Index-1; i-- {
		g := d.before[i]
		if g.gone != "" || g.kind != graph.Requested && g.kind != graph.Demanded && g.kind != graph.Proposed || !thing && !clause.SameParties(g.agents, ps) {
			continue
		}
		if len(g.targets) > 0 {
			return weaker(g.targets, t)
		}
		return weaker(d.metOf(g), t)
	}
	return nil
}

// metOf returns whom the one who does something is said to have met, called or written to in the same sentence; nil.
func (d *document) metOf(f *find) []clause.Party {
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence >= f.sentence; i-- {
		g := d.before[i]
		switch {
		case g.gone != "" || g.sentence != f.sentence || !clause.Contact[g.kind] && g.kind != graph.Visited || g.standing.status != graph.StatusActual:
		case clause.SameParties(g.agents, f.agents):
			return g.targets
		case clause.SameParties(g.targets, f.agents):
			return g.agents
		}
	}
	return nil
}

// weaker is the same parties, named at t, a little less surely.
func weaker(ps []clause.Party, t int) []clause.Party {
	var out []clause.Party
	for _, p := range ps {
		out = append(out, clause.Party{Entity: p.Entity, Token: t, Sure: p.Sure * 0.85})
	}
	return out
}

// meanwhile reports whether the word at x stands in a clause that says when the verb at v was: "asked for a loan
// when he met Putin".
func (s *sentence) meanwhile(v, x int) bool {
	for n := 0; x >= 0 && n < 5; x, n = s.Head(x), n+1 {
		h := s.Head(x)
		if loose := s.Rels[x] == parse.AclRelcl && h >= 0 && s.Head(h) == v; !loose && (s.Rels[x] != parse.Advcl || h != v) {
			continue
		}
		m := s.Child(x, parse.Mark, parse.Advmod)
		return m >= 0 && m < x && (s.Low[m] == "when" || s.Low[m] == "as" || s.Low[m] == "while")
	}
	return false
}

// freedoms are the nouns for what is asked for those who are held.
var freedoms = vocab.Words("release", "freedom", "liberation", "freeing")

// jailer returns of whom somebody's freedom is asked: whom the one who asks protests to or calls in in the same breath,
// else who was last said to hold somebody.
func (d *document) jailer(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	free := false
	for _, place := range [...]string{"for", "obj"} {
		for _, x := range s.Fillers(o.token, place, nil) {
			free = free || freedoms.Has(s.Low[x])
		}
	}
	if c := s.Content(o.token); c >= 0 {
		free = free || s.Low[c] == "free" || s.Low[c] == "release"
	}
	if !free {
		return nil
	}
	for g := range o.recent(5) {
		switch {
		case o.sentence-g.sentence < 2 && (g.kind == graph.Summoned || g.kind == graph.Protested) && clause.SameParties(g.agents, o.agents) && len(g.targets) > 0:
			return weaker(g.targets, o.token)
		case g.kind == graph.Detained && !d.Related(g.agents, o.agents):
			return weaker(g.agents, o.token)
		}
	}
	return nil
}

// wordings are the nouns for words of somebody in which others are accused, warned or thanked.
var wordings = vocab.Words("statement", "comment", "comments", "remark", "remarks", "speech", "interview", "letter",
	"message", "note", "article", "address", "communique", "communiqué", "declaration", "post", "tweet",
	"broadcast", "editorial", "sermon", "toast", "cable", "op-ed", "resolution")

// wordsIn returns whose words they are in which something is said of others without a word of the speaker: "threatened
// Greece in comments in which Italy was also cautioned"; nil.
func (s *sentence) wordsIn(t int) []clause.Party {
	which := -1
	for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
		if s.Low[k] == "which" && s.CaseOf(int(k)) == "in" {
			which = int(k)
		}
	}
	if which < 0 || s.ByAgent(t) >= 0 {
		return nil
	}
	n := which - 1
	for n >= 0 && n > which-16 && !(s.Tokens[n].Tag == parse.NOUN && wordings.Has(s.Low[n])) {
		n--
	}
	if n < 0 || n <= which-16 {
		return nil
	}
	if ps := s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(ps) > 0 {
		return ps
	}
	for v, i := s.Head(n), 0; v >= 0 && i < 4; v, i = s.Head(v), i+1 {
		if s.Verbal(v) && v != t && !s.Passive(v) {
			return s.Parties(s.Subjects(v), clause.ActorKinds)
		}
	}
	return nil
}

// judgedToo returns whom the one who asks for something to be done has just condemned in the same clause, where no doer is named:
// "slammed China's raid, asking for the ships to be recalled".
func (d *document) judgedToo(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	h := s.Head(o.token)
	if !o.row.IsVerb() || h < 0 || h > o.token || !s.Rels[o.token].Is(parse.Advcl, parse.Conj) || s.Child(o.token, parse.Nsubj) >= 0 {
		return nil
	}
	passive := false
	for c := o.token + 1; c < len(s.Tokens) && !passive; c++ {
		passive = s.Verbal(c) && s.Passive(c) && s.Dominates(o.token, c) && s.ByAgent(c) < 0
	}
	if !passive {
		return nil
	}
	for g := range o.recent(1) {
		if g.token == h && (g.kind == graph.Criticized || g.kind == graph.Accused || g.kind == graph.Protested) && clause.SameParties(g.agents, o.agents) {
			return weaker(g.targets, o.token)
		}
	}
	return nil
}
