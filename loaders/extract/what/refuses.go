package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// refuses reports whether what somebody says is that something will not be done, without a verb of refusing: "said that was out
// of the question", "“That is not on the table,” he said".
func (d *document) refuses(s *sentence, f *find) bool {
	if c := s.Content(f.token); c >= 0 && !s.Tokens[f.token].Quoted {
		from, to := s.Span(c)
		for x := from; x < to; x++ {
			if s.ruledOut(x) {
				f.targets = s.refusedTo(x)
				return true
			}
		}
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Scare || q.Cue.Sentence != s.Index || q.Cue.Token != f.token || q.From.Sentence != q.To.Sentence {
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
	switch s.Low[x] {
	case "question":
		return x > 2 && s.Low[x-1] == "the" && s.Low[x-2] == "of" && s.Low[x-3] == "out"
	case "table", "card", "cards", "agenda":
		return x > 1 && s.Low[x-1] == "the" && (s.Low[x-2] == "off" || s.Low[x-2] == "on" && s.deniedAt(x)) && s.Low[x] != "agenda"
	case "option":
		return s.deniedAt(x)
	case "negotiate", "discuss":
		return x > 1 && s.Low[x-1] == "to" && s.Low[x-2] == "nothing"
	case "acceptable", "unacceptable":
		n := s.Child(x, parse.Nsubj)
		return n >= 0 && n < x && s.Modal(x) == clause.Plain && s.Negated(x) == (s.Low[x] == "acceptable") && (s.Doc.Tables.Classes["proposal"].Has(s.Low[n]) || bargained.Has(s.Low[n]))
	}
	return false
}

// bargained are the nouns, beside those for proposals, for what is turned down where it is called unacceptable.
var bargained = vocab.Words("term", "condition", "demand", "ultimatum", "text", "formula", "deal", "request", "arrangement")

// refusedTo returns with whom there is nothing to be done by the verb at x: "nothing to negotiate with Qatar",
// or whose it is that is not accepted; nil.
func (s *sentence) refusedTo(x int) []clause.Party {
	if n := s.Child(x, parse.Nsubj); n >= 0 && n < x && s.Tokens[x].Tag == parse.ADJ {
		return s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}, {Steps: []string{"from"}}}, clause.ActorKinds)
	}
	for k := x + 1; s.Verbal(x) && k+1 < len(s.Tokens) && k < x+3; k++ {
		if s.Low[k] == "with" && s.Head(k) > k {
			return s.Parties(s.Head(k), clause.ActorKinds)
		}
	}
	return nil
}

// deniedAt reports whether the predicate at x is denied: "is not on the table", "was no option".
func (s *sentence) deniedAt(x int) bool {
	if s.Child(x, parse.Cop) < 0 || s.Modal(x) != clause.Plain {
		return false
	}
	k := s.Child(x, parse.Det)
	return s.Negated(x) || k >= 0 && s.Low[k] == "no"
}

// tiesEnded makes a break of ties of what somebody says of them who speaks for a state: "Relations with Bolivia were at an
// end, the minister wrote". It reports whether it did.
func (d *document) tiesEnded(s *sentence, f *find) bool {
	c := s.Content(f.token)
	if c < 0 || s.Negated(c) || s.Modal(c) != clause.Plain || s.Low[c] != "end" && s.Low[c] != "over" && s.Low[c] != "sever" && s.Low[c] != "severed" {
		return false
	}
	if s.Low[c] == "end" && s.CaseOf(c) != "at" {
		return false
	}
	n := s.Child(c, parse.Nsubj, parse.NsubjPass)
	row := d.Tables.PlainRow("v:sever")
	if n < 0 || n > c || row == nil || !d.Tables.Classes["ties"].Has(s.Low[n]) {
		return false
	}
	by := f.agents[0].Entity
	if d.KindOf(by) != graph.Country {
		if by = d.Country(by); by < 0 {
			return false
		}
	}
	agents := []clause.Party{{Entity: by, Token: f.agents[0].Token, Sure: f.agents[0].Sure}}
	on := s.Follow(n, []verbs.Path{{Steps: []string{"with"}}, {Steps: []string{"whose"}}}, verbs.KindSet(1<<graph.Country))
	if len(on) == 0 || d.Related(on, agents) {
		return false
	}
	f.kind, f.row, f.agents, f.targets = graph.Suspended, row, agents, on
	return true
}

// yields are the verbs of giving way to what somebody has demanded, whether one does or not.
var yields = vocab.Words("give", "bow", "yield", "cave", "bend", "submit", "succumb", "accede", "capitulate", "surrender")

// outrages are the acts that are told of as made when somebody rejects another's.
var outrages = map[graph.EventType]bool{graph.Attacked: true, graph.Expelled: true, graph.Detained: true, graph.Deployed: true}
