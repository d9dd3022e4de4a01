package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/parse"
)

// denies reports whether what somebody says is that something is not so, without a verb
// of denying: "It is not true", "there was no truth in the reports", "said it had nothing
// to do with the attack". at is the word for what is denied, -1 where a pronoun stands for it.
func (d *document) denies(s *sentence, f *find) (at int, ok bool) {
	c := s.content(f.token)
	if c >= 0 && !s.Tokens[f.token].Quoted {
		from, to := s.span(c)
		for x := from; x < to; x++ {
			if at, ok = s.falseAt(x, f); ok {
				return at, ok
			}
		}
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Scare || q.Cue.Sentence != s.index || q.Cue.Token != f.token {
			continue
		}
		for k := q.From.Sentence; k <= q.To.Sentence && k < len(d.sents); k++ {
			p := &d.sents[k]
			for x := range p.Tokens {
				if pos := position(k, x); pos.Before(q.From) || !pos.Before(q.To) {
					continue
				}
				if at, ok = p.falseAt(x, f); ok {
					if k != s.index {
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
	row := d.reader.tables.plainRow("v:deny")
	if row == nil {
		return nil
	}
	var out []*find
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if !q.Turn || q.Speaker < 0 {
			continue
		}
		by := []party{{q.Speaker, 0, 0.85}}
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

func (d *document) turnDenial(s *sentence, row *Row, by []party) *find {
	for x := range s.Tokens {
		if s.rels[x] != parse.Root && !(s.rels[x] == parse.Conj && s.head(x) >= 0 && s.rels[s.head(x)] == parse.Root) {
			continue
		}
		f := s.told(row, graph.Denied, x, by, 0.85)
		at, ok := s.falseAt(x, f)
		if !ok {
			continue
		}
		if at >= 0 {
			f.object = []int{at}
			if ps := s.follow(at, []path{{steps: []string{"whose"}}}, actorKinds); !d.related(ps, by) {
				f.targets = ps
			}
		}
		return f
	}
	return nil
}

// saidBefore returns who said something in the two sentences before a find, one of another side; nil.
func (d *document) saidBefore(finds []*find, f *find) []party {
	for i := len(finds) - 1; i >= 0; i-- {
		g := finds[i]
		if g.gone == "" && g.sentence < f.sentence && f.sentence-g.sentence < 3 && (g.kind == graph.Stated || g.kind == graph.Accused) && !d.related(g.agents, f.agents) {
			return g.agents
		}
	}
	return nil
}

// gainsays reports whether somebody of whose side something was just alleged says that nothing
// of the kind is so: "There were no ships", "Kigali had never crossed the line".
func (d *document) gainsays(finds []*find, s *sentence, f *find) bool {
	c := s.content(f.token)
	if s.flatNo(f.token) {
		return d.charged(finds, 3, f, graph.Accused, graph.Criticized)
	}
	if c < 0 || s.modal(c) != plain {
		return false
	}
	none := false
	if n := s.child(c, parse.Nsubj, parse.NsubjPass); n >= 0 {
		k := s.child(n, parse.Det)
		if s.low[n] == "none" {
			k = n
		}
		none = k >= 0 && (s.low[k] == "no" || s.low[k] == "none") && (s.child(c, parse.Expl) >= 0 && s.low[c] == "be" ||
			s.verbal(c) && d.related(s.follow(n, []path{{steps: []string{"whose"}}, {steps: []string{"in", "whose"}}, {steps: []string{"at", "whose"}}}, actorKinds), f.agents)) // "no diplomat of his country had"
	}
	if n := s.child(c, parse.Nsubj); none && frauds[s.low[n]] && d.kindOf(f.agents[0].entity) == graph.Person && d.capacityOf(f.agents[0].entity) != expert {
		return true
	}
	if !none && !(s.verbal(c) && s.negated(c) && s.Tokens[c].XPOS != parse.VBP && s.Tokens[c].XPOS != parse.VBG && s.own(c, f)) {
		return false
	}
	if !none && d.protestsInnocence(finds, s, f, c) {
		return true
	}
	reach := 3
	if none && s.verbal(c) {
		reach = 6
	}
	return d.charged(finds, reach, f, graph.Accused)
}

// protestsInnocence reports whether who speaks says that his side has not done what it would be wrong or hostile of it to do:
// "insisted that Tehran had not supplied any weapons", "said Russia had never engaged in such things".
func (d *document) protestsInnocence(finds []*find, s *sentence, f *find, c int) bool {
	if s.Tokens[c].XPOS != parse.VBN && s.Tokens[c].XPOS != parse.VB && s.Tokens[c].XPOS != parse.VBD || d.capacityOf(f.agents[0].entity) == expert {
		return false
	}
	yet, never := false, false
	for k := s.kid[c]; k >= 0; k = s.sib[k] {
		yet = yet || s.low[k] == "yet" || s.low[k] == "still"
		never = never || s.low[k] == "never"
	}
	if yet {
		return false
	}
	for _, place := range [...]string{"obj", "in"} {
		for _, o := range s.fillers(c, place, nil) {
			if s.such(o) || s.low[o] == "kind" || s.low[o] == "sort" {
				return true
			}
		}
	}
	if s.ofWrong(c) {
		return true
	}
	if !never && !insists[s.low[f.token]] {
		return false
	}
	return never && supplies[s.low[c]] || slices.ContainsFunc(finds, func(g *find) bool {
		return g.sentence == s.index && g.token == c && innocent[g.kind]
	})
}

// such reports whether "such" stands before a noun.
func (s *sentence) such(n int) bool {
	for k := s.kid[n]; k >= 0 && int(k) < n; k = s.sib[k] {
		if s.low[k] == "such" {
			return true
		}
	}
	return false
}

// insists are the verbs by which one says again what others do not believe, innocent what one says that one has not done.
var (
	insists  = map[string]bool{"insist": true, "maintain": true, "assert": true, "reiterate": true, "stress": true, "swear": true, "protest": true, "repeat": true, "contend": true, "claim": true, "counter": true, "retort": true}
	innocent = map[graph.EventType]bool{graph.Attacked: true, graph.Aided: true, graph.Detained: true, graph.Deployed: true, graph.Threatened: true, graph.Supported: true}
)

// charged reports whether the side of somebody who speaks was just charged, in one of these ways.
func (d *document) charged(finds []*find, reach int, f *find, ways ...graph.EventType) bool {
	for _, g := range finds {
		if slices.Contains(ways, g.kind) && g.gone == "" && g.sentence <= f.sentence && f.sentence-g.sentence < reach && g.token != f.token && !d.oneVoice(f.agents, g.agents) && d.related(f.agents, g.targets) {
			return true
		}
	}
	return false
}

// frauds are the wrongs of which one says that there were none only since others say there were.
var frauds = map[string]bool{"fraud": true, "cheating": true, "rigging": true, "irregularity": true, "massacre": true, "genocide": true, "torture": true, "coup": true, "cover-up": true,
	"conspiracy": true, "ethnic": true, "manipulation": true, "wrongdoing": true, "violation": true, "blackmail": true, "corruption": true, "collusion": true}

// undone returns the event told before of which somebody says that nothing of the kind was done: "The
// paper said X had promised … His spokesman said nothing had been promised"; nil.
func (d *document) undone(finds []*find, s *sentence, f *find) *find {
	c := s.content(f.token)
	if g := d.neverWas(finds, s, f, c); g != nil {
		return g
	}
	if c < 0 || !s.verbal(c) || !s.negated(c) || s.Tokens[c].XPOS != parse.VBN || s.modal(c) != plain {
		return nil
	}
	n := s.child(c, parse.Nsubj, parse.NsubjPass)
	if n < 0 || s.low[n] != "nothing" && s.child(n, parse.Det) < 0 {
		return nil
	}
	if a := s.child(c, parse.AuxPass); a < 0 || s.Tokens[a].XPOS == parse.VB {
		return nil // "the principle that nothing be decided without Kenya" says what is to be
	}
	if slices.ContainsFunc(finds, func(g *find) bool {
		return g.kind == graph.Denied && g.sentence == s.index && g.gone == "" && sameParties(g.agents, f.agents)
	}) {
		return nil // "denied it, saying that nothing had been fired"
	}
	for _, g := range slices.Backward(finds) {
		if g.gone != "" || g.sentence > s.index || s.index-g.sentence > 5 || g.token == f.token && g.sentence == s.index || g.kind == graph.Stated || g.kind == graph.CommentedOn ||
			sameParties(f.agents, g.agents) && g.sentence == s.index {
			continue
		}
		for _, r := range s.entries[c].verb {
			if r.Type == g.kind {
				return g
			}
		}
	}
	return nil
}

// excluded returns what is said by the verb v to be out of the question, not an option, off the table; -1.
func (s *sentence) excluded(v int) int {
	c := s.content(v)
	if c < 0 || s.verbal(c) || s.modal(c) != plain {
		return -1
	}
	n := s.child(c, parse.Nsubj)
	if n < 0 || s.Tokens[n].Tag != parse.NOUN && s.Tokens[n].XPOS != parse.VBG {
		return -1
	}
	out := false
	switch s.low[c] {
	case "question", "table":
		for k := s.kid[c]; k >= 0; k = s.sib[k] {
			out = out || s.low[k] == "out" || s.low[k] == "off"
		}
	case "option":
		out = s.negated(c)
	case "unthinkable", "inconceivable", "non-starter", "nonstarter":
		out = !s.negated(c)
	}
	if !out {
		return -1
	}
	return n
}

// falsehoods are the words for what is not so, said of what somebody else says.
var falsehoods = map[string]bool{"lie": true, "lies": true, "false": true, "untrue": true, "baseless": true, "groundless": true, "unfounded": true,
	"nonsense": true, "rubbish": true, "misinformation": true, "disinformation": true, "fabrication": true, "fabricate": true, "fabricated": true, "fiction": true, "fake": true, "hoax": true, "invention": true, "falsehood": true, "unsubstantiated": true, "spurious": true, "bogus": true, "preposterous": true, "libel": true, "slander": true}

// worries are the nouns for what somebody minds in what others do, who may answer that it is nothing.
var worries = map[string]bool{"concern": true, "worry": true, "fear": true, "suspicion": true, "objection": true, "grievance": true, "criticism": true, "complaint": true}

// falseAt reports whether the word at x says that something is not so.
func (s *sentence) falseAt(x int, f *find) (int, bool) {
	switch s.low[x] {
	case "say", "do":
		if o := s.objectOf(x); o >= 0 && s.Tokens[x].Tag == parse.VERB && s.Tokens[x].XPOS != parse.VBP && s.negated(x) && s.modal(x) == plain && s.thatOne(o) && s.Tokens[x].Quoted && s.own(x, f) {
			return -1, true // "We never said that"
		}
		return -1, false
	case "truth", "basis", "foundation", "substance":
		if x > 2 && s.low[x] == "truth" && s.low[x-2] == "from" && (s.low[x-3] == "further" || s.low[x-3] == "farther" || s.low[x-3] == "far") {
			return -1, true // "could not be further from the truth"
		}
		if x > 3 && s.low[x-1] == "of" && shreds[s.low[x-2]] && (s.low[x-3] == "a" || s.low[x-3] == "an" || s.low[x-3] == "one") && s.negatedNear(x-3) {
			return -1, true // "not a shred of truth"
		}
		if x > 0 && (s.low[x-1] == "no" || x > 1 && s.low[x-2] == "no" && s.Tokens[x-1].Tag == parse.ADJ) && x+1 < len(s.Tokens) && (s.low[x+1] == "to" || s.low[x+1] == "in" || s.low[x+1] == "whatsoever") {
			for k := x + 2; k < len(s.Tokens) && k < x+6; k++ {
				if s.doc.reader.tables.classes["accusation"][s.low[k]] {
					return k, true
				}
			}
			if s.low[x] == "truth" {
				return -1, true
			}
		}
		return s.hasNone(x)
	case "nothing":
		if x+4 < len(s.Tokens) && s.low[x+1] == "whatsoever" && s.low[x+2] == "to" && s.low[x+3] == "do" && s.low[x+4] == "with" && s.head(x) >= 0 {
			return -1, s.own(s.head(x), f)
		}
		if x+3 < len(s.Tokens) && s.low[x+1] == "to" && s.low[x+2] == "do" && s.low[x+3] == "with" && s.head(x) >= 0 {
			return -1, s.own(s.head(x), f)
		}
		if v := s.head(x); v >= 0 && s.low[v] == "know" && s.rels[x] == parse.Obj && x+1 < len(s.Tokens) && (s.low[x+1] == "of" || s.low[x+1] == "about") {
			return -1, s.own(v, f) && s.modal(v) == plain
		}
	case "merit", "ground", "validity", "credence", "credibility":
		return s.hasNone(x)
	case "role", "part", "hand", "involvement", "knowledge", "connection", "link", "responsibility":
		if v := s.head(x); v >= 0 && s.rel(x) == parse.Obj && (s.low[v] == "have" || s.low[v] == "play" || s.low[v] == "bear") {
			no := s.child(x, parse.Det)
			return -1, (no >= 0 && s.low[no] == "no" || s.negated(v)) && s.modal(v) == plain && s.own(v, f)
		}
	case "involve", "involved", "behind", "responsible":
		return -1, s.negated(x) && s.modal(x) == plain && s.own(x, f)
	case "place", "happen", "exist", "occur":
		if s.low[x] == "place" && s.low[x-min(x, 1)] != "take" {
			return -1, false
		}
		n := s.surface(s.predicateOf(x))
		if n < 0 || s.predicateOf(x) > 0 && s.negated(s.predicateOf(x)) && s.modal(s.predicateOf(x)) == plain && s.thatOne(n) {
			return -1, n >= 0 // "that conversation did not take place"
		}
		if n < 1 || s.Tokens[n].Tag != parse.NOUN {
			return -1, false
		}
		return n, s.low[n-1] == "such" && n > 1 && s.low[n-2] == "no" // "no such talks took place"
	case "sort", "kind":
		return -1, x > 2 && s.low[x-1] == "the" && s.low[x-2] == "of" && s.low[x-3] == "nothing" && s.head(x-3) >= 0 && does[s.low[s.head(x-3)]] && s.modal(s.head(x-3)) == plain // "had done nothing of the kind"
	case "wrong", "mistaken", "inaccurate", "incorrect":
		n := s.child(x, parse.Nsubj)
		if n < 0 || n > x || s.child(x, parse.Cop) < 0 || s.modal(x) != plain || s.negated(x) || s.indefinite(n) {
			return -1, false
		}
		classes := s.doc.reader.tables.classes
		return n, s.Tokens[n].Tag == parse.NOUN && (told[s.low[n]] || classes["media"][s.low[n]]) // "the paper was wrong"
	case "true", "correct", "accurate":
		if s.negated(x) {
			return s.allegedAt(x)
		}
	case "invent", "fabricate", "concoct", "make", "dream", "dreamt":
		if n, ok := s.madeUp(x); ok || s.verbal(x) {
			return n, ok
		}
		fallthrough
	default:
		if falsehoods[s.low[x]] && !s.negated(x) {
			return s.allegedAt(x)
		}
	}
	return -1, false
}

// does are the verbs of which one says that nothing of the kind was done.
var does = map[string]bool{"do": true, "say": true, "happen": true, "agree": true, "promise": true, "order": true, "threaten": true, "write": true, "occur": true}

// told are the nouns for what is said to be so, which may be wrong.
var told = map[string]bool{"report": true, "story": true, "account": true, "claim": true, "allegation": true, "assertion": true, "rumour": true, "rumor": true, "information": true}

// thatOne reports whether the word at n points at what was just told: "that conversation", "this".
func (s *sentence) thatOne(n int) bool {
	return s.low[n] == "this" || s.low[n] == "that" || n > 0 && (s.low[n-1] == "this" || s.low[n-1] == "that" || s.low[n-1] == "such") && s.Tokens[n].Tag == parse.NOUN
}

// predicateOf returns the verb of "take place" at its noun, else the word itself.
func (s *sentence) predicateOf(x int) int {
	if h := s.head(x); s.low[x] == "place" && h >= 0 {
		return h
	}
	return x
}

// shreds are the words for the least of something.
var shreds = map[string]bool{"shred": true, "grain": true, "iota": true, "word": true, "ounce": true, "scrap": true, "speck": true, "jot": true, "scintilla": true, "modicum": true}

// negatedNear reports whether "not" stands right before t.
func (s *sentence) negatedNear(t int) bool {
	if t == 0 {
		return false
	}
	w := s.low[t-1]
	return w == "not" || w == "n't" || w == "n’t" || w == "never"
}

// allegedAt returns what the predicate at x is said of, where that is what somebody says:
// "the report is", "these claims are", and whatever "this" may be.
func (s *sentence) allegedAt(x int) (int, bool) {
	n := s.child(x, parse.Nsubj)
	if c := s.child(x, parse.Csubj); n < 0 && c >= 0 && s.child(x, parse.Cop) >= 0 && s.modal(x) == plain {
		if m := s.child(c, parse.Mark); m >= 0 && s.low[m] == "that" {
			return -1, true // "That X did so was untrue"
		}
	}
	if n < 0 || s.child(x, parse.Cop) < 0 || s.modal(x) != plain {
		return -1, false
	}
	switch s.low[n] {
	case "this", "that", "it", "these", "they", "all", "everything":
		return -1, len(s.parties(n, actorKinds)) == 0 || s.low[n] == "it" || s.low[n] == "that"
	case "news", "information", "charge":
		return n, true
	}
	return n, s.doc.reader.tables.classes["accusation"][s.low[n]]
}

// hasNone returns the accusation that is said to have none of what the noun at x names: "the charges have no merit",
// "the claims are without foundation", "lack credibility".
func (s *sentence) hasNone(x int) (int, bool) {
	n := -1
	switch v := s.head(x); {
	case s.caseOf(x) == "without" && s.child(x, parse.Cop) >= 0 && s.modal(x) == plain:
		n = s.child(x, parse.Nsubj)
	case v >= 0 && s.rels[x] == parse.Obj && s.modal(v) == plain && (s.low[v] == "lack" || s.low[v] == "have" || s.low[v] == "carry" || s.low[v] == "hold"):
		if no := s.child(x, parse.Det); s.low[v] == "lack" || s.negated(v) || no >= 0 && s.low[no] == "no" {
			n = s.surface(v)
		}
	}
	return n, n >= 0 && s.Tokens[n].Tag == parse.NOUN && (s.doc.reader.tables.classes["accusation"][s.low[n]] || told[s.low[n]])
}

// own reports whether the subject of v is he who speaks, or his side.
func (s *sentence) own(v int, f *find) bool {
	n := s.surface(v)
	if n < 0 {
		return false
	}
	if s.low[n] == "we" || s.low[n] == "i" || s.low[n] == "I" {
		return true
	}
	return s.doc.ownSide(s.parties(n, actorKinds), f.agents)
}

// partOfDenial reports whether a judgement only goes on with the denial that it hangs on: "denied the claim,
// calling it defamatory".
func (s *sentence) partOfDenial(beside []*find, f *find) bool {
	h := s.head(f.token)
	if h < 0 || h > f.token || s.rels[f.token] != parse.Advcl || s.Tokens[f.token].XPOS != parse.VBG {
		return false
	}
	if o := s.objectOf(f.token); o < 0 || s.Tokens[o].XPOS != parse.PRP && s.Tokens[o].Tag != parse.DET {
		return false
	}
	for _, g := range beside {
		if g.token == h && g.gone == "" && (g.kind == graph.Denied || g.kind == graph.Rejected) && sameParties(g.agents, f.agents) {
			return true
		}
	}
	return false
}

// claimBefore returns the claim that the clause of v calls false as "it": "As for the allegation that X
// cheated, she called it false"; -1.
func (s *sentence) claimBefore(v int) int {
	if s.low[v] != "call" && s.low[v] != "dismiss" && s.low[v] != "describe" && s.low[v] != "label" {
		return -1
	}
	o := s.child(v, parse.Obj)
	if o < v || s.low[o] != "it" && s.low[o] != "this" && s.low[o] != "that" {
		return -1
	}
	untrue := false
	for _, place := range [...]string{"comp", "as"} {
		for _, x := range s.fillers(v, place, nil) {
			untrue = untrue || falsehoods[s.low[x]]
		}
	}
	for x := v - 1; untrue && x > 0; x-- {
		if s.Tokens[x].Tag == parse.NOUN && s.doc.reader.tables.classes["accusation"][s.low[x]] && s.rels[x] == parse.Obl {
			return x
		}
	}
	return -1
}
