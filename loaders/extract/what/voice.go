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

// In whose name somebody speaks or acts.

// pardon makes a statement again of a judgement that turned out to be of nobody
// and nothing told.
func pardon(finds []*find) {
	for _, f := range finds {
		if (f.judges || f.row.Judges) && f.gone == "" && f.kind != graph.Denied && f.ref < 0 && len(f.targets) == 0 {
			if f.row.Judges && f.kind == graph.Criticized && (!f.row.IsVerb() || strings.HasPrefix(f.row.Needs, "pass")) {
				f.gone = "dismayed at nothing that anybody did"
				continue
			}
			f.kind, f.object = graph.Stated, nil
		}
	}
}

// voice settles who acts where somebody speaks for a state. What a person says
// of the own country's position is the person's ("Peskov said Russia did not
// accept"); what the country has promised stays its own, and what a person
// announces of the country's deeds is the country's ("Trudeau announced tariffs").
func (d *document) voice(finds []*find) {
	for _, f := range finds {
		if f.gone == "" && len(f.agents) == 2 && len(f.targets) == 0 && d.Tables.Acts[f.kind].StateOnly {
			// "The foreign ministers X and Y restored relations": their states did
			x, y := d.Country(f.agents[0].Entity), d.Country(f.agents[1].Entity)
			if x >= 0 && y >= 0 && x != y {
				f.agents = []clause.Party{{Entity: x, Token: f.agents[0].Token, Sure: f.agents[0].Sure * 0.9}, {Entity: y, Token: f.agents[1].Token, Sure: f.agents[1].Sure * 0.9}}
			}
		}
		if f.gone != "" {
			continue
		}
		a := d.Tables.Acts[f.kind]
		if a.StateOnly || f.kind == graph.Summoned || f.kind == graph.Protested || f.kind == graph.Suspended {
			for i, p := range f.targets {
				if c := d.Country(p.Entity); c >= 0 && d.KindOf(p.Entity) == graph.Organization && strings.HasPrefix(d.Entities[p.Entity].Name, "Embassy of ") {
					f.targets[i] = clause.Party{Entity: c, Token: p.Token, Sure: p.Sure * 0.95} // "expelled Russian embassy staff": Russia's
				}
			}
		}
		s := &d.sents[f.sentence]
		if len(f.agents) > 1 && f.standing.reported >= 0 && s.Low[f.agents[0].Token] == "they" {
			// "A, B and C announced that they": all three, whoever the pronoun was bound to
			if all := s.Parties(s.Subjects(f.standing.reported), clause.ActorKinds); len(all) > len(f.agents) && among(f.agents, all) {
				f.agents = all
			}
		}
		if len(f.agents) != 1 {
			if a.StateOnly && len(f.targets) > 0 {
				d.statesOf(f)
			}
			continue
		}
		agent := f.agents[0].Entity
		reported := f.standing.reported
		if reported < 0 && s.Tokens[f.token].XPOS == parse.VBZ {
			reported = s.sayingOf(f.token)
		}
		if a.Speech && !f.row.IsNoun() && d.KindOf(agent) == graph.Country && reported >= 0 && f.kind != graph.Agreed && f.kind != graph.Promised && f.kind != graph.Invited && f.kind != graph.Messaged && (f.standing.status == graph.StatusActual || f.standing.status == graph.StatusPlanned) && !s.Pluperfect(f.token) {
			ps := s.Follow(reported, []verbs.Path{{Steps: []string{"subj"}}}, 1<<graph.Person)
			speaks := func(p clause.Party) bool {
				return (d.Country(p.Entity) == agent || f.standing.reported < 0 && d.Serves(p.Entity, agent)) && d.CapacityOf(p.Entity) != clause.Expert
			}
			if len(ps) > 0 && !slices.ContainsFunc(ps, func(p clause.Party) bool { return !speaks(p) }) {
				f.agents = ps
			}
		}
		if ours := (a.StateOnly || a.OfState || f.kind == graph.Summoned || f.kind == graph.Attacked) && !a.Speech; ours && s.Low[f.agents[0].Token] == "we" && d.KindOf(agent) == graph.Person {
			o := d.Country(agent)
			if o < 0 {
				o = d.spokenBody(agent) // "We renewed our sanctions", the High Representative said
			}
			if o >= 0 {
				f.agents = []clause.Party{{Entity: o, Token: f.agents[0].Token, Sure: f.agents[0].Sure * 0.9}}
			}
		}
		if c := d.Country(agent); c >= 0 && d.mouthpiece(agent) && (a.StateOnly || f.kind == graph.Suspended || f.kind == graph.Detained && f.row.IsNoun()) && !(len(f.targets) == 1 && f.targets[0].Entity == c) {
			f.agents[0].Entity = c // "The foreign ministry announced the expulsion of": the state's
			continue
		}
		if a.StateOnly && d.KindOf(agent) == graph.Person {
			if c := d.stateFor(agent); c >= 0 {
				f.agents = []clause.Party{{Entity: c, Token: f.agents[0].Token, Sure: f.agents[0].Sure * 0.9}}
				if f.mutual && d.Country(f.targets[0].Entity) >= 0 {
					f.targets[0].Entity = d.Country(f.targets[0].Entity) // "X and Y signed a document to restore relations"
				}
				if f.kind == graph.Recalled && len(f.targets) > 1 {
					f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return p.Entity == c }) // "recalled its envoy to Berlin to Ankara"
				}
				if f.kind == graph.Recalled && len(f.targets) == 1 && f.targets[0].Entity == c {
					f.targets = d.posting(f, c)
				}
				if len(f.targets) == 1 && (f.targets[0].Entity == c || f.kind == graph.Expelled && d.KindOf(f.targets[0].Entity) == graph.Person && d.Country(f.targets[0].Entity) == c) && !d.fromPost(f) {
					f.gone = "upon the own people" // "Biden banned Americans from investing"
				}
			}
		}
	}
}

// statesOf gives an act of several states to these, where the text has their leaders do it: "Sánchez and Harris announced that they
// would recognise Palestine".
func (d *document) statesOf(f *find) {
	states := make([]clause.Party, 0, len(f.agents))
	for _, p := range f.agents {
		c := d.stateFor(p.Entity)
		if c < 0 || d.KindOf(p.Entity) != graph.Person || clause.Holds(states, c) || clause.Holds(f.targets, c) {
			return
		}
		states = append(states, clause.Party{Entity: c, Token: p.Token, Sure: p.Sure * 0.9})
	}
	f.agents = states
}

// stateFor returns the country that somebody acts for, also where the text gives the name alone: "America's allies were not told. Biden
// announced sanctions against Iran"; -1.
func (d *document) stateFor(person int) int {
	if c := d.Country(person); c >= 0 {
		return c
	}
	return d.Served(person)
}

// mouthpiece reports whether a body only makes known what its state does abroad.
func (d *document) mouthpiece(e int) bool {
	return d.KindOf(e) == graph.Organization && (strings.HasPrefix(d.Entities[e].Name, "Foreign Ministry of ") || strings.HasPrefix(d.Entities[e].Name, "Presidency of "))
}

// among reports whether all of some are among others.
func among(some, others []clause.Party) bool {
	for _, p := range some {
		if !clause.Holds(others, p.Entity) {
			return false
		}
	}
	return true
}

// ranks are the nouns for one of many, who does not speak for his state: "a Russian soldier told AFP".
var ranks = vocab.Words("soldier", "sailor", "pilot", "policeman", "guard", "fighter", "conscript", "fisherman", "villager",
	"resident", "worker", "student", "driver", "survivor", "tourist", "journalist", "reporter", "trader", "farmer", "activist")

// isCrowd reports whether a party stands for people without names: "officials".
func (d *document) isCrowd(s *sentence, p clause.Party) bool {
	x := s.Tokens[p.Token].XPOS
	if x == parse.NN && ranks.Has(s.Low[p.Token]) && d.Entities[p.Entity].Kind == graph.Country {
		return true
	}
	if d.Entities[p.Entity].Kind == graph.Organization && d.Country(p.Entity) < 0 && assembled.Has(s.Low[p.Token]) {
		return false // "G7 foreign ministers said": the body that they make up
	}
	return x == parse.NNS && s.Tokens[p.Token].Tag == parse.NOUN && !s.Doc.Tables.Classes["expert"].Has(s.Low[p.Token]) && !clause.Bodies.Has(s.Low[p.Token]) && d.Entities[p.Entity].Kind != graph.Person
}

// assembled are the nouns for those who are a body of states when they meet.
var assembled = vocab.Words("minister", "leader", "president", "premier", "head", "member", "state", "diplomat", "ambassador")

// issuing returns who speak in a text that says "we" of itself outside quotation marks more
// than once, the statement of a government or of several; nil where nobody does.
func (d *document) issuing() []int {
	if d.issuersKnown {
		return d.issuers
	}
	d.issuersKnown = true
	var all []int
	said := 0
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Form != who.Pronoun || len(m.Entities) == 0 {
			continue
		}
		s := &d.sents[m.Sentence]
		if w := s.Low[m.From]; w != "we" && w != "our" || s.Tokens[m.From].Quoted || d.QuoteAt(position(m.Sentence, m.From)) >= 0 {
			continue
		}
		if said > 0 && !slices.Equal(all, m.Entities) {
			return nil // a transcript
		}
		said, all = said+1, m.Entities
	}
	if said > 1 {
		d.issuers = all
	}
	return d.issuers
}

// spokenBody returns the one body of states in which a person holds office, -1 where there is none.
func (d *document) spokenBody(person int) int {
	body := -1
	for e := range d.serves(person) {
		if e < 0 || d.KindOf(e) != graph.Organization || body >= 0 && body != e {
			return -1
		}
		body = e
	}
	return body
}

// sayingOf returns the verb by which somebody says what the present tense at v performs: "Russia condemns the strike, Peskov
// said"; -1.
func (s *sentence) sayingOf(v int) int {
	if h := s.Head(v); h >= 0 && s.Rels[v] == parse.Ccomp && clause.SpeechVerbs.Has(s.Low[h]) {
		return h
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Parataxis && clause.SpeechVerbs.Has(s.Low[k]) && s.Child(int(k), parse.Nsubj) >= 0 {
			return int(k)
		}
	}
	return -1
}

// notYet reports whether somebody only has not done something: "has not formally recognised", not "has never recognised".
func (s *sentence) notYet(v int) bool {
	have := false
	for k := s.Kid[v]; k >= 0 && int(k) < v; k = s.Sib[k] {
		if s.Low[k] == "never" {
			return false
		}
		have = have || s.Rels[k] == parse.Aux && s.Low[k] == "have"
	}
	return have
}

// spokenOf returns whom an expert's remark is about: the subject of what is said, or whose it is.
func (d *document) spokenOf(s *sentence, f *find, c int) []clause.Party {
	n := s.Child(c, parse.Nsubj, parse.NsubjPass)
	if n < 0 {
		return nil
	}
	ps := s.Parties(n, clause.ActorKinds)
	if s.Low[n] == "it" && s.Tokens[c].XPOS == parse.NN && s.Child(c, parse.Cop) >= 0 && s.Mention[c] < 0 {
		of := s.Prepositional(c, "of", s.Prepositional(c, "for", nil))
		if len(of) == 0 {
			return nil // "It is a gift to Moscow": the deed, no state
		}
		if own := s.Parties(of[0], clause.ActorKinds); len(own) == 1 {
			return own
		}
		return s.Follow(of[0], []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds) // "a failure of Australian diplomacy"
	}
	if len(ps) == 1 && s.Low[n] == "it" && d.KindOf(ps[0].Entity) == graph.Organization && s.copularSubject(n) {
		return nil // "of the university said it was tantamount to surrender"
	}
	if len(ps) == 0 && s.Tokens[n].Tag == parse.NOUN {
		if ps = s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); d.Related(ps, f.agents) && (len(ps) != 1 || d.KindOf(ps[0].Entity) != graph.Person) {
			return nil // but a former American diplomat on Trump's reaction
		}
	}
	if len(ps) > 2 || slices.ContainsFunc(ps, func(p clause.Party) bool { return clause.Holds(f.agents, p.Entity) }) {
		return nil
	}
	return ps
}
