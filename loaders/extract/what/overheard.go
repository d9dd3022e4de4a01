package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
)

// severalCalls parts the calls of one with each of several others: "the phone conversations between Trump and the leaders of Mexico
// and Australia".
func (s *sentence) severalCalls(f *find) {
	if f.kind != graph.Called || f.row.IsVerb() || s.Tokens[f.token].XPOS != parse.NNS || len(f.agents) < 3 || len(f.targets) > 0 {
		return
	}
	first := s.Mention[f.agents[0].Token]
	group := s.Mention[f.agents[1].Token]
	if first == group || group < 0 {
		return
	}
	for _, p := range f.agents[1:] {
		if s.Mention[p.Token] != group {
			return
		}
	}
	f.agents, f.targets = f.agents[:1:1], f.agents[1:]
}

// overheard makes a telephone call of what two discuss in an article about a call that was listened in to: "a leaked phone
// conversation … In the recording, X and Y discuss".
func (d *document) overheard(finds []*find) {
	if !d.tapped() {
		return
	}
	for _, f := range finds {
		if f.kind == graph.Met && f.gone == "" && f.row.Head == "v:discuss" && len(f.agents)+len(f.targets) == 2 && f.standing.status == graph.StatusActual {
			f.kind = graph.Called
		}
	}
}

// tapped reports whether the article speaks of a telephone call that was leaked or recorded.
func (d *document) tapped() bool {
	for i := range d.sents {
		s := &d.sents[i]
		for t := range s.Tokens {
			if !calls[s.Low[t]] || s.Tokens[t].Tag != parse.NOUN {
				continue
			}
			from, _ := s.Span(t)
			phone, leaked := false, false
			for x := from; x < t; x++ {
				phone = phone || s.Low[x] == "phone" || s.Low[x] == "telephone"
				leaked = leaked || tappings[s.Low[x]]
			}
			if phone && leaked && s.Modal(t) == clause.Plain {
				return true
			}
		}
	}
	return false
}

var (
	calls    = map[string]bool{"call": true, "conversation": true}
	tappings = map[string]bool{"leak": true, "leaked": true, "intercept": true, "intercepted": true, "bug": true, "bugged": true, "tap": true, "tapped": true, "record": true, "recorded": true, "wiretapped": true, "wiretap": true}
)
