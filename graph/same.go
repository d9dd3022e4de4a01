package graph

import "slices"

// Same reports whether two descriptions of an entity say the same; nil lists
// are as empty ones.
func (e Entity) Same(o Entity) bool {
	return e.ID == o.ID && e.Kind == o.Kind && e.Name == o.Name && slices.Equal(e.Aliases, o.Aliases) && e.Wikidata == o.Wikidata &&
		e.Listed == o.Listed && e.ISO2 == o.ISO2 && e.ISO3 == o.ISO3 && e.Title == o.Title && e.Of == o.Of && slices.Equal(e.PartOf, o.PartOf)
}

// Same reports whether two readings of an article, the text included, are the
// same but for the id; nil lists are as empty ones.
func (a Article) Same(o Article) bool {
	return a.URL == o.URL && a.Title == o.Title && a.Published.Equal(o.Published) && a.Day == o.Day && a.Publisher == o.Publisher &&
		a.Byline == o.Byline && slices.Equal(a.Sources, o.Sources) && a.Language == o.Language && a.Text == o.Text &&
		a.PublisherID == o.PublisherID && slices.Equal(a.Cites, o.Cites)
}

// SameIdentity reports whether two events agree in what all claims of one event
// must say alike, from which its id is made: type, sides, object and date.
func (e Event) SameIdentity(o Event) bool {
	return e.Type == o.Type && slices.Equal(e.Agents, o.Agents) && slices.Equal(e.Targets, o.Targets) && e.Object == o.Object && e.Date == o.Date
}
