package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// mostPairs is up to how many people a list of those present is read as each having met each.
const mostPairs = 4

// attendances finds the meetings that are told by who was there: "The summit was attended by President of Kenya X, …",
// "Taking part in the talks were". Where one is at home, he met the others.
func (d *document) attendances() []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		at, from := s.attendance()
		if at < 0 || s.Negated(at) || s.Tokens[at].Quoted {
			continue
		}
		ps := s.present(from)
		if len(ps) < 2 || !d.apart(ps) || slices.Contains(s.Low[:from], "also") {
			continue
		}
		f := s.told(d.Tables.Heads["v:meet"][0], graph.Met, at, ps, 0.85)
		f.standing.status = s.tenseOf(at)
		host := d.hostAmong(i, ps)
		if host < 0 && len(ps) > mostPairs {
			host = 0
		}
		if host >= 0 {
			f.agents = []clause.Party{ps[host]}
			f.targets = slices.Delete(slices.Clone(ps), host, host+1)
		}
		out = append(out, f)
	}
	return out
}

// tenseOf tells what is to be from what was.
func (s *sentence) tenseOf(v int) graph.EventStatus {
	if s.Modal(v) != clause.Plain {
		return graph.StatusPlanned
	}
	return graph.StatusActual
}

// attendance returns the word by which a sentence tells who was at a meeting, and where their list begins; -1.
func (s *sentence) attendance() (at, from int) {
	met, there := false, -1
	for t := range s.Tokens {
		switch w := s.Low[t]; {
		case s.Tokens[t].Tag == parse.NOUN && (s.Doc.Tables.Classes["talks"].Has(w) || s.Doc.Tables.Classes["meal"].Has(w) || w == "gathering") && w != "conference" && w != "session":
			met = true
		case w == "attend" && t+1 < len(s.Tokens) && s.Low[t+1] == "by" && met:
			return t, t + 2
		case w == "attend" || w == "attendee" || w == "participate" || w == "participant" || w == "present" && s.Tokens[t].Tag == parse.ADJ || w == "part" && t > 0 && s.Low[t-1] == "take":
			if there < 0 {
				there = t
			}
		case there >= 0 && met && (w == "be" || w == "include" || w == "namely" || w == ":") && t-there < 14:
			if w == "be" && (s.Rels[t].Is(parse.Aux, parse.AuxPass) && s.Head(t) != there || s.Surface(there) >= 0 && s.Child(there, parse.Cop) == t && there > t) {
				continue
			}
			return there, t + 1
		}
	}
	return -1, -1
}

// present returns the people of a list that begins at a token.
func (s *sentence) present(from int) []clause.Party {
	var out []clause.Party
	for t := from; t < len(s.Tokens); t++ {
		switch w := s.Low[t]; {
		case s.Relative(t), w == ";", w == "while", w == "where", w == "when", w == "after", w == "before":
			return out
		case len(out) > 0 && s.Mention[t] < 0 && s.Tokens[t].Tag == parse.VERB && s.Finite(t):
			return out
		}
		if m := s.Mention[t]; m >= 0 && s.Doc.Mentions[m].Head == t {
			mn := &s.Doc.Mentions[m]
			if mn.Form == who.Name && len(mn.Entities) == 1 && s.Doc.KindOf(mn.Entities[0]) == graph.Person && !clause.Holds(out, mn.Entities[0]) {
				out = append(out, clause.Party{Entity: mn.Entities[0], Token: t, Sure: mn.Confidence})
			}
		}
	}
	return out
}

// apart reports whether people are of different sides, not a leader and his aides.
func (d *document) apart(ps []clause.Party) bool {
	of := map[int]bool{}
	for _, p := range ps {
		c := d.Country(p.Entity)
		if c >= 0 && of[c] {
			return false
		}
		if c >= 0 {
			of[c] = true
		}
	}
	return len(of)+1 >= len(ps)
}

// hostAmong returns which of those at a meeting is of the country of the place that is named with it, or just before; -1.
func (d *document) hostAmong(sent int, ps []clause.Party) int {
	for k := len(d.Mentions) - 1; k >= 0; k-- {
		m := &d.Mentions[k]
		if m.Sentence > sent || m.Sentence < sent-2 || len(m.Entities) != 1 || d.KindOf(m.Entities[0]) != graph.Place && (m.Actor || d.KindOf(m.Entities[0]) != graph.Country) {
			continue
		}
		land := m.Entities[0]
		if d.KindOf(land) == graph.Place {
			land = d.Country(land)
		}
		if n := slices.IndexFunc(ps, func(p clause.Party) bool { return land >= 0 && d.Country(p.Entity) == land }); n >= 0 && !holdsToken(m, ps) {
			return n
		}
	}
	return -1
}

// holdsToken reports whether a mention stands in the list of people, as that of the land whose president one is.
func holdsToken(m *who.Mention, ps []clause.Party) bool {
	return m.From > ps[0].Token-8 && m.To <= ps[len(ps)-1].Token+1
}
