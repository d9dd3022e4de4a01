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
