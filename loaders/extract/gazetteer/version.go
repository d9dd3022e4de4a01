package gazetteer

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
)

// Version names the built-in tables and, where dir is not "", the user's in
// it, by what they hold: twelve hexadecimal digits, the same for tables that
// are the same.
func Version(dir string) (string, error) {
	data, err := fs.Sub(builtIn, "data")
	if err != nil {
		return "", fmt.Errorf("open built-in tables: %w", err)
	}
	folders := []fs.FS{data}
	if dir != "" {
		folders = append(folders, os.DirFS(dir))
	}
	h := sha256.New()
	for _, folder := range folders {
		files, err := fs.Glob(folder, "*.tsv") // in order
		if err != nil {
			return "", fmt.Errorf("list tables: %w", err)
		}
		for _, f := range files {
			raw, err := fs.ReadFile(folder, f)
			if err != nil {
				return "", fmt.Errorf("read table: %w", err)
			}
			fmt.Fprintf(h, "%s %d\n%s", f, len(raw), raw)
		}
		fmt.Fprintln(h)
	}
	return hex.EncodeToString(h.Sum(nil)[:6]), nil
}
