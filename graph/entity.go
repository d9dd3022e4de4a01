package graph

import (
	"errors"
	"slices"
	"strings"
)

// Entity is a person, office, country, organisation or place.
type Entity struct {
	ID      ID
	Kind    Kind
	Name    string   // as newspapers write it
	Aliases []string // other names, sorted, without Name
	// Wikidata is the item's id, such as "Q3052772"; "" where not known for sure.
	Wikidata string
	// Listed says that a gazetteer has the entity; its name then wins over
	// those read in articles.
	Listed bool
	ISO2   string // countries only: ISO 3166-1 alpha-2
	ISO3   string // countries only: ISO 3166-1 alpha-3
	Title  string // offices only: "President"
	// Of is the country or organisation that an office belongs to; "" where unknown.
	Of ID
	// PartOf lists the countries and organisations that an organisation or
	// place belongs to, sorted.
	PartOf []ID
}

// Merge returns what two descriptions of one entity say together. It is
// commutative, associative and idempotent, so that the graph does not depend
// on the order of loading. Both must have the same ID and Kind.
func (e Entity) Merge(o Entity) Entity {
	m := e
	if better(o, e) {
		m.Name = o.Name
	}
	m.Listed = e.Listed || o.Listed
	m.Aliases = without(union(e.Aliases, o.Aliases, []string{e.Name, o.Name}), m.Name)
	m.Wikidata = max(e.Wikidata, o.Wikidata)
	m.ISO2 = max(e.ISO2, o.ISO2)
	m.ISO3 = max(e.ISO3, o.ISO3)
	m.Title = max(e.Title, o.Title)
	m.Of = max(e.Of, o.Of)
	m.PartOf = union(e.PartOf, o.PartOf)
	return m
}

// better reports whether o's name is preferred: a gazetteer's, then the longer
// one, then the later in byte order, which prefers "François" to "Francois".
func better(o, e Entity) bool {
	if o.Listed != e.Listed {
		return o.Listed
	}
	if len(o.Name) != len(e.Name) {
		return len(o.Name) > len(e.Name)
	}
	return o.Name > e.Name
}

// union returns the distinct values of all lists, sorted; nil where there are none.
func union[T ~string](lists ...[]T) []T {
	all := slices.Concat(lists...)
	slices.Sort(all)
	return without(slices.Compact(all), "")
}

// distinct reports whether a list is its own union: sorted, each once, none empty.
func distinct[T ~string](list []T) bool {
	for i, v := range list {
		if v == "" || i > 0 && v <= list[i-1] {
			return false
		}
	}
	return true
}

// without returns the list without s; nil where nothing is left.
func without[T ~string](list []T, s T) []T {
	list = slices.DeleteFunc(list, func(v T) bool { return v == s })
	if len(list) == 0 {
		return nil
	}
	return list
}

// Validate says everything that is wrong with the entity.
func (e Entity) Validate() error {
	var errs []error
	if err := e.ID.Validate(); err != nil {
		errs = append(errs, err)
	}
	if !e.Kind.IsEntity() || e.ID.Kind() != e.Kind {
		errs = append(errs, Invalidf("entity %s has the kind %q", e.ID, e.Kind))
	}
	if strings.TrimSpace(e.Name) == "" {
		errs = append(errs, Invalidf("entity %s has no name", e.ID))
	}
	if !allUTF8(e.Name, e.Wikidata, e.ISO2, e.Title) || !allUTF8(e.Aliases...) {
		errs = append(errs, encoded("entity "+string(e.ID), append([]field{{"name", e.Name}, {"Wikidata id", e.Wikidata}, {"alpha-2 code", e.ISO2},
			{"title", e.Title}}, numbered("alias", e.Aliases)...)...)...)
	}
	if e.Kind == Country && (len(e.ISO3) != 3 || e.ID.Slug() != e.ISO3) {
		errs = append(errs, Invalidf("country %s has the ISO 3166-1 alpha-3 code %q", e.ID, e.ISO3))
	}
	if e.Kind != Country && e.ISO2+e.ISO3 != "" {
		errs = append(errs, Invalidf("entity %s is no country but has an ISO 3166-1 code", e.ID))
	}
	if e.Kind == Office && e.Title == "" {
		errs = append(errs, Invalidf("office %s has no title", e.ID))
	}
	if e.Of != "" && (e.Kind != Office || e.Of.Kind() != Country && e.Of.Kind() != Organization) {
		errs = append(errs, Invalidf("entity %s cannot be an office of %s", e.ID, e.Of))
	}
	for _, p := range e.PartOf {
		if e.Kind != Organization && e.Kind != Place || p.Kind() != Country && p.Kind() != Organization || p == e.ID {
			errs = append(errs, Invalidf("entity %s cannot be part of %s", e.ID, p))
		}
	}
	return errors.Join(errs...)
}
