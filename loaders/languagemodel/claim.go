package languagemodel

import (
	"slices"
	"strconv"

	"backchannel/graph"
)

// claim is an event as the model tells it.
type claim struct {
	Ref       string   `json:"ref"`
	Type      string   `json:"type"`
	Agents    []string `json:"agents"`
	Targets   []string `json:"targets"`
	Object    *string  `json:"object"`
	About     []string `json:"about"`
	Place     *string  `json:"place"`
	Date      *string  `json:"date"`
	Status    string   `json:"status"`
	Quotation string   `json:"quotation"`
	Quote     *string  `json:"quote"`
}

// verdict is what the second pass says of a claim.
type verdict struct {
	Claim     int    `json:"claim"` // from 1
	Supported bool   `json:"supported"`
	Type      string `json:"type"`
}

// Reason says why a claim was dropped, or a part of it.
type Reason string

// The reasons. The first ones drop a claim, the others a part of it.
const (
	NoSuchQuotation Reason = "its quotation is not in the article"
	ShortQuotation  Reason = "its quotation has fewer than three words"
	UnknownType     Reason = "there is no such type or status"
	NoAgent         Reason = "none of its agents is among the entities"
	NotSupported    Reason = "the second pass does not read it in the sentence"

	UnknownParticipant Reason = "a participant, topic or place is not among the entities"
	UnknownObject      Reason = "the event that it is about is not among the events"
	UnknownQuote       Reason = "the words quoted are not in the article"
	BadDate            Reason = "its date is none, or later than the article though it has happened"
)

// Reasons lists all reasons, those first that drop a whole claim.
func Reasons() []Reason {
	return []Reason{NoSuchQuotation, ShortQuotation, UnknownType, NoAgent, NotSupported, UnknownParticipant, UnknownObject, UnknownQuote, BadDate}
}

// How sure an event is: the second pass agrees with the first on its type, or
// corrects it. They are no measured shares: those depend on the model.
const (
	confirmed = 0.75
	corrected = 0.55
)

// judged is a claim on its way to an event.
type judged struct {
	claim
	draft   graph.Draft
	part    int
	lost    Reason   // why it is no event; "" where it is one
	partial []Reason // what it lost on the way
	first   string   // the type of the first pass, where the second corrected it
}

// reading is an article while it is read.
type reading struct {
	facts    graph.Facts
	text     []rune
	folded   folded
	entities map[graph.ID]graph.Entity
	byStart  []graph.Mention
	count    *Counts
	claims   []*judged
}

// take checks a claim of a part against the article.
func (r *reading) take(c claim, n int, p part) *judged {
	j := &judged{claim: c, part: n}
	lose := func(why Reason) *judged {
		j.lost = why
		r.count.drop(why)
		return j
	}
	less := func(why Reason) {
		j.partial = append(j.partial, why)
		r.count.drop(why)
	}
	e := graph.Event{Confidence: confirmed}
	var err1, err2 error
	e.Type, err1 = graph.ParseEventType(c.Type)
	e.Status, err2 = graph.ParseEventStatus(c.Status)
	if err1 != nil || err2 != nil {
		return lose(UnknownType)
	}
	places := locate(r.folded, r.text, c.Quotation)
	places = slices.DeleteFunc(places, func(s graph.Span) bool { return s.Start < p.start || s.End > p.end })
	if len(places) == 0 {
		return lose(NoSuchQuotation)
	}
	if words(places[0].Text) < 3 {
		return lose(ShortQuotation)
	}
	known := func(list []string, fits func(graph.Kind) bool) []graph.ID {
		var ids []graph.ID
		for _, s := range list {
			id := graph.ID(s)
			if ent, ok := r.entities[id]; !ok || !fits(ent.Kind) {
				less(UnknownParticipant)
			} else if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		return ids
	}
	e.Agents = known(c.Agents, graph.Kind.IsActor)
	if len(e.Agents) == 0 {
		return lose(NoAgent)
	}
	e.Targets = known(c.Targets, graph.Kind.IsEntity)
	e.Targets = slices.DeleteFunc(e.Targets, func(id graph.ID) bool { return slices.Contains(e.Agents, id) })
	e.About = known(c.About, graph.Kind.IsEntity)
	if c.Place != nil && *c.Place != "" {
		if at := known([]string{*c.Place}, func(k graph.Kind) bool { return k == graph.Place || k == graph.Country }); len(at) > 0 {
			e.Place = at[0]
		}
	}
	if c.Date != nil && *c.Date != "" {
		day, err := graph.ParseDate(*c.Date)
		published := r.facts.Article.Day
		if err != nil || e.Status == graph.StatusActual && !published.IsZero() && published.Before(day.First()) {
			less(BadDate)
		} else {
			e.Date = day
		}
	}
	if c.Quote != nil && *c.Quote != "" {
		if at := locate(r.folded, r.text, *c.Quote); len(at) > 0 {
			e.Quote = at[0].Text
		} else {
			less(UnknownQuote)
		}
	}
	j.draft = graph.Draft{Event: graph.EventClaim{Event: e, Evidence: []graph.Span{r.likeliest(places, e)}}, Ref: key(n, c.Ref)}
	if c.Object != nil && *c.Object != "" {
		j.draft.Object = key(n, *c.Object)
	}
	return j
}

// key keeps apart the refs of the parts of an article.
func key(part int, ref string) string { return strconv.Itoa(part) + "/" + ref }

// likeliest returns of several places where the same words stand the first
// that names a participant, else the first.
func (r *reading) likeliest(places []graph.Span, e graph.Event) graph.Span {
	for _, s := range places {
		for _, m := range r.byStart {
			if m.Span.Start >= s.Start && m.Span.End <= s.End && (slices.Contains(e.Agents, m.Entity) || slices.Contains(e.Targets, m.Entity)) {
				return s
			}
		}
	}
	return places[0]
}

// judge applies the verdicts to the claims that they are about; a claim
// without one is not supported.
func (r *reading) judge(claims []*judged, verdicts []verdict) {
	said := map[int]verdict{}
	for _, v := range verdicts {
		if _, twice := said[v.Claim]; !twice {
			said[v.Claim] = v
		}
	}
	for i, j := range claims {
		v, ok := said[i+1]
		t, err := graph.ParseEventType(v.Type)
		if !ok || !v.Supported || err != nil {
			j.lost = NotSupported
			r.count.drop(NotSupported)
			continue
		}
		if t != j.draft.Event.Type {
			j.first = j.Type
			j.draft.Event.Type, j.draft.Event.Confidence = t, corrected
		}
	}
}

// drafts returns what is left, with objects that are among it: refs that name
// nothing, two things, or lead round in a circle are let go.
func (r *reading) drafts() []graph.Draft {
	byRef := map[string]*judged{}
	kept := slices.DeleteFunc(slices.Clone(r.claims), func(j *judged) bool { return j.lost != "" })
	for _, j := range kept {
		if byRef[j.draft.Ref] != nil {
			j.draft.Ref = "" // the first of that name is meant
			continue
		}
		byRef[j.draft.Ref] = j
	}
	for _, j := range kept {
		steps, at := 0, j
		for at != nil && at.draft.Object != "" && steps <= len(kept) {
			at = byRef[at.draft.Object]
			steps++
		}
		if at == nil && byRef[j.draft.Object] == nil || steps > len(kept) {
			j.draft.Object = ""
			j.partial = append(j.partial, UnknownObject)
			r.count.drop(UnknownObject)
		}
	}
	out := make([]graph.Draft, len(kept))
	for i, j := range kept {
		out[i] = j.draft
	}
	return out
}

func words(s string) int {
	n, in := 0, false
	for _, r := range s {
		w := isWord(r) || r == '\'' || r == '’'
		if w && !in {
			n++
		}
		in = w
	}
	return n
}
