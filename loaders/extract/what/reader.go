package what

import (
	"cmp"
	"slices"
	"strconv"
	"sync"

	"backchannel/graph"
	"backchannel/loaders/extract/clause"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/verbs"
	"backchannel/loaders/extract/who"
)

// Reader reads events. It does not change after New and may be used by any
// number of goroutines.
type Reader struct {
	tables *verbs.Tables
	pool   sync.Pool // of *scratch
}

// New loads the verb tables. Its error names the file and line of a row that
// makes no sense.
func New() (*Reader, error) {
	t, err := verbs.Load()
	if err != nil {
		return nil, err
	}
	r := &Reader{tables: t}
	r.pool.New = func() any { return new(scratch) }
	return r, nil
}

// Reading is what an article tells.
type Reading struct {
	// Drafts are the events in the order of their first evidence, ready for
	// [graph.Identify].
	Drafts []graph.Draft
	// Notes say which rows fired or nearly did; nil unless asked for.
	Notes []Note
	// Mended are the words that hang elsewhere than the parse had them, in the order of the text; nil unless asked for.
	Mended []Mended
}

// Read returns the events that the document tells. With explain it also notes
// why, word by word.
func (r *Reader) Read(d *who.Document, explain bool) Reading {
	doc := newDocument(d, r)
	n := &notes{on: explain}
	doc.locate()
	doc.rebind()
	var finds []*find
	for i := range doc.sents {
		finds = append(finds, doc.sentenceFinds(&doc.sents[i], n)...)
	}
	doc.rehome(finds)
	doc.threats(finds)
	finds = append(finds, doc.sayings(finds)...)
	finds = append(finds, doc.judgements(finds)...)
	finds = doc.soCalled(finds)
	finds = append(finds, doc.pleads(finds)...)
	finds = append(finds, doc.agreedThere(finds)...)
	finds = append(finds, doc.sidings(finds)...)
	finds = append(finds, doc.turnDenials(finds)...)
	finds = append(finds, doc.intents(finds)...)
	finds = append(finds, doc.lettersIn()...)
	finds = append(finds, doc.enclosed(finds)...)
	finds = append(finds, doc.confided(finds)...)
	finds = append(finds, doc.firstVisits(finds)...)
	finds = append(finds, doc.attendances()...)
	ordersOut(finds)
	doc.rehome(finds)
	slices.SortStableFunc(finds, func(a, b *find) int { return cmp.Or(a.sentence-b.sentence, a.token-b.token) })
	doc.scenery(finds)
	doc.signatories(finds)
	finds = doc.speech(finds)
	finds = append(finds, doc.positions(finds)...)
	doc.authors(finds)
	finds = doc.private(finds)
	doc.refer(finds)
	finds = doc.private(finds)
	doc.refer(finds)
	doc.recipients(finds)
	bare(finds)
	pardon(finds)
	doc.context(finds)
	doc.restate(finds)
	doc.reactions(finds)
	doc.domestic(finds)
	doc.inward(finds)
	doc.hosting(finds)
	doc.askedOver(finds)
	doc.headings(finds)
	finds = doc.dates(finds)
	for _, f := range finds {
		if f.kind == graph.Stated {
			f.ref = -1 // a statement is about topics
		}
	}
	doc.merge(finds)
	doc.lonely(finds)
	drafts := doc.drafts(finds)
	n.finish(doc, finds)
	doc.scratch.clear()
	r.pool.Put(doc.scratch)
	return Reading{Drafts: drafts, Notes: n.list, Mended: n.mended}
}

// rehome lets no party be named by a word beyond the end of the event's own sentence, as one found in another sentence may be.
func (d *document) rehome(finds []*find) {
	for _, f := range finds {
		n := len(d.sents[f.sentence].Tokens)
		for _, ps := range [...][]clause.Party{f.agents, f.targets} {
			for k := range ps {
				if ps[k].Token >= n {
					ps[k].Token = f.token
				}
			}
		}
	}
}

// sentenceFinds reads one sentence by itself.
func (d *document) sentenceFinds(s *sentence, n *notes) []*find {
	var finds []*find
	asked := s.asks()
	at := d.scratch.findsAt(len(s.Tokens))
	for t := range s.Tokens {
		if f := d.standsBetween(s, t); f != nil {
			finds = append(finds, f)
			d.before = append(d.before, f)
		}
		if s.standsBy(t) {
			continue
		}
		if !s.Tokens[t].Tag.Is(parse.VERB, parse.NOUN, parse.ADJ, parse.AUX, parse.PROPN) {
			continue
		}
		f := d.visiting(s, t)
		if f == nil {
			f = d.brokered(s, t)
		}
		if f == nil {
			f = d.staying(s, t)
		}
		if f == nil {
			f = d.match(s, t, n)
		}
		if f == nil {
			continue
		}
		if f.standing.dropped != "" {
			f.gone = f.standing.dropped
		} else if asked && f.row.IsVerb() && !s.presupposed(t) {
			f.gone = "only asked"
		}
		finds = append(finds, f)
		d.before = append(d.before, f)
		at[t] = f
		if f.mutual {
			finds = append(finds, f.turned())
		}
		if g := d.droppedFor(f); g != nil && f.gone == "" {
			finds = append(finds, g)
		}
	}
	// A pronoun left open means whom the clause before was about.
	for i, f := range finds {
		for j := i - 1; j >= 0 && f.pronoun && len(f.targets) == 0; j-- {
			if g := finds[j]; len(g.targets) > 0 && clause.SameParties(g.agents, f.agents) {
				f.targets = slices.Clone(g.targets)
			} else if clause.SameParties(g.targets, f.agents) && !d.Related(g.agents, f.agents) {
				f.targets = slices.Clone(g.agents) // "Mali accused Togo of lying and Togo accused it of spying"
			}
		}
		for j := i - 1; j >= 0 && len(f.targets) == 0 && f.row.IsVerb() && s.unknownHim(f.token); j-- {
			// "gave a Congolese diplomat a week to leave, X said, accusing him of"
			if g := finds[j]; len(g.targets) == 1 && ofEnvoys[g.kind] && d.Related(g.agents, f.agents) {
				f.targets = slices.Clone(g.targets)
			}
		}
	}
	for _, f := range finds {
		d.ground(finds, f)
	}
	s.leaveToNouns(finds, at)
	// What a verb takes as part of its own event is no event besides it.
	for _, f := range finds {
		if f.gone != "" && f.standing.dropped == "" || s.Rel(f.token) == parse.Amod {
			continue // "repeated requests" tells of requests
		}
		for _, need := range f.row.Conditions {
			if need.Negated || need.Values == nil {
				continue
			}
			for _, k := range need.Keys {
				if k == "subj" && f.row.Head != "v:come" || f.refersTo(k) {
					continue
				}
				of := s.Fillers(f.token, k, nil)
				if k == "that.subj" && f.kind == graph.Supported {
					of = s.walk(f.token, []string{"that", "subj"}) // "said that the support for X was unwavering"
				}
				for _, x := range of {
					g := at[x]
					if g != nil && g.kind != f.kind && (k == "after" || s.conjunctFills(x, need.Values)) {
						continue // "left Cairo after talks with Sisi", "announced the expulsion of X and sanctions against Y" tell both
					}
					if g != nil && g != f && g.kind == f.kind && len(g.targets) > 0 && s.besideVoiced(x) && !slices.ContainsFunc(g.targets, func(p clause.Party) bool { return clause.Holds(f.targets, p.Entity) }) {
						continue // "reaffirmed his solidarity with X and his support for Y's claim"
					}
					if g != nil && f.standing.dropped != "" && offers[g.kind] && s.Answer(x) >= 0 {
						continue // "may give in to X's demand", which was made
					}
					if g != nil && g != f && g.gone == "" && !g.row.IsVerb() && (g.kind != graph.Invited && !clause.Contact[g.kind] || s.Filled(x, need.Values, false)) {
						if f.kind == graph.Requested && g.kind == f.kind && len(f.agents) > 0 && len(g.agents) > 0 && !d.Related(f.agents, g.agents) {
							continue // "echoed calls from X for Iran to stop": X called too
						}
						if f.kind == graph.Stated && g.standing.status == graph.StatusProposed {
							f.gone = "what is said is an event of its own" // "expressed its readiness to mediate"
							continue
						}
						g.gone = "part of the event at " + s.Tokens[f.token].Text
						f.takeIn(g)
					}
				}
			}
		}
	}
	return finds
}

// ofEnvoys are the acts upon a single envoy, who may have no name.
var ofEnvoys = map[graph.EventType]bool{graph.Expelled: true, graph.Summoned: true, graph.Detained: true}

// unknownHim reports whether the object of a verb is a pronoun for somebody without a name.
func (s *sentence) unknownHim(v int) bool {
	o := s.ObjectOf(v)
	if o < 0 || s.Tokens[o].XPOS != parse.PRP || s.Low[o] != "he" && s.Low[o] != "she" && s.Low[o] != "him" && s.Low[o] != "her" {
		return false
	}
	m := s.Mention[o]
	return m < 0 || len(s.Doc.Mentions[m].Entities) == 0
}

// involves reports whether an entity is an agent or a target of what was found.
func (f *find) involves(entity int) bool {
	return clause.Holds(f.agents, entity) || clause.Holds(f.targets, entity)
}

// takeIn gives a verb what the noun of the same event says of those towards whom it is: "repeated his request that Chile open
// the border" asks Chile; "will hold talks with A and, on the sidelines of the summit, with B" meets both.
func (f *find) takeIn(g *find) {
	if g.kind != f.kind || f.gone != "" || !clause.SameParties(f.agents, g.agents) {
		return
	}
	if len(f.targets) == 0 && len(f.object) == 0 {
		f.targets = slices.Clone(g.targets)
		return
	}
	if f.kind != graph.Met {
		return
	}
	for _, p := range g.targets {
		if !clause.Holds(f.targets, p.Entity) && !clause.Holds(f.agents, p.Entity) {
			f.targets = append(slices.Clone(f.targets), p)
		}
	}
}

// refersTo reports whether the place holds the event that this one is about.
func (f *find) refersTo(place string) bool {
	for _, p := range f.row.ObjectPaths {
		if p.Steps[0] == place {
			return true
		}
	}
	return false
}

// drafts makes what the graph wants of the finds that are left.
func (d *document) drafts(finds []*find) []graph.Draft {
	index := map[*find]string{}
	var live []*find
	for _, f := range finds {
		if inert := func(p clause.Party) bool { return !d.KindOf(p.Entity).IsActor() }; slices.ContainsFunc(f.agents, inert) {
			if f.agents = slices.DeleteFunc(slices.Clone(f.agents), inert); len(f.agents) == 0 && f.gone == "" {
				f.gone = "done by no actor" // a place, which the graph would refuse with the whole article
			}
		}
		if f.gone == "" && f.merged < 0 {
			live = append(live, f)
		}
	}
	slices.SortStableFunc(live, func(a, b *find) int {
		return cmp.Or(cmp.Compare(a.evidence[0], b.evidence[0]), cmp.Compare(a.token, b.token))
	})
	for i, f := range live {
		index[f] = "e" + strconv.Itoa(i+1)
	}
	drafts := make([]graph.Draft, 0, len(live))
	for _, f := range live {
		e := graph.Event{Type: f.kind, Date: f.date, Status: f.standing.status, Mode: f.mode(), CAMEO: d.cameo(f),
			Quote: f.quote, Confidence: f.confidence}
		for _, p := range f.agents {
			e.Agents = append(e.Agents, d.Entities[p.Entity].ID)
		}
		for _, p := range f.targets {
			e.Targets = append(e.Targets, d.Entities[p.Entity].ID)
		}
		for _, a := range f.about {
			e.About = append(e.About, d.Entities[a].ID)
		}
		if f.place >= 0 {
			e.Place = d.Entities[f.place].ID
		}
		dr := graph.Draft{Event: graph.EventClaim{Event: e}, Ref: index[f]}
		if f.ref >= 0 {
			g := finds[f.ref]
			for g.merged >= 0 {
				g = finds[g.merged]
			}
			if g != f {
				dr.Object = index[g]
			}
		}
		for _, s := range f.evidence {
			sent := d.sents[s]
			dr.Event.Evidence = append(dr.Event.Evidence, d.Bytes(sent.Start, sent.End))
		}
		drafts = append(drafts, dr)
	}
	uncycle(drafts)
	return drafts
}

// mode returns the event's PLOVER mode or finer manner, "" for none.
func (f *find) mode() string {
	if f.implied {
		return "private"
	}
	return f.row.Mode
}

// uncycle takes the object from events that would be about themselves through others.
func uncycle(drafts []graph.Draft) {
	object := map[string]string{}
	for _, d := range drafts {
		object[d.Ref] = d.Object
	}
	for i := range drafts {
		for o, n := drafts[i].Object, 0; o != ""; o, n = object[o], n+1 {
			if o == drafts[i].Ref || n > len(drafts) {
				drafts[i].Object = ""
				object[drafts[i].Ref] = ""
				break
			}
		}
	}
}

// Rows returns the verb table in the order of its files, read only.
func (r *Reader) Rows() []*verbs.Row { return r.tables.Rows }

// of reports whether the lemma at t is of the class.
func (s *sentence) of(t int, c verbs.Class) bool { return s.Entries[t].Classes&c != 0 }
