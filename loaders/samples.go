package loaders

import (
	"embed"
	"io/fs"
)

//go:embed testdata/articles
var samples embed.FS

// Samples are the sample articles of this project: pages of several styles,
// some telling the same occurrence.
func Samples() []Source {
	sub, err := fs.Sub(samples, "testdata/articles")
	if err != nil {
		// The pattern above names the folder.
		panic(err)
	}
	return FindFS(sub, "samples")
}
