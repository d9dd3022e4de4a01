package what

import (
	"slices"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
)

// leaning says how far something in a remark, or in an event told before it, speaks for the
// remark being on the event rather than of the speaker's own position. A remark is on the event
// for which the sum is above nought. The weights are those of a logistic model of which event,
// if any, annotators gave 359 statements, rounded and without what did not carry over to
// articles that it had not seen.
type leaning float64

const (
	mostStatements leaning = -4.4 // say what the speaker holds; the fit gave -3.8, which made false comments on other articles
	sameParagraph  leaning = 1.4  // the event was told in the paragraph
	theNews        leaning = 1.4  // it is what the article is about
	hasReactions   leaning = 0.5  // others have just spoken of it
	shortlyBefore  leaning = 0.4  // it was told in the two sentences before
	besideIt       leaning = -0.9 // it is told in the sentence itself: "after Chad left"
	isAnswer       leaning = -0.8 // it is a refusal itself
	isAppeal       leaning = -0.4 // what others ask for gets an answer rather than a comment
	isExpert       leaning = 2.5  // who was found to judge by trade, and to speak of nobody
	isOutsider     leaning = 1.1  // the opposition, lawyers, senators judge by trade
	isStruck       leaning = 0.85 // it was done to the speaker's side
	isSameSide     leaning = -1   // the speaker's side did it, and he is no outsider there
	tookPart       leaning = -0.6 // the speaker's side was a party to it, or he was summoned himself
	actsHimself    leaning = -0.4 // the speaker does other things in the article
	namedBefore    leaning = -0.5
	doerSubject    leaning = 1.1 // what is said is of who did it
	doerNamed      leaning = 0.55
	deedSubject    leaning = 0.65 // of "the decision"
	deedFits       leaning = 0.35
	deedNamed      leaning = 0.4
	pointsAtIt     leaning = 0.3 // of "this"
	badWord        leaning = 0.5
	adjective      leaning = 0.6
	copular        leaning = 0.55
	inThePast      leaning = 0.45
	inQuotes       leaning = 0.7
	ofHimself      leaning = -1.3 // of the speaker or his side
	ofUs           leaning = -0.6
	saysWe         leaning = -0.5
	ofOwnThing     leaning = -0.6
	ofSomething    leaning = -0.7
	ofThere        leaning = -0.3
	ofTheFuture    leaning = -0.5
	ofDuty         leaning = -0.5 // "should", "can", "must"
	verbReplies    leaning = 0.5
	verbJudges     leaning = 0.3
	verbInforms    leaning = -0.4
	verbStresses   leaning = -0.6
)

// speechLeaning tells verbs of speech that judge from those that inform or repeat.
var speechLeaning = map[string]leaning{"reply": verbReplies, "respond": verbReplies, "retort": verbReplies, "counter": verbReplies,
	"believe": verbJudges, "think": verbJudges, "argue": verbJudges, "observe": verbJudges, "remark": verbJudges, "comment": verbJudges, "complain": verbJudges,
	"announce": verbInforms, "report": verbInforms, "confirm": verbInforms, "declare": verbInforms, "claim": verbInforms,
	"stress": verbStresses, "emphasise": verbStresses, "emphasize": verbStresses, "underline": verbStresses, "underscore": verbStresses, "reiterate": verbStresses,
	"repeat": verbStresses, "insist": verbStresses, "note": verbStresses, "recall": verbStresses}

// reactions makes comments of statements that are on an event told before, whether or not their
// words point at it: "Kenya expelled two envoys. “A country has lost its temper,” said X of Eritrea".
func (d *document) reactions(finds []*find) {
	var order []int
	for _, f := range finds {
		judges := f.kind == graph.CommentedOn && f.row.Type == graph.Stated && len(f.targets) == 0 // an expert's
		if d.sents[f.sentence].apologises(f.token) {
			continue
		}
		if f.gone != "" || f.ref >= 0 || f.implied || !judges && (f.kind != graph.Stated || len(f.targets) > 0) {
			continue
		}
		if order == nil {
			order = inOrder(finds)
			if d.main < 0 {
				d.main = d.occasion(finds, d.mainEvent(finds, order))
			}
		}
		r := d.remarkOf(finds, f)
		if judges {
			r.base += isExpert
		}
		best := r.likeliest(finds, order)
		kind, targets := graph.CommentedOn, r.of
		if r.accuses() {
			kind = graph.Criticized
		} else if best < 0 {
			continue
		}
		if best >= 0 && !r.ofOthers {
			targets = slices.DeleteFunc(slices.Clone(finds[best].agents), func(p clause.Party) bool { return clause.Holds(f.agents, p.Entity) })
		}
		if d.alreadyJudged(finds, f, targets) {
			continue
		}
		f.kind, f.targets, f.ref = kind, targets, best
		if best >= 0 {
			finds[best].referred = true
		}
	}
}

// farBack is how many sentences before a remark an event may have been told, but for the one that
// the article is about.
const farBack = 12

// likeliest returns the event that the remark is on, -1 for none.
func (r *remark) likeliest(finds []*find, order []int) int {
	best, most := -1, leaning(0)
	for _, j := range order {
		g := finds[j]
		if g == r.find || g.sentence > r.sentence || r.sentence-g.sentence > farBack && j != r.doc.main || !r.mayBeOn(g) {
			continue
		}
		if v := r.base + r.on(finds, order, j); v > most {
			best, most = j, v
		}
	}
	return best
}

// alreadyJudged reports whether the speaker judges the same people elsewhere in the article.
func (d *document) alreadyJudged(finds []*find, f *find, whom []clause.Party) bool {
	return slices.ContainsFunc(finds, func(g *find) bool {
		return g != f && g.gone == "" && (g.kind == graph.Criticized || g.kind == graph.Accused) && clause.SameParties(g.agents, f.agents) && d.Related(g.targets, whom)
	})
}

// remark is a statement, with what counts for any event that it may be on.
type remark struct {
	*find
	doc               *document
	s                 *sentence
	said              int            // head of what is said, -1
	subject           int            // its subject, -1
	of                []clause.Party // whom the subject means
	base              leaning
	ofOthers, outside bool // the subject means others; the speaker is an outsider
}

func (d *document) remarkOf(finds []*find, f *find) *remark {
	s := &d.sents[f.sentence]
	r := &remark{find: f, doc: d, s: s, said: s.saidBy(f.token), subject: -1, base: mostStatements + speechLeaning[s.Low[f.token]]}
	add := func(l leaning, yes bool) {
		if yes {
			r.base += l
		}
	}
	by := f.agents[0]
	r.outside = s.outsider(by.Token)
	add(isOutsider, r.outside)
	add(namedBefore, s.Tokens[by.Token].Tag == parse.PRON)
	add(actsHimself, slices.ContainsFunc(finds, func(g *find) bool {
		return g.gone == "" && g.sentence < f.sentence && g.kind != graph.Stated && g.kind != graph.CommentedOn && clause.Holds(g.agents, by.Entity)
	}))
	add(inQuotes, s.Quotes(f.token))
	c := r.said
	if c < 0 {
		return r
	}
	switch s.Modal(c) {
	case clause.Plain:
	case clause.Will:
		r.base += ofTheFuture
	default:
		r.base += ofDuty
	}
	add(copular, s.Child(c, parse.Cop) >= 0)
	add(adjective, s.Tokens[c].Tag == parse.ADJ)
	add(inThePast, s.Tokens[c].XPOS == parse.VBD || s.Tokens[c].XPOS == parse.VBN)
	from, to := s.Span(c)
	bad, we := false, false
	for t := from; t < to; t++ {
		bad = bad || d.Tables.Classes["bad"].Has(s.Low[t]) && t != f.token
		we = we || s.Low[t] == "we" || s.Low[t] == "our"
	}
	add(badWord, bad)
	add(saysWe, we)
	r.subject = s.Child(c, parse.Nsubj, parse.NsubjPass, parse.NsubjOuter, parse.Csubj, parse.Expl)
	if n := r.subject; n >= 0 {
		switch low := s.Low[n]; {
		case low == "this" || low == "that":
			r.base += pointsAtIt
		case low == "it":
		case low == "there":
			r.base += ofThere
		case low == "we" || low == "i":
			r.base += ofUs
		default:
			r.of = s.Parties(n, clause.ActorKinds)
			r.ofOthers = len(r.of) > 0 && !d.OwnSide(r.of, f.agents)
			switch {
			case len(r.of) > 0 && !r.ofOthers:
				r.base += ofHimself
			case len(r.of) > 0 || s.Tokens[n].Tag != parse.NOUN:
			case s.known(n) && d.Tables.Referents[low] == nil && !clause.Moves.Has(low):
				r.base += ofSomething
			case s.known(n):
				r.base += deedSubject
			case d.Related(s.Follow(n, []verbs.Path{{Steps: []string{"whose"}}}, clause.ActorKinds), f.agents):
				r.base += ofOwnThing
			}
		}
	}
	return r
}

// accuses reports whether what is said is what wrong somebody else has done or is up to: "said Georgia had
// turned away from Europe", "said China was testing the alliance".
func (r *remark) accuses() bool {
	s, c := r.s, r.said
	if len(r.of) != 1 || !r.ofOthers || s.Passive(c) || s.Modal(c) != clause.Plain || s.Mention[r.subject] < 0 {
		return false
	}
	if classes := r.doc.Tables.Classes; !classes["amiss"].Has(s.Low[c]) && !classes["alleges"].Has(s.Low[c]) {
		return false // "said Oman had indicated that it would come"
	}
	if r.doc.KindOf(r.of[0].Entity) != graph.Country {
		return false // "said the premier had raised it": no more than told
	}
	if form := r.doc.Mentions[s.Mention[r.subject]].Form; form != who.Name && form != who.Metonym && form != who.Acronym {
		return false
	}
	for k := s.Kid[c]; k >= 0 && int(k) < c; k = s.Sib[k] {
		if s.Rels[k] == parse.Aux && (s.Low[k] == "be" && s.Tokens[c].XPOS == parse.VBG || s.Low[k] == "have" && s.Tokens[c].XPOS == parse.VBN) {
			return true
		}
	}
	return false
}

// mayBeOn reports whether a remark can be on an event: on one that others did, told before, or
// beside the remark in a clause that says when it was made.
func (r *remark) mayBeOn(g *find) bool {
	if g.kind == graph.Stated || g.kind == graph.Praised || g.kind == graph.Supported || g.kind == graph.CommentedOn && len(g.targets) == 0 || g.standing.status == graph.StatusDenied || g.gone != "" || clause.Holds(g.agents, r.agents[0].Entity) || g.kind.IsReciprocal() && clause.Holds(g.targets, r.agents[0].Entity) {
		return false
	}
	if r.ofOthers && !r.doc.Related(r.of, g.agents) {
		return false // of what somebody else does
	}
	if g.sentence < r.sentence {
		return true
	}
	if r.s.Rels[r.token] == parse.Advcl && r.s.Dominates(g.token, r.token) {
		return false // "flew to Nuuk after Vance had said"
	}
	inside := r.said >= 0 && r.s.Dominates(r.said, g.token) && !r.s.Dominates(r.said, r.token)
	return !inside && !r.s.Tokens[g.token].Quoted && (g.token < r.token || r.s.whenSaid(r.token, g.token))
}

// on returns what speaks for the remark being on one event.
func (r *remark) on(finds []*find, order []int, j int) leaning {
	d, g := r.doc, finds[j]
	var v leaning
	add := func(l leaning, yes bool) {
		if yes {
			v += l
		}
	}
	add(sameParagraph, d.sents[g.sentence].Paragraph == r.s.Paragraph)
	add(theNews, j == d.main)
	switch n := r.sentence - g.sentence; {
	case n == 0:
		v += besideIt
	case n < 3:
		v += shortlyBefore
	}
	add(hasReactions, slices.ContainsFunc(order, func(k int) bool {
		h := finds[k]
		return h.ref == j && h != r.find && h.sentence <= r.sentence && r.sentence-h.sentence < 5
	}))
	switch g.kind {
	case graph.Rejected, graph.Denied:
		v += isAnswer
	case graph.Requested, graph.Demanded, graph.Proposed:
		v += isAppeal
	}
	own, struck := d.Related(g.agents, r.agents), d.Related(g.targets, r.agents)
	add(isSameSide, own && !r.outside)
	add(isStruck, struck)
	add(tookPart, g.kind.IsReciprocal() && (own || struck) || g.kind == graph.Summoned && clause.Holds(g.targets, r.agents[0].Entity))
	if r.said < 0 {
		return v
	}
	add(doerSubject, r.ofOthers)
	add(deedFits, r.subject >= 0 && slices.Contains(d.Tables.Referents[r.s.Low[r.subject]], g.kind))
	from, to := r.s.Span(r.said)
	add(doerNamed, r.s.speaksOf(from, to, g.agents))
	for t := from; t < to; t++ {
		if r.s.Tokens[t].Tag == parse.NOUN && r.s.known(t) && slices.Contains(d.Tables.Referents[r.s.Low[t]], g.kind) {
			return v + deedNamed
		}
	}
	return v
}

// speaksOf reports whether one of some, or of their state, is named in the words [from, to).
func (s *sentence) speaksOf(from, to int, some []clause.Party) bool {
	for t := from; t < to; t++ {
		if m := s.Mention[t]; m >= 0 && t == s.Doc.Mentions[m].Head {
			for _, e := range s.Doc.Mentions[m].Entities {
				if s.Doc.Related([]clause.Party{{Entity: e}}, some) {
					return true
				}
			}
		}
	}
	return false
}

// outsider reports whether the words beside a name say that its bearer judges those who govern.
func (s *sentence) outsider(t int) bool {
	m := s.Mention[t]
	if m < 0 {
		return false
	}
	from, to := s.Doc.Mentions[m].From, s.Doc.Mentions[m].To
	word := s.Doc.Tables.Classes["outsider"]
	for x := from - 1; x >= 0 && x > from-8 && !s.Finite(x); x-- {
		if word.Has(s.Low[x]) {
			return true
		}
	}
	for x := from; x < len(s.Tokens) && x < to+12 && (x < to || !s.Finite(x)); x++ {
		if word.Has(s.Low[x]) {
			return true
		}
	}
	return false
}

// whenSaid reports whether the word at t stands in a clause of the verb v that says when or after
// what it was: "said after Chad left".
func (s *sentence) whenSaid(v, t int) bool {
	for x := t; x >= 0 && x != v; x = s.Head(x) {
		if s.Head(x) == v && s.Rels[x] == parse.Advcl {
			m := s.Child(x, parse.Mark)
			return m >= 0 && (s.Low[m] == "after" || s.Low[m] == "as" || s.Low[m] == "when")
		}
	}
	return false
}

// saidBy returns the head of what the verb v says: its content, or the top of what is quoted
// beside it; -1 for none.
func (s *sentence) saidBy(v int) int {
	if c := s.Content(v); c >= 0 {
		return c
	}
	if !s.Quotes(v) {
		return -1
	}
	best, least := -1, len(s.Tokens)
	for t := range s.Tokens {
		if !s.Tokens[t].Quoted || !s.Verbal(t) && s.Child(t, parse.Cop) < 0 {
			continue
		}
		n := 0
		for x := t; x >= 0 && n < least; x = s.Head(x) {
			n++
		}
		if n < least {
			best, least = t, n
		}
	}
	return best
}

// apologises reports whether a verb is for an apology, which explains nobody else's deed, whoever makes it.
func (s *sentence) apologises(v int) bool { return s.Low[v] == "apologise" || s.Low[v] == "apologize" }
