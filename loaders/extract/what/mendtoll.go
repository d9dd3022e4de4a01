package what

import "backchannel/loaders/extract/parse"

// tolls are the verbs for what an attack does to those it hits.
var tolls = map[string]bool{"kill": true, "injure": true, "wound": true, "maim": true, "claim": true, "displace": true, "destroy": true, "damage": true, "leave": true, "hit": true}

// abhors are the verbs for what is said of an attack by who did not make it.
var abhors = map[string]bool{"condemn": true, "denounce": true, "deplore": true, "decry": true, "strike": true, "mourn": true, "regret": true, "lament": true, "slam": true}

// toll hangs what an attack did on the attack, where the parse has who condemns it do that: "condemned the
// attack on a convoy, killing three", "that killed four, while injuring others".
func (s *sentence) toll(v int) bool {
	h := s.head(v)
	if !tolls[s.low[v]] || h < 0 || h > v || s.child(v, parse.Nsubj) >= 0 {
		return false
	}
	g := h
	for n := 0; n < 5 && g >= 0 && !(abhors[s.low[g]] && s.verbal(g)); n++ {
		if s.struckBy(g) || g != h && s.verbal(g) && s.rels[g] != parse.AclRelcl || g == h && s.verbal(g) {
			return false // "condemned a strike killing three"
		}
		g = s.head(g)
	}
	if g < 0 || !abhors[s.low[g]] || !s.verbal(g) {
		return false
	}
	o := g + 1
	for o < v && !(s.Tokens[o].Tag == parse.NOUN && s.struckBy(o)) {
		o++
	}
	if o >= v || o == h || s.dominates(v, o) {
		return false
	}
	s.heads[v], s.rels[v] = int32(o), parse.Acl
	s.link()
	return true
}

// struckBy reports whether the noun at t is one for an attack.
func (s *sentence) struckBy(t int) bool {
	switch s.low[t] {
	case "act", "blast", "explosion", "shooting", "shelling", "crime":
		return true
	}
	return s.doc.reader.tables.classes["attack"][s.low[t]]
}

// attackThat gives "that took place" to the attack where the parse gave it to whom it hit: "the attack on a
// camp of the mission that occurred today".
func (s *sentence) attackThat(v int) bool {
	switch s.low[v] {
	case "take":
		if o := s.child(v, parse.Obj); o < 0 || s.low[o] != "place" {
			return false
		}
	case "occur", "happen":
	default:
		return false
	}
	h := s.head(v)
	if h < 0 || h > v || s.struckBy(h) {
		return false
	}
	for g, n := s.head(h), 0; g >= 0 && g < h && n < 4; g, n = s.head(g), n+1 {
		if s.verbal(g) {
			return false
		}
		if s.struckBy(g) && s.Tokens[g].Tag == parse.NOUN {
			s.heads[v] = int32(g)
			s.link()
			return true
		}
	}
	return false
}

// saidKilled hangs on a blow what it did, where who says so stands between without a comma: "an Iranian strike Islamabad said killed
// two", "a raid that it says wounded three".
func (s *sentence) saidKilled(v int) bool {
	w := v + 1
	for w < len(s.Tokens) && s.Tokens[w].Tag == parse.ADV {
		w++
	}
	if v < 3 || w >= len(s.Tokens) || s.Tokens[w].XPOS != parse.VBD && s.Tokens[w].XPOS != parse.VBN || s.child(w, parse.Aux, parse.AuxPass) >= 0 {
		return false
	}
	n, from := v-1, v-1
	if m := s.mention[n]; m >= 0 {
		n, from = s.doc.Mentions[m].Head, s.doc.Mentions[m].From
	} else if s.Tokens[n].XPOS != parse.PRP {
		return false
	}
	b := from - 1
	that := b > 1 && (s.low[b] == "that" || s.low[b] == "which")
	if that {
		b--
	}
	if b < 1 || s.Tokens[b].Tag != parse.NOUN || !s.doc.reader.tables.classes["attack"][s.low[b]] || s.mention[n] >= 0 && s.mention[n] == s.mention[b] {
		return false
	}
	if s.head(b) == v || s.dominates(v, b) {
		if s.head(b) != v {
			return false
		}
		for k := range s.heads {
			if k < b && s.head(k) == v && s.Tokens[k].Tag.Is(parse.ADP, parse.SCONJ) {
				s.heads[k], s.rels[k] = int32(b), parse.Case
			}
		}
		s.heads[b], s.rels[b] = s.heads[v], parse.Obl
	}
	if o := s.head(w); s.rels[w] == parse.Amod && o > w {
		s.heads[o], s.rels[o] = int32(w), parse.Obj // "it said wounded three farmers"
	}
	s.heads[w], s.rels[w] = int32(b), parse.AclRelcl
	for k := range s.heads {
		if k > w && s.head(k) == v {
			s.heads[k] = int32(w)
		}
	}
	if that {
		s.heads[from-1], s.rels[from-1] = int32(w), parse.Nsubj
	}
	s.heads[v], s.rels[v] = int32(w), parse.Parataxis
	s.heads[n], s.rels[n] = int32(v), parse.Nsubj
	s.link()
	return true
}
