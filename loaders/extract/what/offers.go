package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
)

// offers are the acts to which there is an answer: whatever becomes of it, they were done.
var offers = map[graph.EventType]bool{graph.Proposed: true, graph.Invited: true, graph.Demanded: true, graph.Requested: true, graph.Threatened: true, graph.Warned: true,
	graph.Accused: true, graph.Criticized: true}

// vowedAndDone drops the vow to take a step that the article tells as taken or ordered: "vowed to expel the envoy … The ministry
// said that it had ordered the expulsion".
func (d *document) vowedAndDone(finds []*find) {
	for _, f := range finds {
		s := &d.sents[f.sentence]
		if f.gone != "" || f.kind != graph.Threatened && f.kind != graph.Promised || s.Low[f.token] == "threaten" || !f.row.IsVerb() {
			continue
		}
		for _, step := range finds {
			if step.gone == "" || step.sentence != f.sentence || step.token != s.Infinitive(f.token) || !takesOnce[step.kind] {
				continue
			}
			if slices.ContainsFunc(finds, func(g *find) bool {
				return g.gone == "" && g.kind == step.kind && clause.SameParties(g.agents, step.agents) && clause.SameParties(g.targets, step.targets) && len(g.targets) > 0
			}) {
				f.gone = "what is vowed is told as done"
			}
		}
	}
}

// takesOnce are the steps of a state that it takes once.
var takesOnce = map[graph.EventType]bool{graph.Expelled: true, graph.Recalled: true, graph.Suspended: true, graph.Sanctioned: true, graph.Recognized: true}

// letUs returns to whom somebody proposes in so many words what both should do: "told Erdogan: “Let's work together on Syria.”"; nil.
func (d *document) letUs(s *sentence, f *find) []clause.Party {
	if s.Low[f.token] != "tell" && s.Low[f.token] != "write" {
		return nil
	}
	for t := 1; t+2 < len(s.Tokens); t++ {
		w := s.Tokens[t+1].Text
		if s.Low[t] != "let" || !s.Tokens[t].Quoted || w != "'s" && w != "’s" && w != "us" || s.Tokens[t-1].XPOS != parse.OpenQuote && s.Tokens[t-1].Tag != parse.PUNCT || s.Tokens[t+2].XPOS != parse.VB {
			continue
		}
		ps := s.Follow(f.token, []verbs.Path{{Steps: []string{"obj"}}, {Steps: []string{"iobj"}}, {Steps: []string{"to"}}}, 1<<graph.Person|1<<graph.Country)
		if len(ps) == 1 && !d.OwnSide(ps, f.agents) {
			return ps
		}
		return nil
	}
	return nil
}
