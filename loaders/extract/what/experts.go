package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
	"backchannel/loaders/internal/vocab"
)

// experts finds the comments of experts that no verb of speech tells: "X, a professor at Y, is not so sure", "One analyst with that
// view is X of Y".
func (d *document) experts(finds []*find) (out []*find) {
	for i := range d.sents {
		s := &d.sents[i]
		in := d.In(i)
		for k := range in {
			m := &in[k]
			if m.Form == who.Title || len(m.Entities) != 1 || s.Tokens[m.Head].Quoted {
				continue
			}
			v := -1
			if d.CapacityOf(m.Entities[0]) == clause.Expert {
				v = s.judging(m)
			} else if h := s.Head(m.Head); h >= 0 && s.Rels[m.Head] == parse.Nsubj && scorns.Has(s.Low[h]) && s.Modal(h) == clause.Plain && !s.Negated(h) && s.Main(h) && s.Child(h, parse.Cop) >= 0 && len(s.Prepositional(h, "of", s.Prepositional(h, "about", nil))) == 0 {
				v = h // "Iran was equally dismissive"
			}
			told := func(f *find) bool { return f.gone == "" && f.sentence == i && clause.Holds(f.agents, m.Entities[0]) }
			if v < 0 || slices.ContainsFunc(finds, told) || slices.ContainsFunc(out, told) {
				continue
			}
			f := s.told(d.Tables.Saying, graph.Stated, v, []clause.Party{{Entity: m.Entities[0], Token: m.Head, Sure: 0.9}}, 0.85)
			for x := range s.Tokens {
				if s.Tokens[x].Tag == parse.NOUN && s.Mention[x] < 0 && !heldViews.Has(s.Low[x]) && d.Tables.Referents[s.Low[x]] != nil && !s.Indefinite(x) && (s.Child(x, parse.Det, parse.NmodPoss) >= 0 || len(s.Follow(x, ofWhose, clause.ActorKinds)) > 0) {
					f.object = append(f.object, x)
					if of := s.Follow(x, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); len(of) > 0 && !d.Related(of, f.agents) {
						f.targets = of
					}
					break
				}
			}
			if d.CapacityOf(m.Entities[0]) != clause.Expert {
				f.kind = graph.CommentedOn
			}
			out = append(out, f)
		}
	}
	return out
}

// scorns are the adjectives that say of anybody that he makes light of what is told, or bears hard on it.
var scorns = vocab.Words("dismissive", "scathing", "unimpressed", "unmoved")

// quotedOn makes a comment of a quotation of more than one sentence that says what the message or talk just told of is: "“It came
// on Monday,” X said. “This letter is no offer.”" It reports whether it did.
func (d *document) quotedOn(finds []*find, s *sentence, f *find) bool {
	var before []int
	for i, g := range finds {
		if g.gone == "" && g != f && g.sentence < f.sentence {
			before = append(before, i)
		}
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if cued := q.Cue.Sentence == f.sentence && q.Cue.Token == f.token; !cued && !(q.From.Sentence == f.sentence+1 && q.Speaker == f.agents[0].Entity) {
			continue // "“…,” she said. “This letter …”"
		}
		last := min(q.To.Sentence, q.From.Sentence+6, len(d.sents)-1)
		for k := q.From.Sentence; k <= last; k++ {
			t := &d.sents[k]
			for x := range t.Tokens {
				if !t.Tokens[x].Quoted || !wordsOf.Has(t.Low[x]) || !t.Rels[x].Is(parse.Nsubj, parse.NsubjPass) || t.Child(x, parse.Det) != x-1 || t.Indefinite(x) || t.Mention[x] >= 0 {
					continue
				}
				j := d.lookBack(finds, before, f, t, x)
				if j < 0 || f.sentence-finds[j].sentence > 4 || d.Related(finds[j].agents, f.agents) || clause.Contact[finds[j].kind] && finds[j].kind != graph.Messaged && d.Related(finds[j].targets, f.agents) {
					continue
				}
				f.kind, f.of, f.targets = graph.CommentedOn, finds[j], nil
				return true
			}
		}
	}
	return false
}

// judging returns the word by which a sentence says that the person of a mention judges what is told; -1.
func (s *sentence) judging(m *who.Mention) int {
	x := m.Head
	v := s.Head(x)
	switch {
	case v >= 0 && s.Rels[x].Is(parse.Nsubj, parse.NsubjPass) && s.Modal(v) == clause.Plain && s.Main(v):
		switch {
		case s.Verbal(v) && !s.Passive(v) && ponders.Has(s.Low[v]) && (!needing.Has(s.Low[v]) || s.givesView(v)):
			return v
		case s.Tokens[v].Tag.Is(parse.ADJ, parse.VERB) && minds.Has(s.Low[v]) && s.Child(v, parse.Cop, parse.AuxPass) >= 0:
			return v
		case s.Child(v, parse.Cop) >= 0 && s.amongHolders(v):
			return v // "X is among those who see the letter so"
		case s.Child(v, parse.Cop) >= 0 && s.Low[v] == "critic":
			return v
		}
	case v >= 0 && s.Rels[x] == parse.Obj && moves.Has(s.Low[v]) && s.Modal(v) == clause.Plain:
		return v // "What surprised X was the tone"
	}
	r := s.Root()
	if r < 0 || s.Tokens[r].Quoted || s.Modal(r) != clause.Plain || s.Negated(r) {
		return -1
	}
	if h := s.viewHeld(x); h >= 0 && h < x && (r == x || s.Head(x) == r || s.Head(x) == h || s.Child(x, parse.Cop) > h) {
		return h // "One analyst with that view is X", "A similar view comes from X"
	}
	return -1
}

// Main reports whether a verb or predicate is that of the sentence or joined to it.
func (s *sentence) Main(v int) bool {
	for s.Rels[v] == parse.Conj && s.Head(v) >= 0 {
		v = s.Head(v)
	}
	return s.Rels[v] == parse.Root
}

// viewHeld returns the noun for a view at the beginning of a sentence that only says that it is that of the one at a token; -1.
func (s *sentence) viewHeld(of int) int {
	r, h := s.Root(), -1
	for x := 0; x < len(s.Tokens) && x < 12; x++ {
		if holds.Has(s.Low[x]) && s.Tokens[x].Tag.Is(parse.VERB, parse.AUX) && h >= 0 && (x == r || s.Rels[x] == parse.Cop && (s.Head(x) == r || s.Head(x) == of)) {
			return h
		}
		if x == 1 && s.Low[1] == "who" && (s.Low[0] == "one" || s.Low[0] == "another") {
			h = 0 // "One who sees less harm is X"
		}
		if s.Tokens[x].Tag == parse.NOUN && heldViews.Has(s.Low[x]) && h < 0 {
			h = x
		}
	}
	return -1
}

// amongHolders reports whether a predicate is "among those who" or "one of those who" see or say something.
func (s *sentence) amongHolders(v int) bool {
	switch s.Low[v] {
	case "that", "those", "one", "expert", "analyst", "observer", "critic", "sceptic", "skeptic":
	default:
		return false
	}
	for x := v + 1; x < len(s.Tokens) && x < v+8; x++ {
		if s.Verbal(x) {
			return clause.SpeechVerbs.Has(s.Low[x]) || ponders.Has(s.Low[x]) || s.Low[x] == "see" || s.Low[x] == "believe" || s.Low[x] == "think" || s.Low[x] == "doubt"
		}
	}
	return false
}

// givesView reports whether what a verb has as object is a view or "it": "offers another explanation", "puts it more bluntly".
func (s *sentence) givesView(v int) bool {
	o := s.ObjectOf(v)
	return o > v && (s.Low[o] == "it" && s.Low[v] != "see" && s.Low[v] != "have" || heldViews.Has(s.Low[o]) || signs.Has(s.Low[o]) && (s.Low[v] == "see" || s.Low[v] == "detect")) || s.Low[v] == "point" && len(s.Prepositional(v, "to", nil)) > 0
}

// ponders are the verbs of those who judge what others do; needing are those that say so only with a view as object.
var (
	ponders = vocab.Words("suspect", "wonder", "disagree", "concur", "attribute", "expect", "fear", "foresee", "interpret", "liken",
		"puzzle", "speculate", "reckon", "find", "doubt", "point", "put", "sum", "offer", "take", "share", "hold", "have", "strike", "see", "detect")
	needing = vocab.Words("point", "put", "sum", "offer", "take", "share", "hold", "have", "strike", "see", "detect")
)

// signs are the nouns for what one who judges sees in what is done.
var signs = vocab.Words("proof", "evidence", "sign", "attempt", "effort", "signal", "hint", "desire", "shift", "pattern", "ploy", "motive")

// minds are the adjectives and participles for how one who judges takes what is told.
var minds = vocab.Words("sure", "unsure", "certain", "sceptical", "skeptical", "doubtful", "dubious", "unconvinced", "convinced", "convince",
	"pessimistic", "optimistic", "cautious", "surprised", "surprise", "unsurprised", "struck", "strike", "puzzled", "puzzle", "impressed",
	"impress", "unimpressed", "alarmed", "alarm", "wary", "blunt", "scathing", "categorical", "critical", "adamant", "hopeful", "upbeat",
	"gloomy", "dismissive", "persuade", "persuaded")

// moves are the verbs for what strikes one who judges.
var moves = vocab.Words("surprise", "strike", "puzzle", "impress", "alarm", "worry", "leave", "unsettle", "trouble", "intrigue")

// heldViews are the nouns for what one who judges has to say, and for those who have it.
var heldViews = vocab.Words("view", "opinion", "explanation", "interpretation", "theory", "verdict", "assessment", "argument", "conclusion",
	"sceptic", "skeptic", "doubter", "critic", "proponent", "tone", "line", "stance", "position", "reading", "optimist", "pessimist", "concern", "parallel", "caution")

// holds are the verbs that say whose a view is.
var holds = vocab.Words("be", "come", "belong")
