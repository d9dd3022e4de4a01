package graphtest

import (
	"fmt"
	"math/rand/v2"
	"time"

	"backchannel/graph"
)

// retold is how many of the last articles' first events another outlet may tell again.
const retold = 8

// Press yields facts with about n events as newspapers tell them: the actors,
// days and number of events an article of [Synthetic], and beside those
// countries that act, events about events up to two deep, topics, places,
// statuses, quotations, offices with their holders, and one event in fifty told
// again by another outlet, by some of them as denied.
func Press(n int) func(yield func(graph.Facts) bool) {
	return func(yield func(graph.Facts) bool) {
		p := &press{r: rand.New(rand.NewPCG(2, 1))}
		p.actors = rand.NewZipf(p.r, 1.3, 8, 4999)
		p.topics = rand.NewZipf(p.r, 1.2, 4, 299)
		p.first = time.Date(2015, time.January, 1, 0, 0, 0, 0, time.UTC)
		for i := range (n + perArticle - 1) / perArticle {
			if !yield(p.article(i, min(perArticle, n-i*perArticle))) {
				return
			}
		}
	}
}

type press struct {
	r              *rand.Rand
	actors, topics *rand.Zipf
	first          time.Time
	recent         []told
}

// told is an event with the entities of its article.
type told struct {
	graph.Event
	entities []graph.Entity
}

// The types that events about events have, by how deep they lie.
var reactions = [...][]graph.EventType{
	nil,
	{graph.Disclosed, graph.Denied, graph.Rejected, graph.Supported, graph.Withdrew, graph.CommentedOn},
	{graph.CommentedOn, graph.Criticized, graph.Praised, graph.Denied},
}

func (p *press) article(i, events int) graph.Facts {
	day := graph.DateOf(p.first.AddDate(0, 0, p.r.IntN(3650)))
	b := NewFacts(fmt.Sprintf("press-%d", i)).Published(day).By("press", "1")
	b.Outlet(fmt.Sprint("Outlet ", p.r.IntN(200)))
	p.holding(b, i)
	depth := 0
	var last graph.Event
	for k := range events {
		e := graph.Event{Agents: []graph.ID{p.actor(b)}, Date: day, Confidence: float64(p.r.IntN(10)+1) / 10}
		types := graph.EventTypes()
		if depth++; k == 0 || depth >= len(reactions) || p.r.IntN(2) == 0 {
			depth = 0
		} else {
			types, e.Object = reactions[depth], last.ID
			if p.r.IntN(5) == 0 {
				e.Agents = last.Agents
			}
		}
		e.Type = types[p.r.IntN(len(types))]
		if p.r.IntN(10) > 0 && e.Object == "" || p.r.IntN(3) == 0 {
			e.Targets = []graph.ID{p.actor(b)}
		}
		e = e.Canonical()
		e.ID = graph.NewEventID(e, b.facts.Article.ID, day, b.runes)
		p.tell(b, e)
		if last = e; k == 0 {
			p.recent = append(p.recent[max(0, len(p.recent)-retold):], told{e, b.facts.Entities})
		}
	}
	if p.r.IntN(50/perArticle) == 0 {
		p.again(b, p.recent[p.r.IntN(len(p.recent))])
	}
	return b.Facts()
}

// tell adds the claim of an event that is identified already.
func (p *press) tell(b *Builder, e graph.Event) {
	e.Status = graph.StatusActual
	if p.r.IntN(8) == 0 {
		e.Status = graph.EventStatuses()[p.r.IntN(5)]
	}
	if p.r.IntN(3) == 0 {
		e.About = append(e.About, p.topic(b))
	}
	if p.r.IntN(5) == 0 {
		e.Place = p.topic(b)
	}
	if e.Type == graph.Messaged && p.r.IntN(2) == 0 {
		e.Mode = "private"
	}
	if p.r.IntN(4) == 0 {
		e.Quote = fmt.Sprintf("We shall see about item %d", p.r.IntN(100_000))
	}
	b.Claim(e, fmt.Sprintf("Number %d %s, said the delegation in charge of item %d.", len(b.facts.Events), e.Type, p.r.IntN(100_000)))
}

// again tells an event of another article, if not of this one.
func (p *press) again(b *Builder, e told) {
	for _, c := range b.facts.Events {
		if c.ID == e.ID {
			return
		}
	}
	for _, x := range e.entities {
		b.Entity(x)
	}
	p.tell(b, e.Event)
}

// actor adds a country, or one of the actors of Synthetic.
func (p *press) actor(b *Builder) graph.ID {
	i := int(p.actors.Uint64())
	if p.r.IntN(5) == 0 {
		return country(b, i)
	}
	return actor(b, i)
}

func (p *press) topic(b *Builder) graph.ID {
	i := int(p.topics.Uint64())
	return b.Place(fmt.Sprint("Place ", i), country(b, i))
}

// holding tells in the i-th article who holds an office: every second person
// one of a country, every sixth one of an institute.
func (p *press) holding(b *Builder, i int) {
	if i >= 5000 || i%3 == 0 || i%2 == 1 {
		return
	}
	of, title := country(b, i), fmt.Sprint("Minister ", i%7)
	if i%6 == 4 {
		of, title = b.Organization(fmt.Sprint("Institute ", i%40), of), "Analyst"
	}
	from := graph.Date{Year: 2015 + i%9, Month: time.Month(1 + i%12), Day: 1}
	b.Holding(graph.Holding{Person: actor(b, i), Office: b.Office(of, title), From: from}, 0)
}
