package extract

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/when"
	"backchannel/loaders/extract/who"
)

// earliest is the first year that the tables of holders cover.
const earliest = 2000

// read resolves who is in the article. One whose page gives no date is read
// again with the one that its dateline has, where only one year is possible.
func (x *Extractor) read(a graph.Article) (*who.Document, error) {
	d, err := x.who.Read(a)
	if err != nil || !a.Day.IsZero() {
		return d, err
	}
	day := x.day(d)
	if day.IsZero() {
		return d, nil
	}
	x.who.Done(d)
	a.Day, a.Published = day, day.Time()
	return x.who.Read(a)
}

// day completes a dateline without a year, "LONDON, March 14 (Reuters) -": the
// day must be of the weekday that the lead names, and all whom the article
// calls the holders of offices must have held them, but for one in four at most, who
// may be called so for what they were. Zero where that leaves no year or several.
func (x *Extractor) day(d *who.Document) graph.Date {
	candidates := when.Candidates(d.Article.Text, earliest, x.gazetteer.LastYear())
	if len(candidates) == 0 {
		return graph.Date{}
	}
	terms := x.terms(d)
	if len(terms) == 0 {
		return graph.Date{}
	}
	var found graph.Date
	best := -1
	for _, c := range candidates {
		switch n := heldAt(terms, c); {
		case n > best:
			found, best = c, n
		case n == best:
			found = graph.Date{}
		}
	}
	if (len(terms)-best)*4 > len(terms) {
		return graph.Date{}
	}
	return found
}

// terms lists, for each person to whom the article gives an office that the
// tables know that person to have held, when that was.
func (x *Extractor) terms(d *who.Document) [][]gazetteer.Holding {
	var out [][]gazetteer.Holding
	for _, h := range d.Holdings {
		said := h.Status
		if h.Said != 0 {
			said = h.Said
		}
		if len(h.Evidence) == 0 || said != graph.Current && said != graph.Acting {
			continue
		}
		var held []gazetteer.Holding
		for _, t := range x.gazetteer.Offices(h.Person) {
			if t.OfficeID() == h.Office {
				held = append(held, t)
			}
		}
		if len(held) > 0 {
			out = append(out, held)
		}
	}
	return out
}

// heldAt counts the offices that were held on that day.
func heldAt(terms [][]gazetteer.Holding, day graph.Date) int {
	held := 0
	for _, t := range terms {
		for _, h := range t {
			if h.At(day) {
				held++
				break
			}
		}
	}
	return held
}
