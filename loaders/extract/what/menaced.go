package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// menaced returns the verb at t where it says that its subject will suffer.
func (s *sentence) menaced(t int) int {
	switch s.Low[t] {
	case "expect":
		return s.expectsHarm(t)
	case "regret", "suffer", "face", "pay", "meet", "feel", "bear":
	default:
		if !s.of(t, verbs.Undo) {
			return -1
		}
	}
	if m := s.mayHave(t); m != clause.Will && m != clause.Would || s.Negated(t) {
		return -1
	}
	if s.Passive(t) {
		// "will be punished", "will be met with fire"
		if s.of(t, verbs.Undo) && s.ByAgent(t) < 0 || s.Low[t] == "meet" && s.answered(t) {
			return t
		}
		return -1
	}
	switch s.Low[t] {
	case "regret", "suffer":
		return t
	case "come":
		if x := s.Infinitive(t); x > t && s.Low[x] == "regret" {
			return t
		}
	case "face", "feel", "bear":
		if o := s.ObjectOf(t); o >= 0 && (s.Low[o] == "consequence" || s.Low[o] == "retaliation" || s.Low[o] == "wrath" || s.Low[o] == "destruction" || s.Low[t] == "feel" && (s.Low[o] == "countermeasure" || s.Low[o] == "anger" || s.Low[o] == "response")) {
			return t
		}
	case "pay":
		for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
			if w := s.Low[k]; w == "price" || w == "dearly" || w == "heavily" || s.CaseOf(int(k)) == "for" && s.wrongAtAll(int(k)) {
				if h := s.Head(t); h >= 0 && s.Low[h] == "have" && s.Rels[t] == parse.Xcomp {
					return h // whose subject pays
				}
				return t
			}
		}
	}
	return -1
}

// mayHave is the modality of a verb, or of the "have" of which it is the infinitive: "will have to pay".
func (s *sentence) mayHave(t int) clause.Modality {
	if h := s.Head(t); h >= 0 && s.Low[h] == "have" && s.Rels[t] == parse.Xcomp {
		return s.Modal(h)
	}
	return s.Modal(t)
}

// wrongAtAll reports whether what one will pay for is a deed: "pay for its crimes", "pay for the closure", "pay for it".
func (s *sentence) wrongAtAll(n int) bool {
	c, w := s.Doc.Tables.Classes, s.Low[n]
	return c["deed"].Has(w) || w == "it" || w == "this" || w == "which" || s.known(n) && (clause.Sums.Has(w) || c["doing"].Has(w))
}

// expectsHarm returns the verb at t where what its subject can expect is to be struck in return:
// "can expect a response", "should expect to be paid back"; -1.
func (s *sentence) expectsHarm(t int) int {
	if m := s.Modal(t); m == clause.Plain || s.Negated(t) {
		return -1
	}
	if o := s.ObjectOf(t); o > t && (s.Low[o] == "consequence" || s.Low[o] == "retaliation" || s.Low[o] == "response" || s.Low[o] == "reprisal" || s.Low[o] == "countermeasure" || s.Low[o] == "punishment") {
		return t
	}
	if x := s.Infinitive(t); x > t && (s.Passive(x) && (s.Low[x] == "pay" || s.of(x, verbs.Undo)) || s.Low[x] == "pay" || s.Low[x] == "suffer") {
		return t
	}
	return -1
}

// unentitled returns the verb at t where it says that its subject has no right to do what he does:
// "had no right to recognise anyone", "is in no position to lecture us"; -1.
func (s *sentence) unentitled(t int) int {
	if s.Low[t] != "right" && s.Low[t] != "business" && s.Low[t] != "position" && s.Low[t] != "authority" || t+1 >= len(s.Tokens) {
		return -1
	}
	no := s.Child(t, parse.Det)
	if no < 0 || s.Low[no] != "no" || s.Low[t+1] != "to" && s.Tokens[t+1].XPOS != parse.VBG && s.Low[t+1] != "whatsoever" {
		return -1
	}
	v := s.Head(t)
	if s.Low[t] == "position" {
		if s.Child(t, parse.Cop) < 0 || s.CaseOf(t) != "in" || s.Modal(t) != clause.Plain {
			return -1
		}
		return t
	}
	if v < 0 || v > t || s.Low[v] != "have" || s.Rels[t] != parse.Obj || s.Modal(v) != clause.Plain {
		return -1
	}
	return v
}

// backfires reports whether v says that the blow at n brings ill on who deals it: "an attack would result in
// severe costs", "a further incursion will draw a firm response".
func (s *sentence) backfires(v, n int) bool {
	blow := s.Doc.Tables.Classes["blow"].Has(s.Low[n]) || s.Low[n] == "use" || s.Low[n] == "step" || s.Low[n] == "action"
	if !blow || n > v || s.Negated(v) || s.Passive(v) {
		return false
	}
	ill := func(o int) bool {
		if o < v {
			return false
		}
		switch s.Low[o] {
		case "response", "consequence", "cost", "price", "repercussion", "sanction", "retaliation", "countermeasure", "reprisal", "punishment":
			return true
		case "answer", "reaction", "reply":
			return s.harshly(o)
		case "measure":
			return s.how(o, "sanction", "restrictive", "punitive", "retaliatory", "additional", "further")
		}
		return false
	}
	behind, ok := bringsIll[s.Low[v]]
	if !ok || !behind {
		return ok && ill(s.ObjectOf(v))
	}
	for k := s.Kid[v]; k >= 0; k = s.Sib[k] {
		if c := s.CaseOf(int(k)); (c == "in" || c == "to") && ill(int(k)) {
			return true
		}
	}
	return false
}

// bringsIll are the verbs by which a blow has a bad end, and whether that stands behind "in" or "to".
var bringsIll = map[string]bool{"result": true, "lead": true, "draw": false, "elicit": false, "trigger": false, "provoke": false, "invite": false, "carry": false,
	"entail": false, "bring": false, "prompt": false, "incur": false}

// harshly reports whether an adjective says that what the noun at t names will hurt: "a firm answer".
func (s *sentence) harshly(t int) bool {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Amod, parse.Compound) && s.Doc.Tables.Classes["harsh"].Has(s.Low[k]) {
			return true
		}
	}
	return false
}

// how reports whether one of the words qualifies the noun at t.
func (s *sentence) how(t int, words ...string) bool {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k].Is(parse.Amod, parse.Compound) && slices.Contains(words, s.Low[k]) {
			return true
		}
	}
	return false
}

// underThreat gives what somebody demands of nobody in particular, or for somebody, to whom he threatens in the same breath: "set a
// deadline for the release of the men, threatening to bomb Yemen".
func (d *document) underThreat(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Demanded || f.ref >= 0 || !f.row.IsVerb() || len(f.targets) > 1 {
			continue
		}
		if len(f.targets) == 1 {
			s := &d.sents[f.sentence]
			p := s.Child(f.token, parse.Obj)
			if d.KindOf(f.targets[0].Entity) != graph.Person || p < f.token || len(s.Fillers(p, "for", nil))+len(s.Fillers(f.token, "for", nil)) == 0 && s.Child(p, parse.Acl) < 0 || len(s.Fillers(f.token, "to", nil)) > 0 {
				continue // but "a deadline for X to be restored"
			}
		}
		for _, g := range finds {
			if g.gone == "" && g.kind == graph.Threatened && g.sentence == f.sentence && g.token > f.token && len(g.targets) > 0 && clause.SameParties(g.agents, f.agents) && !d.Related(g.targets, f.agents) {
				f.targets = g.targets
				break
			}
		}
	}
}

// bonds are what suffers from what somebody warns of, strains the verbs for it.
var (
	bonds   = vocab.Words("relation", "relations", "relationship", "tie", "ties", "friendship", "partnership")
	strains = vocab.Words("damage", "harm", "hurt", "suffer", "deteriorate", "worsen", "jeopardise", "jeopardize", "sour",
		"impair", "poison", "strain", "endanger", "undermine")
)

// toSuffer returns to whom something will be done unless he gives way, of which somebody warns: "warned that Chad's troops would be
// treated as invaders unless they left".
func (d *document) toSuffer(o *open) []clause.Party {
	s := &d.sents[o.sentence]
	c := s.Content(o.token)
	if h := s.Head(o.token); c < 0 && s.Rels[o.token] == parse.Advcl && h > o.token && s.Child(o.token, parse.Mark) < 0 {
		c = h // "Unless it left, he warned, Chad would be treated"
	}
	if c < 0 || !o.row.IsVerb() || !s.Passive(c) || s.ByAgent(c) >= 0 || s.Negated(c) || !s.hasProviso() {
		return nil
	}
	if m := s.Modal(c); m != clause.Will && m != clause.Would {
		return nil
	}
	n := s.Child(c, parse.NsubjPass, parse.Nsubj)
	if n < 0 {
		return nil
	}
	if ps := s.Parties(n, clause.ActorKinds); len(ps) > 0 && !d.Related(ps, o.agents) {
		return ps
	}
	return nil
}

// hasProviso reports whether a sentence says on which condition something is.
func (s *sentence) hasProviso() bool {
	for t := range s.Tokens {
		if (s.Low[t] == "if" || s.Low[t] == "unless") && s.Rels[t] == parse.Mark {
			return true
		}
	}
	return false
}
