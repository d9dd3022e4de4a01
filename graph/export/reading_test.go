package export_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"backchannel/graph"
	"backchannel/graph/export"
	"backchannel/graph/graphtest"
	"backchannel/loaders/parquet"
)

// FuzzRead spoils exports and loads them: what loaders take is facts that can
// be written, and what they do not take they refuse as invalid.
func FuzzRead(f *testing.F) {
	s := graph.Store(graphtest.NewModel())
	for _, facts := range graphtest.Generate(1, 2) {
		if err := s.Write(f.Context(), facts); err != nil {
			f.Fatal(err)
		}
	}
	formats := []string{"graphml", "jsonl", "parquet", "turtle"}
	for i, format := range formats {
		out, _ := write(f, s, export.Selection{}, format)
		raw, err := io.ReadAll(source(f, out))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(uint8(i), raw)
	}
	f.Fuzz(func(t *testing.T, format uint8, raw []byte) {
		facts, err := readers[formats[int(format)%len(formats)]](bytes.NewReader(raw))
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("got the error %v, want one of category %q", err, graph.ErrInvalid)
			}
			return
		}
		for i, f := range facts {
			if i == 0 {
				continue // it has also what no article names
			}
			if err := f.Validate(); err != nil {
				t.Errorf("read what does not validate: %v", err)
			}
		}
	})
}

// TestDamagedParquet spoils bytes of the footer, which makes the library ask
// for what the file has not got: neither loading nor verifying may fall over.
func TestDamagedParquet(t *testing.T) {
	s := graph.Store(graphtest.NewModel())
	for _, facts := range graphtest.Generate(1, 1) {
		if err := s.Write(t.Context(), facts); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "export")
	format, err := export.ParseFormat("parquet")
	if err != nil {
		t.Fatal(err)
	}
	target, err := export.NewTarget(path, format)
	if err != nil {
		t.Fatal(err)
	}
	defer target.Abort()
	m, err := export.Write(t.Context(), s, export.Selection{}, format, target, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, err := target.Files()
	if err != nil {
		t.Fatal(err)
	}
	m.Finish("", files)
	if err := target.Commit(m); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(path, "nodes.parquet")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	footer := int(binary.LittleEndian.Uint32(whole[len(whole)-8:]))
	for at := len(whole) - 8 - footer; at < len(whole); at += 37 {
		spoilt := bytes.Clone(whole)
		if spoilt[at] == 0x7f {
			continue
		}
		spoilt[at] = 0x7f
		if err := os.WriteFile(file, spoilt, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, problems, err := export.Verify(path); err != nil || len(problems) == 0 {
			t.Errorf("byte %d: verified with %v, %v", at, problems, err)
		}
		packed, err := parquet.Pack(os.DirFS(path))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := parquet.Read(packed); errors.Is(err, graph.ErrInvalid) {
			refused++
		} else if err != nil {
			t.Errorf("byte %d: %v, want an error of category %q", at, err, graph.ErrInvalid)
		}
	}
	if refused == 0 {
		t.Error("nothing was refused")
	}
}
