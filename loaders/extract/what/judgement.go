package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// judgements reads what somebody says is bad in a sentence of his that stands by itself in quotation marks: “It is simple,” X said.
// “Israel's decision is a betrayal.” What a verb of speech governs is judged with it.
func (d *document) judgements(finds []*find) []*find {
	row := d.reader.tables.plainRow("v:criticize")
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
		n := s.child(t, parse.Nsubj)
		on := s.follow(n, []path{{steps: []string{"whose"}}, {steps: []string{"by"}}, {steps: []string{"of"}, kind: "actor"}}, actorKinds)
		if len(on) == 0 && s.names(n) {
			on = s.parties(n, actorKinds)
		}
		by, quote := d.sayer(s, t)
		if len(on) == 0 || len(by) != 1 || d.ownSide(by, on) || d.capacityOf(by[0].entity) == expert {
			continue
		}
		if slices.ContainsFunc(finds, func(g *find) bool {
			return g.gone == "" && g.sentence == i && g.kind != graph.Stated && g.kind != graph.CommentedOn && sameParties(g.agents, by)
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
		case tok.Quoted && s.rels[t] == parse.Root && s.child(t, parse.Cop) >= 0 && s.child(t, parse.Nsubj) >= 0 && s.modal(t) == plain && !s.negated(t) && s.isBad(t):
			found = t
		}
	}
	return found
}
