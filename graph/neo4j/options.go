package neo4j

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"backchannel/graph"
)

// Options say which database to open, and how.
type Options struct {
	// URI is the server's address: bolt or neo4j, each with +s for TLS, +ssc
	// for TLS with a certificate that nobody vouches for. The scheme neo4j finds the
	// other servers of a cluster and sends reads to followers.
	URI      string
	User     string // "" means no authentication
	Password string
	Database string // "" means the user's home database
	// Timeout bounds a transaction whose context has no earlier deadline; the
	// server ends it then. 0 means what the server is configured for.
	Timeout time.Duration
	// Retry is how long transient failures, such as a change of leader, are
	// retried; 0 means 30 seconds.
	Retry time.Duration
}

var schemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// Schemes lists the schemes of addresses that [ParseAddress] takes.
func Schemes() []string { return slices.Clone(schemes) }

// ParseAddress reads "neo4j://user@host:7687/database". User, port and database
// may be absent. A password in the address, where process lists and logs show
// it, is an error of category [graph.ErrInvalid], as is anything that is no such address.
func ParseAddress(address string) (Options, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || !slices.Contains(schemes, u.Scheme) {
		// The parser's error quotes the address, which may hold a password.
		return Options{}, graph.Invalidf("the Neo4j address is not of the form neo4j://user@host:7687/database (or %s)", strings.Join(schemes[1:], ", "))
	}
	if _, has := u.User.Password(); has {
		return Options{}, graph.Invalidf("the Neo4j address %s has a password in it: give it by environment or file", u.Redacted())
	}
	o := Options{URI: u.Scheme + "://" + u.Host, User: u.User.Username(), Database: strings.Trim(u.Path, "/")}
	if u.RawQuery != "" {
		o.URI += "?" + u.RawQuery // the routing context
	}
	if strings.Contains(o.Database, "/") {
		return Options{}, graph.Invalidf("the Neo4j address %s names no one database", u.Redacted())
	}
	return o, nil
}
