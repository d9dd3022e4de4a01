package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// listed puts right a name taken for an attribute of what it is listed with: "met
// President Zelensky and senior officials".
func (s *sentence) listed(t int) bool {
	h := s.head(t)
	if h <= t || !s.rels[t].Is(parse.Compound, parse.NmodDesc, parse.Amod) || !s.names(t) || s.Tokens[h].Tag == parse.PROPN {
		return false
	}
	m := &s.doc.Mentions[s.mention[t]]
	if m.To > h || m.Form != who.Name {
		return false
	}
	and := -1
	for x := m.To; x < h; x++ {
		if s.Tokens[x].Tag == parse.CCONJ && s.head(x) == h {
			and = x
			break
		}
		if s.Tokens[x].Text != "," {
			return false
		}
	}
	if and < 0 {
		return false
	}
	s.heads[t], s.rels[t] = s.heads[h], s.rels[h]
	s.heads[h], s.rels[h] = int32(t), parse.Conj
	for k := range s.Tokens[:t] {
		if s.head(k) == h && s.rel(k).Is(parse.Case, parse.Mark, parse.NmodDesc, parse.Det) {
			s.heads[k] = int32(t)
		}
	}
	return true
}

// summoner returns who calls an envoy in where the passive does not say: the ministry
// he arrives at, or the state he is posted to.
func (s *sentence) summoner(v int) []party {
	envoy := s.follow(v, []path{{steps: []string{"obj"}}, {steps: []string{"obj", "whose"}}}, actorKinds)
	if len(envoy) == 0 {
		return nil
	}
	var hosts []party
	if h := s.head(v); h >= 0 && s.rel(v).Is(parse.Advcl, parse.Ccomp, parse.Conj) && s.verbal(h) {
		hosts = s.follow(h, []path{{steps: []string{"at"}}, {steps: []string{"to"}}}, kindSet(1<<graph.Organization))
	}
	if len(hosts) == 0 {
		hosts = s.follow(v, []path{{steps: []string{"obj", "in"}}, {steps: []string{"obj", "to"}}}, anyKind)
		for i := range hosts {
			hosts[i].entity = s.doc.Country(hosts[i].entity)
		}
	}
	if len(hosts) != 1 || hosts[0].entity < 0 || s.doc.related(hosts, envoy) {
		return nil
	}
	hosts[0].sure *= 0.9
	return hosts
}
