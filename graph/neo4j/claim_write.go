package neo4j

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"backchannel/graph"
)

// claim is what one source says of an event or holding. Of the claim itself
// neither evidence nor Recorded count here, which the fields beside it have.
type claim[T any] struct {
	claim     T
	evidence  []graph.Span
	recorded  time.Time
	extractor graph.Extractor
	edges     []string // the database's ids, one for each piece of evidence; none where it is new
}

// claimState are the claims of one event or holding that the database has, and
// those that it is to have.
type claimState[T any] struct{ before, now map[source]*claim[T] }

func newClaimState[T any]() claimState[T] {
	return claimState[T]{map[source]*claim[T]{}, map[source]*claim[T]{}}
}

// read takes one edge of the database. Edges come claim by claim, in the order
// of their pieces.
func (s *claimState[T]) read(from source, c T, recorded time.Time, x graph.Extractor, p properties) {
	if s.before[from] == nil {
		s.before[from] = &claim[T]{claim: c, recorded: recorded, extractor: x}
		s.now[from] = s.before[from]
	}
	k := s.before[from]
	k.evidence = append(k.evidence, graph.Span{Start: int(p.integer("start")), End: int(p.integer("end")), Text: p.string("text")})
	k.edges = append(k.edges, p.string("edge"))
}

// say makes c the source's claim. One that was there with the same content
// keeps its edges and the earlier moment.
func (s *claimState[T]) say(from source, c T, evidence []graph.Span, f *graph.Facts, same func(was T) bool) {
	n := &claim[T]{claim: c, evidence: evidence, recorded: f.Recorded, extractor: f.Extractor}
	if was := s.now[from]; was != nil && same(was.claim) && slices.Equal(was.evidence, evidence) {
		n.edges = was.edges
		if was.recorded.Before(n.recorded) {
			n.recorded = was.recorded
		}
	}
	s.now[from] = n
}

// saveClaims notes the edges of claims that have gone, changed or, by link for
// each piece of evidence, come.
func saveClaims[T any](b *batch, s claimState[T], link func(c *claim[T], piece int, span graph.Span)) {
	for from, old := range s.before {
		if c := s.now[from]; c == nil || c != old && len(c.edges) == 0 {
			b.gone = append(b.gone, old.edges...)
		}
	}
	bySource := func(a, b source) int {
		return cmp.Or(cmp.Compare(a.article, b.article), strings.Compare(a.extractor, b.extractor))
	}
	for _, from := range slices.SortedFunc(maps.Keys(s.now), bySource) {
		c, old := s.now[from], s.before[from]
		if len(c.edges) == 0 {
			for i, span := range c.evidence {
				link(c, i+1, span)
			}
			continue
		}
		if !c.recorded.Equal(old.recorded) || c.extractor != old.extractor {
			for _, edge := range c.edges {
				b.changed = append(b.changed, map[string]any{"edge": edge,
					"properties": map[string]any{"recorded": momentOf(c.recorded), "version": c.extractor.Version}})
			}
		}
	}
}

// pieceProperties are those that REPORTS and ATTESTS have alike.
func pieceProperties[T any](c *claim[T], piece int, span graph.Span) map[string]any {
	return map[string]any{
		"extractor": c.extractor.Name, "version": c.extractor.Version, "recorded": momentOf(c.recorded),
		"piece": piece, "start": span.Start, "end": span.End, "text": span.Text,
	}
}
