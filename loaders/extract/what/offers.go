package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// offers are the words to which there is an answer, and takes the verbs of answering them: whatever
// becomes of the answer, they were said.
var (
	offers = map[graph.EventType]bool{graph.Proposed: true, graph.Invited: true, graph.Demanded: true, graph.Requested: true, graph.Threatened: true, graph.Warned: true,
		graph.Accused: true, graph.Criticized: true}
	takes = map[string]bool{"accept": true, "avail": true, "consider": true, "heed": true, "welcome": true, "embrace": true, "seize": true, "take": true, "answer": true,
		"respond": true, "honour": true, "honor": true, "study": true, "meet": true, "reply": true, "satisfy": true, "fulfil": true, "fulfill": true, "bow": true, "yield": true,
		"cave": true, "submit": true, "comply": true, "ignore": true, "brush": true, "defy": true, "resist": true, "ease": true, "soften": true, "play": true, "counter": true, "defuse": true,
		"appease": true, "shrug": true, "placate": true, "rebut": true, "fend": true, "ward": true, "grant": true, "drop": true, "rescind": true, "retract": true, "renew": true, "repeat": true,
		"moderate": true, "deflect": true, "sidestep": true, "withstand": true, "address": true, "follow": true, "obey": true, "bend": true, "acquiesce": true, "kowtow": true, "succumb": true,
		"water": true, "tone": true, "scale": true, "reject": true, "refuse": true, "dismiss": true, "swallow": true, "stomach": true, "downplay": true, "give": true}
)

// answer returns the verb by which somebody is to answer the offer, the demand or the charge that the noun at x names, whose it
// is: "hopes to meet his demand"; -1.
func (s *sentence) answer(x int) int {
	h := s.head(x)
	if h < 0 || !s.rels[x].Is(parse.Obj, parse.Obl) || !takes[s.low[h]] || s.child(x, parse.NmodPoss) < 0 || s.low[h] == "give" && s.particle(h) != "in" && s.low[min(h+1, x)] != "in" && s.low[min(h+1, x)] != "way" {
		return -1
	}
	return h
}

// vowedAndDone drops the vow to take a step that the article tells as taken or ordered: "vowed to expel the envoy … The ministry
// said that it had ordered the expulsion".
func (d *document) vowedAndDone(finds []*find) {
	for _, f := range finds {
		s := &d.sents[f.sentence]
		if f.gone != "" || f.kind != graph.Threatened && f.kind != graph.Promised || s.low[f.token] == "threaten" || !f.row.isVerb() {
			continue
		}
		for _, step := range finds {
			if step.gone == "" || step.sentence != f.sentence || step.token != s.infinitive(f.token) || !takesOnce[step.kind] {
				continue
			}
			if slices.ContainsFunc(finds, func(g *find) bool {
				return g.gone == "" && g.kind == step.kind && sameParties(g.agents, step.agents) && sameParties(g.targets, step.targets) && len(g.targets) > 0
			}) {
				f.gone = "what is vowed is told as done"
			}
		}
	}
}

// takesOnce are the steps of a state that it takes once.
var takesOnce = map[graph.EventType]bool{graph.Expelled: true, graph.Recalled: true, graph.Suspended: true, graph.Sanctioned: true, graph.Recognized: true}

// letUs returns to whom somebody proposes in so many words what both should do: "told Erdogan: “Let's work together on Syria.”"; nil.
func (d *document) letUs(s *sentence, f *find) []party {
	if s.low[f.token] != "tell" && s.low[f.token] != "write" {
		return nil
	}
	for t := 1; t+2 < len(s.Tokens); t++ {
		w := s.Tokens[t+1].Text
		if s.low[t] != "let" || !s.Tokens[t].Quoted || w != "'s" && w != "’s" && w != "us" || s.Tokens[t-1].XPOS != parse.OpenQuote && s.Tokens[t-1].Tag != parse.PUNCT || s.Tokens[t+2].XPOS != parse.VB {
			continue
		}
		ps := s.follow(f.token, []path{{steps: []string{"obj"}}, {steps: []string{"iobj"}}, {steps: []string{"to"}}}, 1<<graph.Person|1<<graph.Country)
		if len(ps) == 1 && !d.ownSide(ps, f.agents) {
			return ps
		}
		return nil
	}
	return nil
}
