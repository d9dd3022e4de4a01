package gazetteer

import (
	"slices"
	"strings"

	"backchannel/graph"
)

// name is one surface form of an entry, at the end of its path in the trie.
type name struct {
	entry *Entry
	sense Sense
	weak  bool
	rank  int   // smaller comes first among the readings of one form
	need  need  // how it must be written
	first uint8 // the atom that need is about
	exact *shape
}

// need is the rule of case for a surface form.
type need uint8

const (
	anyCase   need = iota
	needLarge      // the atom begins with a large letter
	needUpper      // the atom is in capitals: acronyms of up to three letters
	needMixed      // large and small letters as in the table: "LeT", never "Let"
	needExact      // every atom as in the table
)

func needOf(surface string, sh shape, exact bool) (need, uint8) {
	if exact {
		return needExact, 0
	}
	for i := range sh.n {
		switch sh.atom[i] {
		case upper:
			if letters := len(graph.FoldText(surface)); sh.n == 1 && letters > 1 && letters <= 3 {
				return needUpper, uint8(i)
			}
			return needLarge, uint8(i)
		case capital, mixed:
			if sh.n == 1 && sh.atom[i] == mixed && len(graph.FoldText(surface)) <= 4 {
				return needMixed, uint8(i)
			}
			if i == 0 && sh.n > 1 && len(surface) > 4 && strings.EqualFold(surface[:4], "the ") {
				continue
			}
			return needLarge, uint8(i)
		}
	}
	return anyCase, 0
}

func (n *name) fits(sh *shape) bool {
	switch n.need {
	case needLarge:
		return sh.atom[n.first] != lower
	case needUpper:
		return sh.atom[n.first] == upper || sh.atom[n.first] == noCase
	case needMixed:
		return sh.atom[n.first] == mixed
	case needExact:
		for i := range sh.n {
			if sh.atom[i] != n.exact.atom[i] && !(i == 0 && n.exact.atom[i] == lower) {
				return false
			}
		}
	}
	return true
}

// Match appends to dst the readings of the longest name that begins at
// tokens[i], the likeliest first, and returns it; nothing is appended where no
// name begins. A capital gives its place and then its country, a seat its
// country (or organisation) and then its building. Persons match by full names
// and listed aliases; for surnames see [Gazetteer.Bearers].
//
// Punctuation other than hyphens, apostrophes and "&" ends a name unless it is
// part of it ("Washington, D.C."). A leading "the" belongs to the name only
// where the table writes it.
func (g *Gazetteer) Match(dst []Candidate, tokens []string, i int) []Candidate {
	if g.names.bars(tokens, i) {
		return dst
	}
	base := len(dst)
	for w := g.names.walk(tokens, i); w.next(); {
		mark := len(dst)
		for k := range w.values {
			if v := &w.values[k]; v.fits(&w.shape) {
				dst = append(dst, Candidate{v.entry, v.sense, w.n, v.weak})
			}
		}
		if len(dst) > mark && mark > base { // longer than what was found so far
			dst = append(dst[:base], dst[mark:]...)
		}
	}
	return dst
}

// Lookup returns the entries that the whole of s names, whatever its case, the
// likeliest first; only those of the given kinds where any are given. Demonyms,
// capitals and seats do not count as names.
func (g *Gazetteer) Lookup(s string, kinds ...graph.Kind) []*Entry {
	var out []*Entry
	node, ok := g.names.find(s)
	if !ok {
		return nil
	}
	for _, v := range g.names.nodes[node].ends {
		if v.sense >= Adjective {
			continue
		}
		wanted := len(kinds) == 0
		for _, k := range kinds {
			wanted = wanted || v.entry.Kind == k
		}
		if wanted {
			out = append(out, v.entry)
		}
	}
	return out
}

// Person returns the persons of that full name or alias; nil where none is known.
func (g *Gazetteer) Person(s string) []*Entry { return g.Lookup(s, graph.Person) }

// Entry returns the entry with that id; nil where none is known.
func (g *Gazetteer) Entry(id graph.ID) *Entry { return g.entries[id] }

// Country returns the country (or the territory with a code of its own) of an
// ISO 3166-1 alpha-2 or alpha-3 code in capitals; nil where none is known.
func (g *Gazetteer) Country(code string) *Entry { return g.codes[code] }

// CountryNames returns the canonical names of all countries, those that ceased to be included, and those other names that
// look like two ("Trinidad & Tobago"), in alphabetical order.
func (g *Gazetteer) CountryNames() []string {
	var names []string
	for _, e := range g.entries {
		if e.Kind == graph.Country {
			names = append(names, e.Name)
			for _, a := range e.Aliases {
				if strings.Contains(a, " and ") || strings.Contains(a, " & ") {
					names = append(names, a)
				}
			}
		}
	}
	slices.Sort(names)
	return names
}

// Countries returns the countries that e belongs to: e itself for a country,
// else those reached through Of, the nearest first. Organisations between
// states belong to none. The list is shared and must not be changed.
func (g *Gazetteer) Countries(e *Entry) []*Entry {
	if e == nil {
		return nil
	}
	if !e.placed {
		return g.countriesOf(e)
	}
	return e.countries
}

func (g *Gazetteer) countriesOf(e *Entry) []*Entry {
	var out, seen []*Entry
	var visit func(e *Entry)
	visit = func(e *Entry) {
		if e == nil || slices.Contains(seen, e) {
			return
		}
		seen = append(seen, e)
		if e.Kind == graph.Country {
			out = append(out, e)
			return
		}
		for _, id := range e.Of {
			visit(g.entries[id])
		}
	}
	visit(e)
	return slices.Clip(out)
}
