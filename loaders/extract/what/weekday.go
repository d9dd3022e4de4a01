package what

import (
	"backchannel/graph"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/when"
)

// upcoming reports whether a day without a year that belongs to a noun, or to talks or a visit of which a verb tells, is far
// likelier ahead than a year back.
func (s *sentence) upcoming(e *dated, day graph.Date) bool {
	if e.Kind != when.Point || day.IsZero() || e.Past == e.Future || e.Past.Precision() != graph.DayPrecision || e.Future.Precision() != graph.DayPrecision {
		return false
	}
	if !e.Past.Before(day.AddDays(-200)) || !e.Future.Before(day.AddDays(60)) {
		return false
	}
	h := s.Head(e.to - 1)
	for h >= e.from && h < e.to {
		h = s.Head(h)
	}
	if h < 0 || h > e.from {
		return false
	}
	if !s.Verbal(h) {
		return s.Child(h, parse.Cop) < 0
	}
	classes := s.Doc.Tables.Classes
	for t := h + 1; t < e.from; t++ {
		if w := s.Low[t]; s.Tokens[t].Tag == parse.NOUN && (classes["talks"].Has(w) || classes["meeting"].Has(w) || classes["visit"].Has(w)) {
			return true
		}
	}
	return false
}
