package schema

import (
	"bufio"
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"

	"backchannel/graph"
)

// Role is what a caller may do. Each role may do what those before it may.
type Role uint8

// The roles.
const (
	Nobody Role = iota
	Reader      // asks
	Editor      // adds articles
)

// ParseRole reads "reader" or "editor".
func ParseRole(s string) (Role, error) {
	switch s {
	case "reader":
		return Reader, nil
	case "editor":
		return Editor, nil
	}
	return Nobody, graph.Invalidf("%q is no role; known are reader and editor", s)
}

// Tokens are the tokens that a server knows, by the SHA-256 of each: a stolen
// file gives nobody a token.
type Tokens []struct {
	Role Role
	Name string // whose it is, for logs
	Hash [sha256.Size]byte
}

// ParseTokens reads lines of role, name and hexadecimal SHA-256. Empty lines
// and those that begin with # count for nothing. Faults are named by line.
func ParseTokens(r io.Reader) (Tokens, error) {
	var tokens Tokens
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Fields(lines.Text())
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		if len(fields) != 3 {
			return nil, graph.Invalidf("line %d of the tokens: want ROLE NAME SHA256", n)
		}
		role, err := ParseRole(fields[0])
		if err != nil {
			return nil, fmt.Errorf("line %d of the tokens: %w", n, err)
		}
		hash, err := hex.DecodeString(fields[2])
		if err != nil || len(hash) != sha256.Size {
			return nil, graph.Invalidf("line %d of the tokens: the third word is no hexadecimal SHA-256; make a line with backchannel token", n)
		}
		tokens = append(tokens, struct {
			Role Role
			Name string
			Hash [sha256.Size]byte
		}{role, fields[1], [sha256.Size]byte(hash)})
	}
	return tokens, lines.Err()
}

// find returns the role of a token. It looks at all tokens, each in constant
// time, so that the time taken tells nothing.
func (t Tokens) find(token string) (Role, string) {
	hash := sha256.Sum256([]byte(token))
	role, name := Nobody, ""
	for _, k := range t {
		if subtle.ConstantTimeCompare(hash[:], k.Hash[:]) == 1 {
			role, name = k.Role, k.Name
		}
	}
	return role, name
}

type roleKey struct{}

// roleOf is the caller's role. Callers within the program, such as the command
// line, have every right.
func roleOf(ctx context.Context) Role {
	if r, ok := ctx.Value(roleKey{}).(Role); ok {
		return r
	}
	return Editor
}

// Authorize lets a request through with the role of its bearer token, or with
// the role anonymous where it has none. Without any role it answers 401.
//
// A request that names another host than loopback in its Host header is
// refused if loopbackOnly: a page elsewhere could otherwise read a server on
// this machine by a name that it makes resolve to it (DNS rebinding).
func Authorize(next http.Handler, tokens Tokens, anonymous Role, loopbackOnly bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if loopbackOnly && !loopbackHost(r.Host) {
			http.Error(w, "this server answers to this machine only", http.StatusMisdirectedRequest)
			return
		}
		role := anonymous
		if token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
			role, noteOf(r.Context()).Caller = tokens.find(strings.TrimSpace(token))
		}
		if role == Nobody {
			w.Header().Set("WWW-Authenticate", `Bearer realm="backchannel"`)
			http.Error(w, "a token is needed: send Authorization: Bearer TOKEN", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), roleKey{}, role)))
	})
}

func loopbackHost(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.Trim(host, "[]")
	ip := net.ParseIP(host)
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || ip != nil && ip.IsLoopback()
}
