// Package graph says what a diplomatic fact is, and by which small interface
// facts are kept and asked for. It imports the standard library alone and
// knows no database, no wire format and no language.
//
// # Nodes
//
//	kind          id                                              made from
//	Person        person:emmanuel-macron                          folded name
//	Office        office:FRA/president, office:nato/spokesperson  country or organisation, title
//	Country       country:FRA                                     ISO 3166-1 alpha-3
//	Organization  org:nato                                        folded usual name
//	Place         place:greenland                                 folded name
//	Event         event:2026-01-20/disclosed/donald-trump/1f3a…   type, participants, object, date
//	Article       article:9c1185a5c5e9fc54                        canonical URL, else text
//
// Persons, countries and organisations are actors: they alone act in events.
//
// # Edges
//
//	edge               from → to                                         carries
//	MESSAGED, MET, …   agent → target, and → the object event            event, date, status, confidence
//	AGENT, TARGET      event → participant
//	OBJECT             event → the event that it is about
//	ABOUT, AT          event → topic; event → place
//	HOLDS              person → office                                   from, to, status, confidence
//	OF                 office → country or organisation
//	PART_OF            organisation, place → country or organisation
//	REPORTS            article → event                                   one per piece of evidence
//	ATTESTS            article → person (for one holding)                one per piece of evidence
//	MENTIONS           article → entity                                  one per mention
//	CITES              article → organisation (the outlet credited)
//	PUBLISHED_BY       article → organisation
//
// # Claims and facts
//
// What one extractor reads in one article is a claim. An [Event] or [Holding]
// is the fold of all claims that share its id ([FoldEvent], [FoldHolding]):
// the fold does not depend on their order, so neither does the graph. The
// edges of the first row are derived from events by [Event.Direct] alone.
package graph
