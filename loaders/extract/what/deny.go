package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// denies reports whether what somebody says is that something is not so, without a verb
// of denying: "It is not true", "there was no truth in the reports", "said it had nothing
// to do with the attack". at is the word for what is denied, -1 where a pronoun stands for it.
func (d *document) denies(s *sentence, f *find) (at int, ok bool) {
	c := s.Content(f.token)
	if c >= 0 && !s.Tokens[f.token].Quoted {
		from, to := s.Span(c)
		for x := from; x < to; x++ {
			if at, ok = s.falseAt(x, f); ok {
				return at, ok
			}
		}
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Scare || q.Cue.Sentence != s.Index || q.Cue.Token != f.token {
			continue
		}
		for k := q.From.Sentence; k <= q.To.Sentence && k < len(d.sents); k++ {
			p := &d.sents[k]
			for x := range p.Tokens {
				if pos := position(k, x); pos.Before(q.From) || !pos.Before(q.To) {
					continue
				}
				if at, ok = p.falseAt(x, f); ok {
					if k != s.Index {
						at = -1
					}
					return at, ok
				}
			}
		}
	}
	return -1, false
}

// turnDenials reads what somebody says in his turn of a transcript about what has just been said:
// "QUESTION: The Kremlin says that … MS SOLBERG: That is simply untrue."
func (d *document) turnDenials(finds []*find) []*find {
	row := d.Tables.PlainRow("v:deny")
	if row == nil {
		return nil
	}
	var out []*find
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if !q.Turn || q.Speaker < 0 {
			continue
		}
		by := []clause.Party{{Entity: q.Speaker, Token: 0, Sure: 0.85}}
		for k := q.From.Sentence; k <= q.To.Sentence && k < len(d.sents); k++ {
			if f := d.turnDenial(&d.sents[k], row, by); f != nil {
				if len(f.targets) == 0 && k == q.From.Sentence {
					f.targets = d.saidBefore(finds, f)
				}
				out = append(out, f)
				break // a turn denies once
			}
		}
	}
	return out
}

func (d *document) turnDenial(s *sentence, row *verbs.Row, by []clause.Party) *find {
	for x := range s.Tokens {
		if s.Rels[x] != parse.Root && !(s.Rels[x] == parse.Conj && s.Head(x) >= 0 && s.Rels[s.Head(x)] == parse.Root) {
			continue
		}
		f := s.told(row, graph.Denied, x, by, 0.85)
		at, ok := s.falseAt(x, f)
		if !ok {
			continue
		}
		if at >= 0 {
			f.object = []int{at}
			if ps := s.Follow(at, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds); !d.Related(ps, by) {
				f.targets = ps
			}
		}
		return f
	}
	return nil
}

// saidBefore returns who said something in the two sentences before a find, one of another side; nil.
func (d *document) saidBefore(finds []*find, f *find) []clause.Party {
	for i := len(finds) - 1; i >= 0; i-- {
		g := finds[i]
		if g.gone == "" && g.sentence < f.sentence && f.sentence-g.sentence < 3 && (g.kind == graph.Stated || g.kind == graph.Accused) && !d.Related(g.agents, f.agents) {
			return g.agents
		}
	}
	return nil
}

// deniesSaid finds what "it", "this" or "which" is that somebody denies: what another one says in the clause or sentence before, "X said
// he had been held, although the government denied this"; -1. Of a deed of the denier's own it is who tells of it that he contradicts.
func (d *document) deniesSaid(finds []*find, before []int, f *find) int {
	s := &d.sents[f.sentence]
	if f.kind != graph.Denied || !f.row.IsVerb() || len(f.object) == 0 || s.Mention[f.object[0]] >= 0 || !clause.Sums.Has(s.Low[f.object[0]]) && !takesUp.Has(s.Low[f.object[0]]) {
		return -1
	}
	for n := len(before) - 1; n >= 0 && f.sentence-finds[before[n]].sentence < 2; n-- {
		g := finds[before[n]]
		if g.gone != "" || g == f || g.sentence == f.sentence && g.token > f.token {
			continue
		}
		if d.Related(g.agents, f.agents) && g.standing.reported >= 0 && g.kind != graph.Denied {
			if by := d.sents[g.sentence].voices(g.standing.reported); len(f.targets) == 0 && !d.Related(by, f.agents) {
				f.targets = by // "X said Y had sent troops, which Y denied"
			}
			return -1
		}
		if g.kind != graph.Stated && g.kind != graph.Accused || clause.SameParties(g.agents, f.agents) || len(g.agents) == 0 {
			return -1 // "Chad shelled the town and denied it"
		}
		return before[n]
	}
	return -1
}

// takesUp are the words that stand for what was just said.
var takesUp = vocab.Words("it", "this", "that", "which", "something")

// gainsays reports whether somebody of whose side something was just alleged says that nothing
// of the kind is so: "There were no ships", "Kigali had never crossed the line".
func (d *document) gainsays(finds []*find, s *sentence, f *find) bool {
	c := s.Content(f.token)
	if s.flatNo(f.token) {
		return d.charged(finds, 3, f, graph.Accused, graph.Criticized)
	}
	if c < 0 || s.Modal(c) != clause.Plain {
		return false
	}
	none := false
	if n := s.Child(c, parse.Nsubj, parse.NsubjPass); n >= 0 {
		k := s.Child(n, parse.Det)
		if s.Low[n] == "none" {
			k = n
		}
		none = k >= 0 && (s.Low[k] == "no" || s.Low[k] == "none") && (s.Child(c, parse.Expl) >= 0 && s.Low[c] == "be" ||
			s.Verbal(c) && d.Related(s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}, {Steps: []string{"in", "whose"}}, {Steps: []string{"at", "whose"}}}, clause.ActorKinds), f.agents)) // "no diplomat of his country had"
	}
	if n := s.Child(c, parse.Nsubj); none && frauds.Has(s.Low[n]) && d.KindOf(f.agents[0].Entity) == graph.Person && d.CapacityOf(f.agents[0].Entity) != clause.Expert {
		return true
	}
	if !none && !(s.Verbal(c) && s.Negated(c) && s.Tokens[c].XPOS != parse.VBP && s.Tokens[c].XPOS != parse.VBG && s.own(c, f)) {
		return false
	}
	if !none && d.protestsInnocence(finds, s, f, c) {
		return true
	}
	reach := 3
	if none && s.Verbal(c) {
		reach = 6
	}
	return d.charged(finds, reach, f, graph.Accused)
}

// protestsInnocence reports whether who speaks says that his side has not done what it would be wrong or hostile of it to do:
// "insisted that Tehran had not supplied any weapons", "said Russia had never engaged in such things".
func (d *document) protestsInnocence(finds []*find, s *sentence, f *find, c int) bool {
	if s.Tokens[c].XPOS != parse.VBN && s.Tokens[c].XPOS != parse.VB && s.Tokens[c].XPOS != parse.VBD || d.CapacityOf(f.agents[0].Entity) == clause.Expert {
		return false
	}
	yet, never := false, false
	for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
		yet = yet || s.Low[k] == "yet" || s.Low[k] == "still"
		never = never || s.Low[k] == "never"
	}
	if yet {
		return false
	}
	for _, place := range [...]string{"obj", "in"} {
		for _, o := range s.Fillers(c, place, nil) {
			if s.such(o) || s.Low[o] == "kind" || s.Low[o] == "sort" {
				return true
			}
		}
	}
	if s.ofWrong(c) {
		return true
	}
	if !never && !insists.Has(s.Low[f.token]) {
		return false
	}
	return never && supplies.Has(s.Low[c]) || slices.ContainsFunc(finds, func(g *find) bool {
		return g.sentence == s.Index && g.token == c && innocent[g.kind]
	})
}

// such reports whether "such" stands before a noun.
func (s *sentence) such(n int) bool {
	for k := s.Kid[n]; k >= 0 && int(k) < n; k = s.Sib[k] {
		if s.Low[k] == "such" {
			return true
		}
	}
	return false
}

// insists are the verbs by which one says again what others do not believe, innocent what one says that one has not done.
var (
	insists  = vocab.Words("insist", "maintain", "assert", "reiterate", "stress", "swear", "protest", "repeat", "contend", "claim", "counter", "retort")
	innocent = map[graph.EventType]bool{graph.Attacked: true, graph.Aided: true, graph.Detained: true, graph.Deployed: true, graph.Threatened: true, graph.Supported: true}
)

// charged reports whether the side of somebody who speaks was just charged, in one of these ways.
func (d *document) charged(finds []*find, reach int, f *find, ways ...graph.EventType) bool {
	for _, g := range finds {
		if slices.Contains(ways, g.kind) && g.gone == "" && g.sentence <= f.sentence && f.sentence-g.sentence < reach && g.token != f.token && !d.oneVoice(f.agents, g.agents) && d.Related(f.agents, g.targets) {
			return true
		}
	}
	return false
}

// frauds are the wrongs of which one says that there were none only since others say there were.
var frauds = vocab.Words("fraud", "cheating", "rigging", "irregularity", "massacre", "genocide", "torture", "coup", "cover-up",
	"conspiracy", "ethnic", "manipulation", "wrongdoing", "violation", "blackmail", "corruption", "collusion")

// undone returns the event told before of which somebody says that nothing of the kind was done: "The
// paper said X had promised … His spokesman said nothing had been promised"; nil.
func (d *document) undone(finds []*find, s *sentence, f *find) *find {
	c := s.Content(f.token)
	if g := d.neverWas(finds, s, f, c); g != nil {
		return g
	}
	if c < 0 || !s.Verbal(c) || !s.Negated(c) || s.Tokens[c].XPOS != parse.VBN || s.Modal(c) != clause.Plain {
		return nil
	}
	n := s.Child(c, parse.Nsubj, parse.NsubjPass)
	if n < 0 || s.Low[n] != "nothing" && s.Child(n, parse.Det) < 0 {
		return nil
	}
	if a := s.Child(c, parse.AuxPass); a < 0 || s.Tokens[a].XPOS == parse.VB {
		return nil // "the principle that nothing be decided without Kenya" says what is to be
	}
	if slices.ContainsFunc(finds, func(g *find) bool {
		return g.kind == graph.Denied && g.sentence == s.Index && g.gone == "" && clause.SameParties(g.agents, f.agents)
	}) {
		return nil // "denied it, saying that nothing had been fired"
	}
	for _, g := range slices.Backward(finds) {
		if g.gone != "" || g.sentence > s.Index || s.Index-g.sentence > 5 || g.token == f.token && g.sentence == s.Index || g.kind == graph.Stated || g.kind == graph.CommentedOn ||
			clause.SameParties(f.agents, g.agents) && g.sentence == s.Index {
			continue
		}
		for _, r := range s.Entries[c].Verb {
			if r.Type == g.kind {
				return g
			}
		}
	}
	return nil
}

// excluded returns what is said by the verb v to be out of the question, not an option, off the table; -1.
func (s *sentence) excluded(v int) int {
	c := s.Content(v)
	if c < 0 || s.Verbal(c) || s.Modal(c) != clause.Plain {
		return -1
	}
	n := s.Child(c, parse.Nsubj)
	if n < 0 || s.Tokens[n].Tag != parse.NOUN && s.Tokens[n].XPOS != parse.VBG {
		return -1
	}
	out := false
	switch s.Low[c] {
	case "question", "table":
		for k := s.Kid[c]; k >= 0; k = s.Sib[k] {
			out = out || s.Low[k] == "out" || s.Low[k] == "off"
		}
	case "option":
		out = s.Negated(c)
	case "unthinkable", "inconceivable", "non-starter", "nonstarter":
		out = !s.Negated(c)
	}
	if !out {
		return -1
	}
	return n
}

// falsehoods are the words for what is not so, said of what somebody else says.
var falsehoods = vocab.Words("lie", "lies", "false", "untrue", "baseless", "groundless", "unfounded",
	"nonsense", "rubbish", "misinformation", "disinformation", "fabrication", "fabricate", "fabricated", "fiction", "fake", "hoax", "invention", "falsehood", "unsubstantiated", "spurious", "bogus", "preposterous", "libel", "slander")

// worries are the nouns for what somebody minds in what others do, who may answer that it is nothing.
var worries = vocab.Words("concern", "worry", "fear", "suspicion", "objection", "grievance", "criticism", "complaint")

// falseAt reports whether the word at x says that something is not so.
func (s *sentence) falseAt(x int, f *find) (int, bool) {
	switch s.Low[x] {
	case "say", "do":
		if o := s.ObjectOf(x); o >= 0 && s.Tokens[x].Tag == parse.VERB && s.Tokens[x].XPOS != parse.VBP && s.Negated(x) && s.Modal(x) == clause.Plain && s.thatOne(o) && s.Tokens[x].Quoted && s.own(x, f) {
			return -1, true // "We never said that"
		}
		return -1, false
	case "truth", "basis", "foundation", "substance":
		if x > 2 && s.Low[x] == "truth" && s.Low[x-2] == "from" && (s.Low[x-3] == "further" || s.Low[x-3] == "farther" || s.Low[x-3] == "far") {
			return -1, true // "could not be further from the truth"
		}
		if x > 3 && s.Low[x-1] == "of" && shreds.Has(s.Low[x-2]) && (s.Low[x-3] == "a" || s.Low[x-3] == "an" || s.Low[x-3] == "one") && s.negatedNear(x-3) {
			return -1, true // "not a shred of truth"
		}
		if x > 0 && (s.Low[x-1] == "no" || x > 1 && s.Low[x-2] == "no" && s.Tokens[x-1].Tag == parse.ADJ) && x+1 < len(s.Tokens) && (s.Low[x+1] == "to" || s.Low[x+1] == "in" || s.Low[x+1] == "whatsoever") {
			for k := x + 2; k < len(s.Tokens) && k < x+6; k++ {
				if s.Doc.Tables.Classes["accusation"].Has(s.Low[k]) {
					return k, true
				}
			}
			if s.Low[x] == "truth" {
				return -1, true
			}
		}
		return s.hasNone(x)
	case "nothing":
		if x+4 < len(s.Tokens) && s.Low[x+1] == "whatsoever" && s.Low[x+2] == "to" && s.Low[x+3] == "do" && s.Low[x+4] == "with" && s.Head(x) >= 0 {
			return -1, s.own(s.Head(x), f)
		}
		if x+3 < len(s.Tokens) && s.Low[x+1] == "to" && s.Low[x+2] == "do" && s.Low[x+3] == "with" && s.Head(x) >= 0 {
			return -1, s.own(s.Head(x), f)
		}
		if v := s.Head(x); v >= 0 && s.Low[v] == "know" && s.Rels[x] == parse.Obj && x+1 < len(s.Tokens) && (s.Low[x+1] == "of" || s.Low[x+1] == "about") {
			return -1, s.own(v, f) && s.Modal(v) == clause.Plain
		}
	case "merit", "ground", "validity", "credence", "credibility":
		return s.hasNone(x)
	case "role", "part", "hand", "involvement", "knowledge", "connection", "link", "responsibility":
		if v := s.Head(x); v >= 0 && s.Rel(x) == parse.Obj && (s.Low[v] == "have" || s.Low[v] == "play" || s.Low[v] == "bear") {
			no := s.Child(x, parse.Det)
			return -1, (no >= 0 && s.Low[no] == "no" || s.Negated(v)) && s.Modal(v) == clause.Plain && s.own(v, f)
		}
	case "involve", "involved", "behind", "responsible":
		return -1, s.Negated(x) && s.Modal(x) == clause.Plain && s.own(x, f)
	case "place", "happen", "exist", "occur":
		if s.Low[x] == "place" && s.Low[x-min(x, 1)] != "take" {
			return -1, false
		}
		n := s.Surface(s.predicateOf(x))
		if n < 0 || s.predicateOf(x) > 0 && s.Negated(s.predicateOf(x)) && s.Modal(s.predicateOf(x)) == clause.Plain && s.thatOne(n) {
			return -1, n >= 0 // "that conversation did not take place"
		}
		if n < 1 || s.Tokens[n].Tag != parse.NOUN {
			return -1, false
		}
		return n, s.Low[n-1] == "such" && n > 1 && s.Low[n-2] == "no" // "no such talks took place"
	case "sort", "kind":
		return -1, x > 2 && s.Low[x-1] == "the" && s.Low[x-2] == "of" && s.Low[x-3] == "nothing" && s.Head(x-3) >= 0 && does.Has(s.Low[s.Head(x-3)]) && s.Modal(s.Head(x-3)) == clause.Plain // "had done nothing of the kind"
	case "wrong", "mistaken", "inaccurate", "incorrect":
		n := s.Child(x, parse.Nsubj)
		if n < 0 || n > x || s.Child(x, parse.Cop) < 0 || s.Modal(x) != clause.Plain || s.Negated(x) || s.Indefinite(n) {
			return -1, false
		}
		classes := s.Doc.Tables.Classes
		return n, s.Tokens[n].Tag == parse.NOUN && (told.Has(s.Low[n]) || classes["media"].Has(s.Low[n])) // "the paper was wrong"
	case "true", "correct", "accurate":
		if s.Negated(x) {
			return s.allegedAt(x)
		}
	case "invent", "fabricate", "concoct", "make", "dream", "dreamt":
		if n, ok := s.madeUp(x); ok || s.Verbal(x) {
			return n, ok
		}
		fallthrough
	default:
		if falsehoods.Has(s.Low[x]) && !s.Negated(x) {
			return s.allegedAt(x)
		}
	}
	return -1, false
}

// does are the verbs of which one says that nothing of the kind was done.
var does = vocab.Words("do", "say", "happen", "agree", "promise", "order", "threaten", "write", "occur")

// told are the nouns for what is said to be so, which may be wrong.
var told = vocab.Words("report", "story", "account", "claim", "allegation", "assertion", "rumour", "rumor", "information")

// thatOne reports whether the word at n points at what was just told: "that conversation", "this".
func (s *sentence) thatOne(n int) bool {
	return s.Low[n] == "this" || s.Low[n] == "that" || n > 0 && (s.Low[n-1] == "this" || s.Low[n-1] == "that" || s.Low[n-1] == "such") && s.Tokens[n].Tag == parse.NOUN
}

// predicateOf returns the verb of "take place" at its noun, else the word itself.
func (s *sentence) predicateOf(x int) int {
	if h := s.Head(x); s.Low[x] == "place" && h >= 0 {
		return h
	}
	return x
}

// shreds are the words for the least of something.
var shreds = vocab.Words("shred", "grain", "iota", "word", "ounce", "scrap", "speck", "jot", "scintilla", "modicum")

// negatedNear reports whether "not" stands right before t.
func (s *sentence) negatedNear(t int) bool {
	if t == 0 {
		return false
	}
	w := s.Low[t-1]
	return w == "not" || w == "n't" || w == "n’t" || w == "never"
}

// allegedAt returns what the predicate at x is said of, where that is what somebody says:
// "the report is", "these claims are", and whatever "this" may be.
func (s *sentence) allegedAt(x int) (int, bool) {
	n := s.Child(x, parse.Nsubj)
	if c := s.Child(x, parse.Csubj); n < 0 && c >= 0 && s.Child(x, parse.Cop) >= 0 && s.Modal(x) == clause.Plain {
		if m := s.Child(c, parse.Mark); m >= 0 && s.Low[m] == "that" {
			return -1, true // "That X did so was untrue"
		}
	}
	if n < 0 || s.Child(x, parse.Cop) < 0 || s.Modal(x) != clause.Plain {
		return -1, false
	}
	switch s.Low[n] {
	case "this", "that", "it", "these", "they", "all", "everything":
		return -1, len(s.Parties(n, clause.ActorKinds)) == 0 || s.Low[n] == "it" || s.Low[n] == "that"
	case "news", "information", "charge":
		return n, true
	}
	return n, s.Doc.Tables.Classes["accusation"].Has(s.Low[n])
}

// hasNone returns the accusation that is said to have none of what the noun at x names: "the charges have no merit",
// "the claims are without foundation", "lack credibility".
func (s *sentence) hasNone(x int) (int, bool) {
	n := -1
	switch v := s.Head(x); {
	case s.CaseOf(x) == "without" && s.Child(x, parse.Cop) >= 0 && s.Modal(x) == clause.Plain:
		n = s.Child(x, parse.Nsubj)
	case v >= 0 && s.Rels[x] == parse.Obj && s.Modal(v) == clause.Plain && (s.Low[v] == "lack" || s.Low[v] == "have" || s.Low[v] == "carry" || s.Low[v] == "hold"):
		if no := s.Child(x, parse.Det); s.Low[v] == "lack" || s.Negated(v) || no >= 0 && s.Low[no] == "no" {
			n = s.Surface(v)
		}
	}
	return n, n >= 0 && s.Tokens[n].Tag == parse.NOUN && (s.Doc.Tables.Classes["accusation"].Has(s.Low[n]) || told.Has(s.Low[n]))
}

// own reports whether the subject of v is he who speaks, or his side.
func (s *sentence) own(v int, f *find) bool {
	n := s.Surface(v)
	if n < 0 {
		return false
	}
	if s.Low[n] == "we" || s.Low[n] == "i" || s.Low[n] == "I" {
		return true
	}
	return s.Doc.OwnSide(s.Parties(n, clause.ActorKinds), f.agents)
}

// partOfDenial reports whether a judgement only goes on with the denial that it hangs on: "denied the claim,
// calling it defamatory".
func (s *sentence) partOfDenial(beside []*find, f *find) bool {
	h := s.Head(f.token)
	if h < 0 || h > f.token || s.Rels[f.token] != parse.Advcl || s.Tokens[f.token].XPOS != parse.VBG {
		return false
	}
	if o := s.ObjectOf(f.token); o < 0 || s.Tokens[o].XPOS != parse.PRP && s.Tokens[o].Tag != parse.DET {
		return false
	}
	for _, g := range beside {
		if g.token == h && g.gone == "" && (g.kind == graph.Denied || g.kind == graph.Rejected) && clause.SameParties(g.agents, f.agents) {
			return true
		}
	}
	return false
}

// claimBefore returns the claim that the clause of v calls false as "it": "As for the allegation that X
// cheated, she called it false"; -1.
func (s *sentence) claimBefore(v int) int {
	if s.Low[v] != "call" && s.Low[v] != "dismiss" && s.Low[v] != "describe" && s.Low[v] != "label" {
		return -1
	}
	o := s.Child(v, parse.Obj)
	if o < v || s.Low[o] != "it" && s.Low[o] != "this" && s.Low[o] != "that" {
		return -1
	}
	untrue := false
	for _, place := range [...]string{"comp", "as"} {
		for _, x := range s.Fillers(v, place, nil) {
			untrue = untrue || falsehoods.Has(s.Low[x])
		}
	}
	for x := v - 1; untrue && x > 0; x-- {
		if s.Tokens[x].Tag == parse.NOUN && s.Doc.Tables.Classes["accusation"].Has(s.Low[x]) && s.Rels[x] == parse.Obl {
			return x
		}
	}
	return -1
}
