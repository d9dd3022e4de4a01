package who_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"backchannel/loaders/extract/gazetteer"
	"backchannel/loaders/extract/parse"
	"backchannel/loaders/extract/who"
)

// The parser and the tables take a second to load; tests share them.
var resolver = sync.OnceValues(func() (*who.Resolver, error) {
	p, err := parse.New()
	if err != nil {
		return nil, err
	}
	g, err := gazetteer.New()
	if err != nil {
		return nil, err
	}
	return who.New(p, g), nil
})

func reads(t testing.TB) *who.Resolver {
	t.Helper()
	r, err := resolver()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// shared returns a path in the folder of reference data beside the
// repository, and skips the test where it is not there.
func shared(t testing.TB, elem ...string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if up := filepath.Dir(dir); up != dir {
			dir = up
			continue
		}
		t.Fatal("no go.mod above the test")
	}
	path := filepath.Join(append([]string{filepath.Dir(dir), "shared"}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no reference data: %v", err)
	}
	return path
}
