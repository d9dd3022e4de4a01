package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backchannel/loaders"
	"backchannel/loaders/extract"
)

// TestFactsNeedNoExtractor loads what is extracted already; tables and model
// stay unread.
func TestFactsNeedNoExtractor(t *testing.T) {
	path := filepath.Join(t.TempDir(), "facts.jsonl")
	line := `{"article":{"title":"A letter","text":"Ann wrote."},"entities":[{"id":"person:ann","kind":"Person","name":"Ann"}],"holdings":[],"events":[]}`
	if err := os.WriteFile(path, []byte(line+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	made := 0
	x := extractor{func() (*extract.Extractor, error) {
		made++
		return extract.New(extract.Options{})
	}}
	var out, errs bytes.Buffer
	load := func(name string) {
		t.Helper()
		err := loadInto(t.Context(), terminal{strings.NewReader(""), &out, &errs}, nil, loaders.Find([]string{name}, nil), x, loaders.Options{Jobs: 1}, false)
		if err != nil {
			t.Fatalf("%v\n%s", err, errs.String())
		}
	}
	if load(path); made != 0 {
		t.Error("loading facts made an extractor")
	}
	if load(filepath.Join(root, "loaders/testdata/articles")); made == 0 {
		t.Error("loading articles made no extractor")
	}
}
