package page

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed data/*.tsv
var data embed.FS

// rows reads an embedded table: a header line, then rows of as many cells;
// lines that begin with # are comments. The tables are part of the program, so
// a fault in one is a fault of the program, which the package's test shows.
func rows(name string) [][]string {
	raw, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err)
	}
	var out [][]string
	columns := 0
	n := 0
	for line := range strings.Lines(string(raw)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if columns == 0 {
			columns = len(cells)
			continue
		}
		if len(cells) != columns {
			panic(fmt.Sprintf("%s:%d: %d cells, want %d", name, n, len(cells), columns))
		}
		out = append(out, cells)
	}
	return out
}
