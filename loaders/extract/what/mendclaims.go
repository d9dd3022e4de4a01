package what

import "backchannel/loaders/extract/parse"

// Mends of nouns for what others say that were taken for verbs.

// claimsNoun makes a noun of what the parse took for a verb beside one, where a name right before or behind it says whose it is:
// "anger in Georgia and charges from Ukraine that", "its refusal to meet UN demands that".
func (s *sentence) claimsNoun(t int) bool {
	h := s.head(t)
	if h < 0 || h > t || t+2 >= len(s.Tokens) || s.rels[t] == parse.Conj && s.child(t, parse.Nsubj, parse.Aux) >= 0 || len(s.entries[t].noun) == 0 && !s.doc.reader.tables.classes["claimed"][s.low[t]] {
		return false
	}
	if done := s.claimsRefuted(t, h); done || s.rels[t] == parse.Ccomp || s.rels[t] == parse.AclRelcl {
		return done || s.claimsOf(t, h)
	}
	c := s.child(t, parse.Coord)
	if c < 0 && s.rels[t-1] == parse.Obj && s.head(t-1) > h {
		h = s.head(t - 1)
	}
	o := s.child(h, parse.Obj)
	if o < h || o > t {
		return false
	}
	switch {
	case c == t-1 && s.low[t+1] == "from" && s.mention[t+2] >= 0 || c == t-1 && s.low[t+1] == "from" && s.Tokens[t+2].Tag == parse.DET:
		s.heads[t], s.rels[t] = int32(o), parse.Conj
	case c < 0 && o == t-1 && s.names(o) && (s.low[t+1] == "that" || s.low[t+1] == "for" || s.low[t+1] == "to"):
		s.heads[t], s.rels[t] = int32(h), parse.Obj
		s.handOver(o, t)
		s.heads[o], s.rels[o] = int32(t), parse.Compound
	default:
		return false
	}
	s.makeNoun(t)
	return true
}

// claimsOf is claimsNoun for "rejected US claims that", where the parse has the United States claim.
func (s *sentence) claimsOf(t, h int) bool {
	n := s.child(t, parse.Nsubj)
	if n < 0 || !s.names(n) || s.doc.Mentions[s.mention[n]].To != t || s.doc.Mentions[s.mention[n]].From != h+1 || s.child(t, parse.Ccomp) < t && s.low[t+1] != "to" && s.low[t+1] != "for" || !s.answering(h) || s.child(h, parse.Obj) >= 0 {
		return false
	}
	s.heads[t], s.rels[t] = int32(h), parse.Obj
	s.heads[n], s.rels[n] = int32(t), parse.Compound
	s.makeNoun(t)
	return true
}

// claimsDenied is claimsNoun for what sums up a clause and somebody denies: "accused Togo of lying, claims that Lome rejects".
func (s *sentence) claimsDenied(t int) bool {
	c := s.child(t, parse.Ccomp)
	if s.Tokens[t-1].Text != "," || c < t || !s.answering(c) || s.low[t+1] != "that" || s.head(t+1) != c || s.rels[t+1] != parse.Obj || s.child(t, parse.Nsubj, parse.Aux) >= 0 || !s.doc.reader.tables.classes["claimed"][s.low[t]] {
		return false
	}
	s.makeNoun(t)
	s.rels[t], s.rels[c] = parse.Parataxis, parse.AclRelcl
	s.link()
	return true
}

// summedCondemned hangs what somebody judges on the noun that sums up the clause before, where the verb has both for subjects: "recalled its
// envoy, a move President X condemned".
func (s *sentence) summedCondemned(v int) bool {
	n := s.child(v, parse.Nsubj)
	if n < 2 || n > v || !sums[s.low[n]] && s.doc.reader.tables.referents[s.low[n]] == nil || s.low[n-1] != "a" && s.low[n-1] != "an" || s.Tokens[max(n-2, 0)].Text != "," || s.objectOf(v) >= 0 {
		return false
	}
	for k := int(s.sib[n]); k >= 0 && k < v; k = int(s.sib[k]) {
		if s.rels[k] == parse.Nsubj && s.mention[k] >= 0 {
			if s.rels[v] == parse.Root {
				u := s.child(v, parse.Ccomp, parse.Advcl)
				if u < 0 || u > n || !s.Tokens[u].XPOS.Tensed() {
					return false
				}
				s.supplant(u, v, parse.AclRelcl)
			}
			s.heads[n], s.rels[n] = s.heads[v], parse.Parataxis
			s.heads[v], s.rels[v] = int32(n), parse.AclRelcl
			s.link()
			return true
		}
	}
	return false
}

// answered are verbs that take no clause but what somebody else says.
var answered = map[string]bool{"refute": true, "ignore": true, "heed": true, "meet": true, "echo": true, "repeat": true, "rebut": true, "counter": true, "resist": true, "defy": true, "contest": true, "dispute": true}

// answering reports whether a verb is one for what somebody does with the words of another.
func (s *sentence) answering(v int) bool {
	return answered[s.low[v]] || s.doc.reader.tables.classes["answers"][s.low[v]]
}
