package gazetteer

import (
	"slices"
	"strings"

	"backchannel/graph"
)

// Kinds that the readers know; a kind in other words would be one that no rule asks for.
var (
	organizationKinds = strings.Fields(`un-body alliance regional forum treaty-body eu-body court bank central-bank ministry government-body
		parliament military security police intelligence party movement armed-group think-tank university news-agency newspaper
		broadcaster social-media company ngo religious sports`)
	placeKinds = strings.Fields("city region state territory area continent island sea strait canal river lake mountain building")
)

func checkKind(r record, kinds []string) error {
	kind := r.get("kind")
	if slices.Contains(kinds, kind) {
		return nil
	}
	if s := graph.Slug(kind); slices.Contains(kinds, s) {
		return r.errorf("kind is %q; is %s meant?", kind, s)
	}
	return r.errorf("kind is %q, want one of %s", kind, strings.Join(kinds, ", "))
}

// similarCode is a hint at the code that may be meant by another of the same
// country, which stands in the tables read so far.
func (b *builder) similarCode(s string) string {
	if e := b.g.codes[strings.ToUpper(s)]; e != nil && e.ISO3 != "" {
		return "; is " + e.ISO3 + " meant?"
	}
	return ""
}

// userAssigned reports whether ISO 3166-1 leaves the code to its users.
func userAssigned(iso3 string) bool {
	return iso3[:2] == "AA" || iso3 >= "QMA" && iso3 <= "QZZ" || iso3 >= "XAA" && iso3 <= "XXZ" || iso3[:2] == "ZZ"
}

// codeOf is a hint at the code that a cell wants where it has a country's name.
func (b *builder) codeOf(name string) string {
	slug := strings.TrimPrefix(graph.Slug(name), "the-")
	for _, e := range b.g.entries {
		if e.Kind == graph.Country && strings.TrimPrefix(graph.Slug(e.Name), "the-") == slug {
			return "; a country stands there by its code, " + e.ISO3
		}
	}
	return ""
}

// ownCapital makes the city that a user's country names as its capital, so
// that a table of countries is enough.
func (b *builder) ownCapital(r record, country *Entry, city string) (*Entry, error) {
	place := &Entry{ID: graph.NewID(graph.Place, graph.Slug(city)), Kind: graph.Place, Name: city, Class: "city", Of: []graph.ID{country.ID}}
	if err := place.ID.Validate(); err != nil {
		return nil, r.errorf("capital %q makes no id: %s", city, plainly(err))
	}
	b.g.entries[place.ID] = place
	return place, b.name(r, place, Name, city)
}
