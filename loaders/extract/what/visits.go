package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// rulers are the nouns by which a visit is said to be the first by one of a kind.
var rulers = vocab.Words("leader", "president", "premier", "minister", "chancellor", "monarch", "king", "pope", "pontiff",
	"official", "head", "secretary", "politician", "lawmaker", "envoy", "diplomat", "dignitary")

// firstVisits finds the visits of "met the general in Naypyidaw on Friday in the first visit by a
// foreign leader since the coup": the guest's whom the sentence has met his host there.
func (d *document) firstVisits(finds []*find) []*find {
	var out []*find
	row := d.Tables.PlainRow("v:visit")
	for _, f := range finds {
		if row == nil || f.gone != "" || f.kind != graph.Met || f.standing.status != graph.StatusActual || !f.row.IsVerb() || len(f.agents) == 0 {
			continue
		}
		s := &d.sents[f.sentence]
		var bare *find // "the first visit by a Syrian leader", who is known to be that
		for _, g := range finds {
			if g.gone == "" && g.kind == graph.Visited && g.sentence == f.sentence && g.token > f.token && len(g.targets) == 0 && !g.row.IsVerb() {
				bare = g
			}
		}
		t := s.firstVisit(f.token)
		if t < 0 && bare == nil {
			continue
		}
		for _, x := range s.Prepositional(f.token, "in", nil) {
			at := s.Parties(x, clause.AnyKind)
			if len(at) != 1 {
				continue
			}
			land := at[0].Entity
			if c := d.Country(land); c >= 0 {
				land = c
			}
			var guests []clause.Party
			for _, p := range append(append([]clause.Party{}, f.agents...), f.targets...) {
				if d.KindOf(p.Entity) == graph.Person && !d.SameState(p.Entity, at[0].Entity) {
					guests = append(guests, p)
				}
			}
			switch {
			case bare != nil && (among(bare.agents, f.agents) || among(bare.agents, f.targets)):
				bare.targets = []clause.Party{{Entity: land, Token: x, Sure: 0.9}}
			case t >= 0 && len(guests) == 1:
				g := s.told(row, graph.Visited, t, guests, 0.9)
				g.targets = []clause.Party{{Entity: land, Token: x, Sure: 0.9}}
				out = append(out, g)
			}
			break
		}
	}
	return out
}

// firstVisit returns the noun behind a verb by which what it tells is called the first visit by
// somebody who is not named; -1.
func (s *sentence) firstVisit(v int) int {
	for t := v + 2; t+2 < len(s.Tokens); t++ {
		if !s.Doc.Tables.Classes["visit"].Has(s.Low[t]) || s.Tokens[t].Tag != parse.NOUN {
			continue
		}
		first := false
		for k := s.Kid[t]; k >= 0 && int(k) < t; k = s.Sib[k] {
			first = first || s.Low[k] == "first" || s.Low[k] == "such"
		}
		for _, x := range s.Prepositional(t, "by", nil) {
			if first && rulers.Has(s.Low[x]) && len(s.MentionParties(x, nil)) == 0 {
				return t
			}
		}
	}
	return -1
}

// askedOver gives an invitation on which a visit is paid to the visitor: "briefed the minister on her
// visit to Japan at the invitation of X".
func (d *document) askedOver(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Invited || !f.row.IsNoun() {
			continue
		}
		s := &d.sents[f.sentence]
		if len(s.Prepositional(f.token, "to", nil)) > 0 || s.CaseOf(f.token) != "at" && s.CaseOf(f.token) != "on" && s.CaseOf(f.token) != "upon" {
			continue
		}
		var last *find
		for _, g := range finds {
			if g.sentence == f.sentence && g.kind == graph.Visited && g.gone == "" && g.token < f.token && f.token-g.token < 16 {
				last = g
			}
		}
		if last != nil && len(last.agents) > 0 && !d.Related(last.agents, f.agents) {
			f.targets = last.agents
		}
	}
}

// onlyThere reports whether a visit is one of which the text has no word but that somebody was
// in a place.
func (d *document) onlyThere(f *find) bool {
	return f.kind == graph.Visited && f.row.IsVerb() && d.sents[f.sentence].Tokens[f.token].Tag == parse.PROPN
}

// whereHeIs reads "Speaking in Berlin, where he is on a visit, X thanked": who speaks where he says so visits. nil where the word
// is no such place.
func (d *document) whereHeIs(s *sentence, t int) *find {
	if s.Mention[t] < 0 || t == 0 || t > s.Dateline+7 || s.Tokens[s.PhraseStart()].XPOS != parse.VBG || s.Low[t-1] != "in" && s.Low[t-1] != "at" {
		return nil
	}
	m := &d.Mentions[s.Mention[t]]
	w := m.To + 1
	if w+2 >= len(s.Tokens) || s.Tokens[m.To].Text != "," || s.Low[w] != "where" || !clause.Nominative.Has(s.Low[w+1]) {
		return nil
	}
	for k := w + 2; k+2 < len(s.Tokens) && s.Tokens[k].XPOS != parse.MD; k++ {
		if s.Tokens[k].Text != "," {
			continue
		}
		for x := k + 1; x < k+12 && x < len(s.Tokens) && !s.Finite(x); x++ {
			if ps := s.Filter(s.MentionParties(x, nil), 1<<graph.Person); s.Mention[x] >= 0 && len(ps) == 1 {
				return d.awayAt(s, t, ps)
			}
		}
		break
	}
	return nil
}

// inFor reads "In Ankara for talks, X met": who does something where he has come for an occasion visits. nil where the word is no
// such place.
func (d *document) inFor(s *sentence, t int) *find {
	b := s.PhraseStart()
	if t != b+1 || s.Low[b] != "in" || s.Mention[t] < 0 {
		return nil
	}
	c := d.Tables.Classes
	k := d.Mentions[s.Mention[t]].To
	if k+3 >= len(s.Tokens) || s.Low[k] != "for" && s.Low[k] != "on" {
		return nil
	}
	occasion := false
	for k++; k < len(s.Tokens) && s.Tokens[k].Text != ","; k++ {
		if s.Verbal(k) {
			return nil
		}
		occasion = occasion || c["visit"].Has(s.Low[k]) || c["talks"].Has(s.Low[k]) || c["meeting"].Has(s.Low[k])
	}
	for x := k + 1; occasion && x < k+12 && x < len(s.Tokens) && !s.Finite(x); x++ {
		if ps := s.Filter(s.MentionParties(x, nil), 1<<graph.Person); s.Mention[x] >= 0 && len(ps) == 1 {
			return d.awayAt(s, t, ps)
		}
	}
	return nil
}

// flownHome reads "told reporters on the plane home from Mongolia": who speaks has been there.
func (d *document) flownHome(s *sentence, t int) *find {
	if t < 4 || s.Low[t-1] != "from" || s.Low[t-2] != "home" && s.Low[t-2] != "back" || s.Low[t-3] != "plane" && s.Low[t-3] != "flight" && s.Low[t-3] != "way" || s.Mention[t] < 0 {
		return nil
	}
	v := s.Head(t)
	for v >= 0 && !s.Verbal(v) {
		v = s.Head(v)
	}
	if v < 0 {
		return nil
	}
	by := s.Follow(v, []verbs.Path{{Steps: []string{"subj"}}}, 1<<graph.Person)
	if len(by) != 1 {
		return nil
	}
	return d.awayAt(s, t, by)
}

// awayAt is the visit that who is at the place t pays there, where he does not belong; nil else.
func (d *document) awayAt(s *sentence, t int, by []clause.Party) *find {
	m := &d.Mentions[s.Mention[t]]
	row := d.Tables.PlainRow("v:visit")
	if row == nil || len(m.Entities) != 1 || m.Form != who.Name && m.Form != who.Metonym {
		return nil
	}
	where, own := m.Entities[0], d.Country(by[0].Entity)
	if d.KindOf(where) != graph.Place && d.KindOf(where) != graph.Country || d.SameState(by[0].Entity, where) || own >= 0 && own == d.Country(where) {
		return nil
	}
	f := s.told(row, graph.Visited, t, by, 0.85)
	f.targets = []clause.Party{{Entity: where, Token: t, Sure: 0.9}}
	return f
}

// movement are the verbs of who goes somewhere.
var movement = vocab.Words("travel", "fly", "go", "come", "arrive", "visit", "head",
	"leave", "depart", "return")

// abroad reports whether a place is in another country than that which somebody serves by the tables, or no seat of the
// international body that he speaks for.
func (d *document) abroad(person, where int) bool {
	if d.ServesAbroad(person, where) {
		return true
	}
	e := &d.Entities[person]
	for i := range d.Holdings {
		h := &d.Holdings[i]
		if h.Person != e.ID || h.Status == graph.Former || bodySeats.Has(d.Entities[where].Name) || !slices.ContainsFunc(strings.Fields(strings.ToLower(h.Title)), func(w string) bool { return bodyRanks.Has(w) }) {
			continue
		}
		if o := d.Entity(h.Office); o >= 0 {
			if body := d.Entity(d.Entities[o].Of); body >= 0 && d.KindOf(body) == graph.Organization && d.Country(body) < 0 {
				return true
			}
		}
	}
	return false
}

// bodyRanks are words of the titles of those who travel for an international body.
var bodyRanks = vocab.Words("secretary", "secretary-general", "president", "chair", "chairperson", "chairman", "chief", "head", "director",
	"commissioner", "envoy", "representative", "coordinator", "rapporteur")

// bodySeats are the cities, and their countries, where international bodies sit.
var bodySeats = vocab.Words("New York", "New York City", "Geneva", "Vienna", "Brussels", "Strasbourg", "The Hague", "Washington",
	"Addis Ababa", "Jakarta", "Cairo", "Abuja", "Nairobi", "Rome", "Paris", "Lyon", "Luxembourg", "Riyadh", "Jeddah",
	"United States", "Switzerland")

// townsLand leaves out a country that only says where the town named before its comma lies: "arrived in Bogota, Colombia".
func (d *document) townsLand(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Visited && f.kind != graph.Attacked && f.kind != graph.Deployed || len(f.targets) < 2 {
			continue
		}
		s := &d.sents[f.sentence]
		f.targets = slices.DeleteFunc(f.targets, func(c clause.Party) bool {
			if d.KindOf(c.Entity) != graph.Country || c.Token >= len(s.Mention) || s.Mention[c.Token] < 0 {
				return false
			}
			from := d.Mentions[s.Mention[c.Token]].From
			return from > 1 && s.Tokens[from-1].Text == "," && s.Mention[from-2] >= 0 && slices.ContainsFunc(f.targets, func(p clause.Party) bool {
				return d.KindOf(p.Entity) == graph.Place && d.Country(p.Entity) == c.Entity && p.Token < len(s.Mention) && s.Mention[p.Token] == s.Mention[from-2]
			})
		})
	}
}

// together adds to those who travel the people with whom they do: "travelled to Tunis together
// with Mark Rutte".
func (s *sentence) together(t int, agents []clause.Party) []clause.Party {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		c := s.Child(int(k), parse.Case)
		if int(k) < t || c < 1 || s.Low[c] != "with" && s.Low[c] != "together" && s.Low[c] != "along" || s.Low[c-1] != "together" && s.Low[c-1] != "along" && s.Low[c] == "with" {
			continue
		}
		for _, p := range s.Parties(int(k), 1<<graph.Person) {
			if !clause.Holds(agents, p.Entity) {
				agents = append(slices.Clone(agents), p)
			}
		}
	}
	return agents
}

// crowd reports whether a name stands for people rather than their state: "Iranians". The word may stand in another sentence.
func (s *sentence) crowd(t int) bool { return t < len(s.Tokens) && s.Tokens[t].XPOS == parse.NNPS }
