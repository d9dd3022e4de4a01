package explorer

import (
	"encoding/json"
	"net/http"

	"backchannel/queries"
)

type namedQuery struct {
	Name      string     `json:"name"`
	Question  string     `json:"question"`
	Variables []variable `json:"variables"`
	Document  string     `json:"document"`
	Table     table      `json:"table"`
}

type variable struct {
	Name string `json:"name"`
	Type string `json:"type"`
	Doc  string `json:"doc"`
}

// table is [queries.Table] as the page reads it.
type table struct {
	Levels  [][]string `json:"levels"`
	Columns []column   `json:"columns"`
}

type column struct {
	Name         string    `json:"name"`
	Alternatives [][]piece `json:"alternatives"`
}

type piece struct {
	Text  string   `json:"text"`
	Level int      `json:"level"`
	Path  []string `json:"path"`
}

// serveQueries lists the named questions, sorted by name, each with its
// document and how its answer becomes a table.
func serveQueries(w http.ResponseWriter, r *http.Request) {
	all, err := queries.All()
	if err != nil {
		// A test reads every file, so this is a broken build.
		http.Error(w, "the named queries cannot be read", http.StatusInternalServerError)
		return
	}
	out := make([]namedQuery, 0, len(all))
	for _, q := range all {
		n := namedQuery{Name: q.Name, Question: q.Question, Document: q.Document, Variables: []variable{},
			Table: table{Levels: q.Table.Levels, Columns: []column{}}}
		for _, v := range q.Variables {
			n.Variables = append(n.Variables, variable{v.Name, v.Type, v.Doc})
		}
		for _, c := range q.Table.Columns {
			col := column{Name: c.Name}
			for _, pieces := range c.Alternatives {
				alternative := make([]piece, len(pieces))
				for i, p := range pieces {
					alternative[i] = piece{p.Text, p.Level, p.Path}
				}
				col.Alternatives = append(col.Alternatives, alternative)
			}
			n.Table.Columns = append(n.Table.Columns, col)
		}
		out = append(out, n)
	}
	serveJSON(w, r, out)
}

func serveJSON(w http.ResponseWriter, r *http.Request, v any) {
	w.Header().Set("Content-Type", "application/json")
	if r.Method == http.MethodHead {
		return
	}
	// A client that has gone away needs no answer.
	_ = json.NewEncoder(w).Encode(v)
}
