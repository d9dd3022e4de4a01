package what

import (
	"cmp"
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/internal/vocab"
)

// quoted looks at words between quotation marks: what is claimed there of
// others is the speaker's claim, not an event; and it keeps the words.
func (d *document) quoted(s *sentence, f *find) {
	if s.Tokens[f.token].Quoted {
		q := d.QuoteAt(position(f.sentence, f.token))
		if q >= 0 && d.Quotes[q].Scare {
			return
		}
		if q >= 0 && d.speaker(q) < 0 && len(f.agents) == 1 && s.Low[f.agents[0].Token] == "we" && d.KindOf(f.agents[0].Entity) != graph.Person {
			return // "An EU spokesperson said: “We condemn": of nobody by name
		}
		if len(f.agents) == 0 || !d.outside(s, f) && !d.ownAct(q, f) && !d.resolves(s, q, f) && !d.doneToSpeaker(q, f) && !d.plainDeed(q, f) && !d.onArmed(f) && !d.readOut(q, f) && !d.madeKnown(q, f) && !(f.kind == graph.Agreed && s.impersonal(f.token)) {
			f.gone = "claimed between quotation marks"
			return
		}
		if q < 0 {
			return
		}
		if sp := d.speaker(q); sp >= 0 && d.KindOf(sp) == graph.Person && d.Tables.Acts[f.kind].Speech && len(f.agents) == 1 && d.KindOf(f.agents[0].Entity) != graph.Person && (d.speaksFor([]clause.Party{{Entity: sp}}, f.agents) || d.leads(sp, f.agents)) && !d.outside(s, f) && !d.doneToSpeaker(q, f) {
			f.agents = []clause.Party{{Entity: sp, Token: f.token, Sure: f.agents[0].Sure}} // "“Manila demands that China leave,” she said"
			f.targets = slices.DeleteFunc(f.targets, func(p clause.Party) bool { return p.Entity == sp })
		}
		f.quote = d.quoteText(q)
		return
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.Cue.Sentence == f.sentence && q.Cue.Token == f.token && f.quote == "" {
			f.quote = d.quoteText(i)
		}
	}
}

// outside reports whether the subject of a word between quotation marks stands
// before them: the article tells the event in somebody's words.
func (d *document) outside(s *sentence, f *find) bool {
	t := f.agents[0].Token
	if !f.row.IsVerb() || t >= f.token || s.Tokens[t].Quoted || s.Child(f.token, parse.Nsubj, parse.NsubjPass) >= 0 && s.Tokens[s.Child(f.token, parse.Nsubj, parse.NsubjPass)].Quoted {
		return false
	}
	// No other clause opens between them.
	for x := t + 1; x < f.token; x++ {
		if s.Tokens[x].XPOS == parse.OpenQuote || s.Tokens[x].Quoted {
			return true
		}
		if s.Finite(x) && clause.SpeechVerbs.Has(s.Low[x]) {
			return false
		}
	}
	return true
}

// speaker returns the entity whose words a quotation is, -1 if nobody knows:
// also of "…," said a statement from the ministry.
func (d *document) speaker(q int) int {
	if q < 0 {
		return -1
	}
	if d.Quotes[q].Speaker >= 0 {
		return d.Quotes[q].Speaker
	}
	if c := d.Quotes[q].Cue; c.Token >= 0 {
		s := &d.sents[c.Sentence]
		ps := s.Follow(c.Token, []verbs.Path{{Steps: []string{"subj"}}}, clause.ActorKinds)
		if len(ps) == 0 {
			ps = s.voiceOf(c.Token)
		}
		if len(ps) == 1 {
			return ps[0].Entity
		}
	}
	return -1
}

// holdsOffice reports whether a person has an office in one of the organisations.
func (d *document) holdsOffice(person int, in []clause.Party) bool {
	for body := range d.serves(person) {
		if body >= 0 && d.KindOf(body) == graph.Organization && clause.Holds(in, body) {
			return true
		}
	}
	return false
}

// leads reports whether the only one of the parties is the state of which the tables know the person to hold an office,
// though the article does not say so: "Biden".
func (d *document) leads(person int, of []clause.Party) bool {
	return len(of) == 1 && d.Serves(person, of[0].Entity)
}

// colleagues reports whether somebody has an office in an organisation in which the only one of the
// parties has one.
func (d *document) colleagues(person int, of []clause.Party) bool {
	if len(of) != 1 || d.KindOf(of[0].Entity) != graph.Person || d.KindOf(person) != graph.Person {
		return false
	}
	for body := range d.serves(of[0].Entity) {
		if body >= 0 && d.holdsOffice(person, []clause.Party{{Entity: body}}) {
			return true
		}
	}
	return false
}

// resolves reports whether a text without a speaker of its own, a resolution or a
// statement, does by its words what they say: "The Security Council demands".
func (d *document) resolves(s *sentence, q int, f *find) bool {
	return d.speaker(q) < 0 && f.row.IsVerb() && s.Tokens[f.token].XPOS == parse.VBZ && d.Tables.Acts[f.kind].Speech &&
		len(f.agents) == 1 && d.KindOf(f.agents[0].Entity) != graph.Person
}

// ownAct reports whether the quoted event is one of the speaker's or of the state
// that the speaker speaks for: "We have recalled our ambassador".
func (d *document) ownAct(q int, f *find) bool {
	speaker := d.speaker(q)
	if speaker < 0 {
		return false
	}
	if len(f.agents) == 1 && f.agents[0].Entity == speaker {
		return true
	}
	if d.Quotes[q].Turn && d.CapacityOf(speaker) != clause.Expert && onRecord[f.kind] {
		return true
	}
	if d.speaksOf(speaker, f) {
		return true
	}
	if d.CapacityOf(speaker) == clause.Expert || !d.Related(f.agents, []clause.Party{{Entity: speaker}}) && !d.holdsOffice(speaker, f.agents) && !d.colleagues(speaker, f.agents) {
		return d.leads(speaker, f.agents) && d.Tables.Acts[f.kind].Speech && d.sents[f.sentence].atPresent(f.token, parse.VBZ) && d.sents[f.sentence].Rel(f.token) != parse.AclRelcl && !d.Related(f.agents, f.targets)
	}
	// A spokesperson tells what the one he speaks for has said, too: "The Secretary urged".
	s := &d.sents[f.sentence]
	if t := f.agents[0].Token; s.Tokens[t].XPOS == parse.PRP && (s.Low[t] == "we" || s.Low[t] == "i") && d.KindOf(speaker) == graph.Person && s.atPresent(f.token, parse.VBP) {
		return true // "We remain committed": he does
	}
	if t := f.agents[0].Token; s.Tokens[f.token].XPOS == parse.VBD && s.Tokens[t].XPOS == parse.PRP && (s.Low[t] == "we" || s.Low[t] == "i") && d.KindOf(speaker) == graph.Person && asks[f.kind] {
		return true // "We asked all parties to show restraint"
	}
	if t := f.agents[0].Token; f.kind == graph.Agreed && s.Low[t] == "we" && len(f.targets) > 0 && (s.Tokens[f.token].XPOS == parse.VBD || s.Tokens[f.token].XPOS == parse.VBN) {
		return true // "We have agreed with the Indians"
	}
	if s.atPresent(f.token, parse.VBZ) && s.Rel(f.token) != parse.AclRelcl && d.KindOf(f.agents[0].Entity) != graph.Person && !d.Related(f.agents, f.targets) {
		return true // what a state demands, its speaker demands
	}
	return !d.Tables.Acts[f.kind].Speech || f.kind == graph.Promised && strings.Contains(f.row.Needs, "@money") || (d.CapacityOf(speaker) == clause.Spokesperson || d.KindOf(speaker) == graph.Organization) && d.KindOf(f.agents[0].Entity) == graph.Person &&
		(s.Tokens[f.token].XPOS == parse.VBD || d.Quotes[q].Turn && s.Tokens[f.token].XPOS == parse.VBN) && (s.Tokens[f.agents[0].Token].Tag != parse.PRON || thirds.Has(s.Low[f.agents[0].Token]))
}

// speaksOf reports whether an official whose state nobody knows says what a state does by its words, which is then his
// own: "The UK welcomes the decision", in the words of a minister.
func (d *document) speaksOf(speaker int, f *find) bool {
	s := &d.sents[f.sentence]
	return d.KindOf(speaker) == graph.Person && d.Country(speaker) < 0 && d.CapacityOf(speaker) != clause.Expert && len(f.agents) == 1 && d.KindOf(f.agents[0].Entity) == graph.Country &&
		d.Tables.Acts[f.kind].Speech && s.atPresent(f.token, parse.VBZ) && s.Rels[f.token].Is(parse.Root, parse.Conj) && d.isOfficial(speaker)
}

// isOfficial reports whether a person holds an office in the article.
func (d *document) isOfficial(person int) bool {
	return slices.ContainsFunc(d.Holdings, func(h graph.HoldingClaim) bool {
		return h.Person == d.Entities[person].ID && cmp.Or(h.Said, h.Status) != graph.Former
	})
}

// onRecord are the acts that who answers for a government in a transcript makes known, whoever does them.
var onRecord = map[graph.EventType]bool{graph.Met: true, graph.Called: true, graph.Visited: true, graph.Messaged: true, graph.Invited: true, graph.Signed: true,
	graph.Summoned: true, graph.Appointed: true}

// friendly are the acts that those to whom they are done tell of as they are.
var friendly = map[graph.EventType]bool{graph.Promised: true, graph.Invited: true, graph.Proposed: true, graph.Aided: true, graph.Supported: true, graph.Met: true,
	graph.Called: true, graph.Messaged: true, graph.Requested: true, graph.Agreed: true}

// doneToSpeaker reports whether somebody tells between quotation marks of what others have done
// for himself or his state: "President X promised to help us".
func (d *document) doneToSpeaker(q int, f *find) bool {
	speaker := d.speaker(q)
	if speaker < 0 || !friendly[f.kind] || len(f.targets) != 1 || f.standing.status != graph.StatusActual || d.CapacityOf(speaker) == clause.Expert {
		return false
	}
	s := &d.sents[f.sentence]
	switch t := f.targets[0].Token; s.Low[t] {
	case "we", "i":
	default:
		return false
	}
	return d.Related(f.targets, []clause.Party{{Entity: speaker}}) && !d.Related(f.agents, f.targets) && s.Tokens[f.token].XPOS != parse.VBG
}

// asks are the acts that a speaker tells of himself in the past as well: he has asked, and says so.
var asks = map[graph.EventType]bool{graph.Requested: true, graph.Demanded: true, graph.Proposed: true, graph.Invited: true, graph.Rejected: true, graph.Warned: true}

// plainDeeds are the acts that nobody disputes, whoever tells of them.
var plainDeeds = map[graph.EventType]bool{graph.Aided: true, graph.Signed: true, graph.Met: true, graph.Visited: true, graph.Called: true, graph.Recognized: true, graph.Withdrew: true, graph.Agreed: true}

// plainDeed reports whether an official tells between quotation marks what others have done for or
// with each other: "Norway has given 20 million dollars to Somalia".
func (d *document) plainDeed(q int, f *find) bool {
	speaker := d.speaker(q)
	s := &d.sents[f.sentence]
	if speaker < 0 || !plainDeeds[f.kind] || !f.row.IsVerb() || len(f.targets) == 0 && len(f.agents) < 2 || f.standing.status != graph.StatusActual || d.CapacityOf(speaker) == clause.Expert {
		return false
	}
	if s.Tokens[f.agents[0].Token].Tag == parse.PRON || s.Rels[f.token].Is(parse.Advcl, parse.Acl, parse.AclRelcl) {
		return false
	}
	return s.Tokens[f.token].XPOS == parse.VBD || s.Tokens[f.token].XPOS == parse.VBN && !s.Passive(f.token) && s.Child(f.token, parse.Aux) >= 0
}

// readOut reports whether somebody does something in a readout that an article gives in full, between
// quotation marks and in nobody's words or a body's: "“President X spoke by phone today with Y. He
// thanked him”".
func (d *document) readOut(q int, f *find) bool {
	speaker := d.speaker(q)
	if q < 0 || d.Quotes[q].Turn || speaker >= 0 && d.KindOf(speaker) == graph.Person {
		return false
	}
	s := &d.sents[f.sentence]
	if d.KindOf(f.agents[0].Entity) != graph.Person || s.Tokens[f.token].XPOS == parse.VBZ || !f.row.IsVerb() || f.standing.status != graph.StatusActual {
		return false
	}
	for _, g := range d.before {
		if (g.kind == graph.Called || g.kind == graph.Met) && speaker >= 0 && g.gone == "" && g.sentence <= f.sentence && f.sentence-g.sentence < 6 && s.Tokens[f.token].XPOS == parse.VBD && g.involves(f.agents[0].Entity) {
			return true // "The two spoke on Monday. “The president thanked him,” the palace said"
		}
		if (g.kind == graph.Called || g.kind == graph.Met) && g.row.IsVerb() && g.sentence <= f.sentence && g.sentence >= d.Quotes[q].From.Sentence && s.Tokens[f.token].Quoted &&
			len(g.targets) > 0 && d.KindOf(g.targets[0].Entity) == graph.Person && g.involves(f.agents[0].Entity) &&
			d.sents[g.sentence].Tokens[g.token].XPOS == parse.VBD && d.QuoteAt(position(g.sentence, g.token)) == q {
			return true
		}
	}
	return false
}

// madeKnown reports whether a ministry, a palace or who speaks for one makes known between quotation marks what others do by name:
// "“At the invitation of X, Y will visit Malaysia,” the foreign ministry said", also where its words go on in the next paragraph.
func (d *document) madeKnown(q int, f *find) bool {
	if q < 0 || !onRecord[f.kind] || f.standing.status == graph.StatusProposed || f.standing.status == graph.StatusDenied {
		return false
	}
	speaker := d.speaker(q)
	if at := d.Quotes[q].From; speaker < 0 && q > 0 && d.Quotes[q].Cue.Token < 0 && at.Token == 0 && at.Sentence > 0 && d.sents[at.Sentence].Paragraph == d.sents[at.Sentence-1].Paragraph+1 && d.sents[d.Quotes[q-1].From.Sentence].Paragraph == d.sents[at.Sentence-1].Paragraph {
		speaker = d.speaker(q - 1)
	}
	if speaker < 0 || d.KindOf(speaker) == graph.Person && d.CapacityOf(speaker) != clause.Spokesperson || d.IsMedium(d.sents[f.sentence].Sentence, clause.Party{Entity: speaker, Token: f.token}) {
		return false
	}
	s := &d.sents[f.sentence]
	return !slices.ContainsFunc(f.agents, func(p clause.Party) bool {
		return s.Tokens[p.Token].Tag == parse.PRON || d.KindOf(p.Entity) != graph.Person
	})
}

// atPresent reports whether the word at t says what one does now or will do: a present of the
// form given, an adjective with such a copula, "will".
func (s *sentence) atPresent(t int, form parse.Penn) bool {
	switch x := s.Tokens[t].XPOS; x {
	case parse.VB:
		return s.Modal(t) == clause.Will
	case parse.JJ, parse.VBN: // "we are proud", "we are committed"
		c := s.Child(t, parse.Cop, parse.AuxPass)
		return c >= 0 && s.Tokens[c].XPOS == form
	default:
		return x == form
	}
}

func (d *document) quoteText(i int) string {
	q := &d.Quotes[i]
	first := d.sents[q.From.Sentence]
	from := first.End // where the opening mark ends its sentence
	if q.From.Token < len(first.Tokens) {
		from = first.Tokens[q.From.Token].Start
	}
	to := q.To
	var end int
	if to.Token > 0 {
		end = d.sents[to.Sentence].Tokens[to.Token-1].End
	} else if to.Sentence > 0 {
		end = d.sents[to.Sentence-1].End
	}
	if end <= from {
		return ""
	}
	return strings.TrimRight(strings.ReplaceAll(d.Article.Text[from:end], "\n\n", " "), ",")
}

// thirds are the pronouns for those of whom a spokesperson tells: "He also thanked Hungary".
var thirds = vocab.Words("he", "she", "they")

// bidden reads what somebody tells another to do or not to do in words of his own as a
// request or a warning: "“Release them now,” he told the rebels".
func (d *document) bidden(s *sentence, f *find) bool {
	c := s.Content(f.token)
	if s.Low[f.token] != "tell" || c < 0 || s.Tokens[c].XPOS != parse.VB || !s.Tokens[c].Quoted || s.ToInfinitive(c) || s.Low[c] == "let" || s.Child(c, parse.Nsubj, parse.NsubjPass, parse.Expl) >= 0 || s.Modal(c) != clause.Plain {
		return false
	}
	switch s.Low[c] {
	case "worry", "bother", "mind", "panic", "thank", "believe", "trust", "look", "imagine", "remember", "forget", "guess", "see":
		return false // "“Don't worry about it,” he told her"
	}
	to := s.Follow(f.token, []verbs.Path{{Steps: []string{"iobj"}}, {Steps: []string{"obj"}}}, clause.ActorKinds)
	row := d.Tables.PlainRow("v:urge")
	if len(to) == 0 || row == nil || d.Related(to, f.agents) {
		return false
	}
	f.kind, f.row, f.targets = graph.Requested, row, to
	if s.Negated(c) {
		f.kind = graph.Warned
	}
	return true
}
