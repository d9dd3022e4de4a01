package what

import (
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// Whose election it is, and to what.

// congratulated returns whose election it is where somebody is congratulated "on his
// election": the one congratulated, whoever "his" was taken for.
func (s *sentence) congratulated(n int, agents []clause.Party) []clause.Party {
	p, v := s.Child(n, parse.NmodPoss), s.Head(n)
	if p < 0 || s.Tokens[p].XPOS != parse.PRPS || v < 0 || s.Low[v] != "congratulate" && s.Low[v] != "felicitate" {
		return agents
	}
	for ; v >= 0 && s.Verbal(v); v = s.Head(v) {
		// "phoned X to congratulate him": nobody congratulates himself
		if ps := s.Parties(s.ObjectOf(v), clause.KindsNamed["person"]); len(ps) == 1 && !clause.Holds(s.Parties(s.Subjects(v), clause.ActorKinds), ps[0].Entity) {
			return ps
		}
	}
	return agents
}

// offices returns where a person who resigns or is elected held or gets the
// office: what the sentence says, else what the person holds.
func (d *document) offices(s *sentence, t int, kind graph.EventType, persons []clause.Party) []clause.Party {
	if o := s.presided(t); o >= 0 && kind == graph.Elected {
		return []clause.Party{{Entity: o, Token: t, Sure: 0.9}}
	}
	for _, p := range persons {
		person := d.Entities[p.Entity].ID
		for i := range d.Holdings {
			h := &d.Holdings[i]
			if h.Person != person || kind == graph.Elected && h.Status == graph.Former {
				continue
			}
			e := d.Entity(h.Office)
			if e < 0 || kind == graph.Elected && unelected(h.Title) {
				continue
			}
			// A country's office stands for itself, an organisation's for the organisation.
			if of := d.Entity(d.Entities[e].Of); of >= 0 && d.KindOf(of) == graph.Organization {
				if o := s.ObjectOf(t); kind == graph.Elected && o >= 0 && polls.Has(s.Low[o]) {
					continue // a party's leader who won the country's election
				}
				e = of
			}
			return []clause.Party{{Entity: e, Token: t, Sure: 0.9}}
		}
		if c := d.Country(p.Entity); c >= 0 {
			return []clause.Party{{Entity: c, Token: t, Sure: 0.7}}
		}
	}
	// whose office the words beside the verb say: "was elected president of Guinea"
	for _, place := range [...]string{"comp", "obj", "as"} {
		for _, x := range s.Fillers(t, place, nil) {
			if m := s.Mention[x]; m >= 0 && s.Doc.Mentions[m].Form == who.Title {
				ps := s.Parties(x, clause.ActorKinds)
				if len(ps) != 1 {
					continue
				}
				if c := d.Country(ps[0].Entity); c >= 0 && (s.Low[x] == "presidency" || d.KindOf(ps[0].Entity) == graph.Person) {
					ps[0].Entity = c // of who held it before
				}
				if d.KindOf(ps[0].Entity) != graph.Person {
					return ps
				}
			}
		}
	}
	if c := s.polled(t); c >= 0 && kind == graph.Elected {
		return []clause.Party{{Entity: c, Token: t, Sure: 0.8}}
	}
	if c := s.counter(t); c >= 0 && kind == graph.Elected {
		return []clause.Party{{Entity: c, Token: t, Sure: 0.8}}
	}
	if n := s.Subjects(t); n >= 0 && s.Verbal(t) && chambers.Has(s.Low[n]) {
		if ps := s.Parties(n, clause.KindsNamed["state"]); len(ps) == 1 && d.Country(ps[0].Entity) >= 0 {
			return []clause.Party{{Entity: d.Country(ps[0].Entity), Token: n, Sure: ps[0].Sure * 0.9}} // "Samoa's parliament elected X"
		}
	}
	return nil
}

// presided returns the organisation to whose office the words beside the verb say that somebody was
// elected, whoever held it before: "was elected president of the European Commission"; -1.
func (s *sentence) presided(t int) int {
	for _, place := range [...]string{"comp", "as"} {
		for _, x := range s.Fillers(t, place, nil) {
			m := s.Mention[x]
			if m < 0 || s.Doc.Mentions[m].Form != who.Title {
				continue
			}
			for _, o := range s.Fillers(x, "of", nil) {
				if n := s.Mention[o]; n >= 0 && s.Doc.Mentions[n].Form == who.Name && len(s.Doc.Mentions[n].Entities) == 1 && s.Doc.KindOf(s.Doc.Mentions[n].Entities[0]) == graph.Organization {
					return s.Doc.Mentions[n].Entities[0]
				}
			}
		}
	}
	return -1
}

// unelected reports whether nobody is elected to what a title names: "opposition leader", "candidate", "interior minister".
func unelected(title string) bool {
	t := strings.ToLower(title)
	if strings.Contains(t, "minister") && !strings.Contains(t, "prime") && !strings.Contains(t, "first") && !strings.Contains(t, "chief") || strings.Contains(t, "ambassador") {
		return true
	}
	for _, w := range [...]string{"opposition", "candidate", "challenger", "frontrunner", "former", "activist", "nominee", "hopeful"} {
		if strings.Contains(t, w) {
			return true
		}
	}
	return false
}

// counter returns the state whose body declares somebody the winner: "The Electoral Commission of Nigeria
// declared X winner"; -1.
func (s *sentence) counter(t int) int {
	n := s.Subjects(t)
	if n < 0 || !s.Verbal(t) {
		return -1
	}
	for _, p := range s.Parties(n, verbs.KindSet(1<<graph.Organization)) {
		if name := strings.ToLower(s.Doc.Entities[p.Entity].Name); strings.Contains(name, "elect") || strings.Contains(name, "court") || strings.Contains(name, "parliament") || strings.Contains(name, "assembly") {
			return s.Doc.Country(p.Entity)
		}
	}
	return -1
}

// polled returns the country whose election the verb at t says was won: "won the presidential
// election in Ecuador", "swept to victory in Ecuador's election"; -1.
func (s *sentence) polled(t int) int {
	for _, steps := range [...][]string{{"obj"}, {"in"}, {"to", "in"}} {
		for _, n := range s.walk(t, steps) {
			if !polls.Has(s.Low[n]) {
				continue
			}
			for _, of := range [...]string{"whose", "in"} {
				for _, x := range s.Fillers(n, of, nil) {
					if ps := s.MentionParties(x, nil); len(ps) == 1 && s.Doc.KindOf(ps[0].Entity) == graph.Country {
						return ps[0].Entity
					}
				}
			}
		}
	}
	return -1
}

// polls are the nouns for what one wins by votes.
var polls = vocab.Words("election", "vote", "runoff", "poll", "ballot", "presidency", "premiership")

// chambers are the bodies that elect for their country.
var chambers = vocab.Words("parliament", "assembly", "congress", "legislature", "lawmaker", "voter", "mp")

// sinceWhen reports whether who got into office is only told to say since or until when something holds: "Since storming
// back to power, he has turned his back on Kyiv".
func (s *sentence) sinceWhen(t int) bool {
	switch s.Low[t] {
	case "come", "return", "storm", "sweep":
	default:
		return false // "since winning the June election" names an event
	}
	m := s.Child(t, parse.Mark)
	return s.Rels[t] == parse.Advcl && m >= 0 && m < t && (s.Low[m] == "since" || s.Low[m] == "until" || s.Low[m] == "till" || s.Low[m] == "before")
}
