// Package queries holds the analysts' named queries: one documented GraphQL
// operation in each file, its name the file's. A file begins with the question
// in one sentence, then its variables, then how the answer becomes a table.
// The package knows no store and no server; scripts under testdata say what
// rows to expect.
package queries

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed *.graphql
var files embed.FS

// Query is a named query.
type Query struct {
	Name      string
	Question  string
	Variables []Variable
	Table     Table
	Document  string // the whole file
}

// Variable is what a query's header says of one of its variables.
type Variable struct {
	Name, Type, Doc string
}

// All returns the named queries, sorted by name.
func All() ([]Query, error) {
	names, err := fs.Glob(files, "*.graphql")
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var all []Query
	for _, n := range names {
		raw, err := files.ReadFile(n)
		if err != nil {
			return nil, err
		}
		q, err := Parse(strings.TrimSuffix(path.Base(n), ".graphql"), string(raw))
		if err != nil {
			return nil, err
		}
		all = append(all, q)
	}
	return all, nil
}

// Named returns the named query, and whether there is one of that name.
func Named(name string) (q Query, known bool, err error) {
	all, err := All()
	i := slices.IndexFunc(all, func(q Query) bool { return q.Name == name })
	if err != nil || i < 0 {
		return Query{}, false, err
	}
	return all[i], true, nil
}

// Parse reads a query's header. A document without one has no question and a
// Table that is found from the answer.
func Parse(name, document string) (Query, error) {
	q := Query{Name: name, Document: document}
	section := ""
	for i, line := range strings.Split(document, "\n") {
		line, isComment := strings.CutPrefix(line, "#")
		if !isComment {
			break
		}
		line = strings.TrimSpace(line)
		fields := strings.Fields(line)
		switch {
		case i == 0:
			q.Question = line
		case line == "":
		case line == "Variables:" || line == "Columns:" || line == "Outline:":
			section = line
		case strings.HasPrefix(line, "Rows:"):
			for i, level := range strings.Split(strings.TrimPrefix(line, "Rows:"), ">") {
				lists := strings.Split(level, ",")
				q.Table.Levels = append(q.Table.Levels, strings.Split(strings.TrimSpace(lists[0]), "."))
				for _, list := range lists[1:] {
					if i > 0 {
						return q, fmt.Errorf("%s.graphql: only the first level has rows of several lists", name)
					}
					q.Table.More = append(q.Table.More, strings.Split(strings.TrimSpace(list), "."))
				}
			}
		case section == "Variables:" && len(fields) >= 3:
			q.Variables = append(q.Variables, Variable{fields[0], fields[1], strings.Join(fields[2:], " ")})
		case section == "Columns:" || section == "Outline:":
			c, err := parseColumn(line, len(q.Table.Levels))
			if err != nil {
				return q, fmt.Errorf("%s.graphql:%d: %w", name, i+1, err)
			}
			if section == "Columns:" {
				q.Table.Columns = append(q.Table.Columns, c)
			} else {
				q.Table.Outline = append(q.Table.Outline, c)
			}
		default:
			return q, fmt.Errorf("%s.graphql:%d: %q stands in none of the sections Variables:, Rows:, Columns: and Outline: of the header", name, i+1, line)
		}
	}
	return q, nil
}
