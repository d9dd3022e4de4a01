// Package jsonl reads and writes what `backchannel extract` prints: one JSON
// object per article and line (JSON Lines), as docs/extract.md describes. It
// is the seam at which other people's extractors feed the graph, and does no
// extracting of its own.
package jsonl

import (
	"time"

	"backchannel/graph"
)

// record is one line. Field order is the order of printing.
type record struct {
	File      string     `json:"file,omitempty"`
	Article   article    `json:"article"`
	Entities  []entity   `json:"entities"`
	Holdings  []holding  `json:"holdings"`
	Events    []event    `json:"events"`
	Extractor *extractor `json:"extractor,omitempty"`
	// Recorded is present in exports that load back, never in extracts.
	Recorded *time.Time `json:"recorded,omitempty"`
	// Exact says that this line comes from a graph: ids of events are the
	// graph's own, and what is absent is unknown.
	Exact bool `json:"exact,omitempty"`
}

type extractor struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type article struct {
	ID          graph.ArticleID `json:"id"`
	URL         string          `json:"url,omitempty"`
	Title       string          `json:"title"`
	Published   string          `json:"published,omitempty"`
	PublishedAt *time.Time      `json:"published_at,omitempty"`
	Publisher   string          `json:"publisher,omitempty"`
	PublisherID graph.ID        `json:"publisher_id,omitempty"`
	Outlet      *entity         `json:"outlet,omitempty"` // the publisher, where nothing but the article's head has it
	Byline      string          `json:"byline,omitempty"`
	Sources     []string        `json:"sources,omitempty"`
	Cites       []graph.ID      `json:"cites,omitempty"`
	Language    string          `json:"language,omitempty"`
	Text        string          `json:"text"`
}

type span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type entity struct {
	ID       graph.ID   `json:"id"`
	Kind     string     `json:"kind"`
	Name     string     `json:"name"`
	Aliases  []string   `json:"aliases,omitempty"`
	Wikidata string     `json:"wikidata,omitempty"`
	Listed   bool       `json:"listed,omitempty"`
	ISO2     string     `json:"iso2,omitempty"`
	ISO3     string     `json:"iso3,omitempty"`
	Title    string     `json:"title,omitempty"`
	Of       graph.ID   `json:"of,omitempty"`
	PartOf   []graph.ID `json:"part_of,omitempty"`
	Mentions []span     `json:"mentions,omitempty"`
}

type holding struct {
	Person     graph.ID `json:"person"`
	Office     graph.ID `json:"office"`
	Title      string   `json:"title"`
	Of         graph.ID `json:"of,omitempty"`
	Status     string   `json:"status"`
	Said       string   `json:"said,omitempty"`
	From       string   `json:"from,omitempty"`
	To         string   `json:"to,omitempty"`
	Confidence *float64 `json:"confidence,omitempty"`
	Evidence   []span   `json:"evidence"`
}

type event struct {
	ID            string     `json:"id"`
	Type          string     `json:"type"`
	Agents        []graph.ID `json:"agents"`
	Targets       []graph.ID `json:"targets"`
	Object        *string    `json:"object"`
	About         []graph.ID `json:"about"`
	Place         *graph.ID  `json:"place"`
	Date          *string    `json:"date"`
	DatePrecision string     `json:"date_precision,omitempty"`
	Status        string     `json:"status"`
	Mode          string     `json:"mode,omitempty"`
	Quote         string     `json:"quote,omitempty"`
	PLOVER        string     `json:"plover"`
	CAMEO         string     `json:"cameo"`
	Confidence    *float64   `json:"confidence,omitempty"`
	Evidence      []span     `json:"evidence"`
}
