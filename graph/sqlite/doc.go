// Package sqlite keeps a graph in one SQLite file, embedded and in pure Go: the
// engine that works with nothing installed. It does not interpret articles,
// and knows no other store. It passes the suite of package graphtest.
//
// # The file
//
//	table            one row is                                found by
//	entities, names  a person, office, …; one of its names     id, kind, name
//	parts            an organisation or place in another       whole
//	articles         an article, folded from its readings      id, URL, publication
//	readings         an article as one extractor passed it on  article, extractor
//	claims           an event in one reading, with evidence    event, reading
//	events           an event, folded from its claims          id, date, type, confidence, object
//	roles            an agent, target, topic or place          entity and date
//	direct           a derived edge (MESSAGED, …)              either end and date
//	holding_claims   a holding in one reading, with evidence   holding, reading
//	holdings         a holding, folded from its claims         person, office
//	mentions, cites  an entity named, an outlet credited       entity, outlet
//	*_words          full text of names, titles, evidence      words
//
// What the columns mean is said in schema/*.sql.
//
// # A million events
//
// Lists of events are read off an index in each of their orders, those of a
// country as a merge of its participants' rows in roles. Counts go through all
// events once, in memory, by small numbers that stand for keys. Stats counts
// along indexes.
//
// # Load moments
//
// Folded rows carry the moments of their first and last claim. A read as of a
// moment before the last claim folds again from the claims recorded by then,
// all other reads use the row.
package sqlite
