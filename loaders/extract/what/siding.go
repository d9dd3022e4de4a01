package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// sidings reads what somebody says of whose friend he is as support: "said Lima was on Quito's
// side", "“Peru can count on us,” he said", "assured Uganda that it did not stand alone".
func (d *document) sidings(finds []*find) []*find {
	row := d.Tables.PlainRow("v:back")
	if row == nil {
		return nil
	}
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for v := range s.Tokens {
			by, to := s.sided(v)
			at := v
			if s.Rels[v] == parse.Advmod {
				at = s.Head(v) // "does not stand alone"
			}
			if to < 0 {
				continue
			}
			who, quote := d.sayer(s, at)
			if len(who) == 0 || d.CapacityOf(who[0].Entity) == clause.Expert || by >= 0 && !d.meansSpeaker(s, by, who) {
				continue
			}
			on := s.Parties(to, clause.ActorKinds)
			if quote != "" && (s.Low[to] == "you" || s.Low[to] == "your") {
				on = d.listener(s, v)
			}
			on = slices.DeleteFunc(on, func(p clause.Party) bool { return d.KindOf(p.Entity) == graph.Place })
			if h := s.Head(at); by < 0 && d.Related(on, who) && h >= 0 && s.Rels[at] == parse.Ccomp {
				on = s.Follow(h, []verbs.Path{verbs.NewPath("iobj"), verbs.NewPath("obj")}, clause.ActorKinds) // "assured Kampala that it was not alone"
			}
			if len(on) == 0 || d.Related(on, who) {
				continue
			}
			for _, g := range finds {
				if g.kind == graph.Promised && g.sentence == i && g.gone == "" && clause.SameParties(g.agents, who) && s.Dominates(g.token, v) {
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
func (d *document) listener(s *sentence, v int) []clause.Party {
	if q := d.QuoteAt(position(s.Index, v)); q >= 0 && d.Quotes[q].Addressee >= 0 {
		return []clause.Party{{Entity: d.Quotes[q].Addressee, Token: v, Sure: 0.7}}
	}
	return nil
}

// meansSpeaker reports whether the word at t means those who speak, or their state.
func (d *document) meansSpeaker(s *sentence, t int, who []clause.Party) bool {
	if w := s.Low[t]; (w == "we" || w == "I" || w == "i" || w == "us" || w == "me" || w == "our") && s.Tokens[t].Quoted {
		return true
	}
	return d.Related(s.Parties(t, clause.ActorKinds), who)
}

// sided returns whose friend the predicate at v says somebody is: the word for who is on the
// side of the other, -1 where it is not said, and that for the other, -1 if it says nothing of it.
func (s *sentence) sided(v int) (by, to int) {
	switch s.Low[v] {
	case "side":
		n := s.Child(v, parse.Nsubj)
		if c := s.CaseOf(v); n < 0 || s.Child(v, parse.Cop) < 0 || c != "on" && c != "at" && c != "by" || s.Negated(v) {
			break
		}
		if o := s.Child(v, parse.NmodPoss); o >= 0 {
			return n, o
		}
		if o := s.Child(v, parse.Nmod); o >= 0 && s.CaseOf(o) == "of" {
			return n, o
		}
	case "alone":
		p := v
		if s.Child(v, parse.Cop) < 0 {
			if p = s.Head(v); p < 0 || s.Low[p] != "stand" || s.Rels[v] != parse.Advmod && s.Rels[v] != parse.Xcomp {
				break
			}
		}
		if n := s.Surface(p); n >= 0 && s.Negated(p) && s.Tokens[p].XPOS != parse.VBG {
			return -1, n
		}
	case "count", "rely", "depend":
		n := s.Surface(v)
		if n < 0 || s.Negated(v) || !s.auxiliary(v, "can") && !s.auxiliary(v, "may") && !s.auxiliary(v, "could") && !s.auxiliary(v, "will") {
			break
		}
		for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
			if c := s.CaseOf(int(k)); c != "on" && c != "upon" || int(k) < v {
				continue
			}
			if o := s.Child(int(k), parse.NmodPoss); o >= 0 {
				if s.Doc.Tables.Classes["support"].Has(s.Low[k]) || s.Doc.Tables.Classes["help"].Has(s.Low[k]) || s.Low[k] == "friendship" {
					return o, n // "can count on our support"
				}
				continue
			}
			return int(k), n
		}
	}
	return -1, -1
}
