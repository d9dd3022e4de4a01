package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// refuses reports whether what somebody says is that something will not be done, without a verb of refusing: "said that was out
// of the question", "“That is not on the table,” he said".
func (d *document) refuses(s *sentence, f *find) bool {
	if c := s.content(f.token); c >= 0 && !s.Tokens[f.token].Quoted {
		from, to := s.span(c)
		for x := from; x < to; x++ {
			if s.ruledOut(x) {
				f.targets = s.refusedTo(x)
				return true
			}
		}
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Scare || q.Cue.Sentence != s.index || q.Cue.Token != f.token || q.From.Sentence != q.To.Sentence {
			continue
		}
		p := &d.sents[q.From.Sentence]
		for x := q.From.Token; x < q.To.Token && x < len(p.Tokens); x++ {
			if p.ruledOut(x) {
				f.targets = p.refusedTo(x)
				return true
			}
		}
	}
	return false
}

// ruledOut reports whether the word at x ends a phrase that says that something is not to be had.
func (s *sentence) ruledOut(x int) bool {
	switch s.low[x] {
	case "question":
		return x > 2 && s.low[x-1] == "the" && s.low[x-2] == "of" && s.low[x-3] == "out"
	case "table", "card", "cards", "agenda":
		return x > 1 && s.low[x-1] == "the" && (s.low[x-2] == "off" || s.low[x-2] == "on" && s.deniedAt(x)) && s.low[x] != "agenda"
	case "option":
		return s.deniedAt(x)
	case "negotiate", "discuss":
		return x > 1 && s.low[x-1] == "to" && s.low[x-2] == "nothing"
	case "acceptable", "unacceptable":
		n := s.child(x, parse.Nsubj)
		return n >= 0 && n < x && s.modal(x) == plain && s.negated(x) == (s.low[x] == "acceptable") && (s.doc.reader.tables.classes["proposal"][s.low[n]] || bargained[s.low[n]])
	}
	return false
}

// bargained are the nouns, beside those for proposals, for what is turned down where it is called unacceptable.
var bargained = map[string]bool{"term": true, "condition": true, "demand": true, "ultimatum": true, "text": true, "formula": true, "deal": true, "request": true, "arrangement": true}

// refusedTo returns with whom there is nothing to be done by the verb at x: "nothing to negotiate with Qatar",
// or whose it is that is not accepted; nil.
func (s *sentence) refusedTo(x int) []party {
	if n := s.child(x, parse.Nsubj); n >= 0 && n < x && s.Tokens[x].Tag == parse.ADJ {
		return s.follow(n, []path{{steps: []string{"whose"}}, {steps: []string{"from"}}}, actorKinds)
	}
	for k := x + 1; s.verbal(x) && k+1 < len(s.Tokens) && k < x+3; k++ {
		if s.low[k] == "with" && s.head(k) > k {
			return s.parties(s.head(k), actorKinds)
		}
	}
	return nil
}

// deniedAt reports whether the predicate at x is denied: "is not on the table", "was no option".
func (s *sentence) deniedAt(x int) bool {
	if s.child(x, parse.Cop) < 0 || s.modal(x) != plain {
		return false
	}
	k := s.child(x, parse.Det)
	return s.negated(x) || k >= 0 && s.low[k] == "no"
}

// tiesEnded makes a break of ties of what somebody says of them who speaks for a state: "Relations with Bolivia were at an
// end, the minister wrote". It reports whether it did.
func (d *document) tiesEnded(s *sentence, f *find) bool {
	c := s.content(f.token)
	if c < 0 || s.negated(c) || s.modal(c) != plain || s.low[c] != "end" && s.low[c] != "over" && s.low[c] != "sever" && s.low[c] != "severed" {
		return false
	}
	if s.low[c] == "end" && s.caseOf(c) != "at" {
		return false
	}
	n := s.child(c, parse.Nsubj, parse.NsubjPass)
	row := d.reader.tables.plainRow("v:sever")
	if n < 0 || n > c || row == nil || !d.reader.tables.classes["ties"][s.low[n]] {
		return false
	}
	by := f.agents[0].entity
	if d.kindOf(by) != graph.Country {
		if by = d.Country(by); by < 0 {
			return false
		}
	}
	agents := []party{{by, f.agents[0].token, f.agents[0].sure}}
	on := s.follow(n, []path{{steps: []string{"with"}}, {steps: []string{"whose"}}}, kindSet(1<<graph.Country))
	if len(on) == 0 || d.related(on, agents) {
		return false
	}
	f.kind, f.row, f.agents, f.targets = graph.Suspended, row, agents, on
	return true
}

// yields are the verbs of giving way to what somebody has demanded, whether one does or not.
var yields = map[string]bool{"give": true, "bow": true, "yield": true, "cave": true, "bend": true, "submit": true, "succumb": true, "accede": true, "capitulate": true, "surrender": true}

// outrages are the acts that are told of as made when somebody rejects another's.
var outrages = map[graph.EventType]bool{graph.Attacked: true, graph.Expelled: true, graph.Detained: true, graph.Deployed: true}
