package queries

import (
	"fmt"
	"strconv"
	"strings"
)

// Table says how an answer becomes rows: the lists to walk, each inside the
// one before it, and for each column where its value stands.
type Table struct {
	Levels  [][]string // paths of lists; the first from the data, others from an item of the level above
	More    [][]string // paths of other lists of the first level, whose rows follow
	Columns []Column
	// Outline, where there is one, is for people: a row for each item of every
	// level, not only for the innermost.
	Outline []Column
}

// Column is a heading and the alternatives for its value, of which the first
// that is not empty counts.
type Column struct {
	Name         string
	Alternatives [][]Piece
}

// Piece is a path from the item of a level (from 1). Values of lists on the
// way are joined. A piece without a value leaves its text out too.
type Piece struct {
	Text  string // stands before the value
	Level int
	Path  []string
}

// parseColumn reads `Heading  place | place`, where a place is one or more
// pieces joined by +, each a level and path behind an optional quoted text:
//
//	Message  1.object.agents.name + " to " 1.object.targets.name | 1.targets.name
func parseColumn(line string, levels int) (Column, error) {
	heading, places, ok := strings.Cut(line, "  ")
	if !ok {
		return Column{}, fmt.Errorf("column %q has no place: put two spaces and a place such as 1.date after its heading", line)
	}
	c := Column{Name: heading}
	for place := range strings.SplitSeq(places, " | ") {
		var pieces []Piece
		for piece := range strings.SplitSeq(place, " + ") {
			p, err := parsePiece(strings.TrimSpace(piece), levels)
			if err != nil {
				return c, err
			}
			pieces = append(pieces, p)
		}
		c.Alternatives = append(c.Alternatives, pieces)
	}
	return c, nil
}

func parsePiece(s string, levels int) (Piece, error) {
	var p Piece
	if rest, quoted := strings.CutPrefix(s, `"`); quoted {
		p.Text, s, _ = strings.Cut(rest, `"`)
		s = strings.TrimSpace(s)
	}
	parts := strings.Split(s, ".")
	level, err := strconv.Atoi(parts[0])
	if err != nil || level < 1 || level > levels || len(parts) < 2 {
		return p, fmt.Errorf("place %q: want LEVEL.PATH with a level from 1 to %d", s, levels)
	}
	p.Level, p.Path = level, parts[1:]
	return p, nil
}

// Rows makes the rows of an answer's data, as encoding/json decodes it: one
// for each item of the innermost level, and for each item without any below
// it. The first row has the headings.
func (t Table) Rows(data map[string]any) [][]string {
	if len(t.Levels) == 0 {
		t = guess(data)
	}
	rows := [][]string{headings(t.Columns)}
	t.walk(data, nil, func(items []any, leaf bool) {
		if leaf {
			rows = append(rows, row(t.Columns, items, 0))
		}
	})
	return rows
}

// OutlineRows makes a row for each item of every level, in which only that
// level's places have values. Without an outline it is Rows.
func (t Table) OutlineRows(data map[string]any) [][]string {
	if t.Outline == nil {
		return t.Rows(data)
	}
	rows := [][]string{headings(t.Outline)}
	t.walk(data, nil, func(items []any, _ bool) { rows = append(rows, row(t.Outline, items, len(items))) })
	return rows
}

// walk visits the items of all levels, each before those below it. A leaf has
// none below it.
func (t Table) walk(data map[string]any, items []any, visit func(items []any, leaf bool)) {
	var below []any
	if len(items) < len(t.Levels) {
		parent := any(data)
		if len(items) > 0 {
			parent = items[len(items)-1]
		}
		found := at(parent, t.Levels[len(items)])
		below = listed(found)
		if len(items) == 0 {
			for _, path := range t.More {
				below = append(below[:len(below):len(below)], listed(at(parent, path))...)
			}
		}
	}
	if len(items) > 0 {
		visit(items, len(below) == 0)
	}
	for _, it := range below {
		t.walk(data, append(items[:len(items):len(items)], it), visit)
	}
}

// listed is a list, or one object as a list of it.
func listed(v any) []any {
	if list, ok := v.([]any); ok || v == nil {
		return list
	}
	return []any{v}
}

func headings(columns []Column) []string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.Name
	}
	return names
}

// row takes the values of the items; level, where not 0, is the only one that
// counts.
func row(columns []Column, items []any, level int) []string {
	cells := make([]string, len(columns))
	for i, c := range columns {
		for _, pieces := range c.Alternatives {
			if cells[i] != "" {
				break
			}
			for _, p := range pieces {
				if p.Level > len(items) || level != 0 && p.Level != level {
					continue
				}
				if v := strings.Join(values(items[p.Level-1], p.Path), "; "); v != "" {
					cells[i] += p.Text + v
				}
			}
		}
	}
	return cells
}

// at follows a path through objects alone.
func at(v any, path []string) any {
	for _, key := range path {
		m, _ := v.(map[string]any)
		v = m[key]
	}
	return v
}

// values collects what a path leads to, through objects and lists, each value
// once. A number in a path picks one item of a list, from 0.
func values(v any, path []string) []string {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		if len(path) > 0 {
			if i, err := strconv.Atoi(path[0]); err == nil {
				if i < 0 || i >= len(v) {
					return nil
				}
				return values(v[i], path[1:])
			}
		}
		var all []string
		seen := map[string]bool{}
		for _, it := range v {
			for _, s := range values(it, path) {
				if !seen[s] {
					seen[s] = true
					all = append(all, s)
				}
			}
		}
		return all
	case map[string]any:
		if len(path) == 0 {
			return nil
		}
		return values(v[path[0]], path[1:])
	}
	if len(path) > 0 {
		return nil
	}
	if s := fmt.Sprint(v); s != "" {
		return []string{s}
	}
	return nil
}
