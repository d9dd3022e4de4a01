package gazetteer

import (
	"slices"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/internal/vocab"
)

// Gender is what a given name or a title tells of its bearer.
type Gender uint8

// The genders. The zero Gender is unknown; Either marks names borne by both.
const (
	Male Gender = iota + 1
	Female
	Either
)

var genders = map[string]Gender{"": 0, "m": Male, "f": Female, "n": Either}

// String returns "m", "f", "n" for Either, or "".
func (x Gender) String() string { return [...]string{"", "m", "f", "n"}[x&3] }

// Role is a title or a capacity: what somebody is called, and by that is.
type Role struct {
	Key    string // "foreign-minister", "political-scientist"
	Class  string // "head-of-state", "minister", "envoy", "spokesperson", … (data/README.md lists them)
	Title  bool   // stands before a name: "President X"
	Noun   bool   // stands alone or after a name: "the president", "X, the president of"
	Of     string // what it is usually of: "country", "organization", "ministry", "any", "" for nothing
	Office string // key of the office that it names, "" where it names none
	Gender Gender // told by the word: "spokeswoman", "King"
}

// RoleMatch is a role found in tokens.
type RoleMatch struct {
	*Role
	Tokens int
	Plural bool // "presidents"
}

// Modifier is a word that changes a role.
type Modifier struct {
	// Status is what the word makes of a holding: [graph.Former] for "ex-",
	// [graph.Acting] for "interim", [graph.Elect] for "-elect" and "incoming";
	// zero for a modifier of rank.
	Status graph.HoldingStatus
	Deputy bool // "deputy", "vice", "assistant": a lower office of its own
	Senior bool // "senior", "chief", "top": the same role
	After  bool // stands after the role: "president-elect"
}

// Institution is a kind of body that every country has: "foreign ministry",
// "parliament". [Gazetteer.InstitutionOf] gives one country's.
type Institution struct {
	Key      string // "foreign-ministry"
	Class    string // class of the organisation: "ministry", "parliament", "army", …
	pattern  string // its canonical name with {of} or {adj}
	surfaces []string
	// Only are the countries that have it, the first being meant where none is said;
	// nil for a body that every country has.
	Only []graph.ID
}

type institutionOf struct {
	key string
	of  graph.ID
}

// phrase is what a sequence of common words can be.
type phrase struct {
	role        *Role
	plural      bool
	modifier    *Modifier
	institution *Institution
}

// Role returns the longest role that begins at tokens[i], whatever its case;
// false where none begins. Modifiers before it are not part of it.
func (g *Gazetteer) Role(tokens []string, i int) (RoleMatch, bool) {
	if g.phrases.bars(tokens, i) {
		return RoleMatch{}, false
	}
	var m RoleMatch
	for w := g.phrases.walk(tokens, i); w.next(); {
		for _, v := range slices.Backward(w.values) { // a row of roles.tsv before what portfolios.tsv makes
			if v.role != nil && !(w.n == 1 && acronyms.Has(strings.ToUpper(tokens[i])) && !g.entitles(tokens, i)) {
				m = RoleMatch{v.role, w.n, v.plural}
				break
			}
		}
	}
	return m, m.Role != nil
}

// acronyms are the titles that are words or nothing in small letters.
var acronyms = vocab.Words("FM", "EAM", "DPM", "NSA", "COAS", "CDS", "CDF", "UNSG", "SG", "DG", "VP",
	"HRH", "HE", "HH", "CDA", "VPS", "FMS", "DGS")

// entitles reports whether letters that are a title to some and a body or a band to others are the title:
// "NSA John Bolton", not "the NSA" nor "NSA contractor", nor the ministry in "FM spokesperson".
func (g *Gazetteer) entitles(tokens []string, i int) bool {
	if !shouted(tokens[i]) {
		return false
	}
	switch tokens[i] {
	case "NSA":
		if i+1 >= len(tokens) || strings.ToLower(tokens[i+1][:1]) == tokens[i+1][:1] {
			return false
		}
	case "FM":
	default:
		return true
	}
	if i+1 >= len(tokens) {
		return true
	}
	m, ok := g.Role(tokens, i+1)
	return !ok || m.Class == "military" || m.Class == "honorific"
}

// shouted reports whether a word is in capitals, but for a plural's s.
func shouted(w string) bool {
	w = strings.TrimSuffix(w, "s")
	return w == strings.ToUpper(w)
}

// Modifier returns the modifier that begins at tokens[i] and the number of its
// tokens; 0 tokens where none begins. Hyphens around it are not counted.
func (g *Gazetteer) Modifier(tokens []string, i int) (Modifier, int) {
	if g.phrases.bars(tokens, i) {
		return Modifier{}, 0
	}
	var m Modifier
	found := 0
	for w := g.phrases.walk(tokens, i); w.next(); {
		for _, v := range w.values {
			if v.modifier != nil {
				m, found = *v.modifier, w.n
			}
		}
	}
	return m, found
}

// Institution returns the longest institution that begins at tokens[i] and the
// number of its tokens; nil and 0 where none begins. Whose it is stands
// elsewhere in the sentence: before it ("China's", "Chinese"), after it ("of
// China"), or further back.
func (g *Gazetteer) Institution(tokens []string, i int) (*Institution, int) {
	if g.phrases.bars(tokens, i) {
		return nil, 0
	}
	var in *Institution
	found := 0
	for w := g.phrases.walk(tokens, i); w.next(); {
		for _, v := range w.values {
			if v.institution != nil {
				in, found = v.institution, w.n
			}
		}
	}
	return in, found
}

// InstitutionOf returns a country's institution of that key: the organisation
// of the tables where one is declared (the State Department), else one named
// by rule ("Foreign Ministry of China") with its usual names as aliases, or the
// country itself for what acts as the country (a government, a junta, a
// delegation). Of a territory there are only those of the tables, as its own
// government. It returns nil where the key is unknown or there is none.
func (g *Gazetteer) InstitutionOf(key string, of *Entry) *Entry {
	if of == nil {
		return nil
	}
	if e := g.own[institutionOf{key, of.ID}]; e != nil || of.Kind != graph.Country {
		return e
	}
	in := g.institutions[key]
	switch {
	case in == nil:
		return nil
	case in.pattern == "{country}":
		return of
	}
	e := &Entry{Kind: graph.Organization, Class: in.Class, Of: []graph.ID{of.ID}, Name: g.patterned(in.pattern, of)}
	for _, s := range in.surfaces {
		large := titled(s)
		e.Aliases = append(e.Aliases, g.adjective(of)+" "+large, large+" of "+g.WithArticle(of))
	}
	e.Aliases = slices.DeleteFunc(e.Aliases, func(a string) bool { return a == e.Name })
	e.ID = graph.NewID(graph.Organization, graph.Slug(e.Name))
	return e
}

func (g *Gazetteer) patterned(pattern string, of *Entry) string {
	return strings.NewReplacer("{of}", "of "+g.WithArticle(of), "{adj}", g.adjective(of)).Replace(pattern)
}

// WithArticle returns the country's name as it stands inside a sentence: "the
// Netherlands", "China".
func (g *Gazetteer) WithArticle(c *Entry) string {
	if c.The {
		return "the " + c.Name
	}
	return c.Name
}

// adjective returns the country's adjective, its name where the tables have none.
func (g *Gazetteer) adjective(c *Entry) string {
	if a := g.adjectives[c.ID]; a != "" {
		return a
	}
	return c.Name
}

// titled gives every word but the small ones a large first letter.
func titled(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if w != "of" && w != "for" && w != "the" && w != "and" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}
