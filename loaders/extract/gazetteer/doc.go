// Package gazetteer knows the names of the political world: countries,
// organisations, places, offices and who held them when, seats and capitals
// that stand for governments, titles and roles, given names. It answers "what
// can these words name?" and "who held this office then?".
//
// It does not decide. Where a name is ambiguous it gives every candidate,
// the likeliest first, and the reader of the text chooses.
//
// The tables are the plain files in data/, one per kind; data/README.md says
// what each column means. [New] reads the built-in ones, [Load] adds a user's
// folder of tables in the same formats, which win.
//
// # Ids
//
//	country:FRA                       ISO 3166-1 alpha-3; XKX is Kosovo; SUN, YUG, … states that are gone
//	org:nato, org:european-union      slug of the name
//	place:greenland, place:cordoba-arg
//	person:emmanuel-macron
//	office:FRA/president, office:nato/secretary-general
//
// # Names and tokens
//
// Names are compared folded ([Fold]): without accents, case, periods and
// apostrophes. Matching takes the caller's tokens as they are: a hyphen may
// divide tokens or stand inside one or be missing, "U.S." equals "US", a
// possessive "'s" at the end of a token is passed over. Case still counts:
// a name's first word must be capitalised as in the table, and an acronym of
// up to three letters must be in capitals ("US", never "us").
package gazetteer
