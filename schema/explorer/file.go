package explorer

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"
)

// types are the media types of the page's parts. The operating system's table
// is not asked: some know .js as text/plain, which browsers refuse to run.
var types = map[string]string{
	".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".woff2": "font/woff2",
}

// serveFile serves a part of the page. What compresses well is embedded as
// NAME.gz alone; a client that cannot read gzip gets it unpacked.
func serveFile(w http.ResponseWriter, r *http.Request, files fs.FS, name string) {
	body, err := fs.ReadFile(files, name)
	if err != nil {
		packed, gzErr := fs.ReadFile(files, name+".gz")
		if gzErr != nil || !fs.ValidPath(name) {
			w.Header().Set("Cache-Control", "no-cache")
			http.Error(w, "there is nothing at this address; the explorer is at /", http.StatusNotFound)
			return
		}
		w.Header().Add("Vary", "Accept-Encoding")
		if body = packed; acceptsGzip(r) {
			w.Header().Set("Content-Encoding", "gzip")
		} else if body, err = unpack(packed); err != nil {
			http.Error(w, "this part of the explorer is damaged; build it again with make explorer build", http.StatusInternalServerError)
			return
		}
	}
	t := types[path.Ext(name)]
	if t == "" {
		t = mime.TypeByExtension(path.Ext(name))
	}
	w.Header().Set("Content-Type", t)
	// Embedded files have no time; the names of assets say their version.
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

func unpack(packed []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// acceptsGzip reads Accept-Encoding as far as browsers vary it.
func acceptsGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		coding, weight, _ := strings.Cut(strings.TrimSpace(part), ";")
		if coding == "gzip" && strings.ReplaceAll(weight, " ", "") != "q=0" {
			return true
		}
	}
	return false
}
