package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// judgesFor are the verbs for what somebody says or does to another for what that one has done.
var judgesFor = map[string]bool{"thank": true, "praise": true, "commend": true, "laud": true, "applaud": true, "salute": true, "congratulate": true, "criticise": true,
	"criticize": true, "rebuke": true, "reprimand": true, "condemn": true, "blast": true, "slam": true, "chide": true, "scold": true, "denounce": true, "upbraid": true,
	"berate": true, "reproach": true, "castigate": true, "censure": true, "attack": true, "admonish": true, "assail": true, "chastise": true, "lambast": true, "lambaste": true,
	"fault": true, "mock": true, "ridicule": true, "deride": true}

// judgedFor returns whose act it is that somebody is praised or blamed for, -1 for nobody: "rebuked Orban for the trip to Moscow".
func (s *sentence) judgedFor(t int) int {
	h := s.head(t)
	if h < 0 || !s.rels[t].Is(parse.Obl, parse.Nmod) || s.caseOf(t) != "for" && s.caseOf(t) != "over" {
		return -1
	}
	if s.rels[h] == parse.Obj && s.names(h) {
		h = s.head(h)
	}
	if h < 0 || h > t || !s.verbal(h) || !judgesFor[s.low[h]] {
		return -1
	}
	if o := s.objectOf(h); o >= 0 && o < t && s.names(o) {
		return o
	}
	return -1
}

// ofInner returns whom the act is towards that is threatened or promised: "threatened to impose duties on German goods".
func (d *document) ofInner(o *open) []party {
	s := &d.sents[o.sentence]
	for _, g := range o.finds {
		if g != o.find && g.sentence == o.sentence && g.kind != graph.Stated && g.token > o.token && g.token < o.token+8 && s.toInfinitive(g.token) && s.dominates(o.token, g.token) && len(g.targets) > 0 && len(g.agents) > 0 && d.related(g.agents, o.agents) && !d.ownSide(o.agents, g.targets) {
			return g.targets
		}
	}
	return nil
}

// ownedObject makes what somebody has done or said the object in place of its owner, where the parse hung both on the verb:
// "welcomed President Reagan's latest policy statement".
func (s *sentence) ownedObject(p int) bool {
	if p < 1 || s.mention[p-1] < 0 || s.doc.Mentions[s.mention[p-1]].To != p {
		return false
	}
	o := s.doc.Mentions[s.mention[p-1]].Head
	v := s.head(o)
	if v < 0 || v > o || s.rels[o] != parse.Obj || !s.verbal(v) {
		return false
	}
	n := p + 1
	for n < len(s.Tokens) && (s.Tokens[n].Tag.Is(parse.ADJ, parse.NUM) || s.Tokens[n].Tag == parse.NOUN && s.head(n) > n && s.rels[n] == parse.Compound) {
		n++
	}
	if n >= len(s.Tokens) || s.Tokens[n].Tag != parse.NOUN || s.head(n) != v || !s.rels[n].Is(parse.Obl, parse.Obj, parse.OblUnmarked) || s.child(n, parse.Case, parse.Det, parse.NmodPoss) >= 0 || temporal[s.low[n]] {
		return false
	}
	s.heads[o], s.rels[o] = int32(n), parse.NmodPoss
	s.rels[n] = parse.Obj
	s.heads[p] = int32(o)
	s.link()
	return true
}

// reportedBy reports whether a word stands in what somebody says, of whom the token is the subject.
func (s *sentence) reportedBy(t, by int) bool {
	v := s.head(by)
	if v < 0 || !s.verbal(v) || !s.utters(v) || s.rels[by] != parse.Nsubj {
		return false
	}
	c := s.child(v, parse.Ccomp, parse.Parataxis)
	return c >= 0 && s.dominates(c, t)
}

// toldTo returns to whom somebody says what he will give: "told Ukraine that it would send missiles".
func (d *document) toldTo(f *find) []party {
	ps := d.sents[f.sentence].addressed(f.token)
	if d.ownSide(f.agents, ps) {
		return nil
	}
	return ps
}
