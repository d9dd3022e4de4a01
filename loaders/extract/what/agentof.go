package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// Who does it where another clause says so.

// sharedAgent returns the agent that stands with the other of two passives that "and" joins: "was
// summoned and handed a note by X", "was summoned by X and handed a note"; -1.
func (s *sentence) sharedAgent(v int) int {
	if s.Tokens[v].XPOS != parse.VBN || s.byNamed(v) {
		return -1
	}
	if h := s.head(v); s.rels[v] == parse.Conj && h >= 0 && h < v && s.Tokens[h].XPOS == parse.VBN && s.child(h, parse.AuxPass) >= 0 && s.child(v, parse.AuxPass, parse.NsubjPass, parse.Nsubj) < 0 {
		return s.ownAgent(h)
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Conj && int(k) > v && s.Tokens[k].XPOS == parse.VBN && s.child(int(k), parse.AuxPass, parse.NsubjPass, parse.Nsubj) < 0 && s.child(v, parse.AuxPass) >= 0 && !s.ownTime(v, int(k)) {
			return s.ownAgent(int(k))
		}
	}
	return -1
}

// ownAgent returns the phrase with "by" of a passive itself or of its object, -1 for none.
func (s *sentence) ownAgent(v int) int {
	for _, x := range [...]int{v, s.child(v, parse.Obj)} {
		if x < 0 {
			continue
		}
		for k := s.kid[x]; k >= 0; k = s.sib[k] {
			if s.rels[k].Is(parse.OblAgent, parse.Obl, parse.Nmod) && int(k) > v && s.caseOf(int(k)) == "by" && (x == v || s.names(int(k))) {
				return int(k)
			}
		}
	}
	return -1
}

// wanter returns the subject of the clause in "what Moscow wants is to divide us", which does
// the rest of the sentence as well; -1.
func (s *sentence) wanter(what int) int {
	if s.low[what] != "what" {
		return -1
	}
	c := s.child(what, parse.AclRelcl, parse.Acl)
	if c < 0 {
		return -1
	}
	switch s.low[c] {
	case "want", "seek", "do", "intend", "aim", "plan", "attempt", "try":
		return s.child(c, parse.Nsubj)
	}
	return -1
}

// expeller returns the state of who speaks for it in the clauses before a passive that does not say who
// sends diplomats away: "Mr Tusk rose in parliament … ten Russian diplomats are to leave".
func (s *sentence) expeller(v int, r *Row) []party {
	if r.Type != graph.Expelled || s.byAgent(v) >= 0 {
		return nil
	}
	on := s.follow(v, r.target, actorKinds)
	for i := s.index; i >= 0 && i > s.index-2 && len(on) > 0; i-- {
		p := &s.doc.sents[i]
		if i < s.index && p.Paragraph != s.Paragraph {
			break
		}
		in := s.doc.In(i)
		for m := len(in) - 1; m >= 0; m-- {
			t := in[m].Head
			if i == s.index && t >= v || len(in[m].Entities) != 1 || !p.rels[t].Is(parse.Nsubj, parse.NsubjPass) {
				continue
			}
			e := in[m].Entities[0]
			if c := s.doc.Country(e); s.doc.kindOf(e) == graph.Person && c >= 0 && s.doc.capacityOf(e) != expert && !s.doc.related([]party{{entity: c}}, on) {
				return []party{{c, v, 0.75}}
			}
		}
	}
	return nil
}

// goesOn returns who called or met somebody in the sentence before, where a noun goes on with more of it
// without saying whose it is: "He rang X on Monday. A day later came calls with Y and Z".
func (d *document) goesOn(s *sentence, t int, r *Row) []party {
	h := s.head(t)
	if r.Type != graph.Called && r.Type != graph.Met || !r.isNoun() || h < 0 || !s.rels[t].Is(parse.Nsubj, parse.Obj) || len(s.fillers(t, "with", nil)) == 0 {
		return nil
	}
	switch s.low[h] {
	case "come", "follow", "ensue", "bring", "see":
	default:
		return nil
	}
	if n := s.surface(h); n >= 0 && n != t && !temporal[s.low[n]] && !weekdays[s.low[n]] {
		return nil
	}
	for i := len(d.before) - 1; i >= 0 && d.before[i].sentence >= s.index-2; i-- {
		g := d.before[i]
		if (g.kind == graph.Called || g.kind == graph.Met) && g.gone == "" && len(g.agents) == 1 && d.kindOf(g.agents[0].entity) == graph.Person {
			return []party{{g.agents[0].entity, t, g.agents[0].sure * 0.85}}
		}
	}
	return nil
}

// traveller returns the owner of what the clause is about, where a gerund before or behind tells what he did: "Wang's
// visit came after meeting X"; -1.
func (s *sentence) traveller(v int, subj []int) int {
	if len(subj) != 1 || s.Tokens[v].XPOS != parse.VBG || s.rels[v] != parse.Advcl || s.mention[subj[0]] >= 0 || s.Tokens[subj[0]].Tag != parse.NOUN {
		return -1
	}
	m, p := s.child(v, parse.Mark), s.child(subj[0], parse.NmodPoss)
	if m < 0 || p < 0 || len(s.parties(p, actorKinds)) == 0 {
		return -1
	}
	switch s.low[m] {
	case "after", "before", "while", "when", "since":
		return p
	}
	return -1
}

// byBehind returns who stands with "by" behind what is decided or meant to be done, or right behind the noun: "the decision to leave
// ECOWAS by Mali", "the decision last week by Mali to leave"; -1.
func (s *sentence) byBehind(h, v int) int {
	if s.Tokens[v].XPOS != parse.VB || s.Tokens[h].Tag != parse.NOUN || s.child(v, parse.AuxPass) >= 0 {
		return -1
	}
	for x := v - 1; x > h && s.governs(h); x-- {
		if c := s.caseOf(x); s.head(x) == h && s.rels[x] == parse.Nmod && (c == "by" || c == "of") && len(s.parties(x, actorKinds)) > 0 {
			return x
		}
	}
	for x := v + 1; x < len(s.Tokens) && x < v+10 && !s.finite(x) && s.Tokens[x].Text != ","; x++ {
		if s.low[x] == "by" && s.rels[x] == parse.Case && s.head(x) > x {
			if n := s.head(x); len(s.parties(n, actorKinds)) > 0 {
				return n
			}
			return -1
		}
	}
	return -1
}
