package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// soCalled reads what somebody calls the deed of others by the way as an accusation or a criticism: "sanctions
// imposed over what it called Russia's aggression", "what he described as interference by Britain".
func (d *document) soCalled(finds []*find) []*find {
	var out []*find
	for i := range d.sents {
		s := &d.sents[i]
		for w := range s.Tokens {
			if s.Tokens[w].XPOS != parse.WP || s.Low[w] != "what" {
				continue
			}
			v, apposed := s.namingVerb(w)
			if v >= len(s.Tokens) || !s.soNamed(v) || s.Tokens[v].XPOS == parse.VBN || s.Tokens[v].XPOS == parse.VBG || s.Negated(v) {
				continue
			}
			by := s.Follow(v, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds)
			if len(by) == 0 && apposed >= 0 {
				by = s.Parties(apposed, clause.ActorKinds)
			}
			if len(by) != 1 || d.CapacityOf(by[0].Entity) == clause.Expert {
				continue
			}
			o := s.calledWhat(v)
			if o < 0 {
				continue
			}
			kind, head := graph.Criticized, "v:criticize"
			switch classes := d.Tables.Classes; {
			case classes["wrongdoing"].Has(s.Low[o]) || offences.Has(s.Low[o]):
				kind, head = graph.Accused, "v:accuse"
			case !s.IsBad(o) && !s.scorned(o):
				continue
			}
			on := s.Follow(o, []verbs.Path{{Steps: []string{"poss"}}, {Steps: []string{"adj"}}, {Steps: []string{"by"}}, {Steps: []string{"of", "by"}}}, clause.ActorKinds)
			if len(on) == 0 {
				on = s.Follow(v, []verbs.Path{{Steps: []string{"by"}}}, clause.ActorKinds)
			}
			if len(on) != 1 || d.Related(on, by) || d.blamedBeside(finds, s, by, on) {
				continue
			}
			row := d.Tables.PlainRow(head)
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
			if s.Tokens[v].Text != "," || apposed >= 0 || v+1 >= len(s.Tokens) || s.Mention[v+1] < 0 {
				return v, apposed
			}
			m := &s.Doc.Mentions[s.Mention[v+1]]
			if m.To >= len(s.Tokens) || s.Tokens[m.To].Text != "," || !s.Person(m.Head) {
				return v, apposed
			}
			v, apposed = m.To, m.Head
		}
	}
	return v, apposed
}

// soNamed reports whether the verb at v says what something is called: "described", "said was".
func (s *sentence) soNamed(v int) bool {
	switch s.Low[v] {
	case "say", "claim", "allege", "maintain":
		return v+1 < len(s.Tokens) && s.Low[v+1] == "be"
	}
	return s.Doc.Tables.Classes["naming"].Has(s.Low[v]) || s.Low[v] == "denounce" || s.Low[v] == "condemn" || s.Low[v] == "characterise" || s.Low[v] == "brand" || s.Low[v] == "deem"
}

// calledWhat returns the noun for what is called so by the verb at v, the head of the first phrase behind it; -1.
func (s *sentence) calledWhat(v int) int {
	for t := v + 1; t < len(s.Tokens) && t < v+12; t++ {
		switch w := &s.Tokens[t]; {
		case w.Tag == parse.NOUN && s.Rels[t] != parse.Compound && s.Rels[t] != parse.NmodPoss && s.Mention[t] < 0:
			return t
		case w.Tag.Is(parse.VERB, parse.SCONJ) && !s.Rels[t].Is(parse.Amod) || w.Text == "," || w.Text == ".":
			return -1
		}
	}
	return -1
}

// scorned reports whether a word beside the noun, in quotation marks, says that what it means is bad: "“gangster tactics”".
func (s *sentence) scorned(o int) bool {
	for k := s.Kid[o]; k >= 0; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Compound, parse.Amod, parse.Advmod) && s.Tokens[k].Quoted && (s.Doc.Tables.Classes["insult"].Has(s.Low[k]) || s.Doc.Tables.Classes["bad"].Has(s.Low[k]) || s.Doc.Tables.Classes["wrongdoing"].Has(s.Low[k])) {
			return true
		}
	}
	return false
}

// offences are the nouns for what one accuses others of, besides the worst.
var offences = vocab.Words("violation", "breach", "campaign", "attempt", "plot", "involvement", "complicity", "support", "role",
	"intervention", "infringement", "encroachment", "manipulation", "misconduct", "abuse", "harassment", "attack")

// blamedBeside reports whether the same sentence has an act of the speaker that blames the same already.
func (d *document) blamedBeside(finds []*find, s *sentence, by, on []clause.Party) bool {
	for _, g := range finds {
		if g.sentence != s.Index || g.gone != "" || !clause.SameParties(g.agents, by) {
			continue
		}
		switch g.kind {
		case graph.Criticized, graph.Accused, graph.Protested, graph.CommentedOn, graph.Summoned:
			if d.Related(g.targets, on) || len(g.targets) == 0 {
				return true
			}
		}
	}
	return false
}
