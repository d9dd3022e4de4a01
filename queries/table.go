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
	Columns []Column
}

// Column is a heading and the places of its value, of which the first that is
// not empty counts.
type Column struct {
	Name   string
	Places []Place
}

// Place is a path from the item of a level (from 1). Values of lists on the
// way are joined.
type Place struct {
	Level int
	Path  []string
}

func parseColumn(line string, levels int) (Column, error) {
	at := strings.LastIndex(line, "  ")
	if at < 0 {
		return Column{}, fmt.Errorf("column %q has no place: put two spaces and a place such as 1.date after its heading", line)
	}
	c := Column{Name: strings.TrimSpace(line[:at])}
	for place := range strings.SplitSeq(line[at:], "|") {
		parts := strings.Split(strings.TrimSpace(place), ".")
		level, err := strconv.Atoi(parts[0])
		if err != nil || level < 1 || level > levels || len(parts) < 2 {
			return c, fmt.Errorf("place %q: want LEVEL.PATH with a level from 1 to %d", strings.TrimSpace(place), levels)
		}
		c.Places = append(c.Places, Place{level, parts[1:]})
	}
	return c, nil
}

// Rows makes the rows of an answer's data, as encoding/json decodes it. An
// item without items below it still makes a row. The first row has the headings.
func (t Table) Rows(data map[string]any) [][]string {
	if len(t.Levels) == 0 {
		t = guess(data)
	}
	header := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		header[i] = c.Name
	}
	rows := [][]string{header}
	var walk func(items []any)
	walk = func(items []any) {
		if len(items) < len(t.Levels) {
			parent := any(data)
			if len(items) > 0 {
				parent = items[len(items)-1]
			}
			found := at(parent, t.Levels[len(items)])
			below, isList := found.([]any)
			if !isList && found != nil {
				below = []any{found} // one object is a list of it
			}
			for _, it := range below {
				walk(append(items[:len(items):len(items)], it))
			}
			if len(below) > 0 || len(items) == 0 {
				return
			}
		}
		row := make([]string, len(t.Columns))
		for i, c := range t.Columns {
			for _, p := range c.Places {
				if p.Level > len(items) || row[i] != "" {
					continue
				}
				row[i] = strings.Join(values(items[p.Level-1], p.Path), "; ")
			}
		}
		rows = append(rows, row)
	}
	walk(nil)
	return rows
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
// once.
func values(v any, path []string) []string {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
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
