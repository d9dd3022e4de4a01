package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// soCalled reads what somebody calls the deed of others by the way as an accusation or a criticism: "sanctions
// imposed over what it called Russia's aggression", "what he described as interference by Britain".
func (d *document) soCalled(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for w := range s.Tokens {
			if s.Tokens[w].XPOS != parse.WP || s.low[w] != "what" {
				continue
			}
			v, apposed := s.namingVerb(w)
			if v >= len(s.Tokens) || !s.soNamed(v) || s.Tokens[v].XPOS == parse.VBN || s.Tokens[v].XPOS == parse.VBG || s.negated(v) {
				continue
			}
			by := s.follow(v, []path{{steps: []string{"subj"}}}, actorKinds)
			if len(by) == 0 && apposed >= 0 {
				by = s.parties(apposed, actorKinds)
			}
			if len(by) != 1 || d.capacityOf(by[0].entity) == expert {
				continue
			}
			o := s.calledWhat(v)
			if o < 0 {
				continue
			}
			kind, head := graph.Criticized, "v:criticize"
			switch classes := d.reader.tables.classes; {
			case classes["wrongdoing"][s.low[o]] || offences[s.low[o]]:
				kind, head = graph.Accused, "v:accuse"
			case !s.isBad(o) && !s.scorned(o):
				continue
			}
			on := s.follow(o, []path{{steps: []string{"poss"}}, {steps: []string{"adj"}}, {steps: []string{"by"}}, {steps: []string{"of", "by"}}}, actorKinds)
			if len(on) == 0 {
				on = s.follow(v, []path{{steps: []string{"by"}}}, actorKinds)
			}
			if len(on) != 1 || d.related(on, by) || d.blamedBeside(finds, s, by, on) {
				continue
			}
			row := d.reader.tables.plainRow(head)
			if row == nil {
				continue
			}
			f := s.told(row, kind, v, by, 0.8)
			f.targets = on
			out = append(out, f)
		}
	}
	return append(finds, out...)
}

// namingVerb returns the verb of the clause that "what" at w begins, and the name set off between commas before it: "what its
// prime minister, X, calls"; -1 for none.
func (s *sentence) namingVerb(w int) (v, apposed int) {
	apposed = -1
	for v = w + 1; v < len(s.Tokens) && v < w+18; v++ {
		if s.Tokens[v].Tag.Is(parse.VERB, parse.AUX) {
			return v, apposed
		}
		if s.Tokens[v].Tag == parse.PUNCT {
			if s.Tokens[v].Text != "," || apposed >= 0 || v+1 >= len(s.Tokens) || s.mention[v+1] < 0 {
				return v, apposed
			}
			m := &s.doc.Mentions[s.mention[v+1]]
			if m.To >= len(s.Tokens) || s.Tokens[m.To].Text != "," || !s.person(m.Head) {
				return v, apposed
			}
			v, apposed = m.To, m.Head
		}
	}
	return v, apposed
}

// soNamed reports whether the verb at v says what something is called: "described", "said was".
func (s *sentence) soNamed(v int) bool {
	switch s.low[v] {
	case "say", "claim", "allege", "maintain":
		return v+1 < len(s.Tokens) && s.low[v+1] == "be"
	}
	return s.doc.reader.tables.classes["naming"][s.low[v]] || s.low[v] == "denounce" || s.low[v] == "condemn" || s.low[v] == "characterise" || s.low[v] == "brand" || s.low[v] == "deem"
}

// calledWhat returns the noun for what is called so by the verb at v, the head of the first phrase behind it; -1.
func (s *sentence) calledWhat(v int) int {
	for t := v + 1; t < len(s.Tokens) && t < v+12; t++ {
		switch w := &s.Tokens[t]; {
		case w.Tag == parse.NOUN && s.rels[t] != parse.Compound && s.rels[t] != parse.NmodPoss && s.mention[t] < 0:
			return t
		case w.Tag.Is(parse.VERB, parse.SCONJ) && !s.rels[t].Is(parse.Amod) || w.Text == "," || w.Text == ".":
			return -1
		}
	}
	return -1
}

// scorned reports whether a word beside the noun, in quotation marks, says that what it means is bad: "“gangster tactics”".
func (s *sentence) scorned(o int) bool {
	for k := s.kid[o]; k >= 0; k = s.sib[k] {
		if s.rels[k].Is(parse.Compound, parse.Amod, parse.Advmod) && s.Tokens[k].Quoted && (s.doc.reader.tables.classes["insult"][s.low[k]] || s.doc.reader.tables.classes["bad"][s.low[k]] || s.doc.reader.tables.classes["wrongdoing"][s.low[k]]) {
			return true
		}
	}
	return false
}

// offences are the nouns for what one accuses others of, besides the worst.
var offences = map[string]bool{"violation": true, "breach": true, "campaign": true, "attempt": true, "plot": true, "involvement": true, "complicity": true, "support": true, "role": true,
	"intervention": true, "infringement": true, "encroachment": true, "manipulation": true, "misconduct": true, "abuse": true, "harassment": true, "attack": true}

// blamedBeside reports whether the same sentence has an act of the speaker that blames the same already.
func (d *document) blamedBeside(finds []*find, s *sentence, by, on []party) bool {
	for _, g := range finds {
		if g.sentence != s.index || g.gone != "" || !sameParties(g.agents, by) {
			continue
		}
		switch g.kind {
		case graph.Criticized, graph.Accused, graph.Protested, graph.CommentedOn, graph.Summoned:
			if d.related(g.targets, on) || len(g.targets) == 0 {
				return true
			}
		}
	}
	return false
}
