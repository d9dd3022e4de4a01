package what

import "backchannel/loaders/extract/parse"

// Mends of participles: behind a clause of time, and right behind those who do what they tell.

// afterWhen gives a participle of speech behind a clause that says when to who acts in the main clause: "recalled its envoy
// after Ghana gave a job to the fugitive, accusing it of meddling".
func (s *sentence) afterWhen(v int) bool {
	c := s.head(v)
	if c < 0 || c > v || !s.rels[c].Is(parse.Advcl, parse.Ccomp) || s.Tokens[v-1].Text != "," || !speechVerbs[s.low[v]] && !objectControls[s.low[v]] && s.low[v] != "accuse" && s.low[v] != "cite" {
		return false
	}
	if s.rels[c] == parse.Ccomp {
		return s.sayersPart(v, c)
	}
	m, h := s.child(c, parse.Mark), s.head(c)
	if m < 0 || h < 0 || h > m || !s.finite(h) && s.child(h, parse.Aux) < 0 || s.child(h, parse.Nsubj) < 0 || s.child(h, parse.Nsubj) > h || s.passive(c) {
		return false
	}
	switch s.low[m] {
	case "after", "when", "since", "hours", "days":
	default:
		return false
	}
	s.heads[v] = int32(h)
	s.link()
	return true
}

// sayersPart gives a participle of speech behind what is said to be so, or to come, to who says that: "said that Japan was bent
// on war, urging Uganda to stay away". What somebody is said to have done he can have done by speaking.
func (s *sentence) sayersPart(v, c int) bool {
	h := s.head(c)
	if h < 0 || h > c || !speechVerbs[s.low[h]] || s.surface(h) < 0 || s.surface(h) > h || s.Tokens[v].Quoted != s.Tokens[h].Quoted {
		return false
	}
	lasting := s.child(c, parse.Cop) >= 0 || s.passive(c) || s.modal(c) != plain || s.Tokens[c].XPOS == parse.VBG || s.inanimate(s.child(c, parse.Nsubj))
	if !lasting && (s.Tokens[c].Quoted == s.Tokens[v].Quoted) {
		return false
	}
	s.heads[v] = int32(h)
	s.link()
	return true
}

// marching are the verbs for what people do in the street.
var marching = map[string]bool{"demonstrate": true, "protest": true, "march": true, "rally": true, "riot": true, "campaign": true, "picket": true}

// marchers hangs a participle for what people do in the street on the people right before it: "addressed supporters demonstrating
// against the court".
func (s *sentence) marchers(v int) bool {
	n := v - 1
	if n < 1 || !marching[s.low[v]] || s.Tokens[n].XPOS != parse.NNS || s.mention[n] >= 0 || s.head(v) == n || s.child(v, parse.Mark, parse.Nsubj, parse.Aux) >= 0 || s.dominates(v, n) {
		return false
	}
	s.heads[v], s.rels[v] = int32(n), parse.Acl
	s.link()
	return true
}

// urged are the nouns for what bears upon somebody from others.
var urged = map[string]bool{"pressure": true, "criticism": true, "demand": true, "threat": true, "protest": true, "request": true, "appeal": true, "condemnation": true,
	"objection": true, "opposition": true, "call": true, "outcry": true, "anger": true, "warning": true, "support": true, "attack": true, "fire": true}

// pressureFrom hangs those from whom pressure comes on the pressure: "announced a freeze in response to pressure from the ministry".
func (s *sentence) pressureFrom(t int) bool {
	p := s.child(t, parse.Case)
	if p < 1 || p > t || s.low[p] != "from" {
		return false
	}
	n := p - 1
	if h := s.head(t); !urged[s.low[n]] || s.Tokens[n].Tag != parse.NOUN || h == n || h >= p || s.dominates(t, n) {
		return false
	}
	s.heads[t], s.rels[t] = int32(n), parse.Nmod
	s.link()
	return true
}

// beforeSaid gives back what follows from a deed to the deed, where the parse made it the circumstance of who tells of it behind:
// "The camp was attacked by militiamen, killing ten people, the agency reported".
func (s *sentence) beforeSaid(p int) bool {
	h := s.head(p)
	if h < p || p < 3 || s.Tokens[p-1].Text != "," || !speechVerbs[s.low[h]] {
		return false
	}
	n := s.child(h, parse.Nsubj)
	if n < p || n > h || s.child(p, parse.Obj) < 0 || s.child(p, parse.Obj) > n {
		return false
	}
	c := s.head(h)
	if s.rels[h] != parse.Parataxis || c < 0 || c > p {
		if c = s.child(h, parse.Ccomp, parse.Parataxis); c < 0 || c > p {
			return false
		}
	}
	if !s.verbal(c) || s.child(c, parse.Nsubj, parse.NsubjPass) < 0 {
		return false
	}
	s.heads[p] = int32(c)
	s.link()
	return true
}

// openingHaving returns the participle of "Having detained X," at the beginning of a sentence, -1 for none.
func (s *sentence) openingHaving(x int) int {
	p := s.Dateline + 1
	if p >= x || s.low[p-1] != "have" || s.Tokens[p-1].XPOS != parse.VBG || s.Tokens[p].XPOS != parse.VBN || s.comma(p, x) {
		return -1
	}
	return p
}

// andHaveDone makes a verb of the participle behind "and have" that was taken for an attribute of its object: "are tracking accounts
// and have detained dozens".
func (s *sentence) andHaveDone(v int) bool {
	o, c := s.head(v), v-1
	if o <= v || c < 1 || s.low[c] != "have" || s.head(c) != v && s.head(c) != o || s.rels[o] != parse.Conj || s.Tokens[o].Tag != parse.NOUN {
		return false
	}
	h := s.head(o)
	for n := 0; h >= 0 && n < 4 && !s.verbal(h); n++ {
		h = s.head(h)
	}
	if h < 0 || h > c || !s.verbal(h) {
		return false
	}
	for k := s.kid[o]; k >= 0 && int(k) < v; k = s.sib[k] {
		if s.rels[k] == parse.Coord {
			s.heads[k] = int32(v)
		}
	}
	s.heads[c], s.rels[c] = int32(v), parse.Aux
	s.heads[v], s.rels[v] = int32(h), parse.Conj
	s.heads[o], s.rels[o] = int32(v), parse.Obj
	s.link()
	return true
}
