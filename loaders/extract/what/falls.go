package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// fallsOn returns whom a sanction falls on that the parse hung elsewhere: the first name
// in the chain of phrases behind the noun, "a tariff on $30 billion worth of American goods".
func (d *document) fallsOn(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	t := f.token
	if f.row.IsVerb() {
		if t = s.ObjectOf(t); t < f.token {
			return nil
		}
	}
	for t++; t < len(s.Tokens); t++ {
		switch tok := &s.Tokens[t]; {
		case tok.XPOS == parse.VBN && (s.Low[t] == "hold" || s.Low[t] == "issue" || s.Low[t] == "own"):
			// "all visas held by South Sudanese nationals"
		case tok.Tag.Is(parse.VERB, parse.ADJ) && tok.XPOS != parse.VBD && t+1 < len(s.Tokens) && belongs[s.Low[t]] != "" && s.Low[t+1] == belongs[s.Low[t]]:
			t++ // "people connected with the regime"
		case tok.Tag == parse.ADP && !falls.Has(s.Low[t]), tok.Tag.Is(parse.VERB, parse.AUX, parse.SCONJ, parse.CCONJ), tok.Text == ";", tok.Text == ":":
			return nil
		case s.Mention[t] >= 0 && len(s.Doc.Mentions[s.Mention[t]].Entities) == 1:
			m := &s.Doc.Mentions[s.Mention[t]]
			e := m.Entities[0]
			if c := d.Country(e); m.Form == who.Demonym || d.KindOf(e) == graph.Place {
				e = c
			}
			for _, a := range f.agents {
				if e < 0 || d.Country(e) == d.Country(a.Entity) {
					return nil
				}
			}
			if d.KindOf(e) == graph.Office || m.Form == who.Pronoun {
				return nil
			}
			return []clause.Party{{Entity: e, Token: t, Sure: 0.75}}
		}
	}
	return nil
}

// belongs are the participles for how somebody belongs to another, with their prepositions.
var belongs = map[string]string{"connect": "with", "associate": "with", "affiliate": "with", "align": "with", "link": "to", "tie": "to", "relate": "to", "belong": "to",
	"work": "for", "loyal": "to", "sympathetic": "to", "connected": "with", "associated": "with", "affiliated": "with", "aligned": "with", "linked": "to", "tied": "to", "related": "to"}

// falls are the prepositions between a sanction and what it falls on.
var falls = vocab.Words("on", "upon", "against", "of", "from", "to", "up", "for", "by")

// exemplified puts in the place of a plural whom the sentence names of them: "four
// generals, among them Osman Hamid", "several senators including Marco Rubio".
func (d *document) exemplified(s *sentence, ps []clause.Party) []clause.Party {
	var out []clause.Party
	for _, p := range ps {
		x := p.Token
		if (s.Tokens[x].XPOS != parse.NNS || s.Tokens[x].Tag != parse.NOUN) && len(ps) > 1 {
			out = append(out, p) // "the president, the premier and ministers including X"
			continue
		}
		if s.Tokens[x].XPOS != parse.NNS || s.Tokens[x].Tag != parse.NOUN {
			return ps
		}
		u := x + 1
		if u < len(s.Tokens) && s.Tokens[u].Text == "," {
			u++
		}
		switch {
		case u+1 < len(s.Tokens) && s.Low[u] == "among" && s.Low[u+1] == "they":
			u += 2
		case u < len(s.Tokens) && s.Low[u] == "include" && s.Tokens[u].XPOS == parse.VBG:
			u++
		default:
			return ps
		}
		n := s.firstNamed(u)
		if n < 0 {
			return ps
		}
		named := s.MentionParties(n, nil)
		for _, g := range s.Groups {
			if g[0] == n {
				for _, y := range g[1:] {
					named = append(named, s.MentionParties(y, nil)...)
				}
			}
		}
		for _, q := range s.Filter(named, 1<<graph.Person) {
			if !clause.Holds(out, q.Entity) {
				out = append(out, q)
			}
		}
	}
	if len(out) == 0 {
		return ps
	}
	return out
}

// firstNamed returns the head of the first name of a person from a word on, behind
// his titles; -1.
func (s *sentence) firstNamed(t int) int {
	for end := t + 12; t < len(s.Tokens) && t < end; t++ {
		if m := s.Mention[t]; m >= 0 && s.Doc.Mentions[m].Form == who.Name && len(s.Doc.Mentions[m].Entities) == 1 && s.Doc.KindOf(s.Doc.Mentions[m].Entities[0]) == graph.Person {
			return s.Doc.Mentions[m].Head
		}
		if s.Tokens[t].Tag.Is(parse.VERB, parse.AUX, parse.SCONJ) {
			return -1
		}
	}
	return -1
}

// singledOut returns whom a call on many names of them: "calls on all parties to the conflict, particularly Israel, to".
func (s *sentence) singledOut(t int) []clause.Party {
	for x := t + 2; x+1 < len(s.Tokens) && x < t+12; x++ {
		if s.Finite(x) || s.Low[x] == "to" && s.Tokens[x].XPOS == parse.TO && s.Tokens[x+1].XPOS == parse.VB {
			return nil
		}
		if s.Tokens[x-1].Text == "," && clause.Singling.Has(s.Low[x]) {
			for n := x + 1; n < len(s.Tokens) && n < x+4; n++ {
				if s.Names(n) && s.Mention[n] >= 0 && s.Doc.Mentions[s.Mention[n]].Head == n {
					return s.MentionParties(n, nil)
				}
			}
			return nil
		}
	}
	return nil
}

// isSanction reports whether the noun at t is one for what is imposed on others.
func (s *sentence) isSanction(t int) bool {
	return s.Tokens[t].Tag == parse.NOUN && s.Doc.Tables.Classes["sanction"].Has(s.Low[t])
}

// forDeed returns the state whose deed sanctions are an answer to: "sanctions on ten people in response to Russia's invasion of
// Ukraine", "over the crackdown by Iran"; nil for none.
func (d *document) forDeed(f *find) []clause.Party {
	s := &d.sents[f.sentence]
	for t := 2; t < len(s.Tokens); t++ {
		c := s.Child(t, parse.Case)
		if c < 1 || c > t || s.Mention[t] >= 0 && s.Names(t) || s.Tokens[t].Tag != parse.NOUN || s.ClauseOf(t) != f.token && !s.Dominates(f.token, t) {
			continue
		}
		switch s.Low[c] {
		case "over", "for", "following", "after":
			if !s.Doc.Tables.Classes["blow"].Has(s.Low[t]) && !s.Doc.Tables.Classes["misdeed"].Has(s.Low[t]) && !wrongs.Has(s.Low[t]) {
				continue
			}
		case "to":
			if r := s.Low[c-1]; r != "response" && r != "reaction" && r != "answer" && r != "reply" {
				continue
			}
		default:
			continue
		}
		for _, p := range s.Follow(t, []verbs.Path{{Steps: []string{"poss"}}, {Steps: []string{"adj"}}, {Steps: []string{"by"}}}, 1<<graph.Country|1<<graph.Organization) {
			if !d.Related(f.agents, []clause.Party{p}) {
				return []clause.Party{{Entity: p.Entity, Token: p.Token, Sure: p.Sure * 0.85}}
			}
		}
	}
	return nil
}

// wrongs are the nouns for what a state is punished for.
var wrongs = vocab.Words("invasion", "annexation", "war", "attack", "crackdown", "coup", "occupation", "repression", "persecution", "abuse", "violation", "treatment", "support",
	"test", "launch", "programme", "program", "seizure", "detention", "interference", "meddling", "shelling", "bombing", "poisoning", "murder", "killing", "aggression")
