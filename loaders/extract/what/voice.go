package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// In whose name somebody speaks or acts.

// pardon makes a statement again of a judgement that turned out to be of nobody
// and nothing told.
func pardon(finds []*find) {
	for _, f := range finds {
		if (f.judges || f.row.judges) && f.gone == "" && f.kind != graph.Denied && f.ref < 0 && len(f.targets) == 0 {
			if f.row.judges && f.kind == graph.Criticized && (!f.row.isVerb() || strings.HasPrefix(f.row.Needs, "pass")) {
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
		if f.gone == "" && len(f.agents) == 2 && len(f.targets) == 0 && d.reader.tables.acts[f.kind].stateOnly {
			// "The foreign ministers X and Y restored relations": their states did
			x, y := d.Country(f.agents[0].entity), d.Country(f.agents[1].entity)
			if x >= 0 && y >= 0 && x != y {
				f.agents = []party{{x, f.agents[0].token, f.agents[0].sure * 0.9}, {y, f.agents[1].token, f.agents[1].sure * 0.9}}
			}
		}
		if f.gone != "" {
			continue
		}
		a := d.reader.tables.acts[f.kind]
		if a.stateOnly || f.kind == graph.Summoned || f.kind == graph.Protested || f.kind == graph.Suspended {
			for i, p := range f.targets {
				if c := d.Country(p.entity); c >= 0 && d.kindOf(p.entity) == graph.Organization && strings.HasPrefix(d.Entities[p.entity].Name, "Embassy of ") {
					f.targets[i] = party{c, p.token, p.sure * 0.95} // "expelled Russian embassy staff": Russia's
				}
			}
		}
		s := &d.sents[f.sentence]
		if len(f.agents) > 1 && f.standing.reported >= 0 && s.low[f.agents[0].token] == "they" {
			// "A, B and C announced that they": all three, whoever the pronoun was bound to
			if all := s.parties(s.subjects(f.standing.reported), actorKinds); len(all) > len(f.agents) && among(f.agents, all) {
				f.agents = all
			}
		}
		if len(f.agents) != 1 {
			continue
		}
		agent := f.agents[0].entity
		reported := f.standing.reported
		if reported < 0 && s.Tokens[f.token].XPOS == parse.VBZ {
			reported = s.sayingOf(f.token)
		}
		if a.speech && !f.row.isNoun() && d.kindOf(agent) == graph.Country && reported >= 0 && f.kind != graph.Agreed && f.kind != graph.Promised && f.kind != graph.Invited && f.kind != graph.Messaged && (f.standing.status == graph.StatusActual || f.standing.status == graph.StatusPlanned) && !s.pluperfect(f.token) {
			ps := s.follow(reported, []path{{steps: []string{"subj"}}}, 1<<graph.Person)
			if len(ps) == 1 && (d.Country(ps[0].entity) == agent || f.standing.reported < 0 && d.Serves(ps[0].entity, agent)) && d.capacityOf(ps[0].entity) != expert {
				f.agents = ps
			}
		}
		if ours := (a.stateOnly || a.ofState || f.kind == graph.Summoned) && !a.speech; ours && s.low[f.agents[0].token] == "we" && d.kindOf(agent) == graph.Person {
			o := d.Country(agent)
			if o < 0 {
				o = d.spokenBody(agent) // "We renewed our sanctions", the High Representative said
			}
			if o >= 0 {
				f.agents = []party{{o, f.agents[0].token, f.agents[0].sure * 0.9}}
			}
		}
		if c := d.Country(agent); c >= 0 && d.mouthpiece(agent) && (a.stateOnly || f.kind == graph.Suspended || f.kind == graph.Detained && f.row.isNoun()) && !(len(f.targets) == 1 && f.targets[0].entity == c) {
			f.agents[0].entity = c // "The foreign ministry announced the expulsion of": the state's
			continue
		}
		if a.stateOnly && d.kindOf(agent) == graph.Person {
			if c := d.Country(agent); c >= 0 {
				f.agents = []party{{c, f.agents[0].token, f.agents[0].sure * 0.9}}
				if f.mutual && d.Country(f.targets[0].entity) >= 0 {
					f.targets[0].entity = d.Country(f.targets[0].entity) // "X and Y signed a document to restore relations"
				}
				if f.kind == graph.Recalled && len(f.targets) > 1 {
					f.targets = slices.DeleteFunc(f.targets, func(p party) bool { return p.entity == c }) // "recalled its envoy to Berlin to Ankara"
				}
				if f.kind == graph.Recalled && len(f.targets) == 1 && f.targets[0].entity == c {
					f.targets = d.posting(f, c)
				}
				if len(f.targets) == 1 && (f.targets[0].entity == c || f.kind == graph.Expelled && d.kindOf(f.targets[0].entity) == graph.Person && d.Country(f.targets[0].entity) == c) && !d.fromPost(f) {
					f.gone = "upon the own people" // "Biden banned Americans from investing"
				}
			}
		}
	}
}

// mouthpiece reports whether a body only makes known what its state does abroad.
func (d *document) mouthpiece(e int) bool {
	return d.kindOf(e) == graph.Organization && (strings.HasPrefix(d.Entities[e].Name, "Foreign Ministry of ") || strings.HasPrefix(d.Entities[e].Name, "Presidency of "))
}

// pluperfect reports whether a verb tells what had been done before: "said that Sofia had asked".
func (s *sentence) pluperfect(v int) bool {
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Aux && s.low[k] == "have" && s.Tokens[k].XPOS == parse.VBD {
			return true
		}
	}
	return false
}

// perfect reports whether a verb stands in the present perfect.
func (s *sentence) perfect(v int) bool {
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Aux && s.low[k] == "have" && (s.Tokens[k].XPOS == parse.VBZ || s.Tokens[k].XPOS == parse.VBP) {
			return true
		}
	}
	return false
}

// among reports whether all of some are among others.
func among(some, others []party) bool {
	for _, p := range some {
		if !holds(others, p.entity) {
			return false
		}
	}
	return true
}

// within reports whether t belongs to the clause of c and what depends on it, but
// for the clauses coordinated with one that holds c.
func (s *sentence) within(c, t int) bool {
	if !s.dominates(c, t) {
		return false
	}
	for x := t; x != c; x = s.head(x) {
		if s.head(x) == c && s.rel(x) == parse.Parataxis {
			return false
		}
	}
	return true
}

// bodies are nouns whose plural is of bodies, not of people: "the governments of X and Y".
var bodies = map[string]bool{"authority": true, "government": true, "ministry": true, "state": true, "country": true, "nation": true, "party": true,
	"force": true, "military": true, "parliament": true, "delegation": true, "side": true, "junta": true, "ruler": true,
	"rebel": true, "guerrilla": true, "insurgent": true, "militant": true, "separatist": true}

// ranks are the nouns for one of many, who does not speak for his state: "a Russian soldier told AFP".
var ranks = map[string]bool{"soldier": true, "sailor": true, "pilot": true, "policeman": true, "guard": true, "fighter": true, "conscript": true, "fisherman": true, "villager": true,
	"resident": true, "worker": true, "student": true, "driver": true, "survivor": true, "tourist": true, "journalist": true, "reporter": true, "trader": true, "farmer": true, "activist": true}

// isCrowd reports whether a party stands for people without names: "officials".
func (d *document) isCrowd(s *sentence, p party) bool {
	x := s.Tokens[p.token].XPOS
	if x == parse.NN && ranks[s.low[p.token]] && d.Entities[p.entity].Kind == graph.Country {
		return true
	}
	if d.Entities[p.entity].Kind == graph.Organization && d.Country(p.entity) < 0 && assembled[s.low[p.token]] {
		return false // "G7 foreign ministers said": the body that they make up
	}
	return x == parse.NNS && s.Tokens[p.token].Tag == parse.NOUN && !s.doc.reader.tables.classes["expert"][s.low[p.token]] && !bodies[s.low[p.token]] && d.Entities[p.entity].Kind != graph.Person
}

// assembled are the nouns for those who are a body of states when they meet.
var assembled = map[string]bool{"minister": true, "leader": true, "president": true, "premier": true, "head": true, "member": true, "state": true, "diplomat": true, "ambassador": true}

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
		if w := s.low[m.From]; w != "we" && w != "our" || s.Tokens[m.From].Quoted || d.QuoteAt(position(m.Sentence, m.From)) >= 0 {
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
		if e < 0 || d.kindOf(e) != graph.Organization || body >= 0 && body != e {
			return -1
		}
		body = e
	}
	return body
}

// sayingOf returns the verb by which somebody says what the present tense at v performs: "Russia condemns the strike, Peskov
// said"; -1.
func (s *sentence) sayingOf(v int) int {
	if h := s.head(v); h >= 0 && s.rels[v] == parse.Ccomp && speechVerbs[s.low[h]] {
		return h
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Parataxis && speechVerbs[s.low[k]] && s.child(int(k), parse.Nsubj) >= 0 {
			return int(k)
		}
	}
	return -1
}

// notYet reports whether somebody only has not done something: "has not formally recognised", not "has never recognised".
func (s *sentence) notYet(v int) bool {
	have := false
	for k := s.kid[v]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.low[k] == "never" {
			return false
		}
		have = have || s.rels[k] == parse.Aux && s.low[k] == "have"
	}
	return have
}
