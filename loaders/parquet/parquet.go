// Package parquet reads the nodes.parquet and edges.parquet of a full export,
// packed into one zip archive, back into facts.
package parquet

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/parquet-go/parquet-go"

	"backchannel/graph"
	"backchannel/loaders/records"
)

// Nodes and Edges are the names of the files that are read.
const (
	Nodes = "nodes.parquet"
	Edges = "edges.parquet"
)

// Pack makes of a folder the archive that Read takes.
func Pack(fsys fs.FS) (io.ReadCloser, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{Nodes, Edges} {
		raw, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = w.Write(raw)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return io.NopCloser(&b), nil
}

// Read reads an archive that has both files. Faults are of category
// [graph.ErrInvalid].
func Read(r io.Reader) ([]graph.Facts, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, graph.Invalidf("not a zip archive: %v", err)
	}
	var g records.Graph
	err = rows(z, Nodes, func(a records.Attrs) error { return g.Node(a["id"], a["kind"], a) })
	if err != nil {
		return nil, err
	}
	err = rows(z, Edges, func(a records.Attrs) error {
		if a["type"] == "" { // a damaged file can have rows without end
			return graph.Invalidf("the edge has no type")
		}
		g.Edge(a["type"], a["source"], a["target"], a)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return g.Facts()
}

func rows(z fs.FS, name string, each func(records.Attrs) error) (err error) {
	raw, err := fs.ReadFile(z, name)
	if err != nil {
		return graph.Invalidf("the archive has no %s: it is no Parquet export", name)
	}
	// The library trusts what a file says of its own sizes.
	defer func() {
		if fault := recover(); fault != nil {
			err = graph.Invalidf("%s is damaged: %v", name, fault)
		}
	}()
	f, err := parquet.OpenFile(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return graph.Invalidf("%s: %v", name, err)
	}
	columns := f.Schema().Columns()
	r := parquet.NewReader(f)
	defer r.Close()
	buffer := make([]parquet.Row, 256)
	number := 0
	for {
		n, err := r.ReadRows(buffer)
		for _, row := range buffer[:n] {
			number++
			a, err := attributes(columns, row)
			if err == nil {
				err = each(a)
			}
			if err != nil {
				return fmt.Errorf("%s: row %d: %w", name, number, err)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return graph.Invalidf("%s: %v", name, err)
		}
	}
}

// attributes turns a row into text; a column of several levels is a list.
func attributes(columns [][]string, row parquet.Row) (records.Attrs, error) {
	a := records.Attrs{}
	lists := map[string][]string{}
	for _, v := range row {
		if v.IsNull() {
			continue
		}
		path := columns[v.Column()]
		if at, bad := graph.InvalidUTF8(v.String()); bad {
			return nil, graph.Invalidf("the column %s is not valid UTF-8 at byte %d", path[0], at)
		}
		if len(path) > 1 {
			lists[path[0]] = append(lists[path[0]], v.String())
		} else {
			a[path[0]] = v.String()
		}
	}
	for name, list := range lists {
		text, err := json.Marshal(list)
		if err != nil { // strings cannot fail
			continue
		}
		a[name] = string(text)
	}
	return a, nil
}
