package gazetteer

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"backchannel/graph"
)

// row is one line of a table. Its get methods give "" for a column that the
// table's header lacks, so that users' tables may leave columns out.
type row struct {
	file   string
	line   int
	cols   map[string]int
	fields []string
}

func (r row) get(col string) string {
	if i, ok := r.cols[col]; ok && i < len(r.fields) {
		return r.fields[i]
	}
	return ""
}

// list returns the parts of a cell that holds several values, divided by ";".
func (r row) list(col string) []string {
	cell := r.get(col)
	if cell == "" {
		return nil
	}
	parts := strings.Split(cell, ";")
	out := parts[:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// over returns the row laid over another of the same key: what its table has
// no column for is the other's, and a cell that begins with "+" adds to it.
func (r row) over(base row, columns []string) row {
	out := row{file: r.file, line: r.line, cols: make(map[string]int, len(columns)), fields: make([]string, len(columns))}
	for i, c := range columns {
		out.cols[c] = i
		cell := r.get(c)
		switch more, adds := strings.CutPrefix(cell, "+"); {
		case adds && base.get(c) != "":
			cell = base.get(c) + ";" + strings.TrimSpace(more)
		case adds:
			cell = strings.TrimSpace(more)
		default:
			if _, has := r.cols[c]; !has {
				cell = base.get(c)
			}
		}
		out.fields[i] = cell
	}
	return out
}

func (r row) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", r.file, r.line, graph.Invalidf(format, args...))
}

// readTable returns the rows of one TSV file; a missing file has none. Lines
// that begin with "#" and empty lines are passed over; the first other line
// names the columns, which must be among known and include all of needed.
func readTable(fsys fs.FS, file string, known []string, needed int) ([]row, error) {
	data, err := fs.ReadFile(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read table %s: %w", file, err)
	}
	rest := strings.TrimPrefix(string(data), "\ufeff")
	lines := strings.Count(rest, "\n") + 1
	rows := make([]row, 0, lines)
	cells := make([]string, 0, lines*8)
	var cols map[string]int
	var faults faults
	for line := 1; rest != ""; line++ {
		var text string
		text, rest, _ = strings.Cut(rest, "\n")
		text = strings.TrimSuffix(text, "\r")
		if strings.HasPrefix(text, "#") || strings.TrimSpace(text) == "" {
			continue
		}
		start := len(cells)
		for cell := range strings.SplitSeq(text, "\t") {
			cells = append(cells, cell)
		}
		r := row{file: file, line: line, cols: cols, fields: cells[start:len(cells):len(cells)]}
		if !utf8.ValidString(text) {
			faults.add(r.errorf("the line is not UTF-8; save the table as UTF-8"))
			continue
		}
		for i, s := range r.fields {
			if j := strings.IndexFunc(s, unicode.IsControl); j >= 0 {
				faults.add(r.errorf("column %d has a control character after %q; remove it", i+1, s[:j]))
			}
			r.fields[i] = strings.TrimSpace(s)
		}
		if cols == nil {
			cols, err = header(r, known, needed)
			if err != nil {
				return nil, err
			}
			continue
		}
		if len(r.fields) > len(cols) {
			faults.add(r.errorf("%d cells, but the header has %d columns; columns are divided by one tab", len(r.fields), len(cols)))
			continue
		}
		for _, c := range known[:needed] {
			if r.get(c) == "" {
				faults.add(r.errorf("column %q is empty; every row needs it", c))
			}
		}
		rows = append(rows, r)
	}
	return rows, errors.Join(faults...)
}

func header(r row, known []string, needed int) (map[string]int, error) {
	cols := make(map[string]int, len(r.fields))
	for i, name := range r.fields {
		ok := false
		for _, k := range known {
			ok = ok || k == name
		}
		if !ok {
			hint := ""
			if len(r.fields) == 1 && strings.ContainsAny(name, ",;|") {
				hint = "columns are divided by one tab; "
			}
			return nil, r.errorf("unknown column %q; %sthe columns of this table are %s", name, hint, strings.Join(known, ", "))
		}
		if _, twice := cols[name]; twice {
			return nil, r.errorf("column %q stands twice in the header", name)
		}
		cols[name] = i
	}
	for _, k := range known[:needed] {
		if _, ok := cols[k]; !ok {
			return nil, r.errorf("the header lacks column %q", k)
		}
	}
	return cols, nil
}
