package export

import (
	"archive/zip"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"

	"backchannel/graph"
)

// Verify compares an export, a file, folder or archive, with its manifest:
// every file's size and hash, and the numbers of nodes, edges and rows, by kind
// and type where the format says them, and the citation. No edge may be without its ends; RDF,
// which has no edges of that sort, is not asked for them. It returns the
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
	v := verifier{m: m, seen: tally{Kinds: map[string]int{}, Types: map[string]int{}}}
	defer v.nodes.close()
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
	v.citation(files, name)
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
	nodes    sortedList
	loose    int // edges without an end
	problems []string
}

func (v *verifier) wrong(format string, args ...any) {
	v.problems = append(v.problems, fmt.Sprintf(format, args...))
}

func (v *verifier) file(files fs.FS, f File) error {
	in, err := files.Open(f.Name)
	if err != nil {
		return errors.New("it is missing")
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
	return v.count(f, r, again)
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

// citation compares what the manifest says of how to cite the export with the
// files, and with the files about it.
func (v *verifier) citation(files fs.FS, manifest string) {
	c, id := v.m.Citation, v.m.identity()
	if !strings.Contains(c.CFF, id) || !strings.Contains(c.BibTeX, id) {
		v.wrong("the manifest's citation is of another export: it does not name the SHA-256 %s", id)
	}
	if manifest != manifestName {
		return
	}
	for name, want := range map[string]string{cffName: c.CFF, bibName: c.BibTeX} {
		if got, err := fs.ReadFile(files, name); err != nil || string(got) != want {
			v.wrong("%s is missing or not what the manifest says", name)
		}
	}
}

func (v *verifier) compare() {
	if v.nodes.settle() == nil && v.nodes.len() < v.seen.Nodes {
		v.wrong("%d nodes stand twice", v.seen.Nodes-v.nodes.len())
	}
	for _, c := range []struct {
		what      string
		got, want int
	}{{"nodes", v.seen.Nodes, v.m.Counts.Nodes}, {"edges", v.seen.Edges, v.m.Counts.Edges}, {"rows", v.seen.Rows, v.m.Counts.Rows}} {
		if c.got != c.want {
			v.wrong("it holds %d %s, the manifest says %d", c.got, c.what, c.want)
		}
	}
	for _, c := range []struct {
		what      string
		got, want map[string]int
	}{{"nodes of kind", v.seen.Kinds, v.m.Counts.Kinds}, {"edges of type", v.seen.Types, v.m.Counts.Types}} {
		for _, name := range sortedKeys(c.want) {
			if len(c.got) > 0 && c.got[name] != c.want[name] {
				v.wrong("it holds %d %s %s, the manifest says %d", c.got[name], c.what, name, c.want[name])
			}
		}
	}
	if v.loose > 0 {
		v.wrong("%d edges are without one of their ends", v.loose)
	}
}
