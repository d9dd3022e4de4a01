package what

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// whenDone reports whether a clause only says when: "months since the city was taken".
func (s *sentence) whenDone(v int) bool {
	m := s.child(v, parse.Mark)
	return m >= 0 && m < v && s.rels[v] == parse.Advcl && (s.low[m] == "since" || s.low[m] == "after" || s.low[m] == "before" || s.low[m] == "until")
}

// onArmed reports whether a coalition of states fights an organisation, which is no charge in
// the mouth of an official: "the coalition has launched 8,000 strikes against Islamic State".
func (d *document) onArmed(f *find) bool {
	if f.kind != graph.Attacked || len(f.agents) != 1 || len(f.targets) == 0 || d.kindOf(f.agents[0].entity) != graph.Organization {
		return false
	}
	name := strings.ToLower(d.Entities[f.agents[0].entity].Name)
	return d.kindOf(f.targets[0].entity) == graph.Organization && (strings.Contains(name, "coalition") || name == "nato")
}

// reproached reports whether somebody is told to have condemned the same already.
func reproached(finds []*find, by, on []party) bool {
	for _, f := range finds {
		if f.gone == "" && f.kind == graph.Criticized && sameParties(f.agents, by) && among(on, f.targets) {
			return true
		}
	}
	return false
}

// notBehind drops those whom an accusation only says to be behind the accused: "accused the rebels of
// being backed by Russia".
func (s *sentence) notBehind(v int, ps []party) []party {
	o := s.objectOf(v)
	if o < v || s.low[v] != "accuse" || s.mention[o] >= 0 && len(s.doc.Mentions[s.mention[o]].Entities) > 0 {
		return ps
	}
	of := o + 1
	for of < len(s.Tokens) && s.low[of] != "of" && !s.verbal(of) {
		of++
	}
	if of+1 >= len(s.Tokens) || s.low[of] != "of" || s.Tokens[of+1].XPOS != parse.VBG {
		return ps
	}
	return slices.DeleteFunc(slices.Clone(ps), func(p party) bool { return p.token > of })
}

// beyond drops those whom only what is asked for or refused is to or from: "an appeal for aid to Chad", "opposed
// the region's independence from Serbia".
func (s *sentence) beyond(f *find) {
	if f.kind != graph.Requested && f.kind != graph.Demanded && f.kind != graph.Rejected && f.kind != graph.Supported {
		return
	}
	f.targets = slices.DeleteFunc(slices.Clone(f.targets), func(p party) bool {
		from, _ := s.span(p.token)
		if from < 2 || from <= f.token {
			return false
		}
		switch s.caseOf(p.token) {
		case "to":
			return (f.kind == graph.Requested || f.kind == graph.Demanded) && (s.low[from-1] == "assistance" || s.low[from-1] == "aid" || s.low[from-1] == "relief") && s.forAid(from-1)
		case "from":
			return s.low[from-1] == "independence" || s.low[from-1] == "secession" || s.low[from-1] == "separation"
		}
		return false
	})
}

// forAid reports whether "for" with adjectives at most stands before the noun at t.
func (s *sentence) forAid(t int) bool {
	for t--; t > 0 && s.Tokens[t].Tag.Is(parse.ADJ, parse.DET, parse.NOUN); t-- {
	}
	return s.low[t] == "for"
}

// laid reads what somebody says between quotation marks that another has done by force as
// a charge: "“The regime has bombed hospitals,” he said"; so too what is claimed or found, or said by who watches over
// rights.
func (d *document) laid(finds []*find) []*find {
	row := d.reader.tables.plainRow("v:accuse")
	if row == nil {
		return nil
	}
	var out []*find
	for _, g := range finds {
		s := &d.sents[g.sentence]
		if g.kind != graph.Attacked && g.kind != graph.Detained || g.gone != "" || !g.row.isVerb() || g.standing.status != graph.StatusActual {
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
		if len(by) != 1 || !quoted && !asserts[s.low[g.standing.reported]] && !d.watchdog(by[0].entity) || d.related(by, g.agents) || d.Serves(by[0].entity, g.agents[0].entity) || d.capacityOf(by[0].entity) == expert || s.whenDone(g.token) || d.onArmed(g) || reproached(finds, by, g.agents) {
			continue
		}
		f := s.told(row, graph.Accused, g.token, by, 0.8)
		f.targets, f.quote = slices.Clone(g.agents), quote
		out = append(out, f)
	}
	return out
}

// asserts are the verbs by which one who says that others have used force lays it at their door.
var asserts = map[string]bool{"conclude": true, "find": true, "determine": true, "establish": true, "claim": true, "maintain": true, "contend": true, "assert": true, "allege": true, "complain": true, "judge": true}

// watchdog reports whether a body is one that watches over rights, or inquires into crimes.
func (d *document) watchdog(e int) bool {
	if d.kindOf(e) != graph.Organization {
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
func (d *document) rejecters(o *open) []party {
	s := &d.sents[o.sentence]
	if o.row.isVerb() {
		return nil
	}
	c := s.child(o.token, parse.Acl, parse.Ccomp, parse.AclRelcl)
	v := s.head(o.token)
	if c < o.token || v < 0 || !s.verbal(v) || s.passive(v) {
		return nil
	}
	n := s.child(c, parse.Nsubj, parse.NsubjPass)
	if n < 0 || s.Tokens[n].XPOS != parse.PRP || s.low[n] == "i" || s.low[n] == "we" || s.low[n] == "you" {
		return nil
	}
	by := s.follow(v, []path{{steps: []string{"subj"}}}, actorKinds)
	if len(by) != 1 || d.related(by, o.agents) {
		return nil
	}
	return weaker(by, n)
}
