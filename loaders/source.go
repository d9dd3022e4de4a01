package loaders

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"backchannel/graph"
	"backchannel/loaders/parquet"
)

// Format is how a source is written.
type Format string

// The formats. Detect tells them apart by content, not by file name.
const (
	Text  Format = "text"  // a newspaper page as plain text
	HTML  Format = "html"  // a saved page
	JSONL Format = "jsonl" // what extract prints
	// What full exports write; Parquet is a folder or archive of several files.
	GraphML Format = "graphml"
	Turtle  Format = "turtle"
	Parquet Format = "parquet"
)

// ParseFormat reads a format's name; "" means that each source is detected.
func ParseFormat(s string) (Format, error) {
	switch f := Format(s); f {
	case "", Text, HTML, JSONL, GraphML, Turtle, Parquet:
		return f, nil
	}
	return "", graph.Invalidf("%q is no format; known are text, html, jsonl, graphml, turtle, parquet", s)
}

// Detect tells the format of a source by its first bytes.
func Detect(head []byte) Format {
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	head = bytes.TrimSpace(head)
	switch {
	case bytes.HasPrefix(head, []byte("{")):
		return JSONL
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return Parquet
	case bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<graphml")):
		return GraphML
	case bytes.HasPrefix(head, []byte("@prefix")):
		return Turtle
	case bytes.HasPrefix(head, []byte("<")) || bytes.Contains(bytes.ToLower(head), []byte("<html")):
		return HTML
	}
	return Text
}

// Source is something that can be read.
type Source struct {
	Name string // as the user gave it, or as found in a folder; unique among the sources of a load
	Open func(ctx context.Context) (io.ReadCloser, error)
}

// Find turns what a user names into sources, in that order: files, folders
// with everything in them but dotfiles, gold annotations and exports'
// manifests (sorted), URLs,
// and "-" for stdin. A name that leads to nothing becomes a source whose Open
// says so, so that the others are loaded.
func Find(names []string, stdin io.Reader) []Source {
	var sources []Source
	for _, name := range names {
		switch info, err := os.Stat(name); {
		case name == "-":
			sources = append(sources, Source{"-", func(context.Context) (io.ReadCloser, error) { return io.NopCloser(stdin), nil }})
		case strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://"):
			sources = append(sources, Source{name, func(ctx context.Context) (io.ReadCloser, error) { return Fetch(ctx, name, false) }})
		case err == nil && info.IsDir() && isParquet(os.DirFS(name)):
			sources = append(sources, Source{name, func(context.Context) (io.ReadCloser, error) { return parquet.Pack(os.DirFS(name)) }})
		case err == nil && info.IsDir():
			sources = append(sources, folder(os.DirFS(name), name)...)
		default:
			sources = append(sources, Source{name, func(context.Context) (io.ReadCloser, error) { return open(name) }})
		}
	}
	return sources
}

// isParquet reports whether a folder is a Parquet export, which is read whole.
func isParquet(fsys fs.FS) bool {
	_, err := fs.Stat(fsys, parquet.Nodes)
	return err == nil
}

// FindFS is Find for a file system such as an embedded folder.
func FindFS(fsys fs.FS, name string) []Source { return folder(fsys, name) }

func folder(fsys fs.FS, name string) []Source {
	var sources []Source
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir() && !strings.HasSuffix(path, ".gold.json") && !strings.HasSuffix(path, ".manifest.json"):
			sources = append(sources, Source{filepath.Join(name, filepath.FromSlash(path)),
				func(context.Context) (io.ReadCloser, error) { return fsys.Open(path) }})
		}
		return nil
	})
	if err != nil {
		sources = append(sources, Source{name, func(context.Context) (io.ReadCloser, error) { return nil, err }})
	}
	return sources
}

func open(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: %w: no such file or folder", name, graph.ErrNotFound)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return f, nil
}
