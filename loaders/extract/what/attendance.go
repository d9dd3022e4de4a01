package what

import (
	"slices"

	"backchannel/graph"
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
		if at < 0 || s.negated(at) || s.Tokens[at].Quoted {
			continue
		}
		ps := s.present(from)
		if len(ps) < 2 || !d.apart(ps) || slices.Contains(s.low[:from], "also") {
			continue
		}
		f := s.told(d.reader.tables.heads["v:meet"][0], graph.Met, at, ps, 0.85)
		f.standing.status = s.tenseOf(at)
		host := d.hostAmong(i, ps)
		if host < 0 && len(ps) > mostPairs {
			host = 0
		}
		if host >= 0 {
			f.agents = []party{ps[host]}
			f.targets = slices.Delete(slices.Clone(ps), host, host+1)
		}
		out = append(out, f)
	}
	return out
}

// tenseOf tells what is to be from what was.
func (s *sentence) tenseOf(v int) graph.EventStatus {
	if s.modal(v) != plain {
		return graph.StatusPlanned
	}
	return graph.StatusActual
}

// attendance returns the word by which a sentence tells who was at a meeting, and where their list begins; -1.
func (s *sentence) attendance() (at, from int) {
	met, there := false, -1
	for t := range s.Tokens {
		switch w := s.low[t]; {
		case s.Tokens[t].Tag == parse.NOUN && (s.doc.reader.tables.classes["talks"][w] || s.doc.reader.tables.classes["meal"][w] || w == "gathering") && w != "conference" && w != "session":
			met = true
		case w == "attend" && t+1 < len(s.Tokens) && s.low[t+1] == "by" && met:
			return t, t + 2
		case w == "attend" || w == "attendee" || w == "participate" || w == "participant" || w == "present" && s.Tokens[t].Tag == parse.ADJ || w == "part" && t > 0 && s.low[t-1] == "take":
			if there < 0 {
				there = t
			}
		case there >= 0 && met && (w == "be" || w == "include" || w == "namely" || w == ":") && t-there < 14:
			if w == "be" && (s.rels[t].Is(parse.Aux, parse.AuxPass) && s.head(t) != there || s.surface(there) >= 0 && s.child(there, parse.Cop) == t && there > t) {
				continue
			}
			return there, t + 1
		}
	}
	return -1, -1
}

// present returns the people of a list that begins at a token.
func (s *sentence) present(from int) []party {
	var out []party
	for t := from; t < len(s.Tokens); t++ {
		switch w := s.low[t]; {
		case s.relative(t), w == ";", w == "while", w == "where", w == "when", w == "after", w == "before":
			return out
		case len(out) > 0 && s.mention[t] < 0 && s.Tokens[t].Tag == parse.VERB && s.finite(t):
			return out
		}
		if m := s.mention[t]; m >= 0 && s.doc.Mentions[m].Head == t {
			mn := &s.doc.Mentions[m]
			if mn.Form == who.Name && len(mn.Entities) == 1 && s.doc.kindOf(mn.Entities[0]) == graph.Person && !holds(out, mn.Entities[0]) {
				out = append(out, party{mn.Entities[0], t, mn.Confidence})
			}
		}
	}
	return out
}

// apart reports whether people are of different sides, not a leader and his aides.
func (d *document) apart(ps []party) bool {
	of := map[int]bool{}
	for _, p := range ps {
		c := d.Country(p.entity)
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
func (d *document) hostAmong(sent int, ps []party) int {
	for k := len(d.Mentions) - 1; k >= 0; k-- {
		m := &d.Mentions[k]
		if m.Sentence > sent || m.Sentence < sent-2 || len(m.Entities) != 1 || d.kindOf(m.Entities[0]) != graph.Place && (m.Actor || d.kindOf(m.Entities[0]) != graph.Country) {
			continue
		}
		land := m.Entities[0]
		if d.kindOf(land) == graph.Place {
			land = d.Country(land)
		}
		if n := slices.IndexFunc(ps, func(p party) bool { return land >= 0 && d.Country(p.entity) == land }); n >= 0 && !holdsToken(m, ps) {
			return n
		}
	}
	return -1
}

// holdsToken reports whether a mention stands in the list of people, as that of the land whose president one is.
func holdsToken(m *who.Mention, ps []party) bool {
	return m.From > ps[0].token-8 && m.To <= ps[len(ps)-1].token+1
}
