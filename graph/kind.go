package graph

// Kind is the closed set of node kinds; their names are the node labels.
type Kind uint8

// The node kinds. The zero Kind is no kind.
const (
	Person Kind = iota + 1
	Office
	Country
	Organization
	Place
	EventKind
	ArticleKind
)

var kindNames = [...]string{"", "Person", "Office", "Country", "Organization", "Place", "Event", "Article"}

// kindPrefixes are what ids of the kind begin with, before the colon.
var kindPrefixes = [...]string{"", "person", "office", "country", "org", "place", "event", "article"}

// Kinds lists all kinds in declaration order.
func Kinds() []Kind {
	return []Kind{Person, Office, Country, Organization, Place, EventKind, ArticleKind}
}

// String returns the label, or "" for the zero Kind.
func (k Kind) String() string { return name(kindNames[:], k) }

// ParseKind is the inverse of String.
func ParseKind(s string) (Kind, error) { return parse[Kind]("node kind", kindNames[:], s) }

// IsActor reports whether nodes of this kind can act in events.
func (k Kind) IsActor() bool { return k == Person || k == Country || k == Organization }

// IsEntity reports whether nodes of this kind are entities: things that an
// article mentions, as opposed to events and articles.
func (k Kind) IsEntity() bool { return k >= Person && k <= Place }

// name and parse serve every closed set of this package: index 0 is unset.
func name[T ~uint8](names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return ""
}

func parse[T ~uint8](what string, names []string, s string) (T, error) {
	for i, n := range names {
		if i > 0 && n == s {
			return T(i), nil
		}
	}
	return 0, Invalidf("%q is no %s; known are %v", s, what, names[1:])
}
