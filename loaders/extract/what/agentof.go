package what

import "backchannel/loaders/extract/parse"

// Who does it where another clause says so.

// sharedAgent returns the agent that stands with the other of two passives that "and" joins: "was
// summoned and handed a note by X", "was summoned by X and handed a note"; -1.
func (s *sentence) sharedAgent(v int) int {
	if s.Tokens[v].XPOS != parse.VBN {
		return -1
	}
	if h := s.head(v); s.rels[v] == parse.Conj && h >= 0 && h < v && s.Tokens[h].XPOS == parse.VBN && s.child(h, parse.AuxPass) >= 0 && s.child(v, parse.AuxPass, parse.NsubjPass, parse.Nsubj) < 0 {
		return s.ownAgent(h)
	}
	for k := s.kid[v]; k >= 0; k = s.sib[k] {
		if s.rels[k] == parse.Conj && int(k) > v && s.Tokens[k].XPOS == parse.VBN && s.child(int(k), parse.AuxPass, parse.NsubjPass, parse.Nsubj) < 0 && s.child(v, parse.AuxPass) >= 0 {
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
