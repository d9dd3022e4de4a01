package export

import (
	"archive/zip"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/klauspost/compress/zstd"

	"backchannel/graph"
)

// Target is an Output that ends in files, a folder, an archive or a stream.
type Target interface {
	Output
	// Files completes the last file and returns all, as a manifest lists them.
	Files() ([]File, error)
	// Commit puts the manifest beside or into the export and the export in its
	// place: nothing is seen of it before.
	Commit(Manifest) error
	// Abort removes what was begun. After Commit it does nothing.
	Abort()
}

// NewTarget makes the target that a path names: for a format of several files
// a folder, or an archive where the path ends in ".zip"; for others a file,
// compressed where it ends in ".gz" or ".zst", or an archive. The manifest
// stands beside a file, under its name and ".manifest.json", and as
// manifest.json, CITATION.cff and citation.bib in a folder or archive. A folder
// that is there already is an error of category [graph.ErrConflict], one to put
// the export into that is not there of [graph.ErrNotFound], and a compressed
// folder, a device or a pipe of [graph.ErrInvalid].
func NewTarget(path string, f Format) (Target, error) {
	path = filepath.Clean(path)
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		// To rename a file over it would put the file in its place.
		return nil, graph.Invalidf("export to %s: it is a device or a pipe: write to standard output (-) and redirect that", path)
	}
	if err == nil && info.IsDir() && (!f.Several || strings.HasSuffix(path, ".zip")) {
		return nil, fmt.Errorf("export to %s: %w: it is a folder: name a file in it", path, graph.ErrConflict)
	}
	if in := filepath.Dir(path); !isFolder(in) {
		return nil, fmt.Errorf("export to %s: %w: there is no folder %s: make it first", path, graph.ErrNotFound, in)
	}
	if strings.HasSuffix(path, ".zip") {
		t, err := newTemporary(path)
		if err != nil {
			return nil, err
		}
		return &archive{w: zip.NewWriter(t.file), temp: t, format: f}, nil
	}
	if f.Several {
		if ext := filepath.Ext(path); ext == ".gz" || ext == ".zst" {
			return nil, graph.Invalidf("export to %s: %s is several files: name a folder, or an archive that ends in .zip", path, f.Name)
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%w: %s is there already: remove it, or name another folder", graph.ErrConflict, path)
		}
		dir, err := os.MkdirTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
		if err != nil {
			return nil, fmt.Errorf("export to %s: %w", path, err)
		}
		return &folder{path: path, dir: dir}, nil
	}
	t, err := newTemporary(path)
	if err != nil {
		return nil, err
	}
	return &single{temp: t}, nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// NewStream makes a target that writes to w: the one file, or an archive with
// the manifest. Nothing can be taken back.
func NewStream(w io.Writer, f Format, packed bool) Target {
	if packed || f.Several {
		return &archive{w: zip.NewWriter(w), format: f}
	}
	return &stream{measured: newMeasured(w)}
}

// measured counts and hashes what is written through it.
type measured struct {
	w    io.Writer
	n    int64
	hash hash.Hash
}

func newMeasured(w io.Writer) *measured { return &measured{w: w, hash: sha256.New()} }

func (m *measured) Write(b []byte) (int, error) {
	n, err := m.w.Write(b)
	m.n += int64(n)
	m.hash.Write(b[:n])
	return n, err
}

func (m *measured) file(name string) File {
	return File{Name: name, Bytes: m.n, SHA256: hex.EncodeToString(m.hash.Sum(nil))}
}

// temporary is a file under another name until it is complete.
type temporary struct {
	path string
	file *os.File
}

func newTemporary(path string) (*temporary, error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return nil, fmt.Errorf("export to %s: %w", path, err)
	}
	return &temporary{path, f}, nil
}

func (t *temporary) commit() error {
	// What is renamed has to be on the disk, and others may read it.
	err := errors.Join(t.file.Sync(), t.file.Chmod(0o644), t.file.Close())
	if err == nil {
		err = os.Rename(t.file.Name(), t.path)
	}
	if err != nil {
		os.Remove(t.file.Name())
		return fmt.Errorf("export to %s: %w", t.path, err)
	}
	t.file = nil
	return nil
}

func (t *temporary) abort() {
	if t != nil && t.file != nil {
		t.file.Close()
		os.Remove(t.file.Name())
	}
}

// compressor wraps a writer as the file's name says.
func compressor(name string, w io.Writer) (io.WriteCloser, error) {
	switch filepath.Ext(name) {
	case ".gz":
		return gzip.NewWriter(w), nil // its header has no time unless one is set
	case ".zst":
		return zstd.NewWriter(w, zstd.WithEncoderConcurrency(1))
	}
	return nopCloser{w}, nil
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// single is one file with its manifest beside it.
type single struct {
	temp     *temporary
	measured *measured
	packer   io.WriteCloser
}

func (s *single) Create(string) (io.Writer, error) {
	s.measured = newMeasured(s.temp.file)
	var err error
	s.packer, err = compressor(s.temp.path, s.measured)
	return s.packer, err
}

func (s *single) Files() ([]File, error) {
	if err := s.packer.Close(); err != nil {
		return nil, err
	}
	return []File{s.measured.file(filepath.Base(s.temp.path))}, nil
}

func (s *single) Commit(m Manifest) error {
	beside, err := newTemporary(s.temp.path + ManifestSuffix)
	if err != nil {
		return err
	}
	defer beside.abort()
	if _, err := m.WriteTo(beside.file); err != nil {
		return err
	}
	if err := s.temp.commit(); err != nil {
		return err
	}
	return beside.commit()
}

func (s *single) Abort() { s.temp.abort() }

// ManifestSuffix is what the manifest's name adds to that of the one file it is about.
const ManifestSuffix = ".manifest.json"

// The files in folders and archives that are about the others.
const (
	manifestName = "manifest.json"
	cffName      = "CITATION.cff"
	bibName      = "citation.bib"
)

// folder is several files in a folder.
type folder struct {
	path, dir string
	open      *os.File
	measured  *measured
	files     []File
}

func (f *folder) Create(name string) (io.Writer, error) {
	if err := f.finish(); err != nil {
		return nil, err
	}
	var err error
	if f.open, err = os.OpenFile(filepath.Join(f.dir, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644); err != nil {
		return nil, err
	}
	f.measured = newMeasured(f.open)
	return f.measured, nil
}

func (f *folder) finish() error {
	if f.open == nil {
		return nil
	}
	f.files = append(f.files, f.measured.file(filepath.Base(f.open.Name())))
	err := errors.Join(f.open.Sync(), f.open.Close())
	f.open = nil
	return err
}

func (f *folder) Files() ([]File, error) {
	err := f.finish()
	return f.files, err
}

func (f *folder) Commit(m Manifest) error {
	var b strings.Builder
	if _, err := m.WriteTo(&b); err != nil {
		return err
	}
	for name, text := range map[string]string{manifestName: b.String(), cffName: m.Citation.CFF, bibName: m.Citation.BibTeX} {
		if err := os.WriteFile(filepath.Join(f.dir, name), []byte(text), 0o644); err != nil {
			return fmt.Errorf("export to %s: %w", f.path, err)
		}
	}
	if err := errors.Join(os.Chmod(f.dir, 0o755), os.Rename(f.dir, f.path)); err != nil {
		return fmt.Errorf("export to %s: %w", f.path, err)
	}
	f.dir = ""
	return nil
}

func (f *folder) Abort() {
	if f.open != nil {
		f.open.Close()
	}
	if f.dir != "" {
		os.RemoveAll(f.dir)
	}
}

// archive is a zip file, or a stream of one.
type archive struct {
	w        *zip.Writer
	temp     *temporary // nil for a stream
	format   Format
	name     string
	measured *measured
	files    []File
}

// zipped is the time of every file in an archive: the earliest that zip files know.
var zipped = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

func (a *archive) Create(name string) (io.Writer, error) {
	a.finish()
	if name == "" {
		name = "backchannel" + a.format.Extension
	}
	w, err := a.w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: zipped})
	if err != nil {
		return nil, err
	}
	a.name, a.measured = name, newMeasured(w)
	return a.measured, nil
}

func (a *archive) finish() {
	if a.measured != nil {
		a.files = append(a.files, a.measured.file(a.name))
		a.measured = nil
	}
}

func (a *archive) Files() ([]File, error) {
	a.finish()
	return a.files, nil
}

func (a *archive) Commit(m Manifest) error {
	var b strings.Builder
	if _, err := m.WriteTo(&b); err != nil {
		return err
	}
	for _, f := range [][2]string{{manifestName, b.String()}, {cffName, m.Citation.CFF}, {bibName, m.Citation.BibTeX}} {
		w, err := a.w.CreateHeader(&zip.FileHeader{Name: f[0], Method: zip.Deflate, Modified: zipped})
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, f[1]); err != nil {
			return err
		}
	}
	if err := a.w.Close(); err != nil {
		return err
	}
	if a.temp == nil {
		return nil
	}
	return a.temp.commit()
}

func (a *archive) Abort() { a.temp.abort() }

// stream is one file whose manifest has no place.
type stream struct{ measured *measured }

func (s *stream) Create(string) (io.Writer, error) { return s.measured, nil }
func (s *stream) Files() ([]File, error)           { return []File{s.measured.file("-")}, nil }
func (s *stream) Commit(Manifest) error            { return nil }
func (s *stream) Abort()                           {}
