// Package neo4j keeps a graph in Neo4j 5. It holds no query logic beyond that
// of graph.Store and knows neither GraphQL nor articles' formats.
//
// # What is in the database
//
// Every node has the label Node, a unique id and the label of its kind; people,
// countries and organisations have the label Actor too.
//
//	label                    properties
//	Person, Organization, …  id, name, aliases, wikidata, listed, recorded
//	Country                  iso2, iso3 as well
//	Office                   title as well
//	Event                    id, type, plover, cameo, mode, date, datePrecision, status,
//	                         confidence, quote, recorded, updated
//	Article                  id, url, title, published, day, publisher, byline, sources,
//	                         language, text, readers, recorded
//
//	edge                     properties
//	MESSAGED, MET, …         event, date, status, confidence
//	AGENT, TARGET, OBJECT,   none
//	ABOUT, AT, OF, PART_OF,
//	CITES, PUBLISHED_BY
//	HOLDS                    id, from, fromPrecision, to, toPrecision, status, title,
//	                         confidence, inForceFrom, inForceTo, recorded, updated
//	REPORTS                  extractor, version, piece, start, end, text, confidence, recorded,
//	                         and what the claim says: status, mode, cameo, quote, place, about
//	ATTESTS                  likewise; the claim's: holding, office, from, to, status, said,
//	                         title, day
//	MENTIONS                 start, end, text, extractors, recorded (one for each extractor)
//
// An event has agents, targets, object, about and place, an entity of and
// partOf, an article publisherID and cites as properties too: the ids at the
// other ends of its edges, so that a node reads without walking them and the
// planner has ten times less to do. Both are written by one function.
//
// A property without a value is absent, but for date, day and published, by
// which lists are sorted: there it is ”. Piece numbers the evidence of one
// claim from 1, so that "piece = 1" picks each claim once. Recorded is when
// the first claim was loaded, updated when the latest was, if that was later. An event's
// reflexive lists who is both its agent and its target; folded and sortName
// are what searching and sorting lean on.
//
// Beside the graph there are the nodes (:Schema {version}) and, for an article
// that several extractors have read, one (:Reading) for each.
//
// # Dates
//
// Dates and moments are ISO 8601 strings, not Neo4j's temporal types: those
// have no "2026-01" of month precision, sort moments of one instant by zone,
// and cannot be absent from an ordered index. The strings say what is known,
// compare as graph.Date does, and turn into temporal values by date(e.date) and
// datetime(e.recorded). Moments are in UTC with six decimals.
//
// # Writing
//
// A write is one managed transaction. It takes the locks of its articles, then
// of all events that it touches, then of people and entities, each in the order
// of ids, before it reads what others have said of them; so writers of one
// event take turns, and the fold that is stored rests on every claim.
package neo4j
