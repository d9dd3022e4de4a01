package export

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go"

	"backchannel/graph"
)

// Verify compares an export, a file, folder or archive, with its manifest:
// every file's size and hash, and the numbers of nodes, edges and rows. In
// GraphML, GEXF and CSV no edge may be without its ends. It returns the
// manifest and what is wrong, nothing where all is well. An export without a
// manifest is an error of category [graph.ErrNotFound].
func Verify(path string) (Manifest, []string, error) {
	files, name, done, err := openExport(path)
	if err != nil {
		return Manifest{}, nil, err
	}
	defer done()
	var m Manifest
	raw, err := fs.ReadFile(files, name)
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil, fmt.Errorf("%s: %w: it has no manifest %s", path, graph.ErrNotFound, name)
	}
	if err == nil {
		err = json.Unmarshal(raw, &m)
	}
	if err != nil {
		return m, nil, graph.Invalidf("%s: the manifest cannot be read: %v", path, err)
	}
	v := verifier{m: m, seen: tally{Kinds: map[string]int{}, Types: map[string]int{}}, nodes: map[string]bool{}}
	if len(m.Files) == 0 {
		v.wrong("the manifest lists no file")
	}
	for _, f := range m.Files {
		if !fs.ValidPath(f.Name) {
			v.wrong("the manifest lists the file %q, which is no name beside it", f.Name)
			continue
		}
		if err := v.file(files, f); err != nil {
			v.wrong("%s: %v", f.Name, err)
		}
	}
	v.compare()
	return m, v.problems, nil
}

// openExport returns the folder that the export's files are in and the name of
// the manifest there.
func openExport(path string) (fs.FS, string, func(), error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "", nil, fmt.Errorf("%s: %w: no such file or folder", path, graph.ErrNotFound)
	case err != nil:
		return nil, "", nil, fmt.Errorf("%s: %w", path, err)
	case info.IsDir():
		return os.DirFS(path), manifestName, func() {}, nil
	case strings.HasSuffix(path, ".zip"):
		z, err := zip.OpenReader(path)
		if err != nil {
			return nil, "", nil, graph.Invalidf("%s: %v", path, err)
		}
		return z, manifestName, func() { z.Close() }, nil
	}
	return os.DirFS(filepath.Dir(path)), filepath.Base(path) + ManifestSuffix, func() {}, nil
}

type verifier struct {
	m        Manifest
	seen     tally
	counted  bool
	nodes    map[string]bool
	loose    int // edges without an end
	problems []string
}

func (v *verifier) wrong(format string, args ...any) {
	v.problems = append(v.problems, fmt.Sprintf(format, args...))
}

func (v *verifier) file(files fs.FS, f File) error {
	in, err := files.Open(f.Name)
	if err != nil {
		return fmt.Errorf("it is missing")
	}
	defer in.Close()
	h := sha256.New()
	n, err := io.Copy(h, in)
	if err != nil {
		return err
	}
	if n != f.Bytes {
		v.wrong("%s has %d bytes, the manifest says %d", f.Name, n, f.Bytes)
	}
	if sum := hex.EncodeToString(h.Sum(nil)); sum != f.SHA256 {
		v.wrong("%s has the SHA-256 %s, the manifest says %s", f.Name, sum, f.SHA256)
	}
	again, err := files.Open(f.Name)
	if err != nil {
		return err
	}
	defer again.Close()
	r, err := decompressed(f.Name, again)
	if err != nil {
		return err
	}
	return v.count(f.Name, r)
}

func decompressed(name string, r io.Reader) (io.Reader, error) {
	switch filepath.Ext(name) {
	case ".gz":
		return gzip.NewReader(r)
	case ".zst":
		d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1))
		if err != nil {
			return nil, err
		}
		return d.IOReadCloser(), nil
	}
	return r, nil
}

// count counts what a file holds, for the formats where that is told apart.
func (v *verifier) count(name string, r io.Reader) error {
	switch v.m.Format {
	case "graphml", "gexf":
		v.counted = true
		return v.xml(r)
	case "csv":
		v.counted = true
		return v.csv(r, name == "edges.csv")
	case "parquet":
		v.counted = true
		return v.parquet(r, name)
	case "jsonl", "ftm":
		v.counted = true
		return v.lines(r)
	case "plover":
		v.counted = true
		v.seen.Rows-- // the header
		return v.lines(r)
	}
	_, err := io.Copy(io.Discard, r)
	return err
}

func (v *verifier) edge(from, to string) {
	v.seen.Edges++
	if !v.nodes[from] || !v.nodes[to] {
		v.loose++
	}
}

func (v *verifier) node(id string) {
	v.seen.Nodes++
	if v.nodes[id] {
		v.wrong("the node %s stands twice", id)
	}
	v.nodes[id] = true
}

func (v *verifier) xml(r io.Reader) error {
	d := xml.NewDecoder(bufio.NewReader(r))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		s, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		of := map[string]string{}
		for _, a := range s.Attr {
			of[a.Name.Local] = a.Value
		}
		switch s.Name.Local {
		case "node":
			v.node(of["id"])
		case "edge":
			v.edge(of["source"], of["target"])
		}
	}
}

func (v *verifier) csv(r io.Reader, edges bool) error {
	c := csv.NewReader(r)
	for first := true; ; first = false {
		row, err := c.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case first:
		case edges:
			v.edge(row[0], row[1])
		default:
			v.node(row[0])
		}
	}
}

func (v *verifier) parquet(r io.Reader, name string) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	f, err := parquet.OpenFile(bytes.NewReader(raw), int64(len(raw)))
	switch {
	case err != nil:
		return err
	case name == "nodes.parquet":
		v.seen.Nodes = int(f.NumRows())
	case name == "edges.parquet":
		v.seen.Edges = int(f.NumRows())
	}
	return nil
}

func (v *verifier) lines(r io.Reader) error {
	b := bufio.NewReaderSize(r, 1<<16)
	for {
		_, err := b.ReadSlice('\n')
		switch {
		case err == nil:
			v.seen.Rows++
		case errors.Is(err, io.EOF):
			return nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return err
		}
	}
}

func (v *verifier) compare() {
	if !v.counted {
		return
	}
	for _, c := range []struct {
		what      string
		got, want int
	}{{"nodes", v.seen.Nodes, v.m.Counts.Nodes}, {"edges", v.seen.Edges, v.m.Counts.Edges}, {"rows", v.seen.Rows, v.m.Counts.Rows}} {
		if c.got != c.want {
			v.wrong("it holds %d %s, the manifest says %d", c.got, c.what, c.want)
		}
	}
	if v.loose > 0 {
		v.wrong("%d edges are without one of their ends", v.loose)
	}
}
