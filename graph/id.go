package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
)

// ID names any node. IDs are readable and made from content, so that loading
// an article twice names the same nodes.
type ID string

// EventID is the ID of an event.
type EventID string

// ArticleID is the ID of an article.
type ArticleID string

// HoldingID names one person's holding of one office. A holding is an edge,
// not a node.
type HoldingID string

// Node returns the id as a node's.
func (id EventID) Node() ID { return ID(id) }

// Node returns the id as a node's.
func (id ArticleID) Node() ID { return ID(id) }

// Kind returns the node kind that the id's prefix tells, or 0.
func (id ID) Kind() Kind {
	prefix, _, ok := strings.Cut(string(id), ":")
	if !ok {
		return 0
	}
	for k := Person; k <= ArticleKind; k++ {
		if kindPrefixes[k] == prefix {
			return k
		}
	}
	return 0
}

// Slug returns what follows the prefix: "emmanuel-macron", "FRA/president".
func (id ID) Slug() string {
	_, s, _ := strings.Cut(string(id), ":")
	return s
}

// NewID makes the id of a person, organisation or place from its slug, or of a
// country from its ISO 3166-1 alpha-3 code.
func NewID(k Kind, slug string) ID { return ID(kindPrefixes[k] + ":" + slug) }

// NewOfficeID makes the id of an office from the country or organisation that
// it belongs to and the slug of its title. of may be "" where nobody knows.
func NewOfficeID(of ID, title string) ID {
	return NewID(Office, of.Slug()+"/"+title)
}

// NewArticleID makes the id from the canonical URL, or from the text of an
// article without one.
func NewArticleID(url, text string) ArticleID {
	from := url
	if from == "" {
		from = text
	}
	return ArticleID(NewID(ArticleKind, digest(from)[:16]))
}

// NewHoldingID makes the id from person, office and first day, which tells one
// person's terms apart; the zero Date where the start is not known.
func NewHoldingID(person, office ID, from Date) HoldingID {
	id := "holding:" + person.Slug() + "/" + office.Slug()
	if !from.IsZero() {
		id += "/" + from.String()
	}
	return HoldingID(id)
}

// digest is the lower-case hexadecimal SHA-256 of its parts, each ended by NUL
// so that no two lists of parts run together.
func digest(parts ...string) string {
	var room [512]byte
	all := room[:0]
	for _, p := range parts {
		all = append(append(all, p...), 0)
	}
	sum := sha256.Sum256(all)
	return hex.EncodeToString(sum[:])
}

// Validate reports an id of no known kind or with a slug that could not be
// typed, quoted or sorted safely.
func (id ID) Validate() error {
	if id.Kind() == 0 || id.Slug() == "" || len(id) > 300 {
		return Invalidf("%q is no id: want kind:slug, at most 300 bytes", string(id))
	}
	for _, r := range id.Slug() {
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == unicode.ReplacementChar || r == '"' || r == '\'' || r == '`' {
			return Invalidf("id %q has the character %q in it", string(id), r)
		}
	}
	return nil
}
