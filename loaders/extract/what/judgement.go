package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// judgements reads what somebody says is bad in a sentence of his that stands by itself in quotation marks: “It is simple,” X said.
// “Israel's decision is a betrayal.” What a verb of speech governs is judged with it.
func (d *document) judgements(finds []*find) []*find {
	row := d.Tables.PlainRow("v:criticize")
	if row == nil {
		return nil
	}
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		t := s.judged()
		if t < 0 {
			continue
		}
		n := s.Child(t, parse.Nsubj)
		on := s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}, {Steps: []string{"by"}}, {Steps: []string{"of"}, Kind: "actor"}}, clause.ActorKinds)
		if len(on) == 0 && s.Names(n) {
			on = s.Parties(n, clause.ActorKinds)
		}
		by, quote := d.sayer(s, t)
		if len(on) == 0 || len(by) != 1 || d.OwnSide(by, on) || d.CapacityOf(by[0].Entity) == clause.Expert {
			continue
		}
		if slices.ContainsFunc(finds, func(g *find) bool {
			return g.gone == "" && g.sentence == i && g.kind != graph.Stated && g.kind != graph.CommentedOn && clause.SameParties(g.agents, by)
		}) {
			continue
		}
		f := s.told(row, graph.Criticized, t, by, 0.8)
		f.targets, f.quote = on, quote
		out = append(out, f)
	}
	return out
}

// judged returns the predicate by which a sentence within a quotation says that its subject is bad; -1.
func (s *sentence) judged() int {
	found := -1
	for t := range s.Tokens {
		switch tok := &s.Tokens[t]; {
		case !tok.Quoted && tok.Tag == parse.VERB:
			return -1 // somebody says it here
		case tok.Quoted && s.Rels[t] == parse.Root && s.Child(t, parse.Cop) >= 0 && s.Child(t, parse.Nsubj) >= 0 && s.Modal(t) == clause.Plain && !s.Negated(t) && s.IsBad(t) && s.Low[t] != "reminder": // of how bad something else is
			found = t
		}
	}
	return found
}
