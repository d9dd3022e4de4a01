package graph

import (
	"context"
	"iter"
	"time"
)

// Store keeps facts and answers questions about them. Every method stops with
// the context's error when the context ends, and ends the database's work too;
// every other error has one of the package's categories. No memory is shared
// between caller and store. All methods are safe for concurrent use, by
// several processes on one database too.
//
// A read sees whole articles only, and everything that the same Store wrote
// before.
type Store interface {
	// Write puts facts into the graph, all in one transaction: a loader of
	// articles passes one article's, a loader of data sets as many as it likes.
	// Facts take the place of what the same extractor (whatever version) read
	// in the same article before; of facts in one call, the later of the
	// earlier. Writing the same facts again changes nothing: a claim that was
	// there with the same content, whatever the extractor's version, keeps the
	// earlier Recorded. Writing in another order gives the same graph. Events
	// and holdings left without a claim vanish with their edges; entities and
	// articles stay. An article is the fold of what each extractor passed
	// ([FoldArticle]); entities are merged ([Entity.Merge]).
	//
	// Facts that do not validate are refused, and with them the whole call;
	// so are, with ErrConflict, claims which give an event another type, date,
	// object or participants than other claims of the same id do.
	Write(ctx context.Context, facts ...Facts) error

	// Nodes returns the nodes of those ids that exist, in no order. Ids that
	// are unknown, malformed or repeated are no error. knownBy as in
	// EventFilter: zero is now; entities and articles first loaded later are
	// left out, others are given as they are now.
	Nodes(ctx context.Context, ids []ID, knownBy time.Time) (map[ID]Node, error)

	// Entities, Events and Articles list what a filter selects, page by page.
	// A filter, page, order or cursor that cannot be is ErrInvalid, here and below.
	// Cursors are made by NewCursor of what the list is sorted by, in the order
	// in which the order names it, so that they are the same in every store.
	Entities(ctx context.Context, f EntityFilter, o EntityOrder, p Page) (List[Entity], error)
	Events(ctx context.Context, f EventFilter, o EventOrder, p Page) (List[Event], error)
	// Articles come without their Text: Nodes has it.
	Articles(ctx context.Context, f ArticleFilter, o ArticleOrder, p Page) (List[Article], error)

	// Expand follows one relation from many nodes at once and returns for each
	// id the page of its edges; ids whose page is empty are absent. The work is
	// one statement, or a constant number of them, however many ids there are.
	Expand(ctx context.Context, x Expansion) (map[ID]List[Edge], error)

	// Search finds entities by the words of their names and aliases, articles
	// by those of their titles, events by those of their evidence, all compared
	// by [Words]; every word must be found in one name, title or piece of
	// evidence, and the last may be begun only. First come those of which a
	// whole name or title is the text, then other names and titles, each group
	// by falling number of events that they are agent or target of (articles:
	// none), then by id; then events, the latest first, then by id. Of several
	// matches of one node, Matched is a whole one, else the first in byte
	// order. No kinds means all. A text without words finds nothing. limit is
	// from 1 to MaxPage.
	Search(ctx context.Context, text string, kinds []Kind, limit int) ([]Hit, error)

	// Aggregate counts the selected events by up to three different dimensions;
	// by none, in one row without keys. Rows come by falling count, then by
	// keys; limit is from 1 to MaxPage. An event counts once in each row
	// that it belongs to; one with two agents belongs to both agents' rows.
	// An event without a value in a dimension belongs to the row of key "".
	Aggregate(ctx context.Context, f EventFilter, by []Dimension, limit int) ([]Row, error)

	// Projection yields the actor–actor edges among the selected events, one
	// for each pair that is joined, sorted by From and To. The sequence ends
	// after the first error, which it yields. It can be gone through again.
	Projection(ctx context.Context, f EventFilter) iter.Seq2[Link, error]

	// Stats counts what is in the graph.
	Stats(ctx context.Context) (Stats, error)

	// Close ends the store's work and frees what it holds. Calls after it fail
	// with ErrUnavailable; closing again does nothing.
	Close(ctx context.Context) error
}

// Node is an [Entity], [Event] or [Article], as a value.
type Node interface {
	NodeID() ID
	NodeKind() Kind
	// Label is what people read: a name, a title, or an event's type.
	Label() string
}

// NodeID returns the entity's id.
func (e Entity) NodeID() ID { return e.ID }

// NodeKind returns the entity's kind.
func (e Entity) NodeKind() Kind { return e.Kind }

// Label returns the entity's name.
func (e Entity) Label() string { return e.Name }

// NodeID returns the event's id.
func (e Event) NodeID() ID { return e.ID.Node() }

// NodeKind returns EventKind.
func (e Event) NodeKind() Kind { return EventKind }

// Label returns the event's type.
func (e Event) Label() string { return e.Type.String() }

// NodeID returns the article's id.
func (a Article) NodeID() ID { return a.ID.Node() }

// NodeKind returns ArticleKind.
func (a Article) NodeKind() Kind { return ArticleKind }

// Label returns the article's title.
func (a Article) Label() string { return a.Title }

// Expansion asks for the edges of one relation at many nodes.
type Expansion struct {
	From      []ID // ids of any kind and number; repeated ones count once
	Relation  Relation
	Direction Direction
	// Events filters by the event at the edge's other end, behind a direct
	// edge or reported (whichever end of REPORTS the nodes stand at). Of the
	// filter only KnownBy counts where edges lead from events to anything else,
	// and for the relations without an event. With it, an edge is given if what
	// it rests on and both its ends had been loaded by then.
	Events EventFilter
	// Order is that of edges that lead to events, and of direct edges. Edges
	// to anything else come by the id of their other end; REPORTS and ATTESTS
	// followed In, by article, span start and extractor; Mentions followed
	// Out, by span start, followed In, by ArticleOrder. Ties are broken by, as far as the edge has them, the
	// other end's id, the event's or holding's, span start, span end, extractor
	// or, of mentions, text.
	Order EventOrder
	// Holdings filters Holds edges, whose lists come by office, then From,
	// then the holding's id.
	Holdings HoldingFilter
	// Articles filters Mentions edges followed In by where they start, Mentions
	// those followed Out by where they lead. Of Articles.KnownBy and
	// Events.KnownBy the latter counts.
	Articles     ArticleFilter
	ArticleOrder ArticleOrder
	Mentions     MentionFilter
	// Others keeps of Direct edges those whose other end is one of these nodes;
	// none keeps all.
	Others []ID
	// Once gives of REPORTS followed Out one edge for each event, without
	// Evidence, in place of one for each piece of it.
	Once bool
	// Page applies to each node's list by itself.
	Page Page
}

// Edge is one edge at a node that was expanded. From and To are as the arrow
// points, whatever the direction of the expansion.
type Edge struct {
	Relation Relation
	Type     EventType // of a Direct edge
	From, To ID
	Event    EventID   // behind a Direct edge
	Holding  *Holding  // of a Holds edge
	Evidence *Evidence // of a Reports or Attests edge
	// Attested is the holding that an Attests edge supports, Said the status
	// in the article's words where it differs (see HoldingClaim).
	Attested HoldingID
	Said     HoldingStatus
	// Mention is of a Mentions edge. Followed Out there is one edge for each
	// place at which the article names the entity, though two extractors say
	// so; followed In one for each article, with the first such place.
	Mention *Span
}

// Other returns the end of the edge that lies away from the node expanded.
func (e Edge) Other(d Direction) ID {
	if d == In {
		return e.From
	}
	return e.To
}

// Hit is a node that a search found.
type Hit struct {
	ID      ID
	Kind    Kind
	Label   string
	Matched string  // the name, alias, title or evidence that matched
	Score   float64 // higher is better; comparable within one answer only
}

// Dimension is a property of events by which they are counted.
type Dimension uint8

// The dimensions. Keys are ids for nodes and names for closed sets.
const (
	ByType Dimension = iota + 1
	ByPLOVER
	ByAgent
	ByTarget
	ByAgentCountry  // the country itself, or that of which the agent held an office or is part
	ByTargetCountry // likewise
	ByPublisher     // of each article that reports the event
	ByPlace
	ByAbout
	ByStatus
	ByDay   // "2026-01-20"; "" for coarser dates
	ByMonth // "2026-01"; "" for coarser dates
	ByYear  // "2026"
)

var dimensionNames = [...]string{"", "TYPE", "PLOVER", "AGENT", "TARGET", "AGENT_COUNTRY", "TARGET_COUNTRY",
	"PUBLISHER", "PLACE", "ABOUT", "STATUS", "DAY", "MONTH", "YEAR"}

// Dimensions lists all dimensions in declaration order.
func Dimensions() []Dimension {
	ds := make([]Dimension, 0, len(dimensionNames)-1)
	for i := 1; i < len(dimensionNames); i++ {
		ds = append(ds, Dimension(i))
	}
	return ds
}

// String returns the name used in queries, or "" for zero.
func (d Dimension) String() string { return name(dimensionNames[:], d) }

// ParseDimension is the inverse of String.
func ParseDimension(s string) (Dimension, error) {
	return parse[Dimension]("dimension", dimensionNames[:], s)
}

// Row is one line of an aggregate.
type Row struct {
	Keys  []string // one for each dimension asked for
	Count int
}

// Link joins two actors by all direct edges from one to the other.
type Link struct {
	From, To    ID
	Count       int  // events behind the link
	First, Last Date // of those that are dated
}

// Stats counts what a graph holds. Its maps have no entries of zero.
type Stats struct {
	Nodes     map[Kind]int
	Events    map[EventType]int
	Months    map[string]int   // events by month, "2026-01"; "" for those dated less precisely or not at all
	Edges     map[Relation]int // without Participant; Direct counts derived edges
	Holdings  int
	Claims    int               // event claims: one for each event, article and extractor
	Extractor map[Extractor]int // event claims, by what made them
	Schema    int               // version of the store's schema
	Recorded  time.Time         // the latest claim of an event or holding; zero in an empty graph
}
