package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// exhortations reads what somebody says that others must do as a demand: "X said
// that Libya must hand over the suspects", "“Moscow has to withdraw,” she said",
// "India insists that Pakistan stop". CAMEO codes such sentences under 10.
func (d *document) exhortations(finds []*find) []*find {
	row := d.reader.tables.plainRow("v:demand")
	if row == nil {
		return nil
	}
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			v := s.obliged(t)
			if v < 0 || s.negated(v) && s.passive(v) {
				continue
			}
			on := s.parties(s.surface(v), actorKinds)
			if len(on) == 0 || s.passive(v) {
				continue
			}
			by, quote := d.sayer(s, v)
			if len(by) != 1 || d.related(by, on) {
				continue
			}
			f := s.told(row, graph.Demanded, v, by, 0.85)
			f.targets, f.quote = on, quote
			out = append(out, f)
		}
	}
	return out
}

// obliged returns the verb that the word at t makes an obligation, -1 if it makes
// none: "must stop", "has to stop", "needs to stop", and the bare verb after
// "insists that Pakistan stop".
func (s *sentence) obliged(t int) int {
	switch s.low[t] {
	case "must":
		if h := s.head(t); h > t && s.verbal(h) && s.rels[t] == parse.Aux {
			return h
		}
	case "have", "need":
		if s.finite(t) && s.Tokens[t].XPOS != parse.VBD {
			for k := s.kid[t]; k >= 0; k = s.sib[k] {
				if s.rels[k] == parse.Xcomp && s.toInfinitive(int(k)) && int(k) < t+4 {
					return t
				}
			}
		}
	case "insist", "demand", "urge", "request":
		c := s.content(t)
		if c > t && s.low[t] == "insist" && s.Tokens[c].XPOS == parse.VB && s.child(c, parse.Aux) < 0 && !s.toInfinitive(c) && s.child(c, parse.Nsubj) >= 0 {
			return c
		}
	}
	return -1
}

// sayer returns whose words the clause of v is, and the quotation it stands in.
func (d *document) sayer(s *sentence, v int) ([]party, string) {
	if s.Tokens[v].Quoted {
		q := d.QuoteAt(position(s.index, v))
		if sp := d.speaker(q); sp >= 0 {
			return []party{{sp, v, 0.9}}, d.quoteText(q)
		}
		return nil, ""
	}
	for x, n := v, 0; n < 4; n++ {
		h := s.head(x)
		if h < 0 {
			break
		}
		if s.rel(x).Is(parse.Ccomp, parse.Advcl, parse.Conj) && speechVerbs[s.low[h]] {
			return s.follow(h, []path{{steps: []string{"subj"}}}, actorKinds), ""
		}
		if s.rel(x) != parse.Conj && s.rel(x) != parse.Ccomp {
			break
		}
		x = h
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Parataxis && speechVerbs[s.low[k]] {
			return s.follow(int(k), []path{{steps: []string{"subj"}}}, actorKinds), ""
		}
	}
	return nil, ""
}

// threats turns acts of force and of sanction that their own author announces on a
// condition, or only as what he would do, into threats: "said it would attack if".
func (d *document) threats(finds []*find) {
	for _, f := range finds {
		if !threatened[f.kind] || !f.row.isVerb() || f.standing.reported < 0 {
			continue
		}
		s := &d.sents[f.sentence]
		conditional := s.conditionBelow(f.token) || s.conditionBelow(f.standing.reported)
		force := f.kind == graph.Attacked
		if f.gone != "" && !conditional || f.gone == "" && !(force && f.standing.future) && !conditional || f.gone != "" && f.standing.dropped != "depends on a condition" {
			continue
		}
		by := s.follow(f.standing.reported, []path{{steps: []string{"subj"}}}, actorKinds)
		if len(by) != 1 || !d.related(by, f.agents) {
			continue
		}
		if row := d.reader.tables.plainRow("v:threaten"); row != nil {
			f.row = row
		}
		f.kind, f.gone, f.standing.dropped = graph.Threatened, "", ""
		f.standing.status = graph.StatusActual
		f.agents = by
	}
}

var threatened = map[graph.EventType]bool{graph.Attacked: true, graph.Sanctioned: true, graph.Expelled: true, graph.Suspended: true,
	graph.Withdrew: true, graph.Deployed: true}

// plainRow returns the row of a head that asks for least, nil if it has none.
func (t *tables) plainRow(head string) *Row {
	var plain *Row
	for _, r := range t.heads[head] {
		if plain == nil || r.weight < plain.weight {
			plain = r
		}
	}
	return plain
}
