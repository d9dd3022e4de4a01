package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// arrivedAt returns where that arrived which somebody sent: "tanks supplied by Poland reached Ukraine", "rice donated by Japan
// arrived in Port Sudan".
func (d *document) arrivedAt(f *find) []clause.Party {
	s, v := &d.sents[f.sentence], f.token
	if s.Rels[v] != parse.Acl || s.Tokens[v].XPOS != parse.VBN {
		return nil
	}
	n := s.Head(v)
	for k := 0; k < 4 && n >= 0 && s.Rels[n].Is(parse.Nmod, parse.Obl, parse.Conj) && s.Head(n) >= 0 && !s.Verbal(s.Head(n)); k++ {
		n = s.Head(n)
	}
	if n < 0 {
		return nil
	}
	h := s.Head(n)
	if s.Rels[n] == parse.Obj && h >= 0 && (s.Low[h] == "receive" || s.Low[h] == "get" || s.Low[h] == "obtain") && !s.Negated(h) && s.Modal(h) == clause.Plain {
		return s.Parties(s.Subjects(h), verbs.KindSet(1<<graph.Country|1<<graph.Organization|1<<graph.Person)) // "received rice donated by Libya"
	}
	if s.Rels[n] != parse.Nsubj {
		return nil
	}
	if h < 0 || s.Negated(h) || s.Modal(h) != clause.Plain {
		return nil
	}
	kinds := verbs.KindSet(1<<graph.Country | 1<<graph.Place | 1<<graph.Organization)
	switch s.Low[h] {
	case "reach":
		return s.Follow(h, []verbs.Path{verbs.NewPath("obj"), verbs.NewPath("obj.adj"), verbs.NewPath("obj.whose"), verbs.NewPath("obj.in")}, kinds)
	case "arrive", "land", "dock":
		return s.Follow(h, []verbs.Path{verbs.NewPath("in"), verbs.NewPath("at"), verbs.NewPath("in.of"), verbs.NewPath("at.of")}, kinds)
	case "go", "head":
		return s.Follow(h, []verbs.Path{verbs.NewPath("to"), verbs.NewPath("for")}, kinds)
	}
	return nil
}

// needy are the nouns for those whom nobody names to whom relief goes.
var needy = vocab.Words("refugee", "victim", "people", "person", "family", "survivor", "villager", "civilian", "resident", "farmer",
	"child", "evacuee", "returnee", "herder", "community", "hospital", "clinic", "school", "orphan", "inhabitant", "migrant", "household")

// needyIn returns the land of those whom nobody names to whom aid goes: "sent blankets to victims of an earthquake in Ecuador", "gave tents
// to families fleeing the war in Sudan".
func (d *document) needyIn(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	x := f.token
	if o := s.ObjectOf(x); o >= 0 && f.row.IsVerb() {
		x = o
	}
	for _, prep := range [...]string{"to", "for", "among"} {
		for _, n := range s.Prepositional(x, prep, s.Prepositional(f.token, prep, nil)) {
			if !needy.Has(s.Low[n]) {
				continue
			}
			from, to := s.Span(n)
			for t := max(from, n); t < to; t++ {
				if s.CaseOf(t) != "in" || s.Mention[t] < 0 {
					continue
				}
				if ps := s.Parties(t, verbs.KindSet(1<<graph.Country|1<<graph.Place)); len(ps) > 0 && !d.Related(ps, f.agents) {
					return ps
				}
			}
		}
	}
	return nil
}
