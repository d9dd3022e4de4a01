package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// sidings reads what somebody says of whose friend he is as support: "said Lima was on Quito's
// side", "“Peru can count on us,” he said", "assured Uganda that it did not stand alone".
func (d *document) sidings(finds []*find) []*find {
	row := d.reader.tables.plainRow("v:back")
	if row == nil {
		return nil
	}
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for v := range s.Tokens {
			by, to := s.sided(v)
			at := v
			if s.rels[v] == parse.Advmod {
				at = s.head(v) // "does not stand alone"
			}
			if to < 0 {
				continue
			}
			who, quote := d.sayer(s, at)
			if len(who) == 0 || d.capacityOf(who[0].entity) == expert || by >= 0 && !d.meansSpeaker(s, by, who) {
				continue
			}
			on := s.parties(to, actorKinds)
			if quote != "" && (s.low[to] == "you" || s.low[to] == "your") {
				on = d.listener(s, v)
			}
			on = slices.DeleteFunc(on, func(p party) bool { return d.kindOf(p.entity) == graph.Place })
			if h := s.head(at); by < 0 && d.related(on, who) && h >= 0 && s.rels[at] == parse.Ccomp {
				on = s.follow(h, []path{newPath("iobj"), newPath("obj")}, actorKinds) // "assured Kampala that it was not alone"
			}
			if len(on) == 0 || d.related(on, who) {
				continue
			}
			for _, g := range finds {
				if g.kind == graph.Promised && g.sentence == i && g.gone == "" && sameParties(g.agents, who) && s.dominates(g.token, v) {
					g.gone = "what is assured is support"
				}
			}
			f := s.told(row, graph.Supported, at, who, 0.8)
			f.targets, f.quote = on, quote
			out = append(out, f)
		}
	}
	return out
}

// listener returns to whom the quotation is said that the word at v stands in.
func (d *document) listener(s *sentence, v int) []party {
	if q := d.QuoteAt(position(s.index, v)); q >= 0 && d.Quotes[q].Addressee >= 0 {
		return []party{{d.Quotes[q].Addressee, v, 0.7}}
	}
	return nil
}

// meansSpeaker reports whether the word at t means those who speak, or their state.
func (d *document) meansSpeaker(s *sentence, t int, who []party) bool {
	if w := s.low[t]; (w == "we" || w == "I" || w == "i" || w == "us" || w == "me" || w == "our") && s.Tokens[t].Quoted {
		return true
	}
	return d.related(s.parties(t, actorKinds), who)
}

// sided returns whose friend the predicate at v says somebody is: the word for who is on the
// side of the other, -1 where it is not said, and that for the other, -1 if it says nothing of it.
func (s *sentence) sided(v int) (by, to int) {
	switch s.low[v] {
	case "side":
		n := s.child(v, parse.Nsubj)
		if c := s.caseOf(v); n < 0 || s.child(v, parse.Cop) < 0 || c != "on" && c != "at" && c != "by" || s.negated(v) {
			break
		}
		if o := s.child(v, parse.NmodPoss); o >= 0 {
			return n, o
		}
		if o := s.child(v, parse.Nmod); o >= 0 && s.caseOf(o) == "of" {
			return n, o
		}
	case "alone":
		p := v
		if s.child(v, parse.Cop) < 0 {
			if p = s.head(v); p < 0 || s.low[p] != "stand" || s.rels[v] != parse.Advmod && s.rels[v] != parse.Xcomp {
				break
			}
		}
		if n := s.surface(p); n >= 0 && s.negated(p) && s.Tokens[p].XPOS != parse.VBG {
			return -1, n
		}
	case "count", "rely", "depend":
		n := s.surface(v)
		if n < 0 || s.negated(v) || !s.auxiliary(v, "can") && !s.auxiliary(v, "may") && !s.auxiliary(v, "could") && !s.auxiliary(v, "will") {
			break
		}
		for k := s.kid[v]; k >= 0; k = s.sib[k] {
			if c := s.caseOf(int(k)); c != "on" && c != "upon" || int(k) < v {
				continue
			}
			if o := s.child(int(k), parse.NmodPoss); o >= 0 {
				if s.doc.reader.tables.classes["support"][s.low[k]] || s.doc.reader.tables.classes["help"][s.low[k]] || s.low[k] == "friendship" {
					return o, n // "can count on our support"
				}
				continue
			}
			return int(k), n
		}
	}
	return -1, -1
}
