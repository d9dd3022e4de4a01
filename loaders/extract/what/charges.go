package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// whenDone reports whether a clause only says when: "months since the city was taken".
func (s *sentence) whenDone(v int) bool {
	m := s.Child(v, parse.Mark)
	return m >= 0 && m < v && s.Rels[v] == parse.Advcl && (s.Low[m] == "since" || s.Low[m] == "after" || s.Low[m] == "before" || s.Low[m] == "until")
}

// onArmed reports whether a coalition of states fights an organisation, which is no charge in
// the mouth of an official: "the coalition has launched 8,000 strikes against Islamic State".
func (d *document) onArmed(f *find) bool {
	if f.kind != graph.Attacked || len(f.agents) != 1 || len(f.targets) == 0 || d.KindOf(f.agents[0].Entity) != graph.Organization {
		return false
	}
	name := strings.ToLower(d.Entities[f.agents[0].Entity].Name)
	return d.KindOf(f.targets[0].Entity) == graph.Organization && (strings.Contains(name, "coalition") || name == "nato")
}

// reproached reports whether somebody is told to have condemned the same already.
func reproached(finds []*find, by, on []clause.Party) bool {
	for _, f := range finds {
		if f.gone == "" && f.kind == graph.Criticized && clause.SameParties(f.agents, by) && among(on, f.targets) {
			return true
		}
	}
	return false
}

// notBehind drops those whom an accusation only says to be behind the accused: "accused the rebels of
// being backed by Russia".
func (s *sentence) notBehind(v int, ps []clause.Party) []clause.Party {
	o := s.ObjectOf(v)
	if o < v || s.Low[v] != "accuse" || s.Mention[o] >= 0 && len(s.Doc.Mentions[s.Mention[o]].Entities) > 0 {
		return ps
	}
	of := o + 1
	for of < len(s.Tokens) && s.Low[of] != "of" && !s.Verbal(of) {
		of++
	}
	if of+1 >= len(s.Tokens) || s.Low[of] != "of" || s.Tokens[of+1].XPOS != parse.VBG {
		return ps
	}
	return slices.DeleteFunc(slices.Clone(ps), func(p clause.Party) bool { return p.Token > of })
}

// beyond drops those whom only what is asked for or refused is to or from: "an appeal for aid to Chad", "opposed
// the region's independence from Serbia".
func (s *sentence) beyond(f *find) {
	if f.kind != graph.Requested && f.kind != graph.Demanded && f.kind != graph.Rejected && f.kind != graph.Supported {
		return
	}
	f.targets = slices.DeleteFunc(slices.Clone(f.targets), func(p clause.Party) bool {
		from, _ := s.Span(p.Token)
		if from < 2 || from <= f.token {
			return false
		}
		switch s.CaseOf(p.Token) {
		case "to":
			return (f.kind == graph.Requested || f.kind == graph.Demanded) && (s.Low[from-1] == "assistance" || s.Low[from-1] == "aid" || s.Low[from-1] == "relief") && s.forAid(from-1)
		case "from":
			return s.Low[from-1] == "independence" || s.Low[from-1] == "secession" || s.Low[from-1] == "separation"
		}
		return false
	})
}

// forAid reports whether "for" with adjectives at most stands before the noun at t.
func (s *sentence) forAid(t int) bool {
	for t--; t > 0 && s.Tokens[t].Tag.Is(parse.ADJ, parse.DET, parse.NOUN); t-- {
	}
	return s.Low[t] == "for"
}

// laid reads what somebody says between quotation marks that another has done by force as
// a charge: "“The regime has bombed hospitals,” he said"; so too what is claimed or found, or said by who watches over
// rights.
func (d *document) laid(finds []*find) []*find {
	row := d.Tables.PlainRow("v:accuse")
	if row == nil {
		return nil
	}
	var out []*find
	for _, g := range finds {
		s := &d.sents[g.sentence]
		if g.kind != graph.Attacked && g.kind != graph.Detained || g.gone != "" || !g.row.IsVerb() || g.standing.status != graph.StatusActual {
			continue
		}
		quoted := s.Tokens[g.token].Quoted
		if !quoted && g.standing.reported < 0 {
			continue
		}
		by, quote := d.sayer(s, g.token)
		if len(by) == 0 && !quoted {
			by = s.voices(g.standing.reported) // "concluded that a submarine had sunk it, killing 46"
		}
		if len(by) != 1 || !quoted && !asserts.Has(s.Low[g.standing.reported]) && !d.watchdog(by[0].Entity) || d.Related(by, g.agents) || d.Serves(by[0].Entity, g.agents[0].Entity) || d.CapacityOf(by[0].Entity) == clause.Expert || s.whenDone(g.token) || d.onArmed(g) || reproached(finds, by, g.agents) {
			continue
		}
		f := s.told(row, graph.Accused, g.token, by, 0.8)
		f.targets, f.quote = slices.Clone(g.agents), quote
		out = append(out, f)
		if quoted && g.sentence == f.sentence && d.Quotes != nil {
			if q := d.QuoteAt(position(g.sentence, g.token)); q >= 0 && d.Quotes[q].Scare {
				g.gone = "claimed between quotation marks" // "told a rally that Belgium had been “killing Rwandans”"
			}
		}
	}
	return out
}

// asserts are the verbs by which one who says that others have used force lays it at their door.
var asserts = vocab.Words("conclude", "find", "determine", "establish", "claim", "maintain", "contend", "assert", "allege", "complain", "judge")

// watchdog reports whether a body is one that watches over rights, or inquires into crimes.
func (d *document) watchdog(e int) bool {
	if d.KindOf(e) != graph.Organization {
		return false
	}
	name := strings.ToLower(d.Entities[e].Name)
	for _, w := range [...]string{"rights", "amnesty", "inquiry", "without borders", "investigat", "prosecutor", "monitor", "fact-finding"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// rejecters returns who rejects an accusation in whose clause only "it" or "they" stand for the accused: "dismissed a claim by
// Pakistan that it was funding rebels".
func (d *document) rejecters(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	if o.row.IsVerb() {
		return nil
	}
	c := s.Child(o.token, parse.Acl, parse.Ccomp, parse.AclRelcl)
	v := s.Head(o.token)
	if c < o.token || v < 0 || !s.Verbal(v) || s.Passive(v) {
		return nil
	}
	n := s.Child(c, parse.Nsubj, parse.NsubjPass)
	if n < 0 || s.Tokens[n].XPOS != parse.PRP || s.Low[n] == "i" || s.Low[n] == "we" || s.Low[n] == "you" {
		return nil
	}
	by := s.Follow(v, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds)
	if len(by) != 1 || d.Related(by, o.agents) {
		return nil
	}
	return weaker(by, n)
}

// overCharges reads what a state is punished over as a charge of who punishes it: "cut ties with Mali over claims that Bamako arms
// rebels".
func (d *document) overCharges(finds []*find) []*find {
	row := d.Tables.PlainRow("v:accuse")
	if row == nil {
		return nil
	}
	var out []*find
	for _, g := range finds {
		if !punishes[g.kind] || g.gone != "" || !g.row.IsVerb() || g.standing.status != graph.StatusActual || len(g.agents) == 0 || len(g.targets) == 0 || d.Related(g.agents, g.targets) || reproached(finds, g.agents, g.targets) {
			continue
		}
		s := &d.sents[g.sentence]
		if n := s.charge(g.token); n >= 0 && d.Related(s.Parties(s.accused(n), clause.ActorKinds), g.targets) {
			f := s.told(row, graph.Accused, n, g.agents, 0.75)
			f.targets = slices.Clone(g.targets)
			out = append(out, f)
			for _, k := range finds {
				if k.sentence == g.sentence && k.gone == "" && s.Dominates(s.chargeClause(n), k.token) {
					k.gone = "what is charged"
				}
			}
		}
	}
	return out
}

// punishes are the types by which a state shows another what it holds against it.
var punishes = map[graph.EventType]bool{graph.Suspended: true, graph.Expelled: true, graph.Recalled: true, graph.Sanctioned: true, graph.Summoned: true, graph.Protested: true}

// charge returns the accusation, of nobody named, over which is done what the verb at v tells; -1.
func (s *sentence) charge(v int) int {
	for n := v + 1; n < len(s.Tokens); n++ {
		switch s.Low[n] {
		case "accusation", "allegation", "charge", "claim":
		default:
			continue
		}
		if s.Tokens[n].Tag != parse.NOUN || s.chargeClause(n) < 0 || !s.Dominates(v, n) {
			continue
		}
		k := n - 1
		for s.Tokens[k].Tag == parse.ADJ {
			k--
		}
		switch s.Low[k] {
		case "over", "amid", "following", "after", "on":
		default:
			continue
		}
		own := s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}, {Steps: []string{"by"}}, {Steps: []string{"from"}}, {Steps: []string{"adj"}}}, clause.ActorKinds)
		if c := s.chargeClause(n); !slices.ContainsFunc(own, func(p clause.Party) bool { return p.Token < n || !s.Dominates(c, p.Token) && p.Token < c-1 }) {
			return n
		}
	}
	return -1
}

// accused returns who has done, by the clause of an accusation, what it is of, or whose he is: "that Chadian police beat"; -1.
func (s *sentence) accused(n int) int {
	b := s.Child(s.chargeClause(n), parse.Nsubj, parse.NsubjPass)
	if a := s.Child(b, parse.Amod, parse.NmodPoss, parse.Compound); b >= 0 && a >= 0 && s.Tokens[b].Tag == parse.NOUN && len(s.Parties(b, clause.ActorKinds)) == 0 {
		return a
	}
	return b
}

// chargeClause returns the clause that says of what an accusation is; -1.
func (s *sentence) chargeClause(n int) int {
	first := n + 1
	if first < len(s.Tokens) && s.Low[first] == "that" {
		first++
	}
	for v := first + 1; v < min(n+10, len(s.Tokens)); v++ {
		if b := s.Child(v, parse.Nsubj, parse.NsubjPass); b >= first && b < v {
			if from, _ := s.Span(b); from == first {
				return v
			}
		}
	}
	return -1
}
