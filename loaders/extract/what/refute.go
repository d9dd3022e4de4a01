package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/internal/vocab"
)

// notSo reports whether a verb of speech gives nothing but a denial: "Not so, said X", "“Nonsense,” she replied".
func (s *sentence) notSo(v int) bool {
	t, words := 0, 0
	for ; t < v && words < 4; t++ {
		switch {
		case s.Tokens[t].Tag == parse.PUNCT:
			continue
		case words == 0 && (s.Low[t] == "not" || s.Low[t] == "simply" || s.Low[t] == "absolute" || s.Low[t] == "absolutely" || s.Low[t] == "complete" || s.Low[t] == "total"):
			words++
		case (s.Low[t] == "so" || s.Low[t] == "true") && t > 0 && s.Low[t-1] == "not", falsehoods.Has(s.Low[t]):
			return t+1 < v && s.Tokens[t+1].Tag == parse.PUNCT && s.sayingFrom(t+1, v)
		default:
			return false
		}
	}
	return false
}

// sayingFrom reports whether nothing stands between two words but punctuation and who speaks.
func (s *sentence) sayingFrom(from, v int) bool {
	n := s.Child(v, parse.Nsubj, parse.Obj)
	for t := from; t < v; t++ {
		if s.Tokens[t].Tag != parse.PUNCT && t != n && !(n >= 0 && s.Dominates(n, t)) {
			return false
		}
	}
	return true
}

// willNot returns the demand or request that somebody refuses with nothing but "says he won't"; nil.
func (d *document) willNot(finds []*find, s *sentence, f *find) *find {
	c := s.Content(f.token)
	if c < 0 || s.Tokens[c].XPOS != parse.MD || c+1 >= len(s.Tokens) || s.Low[c+1] != "not" && s.Low[c+1] != "n't" && s.Low[c+1] != "n’t" || !s.own(c, f) {
		return nil
	}
	for _, g := range slices.Backward(finds) {
		if g.gone != "" || g.sentence > s.Index || s.Index-g.sentence > 3 {
			continue
		}
		if (g.kind == graph.Demanded || g.kind == graph.Requested || g.kind == graph.Invited || g.kind == graph.Proposed) && !d.Related(g.agents, f.agents) && (len(g.targets) == 0 || d.Related(g.targets, f.agents)) {
			return g
		}
	}
	return nil
}

// listed returns who issue the declaration whose items stand in the passive: "A declaration by A and B welcomes … C is
// asked to"; nil.
func (d *document) listed(s *sentence, v int) []clause.Party {
	a := s.Child(v, parse.AuxPass)
	if a < 0 || !s.Tokens[a].XPOS.Tensed() || s.ByAgent(v) >= 0 || s.Tokens[v].Quoted || s.Rels[v] != parse.Root && s.Rels[v] != parse.Conj {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && s.Index-d.before[i].sentence < 4; i-- {
		g := d.before[i]
		if g.gone != "" || len(g.agents) < 2 || g.sentence == s.Index || !d.Tables.Acts[g.kind].Speech || !d.ofOneVoice(g.agents) {
			continue
		}
		p := &d.sents[g.sentence]
		n := 0
		for n < g.token && !(d.Tables.Classes["issued"].Has(p.Low[n]) && p.Rels[n].Is(parse.Nsubj, parse.Root)) {
			n++
		}
		if n == g.token && !(s.Index-g.sentence < 3 && d.declaredBefore(g)) {
			continue
		}
		var out []clause.Party
		for _, q := range g.agents {
			out = append(out, clause.Party{Entity: q.Entity, Token: v, Sure: q.Sure * 0.85})
		}
		return out
	}
	return nil
}

// declaredBefore reports whether what several states do is told as an item of a joint statement, named up to four sentences
// before it.
func (d *document) declaredBefore(g *find) bool {
	for i := g.sentence; i >= 0 && i > g.sentence-5; i-- {
		p := &d.sents[i]
		for x := 1; x < len(p.Tokens) && x < 6; x++ {
			if d.Tables.Classes["issued"].Has(p.Low[x]) && p.Low[x-1] == "joint" {
				return true
			}
		}
	}
	return false
}

// neverWas returns the event told before of which the clause c says that there was none: "said there had been no promise"; nil.
func (d *document) neverWas(finds []*find, s *sentence, f *find, c int) *find {
	for n := 0; c >= 0 && n < 2; n++ {
		x := s.Child(c, parse.Nsubj)
		if k := max(x, 0); x > c && s.Low[c] == "be" && s.Child(c, parse.Expl) >= 0 && s.Child(k, parse.Det) >= 0 && s.Low[s.Child(k, parse.Det)] == "no" {
			types := d.Tables.Referents[s.Low[x]]
			for _, g := range slices.Backward(finds) {
				if g.gone == "" && g.sentence < s.Index && s.Index-g.sentence < 6 && slices.Contains(types, g.kind) && !clause.SameParties(g.agents, f.agents) && g.kind != graph.Stated {
					return g
				}
			}
		}
		c = s.Child(c, parse.Conj)
	}
	return nil
}

// accusedDenies gives a denial of guilt by "it" or "they" to who was accused of it just before: "The government blamed the rebels for
// the attack but they denied involvement".
func (d *document) accusedDenies(finds []*find) {
	for i, f := range finds {
		if f.gone != "" || f.kind != graph.Denied || !f.row.IsVerb() || len(f.agents) == 0 {
			continue
		}
		s := &d.sents[f.sentence]
		n, o := s.Child(f.token, parse.Nsubj), s.Child(f.token, parse.Obj)
		if n < 0 || o < 0 || s.Low[n] != "it" && s.Low[n] != "they" && s.Low[n] != "he" && s.Low[n] != "she" || !guilt.Has(s.Low[o]) {
			continue
		}
		for j := i - 1; j >= 0 && f.sentence-finds[j].sentence < 2; j-- {
			g := finds[j]
			if g.gone == "" && g.kind == graph.Accused && len(g.targets) > 0 && clause.SameParties(g.agents, f.agents) {
				f.agents, f.targets = g.targets, g.agents
				break
			}
		}
	}
}

// guilt are the nouns for what only the accused denies.
var guilt = vocab.Words("responsibility", "involvement", "role", "wrongdoing", "complicity", "guilt", "link", "hand", "part")
