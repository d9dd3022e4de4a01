package export

import "backchannel/graph"

// colours tell node kinds apart for readers with any colour vision (Okabe and
// Ito 2008); drawings of all formats use them.
var colours = map[graph.Kind][3]uint8{
	graph.Person: {0, 114, 178}, graph.Office: {86, 180, 233}, graph.Country: {213, 94, 0}, graph.Organization: {230, 159, 0},
	graph.Place: {0, 158, 115}, graph.EventKind: {204, 121, 167}, graph.ArticleKind: {153, 153, 153},
}
