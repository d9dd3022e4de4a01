package export

import (
	"cmp"
	"fmt"
	"slices"

	"backchannel/graph"
)

// pickEvents takes what the filter selects and the events that those are about.
func (p *plan) pickEvents() error {
	var objects sortedList
	defer objects.close()
	var part []graph.Event
	flush := func() error {
		chosen, err := p.ofDataSets(part)
		for _, e := range chosen {
			p.take(e)
			objects.add(string(e.Object))
		}
		part = part[:0]
		return err
	}
	for e, err := range graph.AllEvents(p.ctx, p.store, p.filter, graph.ByDateAscending) {
		if err != nil {
			return err
		}
		if part = append(part, e); len(part) == chunk {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	return p.takeObjects(&objects)
}

// ofDataSets leaves out the events that none of the selected data sets tells of.
func (p *plan) ofDataSets(events []graph.Event) ([]graph.Event, error) {
	if len(p.selection.DataSets) == 0 || len(events) == 0 {
		return events, nil
	}
	ids := make([]graph.ID, len(events))
	for i, e := range events {
		ids[i] = e.NodeID()
	}
	told, err := p.expand(ids, graph.Reports, graph.In)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(events), func(e graph.Event) bool {
		return !slices.ContainsFunc(told[e.NodeID()], func(x graph.Edge) bool {
			return slices.Contains(p.selection.DataSets, x.Evidence.Extractor.Name)
		})
	}), nil
}

// take adds an event and whoever it brings.
func (p *plan) take(e graph.Event) {
	p.events.add(string(e.ID))
	for _, ids := range [][]graph.ID{e.Agents, e.Targets} {
		for _, id := range ids {
			if !p.onlyActors() || id.Kind().IsActor() {
				p.bring(id)
			}
		}
	}
	if !p.onlyActors() {
		p.bring(e.About...)
		p.bring(e.Place)
	}
}

func (p *plan) onlyActors() bool {
	return p.selection.projection() == Actors || p.selection.projection() == ActorEvents
}

func (p *plan) bring(ids ...graph.ID) {
	for _, id := range ids {
		p.entities.add(string(id))
	}
}

// takeObjects adds the events that selected ones are about, and so on.
func (p *plan) takeObjects(objects *sortedList) error {
	for {
		if err := p.events.settle(); err != nil {
			return err
		}
		if err := objects.settle(); err != nil {
			return err
		}
		if err := objects.keep(func(id string) bool { return !p.events.has(id) }); err != nil || objects.len() == 0 {
			return err
		}
		var further sortedList
		for part, err := range objects.chunks(chunk) {
			if err != nil {
				return err
			}
			events, err := p.eventsAmong(part)
			if err != nil {
				return err
			}
			for _, e := range events {
				p.take(e)
				further.add(string(e.Object))
			}
		}
		objects.close()
		*objects = further
	}
}

// pickEntities adds all entities where everything is selected, else the
// offices of those that are there.
func (p *plan) pickEntities() error {
	switch {
	case p.onlyActors():
		return nil
	case p.selection.whole():
		for e, err := range graph.AllEntities(p.ctx, p.store, graph.EntityFilter{}) {
			if err != nil {
				return err
			}
			p.bring(e.ID)
		}
		return nil
	case p.rooted && p.selection.Depth == 0:
		return nil
	}
	return p.eachPersons(func(persons []graph.ID) error {
		held, err := p.expand(persons, graph.Holds, graph.Out)
		for _, list := range held {
			for _, e := range list {
				p.bring(e.To)
			}
		}
		return err
	})
}

// eachPersons hands on the persons among the entities.
func (p *plan) eachPersons(do func([]graph.ID) error) error {
	if err := p.entities.settle(); err != nil {
		return err
	}
	for part, err := range p.entities.chunks(chunk) {
		if err != nil {
			return err
		}
		if part = slices.DeleteFunc(part, func(id graph.ID) bool { return id.Kind() != graph.Person }); len(part) > 0 {
			if err := do(part); err != nil {
				return err
			}
		}
	}
	return nil
}

// pickArticles adds the articles that tell of what is selected: they are the
// sources of every projection. Only the full one shows them, with their outlets.
func (p *plan) pickArticles() error {
	if p.selection.whole() {
		for a, err := range graph.AllArticles(p.ctx, p.store, graph.ArticleFilter{}) {
			if err != nil {
				return err
			}
			p.articles.add(string(a.ID))
		}
		return p.articles.settle()
	}
	for part, err := range p.events.chunks(chunk) {
		if err != nil {
			return err
		}
		told, err := p.expand(part, graph.Reports, graph.In)
		if err != nil {
			return err
		}
		for _, list := range told {
			for _, e := range list {
				p.articles.add(string(e.From))
			}
		}
	}
	if err := p.eachPersons(p.pickAttesting); err != nil {
		return err
	}
	if err := p.articles.settle(); err != nil || p.selection.projection() != Full {
		return err
	}
	return p.eachArticle(func(a graph.Article) {
		p.bring(a.PublisherID)
		p.bring(a.Cites...)
	})
}

// pickAttesting adds the articles that tell of the persons' selected holdings.
func (p *plan) pickAttesting(persons []graph.ID) error {
	held, err := p.expand(persons, graph.Holds, graph.Out)
	if err != nil {
		return err
	}
	chosen := map[graph.HoldingID]bool{}
	for _, list := range held {
		for _, e := range list {
			chosen[e.Holding.ID] = p.entities.has(string(e.To))
		}
	}
	told, err := p.expand(persons, graph.Attests, graph.In)
	for _, list := range told {
		for _, e := range list {
			if chosen[e.Attested] {
				p.articles.add(string(e.From))
			}
		}
	}
	return err
}

// eachArticle hands on the articles by id, without their texts.
func (p *plan) eachArticle(do func(graph.Article)) error {
	for part, err := range p.articles.chunks(chunk) {
		if err != nil {
			return err
		}
		l, err := p.store.Articles(p.ctx, graph.ArticleFilter{IDs: articleIDs(part)}, graph.ByArticleID, graph.Page{First: chunk})
		if err != nil {
			return err
		}
		slices.SortFunc(l.Items, func(a, b graph.Article) int { return cmp.Compare(a.ID, b.ID) })
		for _, a := range l.Items {
			do(a)
		}
	}
	return nil
}

// settle adds what entities belong to, and leaves out the kinds that are not
// wanted and what was not known.
func (p *plan) settle() error {
	if err := p.entities.settle(); err != nil {
		return err
	}
	var known, asked sortedList // ids of entities that are there, and of all that were looked up
	defer asked.close()
	for p.entities.len() > 0 {
		var further sortedList
		for part, err := range p.entities.chunks(chunk) {
			if err != nil {
				return err
			}
			nodes, err := p.store.Nodes(p.ctx, part, p.selection.KnownBy)
			if err != nil {
				return err
			}
			for _, id := range part {
				asked.add(string(id))
				e, ok := nodes[id].(graph.Entity)
				if !ok {
					continue
				}
				if p.selection.has(id.Kind()) && (!p.onlyActors() || id.Kind().IsActor()) {
					known.add(string(id))
				}
				if !p.onlyActors() {
					for _, whole := range append(slices.Clone(e.PartOf), e.Of) {
						further.add(string(whole))
					}
				}
			}
		}
		if err := asked.settle(); err != nil {
			return err
		}
		if err := further.settle(); err != nil {
			return err
		}
		if err := further.keep(func(id string) bool { return !asked.has(id) }); err != nil {
			return err
		}
		p.entities.close()
		p.entities = further
	}
	p.entities.close()
	p.entities = known
	if !p.selection.has(graph.EventKind) {
		p.events.close()
	}
	if !p.selection.has(graph.ArticleKind) {
		p.articles.close()
	}
	if err := p.leaveUnknown(); err != nil {
		return err
	}
	for _, l := range p.lists() {
		if err := l.settle(); err != nil {
			return err
		}
	}
	return nil
}

// leaveUnknown leaves out the articles that were not there by the moment.
func (p *plan) leaveUnknown() error {
	if p.selection.KnownBy.IsZero() {
		return nil
	}
	var known sortedList
	for part, err := range p.articles.chunks(fewChunk) {
		if err != nil {
			return err
		}
		nodes, err := p.store.Nodes(p.ctx, part, p.selection.KnownBy)
		if err != nil {
			return fmt.Errorf("read what was known: %w", err)
		}
		for _, id := range part {
			if nodes[id] != nil {
				known.add(string(id))
			}
		}
	}
	p.articles.close()
	p.articles = known
	return nil
}
