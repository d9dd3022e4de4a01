package graph

// Relation is the closed set of ways from node to node that [Store.Expand]
// follows. Its names are the edge names.
type Relation uint8

// The relations, by the name of the edge that each follows.
const (
	Agent  Relation = iota + 1 // event → actor
	Target                     // event → entity
	// Participant follows AGENT and TARGET at once, each node or event once.
	Participant
	Object      // event → event that it is about
	About       // event → entity
	At          // event → place
	Holds       // person → office
	Of          // office → country or organisation
	PartOf      // organisation, place → country or organisation
	Reports     // article → event, one edge per piece of evidence
	Attests     // article → person, one edge per piece of evidence of a holding
	Mentions    // article → entity, one edge per mention; followed In, one per article
	Cites       // article → organisation
	PublishedBy // article → organisation
	// Direct follows the derived edges (MESSAGED, …) of the types that the
	// filter allows, agent → target or object event.
	Direct
)

var relationNames = [...]string{"", "AGENT", "TARGET", "PARTICIPANT", "OBJECT", "ABOUT", "AT", "HOLDS", "OF", "PART_OF",
	"REPORTS", "ATTESTS", "MENTIONS", "CITES", "PUBLISHED_BY", "DIRECT"}

// Relations lists all relations in declaration order.
func Relations() []Relation {
	rs := make([]Relation, 0, len(relationNames)-1)
	for i := 1; i < len(relationNames); i++ {
		rs = append(rs, Relation(i))
	}
	return rs
}

// String returns the edge name, or "" for zero. PARTICIPANT and DIRECT name
// sets of edges.
func (r Relation) String() string { return name(relationNames[:], r) }

// ParseRelation is the inverse of String.
func ParseRelation(s string) (Relation, error) {
	return parse[Relation]("relation", relationNames[:], s)
}

// Direction says which end of an edge the nodes asked about stand at.
type Direction uint8

// The directions. Out follows edges as the arrows of the package comment
// point, In against them.
const (
	Out Direction = iota
	In
)
