// Package export writes a part of the graph for other programs to read. It
// reads any [graph.Store] page by page, so that its memory does not grow with
// texts and edges: of what is selected it keeps the ids alone.
//
// # Order
//
// The same selection of the same graph gives the same bytes, on every engine
// and whatever the order of loading. Nodes come by id, byte by byte. Edges come
// by their owner's id: the article owns REPORTS, ATTESTS, MENTIONS, CITES and
// PUBLISHED_BY, the event AGENT, TARGET, OBJECT, ABOUT, AT and the direct edges
// derived from it, the entity HOLDS, OF and PART_OF; within an owner by type,
// both ends, and what tells parallel edges apart. Nothing but Recorded, where
// it is asked for, says when anything was done.
//
// # Closed
//
// No edge is without its ends. An event brings its participants, topics and
// place, and the event that it is about; an office, organisation or place what
// it belongs to; a person, unless ids were asked for by themselves, the offices
// held; in a full projection, events and holdings bring all articles that tell
// of them, and articles their outlets.
//
// The columns that nodes and edges can have are [NodeColumns] and
// [EdgeColumns]; docs/export.md says what stands in them.
package export
