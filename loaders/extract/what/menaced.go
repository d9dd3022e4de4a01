package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// menaced returns the verb at t where it says that its subject will suffer.
func (s *sentence) menaced(t int) int {
	switch s.low[t] {
	case "expect":
		return s.expectsHarm(t)
	case "regret", "suffer", "face", "pay", "meet", "feel", "bear":
	default:
		if !s.of(t, undo) {
			return -1
		}
	}
	if m := s.mayHave(t); m != will && m != would || s.negated(t) {
		return -1
	}
	if s.passive(t) {
		// "will be punished", "will be met with fire"
		if s.of(t, undo) && s.byAgent(t) < 0 || s.low[t] == "meet" && s.answered(t) {
			return t
		}
		return -1
	}
	switch s.low[t] {
	case "regret", "suffer":
		return t
	case "come":
		if x := s.infinitive(t); x > t && s.low[x] == "regret" {
			return t
		}
	case "face", "feel", "bear":
		if o := s.objectOf(t); o >= 0 && (s.low[o] == "consequence" || s.low[o] == "retaliation" || s.low[o] == "wrath" || s.low[o] == "destruction" || s.low[t] == "feel" && (s.low[o] == "countermeasure" || s.low[o] == "anger" || s.low[o] == "response")) {
			return t
		}
	case "pay":
		for k := s.kid[t]; k >= 0; k = s.sib[k] {
			if w := s.low[k]; w == "price" || w == "dearly" || w == "heavily" || s.caseOf(int(k)) == "for" && s.wrongAtAll(int(k)) {
				if h := s.head(t); h >= 0 && s.low[h] == "have" && s.rels[t] == parse.Xcomp {
					return h // whose subject pays
				}
				return t
			}
		}
	}
	return -1
}

// mayHave is the modality of a verb, or of the "have" of which it is the infinitive: "will have to pay".
func (s *sentence) mayHave(t int) modality {
	if h := s.head(t); h >= 0 && s.low[h] == "have" && s.rels[t] == parse.Xcomp {
		return s.modal(h)
	}
	return s.modal(t)
}

// wrongAtAll reports whether what one will pay for is a deed: "pay for its crimes", "pay for the closure", "pay for it".
func (s *sentence) wrongAtAll(n int) bool {
	c, w := s.doc.reader.tables.classes, s.low[n]
	return c["deed"][w] || w == "it" || w == "this" || w == "which" || s.known(n) && (sums[w] || c["doing"][w])
}

// expectsHarm returns the verb at t where what its subject can expect is to be struck in return:
// "can expect a response", "should expect to be paid back"; -1.
func (s *sentence) expectsHarm(t int) int {
	if m := s.modal(t); m == plain || s.negated(t) {
		return -1
	}
	if o := s.objectOf(t); o > t && (s.low[o] == "consequence" || s.low[o] == "retaliation" || s.low[o] == "response" || s.low[o] == "reprisal" || s.low[o] == "countermeasure" || s.low[o] == "punishment") {
		return t
	}
	if x := s.infinitive(t); x > t && (s.passive(x) && (s.low[x] == "pay" || s.of(x, undo)) || s.low[x] == "pay" || s.low[x] == "suffer") {
		return t
	}
	return -1
}

// unentitled returns the verb at t where it says that its subject has no right to do what he does:
// "had no right to recognise anyone", "is in no position to lecture us"; -1.
func (s *sentence) unentitled(t int) int {
	if s.low[t] != "right" && s.low[t] != "business" && s.low[t] != "position" && s.low[t] != "authority" || t+1 >= len(s.Tokens) {
		return -1
	}
	no := s.child(t, parse.Det)
	if no < 0 || s.low[no] != "no" || s.low[t+1] != "to" && s.Tokens[t+1].XPOS != parse.VBG && s.low[t+1] != "whatsoever" {
		return -1
	}
	v := s.head(t)
	if s.low[t] == "position" {
		if s.child(t, parse.Cop) < 0 || s.caseOf(t) != "in" || s.modal(t) != plain {
			return -1
		}
		return t
	}
	if v < 0 || v > t || s.low[v] != "have" || s.rels[t] != parse.Obj || s.modal(v) != plain {
		return -1
	}
	return v
}

// backfires reports whether v says that the blow at n brings ill on who deals it: "an attack would result in
// severe costs", "a further incursion will draw a firm response".
func (s *sentence) backfires(v, n int) bool {
	blow := s.doc.reader.tables.classes["blow"][s.low[n]] || s.low[n] == "use" || s.low[n] == "step" || s.low[n] == "action"
	if !blow || n > v || s.negated(v) || s.passive(v) {
		return false
	}
	ill := func(o int) bool {
		if o < v {
			return false
		}
		switch s.low[o] {
		case "response", "consequence", "cost", "price", "repercussion", "sanction", "retaliation", "countermeasure", "reprisal", "punishment":
			return true
		case "measure":
			return s.how(o, "sanction", "restrictive", "punitive", "retaliatory", "additional", "further")
		}
		return false
	}
	behind, ok := bringsIll[s.low[v]]
	if !ok || !behind {
		return ok && ill(s.objectOf(v))
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if c := s.caseOf(int(k)); (c == "in" || c == "to") && ill(int(k)) {
			return true
		}
	}
	return false
}

// bringsIll are the verbs by which a blow has a bad end, and whether that stands behind "in" or "to".
var bringsIll = map[string]bool{"result": true, "lead": true, "draw": false, "elicit": false, "trigger": false, "provoke": false, "invite": false, "carry": false,
	"entail": false, "bring": false, "prompt": false, "incur": false}

// how reports whether one of the words qualifies the noun at t.
func (s *sentence) how(t int, words ...string) bool {
	for k := s.kid[t]; k >= 0; k = s.sib[k] {
		if s.rels[k].Is(parse.Amod, parse.Compound) && slices.Contains(words, s.low[k]) {
			return true
		}
	}
	return false
}

// underThreat gives what somebody demands of nobody in particular, or for somebody, to whom he threatens in the same breath: "set a
// deadline for the release of the men, threatening to bomb Yemen".
func (d *document) underThreat(finds []*find) {
	for _, f := range finds {
		if f.gone != "" || f.kind != graph.Demanded || f.ref >= 0 || !f.row.isVerb() || len(f.targets) > 1 {
			continue
		}
		if len(f.targets) == 1 {
			s := &d.sents[f.sentence]
			p := s.child(f.token, parse.Obj)
			if d.kindOf(f.targets[0].entity) != graph.Person || p < f.token || len(s.fillers(p, "for", nil))+len(s.fillers(f.token, "for", nil)) == 0 && s.child(p, parse.Acl) < 0 || len(s.fillers(f.token, "to", nil)) > 0 {
				continue // but "a deadline for X to be restored"
			}
		}
		for _, g := range finds {
			if g.gone == "" && g.kind == graph.Threatened && g.sentence == f.sentence && g.token > f.token && len(g.targets) > 0 && sameParties(g.agents, f.agents) && !d.related(g.targets, f.agents) {
				f.targets = g.targets
				break
			}
		}
	}
}

// bonds are what suffers from what somebody warns of, strains the verbs for it.
var (
	bonds   = map[string]bool{"relation": true, "relations": true, "relationship": true, "tie": true, "ties": true, "friendship": true, "partnership": true}
	strains = map[string]bool{"damage": true, "harm": true, "hurt": true, "suffer": true, "deteriorate": true, "worsen": true, "jeopardise": true, "jeopardize": true, "sour": true,
		"impair": true, "poison": true, "strain": true, "endanger": true, "undermine": true}
)

// toSuffer returns to whom something will be done unless he gives way, of which somebody warns: "warned that Chad's troops would be
// treated as invaders unless they left".
func (d *document) toSuffer(o *open) []party {
	s := &d.sents[o.sentence]
	c := s.content(o.token)
	if h := s.head(o.token); c < 0 && s.rels[o.token] == parse.Advcl && h > o.token && s.child(o.token, parse.Mark) < 0 {
		c = h // "Unless it left, he warned, Chad would be treated"
	}
	if c < 0 || !o.row.isVerb() || !s.passive(c) || s.byAgent(c) >= 0 || s.negated(c) || !s.hasProviso() {
		return nil
	}
	if m := s.modal(c); m != will && m != would {
		return nil
	}
	n := s.child(c, parse.NsubjPass, parse.Nsubj)
	if n < 0 {
		return nil
	}
	if ps := s.parties(n, actorKinds); len(ps) > 0 && !d.related(ps, o.agents) {
		return ps
	}
	return nil
}

// hasProviso reports whether a sentence says on which condition something is.
func (s *sentence) hasProviso() bool {
	for t := range s.Tokens {
		if (s.low[t] == "if" || s.low[t] == "unless") && s.rels[t] == parse.Mark {
			return true
		}
	}
	return false
}
