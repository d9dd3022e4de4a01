package gazetteer_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"backchannel/loaders/extract/gazetteer"
)

// TestVersion changes with what the tables hold, and with nothing else.
func TestVersion(t *testing.T) {
	seen := map[string]string{}
	version := func(dir string) string {
		t.Helper()
		v, err := gazetteer.Version(dir)
		if err != nil {
			t.Fatal(err)
		}
		if !regexp.MustCompile(`^[0-9a-f]{12}$`).MatchString(v) {
			t.Errorf("%q is no version", v)
		}
		return v
	}
	seen[version("")] = "built in"
	dir := t.TempDir()
	for _, text := range []string{"name\tkey\n", "name\tkey\na\tb\n"} {
		if err := os.WriteFile(filepath.Join(dir, "phrases.tsv"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		v := version(dir)
		if other, twice := seen[v]; twice {
			t.Errorf("%q and %q have one version", text, other)
		}
		seen[v] = text
		if again := version(dir); again != v {
			t.Errorf("%s, then %s", v, again)
		}
	}
}
