package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// alsoUndergone returns what is done to others too by whoever did it in the sentences before: "The bloc suspended Niger. Mali is also
// suspended"; nil.
func (d *document) alsoUndergone(finds []*find, s *sentence, t int) *find {
	if !s.Passive(t) || s.ByAgent(t) >= 0 || s.Negated(t) || s.Conditional(t) || s.Modal(t) != clause.Plain || !s.aswell(t) || !s.Rels[t].Is(parse.Root, parse.Conj) {
		return nil
	}
	ps := s.Parties(s.Surface(t), clause.ActorKinds)
	if len(ps) == 0 || slices.ContainsFunc(finds, func(f *find) bool { return f.gone == "" && f.sentence == s.Index && f.token == t }) {
		return nil
	}
	var last *find
	for _, f := range finds {
		if f.gone == "" && f.row.IsVerb() && undergone[f.kind] && f.sentence <= s.Index && s.Index-f.sentence < 3 && (f.sentence < s.Index || f.token < t) && d.sents[f.sentence].Low[f.token] == s.Low[t] {
			last = f
		}
	}
	if last == nil || len(last.agents) == 0 || d.Related(ps, last.agents) || d.Related(ps, last.targets) {
		return nil
	}
	by := slices.Clone(last.agents)
	for i := range by {
		by[i].Token, by[i].Sure = t, by[i].Sure*0.85
	}
	g := last.repeated(by, s.Index, t)
	g.targets, g.ref = ps, -1
	return g
}

// undergone are the acts that several undergo one after the other.
var undergone = map[graph.EventType]bool{graph.Suspended: true, graph.Sanctioned: true, graph.Expelled: true, graph.Summoned: true, graph.Detained: true, graph.Invited: true}

// aswell reports whether an adverb of the verb at t says that it was done to others before.
func (s *sentence) aswell(t int) bool {
	for k := s.Kid[t]; k >= 0; k = s.Sib[k] {
		if s.Rels[k] == parse.Advmod && (s.Low[k] == "also" || s.Low[k] == "too" || s.Low[k] == "likewise" || s.Low[k] == "similarly") {
			return true
		}
	}
	return false
}
