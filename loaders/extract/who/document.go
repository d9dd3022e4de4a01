package who

import (
	"backchannel/graph"
	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
)

// Form is how a phrase refers to what it means.
type Form uint8

// The forms.
const (
	Name    Form = iota + 1 // "Emmanuel Macron", "Macron", "Russia"
	Acronym                 // "IAEA", "the UAE"
	Title                   // a nominal: "the French president", "the two leaders", "the bloc", "its embassy"
	Pronoun                 // "she", "their", "who"
	Demonym                 // "French" in "French troops", "the Russians"
	Metonym                 // a capital or seat for its government: "Moscow", "the Kremlin"
)

var formNames = [...]string{"", "name", "acronym", "title", "pronoun", "demonym", "metonym"}

// String returns the form in lower case, "" for zero.
func (f Form) String() string {
	if int(f) < len(formNames) {
		return formNames[f]
	}
	return ""
}

// Mention is one phrase that refers to entities.
type Mention struct {
	Sentence int // index into Document.Sentences
	From, To int // its tokens, half-open; titles before a name and appositions after it are not part of a name
	Head     int // the token that the phrase depends through
	// Entities are indices into Document.Entities: one as a rule, several for
	// "the two leaders", "they", "both countries"; none where the phrase is a
	// person, country or organisation that the text does not identify
	// ("a diplomat", "officials").
	Entities []int
	Form     Form
	Plural   bool
	// Generic says that nobody in particular is meant: "a president", "leaders".
	Generic bool
	// Actor says of a country, a capital and the like that its government or
	// people is meant and not the place: "Moscow rejected" but not "in Moscow".
	// It is set for every person and organisation.
	Actor bool
	// Role is the key of the role by which a Title refers to a person, such as
	// "foreign-minister"; "" else. Where nobody is known to hold it, Entities
	// is the country or organisation of the office.
	Role string
	// Confidence is how sure the reading is, 0 to 1.
	Confidence float64
}

// Position is a token of the document.
type Position struct{ Sentence, Token int }

// Before reports whether p comes before q in the text.
func (p Position) Before(q Position) bool {
	return p.Sentence < q.Sentence || p.Sentence == q.Sentence && p.Token < q.Token
}

// Quote is a stretch of direct speech. A quotation that a paragraph opens anew,
// or that "…," she said, "…" interrupts, is several quotes of one speaker.
type Quote struct {
	From, To Position // the words between the marks, half-open
	// Speaker and Addressee are indices into Document.Entities, -1 where not known.
	Speaker, Addressee int
	// Cue is the verb or "according" that gives the words to the speaker; its
	// Token is -1 where there is none.
	Cue Position
	// Turn says that the words are somebody's turn in a transcript.
	Turn bool
	// Scare says that the quotation is a word or phrase within somebody else's
	// sentence: the "diplomatic weapon".
	Scare bool
}

// Document is an article as this package reads it. It does not change once it
// is made.
type Document struct {
	// Article is the article read, with PublisherID and Cites set.
	Article   graph.Article
	Sentences []parse.Sentence // of Article.Text
	// Entities are in the order of their first mention, those without one last;
	// offices among them.
	Entities []graph.Entity
	// Mentions are in the order of the text, an outer one before those within it.
	Mentions []Mention
	// Holdings are in the order of their first evidence.
	Holdings []graph.HoldingClaim
	Quotes   []Quote // in text order

	first     []int // sentence → its first mention
	byID      map[graph.ID]int
	genders   []gazetteer.Gender // by entity
	country   []int              // by entity: the country it acts for, -1
	state     []graph.ID         // likewise, also where the article does not name it; "" for none
	selfRuled []bool             // by entity: see SelfRuled
	organs    []bool             // by entity: see Organ
	bands     map[int]bool       // the armed groups
	serves    map[int]graph.ID   // by entity: see Serves
	points    []int32            // code points before every 64th byte of the text
	room      *room
}
