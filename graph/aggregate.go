package graph

import (
	"cmp"
	"iter"
	"slices"
)

// Affiliations tell to which countries actors and places belong on a date, for
// stores that count events by them: there are far fewer affiliations than events.
type Affiliations struct {
	part  map[ID][]string      // of what is part of countries
	terms map[ID][]Affiliation // of persons
}

// Part notes that something is listed as part of a country.
func (a *Affiliations) Part(part, country ID) {
	if a.part == nil {
		a.part = map[ID][]string{}
	}
	a.part[part] = append(a.part[part], string(country))
}

// Term notes when a person held an office of the owner, which is "" where
// nobody knows. Every Part of the owner must have been noted.
func (a *Affiliations) Term(person ID, force Interval, owner ID) {
	countries := a.part[owner]
	if owner.Kind() == Country {
		countries = []string{string(owner)}
	}
	if len(countries) == 0 {
		return
	}
	if a.terms == nil {
		a.terms = map[ID][]Affiliation{}
	}
	a.terms[person] = append(a.terms[person], Affiliation{force, countries})
}

// Dated reports whether the countries of the participants depend on the date.
func (a *Affiliations) Dated(ids []ID) bool {
	return slices.ContainsFunc(ids, func(id ID) bool { return len(a.terms[id]) > 0 })
}

// Affiliation is when somebody or something belongs to countries.
type Affiliation struct {
	Force     Interval
	Countries []string
}

// All yields, in no order, who and what ever belongs to countries, these
// themselves apart, and when to which: what Of looks up.
func (a *Affiliations) All() iter.Seq2[ID, []Affiliation] {
	return func(yield func(ID, []Affiliation) bool) {
		for id, terms := range a.terms {
			if !yield(id, terms) {
				return
			}
		}
		for id, countries := range a.part {
			if k := id.Kind(); k != Person && k != Country && !yield(id, []Affiliation{{Countries: countries}}) {
				return
			}
		}
	}
}

// Of returns the distinct countries of participants on a date, sorted; one ""
// for none.
func (a *Affiliations) Of(ids []ID, d Date) []string {
	var countries []string
	for _, id := range ids {
		switch id.Kind() {
		case Country:
			countries = append(countries, string(id))
		case Person:
			for _, t := range a.terms[id] {
				if t.Force.Covers(d) {
					countries = append(countries, t.Countries...)
				}
			}
		default:
			countries = append(countries, a.part[id]...)
		}
	}
	if len(countries) == 0 {
		return []string{""}
	}
	slices.Sort(countries)
	return slices.Compact(countries)
}

// Period is the key of a date in ByDay, ByMonth or ByYear: "" where it is coarser.
func (d Dimension) Period(date Date) string {
	switch {
	case date.IsZero():
		return ""
	case d == ByYear:
		return Date{Year: date.Year}.String()
	case date.Month == 0:
		return ""
	case d == ByMonth:
		return Date{Year: date.Year, Month: date.Month}.String()
	case date.Day == 0:
		return ""
	}
	return date.String()
}

// Tally counts events by the keys of up to three dimensions.
type Tally struct {
	by     int
	counts map[[3]string]int
}

// NewTally makes an empty tally of that many dimensions.
func NewTally(by int) *Tally { return &Tally{by, map[[3]string]int{}} }

// Add counts n events in the row of every way to take one key of each
// dimension; each has at least one key, and none twice.
func (t *Tally) Add(keys [][]string, n int) {
	var row [3]string
	t.spread(keys, &row, 0, n)
}

func (t *Tally) spread(keys [][]string, row *[3]string, i, n int) {
	if i == t.by {
		t.counts[*row] += n
		return
	}
	for _, k := range keys[i] {
		row[i] = k
		t.spread(keys, row, i+1, n)
	}
}

// Rows are the first rows in the order of [Store.Aggregate], at most limit,
// which is at least 1.
func (t *Tally) Rows(limit int) []Row {
	var first []counted // the first rows of those seen, and some more
	var last counted    // of the first, once there are enough
	for k, n := range t.counts {
		row := counted{k, n}
		if last.n > 0 && row.compare(last) > 0 {
			continue
		}
		if first = append(first, row); len(first) >= 2*limit {
			slices.SortFunc(first, counted.compare)
			first = first[:limit]
			last = first[limit-1]
		}
	}
	slices.SortFunc(first, counted.compare)
	rows := make([]Row, min(len(first), limit))
	for i := range rows {
		rows[i] = Row{Keys: slices.Clone(first[i].keys[:t.by]), Count: first[i].n}
	}
	return rows
}

// counted is a row whose unused keys are "".
type counted struct {
	keys [3]string
	n    int
}

// compare puts the row of the higher count first, then that of the lesser keys.
func (c counted) compare(d counted) int {
	return cmp.Or(cmp.Compare(d.n, c.n), slices.Compare(c.keys[:], d.keys[:]))
}
