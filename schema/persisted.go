package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/graphql-go/graphql/language/ast"
)

// persisted are the documents that clients need not send.
type persisted struct {
	byName map[string]string
	byHash map[string]string // by lower-case hexadecimal SHA-256
	names  map[string]string // of documents, by text
	only   bool
}

func newPersisted(documents map[string]string, only bool) persisted {
	p := persisted{byName: documents, byHash: map[string]string{}, names: map[string]string{}, only: only}
	for name, text := range documents {
		sum := sha256.Sum256([]byte(text))
		p.byHash[hex.EncodeToString(sum[:])] = text
		p.names[text] = name
	}
	return p
}

// query is the text of a request's document.
func (p persisted) query(req Request) (string, error) {
	text, known := req.Query, false
	if text == "" && req.Document != "" {
		if hash, byHash := strings.CutPrefix(req.Document, "sha256:"); byHash {
			text, known = p.byHash[strings.ToLower(hash)]
		} else {
			text, known = p.byName[req.Document]
		}
		if !known {
			return "", &requestError{code: codePersisted, message: fmt.Sprintf("no document %q is known here", req.Document)}
		}
		return text, nil
	}
	if _, known = p.names[text]; p.only && !known {
		return "", &requestError{code: codePersisted, message: "this server answers persisted documents only: ask by documentId"}
	}
	return text, nil
}

// codePersisted is what Apollo's clients know for a document to be sent whole.
const codePersisted = "PERSISTED_QUERY_NOT_FOUND"

// label names a request for metrics: the names come from a bounded set, since
// clients could otherwise fill a server's memory with names.
func (p persisted) label(req Request, op *ast.OperationDefinition) string {
	if _, ok := p.byName[req.Document]; ok {
		return req.Document
	}
	if name, ok := p.names[req.Query]; ok {
		return name
	}
	if op == nil {
		return "refused"
	}
	return "other " + op.Operation
}
